import { ledgerFileName } from '../claims/ledger/ledgerFile.ts';
import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import type { Ledger, LedgerEntry } from '../model/ledger.ts';
import type { Project } from '../model/project.ts';
import { nearest } from '../model/spelling.ts';

/**
 * A claim of claims.yaml by its id.
 * @throws {UserError} where there is none: it stands in isogloss.yaml and is changed there, or which there are
 */
export function entryNamed({ claims }: Pick<Ledger, 'claims'>, project: Project, id: string): LedgerEntry {
  const entry = claims[id];
  if (entry !== undefined) return entry;
  const file = ledgerFileName;
  if (project.claims[id] !== undefined)
    throw mistake('unknown-claim', message('asked.claimElsewhere', { id, file }));
  const known = Object.keys(claims);
  const meant = nearest(id, known) ?? null;
  throw mistake('unknown-claim', message('mistakes.unknownClaim', { id, file, known, meant }));
}
