import type { Writing } from '../writing.ts';

const posts = (n: number, w: Writing): string =>
  `${w.count(n)} ${w.plural(n, { one: 'post', other: 'posts' })}`;

export interface Answers {
  readonly answers: number;
  readonly from: string;
  readonly to: string;
}
const asked = (n: number, w: Writing): string =>
  `${w.count(n)} ${w.plural(n, { one: 'answer', other: 'answers' })}`;
const days = (from: string, to: string, w: Writing): string =>
  from === to ? w.day(from) : w.range(w.day(from), w.day(to));

/** What was looked at, channel by channel. */
export const frame = {
  heading: 'What was looked at',
  channels: 'Channels',
  chosen: ({ channels, by }: { channels: string; by: string }) => `${channels}, chosen: ${by}`,
  period: 'Period',
  periodOf: ({ period, zone }: { period: string; zone: string }) => `${period} (days and hours of ${zone})`,
  posts: 'Posts',
  completeness: 'Completeness',
  completenessUnknown: 'not known: the ids tell nothing',
  completenessRange: ({ range }: { range: string }) =>
    `${range} of the posts published, from gaps in their ids`,
  resolution: 'Time resolution',
  coarsest: ({ resolution }: { resolution: string }) => `${resolution}, the coarsest of the sources`,
  notRead: 'Words not read',
  wordless: ({ n, share }: { n: string; share: string }) =>
    `${n} of the posts (${share}) are pictures, video or sound without words`,
  gathered: 'Gathered',
  gatheredAs: ({ how }: { how: string }) => `${how} (as the user states it)`,
  gatheredFiles: ({ files, formats }: { files: number; formats: readonly string[] }, w: Writing) =>
    `${w.count(files)} ${w.plural(files, { one: 'file', other: 'files' })} (${w.commas(formats.map((format) => w.code(format)))})`,
  gatheredPages: ({ answers, from, to }: Answers, w: Writing) =>
    `${asked(answers, w)} of channels’ public pages, ${days(from, to, w)}`,
  gatheredSites: ({ answers, from, to }: Answers, w: Writing) =>
    `${asked(answers, w)} of sites (feeds, sitemaps, articles), ${days(from, to, w)}`,
  gatheredAccount: ({ answers, from, to }: Answers, w: Writing) =>
    `${asked(answers, w)} to the user’s own account, ${days(from, to, w)}`,
  gatheredLedger: ({ ways }: { ways: readonly string[] }, w: Writing) =>
    `${w.semicolons(ways)} (as the ledger has it)`,
  personal: ({ n }: { n: number }, w: Writing) =>
    `${w.count(n)} ${w.plural(n, { one: 'personal channel', other: 'personal channels' })}`,

  table: 'Channels, as collected',
  tableNoViews: 'Channels, as collected. Views are not in these sources',
  tableSomeViews: ({ n }: { n: number }, w: Writing) =>
    `Channels, as collected. Views are not in the source of ${w.count(n)} ${w.plural(n, { one: 'channel', other: 'channels' })}`,
  channel: 'Channel',
  held: 'Held of published',
  timesToThe: 'Times to the',
  gaps: 'Gaps in the ids',
  bulkLoads: 'Bulk loads',
  kind: ({ kind }: { kind: 'outlet' | 'organisation' | 'personal' | 'unknown' }) => kind as string,
  ofCommunities: ({ kind, communities }: { kind: string; communities: string }) => `${kind}; ${communities}`,
  because: ({ reason }: { reason: string }) => `listed because: ${reason}`,
  forwarded: ({ n }: { n: string }) => `${n} forwarded`,
  wordlessCount: ({ n }: { n: string }) => `${n} wordless`,
  album: ({ gaps }: { gaps: string }) => `${gaps} album or service`,
  short: ({ gaps }: { gaps: string }) => `${gaps} short`,
  outage: ({ gaps }: { gaps: string }) => `${gaps} not collected`,
  ids: ({ ids }: { ids: string }) => `(${ids} ids)`,
  strays: ({ n }: { n: number }, w: Writing) => `${posts(n, w)} out of the series`,
  seriesBreaks: ({ n }: { n: number }, w: Writing) =>
    `the handle changed hands ${w.count(n)} ${w.plural(n, { one: 'time', other: 'times' })}`,
  load: ({ day, posts: n }: { day: string; posts: string }) => `${day}: ${n}`,

  coverage: 'When each channel was seen',
  coverageText: (
    { channels, first, last, loads }: { channels: number; first: string; last: string; loads: number },
    w: Writing,
  ) =>
    `${w.count(channels)} ${w.plural(channels, { one: 'channel', other: 'channels' })}, first post ${w.day(first)}, last ${w.day(last)}; ${w.count(loads)} ${w.plural(loads, { one: 'bulk load', other: 'bulk loads' })}. The table below has the dates of each.`,
  coverageCaption: ({ days, bulk }: { days: boolean; bulk: boolean }) =>
    `Each channel from its first post to its last. ${days ? 'Darker days have more of the channel’s posts; pale ones have none. ' : ''}${bulk ? 'A triangle marks a bulk load.' : ''}`,
  fewer: ({ n }: { n: number }, w: Writing) =>
    `and ${w.count(n)} ${w.plural(n, { one: 'channel', other: 'channels' })} with fewer posts`,
};
