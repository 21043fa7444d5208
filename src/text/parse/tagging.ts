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

export const digitless = (norm: string): string => norm.replaceAll(/\p{N}/gu, '0');

export function formOf({ text, norm }: Piece, first: boolean): Form {
  const plain = digitless(norm.length > 40 ? norm.slice(0, 40) : norm);
  const shape =
    (/^\p{Lu}/u.test(text) ? (first ? 2 : 1) : 0) +
    (text.length > 1 && text === text.toUpperCase() && /\p{L}/u.test(text) ? 4 : 0) +
    (/\p{N}/u.test(text) ? 8 : 0) +
    (/[-‑]/.test(text) ? 16 : 0) +
    (/\p{L}/u.test(text) ? 32 : 0);
  return {
    word: hashText(plain),
    shape: hashText(`shape${shape}`),
    ends: [1, 2, 3, 4].map((n) => hashText(plain.slice(-n))),
    starts: [1, 2, 3].map((n) => hashText(plain.slice(0, n))),
  };
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

/** Classes of the words, from left to right. */
export function tagWords(pieces: readonly Piece[], scores: Scores): Int32Array {
  const forms = pieces.map((piece, i) => formOf(piece, i === 0));
  const classes = new Int32Array(pieces.length);
  const keys = new Int32Array(tagFeatures);
  const totals = new Int32Array(scores.classes);
  let t1 = -1;
  let t2 = -1;
  for (let i = 0; i < pieces.length; i++) {
    const count = tagKeys(forms, i, t1, t2, keys);
    scores.sum(keys, count, totals);
    const label = best(totals, scores.classes);
    classes[i] = label;
    t2 = t1;
    t1 = label;
  }
  return classes;
}
