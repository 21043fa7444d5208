import { detectableDespiteMissing } from '../../statistics/power.ts';
import type { ChannelFacts } from '../../store/queries/channels.ts';
import { missingOdds } from './estimates.ts';

/** Shares just told from a threshold; null where none is. */
export interface Reach {
  readonly above: number | null;
  readonly below: number | null;
}

/**
 * Before anything is counted: the shares, the same in every channel, at which the bounds for missing posts leave the
 * threshold. Nothing is known yet of the words, so a channel weighs by its posts, and as many of the missing ones are
 * taken for posts of a side as a rare side allows. Few matching posts widen the limits further.
 */
export function reachOfShare(frame: readonly ChannelFacts[], threshold: number): Reach {
  const channels = frame.map((facts) => ({
    n: facts.posts - facts.strays,
    missing: facts.missing[1] * missingOdds,
  }));
  const held = channels.filter(({ n }) => n > 0);
  if (held.length === 0) return { above: null, below: null };
  const { above, below } = detectableDespiteMissing(held, threshold, missingOdds);
  return { above, below };
}
