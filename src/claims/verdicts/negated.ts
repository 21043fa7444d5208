import type { ClaimSource } from '../../model/project.ts';
import type { ClaimResult, Verdict } from '../../model/verdict.ts';
import { message } from '../../messages/index.ts';
import { plainOf } from './result.ts';

/** The claim that a denial denies. */
export function affirmed(claim: ClaimSource): ClaimSource {
  const { negated: _, ...rest } = claim;
  return rest;
}

const turned: Readonly<Record<Verdict, Verdict>> = {
  supported: 'contradicted',
  contradicted: 'supported',
  undecided: 'undecided',
  'not testable': 'not testable',
};

/**
 * The verdict of a denial ("barely present", "does not dominate"): the test is that of the thing denied, its
 * numbers are the same, and what supports the one contradicts the other.
 */
export function denied(claim: ClaimSource, result: ClaimResult): ClaimResult {
  if (claim.negated !== true) return result;
  const verdict = turned[result.verdict];
  return {
    ...result,
    parameters: { ...result.parameters, negated: true },
    verdict,
    plain: plainOf(verdict),
    rule: message('verdicts.denial', { rule: result.rule }),
    checks: result.checks.map((check) => ({ ...check, verdict: turned[check.verdict] })),
  };
}
