import { withoutValue } from '../measure.ts';
import { message } from '../../messages/index.ts';
import type { Estimate } from '../../model/estimate.ts';
import { bootstrapDays } from '../../statistics/bootstrap.ts';
import type { Random } from '../../statistics/random.ts';
import { logStudentUpperTail, studentQuantile } from '../../statistics/student.ts';
import { type Cell, type Statistic, closeDifference, medianRatio } from './compare.ts';
import type { Reach } from './held.ts';
import { blockLength, leastDays } from './estimates.ts';

/** One condition of a comparison of two communities' cadence, against its threshold. */
export interface Condition {
  readonly estimate: Estimate;
  readonly threshold: number;
  /** Upper limit at the level that several conditions leave for "any one of them fails". */
  readonly adjustedHigh: number | null;
  /** One-sided p-values: that it is above the threshold by chance, and below it. */
  readonly pAbove: number | null;
  readonly pBelow: number | null;
}

export interface ContrastOptions {
  /** Conditions of the whole claim. */
  readonly conditions: number;
  readonly ratioThreshold: number;
  readonly replications?: number;
  /** What missing posts could change; nothing unless given. */
  readonly reach?: Reach;
}

const level = 0.95;

/**
 * Ratio of the median posts a channel-day, and difference in the share of posts that come close upon their
 * channel's last; both with days as draws.
 */
export function contrast(
  rng: () => Random,
  labels: readonly [string, string],
  first: readonly Cell[],
  second: readonly Cell[],
  dates: number,
  options: ContrastOptions,
): readonly [Condition, Condition] {
  const [a, b] = labels;
  const posts = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.posts, 0);
  const close = (cells: readonly Cell[]): number => cells.reduce((sum, cell) => sum + cell.close, 0);
  return [
    condition(rng, dates, medianRatio(first, second, dates), options.ratioThreshold, true, options, {
      kind: 'ratio',
      name: message('estimates.medianRatio', { a, b }),
      unit: message('estimates.ratioOfMedians'),
      n: posts(first),
      denominator: posts(second),
    }),
    condition(rng, dates, closeDifference(first, second, dates), 0, false, options, {
      kind: 'difference',
      name: message('estimates.closeLess', { a, b }),
      unit: message('estimates.differenceOfClose'),
      n: close(first),
      denominator: first.reduce((sum, cell) => sum + cell.followed, 0),
    }),
  ];
}

function condition(
  rng: () => Random,
  days: number,
  statistic: Statistic,
  threshold: number,
  ratio: boolean,
  { conditions, replications = 1999, reach: missing }: ContrastOptions,
  of: Pick<Estimate, 'kind' | 'name' | 'unit' | 'n' | 'denominator'>,
): Condition {
  const base = { ...of, level, target: 'process' } as const;
  if (days < leastDays) {
    const note = message('estimates.daysNeeded', { days, least: leastDays });
    const estimate = { ...base, ...withoutValue(note) };
    return { estimate, threshold, adjustedHigh: null, pAbove: null, pBelow: null };
  }
  // A ratio on the log scale: its inverse then has the inverse interval.
  const [to, from] = ratio ? [Math.log, Math.exp] : [(v: number) => v, (v: number) => v];
  const scaled: Statistic = (drawn) => {
    const value = statistic(drawn);
    return value === null || (ratio && value <= 0) ? null : to(value);
  };
  const boot = bootstrapDays(rng(), days, scaled, { level, replications, blockLength });
  const reason = boot.reason ?? (boot.standardError > 0 ? null : message('estimates.noSpread'));
  if (boot.reason !== null || reason !== null) {
    const value = boot.value === null ? null : from(boot.value);
    const estimate = {
      ...base,
      value,
      low: null,
      high: null,
      method: message('estimates.none'),
      note: reason ?? '',
    };
    return { estimate, threshold, adjustedHigh: null, pAbove: null, pBelow: null };
  }
  // Few blocks: their spread is too small by √((m − 1)/m), and is itself an estimate. Within blocks of L days the
  // covariance of days k apart counts 1 − k/L times only, which of days that correlate by a half with the next leaves
  // out 4/(3 L) of the variance; without it 7 to 8% of true p-values were at or below 0.05.
  const blocks = days / blockLength;
  const unseen = 4 / (3 * blockLength);
  const error = boot.standardError * Math.sqrt(blocks / (blocks - 1) / (1 - unseen));
  const reach = (at: number): number => studentQuantile((1 + at) / 2, blocks - 1) * error;
  const [down, up] =
    missing === undefined
      ? [0, 0]
      : ratio
        ? (missing.ratio.map(Math.log) as [number, number])
        : missing.difference;
  const estimate: Estimate = {
    ...base,
    value: from(boot.value),
    low: from(boot.value + down - reach(level)),
    high: from(boot.value + up + reach(level)),
    method: message('estimates.weeks', {
      weeks: blocks,
      block: blockLength,
      widened: down < 0 || up > 0,
    }),
  };
  return {
    estimate,
    threshold,
    adjustedHigh: from(boot.value + up + reach(1 - (1 - level) / conditions)),
    pAbove: tailOf((boot.value + down - to(threshold)) / error, blocks - 1).pAbove,
    pBelow: tailOf((boot.value + up - to(threshold)) / error, blocks - 1).pBelow,
  };
}

/** One-sided p-values of a distance from the threshold in standard errors. */
function tailOf(distance: number, degreesOfFreedom: number): { pAbove: number; pBelow: number } {
  const upper = (t: number): number => Math.exp(logStudentUpperTail(t, degreesOfFreedom));
  return { pAbove: upper(distance), pBelow: upper(-distance) };
}
