import type { WrittenCheckedClaim } from '../model/check.ts';
import type { ClaimState } from '../model/question.ts';
import type { Verdict, WrittenClaim } from '../model/verdict.ts';

interface Shown {
  readonly verdict: Verdict;
  readonly state?: ClaimState;
  /** What would let posts test it. */
  readonly toCollect?: readonly unknown[];
}

/** Where a claim stands; one that comes from no document leaves nothing open, and has its verdict alone. */
export const stateOf = ({ verdict, state }: Shown): ClaimState =>
  state ?? (verdict === 'not testable' ? 'not testable' : 'decided');

/** What comes of claims, in the order in which they are counted. */
export const outcomes = [
  'supported',
  'contradicted',
  'undecided',
  'needs you',
  'ready',
  'not yet',
  'not testable',
] as const;
export type Outcome = (typeof outcomes)[number];

/** What came of a claim that was tested: what words or posts would mend is not what no posts can test. */
export function outcomeIn(claim: Shown): Exclude<Outcome, 'ready'> {
  if (stateOf(claim) === 'needs you') return 'needs you';
  return claim.verdict === 'not testable' && (claim.toCollect ?? []).length > 0 ? 'not yet' : claim.verdict;
}

/** How many there are of each: the one way of counting claims, in the app as in a report. */
export type Tally = readonly { readonly outcome: Outcome; readonly n: number }[];

export const tallyOf = (found: readonly Outcome[]): Tally =>
  outcomes
    .map((outcome) => ({ outcome, n: found.filter((one) => one === outcome).length }))
    .filter(({ n }) => n > 0);

/** Claims by what they ask of a reader: an answer first, then what was decided, what posts lack for, what none can test. */
export function byState<C extends Shown>(
  claims: readonly C[],
): Readonly<Record<ClaimState | 'not yet', readonly C[]>> {
  const of = (state: ClaimState | 'not yet'): readonly C[] =>
    claims.filter((claim) => (outcomeIn(claim) === 'not yet' ? 'not yet' : stateOf(claim)) === state);
  return {
    'needs you': of('needs you'),
    decided: of('decided'),
    'not yet': of('not yet'),
    'not testable': of('not testable'),
  };
}

/** A claim of a document: how it was read, and what it leaves open. */
export const isChecked = (claim: WrittenClaim): claim is WrittenCheckedClaim =>
  'chain' in claim && 'words' in claim;
