import { type Arrangements, flipArrangements, labelArrangements } from '../../statistics/arrangements.ts';
import { arrangementP } from '../../statistics/unitPermutation.ts';
import type { Random } from '../../statistics/random.ts';
import type { SetSize, TermCount } from '../words/count.ts';

/** Two sides of one comparison: numbers of sets; B is all that is in none of A. */
export interface Sides {
  readonly a: number;
  readonly b: readonly number[];
}

/** How channels stand for the two sides: each on one of them (their labels are permuted), or on both (its sides change). */
export interface Design {
  readonly kind: 'labels' | 'sides';
  readonly sides: Sides;
  /** Tokens of each channel in A and in B. */
  readonly tokensA: readonly number[];
  readonly tokensB: readonly number[];
  /** Place of a channel among the units; −1 where it is none. */
  readonly unitOf: readonly number[];
  /** Room for one term: its occurrences in each channel of a side, and the value of each unit. */
  readonly room: { readonly occurrences: Float64Array; readonly values: Float64Array };
  readonly arrangements: Arrangements;
}

/** A channel with fewer tokens on a side says nothing of how often a word is there. */
const leastTokens = 50;

/** The permutation that the channels of two sides allow; null where there are too few. */
export function designOf(sizes: readonly SetSize[], sides: Sides, random: () => Random): Design | null {
  const tokensA = sizes[sides.a]?.tokens ?? [];
  const tokensB = tokensA.map((_, channel) =>
    sides.b.reduce((sum, set) => sum + (sizes[set]?.tokens[channel] ?? 0), 0),
  );
  const channels = tokensA.map((_, channel) => channel);
  const onA = channels.filter((c) => (tokensA[c] as number) >= leastTokens);
  const onB = channels.filter((c) => (tokensB[c] as number) >= leastTokens);
  const both = onA.filter((c) => onB.includes(c));
  const units = both.length > 0 ? both : channels.filter((c) => onA.includes(c) || onB.includes(c));
  const unitOf = channels.map((c) => units.indexOf(c));
  const room = {
    occurrences: new Float64Array(channels.length),
    values: new Float64Array(units.length),
  };
  const base = { sides, tokensA, tokensB, unitOf, room };
  if (both.length > 0)
    return both.length < 2
      ? null
      : { ...base, kind: 'sides', arrangements: flipArrangements(units.length, random) };
  if (onA.length === 0 || onB.length === 0) return null;
  const inA = units.map((c) => onA.includes(c));
  return { ...base, kind: 'labels', arrangements: labelArrangements(inA, random) };
}

/**
 * Two-sided p of a term: the difference of its mean rates in channels, as square roots, so that each channel counts as one
 * and a loud one does not outweigh the rest.
 */
export function permuted(design: Design, count: TermCount): number {
  const { kind, sides, tokensA, tokensB, unitOf, arrangements, room } = design;
  const at: number[] = [];
  room.values.fill(0);
  for (const side of ['a', 'b'] as const) {
    const touched: number[] = [];
    for (const { set, channel, n } of count.cells) {
      if (side === 'a' ? set !== sides.a : !sides.b.includes(set)) continue;
      if (room.occurrences[channel] === 0) touched.push(channel);
      room.occurrences[channel] = (room.occurrences[channel] as number) + n;
    }
    const tokens = side === 'a' ? tokensA : tokensB;
    for (const channel of touched) {
      const n = room.occurrences[channel] as number;
      room.occurrences[channel] = 0;
      const unit = unitOf[channel] ?? -1;
      if (unit < 0 || (tokens[channel] as number) < leastTokens) continue;
      const rate = Math.sqrt(n / (tokens[channel] as number));
      const sign = kind === 'sides' && side === 'b' ? -1 : 1;
      if (!at.includes(unit)) at.push(unit);
      room.values[unit] = (room.values[unit] as number) + sign * rate;
    }
  }
  return arrangementP(
    arrangements,
    at,
    at.map((unit) => room.values[unit] as number),
  );
}
