/**
 * How much oftener a word is in one body of text than in another.
 * Log-odds with an informative Dirichlet prior: Monroe, Colaresi & Quinn, Political Analysis 16(4):372–403, 2008,
 * doi 10.1093/pan/mpn018, eqs. 16 (δ), 20 (variance), 22 (z).
 * G²: Dunning, Computational Linguistics 19(1):61–74, 1993 (aclanthology.org/J93-1003), on the full 2 × 2 table.
 * Log ratio: Hardie 2014; log₂ of the relative frequencies, ½ for a count of 0.
 * All treat tokens as independent draws, which they are not: beside them stands a permutation over channels.
 */
import { checkNonNegative, checkPositive } from './guards.ts';
import { logChiSquareUpperTail } from './gamma.ts';

/** Occurrences of the word, and tokens in all, in the two bodies. */
export interface WordCounts {
  readonly a: number;
  readonly totalA: number;
  readonly b: number;
  readonly totalB: number;
}

function check({ a, totalA, b, totalB }: WordCounts): void {
  checkPositive('totalA', totalA);
  checkPositive('totalB', totalB);
  if (checkNonNegative('a', a) > totalA) throw new RangeError(`a is ${a}, above totalA = ${totalA}`);
  if (checkNonNegative('b', b) > totalB) throw new RangeError(`b is ${b}, above totalB = ${totalB}`);
}

export interface LogOdds {
  /** Difference of the log odds, natural logarithms; above 0 where the word marks A. */
  readonly delta: number;
  readonly variance: number;
  readonly z: number;
}

/**
 * @param prior pseudo-count of the word, α_w, and of all words, α_0. Informative: in proportion to the word's
 * frequency in both together, α_w = α_0 · (a + b)/(totalA + totalB).
 */
export function logOdds(counts: WordCounts, prior: { word: number; all: number }): LogOdds {
  check(counts);
  const { a, totalA, b, totalB } = counts;
  const word = checkPositive('prior of the word', prior.word);
  if (!(checkPositive('prior of all words', prior.all) > word))
    throw new RangeError(`the prior of all words, ${prior.all}, is not above the word's, ${word}`);
  const odds = (y: number, n: number): number => Math.log((y + word) / (n - y + prior.all - word));
  const delta = odds(a, totalA) - odds(b, totalB);
  const variance = 1 / (a + word) + 1 / (b + word);
  return { delta, variance, z: delta / Math.sqrt(variance) };
}

/** A word's pseudo-counts: what was counted, and added to each group in which it occurs its count over all groups. */
export interface PseudoCounts {
  /** Of the word in the group. */
  readonly word: number;
  /** Of all words in the group. */
  readonly group: number;
  /** Of the word, summed over the groups in which it occurs. */
  readonly wordInAll: number;
  /** Of all words in all groups. */
  readonly all: number;
}

/**
 * Each group against all groups together, as the R package tidylo has it (bind_log_odds, 0.2.0): Monroe's δ and
 * variance of pseudo-counts, with the second body the whole. Groups of one table compare by it at once; with two
 * groups `logOdds` is the published form.
 */
export function logOddsAgainstAll({ word, group, wordInAll, all }: PseudoCounts): LogOdds {
  check({ a: checkPositive('word', word), totalA: group, b: wordInAll, totalB: all });
  const delta = Math.log(word / (group - word)) - Math.log(wordInAll / (all - wordInAll));
  const variance = 1 / word + 1 / wordInAll;
  return { delta, variance, z: delta / Math.sqrt(variance) };
}

export interface LogLikelihood {
  /** G², signed: below 0 where the word is rarer in A. */
  readonly signed: number;
  readonly g2: number;
  /** ln P(χ²₁ ≥ G²). */
  readonly logP: number;
}

/** Dunning's G² of the 2 × 2 table of word and other tokens in A and B. */
export function logLikelihoodRatio(counts: WordCounts): LogLikelihood {
  check(counts);
  const { a, totalA, b, totalB } = counts;
  const all = totalA + totalB;
  const word = a + b;
  const term = (observed: number, row: number, column: number): number =>
    observed === 0 ? 0 : observed * Math.log((observed / row) * (all / column));
  const half =
    term(a, word, totalA) +
    term(b, word, totalB) +
    term(totalA - a, all - word, totalA) +
    term(totalB - b, all - word, totalB);
  // Equal frequencies leave a rounding below 0.
  const g2 = Math.max(0, 2 * half);
  return { g2, signed: a / totalA >= b / totalB ? g2 : -g2, logP: logChiSquareUpperTail(g2, 1) };
}

/** log₂ of the ratio of relative frequencies; a count of 0 is taken as ½. Null where both are 0. */
export function logRatio(counts: WordCounts): number | null {
  check(counts);
  const { a, totalA, b, totalB } = counts;
  if (a === 0 && b === 0) return null;
  return Math.log2((a === 0 ? 0.5 : a) / totalA / ((b === 0 ? 0.5 : b) / totalB));
}
