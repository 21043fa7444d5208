import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingBounds, missingDifferenceBounds } from '../../src/statistics/missing.ts';
import {
  type ChannelWithRange,
  extremeNumbers,
  rangeBound,
  tippingOdds,
} from '../../src/statistics/missingRange.ts';
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
