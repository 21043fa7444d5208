import { mistake } from '../../messages/mistake.ts';
import { message } from '../../messages/index.ts';
import { createHash } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { UserError } from '../../model/errors.ts';
import type { Message } from '../../model/said.ts';
import { forgetCorpus } from '../derive/corpus.ts';
import { type Driver, EngineError } from '../driver.ts';
import { readMeta, schemaVersion, writeMeta } from '../migrations/migrate.ts';
import type { Store } from '../open.ts';
import { emptyTable, hideRows } from '../remove.ts';
import { keyName, type TransferEffects } from './exportStore.ts';
import {
  type ExportedTable,
  keptTables,
  manifestFile,
  type StoreManifest,
  storeManifestSchema,
} from './manifest.ts';

/** Key of the note that a store is being filled, with the digest of what fills it. */
const filling = 'filling';
/** Bytes that go to the engine at once. */
const batchBytes = 16 * 2 ** 20;
/** No row of ours is longer: what goes on without an end is no export. */
const longestRow = 256 * 2 ** 20;

/** Refuses a store that an import of another store has filled by half. */
export async function refuseHalfFilled(driver: Driver): Promise<void> {
  if (((await readMeta(driver, filling)) ?? '') === '') return;
  throw mistake('half-filled', message('stores.halfFilled'));
}

/**
 * Fills an empty store with an exported one. Until it is whole every other command refuses the store; cut short and run
 * again, it begins anew and ends in the same state.
 */
export async function importStore(
  { driver, authorKey }: Store,
  folder: string,
  effects: TransferEffects = {},
): Promise<StoreManifest> {
  const { manifest, digest } = readManifest(folder);
  const name = basename(folder);
  if (manifest.schema > schemaVersion) {
    throw mistake(
      'newer-project',
      message('stores.newerExport', { name, found: String(manifest.schema), known: String(schemaVersion) }),
    );
  }
  if (manifest.key !== keyName(authorKey)) {
    throw mistake('other-key', message('stores.otherKey', { name }));
  }
  const begun = (await readMeta(driver, filling)) ?? '';
  if (begun === '') await refuseFilled(driver, name);
  else if (begun !== digest) await refuseHalfFilled(driver);
  await checkFiles(folder, manifest, effects);
  await writeMeta(driver, filling, digest);
  await forgetCorpus(driver, 'before');
  await clear(driver);
  try {
    for (const [i, table] of manifest.tables.entries()) {
      effects.onProgress?.(message('stages.filling', { table: table.name }), i, manifest.tables.length);
      await fillTable(driver, folder, table, effects.signal);
    }
  } catch (error) {
    // Wrong for good: the store is as empty as before.
    if (error instanceof UserError && error.code === 'bad-store-export') {
      await clear(driver);
      await forgetCorpus(driver, 'after');
      await writeMeta(driver, filling, '');
    }
    throw error;
  }
  await forgetCorpus(driver, 'after');
  await writeMeta(driver, filling, '');
  return manifest;
}

function readManifest(folder: string): { manifest: StoreManifest; digest: string } {
  const text = readFileSync(join(folder, manifestFile), 'utf8');
  const digest = createHash('sha256').update(text).digest('hex');
  try {
    const manifest = storeManifestSchema.parse(JSON.parse(text));
    const known = keptTables.map(({ name }) => name);
    if (
      manifest.tables.every(
        ({ name }, i, all) => known.includes(name) && all.findIndex((t) => t.name === name) === i,
      )
    )
      return { manifest, digest };
  } catch {
    // Told below.
  }
  throw broken(folder, message('stores.foreignManifest', { file: manifestFile }));
}

const broken = (folder: string, what: Message, cause?: unknown): UserError =>
  mistake('bad-store-export', message('stores.brokenExport', { name: basename(folder), what }), { cause });

async function refuseFilled(driver: Driver, name: string): Promise<void> {
  for (const table of ['imports', 'posts', 'shares']) {
    const [held] = await driver.query<{ n: number }>(
      `SELECT count() AS n FROM (SELECT 1 FROM {db:Identifier}.${table} LIMIT 1)`,
    );
    if ((held?.n ?? 0) === 0) continue;
    throw mistake('store-not-empty', message('stores.notEmpty', { name }));
  }
}

async function clear(driver: Driver): Promise<void> {
  for (const { name, but } of keptTables) {
    if (name === 'meta') await hideRows(driver, name, `NOT (${but})`, {});
    else await emptyTable(driver, name);
  }
}

/** Before anything is written: whether the files are those that were exported. */
async function checkFiles(
  folder: string,
  { tables }: StoreManifest,
  effects: TransferEffects,
): Promise<void> {
  for (const [i, { file, sha256 }] of tables.entries()) {
    effects.signal?.throwIfAborted();
    effects.onProgress?.(message('stages.checking', { file }), i, tables.length);
    const hash = createHash('sha256');
    try {
      for await (const chunk of createReadStream(join(folder, file))) hash.update(chunk as Buffer);
    } catch (cause) {
      throw broken(folder, message('stores.fileUnread', { file }), cause);
    }
    if (hash.digest('hex') !== sha256) throw broken(folder, message('stores.fileChanged', { file }));
  }
}

async function fillTable(
  driver: Driver,
  folder: string,
  table: ExportedTable,
  signal: AbortSignal | undefined,
): Promise<void> {
  const lines = createGunzip();
  const read = pipeline(createReadStream(join(folder, table.file)), lines);
  // Awaited below, after what it feeds.
  read.catch(() => undefined);
  let rows = 0;
  try {
    for await (const batch of batches(lines)) {
      signal?.throwIfAborted();
      rows += countLines(batch);
      await driver.insertTsv(table.name, table.columns, batch);
    }
    await read;
  } catch (cause) {
    if (cause instanceof EngineError && !unreadable.has(cause.code ?? 0)) throw cause;
    const code = (cause as NodeJS.ErrnoException).code ?? '';
    if (!(cause instanceof EngineError) && !code.startsWith('Z_')) throw cause;
    throw broken(folder, message('stores.foreignRows', { file: table.file }), cause);
  } finally {
    lines.destroy();
  }
  if (rows !== table.rows)
    throw broken(folder, message('stores.otherRows', { file: table.file, rows, told: table.rows }));
}

/** What the engine says of rows that it cannot read: wrong separators, numbers, dates, lengths, columns. */
const unreadable = new Set([6, 16, 26, 27, 38, 41, 53, 69, 70, 72, 117, 131, 349]);

/** Whole lines, some megabytes at a time. */
async function* batches(stream: Readable): AsyncGenerator<Buffer> {
  let parts: Buffer[] = [];
  let size = 0;
  for await (const piece of stream as AsyncIterable<Buffer>) {
    parts.push(piece);
    size += piece.length;
    if (size < batchBytes) continue;
    const all = Buffer.concat(parts);
    const end = all.lastIndexOf(10) + 1;
    if (end > 0) yield all.subarray(0, end);
    else if (size > longestRow) throw mistake('bad-store-export', message('stores.rowNoEnd'));
    parts = [all.subarray(end)];
    size = all.length - end;
  }
  if (size > 0) yield Buffer.concat(parts);
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) count++;
  return count;
}
