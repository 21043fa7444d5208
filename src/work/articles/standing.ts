import { isBarred } from '../../claims/ledger/ledgerFile.ts';
import type { LedgerEntry } from '../../model/ledger.ts';
import type { ClaimResult } from '../../model/verdict.ts';

/** What a claim waits for, or that it waits for nothing. */
export type Standing = 'set aside' | 'needs you' | 'not testable' | 'ready' | 'tested';

interface Told {
  /** Without one it stands in isogloss.yaml. */
  readonly entry: LedgerEntry | undefined;
  /** Whether it leaves something open. */
  readonly open: boolean;
  readonly result: ClaimResult | null;
  readonly stale: boolean;
}

/** The one word that all counts of claims go by. */
export function standingOf({ entry, open, result, stale }: Told): Standing {
  if (entry?.decision === 'reject') return 'set aside';
  if (open) return 'needs you';
  if (entry !== undefined && isBarred(entry)) return 'not testable';
  return result === null || stale ? 'ready' : 'tested';
}

/** How many claims there are of each kind: together all that are not set aside. */
export interface Tally {
  readonly open: number;
  readonly ready: number;
  readonly decided: number;
  readonly undecided: number;
  readonly barred: number;
}

export function tallyOf(
  claims: readonly { readonly standing: Standing; readonly result: ClaimResult | null }[],
): Tally {
  const count = (is: (claim: (typeof claims)[number]) => boolean): number => claims.filter(is).length;
  const tested = claims.filter(({ standing }) => standing === 'tested');
  const outcomes = tested.map(({ result }) => result?.verdict);
  const barred = outcomes.filter((verdict) => verdict === 'not testable').length;
  const undecided = outcomes.filter((verdict) => verdict === 'undecided').length;
  return {
    open: count(({ standing }) => standing === 'needs you'),
    ready: count(({ standing }) => standing === 'ready'),
    decided: tested.length - barred - undecided,
    undecided,
    barred: barred + count(({ standing }) => standing === 'not testable'),
  };
}
