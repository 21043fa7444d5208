import type { Bounded } from '../numbers.ts';
import type { Writing } from '../writing.ts';
import { shortUses } from './firstUses.ts';

/** A difference of shares as a lead in a hundred items, with its interval. */
function lead({ value, low, high }: Bounded, w: Writing): string {
  const inHundred = (share: number): string => w.fixed(share * 100, 1);
  return `${inHundred(value ?? 0)} in every ${w.count(100)} items${low == null || high == null ? '' : `; likely range ${w.range(inHundred(low), inHundred(high))}`}`;
}

/** Who was first and who follows, on a page. */
export const first = {
  title: 'Who was seen first, and who later',
  window: (
    { from, half, to, channels }: { from: string; half: string; to: string; channels: number },
    w: Writing,
  ) =>
    `${channels === 1 ? `The posts of the one channel begin on ${w.day(from)}` : `The posts of these ${w.count(channels)} channels begin on ${w.day(from)} at the earliest, of half of them on ${w.day(half)} or later`}, and end on ${w.day(to)} at the latest. A person’s channel has a name here only where the project says why that is of public interest; one that nobody has classified has none.`,
  caution:
    'First among these channels, and in these days. Where a word or a text began cannot be known from them: it may have come from a channel that is not here, from before the posts begin, or from a post that is missing.',

  things: 'An item, here, is one text with its near-copies, one link, or one forwarded post.',
  unknown: 'What cannot be known:',
  unknownUses:
    'where the words began. A channel that has them from the beginning may have had them long before; the others, too, may have used them before their posts here begin, or have them from channels that are not here.',
  unknownOrder:
    'why one was later. Both may have an item from somewhere else; who was later may simply have heard of it later, and copy nobody. Nor who was first outside these channels.',
  unknownCopying:
    'copies that name nobody: they look like a second, slower report of the same news. Where none is seen, somebody may still copy.',
  unknownSpread:
    'where an item came from before its earliest copy here, and by which way it went where no post names its source.',
  notKnownElsewhere:
    'Of all that was said on other channels and platforms, in private, in pictures, or in translation, nothing here is known.',
  measured: 'How this was measured',
  byChannel: ({ label }: { label: string }, w: Writing) => `${w.name(label)}, channel by channel`,

  usesTitle: 'Who was seen with the words first, and who later',
  /** How the sentences below it are to be read. */
  usesRule: ({ washout }: { washout: number }, w: Writing) =>
    `A channel that uses the words within its first ${w.plural(washout, { one: 'post', other: `${w.count(washout)} posts` })} here, which may be less than a day’s, counts as having them from the beginning: it may well have used them before. The others were first seen with them later; where single posts are missing, an earlier use may be among them (the tables have the chance). Unsure are channels that were not collected for some days before the first use seen, and may have had the words then.`,
  shortUses,

  orderTitle: 'Who was earlier with the same items, and who later',
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
    `${w.name(a)} was more often first than ${w.name(b)}: of the ${w.count(of)} ${w.plural(of, { one: 'item', other: 'items' })} that both published, the former was first with ${w.count(earlier)} and the latter with ${w.count(later)}${of === earlier + later ? '' : `, neither with ${w.count(of - earlier - later)}`}. A lead (first less later) of ${lead(difference, w)}.`,
  shortNoOrder: 'Of no two communities can it be told that one was earlier.',
  shortUnordered: ({ pairs }: { pairs: readonly { a: string; b: string }[] }, w: Writing) =>
    `It cannot be told which was earlier of ${w.semicolons(pairs.map(({ a, b }) => `${w.name(a)} and ${w.name(b)}`))}: other weeks like these could have given either order, or too small a lead.`,
  shortPairs: (
    { pairs, of, channels, earlier }: { pairs: number; of: number; channels: number; earlier: number },
    w: Writing,
  ) =>
    `Channel by channel: of the ${w.count(of)} ${w.plural(of, { one: 'pair', other: 'pairs' })} that ${w.count(channels)} ${w.plural(channels, { one: 'channel with a name here makes', other: 'channels with a name here make' })}, ${w.count(pairs)} ${w.plural(pairs, { one: 'has', other: 'have' })} enough items in common, on enough days, to be asked (at least ${w.n(50)}, on at least ${w.n(20)} days of at least ${w.n(6)} weeks); who was earlier can be told in ${earlier === pairs ? (pairs === 1 ? 'that one' : 'all of these') : earlier === 0 ? 'none of these' : `${w.count(earlier)} of these`}.`,
  /** A channel, the communities it is of, and who comes after it. */
  shortLeader: (
    {
      a,
      of,
      after,
    }: {
      a: string;
      of: readonly string[];
      after: readonly { b: string; earlier: number; later: number }[];
    },
    w: Writing,
  ) =>
    `${w.bare(a)}${of.length === 0 ? '' : ` (${w.and(of.map(w.name))})`} was more often first than ${w.and(after.map(({ b, earlier, later }) => `${w.bare(b)} (${w.count(earlier)} to ${w.count(later)})`))}.`,

  copyingTitle: 'Whether the later one copies',
  shortCopying: (
    {
      pairs,
      repeats,
      most,
      only,
      credits,
      of,
    }: {
      pairs: number;
      repeats: readonly { a: string; b: string }[];
      /** The pair whose later one, b, names the other most, and whether no other does: how often, of how many items. */
      most: { readonly a: string; readonly b: string };
      only: boolean;
      credits: number;
      of: number;
    },
    w: Writing,
  ) =>
    `${
      repeats.length === 0
        ? `There is too little to say that the later channel copies the earlier, in ${pairs === 1 ? 'the one pair' : `any of the ${w.count(pairs)} pairs`} whose order is known`
        : `In ${w.count(repeats.length)} of the ${w.count(pairs)} ${w.plural(pairs, { one: 'pair', other: 'pairs' })} of channels whose order is known the later one is seen to repeat the earlier (${w.semicolons(repeats.map(({ a, b }) => `${w.bare(b)} after ${w.bare(a)}`))})`
    }. ${
      credits === 0
        ? 'By a forward, a handle or a link the later one never names the earlier in what both published'
        : pairs === 1
          ? `By a forward, a handle or a link the later one names the earlier in ${w.count(credits)} of the ${w.count(of)} ${w.plural(of, { one: 'item', other: 'items' })} that both published`
          : `${only ? `Only ${w.bare(most.b)} is seen to name the earlier one` : `Most often it is ${w.bare(most.b)} that names the earlier one`}, ${w.bare(most.a)}, by a forward, a handle or a link: in ${w.count(credits)} of the ${w.count(of)} ${w.plural(of, { one: 'item', other: 'items' })} that both published`
    }.`,
  shortNoCopying: 'Where no order is known, copying is not asked.',

  spreadTitle: 'How fast items spread, and whose copy is the earliest',
  shortSpread: (
    {
      cascades,
      most,
      listed,
      tied,
      earliest,
      others,
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
      /** Of channels beside these. */
      others: number;
      fastest: string;
      slowest: string;
    },
    w: Writing,
  ) =>
    `${w.count(cascades)} ${w.plural(cascades, { one: 'item was', other: 'items were' })} carried by three channels or more, none by more than ${w.count(most)}. ${listed === cascades ? 'Of' : `The table below has the ${w.count(listed)} widest, by channels and then by posts. Of`} ${listed === 1 ? 'it' : 'these'} the earliest copy found here is of ${w.and([...earliest.map(({ channel, n }) => `${w.bare(channel)} (${w.count(n)})`), ...(others === 0 ? [] : [`others (${w.count(others)})`])])}${tied === 0 ? '' : `; in ${w.count(tied)} of them another channel had it at the same time`}. From there until half of ${listed === 1 ? 'its channels' : 'an item’s channels'} had it took ${fastest === slowest ? fastest : `${fastest} in the fastest of these and ${slowest} in the slowest`}.`,

  usesCaption:
    'Channels in the order of the first use seen; among those from the beginning the order says nothing, as their posts begin on other days',
  firstUse: 'Channel, first use seen',
  state: 'State',
  postsBefore: 'Posts of the channel before it',
  hidden: 'An earlier one hidden by short gaps, at most',
  fromTheBeginning: 'from the beginning',
  perhapsFromTheBeginning: 'perhaps from the beginning: an outage lies before',
  firstUseSeen: 'first use seen',
  firstNotKnown: 'not known',
  notSeen: 'not seen',
  tooFewPosts: 'too few posts',
  seenLate: ({ state }: { state: string }) => `${state}, seen late`,
  noneIn: ({ posts }: { posts: number }, w: Writing) => `none in ${w.count(posts)}`,

  sites: 'Who was first seen to link to a site',
  sitesHow:
    'Sites that most channels link to, forwards apart. Where a channel links to a site from the beginning, who was first is not known; elsewhere the first link is the earliest found in these posts.',
  sitesCaption: 'Sites by the number of channels that link to them',
  site: 'Site',
  firstLink: 'First link seen',
  linking: 'Channels that link to it',

  communities: 'Which community is earlier',
  channels: 'Which channel is earlier',
  unnamed: ({ channels }: { channels: number }, w: Writing) =>
    `${w.count(channels)} ${w.plural(channels, { one: 'channel', other: 'channels' })} of persons, or of which nobody has said what they are: in no row.`,
  noPair: 'No pair has 50 items in common on 20 days of 6 weeks.',
  pairsCaption: 'Pairs, the surest first',
  pair: 'Pair',
  before: ({ a, b }: { a: string; b: string }) => `${a} before ${b}`,
  difference: 'Earlier less later',
  inNumbers: 'In numbers',
  numbers: ({ earlier, later, tied }: { earlier: number; later: number; tied: number }, w: Writing) =>
    `earlier in ${w.count(earlier)}, later in ${w.count(later)}, at the same time in ${w.count(tied)}`,
  reads: 'What can be told',
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
