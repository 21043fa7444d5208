import { beforeEach, expect, it } from 'vitest';
import type { Driver } from '../../src/store/driver.ts';
import { erase } from '../../src/store/erase.ts';
import { readLedger, readUnfinished, writeLedger } from '../../src/store/ingest/ledger.ts';
import { recover } from '../../src/store/ingest/recover.ts';
import { verifyStore } from '../../src/store/verify.ts';
import { erasing, empty, importFile, ownStore, writeLines } from './support.ts';

// Of those that change what is held, imports and erasures, one goes at a time.
const { folder, store } = await ownStore();
const date = '2026-01-01T00:00:00Z';
const other = 4711;
const beside = { ...erasing, isAlive: (pid: number) => pid === other };
const underWay = `An import or an erasure is under way in this project (process ${other}). Wait until it has ended, then try again.`;
const pier = { kind: 'channel', key: 'pier' } as const;
const first = writeLines(folder.path, 'first.ndjson', [
  { channel: 'pier', id: 1, date, text: 'one' },
  { channel: 'quay', id: 1, date, text: 'two' },
]);
const second = writeLines(folder.path, 'second.ndjson', [{ channel: 'pier', id: 2, date, text: 'three' }]);

beforeEach(async () => {
  await empty(store);
  await store.driver.command('TRUNCATE TABLE {db:Identifier}.tombstones');
  await importFile(store, first);
});

const posts = async (): Promise<string[]> =>
  (
    await store.driver.query<{ post: string }>(
      `SELECT concat(channel, '/', toString(id)) AS post FROM {db:Identifier}.posts FINAL ORDER BY post`,
    )
  ).map(({ post }) => post);

/** An entry of the ledger that a process opened and has not closed. */
async function opened(state: 'staging' | 'erasing', owner: number): Promise<void> {
  const [row] = await readLedger(store.driver);
  if (row === undefined) throw new Error('no import');
  await writeLedger(store.driver, state, { ...row.entry, seq: row.seq + 1, owner });
}

it.each(['staging', 'erasing'] as const)('beside one that is %s, neither begins', async (state) => {
  await opened(state, other);
  await expect(erase(store, pier, beside)).rejects.toThrow(underWay);
  await expect(recover(store.driver, beside)).rejects.toThrow(underWay);
  expect(await posts()).toEqual(['pier/1', 'quay/1']);
  // It was killed: nobody waits for it.
  expect(await erase(store, pier, erasing)).toBe(1);
});

it('an erasure says whose it is while it is under way, and no longer', async () => {
  let during: unknown;
  const watched: Driver = Object.create(store.driver) as Driver;
  watched.query = (...given) => store.driver.query(...given);
  watched.insertRows = (...given) => store.driver.insertRows(...given);
  watched.command = async (...given) => {
    during ??= (await readUnfinished(store.driver)).map(({ state, entry }) => [state, entry.owner]);
    return store.driver.command(...given);
  };
  await erase({ ...store, driver: watched }, pier, erasing);
  expect(during).toEqual([['erasing', process.pid]]);
  expect((await readLedger(store.driver)).map(({ state, entry }) => [state, entry.owner])).toEqual([
    ['done', undefined],
    ['done', undefined],
  ]);
});

it('posts that a killed import had staged do not come back after the erasure', async () => {
  let isStaged = false;
  const dying = new Proxy(store.driver, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      return async (...args: unknown[]) => {
        if (isStaged) throw new Error('killed here');
        const result: unknown = await (value as (...given: unknown[]) => unknown).apply(target, args);
        if (property === 'insertRows' && JSON.stringify(args).includes('"publishing"')) isStaged = true;
        return result;
      };
    },
  });
  await expect(importFile({ ...store, driver: dying }, second)).rejects.toThrow('killed here');
  expect(await posts()).toEqual(['pier/1', 'quay/1']);
  expect(await erase(store, pier, erasing)).toBe(2);
  await recover(store.driver, erasing);
  expect(await posts()).toEqual(['quay/1']);
  expect((await verifyStore(store.driver)).differences).toEqual([]);
});

it('an erasure that was cut short ends though the posts are gone', async () => {
  await erase(store, pier, erasing);
  const erased = (await readLedger(store.driver)).at(-1);
  if (erased === undefined) throw new Error('no erasure');
  // As two erasures at once left it: one had taken the posts, the other had failed.
  await writeLedger(store.driver, 'erasing', { ...erased.entry, seq: erased.seq + 1, owner: other });
  expect((await verifyStore(store.driver)).differences).not.toEqual([]);
  expect(await erase(store, pier, erasing)).toBe(1);
  expect((await verifyStore(store.driver)).differences).toEqual([]);
  await expect(erase(store, pier, erasing)).rejects.toThrow('nothing was erased');
});
