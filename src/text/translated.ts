import { topicRows } from './topics.ts';

/** The languages of a row, in its order. */
const languages = ['en', 'fa', 'ru', 'ar'] as const;

/** A thing's words in one language each: a cell a language, its words with "*" where they go on. */
type Row = readonly (readonly string[])[];

/** What a phrase speaks of, and the words for it in the other languages. */
export interface Translated {
  /** Words of the phrase. */
  readonly said: string;
  /** It is the whole phrase, and no part of it. */
  readonly whole: boolean;
  readonly words: readonly string[];
}

/**
 * What a phrase speaks of in other languages: things that public talk is about (`topics.ts`), and countries, by the names that the
 * runtime has for them (Unicode CLDR). Nothing else is translated; there is no dictionary here.
 */
export function translated(phrase: string): Translated[] {
  const words = wordsOf(phrase);
  const found: (Translated & { readonly from: number; readonly to: number })[] = [];
  for (const row of rows())
    for (const [language, cell] of row.entries())
      for (const term of cell) {
        const [from, to] = placeOf(term, words) ?? [-1, -1];
        if (from < 0) continue;
        found.push({
          from,
          to,
          said: words.slice(from, to + 1).join(' '),
          whole: from === 0 && to === words.length - 1,
          words: row.flatMap((other, i) => (i === language ? [] : other.filter(isTerm))),
        });
      }
  // "Political prisoners" is said of more than "prisoners" is.
  const kept = found.filter(
    (one) =>
      !found.some(
        (other) => other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from,
      ),
  );
  return [
    ...new Map(
      kept.map(({ said, whole, words: others }) => [others.join(), { said, whole, words: others }]),
    ).values(),
  ];
}

/** A vocabulary's term goes on at its end alone. */
const isTerm = (term: string): boolean => !/\*./u.test(term);

const wordsOf = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\p{M}|\u200c|\u200d|\u0640/gu, '')
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .split(/[^\p{L}\p{N}*’'-]+/u)
    .map((word) => word.replaceAll(/^[’'-]+|[’'-]+$/gu, ''))
    .filter((word) => word !== '');

/** First and last word of a phrase at which a term stands in it. */
function placeOf(term: string, words: readonly string[]): readonly [number, number] | undefined {
  const pieces = wordsOf(term);
  for (let at = 0; at + pieces.length <= words.length; at++)
    if (pieces.every((piece, i) => isWord(piece, words[at + i] ?? ''))) return [at, at + pieces.length - 1];
  return undefined;
}

const isWord = (piece: string, word: string): boolean =>
  piece.endsWith('*') ? word.startsWith(piece.slice(0, -1)) : piece === word;

let known: readonly Row[] | undefined;
const rows = (): readonly Row[] => (known ??= [...topicRows, ...countries()]);

/** Codes of test languages and of what is not known. */
const noCountry = /^(?:X[AB]|ZZ)$/;

/** Countries by their codes: two letters for which the names in English are another word than the code. */
function countries(): Row[] {
  const letters = Array.from({ length: 26 }, (_, i) => String.fromCharCode(65 + i));
  const named = languages.map((language) => new Intl.DisplayNames([language], { type: 'region' }));
  return letters
    .flatMap((a) => letters.map((b) => a + b))
    .flatMap((code) => {
      const names = named.map((one) => one.of(code) ?? code);
      return names[0] === code || noCountry.test(code) ? [] : [names.map((name) => [name])];
    });
}
