import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { array, assert, constantFrom, integer, property, record, tuple, uniqueArray } from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { ensureNearPairs, nearDefaults } from '../../src/measures/near-duplicates/build.ts';
import { type LinkedPosts, clusterPosts } from '../../src/measures/near-duplicates/clusters.ts';
import { nearDuplicates } from '../../src/measures/near-duplicates/near-duplicates.ts';
import { projectSchema } from '../../src/model/project.ts';
import { normalise } from '../../src/store/normalise.ts';
import type { Store } from '../../src/store/open.ts';
import { evidenceRows } from '../../src/store/queries/evidence.ts';
import { loadSql } from '../../src/store/sql.ts';
import { empty, importFile, writeLines, ownStore } from '../store/support.ts';

const { folder, store } = await ownStore();
afterEach(async () => {
  await empty(store);
});

const project = projectSchema.parse({ isogloss: 1, name: 'test' });
const evidence = loadSql(
  new URL('../../src/measures/x.ts', import.meta.url).href,
  'near-duplicates/evidence.sql',
);
let files = 0;
const take = (lines: readonly object[]) =>
  importFile(store, writeLines(folder.path, `posts-${files++}.ndjson`, lines));
const measure = (options: Record<string, string | number> = {}) =>
  nearDuplicates.run({ driver: store.driver, project, version: 'test', code: 'test' }, options);
const post = (channel: string, id: number, minute: number, text: string) => ({
  channel,
  id,
  date: new Date(Date.UTC(2026, 0, 1, 0, minute)).toISOString(),
  text,
});

const sentence = 'one two three four five six seven eight nine ten eleven twelve';

describe('copies of a picture or file', () => {
  const pictured = (channel: string, id: number, minute: number, ids: string[], more: object = {}) => ({
    ...post(channel, id, minute, ''),
    media: ids.map(() => 'photo'),
    mediaIds: ids,
    ...more,
  });

  it('are posts with a number in common, albums and parts of them too, each pair of posts once', async () => {
    await take([
      // An album of three, the same elsewhere, one with two of them, one picture alone; a second picture twice; one alone.
      pictured('a', 1, 0, ['p1', 'p2', 'p3']),
      pictured('b', 1, 10, ['p3', 'p2', 'p1']),
      pictured('c', 1, 20, ['p2', 'p3', 'p9']),
      pictured('c', 2, 100, ['p9']),
      pictured('a', 2, 5, ['q']),
      pictured('a', 3, 6, ['q', 'q']),
      pictured('b', 2, 7, ['r']),
      // A forward is none, and neither is a post without a number.
      pictured('d', 1, 8, ['r'], { forwardedFrom: 'b', forwardedId: 2 }),
      post('d', 2, 9, sentence),
    ]);
    const { rows, summary, parameters } = await measure({ object: 'media' });
    expect(parameters).toMatchObject({ object: 'media', threshold: null, minWords: null });
    expect(rows.map(({ posts, channelNames }) => [posts, channelNames])).toEqual([
      [4, ['a', 'b', 'c']],
      [2, ['a']],
    ]);
    // a1–b1, a1–c1, b1–c1, c1–c2, and a2–a3: by hand.
    expect(summary).toMatchObject({ pairs: 5, pairsBetweenChannels: 3, compared: 7, texts: 5 });
    const [row] = rows;
    if (row?.evidence === undefined) throw new Error('no evidence');
    const held = await evidenceRows(store.driver, evidence, row.evidence, 10);
    expect(held.rows.map(({ channel, id }) => `${channel}/${id}`)).toEqual(['a/1', 'b/1', 'c/1', 'c/2']);
    // An hour apart at most: the last picture of c was posted 80 minutes after its album.
    expect((await measure({ object: 'media', window: 3600 })).rows[0]).toMatchObject({ posts: 3 });
  });

  it('are not counted as none where no source tells numbers, and take no option of words', async () => {
    await take([post('a', 1, 0, sentence)]);
    await expect(measure({ object: 'media' })).rejects.toThrow(/no post here has the number/);
    await expect(measure({ object: 'media', threshold: 0.9 })).rejects.toThrow(/--threshold is about words/);
    await expect(measure({ object: 'url' })).rejects.toThrow(/--object/);
  });
});

describe('near-duplicates', () => {
  it('links reworded texts at the threshold, and not below it', async () => {
    await take([
      post('a', 1, 0, sentence),
      // One more word at the end: 10 of 11 shingles in common, J = 0.909.
      post('b', 1, 5, `${sentence} thirteen`),
      // The last word changed: 9 common of 11, J = 0.818.
      post('c', 1, 9, sentence.replace('twelve', 'dozen')),
      // A word in the middle changed: three shingles of ten differ, 7 of 13, J = 0.538.
      post('d', 1, 9, sentence.replace('six', 'half-dozen')),
    ]);
    const finding = await measure();
    expect(finding.rows).toHaveLength(1);
    expect(finding.rows[0]).toMatchObject({ posts: 3, channels: 3, earliest: { channel: 'a', id: 1 } });
    // b and c: 9 of 12, 0.75: in one cluster by way of a, but no pair.
    expect(finding.summary).toMatchObject({ pairs: 2, pairsBetweenChannels: 2, compared: 4, texts: 4 });
    const tight = await measure({ threshold: 0.9 });
    expect(tight.rows[0]).toMatchObject({ posts: 2, channelNames: ['a', 'b'] });
    expect((await measure({ threshold: 0.5 })).rows[0]).toMatchObject({ posts: 4 });
  });

  it('takes a text with another link, handle, emoji or letter case for the same text', async () => {
    await take([
      post('a', 1, 0, `${sentence} https://a.example/1?utm_source=x @channel_a`),
      post('b', 1, 1, `🔴 ${sentence.toUpperCase()} 👉 t.me/other/12 @other`),
    ]);
    const finding = await measure();
    expect(finding.summary).toMatchObject({ pairs: 1, texts: 1 });
  });

  it('keeps to the window, along the chain', async () => {
    await take([
      post('a', 1, 0, sentence),
      post('b', 1, 50, sentence),
      post('c', 1, 100, `${sentence} more`),
    ]);
    expect((await measure({ window: 3600 })).summary).toMatchObject({ pairs: 2, clusters: 1 });
    expect((await measure({ window: 3000 })).summary).toMatchObject({ pairs: 2, clusters: 1 });
    expect((await measure({ window: 2999 })).summary).toMatchObject({ pairs: 0, clusters: 0 });
    expect((await measure()).summary).toMatchObject({ pairs: 3, clusters: 1 });
  });

  it('leaves forwards and short texts apart', async () => {
    await take([
      { ...post('a', 1, 0, sentence), forwarded_from: 'Somebody' },
      post('b', 1, 1, sentence),
      post('a', 2, 2, 'good morning to all'),
      post('b', 2, 3, 'good morning to all'),
    ]);
    const finding = await measure();
    expect(finding.rows).toHaveLength(0);
    expect(finding.summary).toMatchObject({ compared: 1 });
    expect((await measure({ minWords: 4 })).rows).toHaveLength(1);
  });

  it('sets the signature of a channel aside, and says so', async () => {
    const words = 'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu'.split(' ');
    const own = (i: number, k: number): string =>
      words
        .map((word) => `${word}${i}`)
        .slice(0, 5 + k)
        .join(' ');
    const signature = 'join us every evening for more news of our city and of all the region around it';
    await take([
      ...Array.from({ length: 30 }, (_, i) => post('a', i + 1, i, `${own(i, 2)}\n${signature}`)),
      post('b', 1, 40, own(7, 2)),
    ]);
    const finding = await measure();
    // Without that the signature would make pairs of many of the thirty posts: it is longer than they are.
    expect(finding.summary).toMatchObject({ pairs: 1, pairsBetweenChannels: 1 });
    expect(finding.summary?.['setAside']).toContainEqual({
      channel: 'a',
      where: 'end',
      phrase: signature,
      texts: 30,
      of: 30,
    });
  });

  it('shows as many posts as a row counts', async () => {
    await take(
      Array.from({ length: 7 }, (_, i) => post(`c${i}`, i + 1, i, i % 2 ? sentence : `${sentence} more`)),
    );
    const [row] = (await measure()).rows;
    if (row?.evidence === undefined) throw new Error('no evidence');
    const first = await evidenceRows(store.driver, evidence, row.evidence, 4);
    const rest = await evidenceRows(store.driver, evidence, row.evidence, 4, first.cursor ?? undefined);
    const all = [...first.rows, ...rest.rows];
    expect(all.map(({ channel, id }) => `${channel}/${id}`)).toEqual(
      Array.from({ length: 7 }, (_, i) => `c${i}/${i + 1}`),
    );
    expect(all).toHaveLength(row.evidence.total);
    expect(all.filter(({ role }) => role === 'earliest copy found here')).toHaveLength(1);
  });

  it('says what is wrong with an option', async () => {
    await take([post('a', 1, 0, sentence)]);
    await expect(measure({ threshold: 0.2 })).rejects.toThrow('--threshold is "0.2": a number from 0.5 to 1');
    await expect(measure({ window: 'soon' })).rejects.toThrow(
      '--window is "soon": a number, 0 or more, is needed',
    );
    await expect(measure({ minWords: 2 })).rejects.toThrow('--min-words is "2"');
  });

  it('has nothing to say of an empty project', async () => {
    expect((await measure()).summary).toMatchObject({ clusters: 0, pairs: 0, compared: 0 });
  });
});

describe('clusters', () => {
  it('are the components of the pairs within the window', () => {
    const arbitrary = record({
      posts: array(
        record({
          number: integer({ min: 0, max: 6 }),
          time: integer({ min: 0, max: 60 }),
          channel: integer({ min: 0, max: 2 }),
        }),
        { maxLength: 30 },
      ),
      near: uniqueArray(tuple(integer({ min: 0, max: 6 }), integer({ min: 0, max: 6 })), {
        maxLength: 8,
        selector: ([x, y]) => `${Math.min(x, y)} ${Math.max(x, y)}`,
      }),
      window: constantFrom(0, 3, 10, Number.POSITIVE_INFINITY),
    });
    assert(
      property(arbitrary, ({ posts, near, window }) => {
        const sorted = posts
          .map((one, i) => ({ ...one, id: i }))
          .sort((a, b) => a.number - b.number || a.time - b.time || a.channel - b.channel || a.id - b.id);
        const linked: LinkedPosts = {
          number: Float64Array.from(sorted, (p) => p.number),
          time: Float64Array.from(sorted, (p) => p.time),
          channel: Float64Array.from(sorted, (p) => p.channel),
          id: Float64Array.from(sorted, (p) => p.id),
        };
        const pairsOfTexts = near.filter(([x, y]) => x < y);
        const found = clusterPosts(linked, pairsOfTexts, window);
        // By definition: all pairs, and a label that spreads until nothing changes.
        const isNear = (i: number, j: number): boolean => {
          const [a, b] = [sorted[i], sorted[j]];
          if (a === undefined || b === undefined || Math.abs(a.time - b.time) > window) return false;
          const [x, y] = [Math.min(a.number, b.number), Math.max(a.number, b.number)];
          return x === y || pairsOfTexts.some(([p, q]) => p === x && q === y);
        };
        const label = sorted.map((_, i) => i);
        let pairs = 0;
        let between = 0;
        for (let i = 0; i < sorted.length; i++) {
          for (let j = i + 1; j < sorted.length; j++) {
            if (!isNear(i, j)) continue;
            pairs++;
            if (sorted[i]?.channel !== sorted[j]?.channel) between++;
            const [from, to] = [label[j], label[i]];
            for (const [k, l] of label.entries()) if (l === from) label[k] = to as number;
          }
        }
        const groups = new Map<number, number[]>();
        for (const [i, l] of label.entries()) groups.set(l, [...(groups.get(l) ?? []), i]);
        const expected = [...groups.values()]
          .filter((own) => own.length > 1)
          .map((own) => own.sort((a, b) => a - b).join(' '))
          .sort();
        expect(found.pairs).toBe(pairs);
        expect(found.pairsBetweenChannels).toBe(between);
        expect(found.members.map((own) => [...own].sort((a, b) => a - b).join(' ')).sort()).toEqual(expected);
      }),
      { numRuns: 300 },
    );
  });
});

const data = '../shared/data';
const head = (path: string, lines: number): object[] =>
  gunzipSync(readFileSync(path))
    .toString('utf8')
    .split('\n', lines)
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as object);

describe.skipIf(!existsSync(data))('real posts (skipped where ../shared/data is absent)', () => {
  it.each([
    ['telegram-fa', 'messages.ndjson.gz', 20_000],
    ['telegram-ru', 'messages.ndjson.gz', 22_100],
    ['telegram-forwards-en', 'posts.csv.gz', 0],
  ])(
    '%s: the same pairs as comparing all with all',
    async (name, file, lines) => {
      const path = join(data, name, file);
      const source = lines === 0 ? path : writeLines(folder.path, `${name}.ndjson`, head(path, lines));
      await importFile(store, source);
      // In slices of shingles, as of a million texts.
      const run = await ensureNearPairs(store.driver, nearDefaults, { slice: 5000 });
      const sets = await shingleSets(store, run);
      const texts = await store.driver.query<{ number: number; channel: string; id: number }>(
        'SELECT number, channel, id FROM {db:Identifier}.near_posts WHERE run = {run:UInt64} ORDER BY number, channel, id',
        { parameters: { run } },
      );
      // The same posts were compared, and posts of one text have one set.
      expect(texts.length).toBe(sets.size);
      const setOf = new Map<number, ReadonlySet<string>>();
      for (const { number, channel, id } of texts) {
        const own = sets.get(`${channel}/${id}`);
        if (own === undefined) throw new Error(`${channel}/${id} has too few words`);
        const held = setOf.get(number);
        if (held === undefined) setOf.set(number, own);
        else if (held.size !== own.size) throw new Error(`text ${number} is two texts`);
      }
      const found = await store.driver.query<{ x: number; y: number; common: number }>(
        'SELECT x, y, common FROM {db:Identifier}.near_pairs WHERE run = {run:UInt64} ORDER BY x, y',
        { parameters: { run } },
      );
      const expected = allPairs(setOf, 0.8);
      expect(expected.length).toBeGreaterThan(100);
      expect(found.map(({ x, y, common }) => `${x} ${y} ${common}`).sort()).toEqual(expected.sort());
    },
    300_000,
  );
});

/** Shingles of every post by another way: words here, boilerplate by its phrases. */
async function shingleSets(from: Store, run: string): Promise<Map<string, ReadonlySet<string>>> {
  const phrases = await from.driver.query<{ channel: string; side: number; phrase: string }>(
    'SELECT channel, side, phrase FROM {db:Identifier}.near_boilerplate WHERE run = {run:UInt64} ORDER BY words DESC',
    { parameters: { run } },
  );
  const byChannel = new Map<string, string[][]>();
  for (const { channel, side, phrase } of phrases) {
    const own = byChannel.get(channel) ?? [[], []];
    own[side]?.push(phrase);
    byChannel.set(channel, own);
  }
  const posts = await from.driver.query<{ channel: string; id: number; text: string }>(
    'SELECT channel, id, text FROM {db:Identifier}.posts FINAL WHERE length(norm) > 2 AND NOT forward ORDER BY channel, id',
  );
  const sets = new Map<string, ReadonlySet<string>>();
  for (let from_ = 0; from_ < posts.length; from_ += 500) {
    const some = posts.slice(from_, from_ + 500);
    const norms = await normalise(
      from.driver,
      some.map(({ text }) =>
        text
          .replace(/https?:\/\/[^\s\p{Z}\p{C}]+|www\.[^\s\p{Z}\p{C}]+/giu, ' ')
          .replace(/(?:[A-Za-z0-9_-]+\.)+[a-z]{2,}\/[^\s\p{Z}\p{C}]*/giu, ' ')
          .replace(/@[a-z0-9_]{3,}/giu, ' '),
      ),
    );
    for (const [i, { channel, id }] of some.entries()) {
      const words = core((norms[i] ?? '').trim(), byChannel.get(channel) ?? [[], []]);
      if (words.length < 5) continue;
      sets.set(`${channel}/${id}`, new Set(words.slice(2).map((_, k) => words.slice(k, k + 3).join(' '))));
    }
  }
  return sets;
}

function core(norm: string, [heads = [], tails = []]: readonly (readonly string[])[]): string[] {
  const count = (phrase: string | undefined): number => (phrase === undefined ? 0 : phrase.split(' ').length);
  const before = count(heads.find((phrase) => `${norm} `.startsWith(`${phrase} `)));
  const after = count(tails.find((phrase) => ` ${norm}`.endsWith(` ${phrase}`)));
  const words = norm.split(' ').filter((word) => word !== '');
  return words.slice(before, Math.max(before, words.length - after));
}

/** Every pair that has a shingle in common, compared whole: no filter but that. */
function allPairs(sets: ReadonlyMap<number, ReadonlySet<string>>, threshold: number): string[] {
  const holders = new Map<string, number[]>();
  for (const [number, set] of [...sets].sort(([a], [b]) => a - b)) {
    for (const shingle of set) {
      const own = holders.get(shingle);
      if (own === undefined) holders.set(shingle, [number]);
      else own.push(number);
    }
  }
  const found: string[] = [];
  for (const [x, set] of sets) {
    const common = new Map<number, number>();
    for (const shingle of set) {
      for (const y of holders.get(shingle) ?? []) if (y > x) common.set(y, (common.get(y) ?? 0) + 1);
    }
    for (const [y, both] of common) {
      const union = set.size + (sets.get(y)?.size ?? 0) - both;
      if (both / union >= threshold - 1e-12) found.push(`${x} ${y} ${both}`);
    }
  }
  return found;
}
