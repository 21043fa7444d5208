/** What a statistic of days tells: by its days, with an interval from four weeks on. */
import { describe, expect, it } from 'vitest';
import { burstinessOver, overDays } from '../../src/measures/cadence/estimates.ts';
import { meanPosts } from '../../src/measures/cadence/compare.ts';
import { seededRandom } from '../../src/statistics/random.ts';
import type { Message } from '../../src/model/said.ts';

const of = { name: 'posts', unit: 'a day', kind: 'number', n: 7, denominator: 9 } as const;
const cells = (days: number, posts: (day: number) => number) =>
  Array.from({ length: days }, (_, day) => ({ day, posts: posts(day), followed: 0, close: 0 }));

describe('over days', () => {
  it('has a value and no limits under four weeks, and none of no day', () => {
    const mean = meanPosts(
      cells(27, (day) => day),
      27,
    );
    const found = overDays(seededRandom(1), 27, mean, of);
    expect(found).toMatchObject({ ...of, value: 13, low: null, high: null, level: 0.95, target: 'process' });
    expect(found.note as Message).toMatchObject({ say: 'estimates.daysNeeded', days: 27, least: 28 });
    expect((found.method as Message).say).toBe('estimates.none');
    expect(overDays(seededRandom(1), 0, () => 5, of).value).toBeNull();
  });

  it('draws whole weeks: what every week repeats has no spread', () => {
    // Ten posts on Sundays, three on other days: each week of the same seven days has the same mean.
    const weekly = meanPosts(
      cells(28, (day) => (day % 7 === 0 ? 10 : 3)),
      28,
    );
    const found = overDays(seededRandom(3), 28, weekly, { ...of, replications: 499 });
    expect(found.value).toBe(4);
    expect([found.low, found.high]).toEqual([4, 4]);
    expect(found.method as Message).toMatchObject({ say: 'rows.bootstrap', block: 7 });
    // A course over days has one.
    const rising = overDays(
      seededRandom(3),
      28,
      meanPosts(
        cells(28, (day) => day),
        28,
      ),
      { ...of, replications: 499, level: 0.9 },
    );
    expect(rising.value).toBe(13.5);
    expect(rising.low).toBeLessThan(11);
    expect(rising.high).toBeGreaterThan(16);
    expect(rising.level).toBe(0.9);
  });
});

describe('burstiness over days', () => {
  const row = (day: number, gaps: readonly number[]) =>
    ({
      day,
      followed: gaps.length,
      gapSum: gaps.reduce((sum, gap) => sum + gap, 0),
      gapSquares: String(gaps.reduce((sum, gap) => sum + gap * gap, 0)),
    }) as unknown as Parameters<typeof burstinessOver>[0][number];

  it('is Kim and Jo’s of the times between posts, of the days drawn', () => {
    const statistic = burstinessOver([row(3, [1]), row(4, [3]), row(9, [2, 2])], [3, 4, 5, 9]);
    // 1 and 3 s: σ/μ = ½ of three events, (2·½ − √2)/(0·½ + √2).
    expect(statistic([0, 1])).toBeCloseTo((1 - Math.SQRT2) / Math.SQRT2, 12);
    // A day without posts changes nothing; the first day twice is 1, 1 and 3: σ/μ = √(24/225)·… by hand √(3·11 − 25)/5.
    expect(statistic([0, 1, 2])).toBeCloseTo((1 - Math.SQRT2) / Math.SQRT2, 12);
    const r = Math.sqrt(8) / 5;
    const [a, b] = [Math.sqrt(5), Math.sqrt(3)];
    expect(statistic([0, 0, 1])).toBeCloseTo((a * r - b) / ((a - 2) * r + b), 12);
    // A clock: σ = 0, the least there is.
    expect(statistic([3])).toBeCloseTo(-1, 12);
  });

  it('is none of one time between posts, or where all are at once', () => {
    const statistic = burstinessOver([row(0, [5]), row(1, [0, 0])], [0, 1, 2]);
    expect([statistic([0]), statistic([1]), statistic([2])]).toEqual([null, null, null]);
    expect(statistic([0, 0])).toBeCloseTo(-1, 12);
  });
});
