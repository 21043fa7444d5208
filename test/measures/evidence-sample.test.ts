import { beforeAll, expect, it } from 'vitest';
import { nearDuplicates } from '../../src/measures/near-duplicates/near-duplicates.ts';
import type { Evidence } from '../../src/model/finding.ts';
import { projectSchema } from '../../src/model/project.ts';
import { evidenceSample, evidenceSpread } from '../../src/store/queries/evidence.ts';
import { loadSql } from '../../src/store/sql.ts';
import { importFile, writeLines, ownStore } from '../store/support.ts';

const { folder, store } = await ownStore();
let evidence: Evidence;
const sql = loadSql(new URL('../../src/measures/x.ts', import.meta.url).href, 'near-duplicates/evidence.sql');
const posts = 12;

beforeAll(async () => {
  const text =
    'the harbour opened its eastern quay this morning with flags and a brass band before many people';
  const lines = Array.from({ length: posts }, (_, i) => ({
    channel: `channel_${i % 4}`,
    id: i + 1,
    date: new Date(Date.UTC(2026, 0, 1 + i)).toISOString(),
    text,
  }));
  await importFile(store, writeLines(folder.path, 'posts.ndjson', lines));
  const project = projectSchema.parse({ isogloss: 1, name: 'test' });
  const { rows } = await nearDuplicates.run(
    { driver: store.driver, project, version: 'test', code: 'test' },
    {},
  );
  const found = rows[0]?.evidence;
  if (found === undefined) throw new Error('no copies found');
  evidence = found;
});

const drawn = async (most: number, seed: number): Promise<string[]> =>
  (await evidenceSample(store.driver, sql, evidence, most, seed)).map(
    ({ channel, id }) => `${channel}/${id}`,
  );

it('the same seed draws the same posts, a larger sample holds the smaller, all are there where all are asked for', async () => {
  expect(evidence.total).toBe(posts);
  const some = await drawn(4, 1);
  expect(new Set(some).size).toBe(4);
  expect(await drawn(4, 1)).toEqual(some);
  expect(await drawn(7, 1)).toEqual(expect.arrayContaining(some));
  const all = Array.from({ length: posts }, (_, i) => `channel_${i % 4}/${i + 1}`);
  expect(await drawn(1000, 1)).toEqual(all);
});

it('no post is favoured: of 100 draws of 4 from 12 each is in 33, give or take five standard deviations of 4.7', async () => {
  const times = new Map<string, number>();
  for (let seed = 0; seed < 100; seed++)
    for (const post of await drawn(4, seed)) times.set(post, (times.get(post) ?? 0) + 1);
  expect(times.size).toBe(posts);
  for (const n of times.values()) {
    expect(n).toBeGreaterThan(33.3 - 5 * 4.7);
    expect(n).toBeLessThan(33.3 + 5 * 4.7);
  }
});

it('asked together with how the posts spread, the sample is the same and each channel is counted', async () => {
  for (let seed = 0; seed < 60; seed++) {
    const { sample, channels } = await evidenceSpread(store.driver, sql, evidence, 5, seed);
    expect(sample).toEqual(await evidenceSample(store.driver, sql, evidence, 5, seed));
    expect(channels).toEqual([0, 1, 2, 3].map((n) => ({ channel: `channel_${n}`, posts: 3 })));
  }
});
