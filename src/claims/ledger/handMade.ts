import { message } from '../../messages/index.ts';
import type { Detection } from '../../model/detection.ts';
import type { DocumentRead } from '../../model/document.ts';
import type { Ledger, LedgerEntry } from '../../model/ledger.ts';
import type { Said } from '../../model/said.ts';
import type { Statement } from '../../model/statement.ts';
import { claimedIn } from '../detect/amounts/claimed.ts';
import { fileName } from './entry.ts';

/** The rule of a claim that a person made of a sentence. */
export const byHand = 'by hand';

/** Whether a person made an entry, by a command or in the file itself. */
export const isHandMade = ({ found, proposal }: LedgerEntry): boolean =>
  found?.rule === byHand || (found === undefined && proposal === undefined);

/** Where a sentence stands in a text, white space aside; null where it does not. */
export function placeOf(text: string, sentence: string): [number, number] | null {
  const words = sentence.trim().split(/\s+/);
  const pattern = words
    .map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join(String.raw`\s+`);
  const found = new RegExp(pattern, 'u').exec(text);
  return found === null ? null : [found.index, found.index + found[0].length];
}

/** The claims of a document that a person made of its sentences, as if they had been found. */
export function handMade(
  document: DocumentRead,
  statements: readonly Statement[],
  ledger: Ledger,
): { readonly detection: Detection; readonly entry: LedgerEntry }[] {
  const name = fileName(document.name);
  return Object.entries(ledger.claims).flatMap(([id, entry]) => {
    const { type, text } = entry;
    if (!isHandMade(entry) || entry.document !== name || type === undefined || text === undefined) return [];
    const span = placeOf(document.text, text);
    if (span === null) return [];
    const at = statements.findIndex((one) => one.span[0] <= span[0] && one.span[1] >= span[1]);
    const said = statements[at]?.speaker;
    const detection: Detection = {
      id,
      document: document.name,
      statement: at === -1 ? null : at,
      speaker: {
        name: said === undefined ? document.outlet : said.name,
        role: said?.role ?? null,
        affiliation: said?.affiliation ?? null,
        place: said?.place ?? null,
        author: said === undefined,
      },
      text,
      span,
      type,
      negated: entry.negated === true,
      claimed: claimedIn(text, type, entry.form),
      words: { rule: byHand, text, spans: [span] },
      filled: { rivals: [], within: [] },
      missing: [],
      notTestable: null,
      claim: { type, text },
    };
    return [{ detection, entry }];
  });
}

/** Entries that a person wrote and that nothing tests where the documents are checked, each with what it lacks. */
export function untestedByHand(ledger: Ledger, documents: readonly DocumentRead[]): Said[] {
  return Object.entries(ledger.claims).flatMap(([id, entry]): Said[] => {
    if (!isHandMade(entry) || entry.decision === 'reject') return [];
    if (entry.type === undefined || entry.text === undefined)
      return [message('notes.entryLacks', { id, what: entry.type === undefined ? 'type' : 'text' })];
    const { text } = entry;
    const own = documents.filter(({ name }) => fileName(name) === entry.document);
    const stands = own.some((document) => placeOf(document.text, text) !== null);
    return own.length === 0 || stands
      ? []
      : [message('notes.notInText', { id, document: entry.document ?? '' })];
  });
}
