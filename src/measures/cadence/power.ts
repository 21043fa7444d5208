import { bootstrapDays } from '../../statistics/bootstrap.ts';
import { normalQuantile } from '../../statistics/normal.ts';
import type { Random } from '../../statistics/random.ts';
import { studentQuantile } from '../../statistics/student.ts';
import { type Cell, median } from './compare.ts';
import { blockLength, leastDays } from './estimates.ts';

/**
 * Before X is looked at: the ratio of median posts a channel-day that would be found above the threshold in four of
 * five cases, if X's days varied as those of the comparable community do. Null with too few days, or no spread.
 */
export function reachOfRatio(
  rng: Random,
  comparable: readonly Cell[],
  days: number,
  threshold: number,
): number | null {
  if (days < leastDays) return null;
  const statistic = median(comparable, days);
  const log = (drawn: readonly number[]): number | null => {
    const value = statistic(drawn);
    return value === null || value <= 0 ? null : Math.log(value);
  };
  const boot = bootstrapDays(rng, days, log, { replications: 999, blockLength });
  if (boot.reason !== null) return null;
  const blocks = days / blockLength;
  // Both sides vary, each by so much.
  const error = boot.standardError * Math.sqrt((2 * blocks) / (blocks - 1));
  return threshold * Math.exp((studentQuantile(0.975, blocks - 1) + normalQuantile(0.8)) * error);
}
