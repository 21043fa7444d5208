import { english } from '../../src/messages/index.ts';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { measures } from '../../src/measures/index.ts';
import { runMeasure } from '../../src/measures/run.ts';
import { projectSchema } from '../../src/model/project.ts';
import type { Extractor } from '../../src/model/statement.ts';
import { ensureUnits } from '../../src/store/derive/matches.ts';
import { ensureStatements } from '../../src/store/derive/statements.ts';
import { erase } from '../../src/store/erase.ts';
import { allTables as tables } from '../../src/store/migrations/laterTables.ts';
import { ensureIndex } from '../../src/store/search/index.ts';
import { verifyStore } from '../../src/store/verify.ts';
import { contents, empty, erasing, importFile, writeLines, ownStore } from './support.ts';

const { folder, store } = await ownStore();
let files: string[] = [];
const date = '2026-01-01T00:00:00Z';

beforeAll(async () => {
  files = [
    writeLines(folder.path, 'handle.ndjson', [
      { channel: 'Sundial', id: 1, date, text: 'sundialtext one', author: 'user42' },
      { channel: 'Sundial', id: 2, date, text: 'sundialtext two', author: 'user7' },
      { channel: 'harbour', id: 1, date, text: 'harbourtext one', author: 'user42' },
      { channel: 'harbour', id: 2, date, text: 'harbourtext two', author: 'user7' },
      { channel: 'harbour', id: 3, date: 'never', text: 'harbourtext rejected' },
      { channel: 'sundial', id: 9, date: 'never', text: 'sundialtext rejected' },
    ]),
    writeLines(folder.path, 'both.ndjson', [
      {
        channel: '1234',
        handle: 'Sundial',
        title: 'The Sundialtext',
        id: 1,
        date,
        text: 'sundialtext edited',
        edited: '2026-01-02T00:00:00Z',
      },
      { channel: '1234', handle: 'Sundial', id: 3, date, text: 'sundialtext three' },
    ]),
  ]; // prettier-ignore
});
beforeEach(async () => {
  await empty(store);
  for (const table of ['aliases', 'tombstones'])
    await store.driver.command(`TRUNCATE TABLE {db:Identifier}.${table}`);
  for (const file of files) await importFile(store, file);
});

/** Takes every post for a statement. */
const everyText: Extractor = {
  version: 'test',
  extract: (text) => [
    {
      document: '',
      speaker: { name: text, role: text, affiliation: null, place: null, span: null },
      cue: null,
      kind: 'direct',
      content: text,
      span: [0, text.length],
      standing: 'holder',
    },
  ],
};

const keys = async (): Promise<string[]> =>
  (await contents(store)).posts.map(
    (post) => `${(post as { channel: string }).channel}/${(post as { id: number }).id}`,
  );
const differences = async (): Promise<string[]> =>
  (await verifyStore(store.driver)).differences.map(english.write);

/**
 * Files of the project in which a text stands, whether or not the engine still knows of them. It merges and renames
 * parts in the background: where something vanished on the way, a part may have been passed over, so all is looked
 * through again.
 */
function onDisk(text: string): string[] {
  for (let tries = 0; tries < 100; tries++) {
    try {
      return filesUnder(folder.path)
        .filter((path) => !path.endsWith('.ndjson'))
        .filter((path) => readFileSync(path).includes(text));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  throw new Error('the files of the project did not come to rest');
}

function filesUnder(path: string): string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) => {
    const inner = join(path, entry.name);
    return entry.isDirectory() ? filesUnder(inner) : entry.isFile() ? [inner] : [];
  });
}

describe('an erased channel', () => {
  it('is gone from every table and from the disk; of it stay keyed hashes and the ledger', async () => {
    await ensureUnits(store.driver);
    await ensureIndex(store.driver);
    await ensureStatements(store.driver, everyText);
    expect(await keys()).toEqual(['1234/1', '1234/2', '1234/3', 'harbour/1', 'harbour/2']);
    expect(onDisk('sundialtext').length).toBeGreaterThan(0);
    expect(await erase(store, { kind: 'channel', key: '1234' }, erasing)).toBe(3);
    expect(await keys()).toEqual(['harbour/1', 'harbour/2']);
    for (const { name } of tables) {
      const rows = await store.driver.query('SELECT * FROM {db:Identifier}.{name:Identifier}', {
        parameters: { name },
      });
      const named = JSON.stringify(rows).replaceAll('harbour', '');
      expect([name, /sundial|"1234"/i.test(named)]).toEqual([name, false]);
    }
    expect(onDisk('sundialtext')).toEqual([]);
    expect(onDisk('Sundial')).toEqual([]);
    expect(onDisk('harbourtext').length).toBeGreaterThan(0);
    expect(await differences()).toEqual([]);
    // One tombstone for each name: the id and the handle.
    expect(
      await store.driver.query(
        `SELECT kind, length(id_hash) AS n, toString(day) AS day, reason FROM {db:Identifier}.tombstones FINAL`,
      ),
    ).toEqual(
      Array.from({ length: 2 }, () => ({ kind: 'channel', n: 64, day: '2026-01-01', reason: 'asked to' })),
    );
  });

  it('does not come back: its posts are told as skipped, under either name', async () => {
    await erase(store, { kind: 'channel', key: '1234' }, erasing);
    expect(await importFile(store, files[0] ?? '')).toMatchObject({
      read: 6,
      added: 0,
      unchanged: 2,
      rejected: 1,
      skipped: 3,
    });
    expect(await importFile(store, files[1] ?? '')).toMatchObject({ read: 2, added: 0, skipped: 2 });
    const later = writeLines(folder.path, 'later.ndjson', [
      { channel: '-1001234', id: 77, date, text: 'sundialtext of later' },
      { channel: 'harbour', id: 4, date, text: 'harbourtext four' },
    ]);
    expect(await importFile(store, later, true)).toMatchObject({ read: 2, added: 1, skipped: 1 });
    expect(await keys()).toEqual(['harbour/1', 'harbour/2', 'harbour/4']);
    expect(await store.driver.query('SELECT * FROM {db:Identifier}.aliases FINAL')).toEqual([]);
    expect(await differences()).toEqual([]);
    expect(onDisk('sundialtext')).toEqual([]);
  });

  it('leaves no finding that was made with it', async () => {
    const project = projectSchema.parse({
      isogloss: 1,
      name: 'test',
      lexicons: { one: { terms: ['one', 'two'] } },
    });
    const context = { driver: store.driver, project, version: 'test', code: 'test' };
    const share = measures['share'];
    if (share === undefined) throw new Error('no measure share');
    const before = await runMeasure(context, share, { lexicon: 'one' });
    await erase(store, { kind: 'channel', key: '1234' }, erasing);
    for (const table of ['findings', 'derived', 'matches']) {
      const where = table === 'matches' ? `WHERE channel = '1234'` : '';
      expect(await store.driver.query(`SELECT * FROM {db:Identifier}.${table} ${where}`)).toEqual([]);
    }
    const after = await runMeasure(context, share, { lexicon: 'one' });
    expect([before.frame.posts, after.frame.posts]).toEqual([5, 2]);
    expect(after.manifest.corpus).not.toBe(before.manifest.corpus);
  });
});

describe('an erased author', () => {
  it('is gone with all posts, and does not come back', async () => {
    // Of the channel's first post the edited version names no author: what the current row says counts.
    expect(await erase(store, { kind: 'author', id: 'user7' }, erasing)).toBe(2);
    expect(await keys()).toEqual(['1234/1', '1234/3', 'harbour/1']);
    expect(onDisk('harbourtext two')).toEqual([]);
    expect(await differences()).toEqual([]);
    expect(await importFile(store, files[0] ?? '')).toMatchObject({
      read: 6,
      added: 0,
      unchanged: 2,
      rejected: 2,
      skipped: 2,
    });
    expect(await keys()).toEqual(['1234/1', '1234/3', 'harbour/1']);
    expect(
      JSON.stringify(await store.driver.query('SELECT * FROM {db:Identifier}.tombstones')),
    ).not.toContain('user7');
  });
});

describe('an erasure cut short before any of its statements', () => {
  it('is found in order by verify, and ends when run again', async () => {
    let cuts = 0;
    for (let statements = 0; ; statements += 9) {
      await empty(store);
      for (const table of ['aliases', 'tombstones'])
        await store.driver.command(`TRUNCATE TABLE {db:Identifier}.${table}`);
      for (const file of files) await importFile(store, file);
      let left = statements;
      const dying = new Proxy(store.driver, {
        get(target, property) {
          const value: unknown = Reflect.get(target, property, target);
          if (typeof value !== 'function') return value;
          const changes = property === 'command' || property === 'insertRows';
          return (...args: unknown[]) => {
            if (left < 0 || (changes && left-- <= 0)) return Promise.reject(new Error('killed here'));
            return (value as (...args: unknown[]) => unknown).apply(target, args);
          };
        },
      });
      const cut = await erase({ ...store, driver: dying }, { kind: 'author', id: 'user7' }, erasing).then(
        () => false,
        (error: Error) => error.message === 'killed here',
      );
      if (!cut) break;
      cuts++;
      // All but the posts themselves may be gone by now, and the second run has nothing to do where they are too.
      const held = (await keys()).length;
      expect([
        statements,
        await erase(store, { kind: 'author', id: 'user7' }, erasing).catch((error: Error) => error.message),
      ]).toEqual([
        statements,
        held === 5 ? 2 : 'No post of this author is in the project: nothing was erased.',
      ]);
      expect([statements, await keys()]).toEqual([statements, ['1234/1', '1234/3', 'harbour/1']]);
      expect([statements, await differences()]).toEqual([statements, []]);
    }
    expect(cuts).toBeGreaterThan(6);
  }, 240_000);

  it('leaves nothing on the disk when run again, though the posts were gone already', async () => {
    const left: unknown[] = [];
    for (const [k, statement] of ['INSERT INTO', 'EXCHANGE', 'DROP TABLE'].entries()) {
      await empty(store);
      for (const table of ['aliases', 'tombstones'])
        await store.driver.command(`TRUNCATE TABLE {db:Identifier}.${table}`);
      for (const file of files) await importFile(store, file);
      // Of the posts' own rewriting, which is the last: before its rows are written, before and after they are exchanged.
      let isLast = false;
      const dying = new Proxy(store.driver, {
        get(target, property) {
          const value: unknown = Reflect.get(target, property, target);
          if (typeof value !== 'function') return value;
          return (...args: unknown[]) => {
            const sql = String(args[0]);
            if (property === 'command' && isLast && sql.startsWith(statement))
              return Promise.reject(new Error('killed here'));
            if (/^CREATE TABLE .*erased_0 AS .*posts$/.test(sql) && !sql.includes('_posts')) isLast = true;
            return (value as (...args: unknown[]) => unknown).apply(target, args);
          };
        },
      });
      await expect(
        erase({ ...store, driver: dying }, { kind: 'author', id: 'user7' }, erasing),
      ).rejects.toThrow('killed here');
      const again = await erase(store, { kind: 'author', id: 'user7' }, erasing).catch(
        (error: Error) => error.message,
      );
      left.push([
        k,
        again,
        onDisk('harbourtext two').length,
        await store.driver.query(`SELECT name FROM system.tables WHERE name = 'erased_0'`),
        await differences(),
      ]);
    }
    expect(left).toEqual([
      [0, 2, 0, [], []],
      [1, 2, 0, [], []],
      [2, 'No post of this author is in the project: nothing was erased.', 0, [], []],
    ]);
  }, 120_000);
});
