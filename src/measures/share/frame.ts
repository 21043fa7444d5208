/** Shares and differences of the frame: these channels, these days, and what the posts that are missing could change. */
import type { Estimate } from '../../model/estimate.ts';
import {
  type MissingInterval,
  missingDifferenceInterval,
  missingInterval,
} from '../../statistics/missingInterval.ts';
import { type End, extremeNumbers } from '../../statistics/missingRange.ts';
import { type ChannelPart, missingOdds, total } from './estimates.ts';

/** Share x/n in the frame, between the bounds that the missing posts allow. */
export function frameShare(name: string, unit: string, parts: readonly ChannelPart[]): Estimate {
  const n = total(parts, 'n');
  const base = { name, level: 0.95, target: 'frame', unit, n: total(parts, 'x'), denominator: n } as const;
  if (n === 0)
    return { ...base, value: null, low: null, high: null, method: 'none', note: 'no units in the frame' };
  return {
    ...base,
    ...hull(parts, (used) => missingInterval(used, missingOdds), false),
    method: frameMethod(parts),
  };
}

/** Paired difference x/n − y/n in the frame. */
export function frameDifference(name: string, unit: string, parts: readonly ChannelPart[]): Estimate {
  const n = total(parts, 'n');
  const base = { name, level: 0.95, target: 'frame', unit, n: total(parts, 'x'), denominator: n } as const;
  if (n === 0)
    return { ...base, value: null, low: null, high: null, method: 'none', note: 'no units in the frame' };
  return {
    ...base,
    ...hull(parts, (used) => missingDifferenceInterval(used, missingOdds), true),
    method: frameMethod(parts),
  };
}

/**
 * How many posts are missing is itself a range in every channel, from none of the gaps to all of them, and channels with
 * many missing posts weigh more when those are added. So the limits are taken with all channels at the fewest and at the
 * most, and with each at the end that moves the value furthest (`missingRange`), and their hull is given; the value
 * counted in the posts held lies inside. († With all channels at the same end only, the truth lay outside in 7 of the 40
 * intervals where two sides are kept by different channels: docs/calibration.md.) The bounds for the odds of a missing
 * post are of expectations; what the missing posts of a channel really were is a draw (Imbens & Manski 2004), and without
 * it the limits hold the truth far less often than they say.
 */
function hull(
  parts: readonly ChannelPart[],
  limits: (parts: readonly ChannelPart[]) => MissingInterval,
  paired: boolean,
): { value: number | null; low: number; high: number } {
  const used = parts.filter((part) => part.n > 0);
  const at = (missing: readonly number[]): MissingInterval =>
    limits(used.map((part, i) => ({ ...part, missing: missing[i] as number })));
  const held = at(used.map(() => 0));
  const rivals = ({ x, y, n }: ChannelPart): number => (paired ? y : n - x);
  return {
    value: held.value,
    low: Math.min(
      held.intervalLow,
      ...numbersTried(used, rivals, 'low', paired).map((m) => at(m).intervalLow),
    ),
    high: Math.max(
      held.intervalHigh,
      ...numbersTried(used, (part) => part.x, 'high', paired).map((m) => at(m).intervalHigh),
    ),
  };
}

/** Numbers of missing posts for one limit. Where a range is a point, or nothing is missing, no limit is computed twice. */
function numbersTried(
  parts: readonly ChannelPart[],
  side: (part: ChannelPart) => number,
  end: End,
  paired: boolean,
): readonly (readonly number[])[] {
  if (parts.every((part) => part.missing === 0)) return [];
  const most = parts.map((part) => atTwiceTheOdds(part, part.missing, side(part)));
  if (parts.every((part) => part.missingLeast === part.missing)) return [most];
  const least = parts.map((part) => atTwiceTheOdds(part, part.missingLeast, side(part)));
  const ranges = parts.map((part, i) => ({ ...part, least: least[i] as number, most: most[i] as number }));
  return [least, most, extremeNumbers(ranges, end, missingOdds, paired)];
}

/**
 * Missing posts that are units, where one side's posts are missing at twice the odds of all others: more than in
 * proportion. († Taken in proportion, intervals of 22 and more channels held the truth in 0 to 12% of worlds in which
 * posts with X are missing at twice the odds: docs/calibration.md.)
 */
function atTwiceTheOdds({ n, others }: ChannelPart, missing: number, side: number): number {
  if (missing === 0) return 0;
  const likelier = n + (missingOdds - 1) * side;
  return missing * (likelier / n) * ((n + others) / (likelier + others));
}

function frameMethod(parts: readonly ChannelPart[]): string {
  const missing = total(parts, 'missing');
  return missing === 0
    ? 'census of the frame: no post known to be missing'
    : `bounds for missing posts, in each channel as few or as many as its gaps allow, at ½ to ${missingOdds} times the odds of those held, widened for what they may have been (Imbens & Manski)`;
}
