import { type Response, leastRatio } from '../../../measures/events/response.ts';
import { message } from '../../../messages/index.ts';
import type { Message } from '../../../model/said.ts';
import type { ClaimSource } from '../../../model/project.ts';
import type { Verdict } from '../../../model/verdict.ts';

/** Whether the talk is said to have grown or to have shrunk. */
export type Direction = 'rise' | 'fall';

export const directionOf = ({ form }: Pick<ClaimSource, 'form'>): Direction =>
  form === 'fall' ? 'fall' : 'rise';

export const thresholdOf = ({ threshold }: Pick<ClaimSource, 'threshold'>): number => threshold ?? leastRatio;

/** A rise is held against the threshold, a fall against its inverse; limits on the log scale. */
export function respondsVerdict(
  { low, high }: Pick<Response, 'low' | 'high'>,
  direction: Direction,
  threshold: number,
): Exclude<Verdict, 'not testable'> {
  const t = direction === 'rise' ? Math.log(threshold) : -Math.log(threshold);
  const [above, below] =
    direction === 'rise'
      ? (['supported', 'contradicted'] as const)
      : (['contradicted', 'supported'] as const);
  if (low !== null && low > t) return above;
  return high !== null && high < t ? below : 'undecided';
}

/** One-sided rank p-value of what was decided; null where nothing was. */
export function pOf(
  response: Pick<Response, 'above' | 'below'>,
  verdict: Verdict,
  direction: Direction,
  threshold: number,
): number | null {
  const t = direction === 'rise' ? threshold : 1 / threshold;
  if (verdict !== 'supported' && verdict !== 'contradicted') return null;
  return (verdict === 'supported') === (direction === 'rise') ? response.above(t) : response.below(t);
}

export const respondsRule = (direction: Direction, threshold: number): Message =>
  message('responds.rule', { direction, threshold });
