/**
 * What posts that are missing could change. In channel c, m posts are missing beside n seen, of which x match;
 * the odds that a missing post matches are taken to be between 1/k and k times the odds among those seen
 * (a pattern-mixture model with the odds ratio as its one parameter: Robins, Rotnitzky & Scharfstein 2000,
 * doi 10.1007/978-1-4612-1284-3_1; k → ∞ gives Manski's worst-case bounds, Am. Econ. Rev. 80:319–323, 1990).
 *
 * The odds seen are x/(n − x), or (x + ½)/(n − x + ½) (Haldane; Anscombe, Biometrika 43:461–464, 1956,
 * doi 10.1093/biomet/43.3-4.461) where that is further out: "0 of 10 seen" does not say that none of 1,000
 * missing ones match. A channel of which no post was seen may be anything from 0 to 1.
 */
import { sum } from './describe.ts';
import { checkNonNegative } from './guards.ts';

/** One channel. x and y are matches of the two sides among the n posts seen; m posts are missing. */
export interface ChannelWithMissing {
  readonly x: number;
  readonly n: number;
  readonly missing: number;
  /**
   * Posts seen that do not count, where n are those that count among more: how many of the missing ones count is then
   * itself a draw. 0 unless given.
   */
  readonly others?: number;
}

/** A channel with two sides, x and y, which may overlap. */
export interface PairedChannelWithMissing extends ChannelWithMissing {
  readonly y: number;
}

/** The region in which the value must lie if the assumption about the missing posts holds. */
export interface Bounds {
  /** Of the posts seen; null where none was. */
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  /** Odds ratio assumed. */
  readonly k: number;
  /** Share of all posts, seen and missing, that is missing. */
  readonly missingShare: number;
}

function checkChannels(channels: readonly ChannelWithMissing[]): void {
  for (const [i, { x, n, missing }] of channels.entries()) {
    checkNonNegative(`channel ${i}: n`, n);
    checkNonNegative(`channel ${i}: missing`, missing);
    if (checkNonNegative(`channel ${i}: x`, x) > n)
      throw new RangeError(`channel ${i}: x is ${x}, above n = ${n}`);
  }
  if (!(channels.reduce((total, { n, missing }) => total + n + missing, 0) > 0))
    throw new RangeError('no posts, seen or missing');
}

function checkOddsRatio(k: number): void {
  if (!(k >= 1)) throw new RangeError(`k is ${k}, not at least 1`);
}

/** The share that odds times k are. */
export const tilt = (odds: number, k: number): number => {
  // An infinite k is the worst case whatever the odds are; 0 × ∞ must not become NaN.
  const tilted = k === Infinity ? Infinity : k === 0 ? 0 : odds * k;
  return tilted === Infinity ? 1 : tilted / (1 + tilted);
};

/** Share of matches expected among the missing posts of a channel at the lower and upper end. */
export function missingRates(x: number, n: number, k: number): { low: number; high: number } {
  if (n === 0) return { low: 0, high: 1 };
  const seen = x === n ? Infinity : x / (n - x);
  const smoothed = (x + 0.5) / (n - x + 0.5);
  return { low: tilt(Math.min(seen, smoothed), 1 / k), high: tilt(Math.max(seen, smoothed), k) };
}

/** Matches expected among the missing posts at the upper and lower end. */
function missingMatches({ x, n, missing }: ChannelWithMissing, k: number): { low: number; high: number } {
  if (missing === 0) return { low: 0, high: 0 };
  const { low, high } = missingRates(x, n, k);
  return { low: missing * low, high: missing * high };
}

/** Bounds of the share Σx/Σn over seen and missing posts. k = 2 unless given. */
export function missingBounds(channels: readonly ChannelWithMissing[], k = 2): Bounds {
  checkChannels(channels);
  checkOddsRatio(k);
  const seen = sum(channels.map(({ n }) => n));
  const missing = sum(channels.map(({ missing }) => missing));
  const matches = sum(channels.map(({ x }) => x));
  const ends = channels.map((channel) => missingMatches(channel, k));
  return {
    value: seen > 0 ? matches / seen : null,
    low: (matches + sum(ends.map(({ low }) => low))) / (seen + missing),
    high: (matches + sum(ends.map(({ high }) => high))) / (seen + missing),
    k,
    missingShare: missing / (seen + missing),
  };
}

/**
 * Bounds of the paired difference Σx/Σn − Σy/Σn. At each end the odds of one side are k times, and of the other
 * 1/k times, those seen; for two exclusive sides that is one and the same change, and it is always possible.
 */
export function missingDifferenceBounds(channels: readonly PairedChannelWithMissing[], k = 2): Bounds {
  checkChannels(channels);
  const rivals = channels.map(({ y, n, missing }) => ({ x: y, n, missing }));
  checkChannels(rivals);
  const a = missingBounds(channels, k);
  const b = missingBounds(rivals, k);
  return {
    value: a.value === null || b.value === null ? null : a.value - b.value,
    low: Math.max(-1, a.low - b.high),
    high: Math.min(1, a.high - b.low),
    k,
    missingShare: a.missingShare,
  };
}

/** Posts by the sides they match: X alone, a rival alone, both; and neither, where the denominator holds such. */
export interface MatchCounts {
  readonly onlyX: number;
  readonly onlyRival: number;
  readonly both?: number;
  readonly neither?: number;
}

/** Precision at which the value meets t; null where no precision in [0, 1] does. */
export interface TippingPrecision {
  /** Of X's matches, the rivals' held at 1. Below 1 where the value is above t. */
  readonly ofX: number | null;
  /** Of the rivals' matches, X's held at 1. */
  readonly ofRivals: number | null;
}

/** What becomes of a post that matched one side only, and falsely. */
export type Denominator =
  /** It leaves the denominator, which is the posts with X or a rival. */
  | 'sides'
  /** It stays: the denominator is all posts. */
  | 'all posts';

/**
 * The precision π at which X's share, or (with `difference`) X's share less the rivals', is t. False matches
 * are spread alike over posts that match one side and both. In closed form: π x − y = t (n − (1 − π) a), where
 * x are X's matches, y the rivals' (0 for a share), n the denominator, a the posts that leave it with X.
 */
export function tippingPrecision(
  counts: MatchCounts,
  t: number,
  { denominator = 'sides', difference = false }: { denominator?: Denominator; difference?: boolean } = {},
): TippingPrecision {
  const { onlyX, onlyRival, both = 0, neither = 0 } = counts;
  for (const [name, value] of Object.entries({ onlyX, onlyRival, both, neither }))
    checkNonNegative(name, value);
  if (!(t >= -1 && t <= 1)) throw new RangeError(`t is ${t}, not in [−1, 1]`);
  const x = onlyX + both;
  const y = onlyRival + both;
  const n = onlyX + onlyRival + both + (denominator === 'sides' ? 0 : neither);
  const leavesWithX = denominator === 'sides' ? onlyX : 0;
  const leavesWithRival = denominator === 'sides' ? onlyRival : 0;
  const against = difference ? y : 0;
  return {
    ofX: precision(against + t * (n - leavesWithX), x - t * leavesWithX, n, leavesWithX),
    // ρ of the rivals: x − ρ·against = t (n − (1 − ρ) leaves).
    ofRivals: precision(x - t * (n - leavesWithRival), against + t * leavesWithRival, n, leavesWithRival),
  };
}

/** numerator / divisor, where it is a precision that leaves something in the denominator to take a share of. */
function precision(numerator: number, divisor: number, n: number, leaves: number): number | null {
  const value = numerator / divisor;
  return value >= 0 && value <= 1 && n - (1 - value) * leaves > 0 ? value : null;
}
