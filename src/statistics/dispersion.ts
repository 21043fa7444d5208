/**
 * How evenly a word is spread over parts (channels) of unequal size. DP, deviation of proportions: Gries,
 * International Journal of Corpus Linguistics 13(4):403–437, 2008, doi 10.1075/ijcl.13.4.02gri.
 * DPnorm, whose maximum is 1: Lijffijt & Gries, IJCL 17(1):147–149, 2012, doi 10.1075/ijcl.17.1.08lij.
 */
import { sum } from './describe.ts';
import { checkNonNegative, checkSameLength } from './guards.ts';

export interface Dispersion {
  /** 0 where each part has its share of the word, near 1 where the smallest part has all of it. */
  readonly dp: number;
  /** DP / (1 − share of the smallest part); null where there is one part only. */
  readonly dpNorm: number | null;
  /** Share of parts with the word in them, by number. */
  readonly range: number;
}

/**
 * @param counts occurrences of the word in each part.
 * @param sizes tokens of each part; a part of size 0 does not count.
 * @returns null where the word does not occur.
 */
export function dispersion(counts: readonly number[], sizes: readonly number[]): Dispersion | null {
  checkSameLength('counts', counts, 'sizes', sizes);
  for (const [i, size] of sizes.entries())
    if (checkNonNegative(`counts[${i}]`, counts[i] as number) > checkNonNegative(`sizes[${i}]`, size))
      throw new RangeError(`counts[${i}] is ${counts[i]}, above sizes[${i}] = ${size}`);
  const [occurrences, tokens] = [sum(counts), sum(sizes)];
  if (occurrences === 0) return null;
  const shares = sizes.map((size) => size / tokens);
  const dp = sum(shares.map((share, i) => Math.abs((counts[i] as number) / occurrences - share))) / 2;
  const parts = shares.filter((share) => share > 0);
  const smallest = parts.reduce((a, b) => Math.min(a, b));
  return {
    dp,
    dpNorm: parts.length < 2 ? null : Math.min(1, dp / (1 - smallest)),
    range: counts.filter((count) => count > 0).length / parts.length,
  };
}
