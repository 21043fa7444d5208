import { type Copying, fades, leastAsymmetry, leastCredited } from '../../../measures/lead-lag/copying.ts';
import { leastPrecedence } from '../../../measures/lead-lag/precedence.ts';
import { type RatioByWeeks, pOfRatio } from '../../../statistics/ratioByWeeks.ts';
import { message } from '../../../messages/index.ts';
import type { Message } from '../../../model/said.ts';
import type { Verdict } from '../../../model/verdict.ts';
import { decide } from '../../verdicts/decide.ts';

/** Form `order`: the whole interval of D on one side of the threshold. */
export const orderVerdict = (
  ratio: Pick<RatioByWeeks, 'low' | 'high'>,
  threshold: number = leastPrecedence,
): Exclude<Verdict, 'not testable'> => decide(ratio, threshold);

/**
 * Form `copying`: one sign of it is enough, the follower's own words or its standing close after. Contradicted only where
 * both can be seen and neither is: a copier who says nothing is seen by its delay alone.
 */
export function copyingVerdict({ credited, asymmetry, feed }: Copying): Verdict {
  if (decide(credited, leastCredited) === 'supported') return 'supported';
  if (feed !== null || asymmetry === null) return 'not testable';
  const near = decide(asymmetry.ratio, leastAsymmetry);
  if (near === 'supported') return fades(asymmetry) ? 'undecided' : 'supported';
  return near === 'contradicted' && decide(credited, leastCredited) === 'contradicted'
    ? 'contradicted'
    : 'undecided';
}

export const orderRule = (threshold: number): Message => message('follows.orderRule', { threshold });

export const copyingRule = (): Message =>
  message('follows.copyingRule', { credited: leastCredited, asymmetry: leastAsymmetry });

/** One-sided p-value of the order against its threshold, in the direction decided. */
export const pOfOrder = (ratio: RatioByWeeks, threshold: number, verdict: Verdict): number | null =>
  verdict === 'supported' || verdict === 'contradicted'
    ? pOfRatio(ratio, threshold, verdict === 'supported' ? 'above' : 'below')
    : null;
