import { resolve } from 'node:path';
import { UserError } from '../model/errors.ts';
import { type Driver, quote } from './driver.ts';
import { isPattern, type LineChunk } from './ingest/stage.ts';
import { rowLines } from './parquet.ts';

/** Columns of tg-archive's table of messages. */
const wanted = ['id', 'type', 'date', 'edit_date', 'content', 'reply_to'] as const;

/**
 * The messages of an SQLite database that tg-archive has written, as JSON objects, one a line, with the kind of each
 * one's medium. The engine reads the file, so no other library is needed; it has to be the engine in this process.
 * @throws UserError where it is a database of another program
 */
export async function sqliteLines(
  driver: Driver,
  path: string,
  name: string,
): Promise<AsyncGenerator<LineChunk>> {
  if (driver.kind !== 'embedded' || isPattern(path)) {
    throw new UserError(
      'sqlite-elsewhere',
      `${name}: SQLite is read by the engine in this process, from a name without "*", "?" and braces. Close the other command that has the project open, or save the table of messages as CSV.`,
    );
  }
  const messages = await columnsOf(driver, path, 'messages');
  const missing = wanted.filter((column) => !messages.includes(column));
  if (missing.length > 0) {
    throw new UserError(
      'other-database',
      messages.length === 0
        ? `${name} is an SQLite database without a table "messages": only those of tg-archive are read as they are. Save its table of posts as CSV and import that.`
        : `${name} is an SQLite database whose table "messages" has no ${missing.join(', ')}: it is not tg-archive's. Save the table as CSV and import that with a mapping (--map).`,
    );
  }
  const file = quote(resolve(path));
  const media = await columnsOf(driver, path, 'media');
  const joined = media.includes('type') && media.includes('id') && messages.includes('media_id');
  return rowLines(
    driver,
    `SELECT ${wanted.map((column) => `m.${column} AS ${column}`).join(', ')}, ${joined ? 'k.type' : `''`} AS media_type
     FROM sqlite(${file}, 'messages') AS m ${joined ? `LEFT JOIN sqlite(${file}, 'media') AS k ON m.media_id = k.id` : ''}
     ORDER BY m.id`,
  );
}

async function columnsOf(driver: Driver, path: string, table: string): Promise<string[]> {
  try {
    const rows = await driver.query<{ name: string }>(
      `DESCRIBE TABLE sqlite(${quote(resolve(path))}, ${quote(table)})`,
    );
    return rows.map((row) => row.name);
  } catch {
    return [];
  }
}
