import { describe, expect, it } from 'vitest';
import { someVerdict, wholeVerdict } from '../../src/claims/types/coordinates/rule.ts';
import { clusterFacts, stableClusters } from '../../src/measures/coordination/clusters.ts';
import { isOpenCopy, onTheClock, withoutAccounts } from '../../src/measures/coordination/apart.ts';
import { mantelHaenszelOverDays } from '../../src/statistics/mantelHaenszel.ts';
import {
  leastAttainable,
  leastExpected,
  leastRatio,
  leastSeen,
  ratioSeen,
  pOfAtLeast,
  smallestP,
  somePairs,
} from '../../src/measures/coordination/some.ts';
import type { SharedObject } from '../../src/measures/coordination/sharedObject.ts';
import {
  matchedMembers,
  quicknessOf,
  standardErrorAtOne,
  pAgainst,
  wholeOddsRatio,
  wholeTables,
} from '../../src/measures/coordination/whole.ts';
import { poissonRate } from '../../src/statistics/poisson.ts';
import {
  type Random,
  exponential,
  seededRandom,
  uniform,
  uniformInteger,
} from '../../src/statistics/random.ts';

const day = 86_400;
const object = (...shares: [account: number, time: number][]): SharedObject => ({
  accounts: shares.map(([account]) => account),
  times: shares.map(([, time]) => time),
});

describe('the whole of C, by hand', () => {
  it('tables of pairs: both of C, or one; within the window, or not; by quickness', () => {
    // C = {0, 1}. Window 60. Pairs: 0-1 50 s apart (inside, within), 0-2 40 s (across, within), 1-2 10 s (across,
    // within), 0-3 900 s, 1-3 850 s, 2-3: no member of C. All equally quick.
    const one = object([0, 0], [2, 40], [1, 50], [3, 900]);
    // 0-1 200 s apart, 0-2 100 s, 1-2 100 s.
    const two = object([0, day], [2, day + 100], [1, day + 200]);
    expect(wholeTables([one, two], new Set([0, 1]), [0, 0, 0, 0], 60)).toEqual([
      [{ exposedWith: 1, exposedWithout: 0, unexposedWith: 2, unexposedWithout: 2 }],
    ]);
    // The second object has no pair within the window: it says nothing. Another quickness of 3 leaves pairs with it
    // without a pair inside.
    expect(wholeTables([one, two], new Set([0, 1]), [0, 0, 0, 1], 60)).toEqual([]);
    expect(wholeTables([two], new Set([0, 1]), [0, 0, 0, 0], 100)).toEqual([
      [{ exposedWith: 0, exposedWithout: 1, unexposedWith: 2, unexposedWithout: 0 }],
    ]);
  });

  it('quickness: the median lag since the first share', () => {
    const objects = [object([0, 0], [1, 59], [2, 60]), object([0, 1000], [1, 1059], [2, 1300], [3, 9000])];
    // Medians 0, 59, 180 and 8,000 s: of a quarter of the window, 15 s, that is 0, 3.9, 12 and 533 times; classes
    // begin at powers of √2: √2^3 ≤ 3.9 < √2^4, √2^7 ≤ 12 < √2^8.
    expect(quicknessOf(objects, 5, 60)).toEqual([0, 4, 8, 14, -1]);
  });

  it('fewer than half of C with another channel as quick say nothing of the whole', () => {
    const shares = object([0, 0], [1, 10], [2, 20], [3, 30]);
    const members = new Set([0, 1, 2]);
    expect(matchedMembers(members, [4, 5, 6, 5])).toBe(1);
    expect(matchedMembers(members, [4, 5, 5, 5])).toBe(2);
    // Inside 0-1 and 0-2, across 0-3, all in the classes 4 and 5 and with no pair beyond 25 s but 0-3.
    expect(wholeTables([shares], members, [4, 5, 6, 5], 25)).toEqual([]);
    expect(wholeTables([shares], members, [4, 5, 5, 5], 25)).toEqual([
      [{ exposedWith: 2, exposedWithout: 0, unexposedWith: 0, unexposedWithout: 1 }],
    ]);
  });

  it('what could be found, by margins alone', () => {
    // One table 1, 0 / 2, 2: n = 5, exposed 1, within 3: variance 1 × 4 × 3 × 2 / (25 × 4) = 0.24.
    const table = { exposedWith: 1, exposedWithout: 0, unexposedWith: 2, unexposedWithout: 2 };
    expect(standardErrorAtOne([[table]])).toBeCloseTo(1 / Math.sqrt(0.24), 12);
    expect(standardErrorAtOne([])).toBeNull();
  });

  it('days of much concert are few: the upper limit is further than a t interval’s, and p says the same', () => {
    const table = (a: number) => ({
      exposedWith: a,
      exposedWithout: 8,
      unexposedWith: 10,
      unexposedWithout: 30,
    });
    const days = Array.from({ length: 20 }, (_, d) => [table(d % 7 === 0 ? 14 : 1 + (d % 3))]);
    const [plain, odds] = [mantelHaenszelOverDays(days), wholeOddsRatio(days)];
    expect(odds.high).toBeGreaterThan(plain.high as number);
    expect(odds.low).toBe(plain.low);
    expect(pAgainst(odds, odds.high as number, 20)).toBeCloseTo(0.025, 9);
    expect(pAgainst(odds, odds.low as number, 20)).toBeCloseTo(0.025, 9);
    expect(pAgainst(odds, odds.low as number, 20, false)).toBeGreaterThan(0.97);
  });

  it('an empty diagonal widens the interval and does not leave it out', () => {
    const table = { exposedWith: 3, exposedWithout: 0, unexposedWith: 0, unexposedWithout: 3 };
    const few = wholeOddsRatio(Array.from({ length: 10 }, () => [table]));
    expect(few.low).toBeGreaterThan(1.5);
    expect(few.low as number).toBeLessThan((few.value as number) / 3);
    expect(wholeOddsRatio([[table], [table]]).low).toBeNull();
  });

  it('an empty diagonal of a few large tables contradicts nothing', () => {
    // One pair inside and 99 across on each of ten days, ten across within: none inside is seen in 13% of worlds of
    // odds ratio 2 (inside 2 × 10/89 as odds: (1 − 0.1835)^10), so a threshold of 1.5 must stay open.
    const table = { exposedWith: 0, exposedWithout: 1, unexposedWith: 10, unexposedWithout: 89 };
    const odds = wholeOddsRatio(Array.from({ length: 10 }, () => [table]));
    expect(odds.low).toBe(0);
    expect(odds.high).toBeGreaterThan(1.5);
    expect(wholeVerdict(odds)).toBe('undecided');
  });

  it('what rests on one day supports nothing, however much that day holds', () => {
    const one = { exposedWith: 60, exposedWithout: 0, unexposedWith: 0, unexposedWithout: 60 };
    const other = { exposedWith: 0, exposedWithout: 2, unexposedWith: 2, unexposedWithout: 2 };
    const days = [[one], ...Array.from({ length: 19 }, () => [other])];
    expect(wholeVerdict(wholeOddsRatio(days))).toBe('undecided');
  });
});

describe('what is set apart', () => {
  it('posters on the clock: half of fifty posts at whole five minutes', () => {
    expect([onTheClock(50, 25), onTheClock(50, 24), onTheClock(49, 49)]).toEqual([true, false, false]);
  });
  it('open copies: half of the posts say whose it is', () => {
    expect([isOpenCopy(2, 1), isOpenCopy(3, 1), isOpenCopy(2, 0)]).toEqual([true, false, false]);
  });
  it('accounts are taken out, and objects of one sharer with them', () => {
    expect(withoutAccounts([object([0, 1], [1, 2]), object([0, 1], [1, 2], [2, 3])], new Set([1]))).toEqual([
      object([0, 1], [2, 3]),
    ]);
  });
});

describe('clusters', () => {
  const clique = (...nodes: number[]) =>
    nodes.flatMap((a, i) => nodes.slice(i + 1).map((b) => ({ a, b, weight: 5 })));

  it('two cliques and a bridge, the larger first, stable', () => {
    const edges = [...clique(0, 1, 2, 3), ...clique(7, 8, 9), { a: 3, b: 7, weight: 1 }];
    expect(stableClusters(edges, seededRandom(1))).toEqual([
      { members: [0, 1, 2, 3], stability: 1 },
      { members: [7, 8, 9], stability: 1 },
    ]);
    expect(stableClusters([], seededRandom(1))).toEqual([]);
  });

  it('a ring, which falls apart one way or another, is less stable', () => {
    const ring = Array.from({ length: 12 }, (_, i) => ({ a: i, b: (i + 1) % 12, weight: 1 }));
    for (const { stability } of stableClusters(ring, seededRandom(1))) expect(stability).toBeLessThan(0.95);
  });

  it('who is first, how late the others, on which days; by hand', () => {
    const objects = [
      // 5 is no member; 2 is too late to stand in it.
      object([0, 0], [5, 1], [1, 20], [2, 900]),
      object([1, day + 30], [2, day + 40], [0, day + 90]),
      object([0, day], [2, day + 500]),
      object([2, 3 * day + 5], [1, 3 * day + 5]),
    ];
    const facts = clusterFacts([0, 1, 2], objects, 60);
    expect(facts).toEqual({
      objects: 3,
      // Delays 20, 10, 60, 0.
      medianDelay: 15,
      roles: [
        { objects: 2, first: 1, tied: 0 },
        { objects: 3, first: 1, tied: 1 },
        { objects: 2, first: 0, tied: 1 },
      ],
      activity: [
        [0, 1],
        [1, 1],
        [3, 1],
      ],
    });
    // By whole minutes 0 and 1 tie in the first object, 1 and 2 in the second.
    expect(clusterFacts([0, 1, 2], objects, 60, 60).roles.map(({ first, tied }) => [first, tied])).toEqual([
      [0, 1],
      [0, 3],
      [0, 2],
    ]);
  });
});

describe('the rules', () => {
  it('some', () => {
    const found = { unusual: 3, alone: 0, testable: 0, below: 0, outside: 1 };
    expect(someVerdict(found)).toBe('supported');
    expect(someVerdict({ ...found, unusual: 2 })).toBe('undecided');
    // What C alone carries neither supports nor contradicts.
    expect(someVerdict({ unusual: 2, alone: 1, testable: 20, below: 20, outside: 1 })).toBe('undecided');
    expect(someVerdict({ unusual: 1, alone: 1, testable: 20, below: 20, outside: 1 })).toBe('contradicted');
    expect(someVerdict({ unusual: 2, alone: 0, testable: 20, below: 19, outside: 0.5 })).toBe('contradicted');
    expect(someVerdict({ unusual: 2, alone: 0, testable: 20, below: 18, outside: 0.5 })).toBe('undecided');
    expect(someVerdict({ unusual: 0, alone: 0, testable: 20, below: 20, outside: 0.49 })).toBe('undecided');
    expect(someVerdict({ unusual: 0, alone: 0, testable: 2, below: 2, outside: 1 })).toBe('undecided');
  });
  it('whole', () => {
    expect(wholeVerdict({ low: 1.51, high: 9 })).toBe('supported');
    expect(wholeVerdict({ low: 0.2, high: 1.49 })).toBe('contradicted');
    expect(wholeVerdict({ low: 1.2, high: 1.6 })).toBe('undecided');
    expect(wholeVerdict({ low: null, high: null })).toBe('undecided');
  });
  it('a pair is testable where seeing none would say that it is under three times what is expected', () => {
    expect(poissonRate(0, leastExpected(leastRatio)).high).toBeCloseTo(leastRatio, 9);
  });
  it('what a pair posts together is among what is expected of it', () => {
    // Of 100 shared by news 30 come within the window, and 60 more are posted together: three times as many. Expected
    // of 160 are then 48, and 90 are seen.
    expect(ratioSeen(48, 160)).toBeCloseTo(90 / 48, 12);
    // All within the window: nothing can be above. None expected: three times as many are three times as many.
    expect(ratioSeen(20, 20)).toBe(1);
    expect(ratioSeen(0, 20)).toBe(leastRatio);
  });
  it('at least u of m pairs: the partial conjunction p of Benjamini and Heller', () => {
    const pair = (p: number) => ({
      a: 0,
      b: 1,
      shared: 2,
      at: [1, 2, 4].map((window) => ({
        window,
        observed: 1,
        expected: 1,
        p: window === 2 ? p : p / 2,
        q: 1,
      })) as never,
      unusual: false,
      alone: false,
      pElsewhere: null,
      byOthers: 1,
      upper: null,
      testable: false,
    });
    expect(pOfAtLeast([0.5, 0.001, 0.004, 0.003].map(pair), 3)).toBeCloseTo(2 * 0.004, 12);
    expect(pOfAtLeast([pair(0.1)], 3)).toBeNull();
  });
  it('at least u of m: by what others carry where that is larger, and never above 1', () => {
    const pair = (p: number, pElsewhere: number | null) =>
      ({ at: [{ p }, { p: p / 2 }, { p: p / 3 }], pElsewhere }) as never;
    const pairs = [pair(0.01, 0.2), pair(0.03, null), pair(0.9, 0.1)];
    // In order 0.03, 0.2, 0.9.
    expect(pOfAtLeast(pairs, 1)).toBeCloseTo(3 * 0.03, 12);
    expect(pOfAtLeast(pairs, 2)).toBeCloseTo(2 * 0.2, 12);
    expect(pOfAtLeast(pairs, 3)).toBeCloseTo(0.9, 12);
    expect(pOfAtLeast([pair(0.9, null), pair(0.8, null)], 1)).toBe(1);
    expect(pOfAtLeast([], 1)).toBeNull();
  });
  it('how many a pair must share within the window to be unusual, by tables of the Poisson distribution', () => {
    const pair = (expected: number) =>
      ({ expected, exchanged: expected, byHabit: expected, variance: 0 }) as never;
    // P(X ≥ 3, 4, 5 | 1) = 0.0803, 0.0190, 0.0037; levels 0.05 · 3/10, 0.05 · 3/5, 0.05.
    expect(leastSeen(pair(1), 3, 10)).toBe(5);
    expect(leastSeen(pair(1), 3, 5)).toBe(4);
    expect(leastSeen(pair(1), 20, 10)).toBe(4);
    // P(X ≥ 1, 2 | 0.01) = 0.00995, 0.00005; of one in a family of 100 the level is 0.0005.
    expect(leastSeen(pair(0.01), 3, 3)).toBe(1);
    expect(leastSeen(pair(0.01), 1, 100)).toBe(2);
    expect(leastAttainable).toBe(0.025);
  });
  it('a pair of members by hand: what it shares, at each window, and the family it is one of', () => {
    const at = (i: number): number => i * 90_000;
    const objects = [
      // 0 and 1 within 50 s six times, 2 an hour later; 3 and 4 within 20 s four times; 0 and 5 once.
      ...Array.from({ length: 6 }, (_, i) => object([0, at(i)], [1, at(i) + 50], [2, at(i) + 3600])),
      ...Array.from({ length: 4 }, (_, i) => object([3, at(10 + i)], [4, at(10 + i) + 20])),
      object([0, at(20)], [5, at(20) + 5]),
    ];
    const found = somePairs(
      objects,
      6,
      objects.map(() => 0),
      new Set([0, 1]),
      60,
    ); // prettier-ignore
    // Two objects in common have 0-1, 0-2, 1-2 and 3-4.
    expect([found.family, found.objects, found.pairs.length]).toEqual([4, 6, 1]);
    const [pair] = found.pairs;
    expect(pair).toMatchObject({ a: 0, b: 1, shared: 6, unusual: false, alone: false, pElsewhere: null });
    expect(pair?.at.map(({ window, observed }) => [window, observed])).toEqual([
      [30, 0],
      [60, 6],
      [120, 6],
    ]);
    expect(pair?.at[0].p).toBe(1);
    expect([found.unusual, found.alone]).toEqual([0, 0]);
    // Not only members' pairs are told, those that met within the window alone.
    expect(found.tested.map(({ a, b, observed }) => [a, b, observed])).toContainEqual([3, 4, 4]);
    expect(found.tested.every(({ p, q }) => p <= q && q <= 1)).toBe(true);
    // Members outside of whom nobody shares with anybody.
    const none = somePairs([object([0, 0], [1, 10])], 2, [0], new Set([0, 1]), 60);
    expect(none).toMatchObject({
      family: 0,
      pairs: [],
      unusual: 0,
      alone: 0,
      testable: 0,
      below: 0,
      objects: 1,
    });
    const one = somePairs(
      objects,
      6,
      objects.map(() => 0),
      new Set([0, 5]),
      60,
    ); // prettier-ignore
    expect([one.pairs.length, one.objects]).toEqual([0, 1]);
  });
  it('a pair is unusual at half, the whole and twice the window, or it is not; by hand', () => {
    // Twelve objects: 0 first, 1 soon after, a third channel hours later. 120 of ten others' that one takes up at first and
    // another hours later. Each of the twelve is first, or soon after it, twelve times, all in the same six hours: of the
    // C(12, 2) = 66 pairs of names 0-1 is one, and 12/66 = 2/11 objects are expected of it. P(Poisson(2/11) ≥ 12) is
    // e^(−2/11) (2/11)^12/12! (1 + (2/11)/13 + …) = 2.3e-18.
    const at = (lag: number) => {
      const late = 9000;
      const objects = [
        ...Array.from({ length: 12 }, (_, i) =>
          object([0, 130 * i], [1, 130 * i + lag], [2 + (i % 10), 130 * i + late]),
        ),
        ...Array.from({ length: 120 }, (_, i) =>
          object([2 + (i % 10), 1560 + 130 * i], [2 + ((i + 1) % 10), 1560 + 130 * i + late]),
        ),
      ];
      return somePairs(
        objects,
        12,
        objects.map(() => 0),
        new Set([0, 1]),
        60,
      ); // prettier-ignore
    };
    const [close, later] = [at(20), at(50)];
    for (const { expected, p } of [...(close.pairs[0]?.at ?? []), ...(later.pairs[0]?.at.slice(1) ?? [])]) {
      expect(expected).toBeCloseTo(2 / 11, 12);
      expect(p).toBeCloseTo(2.3e-18, 19);
    }
    // Within 20 s it is so at 30, 60 and 120 s; that nobody else carries the objects as quickly is told apart.
    expect(close.pairs[0]).toMatchObject({ unusual: false, alone: true });
    // Within 50 s at 60 and 120 s, and never at 30 s: neither.
    expect(later.pairs[0]?.at.map(({ observed }) => observed)).toEqual([0, 12, 12]);
    expect(later.pairs[0]?.at.map(({ q }) => q <= 0.05)).toEqual([false, true, true]);
    expect(later.pairs[0]).toMatchObject({ unusual: false, alone: false, pElsewhere: null });
    expect([close.alone, later.alone]).toEqual([1, 0]);
  });
  it('the smallest p that could be attained: all that is shared, within the window where most is expected', () => {
    const pair = (shared: number, expected: number) =>
      ({
        shared,
        at: [0.1, expected, 0.2].map((e) => ({ expected: e, exchanged: e, byHabit: e, variance: 0, p: 1 })),
      }) as never;
    // Two objects of which one is expected: 1 − 2/e = 0.264; three: 1 − 2.5/e = 0.080.
    const pairs = [pair(3, 1), pair(2, 1), pair(2, 1), pair(2, 1)];
    expect(smallestP(pairs, 1)).toBeCloseTo(4 * (1 - 2.5 / Math.E), 9);
    expect(smallestP(pairs, 3)).toBeCloseTo(2 * (1 - 2 / Math.E), 9);
    expect(smallestP(pairs, 5)).toBeNull();
  });
});

/** News that many take up, the quicker sooner; a group may post some of it together. 20 channels, 40 days. */
function world(random: Random, planted: readonly number[], every: number, stories = 1200): SharedObject[] {
  const quick = Array.from({ length: 20 }, () => 30 + 900 * uniform(random) ** 2);
  return Array.from({ length: stories }, (_, i) => {
    const start = uniformInteger(random, 40 * day);
    const taking = new Map<number, number>();
    for (let a = 0; a < 20; a++)
      if (uniform(random) < 0.3)
        taking.set(a, start + Math.floor(exponential(random, 1 / (quick[a] as number))));
    if (i % every === 0) {
      const at = start + uniformInteger(random, 600);
      for (const a of planted) taking.set(a, at + uniformInteger(random, 25));
    }
    return object(...[...taking].sort(([a, s], [b, t]) => s - t || a - b));
  }).filter(({ accounts }) => accounts.length > 1);
}

describe('worlds', () => {
  const group = [3, 7, 11, 16];
  const members = new Set(group);
  const some = (objects: readonly SharedObject[]) =>
    somePairs(
      objects,
      20,
      objects.map(() => 0),
      members,
      60,
    ); // prettier-ignore
  const odds = (objects: readonly SharedObject[]) =>
    wholeOddsRatio(wholeTables(objects, members, quicknessOf(objects, 20, 60), 60));

  it('a group that posts together is found by both forms', () => {
    for (const seed of [1, 2, 3]) {
      const objects = world(seededRandom(seed), group, 12);
      const found = some(objects);
      expect([found.unusual, someVerdict(found)]).toEqual([6, 'supported']);
      expect(pOfAtLeast(found.pairs, 3)).toBeLessThan(0.001);
      expect(wholeVerdict(odds(objects))).toBe('supported');
    }
  });

  /** So many objects that the group posts within 25 s of one another, and somebody else so many seconds later. */
  const together = (random: Random, n: number, later: number | null): SharedObject[] =>
    Array.from({ length: n }, () => {
      const start = uniformInteger(random, 40 * day);
      const own = group.map((a): [number, number] => [a, start + uniformInteger(random, 25)]);
      const others: [number, number][] = later === null ? [] : [[uniformInteger(random, 3), start + later]];
      return object(...[...own, ...others].sort(([a, s], [b, t]) => s - t || a - b));
    });

  it('what they alone carry, or others as quickly, does not count; what others carry later does', () => {
    const of = (later: number | null) =>
      some([...world(seededRandom(21), [], 1), ...together(seededRandom(22), 60, later)]);
    for (const later of [null, 30, 100]) {
      const found = of(later);
      // Others within 100 s are as quick by twice the window.
      expect([found.unusual, found.alone, someVerdict(found)]).toEqual([0, 6, 'undecided']);
    }
    const found = of(600);
    expect([found.unusual, found.alone, someVerdict(found)]).toEqual([6, 0, 'supported']);
    expect(pOfAtLeast(found.pairs, 3)).toBeLessThan(0.001);
  });

  it('posting in the same sessions is not concert', () => {
    const found = [31, 32, 33, 34].map((seed) => {
      const random = seededRandom(seed);
      // Of the group, what is ready waits for a session: one in four hours, at another time every day, five minutes long.
      const starts = Array.from({ length: 241 }, (_, i) => (i + 0.9 * uniform(random)) * 14_400);
      const objects = world(random, [], 1).map(({ accounts, times }) => {
        const shares = accounts.map((a, i): [number, number] => {
          const time = times[i] as number;
          const session = starts.find((start) => start >= time) ?? time;
          return [a, members.has(a) ? Math.floor(session + 300 * uniform(random)) : time];
        });
        return object(...shares.sort(([a, s], [b, t]) => s - t || a - b));
      });
      return some(objects);
    });
    expect(found.map(({ unusual, alone }) => unusual + alone)).toEqual([0, 0, 0, 0]);
  });

  it('without one neither is supported, and with enough news both are contradicted', () => {
    const verdicts = Array.from({ length: 12 }, (_, seed) => {
      const objects = world(seededRandom(100 + seed), [], 1, 4000);
      const found = some(objects);
      // Counts of pairs by the definitions above, each pair by itself.
      const testable = found.pairs.filter(
        ({ byOthers, shared }) => byOthers >= leastExpected(ratioSeen(byOthers, shared)),
      );
      const below = testable.filter(
        ({ upper, byOthers, shared }) => (upper ?? Infinity) < ratioSeen(byOthers, shared),
      );
      expect([found.testable, found.below]).toEqual([testable.length, below.length]);
      return [someVerdict(found), wholeVerdict(odds(objects))];
    });
    expect(verdicts.flat()).not.toContain('supported');
    expect(verdicts.map(([first]) => first)).toContain('contradicted');
    expect(verdicts.filter(([, second]) => second === 'contradicted').length).toBeGreaterThan(9);
  });
});
