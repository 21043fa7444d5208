import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Driver } from '../store/driver.ts';
import { type CsvOptions, csvLines } from './csv.ts';
import type { ExportInput } from './input.ts';
import { parquetBytes } from './parquet.ts';
import { type TableFormat, readmeOf } from './readme.ts';
import type { Table } from './table.ts';
import { tablesOf } from './tables.ts';

export interface WriteOptions extends CsvOptions {
  readonly format: TableFormat;
  readonly folder: string;
  /** For Parquet, which the engine writes. */
  readonly driver: Driver;
  readonly signal?: AbortSignal;
}

export interface Written {
  readonly file: string;
  readonly rows: number;
}

/**
 * Writes every table of a result into a folder, and a README.txt that says what their columns hold. A file
 * stands under its name only when it is whole.
 */
export async function writeTables(input: ExportInput, options: WriteOptions): Promise<Written[]> {
  await mkdir(options.folder, { recursive: true });
  const tables = tablesOf(input);
  const written: Written[] = [];
  for (const table of tables) written.push(await writeTable(table, options));
  await writeFile(join(options.folder, 'README.txt'), readmeOf(input, tables, options.format));
  return written;
}

export async function writeTable(table: Table, options: WriteOptions): Promise<Written> {
  const file = `${table.name}.${options.format}`;
  await writeWhole(join(options.folder, file), bytesOf(table, options), options.signal);
  return { file, rows: table.rows.length };
}

function bytesOf(table: Table, options: WriteOptions): AsyncIterable<Buffer> | Iterable<string> {
  return options.format === 'csv'
    ? csvLines(table, options)
    : parquetBytes(options.driver, table, options.signal);
}

/** Writes a file that stands under its name only when it is whole. */
export async function writeWhole(
  path: string,
  content: AsyncIterable<Buffer> | Iterable<string>,
  signal: AbortSignal | undefined,
): Promise<void> {
  const partial = `${path}.partial`;
  try {
    await pipeline(
      Readable.from(content),
      createWriteStream(partial),
      signal === undefined ? {} : { signal },
    );
    await rename(partial, path);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
