import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../../src/messages/index.ts';
import { type Cell, closeDifference, medianRatio, median } from '../../src/measures/cadence/compare.ts';
import { contrast } from '../../src/measures/cadence/contrast.ts';
import { normal, seededRandom } from '../../src/statistics/random.ts';

const { medians } = JSON.parse(
  readFileSync(new URL('reference/reference.json', import.meta.url), 'utf8'),
) as {
  medians: { posts: number[]; drawn: number[]; median: number }[];
};

const cell = (day: number, posts: number, followed = 0, close = 0): Cell => ({ day, posts, followed, close });

describe('statistics of the days drawn', () => {
  it('have NumPy’s median, each day as often as it was drawn', () => {
    for (const { posts, drawn, median: expected } of medians) {
      const cells = posts.map((n, day) => cell(day, n));
      expect(median(cells, posts.length)(drawn)).toBe(expected);
    }
  });

  it('are those of the days written out, for two communities of several channels', () => {
    const community = fc.array(
      fc.record({
        day: fc.nat(4),
        posts: fc.nat(9),
        followed: fc.integer({ min: 5, max: 9 }),
        close: fc.nat(5),
      }),
      { minLength: 1, maxLength: 12 },
    );
    const written = (cells: readonly Cell[], days: readonly number[]) =>
      days.flatMap((day) => cells.filter((c) => c.day === day));
    const plainMedian = (cells: readonly Cell[]): number | null => {
      const posts = cells.map((c) => c.posts).sort((a, b) => a - b);
      if (posts.length === 0) return null;
      return (
        ((posts[Math.floor((posts.length - 1) / 2)] ?? 0) + (posts[Math.floor(posts.length / 2)] ?? 0)) / 2
      );
    };
    const share = (cells: readonly Cell[]): number | null => {
      const all = cells.reduce((sum, c) => sum + c.followed, 0);
      return all === 0 ? null : cells.reduce((sum, c) => sum + c.close, 0) / all;
    };
    fc.assert(
      fc.property(community, community, fc.array(fc.nat(4), { minLength: 1, maxLength: 8 }), (a, b, days) => {
        const [x, y] = [plainMedian(written(a, days)), plainMedian(written(b, days))];
        expect(medianRatio(a, b, 5)(days)).toBe(x === null || y === null || y === 0 ? null : x / y);
        const [p, q] = [share(written(a, days)), share(written(b, days))];
        expect(closeDifference(a, b, 5)(days)).toBe(p === null || q === null ? null : p - q);
      }),
    );
  });

  it('give p-values on the same side of the threshold as the interval', () => {
    const days = Array.from({ length: 40 }, (_, i) => i);
    const often = days.map((day) => cell(day, 20 + (day % 3), 20, 15));
    const seldom = days.map((day) => cell(day, 10 + (day % 2), 10, 2));
    const options = { conditions: 2, ratioThreshold: 1.25 };
    const [ratio, close] = contrast(() => seededRandom(1), ['a', 'b'], often, seldom, 40, options);
    expect(ratio.estimate.value).toBe(2);
    expect(ratio.estimate.low).toBeGreaterThan(1.25);
    expect(ratio.pAbove).toBeLessThan(0.025);
    expect(ratio.pBelow).toBeGreaterThan(0.5);
    expect(close.estimate.value).toBeCloseTo(0.75 - 0.2, 12);
    // Few days have no interval, however clear they look.
    const [few] = contrast(
      () => seededRandom(1),
      ['a', 'b'],
      often.slice(0, 27),
      seldom.slice(0, 27),
      27,
      options,
    );
    expect(english.writeAll(few)).toMatchObject({
      estimate: { value: null, note: '27 days; 28 are needed' },
      pAbove: null,
    });
  });
});

describe('the conditions of a contrast', () => {
  const days = Array.from({ length: 42 }, (_, i) => i);
  const often = days.map((day) => cell(day, 20 + (day % 5), 20, 12 + (day % 3)));
  const seldom = days.map((day) => cell(day, 10 + (day % 4), 10, 3 + (day % 2)));
  const of = (options: Partial<Parameters<typeof contrast>[5]> = {}, n = 42) =>
    contrast(() => seededRandom(7), ['a', 'b'], often.slice(0, n), seldom.slice(0, n), n, {
      conditions: 1,
      ratioThreshold: 1.25,
      replications: 199,
      ...options,
    });

  it('count what they are of, and are asked from 28 days on', () => {
    const [ratio, close] = of();
    const sum = (cells: readonly Cell[], key: 'posts' | 'close' | 'followed') =>
      cells.reduce((total, one) => total + one[key], 0);
    expect(ratio.estimate).toMatchObject({ n: sum(often, 'posts'), denominator: sum(seldom, 'posts') });
    expect(close.estimate).toMatchObject({ n: sum(often, 'close'), denominator: sum(often, 'followed') });
    expect([ratio.threshold, close.threshold]).toEqual([1.25, 0]);
    expect([ratio.estimate.kind, close.estimate.kind]).toEqual(['ratio', 'difference']);
    expect(of({}, 28)[0].estimate.low).not.toBeNull();
    expect(english.write(of({}, 42)[0].estimate.method)).toContain('6');
    expect(of({}, 27)[1]).toMatchObject({ adjustedHigh: null, pAbove: null, pBelow: null });
  });

  it('are widened by what missing posts could change: of the ratio as factors, of the difference as such', () => {
    const [plain, closePlain] = of();
    const [wide, close] = of({ reach: { ratio: [0.8, 1.5], difference: [-0.05, 0.02] } as never });
    expect(wide.estimate.value).toBe(plain.estimate.value);
    expect(wide.estimate.low).toBeCloseTo(0.8 * (plain.estimate.low as number), 12);
    expect(wide.estimate.high).toBeCloseTo(1.5 * (plain.estimate.high as number), 12);
    expect(close.estimate.low).toBeCloseTo((closePlain.estimate.low as number) - 0.05, 12);
    expect(close.estimate.high).toBeCloseTo((closePlain.estimate.high as number) + 0.02, 12);
    expect(wide.adjustedHigh).toBeCloseTo(1.5 * (plain.adjustedHigh as number), 12);
    // On one side alone it is widened, too.
    for (const ratio of [
      [1, 1.5],
      [0.8, 1],
    ]) {
      const [one] = of({ reach: { ratio, difference: [0, 0] } as never });
      expect(one.estimate.method).toEqual(wide.estimate.method);
    }
    expect(wide.pAbove as number).toBeGreaterThan(plain.pAbove as number);
    expect(wide.pBelow as number).toBeGreaterThan(plain.pBelow as number);
    expect(english.write(wide.estimate.method)).not.toBe(english.write(plain.estimate.method));
  });

  it('have a ratio’s limits symmetric on the log scale, and p-values of one half of what they leave', () => {
    const [{ estimate }, { estimate: close }] = of();
    const [value, low, high] = [estimate.value, estimate.low, estimate.high] as number[] as [
      number,
      number,
      number,
    ];
    expect(value / low).toBeCloseTo(high / value, 9);
    const [at] = of({ ratioThreshold: low });
    expect(at.pAbove).toBeCloseTo(0.025, 9);
    expect(at.pBelow).toBeCloseTo(0.975, 9);
    expect((close.value as number) - (close.low as number)).toBeCloseTo(
      (close.high as number) - (close.value as number),
      12,
    );
  });

  it('leave any one of several an upper limit further out, at the level that their number leaves', () => {
    const [one] = of();
    const [two] = of({ conditions: 2 });
    expect(one.adjustedHigh).toBeCloseTo(one.estimate.high as number, 12);
    // Six weeks: five degrees of freedom; Student's 97.5% and 98.75% points, from any table.
    const scale = (high: number | null): number =>
      Math.log((high as number) / (two.estimate.value as number));
    expect(scale(two.adjustedHigh) / scale(two.estimate.high)).toBeCloseTo(3.1634 / 2.5706, 4);
  });

  it('say why there is no interval: days that do not differ, or a side that never posts', () => {
    const same = days.map((day) => cell(day, 10, 10, 5));
    const options = { conditions: 1, ratioThreshold: 1.25, replications: 199 };
    const [flat, flatClose] = contrast(() => seededRandom(7), ['a', 'b'], same, same, 42, options);
    expect(flat.estimate).toMatchObject({ value: 1, low: null, high: null });
    expect(flatClose.estimate).toMatchObject({ value: 0, low: null, high: null });
    expect(flat).toMatchObject({ adjustedHigh: null, pAbove: null, pBelow: null });
    expect(english.write(flat.estimate.note ?? '')).not.toBe('');
    const never = days.map((day) => cell(day, 0, 0, 0));
    const [silent] = contrast(() => seededRandom(7), ['a', 'b'], never, same, 42, options);
    expect(silent.estimate).toMatchObject({ value: null, low: null, high: null });
  });
});

describe('the standard error over days', () => {
  it('is that of a mean of days that correlate by a half with the next, of ten weeks, on average over worlds', () => {
    // Both sides have a share of ½; the first one's moves by an autoregressive process of variance 0.05² and φ = ½.
    // Variance of the mean of n: 0.05² (n + 2 Σ (n − k) φᵏ) / n² (Brockwell & Davis, Time Series, 1991, ch. 7.1).
    const [n, phi, sd, worlds] = [70, 0.5, 0.05, 400];
    let sum = n;
    for (let k = 1; k < n; k++) sum += 2 * (n - k) * phi ** k;
    const exact = (sd * sd * sum) / (n * n);
    // Student's 97.5% point at 9 degrees of freedom, from any table.
    const t = 2.262157;
    const random = seededRandom(606);
    const still = Array.from({ length: n }, (_, day) => cell(day, 10, 1, 0.5));
    let variance = 0;
    for (let world = 0; world < worlds; world++) {
      let z = normal(random);
      const moving = still.map(({ day }) => {
        const close = 0.5 + sd * z;
        z = phi * z + Math.sqrt(1 - phi * phi) * normal(random);
        return cell(day, 10, 1, close);
      });
      const options = { conditions: 2, ratioThreshold: 1.25, replications: 199 };
      const [, { estimate }] = contrast(() => seededRandom(world), ['a', 'b'], moving, still, n, options);
      variance += (((estimate.high as number) - (estimate.value as number)) / t) ** 2 / worlds;
    }
    // Without the allowance for what weeks do not see it is 0.81 of it, without that for ten weeks 0.9.
    expect(variance / exact).toBeGreaterThan(0.94);
    expect(variance / exact).toBeLessThan(1.08);
  });
});
