/** `follows`, form `copying`: worlds of a source in common, in which nobody copies, and worlds in which B has it from A. */
import { copyingVerdict } from '../../src/claims/types/follows/rule.ts';
import type { CarriedEpisode } from '../../src/measures/episodes/carriers.ts';
import { copyingOf } from '../../src/measures/lead-lag/copying.ts';
import type { Lag } from '../../src/measures/lead-lag/lags.ts';
import { chance } from '../../src/simulation/draws.ts';
import { type Random } from '../../src/statistics/random.ts';
import { type CarriedFactors, drawCarried } from './carried.ts';
import type { Cell } from './cell.ts';

/** As the statement has it: the middle of the seconds behind the first, where a channel is not the first. */
function habitOf(episodes: readonly CarriedEpisode[], place: number): number | null {
  const lags = episodes
    .flatMap(({ start, carriers }) =>
      carriers.flatMap((one) => (one.place === place && one.time > start ? [one.time - start] : [])),
    )
    .sort((x, y) => x - y);
  return lags[lags.length >> 1] ?? null;
}

function copying(random: Random, factors: CarriedFactors, credited = 0) {
  const episodes = drawCarried(random, factors);
  const grain = factors.stamps ?? 1;
  const lags = episodes.map(({ week, carriers }): Lag => {
    const [a, b] = carriers as unknown as [{ time: number }, { time: number }];
    const lag = b.time - a.time;
    return {
      week,
      lag,
      grain,
      bCreditsA: lag > 0 && credited > 0 && chance(random, credited),
      aCreditsB: false,
      elsewhere: false,
    };
  });
  return copyingOf(lags, [habitOf(episodes, 0), habitOf(episodes, 1)]);
}

function cellOf(
  id: string,
  factors: CarriedFactors,
  truth: { readonly copies: boolean; readonly credited?: number },
  breaks?: string,
): Cell {
  const { feed: _, ...shown } = factors;
  return {
    id: `follows copying ${id}`,
    of: 'follows, copying',
    factors: { world: id, ...shown, credited: truth.credited ?? 0 },
    boundary: !truth.copies && breaks === undefined,
    ...(breaks === undefined ? {} : { breaks }),
    draw(random) {
      const found = copying(random, factors, truth.credited);
      const verdict = copyingVerdict(found);
      return {
        low: null,
        high: null,
        truth: 0,
        means: {
          'not testable': verdict === 'not testable' ? 1 : 0,
          'set apart as a feed': found.feed === null ? 0 : 1,
          J: found.asymmetry?.ratio.value ?? null,
        },
        ...(verdict === 'not testable'
          ? {}
          : { verdict, mayBe: { supported: truth.copies, contradicted: !truth.copies } }),
      };
    },
  };
}

const base: CarriedFactors = { days: 104, perDay: 6, a: 600, b: 900, memory: 0.5, state: 0.5 };
const none = { copies: false };

export function copyingCells(): Cell[] {
  return [
    cellOf('a common source', base, none),
    cellOf('a common source, B slower', { ...base, b: 2700 }, none),
    cellOf('a common source, A much quicker', { ...base, a: 120, b: 1800 }, none),
    cellOf('a common source, 30 things a day', { ...base, perDay: 30, b: 1800 }, none),
    cellOf('shocks', { ...base, shocks: 0.5 }, none),
    cellOf('shocks, B slower', { ...base, b: 2700, shocks: 0.3 }, none),
    cellOf('shocks, B slower, 30 things a day', { ...base, perDay: 30, b: 2700, shocks: 0.3 }, none),
    cellOf('nights and weekends', { ...base, nights: 5 }, none),
    cellOf('days that hang together', { ...base, memory: 0.8, state: 1.5 }, none),
    cellOf('feeds of two fixed delays', { ...base, feed: { a: 10, b: 90 } }, none),
    cellOf('few credits', base, { copies: false, credited: 0.05 }),
    cellOf('a copier of 60 s', { ...base, copied: 0.4, copyDelay: 60 }, { copies: true }),
    cellOf('a copier of 20 s', { ...base, copied: 0.4, copyDelay: 20 }, { copies: true }),
    cellOf(
      'a copier who is quicker otherwise',
      { ...base, a: 1800, b: 600, copied: 0.4, copyDelay: 60 },
      { copies: true },
    ),
    cellOf('a copier who says so', base, { copies: true, credited: 0.4 }),
  ];
}
