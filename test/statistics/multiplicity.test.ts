import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg, holm } from '../../src/statistics/multiplicity.ts';
import { expectClose, reference } from './reference.ts';

const cases = reference<{ p: number[]; holm: number[]; bh: number[] }[]>('multiplicity');
const pValues = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 30 });

describe('adjusted p-values', () => {
  it('agree with statsmodels, ties and edges among them', () => {
    for (const { p, holm: h, bh } of cases) {
      for (const [i, value] of holm(p).entries()) expectClose(value, h[i] as number, 1e-12, 1e-15);
      for (const [i, value] of benjaminiHochberg(p).entries())
        expectClose(value, bh[i] as number, 1e-12, 1e-15);
    }
  });
  it('BH finds the four of Benjamini & Hochberg 1995 (§4.1) at 0.05, Holm three', () => {
    const p = [
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
      0.759, 1,
    ];
    expect(benjaminiHochberg(p).filter((q) => q <= 0.05)).toHaveLength(4);
    expect(holm(p).filter((q) => q <= 0.05)).toHaveLength(3);
  });
  it('move with their p-values, keep the order and never go below them', () => {
    fc.assert(
      fc.property(pValues, fc.integer(), (p, by) => {
        const turned = p.map((_, i) => p[(i + Math.abs(by)) % p.length] as number);
        for (const method of [holm, benjaminiHochberg]) {
          const adjusted = method(p);
          expect(method(turned)).toEqual(p.map((_, i) => adjusted[(i + Math.abs(by)) % p.length]));
          for (const [i, value] of p.entries()) {
            expect(adjusted[i]).toBeGreaterThanOrEqual(value);
            expect(adjusted[i]).toBeLessThanOrEqual(1);
            for (const [j, other] of p.entries())
              if (value <= other) expect(adjusted[i] as number).toBeLessThanOrEqual(adjusted[j] as number);
          }
        }
        const [h, q] = [holm(p), benjaminiHochberg(p)];
        for (const [i, value] of q.entries())
          expect(value).toBeLessThanOrEqual((h[i] as number) * (1 + 1e-15));
      }),
    );
  });
  it('a larger family counts the rest as 1', () => {
    const p = [0.001, 0.02, 0.04];
    expect(benjaminiHochberg(p, 10)).toEqual(benjaminiHochberg([...p, 1, 1, 1, 1, 1, 1, 1]).slice(0, 3));
    expect(() => benjaminiHochberg(p, 2)).toThrow(RangeError);
  });
  it('refuse NaN and what is no probability; none is none', () => {
    for (const method of [holm, benjaminiHochberg]) {
      expect(method([])).toEqual([]);
      for (const bad of [Number.NaN, -0.1, 1.1, Infinity]) expect(() => method([0.2, bad])).toThrow(/p\[1\]/);
    }
  });
});
