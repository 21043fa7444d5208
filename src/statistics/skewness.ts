/**
 * The skewness of what a mean is taken over makes a t interval miss on one side. Hall's transformation takes it out:
 * g(T) = T + γT²/(3√n) + γ²T³/(27n) + γ/(6√n), monotone in T, so that its inverse gives limits.
 * P. Hall, On the removal of skewness by transformation, J. R. Statist. Soc. B 54(1):221–228, 1992,
 * doi 10.1111/j.2517-6161.1992.tb01876.x.
 */
import { mean, sum } from './describe.ts';

/**
 * Sample skewness G₁ = √(n(n−1))/(n−2) · m₃/m₂^1.5, as R's e1071 (type 2) and SciPy (bias=False) give it; 0 of fewer
 * than three values or values without spread.
 */
export function skewness(values: readonly number[]): number {
  const n = values.length;
  if (n < 3) return 0;
  const centre = mean(values);
  const moment = (power: number): number => sum(values.map((v) => (v - centre) ** power)) / n;
  const second = moment(2);
  return second <= 0 ? 0 : (Math.sqrt(n * (n - 1)) / (n - 2)) * (moment(3) / second ** 1.5);
}

/** g(t) for n values of the given skewness. */
export function withoutSkewness(t: number, skew: number, n: number): number {
  const c = skew / Math.sqrt(n);
  return t + (c * t * t) / 3 + (c * c * t ** 3) / 27 + c / 6;
}

/** The t of which `withoutSkewness` is `g`. */
export function withSkewness(g: number, skew: number, n: number): number {
  const c = skew / Math.sqrt(n);
  return Math.abs(c) < 1e-9 ? g : (3 / c) * (Math.cbrt(1 + c * (g - c / 6)) - 1);
}
