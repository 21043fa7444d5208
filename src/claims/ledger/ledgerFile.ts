import { createHash } from 'node:crypto';
import { isHandMade } from './handMade.ts';
import { Document, YAMLMap, isMap, parseDocument } from 'yaml';
import { stableJson } from '../../measures/measure.ts';
import {
  type Answer,
  type Ledger,
  type LedgerEntry,
  type OpenQuestion,
  claimOf,
  ledgerSchema,
} from '../../model/ledger.ts';
import type { Project } from '../../model/project.ts';
import { checkReferences } from '../../project/projectFile.ts';
import { fillAnswered } from './fillAnswered.ts';
import { readOtherwise } from './sameClaim.ts';
import { parseYaml, validate } from '../../project/yaml.ts';

/** The ledger of a project's documents, beside its isogloss.yaml. */
export const ledgerFileName = 'claims.yaml';

const header = ` The claims found in documents. "isogloss check" adds to this file; everything in it is yours to change.
 - Change type, by, words, about, rivals, within, period, events or threshold where the sentence was read wrongly, or
   give what is listed as missing. An entry that you changed is never changed again by Isogloss: at most it is marked.
 - decision: reject sets a claim aside; decision: accept makes it one of the project ("isogloss claims test", "report").
 - questions: what the documents leave open. "isogloss answer QUESTION VALUE" answers one, or write it under answers:
   (answers: {who-1a2b3c: {value: "words:greens"}}).
 - documents: the day on which a document came out that does not say it, or says another
   (documents: {article.html: {date: 2026-05-01}}), or "isogloss check article.html --date 2026-05-01".
 - signedOffBy: your name, signedOffOn: a date, signedOffVerdict: the verdict you read (supported, contradicted,
   undecided, not testable), before "isogloss export claimreview" publishes it.`;

/** What a project has that has no ledger yet. */
export const noLedger: Ledger = { ledger: 1, claims: {}, questions: {}, answers: {}, documents: {} };

/** @throws UserError with line and column of the first mistake of form or sense */
export function parseLedger(name: string, text: string, project: Project): Ledger {
  const yaml = parseYaml(name, text, 'bad-ledger');
  const ledger = validate(yaml, ledgerSchema, 'bad-ledger');
  // What nobody changed follows the project by itself when it is checked again.
  const edited = Object.entries(ledger.claims).filter(([, e]) => e.decision === 'accept' || isEdited(e));
  checkReferences(yaml, project, Object.fromEntries(edited));
  return ledger;
}

const persons = new Set(
  'decision signedOffBy signedOffOn signedOffVerdict note mark proposal readBefore'.split(' '),
);

/** Fingerprint of all that Isogloss writes of an entry. */
export function proposalHash(entry: LedgerEntry): string {
  const written = Object.entries(entry).filter(([key, value]) => !persons.has(key) && value !== undefined);
  return createHash('sha256')
    .update(stableJson(Object.fromEntries(written)))
    .digest('hex')
    .slice(0, 12);
}

/** Whether a person changed what Isogloss wrote, or wrote the entry. */
export const isEdited = (entry: LedgerEntry): boolean => entry.proposal !== proposalHash(entry);

/** Whether posts cannot test it. Whoever gave an entry a type has said what was missing; what posts cannot see stays so. */
export const isBarred = (entry: LedgerEntry): boolean =>
  entry.notTestable !== undefined &&
  entry.notTestable.reason !== 'missing parameter' &&
  !(isEdited(entry) && claimOf(entry) !== undefined);

export const marks = {
  gone: 'not found in the document any more',
  otherwise: 'the document is now read otherwise than when you changed this entry',
} as const;

export interface Merged {
  readonly text: string;
  readonly ledger: Ledger;
  readonly added: string[];
  readonly refreshed: string[];
  readonly marked: string[];
}

/**
 * Adds what was found to the ledger's text. What a person wrote or changed stays to the letter, comments too; an
 * entry nobody changed follows what is found now; what is not found any more is marked, never removed.
 * @param text of the file as it is; null where there is none
 * @param found by id
 * @param documents that were read: only their entries can be missing
 */
export function mergeLedger(
  name: string,
  text: string | null,
  found: Readonly<Record<string, LedgerEntry>>,
  documents: ReadonlySet<string>,
  project: Project,
): Merged {
  const before: Ledger = text === null ? noLedger : parseLedger(name, text, project);
  const document = text === null ? empty() : parseDocument(text);
  makeRoom(document, 'claims');
  const [added, refreshed, marked]: [string[], string[], string[]] = [[], [], []];
  for (const [id, entry] of Object.entries(found)) {
    const known = before.claims[id];
    const proposal = proposalHash(entry);
    if (known === undefined) {
      document.setIn(['claims', id], document.createNode({ ...entry, proposal }));
      added.push(id);
    } else if (isHandMade(known)) {
      refresh(document, id, known, entry);
    } else if (!isEdited(known)) {
      if (known.mark !== undefined) document.deleteIn(['claims', id, 'mark']);
      if (known.proposal === proposal) continue;
      refresh(document, id, known, { ...entry, proposal });
      refreshed.push(id);
    } else {
      if (setMark(document, id, known, readOtherwise(known, entry) ? marks.otherwise : undefined))
        marked.push(id);
      if (known.missing !== undefined && entry.missing === undefined) dropAnswered(document, id, known);
      fillAnswered(document, id, known, entry);
      // Whoever gave what posts cannot test a type has answered that.
      if (known.type !== undefined && entry.type === undefined)
        document.deleteIn(['claims', id, 'notTestable']);
    }
  }
  for (const [id, entry] of Object.entries(before.claims)) {
    if (found[id] !== undefined || entry.proposal === undefined) continue;
    if (entry.document === undefined || !documents.has(entry.document)) continue;
    if (setMark(document, id, entry, marks.gone)) marked.push(id);
  }
  const changed = added.length + refreshed.length > 0 || document.toString() !== parsedAgain(text);
  const next = changed || text === null ? document.toString({ lineWidth: 110 }) : text;
  return { text: next, ledger: parseLedger(name, next, project), added, refreshed, marked };
}

/** A part of the file that takes entries. One that was empty is written as "{}": what comes into it stands in lines of its own. */
function makeRoom(document: Document, part: 'claims' | 'answers'): void {
  const held = document.getIn([part]);
  if (!isMap(held)) document.setIn([part], new YAMLMap());
  else if (held.items.length === 0) held.flow = false;
}

/** What was missing and is given now is no longer told as missing. */
function dropAnswered(document: Document.Parsed, id: string, known: LedgerEntry): void {
  document.deleteIn(['claims', id, 'missing']);
  if (known.notTestable?.reason === 'missing parameter') document.deleteIn(['claims', id, 'notTestable']);
}

/**
 * The ledger's text with an answer to a question; everything else stays to the letter.
 * @param text of the file as it is; null where there is none
 */
export function withAnswerOf(
  name: string,
  text: string | null,
  question: string,
  answer: Answer,
  project: Project,
): string {
  const document = text === null ? empty() : parseDocument(text);
  makeRoom(document, 'answers');
  document.setIn(['answers', question], document.createNode(answer));
  const next = document.toString({ lineWidth: 110 });
  parseLedger(name, next, project);
  return next;
}

/**
 * The ledger's text with an entry that a person made.
 * @throws {UserError} where it names what the project has not; then nothing was written
 */
export function withEntry(
  name: string,
  text: string | null,
  id: string,
  entry: LedgerEntry,
  project: Project,
): string {
  const document = text === null ? empty() : parseDocument(text);
  makeRoom(document, 'claims');
  document.setIn(['claims', id], document.createNode(entry));
  const next = document.toString({ lineWidth: 110 });
  parseLedger(name, next, project);
  return next;
}

/** The ledger's text with a person's name under a claim; all else stays to the letter. */
export function withSignature(
  name: string,
  text: string,
  id: string,
  signature: Required<Pick<LedgerEntry, 'signedOffBy' | 'signedOffOn' | 'signedOffVerdict'>>,
  project: Project,
): string {
  const document = parseDocument(text);
  for (const [key, value] of Object.entries(signature)) document.setIn(['claims', id, key], value);
  const next = document.toString({ lineWidth: 110 });
  parseLedger(name, next, project);
  return next;
}

/**
 * The ledger's text with the questions that documents leave open now, in the place of those they left open before.
 * @param documents that were read
 */
export function withQuestions(
  name: string,
  text: string,
  documents: ReadonlySet<string>,
  open: Readonly<Record<string, OpenQuestion>>,
  project: Project,
): string {
  const { questions } = parseLedger(name, text, project);
  const others = Object.entries(questions).filter(([, { document }]) => !documents.has(document));
  const next = { ...Object.fromEntries(others), ...open };
  if (stableJson(questions) === stableJson(next)) return text;
  const document = parseDocument(text);
  if (Object.keys(next).length === 0) document.deleteIn(['questions']);
  else document.setIn(['questions'], document.createNode(next));
  return document.toString({ lineWidth: 110 });
}

const parsedAgain = (text: string | null): string => (text === null ? '' : parseDocument(text).toString());

export function empty(): Document.Parsed {
  const document = new Document({ ledger: 1, claims: {} });
  document.commentBefore = header;
  return document as Document.Parsed;
}

/** Sets what is new and takes out what is no longer proposed, leaving the rest, its order and comments alone. */
function refresh(document: Document.Parsed, id: string, known: LedgerEntry, entry: LedgerEntry): void {
  const was = new Map<string, unknown>(Object.entries(known));
  for (const key of was.keys()) {
    if (!persons.has(key) && !(key in entry)) document.deleteIn(['claims', id, key]);
  }
  for (const [key, value] of Object.entries(entry)) {
    if (stableJson(was.get(key) ?? null) === stableJson(value)) continue;
    document.setIn(['claims', id, key], document.createNode(value));
  }
}

/** Whether the mark is another than it was. */
function setMark(
  document: Document.Parsed,
  id: string,
  known: LedgerEntry,
  mark: string | undefined,
): boolean {
  if (known.mark === mark) return false;
  if (mark === undefined) document.deleteIn(['claims', id, 'mark']);
  else document.setIn(['claims', id, 'mark'], mark);
  return mark !== undefined;
}
