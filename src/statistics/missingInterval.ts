/**
 * Sampling beside the bounds of `missing.ts`. The bounds are of expectations; the missing posts of a channel are a
 * sample, and the odds seen are themselves estimated. Each end of the bounds is moved out by the normal quantile of
 * (1 + level)/2 times the standard deviation there, by the prediction variance of the missing posts' matches: the limits
 * hold the whole region with the level (Horowitz & Manski, J. Am. Stat. Assoc. 95(449):77–84, 2000,
 * doi 10.1080/01621459.2000.10473902), and a value at one end is missed by half of what the level leaves. († The narrower
 * limits of Imbens & Manski 2004, doi 10.1111/j.1468-0262.2004.00555.x, hold the value with the level, so that all of the 5%
 * fall on one side where it lies at an end: docs/decisions/0008.) Posts of one channel are taken as independent; nothing
 * missing, no spread.
 *
 * Where only some posts count (those with X or a rival), how many of the missing ones do is a draw too, at a rate that
 * is estimated: m posts expected, of a share p other than the whole's S, add (p − S)² (m + m²/n)(1 − u), u being the
 * part of the channel's posts that count. († Without it the truth lay above the upper limit in 19% of worlds made of
 * real channels that each have one side almost alone, at the odds that the bounds allow: docs/calibration.md.)
 */
import { sum } from './describe.ts';
import { checkLevel } from './guards.ts';
import {
  type Bounds,
  type ChannelWithMissing,
  missingBounds,
  missingDifferenceBounds,
  missingRates,
  type PairedChannelWithMissing,
  tilt,
} from './missing.ts';
import { normalQuantile } from './normal.ts';

export type End = 'low' | 'high';

/** An interval for the value over seen and missing posts. */
export interface MissingInterval extends Bounds {
  readonly level: number;
  readonly intervalLow: number;
  readonly intervalHigh: number;
}

/** What a limit is of: the end, the odds ratio k, whether of a paired difference, and how many standard deviations out. */
export interface LimitOf {
  readonly end: End;
  readonly k: number;
  readonly paired: boolean;
  readonly reach: number;
}

/**
 * What a channel adds to the sums that a limit is made of: posts and matches (or their difference) expected, the variance
 * of these matches, and that of the number of posts that count by powers of the channel's share, since its part goes by
 * (p − S)², of which S is known only from all channels.
 */
export type Terms = readonly [
  posts: number,
  matches: number,
  variance: number,
  count: number,
  countShare: number,
  countShareSquare: number,
];

interface Spread {
  /** Expected share of matches among the missing posts, and standard deviation of its logit. */
  readonly p: number;
  readonly sd: number;
}

function spreadAt(x: number, n: number, k: number): Spread {
  if (n === 0) return { p: 0, sd: 0 };
  return { p: tilt((x + 0.5) / (n - x + 0.5), k), sd: Math.sqrt(1 / (x + 0.5) + 1 / (n - x + 0.5)) };
}

/** Of one channel. y counts only where a difference is asked for; two sides that may overlap are taken as exclusive. */
export function termsOf(
  channel: ChannelWithMissing & { readonly y?: number },
  { end, k, paired }: LimitOf,
): Terms {
  const { x, y = 0, n, missing: m, others = 0 } = channel;
  const [own, other]: [End, End] = end === 'low' ? ['low', 'high'] : ['high', 'low'];
  const ratio = end === 'low' ? 1 / k : k;
  const expected = missingRates(x, n, k)[own] - (paired ? missingRates(y, n, k)[other] : 0);
  const seen = paired ? x - y : x;
  if (m === 0) return [n, seen, 0, 0, 0, 0];
  const a = spreadAt(x, n, ratio);
  const b = paired ? spreadAt(y, n, 1 / ratio) : { p: 0, sd: 0 };
  const drawn = m * Math.max(0, a.p + b.p - (a.p - b.p) ** 2);
  const odds = (m * (a.p * (1 - a.p) * a.sd + b.p * (1 - b.p) * b.sd)) ** 2;
  const count = n === 0 || others === 0 ? 0 : (m + (m * m) / n) * (others / (n + others));
  const share = a.p - b.p;
  return [n + m, seen + m * expected, drawn + odds, count, count * share, count * share * share];
}

/** The limit that sums of terms make. */
export function limitOf(
  [posts, matches, variance, count, countShare, countShareSquare]: Terms,
  { end, paired, reach }: LimitOf,
): number {
  const bound = matches / posts;
  const spread = variance + countShareSquare - 2 * bound * countShare + bound * bound * count;
  // Rounding may take the difference of squares below 0.
  const out = (reach * Math.sqrt(Math.max(0, spread))) / posts;
  return end === 'low' ? Math.max(paired ? -1 : 0, bound - out) : Math.min(1, bound + out);
}

/** How many standard deviations a limit lies beyond its bound: a value at the bound is missed by (1 − level)/2. */
export const reachOf = (level: number): number => normalQuantile((1 + checkLevel('level', level)) / 2);

/** Interval of the share over seen and missing posts; k = 2 unless given. */
export const missingInterval = (
  channels: readonly ChannelWithMissing[],
  k = 2,
  level = 0.95,
): MissingInterval => widen(missingBounds(channels, k), channels, level, false);

/** As `missingInterval`, for the paired difference. */
export const missingDifferenceInterval = (
  channels: readonly PairedChannelWithMissing[],
  k = 2,
  level = 0.95,
): MissingInterval => widen(missingDifferenceBounds(channels, k), channels, level, true);

function widen(
  bounds: Bounds,
  channels: readonly ChannelWithMissing[],
  level: number,
  paired: boolean,
): MissingInterval {
  const reach = reachOf(level);
  const limit = (end: End): number => {
    const of = { end, k: bounds.k, paired, reach };
    return limitOf(totalOf(channels.map((channel) => termsOf(channel, of))), of);
  };
  return { ...bounds, level, intervalLow: limit('low'), intervalHigh: limit('high') };
}

/** Terms of all channels together. */
export function totalOf(terms: readonly Terms[]): Terms {
  const of = (i: number): number => sum(terms.map((one) => one[i] as number));
  return [of(0), of(1), of(2), of(3), of(4), of(5)];
}
