import { isBarred } from '../../claims/ledger/ledgerFile.ts';
import type { LedgerEntry } from '../../model/ledger.ts';
import type { ClaimState } from '../../model/question.ts';
import type { ClaimResult } from '../../model/verdict.ts';
import { type Outcome, type Tally, outcomeIn, stateOf, tallyOf } from '../../view/states.ts';

/** What a claim waits for, or that it waits for nothing. */
export type Standing = 'set aside' | 'needs you' | 'not testable' | 'ready' | 'tested';

interface Told {
  /** Without one it stands in isogloss.yaml. */
  readonly entry: LedgerEntry | undefined;
  /** Whether it leaves something open. */
  readonly open: boolean;
  readonly result: Result | null;
  readonly stale: boolean;
}

type Result = Pick<ClaimResult, 'verdict' | 'toCollect'> & { readonly state?: ClaimState };

/** The one word that all counts of claims go by. */
export function standingOf({ entry, open, result, stale }: Told): Standing {
  if (entry?.decision === 'reject') return 'set aside';
  if (entry !== undefined && isBarred(entry)) return 'not testable';
  // What comes out the same however it is answered waits for no answer.
  if (open && (result === null || stale || stateOf(result) === 'needs you')) return 'needs you';
  return result === null || stale ? 'ready' : 'tested';
}

/** How many claims came out how, or wait for what: all that are not set aside, as a report counts them. */
export const tallyOfStandings = (
  claims: readonly { readonly standing: Standing; readonly result: Result | null }[],
): Tally =>
  tallyOf(
    claims.flatMap(({ standing, result }): Outcome[] => {
      if (standing === 'set aside') return [];
      return standing !== 'tested' ? [standing] : result === null ? [] : [outcomeIn(result)];
    }),
  );
