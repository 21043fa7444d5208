import { readFileSync } from 'node:fs';
import { type ClaimType, claimTypes } from '../../../model/project.ts';
import { type Letters, lettersSay, readLetters, writeLetters } from './letters.ts';
import { wordOf } from './whole.ts';

/** What was learned of a language's claims, by scripts/claims/train.ts: weights of features in hundredths. */
export interface Weights {
  /** Of a sentence: no claim first, then each type. A multinomial logistic model. */
  readonly types: ReadonlyMap<string, readonly number[]>;
  /** The same of a word that may make a claim. */
  readonly words: ReadonlyMap<string, readonly number[]>;
  /** How much the likeliest word says beside the sentence, 0 to 1. */
  readonly mix: number;
  /** Of a noun that may be X. */
  readonly subject: ReadonlyMap<string, number>;
  /** Of the words of a sentence, for whether it is worth parsing; and the sum from which it is. */
  readonly gate: ReadonlyMap<string, number>;
  readonly worth: number;
  /** Of the runs of letters of a sentence, for whether it claims anything. */
  readonly letters: Letters;
  /** Learned from parses; else from the words in their order alone, and to be used so. */
  readonly parsed: boolean;
  /**
   * How often what is found is right: of the log-odds that the sentence claims anything, by words and by letters, and of the
   * types found together.
   */
  readonly finding: readonly [a: number, any: number, types: number, letters: number];
  /** How often a sentence claims anything, of the same log-odds: what is listed as possible. */
  readonly listing: readonly [a: number, any: number, letters: number];
  /** How often it has to be right to be found; chances from which a further type is, and from which a sentence is listed as possible. */
  readonly found: number;
  readonly second: number;
  readonly possible: number;
  /**
   * How often a claim of such a chance is right in validation: 1 / (1 + exp(−(a + b · log-odds))) (Platt 1999). The chance of
   * the model itself is too sure.
   */
  readonly calibration: readonly [a: number, b: number];
}

/** The tables of weights as they are in a file. */
type Written<T> = {
  readonly [K in keyof T]: T[K] extends ReadonlyMap<string, infer V>
    ? Record<string, V>
    : T[K] extends Letters
      ? string
      : T[K];
};

export function readWeights(json: string): Weights {
  const written = JSON.parse(json) as Written<Weights>;
  const table = <V>(record: Record<string, V>): Map<string, V> => new Map(Object.entries(record));
  return {
    ...written,
    types: table(written.types),
    words: table(written.words),
    subject: table(written.subject),
    gate: table(written.gate),
    letters: readLetters(written.letters),
  };
}

/** A line a feature. */
export function writeWeights(weights: Weights): string {
  const record = <V>(map: ReadonlyMap<string, V>): Record<string, V> => Object.fromEntries(map);
  const written: Written<Weights> = {
    ...weights,
    types: record(weights.types),
    words: record(weights.words),
    subject: record(weights.subject),
    gate: record(weights.gate),
    letters: writeLetters(weights.letters),
  };
  return `${JSON.stringify(written).replaceAll(/("(?:[^"\\]|\\.)*":)/g, '\n$1')}\n`;
}

const made = new Map<string, Weights | null>();

/** The weights of a language; null where none were learned. */
export function weightsOf(language: string): Weights | null {
  const known = made.get(language);
  if (known !== undefined) return known;
  let weights: Weights | null = null;
  try {
    weights = readWeights(readFileSync(new URL(`weights/${language}.json`, import.meta.url), 'utf8'));
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  }
  made.set(language, weights);
  return weights;
}

/** The weights of each feature by what it is called. */
export interface Rows<F> {
  readonly get: (feature: F) => readonly number[] | undefined;
}

/** Chances of no claim and of each type, by one table. */
export function chancesOf<F>(rows: Rows<F>, features: Iterable<F>): Float64Array {
  const sums = new Float64Array(claimTypes.length + 1);
  for (const feature of features) {
    const row = rows.get(feature);
    if (row === undefined) continue;
    for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] as number) + (row[k] as number);
  }
  for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] as number) / 100;
  return softmax(sums);
}

/** In place. */
function softmax(sums: Float64Array): Float64Array {
  let top = -Infinity;
  for (const sum of sums) top = Math.max(top, sum);
  let whole = 0;
  for (let k = 0; k < sums.length; k++) whole += sums[k] = Math.exp((sums[k] as number) - top);
  for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] as number) / whole;
  return sums;
}

/** Where no word of a class stands, the words say that there is no claim. */
const noWord: Float64Array = Float64Array.from({ length: claimTypes.length + 1 }, (_, k) =>
  k === 0 ? 0.98 : 0.02 / claimTypes.length,
);

/**
 * Chances of a sentence by all of it and by the word likeliest to make a claim, whose chances are given for each that may,
 * weighed in their logarithms.
 */
export function mixedChances<F>(
  { types, mix }: { readonly types: Rows<F>; readonly mix: number },
  whole: Iterable<F>,
  ofWords: readonly Float64Array[],
): Float64Array {
  const all = chancesOf(types, whole);
  let word = noWord;
  for (const chances of ofWords)
    if (word === noWord || (chances[0] as number) < (word[0] as number)) word = chances;
  return softmax(
    all.map((chance, k) => (1 - mix) * Math.log(chance + 1e-6) + mix * Math.log((word[k] as number) + 1e-6)),
  );
}

export function sumOf(weights: ReadonlyMap<string, number>, features: Iterable<string>): number {
  let sum = 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return sum / 100;
}

/** What the letters of a sentence of these words say to whether it claims anything. */
export const lettersOf = ({ letters }: Pick<Weights, 'letters'>, norms: readonly string[]): number =>
  lettersSay(letters, norms);

/** Whether a sentence of these words may make a claim at all, so that it is worth parsing. */
export const isWorth = (
  { gate, worth }: Pick<Weights, 'gate' | 'worth'>,
  norms: readonly string[],
): boolean => sumOf(gate, gateFeatures(norms)) >= worth;

/** What the gate sees of a sentence: its words. */
export function gateFeatures(norms: readonly string[]): Set<string> {
  const features = new Set<string>(['1']);
  for (const norm of norms) features.add(wordOf(norm));
  return features;
}

/** A type that a sentence may claim, with its chance and with how often such a one is right. */
export interface Likely {
  readonly type: ClaimType;
  readonly chance: number;
  /** That the sentence claims anything. */
  readonly any: number;
  /** What its letters say to that, as log-odds. */
  readonly letters: number;
}

/** The types of a sentence, likeliest first. */
export function likelyOf(chances: ArrayLike<number>, letters: number): Likely[] {
  const any = 1 - (chances[0] ?? 1);
  return claimTypes
    .map((type, k) => ({ type, chance: chances[k + 1] ?? 0, any, letters }))
    .sort((a, b) => b.chance - a.chance);
}

export const oddsOf = (chance: number): number => Math.log((chance + 1e-6) / (1 - chance + 1e-6));

const chanceOf = (odds: number): number => 1 / (1 + Math.exp(-odds));

/** Types that are told together, if any is: the likeliest, and further ones that are likely by themselves. */
export const typesOf = (likely: readonly Likely[], { second }: Pick<Weights, 'second'>): Likely[] =>
  likely.filter(({ chance }, i) => i === 0 || chance >= second);

/** Log-odds that the sentence claims anything, that it claims one of some types, and what its letters say. */
export function oddsOfFinding(
  types: readonly Likely[],
): readonly [any: number, types: number, letters: number] {
  const any = types[0]?.any ?? 0;
  return [
    oddsOf(any),
    oddsOf(
      Math.min(
        any,
        types.reduce((sum, { chance }) => sum + chance, 0),
      ),
    ),
    types[0]?.letters ?? 0,
  ];
}

/** How often a sentence such as this claims anything. */
export function listingOf(
  [one]: readonly Likely[],
  { listing: [a, b, c] }: Pick<Weights, 'listing'>,
): number {
  return one === undefined ? 0 : chanceOf(a + b * oddsOf(one.any) + c * one.letters);
}

/**
 * The types that are found, where what is found is right often enough: a sentence may be sure to claim something and its
 * type be open.
 */
export function foundOf(
  likely: readonly Likely[],
  { found, second, finding: [a, b, c, d] }: Pick<Weights, 'found' | 'second' | 'finding'>,
): Likely[] {
  const types = typesOf(likely, { second });
  const [any, some, letters] = oddsOfFinding(types);
  return chanceOf(a + b * any + c * some + d * letters) >= found ? types : [];
}

export const calibrated = (chance: number, [a, b]: Weights['calibration']): number =>
  chanceOf(a + b * oddsOf(chance));
