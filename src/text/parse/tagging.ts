import { hashText, keyOf, mix } from './hash.ts';
import { type Scores, best } from './scores.ts';
import type { Piece } from './word.ts';

/** What of a word's form the tagger looks at, as hashes. */
export interface Form {
  readonly word: number;
  readonly shape: number;
  /** Ends of one to four letters, beginnings of one to three. */
  readonly ends: readonly number[];
  readonly starts: readonly number[];
}

const none = hashText('\u0000none');
const blank: Form = { word: none, shape: none, ends: [none, none, none, none], starts: [none, none, none] };

const upper = /^\p{Lu}/u;
const letter = /\p{L}/u;
const number = /\p{N}/u;

/** Letters of a word that count; what is longer is no word. */
const longest = 40;
const begun = 0x811c9dc5;
const step = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193);

/** Forms of words met lately: most words of a text have been met. */
const met = [new Map<string, Form>(), new Map<string, Form>()] as const;
const mostMet = 20_000;

export function formOf(piece: Piece, first: boolean): Form {
  const cache = met[first ? 1 : 0];
  let form = cache.get(piece.text);
  if (form === undefined) {
    if (cache.size >= mostMet) cache.clear();
    form = lookAt(piece, first);
    if (piece.text.length <= longest) cache.set(piece.text, form);
  }
  return form;
}

function lookAt({ text, norm }: Piece, first: boolean): Form {
  const length = Math.min(norm.length, longest);
  let word = begun;
  let digits = 0;
  let hyphens = 0;
  const starts = [begun, begun, begun];
  for (let i = 0; i < length; i++) {
    const code = norm.charCodeAt(i);
    // Any digit counts as any other.
    const isDigit = code < 58 ? code > 47 : code > 0x65f && code < 0x6fa && (code < 0x66a || code > 0x6ef);
    if (isDigit) digits++;
    if (code === 45 || code === 0x2011) hyphens++;
    word = step(word, isDigit ? 48 : code);
    for (let n = i; n < 3; n++) starts[n] = word;
  }
  const ends = [begun, begun, begun, begun];
  let end = begun;
  for (let n = 0; n < 4; n++) {
    if (n < length) end = step(end, norm.charCodeAt(length - 1 - n));
    ends[n] = end;
  }
  const capital = text !== norm && upper.test(text);
  const shape =
    (capital ? (first ? 2 : 1) : 0) +
    (capital && text.length > 1 && text === text.toUpperCase() ? 4 : 0) +
    (digits > 0 || number.test(text.charAt(0)) ? 8 : 0) +
    (hyphens > 0 ? 16 : 0) +
    (length > 0 && letter.test(norm) ? 32 : 0);
  return { word, shape: mix(0x51a9e, shape), ends, starts };
}

/** The most features a word has. */
export const tagFeatures = 32;

/** Keys of the features of the word at `at`, whose forerunners have the classes `t1` and `t2`; their number. */
export function tagKeys(
  forms: readonly Form[],
  at: number,
  t1: number,
  t2: number,
  keys: Int32Array,
): number {
  const own = forms[at] ?? blank;
  const before = forms[at - 1] ?? blank;
  const after = forms[at + 1] ?? blank;
  let n = 0;
  const one = (a: number): void => {
    keys[n] = keyOf(mix(n + 1, a));
    n++;
  };
  const two = (a: number, b: number): void => {
    keys[n] = keyOf(mix(mix(n + 1, a), b));
    n++;
  };
  const three = (a: number, b: number, c: number): void => {
    keys[n] = keyOf(mix(mix(mix(n + 1, a), b), c));
    n++;
  };
  one(own.word);
  one(own.shape);
  for (const end of own.ends) one(end);
  for (const start of own.starts) one(start);
  two(own.shape, own.ends[1] ?? 0);
  one(t1);
  two(t1, t2);
  two(t1, own.word);
  three(t1, t2, own.word);
  two(t1, own.ends[2] ?? 0);
  one(before.word);
  two(before.word, own.word);
  one(after.word);
  two(own.word, after.word);
  one(forms[at - 2]?.word ?? none);
  one(forms[at + 2]?.word ?? none);
  two(own.ends[2] ?? 0, after.ends[2] ?? 0);
  one(after.ends[2] ?? 0);
  one(after.ends[1] ?? 0);
  two(after.shape, own.shape);
  one(before.ends[2] ?? 0);
  two(t1, after.word);
  two(t1, after.ends[1] ?? 0);
  two(before.word, after.word);
  three(own.ends[1] ?? 0, before.word, after.ends[1] ?? 0);
  return n;
}

/** What is known of words beside the weights. */
export interface Lexicon {
  readonly classes: readonly string[];
  /** Words with one class wherever they stand, by its number: they are not asked about. */
  readonly certain: ReadonlyMap<string, number>;
  /** The words of the classes that take no new ones: prepositions, pronouns, auxiliaries and the like. */
  readonly closed: ReadonlySet<string>;
}

const closedTag = /^(?:ADP|AUX|CCONJ|DET|PART|PRON|SCONJ)(?:$|\|)/;
const markTag = /^(?:PUNCT|SYM|X)(?:$|\|)/;
const isWord = /[\p{L}\p{N}]/u;

/** Whether a class takes no new words. */
export const isClosed = (name: string): boolean => closedTag.test(name);

/** Classes of the words, from left to right. */
export function makeTagger(
  scores: Scores,
  { classes, certain, closed }: Lexicon,
): (pieces: readonly Piece[]) => Int32Array {
  const numbers = (fits: (name: string) => boolean): number[] =>
    classes.flatMap((name, i) => (fits(name) ? [i] : []));
  const forWords = numbers((name) => !closedTag.test(name) && !name.startsWith('PUNCT'));
  const forMarks = numbers((name) => markTag.test(name));
  return (pieces) => {
    const forms = pieces.map((piece, i) => formOf(piece, i === 0));
    const found = new Int32Array(pieces.length);
    const keys = new Int32Array(tagFeatures);
    const totals = new Int32Array(scores.classes);
    let t1 = -1;
    let t2 = -1;
    for (let i = 0; i < pieces.length; i++) {
      const norm = pieces[i]?.norm ?? '';
      let label = certain.get(norm);
      if (label === undefined) {
        scores.sum(keys, tagKeys(forms, i, t1, t2, keys), totals);
        label = closed.has(norm)
          ? best(totals, scores.classes)
          : bestOf(totals, isWord.test(norm) ? forWords : forMarks);
      }
      found[i] = label;
      t2 = t1;
      t1 = label;
    }
    return found;
  };
}

/** The one of some classes with the largest total; class 0 where there is none. */
function bestOf(totals: Int32Array, among: readonly number[]): number {
  let at = among[0] ?? 0;
  for (const label of among) if ((totals[label] as number) > (totals[at] as number)) at = label;
  return at;
}
