import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveCount } from '../../src/statistics/describe.ts';
import { jackknifeDifference, jackknifeShare } from '../../src/statistics/jackknife.ts';
import { clopperPearson } from '../../src/statistics/proportions.ts';
import { expectClose, reference } from './reference.ts';

interface Ends {
  value: number;
  low: number;
  high: number;
  se: number;
}
const cases =
  reference<{ n: number[]; x: number[]; y: number[]; effective: number; share: Ends; difference: Ends }[]>(
    'jackknife',
  );

const channels = fc.array(
  fc
    .integer({ min: 1, max: 4000 })
    .chain((n) =>
      fc
        .integer({ min: 0, max: n })
        .chain((x) =>
          fc.record({ n: fc.constant(n), x: fc.constant(x), y: fc.integer({ min: 0, max: n - x }) }),
        ),
    ),
  { minLength: 5, maxLength: 25 },
);

describe('delete-one-channel jackknife', () => {
  it('agrees with the definition in 60 digits', () => {
    for (const { n, x, y, effective, share, difference } of cases) {
      for (const [result, expected] of [
        [jackknifeShare(x, n), share],
        [jackknifeDifference(x, y, n), difference],
      ] as const) {
        expect(result.reason ?? null).toBeNull();
        if (result.low === null) continue;
        expectClose(result.effectiveChannels, effective, 1e-13);
        expectClose(result.value, expected.value, 1e-14);
        expectClose(result.standardError ?? Number.NaN, expected.se, 1e-10);
        expectClose(result.low, expected.low, 1e-10);
        expectClose(result.high, expected.high, 1e-10);
      }
    }
  });
  it('refuses few channels, and many of which few hold the posts', () => {
    expect(jackknifeShare([1, 2, 3, 4], [9, 9, 9, 9])).toMatchObject({
      low: null,
      high: null,
      value: 10 / 36,
      reason: { say: 'reasons.fewChannels', channels: 4, least: 5 },
    });
    // One channel of seven holds half: G_eff = 1/(1/4 + 6/144) = 3.43.
    const half = jackknifeShare([60, 5, 4, 3, 2, 1, 6], [120, 20, 20, 20, 20, 20, 20]);
    expectClose(half.effectiveChannels, 1 / (1 / 4 + 6 / 144), 1e-14);
    expect(half.reason).toMatchObject({
      say: 'reasons.fewEffective',
      effective: expect.closeTo(3.4, 1) as number,
      least: 4,
    });
    expect(jackknifeShare([0, 0, 0, 0, 0], [0, 0, 0, 0, 0])).toMatchObject({
      value: null,
      channels: 0,
      reason: { say: 'reasons.noPosts' },
    });
    expect(jackknifeShare([], []).reason).toEqual({ say: 'reasons.noPosts' });
    // Five equal channels are five, whatever the last digit says; empty channels do not count.
    expect(jackknifeShare([1, 2, 3, 4, 2, 0], [7, 7, 7, 7, 7, 0])).toMatchObject({
      channels: 5,
      reason: null,
    });
    expect(jackknifeShare([3, 3, 3, 3, 3], [7, 7, 7, 7, 7]).reason).toEqual({
      say: 'reasons.noSpreadOfChannels',
    });
  });
  it('at 0, at 1, and where one channel holds all matches, the channels are the units', () => {
    const n = [50, 50, 50, 50, 50, 50, 50, 50];
    const none = jackknifeShare([0, 0, 0, 0, 0, 0, 0, 0], n);
    expect(none).toMatchObject({ value: 0, low: 0, standardError: null });
    expectClose(none.high as number, 1 - 0.025 ** (1 / 8), 1e-11);
    const all = jackknifeShare(n, n);
    expectClose(all.low as number, 0.025 ** (1 / 8), 1e-11);
    expect(all.high).toBe(1);
    const one = jackknifeShare([20, 0, 0, 0, 0, 0, 0, 0], n);
    const exact = clopperPearson(0.4, 8);
    expectClose(one.low as number, exact.low, 1e-10);
    expectClose(one.high as number, exact.high, 1e-12);
    const ahead = jackknifeDifference(
      n,
      n.map(() => 0),
      n,
    );
    expectClose(ahead.low as number, 2 * 0.025 ** (1 / 8) - 1, 1e-11);
    expect(ahead.high).toBe(1);
  });
  it('half and ahead of the only rival are one question on these scales', () => {
    fc.assert(
      fc.property(channels, (world) => {
        const n = world.map((c) => c.n);
        const x = world.map((c) => c.x);
        const y = world.map((c) => c.n - c.x);
        const share = jackknifeShare(x, n);
        const difference = jackknifeDifference(x, y, n);
        expect(difference.low === null).toBe(share.low === null);
        if (share.low === null || difference.low === null) return;
        expectClose(difference.low, 2 * share.low - 1, 1e-9, 1e-9);
        expectClose(difference.high, 2 * share.high - 1, 1e-9, 1e-9);
      }),
    );
  });
  it('does not know the order of the channels, turns with the sides, stays inside, widens', () => {
    fc.assert(
      fc.property(channels, (world) => {
        const back = world.toReversed();
        const of = (w: typeof world, key: 'n' | 'x' | 'y'): number[] => w.map((c) => c[key]);
        const share = jackknifeShare(of(world, 'x'), of(world, 'n'));
        expect(jackknifeShare(of(back, 'x'), of(back, 'n'))).toEqual(share);
        const rest = jackknifeShare(
          world.map((c) => c.n - c.x),
          of(world, 'n'),
        );
        const d = jackknifeDifference(of(world, 'x'), of(world, 'y'), of(world, 'n'));
        const e = jackknifeDifference(of(world, 'y'), of(world, 'x'), of(world, 'n'));
        if (d.low !== null && e.low !== null) expectClose(d.low, -e.high, 1e-9, 1e-12);
        if (share.low === null || rest.low === null) return;
        expectClose(share.low, 1 - rest.high, 1e-9, 1e-9);
        expect(share.low).toBeGreaterThanOrEqual(0);
        expect(share.low).toBeLessThanOrEqual(share.value);
        expect(share.high).toBeGreaterThanOrEqual(share.value);
        expect(share.high).toBeLessThanOrEqual(1);
        const carriers = jackknifeShare(of(world, 'x'), of(world, 'n'), { degrees: 'carriers' });
        const wide = jackknifeShare(of(world, 'x'), of(world, 'n'), { level: 0.99 });
        for (const other of [carriers, wide]) {
          expect(other.low as number).toBeLessThanOrEqual(share.low + 1e-12);
          expect(other.high as number).toBeGreaterThanOrEqual(share.high - 1e-12);
        }
      }),
    );
  });
  it('with denominators of their own, each side has its own share', () => {
    const d = jackknifeDifference(
      [5, 6, 7, 8, 9],
      [1, 1, 2, 1, 3],
      [10, 10, 10, 10, 10],
      [20, 20, 20, 20, 20],
    );
    expectClose(d.value as number, 0.7 - 0.08, 1e-14);
  });
  it('refuses what is no count', () => {
    expect(() => jackknifeShare([1, 2], [3])).toThrow(/x has 2 values and n has 1/);
    expect(() => jackknifeShare([4], [3])).toThrow(/x\[0\] is 4, above n\[0\] = 3/);
    expect(() => jackknifeShare([-1], [3])).toThrow(RangeError);
    expect(() => jackknifeShare([Number.NaN], [3])).toThrow(RangeError);
    expect(() => jackknifeShare([1], [Infinity])).toThrow(RangeError);
    expect(() => jackknifeShare([1, 2, 3, 4, 5], [9, 9, 9, 9, 9], { level: 1 })).toThrow(/level/);
    expect(() => jackknifeDifference([1], [1], [3], [3, 3])).toThrow(RangeError);
  });
});

describe('effective count', () => {
  it('is the count for equal weights and lies between 1 and it', () => {
    expectClose(effectiveCount([2, 2, 2]), 3, 1e-15);
    expectClose(effectiveCount([1, 0, 0]), 1, 1e-15);
    expect(() => effectiveCount([0, 0])).toThrow(RangeError);
    expect(() => effectiveCount([1, -1])).toThrow(RangeError);
  });
});
