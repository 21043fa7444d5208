import { keptWhileStill } from '../../measures/kept.ts';
import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { testClaims } from '../../claims/testClaims.ts';
import { claimOf } from '../../model/ledger.ts';
import type { ClaimSource } from '../../model/project.ts';
import type { ClaimResult } from '../../model/verdict.ts';
import { readLedger } from '../files/ledger.ts';
import type { Study } from '../study.ts';
import { keepTested, keptResult, resultKeys } from './results.ts';

/** A claim of isogloss.yaml or of the ledger that stands in no article of the project. */
export interface AloneClaim {
  readonly id: string;
  readonly claim: ClaimSource;
  readonly result: ClaimResult | null;
  /** Whether the posts, the question or the program have changed since. */
  readonly stale: boolean;
}

/** Claims of the project besides those of its articles, as they stand. */
export async function aloneClaims(study: Study, inArticles: ReadonlySet<string>): Promise<AloneClaim[]> {
  const own = Object.entries(study.project.claims);
  const ledger = Object.entries(readLedger(study.folder, study.project).claims).flatMap(([id, entry]) => {
    const claim = claimOf(entry);
    // What is not in its document any more is told in the ledger alone.
    const gone = entry.mark !== undefined && entry.decision === undefined;
    return claim === undefined ||
      gone ||
      entry.decision === 'reject' ||
      study.project.claims[id] !== undefined
      ? []
      : [[id, claim] as const];
  });
  const alone: AloneClaim[] = [];
  const keyOf = await resultKeys(study);
  for (const [id, claim] of [...own, ...ledger]) {
    if (inArticles.has(id)) continue;
    const kept = keptResult(study.folder, id);
    const key = keyOf(claim, []);
    alone.push({ id, claim, result: kept?.claim ?? null, stale: kept !== undefined && kept.key !== key });
  }
  return alone;
}

/**
 * Tests one of them: sealed, then measured, and kept.
 * @throws {UserError} where there is no such claim
 */
export async function testAlone(study: Study, id: string): Promise<ClaimResult> {
  const [found] = (await aloneClaims(study, new Set())).filter((one) => one.id === id);
  if (found === undefined) throw mistake('unknown-claim', message('asked.claimGone', { id }));
  const project = { ...study.project, claims: { [id]: found.claim } };
  const [claim] = await keptWhileStill(
    study.context.driver,
    () => testClaims({ ...study.context, project }),
    (tested) => keepTested({ ...study, project }, tested),
  );
  if (claim === undefined) throw mistake('unknown-claim', message('asked.claimGone', { id }));
  return claim;
}
