import { assert, property, array, integer, uniqueArray, tuple } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustersOf, communityOf } from '../../src/measures/coordination/communities.ts';
import { Habits } from '../../src/measures/coordination/pool.ts';
import { stratumOf } from '../../src/measures/coordination/strata.ts';
import { coShared, labelSwap, pOfPair } from '../../src/measures/coordination/swap.ts';
import { type SharedObject } from '../../src/measures/coordination/sharedObject.ts';
import { benjaminiHochberg } from '../../src/statistics/multiplicity.ts';
import { poissonUpperTail } from '../../src/statistics/poisson.ts';
import {
  type Random,
  exponential,
  seededRandom,
  uniform,
  uniformInteger,
} from '../../src/statistics/random.ts';

const window = 60;

const object = (...shares: [account: number, time: number][]): SharedObject => ({
  accounts: shares.map(([account]) => account),
  times: shares.map(([, time]) => time),
});

describe('by hand', () => {
  it('one stratum', () => {
    // Three objects at one hour, all shares within 10 s of the first: one stratum with n = (3, 3, 1) and seven shares.
    // Pairs within the window: 3 (all of object 1), 1, 1: K = 5. Of different accounts: (49 − 19) / 2 = 15.
    const objects = [object([0, 0], [1, 4], [2, 8]), object([0, 100], [1, 103]), object([1, 200], [0, 201])];
    const { pairs, family } = labelSwap(objects, 3, [0, 0, 0], 10, undefined, undefined, 1);
    expect(family).toBe(1);
    const three = (5 * 3 * 3) / 15;
    expect(pairs).toEqual([
      { a: 0, b: 1, observed: 3, shared: 3, expected: three, exchanged: three, byHabit: three, variance: 0 },
    ]);
  });

  it('two strata that meet', () => {
    // Window 10: lag 0 is in the first stratum, lags 10 (the end of the window is in it) in the second.
    // n: first (a 2, b 1), second (a 0, b 1, c 2). Pairs within: each object one, between first and second: K = 3.
    // Denominator: 3 × 3 − (a 0 + b 1 × 1) = 8. λ_ab = 3 (2 × 1 + 0 × 1) / 8.
    const objects = [object([0, 0], [1, 10]), object([0, 50], [2, 60]), object([1, 90], [2, 100])];
    const more = [...objects, object([0, 10_000], [1, 19_000])];
    const { pairs } = labelSwap(more, 3, [0, 0, 0, 1], 10, undefined, undefined, 1);
    expect(pairs.map(({ a, b, expected }) => [a, b, expected])).toEqual([[0, 1, 0.75]]);
  });

  it('expected of members by how often others meet', () => {
    // One stratum, three pairs in the window: 0-1 of members, 2-3 and 0-2 not. Shares 2, 1, 2, 1; of 13 pairs of
    // shares of two accounts 2 are members', so (3 − 1) × 2 × 1 / (13 − 2).
    const objects = [object([0, 0], [1, 10]), object([2, 60], [3, 70]), object([0, 120], [2, 130])];
    const shared = new Map([[1, 2]]);
    const { pairs } = labelSwap(objects, 4, [0, 0, 0], 60, shared, new Set([0, 1]), 1);
    expect(pairs.map(({ a, b }) => [a, b])).toEqual([[0, 1]]);
    expect(pairs[0]?.byOthers).toBeCloseTo(4 / 11, 12);
    expect(pairs[0]?.exchanged).toBeCloseTo((3 * 2) / 13, 12);
  });

  it('how close two habits are, and how sure that is', () => {
    // Lags after account 2, in objects that the other does not share: 10, 20, 30, 40 and 15, 100, 200, 300. Within 10 s
    // of one another are 10-15 and 20-15. One more of the second, close to all of the first: (2 + 4) / (5 × 4).
    const of = (account: number, lags: number[], start: number): SharedObject[] =>
      lags.map((lag, i) => object([2, start + i * 10_000], [account, start + i * 10_000 + lag]));
    const objects = [...of(0, [10, 20, 30, 40], 0), ...of(1, [15, 100, 200, 300], 500_000)];
    const both = object([2, 900_000], [0, 900_001], [1, 900_002]);
    for (const list of [
      [...objects, both],
      [both, ...objects.toReversed()],
    ]) {
      const { value, variance } = new Habits(list, 3).closeness(0, 1, 10);
      expect(value).toBeCloseTo(0.3, 12);
      // Shares of the one (0.5, 0, 0, 0, 1) and of the other (0.4, 0.4, 0.2, 0.2): s²/n of either.
      expect(variance).toBeCloseTo(0.8 / 4 / 5 + 0.04 / 3 / 4, 12);
    }
    // Three lags say nothing.
    expect(
      new Habits([...of(0, [1, 2, 3], 0), ...of(1, [500, 600, 700, 800], 0)], 3).closeness(0, 1, 10),
    ).toEqual({
      value: 1,
      variance: 0,
    });
  });

  it('unusual only by exchange and by habit', () => {
    const pair = { exchanged: 1, byHabit: 4, variance: 8 };
    expect(pOfPair(3, pair)).toBeCloseTo(16 / 27, 12);
    expect(pOfPair(3, { ...pair, exchanged: 20 })).toBeCloseTo(poissonUpperTail(3, 20), 12);
  });

  it('strata: community, six hours, lag', () => {
    const at = stratumOf(2, 0, 0, 60);
    expect(stratumOf(2, 21_599, 59, 60)).toBe(at);
    expect(stratumOf(2, 21_600, 59, 60)).not.toBe(at);
    expect(stratumOf(3, 0, 0, 60)).not.toBe(at);
    expect(stratumOf(2, -1, 0, 60)).not.toBe(at);
    const late = [0, 59, 60, 299, 300, 1199, 1200, 90_000].map((lag) => stratumOf(2, 0, lag, 60) - at);
    expect(late).toEqual([0, 0, 1, 1, 2, 2, 3, 3]);
    // Far in time and in a community of its own, none is another's.
    const all = [-1, 0, 1, 99_999].flatMap((community) =>
      [-4e9, 0, 4e9].flatMap((time) => [0, 60, 300, 1200].map((lag) => stratumOf(community, time, lag, 60))),
    );
    expect(new Set(all).size).toBe(48);
  });

  it('the community of most sharers, of several the lowest', () => {
    const of = new Map([
      [0, [1]],
      [1, [0]],
      [2, [1, 3]],
    ]);
    expect(communityOf(object([0, 0], [1, 0], [2, 0]), of)).toBe(1);
    expect(communityOf(object([0, 0], [1, 0]), of)).toBe(0);
    expect(communityOf(object([0, 0], [8, 0], [9, 0]), of)).toBe(-1);
  });

  it('clusters: two cliques and one who is alone', () => {
    const clique = (accounts: number[]): SharedObject[] =>
      [1, 2, 3].map((time) => object(...accounts.map((account): [number, number] => [account, time])));
    const objects = [...clique([0, 1, 2]), ...clique([3, 4, 5]), object([2, 9], [3, 9], [6, 9])];
    const found = clustersOf(coShared(objects, 7), 7, seededRandom(1));
    expect(found.get(0)).toEqual(found.get(2));
    expect(found.get(3)).toEqual(found.get(5));
    expect(found.get(0)).not.toEqual(found.get(3));
    expect(found.has(6)).toBe(false);
  });
});

describe('laws', () => {
  const worlds = array(
    tuple(
      uniqueArray(integer({ min: 0, max: 7 }), { minLength: 2, maxLength: 6 }),
      integer({ min: 0, max: 100_000 }),
      integer({ min: 1, max: 40 }),
    ).map(([accounts, start, step]) =>
      object(...accounts.map((a, i): [number, number] => [a, start + i * step])),
    ),
    { minLength: 1, maxLength: 25 },
  );

  it('over all pairs of accounts the expected objects are as many as those seen', () => {
    // Every pair of shares within the window falls on some pair of accounts, whoever is exchanged. Where all objects
    // stand twice every pair is in the family, but those never within the window: a bound then.
    assert(
      property(worlds, (objects) => {
        const twice = [...objects, ...objects];
        const { pairs } = labelSwap(
          twice,
          8,
          twice.map(() => 0),
          30,
          undefined,
          undefined,
          1,
        );
        const seen = pairs.reduce((sum, pair) => sum + pair.observed, 0);
        const expected = pairs.reduce((sum, pair) => sum + pair.expected, 0);
        expect(expected).toBeLessThanOrEqual(seen * (1 + 1e-12));
      }),
    );
  });

  it('pairs that share two objects, whatever the order of objects', () => {
    assert(
      property(worlds, (objects) => {
        const counts = new Map<number, number>();
        for (const { accounts } of objects)
          for (const a of accounts)
            for (const b of accounts) if (a < b) counts.set(a * 8 + b, (counts.get(a * 8 + b) ?? 0) + 1);
        const expected = [...counts].filter(([, n]) => n >= 2).sort(([x], [y]) => x - y);
        expect([...coShared(objects.toReversed(), 8)]).toEqual(expected);
      }),
    );
  });
});

describe('whatever the order of objects', () => {
  it('every pair has the same p-value', () => {
    // Long histories, so that nothing could be thinned in silence; pooled strata, since there are few names.
    const random = seededRandom(11);
    const objects = world(random, [3, 9], 40, 1200).map(({ accounts, times }) => {
      const kept = accounts.map((a, i) => ({ a, t: times[i] as number })).filter(({ a }) => a < 12);
      return { accounts: kept.map(({ a }) => a), times: kept.map(({ t }) => t) };
    });
    const shares = objects.filter(({ accounts }) => accounts.length > 1);
    const pOf = (list: readonly SharedObject[]): Map<string, number> => {
      const { pairs } = labelSwap(
        list,
        12,
        list.map(() => 0),
        window,
      );
      return new Map(pairs.map((pair) => [`${pair.a} ${pair.b}`, pOfPair(pair.observed, pair)]));
    };
    const plain = pOf(shares);
    expect(plain.size).toBeGreaterThan(20);
    assert(
      property(integer({ min: 0, max: 1e9 }), (seed) => {
        const keys = new Map(shares.map((share, i) => [share, seededRandom(seed, i)]));
        const drawn = shares.map((share) => ({ share, key: uniform(keys.get(share) as Random) }));
        const shuffled = drawn.sort((x, y) => x.key - y.key).map(({ share }) => share);
        for (const [pair, p] of pOf(shuffled)) {
          const own = plain.get(pair) as number;
          expect(Math.abs(p - own)).toBeLessThanOrEqual(1e-9 * own);
        }
      }),
      { numRuns: 15 },
    );
  });
});

/** News that many take up, the quicker accounts sooner; nobody minds anybody else. A group may be planted. */
function world(random: Random, planted: readonly number[], days = 4, count = 300): SharedObject[] {
  const accounts = 24;
  const quickness = Array.from({ length: accounts }, () => 20 + 600 * uniform(random) ** 2);
  return Array.from({ length: count }, (_, i) => {
    const start = Math.floor(uniform(random) * days * 86_400);
    // Two topics, each with accounts of its own.
    const topic = i % 2;
    const taking = new Map<number, number>();
    for (let a = 0; a < accounts; a++) {
      if (uniform(random) < (a % 2 === topic ? 0.35 : 0.05))
        taking.set(a, start + Math.floor(exponential(random, 1 / (quickness[a] as number))));
    }
    if (i % 12 === 0) {
      const at = start + uniformInteger(random, 300);
      for (const a of planted) taking.set(a, at + uniformInteger(random, 20));
    }
    return object(...[...taking].sort(([a, s], [b, t]) => s - t || a - b));
  }).filter(({ accounts: sharers }) => sharers.length >= 2);
}

describe('against Monte Carlo', () => {
  it('the closed form is the mean over exchanged names, and its p is near that of the exchanges', () => {
    const objects = world(seededRandom(5), []);
    const communities = objects.map((_, i) => i % 2);
    const { pairs } = labelSwap(objects, 24, communities, window, undefined, undefined, 1);
    const slots = objects.flatMap((o, i) =>
      o.times.map((time, j) => ({
        i,
        j,
        stratum: stratumOf(communities[i] as number, time, time - (o.times[0] as number), window),
      })),
    );
    const byStratum = new Map<number, typeof slots>();
    for (const slot of slots) byStratum.set(slot.stratum, [...(byStratum.get(slot.stratum) ?? []), slot]);
    const groups = [...byStratum.values()].filter((group) => group.length > 1);
    const labels = objects.map((o) => [...o.accounts]);
    const random = seededRandom(6);
    const [total, atLeast] = [new Map<string, number>(), new Map<string, number>()];
    const runs = 400;
    for (let r = 0; r < runs; r++) {
      // Exchanges of two names of a stratum, refused where an account would stand twice on an object.
      for (let s = 0; s < 6 * slots.length; s++) {
        const group = groups[uniformInteger(random, groups.length)] as typeof slots;
        const [x, y] = [
          group[uniformInteger(random, group.length)],
          group[uniformInteger(random, group.length)],
        ];
        if (x === undefined || y === undefined || x.i === y.i) continue;
        const [lx, ly] = [labels[x.i] as number[], labels[y.i] as number[]];
        const [a, b] = [lx[x.j] as number, ly[y.j] as number];
        if (a === b || lx.includes(b) || ly.includes(a)) continue;
        lx[x.j] = b;
        ly[y.j] = a;
      }
      const seen = new Map<string, number>();
      for (const [i, { times }] of objects.entries())
        for (let j = 0; j < times.length; j++)
          for (
            let k = j + 1;
            k < times.length && (times[k] as number) - (times[j] as number) <= window;
            k++
          ) {
            const [a, b] = [labels[i]?.[j] as number, labels[i]?.[k] as number];
            const key = a < b ? `${a} ${b}` : `${b} ${a}`;
            seen.set(key, (seen.get(key) ?? 0) + 1);
          }
      for (const pair of pairs) {
        const key = `${pair.a} ${pair.b}`;
        const n = seen.get(key) ?? 0;
        total.set(key, (total.get(key) ?? 0) + n);
        if (n >= pair.observed) atLeast.set(key, (atLeast.get(key) ?? 0) + 1);
      }
    }
    expect(pairs.length).toBeGreaterThan(80);
    let [means, forms, conservative] = [0, 0, 0];
    for (const pair of pairs) {
      const key = `${pair.a} ${pair.b}`;
      means += (total.get(key) ?? 0) / runs;
      forms += pair.expected;
      const p = (1 + (atLeast.get(key) ?? 0)) / (1 + runs);
      const closed = poissonUpperTail(pair.observed, pair.expected);
      // Names may not stand twice on an object, which the closed form minds for pairs only: a tenth either way.
      if (closed >= p - 0.1) conservative++;
    }
    expect(forms / means).toBeGreaterThan(0.93);
    expect(forms / means).toBeLessThan(1.07);
    expect(conservative / pairs.length).toBeGreaterThan(0.95);
  });
});

describe('worlds', () => {
  const found = (seed: number, planted: readonly number[]): { unusual: string[]; p: number[] } => {
    const objects = world(seededRandom(seed), planted);
    const shared = coShared(objects, 24);
    const clusters = clustersOf(shared, 24, seededRandom(seed, 1));
    const { pairs, family } = labelSwap(
      objects,
      24,
      objects.map((o) => communityOf(o, clusters)),
      window,
      shared,
    );
    const p = pairs.map((pair) => pOfPair(pair.observed, pair));
    const q = benjaminiHochberg(p, family);
    return { unusual: pairs.flatMap(({ a, b }, i) => ((q[i] as number) <= 0.05 ? [`${a} ${b}`] : [])), p };
  };

  it('news, quick accounts and topics alone give no unusual pair', () => {
    const seeds = [1, 2, 3, 4, 5, 6, 7, 8];
    expect(seeds.flatMap((seed) => found(seed, []).unusual)).toEqual([]);
  });

  /** Six topics of four channels, 60 days, four objects a day: nearly every stratum has few names. */
  const sparse = (random: Random, planted: readonly number[]): SharedObject[] => {
    const quickness = Array.from({ length: 24 }, () => 30 + 1500 * uniform(random) ** 2);
    const news = Array.from({ length: 240 }, (_, i) => {
      const start = uniformInteger(random, 60 * 86_400);
      const taking: [number, number][] = [];
      for (let a = 0; a < 24; a++)
        if (uniform(random) < (Math.floor(a / 4) === i % 6 ? 0.6 : 0.08))
          taking.push([a, start + Math.floor(exponential(random, 1 / (quickness[a] as number)))]);
      return object(...taking.sort(([a, s], [b, t]) => s - t || a - b));
    });
    const concert = Array.from({ length: planted.length === 0 ? 0 : 40 }, () => {
      const at = uniformInteger(random, 60 * 86_400);
      return object(
        ...planted
          .map((a): [number, number] => [a, at + uniformInteger(random, 25)])
          .sort(([, s], [, t]) => s - t),
      );
    });
    return [...news, ...concert].filter(({ accounts }) => accounts.length >= 2);
  };
  const unusual = (objects: readonly SharedObject[]): string[] => {
    const { pairs, family } = labelSwap(
      objects,
      24,
      // The communities of a project: the topics.
      objects.map((o) =>
        communityOf(o, new Map(Array.from({ length: 24 }, (_, a) => [a, [Math.floor(a / 4)]]))),
      ),
      window,
    );
    const q = benjaminiHochberg(
      pairs.map((pair) => pOfPair(pair.observed, pair)),
      family,
    );
    return pairs.flatMap(({ a, b }, i) => ((q[i] as number) <= 0.05 ? [`${a} ${b}`] : []));
  };

  it('sparse: small topics and quick channels alone give none, a group of one topic or of several is found', () => {
    const seeds = Array.from({ length: 20 }, (_, i) => i);
    expect(seeds.flatMap((seed) => unusual(sparse(seededRandom(seed, 7), [])))).toEqual([]);
    for (const planted of [
      [4, 5, 6],
      [0, 9, 17],
    ]) {
      const [x, y, z] = planted;
      const right = new Set([`${x} ${y}`, `${x} ${z}`, `${y} ${z}`]);
      const all = seeds.flatMap((seed) => unusual(sparse(seededRandom(seed, 8), planted)));
      expect(all.filter((pair) => !right.has(pair))).toEqual([]);
      // 60 pairs are planted.
      expect(all.length).toBeGreaterThan(45);
    }
  });

  it('a group that posts together is found, and none other', () => {
    const seeds = [1, 2, 3, 4, 5];
    const all = seeds.flatMap((seed) => found(seed, [3, 9, 15]).unusual);
    const right = all.filter((pair) => ['3 9', '3 15', '9 15'].includes(pair));
    expect(right.length).toBe(3 * seeds.length);
    expect(all.length).toBe(right.length);
  });
});
