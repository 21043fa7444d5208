import { describe, expect, test } from 'vitest';
import { type ChannelCounts, shareCounts, simulateCounts, statesOf } from '../../src/simulation/counts.ts';
import { seededRandom } from '../../src/simulation/draws.ts';
import { simulateWorld } from '../../src/simulation/simulate.ts';
import type { WorldSpec } from '../../src/simulation/spec.ts';
import { shareCell, shareCells } from '../../src/simulation/worlds/cells.ts';

const zeros = (n: number): number[] => Array.from({ length: n }, () => 0);

type Key = 'posts' | 'distinct' | 'heldPosts' | 'heldDistinct';

/** The same table from posts one by one, by another way of counting. */
function fromPosts(spec: WorldSpec, seed: number): Record<Key, number[]> {
  const size = 4 ** spec.lexicons.length;
  const table = {
    posts: zeros(size),
    distinct: zeros(size),
    heldPosts: zeros(size),
    heldDistinct: zeros(size),
  };
  for (const post of simulateWorld(spec, seededRandom(seed), { texts: false })) {
    if (post.kind !== 'post') continue;
    let pattern = 0;
    for (const use of post.uses) {
      const seen = use.listed && use.stance !== 'excluded';
      const state = use.stance === 'own' ? (seen ? 1 : 3) : seen ? 2 : 0;
      pattern += state * 4 ** use.lexicon;
    }
    const add = (key: Key, when: boolean): void => {
      if (when) table[key][pattern] = (table[key][pattern] ?? 0) + 1;
    };
    add('posts', true);
    add('distinct', post.distinct);
    add('heldPosts', post.missing === null);
    add('heldDistinct', post.distinctHeld);
  }
  return table;
}

function total(counts: readonly ChannelCounts[], key: Key): number[] {
  return counts.reduce<number[]>((sum, c) => c.patterns[key].map((n, i) => n + (sum[i] ?? 0)), []);
}

describe('simulateCounts', () => {
  test('has the distribution of the counts of posts one by one', () => {
    const spec: WorldSpec = {
      ...shareCell(
        { channels: 5, sizes: 'telegram-fa', gaps: 'outages', lexicon: 'imperfect' },
        { x: 0.08, rival: 0.05, spread: 0, missingOdds: 3, days: 30, postsPerDay: 25 },
      ),
      events: [{ name: 'e', day: 15, label: 'e', source: 's', lexicon: 'mountain', factor: 2 }],
    };
    const withMissing: WorldSpec = {
      ...spec,
      observation: { ...spec.observation, missing: 0.15 },
      channels: spec.channels.map((c) => ({ ...c, wordless: 0.2 })),
      usage: [
        ...spec.usage.filter((u) => u.lexicon === 'mountain'),
        // Excluded phrases are no match: the odds of being missing do not concern them.
        { lexicon: 'harbour', own: 0.08, quoted: 0.1, mocked: 0.05, other: 0.02, excluded: 0.3, recall: 0.6 },
      ],
    };
    const runs = 60;
    const fast: Record<Key, number[][]> = { posts: [], distinct: [], heldPosts: [], heldDistinct: [] };
    const slow: Record<Key, number[][]> = { posts: [], distinct: [], heldPosts: [], heldDistinct: [] };
    for (let seed = 0; seed < runs; seed += 1) {
      const counts = simulateCounts(withMissing, seededRandom(seed, 1));
      const posts = fromPosts(withMissing, seed);
      for (const key of Object.keys(fast) as Key[]) {
        fast[key].push(total(counts, key));
        slow[key].push(posts[key]);
      }
    }
    const moments = (rows: readonly number[][], i: number): [number, number] => {
      const values = rows.map((row) => row[i] ?? 0);
      const mean = values.reduce((a, b) => a + b, 0) / runs;
      return [mean, values.reduce((a, b) => a + (b - mean) ** 2, 0) / (runs - 1)];
    };
    let compared = 0;
    for (const key of Object.keys(fast) as Key[]) {
      for (let i = 0; i < 16; i += 1) {
        const [a, va] = moments(fast[key], i);
        const [b, vb] = moments(slow[key], i);
        if (a + b < 2) continue;
        const z = (a - b) / Math.sqrt((va + vb) / runs);
        expect(Math.abs(z), `${key}, pattern ${String(i)}: ${String(a)} and ${String(b)}`).toBeLessThan(4.5);
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(30);
  });

  test('copies: posts are texts times one plus the mean, and a text is held when one of them is', () => {
    const spec: WorldSpec = {
      ...shareCell(
        { channels: 12, sizes: 'equal', gaps: 'none', lexicon: 'perfect' },
        { x: 0.1, rival: 0.1, spread: 0, copies: 2, postsPerDay: 100 },
      ),
      observation: { missing: 0.5 },
    };
    const counts = simulateCounts(spec, seededRandom(1));
    const [posts, distinct, held] = (['posts', 'distinct', 'heldDistinct'] as const).map(
      (key) => total(counts, key)[1] ?? 0,
    ) as [number, number, number];
    expect(Math.abs(posts - 3 * distinct) / Math.sqrt(2 * distinct)).toBeLessThan(5);
    // Number of posts 1 + Poisson(2), each lost with ½: all lost with ½ e^(−2·½).
    const lost = 0.5 * Math.exp(-1);
    const z = (held - distinct * (1 - lost)) / Math.sqrt(distinct * lost * (1 - lost));
    expect(Math.abs(z)).toBeLessThan(5);
  });

  test('the numbers of a share, by hand', () => {
    const counts = zeros(16);
    counts[0] = 100;
    counts[1] = 7; // own X
    counts[2] = 3; // false match of X
    counts[3] = 2; // X unseen
    counts[4] = 5; // own rival
    counts[1 + 4] = 1; // both
    expect(shareCounts(counts, 0, [1], 'seen')).toEqual({ x: 11, rivals: [6], any: 16 });
    expect(shareCounts(counts, 0, [1], 'own')).toEqual({ x: 10, rivals: [6], any: 15 });
    expect(statesOf(1 + 4 * 3, 2)).toEqual(['own', 'unseen']);
  });

  test('the same seed, the same counts; 72 cells, balanced', () => {
    const cells = shareCells();
    expect(cells.length).toBe(72);
    expect(new Set(cells.map((c) => JSON.stringify(c))).size).toBe(72);
    for (const lexicon of ['perfect', 'imperfect', 'differential']) {
      for (const gaps of ['none', 'tenth', 'outages']) {
        expect(cells.filter((c) => c.lexicon === lexicon && c.gaps === gaps).length).toBe(8);
      }
    }
    for (const cell of cells) {
      const spec = shareCell(cell, { x: 0.05, rival: 0.05, spread: 0.5 });
      const once = simulateCounts(spec, seededRandom(3));
      const again = simulateCounts(spec, seededRandom(3));
      expect(once.map((c) => c.patterns)).toEqual(again.map((c) => c.patterns));
      expect(once.length).toBe(cell.channels);
    }
  });
});
