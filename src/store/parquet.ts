import type { Chunk, Shape } from '../model/lines.ts';
import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { resolve } from 'node:path';
import type { Driver } from './driver.ts';
import { quote } from './driver.ts';
import { isPattern } from './ingest/stage.ts';

const chunkBytes = 16 * 1024 * 1024;

/** The columns of a Parquet file, in its order. Only the engine in this process can read a file of this machine. */
export async function parquetColumns(driver: Driver, path: string, name: string): Promise<string[]> {
  if (driver.kind !== 'embedded') {
    throw mistake('parquet-elsewhere', message('files.parquetElsewhere', { name }));
  }
  if (isPattern(path)) {
    throw mistake('name-of-pattern', message('files.pattern', { name }));
  }
  try {
    const rows = await driver.query<{ name: string }>(
      `DESCRIBE TABLE file(${quote(resolve(path))}, 'Parquet')`,
    );
    return rows.map((row) => row.name);
  } catch (cause) {
    throw mistake('bad-parquet', message('files.parquetBroken', { name }), { cause });
  }
}

/** A Parquet file's rows. */
const parquetLines = (driver: Driver, path: string): AsyncGenerator<Chunk> =>
  rowLines(driver, `SELECT * FROM file(${quote(resolve(path))}, 'Parquet')`);

/** The rows of a query as JSON objects, one a line, streamed by the engine. */
export async function* rowLines(driver: Driver, sql: string): AsyncGenerator<Chunk> {
  let first = 1;
  let parts: Buffer[] = [];
  let size = 0;
  const settings = {
    output_format_json_quote_64bit_integers: 0,
    date_time_output_format: 'iso',
    max_threads: 1,
  };
  for await (const bytes of driver.stream(sql, 'JSONEachRow', { settings })) {
    parts.push(bytes);
    size += bytes.length;
    if (size < chunkBytes) continue;
    const all = Buffer.concat(parts);
    const end = all.lastIndexOf(10) + 1;
    if (end === 0) continue;
    const lines = all.subarray(0, end);
    yield { first, lines };
    first += countLines(lines);
    parts = [all.subarray(end)];
    size = all.length - end;
  }
  if (size > 0) yield { first, lines: Buffer.concat(parts) };
}

function countLines(lines: Buffer): number {
  let count = 0;
  for (let at = lines.indexOf(10); at !== -1; at = lines.indexOf(10, at + 1)) count++;
  return count;
}

/** A reading of a Parquet file, for a shape that the command line has chosen from its columns. */
export function parquetReading(driver: Driver, path: string, shape: Shape) {
  return { format: 'parquet', shape, chunks: parquetLines(driver, path), channels: [], skipped: [] };
}
