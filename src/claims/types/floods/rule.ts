import type { Condition } from '../../../measures/cadence/contrast.ts';
import type { Verdict } from '../../../model/verdict.ts';
import { decide } from '../../verdicts/decide.ts';

/** All conditions for supported; any one, adjusted for their number, for contradicted. */
export function verdictOf(conditions: readonly Condition[]): Verdict {
  if (conditions.some(({ adjustedHigh, threshold }) => adjustedHigh !== null && adjustedHigh < threshold))
    return 'contradicted';
  return conditions.every(({ estimate, threshold }) => decide(estimate, threshold) === 'supported')
    ? 'supported'
    : 'undecided';
}
