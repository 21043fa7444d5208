/** A rate whose units hold several occurrences each. */
import { describe, expect, it } from 'vitest';
import { ratioOfSums } from '../../src/statistics/ratioOfSums.ts';

/** Sums of units that have n of t each. */
const sumsOf = (units: readonly (readonly [n: number, t: number])[]) => {
  const of = (value: (n: number, t: number) => number): number =>
    units.reduce((sum, [n, t]) => sum + value(n, t), 0);
  return {
    units: units.length,
    n: of((n) => n),
    t: of((_, t) => t),
    nn: of((n) => n * n),
    nt: of((n, t) => n * t),
    tt: of((_, t) => t * t),
  };
};

/** P(X ≥ k) of n draws with chance p. */
function upperTail(k: number, n: number, p: number): number {
  const choose = (m: number): number =>
    Array.from({ length: m }, (_, i) => (n - i) / (i + 1)).reduce((product, part) => product * part, 1);
  return Array.from({ length: n - k + 1 }, (_, i) => k + i).reduce(
    (sum, j) => sum + choose(j) * p ** j * (1 - p) ** (n - j),
    0,
  );
}

describe('ratio of sums', () => {
  it('counts words that come together as fewer', () => {
    // Four texts of four words: 4, 2, 2 and 0 of them. Residuals 24 − 2·½·32 + ¼·64 = 8, variance 4/3·8/256 = 1/24; of
    // independent words 1/64. So 16 words are worth 6, and 3 of 6 it is.
    const found = ratioOfSums(
      sumsOf([
        [4, 4],
        [2, 4],
        [2, 4],
        [0, 4],
      ]),
    );
    expect(found?.value).toBe(0.5);
    expect(found?.designEffect).toBeCloseTo(8 / 3, 12);
    expect(upperTail(3, 6, found?.low ?? 0)).toBeCloseTo(0.025, 8);
    expect(upperTail(3, 6, 1 - (found?.high ?? 0))).toBeCloseTo(0.025, 8);
  });

  it('never counts them as more than independent words', () => {
    // Each text has one of two: no spread at all.
    const even = ratioOfSums(
      sumsOf([
        [1, 2],
        [1, 2],
        [1, 2],
        [1, 2],
      ]),
      0.9,
    );
    expect(even?.designEffect).toBe(1);
    expect(upperTail(4, 8, even?.low ?? 0)).toBeCloseTo(0.05, 8);
    expect(even?.level).toBe(0.9);
  });

  it('goes by texts of different lengths', () => {
    // 1 of 2 and 3 of 8: ratio 2/5; residuals 10 − 0.8·26 + 0.16·68 = 0.08, variance 2·0.08/100 = 0.0016 < 0.024.
    const found = ratioOfSums(
      sumsOf([
        [1, 2],
        [3, 8],
      ]),
    );
    expect(found?.value).toBeCloseTo(0.4, 12);
    expect(found?.designEffect).toBe(1);
    // 2 of 2 and 2 of 8: residuals 8 − 0.8·20 + 0.16·68 = 2.88, variance 0.0576, against 0.024.
    const apart = ratioOfSums(
      sumsOf([
        [2, 2],
        [2, 8],
      ]),
    );
    expect(apart?.designEffect).toBeCloseTo(2.4, 12);
  });

  it('counts texts where none or every word is one', () => {
    // Of five texts none: 1 − 0.025^(1/5), however many words they have.
    const texts = Array.from({ length: 5 }, () => [0, 10] as const);
    const none = ratioOfSums(sumsOf(texts));
    expect([none?.value, none?.low]).toEqual([0, 0]);
    expect(none?.high).toBeCloseTo(1 - 0.025 ** (1 / 5), 10);
    expect(none?.designEffect).toBe(10);
    const all = ratioOfSums(sumsOf(texts.map(([, t]) => [t, t] as const)));
    expect([all?.value, all?.high]).toEqual([1, 1]);
    expect(all?.low).toBeCloseTo(0.025 ** (1 / 5), 10);
  });

  it('is none of one text, of no words, or of what is no count', () => {
    expect(ratioOfSums(sumsOf([[1, 4]]))).toBeNull();
    expect(
      ratioOfSums(
        sumsOf([
          [0, 0],
          [0, 0],
        ]),
      ),
    ).toBeNull();
    expect(
      ratioOfSums(
        sumsOf([
          [0, 1],
          [1, 1],
        ]),
      ),
    ).not.toBeNull();
    expect(() => ratioOfSums({ ...sumsOf([[1, 4]]), nt: 0.5 })).toThrow('nt is 0.5, not a count');
    expect(() => ratioOfSums(sumsOf([[1, 4]]), 1)).toThrow('level is 1, not in (0, 1)');
  });
});
