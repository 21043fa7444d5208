/** Strata of shares, the shares of each account in them, and which meet within the window. */
import { Keys, startsOf } from './keys.ts';
import { leastNames } from './pool.ts';
import type { SharedObject } from './sharedObject.ts';

/**
 * Seconds within which shares stand for one another. Who shares late does not share with the news any more but when they
 * post: within six hours channels that post in the same sessions met far oftener than exchanged names would.
 */
const blockSeconds = (late: number): number => (late === latest ? 1800 : 6 * 3600);
const day = 86_400;
/** More blocks than any time in seconds has, to either side of 1970. */
const blocks = 2 ** 27;

/** Stratum of a share, as one number: community of its object, block of time, lag since the object's first share. */
export function stratumOf(community: number, time: number, lag: number, window: number): number {
  const late = lateness(lag, window);
  return ((community + 1) * 2 * blocks + Math.floor(time / blockSeconds(late)) + blocks) * 4 + late;
}

/** The same without community and day, below all others: the stratum of those with too few names. */
function pooledStratumOf(time: number, lag: number, window: number): number {
  const late = lateness(lag, window);
  if (late === latest) return -1 - (4 * (Math.floor(time / blockSeconds(late)) + blocks) + late);
  const block = Math.floor((((time % day) + day) % day) / blockSeconds(late));
  return -1 - (4 * block + late);
}

/** Class of the latest, who share at twenty windows or more after the first. */
const latest = 3;

/** Class of a lag: within the window, five or twenty of it, or later. */
export function lateness(lag: number, window: number): number {
  // A window of 0 s still tells apart the first second, five and twenty.
  const unit = Math.max(window, 1);
  return lag < unit ? 0 : lag < 5 * unit ? 1 : lag < 20 * unit ? 2 : 3;
}

/** Places of shares: those of object i are from `starts[i]` on, in its order. */
export interface Placed {
  readonly starts: Int32Array;
  /** Stratum of each share, 0 … strata − 1. */
  readonly strata: Int32Array;
  /** For each stratum whether it is one of small communities together. */
  readonly pooled: readonly boolean[];
}

/**
 * @param communities of the objects, in their order
 * @param least effective number of accounts, 1 / Σ (share of the stratum's shares)², under which a stratum is pooled
 */
export function placeShares(
  objects: readonly SharedObject[],
  accounts: number,
  communities: readonly number[],
  window: number,
  least: number = leastNames,
): Placed {
  const starts = startsOf(Int32Array.from(objects, (object) => object.times.length));
  const strata = new Int32Array(starts[objects.length] as number);
  const index = new Map<number, number>();
  const idOf = (stratum: number): number => {
    let id = index.get(stratum);
    if (id === undefined) index.set(stratum, (id = index.size));
    return id;
  };
  eachShare(objects, (i, j, _, time, lag) => {
    const id = idOf(stratumOf(communities[i] ?? -1, time, lag, window));
    strata[(starts[i] as number) + j] = id;
  });
  const own = index.size;
  const small = smallStrata(objects, accounts, strata, own, least);
  eachShare(objects, (i, j, _, time, lag) => {
    const at = (starts[i] as number) + j;
    if (small[strata[at] as number] === 1) strata[at] = idOf(pooledStratumOf(time, lag, window));
  });
  return { starts, strata, pooled: Array.from({ length: index.size }, (_, id) => id >= own) };
}

/** Which strata have too few names, 1 or 0. */
function smallStrata(
  objects: readonly SharedObject[],
  accounts: number,
  strata: Int32Array,
  size: number,
  least: number,
): Uint8Array {
  const names = new Keys(accounts * size);
  let share = 0;
  for (const object of objects)
    for (const account of object.accounts) names.push((strata[share++] as number) * accounts + account);
  const [sums, squares] = [new Float64Array(size), new Float64Array(size)];
  names.count((key, n) => {
    const id = Math.floor(key / accounts);
    sums[id] = (sums[id] as number) + n;
    squares[id] = (squares[id] as number) + n * n;
  });
  // An effective count is a rounded sum.
  return Uint8Array.from(sums, (n, id) => ((n * n) / (squares[id] as number) < least * (1 - 1e-12) ? 1 : 0));
}

function eachShare(
  objects: readonly SharedObject[],
  visit: (object: number, place: number, account: number, time: number, lag: number) => void,
): void {
  for (const [i, { accounts, times }] of objects.entries()) {
    const first = times[0] ?? 0;
    for (let j = 0; j < times.length; j++)
      visit(i, j, accounts[j] as number, times[j] as number, (times[j] as number) - first);
  }
}

/** Shares by stratum and by account, n_as, both ways. */
export class Strata {
  readonly size: number;
  readonly #pooled: readonly boolean[];
  /** By account its strata, and by stratum its accounts; each with the number of shares. */
  readonly #ofAccount: Table;
  readonly #ofStratum: Table;

  constructor(objects: readonly SharedObject[], accounts: number, { starts, strata, pooled }: Placed) {
    this.size = pooled.length;
    this.#pooled = pooled;
    const cells = accounts * this.size;
    const [byAccount, byStratum] = [new Keys(cells), new Keys(cells)];
    eachShare(objects, (i, j, account) => {
      const s = strata[(starts[i] as number) + j] as number;
      byAccount.push(account * this.size + s);
      byStratum.push(s * accounts + account);
    });
    this.#ofAccount = tableOf(byAccount, accounts, this.size);
    this.#ofStratum = tableOf(byStratum, this.size, accounts);
  }

  isPooled(s: number, u: number): boolean {
    return this.#pooled[s] === true || this.#pooled[u] === true;
  }

  eachOfAccount(account: number, visit: (stratum: number, shares: number) => void): void {
    eachOf(this.#ofAccount, account, visit);
  }

  /** Pairs of shares of different accounts, one of each of two strata, or both of one; of members alone if given. */
  distinctPairs(s: number, u: number, members?: ReadonlySet<number>): number {
    const { starts, columns, counts } = this.#ofStratum;
    const counted = (account: number): boolean => members === undefined || members.has(account);
    let [all, other, same] = [0, 0, 0];
    let [i, j] = [starts[s] as number, starts[u] as number];
    const [endOfS, endOfU] = [starts[s + 1] as number, starts[u + 1] as number];
    // Both in the order of accounts: one walk through both.
    while (i < endOfS || j < endOfU) {
      const a = i < endOfS ? (columns[i] as number) : Infinity;
      const b = j < endOfU ? (columns[j] as number) : Infinity;
      const [n, m] = [a <= b ? (counts[i] as number) : 0, b <= a ? (counts[j] as number) : 0];
      if (a <= b) i++;
      if (b <= a) j++;
      if (!counted(Math.min(a, b))) continue;
      all += n;
      other += m;
      same += n * m;
    }
    return s === u ? (all * other - same) / 2 : all * other - same;
  }

  /** Where members stand, how many of the names of their stratum are others'; null without members. */
  outside(members: ReadonlySet<number>): number | null {
    let [own, others] = [0, 0];
    if (members.size > 0) {
      for (let s = 0; s < this.size; s++) {
        let [n, total] = [0, 0];
        eachOf(this.#ofStratum, s, (account, shares) => {
          total += shares;
          if (members.has(account)) n += shares;
        });
        // A stratum of which all are pooled is empty.
        if (n === 0) continue;
        own += n;
        others += n * (1 - n / total);
      }
    }
    return own === 0 ? null : others / own;
  }
}

/** Counts of a row by column, without those that are 0. */
interface Table {
  readonly starts: Int32Array;
  readonly columns: Int32Array;
  readonly counts: Int32Array;
}

function tableOf(keys: Keys, rows: number, width: number): Table {
  const [lengths, columns, counts] = [new Int32Array(rows), [] as number[], [] as number[]];
  keys.count((key, count) => {
    const row = Math.floor(key / width);
    lengths[row] = (lengths[row] as number) + 1;
    columns.push(key - row * width);
    counts.push(count);
  });
  return { starts: startsOf(lengths), columns: Int32Array.from(columns), counts: Int32Array.from(counts) };
}

function eachOf({ starts, columns, counts }: Table, row: number, visit: (column: number, n: number) => void) {
  const end = starts[row + 1] as number;
  for (let i = starts[row] as number; i < end; i++) visit(columns[i] as number, counts[i] as number);
}
