/**
 * The closed form of label swaps beside swaps that were made. λ = Σ K π minds that two shares of a pair are not of one
 * account, but not that an account stands on an object once, and its Poisson form takes meetings as independent. Here
 * names of a stratum are exchanged by a chain of single exchanges, refused where an account would stand twice on an
 * object, and p = (1 + #) / (1 + R) of each pair (Phipson & Smyth 2010, doi 10.2202/1544-6115.1585) is held against
 * the Poisson tail of the same objects. Pure.
 */
import { clopperPearson } from '../../statistics/proportions.ts';
import { poissonUpperTail } from '../../statistics/poisson.ts';
import { type Random, sampleIndices, uniformInteger } from '../../statistics/random.ts';
import { breath } from '../breath.ts';
import type { SharedObject } from './sharedObject.ts';
import { placeShares } from './strata.ts';
import { coShared, labelSwap, pairKey } from './swap.ts';

/** What swaps say of the closed form, on a sample of objects. */
export interface ExchangeCheck {
  readonly objects: number;
  /** Pairs with a meeting in the sample that share two of its objects. */
  readonly pairs: number;
  /** Draws of all names. */
  readonly draws: number;
  /** Expected meetings of these pairs, closed form by mean over draws; null where no draw had one. */
  readonly ratio: number | null;
  /** Pairs whose Poisson tail is at most 0.05. */
  readonly small: number;
  /** Of these, pairs whose tail is below the 99% limit of what the draws give: the closed form says too much of them. */
  readonly tooSmall: number;
}

export interface ExchangeOptions {
  readonly draws: number;
  /** Shares up to which objects are taken into the sample. */
  readonly shares: number;
}

const defaults: ExchangeOptions = { draws: 199, shares: 5_000 };
/** Tails above this decide nothing. */
const level = 0.05;
/** Exchanges tried per share between two draws, and before the first. */
const sweeps = 3;
const burnIn = 12;

/** @param communities of the objects, in their order; @param window seconds, inclusive */
export async function exchangeCheck(
  objects: readonly SharedObject[],
  accounts: number,
  communities: readonly number[],
  window: number,
  random: Random,
  { draws, shares }: ExchangeOptions = defaults,
): Promise<ExchangeCheck> {
  const taken = sampleOf(objects, shares, random);
  const sample = taken.map((i) => objects[i] as SharedObject);
  const own = taken.map((i) => communities[i] ?? -1);
  const { pairs } = labelSwap(sample, accounts, own, window, coShared(sample, accounts));
  const chain = new Chain(sample, own, accounts, window, random);
  const place = new Map(pairs.map(({ a, b }, i) => [pairKey(a, b, accounts), i]));
  const [total, atLeast] = [new Float64Array(pairs.length), new Int32Array(pairs.length)];
  for (let i = 0; i < burnIn; i++) {
    await breath();
    chain.sweep(1);
  }
  for (let r = 0; r < draws; r++) {
    await breath();
    chain.sweep(sweeps);
    const met = new Int32Array(pairs.length);
    chain.eachMeeting((a, b) => {
      const i = place.get(pairKey(a, b, accounts));
      if (i !== undefined) met[i] = (met[i] as number) + 1;
    });
    for (const [i, { observed }] of pairs.entries()) {
      total[i] = (total[i] as number) + (met[i] as number);
      if ((met[i] as number) >= observed) atLeast[i] = (atLeast[i] as number) + 1;
    }
  }
  const drawn = total.reduce((sum, n) => sum + n, 0) / Math.max(1, draws);
  const tails = pairs.map(({ observed, exchanged }) => poissonUpperTail(observed, exchanged));
  const small = [...tails.keys()].filter((i) => (tails[i] as number) <= level);
  return {
    objects: sample.length,
    pairs: pairs.length,
    draws,
    ratio: drawn === 0 ? null : pairs.reduce((sum, { exchanged }) => sum + exchanged, 0) / drawn,
    small: small.length,
    tooSmall: small.filter(
      (i) => (tails[i] as number) < clopperPearson(atLeast[i] as number, draws, 0.99).low,
    ).length,
  };
}

/** Whole objects drawn at random until they have so many shares; in their order. */
function sampleOf(objects: readonly SharedObject[], shares: number, random: Random): number[] {
  const all = objects.reduce((sum, { times }) => sum + times.length, 0);
  if (all <= shares) return objects.map((_, i) => i);
  const [taken, order] = [[] as number[], sampleIndices(random, objects.length, objects.length)];
  let held = 0;
  for (const i of order) {
    held += (objects[i] as SharedObject).times.length;
    if (held > shares) break;
    taken.push(i);
  }
  return taken.sort((x, y) => x - y);
}

/** Names on the shares of objects, exchanged one pair after another within the strata that `labelSwap` uses. */
class Chain {
  readonly #objects: readonly SharedObject[];
  readonly #labels: Int32Array[];
  readonly #ofObject: Int32Array;
  readonly #starts: Int32Array;
  /** Shares of the strata with two and more, behind one another, and where the stratum of each begins and ends. */
  readonly #slots: Int32Array;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #window: number;
  readonly #random: Random;

  constructor(
    objects: readonly SharedObject[],
    communities: readonly number[],
    accounts: number,
    window: number,
    random: Random,
  ) {
    this.#objects = objects;
    this.#labels = objects.map((object) => Int32Array.from(object.accounts));
    this.#window = window;
    this.#random = random;
    const placed = placeShares(objects, accounts, communities, window);
    this.#starts = placed.starts;
    this.#ofObject = Int32Array.from(objects.flatMap(({ times }, i) => times.map(() => i)));
    const order = [...placed.strata.keys()].sort(
      (x, y) => (placed.strata[x] as number) - (placed.strata[y] as number) || x - y,
    );
    const [slots, from, to] = [[] as number[], [] as number[], [] as number[]];
    for (let i = 0; i < order.length; ) {
      let end = i + 1;
      const stratum = placed.strata[order[i] as number];
      while (end < order.length && placed.strata[order[end] as number] === stratum) end++;
      if (end - i > 1) {
        const start = slots.length;
        for (let k = i; k < end; k++) {
          slots.push(order[k] as number);
          from.push(start);
          to.push(start + end - i);
        }
      }
      i = end;
    }
    this.#slots = Int32Array.from(slots);
    this.#from = Int32Array.from(from);
    this.#to = Int32Array.from(to);
  }

  /** Tries `times` exchanges for every share. */
  sweep(times: number): void {
    const size = this.#slots.length;
    for (let n = 0; n < times * size; n++) {
      const at = uniformInteger(this.#random, size);
      const [from, to] = [this.#from[at] as number, this.#to[at] as number];
      this.#exchange(
        this.#slots[at] as number,
        this.#slots[from + uniformInteger(this.#random, to - from)] as number,
      );
    }
  }

  #exchange(x: number, y: number): void {
    const [i, j] = [this.#ofObject[x] as number, this.#ofObject[y] as number];
    const [ofX, ofY] = [this.#labels[i] as Int32Array, this.#labels[j] as Int32Array];
    const [atX, atY] = [x - (this.#starts[i] as number), y - (this.#starts[j] as number)];
    const [a, b] = [ofX[atX] as number, ofY[atY] as number];
    if (a === b || (i !== j && (ofX.includes(b) || ofY.includes(a)))) return;
    ofX[atX] = b;
    ofY[atY] = a;
  }

  eachMeeting(visit: (a: number, b: number) => void): void {
    for (const [i, { times }] of this.#objects.entries()) {
      const labels = this.#labels[i] as Int32Array;
      for (let j = 0; j < times.length; j++) {
        const last = (times[j] as number) + this.#window;
        for (let k = j + 1; k < times.length && (times[k] as number) <= last; k++)
          visit(labels[j] as number, labels[k] as number);
      }
    }
  }
}
