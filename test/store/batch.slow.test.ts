import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LedgerEntry, readLedger } from '../../src/store/ingest/ledger.ts';
import { verifyStore } from '../../src/store/verify.ts';
import {
  contents,
  dying,
  empty,
  importFile,
  importTogether,
  isEvery,
  keeping,
  ownStore,
  writeLines,
} from './support.ts';

const { folder, store } = await ownStore();

type Paths = readonly [string, ...string[]];
const asPaths = (paths: readonly string[]): Paths => paths as unknown as Paths;

const moment = fc.integer({ min: 0, max: 5 }).map((h) => `2026-02-01T0${h}:00:00Z`);
const row = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record(
      {
        channel: fc.constantFrom('alpha', 'beta', 'gamma'),
        id: fc.integer({ min: 1, max: 30 }),
        date: fc.constant('2026-01-01T00:00:00Z'),
        text: fc.constantFrom('one', 'two', 'two words', 'two\n\nwords'),
        edited: moment,
        views: fc.integer({ min: 0, max: 9 }),
      },
      { requiredKeys: ['channel', 'id', 'date', 'text'] },
    ),
  },
  { weight: 1, arbitrary: fc.constant({ channel: 'alpha', id: 'no number', date: '', text: '' }) },
);
type Row = { channel: string; id: unknown; date: string; text: string; edited?: string; views?: number };

/** What the ledger and the rejected rows say of each file, and what verify finds. */
async function told(): Promise<unknown> {
  const ledger = (await readLedger(store.driver)).filter(({ state }) => state === 'done');
  const rejected = await store.driver.query(
    'SELECT import, record, reason FROM {db:Identifier}.rejected_rows FINAL ORDER BY import, record',
  );
  const records = await store.driver.query(
    `SELECT import, record, channel, id, hex(raw) AS raw, hex(hash) AS hash
     FROM {db:Identifier}.ledger_posts FINAL ORDER BY import, record`,
  );
  const { differences } = await verifyStore(store.driver);
  const tables = await store.driver.query(
    `SELECT name FROM system.tables WHERE database = 'isogloss' AND match(name, '_[0-9]+$')`,
  );
  return { entries: ledger.map(({ entry }) => entry), rejected, records, differences, tables };
}

describe('files that are taken in together', () => {
  const csv = (rows: readonly Row[]): string[] => [
    'channel,id,date,text,edited,views',
    ...rows.map(({ channel, id, date, text, edited = '', views = '' }) =>
      [channel, String(id), date, `"${text}"`, edited, String(views)].join(','),
    ),
  ];

  it('say and give what they do one by one, however the rows are divided, and hold what one file would', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 8, maxLength: 60 }),
        fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 60, maxLength: 60 }),
        fc.array(row, { maxLength: 10 }),
        async (rows, places, held) => {
          run++;
          const files = [0, 1, 2, 3, 4].map((place) => rows.filter((_, i) => places[i] === place) as Row[]);
          const paths = asPaths(
            files.map((some, i) => writeLines(folder.path, `${run}-${i}.csv`, csv(some))),
          );
          const before = writeLines(folder.path, `${run}-before.csv`, csv(held));
          const whole = writeLines(folder.path, `${run}-whole.csv`, csv(rows));
          await empty(store);
          await importFile(store, before);
          const restore = await keeping(store);
          for (const path of paths) await importFile(store, path);
          const [onesContents, onesTold] = [await contents(store), await told()];
          await empty(store);
          await restore();
          const together = await importTogether(store, paths);
          expect(together).not.toBeNull();
          expect(await contents(store)).toEqual(onesContents);
          expect(await told()).toEqual(onesTold);
          // Once more changes nothing.
          const again = (await importTogether(store, paths)) ?? [];
          expect(again.map(({ added, updated }) => added + updated)).toEqual(paths.map(() => 0));
          expect(await contents(store)).toEqual(onesContents);
          await empty(store);
          await restore();
          const one = await importFile(store, whole);
          expect(await contents(store)).toEqual(onesContents);
          const sum = (of: (entry: LedgerEntry) => number): number =>
            (together ?? []).reduce((total, entry) => total + of(entry), 0);
          expect([sum((entry) => entry.read), sum((entry) => entry.added)]).toEqual([one.read, one.added]);
          expect(sum((entry) => entry.rejected)).toBe(one.rejected);
        },
      ),
      { numRuns: isEvery ? 8 : 4, seed: 20261129, endOnFailure: true },
    );
  }, 600_000);

  it('are all there, or come again, wherever they are cut short', async () => {
    const post = (id: number, text: string) => ({
      channel: 'alpha',
      id,
      date: '2026-01-01T00:00:00Z',
      text,
    });
    const paths = asPaths([
      writeLines(folder.path, 'a.csv', csv([post(1, 'one'), post(2, 'two')])),
      writeLines(folder.path, 'b.csv', csv([post(3, 'three'), { ...post(4, ''), id: 'x' }])),
      // Shares a post with the first: a run of its own.
      writeLines(folder.path, 'c.csv', csv([post(2, 'two, edited'), post(5, 'five')])),
      writeLines(folder.path, 'd.csv', csv([post(6, 'six'), post(6, 'six, again')])),
    ]);
    const before = writeLines(folder.path, 'before.csv', csv([post(3, 'three'), post(9, 'nine')]));
    await empty(store);
    await importFile(store, before);
    const restore = await keeping(store);
    const whole = await importTogether(store, paths);
    const state = await contents(store);
    const counts = (entries: readonly LedgerEntry[]): unknown =>
      entries.map(({ file, read, rejected }) => [file, read, rejected]);
    let cuts = 0;
    // Every gap of an import is tried in crash.slow.test.ts; of several files at once every second, all with ISOGLOSS_TEST_CUTS=all.
    for (let statements = 0; ; statements += isEvery ? 1 : 2) {
      await empty(store);
      await restore();
      const dead = dying(store, statements);
      const cut = await importTogether(dead.store, paths).catch(() => undefined);
      if (cut !== undefined) break;
      cuts++;
      // What was finished meanwhile is told as it was, when the files come again one by one.
      const again = (await importTogether(store, paths)) ?? [];
      for (const path of again.length > 0 ? [] : paths) again.push(await importFile(store, path));
      expect([statements, counts(again)]).toEqual([statements, counts(whole ?? [])]);
      expect([statements, await contents(store)]).toEqual([statements, state]);
      expect([statements, (await verifyStore(store.driver)).differences]).toEqual([statements, []]);
    }
    expect(cuts).toBeGreaterThan(isEvery ? 25 : 12);
  }, 600_000);
});
