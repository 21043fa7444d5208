/**
 * Shares of corrected totals. Each total has limits of its own sample, so their ratio has MOVER's on the log scale
 * (Zou & Donner 2008, doi 10.1002/sim.3095). A share and a difference move one way with the ratio. How many texts use
 * both is known of the matched ones only: none of them and all of them are the limits.
 */
import type { Bounded } from './corrected.ts';

export interface SideTotals {
  readonly x: Bounded;
  /** The rivals, each, and how many texts have any of them for one text that each is counted in (at most 1). */
  readonly rivals: readonly Bounded[];
  readonly union: number;
  /** Texts that may use X and a rival: expected, and at most. */
  readonly both: { readonly value: number; readonly high: number };
}

/** Ratio of two totals, with limits. */
export function ratioOf(above: Bounded, below: Bounded): Bounded {
  const log = (n: number): number => Math.log(Math.max(n, 1e-12));
  const [a, b] = [log(above.value), log(below.value)];
  const down = Math.hypot(a - log(above.low), log(below.high) - b);
  const up = Math.hypot(log(above.high) - a, b - log(below.low));
  return { value: Math.exp(a - b), low: Math.exp(a - b - down), high: Math.exp(a - b + up) };
}

/** Sum of independent totals. */
export function sumOf(totals: readonly Bounded[], factor = 1): Bounded {
  const value = totals.reduce((sum, t) => sum + t.value, 0);
  const down = Math.hypot(...totals.map((t) => t.value - t.low));
  const up = Math.hypot(...totals.map((t) => t.high - t.value));
  return { value: value * factor, low: Math.max(0, value - down) * factor, high: (value + up) * factor };
}

/** X's share of the texts with X or a rival; `exclusive` counts those with both for the rivals. */
export function correctedShare({ x, rivals, union, both }: SideTotals, exclusive = false): Bounded {
  const ratio = ratioOf(sumOf(rivals, union), x);
  const of = (r: number, shared: number): number => {
    const beta = x.value <= 0 ? 0 : Math.min(1, r, shared / x.value);
    return exclusive ? (1 - beta === 0 && r === 0 ? 0 : (1 - beta) / (1 - beta + r)) : 1 / (1 + r - beta);
  };
  const [few, many] = exclusive ? [both.high, 0] : [0, both.high];
  return { value: of(ratio.value, both.value), low: of(ratio.high, few), high: of(ratio.low, many) };
}

/** X's share less the rival's, in the texts with X or any rival. */
export function correctedDifference({ x, rivals, union, both }: SideTotals, rival: number): Bounded {
  const against = rivals[rival] ?? { value: 0, low: 0, high: 0 };
  const ratio = ratioOf(against, x);
  const lead = (r: number): number => (r === Infinity ? -1 : (1 - r) / (1 + r));
  // What part of all the two are: with the most of others, and of all texts shared, the least and the most.
  const all = sumOf(rivals, union);
  const part = (two: number, whole: number): number => (whole <= 0 ? 1 : Math.min(2, two / whole));
  const value = part(x.value + against.value, x.value + all.value - both.value);
  const least = Math.min(value, part(x.low + against.low, x.low + Math.max(all.high, against.low)));
  const most = Math.max(
    value,
    part(x.high + against.high, x.high + Math.max(against.high, all.low) - Math.min(both.high, x.high)),
  );
  const [down, up] = [lead(ratio.high), lead(ratio.low)];
  return {
    value: clamp(lead(ratio.value) * value),
    low: clamp(down * (down < 0 ? most : least)),
    high: clamp(up * (up < 0 ? least : most)),
  };
}

const clamp = (d: number): number => Math.max(-1, Math.min(1, d));
