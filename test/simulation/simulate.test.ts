import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { postSchema } from '../../src/model/post.ts';
import { seededRandom } from '../../src/simulation/draws.ts';
import type { SimulatedPost, World } from '../../src/simulation/events.ts';
import type { SharedObject } from '../../src/simulation/objects.ts';
import { projectOf } from '../../src/simulation/project.ts';
import { projectSchema } from '../../src/model/project.ts';
import { simulateWorld } from '../../src/simulation/simulate.ts';
import type { WorldSpec } from '../../src/simulation/spec.ts';
import { shareCell, timingCell } from '../../src/simulation/worlds/cells.ts';
import { scaled, worldNamed, worlds } from '../../src/simulation/worlds/index.ts';
import { sizesOf } from '../../src/simulation/worlds/many.ts';

function draw(
  spec: WorldSpec,
  seed: number,
  texts = false,
): { world: World; posts: SimulatedPost[]; objects: SharedObject[] } {
  const world = simulateWorld(spec, seededRandom(seed), { texts });
  const posts: SimulatedPost[] = [];
  const objects: SharedObject[] = [];
  for (const event of world) {
    if (event.kind === 'post') posts.push(event);
    else objects.push(event.object);
  }
  return { world, posts, objects };
}

/** A count that should be a sum of n draws of probability p, five standard errors wide. */
function expectRate(count: number, n: number, p: number, what: string): void {
  const z = (count - n * p) / Math.sqrt(n * p * (1 - p));
  expect(Math.abs(z), `${what}: ${String(count)} of ${String(n)}, expected ${String(p)}`).toBeLessThan(5);
}

const base = shareCell(
  { channels: 8, sizes: 'equal', gaps: 'none', lexicon: 'perfect' },
  { x: 0.08, rival: 0.04, spread: 0, postsPerDay: 40 },
);

describe('rates are those of the specification', () => {
  test('posts a day, own use, precision and recall', () => {
    const spec = shareCell(
      { channels: 8, sizes: 'equal', gaps: 'none', lexicon: 'imperfect' },
      { x: 0.08, rival: 0.04, spread: 0, postsPerDay: 40 },
    );
    const { posts } = draw(spec, 1);
    const mean = 8 * 40 * 60;
    expect(Math.abs(posts.length - mean) / Math.sqrt(mean)).toBeLessThan(5);
    const uses = posts.flatMap((p) => p.uses.filter((u) => u.lexicon === 0));
    const own = uses.filter((u) => u.stance === 'own');
    const seen = uses.filter((u) => u.listed && u.stance !== 'excluded');
    expectRate(own.length, posts.length, 0.08, 'own use');
    expectRate(own.filter((u) => u.listed).length, own.length, 0.7, 'recall');
    expectRate(seen.filter((u) => u.stance === 'own').length, seen.length, 0.8, 'precision');
  });

  test('posts that are missing, and oftener so with X where the odds say so', () => {
    const odds = { ...base, observation: { missing: 0.1, missingOdds: { harbour: 3 } } };
    const { posts } = draw(odds, 2);
    const withX = posts.filter((p) => p.uses.some((u) => u.lexicon === 0));
    const without = posts.filter((p) => !p.uses.some((u) => u.lexicon === 0));
    // Odds of 0.1/0.9 times 3 are 1/3: a probability of 1/4.
    expectRate(withX.filter((p) => p.missing !== null).length, withX.length, 0.25, 'missing with X');
    expectRate(without.filter((p) => p.missing !== null).length, without.length, 0.1, 'missing without');
  });

  test('nothing published in an outage is held, and everything else is', () => {
    const { posts, world } = draw(
      { ...base, observation: { missing: 0, outages: { perChannel: 3, hours: 48 } } },
      3,
    );
    expect(posts.some((p) => p.missing === 'outage')).toBe(true);
    for (const post of posts) {
      const gaps = world.channels[post.channel.index]?.outages ?? [];
      const within = gaps.some((gap) => gap.from <= post.time && post.time < gap.to);
      expect(post.missing).toBe(within ? 'outage' : null);
    }
  });

  test('an event multiplies the odds of own use from its day on', () => {
    const event = { name: 'e', day: 30, label: 'e', source: 's', lexicon: 'harbour', factor: 3 };
    const { posts, world } = draw({ ...base, events: [event] }, 4);
    const start = Date.parse(`${world.spec.from}T00:00:00Z`) / 1000;
    const before = posts.filter((p) => p.time < start + 30 * 86_400);
    const after = posts.filter((p) => p.time >= start + 30 * 86_400);
    const x = (list: SimulatedPost[]): number =>
      list.filter((p) => p.uses.some((u) => u.lexicon === 0)).length;
    expectRate(x(before), before.length, 0.08, 'before');
    // Odds of 0.08/0.92 times 3 are 6/23: a probability of 6/29.
    expectRate(x(after), after.length, 6 / 29, 'after');
  });

  test('copies of a text: so many on average, and only the first of them distinct', () => {
    const cell = { channels: 8, sizes: 'equal', gaps: 'tenth', lexicon: 'perfect' } as const;
    const { posts, objects } = draw(shareCell(cell, { x: 0.05, rival: 0.05, spread: 0, copies: 1 }), 5);
    const withX = posts.filter((p) => p.uses.some((u) => u.lexicon === 0));
    const start = Math.min(...posts.map((p) => p.time));
    const early = withX.filter((p) => p.form === 'own' && p.time < start + 55 * 86_400);
    const repeats = objects.filter((o) =>
      o.members.some((m) => m.time < start + 55 * 86_400 && m.form === 'source'),
    );
    const copies = repeats.reduce((n, o) => n + o.members.length - 1, 0);
    expect(Math.abs(copies - early.length) / Math.sqrt(early.length)).toBeLessThan(5);
    for (const object of objects) {
      const mine = posts.filter((p) => p.object === object.id);
      expect(mine.filter((p) => p.distinct).length).toBe(1);
      expect(mine.filter((p) => p.distinctHeld).length).toBe(mine.some((p) => p.missing === null) ? 1 : 0);
    }
  });

  test('stories reach as many channels as they should, with the delay that they should have', () => {
    const { objects, posts } = draw({ ...timingCell({ decay: 90, fast: 0.5 }), days: 120 }, 6);
    const stories = objects.filter((o) => o.kind === 'story');
    const members = stories.flatMap((o) => o.members);
    // Stories without a single member leave no object: 0.6 to the 24th power of them.
    expectRate(members.length, stories.length * 24, 0.4, 'reach');
    expect(posts.filter((p) => p.form === 'exact' || p.form === 'reworded').length).toBe(members.length);
    const spread = (quick: boolean): number => {
      const gaps = stories.flatMap((o) => {
        const times = o.members.filter((m) => m.channel >= 12 === quick).map((m) => m.time);
        return times.length < 2 ? [] : [Math.max(...times) - Math.min(...times)];
      });
      return gaps.reduce((a, b) => a + b, 0) / gaps.length;
    };
    expect(spread(false)).toBeGreaterThan(5 * spread(true));
  });

  test('takers come after what they take, and from where they take it', () => {
    const { objects, world } = draw(worldNamed('demo'), 7);
    const flow = objects.filter((o) => o.name === 'alley-after-wire');
    const handle = (c: number | undefined): string => world.channels[c ?? -1]?.spec.handle ?? '';
    expect(flow.length).toBeGreaterThan(50);
    for (const object of objects.filter((o) => o.kind === 'flow')) {
      const [first, ...rest] = object.members;
      expect(first?.form).toBe('source');
      for (const m of rest) expect(m.time).toBeGreaterThan(first?.time ?? Infinity);
    }
    for (const object of flow) {
      expect(handle(object.members[0]?.channel)).toBe('zavaria_wire_fa');
    }
  });

  test('in the null world no community stands out', () => {
    const { posts } = draw({ ...worldNamed('null'), days: 200 }, 8);
    const own = posts.filter((p) => p.form === 'own' && !p.wordless);
    for (const community of ['state', 'lantern-side', 'football']) {
      const mine = own.filter((p) => p.channel.spec.community === community);
      for (const lexicon of [0, 1, 2]) {
        const n = mine.filter((p) => p.uses.some((u) => u.lexicon === lexicon && u.stance === 'own')).length;
        expectRate(n, mine.length, 0.06, `${community}, lexicon ${String(lexicon)}`);
      }
    }
  });

  test('sizes by rule', () => {
    const total = (list: ReturnType<typeof sizesOf>): number =>
      list.reduce<number>((a, b) => a + (typeof b === 'number' ? b : NaN), 0);
    expect(sizesOf({ kind: 'one-half' }, 5, 10)).toEqual([25, 6.25, 6.25, 6.25, 6.25]);
    expect(total(sizesOf({ kind: 'like', sizes: [100, 50, 1] }, 7, 3))).toBeCloseTo(21, 10);
    expect(sizesOf({ kind: 'like', sizes: [1, 3] }, 2, 2)).toEqual([3, 1]);
  });

  test('twice the scale, twice the posts', () => {
    const n = draw(worldNamed('demo'), 9).posts.length;
    const twice = draw(scaled(worldNamed('demo'), 2), 9).posts.length;
    expect(twice / n).toBeGreaterThan(1.9);
    expect(twice / n).toBeLessThan(2.2);
    expect(() => worldNamed('nowhere')).toThrow(RangeError);
  });
});

describe('whatever is planted', () => {
  const spec = fc.record({
    seed: fc.integer({ min: 0, max: 2 ** 31 - 1 }),
    stamps: fc.constantFrom(1 as const, 60 as const),
    clocks: fc.constantFrom(0, 0.5),
    albums: fc.boolean(),
    bulk: fc.boolean(),
    topics: fc.boolean(),
    size: fc.constantFrom(2, 3, 'whole' as const),
    difficulty: fc.constantFrom('easy' as const, 'medium' as const, 'hard' as const),
    missing: fc.double({ min: 0, max: 0.9, noNaN: true }),
    service: fc.double({ min: 0, max: 0.5, noNaN: true }),
  });

  test('posts come in order, ids are given once, members exist, records are posts', () => {
    fc.assert(
      fc.property(spec, ({ seed, missing, service, size, difficulty, ...factors }) => {
        const cell = timingCell({ ...factors, channels: 9, days: 6, group: { size, difficulty } });
        const { posts, objects, world } = draw({ ...cell, observation: { missing, service } }, seed, true);
        const next = world.channels.map((c) => c.firstId);
        const keys = new Set<string>();
        let time = 0;
        for (const post of posts) {
          expect(post.time).toBeGreaterThanOrEqual(time);
          time = post.time;
          const [record] = post.records;
          const c = post.channel.index;
          expect(record?.id).toBe((next[c] ?? 0) + post.service.length);
          next[c] = (record?.id ?? 0) + post.items;
          keys.add(`${String(c)} ${String(record?.id)}`);
          for (const r of post.records) postSchema.parse(r);
          expect(post.records[0]?.text === '').toBe(post.wordless);
        }
        const carried = objects.flatMap((o) => o.members.map((m) => `${String(m.channel)} ${String(m.id)}`));
        expect(new Set(carried).size).toBe(carried.length);
        for (const key of carried) expect(keys.has(key)).toBe(true);
        expect(posts.filter((p) => p.object !== null).length).toBe(carried.length);
      }),
      { numRuns: 25 },
    );
  });

  test('without texts nothing is written', () => {
    const { posts } = draw(timingCell({ channels: 6, days: 5 }), 3);
    expect(posts.every((p) => p.records.every((r) => r.text === ''))).toBe(true);
  });

  test.each(Object.keys(worlds))('the project of "%s" is valid', (name) => {
    const project = projectOf(worldNamed(name), 1);
    expect(projectSchema.parse(project)).toEqual(project);
    const zone = new Intl.DateTimeFormat('en', { timeZone: project.timezone, timeZoneName: 'longOffset' });
    expect(zone.format(new Date(0))).toContain('GMT+03:00');
    expect(Object.values(project.lexicons).filter((l) => l.control === true).length).toBe(1);
  });
});
