import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingBounds, missingDifferenceBounds, tippingPrecision } from '../../src/statistics/missing.ts';
import { limitOf, missingDifferenceInterval, missingInterval } from '../../src/statistics/missingInterval.ts';
import { expectClose } from './reference.ts';

const odds = (p: number): number => p / (1 - p);
const channel = fc.integer({ min: 1, max: 900 }).chain((n) =>
  fc.integer({ min: 0, max: n }).chain((x) =>
    fc.record({
      n: fc.constant(n),
      x: fc.constant(x),
      y: fc.integer({ min: 0, max: n - x }),
      missing: fc.integer({ min: 0, max: 600 }),
    }),
  ),
);
const channels = fc.array(channel, { minLength: 1, maxLength: 10 });

describe('bounds of a share with posts missing', () => {
  it('by hand: 20 of 100 seen, 50 missing, odds halved and doubled', () => {
    const { value, low, high, missingShare } = missingBounds([{ x: 20, n: 100, missing: 50 }]);
    expect(value).toBe(0.2);
    // Halved odds are 1:8, so 1 in 9 of 50; doubled Haldane odds 41:80.5, so 41/121.5 of 50.
    expectClose(low, (20 + 50 / 9) / 150, 1e-14);
    expectClose(high, (20 + (50 * 41) / 121.5) / 150, 1e-14);
    expectClose(missingShare, 1 / 3, 1e-15);
  });
  it('nothing missing: the census', () => {
    expect(
      missingBounds(
        [
          { x: 3, n: 10, missing: 0 },
          { x: 0, n: 10, missing: 0 },
        ],
        5,
      ),
    ).toMatchObject({ value: 0.15, low: 0.15, high: 0.15 });
  });
  it('nothing seen of a channel: anything', () => {
    expect(missingBounds([{ x: 0, n: 0, missing: 7 }])).toMatchObject({ value: null, low: 0, high: 1 });
    const mixed = missingBounds(
      [
        { x: 5, n: 10, missing: 0 },
        { x: 0, n: 0, missing: 10 },
      ],
      1,
    );
    expect([mixed.low, mixed.high]).toEqual([0.25, 0.75]);
  });
  it('0 of 10 seen does not say 0 of 1,000 missing; nor does 10 of 10 say all', () => {
    // Haldane odds ½ : 10½ doubled are 1 : 10½.
    expectClose(missingBounds([{ x: 0, n: 10, missing: 1000 }]).high, 1000 / 11.5 / 1010, 1e-13);
    expectClose(
      missingBounds([{ x: 10, n: 10, missing: 1000 }]).low,
      (10 + (1000 * 10.5) / 11.5) / 1010,
      1e-13,
    );
  });
  it('without limit to the odds: Manski’s worst case', () => {
    const worst = missingBounds(
      [
        { x: 20, n: 100, missing: 50 },
        { x: 0, n: 40, missing: 10 },
      ],
      Infinity,
    );
    expect([worst.low, worst.high]).toEqual([20 / 200, 80 / 200]);
  });
  it('holds the truth whenever the missing odds are within the range, and no less for a larger one', () => {
    fc.assert(
      fc.property(
        channels,
        fc.double({ min: 1, max: 8, noNaN: true }),
        fc.double({ min: -1, max: 1, noNaN: true }),
        (world, k, tilt) => {
          const total = world.reduce((sum, c) => sum + c.n + c.missing, 0);
          const truth = world.reduce((sum, c) => {
            const o = odds(c.x / c.n) * k ** tilt;
            return sum + c.x + c.missing * (o === Infinity ? 1 : o / (1 + o));
          }, 0);
          const narrow = missingBounds(world, k);
          const wide = missingBounds(world, k * 1.5);
          expect(narrow.low).toBeLessThanOrEqual(truth / total + 1e-12);
          expect(narrow.high).toBeGreaterThanOrEqual(truth / total - 1e-12);
          expect(wide.low).toBeLessThanOrEqual(narrow.low + 1e-12);
          expect(wide.high).toBeGreaterThanOrEqual(narrow.high - 1e-12);
        },
      ),
    );
  });
  it('refuses what cannot be', () => {
    expect(() => missingBounds([])).toThrow(/no posts/);
    expect(() => missingBounds([{ x: 2, n: 1, missing: 0 }])).toThrow(/channel 0: x is 2/);
    expect(() => missingBounds([{ x: 0, n: 1, missing: -1 }])).toThrow(RangeError);
    expect(() => missingBounds([{ x: 0, n: 1, missing: Number.NaN }])).toThrow(RangeError);
    for (const k of [0.5, Number.NaN, -1])
      expect(() => missingBounds([{ x: 0, n: 1, missing: 1 }], k)).toThrow(/k is/);
  });
});

describe('bounds of a difference', () => {
  it('by hand, two exclusive sides: the share’s bounds, doubled less 1', () => {
    const share = missingBounds([{ x: 60, n: 100, missing: 30 }], 3);
    const difference = missingDifferenceBounds([{ x: 60, y: 40, n: 100, missing: 30 }], 3);
    expectClose(difference.low, 2 * share.low - 1, 1e-13);
    expectClose(difference.high, 2 * share.high - 1, 1e-13);
    expectClose(difference.value as number, 0.2, 1e-14);
  });
  it('turns round with the sides and holds every truth within the range', () => {
    fc.assert(
      fc.property(channels, fc.double({ min: 1, max: 6, noNaN: true }), (world, k) => {
        const it = missingDifferenceBounds(world, k);
        const turned = missingDifferenceBounds(
          world.map((c) => ({ ...c, x: c.y, y: c.x })),
          k,
        );
        expectClose(it.low, -turned.high, 1e-12, 1e-12);
        const total = world.reduce((sum, c) => sum + c.n + c.missing, 0);
        const lift = (p: number, by: number): number => (p === 1 ? 1 : (odds(p) * by) / (1 + odds(p) * by));
        const truth = world.reduce(
          (sum, c) => sum + c.x - c.y + c.missing * (lift(c.x / c.n, k) - lift(c.y / c.n, 1 / k)),
          0,
        );
        expect(it.high).toBeGreaterThanOrEqual(truth / total - 1e-12);
        expect(it.low).toBeLessThanOrEqual(truth / total + 1e-12);
      }),
    );
  });
});

describe('interval with posts missing', () => {
  it('by hand, k = 1: the normal interval of a prediction', () => {
    // Half of 400 seen, 100 missing: bounds meet at ½; variance 100/4 + (100/4)² · 2/200.5.
    const it = missingInterval([{ x: 200, n: 400, missing: 100 }], 1);
    expectClose(it.high - it.low, 0, 0, 1e-12);
    expectClose(it.intervalHigh, 0.5 + (1.959963984540054 * Math.sqrt(25 + 625 * (2 / 200.5))) / 500, 1e-10);
    const d = missingDifferenceInterval([{ x: 200, y: 200, n: 400, missing: 100 }], 1);
    expectClose(d.intervalHigh, 2 * it.intervalHigh - 1, 1e-9);
  });
  it('far apart as near the bounds widen by the z of 97.5%, so that a value at one end is missed by 2.5%', () => {
    const it = missingInterval([{ x: 200, n: 400, missing: 400 }], 4);
    const p = (4 * 200.5) / 200.5 / 5;
    const sd = Math.sqrt(400 * p * (1 - p) + (400 * p * (1 - p)) ** 2 * (2 / 200.5)) / 800;
    expectClose(it.intervalHigh, it.high + 1.959963984540054 * sd, 1e-12);
  });
  it('is the bounds where nothing is missing, holds them elsewhere, and turns with the sides', () => {
    expect(missingInterval([{ x: 3, n: 10, missing: 0 }])).toMatchObject({
      intervalLow: 0.3,
      intervalHigh: 0.3,
    });
    fc.assert(
      fc.property(channels, fc.double({ min: 1, max: 9, noNaN: true }), (world, k) => {
        const it = missingInterval(world, k);
        expect(it.intervalLow).toBeLessThanOrEqual(it.low);
        expect(it.intervalHigh).toBeGreaterThanOrEqual(it.high);
        expect(it.intervalLow).toBeGreaterThanOrEqual(0);
        expect(it.intervalHigh).toBeLessThanOrEqual(1);
        const rest = missingInterval(
          world.map((c) => ({ ...c, x: c.n - c.x })),
          k,
        );
        expectClose(it.intervalLow, 1 - rest.intervalHigh, 1e-9, 1e-9);
        const d = missingDifferenceInterval(world, k);
        const turned = missingDifferenceInterval(
          world.map((c) => ({ ...c, x: c.y, y: c.x })),
          k,
        );
        expectClose(d.intervalLow, -turned.intervalHigh, 1e-9, 1e-9);
      }),
    );
    expect(() => missingInterval([{ x: 1, n: 2, missing: 3 }], 2, 1)).toThrow(/level/);
  });
});

describe('tipping precision', () => {
  it('by hand', () => {
    // 60 X, 40 rival: 40 true of 60 make it even; no precision of the rivals lowers X.
    expect(tippingPrecision({ onlyX: 60, onlyRival: 40 }, 0.5)).toEqual({ ofX: 40 / 60, ofRivals: null });
    expect(tippingPrecision({ onlyX: 40, onlyRival: 60 }, 0.5)).toEqual({ ofX: null, ofRivals: 40 / 60 });
    // 10 more that hold both: π·70 / (110 − (1 − π) 60) = ½ at π = 0.625.
    expectClose(tippingPrecision({ onlyX: 60, onlyRival: 40, both: 10 }, 0.5).ofX as number, 0.625, 1e-14);
    // Of all 1,000 posts 300 match: 250 true ones are a quarter.
    expectClose(
      tippingPrecision({ onlyX: 300, onlyRival: 0, neither: 700 }, 0.25, { denominator: 'all posts' })
        .ofX as number,
      250 / 300,
      1e-14,
    );
  });
  it('is not one that leaves no post to take a share of', () => {
    expect(tippingPrecision({ onlyX: 7, onlyRival: 0 }, 0)).toEqual({ ofX: null, ofRivals: null });
  });
  it('is the precision that gives t, by counting again', () => {
    const count = fc.integer({ min: 0, max: 500 });
    fc.assert(
      fc.property(
        fc.record({ onlyX: count, onlyRival: count, both: count, neither: count }),
        fc.oneof(fc.double({ min: -0.9, max: 0.9, noNaN: true }), fc.constantFrom(0, 0.5)),
        fc.boolean(),
        fc.constantFrom('sides' as const, 'all posts' as const),
        (c, t, difference, denominator) => {
          const count = (px: number, pr: number): number => {
            const x = px * (c.onlyX + c.both);
            const r = pr * (c.onlyRival + c.both);
            // A post that holds both stays while either holds: one of the two precisions is 1.
            const n =
              denominator === 'all posts'
                ? c.onlyX + c.onlyRival + c.both + c.neither
                : px * c.onlyX + pr * c.onlyRival + c.both;
            return (x - (difference ? r : 0)) / n;
          };
          const { ofX, ofRivals } = tippingPrecision(c, t, { difference, denominator });
          if (ofX !== null) expectClose(count(ofX, 1), t, 1e-9, 1e-9);
          if (ofRivals !== null) expectClose(count(1, ofRivals), t, 1e-9, 1e-9);
        },
      ),
    );
  });
  it('refuses what is no count', () => {
    expect(() => tippingPrecision({ onlyX: -1, onlyRival: 2 }, 0.5)).toThrow(/onlyX/);
    expect(() => tippingPrecision({ onlyX: 1, onlyRival: 2 }, 2)).toThrow(RangeError);
  });
});

describe('the limit that sums of terms make', () => {
  it('has the variance of a ratio: what covaries with the number of posts is taken off twice the bound', () => {
    // By hand: bound 4/10; variance 2 + 0.5 − 2 × 0.4 × 1 + 0.4² × 3 = 2.18; two standard errors of √2.18/10 each.
    const terms = [10, 4, 2, 3, 1, 0.5] as const;
    const at = { k: 2, paired: false, reach: 2 };
    expectClose(limitOf(terms, { ...at, end: 'low' }), 0.4 - Math.sqrt(2.18) / 5, 1e-12);
    expectClose(limitOf(terms, { ...at, end: 'high' }), 0.4 + Math.sqrt(2.18) / 5, 1e-12);
  });
});
