import type { Shape } from '../../src/model/lines.ts';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detect, openSource } from '../../src/readers/index.ts';
import { quote } from '../../src/store/driver.ts';
import { importInput } from '../../src/store/ingest/import.ts';
import type { LedgerEntry } from '../../src/store/ingest/ledger.ts';
import { parquetColumns, parquetReading } from '../../src/store/parquet.ts';
import { contents, empty, options, writeLines, ownStore } from './support.ts';

const { folder, store } = await ownStore({ emptied: true });

/** A Parquet file of what a SELECT gives. */
async function written(name: string, select: string, settings = ''): Promise<string> {
  const path = join(folder.path, name);
  await store.driver.command(
    `INSERT INTO FUNCTION file(${quote(path)}, 'Parquet') ${select} SETTINGS engine_file_truncate_on_insert = 1 ${settings}`,
  );
  return path;
}

async function importParquet(path: string, shape: Shape): Promise<LedgerEntry> {
  const source = await openSource(path, basename(path));
  const reading = parquetReading(store.driver, path, shape);
  return importInput(
    store,
    { ...reading, file: basename(path), bytes: source.size, sha256: () => source.digest() },
    options,
  );
}

const mapped: Shape = {
  kind: 'mapped',
  mapping: {
    name: 'dump',
    fields: { channel: 'chat', id: 'message_id', date: 'sent', text: 'body', views: 'seen', media: 'kinds' },
  },
};

describe('a Parquet file', () => {
  it('is known by its content, and its columns are named', async () => {
    const path = await written('known.bin', `SELECT 'a' AS chat, 1 AS message_id`);
    expect((await detect(await openSource(path, 'known.bin'))).container.kind).toBe('parquet');
    expect(await parquetColumns(store.driver, path, 'known.bin')).toEqual(['chat', 'message_id']);
  });

  it('gives the same posts as the same rows in NDJSON: texts, large numbers, times, lists, what is missing', async () => {
    const rows = [
      {
        chat: 'alpha',
        message_id: 1,
        sent: '2026-01-02T03:04:05Z',
        body: 'جام‌جهانی "quoted" \\ tab\tend',
        seen: 9_007_199_254_740_991,
        kinds: ['photo', 'video'],
      },
      { chat: 'alpha', message_id: 2, sent: '2026-01-02T03:04:06Z', body: 'two\nlines', seen: 0, kinds: [] },
      { chat: 'Beta', message_id: 4_294_967_296, sent: '1999-12-31T23:59:59Z', body: '', kinds: ['photo'] },
    ]; // prettier-ignore
    const lines = writeLines(folder.path, 'rows.ndjson', rows);
    const types = `'chat String, message_id UInt64, sent DateTime64(3, ''UTC''), body Nullable(String), seen Nullable(UInt64), kinds Array(String)'`;
    const path = await written(
      'rows.parquet',
      `SELECT * FROM file(${quote(lines)}, 'JSONEachRow', ${types})`,
      `, date_time_input_format = 'best_effort'`,
    );
    expect(await importParquet(path, mapped)).toMatchObject({ read: 3, added: 3, rejected: 0 });
    const fromParquet = await contents(store);
    expect(fromParquet.posts).toMatchObject([
      {
        channel: 'alpha',
        id: 1,
        date: '2026-01-02 03:04:05',
        text: rows[0]?.body,
        views: rows[0]?.seen,
        media: ['photo', 'video'],
      },
      { channel: 'alpha', id: 2, text: 'two\nlines', views: 0, media: [] },
      { channel: 'beta', id: 4_294_967_296, text: '', views: null, media: ['photo'] },
    ]); // prettier-ignore
    await empty(store);
    const source = await openSource(lines, 'rows.ndjson');
    await importInput(
      store,
      {
        file: 'rows.ndjson',
        bytes: 1,
        format: 'ndjson',
        shape: mapped,
        chunks: (async function* () {
          yield { first: 1, lines: readFileSync(lines) };
        })(),
        channels: [],
        skipped: [],
        sha256: () => source.digest(),
      },
      options,
    );
    expect(await contents(store)).toEqual(fromParquet);
  });

  it('of more than one chunk keeps every row once, numbered in its order', async () => {
    const path = await written(
      'large.parquet',
      `SELECT 'alpha' AS channel, number + 1 AS id, toDateTime('2026-01-01 00:00:00', 'UTC') + number AS date,
         if(number = 70000, '', concat(toString(number), repeat(' word', 60))) AS text FROM numbers(120000)`,
    );
    expect(await importParquet(path, { kind: 'post' })).toMatchObject({ read: 120_000, added: 120_000 });
    expect(
      await store.driver.query(
        `SELECT count() AS rows, uniqExact(record) AS records, countIf(record = id) AS inOrder, max(record) AS last FROM {db:Identifier}.posts`,
      ),
    ).toEqual([{ rows: 120_000, records: 120_000, inOrder: 120_000, last: 120_000 }]);
  });

  it('is taken in again without a change', async () => {
    const path = await written(
      'again.parquet',
      `SELECT 'alpha' AS channel, 1 AS id, '2026-01-01T00:00:00Z' AS date, 'x' AS text`,
    );
    await importParquet(path, { kind: 'post' });
    expect(await importParquet(path, { kind: 'post' })).toMatchObject({ added: 0, updated: 0, unchanged: 1 });
  });

  it('that is cut short, or no Parquet inside, is refused in a sentence', async () => {
    const whole = readFileSync(
      await written('whole.parquet', `SELECT 'a' AS channel, number AS id FROM numbers(1000)`),
    );
    const path = join(folder.path, 'cut.parquet');
    writeFileSync(path, whole.subarray(0, whole.length - 20));
    await expect(parquetColumns(store.driver, path, 'cut.parquet')).rejects.toMatchObject({
      name: 'UserError',
      code: 'bad-parquet',
      message: expect.stringMatching(/^cut\.parquet .*cut short\.$/),
    });
  });

  it('whose name the engine would take for a pattern is refused in a sentence', async () => {
    await expect(
      parquetColumns(store.driver, join(folder.path, 'a{1,2}.parquet'), 'a{1,2}.parquet'),
    ).rejects.toMatchObject({
      code: 'name-of-pattern',
    });
  });

  it('is not read through another process', async () => {
    const elsewhere = { ...store.driver, kind: 'http' } as typeof store.driver;
    await expect(parquetColumns(elsewhere, 'x.parquet', 'x.parquet')).rejects.toMatchObject({
      name: 'UserError',
      code: 'parquet-elsewhere',
    });
  });

  it('with bytes that are no UTF-8 loses that row alone, with the reason', async () => {
    const path = await written(
      'bytes.parquet',
      `SELECT 'alpha' AS channel, number AS id, '2026-01-01T00:00:00Z' AS date, if(number = 2, unhex('FFFE'), 'fine') AS text FROM numbers(1, 3)`,
    );
    const entry = await importParquet(path, { kind: 'post' });
    expect(entry).toMatchObject({ read: 3, added: 2, rejected: 1 });
    expect(
      await store.driver.query('SELECT record, reason FROM {db:Identifier}.rejected_rows FINAL'),
    ).toEqual([{ record: 2, reason: 'not UTF-8' }]);
  });
});
