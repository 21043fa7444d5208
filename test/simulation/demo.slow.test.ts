import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type Post, postSchema } from '../../src/model/post.ts';
import { type Project, projectSchema } from '../../src/model/project.ts';
import type { Truth } from '../../src/simulation/truth.ts';
import { worldNamed } from '../../src/simulation/worlds/index.ts';
import { files, writeWorld } from '../../src/simulation/write.ts';
import { groupBy, nearPairs, occurs, shingles, words } from './plain-counter.ts';

interface PostTruth {
  channel: string;
  id: number;
  time: number;
  form: string;
  missing: string | null;
  distinct: boolean;
  cluster: string | null;
  uses: { lexicon: string; stance: string; listed: boolean }[];
}
interface Member {
  channel: string;
  id: number;
  time: number;
  form: string;
  rewording: string | null;
  cluster: string | null;
  held: boolean;
}
interface ObjectTruth {
  object: string;
  kind: string;
  name: string;
  members: Member[];
}

let folder: string;
let posts: Post[];
let project: Project;
let truth: Truth;
let ofPosts: PostTruth[];
let ofObjects: ObjectTruth[];
/** One for each post: the items of an album put together. */
let whole: Post[];
/** The posts of `whole` that each lexicon is found in, by the plain counter. */
let found: Map<string, Set<Post>>;

const lines = <T>(name: string): T[] =>
  readFileSync(join(folder, name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as T);
const sha = (dir: string, name: string): string =>
  createHash('sha256')
    .update(readFileSync(join(dir, name)))
    .digest('hex');

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isogloss-world-'));
  await writeWorld(worldNamed('demo'), 7, folder);
  posts = lines<Post>(files.posts);
  ofPosts = lines<PostTruth>(files.postTruth);
  ofObjects = lines<ObjectTruth>(files.objectTruth);
  project = projectSchema.parse(parse(readFileSync(join(folder, files.project), 'utf8')));
  truth = JSON.parse(readFileSync(join(folder, files.truth), 'utf8')) as Truth;
  whole = posts.filter((post) => post.album === undefined || post.album === String(post.id));
  const tokens = whole.map((post) => words(post.text));
  found = new Map(
    Object.entries(project.lexicons).map(([name, lexicon]) => [
      name,
      new Set(whole.filter((_, i) => occurs(lexicon, tokens[i] ?? []))),
    ]),
  );
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the demo world', () => {
  test('the same seed gives the same bytes, another seed others', async () => {
    const again = mkdtempSync(join(tmpdir(), 'isogloss-world-'));
    const other = mkdtempSync(join(tmpdir(), 'isogloss-world-'));
    await writeWorld(worldNamed('demo'), 7, again);
    await writeWorld(worldNamed('demo'), 8, other);
    for (const name of Object.values(files)) expect(sha(again, name), name).toBe(sha(folder, name));
    expect(sha(other, files.posts)).not.toBe(sha(folder, files.posts));
    rmSync(again, { recursive: true });
    rmSync(other, { recursive: true });
  });

  test('is about 18,000 posts of about 20 channels in 90 days', () => {
    expect(truth.posts.published).toBeGreaterThan(16_000);
    expect(truth.posts.published).toBeLessThan(21_000);
    expect(truth.channels.length).toBe(24);
    expect(Math.min(...posts.map((p) => Date.parse(p.date)))).toBeGreaterThanOrEqual(Date.parse(truth.from));
    expect(Math.max(...posts.map((p) => Date.parse(p.date)))).toBeLessThan(Date.parse(truth.to));
  });

  test('every line is a post of the schema', () => {
    for (const post of posts) expect(postSchema.parse(post)).toEqual(post);
  });

  test('no key stands twice, ids grow with time, and gaps are what truth says', () => {
    const service = new Map(truth.channels.map((c) => [c.channel, c]));
    const byChannel = groupBy(ofPosts, (p) => p.channel);
    expect(new Set(posts.map((p) => `${p.channel} ${p.id}`)).size).toBe(posts.length);
    for (const [channel, list] of byChannel) {
      const row = service.get(channel);
      expect(row?.channel).toBe(channel);
      for (const [i, post] of list.entries()) {
        const before = list[i - 1];
        if (before === undefined) continue;
        expect(post.id).toBeGreaterThan(before.id);
        expect(post.time).toBeGreaterThanOrEqual(before.time);
      }
      const [first, last] = row?.ids ?? [0, 0];
      expect(last - first + 1).toBe(
        (row?.published ?? 0) + (row?.albumItems ?? 0) + (row?.serviceItems ?? 0),
      );
    }
  });

  test('published less missing is what the file holds', () => {
    for (const row of truth.channels) {
      expect(row.held + row.deleted + row.outage).toBe(row.published);
      expect(whole.filter((p) => p.channel === row.channel).length).toBe(row.held);
      expect(row.completeness).toBeCloseTo(row.held / row.published, 12);
    }
    expect(truth.posts.held).toBe(whole.length);
  });

  test('items of an album stand together: one key, following ids, text in the first', () => {
    const albums = groupBy(
      posts.filter((p) => p.album !== undefined),
      (p) => `${p.channel} ${p.album ?? ''}`,
    );
    expect(albums.size).toBeGreaterThan(10);
    for (const items of albums.values()) {
      expect(items.length).toBeGreaterThan(1);
      for (const [i, item] of items.entries()) {
        expect(item.id).toBe((items[0]?.id ?? 0) + i);
        expect(item.date).toBe(items[0]?.date);
        if (i > 0) expect(item.text).toBe('');
      }
    }
  });

  test('time stamps are as fine as truth says', () => {
    for (const row of truth.channels) {
      const seconds = posts.filter((p) => p.channel === row.channel).map((p) => p.date.slice(17, 19));
      if (row.resolution === 60) expect(new Set(seconds)).toEqual(new Set(['00']));
      else expect(new Set(seconds).size).toBeGreaterThan(1);
    }
  });

  test('each lexicon occurs in as many posts, texts and forwards as truth says', () => {
    let cells = 0;
    for (const [name, set] of found) {
      const hits = [...set];
      for (const [community, channels] of Object.entries(truth.lexicons[name] ?? {})) {
        for (const [handle, { held }] of Object.entries(channels)) {
          const mine = hits.filter((post) => (post.handle ?? post.channel) === handle);
          const own = mine.filter((post) => post.forwardedFrom === undefined);
          const texts = new Set(own.map((post) => words(post.text.replaceAll(/@\w+/g, '')).join(' ')));
          const where = `${name}, ${community}, ${handle}`;
          expect(own.length, where).toBe(held.posts);
          expect(mine.length - own.length, where).toBe(held.forwards);
          expect(texts.size, where).toBe(held.distinct);
          expect(held.own + held.quoted + held.mocked + held.other, where).toBe(held.posts);
          cells += held.posts;
        }
      }
    }
    expect(cells).toBeGreaterThan(2000);
  });

  test('post by post, the words are there where truth says so, and nowhere else', () => {
    const byKey = new Map(whole.map((post) => [`${post.channel} ${post.id}`, post]));
    for (const line of ofPosts) {
      const post = byKey.get(`${line.channel} ${line.id}`);
      expect(post === undefined).toBe(line.missing !== null);
      if (post === undefined) continue;
      for (const [name, set] of found) {
        const planted = line.uses.some((u) => u.lexicon === name && u.listed && u.stance !== 'excluded');
        expect(set.has(post), `${name} in ${post.channel}/${post.id}`).toBe(planted);
      }
    }
  });

  test('the claims compare what a plain count compares', () => {
    const has = (name: string): Set<Post> =>
      new Set([...(found.get(name) ?? [])].filter((p) => p.forwardedFrom === undefined));
    for (const [id, claim] of Object.entries(project.claims)) {
      const planted = truth.claims[id];
      if (claim.words === undefined || claim.rivals === undefined) continue;
      const x = has(claim.words);
      const rivals = claim.rivals.map((rival) => has(rival as string));
      const any = new Set([x, ...rivals].flatMap((set) => [...set]));
      expect(planted?.held?.posts.x, id).toBe(x.size);
      expect(planted?.held?.posts.rivals, id).toEqual(rivals.map((set) => set.size));
      expect(planted?.held?.posts.any, id).toBe(any.size);
    }
    expect(Object.entries(truth.claims).map(([id, c]) => [id, c.expected, c.threshold])).toEqual([
      ['union-over-league', 'supported', 0],
      ['union-largest', 'supported', 0],
      ['lantern-dominates', 'contradicted', 0.5],
      ['league-over-union', 'contradicted', 0],
      ['lantern-over-league', 'undecided', 0],
      ['state-over-independent', 'supported', 0.5],
      ['lantern-everywhere', 'not testable', null],
      ['league-in-concert', 'supported', null],
    ]);
    expect(Object.keys(truth.claims)).toEqual(Object.keys(project.claims));
    const disputed = truth.claims['lantern-over-league']?.published;
    expect(disputed?.posts.value).toBeGreaterThan(0);
    expect(disputed?.distinct.value).toBeLessThan(0);
  });

  test('coding by hand would not turn a claim about words round', () => {
    for (const [id, claim] of Object.entries(truth.claims)) {
      if (claim.expected !== 'supported' && claim.expected !== 'contradicted') continue;
      // A claim about channels counts no words.
      if (claim.published === undefined) continue;
      for (const values of [claim.published, claim.ownUse, claim.held]) {
        for (const counts of [values?.posts, values?.distinct]) {
          const above = (counts?.value ?? 0) > (claim.threshold ?? 0);
          expect(above, id).toBe(claim.expected === 'supported');
        }
      }
    }
  });

  test('the texts of a cluster are near one another, and no others are', () => {
    const clusters = new Map<string, string>();
    for (const object of ofObjects) {
      for (const m of object.members) {
        if (m.cluster !== null) clusters.set(`${m.channel} ${m.id}`, m.cluster);
      }
    }
    const long = whole.filter((post) => words(post.text).length >= 12);
    const sets = long.map((post) => shingles(post.text.replaceAll(/\S*@\w+/g, '')));
    const cluster = long.map((post) => clusters.get(`${post.channel} ${post.id}`) ?? null);
    const near = nearPairs(sets, 0.8);
    const strangers = near.filter(([i, j]) => cluster[i] === null || cluster[i] !== cluster[j]);
    expect(strangers.map((pair) => pair.map((i) => long[i]?.text))).toEqual([]);

    // By how a copy was changed: nearly all of each kind are near the first of their cluster.
    const index = new Map(long.map((post, i) => [`${post.channel} ${post.id}`, i]));
    const pairs = new Set(near.map(([a, b]) => `${a} ${b}`));
    const kinds = new Map<string, { near: number; all: number }>();
    for (const { members } of ofObjects) {
      for (const list of groupBy(members, (m) => m.cluster ?? '').values()) {
        const [first, ...rest] = list.filter((m) => index.has(`${m.channel} ${m.id}`));
        if (first === undefined || first.cluster === null) continue;
        const a = index.get(`${first.channel} ${first.id}`) ?? -1;
        for (const m of rest) {
          const b = index.get(`${m.channel} ${m.id}`) ?? -1;
          const count = kinds.get(m.rewording ?? m.form) ?? { near: 0, all: 0 };
          count.all += 1;
          if (pairs.has(`${Math.min(a, b)} ${Math.max(a, b)}`)) count.near += 1;
          kinds.set(m.rewording ?? m.form, count);
        }
      }
    }
    expect([...kinds.keys()].sort()).toEqual(
      ['emoji', 'exact', 'forward', 'layout', 'punctuation', 'repeat', 'spelling', 'word'].sort(),
    );
    for (const [kind, count] of kinds) {
      expect(count.all, kind).toBeGreaterThan(15);
      expect(count.near / count.all, kind).toBeGreaterThan(0.95);
    }
    const keys = new Set(whole.map((post) => `${post.channel} ${post.id}`));
    for (const { object, members } of ofObjects) {
      for (const m of members) expect(keys.has(`${m.channel} ${m.id}`), object).toBe(m.held);
    }
  });

  test('a planted group posts within its window, and its channels are of one language', () => {
    for (const group of truth.groups) {
      const mine = ofObjects.filter((o) => o.kind === 'group' && o.name === group.name);
      expect(mine.length).toBe(group.objects);
      expect(mine.length).toBeGreaterThan(20);
      for (const object of mine) {
        const times = object.members.filter((m) => group.channels.includes(m.channel)).map((m) => m.time);
        expect(times.length).toBeGreaterThan(1);
        expect(Math.max(...times) - Math.min(...times)).toBeLessThanOrEqual(group.window);
      }
      const languages = truth.channels
        .filter((c) => group.channels.includes(c.handle))
        .map((c) => c.language);
      expect(new Set(languages).size).toBe(1);
    }
  });

  test('views grow with the age at which they were seen', () => {
    const mean = (list: Post[]): number => list.reduce((sum, p) => sum + (p.views ?? 0), 0) / list.length;
    const age = (p: Post): number => Date.parse(p.lastSeen ?? p.date) - Date.parse(p.date);
    const one = posts.filter((p) => p.channel === 'zavaria_wire_fa' && p.views !== undefined);
    const young = one.filter((p) => age(p) < 10 * 3_600_000);
    const old = one.filter((p) => age(p) > 48 * 3_600_000);
    expect(young.length).toBeGreaterThan(20);
    expect(mean(old)).toBeGreaterThan(1.5 * mean(young));
  });

  test('the Desktop export holds the same posts, and the part lies within the full one', () => {
    interface Message {
      id: number;
      type: string;
      date_unixtime: string;
      text: string | (string | { text: string })[];
      text_entities: { text: string }[];
    }
    interface Desktop {
      type: string;
      id: number;
      messages: Message[];
    }
    const read = (name: string): Desktop => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Desktop;
    const full = read(files.desktopFull);
    const part = read(files.desktopPart);
    expect(full.type).toBe('public_channel');
    const mine = posts.filter((p) => p.channel === String(full.id));
    const messages = full.messages.filter((m) => m.type === 'message');
    expect(messages.map((m) => m.id)).toEqual(mine.map((p) => p.id));
    const flat = (text: Message['text']): string =>
      typeof text === 'string' ? text : text.map((t) => (typeof t === 'string' ? t : t.text)).join('');
    expect(messages.map((m) => m.text_entities.map((e) => e.text).join(''))).toEqual(mine.map((p) => p.text));
    expect(messages.map((m) => flat(m.text))).toEqual(mine.map((p) => p.text));
    expect(messages.map((m) => Number(m.date_unixtime))).toEqual(mine.map((p) => Date.parse(p.date) / 1000));
    expect(part.messages.length).toBeGreaterThan(20);
    expect(part.messages.length).toBeLessThan(full.messages.length / 2);
    expect(part.messages).toEqual(full.messages.slice(-part.messages.length));
  });
});
