/**
 * Incomplete gamma function and the Poisson mass, in logarithms, with full relative precision in both tails.
 *
 * The factor x^a e^(−x) / Γ(a + 1) is Loader's saddle-point form (C. Loader, Fast and Accurate Computation of
 * Binomial Probabilities, 2000; as in R's dpois and dbinom), which does not cancel for large a; it is followed
 * by the series or by Legendre's continued fraction (DLMF 8.7.1, 8.9.2,
 * https://dlmf.nist.gov/8.9). Modified Lentz: Thompson & Barnett, J. Comput. Phys. 64:490, 1986,
 * doi 10.1016/0021-9991(86)90046-X.
 */
import { checkNonNegative, checkPositive } from './guards.ts';

const LN_2PI = Math.log(2 * Math.PI);
const TINY = 1e-300;
const MAX_TERMS = 5_000_000;

/** ln Γ(n + 1) − ln(√(2πn) (n/e)^n), for n > 0: what Stirling's formula leaves. */
export function stirlingError(n: number): number {
  let shift = 0;
  let m = n;
  // δ(n) = δ(n + 1) + (n + ½) ln(1 + 1/n) − 1 moves small n to where the series holds to 1e-16.
  for (; m < 16; m += 1) shift += (m + 0.5) * Math.log1p(1 / m) - 1;
  const s = 1 / (m * m);
  const series =
    1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - (1 / 1188 - (691 / 360360) * s) * s) * s) * s) * s;
  return shift + series / m;
}

/** Deviance x ln(x/m) + m − x, without cancellation where x is near m. */
export function deviance(x: number, m: number): number {
  if (x === 0) return m;
  if (Math.abs(x - m) < 0.1 * (x + m)) {
    const v = (x - m) / (x + m);
    let total = (x - m) * v;
    let term = 2 * x * v;
    for (let j = 1; j < 1000; j++) {
      term *= v * v;
      const next = total + term / (2 * j + 1);
      if (next === total) break;
      total = next;
    }
    return total;
  }
  return x * Math.log(x / m) + m - x;
}

/** ln(1 − e^x) for x ≤ 0. Mächler, Accurately computing log(1 − exp(−|a|)), 2012. */
export function log1mexp(x: number): number {
  return x > -Math.LN2 ? Math.log(-Math.expm1(x)) : Math.log1p(-Math.exp(x));
}

/** ln of x^a e^(−x) / Γ(a + 1): the Poisson(x) mass at a, also between integers. */
export function logPoissonMass(a: number, x: number): number {
  if (x === 0) return a === 0 ? 0 : -Infinity;
  if (a === 0) return -x;
  return -0.5 * (LN_2PI + Math.log(a)) - stirlingError(a) - deviance(a, x);
}

/** Both logarithms of the regularised incomplete gamma function: `lower` is ln P(a, x), `upper` ln Q(a, x). */
export interface LogTails {
  readonly lower: number;
  readonly upper: number;
}

/** ln P(a, x) and ln Q(a, x). @throws {RangeError} unless a > 0 and x ≥ 0, both finite. */
export function logIncompleteGamma(a: number, x: number): LogTails {
  checkPositive('a', a);
  checkNonNegative('x', x);
  if (x === 0) return { lower: -Infinity, upper: 0 };
  const logMass = logPoissonMass(a, x);
  if (x < a + 1) {
    const lower = Math.min(0, logMass + Math.log(lowerSeries(a, x)));
    return { lower, upper: log1mexp(lower) };
  }
  const upper = Math.min(0, logMass + Math.log(a * upperFraction(a, x)));
  return { lower: log1mexp(upper), upper };
}

/** Σ xⁿ / ((a + 1) … (a + n)). */
function lowerSeries(a: number, x: number): number {
  let term = 1;
  let total = 1;
  for (let n = 1; n < MAX_TERMS; n++) {
    term *= x / (a + n);
    total += term;
    if (term < total * 1e-17) return total;
  }
  throw new RangeError(`incomplete gamma of a = ${a}, x = ${x} does not converge`);
}

/** 1/(x + 1 − a − 1(1 − a)/(x + 3 − a − 2(2 − a)/ …)). */
function upperFraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1 / TINY;
  let d = 1 / b;
  let h = d;
  for (let i = 1; i < MAX_TERMS; i++) {
    const an = -i * (i - a);
    b += 2;
    d = an * d + b;
    if (Math.abs(d) < TINY) d = TINY;
    c = b + an / c;
    if (Math.abs(c) < TINY) c = TINY;
    d = 1 / d;
    const factor = d * c;
    h *= factor;
    if (Math.abs(factor - 1) < 2e-16) return h;
  }
  throw new RangeError(`incomplete gamma of a = ${a}, x = ${x} does not converge`);
}

/** ln P(χ² ≥ x) on df degrees of freedom. */
export function logChiSquareUpperTail(x: number, df: number): number {
  return logIncompleteGamma(checkPositive('degrees of freedom', df) / 2, checkNonNegative('x', x) / 2).upper;
}
