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
import { Habits, leastNames, smallStrata } from './pool.ts';

/** First shares of one object, by time: account `accounts[i]` at `times[i]` (epoch seconds). No account twice. */
export interface SharedObject {
  readonly accounts: readonly number[];
  readonly times: readonly number[];
}

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
  /**
   * For a pair of members: the same expectation, by how often pairs of the same strata that are not both members' meet.
   * What members do together is part of `expected`, and cannot make it seem usual here.
   */
  readonly byOthers?: number;
}

export interface SwapResult {
  /** In order of (a, b). */
  readonly pairs: readonly TestedPair[];
  /** All pairs that share at least two objects at any distance: the family of the tests. */
  readonly family: number;
  /** Of the names that may stand where those of `members` stand, the share that is not theirs; null without them. */
  readonly outside: number | null;
}

const blockSeconds = 6 * 3600;

/** Stratum of a share: community of its object, block of six hours, lag since the object's first share. */
export function stratumOf(community: number, time: number, lag: number, window: number): string {
  return `${community}/${Math.floor(time / blockSeconds)}/${lateness(lag, window)}`;
}

/** The same without community and day: the stratum of those with too few names. */
const pooledStratumOf = (time: number, lag: number, window: number): string =>
  `*/${Math.floor(time / blockSeconds) & 3}/${lateness(lag, window)}`;

function lateness(lag: number, window: number): number {
  // A window of 0 s still tells apart the first second, five and twenty.
  const unit = Math.max(window, 1);
  return lag < unit ? 0 : lag < 5 * unit ? 1 : lag < 20 * unit ? 2 : 3;
}

/**
 * Pairs that share at least two objects at any distance, in order: from a × accounts + b (a < b) to their number.
 * By sorting, since a map of all pairs would hold mostly those that meet once.
 */
export function coShared(objects: readonly SharedObject[], accounts: number): Map<number, number> {
  let size = 0;
  for (const { accounts: sharers } of objects) size += (sharers.length * (sharers.length - 1)) / 2;
  const keys = new Float64Array(size);
  let at = 0;
  for (const object of objects) {
    eachPair(object, (a, b) => {
      keys[at++] = pairKey(a, b, accounts);
    });
  }
  keys.sort();
  const shared = new Map<number, number>();
  for (let i = 0; i < size; ) {
    const key = keys[i] as number;
    let end = i + 1;
    while (end < size && keys[end] === key) end++;
    if (end - i >= 2) shared.set(key, end - i);
    i = end;
  }
  return shared;
}

/**
 * @param accounts number of accounts; theirs are 0 … accounts − 1
 * @param communities of the objects, in their order
 * @param window seconds, inclusive
 * @param shared as `coShared` gives it
 * @param members accounts of which every pair is wanted, also those never within the window
 * @param least effective number of names under which a stratum is pooled; 1 for none
 */
export function labelSwap(
  objects: readonly SharedObject[],
  accounts: number,
  communities: readonly number[],
  window: number,
  shared: ReadonlyMap<number, number> = coShared(objects, accounts),
  members: ReadonlySet<number> = new Set(),
  least: number = leastNames,
): SwapResult {
  const strata = new Strata(accounts, members);
  const small = smallStrata(sharesByStratum(objects, communities, window), least);
  const observed = new Map<number, number>();
  /** Objects that a pair shares in pooled strata. */
  const common = new Map<number, number>();
  for (const [i, object] of objects.entries()) {
    const first = object.times[0] ?? 0;
    const own = object.times.map((time, j) => {
      const stratum = stratumOf(communities[i] ?? -1, time, time - first, window);
      const account = object.accounts[j] as number;
      return small.has(stratum)
        ? strata.put(pooledStratumOf(time, time - first, window), account, true)
        : strata.put(stratum, account, false);
    });
    eachPair(object, (a, b, j, k) => {
      const [s, u] = [own[j] as number, own[k] as number];
      const within = Math.abs((object.times[j] as number) - (object.times[k] as number)) <= window;
      if (strata.isPooled(s, u)) add(common, pairKey(a, b, accounts), 1);
      if (!within) return;
      strata.meet(s, u, members.has(a) && members.has(b));
      add(observed, pairKey(a, b, accounts), 1);
    });
  }
  for (const key of shared.keys()) {
    const [a, b] = [Math.floor(key / accounts), key % accounts];
    if (members.has(a) && members.has(b)) add(observed, key, 0);
  }
  const habits = new Habits(objects, accounts);
  const pairs = [...observed]
    .filter(([key]) => shared.has(key))
    .sort(([x], [y]) => x - y)
    .map(([key, count]): TestedPair => {
      const [a, b] = [Math.floor(key / accounts), key % accounts];
      const { own, pooled } = strata.expected(a, b);
      const objectsInPool = common.get(key) ?? 0;
      const byHabit = objectsInPool === 0 ? 0 : objectsInPool * habits.closeness(a, b, window);
      const [exchanged, expected] = [own + pooled, own + Math.max(pooled, byHabit)];
      const pair = { a, b, observed: count, shared: shared.get(key) ?? 0, expected, exchanged };
      return members.has(a) && members.has(b) ? { ...pair, byOthers: strata.byOthers(a, b) } : pair;
    });
  return { pairs, family: shared.size, outside: strata.outside() };
}

function sharesByStratum(
  objects: readonly SharedObject[],
  communities: readonly number[],
  window: number,
): Map<string, Map<number, number>> {
  const shares = new Map<string, Map<number, number>>();
  for (const [i, { accounts, times }] of objects.entries()) {
    for (const [j, time] of times.entries()) {
      const stratum = stratumOf(communities[i] ?? -1, time, time - (times[0] ?? 0), window);
      const own = shares.get(stratum) ?? new Map<number, number>();
      shares.set(stratum, own);
      add(own, accounts[j] as number, 1);
    }
  }
  return shares;
}

export const pairKey = (a: number, b: number, accounts: number): number =>
  a < b ? a * accounts + b : b * accounts + a;

function add<K>(counts: Map<K, number>, key: K, n: number): void {
  counts.set(key, (counts.get(key) ?? 0) + n);
}

function eachPair(object: SharedObject, visit: (a: number, b: number, j: number, k: number) => void): void {
  const { accounts } = object;
  for (let j = 0; j < accounts.length; j++)
    for (let k = j + 1; k < accounts.length; k++) visit(accounts[j] as number, accounts[k] as number, j, k);
}

/** Shares by stratum and account (n), and pairs of shares within the window by strata (K). */
class Strata {
  readonly #index = new Map<string, number>();
  /** For each stratum, the shares of each account. */
  readonly #shares: Map<number, number>[] = [];
  readonly #totals: number[] = [];
  /** Whether a stratum is one of small communities together. */
  readonly #pooled: boolean[] = [];
  /** For each account, its strata. */
  readonly #ofAccount: Set<number>[];
  /** For each stratum those it meets, with the number of pairs; kept at both ends. */
  readonly #meetings: Map<number, number>[] = [];
  /** Of these, the pairs of which both are members'. */
  readonly #within: Map<number, number>[] = [];
  /** Pairs of shares of different accounts, one in each stratum: the denominator of π, filled when asked for. */
  readonly #distinct = new Map<number, number>();
  readonly #distinctOfMembers = new Map<number, number>();
  readonly #members: ReadonlySet<number>;

  constructor(accounts: number, members: ReadonlySet<number>) {
    this.#members = members;
    this.#ofAccount = Array.from({ length: accounts }, () => new Set<number>());
  }

  put(stratum: string, account: number, pooled: boolean): number {
    let s = this.#index.get(stratum);
    if (s === undefined) {
      s = this.#shares.length;
      this.#index.set(stratum, s);
      this.#shares.push(new Map());
      this.#pooled.push(pooled);
      this.#meetings.push(new Map());
      this.#within.push(new Map());
      this.#totals.push(0);
    }
    add(this.#shares[s] as Map<number, number>, account, 1);
    this.#totals[s] = (this.#totals[s] as number) + 1;
    this.#ofAccount[account]?.add(s);
    return s;
  }

  meet(s: number, u: number, ofMembers: boolean): void {
    for (const pairs of ofMembers ? [this.#meetings, this.#within] : [this.#meetings]) {
      add(pairs[s] as Map<number, number>, u, 1);
      if (s !== u) add(pairs[u] as Map<number, number>, s, 1);
    }
  }

  isPooled(s: number, u: number): boolean {
    return this.#pooled[s] === true || this.#pooled[u] === true;
  }

  /** λ = Σ K_su π_su over all strata in which both accounts have shares; of pooled communities apart. */
  expected(a: number, b: number): { own: number; pooled: number } {
    const sums = { own: 0, pooled: 0 };
    for (const s of this.#ofAccount[a] ?? []) {
      const ofA = this.#shares[s]?.get(a) ?? 0;
      for (const [u, met] of this.#meetings[s] ?? []) {
        const ofB = this.#shares[u]?.get(b) ?? 0;
        if (ofB > 0) sums[this.isPooled(s, u) ? 'pooled' : 'own'] += (met * ofA * ofB) / this.#pairsOf(s, u);
      }
    }
    return sums;
  }

  /** As `expected`, without the pairs of two members in numerator and denominator. */
  byOthers(a: number, b: number): number {
    let sum = 0;
    for (const s of this.#ofAccount[a] ?? []) {
      const ofA = this.#shares[s]?.get(a) ?? 0;
      for (const [u, met] of this.#meetings[s] ?? []) {
        const ofB = this.#shares[u]?.get(b) ?? 0;
        const others = met - (this.#within[s]?.get(u) ?? 0);
        if (ofB > 0 && others > 0)
          sum += (others * ofA * ofB) / (this.#pairsOf(s, u) - this.#pairsOfMembers(s, u));
      }
    }
    return sum;
  }

  /** Where members stand, how many of the names of their stratum are others'. */
  outside(): number | null {
    let [own, others] = [0, 0];
    for (const [s, shares] of this.#shares.entries()) {
      let n = 0;
      for (const account of this.#members) n += shares.get(account) ?? 0;
      own += n;
      others += n * (1 - n / (this.#totals[s] as number));
    }
    return own === 0 ? null : others / own;
  }

  #pairsOf(s: number, u: number): number {
    const key = Math.min(s, u) * this.#shares.length + Math.max(s, u);
    const known = this.#distinct.get(key);
    if (known !== undefined) return known;
    const [x, y] = [this.#shares[s] as Map<number, number>, this.#shares[u] as Map<number, number>];
    const pairs = distinctPairs(x, y, s === u);
    this.#distinct.set(key, pairs);
    return pairs;
  }

  #pairsOfMembers(s: number, u: number): number {
    const key = Math.min(s, u) * this.#shares.length + Math.max(s, u);
    const known = this.#distinctOfMembers.get(key);
    if (known !== undefined) return known;
    const ofMembers = (stratum: number): Map<number, number> =>
      new Map([...(this.#shares[stratum] ?? [])].filter(([account]) => this.#members.has(account)));
    const pairs = distinctPairs(ofMembers(s), ofMembers(u), s === u);
    this.#distinctOfMembers.set(key, pairs);
    return pairs;
  }
}

/** Pairs of shares of different accounts, one of each of two strata, or both of one. */
function distinctPairs(x: ReadonlyMap<number, number>, y: ReadonlyMap<number, number>, one: boolean): number {
  const [small, large] = x.size < y.size ? [x, y] : [y, x];
  let [all, other, same] = [0, 0, 0];
  for (const n of x.values()) all += n;
  for (const n of y.values()) other += n;
  for (const [account, n] of small) same += n * (large.get(account) ?? 0);
  return one ? (all * other - same) / 2 : all * other - same;
}
