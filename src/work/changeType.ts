import { fittingTypes } from '../claims/detect/fittingTypes.ts';
import { isHandMade } from '../claims/ledger/handMade.ts';
import { isBarred, ledgerFileName, withEntry } from '../claims/ledger/ledgerFile.ts';
import { retyped } from '../claims/ledger/retyped.ts';
import { runsOf } from '../claims/ledger/seal.ts';
import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import { type ClaimType, claimTypes } from '../model/project.ts';
import { reader } from './editClaim.ts';
import { entryNamed } from './entryNamed.ts';
import { ledgerText, readLedger, writeLedger } from './files/ledger.ts';
import type { Study } from './study.ts';
import { today } from './today.ts';

export interface TypeChanged {
  readonly id: string;
  readonly type: ClaimType;
  /** As which it was read until now. */
  readonly from: ClaimType;
  /** Times it had been measured by then. */
  readonly runs: number;
}

/**
 * Lets a claim of the ledger ask another question: its answers that the other type needs too are kept, and what it was read as
 * until now stays written with it.
 * @throws {UserError} where there is no such claim or type, posts cannot test it whatever its type is, or the same sentence is asked
 * as that already
 */
export async function changeType(
  { folder, project, context, now }: Study,
  id: string,
  wanted: string,
): Promise<TypeChanged> {
  const ledger = readLedger(folder, project);
  const { claims } = ledger;
  const entry = entryNamed(ledger, project, id);
  if (entry.type === undefined)
    throw mistake('unknown-claim', message('asked.claimElsewhere', { id, file: ledgerFileName }));
  const type = claimTypes.find((known) => known === wanted);
  if (type === undefined)
    throw mistake('unknown-type', message('mistakes.unknownType', { type: wanted, known: claimTypes }));
  if (isBarred(entry))
    throw mistake(
      'not-testable',
      message('asked.barredClaim', { id, why: entry.notTestable?.explanation ?? '' }),
    );
  const { type: from } = entry;
  const runs = await runsOf(context, id);
  if (type === from) return { id, type, from, runs };
  const other = Object.entries(claims).find(
    ([key, one]) => key !== id && one.type === type && one.decision !== 'reject' && ofOneSentence(entry, one),
  );
  // Two cards of one question would be one, and what was found for the other would be lost.
  if (other !== undefined)
    throw mistake(
      'type-taken',
      message('mistakes.typeTaken', { other: other[0], kind: message('app.typeOf', { type }) }),
    );
  const until = today({ now, project });
  const next = retyped(entry, from, type, { until, changedBy: reader, runs });
  writeLedger(folder, withEntry(ledgerFileName, ledgerText(folder), id, next, project));
  return { id, type, from, runs };
}

/** Whether two claims are of the same words, or of one sentence that a person marked more or less of. */
function ofOneSentence(one: LedgerEntry, other: LedgerEntry): boolean {
  if (one.document !== other.document) return false;
  const [a, b] = [one, other].map(({ text = '' }) => text.replaceAll(/\s+/g, ' ').trim());
  if (a === undefined || b === undefined || a === '' || b === '') return false;
  return a === b || ((isHandMade(one) || isHandMade(other)) && (a.includes(b) || b.includes(a)));
}

/** What a sentence can be asked as: the types that its words speak for, the likeliest first, and all others. */
export function typesFor({ text = '' }: LedgerEntry): {
  readonly fits: ClaimType[];
  readonly others: ClaimType[];
} {
  const fits = fittingTypes(text);
  return { fits, others: claimTypes.filter((type) => !fits.includes(type)) };
}
