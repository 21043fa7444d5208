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
  /** Channels of the set that have it, and DPnorm over them; null in a set of one channel. Worked out for those that are shown. */
  readonly channels: number;
  readonly dpNorm: () => number | null;
  /** Most of it stands in beginnings or ends that many texts of a channel of the set have in common. */
  readonly signature: boolean;
  /** Largest part that one channel has of it in the set, were all channels of one size. */
  readonly lead: number;
}

interface Totals {
  readonly a: number;
  readonly b: number;
  /** Channels of the set that have tokens, and how many. */
  readonly parts: readonly number[];
  readonly sizes: readonly number[];
  /** Of tidylo's form: pseudo-counts of the set, and of all. */
  readonly group: number;
  readonly all: number;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** Totals of a comparison, once for all its terms. */
export function totalsOf(sizes: readonly SetSize[], { a, b }: Sides): Totals {
  const tokens = (i: number): number => sum(sizes[i]?.tokens ?? []);
  const pseudo = (size: SetSize): number => sum(size.tokens) + size.prior;
  const own = (sizes[a] as SetSize).tokens;
  const parts = own.flatMap((n, channel) => (n > 0 ? [channel] : []));
  return {
    a: tokens(a),
    b: sum(b.map(tokens)),
    parts,
    sizes: parts.map((channel) => own[channel] as number),
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
  const size = sizes[a] as SetSize;
  let [inA, inB, texts] = [0, 0, 0];
  let [groups, last, signed] = [0, -1, 0];
  // The largest rate of a channel of the set, and the sum of them all, in the order of the channels.
  let [channels, highest, rates] = [0, 0, 0];
  for (const { set, channel, n, texts: own } of count.cells) {
    // Cells stand in the order of sets and channels.
    if (set !== last) groups++;
    last = set;
    if (set === a) {
      inA += n;
      texts += own;
      signed += signatures(count.term, channel) * (size.texts[channel] as number);
      const rate = n / (size.tokens[channel] as number);
      channels++;
      highest = Math.max(highest, rate);
      rates += rate;
    } else if (b.includes(set)) inB += n;
  }
  const together = inA + inB;
  if (together === 0 || totals.a === 0 || totals.b === 0) return null;
  const counts = { a: inA, totalA: totals.a, b: inB, totalB: totals.b };
  const g2 = logLikelihoodRatio(counts);
  return {
    term: count.term,
    ...counts,
    texts,
    logOdds: logOdds(counts, { word: (prior * together) / (totals.a + totals.b), all: prior }),
    tidylo: logOddsAgainstAll({
      word: inA + count.total,
      // A term that the set has not is not among the set's pseudo-counts, and may be more than all of them.
      group: totals.group + (inA === 0 ? count.total : 0),
      wordInAll: count.total * (1 + groups),
      all: totals.all,
    }),
    g2: g2.signed,
    logP: g2.logP,
    logRatio: logRatio(counts) ?? 0,
    p,
    channels,
    dpNorm: () => (inA === 0 || totals.parts.length < 2 ? null : dpNormOf(count, a, totals)),
    signature: inA > 0 && signed >= mostOfIt * inA,
    lead: inA === 0 ? 0 : highest / rates,
  };
}

/** DPnorm over the channels of a set. */
function dpNormOf({ cells }: TermCount, a: number, { parts, sizes }: Totals): number | null {
  const inChannel = new Map(cells.filter(({ set }) => set === a).map(({ channel, n }) => [channel, n]));
  return (
    dispersion(
      parts.map((channel) => inChannel.get(channel) ?? 0),
      sizes,
    )?.dpNorm ?? null
  );
}
