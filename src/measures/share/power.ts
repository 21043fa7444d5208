import { detectableDespiteMissing } from '../../statistics/power.ts';
import type { ChannelFacts } from '../../store/queries/channels.ts';
import { missingOdds } from './estimates.ts';

/** Shares just told from a threshold; null where none is. */
export interface Reach {
  readonly above: number | null;
  readonly below: number | null;
}

const held = (facts: ChannelFacts): number => facts.posts - facts.strays;

/**
 * As `reachOfShare`, where two sides are kept by different channels: their posts are all on one side, whatever the odds,
 * and how many each side misses decides. Supported from (s n + a)/(n + a + B) > t on, a being the fewest that X's channels
 * miss and B the most of the rivals'; the posts held alone must be above t as well.
 */
export function reachOfChannels(
  x: readonly ChannelFacts[],
  rivals: readonly ChannelFacts[],
  threshold: number,
): Reach {
  const total = (side: readonly ChannelFacts[], of: (facts: ChannelFacts) => number): number =>
    side.reduce((sum, facts) => sum + of(facts), 0);
  const n = total(x, held) + total(rivals, held);
  if (n === 0) return { above: null, below: null };
  const leaves = (end: 0 | 1): number => {
    const [own, other] = [
      total(x, ({ missing }) => missing[end]),
      total(rivals, ({ missing }) => missing[1 - end] as number),
    ];
    return threshold + (threshold * other - (1 - threshold) * own) / n;
  };
  const [above, below] = [Math.max(threshold, leaves(0)), Math.min(threshold, leaves(1))];
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
