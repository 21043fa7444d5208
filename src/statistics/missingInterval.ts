/**
 * Sampling beside the bounds of `missing.ts`. The bounds are of expectations; the missing posts of a channel are a
 * sample, and the odds seen are themselves estimated. Imbens & Manski, Econometrica 72(6):1845–1857, 2004,
 * doi 10.1111/j.1468-0262.2004.00555.x: an interval that holds the value with the level wherever in the bounds it
 * lies, here with the prediction variance of the missing posts' matches. Posts of one channel are taken as
 * independent; nothing missing, no spread.
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

/** Interval of the share over seen and missing posts; k = 2 unless given. */
export function missingInterval(
  channels: readonly ChannelWithMissing[],
  k = 2,
  level = 0.95,
): MissingInterval {
  const bounds = missingBounds(channels, k);
  const at = (ratio: number): number =>
    sum(
      channels.map(({ x, n, missing: m }) => {
        const { p, sd } = spreadAt(x, n, ratio);
        return m * p * (1 - p) + (m * p * (1 - p) * sd) ** 2;
      }),
    );
  return widen(bounds, at(1 / k), at(k), channels, level);
}

/** As `missingInterval`, for the paired difference; two sides that may overlap are taken as exclusive. */
export function missingDifferenceInterval(
  channels: readonly PairedChannelWithMissing[],
  k = 2,
  level = 0.95,
): MissingInterval {
  const bounds = missingDifferenceBounds(channels, k);
  const at = (ratio: number): number =>
    sum(
      channels.map(({ x, y, n, missing: m }) => {
        const [a, b] = [spreadAt(x, n, ratio), spreadAt(y, n, 1 / ratio)];
        const drawn = m * Math.max(0, a.p + b.p - (a.p - b.p) ** 2);
        return drawn + (m * (a.p * (1 - a.p) * a.sd + b.p * (1 - b.p) * b.sd)) ** 2;
      }),
    );
  return widen(bounds, at(1 / k), at(k), channels, level, -1);
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
