import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verdictOf } from '../../claims/checkDocument.ts';
import { ledgerFileName } from '../../claims/ledger/ledgerFile.ts';
import { claimReview } from '../../claims/review/claimReview.ts';
import { markHolm } from '../../claims/testClaims.ts';
import { frameFor, frameOf } from '../../measures/scope.ts';
import type { LedgerEntry } from '../../model/ledger.ts';
import type { ClaimResult } from '../../model/verdict.ts';
import { readLedger } from '../files/ledger.ts';
import { makeOut } from '../files/outFolder.ts';
import type { Study } from '../study.ts';

/** What was written, and which claims of the ledger wait for somebody’s name. */
export interface ClaimReviewExport {
  readonly file: string;
  readonly reviews: number;
  readonly unsigned: readonly string[];
  /** The page the reviews will stand on; null where it was not named. */
  readonly url: string | null;
}

/**
 * Writes claimreview.json: the verdicts that a person has signed off in the ledger, as one JSON-LD array.
 * @throws UserError where none is signed off
 */
export async function exportClaimReview(
  { folder, project, context, words }: Study,
  out: string,
  url?: string,
): Promise<ClaimReviewExport> {
  const entries = Object.entries(readLedger(folder, project).claims).filter(
    ([, { decision }]) => decision !== 'reject',
  );
  const signed = entries.filter(([, { signedOffBy }]) => signedOffBy !== undefined);
  if (signed.length === 0) {
    throw mistake('not-signed-off', message('asked.noneSigned', { file: ledgerFileName }));
  }
  makeOut(out);
  const { frame } = await frameFor(context.driver, project, {});
  const results = [];
  for (const [id, entry] of signed) {
    results.push(await verdictOf(context, id, entry, frameOf(project, frame)));
  }
  refuseOthers(signed, results);
  const page = url === undefined ? undefined : pageAddress(url);
  const reviews = markHolm(results).map((result, i) =>
    claimReview(words, result, signed[i]?.[1] ?? {}, page),
  );
  const file = join(out, 'claimreview.json');
  writeFileSync(file, `${JSON.stringify(reviews, null, 2)}\n`);
  const unsigned = entries.filter(([, entry]) => entry.signedOffBy === undefined).map(([id]) => id);
  return { file, reviews: reviews.length, unsigned, url: page ?? null };
}

/** What was signed off is a verdict: where posts that came since make it another, nobody answers for that one. */
function refuseOthers(
  signed: readonly (readonly [string, LedgerEntry])[],
  results: readonly ClaimResult[],
): void {
  const others = signed.flatMap(([id, { signedOffVerdict }], i) => {
    const verdict = results[i]?.verdict;
    return signedOffVerdict === undefined || verdict === undefined || signedOffVerdict === verdict
      ? []
      : [{ id, signed: signedOffVerdict, now: verdict }];
  });
  if (others.length === 0) return;
  throw mistake('signed-off-otherwise', message('asked.signedOtherwise', { file: ledgerFileName, others }));
}

function pageAddress(text: string): string {
  if (URL.canParse(text) && /^https?:$/.test(new URL(text).protocol)) return new URL(text).href;
  throw mistake('bad-url', message('asked.badUrl', { text }));
}
