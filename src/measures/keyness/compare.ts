import { benjaminiHochberg } from '../../statistics/multiplicity.ts';
import type { Random } from '../../statistics/random.ts';
import { breath } from '../breath.ts';
import type { WordCountsFound } from '../words/count.ts';
import type { Sets, WordSet } from '../words/sets.ts';
import { type Design, designOf, permuted } from './permutation.ts';
import { isOfOneChannel } from './rows.ts';
import type { Signatures } from './signatures.ts';
import { type Keyness, keynessOf, totalsOf } from './statistics.ts';

/** A term of a comparison with its q-values among all terms of it. */
export interface Compared {
  readonly keyness: Keyness;
  /** Of the permutation over channels; null where they do not allow one. */
  readonly q: number | null;
  /** Of G², which takes every token for independent. */
  readonly qTokens: number;
}

/** One set against the others: every term that was tested. */
export interface Comparison {
  readonly set: WordSet;
  readonly number: number;
  readonly tokens: number;
  readonly texts: number;
  /** Channels of the set that have tokens. */
  readonly channels: number;
  readonly permutation: string;
  readonly smallestP: number | null;
  readonly terms: readonly Compared[];
}

/** Terms after which what waits has its turn: some milliseconds' work. */
const termsOfTurn = 16;

/** Of two sets each is compared with the other; of more, each with all others. */
export async function comparisonsOf(
  found: WordCountsFound,
  { sets }: Sets,
  random: (key: string) => Random,
  signatures: Signatures,
): Promise<Comparison[]> {
  const numbers = sets.map((_, i) => i);
  const comparisons: Comparison[] = [];
  let design: Design | null = null;
  let chances: number[] = [];
  for (const [a, set] of sets.entries()) {
    const sides = { a, b: numbers.filter((i) => i !== a) };
    const totals = totalsOf(found.sizes, sides);
    const size = found.sizes[a];
    if (size === undefined || totals.a === 0 || totals.b === 0) continue;
    // The difference of two sides is as far from either: it is permuted once.
    if (a === 0 || sets.length > 2) {
      design = designOf(found.sizes, sides, () => random(set.key));
      chances = [];
    }
    const terms: Keyness[] = [];
    for (const [i, count] of found.terms.entries()) {
      if (i % termsOfTurn === 0) await breath();
      const p = design === null ? null : (chances[i] ??= permuted(design, count));
      const one = keynessOf(count, found.sizes, sides, totals, p, totals.a + totals.b, signatures);
      if (one !== null) terms.push(one);
    }
    // Holding all p in order: the family is every term tested here, whichever side it marks.
    const q = design === null ? null : benjaminiHochberg(terms.map((one) => one.p ?? 1));
    const qTokens = benjaminiHochberg(terms.map((one) => Math.min(1, Math.exp(one.logP))));
    comparisons.push({
      set,
      number: a,
      tokens: totals.a,
      texts: size.texts.reduce((sum, n) => sum + n, 0),
      channels: size.tokens.filter((n) => n > 0).length,
      permutation:
        design === null
          ? 'none: too few channels'
          : `${design.kind === 'labels' ? 'channels change sides' : 'the sides of each channel change'}, ${design.arrangements.exact ? 'all' : 'draws'}: ${design.arrangements.count}`,
      smallestP: design?.arrangements.smallest ?? null,
      terms: terms.map((keyness, i) => ({ keyness, q: q?.[i] ?? null, qTokens: qTokens[i] as number })),
    });
  }
  return comparisons;
}

/** Terms that mark the set, the strongest first; those of one channel alone, and signatures, after all others. */
export function ranked(
  { terms, channels }: Comparison,
  form: 'two-sided' | 'tidylo',
  down: boolean,
): Compared[] {
  const z = ({ keyness }: Compared): number => (form === 'tidylo' ? keyness.tidylo.z : keyness.logOdds.z);
  const below = ({ keyness }: Compared): number =>
    down && (keyness.signature || isOfOneChannel(keyness, channels)) ? 1 : 0;
  return terms
    .filter((one) => one.keyness.a > 0 && one.keyness.g2 > 0 && z(one) > 0)
    .sort((x, y) => below(x) - below(y) || z(y) - z(x) || (x.keyness.term < y.keyness.term ? -1 : 1));
}
