import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  logPoissonLowerTail,
  logPoissonUpperTail,
  mixedPoissonUpperTail,
  poissonBinomial,
  poissonBinomialUpperTail,
  poissonRate,
  poissonRateRatio,
  poissonUpperTail,
} from '../../src/statistics/poisson.ts';
import {
  burstiness,
  burstinessCorrected,
  correctedFor,
  interEventTimes,
  memory,
} from '../../src/statistics/burstiness.ts';
import { describe as summary, mean, sum, variance } from '../../src/statistics/describe.ts';
import { interquartileRange, median, quantile } from '../../src/statistics/quantiles.ts';
import { exponential, seededRandom } from '../../src/statistics/random.ts';
import { expectClose, reference } from './reference.ts';

interface PoissonCases {
  tails: { w: number; mean: number; log: number }[];
  rates: { k: number; level: number; low: number; high: number }[];
  binomial: { p: number[]; mass: number[] };
}
const cases = reference<PoissonCases>('poisson');

describe('Poisson', () => {
  it('upper tail agrees with mpmath, to e^-60,000', () => {
    for (const { w, mean: m, log } of cases.tails) expectClose(logPoissonUpperTail(w, m), log, 1e-13, 1e-11);
    // 1.6e-19: a difference from 1 would give 0.
    // e^−1/20! · (1 + 1/21 + 1/(21·22) + …)
    expectClose(
      poissonUpperTail(20, 1),
      (Math.exp(-1) / 2432902008176640000) * (1 + 1 / 21 + 1 / 462 + 1 / 10626 + 1 / 255024 + 1 / 6375600),
      1e-7,
    );
  });
  it('tails are one, and fall with w and rise with the mean', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.double({ min: 1e-6, max: 300, noNaN: true }), (w, m) => {
        expectClose(Math.exp(logPoissonUpperTail(w + 1, m)) + Math.exp(logPoissonLowerTail(w, m)), 1, 1e-12);
        expect(logPoissonUpperTail(w + 1, m)).toBeLessThanOrEqual(logPoissonUpperTail(w, m));
        expect(logPoissonUpperTail(w, m * 1.1)).toBeGreaterThanOrEqual(logPoissonUpperTail(w, m) - 1e-15);
      }),
    );
    expect(logPoissonUpperTail(0, 5)).toBe(0);
    expect(logPoissonUpperTail(1, 0)).toBe(-Infinity);
    expect(logPoissonLowerTail(0, 0)).toBe(0);
  });
  it('a mean that is estimated: by hand, and a Poisson variable’s where it is known', () => {
    // Size 1 and 2: p^w, and p^w (1 + w (1 − p)), p = variance/(mean + variance).
    expectClose(mixedPoissonUpperTail(5, 3, 9), 0.75 ** 5, 1e-12);
    expectClose(mixedPoissonUpperTail(3, 4, 8), 16 / 27, 1e-12);
    fc.assert(
      fc.property(
        fc.nat(60),
        fc.double({ min: 0.01, max: 60, noNaN: true }),
        fc.double({ min: 1e-4, max: 50, noNaN: true }),
        (w, m, v) => {
          expectClose(mixedPoissonUpperTail(w, m, v * 1e-11 * m * m), poissonUpperTail(w, m), 1e-5);
          // A mean that may be larger makes what is far above it likelier.
          if (w > 1 && w > m + v + 3 * Math.sqrt(m + v))
            expect(mixedPoissonUpperTail(w, m, v)).toBeGreaterThan(poissonUpperTail(w, m));
          expect(mixedPoissonUpperTail(w + 1, m, v)).toBeLessThanOrEqual(mixedPoissonUpperTail(w, m, v));
        },
      ),
    );
    expect(mixedPoissonUpperTail(0, 5, 2)).toBe(1);
    expect(mixedPoissonUpperTail(1, 0, 0)).toBe(0);
  });
  it('rates agree with SciPy’s χ² limits', () => {
    for (const { k, level, low, high } of cases.rates) {
      const it = poissonRate(k, 2, level);
      expectClose(it.low, low / 2, 1e-11);
      expectClose(it.high, high / 2, 1e-11);
    }
    // Garwood 1936: 0 events, at most 3.689; 10 events, 4.795 to 18.39.
    expect(poissonRate(0).high).toBeCloseTo(3.689, 3);
    expect(poissonRate(10).low).toBeCloseTo(4.795, 3);
    expect(poissonRate(10).high).toBeCloseTo(18.39, 2);
  });
  it('ratio of rates is the odds of a binomial share', () => {
    // 10 and 5 of equal exposure: Clopper-Pearson of 10/15 is 0.3838 to 0.8818.
    const it = poissonRateRatio(10, 5);
    expect(it.low).toBeCloseTo(0.3838 / 0.6162, 3);
    expect(it.high).toBeCloseTo(0.8818 / 0.1182, 1);
    const other = poissonRateRatio(5, 10, 2, 1);
    expectClose(other.low, 0.5 / it.high, 1e-10);
    expect(poissonRateRatio(3, 0)).toMatchObject({ value: Infinity, high: Infinity });
    expect(poissonRateRatio(0, 3)).toMatchObject({ value: 0, low: 0 });
    expect(() => poissonRateRatio(0, 0)).toThrow(/both counts/);
  });
  it('Poisson-binomial agrees with SciPy and sums to 1', () => {
    for (const [k, m] of poissonBinomial(cases.binomial.p).entries())
      expectClose(m, cases.binomial.mass[k] as number, 1e-9, 1e-18);
    expectClose(poissonBinomialUpperTail(2, [0.5, 0.5, 0.5]), 0.5, 1e-15);
    expect(poissonBinomial([])).toEqual([1]);
    expect(poissonBinomialUpperTail(4, [0.5])).toBe(0);
  });
  it('refuses what is outside its domain', () => {
    for (const f of [
      () => logPoissonUpperTail(1.5, 1),
      () => logPoissonUpperTail(1, -1),
      () => logPoissonUpperTail(Number.NaN, 1),
      () => poissonRate(-1),
      () => poissonRate(1, 0),
      () => poissonRate(1, 1, 2),
      () => poissonBinomial([0.5, 1.2]),
    ])
      expect(f).toThrow(RangeError);
  });
});

describe('burstiness', () => {
  it('a clock is −1; the corrected form is 0 and 1 at its ends', () => {
    expect(burstiness([5, 5, 5, 5])).toBe(-1);
    expect(burstinessCorrected([5, 5, 5, 5])).toBe(-1);
    for (const n of [3, 10, 500]) {
      // Kim & Jo: r of a Poisson process on a ring of n, and the largest r that n times can have.
      expectClose(correctedFor(Math.sqrt((n - 1) / (n + 1)), n), 0, 0, 1e-15);
      expectClose(correctedFor(Math.sqrt(n - 1), n), 1, 1e-14);
    }
    // Gaps 1, 1, 4: μ = 2, σ² = 2, r = 1/√2.
    expectClose(burstiness([1, 1, 4]) as number, (Math.SQRT1_2 - 1) / (Math.SQRT1_2 + 1), 1e-14);
    expectClose(
      burstinessCorrected([1, 1, 4]) as number,
      (Math.sqrt(5 / 2) - Math.sqrt(3)) / ((Math.sqrt(5) - 2) * Math.SQRT1_2 + Math.sqrt(3)),
      1e-14,
    );
  });
  it('a Poisson process of few events is near 0 corrected, and is not uncorrected', () => {
    const rng = seededRandom(5);
    const [b, a] = [[] as number[], [] as number[]];
    for (let i = 0; i < 4000; i++) {
      const gaps = Array.from({ length: 9 }, () => exponential(rng));
      b.push(burstiness(gaps) as number);
      a.push(burstinessCorrected(gaps) as number);
    }
    expect(Math.abs(mean(a))).toBeLessThan(0.05);
    expect(mean(b)).toBeLessThan(-0.08);
  });
  it('does not depend on the clock’s unit or the order of the gaps', () => {
    const gaps = fc.array(fc.integer({ min: 1, max: 1e6 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(gaps, fc.constantFrom(2, 60, 3600), (g, unit) => {
        expectClose(
          burstinessCorrected(g.map((v) => v * unit)) as number,
          burstinessCorrected(g) as number,
          1e-9,
          1e-9,
        );
        expect(burstinessCorrected(g.toReversed())).toBe(burstinessCorrected(g));
        const value = burstinessCorrected(g) as number;
        expect(value).toBeGreaterThanOrEqual(-1);
        expect(value).toBeLessThanOrEqual(1);
      }),
    );
  });
  it('memory is 1 for runs, −1 for turns', () => {
    expectClose(memory([1, 2, 3, 4, 5]) as number, 1, 1e-14);
    expectClose(memory([1, 9, 1, 9, 1]) as number, -1, 1e-14);
    expect(memory([3, 3, 3])).toBeNull();
  });
  it('says nothing of too few events', () => {
    expect(burstiness([])).toBeNull();
    expect(burstinessCorrected([3])).toBeNull();
    expect(burstiness([0, 0])).toBeNull();
    expect(memory([1, 2])).toBeNull();
    expect(interEventTimes([])).toEqual([]);
    expect(interEventTimes([9, 1, 4])).toEqual([3, 5]);
    for (const f of [
      () => burstiness([1, -1]),
      () => interEventTimes([1, Number.NaN]),
      () => correctedFor(1, 2),
    ])
      expect(f).toThrow(RangeError);
  });
});

describe('quantiles', () => {
  it('agree with NumPy, type 7 and type 1', () => {
    for (const { values, p, type7, type1 } of reference<
      { values: number[]; p: number; type7: number; type1: number }[]
    >('quantiles')) {
      expectClose(quantile(values, p), type7, 1e-14);
      expect(quantile(values, p, 1)).toBe(type1);
    }
    expect(median([3, 1, 2])).toBe(2);
    expect(interquartileRange([1, 2, 3, 4, 5])).toBe(2);
  });
  it('type 1 does not step past a whole number for a rounding', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => i + 1);
    for (let i = 1; i <= 100; i++) expect(quantile(hundred, i / 100, 1)).toBe(i);
  });
  it('rise with p and stay within the values', () => {
    const values = fc.array(fc.double({ min: -1e9, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 30 });
    const p = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(values, p, p, fc.constantFrom(1 as const, 7 as const), (v, a, b, type) => {
        const [low, high] = [quantile(v, Math.min(a, b), type), quantile(v, Math.max(a, b), type)];
        expect(low).toBeLessThanOrEqual(high);
        expect(low).toBeGreaterThanOrEqual(Math.min(...v));
        expect(high).toBeLessThanOrEqual(Math.max(...v));
      }),
    );
  });
  it('refuse none, NaN and p outside', () => {
    for (const f of [
      () => quantile([], 0.5),
      () => quantile([1, Number.NaN], 0.5),
      () => quantile([1], 1.1),
      () => quantile([1], Number.NaN),
    ])
      expect(f).toThrow(RangeError);
  });
});

describe('sums', () => {
  it('do not know the order and keep what plain addition loses', () => {
    expect(sum([1e100, 1, -1e100])).toBe(1);
    expectClose(sum(Array.from({ length: 10 }, () => 0.1)), 1, 0);
    fc.assert(
      fc.property(fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true })), (v) => {
        expect(sum(v.toReversed())).toBe(sum(v));
      }),
    );
    expect(sum([])).toBe(0);
  });
  it('describe', () => {
    expect(summary([2, 4, 4, 4, 5, 5, 7, 9])).toMatchObject({ n: 8, sum: 40, mean: 5, min: 2, max: 9 });
    expectClose(variance([2, 4, 4, 4, 5, 5, 7, 9]), 32 / 7, 1e-15);
    expect(summary([1]).standardDeviation).toBeNull();
    for (const f of [
      () => mean([]),
      () => variance([1]),
      () => sum([Number.NaN]),
      () => sum([Infinity]),
      () => summary([]),
    ])
      expect(f).toThrow(RangeError);
  });
});
