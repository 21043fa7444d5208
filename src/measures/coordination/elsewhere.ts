/**
 * Of what C alone carries nobody else says how quickly it spreads: channels that cover one event live look like channels in
 * concert. So a pair of members counts by those objects that somebody else carries too, and less quickly: nobody who is no
 * member within the window of a member. Pure. What this can and cannot tell apart, and what it costs: docs/coordination.md.
 */
import { benjaminiHochberg } from '../../statistics/multiplicity.ts';
import { Habits } from './pool.ts';
import { coShared, labelSwap, pOfPair } from './swap.ts';
import { type SharedObject } from './sharedObject.ts';
import { unusualLevel, windowsOf } from './windows.ts';

/** A pair by such objects, at half, the whole and twice the window. */
export interface Elsewhere {
  /** The largest of the three p-values. */
  readonly p: number;
  /** q at most 0.05 at all three, over the pairs that are unusual by all objects: nothing else is asked here. */
  readonly unusual: boolean;
}

/**
 * @param seen pairs of members (a × accounts + b) that are unusual by all objects
 * @returns those of them that share such objects; of the others nobody else carries enough
 */
export function byWhatOthersCarry(
  objects: readonly SharedObject[],
  accounts: number,
  communities: readonly number[],
  members: ReadonlySet<number>,
  window: number,
  seen: ReadonlySet<number>,
): ReadonlyMap<number, Elsewhere> {
  // Habits by all objects: where few are left, few lags would say that all are close.
  const usual = new Habits(objects, accounts);
  const atWindows = windowsOf(window).map((w) => {
    const slower = objects.map((object) => {
      const gap = gapToOthers(object, members);
      return gap > w && gap < Infinity;
    });
    const kept = objects.filter((_, i) => slower[i]);
    const own = communities.filter((_, i) => slower[i]);
    const habits = new Habits(kept, accounts);
    const { pairs } = labelSwap(
      kept,
      accounts,
      own,
      w,
      coShared(kept, accounts),
      members,
      undefined,
      habits,
      usual,
    );
    const asked = pairs.filter(({ a, b }) => seen.has(a * accounts + b));
    const p = asked.map((pair) => pOfPair(pair.observed, pair));
    const q = benjaminiHochberg(p, seen.size);
    return new Map(asked.map(({ a, b }, i) => [a * accounts + b, { p: p[i] as number, q: q[i] as number }]));
  });
  return new Map(
    [...seen].flatMap((key): [number, Elsewhere][] => {
      const at = atWindows.map((found) => found.get(key)).filter((found) => found !== undefined);
      if (at.length < atWindows.length) return [];
      const unusual = at.every(({ q }) => q <= unusualLevel);
      return [[key, { p: Math.max(...at.map(({ p }) => p)), unusual }]];
    }),
  );
}

/** Seconds between the closest shares of a member and of somebody else; infinite where one of them has none. */
function gapToOthers({ accounts, times }: SharedObject, members: ReadonlySet<number>): number {
  let gap = Infinity;
  // By time, so that the closest two are neighbours.
  for (let i = 1; i < accounts.length; i++) {
    const own = members.has(accounts[i] as number);
    if (own === members.has(accounts[i - 1] as number)) continue;
    gap = Math.min(gap, (times[i] as number) - (times[i - 1] as number));
  }
  return gap;
}
