import { expect, it } from 'vitest';
import { readMeta, schemaVersion } from '../../src/store/migrations/migrate.ts';
import { verifyStore } from '../../src/store/verify.ts';
import { contents, ownStore } from './support.ts';

// A store as the last program of schema 4 wrote it (fixtures/make.mjs): that of schema 3, and the words of every post.
const { store } = await ownStore({ from: 'schema-4' });

it('a store of schema 4 opens with its words', async () => {
  const { driver } = store;
  expect(await readMeta(driver, 'schema')).toBe(String(schemaVersion));
  expect((await contents(store)).posts).toHaveLength(41);
  expect((await verifyStore(driver)).differences).toEqual([]);
  const [words] = await driver.query<{ posts: number; strikes: number }>(
    `SELECT count() AS posts, countIf(position(norm, ' harbour strike ') > 0) AS strikes FROM {db:Identifier}.words`,
  );
  expect(words).toEqual({ posts: 41, strikes: 9 });
});
