import { message } from '../../messages/index.ts';
import type { Candidate } from '../../model/question.ts';
import type { Asking } from './asking.ts';

/** Words of a handle that a text writes apart: "Quick Zavaria" of quick_zavaria. */
const longest = 4;

/** Channels held that a phrase names by their handles, in its order: "the channels eastpost and @westpost", "Quick Zavaria". */
function heldIn(phrase: string, channels: Asking['channels']): string[] {
  const byName = new Map(channels.map(({ channel }) => [channel.toLowerCase(), channel]));
  const joined = new Map(channels.map(({ channel }) => [channel.toLowerCase().replaceAll('_', ''), channel]));
  const words = phrase.toLowerCase().split(/[^\p{L}\p{N}_]+/u);
  const found = words.flatMap((word, i) => {
    const own = byName.get(word);
    if (own !== undefined) return [own];
    // Of several words: one alone is a common word sooner than a handle without its underscore.
    for (let n = longest; n >= 2; n--) {
      const several = words.slice(i, i + n);
      const held = several.length === n ? joined.get(several.join('')) : undefined;
      if (held !== undefined) return [held];
    }
    return [];
  });
  return [...new Set(found)];
}

/** Channels that a name names itself, as one answer; none where a group of the project is just these. */
export function candidateOfHeld(
  { project, channels }: Pick<Asking, 'project' | 'channels'>,
  name: string,
): { readonly held: boolean; readonly candidates: Candidate[] } {
  const names = heldIn(name, channels);
  const key = (list: readonly string[]): string =>
    list
      .map((one) => one.toLowerCase())
      .toSorted()
      .join(' ');
  const isGroup = Object.values(project.communities).some((group) => key(group.channels) === key(names));
  if (names.length === 0 || isGroup) return { held: names.length > 0, candidates: [] };
  const value = `channels:${names.join(',')}`;
  return {
    held: true,
    candidates: [
      { value, label: message('questions.theseChannels', { names }), why: message('questions.held') },
    ],
  };
}
