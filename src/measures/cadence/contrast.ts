import type { Estimate } from '../../model/estimate.ts';
import { bootstrapDays, defaultBlockLength } from '../../statistics/bootstrap.ts';
import type { Random } from '../../statistics/random.ts';
import { logStudentUpperTail } from '../../statistics/student.ts';
import { type Cell, type Statistic, closeDifference, medianRatio } from './compare.ts';
import { leastDays } from './estimates.ts';

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
      name: `median posts a channel-day, ${a} over ${b}`,
      unit: 'ratio of median posts a channel-day',
      n: posts(first),
      denominator: posts(second),
    }),
    condition(rng, dates, closeDifference(first, second, dates), 0, false, options, {
      name: `share close upon the last, ${a} less ${b}`,
      unit: 'difference of shares of posts that follow one of their channel',
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
  { conditions, replications = 1999 }: ContrastOptions,
  of: Pick<Estimate, 'name' | 'unit' | 'n' | 'denominator'>,
): Condition {
  const base = { ...of, level, target: 'process' } as const;
  if (days < leastDays) {
    const note = `${days} days; ${leastDays} are needed`;
    const estimate = { ...base, value: null, low: null, high: null, method: 'none', note };
    return { estimate, threshold, adjustedHigh: null, pAbove: null, pBelow: null };
  }
  // The same draws at both levels: one condition alone, and one of several.
  const run = (at: number) => bootstrapDays(rng(), days, statistic, { level: at, replications });
  const whole = run(level);
  const adjusted = conditions === 1 ? whole : run(1 - (1 - level) / conditions);
  const estimate: Estimate = {
    ...base,
    value: whole.value,
    low: whole.low,
    high: whole.high,
    method: whole.method,
    ...(whole.reason === null ? {} : { note: whole.reason }),
  };
  if (whole.reason !== null) return { estimate, threshold, adjustedHigh: null, pAbove: null, pBelow: null };
  const tail = tailOf(whole.value, whole.standardError, threshold, ratio, days, replications);
  return { estimate, threshold, adjustedHigh: adjusted.high, ...tail };
}

/** p-values by t on the number of blocks less 1, a ratio on the log scale; never below what the draws resolve. */
function tailOf(
  value: number,
  standardError: number,
  threshold: number,
  ratio: boolean,
  days: number,
  replications: number,
): { pAbove: number; pBelow: number } {
  const least = 1 / (replications + 1);
  const distance = ratio ? Math.log(value / threshold) : value - threshold;
  const error = ratio ? standardError / value : standardError;
  const blocks = Math.max(2, days / defaultBlockLength(days));
  const above =
    error > 0
      ? Math.exp(logStudentUpperTail(distance / error, blocks - 1))
      : distance > 0
        ? 0
        : distance < 0
          ? 1
          : 0.5;
  const within = (p: number): number => Math.min(1, Math.max(least, p));
  return { pAbove: within(above), pBelow: within(1 - above) };
}
