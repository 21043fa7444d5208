/**
 * Which pairs of a set of channels share objects within the window oftener than exchanged names would, at half, the
 * whole and twice the window alike. Pure: the claim `coordinates`, form `some`, and its calibration both call it.
 */
import { benjaminiHochberg } from '../../statistics/multiplicity.ts';
import { poissonRate } from '../../statistics/poisson.ts';
import { type Elsewhere, byWhatOthersCarry } from './elsewhere.ts';
import { Habits } from './pool.ts';
import { type SwapResult, type TestedPair, coShared, labelSwap, pOfPair } from './swap.ts';
import { type SharedObject } from './sharedObject.ts';
import { unusualLevel, windowsOf } from './windows.ts';

/** Times as often as expected from which on a pair's frequency would matter. */
export const leastRatio = 3;
/**
 * Observed to expected of a pair that is within the window `leastRatio` times as often as it would be by news alone.
 * What it posts together is among the objects it shares, and so among what is expected of it: with n objects by news, a
 * part c of them within the window, and k more in concert, 1 + k/(c n) = R gives (c n + k)/(c (n + k)) = R/(1 + (R − 1) c).
 * Where all take news up at once, c is near a half, and no pair can be seen at three times what is expected.
 */
export const ratioSeen = (expected: number, shared: number): number =>
  leastRatio / (1 + (leastRatio - 1) * Math.min(1, expected / Math.max(shared, 1)));
/** Expected objects from which on seeing none puts the upper limit of observed to expected under a ratio. */
export const leastExpected = (ratio: number): number => -Math.log(0.025) / ratio;

export interface AtWindow {
  readonly window: number;
  readonly observed: number;
  readonly expected: number;
  readonly exchanged: number;
  readonly byHabit: number;
  readonly variance: number;
  readonly p: number;
  readonly q: number;
}

/** A pair of members that shares at least two objects at any distance. */
export interface MemberPair {
  readonly a: number;
  readonly b: number;
  readonly shared: number;
  /** At half, the whole and twice the window. */
  readonly at: readonly [AtWindow, AtWindow, AtWindow];
  /** q at most 0.05 at all three, by all objects and by those alone that others carry too and less quickly. */
  readonly unusual: boolean;
  /** Unusual by all objects, and not by those that others carry: concert, or an event that they alone cover. */
  readonly alone: boolean;
  /** The largest p of the three windows by those objects; null where it was not asked. */
  readonly pElsewhere: number | null;
  /** Objects expected at the window by how often pairs that are not both members' meet. */
  readonly byOthers: number;
  /** Upper 95% limit of observed to `byOthers` at the window itself; null where nothing is expected. */
  readonly upper: number | null;
  /** Whether enough was expected for the limit to say that a pair is not much above. */
  readonly testable: boolean;
}

export interface SomeFound {
  /** Pairs of the whole frame at the window itself, members' or not; those that never met are not among them. */
  readonly tested: readonly (TestedPair & { readonly p: number; readonly q: number })[];
  readonly pairs: readonly MemberPair[];
  /** Pairs of the whole frame over which q is taken. */
  readonly family: number;
  readonly unusual: number;
  /** Pairs that are unusual by objects that nobody but members carries. */
  readonly alone: number;
  readonly testable: number;
  /** Testable pairs whose upper limit is below what a pair `leastRatio` times as often together would show. */
  readonly below: number;
  /** Share of the names exchanged for members' that are not members' themselves: with few, C is compared with itself. */
  readonly outside: number | null;
  /** Objects that at least two members share, at any distance. */
  readonly objects: number;
}

/**
 * @param objects first shares by channel, open copies set apart before
 * @param accounts number of channels of the frame
 * @param communities of the objects, in their order
 * @param members of C
 */
export function somePairs(
  objects: readonly SharedObject[],
  accounts: number,
  communities: readonly number[],
  members: ReadonlySet<number>,
  window: number,
): SomeFound {
  const shared = coShared(objects, accounts);
  const swaps = swapsAt(objects, accounts, communities, members, window, shared).map((swap, i) => {
    const { pairs, p, q, outside } = swap;
    const w = windowsOf(window)[i] as number;
    const at = new Map(
      pairs.map(({ a, b, observed, expected, exchanged, byHabit, variance }, i) => [
        a * accounts + b,
        {
          window: w,
          observed,
          expected,
          exchanged,
          byHabit,
          variance,
          p: p[i] as number,
          q: q[i] as number,
        },
      ]),
    );
    const byOthers = new Map(pairs.map((pair) => [pair.a * accounts + pair.b, pair.byOthers ?? 0]));
    const tested = pairs.map((pair, i) => ({ ...pair, p: p[i] as number, q: q[i] as number }));
    return { at, outside, byOthers, tested };
  });
  const [half, own, twice] = swaps;
  const isUnusual = (at: readonly AtWindow[]): boolean => at.every(({ q }) => q <= unusualLevel);
  const atOf = (key: number): MemberPair['at'] =>
    [half?.at.get(key), own?.at.get(key), twice?.at.get(key)] as unknown as MemberPair['at'];
  const seen = [...shared.keys()].filter((key) => {
    const ofMembers = members.has(Math.floor(key / accounts)) && members.has(key % accounts);
    return ofMembers && isUnusual(atOf(key));
  });
  const elsewhere =
    seen.length === 0
      ? new Map<number, Elsewhere>()
      : byWhatOthersCarry(objects, accounts, communities, members, window, new Set(seen));
  const pairs: MemberPair[] = [];
  for (const [key, count] of shared) {
    const [a, b] = [Math.floor(key / accounts), key % accounts];
    if (!members.has(a) || !members.has(b)) continue;
    const at = atOf(key);
    const { observed } = at[1];
    // Against others, not against exchanged names: what members post in concert stands among those too.
    const byOthers = own?.byOthers.get(key) ?? 0;
    pairs.push({
      a,
      b,
      shared: count,
      at,
      unusual: isUnusual(at) && elsewhere.get(key)?.unusual === true,
      alone: isUnusual(at) && elsewhere.get(key)?.unusual !== true,
      pElsewhere: elsewhere.get(key)?.p ?? null,
      byOthers,
      upper: byOthers > 0 ? poissonRate(observed, byOthers).high : null,
      testable: byOthers >= leastExpected(ratioSeen(byOthers, count)),
    });
  }
  const testable = pairs.filter((pair) => pair.testable);
  return {
    tested: own?.tested ?? [],
    pairs,
    family: shared.size,
    unusual: pairs.filter((pair) => pair.unusual).length,
    alone: pairs.filter((pair) => pair.alone).length,
    testable: testable.length,
    below: testable.filter(
      ({ upper, byOthers, shared: all }) => upper !== null && upper < ratioSeen(byOthers, all),
    ).length,
    outside: own?.outside ?? null,
    objects: objects.filter((object) => object.accounts.filter((a) => members.has(a)).length > 1).length,
  };
}

interface SwapAt extends SwapResult {
  readonly p: readonly number[];
  readonly q: readonly number[];
}

/** Exchanged names at half, the whole and twice the window. */
function swapsAt(
  objects: readonly SharedObject[],
  accounts: number,
  communities: readonly number[],
  members: ReadonlySet<number>,
  window: number,
  shared: ReadonlyMap<number, number>,
): SwapAt[] {
  const habits = new Habits(objects, accounts);
  return windowsOf(window).map((w) => {
    const found = labelSwap(objects, accounts, communities, w, shared, members, undefined, habits);
    const p = found.pairs.map((pair) => pOfPair(pair.observed, pair));
    return { ...found, p, q: benjaminiHochberg(p, found.family) };
  });
}

/**
 * P-value of "at least u pairs are unusual": (m − u + 1) times the u-th smallest of m, each pair with its largest p of
 * the three windows, by all objects and by those that others carry. Benjamini & Heller, Biometrics 64(4):1215–1222, 2008, doi 10.1111/j.1541-0420.2007.00984.x.
 */
export function pOfAtLeast(pairs: readonly MemberPair[], u: number): number | null {
  const p = pairs
    .map(({ at, pElsewhere }) => Math.max(pElsewhere ?? 0, ...at.map((w) => w.p)))
    .sort((x, y) => x - y);
  const last = p[u - 1];
  return last === undefined ? null : Math.min(1, (p.length - u + 1) * last);
}

/**
 * The smallest p-value that "at least u pairs are unusual" could have: were all objects of every pair within half the
 * window. Null with fewer pairs.
 */
export function smallestP(pairs: readonly MemberPair[], u: number): number | null {
  const attained = pairs.map((pair) => ({
    ...pair,
    at: pair.at.map((w) => ({
      ...w,
      p: pOfPair(pair.shared, w),
    })) as unknown as MemberPair['at'],
  }));
  return pOfAtLeast(attained, u);
}

/** Level under which the smallest attainable p-value must be for a claim to be testable. */
export const leastAttainable = 0.025;

/** Objects within the window from which on a pair is unusual, if `pairs` are, of a family. */
export function leastSeen(pair: AtWindow, pairs: number, family: number): number {
  const level = (unusualLevel * Math.min(pairs, family)) / Math.max(family, 1);
  let seen = Math.max(1, Math.ceil(pair.expected));
  while (pOfPair(seen, pair) > level) seen++;
  return seen;
}
