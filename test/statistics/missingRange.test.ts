import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingBounds, missingDifferenceBounds } from '../../src/statistics/missing.ts';
import { missingDifferenceInterval, missingInterval } from '../../src/statistics/missingInterval.ts';
import {
  type ChannelWithRange,
  extremeNumbers,
  furthestLimit,
  rangeBound,
  tippingOdds,
} from '../../src/statistics/missingRange.ts';
import { type Random, seededRandom, uniform } from '../../src/statistics/random.ts';
import { expectClose } from './reference.ts';

const channel = fc.integer({ min: 0, max: 900 }).chain((n) =>
  fc.integer({ min: 0, max: n }).chain((x) =>
    fc
      .record({
        y: fc.integer({ min: 0, max: n - x }),
        least: fc.integer({ min: 0, max: 300 }),
        range: fc.integer({ min: 0, max: 300 }),
      })
      .map(({ y, least, range }) => ({ x, n, y, least, most: least + range })),
  ),
);
const ranges = fc
  .array(channel, { minLength: 1, maxLength: 7 })
  .filter((world) => world.some(({ n }) => n > 0));

const bounds = (world: readonly ChannelWithRange[], k: number, paired: boolean) => ({
  low: rangeBound(world, 'low', k, paired),
  high: rangeBound(world, 'high', k, paired),
});
const always = (world: readonly ChannelWithRange[]) => (): readonly ChannelWithRange[] => world;

/** Every choice of an end for each channel. */
function vertices<T extends { least: number; most: number }>(world: readonly T[]): number[][] {
  return world.reduce<number[][]>(
    (all, { least, most }) =>
      all.flatMap((some) => [
        [...some, least],
        [...some, most],
      ]),
    [[]],
  );
}

describe('bounds where the number of missing posts is a range', () => {
  it('by hand: two sides kept by two channels, up to 50 missing beside 100 in each', () => {
    const world = [
      { x: 100, n: 100, least: 0, most: 50 },
      { x: 0, n: 100, least: 0, most: 50 },
    ];
    // All of the rival's are missing and none of X's: 100 of 250. With both at the same end it is a half either way.
    expect(bounds(world, 1, false)).toEqual({ low: 0.4, high: 0.6 });
    expect(extremeNumbers(world, 'low', 1, false)).toEqual([0, 50]);
    expect(extremeNumbers(world, 'high', 1, false)).toEqual([50, 0]);
    const paired = world.map((c) => ({ ...c, y: c.n - c.x }));
    const { low, high } = bounds(paired, 1, true);
    expectClose(low, -0.2, 1e-14);
    expectClose(high, 0.2, 1e-14);
  });

  it('by hand: a channel nothing was seen of may hold anything, and as much as its range allows', () => {
    const world = [
      { x: 30, n: 60, least: 0, most: 0 },
      { x: 0, n: 0, least: 10, most: 40 },
    ];
    expect(bounds(world, 1, false)).toEqual({ low: 0.3, high: 0.7 });
  });

  it('no choice of ends goes further, with two sides or one', () => {
    fc.assert(
      fc.property(ranges, fc.double({ min: 1, max: 6, noNaN: true }), fc.boolean(), (world, k, paired) => {
        const { low, high } = bounds(world, k, paired);
        const all = vertices(world).map((numbers) => {
          const one = world.map((c, i) => ({ ...c, missing: numbers[i] as number }));
          return paired ? missingDifferenceBounds(one, k) : missingBounds(one, k);
        });
        expectClose(low, Math.min(...all.map((bounds) => bounds.low)), 1e-12, 1e-12);
        expectClose(high, Math.max(...all.map((bounds) => bounds.high)), 1e-12, 1e-12);
      }),
      { numRuns: 300 },
    );
  });

  it('refuses what is no range', () => {
    expect(() => bounds([{ x: 1, n: 2, least: 3, most: 2 }], 1, false)).toThrow(
      /channel 0: between 3 and 2 missing is no range/,
    );
    expect(() => bounds([{ x: 1, n: 2, least: -1, most: 2 }], 1, false)).toThrow(RangeError);
  });
});

describe('limits where the number of missing posts is a range', () => {
  const at = { k: 1, paired: false, reach: 1.959963984540054 };

  it('by hand: few posts seen beside many missing are added though their rate says not to', () => {
    // 50 of 100 beside 7 of 10 with none to 40 missing. Without these the share is 57/110 = 0.518; they are expected to
    // raise it, (57 + 40 · 7½/11)/150 = 0.562, but they vary by 40 · 0.682 · 0.318 + (40 · 0.682 · 0.318)² (1/7½ + 1/3½) = 40.2.
    const world = [
      { x: 50, n: 100, least: 0, most: 0 },
      { x: 7, n: 10, least: 0, most: 40 },
    ];
    const drawn = 40 * (7.5 / 11) * (3.5 / 11);
    const sd = Math.sqrt(drawn + drawn ** 2 * (1 / 7.5 + 1 / 3.5));
    expectClose(
      furthestLimit(world, { ...at, end: 'low' }),
      (57 + (40 * 7.5) / 11 - at.reach * sd) / 150,
      1e-12,
    );
    expectClose(furthestLimit(world, { ...at, end: 'high' }), (57 + 28 + at.reach * sd) / 150, 1e-12);
  });

  it('is the interval itself where the numbers are known', () => {
    const world = [
      { x: 6, y: 1, n: 10, others: 40, least: 9, most: 9 },
      { x: 40, y: 9, n: 60, others: 0, least: 3, most: 3 },
    ];
    const known = world.map((c) => ({ ...c, missing: c.most }));
    const of = { ...at, k: 2 };
    const share = missingInterval(known);
    expectClose(furthestLimit(world, { ...of, end: 'low' }), share.intervalLow, 1e-12);
    expectClose(furthestLimit(world, { ...of, end: 'high' }), share.intervalHigh, 1e-12);
    const difference = missingDifferenceInterval(known);
    expectClose(furthestLimit(world, { ...of, paired: true, end: 'low' }), difference.intervalLow, 1e-12);
  });

  it('is the furthest of all choices of ends, but in a thousandth of small worlds at most, and near it there', () => {
    let [asked, missed] = [0, 0];
    for (let i = 0; i < 250; i++) {
      const random = seededRandom(7, i);
      const world = Array.from({ length: 1 + Math.floor(7 * uniform(random)) }, () => drawn(random));
      for (const end of ['low', 'high'] as const)
        for (const paired of [false, true]) {
          const k = 1 + 2 * uniform(random);
          const all = vertices(world).map((numbers) => {
            const one = world.map((c, j) => ({ ...c, missing: numbers[j] as number }));
            const it = paired ? missingDifferenceInterval(one, k) : missingInterval(one, k);
            return end === 'low' ? it.intervalLow : -it.intervalHigh;
          });
          const limit = furthestLimit(world, { ...at, end, paired, k });
          const short = (end === 'low' ? limit : -limit) - Math.min(...all);
          expect(short).toBeGreaterThan(-1e-9);
          expect(short).toBeLessThan(0.005);
          asked += 1;
          if (short > 1e-9) missed += 1;
        }
    }
    expect(missed).toBeLessThanOrEqual(asked / 1000);
  });
});

/** A channel of few posts or many, of one side alone or both, up to three times as many missing as seen. */
function drawn(random: Random): ChannelWithRange & { y: number; others: number } {
  const n = 1 + Math.floor((uniform(random) < 0.5 ? 30 : 3000) * uniform(random));
  const x = Math.round(n * Math.min(1, Math.max(0, 1.5 * uniform(random) - 0.25)));
  const y = Math.round((n - x) * uniform(random));
  const others = uniform(random) < 0.3 ? 0 : Math.floor(50 * n * uniform(random));
  const least = uniform(random) < 0.3 ? 0 : n * uniform(random);
  return { x, y, n, others, least, most: least + 3 * n * uniform(random) * uniform(random) };
}

describe('tipping odds', () => {
  it('by hand: 60 of 100 seen, 100 missing, t = ½', () => {
    // The missing must match 40 of 100: odds 2:3 of the 3:2 seen, or of the Haldane 60½:40½ where that is lower.
    const lower = Math.min(60 / 40, 60.5 / 40.5);
    expectClose(
      tippingOdds(always([{ x: 60, n: 100, least: 100, most: 100 }]), 0.5, false),
      lower / (2 / 3),
      1e-12,
    );
  });
  it('is ∞ where too few are missing, 1 where the bounds hold t already', () => {
    expect(tippingOdds(always([{ x: 90, n: 100, least: 10, most: 10 }]), 0.5, false)).toBe(Infinity);
    expect(tippingOdds(always([{ x: 50, n: 100, least: 10, most: 10 }]), 0.5, false)).toBe(1);
    expect(tippingOdds(always([{ x: 0, n: 0, least: 10, most: 10 }]), 0.5, false)).toBe(1);
    expect(() => tippingOdds(always([{ x: 1, n: 2, least: 3, most: 3 }]), Number.NaN, false)).toThrow(
      RangeError,
    );
  });
  it('is where a bound meets t, whatever the ranges are', () => {
    fc.assert(
      fc.property(ranges, fc.double({ min: -0.99, max: 0.99, noNaN: true }), (world, t) => {
        const k = tippingOdds(always(world), t, true);
        if (k === 1 || k === Infinity) return;
        const at = bounds(world, k, true);
        const total = (of: (c: (typeof world)[number]) => number): number =>
          world.reduce((sum, c) => sum + of(c), 0);
        const near = total((c) => c.x - c.y) / total((c) => c.n) > t ? at.low : at.high;
        expectClose(near, t, 1e-9, 1e-9);
      }),
    );
  });
});
