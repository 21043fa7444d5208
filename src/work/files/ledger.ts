import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ledgerFileName, noLedger, parseLedger } from '../../claims/ledger/ledgerFile.ts';
import { type Ledger, claimOf } from '../../model/ledger.ts';
import { ownNames } from '../../model/ownNames.ts';
import type { Project } from '../../model/project.ts';

/** The ledger's name in a project's folder. */
export const ledgerFile = ledgerFileName;

/** The ledger's text; null where the project has none yet. */
export function ledgerText(folder: string): string | null {
  const path = join(folder, ledgerFileName);
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

export function readLedger(folder: string, project: Project): Ledger {
  const text = ledgerText(folder);
  const ledger = text === null ? noLedger : parseLedger(ledgerFileName, text, project);
  const { claims, questions, answers, documents } = ledger;
  return {
    ...ledger,
    claims: ownNames(claims),
    questions: ownNames(questions),
    answers: ownNames(answers),
    documents: ownNames(documents),
  };
}

/** Writes the ledger beside itself first: a stopped write leaves the file of before. */
export function writeLedger(folder: string, text: string): void {
  const path = join(folder, ledgerFileName);
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}

/** The project with the claims of its ledger that a person accepted or wrote by hand. */
export function withAccepted(folder: string, project: Project): Project {
  const accepted = Object.entries(readLedger(folder, project).claims).flatMap(([id, entry]) => {
    const claim = claimOf(entry);
    // An entry that no document proposed was written by a person, who means it to be tested.
    const own = entry.proposal === undefined && entry.decision === undefined;
    return (entry.decision === 'accept' || own) && claim !== undefined ? [[id, claim] as const] : [];
  });
  if (accepted.length === 0) return project;
  return { ...project, claims: { ...Object.fromEntries(accepted), ...project.claims } };
}
