import { withoutValue } from '../measure.ts';
/** Shares and differences of the frame: these channels, these days, and what the posts that are missing could change. */
import { message } from '../../messages/index.ts';
import type { Said } from '../../model/said.ts';
import type { Estimate } from '../../model/estimate.ts';
import { sum } from '../../statistics/describe.ts';
import { tilt } from '../../statistics/missing.ts';
import { type End, reachOf } from '../../statistics/missingInterval.ts';
import { type ChannelWithRange, furthestLimit } from '../../statistics/missingRange.ts';
import { ruleOfThree } from '../../statistics/proportions.ts';
import { type ChannelPart, missingOdds, total } from './estimates.ts';

/** Share x/n in the frame, between the bounds that the missing posts allow. */
export const frameShare = (
  name: Said,
  unit: Said,
  parts: readonly ChannelPart[],
  odds: number = missingOdds,
  level = 0.95,
): Estimate => inFrame(name, unit, parts, false, odds, level);

/** Paired difference x/n − y/n in the frame. */
export const frameDifference = (
  name: Said,
  unit: Said,
  parts: readonly ChannelPart[],
  odds: number = missingOdds,
  level = 0.95,
): Estimate => inFrame(name, unit, parts, true, odds, level);

function inFrame(
  name: Said,
  unit: Said,
  parts: readonly ChannelPart[],
  paired: boolean,
  odds: number,
  level: number,
): Estimate {
  const n = total(parts, 'n');
  const base = {
    kind: paired ? 'difference' : 'share',
    name,
    level,
    target: 'frame',
    unit,
    n: total(parts, 'x'),
    denominator: n,
  } as const;
  if (n === 0)
    return {
      ...base,
      ...withoutValue(message('estimates.noUnits')),
    };
  return { ...base, ...hull(parts, paired, odds, level), method: frameMethod(parts, odds) };
}

/**
 * How many posts are missing is itself a range in every channel, from none of the gaps to all of them, and channels with
 * many missing posts weigh more when those are added. So each limit is the furthest over all numbers in these ranges
 * (`missingRange`); the value counted in the posts held lies inside. († With all channels at the same end only, the truth
 * lay outside in 7 of the 40 intervals where two sides are kept by different channels; with each channel at the end that
 * its estimated rate says, in up to 31% of worlds with few posts beside many missing: docs/decisions/0008.) The bounds for
 * the odds of a missing post are of expectations; what the missing posts of a channel really were is a draw, and without
 * it the limits hold the truth far less often than they say.
 */
function hull(
  parts: readonly ChannelPart[],
  paired: boolean,
  odds: number,
  level: number,
): { value: number; low: number; high: number } {
  const used = parts.filter(mayHoldUnits);
  const n = total(used, 'n');
  const value = total(used, 'x') / n - (paired ? total(used, 'y') / n : 0);
  if (used.every((part) => part.missing === 0 && part.n > 0)) return { value, low: value, high: value };
  const limit = (end: End): number =>
    furthestLimit(unitRanges(used, end, odds, paired, level), {
      end,
      k: odds,
      paired,
      reach: reachOf(level),
    });
  return { value, low: Math.min(value, limit('low')), high: Math.max(value, limit('high')) };
}

/**
 * How few and how many missing posts of each channel may be units, those that pull the value to that end being missing at
 * k times the odds of all others, or those that pull it away at 1/k. Of two sides and more all but X are against a share,
 * and for a difference posts of a third side only make the whole larger.
 */
export function unitRanges(
  parts: readonly ChannelPart[],
  end: End,
  k: number,
  paired: boolean,
  level = 0.95,
): ChannelWithRange[] {
  const together = shareOfCeilings(parts, k, level);
  return parts.map((part) => {
    if (part.n === 0)
      return {
        x: 0,
        y: 0,
        n: 0,
        least: 0,
        most: (part.others > 0 ? together : 1) * ceilingOf(part, k, level),
      };
    const notX = part.n - part.x;
    const notRivals = paired ? part.n - part.y : part.x;
    const [likely, unlikely] = end === 'low' ? [notX, notRivals] : [notRivals, notX];
    return {
      x: part.x,
      y: part.y,
      n: part.n,
      others: part.others,
      least: missingUnits(part, part.missingLeast, -(1 - 1 / k) * unlikely),
      most: missingUnits(part, part.missing, likely === 0 ? 0 : (k - 1) * likely),
    };
  });
}

/** Channels that have units, or may have missed some though they hold none. */
export const mayHoldUnits = ({ n, unseen = 0 }: ChannelPart): boolean => n > 0 || unseen > 0;

/**
 * Missing units at most in a channel that holds none: the upper limit of their rate by none of the posts held (Clopper
 * and Pearson, half of what the level leaves), at k times its odds. Where nothing is held all may be units. († Taken as
 * none, such a channel fell out of the frame: where it missed 3,000 posts beside 30 held, of a rate of 1%, the truth lay
 * outside in most worlds.)
 */
function ceilingOf({ others, unseen = 0 }: ChannelPart, k: number, level: number): number {
  if (others <= 0) return unseen;
  const rate = ruleOfThree(others, (1 + level) / 2);
  return unseen * tilt(rate / (1 - rate), k);
}

/**
 * Not all such channels are at their limit at once: what several miss is limited by the root of the sum of squares, as
 * in MOVER (Zou & Donner, Stat. Med. 27:1693–1702, 2008, doi 10.1002/sim.3095). Of channels of which nothing is held
 * nothing is estimated, and theirs add up. The part of the sum that this leaves each.
 */
function shareOfCeilings(parts: readonly ChannelPart[], k: number, level: number): number {
  const none = parts.filter((part) => part.n === 0 && part.others > 0);
  const ceilings = none.map((part) => ceilingOf(part, k, level));
  const whole = sum(ceilings);
  return whole === 0 ? 1 : Math.sqrt(sum(ceilings.map((c) => c * c))) / whole;
}

/**
 * Missing posts that are units, where some posts are missing at k times the odds of all others (they count as `more` than
 * they are), or at 1/k: more, or fewer, than in proportion. († Taken in proportion, intervals of 22 and more channels held
 * the truth in 0 to 12% of worlds in which posts with X are missing at twice the odds: docs/calibration.md.)
 */
function missingUnits({ n, others }: ChannelPart, missing: number, more: number): number {
  if (missing === 0 || others === 0) return missing;
  if (more === Infinity) return (missing * (n + others)) / n;
  const likelier = n + more;
  return missing * (likelier / n) * ((n + others) / (likelier + others));
}

function frameMethod(parts: readonly ChannelPart[], odds: number): Said {
  const none = parts.every((part) => part.missingPosts === 0);
  if (none && parts.some((part) => part.unrated === true && part.n > 0)) return message('estimates.unrated');
  if (none && parts.some((part) => part.unread === true && part.n > 0)) return message('estimates.unread');
  return none ? message('estimates.census') : message('estimates.bounds', { odds });
}
