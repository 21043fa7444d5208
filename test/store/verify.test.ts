import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { english } from '../../src/messages/index.ts';
import { beforeAll, describe, expect, it } from 'vitest';
import { erase } from '../../src/store/erase.ts';
import { verifyStore } from '../../src/store/verify.ts';
import { importFile, writeLines, ownStore } from './support.ts';

const { folder, store } = await ownStore();
const post = (channel: string, id: number, text = `text ${id}`) => ({
  channel,
  id,
  text,
  date: '2026-01-01T00:00:00Z',
  author: id % 2 === 0 ? 'user42' : 'user7',
}); // prettier-ignore

beforeAll(async () => {
  await importFile(
    store,
    writeLines(
      folder.path,
      'a.ndjson',
      [1, 2, 3, 4].map((id) => post('alpha', id)),
    ),
  );
  await importFile(
    store,
    writeLines(folder.path, 'b.ndjson', [...[1, 2, 3].map((id) => post('beta', id)), 'no post']),
  );
});

const differences = async (): Promise<string[]> =>
  (await verifyStore(store.driver)).differences.map(english.write);
const edit = (sql: string): Promise<void> => store.driver.command(sql, { settings: { mutations_sync: 2 } });

describe('verify', () => {
  it('finds nothing where nothing was changed', async () => {
    expect(await verifyStore(store.driver)).toEqual({ entries: 2, records: 8, texts: 7, differences: [] });
  });

  it('finds a text that was changed', async () => {
    await edit(`ALTER TABLE {db:Identifier}.posts UPDATE text = 'forged' WHERE channel = 'alpha' AND id = 2`);
    expect(await differences()).toEqual(['The text of alpha/2 (posts) was changed: its hash does not fit.']);
    await edit(
      `ALTER TABLE {db:Identifier}.posts UPDATE hash = substring(SHA256(text), 1, 16) WHERE channel = 'alpha' AND id = 2`,
    );
    expect(await differences()).toEqual(['alpha/2 of import 1 is not held as it was taken in.']);
    await edit(
      `ALTER TABLE {db:Identifier}.ledger_posts UPDATE hash = substring(SHA256('forged'), 1, 16) WHERE channel = 'alpha' AND id = 2`,
    );
    expect(await differences()).toEqual([
      'What is kept of the records of import 1 is not what was taken in.',
    ]);
    await edit(
      `ALTER TABLE {db:Identifier}.posts UPDATE text = 'text 2', hash = substring(SHA256('text 2'), 1, 16) WHERE channel = 'alpha' AND id = 2`,
    );
    await edit(
      `ALTER TABLE {db:Identifier}.ledger_posts UPDATE hash = substring(SHA256('text 2'), 1, 16) WHERE channel = 'alpha' AND id = 2`,
    );
    expect(await differences()).toEqual([]);
  });

  it('finds an entry of the ledger that was changed', async () => {
    await edit(
      `ALTER TABLE {db:Identifier}.imports UPDATE entry = replaceOne(entry, '"added":4', '"added":5') WHERE seq = 1 AND state = 'done'`,
    );
    expect(await differences()).toEqual([
      "The ledger's entry 1 (a.ndjson) was changed: its hash does not fit.",
    ]);
    await edit(
      `ALTER TABLE {db:Identifier}.imports UPDATE entry = replaceOne(entry, '"added":5', '"added":4') WHERE seq = 1 AND state = 'done'`,
    );
    expect(await differences()).toEqual([]);
  });
});

describe('erase', () => {
  const now = () => new Date('2026-05-05T05:05:05Z');
  const own = { pid: process.pid, isAlive: () => false };
  const left = async (): Promise<unknown[]> =>
    store.driver.query(
      'SELECT channel, count() AS posts FROM {db:Identifier}.posts FINAL GROUP BY channel ORDER BY channel',
    );

  it('removes an author by the public id, and verify still holds', async () => {
    expect(
      await erase(
        store,
        { kind: 'author', id: 'user42' },
        { ...own, now, version: 'test', reason: 'asked to' },
      ),
    ).toBe(3);
    expect(await left()).toEqual([
      { channel: 'alpha', posts: 2 },
      { channel: 'beta', posts: 2 },
    ]);
    expect(await differences()).toEqual([]);
  });

  it('removes a channel with its versions and ledger rows; a tombstone without its name stays', async () => {
    expect(
      await erase(
        store,
        { kind: 'channel', key: 'alpha' },
        { ...own, now, version: 'test', reason: 'private after all' },
      ),
    ).toBe(2);
    expect(await left()).toEqual([{ channel: 'beta', posts: 2 }]);
    for (const table of ['post_versions', 'ledger_posts', 'units', 'matches']) {
      expect(
        await store.driver.query(
          `SELECT count() AS n FROM {db:Identifier}.{table:Identifier} WHERE channel = 'alpha'`,
          { parameters: { table } },
        ),
      ).toEqual([{ n: 0 }]);
    }
    const tombstones = await store.driver.query<{
      kind: string;
      reason: string;
      id_hash: string;
      day: string;
    }>(
      'SELECT kind, reason, id_hash, toString(day) AS day FROM {db:Identifier}.tombstones FINAL ORDER BY kind',
    );
    expect(tombstones.map(({ kind, reason, day }) => [kind, reason, day])).toEqual([
      ['author', 'asked to', '2026-05-05'],
      ['channel', 'private after all', '2026-05-05'],
    ]);
    expect(JSON.stringify(tombstones)).not.toMatch(/alpha|user42/);
    expect(await differences()).toEqual([]);
  });

  it('says so where there is nothing to erase', async () => {
    await expect(
      erase(store, { kind: 'channel', key: 'nobody' }, { ...own, now, version: 'test', reason: '' }),
    ).rejects.toThrow(/nothing was erased/);
  });
});

describe('verify of a share table', () => {
  const table = (rows: string[]): string =>
    `object_id,account_id,content_id,timestamp_share\n${rows.join('\n')}\n`;
  const rows = ['o1,a,c1,100', 'o1,b,c2,120', 'o1,b,c2,120', ',b,c3,130', 'o2,a,c4,140'];
  const write = (name: string, some: string[]): string => {
    const path = join(folder.path, name);
    writeFileSync(path, table(some));
    return path;
  };

  it('has a digest of its own for each order, each cell and each row that was refused', async () => {
    const digests = [];
    for (const some of [rows, rows.toReversed(), rows.with(3, ',b,c3,131'), rows.with(4, 'o2,a,c5,140')]) {
      const entry = await importFile(store, write('table.csv', some));
      expect(entry.posts).toMatch(/^[0-9a-f]{64}$/);
      digests.push(entry.posts);
      await store.driver.command('TRUNCATE TABLE {db:Identifier}.shares');
    }
    expect(new Set(digests).size).toBe(digests.length);
    await store.driver.command('TRUNCATE TABLE {db:Identifier}.ledger_posts');
    await store.driver.command('TRUNCATE TABLE {db:Identifier}.imports');
    await store.driver.command('TRUNCATE TABLE {db:Identifier}.rejected_rows');
  });

  it('finds nothing wrong with rows whose hash ends in a zero byte, as one in 256 does', async () => {
    const many = Array.from({ length: 1000 }, (_, i) => `o${i % 9},a${i % 7},c${i},${1_740_000_000 + i}`);
    await importFile(store, write('many.csv', many));
    expect(await differences()).toEqual([]);
    for (const name of ['shares', 'ledger_posts', 'imports', 'rejected_rows'])
      await store.driver.command(`TRUNCATE TABLE {db:Identifier}.${name}`);
  });

  it('finds a cell that was changed, and a row that is gone', async () => {
    await importFile(store, write('shares.csv', rows));
    expect(await differences()).toEqual([]);
    await edit(`ALTER TABLE {db:Identifier}.ledger_posts UPDATE raw = SHA256('forged') WHERE record = 4`);
    expect(await differences()).toEqual([
      'What is kept of the records of import 1 is not what was taken in.',
    ]);
    await edit(
      `ALTER TABLE {db:Identifier}.ledger_posts UPDATE raw = SHA256('["","b","c3","130"]') WHERE record = 4`,
    );
    expect(await differences()).toEqual([]);
    await edit(`ALTER TABLE {db:Identifier}.shares DELETE WHERE object = 'o2'`);
    expect(await differences()).toEqual([
      'Row 5 of the share table of import 1 is not held as it was taken in.',
    ]);
  });
});
