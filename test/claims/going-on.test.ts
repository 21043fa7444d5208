import { describe, expect, it } from 'vitest';
import { classes, rowsBefore, tableBefore } from '../../scripts/claims/before.ts';
import { minimise, numberedWith } from '../../scripts/claims/logistic.ts';

/** (w − 3)² / 2. */
const loss = (w: Float64Array, gradient: Float64Array): number => {
  const off = (w[0] ?? 0) - 3;
  gradient[0] = (gradient[0] ?? 0) + off;
  return (off * off) / 2;
};

describe('weights that go on from those learned before', () => {
  it('are drawn to them by the ridge and by how sure they are', () => {
    // w − 3 + w = 0; w − 3 + (w − 1) = 0; w − 3 + (1 + 2)(w − 1) = 0
    expect(minimise(1, 1, 50, loss)[0]).toBeCloseTo(1.5, 6);
    const before = { weights: Float64Array.of(1), sure: Float64Array.of(0) };
    expect(minimise(1, 1, 50, loss, before)[0]).toBeCloseTo(2, 6);
    expect(minimise(1, 1, 50, loss, { ...before, sure: Float64Array.of(2) })[0]).toBeCloseTo(1.5, 6);
    expect(before.weights[0]).toBe(1);
  });

  it('stay as they are where nothing new is learned', () => {
    const before = { weights: Float64Array.of(0.7), sure: Float64Array.of(0) };
    expect(minimise(1, 1, 50, () => 0, before)[0]).toBeCloseTo(0.7, 10);
  });

  it('keep features that the new sentences do not have, behind those that they do', () => {
    expect([...numberedWith([['b'], ['b', 'a']], 2, ['old', 'b'])]).toEqual([
      ['b', 0],
      ['old', 1],
    ]);
  });

  it('are as sure of a class as the sentences at hand leave it open, times what they stand for', () => {
    // Ten classes of weight nothing: a chance of 0.1 each, 0.1 · 0.9 · 0.5 · 4 = 0.18
    const known = [{ features: ['a', 'unknown'], target: [], weight: 0.5 }];
    const { weights, sure } = rowsBefore(
      { rows: new Map([['b', Array.from({ length: classes }, () => 150)]]), known, times: 4 },
      new Map([
        ['a', 0],
        ['b', 1],
      ]),
    );
    expect(sure[0]).toBeCloseTo(0.18, 10);
    expect(sure[classes]).toBe(0);
    expect([weights[0], weights[classes]]).toEqual([0, 1.5]);
  });

  it('count a feature by its part in a row', () => {
    // σ(0.5 · (2 + 0)) = 0.731; 3 · 0.25 · 0.731 · 0.269
    const { sure } = tableBefore([[0, 200]], 2, [{ ids: [0, 1], weight: 3, part: 0.5 }]);
    const chance = 1 / (1 + Math.exp(-1));
    expect(sure[0]).toBeCloseTo(0.75 * chance * (1 - chance), 10);
    expect(sure[1]).toBe(sure[0]);
  });
});
