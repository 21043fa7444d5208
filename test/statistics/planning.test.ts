import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jackknifeShare } from '../../src/statistics/jackknife.ts';
import { missingBounds } from '../../src/statistics/missing.ts';
import {
  detectableByCoding,
  detectableByJackknife,
  detectableDespiteMissing,
  jackknifePower,
  meanShare,
} from '../../src/statistics/power.ts';
import { seededRandom, normal } from '../../src/statistics/random.ts';
import { binomial } from '../../src/statistics/randomCounts.ts';
import { distributionAt, type Observation, turnbull } from '../../src/statistics/turnbull.ts';
import { expectClose, reference } from './reference.ts';

describe('power', () => {
  it('mean of a logistic-normal: ½ by symmetry, and SciPy’s integral', () => {
    expectClose(meanShare(0, 3), 0.5, 1e-14);
    for (const { mu, tau, mean } of reference<{ mu: number; tau: number; mean: number }[]>('logisticNormal'))
      expectClose(meanShare(mu, tau), mean, 1e-11);
    expectClose(meanShare(1, 0), 1 / (1 + Math.exp(-1)), 1e-12);
  });
  it('at t it is the error rate, and rises with the distance', () => {
    const sizes = [400, 300, 500, 350, 420, 380, 460, 300, 390, 410, 310, 330];
    const options = { threshold: 0.5, tau: 0.8, replications: 300, seed: 3 };
    const at = (share: number): number => jackknifePower(sizes, share, options);
    expect(at(0.501)).toBeLessThan(0.06);
    const curve = [0.55, 0.6, 0.65, 0.7, 0.75].map(at);
    expect(curve).toEqual(curve.toSorted((a, b) => a - b));
    expect(curve.at(-1)).toBeGreaterThan(0.8);
  });
  it('the smallest effect found is found with the power, by other draws too', () => {
    const sizes = Array.from({ length: 12 }, (_, i) => 200 + 50 * i);
    const options = { threshold: 0.5, tau: 0.7, seed: 5, replications: 400 };
    const { above, below } = detectableByJackknife(sizes, options);
    expect(above as number).toBeGreaterThan(0.5);
    expect(below as number).toBeLessThan(0.5);
    // By symmetry about one half, up to Monte Carlo error.
    expect((above as number) + (below as number)).toBeCloseTo(1, 1);
    const rng = seededRandom(99);
    // Solve for the mean on the logit scale by the crude way, then draw afresh.
    let mu = 0;
    while (meanShare(mu, 0.7) < (above as number)) mu += 0.001;
    let found = 0;
    for (let i = 0; i < 1000; i++) {
      const x = sizes.map((n) => binomial(rng, n, 1 / (1 + Math.exp(-(mu + 0.7 * normal(rng))))));
      const { low } = jackknifeShare(x, sizes);
      if (low !== null && low > 0.5) found += 1;
    }
    expect(Math.abs(found / 1000 - 0.8)).toBeLessThan(0.06);
  });
  it('too few channels find nothing', () => {
    expect(
      detectableByJackknife([500, 500, 500, 500], { threshold: 0.5, seed: 1, replications: 20 }),
    ).toEqual({ threshold: 0.5, above: null, below: null });
  });
  it('frame: where the bound for missing posts leaves t', () => {
    const channels = [
      { n: 200, missing: 20 },
      { n: 100, missing: 60 },
    ];
    const { above, below } = detectableDespiteMissing(channels, 0.4, 2);
    const at = (share: number): { low: number; high: number } =>
      missingBounds(
        channels.map((c) => ({ x: share * c.n, ...c })),
        2,
      );
    expectClose(at(above as number).low, 0.4, 1e-9);
    expectClose(at(below as number).high, 0.4, 1e-9);
    const whole = detectableDespiteMissing([{ n: 10, missing: 0 }], 0.4);
    expectClose(whole.above as number, 0.4, 1e-12);
    expectClose(whole.below as number, 0.4, 1e-12);
    expect(detectableDespiteMissing([{ n: 0, missing: 10 }], 0.4)).toMatchObject({
      above: null,
      below: null,
    });
  });
  it('coding: 2.8 standard errors', () => {
    // (1.959964 + 0.841621) √(0.1² · 0.2 · 0.8 / 200)
    expectClose(
      detectableByCoding([{ share: 0.1, coded: 200, errorRate: 0.2 }]),
      2.801585 * 0.1 * Math.sqrt(0.16 / 200),
      1e-6,
    );
  });
  it('refuses what is outside its domain', () => {
    for (const f of [
      () => jackknifePower([1, 2], 0, { threshold: 0.5, seed: 1 }),
      () => jackknifePower([1.5], 0.4, { threshold: 0.5, seed: 1 }),
      () => detectableByJackknife([1], { threshold: 1, seed: 1 }),
      () => detectableDespiteMissing([{ n: 1, missing: 0 }], 0),
      () => detectableByCoding([{ share: 0.1, coded: 0, errorRate: 0.2 }]),
    ])
      expect(f).toThrow(RangeError);
  });
});

describe('Turnbull', () => {
  it('reaches the likelihood that SciPy’s optimiser reaches', () => {
    for (const { left, right, logLikelihood } of reference<
      { left: number[]; right: number[]; logLikelihood: number }[]
    >('turnbull')) {
      const it = turnbull(left.map((l, i) => ({ left: l, right: right[i] as number })));
      expectClose(it.logLikelihood, logLikelihood, 1e-6);
      expect(it.gap).toBeLessThanOrEqual(1e-9);
    }
  });
  it('by hand: four intervals, a third before, two thirds after', () => {
    const it = turnbull([
      { left: 0, right: 3 },
      { left: 2, right: 5 },
      { left: 4, right: Infinity },
      { left: 4, right: 4.5 },
    ]);
    expect(it.intervals.map(({ left, right }) => [left, right])).toEqual([
      [2, 3],
      [4, 4.5],
    ]);
    expectClose(it.intervals[0]?.mass as number, 1 / 3, 1e-8);
    expect(distributionAt(it, 2.5)).toEqual({ low: 0, high: it.intervals[0]?.mass });
    expectClose(distributionAt(it, 3).low, 1 / 3, 1e-8);
    expectClose(distributionAt(it, Infinity).low, 1, 1e-12);
  });
  it('exact and right-censored times: Kaplan-Meier', () => {
    // Deaths at 1, 3, 3, 6; censored at 2, 5. S = 5/6, ·2/4 … : 5/6, 5/12, and all after 5 at 6.
    const times: Observation[] = [1, 3, 3, 6].map((t) => ({ left: t, right: t }));
    const it = turnbull([...times, { left: 2, right: Infinity }, { left: 5, right: Infinity }]);
    expectClose(1 - distributionAt(it, 1).low, 5 / 6, 1e-8);
    expectClose(1 - distributionAt(it, 3).low, 5 / 12, 1e-8);
    expectClose(distributionAt(it, 6).low, 1, 1e-8);
  });
  it('late entry: Lynden-Bell’s product limit', () => {
    // Times 1, 2, 3, 4 entering at −∞, −∞, 1.5, 2.5: at risk 2, 2, 2, 1, so S(2) = ½ · ½, S(3) = ⅛.
    const it = turnbull([
      { left: 1, right: 1 },
      { left: 2, right: 2 },
      { left: 3, right: 3, entry: 1.5 },
      { left: 4, right: 4, entry: 2.5 },
    ]);
    expectClose(1 - distributionAt(it, 1).low, 1 / 2, 1e-6);
    expectClose(1 - distributionAt(it, 2).low, 1 / 4, 1e-6);
    expectClose(1 - distributionAt(it, 3).low, 1 / 8, 1e-6);
  });
  it('late entry at the very time of another’s event: not yet at risk', () => {
    // Times 2, 3, 4, of which 3 enters at 2 and is seen from then on: at risk (start < t ≤ stop, as in R's survival) are
    // 2, 2, 1, so S = 1/2, 1/4, 0. Were it at risk at 2, S(2) would be 2/3.
    const it = turnbull([
      { left: 2, right: 2 },
      { left: 3, right: 3, entry: 2 },
      { left: 4, right: 4 },
    ]);
    expectClose(1 - distributionAt(it, 2).low, 1 / 2, 1e-6);
    expectClose(1 - distributionAt(it, 3).low, 1 / 4, 1e-6);
    expectClose(distributionAt(it, 4).low, 1, 1e-6);
    // In an interval that begins at the entry it is.
    const open = turnbull([
      { left: 2, right: 3, entry: 2 },
      { left: 2, right: 3 },
      { left: 4, right: 4 },
    ]);
    expectClose(1 - distributionAt(open, 3).low, 1 / 3, 1e-6);
  });
  it('has mass 1, does not know the order, and beats any other choice of mass', () => {
    const observation = fc
      .tuple(fc.nat(20), fc.integer({ min: 1, max: 12 }), fc.boolean())
      .map(([l, w, open]) => ({ left: l, right: open ? Infinity : l + w }));
    fc.assert(
      fc.property(
        fc.array(observation, { minLength: 1, maxLength: 15 }),
        fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 15, maxLength: 15 }),
        (data, other) => {
          const it = turnbull(data, { tolerance: 1e-7 });
          expectClose(
            it.intervals.reduce((t, { mass }) => t + mass, 0),
            1,
            1e-7,
          );
          expectClose(
            turnbull(data.toReversed(), { tolerance: 1e-7 }).logLikelihood,
            it.logLikelihood,
            1e-9,
            1e-9,
          );
          const w = it.intervals.map((_, i) => other[i % 15] as number);
          const total = w.reduce((a, b) => a + b, 0);
          const rival = data.reduce(
            (t, { left, right }) =>
              t +
              Math.log(
                it.intervals.reduce(
                  (m, cell, j) =>
                    cell.left >= left && cell.right <= right ? m + (w[j] as number) / total : m,
                  0,
                ),
              ),
            0,
          );
          expect(rival).toBeLessThanOrEqual(it.logLikelihood + 1e-5);
        },
      ),
    );
  });
  it('refuses what is no interval', () => {
    for (const bad of [
      { left: 3, right: 2 },
      { left: Number.NaN, right: 2 },
      { left: Infinity, right: Infinity },
      { left: 1, right: 2, entry: 1.5 },
      { left: 2, right: 2, entry: 2 },
    ])
      expect(() => turnbull([bad])).toThrow(/observation 0/);
    expect(() => turnbull([])).toThrow(RangeError);
  });
});
