import type { Estimate } from '../../../model/estimate.ts';
import type { Verdict } from '../../../model/verdict.ts';
import { decide } from '../../verdicts/decide.ts';

/**
 * Occurrence bounds own use from above. So it contradicts by itself, and supports only above what false matches alone
 * would give.
 */
export function penetratesVerdict(
  estimate: Pick<Estimate, 'low' | 'high'>,
  threshold: number,
  byFalseMatches: number,
): Exclude<Verdict, 'not testable'> {
  if (decide(estimate, threshold) === 'contradicted') return 'contradicted';
  return decide(estimate, Math.max(threshold, byFalseMatches)) === 'supported' ? 'supported' : 'undecided';
}
