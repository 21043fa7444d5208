import { detectableDespiteMissing } from '../../statistics/power.ts';
import type { ChannelFacts } from '../../store/queries/channels.ts';
import { missingOdds } from './estimates.ts';

/** Shares just told from a threshold; null where none is. */
export interface Reach {
  readonly above: number | null;
  readonly below: number | null;
}

const held = (facts: ChannelFacts): number => facts.counted;

/**
 * As `reachOfShare`, where two sides are kept by different channels: how many each side misses decides. Supported from
 * (s n + a)/(n + a + B) > t on, a being the fewest that X's channels miss and B the most of the rivals'; what is held alone
 * must be above t as well. Told of posts and of posts with words, whichever reaches less far: where only some posts
 * count, a side may miss them at twice the odds, or at half.
 */
export function reachOfChannels(
  x: readonly ChannelFacts[],
  rivals: readonly ChannelFacts[],
  threshold: number,
): Reach {
  const reaches = [held, (facts: ChannelFacts) => facts.worded].map((units) =>
    reachIn(x, rivals, threshold, units),
  );
  const of = (end: 'above' | 'below'): (number | null)[] => reaches.map((reach) => reach[end]);
  const furthest = (ends: (number | null)[], pick: (...values: number[]) => number): number | null => {
    const known = ends.filter((end) => end !== null);
    return known.length < ends.length ? null : pick(...known);
  };
  return { above: furthest(of('above'), Math.max), below: furthest(of('below'), Math.min) };
}

function reachIn(
  x: readonly ChannelFacts[],
  rivals: readonly ChannelFacts[],
  threshold: number,
  units: (facts: ChannelFacts) => number,
): Reach {
  const total = (side: readonly ChannelFacts[], of: (facts: ChannelFacts) => number): number =>
    side.reduce((sum, facts) => sum + of(facts), 0);
  const n = total(x, units) + total(rivals, units);
  if (n === 0) return { above: null, below: null };
  const fewest = (facts: ChannelFacts): number => missing(facts, 0, 1 / missingOdds);
  const most = (facts: ChannelFacts): number => missing(facts, 1, missingOdds);
  const missing = (facts: ChannelFacts, end: 0 | 1, odds: number): number => {
    const part = held(facts) <= 0 ? 0 : Math.min(1, units(facts) / held(facts));
    return (facts.missing[end] * odds * part) / (odds * part + 1 - part || 1);
  };
  const leaves = (own: number, other: number): number =>
    threshold + (threshold * other - (1 - threshold) * own) / n;
  const above = Math.max(threshold, leaves(total(x, fewest), total(rivals, most)));
  const below = Math.min(threshold, leaves(total(x, most), total(rivals, fewest)));
  return { above: above < 1 ? above : null, below: below > 0 ? below : null };
}

/**
 * Before anything is counted: the shares, the same in every channel, at which the bounds for missing posts leave the
 * threshold. Nothing is known yet of the words, so a channel weighs by its posts, and as many of the missing ones are
 * taken for posts of a side as a rare side allows. Few matching posts widen the limits further.
 */
export function reachOfShare(frame: readonly ChannelFacts[], threshold: number): Reach {
  const channels = frame.map((facts) => ({ n: held(facts), missing: facts.missing[1] * missingOdds }));
  const used = channels.filter(({ n }) => n > 0);
  if (used.length === 0) return { above: null, below: null };
  const { above, below } = detectableDespiteMissing(used, threshold, missingOdds);
  return { above, below };
}
