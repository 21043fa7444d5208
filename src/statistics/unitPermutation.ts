/**
 * Whether two sets of units differ, for very many statistics of the same units: the units' labels are permuted (Fisher
 * 1935; Pitman, Supplement to J. R. Stat. Soc. 4(1):119–130, 1937, doi 10.2307/2984124). Where each unit has a value in
 * both sets, its two values change places (sign flips). All arrangements where there are few, else draws with
 * p = (1 + #)/(1 + R) (Phipson & Smyth 2010, doi 10.2202/1544-6115.1585).
 */
import { checkPositiveCount } from './guards.ts';
import { monteCarloP } from './monteCarlo.ts';
import { type Random, sampleIndices } from './random.ts';

/** Weights of the units in each arrangement, row by row; the first row is what was seen. */
export interface Arrangements {
  readonly units: number;
  readonly count: number;
  readonly weights: Float64Array;
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
  const row = (chosen: readonly number[]): Float64Array => {
    const weights = new Float64Array(units).fill(-1 / (units - size));
    for (const unit of chosen) weights[unit] = 1 / size;
    return weights;
  };
  const all = choose(units, size);
  if (all <= most) {
    const same = seen.join();
    const others = combinations(units, size).filter((chosen) => chosen.join() !== same);
    return arranged(units, [row(seen), ...others.map(row)], true, mirrored(units, size) / all);
  }
  const rng = random();
  const draws = Array.from({ length: most }, () => row(sampleIndices(rng, units, size)));
  return arranged(units, [row(seen), ...draws], false, 1 / (1 + most));
}

/** The mean of the units' differences, under every change of their signs. */
export function flipArrangements(units: number, random: () => Random): Arrangements {
  checkPositiveCount('units', units);
  const row = (negative: (unit: number) => boolean): Float64Array =>
    Float64Array.from({ length: units }, (_, unit) => (negative(unit) ? -1 : 1) / units);
  if (2 ** units <= most) {
    const masks = Array.from({ length: 2 ** units }, (_, mask) => row((unit) => ((mask >> unit) & 1) === 1));
    return arranged(units, masks, true, Math.min(1, 2 / masks.length));
  }
  const rng = random();
  const draws = Array.from({ length: most }, () => row(() => rng.next() < 0));
  return arranged(units, [row(() => false), ...draws], false, 1 / (1 + most));
}

/**
 * Two-sided p of Σ weight · value; ties count against the difference.
 * @param at units with a value other than 0
 * @param values their values
 */
export function arrangementP(
  { units, count, weights, exact }: Arrangements,
  at: readonly number[],
  values: readonly number[],
): number {
  const scale = values.reduce((sum, value) => sum + Math.abs(value), 0);
  let seen = 0;
  let asExtreme = 0;
  for (let row = 0; row < count; row++) {
    let sum = 0;
    const offset = row * units;
    for (let i = 0; i < at.length; i++)
      sum += (weights[offset + (at[i] as number)] as number) * (values[i] as number);
    // A last digit is no difference: sums of the same values in another order are a tie.
    if (row === 0) seen = Math.max(0, Math.abs(sum) - 1e-12 * scale);
    if (Math.abs(sum) >= seen) asExtreme++;
  }
  return exact ? asExtreme / count : monteCarloP(asExtreme - 1, count - 1);
}

/** With two halves, the choice and its complement are equally far. */
const mirrored = (units: number, size: number): number => (units === 2 * size ? 2 : 1);

function arranged(
  units: number,
  rows: readonly Float64Array[],
  exact: boolean,
  smallest: number,
): Arrangements {
  const weights = new Float64Array(rows.length * units);
  for (const [i, row] of rows.entries()) weights.set(row, i * units);
  return { units, count: rows.length, weights, exact, smallest };
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
