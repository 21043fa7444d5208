/**
 * Sampling beside the bounds of `missing.ts`. The bounds are of expectations; the missing posts of a channel are a
 * sample, and the odds seen are themselves estimated. Imbens & Manski, Econometrica 72(6):1845–1857, 2004,
 * doi 10.1111/j.1468-0262.2004.00555.x: an interval that holds the value with the level wherever in the bounds it
 * lies, here with the prediction variance of the missing posts' matches. Posts of one channel are taken as
 * independent; nothing missing, no spread.
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
  type PairedChannelWithMissing,
  tilt,
} from './missing.ts';
import { normalCdf } from './normal.ts';
import { findRoot } from './roots.ts';

/** An interval for the value over seen and missing posts. */
export interface MissingInterval extends Bounds {
  readonly level: number;
  readonly intervalLow: number;
  readonly intervalHigh: number;
}

interface Spread {
  /** Expected share of matches among the missing posts, and standard deviation of its logit. */
  readonly p: number;
  readonly sd: number;
}

function spreadAt(x: number, n: number, k: number): Spread {
  if (n === 0) return { p: 0, sd: 0 };
  return { p: tilt((x + 0.5) / (n - x + 0.5), k), sd: Math.sqrt(1 / (x + 0.5) + 1 / (n - x + 0.5)) };
}

/** What the number of missing posts that count, being a draw, adds; of those that count the share is off by so much. */
function spreadOfCount({ n, missing: m, others = 0 }: ChannelWithMissing, off: number): number {
  if (n === 0 || m === 0 || others === 0) return 0;
  return off * off * (m + (m * m) / n) * (others / (n + others));
}

/** Interval of the share over seen and missing posts; k = 2 unless given. */
export function missingInterval(
  channels: readonly ChannelWithMissing[],
  k = 2,
  level = 0.95,
): MissingInterval {
  const bounds = missingBounds(channels, k);
  const at = (ratio: number, whole: number): number =>
    sum(
      channels.map((channel) => {
        const { x, n, missing: m } = channel;
        const { p, sd } = spreadAt(x, n, ratio);
        return m * p * (1 - p) + (m * p * (1 - p) * sd) ** 2 + spreadOfCount(channel, p - whole);
      }),
    );
  return widen(bounds, at(1 / k, bounds.low), at(k, bounds.high), channels, level);
}

/** As `missingInterval`, for the paired difference; two sides that may overlap are taken as exclusive. */
export function missingDifferenceInterval(
  channels: readonly PairedChannelWithMissing[],
  k = 2,
  level = 0.95,
): MissingInterval {
  const bounds = missingDifferenceBounds(channels, k);
  const at = (ratio: number, whole: number): number =>
    sum(
      channels.map((channel) => {
        const { x, y, n, missing: m } = channel;
        const [a, b] = [spreadAt(x, n, ratio), spreadAt(y, n, 1 / ratio)];
        const drawn = m * Math.max(0, a.p + b.p - (a.p - b.p) ** 2);
        const odds = (m * (a.p * (1 - a.p) * a.sd + b.p * (1 - b.p) * b.sd)) ** 2;
        return drawn + odds + spreadOfCount(channel, a.p - b.p - whole);
      }),
    );
  return widen(bounds, at(1 / k, bounds.low), at(k, bounds.high), channels, level, -1);
}

function widen(
  bounds: Bounds,
  varianceLow: number,
  varianceHigh: number,
  channels: readonly ChannelWithMissing[],
  level: number,
  least = 0,
): MissingInterval {
  checkLevel('level', level);
  const posts = sum(channels.map(({ n, missing }) => n + missing));
  const [sdLow, sdHigh] = [Math.sqrt(varianceLow) / posts, Math.sqrt(varianceHigh) / posts];
  const sd = Math.max(sdLow, sdHigh);
  // Two-sided z where the bounds meet, one-sided where they lie far apart: the value can be at one end only.
  const apart = sd === 0 ? 0 : (bounds.high - bounds.low) / sd;
  const reach = sd === 0 ? 0 : findRoot((c) => normalCdf(c + apart) - normalCdf(-c) - level, 0, 40);
  return {
    ...bounds,
    level,
    intervalLow: Math.max(least, bounds.low - reach * sdLow),
    intervalHigh: Math.min(1, bounds.high + reach * sdHigh),
  };
}
