import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bootstrapDays,
  defaultBlockLength,
  resampleDays,
  statisticOfSums,
} from '../../src/statistics/bootstrap.ts';
import { meanOfDays, neighbourCorrelation } from '../../src/statistics/meanOfDays.ts';
import { mean, standardDeviation } from '../../src/statistics/describe.ts';
import { normalQuantile } from '../../src/statistics/normal.ts';
import { exponential, normal, seededRandom } from '../../src/statistics/random.ts';
import { studentQuantile } from '../../src/statistics/student.ts';
import { expectClose, reference } from './reference.ts';

const meanOf = (values: readonly number[]) => (days: readonly number[]) =>
  mean(days.map((day) => values[day] as number));

describe('block bootstrap over days', () => {
  it('draws whole blocks on a circle, every day as often', () => {
    const rng = seededRandom(1);
    const seen = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 3000; i++) {
      const days = resampleDays(rng, 10, 4);
      expect(days).toHaveLength(10);
      for (const [j, day] of days.entries()) {
        seen[day] = (seen[day] as number) + 1;
        if (j % 4 !== 0) expect(day).toBe(((days[j - 1] as number) + 1) % 10);
      }
    }
    for (const count of seen) expect(Math.abs(count - 3000)).toBeLessThan(400);
    expect([1, 2, 8, 9, 27, 28, 103].map(defaultBlockLength)).toEqual([1, 2, 2, 3, 3, 4, 5]);
  });
  it('of sums is the same to the last bit, block by block and day by day', () => {
    const counts = fc.array(fc.integer({ min: 0, max: 2 ** 31 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(
        counts,
        fc.integer({ min: 1, max: 9 }),
        fc.nat(),
        fc.boolean(),
        (values, block, seed, whole) => {
          // Sums of halves and thirds depend on their order: those are taken day by day.
          const column = Float64Array.from(values, (value) => (whole ? value : value / 3));
          const ones = new Float64Array(values.length).fill(1);
          const statistic = statisticOfSums([column, ones], ([sum = 0, n = 0]) => sum / n);
          const options = { replications: 99, blockLength: Math.min(block, values.length) };
          expect(bootstrapDays(seededRandom(seed), values.length, statistic, options)).toEqual(
            bootstrapDays(seededRandom(seed), values.length, (days) => statistic(days), options),
          );
        },
      ),
    );
  });
  it('gives the mean’s standard error and normal limits where days are independent', () => {
    const rng = seededRandom(2);
    const values = Array.from({ length: 200 }, () => normal(rng, 10, 3));
    const it = bootstrapDays(rng, 200, meanOf(values), {
      blockLength: 1,
      replications: 4000,
      interval: 'percentile',
    });
    if (it.reason !== null) throw new Error(it.reason.say);
    // The bootstrap's standard error of a mean is s√((n − 1)/n)/√n, exactly, up to Monte Carlo error (1.1%).
    const se = (standardDeviation(values) * Math.sqrt(199 / 200)) / Math.sqrt(200);
    expectClose(it.standardError, se, 0.05);
    expectClose(it.high - it.low, -2 * normalQuantile(0.025) * se, 0.06);
  });
  it('expanded, it is Student’s interval of a mean: extra sleep again', () => {
    const sleep = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];
    const t = meanOfDays(sleep);
    const it = bootstrapDays(seededRandom(7), 10, meanOf(sleep), { blockLength: 1, replications: 20_000 });
    const plain = bootstrapDays(seededRandom(7), 10, meanOf(sleep), {
      blockLength: 1,
      replications: 20_000,
      interval: 'percentile',
    });
    if (t.low === null || it.low === null || plain.low === null) throw new Error('no interval');
    // As wide as t's up to the skewness of the draws; the plain percentiles are √(9/10) · 1.96/2.26 as wide.
    expectClose(it.high - it.low, t.high - t.low, 0.06);
    expectClose((plain.high - plain.low) / (t.high - t.low), Math.sqrt(0.9) * (1.96 / 2.262), 0.05);
  });
  it('sees that neighbouring days are alike: blocks widen the interval of a moving average', () => {
    const rng = seededRandom(3);
    const noise = Array.from({ length: 310 }, () => normal(rng));
    const values = Array.from({ length: 300 }, (_, i) => mean(noise.slice(i, i + 10)));
    const [one, ten] = [1, 20].map((blockLength) =>
      bootstrapDays(seededRandom(4), 300, meanOf(values), { blockLength, replications: 600 }),
    );
    if (one?.low == null || ten?.low == null || ten.high === null || one.high === null)
      throw new Error('no interval');
    // A moving average of ten has ten times the variance of its mean: √10 = 3.2 times the width in the limit.
    expect((ten.high - ten.low) / (one.high - one.low)).toBeGreaterThan(2);
  });
  it('BCa moves both limits towards the long tail, as Efron’s theory has it', () => {
    const rng = seededRandom(5);
    const values = Array.from({ length: 60 }, () => exponential(rng));
    const options = { blockLength: 1, replications: 6000, interval: 'percentile' } as const;
    const plain = bootstrapDays(seededRandom(6), 60, meanOf(values), options);
    const bca = bootstrapDays(seededRandom(6), 60, meanOf(values), { ...options, interval: 'bca' });
    if (plain.reason !== null || bca.reason !== null) throw new Error('no interval');
    expect(bca.low).toBeGreaterThan(plain.low);
    expect(bca.high).toBeGreaterThan(plain.high);
    // For a mean a is skewness/(6√n), z0 ≈ a: the levels read are Φ(z0 + (z0 ± z)/(1 − a(z0 ± z))).
    const m = mean(values);
    const skew = mean(values.map((v) => (v - m) ** 3)) / mean(values.map((v) => (v - m) ** 2)) ** 1.5;
    const a = skew / (6 * Math.sqrt(60));
    const se = plain.standardError;
    const shift = (z: number): number => a + (a + z) / (1 - a * (a + z));
    const second = (z: number): number => m + se * (z + a * (z * z - 1));
    expectClose(bca.high, second(shift(1.96)), 0.03);
    expectClose(bca.low, second(shift(-1.96)), 0.03);
  });
  it('BCa of a variance agrees with SciPy’s, whose draws are others', () => {
    const { values, low, high, percentile } = reference<{
      values: number[];
      low: number;
      high: number;
      percentile: [number, number];
    }>('bca');
    const squares = (days: readonly number[]): number => {
      const drawn = days.map((day) => values[day] as number);
      const m = mean(drawn);
      return mean(drawn.map((v) => (v - m) ** 2));
    };
    const options = { blockLength: 1, replications: 30_000, interval: 'percentile' } as const;
    const bca = bootstrapDays(seededRandom(12), values.length, squares, { ...options, interval: 'bca' });
    const plain = bootstrapDays(seededRandom(13), values.length, squares, options);
    expectClose(bca.low as number, low, 0.02);
    expectClose(bca.high as number, high, 0.02);
    expectClose(plain.low as number, percentile[0], 0.02);
    expectClose(plain.high as number, percentile[1], 0.02);
  });
  it('is the same for the same seed; counts draws without a value; says when there are too few', () => {
    const values = [1, 5, 2, 8, 3, 9, 4];
    const run = (seed: number): unknown =>
      bootstrapDays(seededRandom(seed), 7, meanOf(values), { replications: 200 });
    expect(run(1)).toEqual(run(1));
    expect(run(1)).not.toEqual(run(2));
    const holes = bootstrapDays(seededRandom(1), 7, (days) => (days.includes(0) ? 1 : null), {
      replications: 300,
    });
    expect(holes.undefinedReplications).toBeGreaterThan(0);
    expect(bootstrapDays(seededRandom(1), 7, () => null).reason).toEqual({ say: 'reasons.noValue' });
    expect(bootstrapDays(seededRandom(1), 1, () => 3).reason).toEqual({ say: 'reasons.oneDay' });
    expect(bootstrapDays(seededRandom(1), 7, () => 3, { replications: 20 }).reason).toEqual({
      say: 'reasons.fewDraws',
      draws: 20,
      of: 20,
    });
    for (const f of [
      () => bootstrapDays(seededRandom(1), 0, () => 1),
      () => bootstrapDays(seededRandom(1), 3, () => 1, { blockLength: 4 }),
      () => bootstrapDays(seededRandom(1), 3, () => 1, { level: 1 }),
      () => bootstrapDays(seededRandom(1), 3, () => 1, { replications: 0 }),
    ])
      expect(f).toThrow(RangeError);
  });
});

describe('t interval of days', () => {
  it('meets Student’s own table: extra sleep, 0.7001 to 2.4599', () => {
    // Gosset 1908; R: t.test(extra ~ group, sleep, paired = TRUE).
    const it = meanOfDays([1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4]);
    expectClose(it.value as number, 1.58, 1e-14);
    expect(it.low).toBeCloseTo(0.7001142, 6);
    expect(it.high).toBeCloseTo(2.4598858, 6);
    expect(meanOfDays([1, 2]).low).toBeCloseTo(1.5 - studentQuantile(0.975, 1) / 2, 10);
  });
  it('says nothing of one day, or days all alike', () => {
    expect(meanOfDays([]).reason).toEqual({ say: 'reasons.fewDays', days: 0, least: 2 });
    expect(meanOfDays([4]).reason).toEqual({ say: 'reasons.fewDays', days: 1, least: 2 });
    expect(meanOfDays([4, 4, 4]).reason).toEqual({ say: 'reasons.noSpreadOfDays' });
    expect(() => meanOfDays([1, Number.NaN])).toThrow(RangeError);
    expect(() => meanOfDays([1, 2], { level: 0 })).toThrow(RangeError);
  });
  it('counts days that are like their neighbours for fewer, by hand', () => {
    // 1, 2, 3, 4, 5: products −2·−1 + −1·0 + 0·1 + 1·2 = 4 of 10, ρ = 0.4 + 2.2/5 = 0.84; 5 · 0.16/1.84 days.
    expectClose(neighbourCorrelation([1, 2, 3, 4, 5]) as number, 0.84, 1e-14);
    expect(meanOfDays([1, 2, 3, 4, 5], { days: 'neighbours' }).reason).toMatchObject({
      say: 'reasons.daysAlike',
      days: 5,
      effective: expect.closeTo(0.4, 1) as number,
    });
    // Turns: the correlation is negative and is not used to narrow.
    const turns = [1, 9, 1, 9, 1, 9];
    expect(neighbourCorrelation(turns)).toBe(0);
    expectClose(
      meanOfDays(turns, { days: 'neighbours' }).low as number,
      meanOfDays(turns).low as number,
      1e-14,
    );
    // 3, 1, 2, 5, 4, 3 around 3: products 0·−2 + −2·−1 + −1·2 + 2·1 + 1·0 = 2 of 10, ρ = 0.2 + 1.6/6.
    const some = meanOfDays([3, 1, 2, 5, 4, 3], { days: 'neighbours' });
    if (some.reason !== null) throw new Error(some.reason.say);
    const rho = 0.2 + 1.6 / 6;
    expectClose(some.effectiveDays, (6 * (1 - rho)) / (1 + rho), 1e-13);
    expectClose(some.standardError, Math.sqrt(2 / some.effectiveDays), 1e-13);
    expect(neighbourCorrelation([1, 2])).toBeNull();
    expect(neighbourCorrelation([2, 2, 2])).toBeNull();
  });
  it('moves and stretches with the values', () => {
    const values = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 3, maxLength: 20 });
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: -50, max: 50 }),
        fc.integer({ min: 1, max: 9 }),
        (v, by, times) => {
          const [one, other] = [meanOfDays(v), meanOfDays(v.map((x) => x * times + by))];
          if (one.low === null || other.low === null) return;
          expectClose(other.low, one.low * times + by, 1e-10, 1e-8);
          expectClose(other.high, one.high * times + by, 1e-10, 1e-8);
        },
      ),
    );
  });
});
