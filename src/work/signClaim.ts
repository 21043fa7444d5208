import { verdictOf } from '../claims/checkDocument.ts';
import { ledgerFileName, withSignature } from '../claims/ledger/ledgerFile.ts';
import { frameFor, frameOf } from '../measures/scope.ts';
import { UserError } from '../model/errors.ts';
import { didYouMean } from '../model/spelling.ts';
import { type Verdict, plainVerdict, verdicts } from '../model/verdict.ts';
import { ledgerText, readLedger, writeLedger } from './files/ledger.ts';
import type { Study } from './study.ts';

export interface Signed {
  readonly id: string;
  readonly by: string;
  readonly on: string;
  readonly verdict: Verdict;
  readonly plain: string;
}

/**
 * Signs a claim of the ledger: a person answers by name for the verdict as it was shown to them.
 * @throws {UserError} where there is no such claim, something of it is open, or the verdict is now another than was read
 */
export async function signClaim(
  { folder, project, context, now }: Study,
  id: string,
  asked: { readonly by: string; readonly on?: string; readonly verdict: string },
): Promise<Signed> {
  const ledger = readLedger(folder, project);
  const entry = ledger.claims[id];
  if (entry === undefined) {
    const known = Object.keys(ledger.claims);
    throw new UserError(
      'unknown-claim',
      `There is no claim “${id}” in ${ledgerFileName}.${didYouMean(id, known)} Known: ${known.join(', ') || 'none: "isogloss check ARTICLE" finds them'}.`,
    );
  }
  const by = asked.by.trim();
  if (by === '')
    throw new UserError('bad-by', '--by is empty: write the name of the person who answers for it.');
  const on = asked.on ?? now().toISOString().slice(0, 10);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on) || Number.isNaN(Date.parse(on)))
    throw new UserError('bad-on', `--on is "${on}": write a day of the calendar, like 2026-05-11.`);
  const read = verdicts.find(
    (one) => one === asked.verdict.trim() || plainVerdict[one] === asked.verdict.trim(),
  );
  if (read === undefined)
    throw new UserError(
      'bad-verdict',
      `--verdict is "${asked.verdict}": write the verdict as it was shown, one of ${verdicts.map((one) => `"${plainVerdict[one]}"`).join(', ')}.`,
    );
  if ((entry.missing ?? []).length > 0)
    throw new UserError(
      'still-open',
      `“${id}” still leaves something open, and only a claim that says all can be signed: ${(entry.missing ?? []).join(' ')}`,
    );
  const { frame } = await frameFor(context.driver, project, {});
  const { verdict } = await verdictOf(context, id, entry, frameOf(project, frame));
  if (verdict !== read)
    throw new UserError(
      'signed-otherwise',
      `“${id}” is now “${plainVerdict[verdict]}”, not “${plainVerdict[read]}”: read the verdict again before signing.`,
    );
  const signature = { signedOffBy: by, signedOffOn: on, signedOffVerdict: verdict };
  writeLedger(folder, withSignature(ledgerFileName, ledgerText(folder) ?? '', id, signature, project));
  return { id, by, on, verdict, plain: plainVerdict[verdict] };
}
