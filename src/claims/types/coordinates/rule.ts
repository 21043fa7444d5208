import type { SomeFound } from '../../../measures/coordination/some.ts';
import type { Estimate } from '../../../model/estimate.ts';
import type { Verdict } from '../../../model/verdict.ts';
import { decide } from '../../verdicts/decide.ts';

/** Unusual pairs from which on some channels of C post in concert. */
export const leastPairs = 3;
/** Odds ratio from which on the whole of C does. */
export const leastOdds = 1.5;
/** Share of the testable pairs that must be shown not to be much above what is expected. */
export const mostBelow = 0.95;
/** Share of the names exchanged for C's that must be others', for "not above" to say anything of C. */
export const leastOutside = 0.5;

/**
 * Form `some`. Supported: enough pairs unusual at all three windows, by what others carry too. Enough of them by what C
 * alone carries: undecided, for concert and an event that they alone cover look the same. Contradicted: fewer, at least as many testable
 * pairs, nearly all of them shown to be together less than three times as often as by news alone, and C compared with
 * others rather than with itself (a community in which all move together is what is expected of it).
 */
export function someVerdict(
  found: Pick<SomeFound, 'unusual' | 'alone' | 'testable' | 'below' | 'outside'>,
  pairs: number = leastPairs,
): Exclude<Verdict, 'not testable'> {
  if (found.unusual >= pairs) return 'supported';
  if (found.unusual + found.alone >= pairs) return 'undecided';
  const shown = found.testable >= pairs && found.below >= mostBelow * found.testable;
  return shown && (found.outside ?? 0) >= leastOutside ? 'contradicted' : 'undecided';
}

/** Form `whole`: the interval of the common odds ratio against the threshold. */
export const wholeVerdict = (
  odds: Pick<Estimate, 'low' | 'high'>,
  threshold: number = leastOdds,
): Exclude<Verdict, 'not testable'> => decide(odds, threshold);
