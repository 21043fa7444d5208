/** Faults that were once planted in the program's source and that nothing saw: each has a test here. */
import { describe, expect, it } from 'vitest';
import { countBy } from '../../src/claims/types/shares/counts.ts';
import { nullOf } from '../../src/measures/coordination/null.ts';
import { somePairs } from '../../src/measures/coordination/some.ts';
import type { SharedObject } from '../../src/measures/coordination/sharedObject.ts';
import { coShared } from '../../src/measures/coordination/swap.ts';
import type { ChannelFacts } from '../../src/measures/scope.ts';
import type { SideCount } from '../../src/measures/share/sides.ts';
import { seededRandom } from '../../src/statistics/random.ts';
import { poissonRate } from '../../src/statistics/poisson.ts';

const object = (...shares: [account: number, time: number][]): SharedObject => ({
  accounts: shares.map(([account]) => account),
  times: shares.map(([, time]) => time),
});

describe('coordination', () => {
  it('q is over all pairs that share two objects, those never within the window among them', async () => {
    // Accounts 0 and 1 within 10 s five times; 2 to 7 share everything with one another, hours apart.
    const close = Array.from({ length: 5 }, (_, i) => object([0, i * 90_000], [1, i * 90_000 + 10]));
    const far = Array.from({ length: 4 }, (_, i) =>
      object(...[2, 3, 4, 5, 6, 7].map((a, k): [number, number] => [a, 700_000 + i * 90_000 + k * 10_000])),
    );
    const objects = [...close, ...far];
    const hashes = Array.from({ length: 8 }, (_, i) => String(i));
    const found = await nullOf(
      {
        hashes,
        objects,
        communities: objects.map(() => 0),
        coShared: coShared(objects, 8),
        source: 'isogloss.yaml',
      },
      60,
      seededRandom(1),
    );
    // 0-1, and the 15 pairs of six accounts; only one of them was ever within the window.
    expect([found.family, found.tested.size]).toEqual([16, 1]);
    const [pair] = [...found.tested.values()];
    expect(pair?.q).toBeCloseTo(Math.min(1, 16 * (pair?.p ?? 1)), 12);
  });

  it('what is shown not to be above is held against how often others meet, not against what is expected', () => {
    const day = 86_400;
    // A group posts 40 objects together among news that six others share minutes apart.
    const news = Array.from({ length: 200 }, (_, i) =>
      object(
        ...[0, 1, 2, 3, 4, 5, 6, 7, 8]
          .filter((a) => (a * 7 + i * 5) % 3 !== 0)
          .toSorted((a, b) => ((a * 5 + i * 7) % 9) - ((b * 5 + i * 7) % 9))
          .map((a, k): [number, number] => [a, Math.floor((i * day) / 5) + k * 45]),
      ),
    );
    const together = Array.from({ length: 40 }, (_, i) =>
      object([0, i * day + 500], [1, i * day + 505], [2, i * day + 510]),
    );
    const objects = [...news, ...together];
    const found = somePairs(
      objects,
      9,
      objects.map(() => 0),
      new Set([0, 1, 2]),
      60,
    );
    expect(found.pairs).toHaveLength(3);
    for (const { at, byOthers, upper } of found.pairs) {
      expect(byOthers).toBeGreaterThan(0);
      expect(byOthers).toBeLessThan(at[1].exchanged);
      expect(upper).toBeCloseTo(poissonRate(at[1].observed, byOthers).high, 9);
    }
  });
});

describe('shares against several rivals', () => {
  it('have all units with any side below them, by texts and by posts', () => {
    const facts = { key: 'a', channel: 'a', counted: 1000, missing: [0, 0], communities: [] };
    const frame = [facts as unknown as ChannelFacts];
    const row = (side: number, texts: number, posts: number): SideCount => ({
      channel: 'a',
      period: '',
      side,
      texts,
      posts,
      forwards: 0,
      viewed: 0,
      ages: 0,
      views: 0,
    });
    // X 50 (10 of them with the first rival), first rival 30 and those 10, second 20: 100 texts, 210 posts.
    const counts = [row(1, 40, 100), row(3, 10, 20), row(2, 30, 60), row(4, 20, 30)];
    const ask = { form: 'plurality', threshold: 0, sides: 3, any: 7, labels: ['X', 'Y', 'Z'] } as const;
    const of = (unit: 'texts' | 'posts') =>
      countBy(frame, counts, unit, ask).conditions.map(({ value, denominator }) => [value, denominator]);
    expect(of('texts')).toEqual([
      [0.5 - 0.4, 100],
      [0.5 - 0.2, 100],
    ]);
    expect(of('posts').map(([value]) => value)).toEqual([120 / 210 - 80 / 210, 120 / 210 - 30 / 210]);
    const majority = countBy(frame, counts, 'texts', { ...ask, form: 'majority', threshold: 0.5 });
    expect(majority.conditions[0]?.value).toBe(0.5);
    // Without those that name both: 40 of 90.
    const apart = countBy(frame, counts, 'texts', { ...ask, form: 'majority', threshold: 0.5 }, true);
    expect([apart.conditions[0]?.value, apart.verdict]).toEqual([40 / 90, 'contradicted']);
    // What is said of them: whose, by which unit, and that words nobody has read make no census.
    const [first, second] = countBy(frame, counts, 'texts', ask).conditions;
    expect([first?.name, second?.name]).toMatchObject([
      { say: 'estimates.lessThan', label: 'X', rival: 'Y' },
      { say: 'estimates.lessThan', label: 'X', rival: 'Z' },
    ]);
    expect(first?.unit).toMatchObject({ say: 'estimates.unitOfSides', unit: 'texts' });
    expect(first?.method).toMatchObject({ say: 'estimates.census' });
    const [worded] = countBy(frame, counts, 'texts', { ...ask, worded: true }).conditions;
    expect(worded?.method).toMatchObject({ say: 'estimates.unread' });
    const whole = countBy(frame, counts, 'posts', { ...ask, form: 'majority', threshold: 0.5 }).conditions;
    expect(whole[0]?.name).toMatchObject({ say: 'estimates.shareOf', label: 'X' });
    // With coded samples, of sides that need none: who names both stays among all and is not counted for X. 40 of 100.
    const coded = { sides: [undefined, undefined, undefined], isInside: () => true, stratumOf: () => '' };
    const asCoded = (exclusive: boolean, form: 'majority' | 'plurality' = 'majority') =>
      countBy(frame, counts, 'texts', { ...ask, form, threshold: 0.45, worded: true, coded }, exclusive);
    expect([false, true].map((exclusive) => asCoded(exclusive).conditions[0]?.value)).toEqual([
      expect.closeTo(0.5, 12),
      expect.closeTo(0.4, 12),
    ]);
    expect(asCoded(false).verdict).toBe('supported');
    expect(asCoded(false, 'plurality').conditions.map(({ value }) => value)).toEqual([
      expect.closeTo(0.1, 12),
      expect.closeTo(0.3, 12),
    ]);
    // Of thirty others a verdict is given, of 29 none.
    const thirty = [row(1, 25, 25), row(2, 5, 5)];
    const apartOf = (rows: SideCount[]) =>
      countBy(frame, rows, 'texts', { ...ask, form: 'majority', threshold: 0.5 }, true).verdict;
    expect([apartOf(thirty), apartOf([row(1, 24, 24), row(2, 5, 5)])]).toEqual(['supported', 'undecided']);
    // Too few others leave it open.
    const few = [row(1, 5, 5), row(3, 300, 300), row(2, 4, 4)];
    expect(countBy(frame, few, 'texts', { ...ask, form: 'majority', threshold: 0.5 }, true).verdict).toBe(
      'undecided',
    );
  });
});
