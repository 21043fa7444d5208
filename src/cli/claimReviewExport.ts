import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verdictOf } from '../claims/check.ts';
import { claimReview } from '../claims/claimReview.ts';
import { markHolm } from '../claims/ledger.ts';
import { ledgerFileName } from '../claims/ledgerFile.ts';
import { frameFor, frameOf } from '../measures/scope.ts';
import { UserError } from '../model/errors.ts';
import { readLedger } from './ledger.ts';
import type { OpenProject } from './session.ts';

/** What was written, and which claims of the ledger wait for somebody’s name. */
export interface ClaimReviewExport {
  readonly file: string;
  readonly reviews: number;
  readonly unsigned: readonly string[];
}

/**
 * Writes claimreview.json: the verdicts that a person has signed off in the ledger, as one JSON-LD array.
 * @throws UserError where none is signed off
 */
export async function exportClaimReview(
  { folder, project, context }: OpenProject,
  out: string,
  url?: string,
): Promise<ClaimReviewExport> {
  const entries = Object.entries(readLedger(folder, project).claims).filter(
    ([, { decision }]) => decision !== 'reject',
  );
  const signed = entries.filter(([, { signedOffBy }]) => signedOffBy !== undefined);
  if (signed.length === 0) {
    throw new UserError(
      'not-signed-off',
      `No claim in ${ledgerFileName} is signed off. Read the verdict, then write "signedOffBy: your name" under the claim.`,
    );
  }
  const { frame } = await frameFor(context.driver, project, {});
  const results = [];
  for (const [id, entry] of signed) {
    results.push(await verdictOf(context, id, entry, frameOf(project, frame)));
  }
  const reviews = markHolm(results).map((result, i) => claimReview(result, signed[i]?.[1] ?? {}, url));
  mkdirSync(out, { recursive: true });
  const file = join(out, 'claimreview.json');
  writeFileSync(file, `${JSON.stringify(reviews, null, 2)}\n`);
  const unsigned = entries.filter(([, entry]) => entry.signedOffBy === undefined).map(([id]) => id);
  return { file, reviews: reviews.length, unsigned };
}
