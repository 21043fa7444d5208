/**
 * Strata too small for their names to be exchanged. Where a stratum (community, six hours, lag) has few names, an
 * exchange gives back what was there, and a group looks as it should: in a small corpus that is nearly everywhere. So
 * strata whose shares count as fewer than six accounts are one with those of the same quarter of the day and the same
 * lag, whatever the day and the community. Since that mixes topics, a pair is expected to share at least as many of
 * these objects within the window as its common objects times how often two channels of such habits are close: the
 * share of pairs of lags, one of each, that are at most the window apart, lags since an object's first share, over
 * objects that the other does not share. Pure. Why, and what it does: docs/decisions/0010-small-strata.md.
 */
import { effectiveCount } from '../../statistics/describe.ts';
import type { SharedObject } from './swap.ts';

/** Effective number of accounts, 1 / Σ (share of the stratum's shares)², under which a stratum is pooled. */
export const leastNames = 6;

/** Which strata have too few names, by the shares of each account in each. */
export function smallStrata(
  shares: ReadonlyMap<string, ReadonlyMap<number, number>>,
  least: number,
): Set<string> {
  return new Set(
    [...shares]
      // An effective count is a rounded sum.
      .filter(([, own]) => effectiveCount([...own.values()]) < least * (1 - 1e-12))
      .map(([stratum]) => stratum),
  );
}

/** Lags of an account that are looked at; spread over all that it has. */
const mostLags = 400;
/** Lags of each under which nothing says that a pair is not always close. */
const leastLags = 4;

/** When each account shares what it shares, after whoever is first. */
export class Habits {
  /** For each account its objects (places) and lags. */
  readonly #lags: { readonly object: number; readonly lag: number }[][];
  readonly #objects: Set<number>[];
  readonly #thinned = new Map<number, readonly { readonly object: number; readonly lag: number }[]>();

  constructor(objects: readonly SharedObject[], accounts: number) {
    this.#lags = Array.from({ length: accounts }, () => []);
    this.#objects = Array.from({ length: accounts }, () => new Set<number>());
    for (const [object, { accounts: sharers, times }] of objects.entries()) {
      for (const [i, account] of sharers.entries()) {
        this.#lags[account]?.push({ object, lag: (times[i] as number) - (times[0] as number) });
        this.#objects[account]?.add(object);
      }
    }
  }

  /**
   * How often a and b would share an object within the window if both kept their habits: 0 to 1. Two that are often
   * first count as close, though both cannot be: it errs on the side of habit.
   */
  closeness(a: number, b: number, window: number): number {
    const [x, y] = [this.#without(a, b), this.#without(b, a)];
    if (x.length < leastLags || y.length < leastLags) return 1;
    let pairs = 0;
    let [low, high] = [0, 0];
    for (const lag of x) {
      while (low < y.length && lag - (y[low] as number) > window) low++;
      while (high < y.length && (y[high] as number) - lag <= window) high++;
      pairs += high - low;
    }
    // One lag more of the one with fewer, close to all of the other: few lags say little of what is never seen.
    const more = Math.max(x.length, y.length);
    return (pairs + more) / (x.length * y.length + more);
  }

  /** Lags of an account in objects that the other does not share, ascending. */
  #without(account: number, other: number): number[] {
    const theirs = this.#objects[other] ?? new Set();
    const lags: number[] = [];
    for (const { object, lag } of this.#thin(account)) if (!theirs.has(object)) lags.push(lag);
    return lags;
  }

  #thin(account: number): readonly { readonly object: number; readonly lag: number }[] {
    const known = this.#thinned.get(account);
    if (known !== undefined) return known;
    const all = this.#lags[account] ?? [];
    const step = Math.max(1, Math.ceil(all.length / mostLags));
    const thin = all.filter((_, i) => i % step === 0).sort((x, y) => x.lag - y.lag);
    this.#thinned.set(account, thin);
    return thin;
  }
}
