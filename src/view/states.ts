import type { WrittenCheckedClaim } from '../model/check.ts';
import type { ClaimState } from '../model/question.ts';
import type { Verdict, WrittenClaim } from '../model/verdict.ts';

interface Shown {
  readonly verdict: Verdict;
  readonly state?: ClaimState;
}

/** Where a claim stands; one that comes from no document leaves nothing open, and has its verdict alone. */
export const stateOf = ({ verdict, state }: Shown): ClaimState =>
  state ?? (verdict === 'not testable' ? 'not testable' : 'decided');

/** Claims by what they ask of a reader: an answer first, then what was decided, then what no answer can mend. */
export function byState<C extends Shown>(claims: readonly C[]): Readonly<Record<ClaimState, readonly C[]>> {
  const of = (state: ClaimState): readonly C[] => claims.filter((claim) => stateOf(claim) === state);
  return { 'needs you': of('needs you'), decided: of('decided'), 'not testable': of('not testable') };
}

/** A claim of a document: how it was read, and what it leaves open. */
export const isChecked = (claim: WrittenClaim): claim is WrittenCheckedClaim =>
  'chain' in claim && 'words' in claim;
