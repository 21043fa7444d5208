/**
 * Normal distribution. Quantile: Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37(3):477–484, 1988,
 * doi 10.2307/2347330, relative error about 1e-16. Tails by the incomplete gamma function, erfc(z/√2) = Q(½, z²/2).
 */
import { log1mexp, logIncompleteGamma } from './gamma.ts';
import { checkFinite } from './guards.ts';

/** ln P(Z ≥ z). */
export function logNormalUpperTail(z: number): number {
  checkFinite('z', z);
  const beyond = logIncompleteGamma(0.5, (z * z) / 2).upper - Math.LN2;
  return z >= 0 ? beyond : log1mexp(beyond);
}

/** P(Z ≤ z). */
export function normalCdf(z: number): number {
  return Math.exp(logNormalUpperTail(-z));
}

/** P(|Z| ≥ |z|). */
export function normalTwoSided(z: number): number {
  return Math.exp(logIncompleteGamma(0.5, (checkFinite('z', z) * z) / 2).upper);
}

const A = [
  3.3871328727963665, 133.14166789178438, 1971.5909503065513, 13731.69376550946, 45921.95393154987,
  67265.7709270087, 33430.57558358813, 2509.0809287301227,
];
const B = [
  1, 42.31333070160091, 687.1870074920579, 5394.196021424751, 21213.794301586597, 39307.89580009271,
  28729.085735721943, 5226.495278852546,
];
const C = [
  1.4234371107496835, 4.630337846156546, 5.769497221460691, 3.6478483247632045, 1.2704582524523684,
  0.2417807251774506, 0.022723844989269184, 0.0007745450142783414,
];
const D = [
  1, 2.053191626637759, 1.6763848301838038, 0.6897673349851, 0.14810397642748008, 0.015198666563616457,
  0.0005475938084995345, 1.0507500716444169e-9,
];
const E = [
  6.657904643501103, 5.463784911164114, 1.7848265399172913, 0.29656057182850487, 0.026532189526576124,
  0.0012426609473880784, 2.7115555687434876e-5, 2.0103343992922881e-7,
];
const F = [
  1, 0.599832206555888, 0.1369298809227358, 0.014875361290850615, 0.0007868691311456133,
  1.8463183175100548e-5, 1.421511758316446e-7, 2.0442631033899397e-15,
];

function ratio(numerator: readonly number[], denominator: readonly number[], r: number): number {
  const horner = (coefficients: readonly number[]): number =>
    coefficients.reduceRight((total, coefficient) => total * r + coefficient, 0);
  return horner(numerator) / horner(denominator);
}

/** z with P(Z ≤ z) = p; −∞ at 0, ∞ at 1. The upper tail keeps its digits as −normalQuantile(1 − p). */
export function normalQuantile(p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`p is ${p}, not in [0, 1]`);
  const q = p - 0.5;
  if (Math.abs(q) <= 0.425) return q * ratio(A, B, 0.180625 - q * q);
  const tail = q < 0 ? p : 1 - p;
  if (tail === 0) return q < 0 ? -Infinity : Infinity;
  const r = Math.sqrt(-Math.log(tail));
  const z = r <= 5 ? ratio(C, D, r - 1.6) : ratio(E, F, r - 5);
  return q < 0 ? -z : z;
}
