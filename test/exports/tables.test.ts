import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parquetBytes } from '../../src/exports/parquet.ts';
import type { Table } from '../../src/exports/table.ts';
import { tablesOf } from '../../src/exports/tables.ts';
import { writeTables } from '../../src/exports/write.ts';
import type { Driver } from '../../src/store/driver.ts';
import { openEmbedded } from '../../src/store/embedded.ts';
import { input } from './fixture.ts';

const tables = new Map(tablesOf(input).map((table) => [table.name, table]));
const records = (name: string): Record<string, unknown>[] => {
  const table = tables.get(name);
  return (table?.rows ?? []).map((row) =>
    Object.fromEntries((table?.columns ?? []).map((c, i) => [c.name, row[i]])),
  );
};

describe('tables', () => {
  test('all of them, and only those whose parts are there', () => {
    expect([...tables.keys()]).toEqual([
      'claims',
      'estimates',
      'checks',
      'measures',
      'channels',
      'posts',
      'lexicons',
    ]); // prettier-ignore
    const { claims, ...rest } = input;
    expect(claims).toHaveLength(1);
    expect(tablesOf(rest).map((t) => t.name)).toEqual(['measures', 'channels', 'posts', 'lexicons']);
  });

  test('every row has a cell for each column, every column a name of its own and a description', () => {
    for (const { columns, rows } of tables.values()) {
      for (const row of rows) expect(row).toHaveLength(columns.length);
      expect(new Set(columns.map((c) => c.name)).size).toBe(columns.length);
      for (const { description } of columns) expect(description).not.toBe('');
    }
  });

  test('the two lines stand in every row', () => {
    for (const name of ['claims', 'estimates', 'checks'])
      for (const record of records(name))
        expect(record['said']).toBe('Said: =cmd|they are everywhere, by whom is not stated.');
    for (const name of tables.keys())
      for (const record of records(name))
        expect(record['tested_on']).toBe('Tested on 900 posts, chosen by the Observatory.');
  });

  test('an estimate is never a bare number', () => {
    for (const name of ['estimates', 'measures'])
      for (const column of ['value', 'low', 'high', 'level', 'target', 'unit', 'n', 'denominator', 'method'])
        expect(tables.get(name)?.columns.map((c) => c.name)).toContain(column);
    expect(records('estimates')[0]).toMatchObject({
      claim: 'harbour',
      value: 0.617,
      low: 0.586,
      high: 0.645,
      n: 617,
      denominator: 1000,
    }); // prettier-ignore
    expect(records('estimates')[1]).toMatchObject({
      value: null,
      low: null,
      high: null,
      note: 'not in this source',
    }); // prettier-ignore
  });

  test('personal channels stand in one row, without what would name them', () => {
    expect(JSON.stringify([...tables.values()])).not.toContain('private');
    expect(records('channels').map((r) => [r['channel'], r['posts'], r['title']])).toEqual([
      ['harbour_news', 300, 'title of harbour_news'],
      ['minister', 300, 'title of minister'],
      ['2 personal channels', 600, null],
    ]);
  });
});

describe('files', () => {
  let driver: Driver;
  let folder: string;
  /** Whether the engine's bytes come through as they are. */
  let binary = false;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'isogloss-exports-'));
    driver = await openEmbedded(join(folder, 'store'));
    const parts: Buffer[] = [];
    for await (const part of driver.stream("SELECT unhex('FFFE00')", 'RawBLOB')) parts.push(part);
    binary = Buffer.concat(parts).equals(Buffer.from([0xff, 0xfe, 0]));
    if (!binary) process.stderr.write('Parquet is not tested: the driver takes bytes for text.\n');
  });
  afterAll(async () => {
    await driver.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const inFormat = (path: string, format: string): Promise<Record<string, unknown>[]> =>
    driver.query(`SELECT * FROM file({path:String}, '${format}')`, { parameters: { path } });

  test('CSV and a README that names every column and has the two lines', async () => {
    const out = join(folder, 'csv');
    const written = await writeTables(input, { format: 'csv', folder: out, driver });
    expect(written.map(({ file, rows }) => `${file} ${rows}`)).toEqual([
      'claims.csv 1',
      'estimates.csv 2',
      'checks.csv 1',
      'measures.csv 1',
      'channels.csv 3',
      'posts.csv 2',
      'lexicons.csv 1',
    ]); // prettier-ignore
    expect(readdirSync(out).sort()).toEqual(['README.txt', ...written.map(({ file }) => file)].sort());
    const readme = readFileSync(join(out, 'README.txt'), 'utf8');
    for (const { columns } of tables.values())
      for (const { name, description } of columns)
        for (const part of [`${name} (`, description]) expect(readme).toContain(part);
    expect(readme).toContain('Said: =cmd|they are everywhere');
    expect(readme).toContain('Tested on 900 posts, chosen by the Observatory.');
    // Another reader of CSV, the engine's, finds the same cells.
    const [post] = await inFormat(join(out, 'posts.csv'), 'CSVWithNames');
    expect(post).toMatchObject({ channel: 'harbour_news', id: 4121, text: 'اتحاد بندر\nline "two"' });
    const [claim] = await inFormat(join(out, 'claims.csv'), 'CSVWithNames');
    expect(claim).toMatchObject({
      sentence: "'=cmd|they are everywhere",
      holm: null,
      tipping_points: 'one\ntwo',
    });
  });

  test('Parquet has the same cells, with their types, and the same bytes each time', async ({ skip }) => {
    if (!binary) skip();
    const out = join(folder, 'parquet');
    const written = await writeTables(input, { format: 'parquet', folder: out, driver });
    for (const { file } of written) {
      const name = file.replace('.parquet', '');
      const table = tables.get(name) as Table;
      const rows = await inFormat(join(out, file), 'Parquet');
      expect(
        rows.map((row) => table.columns.map((c) => (c.type === 'time' ? isoOf(row[c.name]) : row[c.name]))),
      ).toEqual(
        table.rows.map((row) =>
          row.map((cell, i) => (table.columns[i]?.type === 'time' ? isoOf(cell) : cell)),
        ),
      ); // prettier-ignore
    }
    const types = await driver.query<{ name: string; type: string }>(
      `DESCRIBE file({path:String}, 'Parquet')`,
      { parameters: { path: join(out, 'posts.parquet') } },
    );
    expect(Object.fromEntries(types.map(({ name, type }) => [name, type]))).toMatchObject({
      id: 'Nullable(Int64)',
      text: 'Nullable(String)',
      time: expect.stringContaining('DateTime64') as string,
    });
    const first = readFileSync(join(out, 'posts.parquet'));
    await writeTables(input, { format: 'parquet', folder: out, driver });
    expect(readFileSync(join(out, 'posts.parquet')).equals(first)).toBe(true);
  });

  test('more rows than one batch keep their order; nothing is left in the store', async ({ skip }) => {
    const large: Table = {
      name: 'large',
      description: '',
      columns: [{ name: 'k', type: 'integer', description: '' }],
      rows: Array.from({ length: 25_001 }, (_, i) => [(i * 7919) % 25_001]),
    };
    const parts: Buffer[] = [];
    for await (const part of parquetBytes(driver, large)) parts.push(part);
    const left = await driver.query("SELECT name FROM system.tables WHERE name LIKE 'export%'");
    expect(left).toEqual([]);
    if (!binary) skip();
    const path = join(folder, 'large.parquet');
    const { writeFileSync } = await import('node:fs');
    writeFileSync(path, Buffer.concat(parts));
    const rows = await driver.query<{ k: number }>(`SELECT k FROM file({path:String}, 'Parquet')`, {
      parameters: { path },
      settings: { max_threads: 1 },
    });
    expect(rows.map(({ k }) => k)).toEqual(large.rows.map(([k]) => k));
  });

  test('an empty table is a file with its columns', async ({ skip }) => {
    if (!binary) skip();
    const out = join(folder, 'empty');
    await writeTables({ ...input, claims: [] }, { format: 'parquet', folder: out, driver });
    expect(await inFormat(join(out, 'claims.parquet'), 'Parquet')).toEqual([]);
  });

  test('a name that is no column’s name is refused, not run', async () => {
    const bad: Table = {
      name: 't',
      description: '',
      columns: [{ name: 'a`; DROP', type: 'text', description: '' }],
      rows: [],
    }; // prettier-ignore
    await expect(parquetBytes(driver, bad).next()).rejects.toThrow('not a column');
  });
});

const isoOf = (value: unknown): number =>
  Date.parse(
    `${String(value)
      .replace(' ', 'T')
      .replace(/(\.\d+)?Z?$/, '')}Z`,
  );
