import type { Writing } from '../writing.ts';

/** A use of the words by a channel, its day, and how many posts of the channel stand before it. */
type Use = {
  readonly channel: string;
  readonly time: string;
  readonly before: readonly [number, number] | null;
};

const dated = ({ channel, time }: Use, w: Writing): string => `${w.bare(channel)} (${w.day(time)})`;

/** Channels that may have had the words in days that were not collected, and those of them that may be named. */
type Unsure = { readonly n: number; readonly named: readonly Use[] };

const postsOf = ([least, most]: readonly [number, number], w: Writing): string =>
  `${least === most ? '' : `${w.count(least)} to `}${w.count(most)} ${w.plural(most, { one: 'post', other: 'posts' })}`;

/** Names, then how many channels there are beside them that may be named, and that may not. */
function listed(named: readonly string[], more: number, unnamed: number, w: Writing, inOrder = ''): string {
  const channels = (n: number): string =>
    w.plural(n, { one: 'one channel', other: `${w.count(n)} channels` });
  return w.and([
    ...named.map((name, i) => (i === named.length - 1 ? `${name}${inOrder}` : name)),
    ...(more > 0 ? [`${w.count(more)} more`] : []),
    ...(unnamed > 0
      ? [`${named.length + more > 0 ? w.count(unnamed) : channels(unnamed)} not named here`]
      : []),
  ]);
}

const unsureSaid = ({ n, named }: Unsure, w: Writing): string =>
  n === 0
    ? ''
    : ` Unsure: ${listed(
        named.map((use) => dated(use, w)),
        0,
        n - named.length,
        w,
      )}.`;

/** Who of the channels was seen with a vocabulary first, in a sentence. */
export const shortUses = (
  {
    label,
    beginning,
    had,
    hadMore,
    unsure,
    later,
    taken,
    takenMore,
    hidden,
    none,
    few,
  }: {
    label: string;
    /** Channels that have the words from their first posts on, and some of them by name; how many more may be named. */
    beginning: number;
    had: readonly string[];
    hadMore: number;
    /** Among the former. */
    unsure: Unsure;
    later: number;
    taken: readonly Use[];
    takenMore: number;
    /** The chance at most that a missing post of the first of these hides an earlier use. */
    hidden: number | null;
    none: number;
    few: number;
  },
  w: Writing,
) => {
  const sure = beginning - unsure.n;
  const those = listed(
    taken.map((use) => dated(use, w)),
    takenMore,
    later - taken.length - takenMore,
    w,
  );
  const gap =
    hidden === null || taken.length === 0
      ? ''
      : `; short gaps in ${w.bare(taken[0]?.channel ?? '')} hide an earlier one with a chance of ${w.percent(hidden)} at most, and what is missing of others may hide one, too`;
  const channels = (n: number): string =>
    w.plural(n, { one: 'one channel', other: `${w.count(n)} channels` });
  const rest = [
    ...(none === 0 ? [] : [`not found in ${channels(none)}`]),
    ...(few === 0
      ? []
      : [
          w.plural(few, {
            one: 'one has too few posts to tell',
            other: `${w.count(few)} have too few posts to tell`,
          }),
        ]),
  ].join('; ');
  const tail = `${unsureSaid(unsure, w)}${rest === '' ? '' : ` ${rest.charAt(0).toUpperCase()}${rest.slice(1)}.`}`;
  if (sure > 0) {
    const who = listed(
      had.map(w.bare),
      hadMore,
      sure - had.length - hadMore,
      w,
      had.length > 1 ? ' (by the alphabet)' : '',
    );
    return `${w.name(label)}: who was first cannot be known, as ${w.plural(sure, { one: 'one channel has', other: `${w.count(sure)} channels have` })} the words from the beginning: ${who}. ${later === 0 ? 'None is first seen with them later' : `First seen with them later ${later === 1 ? 'is' : 'are'} ${channels(later)}: ${those}`}.${tail}`;
  }
  if (later === 0)
    return `${w.name(label)}: no channel is first seen with the words after its beginning.${tail}`;
  const [first] = taken;
  const after = listed(
    taken.slice(1).map((use) => dated(use, w)),
    takenMore,
    later - taken.length - takenMore,
    w,
  );
  const seen =
    later > taken.length + takenMore
      ? 'The earliest use seen that may be named here'
      : 'The earliest use seen';
  const earliest =
    first === undefined
      ? `${later === 1 ? 'The one channel that is first seen with them later may not' : 'None of those that are first seen with them later may'} be named here`
      : `${seen} is of ${w.bare(first.channel)} (${w.day(first.time)}${first.before === null ? '' : `, after ${postsOf(first.before, w)} of its own`})`;
  return `${w.name(label)}: who was first cannot be known, as each may have used the words before its posts here begin, though none is known to have them from the beginning. ${earliest}${first === undefined || after === '' ? '' : `, then of ${after}`}${gap}.${tail}`;
};
