import { createHash } from 'node:crypto';
import { Document, parseDocument } from 'yaml';
import { stableJson } from '../../measures/measure.ts';
import { type Ledger, type LedgerEntry, ledgerSchema } from '../../model/ledger.ts';
import type { Project } from '../../model/project.ts';
import { checkReferences } from '../../model/projectFile.ts';
import { parseYaml, validate } from '../../model/yaml.ts';

/** The ledger of a project's documents, beside its isogloss.yaml. */
export const ledgerFileName = 'claims.yaml';

const header = ` The claims found in documents. "isogloss check" adds to this file; everything in it is yours to change.
 - Change type, by, words, about, rivals, within, period, events or threshold where the sentence was read wrongly, or
   give what is listed as missing. An entry that you changed is never changed again by Isogloss: at most it is marked.
 - decision: reject sets a claim aside; decision: accept makes it one of the project ("isogloss claims test", "report").
 - signedOffBy: your name, signedOffOn: a date, signedOffVerdict: the verdict you read (supported, contradicted,
   undecided, not testable), before "isogloss export claimreview" publishes it.`;

/** @throws UserError with line and column of the first mistake of form or sense */
export function parseLedger(name: string, text: string, project: Project): Ledger {
  const yaml = parseYaml(name, text, 'bad-ledger');
  const ledger = validate(yaml, ledgerSchema, 'bad-ledger');
  // What nobody changed follows the project by itself when it is checked again.
  const edited = Object.entries(ledger.claims).filter(([, e]) => e.decision === 'accept' || isEdited(e));
  checkReferences(yaml, project, Object.fromEntries(edited));
  return ledger;
}

const persons = new Set([
  'decision',
  'signedOffBy',
  'signedOffOn',
  'signedOffVerdict',
  'note',
  'mark',
  'proposal',
]);

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
  const before = text === null ? { ledger: 1 as const, claims: {} } : parseLedger(name, text, project);
  const document = text === null ? empty() : parseDocument(text);
  if (!document.hasIn(['claims']) || document.getIn(['claims']) === null) {
    document.setIn(['claims'], document.createNode({}));
  }
  const [added, refreshed, marked]: [string[], string[], string[]] = [[], [], []];
  for (const [id, entry] of Object.entries(found)) {
    const known = before.claims[id];
    const proposal = proposalHash(entry);
    if (known === undefined) {
      document.setIn(['claims', id], document.createNode({ ...entry, proposal }));
      added.push(id);
    } else if (!isEdited(known)) {
      if (known.mark !== undefined) document.deleteIn(['claims', id, 'mark']);
      if (known.proposal === proposal) continue;
      refresh(document, id, known, { ...entry, proposal });
      refreshed.push(id);
    } else {
      const mark = known.proposal === undefined || known.proposal === proposal ? undefined : marks.otherwise;
      if (setMark(document, id, known, mark)) marked.push(id);
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

const parsedAgain = (text: string | null): string => (text === null ? '' : parseDocument(text).toString());

function empty(): Document.Parsed {
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
