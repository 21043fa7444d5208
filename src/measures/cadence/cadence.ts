import type { Said } from '../../model/said.ts';
import { message } from '../../messages/index.ts';
import { checkWindow, countOption, groupingOption } from '../options.ts';
import type { Row } from '../../model/finding.ts';
import { loadSql } from '../../store/sql.ts';
import { type ChannelGroup, channelGroups } from '../groups.ts';
import { type Measure, type MeasureContext, findingOf } from '../measure.ts';
import { frameFor, frameOf } from '../scope.ts';
import { randomFor } from '../seed.ts';
import { lexiconOf, optionsUsed, wishOf } from '../share/options.ts';
import { cellsOf, closeShare, meanPosts, median } from './compare.ts';
import {
  type ChannelDay,
  type Observation,
  cadenceEvidence,
  channelDays,
  defaultWindow,
  observe,
} from './days.ts';
import { type OverDays, burstinessOver, overDays } from './estimates.ts';
import { cadenceReading } from './reading.ts';

interface Gaps {
  channel: string;
  gap_quantiles: number[];
  bursts: number;
  burst_posts: number;
  longest_burst: number;
}

/** Channel-days of each channel: of hundreds of channels the days of one are not looked for among those of all. */
type ByChannel = ReadonlyMap<string, readonly ChannelDay[]>;

interface Counted {
  readonly observation: Observation;
  readonly posts: ByChannel;
  readonly withForwards: ByChannel;
  readonly gaps: readonly Gaps[];
  readonly hours: readonly { channel: string; hour: number; posts: number }[];
  readonly window: number;
}

/** How often, how regularly and in which bursts channels post. */
export const cadence: Measure = {
  name: 'cadence',
  sites: true,
  reading: cadenceReading,
  options: [
    {
      flags: '--window <seconds>',
      description: 'a post within it comes close upon its channel’s last',
      default: defaultWindow,
    },
  ],
  async run(context, options) {
    const by = groupingOption(options, ['channel', 'community', 'language', '']);
    const window = countOption(options, 'window', defaultWindow, { least: 1, unit: 'seconds' });
    const lexicon = options['lexicon'] === undefined ? undefined : lexiconOf(context, options);
    const { scope, frame } = await frameFor(context.driver, context.project, wishOf(options));
    const coarsest = Math.max(0, ...frame.map((facts) => facts.resolution ?? 0));
    checkWindow(window, coarsest);
    const observation = await observe(context, scope, frame, { lexicon });
    const parameters = { ...observation.parameters, window };
    const counted: Counted = {
      observation,
      window,
      posts: byChannel(await channelDays(context, observation, 'posts', window)),
      withForwards: byChannel(await channelDays(context, observation, 'all', window)),
      gaps: await context.driver.query<Gaps>(loadSql(import.meta.url, 'gaps.sql'), { parameters }),
      hours: await context.driver.query(loadSql(import.meta.url, 'hours.sql'), { parameters }),
    };
    const rows = channelGroups(context, frame, by).map((group) => rowOf(context, counted, group));
    const used = { ...optionsUsed(options), by, window };
    return findingOf(context, cadence, used, frameOf(context.project, frame), rows);
  },
};

function byChannel(table: readonly ChannelDay[]): ByChannel {
  const days = new Map<string, ChannelDay[]>();
  for (const row of table) {
    const own = days.get(row.channel);
    if (own === undefined) days.set(row.channel, [row]);
    else own.push(row);
  }
  return days;
}

const daysOf = (table: ByChannel, channels: ReadonlySet<string>): ChannelDay[] =>
  [...channels].flatMap((channel) => table.get(channel) ?? []);

function rowOf(context: MeasureContext, counted: Counted, group: ChannelGroup): Row {
  const keys = new Set(group.frame.map((facts) => facts.key));
  const observed = counted.observation.channels.filter(({ facts }) => keys.has(facts.key));
  const dates = [...new Set(observed.flatMap(({ days }) => days))].sort((a, b) => a - b);
  const own = daysOf(counted.posts, keys);
  const cells = cellsOf(own, keys, dates);
  const all = cellsOf(daysOf(counted.withForwards, keys), keys, dates);
  const sum = (
    list: readonly { posts: number; followed: number; close: number }[],
    field: 'posts' | 'followed' | 'close',
  ) => list.reduce((total, cell) => total + cell[field], 0);
  const estimate = (
    seed: string,
    of: Pick<OverDays, 'kind' | 'name' | 'unit'>,
    statistic: Parameters<typeof overDays>[2],
    n: number,
    denominator: number,
  ) =>
    overDays(randomFor(context.project.seed, 'cadence', group.key, seed), dates.length, statistic, {
      ...of,
      n,
      denominator,
    });
  const rate = (name: Said) => ({ kind: 'number', name, unit: message('rows.channelDay') }) as const;
  const posts = sum(cells, 'posts');
  const [only] = observed.length === 1 ? observed : [];
  const gaps = counted.gaps.find((row) => row.channel === only?.facts.key);
  return {
    key: group.key,
    label: group.label,
    estimates: [
      estimate('posts', rate(message('rows.posts')), meanPosts(cells, dates.length), posts, cells.length),
      estimate(
        'median posts',
        rate(message('rows.medianPosts')),
        median(cells, dates.length),
        posts,
        cells.length,
      ),
      estimate(
        'posts with forwards',
        rate(message('rows.postsWithForwards')),
        meanPosts(all, dates.length),
        sum(all, 'posts'),
        all.length,
      ),
      estimate(
        `share within ${counted.window} s`,
        {
          kind: 'share',
          name: message('rows.within', { seconds: counted.window }),
          unit: message('rows.withinUnit'),
        },
        closeShare(cells, dates.length),
        sum(cells, 'close'),
        sum(cells, 'followed'),
      ),
      ...(only === undefined
        ? []
        : [
            estimate(
              'burstiness',
              { kind: 'number', name: message('rows.burstiness'), unit: message('rows.burstinessUnit') },
              burstinessOver(own, dates),
              sum(cells, 'followed'),
              sum(cells, 'followed'),
            ),
          ]),
    ],
    observedDays: dates.length,
    outageDays: observed.reduce((total, { outageDays }) => total + outageDays, 0),
    bulkLoads: group.frame.flatMap((facts) =>
      facts.bulkLoads.map(({ day, posts: n }) => ({ day, posts: n })),
    ),
    ...(gaps === undefined
      ? {}
      : {
          secondsBetween: Object.fromEntries(
            ['p10', 'p25', 'median', 'p75', 'p90'].map((name, i) => [name, gaps.gap_quantiles[i]]),
          ),
          bursts: { runs: gaps.bursts, posts: gaps.burst_posts, longest: gaps.longest_burst },
        }),
    hoursOfWeek: hoursOf(counted, keys),
    evidence: cadenceEvidence(counted.observation, keys, {
      kind: 'posts',
      window: counted.window,
      close: false,
      role: 'published on a day observed whole',
      total: posts,
    }),
  };
}

/** 168 counts, from Monday 0:00 in the project's zone. */
function hoursOf({ hours }: Counted, keys: ReadonlySet<string>): number[] {
  const counts = Array.from({ length: 168 }, () => 0);
  for (const row of hours) if (keys.has(row.channel)) counts[row.hour] = (counts[row.hour] ?? 0) + row.posts;
  return counts;
}
