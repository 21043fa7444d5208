import type { Writing } from '../writing.ts';

/** Who was first and who follows, on a page. */
export const first = {
  title: 'Who was first, and who follows',
  caution:
    'First among these channels, and in these days. Where a word or a text began cannot be known from them: it may have come from a channel that is not here, from before the posts begin, or from a post that is missing.',

  inShort: 'In short',
  whoWasFirst: 'Who was first',
  whoFollows: 'Who is earlier with the same thing, and who repeats',
  whatChanged: 'What changed around the events',
  notKnown: 'What these posts cannot tell',
  notKnownCause:
    'Why one comes after another: who hears of the same thing later is later too. A change around an event may have come from anything else of those days.',
  notKnownElsewhere:
    'What was said on other channels and platforms, in private, in pictures, or in translation.',
  shortUses: (
    {
      label,
      beginning,
      later,
      none,
      named,
    }: {
      label: string;
      beginning: number;
      later: number;
      none: number;
      named: readonly { channel: string; time: string }[];
    },
    w: Writing,
  ) => {
    const [first, ...others] = named.map(({ channel, time }) => `${w.bare(channel)} (${w.day(time)})`);
    const order =
      first === undefined
        ? ''
        : `, of those that may be named here ${first} first${others.length === 0 ? '' : `, then ${w.and(others)}`}`;
    return `${w.name(label)}: ${[
      beginning === 0
        ? 'no channel has it from its first posts here on'
        : `${w.plural(beginning, { one: 'one channel has', other: `${w.count(beginning)} channels have` })} it, or may have it, from ${beginning === 1 ? 'its' : 'their'} first posts here on, so who was first cannot be known`,
      later === 0
        ? 'none is seen to take it up later'
        : `${w.plural(later, { one: 'one is', other: `${w.count(later)} are` })} seen to take it up later${order}`,
      ...(none === 0 ? [] : [`in ${w.count(none)} it is not seen`]),
    ].join('; ')}.`;
  },
  shortEarlier: (
    { a, b, earlier, later, of }: { a: string; b: string; earlier: number; later: number; of: number },
    w: Writing,
  ) =>
    `${w.name(a)} is earlier than ${w.name(b)} oftener than later: of ${w.count(of)} ${w.plural(of, { one: 'thing', other: 'things' })} that both published, it is earlier with ${w.count(earlier)} and later with ${w.count(later)}.`,
  shortNoOrder: 'Of no two communities can it be told that one is earlier.',
  shortPairs: (
    { pairs, earlier, repeats }: { pairs: number; earlier: number; repeats: number },
    w: Writing,
  ) =>
    `Of ${w.count(pairs)} ${w.plural(pairs, { one: 'pair', other: 'pairs' })} of channels with enough in common one is earlier in ${w.count(earlier)}. ${
      repeats === 0
        ? 'That a later one took it from the earlier can be seen in none: this does not show that nobody copies.'
        : `That the later one repeats the earlier can be seen in ${w.count(repeats)}; of the others it cannot be told.`
    }`,
  shortChange: (
    {
      label,
      value,
      low,
      high,
      found,
    }: { label: string; value: number; low: number; high: number; found: number | null },
    w: Writing,
  ) => {
    const figures = w.around(w.fixed(value, 2), w.fixed(low, 2), w.fixed(high, 2));
    if (low > 1) return `${w.name(label)}: more after the events than before, ${figures} times as much.`;
    if (high < 1) return `${w.name(label)}: less after the events than before, ${figures} times as much.`;
    return `${w.name(label)}: whether it became more or less cannot be told, ${figures} times as much${found === null ? '' : `; only a change of ${w.fixed(found, 1)} times or more would have been found`}.`;
  },
  shortNoChange: ({ label, why }: { label: string; why: string }, w: Writing) =>
    `${w.name(label)}, around the events ${why}.`,

  uses: ({ label }: { label: string }, w: Writing) => `First uses of ${w.name(label)}`,
  usesCounts: ({ beginning, later, none }: { beginning: number; later: number; none: number }, w: Writing) =>
    `${w.count(beginning)} ${w.plural(beginning, { one: 'channel', other: 'channels' })} had it, or may have had it, from the beginning of what is held, ${w.count(later)} ${w.plural(later, { one: 'is', other: 'are' })} seen to take it up later, in ${w.count(none)} it is not seen. What is first here need not be where it began.`,
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
  orderCounts: ({ pairs, earlier }: { pairs: number; earlier: number }, w: Writing) =>
    `${w.count(pairs)} ${w.plural(pairs, { one: 'pair has', other: 'pairs have' })} enough in common to tell; in ${w.count(earlier)} one is earlier. Being earlier does not show that one caused the other, or copied it.`,
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

  spread: 'What travelled furthest',
  spreadCounts: ({ cascades }: { cascades: number }, w: Writing) =>
    `${w.count(cascades)} ${w.plural(cascades, { one: 'thing was', other: 'things were' })} carried by three channels or more.`,
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
