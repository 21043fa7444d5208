/**
 * How often would two accounts share the same object close in time, if news and habit were all? Shuffled or jittered
 * times would call every piece of breaking news a concert. Here the times of each object stay, and the names on them
 * are exchanged within a stratum: shares of the same six hours, as late after the object's first, of objects of the
 * same community. The expected number of objects that two accounts share within the window then has a closed form,
 * and the number seen is compared with a Poisson variable of that mean.
 * Kin: validated projections of two-mode networks (Saracco et al., New J. Phys. 19:053022, 2017,
 * doi 10.1088/1367-2630/aa6b38; Tumminello et al., PLoS ONE 6(3):e17994, 2011, doi 10.1371/journal.pone.0017994);
 * permutation within strata: Phipson & Smyth, SAGMB 9(1):39, 2010, doi 10.2202/1544-6115.1585.
 */
import type { SharedObject } from './sharedObject.ts';
import { mixedPoissonUpperTail, poissonUpperTail } from '../../statistics/poisson.ts';
import { Meetings } from './expected.ts';
import { Keys } from './keys.ts';
import { Habits } from './pool.ts';
import { Strata, placeShares } from './strata.ts';

/**
 * Two accounts (a < b) that share at least two objects at any distance, and at least one within the window unless both
 * were asked for.
 */
export interface TestedPair {
  readonly a: number;
  readonly b: number;
  /** Objects shared within the window. */
  readonly observed: number;
  /** Objects shared at any distance. */
  readonly shared: number;
  /** Expected number of objects within the window: under exchange of names or, if that is more, by their habits. */
  readonly expected: number;
  /** Under exchange of names alone. */
  readonly exchanged: number;
  /** By habit where strata are pooled, by exchange elsewhere; with its variance, since habits are estimated. */
  readonly byHabit: number;
  readonly variance: number;
  /**
   * For a pair of members: the same expectation, by how often pairs of the same strata that are not both members' meet.
   * What members do together is part of `expected`, and cannot make it seem usual here.
   */
  readonly byOthers?: number;
}

/**
 * The p-value of so many objects within the window: the larger of those under exchange of names and by habit, so that
 * it is unusual only by both. What is expected by habit is known with a variance of its own.
 */
export const pOfPair = (
  observed: number,
  { exchanged, byHabit, variance }: Pick<TestedPair, 'exchanged' | 'byHabit' | 'variance'>,
): number =>
  Math.max(poissonUpperTail(observed, exchanged), mixedPoissonUpperTail(observed, byHabit, variance));

export interface SwapResult {
  /** In order of (a, b). */
  readonly pairs: readonly TestedPair[];
  /** All pairs that share at least two objects at any distance: the family of the tests. */
  readonly family: number;
  /** Of the names that may stand where those of `members` stand, the share that is not theirs; null without them. */
  readonly outside: number | null;
}

/**
 * Pairs that share at least two objects at any distance, in order: from a × accounts + b (a < b) to their number.
 * By sorting, since a map of all pairs would hold mostly those that meet once.
 */
export function coShared(objects: readonly SharedObject[], accounts: number): Map<number, number> {
  const keys = new Keys(accounts ** 2);
  for (const object of objects) eachPair(object, (a, b) => keys.push(pairKey(a, b, accounts)));
  const shared = new Map<number, number>();
  keys.count((key, count) => {
    if (count >= 2) shared.set(key, count);
  });
  return shared;
}

/**
 * @param accounts number of accounts; theirs are 0 … accounts − 1
 * @param communities of the objects, in their order
 * @param window seconds, inclusive
 * @param shared as `coShared` gives it
 * @param members accounts of which every pair is wanted, also those never within the window
 * @param least effective number of names under which a stratum is pooled; 1 for none
 * @param habits of the accounts, where they are known from another window
 * @param usual habits by more objects than these, where these are a part
 */
export function labelSwap(
  objects: readonly SharedObject[],
  accounts: number,
  communities: readonly number[],
  window: number,
  shared: ReadonlyMap<number, number> = coShared(objects, accounts),
  members: ReadonlySet<number> = new Set(),
  least?: number,
  habits: Habits = new Habits(objects, accounts),
  usual: Habits = habits,
): SwapResult {
  const placed = placeShares(objects, accounts, communities, window, least);
  const strata = new Strata(objects, accounts, placed);
  const meetings = new Meetings(strata);
  const met = new Keys(accounts ** 2);
  for (const [i, { accounts: sharers, times }] of objects.entries()) {
    const start = placed.starts[i] as number;
    for (let j = 0; j < sharers.length; j++) {
      // By time: the first beyond the window ends it.
      const last = (times[j] as number) + window;
      for (let k = j + 1; k < sharers.length && (times[k] as number) <= last; k++) {
        const [a, b] = [sharers[j] as number, sharers[k] as number];
        const [s, u] = [placed.strata[start + j] as number, placed.strata[start + k] as number];
        meetings.add(s, u, members.has(a) && members.has(b));
        met.push(pairKey(a, b, accounts));
      }
    }
  }
  const observed = new Map<number, number>();
  met.count((key, count) => {
    if (shared.has(key)) observed.set(key, count);
  });
  const expected = meetings.expected(members);
  const pooled = Uint8Array.from(placed.strata, (s) => (placed.pooled[s] === true ? 1 : 0));
  const pairs = wantedOf(observed, shared, members, accounts).map((key): TestedPair => {
    const [a, b] = [Math.floor(key / accounts), key % accounts];
    const { own, pooled: inPool, byOthers } = expected.of(a, b);
    const inPoolByHabit = usual.expected(a, b, window, habits.common(a, b, pooled));
    const byHabit = own + inPoolByHabit.value;
    const pair = {
      a,
      b,
      observed: observed.get(key) ?? 0,
      shared: shared.get(key) ?? 0,
      expected: Math.max(own + inPool, byHabit),
      exchanged: own + inPool,
      byHabit,
      variance: inPoolByHabit.variance,
    };
    return members.has(a) && members.has(b) ? { ...pair, byOthers } : pair;
  });
  return { pairs, family: shared.size, outside: strata.outside(members) };
}

/** Pairs within the window, and all of members, that share two objects or more; ascending. */
function wantedOf(
  observed: ReadonlyMap<number, number>,
  shared: ReadonlyMap<number, number>,
  members: ReadonlySet<number>,
  accounts: number,
): number[] {
  const wanted = [...observed.keys()];
  if (members.size > 0) {
    for (const key of shared.keys()) {
      const ofMembers = members.has(Math.floor(key / accounts)) && members.has(key % accounts);
      if (ofMembers && !observed.has(key)) wanted.push(key);
    }
  }
  return wanted.sort((x, y) => x - y);
}

export const pairKey = (a: number, b: number, accounts: number): number =>
  a < b ? a * accounts + b : b * accounts + a;

function eachPair({ accounts }: SharedObject, visit: (a: number, b: number) => void): void {
  for (let j = 0; j < accounts.length; j++)
    for (let k = j + 1; k < accounts.length; k++) visit(accounts[j] as number, accounts[k] as number);
}
