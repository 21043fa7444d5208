/**
 * Bounds where the number of missing posts is itself known only as a range, channel by channel: a gap in the numbers of
 * posts is a post that is not held, or a service message, or a number never given. Nothing says that all channels are
 * at the same end of their ranges. A share is lowest where the channels whose missing posts would lower it miss as many
 * as they can, and the others as few. The share is a ratio of two sums linear in these numbers, so its least value lies
 * at ends of the ranges, and they are found by Dinkelbach's iteration (Management Science 13(7):492–498, 1967,
 * doi 10.1287/mnsc.13.7.492): each channel is compared with the share found so far, until nothing changes.
 *
 * The two sides of a question are often kept by different channels. There the odds of a missing post matter little and
 * these numbers alone move the share.
 */
import { sum } from './describe.ts';
import { missingRates } from './missing.ts';
import { type End, type LimitOf, limitOf, type Terms, termsOf, totalOf } from './missingInterval.ts';
import { findRoot } from './roots.ts';

/** A channel of which between `least` and `most` posts that count are missing; x and y as in `missing.ts`. */
export interface ChannelWithRange {
  readonly x: number;
  readonly n: number;
  /** The rival's matches, for a paired difference. 0 unless given. */
  readonly y?: number;
  /** Posts seen that do not count; 0 unless given. Only limits need them. */
  readonly others?: number;
  readonly least: number;
  readonly most: number;
}

/** What is expected of one missing post of the channel at that end: P(X), or P(X) − P(Y) for a paired difference. */
function expected({ x, y, n }: ChannelWithRange, end: End, k: number, paired: boolean): number {
  const own = missingRates(x, n, k)[end];
  return paired ? own - missingRates(y ?? 0, n, k)[end === 'low' ? 'high' : 'low'] : own;
}

/**
 * How many posts each channel has to miss for the share Σx/Σn, or the paired difference, over seen and missing posts to
 * be lowest (or highest), at odds 1/k (or k) of those seen.
 */
export function extremeNumbers(
  channels: readonly ChannelWithRange[],
  end: End,
  k: number,
  paired: boolean,
): number[] {
  for (const [i, { least, most }] of channels.entries())
    if (!(least >= 0 && least <= most))
      throw new RangeError(`channel ${i}: between ${least} and ${most} missing is no range`);
  const rates = channels.map((channel) => expected(channel, end, k, paired));
  const share = (numbers: readonly number[]): number =>
    (seenOf(channels, paired) + sum(numbers.map((m, i) => m * (rates[i] as number)))) /
    (sum(channels.map(({ n }) => n)) + sum(numbers));
  const better = (a: number, b: number): boolean => (end === 'low' ? a < b : a > b);
  let chosen = channels.map(({ most }) => most);
  let value = share(chosen);
  for (;;) {
    const next = channels.map(({ least, most }, i) => (better(rates[i] as number, value) ? most : least));
    const nextValue = share(next);
    // Strictly better, or rounding could go round in a circle.
    if (!better(nextValue, value)) return chosen;
    [chosen, value] = [next, nextValue];
  }
}

const seenOf = (channels: readonly ChannelWithRange[], paired: boolean): number =>
  sum(channels.map(({ x, y }) => (paired ? x - (y ?? 0) : x)));

/** The lowest (or highest) share, or paired difference, over every number of missing posts in the ranges. */
export function rangeBound(
  channels: readonly ChannelWithRange[],
  end: End,
  k: number,
  paired: boolean,
): number {
  const chosen = extremeNumbers(channels, end, k, paired);
  const matches = chosen.map((m, i) => m * expected(channels[i] as ChannelWithRange, end, k, paired));
  return (seenOf(channels, paired) + sum(matches)) / (sum(channels.map(({ n }) => n)) + sum(chosen));
}

/**
 * The limit (`missingInterval`) that goes furthest over every number of missing posts in the ranges. Where a channel's rate
 * is known from few posts, the end that its rate says may not be the one that is worst for what was true, and the spread
 * that its missing posts add counts against the distance of their rate. So beginning with all channels at the fewest, all
 * at the most, and each as its rate says, single channels are tried at their other end until no limit moves further. Sums
 * are kept, so that a trial costs the same however many channels there are.
 */
export function furthestLimit(channels: readonly ChannelWithRange[], of: LimitOf): number {
  const termsWith = (missing: (channel: ChannelWithRange) => number): Terms[] =>
    channels.map((channel) => termsOf({ ...channel, missing: missing(channel) }, of));
  const fewest = termsWith(({ least }) => least);
  const most = termsWith((channel) => channel.most);
  const numbers = extremeNumbers(channels, of.end, of.k, of.paired);
  const chosen = channels.map(({ most }, i) => numbers[i] === most);
  const ends = [channels.map(() => false), channels.map(() => true)];
  const starts = chosen.every((high) => high === chosen[0]) ? ends : [...ends, chosen];
  const limits = starts.map((start) => tryEach(start, fewest, most, of));
  return of.end === 'low' ? Math.min(...limits) : Math.max(...limits);
}

type Sums = [number, number, number, number, number, number];

/** Turns single channels to their other end while the limit moves further. `atMost` says which are at the most. */
function tryEach(
  atMost: readonly boolean[],
  fewest: readonly Terms[],
  most: readonly Terms[],
  of: LimitOf,
): number {
  const at = [...atMost];
  const all = (): Terms => totalOf(at.map((high, i) => (high ? most : fewest)[i] as Terms));
  // Two sets of sums that change places: a trial makes nothing new.
  let total: Sums = [...all()];
  let next: Sums = [...total];
  let limit = limitOf(total, of);
  const differ = fewest.map((few, i) => few.some((term, j) => term !== most[i]?.[j]));
  for (let turned = true; turned; ) {
    turned = false;
    for (let i = 0; i < at.length; i++) {
      if (differ[i] === false) continue;
      const high = at[i] as boolean;
      const [from, to] = (high ? [most[i], fewest[i]] : [fewest[i], most[i]]) as [Terms, Terms];
      for (let j = 0; j < next.length; j++)
        next[j] = (total[j] as number) - (from[j] as number) + (to[j] as number);
      const nextLimit = limitOf(next, of);
      // Further by more than rounding, or it could go round in a circle.
      if (!((of.end === 'low' ? limit - nextLimit : nextLimit - limit) > 1e-12)) continue;
      [total, next, limit, turned] = [next, total, nextLimit, true];
      at[i] = !high;
    }
  }
  return limitOf(all(), of);
}

/**
 * The odds ratio k ≥ 1 at which a bound reaches t: the lower one where the value seen is above t, the upper one
 * where it is below. 1 where it is on the other side already at k = 1, ∞ where no odds reach t.
 * @param channelsAt the channels, with the numbers that may be missing at these odds
 */
export function tippingOdds(
  channelsAt: (end: End, k: number) => readonly ChannelWithRange[],
  t: number,
  paired: boolean,
): number {
  if (Number.isNaN(t)) throw new RangeError('t is NaN');
  const seen = channelsAt('low', 1);
  const posts = sum(seen.map(({ n }) => n));
  if (!(posts > 0)) return 1;
  const end = seenOf(seen, paired) / posts > t ? 'low' : 'high';
  const distance = (k: number): number => {
    const bound = rangeBound(channelsAt(end, k), end, k, paired);
    return end === 'low' ? bound - t : t - bound;
  };
  if (!(distance(1) > 0)) return 1;
  if (distance(Infinity) > 0) return Infinity;
  let high = 2;
  // Beyond 1e15 the odds are the worst case to every digit.
  while (distance(high) > 0 && high < 1e15) high *= 2;
  if (distance(high) > 0) return Infinity;
  return findRoot(distance, 1, high);
}
