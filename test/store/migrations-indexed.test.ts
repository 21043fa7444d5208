import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readMeta, schemaVersion } from '../../src/store/migrations/migrate.ts';
import { searchLiterals, searchTotal } from '../../src/store/queries/search.ts';
import { isIndexed } from '../../src/store/search/index.ts';
import { verifyStore } from '../../src/store/verify.ts';
import { contents, openIn, temporaryFolder } from './support.ts';

// Stores as the last programs of these schemas wrote them (fixtures/make.mjs): 3 has the index of search, 5 what sources tell
// beside words, 6 room for hashes of pictures. A process holds one at a time.
it.each([3, 5, 6])('a store of schema %i opens as it was, its index with it', async (schema) => {
  const folder = temporaryFolder();
  onTestFinished(() => folder.remove());
  const fixture = resolve(`test/store/fixtures/schema-${schema}.tar.gz`);
  execFileSync('tar', ['-xzf', fixture], { cwd: folder.path });
  const store = await openIn(folder.path);
  onTestFinished(() => store.close());
  const { driver } = store;
  expect(await readMeta(driver, 'schema')).toBe(String(schemaVersion));
  expect((await contents(store)).posts).toHaveLength(41);
  expect((await verifyStore(driver)).differences).toEqual([]);
  expect(await isIndexed(driver)).toBe(true);
  // Days 0, 5, 10 … 35, one of them edited, and the post with a statement.
  expect(await searchTotal(driver, await searchLiterals(driver, 'harbour strike'), {})).toBe(9);
  expect(await searchTotal(driver, await searchLiterals(driver, 'اتحاد بندر'), {})).toBe(8);
});
