import { existsSync, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ensureRepeats } from '../../src/measures/near-duplicates/repeats.ts';
import { alone, takeTurnsIn } from '../../src/store/derive/alone.ts';
import type { Driver } from '../../src/store/driver.ts';
import { openIn, importFile, ownStore } from './support.ts';

const { folder, store } = await ownStore();
/** As another process that works on the same project. */
const second = await openIn(folder.path);
afterAll(() => second.close());

const counted = async (driver: Driver, table: string): Promise<number> =>
  (await driver.query<{ n: number }>(`SELECT count() AS n FROM {db:Identifier}.${table}`))[0]?.n ?? 0;

it('two that measure at once on posts just imported make each table once, and whole', async () => {
  const path = join(folder.path, 'posts.ndjson');
  const words = (from: number): string => Array.from({ length: 20 }, (_, i) => `word${from + i}`).join(' ');
  const posts = Array.from({ length: 400 }, (_, i) => ({
    channel: `c${i % 4}`,
    id: 1 + Math.floor(i / 4),
    date: new Date(Date.UTC(2026, 2, 1) + i * 60_000).toISOString(),
    // Of each text four posts, of which the last has another word at its end.
    text: `${words(30 * Math.floor(i / 4))}${i % 4 === 3 ? ' other' : ''}`,
  }));
  writeFileSync(path, posts.map((post) => JSON.stringify(post)).join('\n'));
  await importFile(store, path);
  const runs = await Promise.all([ensureRepeats(store.driver), ensureRepeats(second.driver)]);
  expect(runs[0]).toBe(runs[1]);
  expect(await counted(store.driver, 'units')).toBe(400);
  expect(await counted(store.driver, 'near_posts')).toBe(400);
  // 100 clusters of four posts each.
  const [found] = await store.driver.query<{ n: number; clusters: number }>(
    'SELECT count() AS n, uniqExact(cluster) AS clusters FROM {db:Identifier}.near_clusters',
  );
  expect(found).toEqual({ n: 400, clusters: 100 });
});

it('work waits for its turn, and goes on at once within its own', async () => {
  const said: string[] = [];
  const slow = (name: string) => async () => {
    said.push(`${name} begins`);
    await new Promise((resolve) => setTimeout(resolve, 120));
    said.push(`${name} ends`);
  };
  await Promise.all([
    alone(store.driver, 'near', () => alone(store.driver, 'near', slow('a'))),
    alone(second.driver, 'near', slow('b')),
    alone(store.driver, 'near', slow('c')),
  ]);
  for (const name of 'abc') expect(said.indexOf(`${name} ends`)).toBe(said.indexOf(`${name} begins`) + 1);
});

it('a turn that failed is over, and one that a process left when it was killed is not waited for', async () => {
  const own = join(folder.path, 'turns');
  mkdirSync(own);
  const driver = Object.create(store.driver) as Driver;
  takeTurnsIn(driver, own);
  await expect(alone(driver, 'words', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  const left = join(own, 'making-words.json');
  expect(existsSync(left)).toBe(false);
  // No process has this number.
  writeFileSync(left, JSON.stringify({ pid: 2 ** 30, port: 0, token: 'dead' }));
  utimesSync(left, 0, 0);
  expect(await alone(driver, 'words', () => Promise.resolve(7))).toBe(7);
  expect(existsSync(left)).toBe(false);
});
