import { readFileSync } from 'node:fs';
import { type ClaimType, claimTypes } from '../../../model/project.ts';

/** What was learned of a language's claims, by scripts/claims/train.ts: weights of features in hundredths. */
export interface Weights {
  /** Of a word that may make a claim: none first, then each type. */
  readonly claim: Readonly<Record<string, readonly number[]>>;
  /** Of a sentence that may hold one. */
  readonly sentence: Readonly<Record<string, number>>;
  /** Of a noun that may be X. */
  readonly subject: Readonly<Record<string, number>>;
  /** Learned from parses; else from the words in their order alone, and to be used so. */
  readonly parsed: boolean;
  /** How much the sentence says beside the word, 0 to 1. */
  readonly mix: number;
  /** Chances from which a claim is found, and from which a sentence is listed as possible. */
  readonly found: number;
  readonly possible: number;
}

const made = new Map<string, Weights | null>();

/** The weights of a language; null where none were learned. */
export function weightsOf(language: string): Weights | null {
  const known = made.get(language);
  if (known !== undefined) return known;
  let weights: Weights | null = null;
  try {
    weights = JSON.parse(
      readFileSync(new URL(`weights/${language}.json`, import.meta.url), 'utf8'),
    ) as Weights;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  }
  made.set(language, weights);
  return weights;
}

/** Chances of no claim and of each type, of one word: a multinomial logistic model. */
export function chancesOf({ claim }: Pick<Weights, 'claim'>, features: readonly string[]): number[] {
  const sums = Array.from({ length: claimTypes.length + 1 }, () => 0);
  for (const feature of features) {
    const row = claim[feature];
    if (row !== undefined) for (const [k, weight] of row.entries()) sums[k] = (sums[k] ?? 0) + weight / 100;
  }
  const top = Math.max(...sums);
  const parts = sums.map((sum) => Math.exp(sum - top));
  const whole = parts.reduce((a, b) => a + b, 0);
  return parts.map((part) => part / whole);
}

export function sumOf(weights: Readonly<Record<string, number>>, features: Iterable<string>): number {
  let sum = 0;
  for (const feature of features) sum += (weights[feature] ?? 0) / 100;
  return sum;
}

/** The chances of a word in the light of its sentence: log-odds of both, weighed. */
export function mixed(
  chances: readonly number[],
  sentence: number,
  mix: number,
): { chance: number; type: ClaimType; of: readonly number[] } {
  const [none = 1, ...types] = chances;
  const odds = (p: number): number => Math.log((p + 1e-6) / (1 - p + 1e-6));
  const chance = 1 / (1 + Math.exp(-((1 - mix) * odds(1 - none) + mix * sentence)));
  const best = types.reduce((at, value, k) => (value > (types[at] ?? 0) ? k : at), 0);
  const scale = chance / (1 - none + 1e-9);
  return { chance, type: claimTypes[best] ?? 'dominates', of: types.map((value) => value * scale) };
}
