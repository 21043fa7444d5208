import { beforeAll, describe, expect, it } from 'vitest';
import { readLedger } from '../../src/store/ingest/ledger.ts';
import type { Store } from '../../src/store/open.ts';
import { verifyStore } from '../../src/store/verify.ts';
import {
  contents,
  dying,
  emptyWithAliases as reset,
  importFile,
  isEvery,
  keeping,
  killed,
  ownStore,
  writeLines,
} from './support.ts';

// kill.slow.test.ts kills a process at random moments. Here an import is cut short before each of its statements in
// turn, so that every gap between two of them is tried.
const { folder, store } = await ownStore();
let files: string[] = [];
/** Makes the store what the first file alone gives. */
let begin: () => Promise<void>;
const date = '2026-01-01T00:00:00Z';

beforeAll(async () => {
  files = [
    writeLines(folder.path, 'first.ndjson', [
      ...[1, 2, 3].map((id) => ({ channel: 'alpha', id, date, text: `text ${id}` })),
      ...[1, 2, 3].map((id) => ({ channel: 'beta', id, date, text: `text ${id}` })),
    ]),
    // Repeats, edits, a bad row, and the id of a channel that was known by its handle: all that publishing can do.
    writeLines(folder.path, 'second.ndjson', [
      { channel: '77', handle: 'alpha', id: 1, date, text: 'text 1', views: 5 },
      { channel: '77', handle: 'alpha', id: 2, date, text: 'edited', edited: '2026-01-02T00:00:00Z' },
      { channel: 'beta', id: 3, date, text: 'edited twice', edited: '2026-01-03T00:00:00Z' },
      { channel: 'beta', id: 3, date, text: 'edited once', edited: '2026-01-02T00:00:00Z' },
      { channel: 'beta', id: 4, date, text: 'new' },
      'no post',
    ]),
  ];
  await importFile(store, files[0] ?? '');
  const restore = await keeping(store);
  begin = async () => {
    await reset(store);
    await restore();
  };
});

/** The store, whose engine answers no more once it has done `statements` that change something. */
const dyingAfter = (statements: number): { store: Store; died: () => boolean } => dying(store, statements);

describe('an import cut short before any of its statements', () => {
  it('ends, when run again, as if nothing had happened', async () => {
    await reset(store);
    for (const file of files) await importFile(store, file);
    const whole = await contents(store);
    expect(whole.posts).toHaveLength(7);
    expect(whole.versions).toHaveLength(5);
    let cuts = 0;
    for (let statements = 0; ; statements++) {
      await begin();
      const dying = dyingAfter(statements);
      const cut = await importFile(dying.store, files[1] ?? '').then(
        () => false,
        (error: Error) => error.message === killed,
      );
      if (!cut) {
        expect(dying.died()).toBe(false);
        break;
      }
      cuts++;
      const again = await importFile(store, files[1] ?? '');
      expect([statements, await contents(store)]).toEqual([statements, whole]);
      // Cut while it was published, it has been finished and says what one whole import says; else it starts anew.
      expect([statements, again.read, again.rejected, again.added + again.updated + again.unchanged]).toEqual(
        [statements, 6, 1, 5],
      );
      const rejects = await store.driver.query(
        'SELECT record FROM {db:Identifier}.rejected_rows FINAL WHERE import = {import:UInt32}',
        { parameters: { import: again.seq } },
      );
      expect(rejects).toEqual([{ record: 6 }]);
      expect([statements, (await verifyStore(store.driver)).differences]).toEqual([statements, []]);
      const left = await store.driver.query(
        `SELECT name FROM system.tables WHERE database = 'isogloss' AND match(name, '_[0-9]+$')`,
      );
      expect([statements, left]).toEqual([statements, []]);
    }
    expect(cuts).toBeGreaterThan(25);
  }, 600_000);

  it('leaves all of it or nothing where another file comes next', async () => {
    const state = async (): Promise<unknown> => ({
      ...(await contents(store)),
      facts: await store.driver.query(
        'SELECT * EXCEPT import FROM {db:Identifier}.channel_facts FINAL ORDER BY channel',
      ),
      aliases: await store.driver.query(
        'SELECT * EXCEPT import FROM {db:Identifier}.aliases FINAL ORDER BY alias',
      ),
    });
    await begin();
    const before = await state();
    await importFile(store, files[1] ?? '');
    const after = await state();
    expect(after).not.toEqual(before);
    let finished = 0;
    // Every gap is tried above; what another file makes of it is tried at every third, at all with ISOGLOSS_TEST_CUTS=all.
    for (let statements = 0; ; statements += isEvery ? 1 : 3) {
      await begin();
      const dying = dyingAfter(statements);
      const cut = await importFile(dying.store, files[1] ?? '').catch(() => null);
      if (cut !== null) break;
      await importFile(store, files[0] ?? '');
      const ledger = (await readLedger(store.driver)).filter((row) => row.state === 'done');
      const isFinished = ledger.some(({ entry }) => entry.file === 'second.ndjson');
      if (isFinished) finished++;
      expect([statements, await state()]).toEqual([statements, isFinished ? after : before]);
      expect([statements, ledger.some(({ entry }) => entry.kind === 'rekey')]).toEqual([
        statements,
        isFinished,
      ]);
      expect([statements, (await verifyStore(store.driver)).differences]).toEqual([statements, []]);
    }
    expect(finished).toBeGreaterThan(isEvery ? 10 : 3);
  }, 600_000);
});
