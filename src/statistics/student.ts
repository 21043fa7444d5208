/**
 * Student's t on any positive number of degrees of freedom, also fractions (an effective number of channels
 * is one). P(T ≥ t) = ½ I_x(ν/2, ½) with x = ν/(ν + t²), t ≥ 0 (DLMF 8.17, Abramowitz & Stegun 26.7.1).
 */
import { logIncompleteBeta } from './beta.ts';
import { log1mexp } from './gamma.ts';
import { checkFinite, checkLevel } from './guards.ts';
import { logNormalUpperTail, normalQuantile } from './normal.ts';
import { findRoot } from './roots.ts';

function checkDegrees(df: number): void {
  if (!(df > 0)) throw new RangeError(`degrees of freedom are ${df}, not above 0`);
}

/** ln P(T ≥ t). Infinite degrees of freedom are the normal distribution. */
export function logStudentUpperTail(t: number, df: number): number {
  checkFinite('t', t);
  checkDegrees(df);
  // Beyond 1e10 degrees t and z differ by less than the last digit.
  if (df > 1e10) return logNormalUpperTail(t);
  // x = 1/(1 + t²/df): written so that t² does not overflow before it is divided.
  const square = (t / df) * t;
  const beyond = logIncompleteBeta(1 / (1 + square), df / 2, 0.5, square / (1 + square)).lower - Math.LN2;
  return t >= 0 ? beyond : log1mexp(beyond);
}

/** P(|T| ≥ |t|). */
export function studentTwoSided(t: number, df: number): number {
  return Math.min(1, 2 * Math.exp(logStudentUpperTail(Math.abs(t), df)));
}

/** t with P(T ≤ t) = p, for p in (0, 1). */
export function studentQuantile(p: number, df: number): number {
  checkLevel('p', p);
  checkDegrees(df);
  if (p === 0.5) return 0;
  const tail = Math.min(p, 1 - p);
  const sign = p < 0.5 ? -1 : 1;
  const z = -normalQuantile(tail);
  if (df > 1e10) return sign * z;
  const target = Math.log(tail);
  const f = (u: number): number => logStudentUpperTail(Math.exp(u), df) - target;
  // Heavier tails: |t| is at least |z|. The bracket starts a hair below, for the last digit.
  let high = Math.log(z) + 1;
  while (f(high) > 0) high += 1;
  return sign * Math.exp(findRoot(f, Math.log(z) - 1e-6, high));
}
