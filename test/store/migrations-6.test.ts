import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { readMeta, schemaVersion } from '../../src/store/migrations/migrate.ts';
import type { Store } from '../../src/store/open.ts';
import { searchLiterals, searchTotal } from '../../src/store/queries/search.ts';
import { isIndexed } from '../../src/store/search/index.ts';
import { verifyStore } from '../../src/store/verify.ts';
import { contents, openIn, temporaryFolder } from './support.ts';

// A store as this program wrote it (fixtures/make.mjs): that of schema 5, with room for hashes of pictures.
const folder = temporaryFolder();
let store: Store | undefined;
afterAll(async () => {
  await store?.close();
  folder.remove();
});

it('a store of schema 6 opens as it was', async () => {
  execFileSync('tar', ['-xzf', resolve('test/store/fixtures/schema-6.tar.gz')], { cwd: folder.path });
  store = await openIn(folder.path);
  const { driver } = store;
  expect(await readMeta(driver, 'schema')).toBe(String(schemaVersion));
  expect((await contents(store)).posts).toHaveLength(41);
  expect((await verifyStore(driver)).differences).toEqual([]);
  expect(await isIndexed(driver)).toBe(true);
  // Days 0, 5, 10 … 35, one of them edited, and the post with a statement.
  expect(await searchTotal(driver, await searchLiterals(driver, 'harbour strike'), {})).toBe(9);
  expect(await searchTotal(driver, await searchLiterals(driver, 'اتحاد بندر'), {})).toBe(8);
});
