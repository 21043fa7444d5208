import { describe, expect, it } from 'vitest';
import { mean } from '../../src/statistics/describe.ts';
import { exponential, seededRandom } from '../../src/statistics/random.ts';
import { skewness, withSkewness, withoutSkewness } from '../../src/statistics/skewness.ts';
import { studentQuantile } from '../../src/statistics/student.ts';

describe('skewness', () => {
  it('is SciPy’s, corrected for the sample', () => {
    // scipy.stats.skew([2, 8, 0, 4, 1, 9, 9, 0]) is 0.2650554122698573 in its documentation; times √56/6 with bias=False.
    const values = [2, 8, 0, 4, 1, 9, 9, 0];
    expect(skewness(values)).toBeCloseTo((0.2650554122698573 * Math.sqrt(56)) / 6, 12);
    expect(skewness(values.map((v) => 5 - 3 * v))).toBeCloseTo(-skewness(values), 12);
    expect([skewness([1, 2]), skewness([3, 3, 3])]).toEqual([0, 0]);
  });

  it('Hall’s transformation by hand, and its inverse', () => {
    // c = 1.5/√25 = 0.3: 2 + 0.3·4/3 + 0.09·8/27 + 0.05.
    expect(withoutSkewness(2, 1.5, 25)).toBeCloseTo(2 + 0.4 + 0.72 / 27 + 0.05, 14);
    for (const t of [-4, -0.3, 0, 1, 6])
      for (const skew of [-2, 0, 1e-12, 0.7, 3])
        expect(withSkewness(withoutSkewness(t, skew, 20), skew, 20)).toBeCloseTo(t, 8);
  });

  it('brings a mean of skewed values nearer to its level', () => {
    const [random, n, runs] = [seededRandom(12), 30, 4000];
    const t = studentQuantile(0.975, n - 1);
    const misses = { plain: 0, corrected: 0 };
    for (let i = 0; i < runs; i++) {
      const values = Array.from({ length: n }, () => exponential(random, 1));
      const centre = mean(values);
      const error = Math.sqrt(values.reduce((s, v) => s + (v - centre) ** 2, 0) / (n - 1) / n);
      if (centre + t * error < 1) misses.plain++;
      if (centre - withSkewness(-t, skewness(values), n) * error < 1) misses.corrected++;
    }
    // The truth should lie above in 2.5%, 100 of 4,000.
    expect(misses.plain).toBeGreaterThan(180);
    expect(misses.corrected).toBeLessThan(160);
  });
});
