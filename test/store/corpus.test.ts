import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { corpusHash, forgetCorpus } from '../../src/store/derive/corpus.ts';
import { readMeta, writeMeta } from '../../src/store/migrations/migrate.ts';
import type { Driver } from '../../src/store/driver.ts';
import { importFile, ownStore } from './support.ts';

const { folder, store } = await ownStore();

it('a hash asked for while an import publishes does not outlive it', async () => {
  const path = join(folder.path, 'posts.ndjson');
  const post = { channel: 'pier', id: 1, date: '2026-03-01T10:00:00Z', text: 'Ferries run again.' };
  writeFileSync(path, `${JSON.stringify(post)}\n`);
  const { driver } = store;
  let isDone = false;
  // A page reads the sum of what is held; before it has kept it, all of an import comes between.
  const slow: Driver = Object.create(driver) as Driver;
  slow.command = (...given) => driver.command(...given);
  slow.query = async <T>(...given: Parameters<Driver['query']>): Promise<T[]> => {
    const rows = await driver.query<T>(...given);
    if (given[0].includes('.shares FINAL') && !isDone) {
      isDone = true;
      await importFile(store, path);
    }
    return rows;
  };
  await forgetCorpus(driver, 'after');
  const before = await corpusHash(slow);
  expect(isDone).toBe(true);
  const after = await corpusHash(driver);
  expect(after).not.toBe(before);
  // And it is kept from there on.
  expect(await corpusHash(driver)).toBe(after);
  await forgetCorpus(driver, 'after');
  expect(await corpusHash(driver)).toBe(after);
});

it('a hash that is written late, beside the change or after it, answers for nothing', async () => {
  const { driver } = store;
  const now = await corpusHash(driver);
  // What a page kept while there was nothing; it comes to the store when all is over.
  const late = (await readMeta(driver, 'corpus'))?.replace(/:.*/, ':0') as string;
  await forgetCorpus(driver, 'after');
  await writeMeta(driver, 'corpus', late);
  expect(await corpusHash(driver)).toBe(now);
  // Under the very revision of the change.
  await forgetCorpus(driver, 'after');
  await driver.command(
    `INSERT INTO {db:Identifier}.meta (key, value, rev)
     SELECT 'corpus', {late:String}, max(rev) FROM {db:Identifier}.meta`,
    { parameters: { late } },
  );
  expect(await corpusHash(driver)).toBe(now);
});
