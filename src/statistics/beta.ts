/**
 * Incomplete beta function in logarithms, and the binomial tails from it.
 * Continued fraction: DLMF 8.17.22 (https://dlmf.nist.gov/8.17), by modified Lentz (Thompson & Barnett 1986,
 * doi 10.1016/0021-9991(86)90046-X); the factor before it in Loader's saddle-point form, as in `gamma.ts`.
 */
import { deviance, log1mexp, type LogTails, stirlingError } from './gamma.ts';
import { checkPositive, checkProbability } from './guards.ts';

const TINY = 1e-300;
const MAX_TERMS = 1_000_000;

/** ln of Γ(a+b+1)/(Γ(a+1)Γ(b+1)) x^a y^b, y = 1 − x: the binomial mass at a of a + b, also between integers. */
export function logBinomialMass(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  if (x === 0) return a === 0 ? 0 : -Infinity;
  if (y === 0) return b === 0 ? 0 : -Infinity;
  if (a === 0) return b * (x < 0.5 ? Math.log1p(-x) : Math.log(y));
  if (b === 0) return a * (y < 0.5 ? Math.log1p(-y) : Math.log(x));
  const core =
    stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
  return core - 0.5 * (Math.log(2 * Math.PI) + Math.log(a) + Math.log(b / n));
}

/**
 * ln I_x(a, b) and ln(1 − I_x(a, b)). `y` is 1 − x, given apart where x is near 1 and the caller knows better.
 * @throws {RangeError} unless a, b > 0 and x in [0, 1].
 */
export function logIncompleteBeta(x: number, a: number, b: number, y = 1 - x): LogTails {
  checkPositive('a', a);
  checkPositive('b', b);
  checkProbability('x', x);
  checkProbability('1 − x', y);
  if (x === 0) return { lower: -Infinity, upper: 0 };
  if (y === 0) return { lower: 0, upper: -Infinity };
  // x^a y^b / B(a, b).
  const mass = logBinomialMass(a, b, x, y) + Math.log(a * (b / (a + b)));
  if (x < (a + 1) / (a + b + 2)) {
    const lower = Math.min(0, mass - Math.log(fraction(x, y, a, b)));
    return { lower, upper: log1mexp(lower) };
  }
  const upper = Math.min(0, mass - Math.log(fraction(y, x, b, a)));
  return { lower: log1mexp(upper), upper };
}

/**
 * The even part of DLMF 8.17.22, whose terms hold x and y only in ay − bx: the fraction itself cancels where a
 * is much larger than b and x is near 1, as for Student's t on many degrees of freedom.
 */
function fraction(x: number, y: number, a: number, b: number): number {
  const balance = a * y - b * x;
  const partial = (m: number): number =>
    m + (m * (b - m) * x) / (a + 2 * m - 1) + ((a + m) * (balance + 1 + m * (1 + y))) / (a + 2 * m + 1);
  let h = (a * (balance + 1)) / (a + 1);
  if (h === 0) h = TINY;
  let c = h;
  let d = 0;
  for (let m = 1; m < MAX_TERMS; m++) {
    const step = a + 2 * m - 1;
    const numerator = ((a + m - 1) / step) * ((a + b + m - 1) / step) * m * (b - m) * x * x;
    d = partial(m) + numerator * d;
    if (Math.abs(d) < TINY) d = TINY;
    c = partial(m) + numerator / c;
    if (Math.abs(c) < TINY) c = TINY;
    d = 1 / d;
    const factor = d * c;
    h *= factor;
    if (Math.abs(factor - 1) < 2e-16) return h;
  }
  throw new RangeError(`incomplete beta of x = ${x}, a = ${a}, b = ${b} does not converge`);
}

/** ln P(X ≥ k) and ln P(X ≤ k) of a binomial variable. n and k may be fractions (effective counts). */
export function logBinomialTails(k: number, n: number, p: number): { atLeast: number; atMost: number } {
  checkProbability('p', p);
  if (!(n >= 0 && Number.isFinite(n) && k >= 0 && k <= n))
    throw new RangeError(`k is ${k} and n is ${n}: not 0 ≤ k ≤ n`);
  return {
    atLeast: k === 0 ? 0 : logIncompleteBeta(p, k, n - k + 1).lower,
    atMost: k === n ? 0 : logIncompleteBeta(p, k + 1, n - k).upper,
  };
}
