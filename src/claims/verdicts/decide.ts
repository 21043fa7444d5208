import type { Estimate } from '../../model/estimate.ts';
import type { Check, Verdict } from '../../model/verdict.ts';

/** An interval against a threshold fixed beforehand. */
export function decide(
  estimate: Pick<Estimate, 'low' | 'high'>,
  threshold: number,
): Exclude<Verdict, 'not testable'> {
  if (estimate.low !== null && estimate.low > threshold) return 'supported';
  if (estimate.high !== null && estimate.high < threshold) return 'contradicted';
  return 'undecided';
}

export interface Decision {
  readonly verdict: Verdict;
  readonly reason?: string;
}

/**
 * Several conditions of one claim, e.g. ahead of every rival: all must hold for supported; one that fails
 * clearly is enough for contradicted. In the frame target the limits are bounds, not tests, so no correction
 * for several is due.
 */
export function together(verdicts: readonly Verdict[]): Verdict {
  if (verdicts.includes('contradicted')) return 'contradicted';
  return verdicts.every((v) => v === 'supported') ? 'supported' : 'undecided';
}

/** The same question by another denominator must give the same answer, or there is none. */
export function agreeing(
  byDenominator: readonly { readonly label: string; readonly verdict: Verdict }[],
): Decision {
  const [first] = byDenominator;
  if (first === undefined) return { verdict: 'undecided', reason: 'imprecise: nothing was counted' };
  if (byDenominator.every(({ verdict }) => verdict === first.verdict)) {
    return first.verdict === 'undecided'
      ? { verdict: 'undecided', reason: 'imprecise: the interval includes the threshold' }
      : { verdict: first.verdict };
  }
  const named = byDenominator.map(({ label, verdict }) => `by ${label} ${verdict}`).join(', ');
  return { verdict: 'undecided', reason: `denominators disagree: ${named}` };
}

/** A verdict that flips when the question is asked a little differently is none. */
export function unlessFragile(decision: Decision, checks: readonly Check[]): Decision {
  if (decision.verdict !== 'supported' && decision.verdict !== 'contradicted') return decision;
  const flips = checks.filter((check) => check.flips);
  if (flips.length === 0) return decision;
  const named = flips.slice(0, 3).map((check) => check.name);
  const more = flips.length > 3 ? ` and ${flips.length - 3} more` : '';
  return { verdict: 'undecided', reason: `fragile: it changes in these checks: ${named.join('; ')}${more}` };
}
