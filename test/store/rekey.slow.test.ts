import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { projectSchema } from '../../src/model/project.ts';
import { erase } from '../../src/store/erase.ts';
import { channels } from '../../src/store/queries/channels.ts';
import { channelNames } from '../../src/store/queries/channelNames.ts';
import { verifyStore } from '../../src/store/verify.ts';
import { contents, empty, erasing, importFile, writeLines, ownStore } from './support.ts';

// Some files know a channel by its handle, others by the platform's id, a few by both.
const { folder, store } = await ownStore();
const project = projectSchema.parse({ isogloss: 1, name: 'test' });
const files: Record<'handle' | 'both' | 'id', string> = { handle: '', both: '', id: '' };
const date = '2026-01-01T00:00:00Z';

beforeAll(async () => {
  files.handle = writeLines(folder.path, 'handle.ndjson', [
    { channel: '@Farsna', id: 1, date, text: 'one', views: 10 },
    { channel: 'farsna', id: 2, date, text: 'two' },
    { channel: 'farsna', id: 3, date, text: 'three, first' },
    { channel: 'other', id: 1, date, text: 'not of this channel' },
  ]);
  files.both = writeLines(folder.path, 'both.ndjson', [
    { channel: '-1001234', handle: 'FarsNA', id: 1, date, text: 'one', views: 7, reactions: 3 },
    {
      channel: '-1001234',
      handle: 'FarsNA',
      id: 3,
      date,
      text: 'three, second',
      edited: '2026-01-02T00:00:00Z',
    },
    { channel: '-1001234', handle: 'FarsNA', id: 4, date, text: 'four' },
  ]);
  files.id = writeLines(folder.path, 'id.ndjson', [
    { channel: '1234', id: 2, date, text: 'two' },
    { channel: '1234', id: 3, date, text: 'three, third', edited: '2026-01-03T00:00:00Z' },
    { channel: '1234', id: 5, date, text: 'five' },
  ]);
});
beforeEach(async () => {
  await empty(store);
  await store.driver.command('TRUNCATE TABLE {db:Identifier}.aliases');
});

const keys = (list: unknown[]): string[] =>
  (list as { channel: string; id: number }[]).map(({ channel, id }) => `${channel}/${id}`);

describe('a channel under two names', () => {
  it('becomes one under the id, in whichever order the files come and however often', async () => {
    const orders: (keyof typeof files)[][] = [
      ['handle', 'both', 'id'],
      ['handle', 'id', 'both'],
      ['both', 'handle', 'id'],
      ['both', 'id', 'handle'],
      ['id', 'handle', 'both'],
      ['id', 'both', 'handle'],
      ['handle', 'both', 'handle', 'id', 'both', 'handle'],
    ];
    const states = [];
    for (const order of orders) {
      await empty(store);
      await store.driver.command('TRUNCATE TABLE {db:Identifier}.aliases');
      for (const name of order) await importFile(store, files[name]);
      states.push(await contents(store));
      expect((await verifyStore(store.driver)).differences).toEqual([]);
    }
    const [first] = states;
    expect(keys(first?.posts ?? [])).toEqual(['1234/1', '1234/2', '1234/3', '1234/4', '1234/5', 'other/1']);
    expect(first?.posts[0]).toMatchObject({ text: 'one', views: 10, reactions: 3 });
    expect(first?.posts[2]).toMatchObject({ text: 'three, third' });
    expect(((first?.versions ?? []) as { text: string }[]).map(({ text }) => text).sort()).toEqual([
      'three, first',
      'three, second',
      'three, third',
    ]);
    for (const state of states) expect(state).toEqual(first);
  });

  it('is counted as one: what was held under the handle is not new under the id', async () => {
    expect(await importFile(store, files.handle)).toMatchObject({ seq: 1, added: 4 });
    // Post 1 has another counter, post 3 another text, post 4 is new.
    expect(await importFile(store, files.both)).toMatchObject({ seq: 3, added: 1, updated: 2, unchanged: 0 });
    expect(await importFile(store, files.handle)).toMatchObject({
      seq: 4,
      added: 0,
      updated: 0,
      unchanged: 4,
    });
    expect(
      await store.driver.query(
        `SELECT seq, JSONExtractString(entry, 'kind') AS kind, state FROM {db:Identifier}.imports FINAL ORDER BY seq`,
      ),
    ).toEqual([
      { seq: 1, kind: 'import', state: 'done' },
      { seq: 2, kind: 'rekey', state: 'done' },
      { seq: 3, kind: 'import', state: 'done' },
      { seq: 4, kind: 'import', state: 'done' },
    ]);
    expect(
      await store.driver.query(
        'SELECT channel, count() AS n FROM {db:Identifier}.ledger_posts FINAL GROUP BY channel ORDER BY channel',
      ),
    ).toEqual([
      { channel: '1234', n: 9 },
      { channel: 'other', n: 2 },
    ]);
  });

  it('is found by either name', async () => {
    await importFile(store, files.handle);
    await importFile(store, files.both);
    const names = await channelNames(store.driver, project);
    expect([names.key('@farsna'), names.key('-1001234'), names.key('other')]).toEqual([
      '1234',
      '1234',
      'other',
    ]);
    expect((await channels(store.driver, project)).map(({ key, posts }) => [key, posts])).toEqual([
      ['1234', 4],
      ['other', 1],
    ]);
  });

  it('stays what the first statement made it when the handle is later given to another channel', async () => {
    await importFile(store, files.handle);
    await importFile(store, files.both);
    const later = writeLines(folder.path, 'later.ndjson', [
      { channel: '999', handle: 'farsna', id: 1, date, text: 'of the next owner' },
    ]);
    await importFile(store, later);
    const { posts } = await contents(store);
    expect(keys(posts)).toEqual(['1234/1', '1234/2', '1234/3', '1234/4', '999/1', 'other/1']);
  });

  it('is not guessed from a file that gives one handle two ids', async () => {
    await importFile(store, files.handle);
    const unclear = writeLines(folder.path, 'unclear.ndjson', [
      { channel: '999', handle: 'farsna', id: 8, date, text: 'a' },
      { channel: '1234', handle: 'farsna', id: 9, date, text: 'b' },
    ]);
    await importFile(store, unclear);
    expect(keys((await contents(store)).posts)).toEqual([
      '1234/9',
      '999/8',
      'farsna/1',
      'farsna/2',
      'farsna/3',
      'other/1',
    ]);
  });

  it('is erased under both names', async () => {
    await importFile(store, files.handle);
    await importFile(store, files.both);
    await erase(store, { kind: 'channel', key: '1234' }, erasing);
    expect(keys((await contents(store)).posts)).toEqual(['other/1']);
    expect(await store.driver.query('SELECT * FROM {db:Identifier}.aliases FINAL')).toEqual([]);
    expect((await verifyStore(store.driver)).differences).toEqual([]);
  });
});
