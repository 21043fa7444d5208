import type { Detection } from '../../model/detection.ts';
import type { DocumentRead } from '../../model/document.ts';
import type { Ledger, LedgerEntry } from '../../model/ledger.ts';
import type { Statement } from '../../model/statement.ts';
import { fileName } from './entry.ts';

/** The rule of a claim that a person made of a sentence. */
export const byHand = 'by hand';

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
    if (entry.found?.rule !== byHand || entry.document !== name || type === undefined || text === undefined)
      return [];
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
      claimed: null,
      words: { rule: byHand, text, spans: [span] },
      filled: { rivals: [], within: [] },
      missing: [],
      notTestable: null,
      claim: { type, text },
    };
    return [{ detection, entry }];
  });
}
