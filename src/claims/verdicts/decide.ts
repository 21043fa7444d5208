import type { Estimate } from '../../model/estimate.ts';
import { message } from '../../messages/index.ts';
import type { Said } from '../../model/said.ts';
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
  readonly reason?: Said;
  /** Of what kind the reason is: what would mend it depends on that. */
  readonly open?: 'imprecise' | 'fragile' | 'denominators disagree';
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
  byDenominator: readonly { readonly label: Said; readonly verdict: Verdict }[],
): Decision {
  const [first] = byDenominator;
  if (first === undefined) return imprecise(message('verdicts.nothingCounted'));
  if (byDenominator.every(({ verdict }) => verdict === first.verdict)) {
    return first.verdict === 'undecided'
      ? imprecise(message('verdicts.includesThreshold'))
      : { verdict: first.verdict };
  }
  const by = byDenominator.map(({ label, verdict }) => ({
    label,
    verdict: message('verdicts.word', { verdict }),
  }));
  return {
    verdict: 'undecided',
    reason: message('verdicts.disagree', { by }),
    open: 'denominators disagree',
  };
}

export const imprecise = (reason: Said): Decision => ({ verdict: 'undecided', reason, open: 'imprecise' });

/** A verdict that flips when the question is asked a little differently is none. */
export function unlessFragile(decision: Decision, checks: readonly Check[]): Decision {
  if (decision.verdict !== 'supported' && decision.verdict !== 'contradicted') return decision;
  const flips = checks.filter((check) => check.flips);
  if (flips.length === 0) return decision;
  const checked = flips.slice(0, 3).map((check) => check.name);
  const more = Math.max(0, flips.length - 3);
  return {
    verdict: 'undecided',
    reason: message('verdicts.fragile', { checks: checked, more }),
    open: 'fragile',
  };
}
