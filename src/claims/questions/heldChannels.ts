import { message } from '../../messages/index.ts';
import type { Candidate } from '../../model/question.ts';
import type { Asking } from './asking.ts';

/** Channels held that a phrase names by their handles, in its order: "the channels eastpost and @westpost". */
function heldIn(phrase: string, channels: Asking['channels']): string[] {
  const byName = new Map(channels.map(({ channel }) => [channel.toLowerCase(), channel]));
  const words = phrase.toLowerCase().split(/[^\p{L}\p{N}_]+/u);
  return [...new Set(words.flatMap((word) => byName.get(word) ?? []))];
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
