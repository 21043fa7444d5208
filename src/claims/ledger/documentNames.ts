import type { DocumentRead } from '../../model/document.ts';
import type { Ledger, LedgerEntry } from '../../model/ledger.ts';
import { fileName } from './entry.ts';
import { placeOf } from './handMade.ts';

/** Part of a document's known sentences that stand in a text of the same name, from which on it is that document. */
const sameSentences = 0.5;
/** Part of their words, where the sentences themselves were edited. */
const sameWords = 0.75;

type Named = Pick<DocumentRead, 'name' | 'text' | 'url'>;

/**
 * The names under which documents stand in the ledger, in their order: the file's own name, and "article (2).html" where another
 * document of that name is known already or is read beside it. Folders are no part of it: a ledger says nothing of them.
 */
export function namesInLedger(documents: readonly Named[], { claims }: Pick<Ledger, 'claims'>): string[] {
  const known = new Map<string, LedgerEntry[]>();
  for (const entry of Object.values(claims)) {
    if (entry.document === undefined) continue;
    known.set(entry.document, [...(known.get(entry.document) ?? []), entry]);
  }
  const taken = new Map<string, string>();
  return documents.map((document) => {
    const base = fileName(document.name);
    const names = Array.from({ length: known.size + documents.length }, (_, i) => numbered(base, i + 1));
    const free = (name: string): boolean => (taken.get(name) ?? document.text) === document.text;
    const own = names.find((name) => {
      const entries = known.get(name);
      return entries !== undefined && free(name) && isOf(document, entries);
    });
    const name = own ?? names.find((one) => free(one) && !known.has(one)) ?? base;
    taken.set(name, document.text);
    return name;
  });
}

/** "article.html", "article (2).html"; of an entry of a feed, "feed.xml#3", "feed (2).xml#3". */
const numbered = (base: string, n: number): string =>
  n === 1 ? base : base.replace(/(\.[^.#]*)?(#.*)?$/, (rest) => ` (${n})${rest}`);

/** Whether a text is the document whose claims these are: by its address, by their sentences, or by the words of edited ones. */
function isOf({ text, url }: Named, entries: readonly LedgerEntry[]): boolean {
  const addresses = entries.flatMap(({ source }) => source?.url ?? []);
  if (url !== null && addresses.length > 0) return addresses.includes(url);
  const sentences = entries.flatMap((entry) => entry.text ?? []);
  const standing = sentences.filter((sentence) => placeOf(text, sentence) !== null).length;
  if (standing >= sentences.length * sameSentences) return true;
  const own = new Set(wordsOf(text));
  const words = sentences.flatMap(wordsOf);
  return words.filter((word) => own.has(word)).length >= words.length * sameWords;
}

const wordsOf = (text: string): string[] => text.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
