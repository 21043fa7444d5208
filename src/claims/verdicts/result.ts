import type { ClaimSource } from '../../model/project.ts';
import { type ClaimResult, plainVerdict } from '../../model/verdict.ts';
import type { Decision } from './decide.ts';

/** A claim's result before anything was counted: everything in it that no count changes. */
export function emptyResult(
  id: string,
  claim: ClaimSource,
  rule: string,
  used: Record<string, unknown>,
): Omit<ClaimResult, 'frame'> {
  const { type, text, source, ...parameters } = claim;
  return {
    id,
    type,
    ...(text === undefined ? {} : { text }),
    ...(source === undefined ? {} : { source }),
    parameters: { ...parameters, ...used },
    verdict: 'not testable',
    plain: plainVerdict['not testable'],
    rule,
    wording: '',
    toCollect: [],
    tippingPoints: [],
    caveats: [],
    exploratory: true,
    holm: null,
    estimates: [],
    checks: [],
    evidence: [],
  };
}

/** What this corpus cannot decide, why, and what would have to be collected. */
export function notTestable(reason: string, toCollect: readonly string[]): Partial<ClaimResult> {
  return {
    verdict: 'not testable',
    plain: plainVerdict['not testable'],
    reason,
    wording: `These posts cannot test this: ${reason}.`,
    toCollect: [...toCollect],
  };
}

export function decided({ verdict, reason }: Decision): Partial<ClaimResult> {
  return { verdict, plain: plainVerdict[verdict], ...(reason === undefined ? {} : { reason }) };
}

/** Why a frame without channels or posts decides nothing. */
export function emptyFrame(claim: ClaimSource): Partial<ClaimResult> {
  const asked = [claim.period?.from, claim.period?.to].filter((day) => day !== undefined).join(' to ');
  return notTestable(
    asked === ''
      ? 'the corpus holds no posts of the channels named'
      : `the corpus holds no posts of ${asked}: the same question of another time could be asked`,
    ['posts of the channels and the time the claim speaks of'],
  );
}
