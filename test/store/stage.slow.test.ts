import type { Shape } from '../../src/model/lines.ts';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../../src/messages/index.ts';
import { detect, openSource } from '../../src/readers/index.ts';
import { readLines } from '../../src/readers/ndjson.ts';
import { createStage } from '../../src/store/ingest/workTables.ts';
import { stageFile, stageLines, type StageOptions } from '../../src/store/ingest/stage.ts';
import { importFile, ownStore } from './support.ts';

// Two ways lead a line into the store: the engine reads the file itself, or the bytes pass through this process
// (another process has the project open, or a server holds it). Nobody may see from the rows which it was.
const { folder, store } = await ownStore({ emptied: true });

const own: Shape = { kind: 'post' };

/** What stands in the staging table after one of the two ways, hashes in hex. */
async function staged(path: string, streamed: boolean, shape: Shape = own): Promise<unknown[]> {
  const source = await openSource(path, 'posts.ndjson');
  await createStage(store.driver, 1);
  const stageOptions: StageOptions = {
    import: 1,
    stage: 'stage_1',
    authorKey: store.authorKey,
    zone: 'UTC',
    facts: () => ({}),
  };
  if (streamed) {
    await stageLines(store.driver, shape, readLines(source, { chunkBytes: 1 << 20 }), stageOptions);
  } else {
    await stageFile(store.driver, shape, { path, compressed: source.compressed }, stageOptions);
  }
  return store.driver.query(
    `SELECT * EXCEPT (hash, raw, author), hex(hash) AS hash, hex(raw) AS raw, hex(author) AS author
     FROM {db:Identifier}.stage_1 ORDER BY record`,
  );
}

const write = (name: string, bytes: string | Buffer): string => {
  const path = join(folder.path, name);
  writeFileSync(path, bytes);
  return path;
};

const good = (id: number, text: string): string =>
  JSON.stringify({ channel: 'alpha', id, date: '2026-01-01T00:00:00Z', text });

describe('the two ways of reading lines', () => {
  const invalid = Buffer.concat([
    Buffer.from('{"channel":"a","id":1,"date":"2026-01-01","text":"'),
    Buffer.from([0xff, 0xc3]),
    Buffer.from('"}'),
  ]);
  const nasty: Record<string, Buffer> = {
    'tabs, quotes and escapes': Buffer.from(good(1, 'a\tb "c" \\ d\n\'e\' \u0001 \u0000 é 😀')),
    'separators as they are': Buffer.from(
      '{"channel":"a",\t"id":1,"date":"2026-01-01","text":"x\u0001y\u0002z"}',
    ),
    'a carriage return inside': Buffer.from('{"channel":"a","id":1,\r"date":"2026-01-01","text":"x"}'),
    'a zero byte inside': Buffer.from('{"channel":"a","id":1,"date":"2026-01-01","text":"x\u0000y"}'),
    'not UTF-8': invalid,
    'not JSON': Buffer.from('channel,id,date'),
    'a list': Buffer.from('[1,2,3]'),
    'a string': Buffer.from('"alpha"'),
    'cut short': Buffer.from(good(1, 'cut').slice(0, 40)),
    'two objects': Buffer.from(`${good(1, 'one')} ${good(2, 'two')}`),
    'keys twice': Buffer.from('{"channel":"a","channel":"b","id":1,"id":2,"date":"2026-01-01","text":"x"}'),
    'numbers as strings': Buffer.from(
      '{"channel":-1001234,"id":"7","date":1767225600,"text":5,"views":"1200.0"}',
    ),
    nulls: Buffer.from('{"channel":"a","id":1,"date":"2026-01-01","text":null,"views":null,"media":null}'),
    'deep nesting': Buffer.from(
      `{"channel":"a","id":1,"date":"2026-01-01","text":"x","more":${'['.repeat(500)}${']'.repeat(500)}}`,
    ),
    'white space around': Buffer.from(`  \t${good(1, 'x')}  `),
    'line separators of Unicode': Buffer.from(
      good(1, 'a\u2028b\u2029c\u0085d').replaceAll('\\u2028', '\u2028'),
    ),
    'a huge line': Buffer.from(good(1, 'long '.repeat(3_000_000))),
  };

  it.each(Object.entries(nasty))('give the same for %s', async (_name, line) => {
    const bytes = Buffer.concat([
      Buffer.from(`${good(8, 'before')}\n`),
      line,
      Buffer.from(`\n${good(9, 'after')}\n`),
    ]);
    const path = write('nasty.ndjson', bytes);
    const direct = await staged(path, false);
    expect(direct).toHaveLength(3);
    expect(await staged(path, true)).toEqual(direct);
    // The neighbours of a bad line come in whole.
    expect(
      direct
        .map((row) => (row as { text: string }).text)
        .filter((text) => text === 'before' || text === 'after'),
    ).toHaveLength(2);
  });

  it.each([
    ['line ends of Windows', Buffer.from(`${good(1, 'a')}\r\n${good(2, 'b')}\r\n\r\n${good(3, 'c')}`)],
    ['no end after the last line', Buffer.from(`${good(1, 'a')}\n${good(2, 'b')}`)],
    ['blank lines', Buffer.from(`\n\n${good(1, 'a')}\n \t \n\n${good(2, 'b')}\n\n`)],
    ['a byte order mark', Buffer.from(`\ufeff${good(1, 'a')}\n${good(2, 'b')}\n`)],
    ['gzip', gzipSync(Buffer.from(`${good(1, 'a')}\n\n${good(2, 'b')}\n`))],
  ])('number records by their lines, with %s', async (_name, bytes) => {
    const path = write('lines.ndjson', bytes);
    const direct = await staged(path, false);
    expect(await staged(path, true)).toEqual(direct);
    expect(direct.map((row) => (row as { reject: string }).reject).join('')).toBe('');
    expect(direct.map((row) => (row as { text: string }).text).join('')).toMatch(/^abc?$/);
  });

  it('give the same for lines of any bytes', async () => {
    const line = fc
      .uint8Array({ maxLength: 40 })
      .map((bytes) => Buffer.from(bytes.filter((byte) => byte !== 10)));
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.constant(null), fc.constant(''));
    const object = fc
      .record(
        { channel: value, id: value, date: value, text: value, media: fc.array(fc.string()) },
        { requiredKeys: [] },
      )
      .map((post) => Buffer.from(JSON.stringify(post)));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(line, object), { minLength: 1, maxLength: 90, size: 'max' }),
        async (lines) => {
          const path = write(
            'any.ndjson',
            Buffer.concat(lines.flatMap((bytes) => [bytes, Buffer.from('\n')])),
          );
          const direct = await staged(path, false);
          expect(await staged(path, true)).toEqual(direct);
        },
      ),
      // A run makes two tables: many lines in few runs.
      { numRuns: 20, seed: 20260102 },
    );
  });

  const ru = '../shared/data/telegram-ru/messages.ndjson.gz';
  it.skipIf(!existsSync(ru))('give the same for telegram-ru (skipped where it is not at hand)', async () => {
    const detection = await detect(await openSource(ru));
    const shape = detection.shape as Shape;
    const direct = await staged(ru, false, shape);
    expect(direct).toHaveLength(22_099);
    expect(await staged(ru, true, shape)).toEqual(direct);
  });
});

describe('rows that are no posts', () => {
  const rejects = (): Promise<{ record: number; reason: string; excerpt: string }[]> =>
    store.driver.query(
      'SELECT record, reason, excerpt FROM {db:Identifier}.rejected_rows FINAL ORDER BY record',
    );

  it.each([false, true])(
    'are kept with place and reason, and cost only themselves (streamed: %s)',
    async (streamed) => {
      const bad: [string | Buffer, string][] = [
        ['{"channel":"alpha","id":2,"date":"2026-01-01"', 'not a JSON object'],
        ['[1]', 'not a JSON object'],
        [JSON.stringify({ id: 3, date: '2026-01-01', text: 'x' }), '"channel" is empty: no channel'],
        [JSON.stringify({ channel: 'alpha', date: '2026-01-01' }), '"id" is "", not a number'],
        [
          JSON.stringify({ channel: 'alpha', id: 'seven', date: '2026-01-01' }),
          '"id" is "seven", not a number',
        ],
        [JSON.stringify({ channel: 'alpha', id: 5 }), '"date" is "", not a date'],
        [
          JSON.stringify({ channel: 'alpha', id: 6, date: '2024-13-02' }),
          '"date" is "2024-13-02", not a date',
        ],
        [
          Buffer.concat([
            Buffer.from('{"channel":"alpha","id":7,"date":"2026-01-01","text":"'),
            Buffer.from([0xff]),
            Buffer.from(`${'ш'.repeat(99)}"}`),
          ]),
          'not UTF-8',
        ],
      ];
      // Of a private group that became public: no fault of the row.
      const earlier = JSON.stringify({ channel: 'alpha', id: -4, date: '2026-01-01' });
      const lines = [good(1, 'before'), ...bad.map(([line]) => line), earlier, good(99, 'after')];
      const path = write(
        'rejects.ndjson',
        Buffer.concat(lines.flatMap((line) => [Buffer.from(line), Buffer.from('\n\n')])),
      );
      const entry = await importFile(store, path, streamed);
      expect(entry).toMatchObject({ read: 11, added: 2, rejected: 8, skipped: 1, unchanged: 0 });
      const found = await rejects();
      // A blank line stands after each: the place is the line of the file.
      expect(found.map(({ record, reason }) => [record, reason])).toEqual(
        bad.map(([, reason], i) => [2 * i + 3, reason]),
      );
      expect(found[0]?.excerpt).toBe(bad[0]?.[0]);
      expect(
        await store.driver.query('SELECT id, text FROM {db:Identifier}.posts FINAL ORDER BY id'),
      ).toEqual([
        { id: 1, text: 'before' },
        { id: 99, text: 'after' },
      ]);
      // Read again they are the same rows, told again.
      expect(await importFile(store, path, streamed)).toMatchObject({
        read: 11,
        added: 0,
        unchanged: 2,
        rejected: 8,
      });
    },
  );

  it('name a table’s column and its number of cells', async () => {
    const path = write(
      'table.csv',
      'channel,id,date,text\nalpha,1,2026-01-01,one\nalpha,2,2026-01-01\nalpha,x,2026-01-01,three\n',
    );
    expect(await importFile(store, path)).toMatchObject({ read: 3, added: 1, rejected: 2 });
    expect((await rejects()).map(({ record, reason }) => [record, reason])).toEqual([
      [2, 'has 3 cells, the header has 4'],
      [3, '"id" is "x", not a number'],
    ]);
  });
});

describe('files that the engine would read otherwise', () => {
  const many = (channel: string): string =>
    Array.from({ length: 2000 }, (_, i) =>
      JSON.stringify({ channel, id: i + 1, date: '2026-01-01', text: `${i} ${Math.sin(i)}` }),
    ).join('\n');

  it.each([
    'a{1,2}.ndjson',
    'h{1..3}.ndjson',
    'c?.ndjson',
    'b*.ndjson',
    'd[1].ndjson',
    "e'q.ndjson",
    'f\\g.ndjson',
    'پست ها.ndjson',
  ])('the name %s names one file', async (name) => {
    write('c1.ndjson', many('other'));
    write('b1.ndjson', many('other'));
    expect(await importFile(store, write(name, many('named')))).toMatchObject({ read: 2000, added: 2000 });
  });

  it('a compressed file that breaks off keeps its whole posts and says so', async () => {
    const bytes = gzipSync(many('cut'));
    const path = write('cut.ndjson.gz', bytes.subarray(0, bytes.length - 5000));
    const entry = await importFile(store, path);
    expect(english.write(entry.truncated)).toMatch(/ends in the middle/);
    expect(entry.added).toBeGreaterThan(1000);
    expect(entry.added).toBeLessThan(2000);
    expect(entry.rejected).toBe(0);
    // The whole file then adds what was missing, no more.
    const whole = await importFile(store, write('whole.ndjson.gz', bytes));
    expect(whole).toMatchObject({ read: 2000, added: 2000 - entry.added, unchanged: entry.added });
  });
});
