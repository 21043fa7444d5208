import { dispersion } from '../../statistics/dispersion.ts';
import {
  type LogOdds,
  logLikelihoodRatio,
  logOdds,
  logOddsAgainstAll,
  logRatio,
} from '../../statistics/logOdds.ts';
import type { SetSize, TermCount } from '../words/count.ts';
import type { Sides } from './permutation.ts';
import { type Signatures, mostOfIt } from './signatures.ts';

/** What is known of a term in one set against another: counts, and what they say. */
export interface Keyness {
  readonly term: string;
  readonly a: number;
  readonly totalA: number;
  readonly b: number;
  readonly totalB: number;
  /** Texts of the set that have it. */
  readonly texts: number;
  /** Monroe, Colaresi & Quinn: two sides. */
  readonly logOdds: LogOdds;
  /** tidylo: the set against all sets together. */
  readonly tidylo: LogOdds;
  readonly g2: number;
  /** ln p of G². */
  readonly logP: number;
  readonly logRatio: number;
  /** Two-sided, over channels; null where they do not allow one. */
  readonly p: number | null;
  /** Channels of the set that have it, and DPnorm over them; null in a set of one channel. */
  readonly channels: number;
  readonly dpNorm: number | null;
  /** Most of it stands in beginnings or ends that many texts of a channel of the set have in common. */
  readonly signature: boolean;
  /** Largest part that one channel has of it in the set, were all channels of one size. */
  readonly lead: number;
}

interface Totals {
  readonly a: number;
  readonly b: number;
  /** Of tidylo's form: pseudo-counts of the set, and of all. */
  readonly group: number;
  readonly all: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Totals of a comparison, once for all its terms. */
export function totalsOf(sizes: readonly SetSize[], { a, b }: Sides): Totals {
  const tokens = (i: number): number => sum(sizes[i]?.tokens ?? []);
  const pseudo = (size: SetSize): number => sum(size.tokens) + size.prior;
  return {
    a: tokens(a),
    b: sum(b.map(tokens)),
    group: pseudo(sizes[a] as SetSize),
    all: sum(sizes.map(pseudo)),
  };
}

/**
 * One term of a comparison; null where neither side has it.
 * @param p of the permutation over channels
 * @param prior tokens that the prior is worth, distributed as the words are in all sets together
 */
export function keynessOf(
  count: TermCount,
  sizes: readonly SetSize[],
  { a, b }: Sides,
  totals: Totals,
  p: number | null,
  prior: number,
  signatures: Signatures,
): Keyness | null {
  const tokens = (sizes[a] as SetSize).tokens;
  const inChannel = tokens.map(() => 0);
  const groups = new Set<number>();
  let [inA, inB, texts] = [0, 0, 0];
  let signed = 0;
  for (const { set, channel, n, texts: own } of count.cells) {
    groups.add(set);
    if (set === a) {
      inA += n;
      texts += own;
      inChannel[channel] = n;
      signed += signatures(count.term, channel) * ((sizes[a] as SetSize).texts[channel] as number);
    } else if (b.includes(set)) inB += n;
  }
  const together = inA + inB;
  if (together === 0 || totals.a === 0 || totals.b === 0) return null;
  const counts = { a: inA, totalA: totals.a, b: inB, totalB: totals.b };
  const g2 = logLikelihoodRatio(counts);
  const parts = tokens.flatMap((n, channel) => (n > 0 ? [channel] : []));
  const inParts = parts.map((channel) => inChannel[channel] as number);
  const sizesOfParts = parts.map((channel) => tokens[channel] as number);
  const rates = inParts.map((n, i) => n / (sizesOfParts[i] as number));
  const word = inA + count.total;
  return {
    term: count.term,
    ...counts,
    texts,
    logOdds: logOdds(counts, { word: (prior * together) / (totals.a + totals.b), all: prior }),
    tidylo: logOddsAgainstAll({
      word: inA === 0 ? count.total : word,
      group: totals.group,
      wordInAll: count.total * (1 + groups.size),
      all: totals.all,
    }),
    g2: g2.signed,
    logP: g2.logP,
    logRatio: logRatio(counts) ?? 0,
    p,
    channels: inParts.filter((n) => n > 0).length,
    dpNorm: inA === 0 || parts.length < 2 ? null : (dispersion(inParts, sizesOfParts)?.dpNorm ?? null),
    signature: inA > 0 && signed >= mostOfIt * inA,
    lead: inA === 0 ? 0 : Math.max(...rates) / sum(rates),
  };
}
