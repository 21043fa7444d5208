import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { ledgerFileName, withEntry } from '../claims/ledger/ledgerFile.ts';
import { readSide } from '../claims/questions/value.ts';
import { listed } from '../model/listed.ts';
import type { LedgerEntry } from '../model/ledger.ts';
import type { Side } from '../model/project.ts';
import { entryNamed } from './entryNamed.ts';
import { ledgerText, readLedger, writeLedger } from './files/ledger.ts';
import { addLexicon } from './files/projectAdd.ts';
import { labelOf } from './questions/termsLabel.ts';
import { type Study, readProject } from './study.ts';
import { today } from './today.ts';

/** Whoever changes how a claim is read, as the project's files name them. */
export const reader = 'whoever changed the reading';

/** How a claim is to be read: sides as answers write them (`words:greens`, `term:word, word`), groups by their keys. */
export interface NewReading {
  readonly side: string;
  readonly rivals: readonly string[];
  readonly within: readonly string[];
  /** A vocabulary: of channels, posts with its words alone; '' all that they post. As it was without it. */
  readonly topic?: string | undefined;
}

/**
 * Changes how a claim of the ledger is read; from then on it is a person's own and no document changes it.
 * @throws {UserError} where there is no such claim, or a name means nothing; then nothing was written
 */
export function editClaim(
  study: Study,
  id: string,
  { side, rivals, within, topic }: NewReading,
): LedgerEntry {
  const { folder } = study;
  const entry = entryOf(study, id);
  const own = readSideOf(study, id, side);
  const others = rivals.map((rival) => readSideOf(study, id, rival));
  const project = readProject(folder);
  const { by: _b, words: _w, about: _a, rivals: _r, within: _i, missing: _m, topic: before, ...rest } = entry;
  const of = topic ?? before ?? '';
  // Where a claim of every group names none, it is of each; that none is meant is said.
  const saysNone = entry.type === 'ubiquitous' && Object.keys(project.communities).length > 0;
  const next: LedgerEntry = {
    ...rest,
    ...own,
    ...(of === '' ? {} : { topic: of }),
    ...(others.length === 0 ? {} : { rivals: others }),
    ...(within.length === 0 && !saysNone ? {} : { within: [...within] }),
  };
  writeLedger(folder, withEntry(ledgerFileName, ledgerText(folder), id, next, project));
  return next;
}

const entryOf = ({ folder, project }: Study, id: string): LedgerEntry =>
  entryNamed(readLedger(folder, project), project, id);

/** A side as it is written; words that are typed become a vocabulary of the project. */
function readSideOf(study: Study, id: string, value: string): Side {
  const { folder, project, now } = study;
  const [, term] = /^term:(.*)$/s.exec(value) ?? [];
  if (term === undefined) return readSide(project, id, value);
  const terms = listed(term);
  if (terms.length === 0) throw mistake('bad-answer', message('mistakes.whichTerms'));
  const label = labelOf(terms);
  const date = today({ now, project });
  const made = { label, aliases: [], terms, form: 'neutral', author: reader, sources: [id], date } as const;
  return { about: addLexicon(folder, label, made) };
}

/**
 * Sets a claim aside, since it is none, or brings it back.
 * @throws {UserError} where there is no such claim
 */
export function setAside(study: Study, id: string, away: boolean): void {
  const { folder, project } = study;
  const { decision: _decision, ...entry } = entryOf(study, id);
  const next: LedgerEntry = away ? { ...entry, decision: 'reject' } : entry;
  writeLedger(folder, withEntry(ledgerFileName, ledgerText(folder), id, next, project));
}
