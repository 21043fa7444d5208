import { expect, it } from 'vitest';
import { readMeta, schemaVersion } from '../../src/store/migrations/migrate.ts';
import { searchLiterals, searchTotal } from '../../src/store/queries/search.ts';
import { isIndexed } from '../../src/store/search/index.ts';
import { verifyStore } from '../../src/store/verify.ts';
import { contents, ownStore } from './support.ts';

// A store as the last program of schema 3 wrote it (fixtures/make.mjs): that of schema 2, and the index of search.
const { store } = await ownStore({ from: 'schema-3' });

it('a store of schema 3 opens with its index of search, which needs no making', async () => {
  const { driver } = store;
  expect(await readMeta(driver, 'schema')).toBe(String(schemaVersion));
  expect((await contents(store)).posts).toHaveLength(41);
  expect((await verifyStore(driver)).differences).toEqual([]);
  expect(await isIndexed(driver)).toBe(true);
  // Days 0, 5, 10 … 35, one of them edited, and the post with a statement.
  expect(await searchTotal(driver, await searchLiterals(driver, 'harbour strike'), {})).toBe(9);
  expect(await searchTotal(driver, await searchLiterals(driver, 'اتحاد بندر'), {})).toBe(8);
});
