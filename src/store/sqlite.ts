import type { Chunk } from '../model/lines.ts';
import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { resolve } from 'node:path';
import { type Driver, quote } from './driver.ts';
import { isPattern } from './ingest/stage.ts';
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
): Promise<AsyncGenerator<Chunk>> {
  if (driver.kind !== 'embedded' || isPattern(path)) {
    throw mistake('sqlite-elsewhere', message('files.sqliteElsewhere', { name }));
  }
  const messages = await columnsOf(driver, path, 'messages');
  const missing = wanted.filter((column) => !messages.includes(column));
  if (missing.length > 0) {
    throw mistake(
      'other-database',
      messages.length === 0
        ? message('files.noMessagesTable', { name })
        : message('files.otherDatabase', { name, missing }),
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
