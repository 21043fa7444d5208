import type { Condition } from '../../src/measures/cadence/contrast.ts';
import { blockLength } from '../../src/measures/cadence/estimates.ts';
import { logStudentUpperTail, studentQuantile } from '../../src/statistics/student.ts';

/**
 * A deliberate fault: a condition of `floods` as if its standard error were the bootstrap's own, widened neither for
 * few weeks nor for what lasts beyond one (measures/cadence/contrast.ts).
 */
export function unwidened(condition: Condition, days: number, ratio: boolean): Condition {
  const { estimate, adjustedHigh, pAbove, pBelow } = condition;
  const { value, low, high } = estimate;
  if (value === null || low === null || high === null || pAbove === null || pBelow === null) return condition;
  const blocks = days / blockLength;
  const part = Math.sqrt(((blocks - 1) / blocks) * (1 - 4 / (3 * blockLength)));
  const nearer = (limit: number): number =>
    ratio ? value * (limit / value) ** part : value + (limit - value) * part;
  const tail = Math.min(pAbove, pBelow);
  const p =
    tail < 1e-12
      ? tail
      : Math.exp(logStudentUpperTail(studentQuantile(1 - tail, blocks - 1) / part, blocks - 1));
  return {
    ...condition,
    estimate: { ...estimate, low: nearer(low), high: nearer(high) },
    adjustedHigh: adjustedHigh === null ? null : nearer(adjustedHigh),
    pAbove: pAbove <= pBelow ? p : 1 - p,
    pBelow: pAbove <= pBelow ? 1 - p : p,
  };
}
