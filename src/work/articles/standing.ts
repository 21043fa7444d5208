import { isBarred } from '../../claims/ledger/ledgerFile.ts';
import type { LedgerEntry } from '../../model/ledger.ts';
import type { ClaimResult, Verdict } from '../../model/verdict.ts';

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
  /** These posts cannot test it yet: words or posts are missing. */
  readonly lacking: number;
  /** No posts can test it. */
  readonly barred: number;
}

export function tallyOf(
  claims: readonly { readonly standing: Standing; readonly result: ClaimResult | null }[],
): Tally {
  const count = (is: (claim: (typeof claims)[number]) => boolean): number => claims.filter(is).length;
  const tested = claims.filter(({ standing }) => standing === 'tested');
  const of = (verdict: Verdict): typeof tested => tested.filter(({ result }) => result?.verdict === verdict);
  const untestable = of('not testable');
  const lacking = untestable.filter(({ result }) => (result?.toCollect.length ?? 0) > 0).length;
  const undecided = of('undecided').length;
  return {
    open: count(({ standing }) => standing === 'needs you'),
    ready: count(({ standing }) => standing === 'ready'),
    decided: tested.length - untestable.length - undecided,
    undecided,
    lacking,
    barred: untestable.length - lacking + count(({ standing }) => standing === 'not testable'),
  };
}
