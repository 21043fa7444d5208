import type { Writing } from '../writing.ts';

const channelsOf = (n: number, w: Writing): string =>
  `${w.n(n)} ${w.plural(n, { one: 'channel', other: 'channels' })}`;

/** Rows of measures: what they are called, and the names, units, methods and notes of their numbers. */
export const rows = {
  allChannels: 'all channels',
  noLanguage: '(language not stated)',
  noCommunity: '(no community)',
  personal: ({ channels }: { channels: number }, w: Writing) =>
    `${w.n(channels)} personal ${w.plural(channels, { one: 'channel', other: 'channels' })} together`,
  personalOrUnknown: ({ channels }: { channels: number }, w: Writing) =>
    `${w.n(channels)} personal or unknown channels`,
  unnamed: 'a channel not named',
  unnamedOf: ({ label }: { label: string }, w: Writing) => `a channel of ${w.name(label)}`,
  notNamed: ({ channels, label }: { channels: number; label: string | null }, w: Writing) =>
    `${channelsOf(channels, w)} not named${label === null ? '' : ` of ${w.bare(label)}`}`,
  together: 'personal and other channels together',
  togetherOf: ({ label }: { label: string }, w: Writing) =>
    `personal and other channels of ${w.bare(label)} together`,
  /** What, and when. */
  at: ({ what, time }: { what: string; time: string }, w: Writing) =>
    w.commas([w.bare(what), w.moment(time)]),
  numberOfChannels: 'number of channels',
  seconds: 'seconds',

  postsBefore: 'posts before',
  postsBeforeUnit: 'posts of the channel before its first use',
  postsBeforeMethod: 'counted; an outage before the first use seen widens it',
  hidden: 'earlier use hidden',
  probability: 'probability',
  hiddenMethod: '1 − exp(−rate of use × ids lost in short gaps before it): at most',
  noUse: 'no use seen',
  withUse: 'with a use',
  fromTheBeginning: ({ channels, of }: { channels: number; of: number }, w: Writing) =>
    `${channelsOf(of, w)}; ${w.n(channels)} of them from the beginning`,
  takenUp: ({ posts }: { posts: number }, w: Writing) =>
    `taken up within ${w.n(posts)} ${w.plural(posts, { one: 'post', other: 'posts' })}`,
  takenUpUnit: 'share of channels that did not have it from the beginning',
  turnbull: 'Turnbull across outages, posts since the wash-out; the interval is what outages leave open',

  reach: 'reach',
  reachNote: 'of these channels; others are not seen',
  posts: 'posts',
  depth: 'depth',
  stepsAtLeast: 'steps, at least',
  depthNote: 'forwards and names in texts; other ways are not told',
  breadth: 'breadth',
  breadthUnit: 'posts at one step',
  toHalf: 'to half',
  toHalfNote: 'from the earliest copy found to half of the channels',
  toLast: 'to last',
  toLastNote: 'from the earliest copy found to the last channel',
  secondsFrom: 'seconds from the earliest copy found',
  step: 'step',
  /** A post of a cascade, with where it comes from; as many steps to the right as it is away. */
  post: ({ steps, what, way }: { steps: number; what: string; way: string }, w: Writing) =>
    `${'  '.repeat(steps)}${w.commas([w.bare(what), way])}`,

  earlierLessLater: 'earlier less later',
  earlierThan: ({ a, b }: { a: string; b: string }, w: Writing) =>
    `${w.name(a)} earlier less later than ${w.name(b)}`,
  episodesDifference: 'difference of two shares of episodes',
  byWeeks:
    'ratio over whole weeks, jackknife, variance × 21/17, t on the effective number of weeks less 1; near an end of its range Clopper and Pearson’s limits',
  order: (
    {
      earlier,
      later,
      tied,
      of,
      days,
      weeks,
      reason,
    }: {
      earlier: number;
      later: number;
      tied: number;
      of: number;
      days: number;
      weeks: number;
      reason: string | null;
    },
    w: Writing,
  ) =>
    `earlier in ${w.n(earlier)}, later in ${w.n(later)}, tied in ${w.n(tied)} of ${w.n(of)} ${w.plural(of, { one: 'episode', other: 'episodes' })} on ${w.n(days)} ${w.plural(days, { one: 'day', other: 'days' })} of ${w.n(weeks)} ${w.plural(weeks, { one: 'week', other: 'weeks' })}${reason === null ? '' : `; ${reason}`}`,
  credited: 'share credited',
  creditedUnit: 'share of episodes that both carry',
  creditedNote: ({ credits, of, back }: { credits: number; of: number; back: number }, w: Writing) =>
    `the second names the first in ${w.n(credits)} of ${w.n(of)} ${w.plural(of, { one: 'episode', other: 'episodes' })} (a forward, its handle or a link to it), the first the second in ${w.n(back)}`,
  closeAfter: 'close after less close before',
  closeUnit: 'difference of two shares of episodes close to one another',
  closeNote: (
    {
      window,
      after,
      before,
      of,
      half,
    }: { window: number; after: number; before: number; of: number; half: number | null },
    w: Writing,
  ) =>
    `within ${w.n(window)} ${w.plural(window, { one: 'second', other: 'seconds' })} after in ${w.n(after)}, before in ${w.n(before)} of ${w.n(of)}; in half the window or a quarter ${half === null ? 'none' : w.fixed(half, 2)}`,
  feed: ({ delay }: { delay: number }, w: Writing) =>
    `a fixed delay of about ${w.n(delay)} ${w.plural(delay, { one: 'second', other: 'seconds' })}, as of a feed`,
  coarse: ({ grain, window }: { grain: number; window: number }, w: Writing) =>
    `time stamps of ${w.n(grain)} ${w.plural(grain, { one: 'second', other: 'seconds' })} for a window of ${w.n(window)}`,
  longWindow: ({ window, habit }: { window: number; habit: number }, w: Writing) =>
    `a window of ${w.n(window)} ${w.plural(window, { one: 'second', other: 'seconds' })}, over a quarter of the usual ${w.n(habit)}`,
  fewNear: ({ near, window, least }: { near: number; window: number; least: number }, w: Writing) =>
    `${w.n(near)} within ${w.n(window)} ${w.plural(window, { one: 'second', other: 'seconds' })}, under ${w.n(least)}`,
  noHabit: 'how long they usually take is not known',

  earliestIn: ({ label }: { label: string }, w: Writing) => `earliest copy found in ${w.name(label)}`,
  shareOfCascades: 'share of cascades',
  originMethod:
    'ratio over whole weeks, jackknife, variance × 21/17; low with ties and hidden earlier copies against, high with them for',
  originNote: (
    { weeks, tied, low, high }: { weeks: number; tied: number; low: number; high: number },
    w: Writing,
  ) =>
    `${w.n(weeks)} ${w.plural(weeks, { one: 'week', other: 'weeks' })}; ${w.n(tied)} ${w.plural(tied, { one: 'tie', other: 'ties' })}, counted half in the value; counting them and hidden copies against it ${w.percent(low)}, for it ${w.percent(high)}`,
  timesShare: 'times its share of the channels that carry them',
  ratio: 'ratio',
  timesShareNote: ({ share, label }: { share: number; label: string }, w: Writing) =>
    `of the channels that carry a cascade ${w.percent(share)} are of ${w.name(label)} on average`,

  others: 'others, named without an office',
  sources: 'sources without a name',
  nobody: 'nobody named',
  texts: 'texts',
  forwards: 'forwards',
  channels: 'channels',
  statementPosts: 'share of posts with an attributed statement',
  statementTexts: 'share of distinct texts with an attributed statement',
  statementForwards: 'share of forwards with an attributed statement',
  statementChannels: 'share of the channels of the frame',
  foundCensus: 'census of the statements found in the frame',
  nothingOfThisKind: 'nothing of this kind is in the frame',
  foundByRules:
    'found by rules that miss some statements and mistake some: docs/evaluation.md has their precision and recall',

  medianPosts: 'median posts',
  postsWithForwards: 'posts with forwards',
  channelDay: 'posts a channel-day',
  within: ({ seconds }: { seconds: number }, w: Writing) => `share within ${w.n(seconds)} s`,
  withinUnit: 'share of posts that follow one of their channel',
  burstiness: 'burstiness',
  burstinessUnit: 'Kim and Jo’s A of the times between posts',
  bootstrap: ({ block }: { block: number }, w: Writing) =>
    `expanded percentile bootstrap over days in circular blocks of ${w.n(block)}`,

  cluster: (
    { posts, channels, where, id }: { posts: number; channels: number; where: string; id: number | null },
    w: Writing,
  ) =>
    `${w.n(posts)} ${w.plural(posts, { one: 'post', other: 'posts' })} in ${channelsOf(channels, w)}, earliest found ${id === null ? `in ${where}` : w.bare(`${where}/${id}`)}`,
  shareCompared: 'share of posts compared',
  postsCompared: 'posts compared',
  channelsOfFrame: 'channels of the frame',
  pairsOfPosts: 'pairs of posts',
  pairsUnit: 'pairs that share an object within the window',
  secondsApart: 'seconds apart',
  secondsApartUnit: 'mean seconds between the posts of a pair',
  leftOut: 'left out, as was asked',
  manyPairs: ({ pairs, most }: { pairs: number; most: number }, w: Writing) =>
    `${w.n(pairs)} ${w.plural(pairs, { one: 'pair of sharers is', other: 'pairs of sharers are' })} more than the ${w.n(most)} that are tested: name fewer days or channels`,

  channelsWithCopies: 'channels, copies counted',
  placebo: 'percentile among placebo words',
  placeboUnit: 'words as frequent outside that fewer channels here have',
  placeboMethod: 'Clopper-Pearson over placebo words drawn by hash, ties half',
  reference: 'a reference; never decides',
  placeboSites: 'no word stands for a site',
  placeboNoTexts: ({ texts }: { texts: number }, w: Writing) =>
    `no channel here has ${w.n(texts)} ${w.plural(texts, { one: 'text', other: 'texts' })}`,
  placeboRare: ({ texts }: { texts: number }, w: Writing) =>
    `the words stand in ${w.n(texts)} ${w.plural(texts, { one: 'text', other: 'texts' })} outside: too few to match a frequency`,
  placeboFew: ({ words, least }: { words: number; least: number }, w: Writing) =>
    `only ${w.n(words)} ${w.plural(words, { one: 'word is', other: 'words are' })} as frequent outside; ${w.n(least)} make a reference`,

  overDays: 'Mantel-Haenszel, delete-one-day jackknife, log scale, t',
  overDaysOuter:
    'Mantel-Haenszel, delete-one-day jackknife, log scale, t, outer limits with and without skewness',
  fewDays:
    'Mantel-Haenszel, one diagonal on one day or none: Garwood for it, t over days for the other, MOVER',
  daysAnd: ({ days, reason }: { days: number; reason: string | null }, w: Writing) =>
    `${w.n(days)} ${w.plural(days, { one: 'day', other: 'days' })}${reason === null ? '' : `; ${reason}`}`,
};
