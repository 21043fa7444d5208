import { percent } from '../../messages/numbers.ts';
import type { Estimate } from '../../model/estimate.ts';

/** `62.3% (58.1% to 66.0%)`; a census has no range. */
export function shareInWords(estimate: Estimate): string {
  if (estimate.value === null || estimate.low === null || estimate.high === null) return 'not known';
  if (estimate.low === estimate.high) return percent(estimate.value);
  return `${percent(estimate.value)} (${percent(estimate.low)} to ${percent(estimate.high)})`;
}
