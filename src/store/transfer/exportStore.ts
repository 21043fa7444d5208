import { mistake } from '../../messages/mistake.ts';
import { message } from '../../messages/index.ts';
import type { Said } from '../../model/said.ts';
import { createHash } from 'node:crypto';
import { createWriteStream, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { Driver } from '../driver.ts';
import { readUnfinished } from '../ingest/ledger.ts';
import { schemaVersion } from '../migrations/migrate.ts';
import { normVersion } from '../normalise.ts';
import type { Store } from '../open.ts';
import { channelHash } from '../tombstones.ts';
import { type ExportedTable, type Kept, keptTables, manifestFile, type StoreManifest } from './manifest.ts';

export interface TransferEffects {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((stage: Said, done: number, total: number) => void) | undefined;
}

/** Names a project's key without giving it away. */
export const keyName = (authorKey: string): string =>
  channelHash(authorKey, 'the name of this key').slice(0, 16);

/**
 * Writes all that a store has taken in into a folder, from which another store becomes its equal: compressed lines of
 * tab-separated values, a file a table, and `store.json`, which comes last and makes it whole. What is derived is left
 * out: the other store derives it. Rows go by as a stream.
 */
export async function exportStore(
  { driver, authorKey }: Store,
  folder: string,
  version: string,
  effects: TransferEffects = {},
): Promise<StoreManifest> {
  if ((await readUnfinished(driver)).length > 0) {
    throw mistake('unfinished', message('stores.unfinished'));
  }
  const tables: ExportedTable[] = [];
  for (const [i, table] of keptTables.entries()) {
    effects.onProgress?.(message('stages.exporting', { table: table.name }), i, keptTables.length);
    tables.push(await exportTable(driver, table, folder, effects.signal));
  }
  const manifest: StoreManifest = {
    isogloss: 'store',
    version,
    schema: schemaVersion,
    norm: normVersion,
    key: keyName(authorKey),
    tables,
  };
  writeFileSync(join(folder, manifestFile), `${JSON.stringify(manifest, null, 2)}\n`);
  return manifest;
}

async function exportTable(
  driver: Driver,
  { name, orderBy, but }: Kept,
  folder: string,
  signal: AbortSignal | undefined,
): Promise<ExportedTable> {
  // What a default makes is made again.
  const described = await driver.query<{ name: string }>(
    `SELECT name FROM system.columns WHERE database = {db:String} AND table = {table:String} AND name NOT IN ('norm', 'seen') ORDER BY position`,
    { parameters: { table: name } },
  );
  const columns = described.map((column) => column.name);
  const file = `${name}.tsv.gz`;
  const hash = createHash('sha256');
  let rows = 0;
  const counted = new Transform({
    transform(chunk: Buffer, _, done) {
      for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) rows++;
      done(null, chunk);
    },
  });
  const hashed = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  const stream = driver.stream(
    `SELECT ${columns.join(', ')} FROM {db:Identifier}.${name} FINAL WHERE NOT (${but}) ORDER BY ${orderBy}`,
    'TabSeparated',
    { settings: { max_threads: 2 }, ...(signal === undefined ? {} : { signal }) },
  );
  await pipeline(
    Readable.from(stream, { objectMode: false }),
    counted,
    createGzip({ level: 5 }),
    hashed,
    createWriteStream(join(folder, file)),
  );
  return { name, file, columns, rows, sha256: hash.digest('hex') };
}
