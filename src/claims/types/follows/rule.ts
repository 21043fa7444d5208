import { type Copying, fades, leastAsymmetry, leastCredited } from '../../../measures/lead-lag/copying.ts';
import { leastPrecedence } from '../../../measures/lead-lag/precedence.ts';
import { type RatioByWeeks, pOfRatio } from '../../../statistics/ratioByWeeks.ts';
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

export const orderRule = (threshold: number): string =>
  `Supported when, of what both publish, the one said to be followed is earlier more often than later by over ${threshold}, over the whole 95% interval with weeks as draws, and in every check; contradicted when the interval is below. Earlier is by at least a minute, and by what the time stamps tell.`;

export const copyingRule = (): string =>
  `Being earlier is not being copied. Supported when the follower says itself, by a forward, a handle or a link, that it has over ${leastCredited * 100}% of what both publish from the other, or when it stands close after the other oftener than close before by over ${leastAsymmetry} (J) and no less in half the window and a quarter, each over the whole 95% interval with weeks as draws, and in every check; contradicted when both are below; not testable where neither can be seen.`;

/** One-sided p-value of the order against its threshold, in the direction decided. */
export const pOfOrder = (ratio: RatioByWeeks, threshold: number, verdict: Verdict): number | null =>
  verdict === 'supported' || verdict === 'contradicted'
    ? pOfRatio(ratio, threshold, verdict === 'supported' ? 'above' : 'below')
    : null;
