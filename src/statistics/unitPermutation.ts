/**
 * Whether two sets of units differ, for very many statistics of the same units: the units' labels are permuted (Fisher
 * 1935; Pitman, Supplement to J. R. Stat. Soc. 4(1):119–130, 1937, doi 10.2307/2984124). Where each unit has a value in
 * both sets, its two values change places (sign flips). All arrangements where there are few, else draws with
 * p = (1 + #)/(1 + R) (Phipson & Smyth 2010, doi 10.2202/1544-6115.1585).
 */
import { checkPositiveCount } from './guards.ts';
import { monteCarloP } from './monteCarlo.ts';
import { type Random, sampleIndices } from './random.ts';

/** Which units are chosen in each arrangement; the first is what was seen. */
export interface Arrangements {
  readonly units: number;
  readonly count: number;
  /** A bit a unit: of every 24 units a list of numbers, one an arrangement. */
  readonly chosen: readonly Uint32Array[];
  /** What a unit counts for where it is chosen, and where it is not. */
  readonly weight: readonly [chosen: number, others: number];
  /** Room for the values and sums of one test, which is made and read in one go: very many tests follow one another. */
  readonly room: {
    readonly values: Float64Array;
    readonly sums: Float64Array;
    readonly parts: readonly [Float64Array, Float64Array, Float64Array];
  };
  /** All that there are; else draws. */
  readonly exact: boolean;
  /** The least p that they can give. */
  readonly smallest: number;
}

/** All arrangements up to this number, else so many draws. */
const most = 4999;

/**
 * The mean of set A less the mean of the others, under every choice of as many units for A.
 * @param inA which units are in A: some, and not all
 */
export function labelArrangements(inA: readonly boolean[], random: () => Random): Arrangements {
  const units = inA.length;
  const size = inA.filter(Boolean).length;
  if (size === 0 || size === units) throw new RangeError(`A has ${size} of ${units} units`);
  const seen = inA.flatMap((is, unit) => (is ? [unit] : []));
  const weight = [1 / size, -1 / (units - size)] as const;
  const all = choose(units, size);
  if (all <= most) {
    const same = seen.join();
    const others = combinations(units, size).filter((chosen) => chosen.join() !== same);
    return arranged(units, weight, [seen, ...others], true, mirrored(units, size) / all);
  }
  const rng = random();
  const draws = Array.from({ length: most }, () => sampleIndices(rng, units, size));
  return arranged(units, weight, [seen, ...draws], false, 1 / (1 + most));
}

/** The mean of the units' differences, under every change of their signs. */
export function flipArrangements(units: number, random: () => Random): Arrangements {
  checkPositiveCount('units', units);
  const weight = [-1 / units, 1 / units] as const;
  const all = Array.from({ length: units }, (_, unit) => unit);
  if (2 ** units <= most) {
    const masks = Array.from({ length: 2 ** units }, (_, mask) =>
      all.filter((unit) => ((mask >> unit) & 1) === 1),
    );
    return arranged(units, weight, masks, true, Math.min(1, 2 / masks.length));
  }
  const rng = random();
  const draws = Array.from({ length: most }, () => all.filter(() => rng.next() < 0));
  return arranged(units, weight, [[], ...draws], false, 1 / (1 + most));
}

/** Units of which an arrangement's choice is one number, in three parts of eight that are looked up. */
const atOnce = 24;
const inPart = 8;
const ways = 1 << inPart;

/**
 * Two-sided p of Σ weight · value; ties count against the difference. What eight units add is worked out once for each of their
 * 256 choices and looked up in every arrangement (Arlazarov, Dinic, Kronrod & Faradzhev 1970, Dokl. Akad. Nauk SSSR 194(3):487).
 * @param at units with a value other than 0
 * @param values their values
 */
export function arrangementP(
  arrangements: Arrangements,
  at: readonly number[],
  values: readonly number[],
): number {
  const { count, exact, room } = arrangements;
  room.values.fill(0);
  for (const [i, unit] of at.entries()) room.values[unit] = values[i] as number;
  const lists = [...new Set(at.map((unit) => Math.floor(unit / atOnce)))];
  if (lists.length === 0) return 1;
  const sums = sumsOf(arrangements, lists);
  const scale = values.reduce((sum, value) => sum + Math.abs(value), 0);
  // A last digit is no difference: sums of the same values in another order are a tie.
  const seen = Math.max(0, Math.abs(sums[0] as number) - 1e-12 * scale);
  let asExtreme = 0;
  // A branch here is guessed wrong half of the time, which took more than the sums.
  for (let row = 0; row < count; row++) asExtreme += Number(Math.abs(sums[row] as number) >= seen);
  return exact ? asExtreme / count : monteCarloP(asExtreme - 1, count - 1);
}

/** Σ weight · value in every arrangement, of the lists that have units with a value. */
function sumsOf(
  { count, chosen, weight, room: { values, sums, parts } }: Arrangements,
  lists: readonly number[],
): Float64Array {
  sums.fill(0);
  const [a, b, c] = parts;
  for (const list of lists) {
    for (const [i, part] of parts.entries()) fillPart(part, values, list * atOnce + i * inPart, weight);
    const rows = chosen[list] as Uint32Array;
    for (let row = 0; row < count; row++) {
      const choice = rows[row] as number;
      sums[row] =
        (sums[row] as number) +
        (a[choice & (ways - 1)] as number) +
        (b[(choice >> inPart) & (ways - 1)] as number) +
        (c[choice >> (2 * inPart)] as number);
    }
  }
  return sums;
}

/** What the eight units from one on add, for every choice of them: each unit doubles the choices so far. */
function fillPart(
  sums: Float64Array,
  values: Float64Array,
  from: number,
  [chosen, others]: Arrangements['weight'],
): void {
  let total = 0;
  for (let unit = from; unit < from + inPart; unit++) total += values[unit] as number;
  sums[0] = others * total;
  for (let unit = from, choices = 1; unit < from + inPart; unit++, choices *= 2) {
    const change = (chosen - others) * (values[unit] as number);
    for (let choice = 0; choice < choices; choice++)
      sums[choices + choice] = (sums[choice] as number) + change;
  }
}

/** With two halves, the choice and its complement are equally far. */
const mirrored = (units: number, size: number): number => (units === 2 * size ? 2 : 1);

function arranged(
  units: number,
  weight: Arrangements['weight'],
  rows: readonly (readonly number[])[],
  exact: boolean,
  smallest: number,
): Arrangements {
  const chosen = Array.from({ length: Math.ceil(units / atOnce) }, () => new Uint32Array(rows.length));
  for (const [i, row] of rows.entries())
    for (const unit of row) {
      const list = chosen[Math.floor(unit / atOnce)] as Uint32Array;
      list[i] = (list[i] as number) | (1 << (unit % atOnce));
    }
  const part = (): Float64Array => new Float64Array(ways);
  const room = {
    // Units that are none, to the end of the last list, have no value.
    values: new Float64Array(chosen.length * atOnce),
    sums: new Float64Array(rows.length),
    parts: [part(), part(), part()] as const,
  };
  return { units, count: rows.length, chosen, weight, room, exact, smallest };
}

function choose(n: number, k: number): number {
  let value = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) value = (value * (n - i + 1)) / i;
  return Math.round(value);
}

function combinations(n: number, k: number): number[][] {
  const found: number[][] = [];
  const chosen: number[] = [];
  const extend = (from: number): void => {
    if (chosen.length === k) {
      found.push([...chosen]);
      return;
    }
    for (let i = from; i <= n - (k - chosen.length); i++) {
      chosen.push(i);
      extend(i + 1);
      chosen.pop();
    }
  };
  extend(0);
  return found;
}
