import type { Writing } from '../writing.ts';

type Period = 'day' | 'week' | 'month' | 'year' | 'jalali-week' | 'jalali-month' | 'jalali-year';
type By = Period | 'community' | 'channel' | 'language';

/** Measures in a page: what stands around their numbers. */
export const measures = {
  heading: 'Measures',
  shows: 'Shows',
  doesNotShow: 'Does not show',
  unit: 'Unit',
  outOf: 'Out of',
  method: 'Method',
  name: ({ name }: { name: string }) => name.replaceAll('-', ' '),
  /** How rows are told apart. */
  by: ({ by }: { by: By }) => by as string,
  titled: ({ measure, lexicon, by }: { measure: string; lexicon: string; by: string }) =>
    `${measure}${lexicon === '' ? '' : ` of “${lexicon}”`}${by === '' ? '' : ` by ${by}`}`,
  over: ({ name, by }: { name: string; by: string }) => `${name} by ${by}`,
  band: ({ name, unit, method }: { name: string; unit: string; method: string }) =>
    `${name}, ${unit}. The band is the interval: ${method}.`,
  chart: 'Values and intervals',
  sameChannels: 'The same channels have posts in every period.',
  otherChannels: ({ n }: { n: number }, w: Writing) =>
    `Not the same channels in every period: ${w.count(n)} ${w.plural(n, { one: 'channel has', other: 'channels have' })} posts in all of them. A rise or fall may be a change of channels.`,
  allValues: 'All values',
  until: ' to ',
  silent: ({ n }: { n: number }, w: Writing) =>
    `In ${w.plural(n, { one: 'this', other: 'these' })} ${w.count(n)} ${w.plural(n, { one: 'period', other: 'periods' })} there are too few posts to limit the value at all.`,
  rows: ({ n }: { n: number }, w: Writing) => `${w.count(n)} ${w.plural(n, { one: 'row', other: 'rows' })}`,
  what: 'What',

  copies: 'The same text again',
  copiesCounts: (
    {
      posts,
      compared,
      clusters,
      between,
      pairs,
      pairsBetween,
    }: {
      posts: number;
      compared: number;
      clusters: number;
      between: number;
      pairs: number;
      pairsBetween: number;
    },
    w: Writing,
  ) =>
    `${w.count(posts)} of ${w.count(compared)} ${w.plural(compared, { one: 'post', other: 'posts' })} compared stand in ${w.count(clusters)} ${w.plural(clusters, { one: 'cluster', other: 'clusters' })} of near-duplicates; ${w.count(between)} of these clusters ${w.plural(between, { one: 'is', other: 'are' })} of several channels. ${w.count(pairs)} ${w.plural(pairs, { one: 'pair', other: 'pairs' })} of posts, ${w.count(pairsBetween)} between channels.`,
  copiesSizes: 'Clusters by the number of their channels',
  channels: 'Channels',
  clusters: 'Clusters',
  postsInThem: 'Posts in them',
  setAside: 'Signatures and headings set aside before comparing',
  phrases: ({ n }: { n: number }, w: Writing) =>
    `${w.count(n)} ${w.plural(n, { one: 'phrase', other: 'phrases' })}`,
  firstOfThem: ({ n }: { n: number }, w: Writing) => `The first ${w.n(n)}`,
  allOfThem: 'All of them',
  channel: 'Channel',
  where: 'Where',
  phrase: 'Phrase, normalised',
  texts: 'Texts',
  end: 'end',
  beginning: 'beginning',
};
