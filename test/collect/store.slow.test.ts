import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Archive } from '../../src/collect/archive.ts';
import { readLedger, type LedgerEntry } from '../../src/store/ingest/ledger.ts';
import type { Store } from '../../src/store/open.ts';
import { verifyStore } from '../../src/store/verify.ts';
import { openIn, temporaryFolder } from '../store/support.ts';
import { FakeClock, heldPosts, runPages, type Setting } from './support.ts';
import { channelOf, type Telegram, telegramServer } from './telegram.ts';

const now = '2027-03-01T12:00:00Z';
const until = Date.parse(now) / 1000 - 30;

let folder = temporaryFolder();
let store: Store;
let telegram: Telegram;
let setting: Setting;

beforeEach(async () => {
  folder = temporaryFolder();
  store = await openIn(folder.path);
  telegram = await telegramServer([channelOf('quay', 1001, 45, until)]);
  setting = { folder: folder.path, store, clock: new FakeClock(now) };
});
afterEach(async () => {
  await store.close();
  await telegram.close();
  folder.remove();
});

const entries = async (): Promise<LedgerEntry[]> =>
  (await readLedger(store.driver)).filter(({ state }) => state === 'done').map(({ entry }) => entry);

describe('what is collected', () => {
  it('is kept as it came and stands in the chain, answers without posts too', async () => {
    telegram.fault = (_request, response, n) =>
      n === 3 && response.writeHead(429, { 'retry-after': '60' }).end('later') !== undefined;
    await runPages(setting, telegram.base, ['quay']);
    const ledger = await entries();
    expect(ledger.map(({ kind, format, collected, added }) => [kind, format, collected, added])).toEqual([
      [
        'import',
        'collected-page',
        { way: 'page', time: expect.any(String), status: 200, outcome: 'posts' },
        20,
      ],
      [
        'import',
        'collected-page',
        { way: 'page', time: expect.any(String), status: 200, outcome: 'posts' },
        20,
      ],
      [
        'import',
        'collected-page',
        { way: 'page', time: expect.any(String), status: 429, outcome: 'limited' },
        0,
      ],
    ]);
    const archive = new Archive(join(folder.path, '.isogloss', 'collected'));
    const kept = archive.files().map((path) => archive.read(path));
    expect(kept.map(({ file }) => file.sha256)).toEqual(ledger.map(({ sha256 }) => sha256));
    expect(kept[2]?.kept).toMatchObject({
      address: `${telegram.base}/s/quay?before=6`,
      status: 429,
      software: 'Isogloss/test',
      headers: { 'retry-after': '60' },
      body: Buffer.from('later'),
    });
    expect((await verifyStore(store.driver)).differences).toEqual([]);
  });

  it('is of the age at which it was asked for; edits are versions, the deleted stays', async () => {
    await runPages(setting, telegram.base, ['quay']);
    const { posts } = telegram.channels[0]!;
    posts[44]!.text = 'Post 45 was corrected.';
    posts[43]!.deleted = true;
    posts[42]!.views = 9000;
    setting.clock.at += 3_700_000;
    await runPages(setting, telegram.base, ['quay']);
    const { driver } = store;
    const of = (id: number) =>
      driver.query(
        `SELECT text, views, dateDiff('second', date, observed) >= 3600 AS hour FROM {db:Identifier}.posts FINAL WHERE id = ${id}`,
      );
    expect(await of(45)).toMatchObject([{ text: 'Post 45 was corrected.', hour: 1 }]);
    expect(await of(44)).toMatchObject([{ hour: 0 }]);
    expect(await of(43)).toMatchObject([{ views: 9000, hour: 1 }]);
    expect(
      await driver.query(`SELECT count() AS n FROM {db:Identifier}.post_versions FINAL WHERE id = 45`),
    ).toEqual([{ n: 2 }]);
  });

  it('is the same after a run that died after any step, and nothing is asked twice that was kept', async () => {
    const steps = ['asked', 'kept', 'taken', 'noted'] as const;
    for (const step of steps) {
      await expect(
        runPages(setting, telegram.base, ['quay'], {
          recheck: 0,
          onStep: (at) => {
            if (at === step) throw new Error('killed');
          },
        }),
      ).rejects.toThrow('killed');
      setting.clock.at += 1000;
    }
    await runPages(setting, telegram.base, ['quay'], { recheck: 0 });
    const held = await heldPosts(store);
    expect(held).toHaveLength(45);
    expect((await verifyStore(store.driver)).differences).toEqual([]);
    // One answer was lost before it was kept; every kept one is in the ledger once.
    const archive = new Archive(join(folder.path, '.isogloss', 'collected'));
    const kept = archive.files().map((path) => archive.read(path).file.sha256);
    expect((await entries()).map(({ sha256 }) => sha256).sort()).toEqual(kept.sort());
    expect(telegram.asked.length).toBe(kept.length + 1);
  });

  it('can be made again from the kept answers alone', async () => {
    await runPages(setting, telegram.base, ['quay']);
    const index = join(folder.path, '.isogloss', 'collected', 'index.ndjson');
    const before = readFileSync(index, 'utf8');
    // A kill within a line, and a line that never came.
    writeFileSync(index, before.split('\n')[0]!.slice(0, 40));
    setting.clock.at += 1000;
    await runPages(setting, telegram.base, ['quay'], { recheck: 0 });
    const archive = new Archive(join(folder.path, '.isogloss', 'collected'));
    expect(archive.facts().slice(0, 3)).toEqual(
      before
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line)),
    );
    expect((await entries()).length).toBe(archive.files().length);
  });
});
