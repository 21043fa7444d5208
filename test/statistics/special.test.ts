import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logBinomialTails, logIncompleteBeta } from '../../src/statistics/beta.ts';
import { logChiSquareUpperTail, logIncompleteGamma } from '../../src/statistics/gamma.ts';
import {
  logNormalUpperTail,
  normalCdf,
  normalQuantile,
  normalTwoSided,
} from '../../src/statistics/normal.ts';
import { findRoot, findRootFrom } from '../../src/statistics/roots.ts';
import { logStudentUpperTail, studentQuantile, studentTwoSided } from '../../src/statistics/student.ts';
import { expectClose, reference } from './reference.ts';

interface Special {
  gamma: { a: number; x: number; lower: number; upper: number }[];
  beta: { a: number; b: number; x: number; lower: number; upper: number }[];
  normal: { z: number; logUpper: number }[];
  normalQuantile: { p: number; z: number }[];
  student: { t: number; df: number; logUpper: number }[];
  studentQuantile: { p: number; df: number; t: number }[];
  chiSquare: { x: number; df: number; log: number }[];
}
const special = reference<Special>('special');

/**
 * A logarithm is compared as the probability it stands for: an absolute error of the logarithm is a relative one
 * of the probability, and cannot be under its own last digit.
 */
function expectLogClose(actual: number, expected: number, within = 2e-13): void {
  expectClose(actual, expected, 1e-13, within);
}

describe('incomplete gamma', () => {
  it('agrees with mpmath in both tails, to e^-5000', () => {
    expect(special.gamma.length).toBeGreaterThan(60);
    for (const { a, x, lower, upper } of special.gamma) {
      const tails = logIncompleteGamma(a, x);
      expectLogClose(tails.lower, lower, 1e-11);
      expectLogClose(tails.upper, upper, 1e-11);
    }
  });
  it('agrees with SciPy for χ²', () => {
    for (const { x, df, log } of special.chiSquare) expectLogClose(logChiSquareUpperTail(x, df), log, 1e-13);
  });
  it('refuses what is outside its domain', () => {
    expect(logIncompleteGamma(3, 0)).toEqual({ lower: -Infinity, upper: 0 });
    for (const [a, x] of [
      [0, 1],
      [-1, 1],
      [1, -1],
      [Number.NaN, 1],
      [1, Number.NaN],
      [Infinity, 1],
      [1, Infinity],
    ])
      expect(() => logIncompleteGamma(a as number, x as number)).toThrow(RangeError);
  });
});

describe('incomplete beta', () => {
  it('agrees with mpmath in both tails', () => {
    for (const { a, b, x, lower, upper } of special.beta) {
      const tails = logIncompleteBeta(x, a, b);
      expectLogClose(tails.lower, lower, 2e-12);
      expectLogClose(tails.upper, upper, 2e-12);
    }
  });
  it('mirrors: I_x(a, b) = 1 − I_(1−x)(b, a)', () => {
    const shape = fc.double({ min: 0.5, max: 500, noNaN: true });
    fc.assert(
      fc.property(shape, shape, fc.integer({ min: 1, max: 1023 }), (a, b, i) => {
        const x = i / 1024;
        const one = logIncompleteBeta(x, a, b);
        const other = logIncompleteBeta(1 - x, b, a);
        expectLogClose(one.lower, other.upper, 1e-11);
        expectLogClose(Math.exp(one.lower) + Math.exp(one.upper), 1, 1e-12);
      }),
    );
  });
  it('sums the binomial masses', () => {
    // Sum of C(12, j) 0.3^j 0.7^(12 − j) over j ≥ 5, by hand in whole numbers: Σ C(12, j) 3^j 7^(12−j) / 10^12.
    const choose = [1, 12, 66, 220, 495, 792, 924, 792, 495, 220, 66, 12, 1];
    const total = choose.reduce((t, c, j) => (j < 5 ? t : t + c * 3 ** j * 7 ** (12 - j)), 0) / 1e12;
    expectClose(Math.exp(logBinomialTails(5, 12, 0.3).atLeast), total, 1e-14);
    expectClose(Math.exp(logBinomialTails(4, 12, 0.3).atMost), 1 - total, 1e-14);
    expect(() => logBinomialTails(5, 4, 0.3)).toThrow(RangeError);
    expect(() => logBinomialTails(1, 4, 1.3)).toThrow(RangeError);
  });
});

describe('normal', () => {
  it('agrees with mpmath far into the tail', () => {
    for (const { z, logUpper } of special.normal) expectLogClose(logNormalUpperTail(z), logUpper, 1e-13);
    for (const { p, z } of special.normalQuantile) expectClose(normalQuantile(p), z, 5e-15, 1e-16);
  });
  it('inverts', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 5, noNaN: true }), (z) => {
        expectClose(normalQuantile(normalCdf(z)), z, 1e-9, 1e-13);
      }),
    );
    expect(normalQuantile(0)).toBe(-Infinity);
    expect(normalQuantile(1)).toBe(Infinity);
    expectClose(normalTwoSided(-1.959963984540054), 0.05, 1e-13);
    expect(() => normalQuantile(Number.NaN)).toThrow(RangeError);
    expect(() => normalQuantile(1.01)).toThrow(RangeError);
    expect(() => normalCdf(Infinity)).toThrow(RangeError);
  });
});

describe('Student’s t', () => {
  it('agrees with mpmath and SciPy, fractions of degrees too', () => {
    for (const { t, df, logUpper } of special.student)
      expectLogClose(logStudentUpperTail(t, df), logUpper, 5e-12);
    for (const { p, df, t } of special.studentQuantile) expectClose(studentQuantile(p, df), t, 1e-11, 1e-15);
  });
  it('meets the table: 12.706, 2.776, 2.228, 1.960', () => {
    const table: [number, number][] = [
      [1, 12.706],
      [4, 2.776],
      [10, 2.228],
      [Infinity, 1.96],
    ];
    for (const [df, t] of table) expect(studentQuantile(0.975, df)).toBeCloseTo(t, 3);
    // Cauchy: P(T ≥ 1) = ¼.
    expectClose(studentTwoSided(1, 1), 0.5, 1e-14);
  });
  it('is the normal in the limit, and heavier before it', () => {
    expectClose(studentQuantile(0.975, 1e11), normalQuantile(0.975), 1e-10);
    fc.assert(
      fc.property(
        fc.double({ min: 0.8, max: 300, noNaN: true }),
        fc.double({ min: 1e-6, max: 0.49, noNaN: true }),
        (df, p) => {
          const t = studentQuantile(p, df);
          expect(t).toBeLessThanOrEqual(normalQuantile(p));
          expectClose(t, -studentQuantile(1 - p, df), 1e-6);
          expectLogClose(logStudentUpperTail(-t, df), Math.log(p), 1e-11);
        },
      ),
    );
  });
  it('refuses what is outside its domain', () => {
    for (const [p, df] of [
      [0, 3],
      [1, 3],
      [0.5, 0],
      [0.4, -1],
      [0.4, Number.NaN],
      [Number.NaN, 3],
    ])
      expect(() => studentQuantile(p as number, df as number)).toThrow(RangeError);
  });
});

describe('roots', () => {
  it('finds √2 and the fixed point of cos to the last digits', () => {
    expectClose(
      findRoot((x) => x * x - 2, 0, 2),
      Math.SQRT2,
      4e-16,
    );
    // Dottie number, OEIS A003957.
    expectClose(
      findRoot((x) => Math.cos(x) - x, 0, 1),
      0.7390851332151607,
      4e-16,
    );
    expectClose(
      findRootFrom((x) => Math.exp(x) - 1e9, 0),
      Math.log(1e9),
      1e-15,
    );
    expectClose(
      findRootFrom((x) => 7 - x ** 3, 500),
      Math.cbrt(7),
      1e-15,
    );
  });
  it('says where there is none', () => {
    expect(() => findRoot((x) => x * x + 1, -1, 1)).toThrow(/no change of sign/);
    expect(() => findRoot(() => Number.NaN, -1, 1)).toThrow(RangeError);
    expect(() => findRootFrom(() => 1, 0)).toThrow(/no root/);
  });
});
