import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CodedStratum, designBased } from '../../src/statistics/designBased.ts';
import {
  type Codings,
  coincidences,
  krippendorff,
  krippendorffAlpha,
} from '../../src/statistics/krippendorff.ts';
import {
  mantelHaenszel,
  mantelHaenszelOverDays,
  type TwoByTwo,
} from '../../src/statistics/mantelHaenszel.ts';
import { seededRandom, shuffle } from '../../src/statistics/random.ts';
import { studentQuantile } from '../../src/statistics/student.ts';
import { wilson } from '../../src/statistics/proportions.ts';
import { expectClose, reference } from './reference.ts';

const table = ([a, b, c, d]: readonly number[]): TwoByTwo => ({
  exposedWith: a as number,
  exposedWithout: b as number,
  unexposedWith: c as number,
  unexposedWithout: d as number,
});

describe('Mantel-Haenszel', () => {
  it('agrees with statsmodels, for few large and many sparse tables', () => {
    for (const { tables, ratio, low, high, se } of reference<
      { tables: number[][]; ratio: number; low: number; high: number; se: number }[]
    >('mantelHaenszel')) {
      const it = mantelHaenszel(tables.map(table));
      if (it.reason !== null) throw new Error(it.reason.say);
      expectClose(it.value, ratio, 1e-12);
      expectClose(it.standardErrorOfLog, se, 1e-12);
      expectClose(it.low, low, 1e-10);
      expectClose(it.high, high, 1e-10);
    }
  });
  it('one table is its own odds ratio, with Woolf’s variance', () => {
    const it = mantelHaenszel([table([12, 5, 7, 9])]);
    if (it.reason !== null) throw new Error(it.reason.say);
    expectClose(it.value, (12 * 9) / (5 * 7), 1e-14);
    expectClose(it.standardErrorOfLog, Math.sqrt(1 / 12 + 1 / 5 + 1 / 7 + 1 / 9), 1e-14);
  });
  it('over days by hand: three days of one table', () => {
    const days = [
      [4, 2, 3, 6],
      [5, 1, 2, 4],
      [3, 3, 2, 7],
    ].map((t) => [table(t)]);
    const [r, s] = [
      [24 / 15, 20 / 12, 21 / 15],
      [6 / 15, 2 / 12, 6 / 15],
    ];
    const [sr, ss] = [r, s].map((v) => v.reduce((a, b) => a + b, 0)) as [number, number];
    const left = r.map((v, i) => Math.log((sr - v) / (ss - (s[i] as number))));
    const m = left.reduce((a, b) => a + b, 0) / 3;
    const se = Math.sqrt((2 / 3) * left.reduce((t, v) => t + (v - m) ** 2, 0));
    const it = mantelHaenszelOverDays(days);
    if (it.reason !== null) throw new Error(it.reason.say);
    expectClose(it.value, sr / ss, 1e-14);
    expectClose(it.standardErrorOfLog, se, 1e-12);
    expectClose(it.low, (sr / ss) * Math.exp(-studentQuantile(0.975, 2) * se), 1e-12);
  });
  it('turns over with its rows, and does not know the order', () => {
    const four = fc.tuple(fc.nat(30), fc.nat(30), fc.nat(30), fc.nat(30));
    fc.assert(
      fc.property(fc.array(four, { minLength: 1, maxLength: 12 }), (tables) => {
        const one = mantelHaenszel(tables.map(table));
        const turned = mantelHaenszel(tables.map(([a, b, c, d]) => table([c, d, a, b])));
        expect(one.reason === null).toBe(turned.reason === null);
        expect(mantelHaenszel(tables.toReversed().map(table))).toEqual(one);
        if (one.low === null || turned.low === null) return;
        expectClose(one.value, 1 / turned.value, 1e-10);
        expectClose(one.low, 1 / turned.high, 1e-9);
      }),
    );
  });
  it('says what is missing', () => {
    expect(mantelHaenszel([])).toMatchObject({ value: null, low: null });
    expect(mantelHaenszel([table([0, 0, 3, 4])]).reason).toEqual({
      say: 'reasons.emptyTables',
    });
    expect(mantelHaenszel([table([3, 0, 3, 4])])).toMatchObject({ value: Infinity, low: null });
    expect(mantelHaenszel([table([0, 3, 3, 4])])).toMatchObject({ value: 0, low: null });
    expect(mantelHaenszelOverDays([[table([4, 2, 3, 6])], [table([4, 2, 3, 6])]]).reason).toEqual({
      say: 'reasons.daysWithBoth',
      days: 2,
      least: 3,
    });
    const rests = [
      [3, 2, 3, 4],
      [3, 0, 3, 4],
      [5, 0, 3, 4],
    ].map((t) => [table(t)]);
    expect(mantelHaenszelOverDays(rests).reason).toEqual({ say: 'reasons.oneDayCarries' });
    expect(() => mantelHaenszel([table([-1, 2, 3, 4])])).toThrow(/exposedWith/);
    expect(() => mantelHaenszel([table([Number.NaN, 2, 3, 4])])).toThrow(RangeError);
  });
});

describe('Krippendorff’s α', () => {
  it('meets Krippendorff’s own examples: 0.743 and 0.095', () => {
    const _ = null;
    // Computing Krippendorff's Alpha-Reliability, 2011, examples C and B.
    const c: (number | null)[][] = [
      [1, 2, 3, 3, 2, 1, 4, 1, 2, _, _, _],
      [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, _, 3],
      [_, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, _],
      [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, _],
    ];
    const units = (c[0] as unknown[]).map((_, i) => c.map((coder) => coder[i] ?? null));
    expect(krippendorffAlpha(units)).toBeCloseTo(0.743, 3);
    // The coincidences of example C as printed there.
    const met = coincidences(units);
    const row = (one: number): number[] =>
      [1, 2, 3, 4, 5].map((other) => met.find((m) => m.one === one && m.other === other)?.count ?? 0);
    for (const [one, printed] of [
      [1, [7, 4 / 3, 1 / 3, 1 / 3, 0]],
      [2, [4 / 3, 10, 4 / 3, 1 / 3, 0]],
      [3, [1 / 3, 4 / 3, 8, 1 / 3, 0]],
      [4, [1 / 3, 1 / 3, 1 / 3, 4, 0]],
      [5, [0, 0, 0, 0, 3]],
    ] as const)
      row(one).forEach((count, i) => expect(count).toBeCloseTo(printed[i] as number, 12));
    const b = [
      [0, 1],
      [1, 1],
      [0, 1],
      [0, 0],
      [0, 0],
      [0, 1],
      [0, 0],
      [0, 0],
      [1, 0],
      [0, 0],
    ];
    expect(krippendorffAlpha(b)).toBeCloseTo(0.095, 3);
  });
  it('agrees with the krippendorff package', () => {
    for (const { units, alpha } of reference<{ units: (number | null)[][]; alpha: number }[]>('krippendorff'))
      expectClose(krippendorffAlpha(units) as number, alpha, 1e-12, 1e-13);
  });
  it('is 1 for full agreement; does not know names, order or units coded once', () => {
    expect(
      krippendorffAlpha([
        ['a', 'a'],
        ['b', 'b'],
        ['a', 'a'],
      ]),
    ).toBe(1);
    const coding = fc.constantFrom(1, 2, 3, null);
    fc.assert(
      fc.property(
        fc.array(fc.array(coding, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 30 }),
        fc.nat(),
        (units, seed) => {
          const alpha = krippendorffAlpha(units);
          const names = ['own', 'own use', 'quoted', 'rejected'];
          const renamed = units.map((unit) => unit.map((c) => (c === null ? null : (names[c] as string))));
          const rng = seededRandom(seed);
          const mixed = [
            ...shuffle(
              rng,
              renamed.map((unit) => shuffle(rng, unit)),
            ),
            ['quoted', null],
            [],
          ];
          const other = krippendorffAlpha(mixed);
          if (alpha === null) expect(other).toBeNull();
          else expectClose(other as number, alpha, 1e-12, 1e-12);
          if (alpha !== null) expect(alpha).toBeLessThanOrEqual(1);
        },
      ),
    );
  });
  it('has an interval that holds it, or says why not', () => {
    const units: Codings[] = Array.from({ length: 60 }, (_, i) => [i % 3, i % 7 === 0 ? 0 : i % 3]);
    const it = krippendorff(seededRandom(1), units, { replications: 500 });
    expect(it.units).toBe(60);
    expect(it.low as number).toBeLessThan(it.value as number);
    expect(it.high as number).toBeGreaterThan(it.value as number);
    expect(it).toEqual(krippendorff(seededRandom(1), units, { replications: 500 }));
    expect(
      krippendorff(seededRandom(1), [
        ['a', 'a'],
        ['a', 'a'],
      ]),
    ).toMatchObject({ value: null, reason: { say: 'reasons.oneCategory' } });
    expect(krippendorff(seededRandom(1), [['a', null]])).toMatchObject({ value: null, units: 0 });
    expect(() => krippendorffAlpha([[Number.NaN, 1]])).toThrow(/null says/);
  });
});

describe('design-based estimate', () => {
  const plan = reference<{ strata: CodedStratum[]; value: number; standardError: number }>('designBased');
  it('agrees with the textbook formulas in NumPy', () => {
    for (const interval of ['mover', 't'] as const) {
      const it = designBased(plan.strata, { interval });
      expectClose(it.value, plan.value, 1e-12);
      expectClose(it.standardError, plan.standardError, 1e-12);
      expect(it.low).toBeLessThan(it.value);
      expect(it.high).toBeGreaterThan(it.value);
    }
  });
  it('0 errors of 300 in the unmatched leave their upper limit; the design variance leaves nothing', () => {
    const zero = (n: number, m: number): { y: number; m: number }[] =>
      Array.from({ length: n }, () => ({ y: m, m }));
    const strata = [
      { name: 'matched', size: 500, labelled: 500, sample: zero(200, 1) },
      { name: 'unmatched', size: 1e9, labelled: 0, sample: zero(300, 0) },
    ];
    const t = designBased(strata, { interval: 't' });
    expect(t.low).toBe(t.high);
    const it = designBased(strata);
    expectClose(it.high - it.value, wilson(0, 300).high, 1e-3);
    expect(it.value - it.low).toBeLessThan(1e-6);
  });
  it('half of a stratum seen narrows its interval as a sample of (N − 1)/(N − n) the size', () => {
    const sample = Array.from({ length: 50 }, (_, i) => ({ y: i < 5 ? 1 : 0, m: 0 }));
    const it = designBased([{ name: 'unmatched', size: 100, labelled: 0, sample }]);
    expectClose(it.low, wilson(5 * (99 / 50), 99).low, 1e-12);
    expectClose(it.high, wilson(5 * (99 / 50), 99).high, 1e-12);
  });
  it('coded as a whole it is what the coder said', () => {
    const sample = [1, 1, 0, 1, 0].map((y) => ({ y, m: 1 }));
    expect(designBased([{ name: 'all', size: 5, labelled: 5, sample }])).toMatchObject({
      value: 0.6,
      low: 0.6,
      high: 0.6,
      standardError: 0,
    });
  });
  it('is right on average however wrong the labels are', () => {
    // A population of 400 with 90 true, of which the program labels 100, half of them wrongly.
    const truth = [
      ...Array.from({ length: 100 }, (_, i) => (i < 50 ? 1 : 0)),
      ...Array.from({ length: 300 }, (_, i) => (i < 40 ? 1 : 0)),
    ];
    const rng = seededRandom(8);
    let [total, covered] = [0, 0];
    const runs = 800;
    for (let i = 0; i < runs; i++) {
      const draw = (from: number, to: number, n: number, m: number): { y: number; m: number }[] =>
        shuffle(rng, truth.slice(from, to))
          .slice(0, n)
          .map((y) => ({ y, m }));
      const it = designBased([
        { name: 'matched', size: 100, labelled: 100, sample: draw(0, 100, 30, 1) },
        { name: 'unmatched', size: 300, labelled: 0, sample: draw(100, 400, 60, 0) },
      ]);
      total += it.value;
      if (it.low <= 90 / 400 && 90 / 400 <= it.high) covered += 1;
    }
    expect(Math.abs(total / runs - 90 / 400)).toBeLessThan(0.005);
    expect(covered / runs).toBeGreaterThan(0.93);
    expect(covered / runs).toBeLessThan(0.985);
  });
  it('refuses what cannot be', () => {
    const one = [{ y: 1, m: 1 }];
    for (const f of [
      () => designBased([]),
      () => designBased([{ name: 'a', size: 10, labelled: 10, sample: one }]),
      () => designBased([{ name: 'a', size: 0, labelled: 0, sample: [] }]),
      () => designBased([{ name: 'a', size: 1, labelled: 2, sample: one }]),
      () =>
        designBased([
          {
            name: 'a',
            size: 9,
            labelled: 2,
            sample: [
              { y: 2, m: 0 },
              { y: 0, m: 0 },
            ],
          },
        ]),
      () => designBased([{ name: 'a', size: 1, labelled: 1, sample: [...one, ...one] }]),
    ])
      expect(f).toThrow(RangeError);
  });
});
