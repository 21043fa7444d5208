/**
 * Sample quantiles. Hyndman & Fan, The American Statistician 50(4):361–365, 1996, doi 10.2307/2684934:
 * type 7 interpolates (R's and NumPy's default), type 1 is the inverse of the empirical distribution.
 */
import { sorted } from './describe.ts';
import { checkAllFinite, checkNotEmpty, checkProbability } from './guards.ts';

export type QuantileType = 1 | 7;

/** The p-quantile of the values. @throws {RangeError} without values, for NaN, and for p outside [0, 1]. */
export function quantile(values: readonly number[], p: number, type: QuantileType = 7): number {
  checkNotEmpty('values', values);
  checkAllFinite('values', values);
  return quantileOfSorted(sorted(values), p, type);
}

/** As `quantile`, for values already ascending; for many quantiles of one sample. */
export function quantileOfSorted(ascending: readonly number[], p: number, type: QuantileType = 7): number {
  checkNotEmpty('values', ascending);
  checkProbability('p', p);
  const last = ascending.length - 1;
  if (type === 1) {
    // The least value whose share of values at or below it reaches p. np that should be whole is made whole:
    // 0.07 × 100 is 7.000000000000001 in binary and would step one too far.
    const np = p * ascending.length;
    const whole = Math.round(np);
    const k = Math.abs(np - whole) <= 4 * Number.EPSILON * np ? whole : Math.ceil(np);
    return ascending[Math.min(last, Math.max(0, k - 1))] as number;
  }
  const position = p * last;
  const below = Math.floor(position);
  const a = ascending[below] as number;
  const b = ascending[Math.min(last, below + 1)] as number;
  const between = a + (position - below) * (b - a);
  return Math.min(b, Math.max(a, between));
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Distance between the upper and lower quartile, type 7. */
export function interquartileRange(values: readonly number[]): number {
  const ascending = sorted(values);
  return quantile(ascending, 0.75) - quantile(ascending, 0.25);
}
