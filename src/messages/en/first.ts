import type { Bounded } from '../numbers.ts';
import type { Writing } from '../writing.ts';

/** A use of the words by a channel, and its day. */
type Use = { readonly channel: string; readonly time: string };

const dated = ({ channel, time }: Use, w: Writing): string => `${w.bare(channel)} (${w.day(time)})`;

/** Channels that may have had the words in days that were not collected, and those of them that may be named. */
type Unsure = { readonly n: number; readonly named: readonly Use[] };

const unsureSaid = ({ n, named }: Unsure, w: Writing): string =>
  n === 0
    ? ''
    : ` Not sure of ${named.length === 0 ? w.plural(n, { one: 'one channel', other: `${w.count(n)} channels` }) : w.and(named.map((use) => dated(use, w)))}: ${n === 1 ? 'it was' : 'they were'} not collected for some days before the first use seen, and may have had the words then.`;

/** Who was first and who follows, on a page. */
export const first = {
  title: 'Who was first, and who follows',
  caution:
    'First among these channels, and in these days. Where a word or a text began cannot be known from them: it may have come from a channel that is not here, from before the posts begin, or from a post that is missing.',

  things: 'A thing, here, is one text with its near-copies, one link, or one forwarded post.',
  unknown: 'What cannot be known:',
  unknownUses:
    'where the words began. Who has them in its first posts here had them before, and its date is of those posts, not of a beginning; others may have them from channels that are not here or from posts that are missing.',
  unknownOrder:
    'why one is later. Whoever hears of the same thing later is later too, and copies nobody. Nor who was first outside these channels.',
  unknownCopying:
    'copies that name nobody: they look like a second, slower report of the same news. That none is seen does not show that nobody copies.',
  unknownSpread:
    'where a thing came from before its earliest copy here, and by which way it went where no post names its source.',
  notKnownElsewhere:
    'Of all that was said on other channels and platforms, in private, in pictures, or in translation, nothing here is known.',
  measured: 'How this was measured',
  byChannel: ({ label }: { label: string }, w: Writing) => `${w.name(label)}, channel by channel`,

  usesTitle: 'Who was seen with the words first, and who later',
  shortUses: (
    {
      label,
      beginning,
      had,
      unsure,
      later,
      taken,
      hidden,
      none,
      few,
    }: {
      label: string;
      /** Channels that have the words from their first posts on, and some of them by name. */
      beginning: number;
      had: readonly Use[];
      /** Among the former. */
      unsure: Unsure;
      later: number;
      taken: readonly Use[];
      /** The chance at most that a missing post of the first of these hides an earlier use. */
      hidden: number | null;
      none: number;
      few: number;
    },
    w: Writing,
  ) => {
    const sure = beginning - unsure.n;
    const named = taken.map((use) => dated(use, w));
    const more = later - taken.length;
    const all = more > 0 && named.length > 0 ? [...named, `${w.count(more)} more`] : named;
    const took = `${w.plural(later, { one: 'one channel', other: `${w.count(later)} channels` })}${all.length === 0 ? '' : `, ${w.and(all)}`}`;
    const gap =
      hidden === null || named.length === 0
        ? ''
        : ` (with a chance of ${w.percent(hidden)} at most it had them sooner, in posts that are missing; others have gaps of their own)`;
    const rest = [
      ...(none === 0 ? [] : [`not seen in ${w.count(none)}`]),
      ...(few === 0 ? [] : [`too few posts to tell in ${w.count(few)}`]),
    ].join(', ');
    const tail = rest === '' ? '' : ` ${rest.charAt(0).toUpperCase()}${rest.slice(1)}.`;
    if (sure > 0) {
      const others = sure - had.length;
      const some = had.map((use) => dated(use, w));
      const who =
        some.length === 0 ? '' : `: ${w.and(others > 0 ? [...some, `${w.count(others)} more`] : some)}`;
      return `${w.name(label)}: who was first cannot be known, as ${w.plural(sure, { one: 'one channel has', other: `${w.count(sure)} channels have` })} the words from ${sure === 1 ? 'its' : 'their'} first posts here on${who}. ${later === 0 ? 'None is first seen with them later' : `First seen with them later: ${took}`}.${unsureSaid(unsure, w)}${tail}`;
    }
    return `${w.name(label)}: ${later === 0 ? 'no channel is first seen with the words after its beginning' : `of ${later === 1 ? 'the channel' : 'those'} first seen with the words after their beginning here, the earliest ${named.length === 0 ? 'may not be named here' : `that may be named here is ${named[0] ?? ''}`}${gap}${named.length > 1 ? `, then ${w.and(all.slice(1))}` : ''}`}.${unsureSaid(unsure, w)}${tail}`;
  },

  orderTitle: 'Who is earlier with the same thing, and who is later',
  shortEarlier: (
    {
      a,
      b,
      earlier,
      later,
      of,
      difference,
    }: { a: string; b: string; earlier: number; later: number; of: number; difference: Bounded },
    w: Writing,
  ) =>
    `${w.name(a)} is earlier, ${w.name(b)} is later: of ${w.count(of)} ${w.plural(of, { one: 'thing', other: 'things' })} that both published, the first had ${w.count(earlier)} before the second, and ${w.count(later)} after it${of === earlier + later ? '' : `; ${w.count(of - earlier - later)} ${w.plural(of - earlier - later, { one: 'stands', other: 'stand' })} at the same time`}. In shares of them, earlier less later is ${w.difference(difference)}.`,
  shortNoOrder: 'Of no two communities can it be told that one is earlier.',
  shortUnordered: ({ pairs }: { pairs: readonly { a: string; b: string }[] }, w: Writing) =>
    `It cannot be told which is earlier of ${w.semicolons(pairs.map(({ a, b }) => `${w.name(a)} and ${w.name(b)}`))}.`,
  shortPairs: (
    {
      pairs,
      earlier,
      named,
    }: { pairs: number; earlier: number; named: readonly { a: string; after: readonly string[] }[] },
    w: Writing,
  ) =>
    `Channel by channel, ${w.count(pairs)} ${w.plural(pairs, { one: 'pair has', other: 'pairs have' })} enough in common to be asked, and of ${earlier === pairs ? (pairs === 1 ? 'it' : 'all of them') : w.count(earlier)} it can be told who is earlier${
      named.length === 0
        ? ''
        : `: ${w.semicolons(named.map(({ a, after }, i) => `${w.bare(a)} ${i === 0 ? 'is earlier than' : 'than'} ${w.and(after.map(w.bare))}`))}`
    }.`,

  copyingTitle: 'Whether the later one copies',
  shortCopying: (
    {
      pairs,
      repeats,
      credits,
      of,
    }: {
      pairs: number;
      repeats: readonly { a: string; b: string }[];
      /** The pair whose later one names the other most: how often, of how many things. */
      credits: number;
      of: number;
    },
    w: Writing,
  ) =>
    `${
      repeats.length === 0
        ? `In ${pairs === 1 ? 'the one pair' : `none of the ${w.count(pairs)} pairs`} of channels whose order is known ${pairs === 1 ? 'it cannot' : 'can it'} be seen that the later one takes from the earlier`
        : `In ${w.count(repeats.length)} of the ${w.count(pairs)} ${w.plural(pairs, { one: 'pair', other: 'pairs' })} of channels whose order is known the later one is seen to repeat the earlier (${w.semicolons(repeats.map(({ a, b }) => `${w.bare(b)} after ${w.bare(a)}`))})`
    }: by a forward, a handle or a link the later one names the earlier in ${credits === 0 ? 'nothing that both published' : `${w.count(credits)} of ${w.count(of)} ${w.plural(of, { one: 'thing', other: 'things' })} at most`}.`,
  shortNoCopying: 'Where no order is known, copying is not asked.',

  spreadTitle: 'How things travel',
  shortSpread: (
    {
      cascades,
      most,
      listed,
      tied,
      earliest,
      fastest,
      slowest,
    }: {
      cascades: number;
      /** Channels of the widest. */
      most: number;
      listed: number;
      /** In how many another has it at the same time. */
      tied: number;
      earliest: readonly { channel: string; n: number }[];
      fastest: string;
      slowest: string;
    },
    w: Writing,
  ) =>
    `${w.count(cascades)} ${w.plural(cascades, { one: 'thing was', other: 'things were' })} carried by three channels or more, none by more than ${w.count(most)}. ${listed === cascades ? 'In them' : `In the ${w.count(listed)} widest`} the earliest copy found here is of ${w.and(earliest.map(({ channel, n }) => `${w.bare(channel)} (${w.count(n)})`))}${tied === 0 ? '' : `, with another at the same time in ${w.count(tied)}`}, and half of the channels that carry one had it ${fastest === slowest ? `${fastest} later` : `between ${fastest} and ${slowest} later`}.`,

  usesCaption: 'Channels in the order of the first use seen',
  firstUse: 'Channel, first use seen',
  state: 'State',
  postsBefore: 'Posts of the channel before it',
  hidden: 'An earlier one hidden by short gaps, at most',
  fromTheBeginning: 'from the beginning',
  perhapsFromTheBeginning: 'perhaps from the beginning: an outage lies before',
  firstUseSeen: 'first use seen',
  notSeen: 'not seen',
  tooFewPosts: 'too few posts',
  seenLate: ({ state }: { state: string }) => `${state}, seen late`,
  noneIn: ({ posts }: { posts: number }, w: Writing) => `none in ${w.count(posts)}`,

  sites: 'Who linked to a site first',
  sitesHow:
    'Sites that most channels link to, forwards apart. Where the first link stands, nobody of these channels is known to have linked to it before; who had it from the beginning linked to it already when its posts begin here.',
  sitesCaption: 'Sites by the number of channels that link to them',
  site: 'Site',
  firstLink: 'First link seen',
  linking: 'Channels that link to it',

  communities: 'Which community is earlier',
  channels: 'Which channel is earlier',
  unnamed: ({ channels }: { channels: number }, w: Writing) =>
    `${w.count(channels)} ${w.plural(channels, { one: 'channel', other: 'channels' })} of persons, or of which nobody has said what they are: in no row.`,
  noPair: 'No pair has 50 things in common on 20 days of 6 weeks.',
  pairsCaption: 'Pairs, the surest first',
  pair: 'Pair',
  before: ({ a, b }: { a: string; b: string }) => `${a} before ${b}`,
  difference: 'Earlier less later',
  inNumbers: 'In numbers',
  numbers: ({ earlier, later, tied }: { earlier: number; later: number; tied: number }, w: Writing) =>
    `earlier in ${w.count(earlier)}, later in ${w.count(later)}, tied in ${w.count(tied)}`,
  reads: 'Reads',
  earlier: 'earlier',
  orderNotKnown: 'order not known',
  copying: 'Copying',
  repeats: 'repeats',
  copyingNotKnown: 'cannot be seen',
  fixedDelay: 'fixed delay',
  named: ({ copying, credits, of }: { copying: string; credits: number; of: number }, w: Writing) =>
    `${copying}; names the other in ${w.count(credits)} of ${w.count(of)}`,

  spread: 'The widest in a table',
  noCascade: 'Nothing was carried by three channels.',
  widest: 'The widest',
  earliest: 'Earliest copy found here',
  reach: 'Channels',
  posts: 'Posts',
  steps: 'Steps, at least',
  toHalf: 'To half of the channels',
  fromOutside: 'From outside, or of posts not held',
  tree: 'The widest of them, post by post',
  treePosts: ({ posts, shown }: { posts: number; shown: number }, w: Writing) =>
    `${w.count(posts)} ${w.plural(posts, { one: 'post', other: 'posts' })}${shown < posts ? `, the first ${w.count(shown)} shown` : ''}`,
  treeHow:
    'Times are from the earliest copy found. A post stands under the one it says it is from, by a forward or a name in its text; one that says nothing stands at the outer edge.',
  wayEarliest: 'earliest copy found here',
  wayNamed: 'names its source in the text',
  wayNotTold: 'the same, later; from where is not told',
  wayForward: 'forward',
  wayOutside: 'forward of a channel outside',
  wayNotHeld: 'forward of a post that is not held',
  someOf: ({ what, shown, all }: { what: string; shown: number; all: number }, w: Writing) =>
    `${what}: the first ${w.count(shown)} of ${w.count(all)}`,

  seconds: ({ n }: { n: number }, w: Writing) => `${w.count(n)} s`,
  minutes: ({ n }: { n: number }, w: Writing) => `${w.count(n)} min`,
  hours: ({ n }: { n: number }, w: Writing) => `${w.fixed(n, 1)} h`,
  days: ({ n }: { n: number }, w: Writing) => `${w.fixed(n, 1)} days`,
  after: ({ time }: { time: string }) => `+${time}`,
};
