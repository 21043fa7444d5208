import type { OriginRatios } from '../../../measures/spread/origins.ts';
import { message } from '../../../messages/index.ts';
import type { Message } from '../../../model/said.ts';
import type { Verdict } from '../../../model/verdict.ts';

export const leastShare = 0.5;
export const leastRatio = 1.25;

/**
 * Both conditions at their lower bounds for supported; one of them at its upper bound for contradicted, its limit at half
 * the error as there are two (Holm).
 * @param adjusted the same at a level of 97.5%
 */
export function originVerdict(
  { share, ratio }: OriginRatios,
  adjusted: OriginRatios,
  threshold: number = leastShare,
  times: number = leastRatio,
): Exclude<Verdict, 'not testable'> {
  const above = (low: number | null, t: number): boolean => low !== null && low > t;
  const below = (high: number | null, t: number): boolean => high !== null && high < t;
  if (above(share.low.low, threshold) && above(ratio.low.low, times)) return 'supported';
  return below(adjusted.share.high.high, threshold) || below(adjusted.ratio.high.high, times)
    ? 'contradicted'
    : 'undecided';
}

export const originRule = (threshold: number): Message =>
  message('originates.rule', { threshold, times: leastRatio });
