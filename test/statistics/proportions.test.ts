import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  moverDifference,
  clopperPearson,
  newcombeDifference,
  ruleOfThree,
  wilson,
} from '../../src/statistics/proportions.ts';
import { expectClose, reference } from './reference.ts';

interface Proportions {
  intervals: { k: number; n: number; level: number; wilson: [number, number]; exact: [number, number] }[];
  fractional: { k: number; n: number; low: number; high: number }[];
}
const cases = reference<Proportions>('proportions');
const share = fc
  .integer({ min: 1, max: 5000 })
  .chain((n) => fc.record({ k: fc.integer({ min: 0, max: n }), n: fc.constant(n) }));

describe('Wilson and Clopper-Pearson', () => {
  it('agree with SciPy', () => {
    for (const { k, n, level, wilson: w, exact } of cases.intervals) {
      const [a, b] = [wilson(k, n, level), clopperPearson(k, n, level)];
      expectClose(a.low, w[0], 1e-12, 1e-15);
      expectClose(a.high, w[1], 1e-13);
      expectClose(b.low, exact[0], 1e-11);
      expectClose(b.high, exact[1], 1e-11);
    }
  });
  it('take effective counts that are fractions', () => {
    for (const { k, n, low, high } of cases.fractional) {
      expectClose(clopperPearson(k, n).low, low, 1e-11);
      expectClose(clopperPearson(k, n).high, high, 1e-11);
    }
  });
  it('meet Newcombe 1998 (two-sided, table I): 81/263, 15/148, 0/20, 1/29', () => {
    const score = [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ];
    const exact = [
      [81, 263, 0.2527, 0.3676],
      [15, 148, 0.0578, 0.1617],
      [0, 20, 0, 0.1684],
      [1, 29, 0.0009, 0.1776],
    ];
    for (const [k, n, low, high] of score as [number, number, number, number][]) {
      expect(wilson(k, n).low).toBeCloseTo(low, 4);
      expect(wilson(k, n).high).toBeCloseTo(high, 4);
    }
    for (const [k, n, low, high] of exact as [number, number, number, number][]) {
      expect(clopperPearson(k, n).low).toBeCloseTo(low, 4);
      expect(clopperPearson(k, n).high).toBeCloseTo(high, 4);
    }
  });
  it('stay in [0, 1], hold the value, mirror, and widen with the level', () => {
    fc.assert(
      fc.property(share, ({ k, n }) => {
        for (const method of [wilson, clopperPearson]) {
          const it = method(k, n);
          expect(it.low).toBeGreaterThanOrEqual(0);
          expect(it.high).toBeLessThanOrEqual(1);
          expect(it.low).toBeLessThanOrEqual(it.value);
          expect(it.high).toBeGreaterThanOrEqual(it.value);
          expectClose(method(n - k, n).low, 1 - it.high, 1e-9, 1e-13);
          const wide = method(k, n, 0.999);
          expect(wide.low).toBeLessThanOrEqual(it.low);
          expect(wide.high).toBeGreaterThanOrEqual(it.high);
        }
      }),
      { numRuns: 60 },
    );
  });
  it('Clopper-Pearson covers at least its level for every share', () => {
    const n = 17;
    const limits = Array.from({ length: n + 1 }, (_, k) => clopperPearson(k, n, 0.9));
    const choose = (k: number): number => (k === 0 ? 1 : (choose(k - 1) * (n - k + 1)) / k);
    for (let p = 0.005; p < 1; p += 0.01) {
      const covered = limits.reduce(
        (total, { low, high }, k) =>
          low <= p && p <= high ? total + choose(k) * p ** k * (1 - p) ** (n - k) : total,
        0,
      );
      expect(covered).toBeGreaterThanOrEqual(0.9);
    }
  });
  it('refuse what is no share', () => {
    for (const method of [wilson, clopperPearson])
      for (const [k, n, level] of [
        [-1, 5, 0.9],
        [6, 5, 0.9],
        [0, 0, 0.9],
        [Number.NaN, 5, 0.9],
        [1, Infinity, 0.9],
        [1, 5, 1],
        [1, 5, 0],
      ])
        expect(() => method(k as number, n as number, level as number)).toThrow(RangeError);
  });
});

describe('rule of three', () => {
  it('0 of 300 leaves 0.99% one-sided, 1.2% two-sided', () => {
    expect(ruleOfThree(300)).toBeCloseTo(1 - 0.05 ** (1 / 300), 14);
    expect(ruleOfThree(300)).toBeCloseTo(3 / 300, 3);
    expectClose(ruleOfThree(300, 0.975), clopperPearson(0, 300).high, 1e-11);
    expect(() => ruleOfThree(0)).toThrow(RangeError);
  });
});

describe('difference of shares', () => {
  it('meets Newcombe 1998 (part II, table II, method 10)', () => {
    const table = [
      [56, 70, 48, 80, 0.0524, 0.3339],
      [9, 10, 3, 10, 0.1705, 0.809],
      [10, 10, 0, 20, 0.6791, 1],
      [10, 10, 0, 10, 0.6075, 1],
    ];
    for (const [a, m, b, n, low, high] of table) {
      const it = newcombeDifference(a as number, m as number, b as number, n as number);
      expect(it.low).toBeCloseTo(low as number, 4);
      expect(it.high).toBeCloseTo(high as number, 4);
    }
  });
  it('turns round when the sides do, and stays in [−1, 1]', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        const one = newcombeDifference(a.k, a.n, b.k, b.n);
        const other = newcombeDifference(b.k, b.n, a.k, a.n);
        expectClose(one.low, -other.high, 1e-12, 1e-14);
        expect(one.low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(one.high).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
  it('refuses intervals of different levels, or upside down', () => {
    expect(() => moverDifference(wilson(1, 5, 0.9), wilson(1, 5))).toThrow(/levels differ/);
    expect(() => moverDifference({ ...wilson(1, 5), low: 0.9 }, wilson(1, 5))).toThrow(RangeError);
  });
});
