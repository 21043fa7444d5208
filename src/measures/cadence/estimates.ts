import type { Said } from '../../model/said.ts';
import { message } from '../../messages/index.ts';
import type { Estimate } from '../../model/estimate.ts';
import { type BootstrapResult, bootstrapDays, statisticOfSums } from '../../statistics/bootstrap.ts';
import { correctedFor } from '../../statistics/burstiness.ts';
import type { Random } from '../../statistics/random.ts';
import type { Statistic } from './compare.ts';
import type { ChannelDay } from './days.ts';

/**
 * Days in a block of the bootstrap: a week, so that its rhythm stays whole and days like their neighbours are not taken
 * for independent. † With blocks of ⌈days^(1/3)⌉ intervals held the truth in 86 to 91% where a day's news
 * correlates by ½ with the next day's (docs/calibration.md).
 */
export const blockLength = 7;

/** Fewer observed days than four blocks have no interval: found by calibration, as the length of the block. */
export const leastDays = 4 * blockLength;

export interface OverDays {
  readonly name: Said;
  readonly unit: Said;
  readonly kind: Estimate['kind'];
  readonly n: number;
  readonly denominator: number;
  readonly level?: number;
  readonly replications?: number;
}

/** A statistic of days with its interval: the same channels, with days as draws. */
export function overDays(rng: Random, days: number, statistic: Statistic, of: OverDays): Estimate {
  const { level = 0.95, replications = 1999, name, unit, kind, n, denominator } = of;
  const base = { name, unit, kind, n, denominator, level, target: 'process' } as const;
  if (days < leastDays) {
    const value = days === 0 ? null : statistic(Array.from({ length: days }, (_, i) => i));
    return {
      ...base,
      value,
      low: null,
      high: null,
      method: message('estimates.none'),
      note: message('estimates.daysNeeded', { days, least: leastDays }),
    };
  }
  const result: BootstrapResult = bootstrapDays(rng, days, statistic, {
    level,
    replications,
    blockLength,
  });
  return {
    ...base,
    value: result.value,
    low: result.low,
    high: result.high,
    method: message('rows.bootstrap', { block: blockLength }),
    ...(result.reason === null ? {} : { note: result.reason }),
  };
}

/** Kim and Jo's burstiness of one channel, of the days drawn: σ/μ of the times between posts, from their sums. */
export function burstinessOver(table: readonly ChannelDay[], dates: readonly number[]): Statistic {
  const byDay = new Map(table.map((row) => [row.day, row]));
  const column = (of: (row: ChannelDay) => number): Float64Array =>
    Float64Array.from(dates, (date) => {
      const row = byDay.get(date);
      return row === undefined ? 0 : of(row);
    });
  return statisticOfSums(
    [
      column(({ followed }) => followed),
      column(({ gapSum }) => gapSum),
      column(({ gapSquares }) => Number(gapSquares)),
    ],
    ([n = 0, sum = 0, squares = 0]) =>
      n < 2 || sum === 0 ? null : correctedFor(Math.sqrt(Math.max(0, n * squares - sum * sum)) / sum, n + 1),
  );
}
