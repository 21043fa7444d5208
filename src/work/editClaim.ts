import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { ledgerFileName, withEntry } from '../claims/ledger/ledgerFile.ts';
import { readSide } from '../claims/questions/value.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import { ledgerText, readLedger, writeLedger } from './files/ledger.ts';
import type { Study } from './study.ts';

/** How a claim is to be read: sides as answers write them (`words:greens`), groups by their keys. */
export interface NewReading {
  readonly side: string;
  readonly rivals: readonly string[];
  readonly within: readonly string[];
}

/**
 * Changes how a claim of the ledger is read; from then on it is a person's own and no document changes it.
 * @throws {UserError} where there is no such claim, or a name means nothing; then nothing was written
 */
export function editClaim(study: Study, id: string, { side, rivals, within }: NewReading): LedgerEntry {
  const { folder, project } = study;
  const entry = readLedger(folder, project).claims[id];
  if (entry === undefined)
    throw mistake('unknown-claim', message('asked.claimElsewhere', { id, file: ledgerFileName }));
  const { by: _b, words: _w, about: _a, rivals: _r, within: _i, missing: _m, ...rest } = entry;
  const next: LedgerEntry = {
    ...rest,
    ...readSide(project, id, side),
    ...(rivals.length === 0 ? {} : { rivals: rivals.map((rival) => readSide(project, id, rival)) }),
    ...(within.length === 0 ? {} : { within: [...within] }),
  };
  writeLedger(folder, withEntry(ledgerFileName, ledgerText(folder), id, next, project));
  return next;
}
