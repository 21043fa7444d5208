/**
 * Strata too small for their names to be exchanged. Where a stratum (community, six hours, lag) has few names, an
 * exchange gives back what was there, and a group looks as it should: in a small corpus that is nearly everywhere. So
 * strata whose shares count as fewer than six accounts are one with those of the same quarter of the day and the same
 * lag, whatever the day and the community. Since that mixes topics, a pair is expected to share at least as many of
 * these objects within the window as its common objects times how often two channels of such habits are close: the
 * share of pairs of lags, one of each, that are at most the window apart, lags since an object's first share, over
 * objects that the other does not share. Pure. Why, and what it does: docs/decisions/0010-small-strata.md.
 */
import { startsOf } from './keys.ts';
import type { SharedObject } from './sharedObject.ts';

/** Effective number of accounts, 1 / Σ (share of the stratum's shares)², under which a stratum is pooled. */
export const leastNames = 6;

/** Lags of each under which nothing says that a pair is not always close. */
const leastLags = 4;

/** When each account shares what it shares, after whoever is first. */
export class Habits {
  /** For each account its objects, ascending, with its share and its lag in each: rows from `#starts`. */
  readonly #starts: Int32Array;
  readonly #objects: Int32Array;
  /** Shares are numbered in the order of objects. */
  readonly #shares: Int32Array;
  readonly #lags: Float64Array;
  /** By account, places in its row, by lag. */
  readonly #sorted = new Map<number, Int32Array>();
  /** The account of which the objects are marked, and its row's place by object, plus 1. */
  readonly #marks: Int32Array;
  #marked = -1;
  /** Of pairs asked about before, what `#without` gives of both: whoever asks for one window asks for three. */
  readonly #apart = new Map<number, readonly [Float64Array, Float64Array]>();
  /** Lags that may still be kept, 32 MB at first. */
  #room = 4_000_000;

  constructor(objects: readonly SharedObject[], accounts: number) {
    const lengths = new Int32Array(accounts);
    for (const { accounts: sharers } of objects)
      for (const account of sharers) lengths[account] = (lengths[account] as number) + 1;
    this.#starts = startsOf(lengths);
    const size = this.#starts[accounts] as number;
    this.#objects = new Int32Array(size);
    this.#shares = new Int32Array(size);
    this.#lags = new Float64Array(size);
    this.#marks = new Int32Array(objects.length);
    const next = this.#starts.slice(0, -1);
    let share = 0;
    for (const [object, { accounts: sharers, times }] of objects.entries()) {
      for (const [place, account] of sharers.entries()) {
        const at = next[account] as number;
        next[account] = at + 1;
        this.#objects[at] = object;
        this.#shares[at] = share++;
        this.#lags[at] = (times[place] as number) - (times[0] as number);
      }
    }
  }

  /** Objects expected within the window by habit, of so many. */
  expected(a: number, b: number, window: number, objects: number): Closeness {
    if (objects === 0) return { value: 0, variance: 0 };
    const { value, variance } = this.closeness(a, b, window);
    return { value: objects * value, variance: objects ** 2 * variance };
  }

  /** Objects that both share and of which either share is marked. */
  common(a: number, b: number, marked: Uint8Array): number {
    this.#mark(a);
    const end = this.#starts[b + 1] as number;
    let count = 0;
    for (let i = this.#starts[b] as number; i < end; i++) {
      const mark = this.#marks[this.#objects[i] as number] as number;
      if (mark === 0) continue;
      const either =
        (marked[this.#shares[i] as number] as number) | (marked[this.#shares[mark - 1] as number] as number);
      count += either;
    }
    return count;
  }

  /**
   * How often a and b would share an object within the window if both kept their habits: 0 to 1, with the variance of
   * that share. Two that are often first count as close, though both cannot be: it errs on the side of habit.
   * The share of pairs of lags, one of each, that are close is a two-sample U statistic; its variance is that of the
   * lags' own shares (Hoeffding, Ann. Math. Stat. 19:293–325, 1948, doi 10.1214/aoms/1177730196; Sen, 1960).
   */
  closeness(a: number, b: number, window: number): Closeness {
    const lags = this.#lagsApart(a, b);
    const [fewer, more] = lags[0].length <= lags[1].length ? lags : ([lags[1], lags[0]] as const);
    if (fewer.length < leastLags) return { value: 1, variance: 0 };
    // One lag more of the one with fewer, close to all of the other: few lags say little of what is never seen.
    const ofFewer = shareClose(fewer, more, window, { of: more.length, plus: 0, last: more.length });
    const ofMore = shareClose(more, fewer, window, { of: fewer.length + 1, plus: 1 });
    return { value: ofFewer.value, variance: ofFewer.variance + ofMore.variance };
  }

  #lagsApart(a: number, b: number): readonly [Float64Array, Float64Array] {
    const pair = a * (this.#starts.length - 1) + b;
    const known = this.#apart.get(pair);
    if (known !== undefined) return known;
    const lags = [this.#without(b, a), this.#without(a, b)] as const;
    const size = lags[0].length + lags[1].length;
    if (size > this.#room) return lags;
    this.#room -= size;
    this.#apart.set(pair, lags);
    return lags;
  }

  /** Lags of an account in objects that the other does not share, ascending. */
  #without(account: number, other: number): Float64Array {
    this.#mark(other);
    const places = this.#byLag(account);
    const lags = new Float64Array(places.length);
    let size = 0;
    for (let i = 0; i < places.length; i++) {
      const at = places[i] as number;
      if (this.#marks[this.#objects[at] as number] === 0) lags[size++] = this.#lags[at] as number;
    }
    return lags.slice(0, size);
  }

  #mark(account: number): void {
    if (this.#marked === account) return;
    for (const put of [false, true]) {
      const row = put ? account : this.#marked;
      if (row < 0) continue;
      for (let i = this.#starts[row] as number; i < (this.#starts[row + 1] as number); i++)
        this.#marks[this.#objects[i] as number] = put ? i + 1 : 0;
    }
    this.#marked = account;
  }

  #byLag(account: number): Int32Array {
    const known = this.#sorted.get(account);
    if (known !== undefined) return known;
    const [start, end] = [this.#starts[account] as number, this.#starts[account + 1] as number];
    const places = Int32Array.from({ length: end - start }, (_, i) => start + i);
    places.sort((x, y) => (this.#lags[x] as number) - (this.#lags[y] as number));
    this.#sorted.set(account, places);
    return places;
  }
}

/** A share of pairs of lags, and the variance with which it is known. */
export interface Closeness {
  readonly value: number;
  readonly variance: number;
}

/**
 * The mean, and its variance, of the shares of `of` numbers in y that are at most the window away from each of x, with
 * `plus` more each and with `last` as one more of x. Both ascending. Sums of whole numbers: their order changes nothing.
 */
function shareClose(
  x: Float64Array,
  y: Float64Array,
  window: number,
  { of, plus, last }: { readonly of: number; readonly plus: number; readonly last?: number },
): Closeness {
  let low = 0;
  let high = 0;
  let sum = last ?? 0;
  let squares = sum * sum;
  for (let i = 0; i < x.length; i++) {
    const lag = x[i] as number;
    while (low < y.length && lag - (y[low] as number) > window) low++;
    while (high < y.length && (y[high] as number) - lag <= window) high++;
    const close = high - low + plus;
    sum += close;
    squares += close * close;
  }
  const n = x.length + (last === undefined ? 0 : 1);
  const squared = squares - (sum / n) * sum;
  return { value: sum / n / of, variance: Math.max(0, squared) / (n - 1) / n / of ** 2 };
}
