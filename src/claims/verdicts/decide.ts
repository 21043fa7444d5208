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

/** An estimate of one condition at any two-sided level. */
export type AtLevel = (level: number) => Pick<Estimate, 'low' | 'high'>;

/**
 * Level at which one of so many conditions must be missed, so that any one of them is in error as seldom as one would be:
 * the first step of Holm's procedure (1979, jstor 4615733), which is all that "any one" asks.
 */
export const levelOfAny = (conditions: number): number => 1 - 0.05 / Math.max(1, conditions);

/**
 * Several conditions of one claim, e.g. ahead of every rival: all must hold for supported, each at 95%; any one that fails
 * clearly is enough for contradicted, at the level for so many.
 */
export function together(
  conditions: readonly AtLevel[],
  threshold: number,
): Exclude<Verdict, 'not testable'> {
  const strict = levelOfAny(conditions.length);
  if (conditions.some((at) => decide(at(strict), threshold) === 'contradicted')) return 'contradicted';
  return conditions.every((at) => decide(at(0.95), threshold) === 'supported') ? 'supported' : 'undecided';
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
