import { message } from '../../messages/index.ts';
import { listed } from '../../model/listed.ts';
import type { Project } from '../../model/project.ts';
import type { Candidate } from '../../model/question.ts';
import type { Said } from '../../model/said.ts';
import type { Asking } from './asking.ts';
import { namingPart } from './generic.ts';
import { type Ranked, leastLikeness } from './ranked.ts';

/** Words of a handle that a text writes apart: "Quick Zavaria" of quick_zavaria. */
const lengths = [4, 3, 2];

/** Channels held that a phrase names by their handles, in its order: "the channels eastpost and @westpost", "Quick Zavaria"; and its other words. */
function heldIn(phrase: string, channels: Asking['channels']): { names: string[]; rest: string } {
  const byName = new Map(channels.map(({ channel }) => [channel.toLowerCase(), channel]));
  const joined = new Map(channels.map(({ channel }) => [channel.toLowerCase().replaceAll('_', ''), channel]));
  const words = phrase.toLowerCase().split(/[^\p{L}\p{N}_]+/u);
  const rest: string[] = [];
  const found: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i] ?? '';
    const own = byName.get(word);
    if (own !== undefined) {
      found.push(own);
      continue;
    }
    // Of several words: one alone is a common word sooner than a handle without its underscore.
    const n = lengths.find((one) => joined.has(words.slice(i, i + one).join('')) && i + one <= words.length);
    if (n === undefined) rest.push(word);
    else {
      found.push(joined.get(words.slice(i, i + n).join('')) as string);
      i += n - 1;
    }
  }
  return { names: [...new Set(found)], rest: rest.join(' ') };
}

/** What a phrase names by handles. */
export interface Held {
  /** Whether it names any channel held so. */
  readonly held: boolean;
  /** These channels as one answer; none where a group of the project is just these. */
  readonly candidates: readonly Candidate[];
  /** Whether the phrase names nobody else. */
  readonly alone: boolean;
  /** The group that is just these. */
  readonly group: string | null;
}

export const noneHeld: Held = { held: false, candidates: [], alone: false, group: null };

/** Channels that a name names itself, as one answer. */
export function candidateOfHeld(
  { project, channels }: Pick<Asking, 'project' | 'channels'>,
  name: string,
): Held {
  const { names, rest } = heldIn(name, channels);
  if (names.length === 0) return noneHeld;
  const [group] =
    Object.entries(project.communities).find(([, { channels: own }]) => areSame(own, names)) ?? [];
  const alone = namingPart(rest) === null;
  if (group !== undefined) return { held: true, candidates: [], alone, group };
  const why = message('questions.held');
  return { held: true, candidates: [channelsAsAnswer(names, why)], alone, group: null };
}

export const channelsAsAnswer = (names: readonly string[], why: Said): Candidate => ({
  value: `${ofChannels}${names.join(',')}`,
  label: message('questions.theseChannels', { names }),
  why,
});

/** A name of several: a group of channels that are like one of them is not what it names. */
const ofSeveral = /[,;&،؛]|(?<!\p{L})(?:and|or|و|یا|и|или)(?!\p{L})/iu;

/**
 * Sides with the channels in the place of the group where a name is like channels of it alone: "Fars News" is one channel, not the
 * group that it is in, of whose other channels the text says nothing. The group stands behind what the name may be.
 */
export function asChannels(
  { communities }: Project,
  sides: readonly Ranked[],
  name: string,
  { held, group }: Held,
): Ranked[] {
  const found = new Map<string, Ranked>();
  for (const { members, ...side } of sides) {
    const isGroup = members === undefined || side.value === `by:${group}`;
    if (isGroup) found.set(side.value, side);
    else {
      found.set(side.value, {
        ...side,
        score: behind,
        why: message('questions.groupOfIt', { names: members }),
      });
      if (held || ofSeveral.test(name)) continue;
      // A group of just these is among the sides by itself.
      if (Object.values(communities).some(({ channels }) => areSame(channels, members))) continue;
      const own = channelsAsAnswer(members, side.why);
      if ((found.get(own.value)?.score ?? 0) < side.score)
        found.set(own.value, { ...own, score: side.score });
    }
  }
  return [...found.values()];
}

const areSame = (a: readonly string[], b: readonly string[]): boolean => keyOf(a) === keyOf(b);

const keyOf = (list: readonly string[]): string =>
  list
    .map((one) => one.toLowerCase())
    .toSorted()
    .join(' ');

/** Just under what a name is like. */
const behind = leastLikeness - 0.05;

/** An answer that names channels of the corpus. */
const ofChannels = 'channels:';

/** A project in which the channels of such an answer are a group, under the answer itself as its key; undefined for another answer. */
export function withChannelsOf(project: Project, value: string): Project | undefined {
  if (!value.startsWith(ofChannels)) return undefined;
  const channels = listed(value.slice(ofChannels.length));
  const group = { label: channels.join(', '), channels };
  return { ...project, communities: { ...project.communities, [value]: group } };
}
