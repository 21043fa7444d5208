/**
 * Sums and means that do not depend on the order of the input: terms are sorted, then added with Neumaier's
 * compensation (Z. angew. Math. Mech. 54:39–51, 1974, doi 10.1002/zamm.19740540106). Parallel engines return
 * rows in any order; the same set of numbers must give the same bytes.
 */
import { checkAllFinite, checkNotEmpty } from './guards.ts';

/** A sorted copy, ascending. */
export function sorted(values: readonly number[]): number[] {
  return Float64Array.from(values).sort() as unknown as number[];
}

/** The sum, the same for every order of the values. 0 for none. */
export function sum(values: readonly number[]): number {
  checkAllFinite('values', values);
  const terms = ascending(new Float64Array(values));
  let total = 0;
  let lost = 0;
  for (let i = 0; i < terms.length; i++) {
    const value = terms[i] as number;
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

/** Sorted in place. Most sums are of one number a channel: so few are put in order faster one by one. */
function ascending(values: Float64Array): Float64Array {
  if (values.length > 32) return values.sort();
  for (let i = 1; i < values.length; i++) {
    const value = values[i] as number;
    let at = i - 1;
    for (; at >= 0 && (values[at] as number) > value; at--) values[at + 1] = values[at] as number;
    values[at + 1] = value;
  }
  return values;
}

/** @throws {RangeError} without values. */
export function mean(values: readonly number[]): number {
  checkNotEmpty('values', values);
  return sum(values) / values.length;
}

/** Sample variance, divisor n − 1. @throws {RangeError} under two values. */
export function variance(values: readonly number[]): number {
  if (values.length < 2) throw new RangeError(`a variance needs two values, found ${values.length}`);
  const centre = mean(values);
  return sum(values.map((value) => (value - centre) ** 2)) / (values.length - 1);
}

export function standardDeviation(values: readonly number[]): number {
  return Math.sqrt(variance(values));
}

/** Summary of a sample: counts and moments. Standard deviation is null under two values. */
export interface Description {
  readonly n: number;
  readonly sum: number;
  readonly mean: number;
  readonly standardDeviation: number | null;
  readonly min: number;
  readonly max: number;
}

export function describe(values: readonly number[]): Description {
  checkNotEmpty('values', values);
  const total = sum(values);
  return {
    n: values.length,
    sum: total,
    mean: total / values.length,
    standardDeviation: values.length < 2 ? null : standardDeviation(values),
    min: values.reduce((a, b) => Math.min(a, b)),
    max: values.reduce((a, b) => Math.max(a, b)),
  };
}

/**
 * Kish's effective number of units behind a weighted sum, (Σw)²/Σw² = 1/Σ(share)².
 * Kish, Survey Sampling, 1965, §8.2; the inverse of the Herfindahl-Hirschman index.
 * @throws {RangeError} if a weight is negative or all are 0.
 */
export function effectiveCount(weights: readonly number[]): number {
  checkAllFinite('weights', weights);
  if (weights.some((w) => w < 0)) throw new RangeError('a weight is negative');
  const total = sum(weights);
  if (!(total > 0)) throw new RangeError('the weights add up to 0');
  return 1 / sum(weights.map((w) => (w / total) ** 2));
}
