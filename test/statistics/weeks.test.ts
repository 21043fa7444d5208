import { array, assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../src/statistics/random.ts';
import { pOfRatio, ratioByWeeks, reachByWeeks } from '../../src/statistics/ratioByWeeks.ts';
import { signFlips } from '../../src/statistics/signFlips.ts';
import { expectClose, reference } from './reference.ts';

interface Cases {
  ratio: {
    d: number[];
    n: number[];
    range: [number, number];
    level: number;
    value: number;
    low: number;
    high: number;
    effective: number;
  }[];
  alike: { d: number[]; n: number[]; range: [number, number]; t: number; above: number; below: number }[];
  flips: { values: number[][]; statistic: number; of: number; p: number }[];
}
const cases = reference<Cases>('weeks');

describe('a ratio by whole weeks', () => {
  it('is as NumPy and SciPy have it', () => {
    expect(cases.ratio).toHaveLength(14);
    for (const { d, n, range, level, value, low, high, effective } of cases.ratio) {
      const found = ratioByWeeks(d, n, range, level);
      expectClose(found.value ?? Number.NaN, value);
      expectClose(found.low ?? Number.NaN, low, 1e-9, 1e-12);
      expectClose(found.high ?? Number.NaN, high, 1e-9);
      expectClose(found.effectiveWeeks, effective);
    }
  });

  it('has no interval of nothing, or of one week', () => {
    expect(ratioByWeeks([], [], [-1, 1])).toMatchObject({ value: null, low: null, high: null });
    expect(ratioByWeeks([0, 0], [0, 0], [-1, 1])).toMatchObject({
      value: null,
      reason: { say: 'reasons.nothingCounted' },
    });
    expect(ratioByWeeks([3], [4], [-1, 1])).toMatchObject({
      value: 0.75,
      low: null,
      high: null,
      weeks: 1,
      reason: { say: 'reasons.oneWeek' },
    });
  });

  it('turns round with the sign, and does not go by the order of weeks', () => {
    assert(
      property(array(integer({ min: 1, max: 30 }), { minLength: 2, maxLength: 20 }), integer(), (n, seed) => {
        const rng = seededRandom(Math.abs(seed));
        const d = n.map((size) => (Math.abs(rng.next()) % (2 * size + 1)) - size);
        const one = ratioByWeeks(d, n, [-1, 1]);
        const turned = ratioByWeeks(
          d.map((x) => -x),
          n,
          [-1, 1],
        );
        expectClose(turned.low ?? 0, -(one.high ?? 0), 1e-9, 1e-12);
        const back = ratioByWeeks([...d].reverse(), [...n].reverse(), [-1, 1]);
        expectClose(back.low ?? 0, one.low ?? 0, 1e-9, 1e-12);
        expect(one.low as number).toBeLessThanOrEqual(one.value as number);
        expect(one.high as number).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('has its limit where the p-value is 2.5%', () => {
    const found = ratioByWeeks([3, -1, 4, 2, 0, 5], [8, 7, 9, 10, 6, 11], [-1, 1]);
    expectClose(pOfRatio(found, found.low as number, 'above') ?? 0, 0.025, 1e-9);
    expectClose(pOfRatio(found, found.high as number, 'below') ?? 0, 0.025, 1e-9);
  });

  it('of weeks that are all alike has the tails that SciPy has', () => {
    expect(cases.alike).toHaveLength(9);
    for (const { d, n, range, t, above, below } of cases.alike) {
      const found = ratioByWeeks(d, n, range);
      expectClose(pOfRatio(found, t, 'above') ?? Number.NaN, above);
      expectClose(pOfRatio(found, t, 'below') ?? Number.NaN, below);
    }
    // Beyond the range: nothing is above the most, all is above what lies under the least.
    const all = ratioByWeeks([1, 1], [1, 1], [0, 1]);
    expect(pOfRatio(all, 1.5, 'above')).toBe(1);
    expect(pOfRatio(all, -0.5, 'above')).toBe(0);
    expect(pOfRatio(ratioByWeeks([3], [4], [-1, 1]), 0, 'above')).toBeNull();
  });

  it('of weeks that are all alike has its limits where the p-value is 2.5%', () => {
    for (const share of [0, 0.25, 0.6, 1]) {
      const found = ratioByWeeks(
        [4, 6, 9, 5, 7].map((n) => share * n),
        [4, 6, 9, 5, 7],
        [0, 1],
      );
      expect(found.standardError).toBeNull();
      if (share > 0) expectClose(pOfRatio(found, found.low as number, 'above') ?? 0, 0.025, 1e-9);
      if (share < 1) expectClose(pOfRatio(found, found.high as number, 'below') ?? 0, 0.025, 1e-9);
    }
  });

  it('errs in weeks that are all alike no oftener than its p-value says, weeks being all or nothing and in news that lasts', () => {
    // Exact: a week is 1 with chance t, and as the one before it with chance r besides. Of such weeks that are all 1 the
    // chance is t (t + r (1 − t))^(weeks − 1); r = 2/19 makes their mean vary 21/17 times as much; then it
    // holds for p-values that anybody goes by, from a thousandth on.
    for (const lasting of [0, 2 / 19])
      for (const weeks of [6, 8, 12, 20])
        for (let t = 0.05; t < 1; t += 0.05) {
          const p = pOfRatio(
            ratioByWeeks(Array(weeks).fill(1), Array(weeks).fill(1), [0, 1]),
            t,
            'above',
          ) as number;
          const chance = t * (t + lasting * (1 - t)) ** (weeks - 1);
          if (lasting === 0 || p >= 0.001)
            expect(chance, `${weeks} weeks, t ${t}`).toBeLessThanOrEqual(p * 1.0001);
        }
  });

  it('reaches less far with more weeks', () => {
    const weeks = (k: number): number[] => Array.from({ length: k }, () => 20);
    expect(reachByWeeks(weeks(20), 1)).toBeLessThan(reachByWeeks(weeks(8), 1));
    expect(reachByWeeks([5], 1)).toBe(Infinity);
    expect(reachByWeeks([0, 0, 0], 1)).toBe(Infinity);
    // Tables of t (7 and 1 degrees of freedom) and z: (2.364624 + 0.841621) ½ √(2.5 × 21/17 / 160).
    expect(reachByWeeks(weeks(8), 0.5)).toBeCloseTo(
      (2.364624 + 0.841621) * 0.5 * Math.sqrt(52.5 / 17 / 160),
      6,
    );
    expect(reachByWeeks([10, 10], 1)).toBeCloseTo((12.706205 + 0.841621) * Math.sqrt(52.5 / 17 / 20), 5);
  });
});

describe('flips of the signs of weeks', () => {
  it('are as an enumeration in NumPy has them', () => {
    for (const { values, statistic, of, p } of cases.flips) {
      const found = signFlips(values, () => seededRandom(1));
      expectClose(found.statistic ?? 0, statistic, 1e-9);
      expect(found.of).toBe(of);
      expectClose(found.p ?? 0, p, 1e-12);
    }
  });

  it('draw where there are too many to enumerate, near what all would give', () => {
    const rng = seededRandom(5);
    const values = [Array.from({ length: 13 }, () => 0.4 + (rng.next() % 1000) / 1000)];
    const all = signFlips(values, () => seededRandom(1));
    // Two weeks more of nothing at all change nothing but the number of flips.
    const drawn = signFlips([[...(values[0] as number[]), 1e-9, 1e-9]], () => seededRandom(2));
    expect(Math.abs((drawn.p ?? 0) - (all.p ?? 0))).toBeLessThan(0.03);
  });

  it('say nothing where nothing varies', () => {
    expect(signFlips([[0, 0, 0]], () => seededRandom(1))).toMatchObject({ statistic: null, p: null });
    expect(signFlips([[]], () => seededRandom(1))).toMatchObject({ statistic: null, p: null });
  });
});
