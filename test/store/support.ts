import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { detect, openSource, read } from '../../src/readers/index.ts';
import { importInput } from '../../src/store/ingest/import.ts';
import { type ImportOptions } from '../../src/store/ingest/importInput.ts';
import type { LedgerEntry } from '../../src/store/ingest/ledger.ts';
import { openStore, type Store } from '../../src/store/open.ts';

/** A project folder of its own for a test file: the engine holds one data folder a process. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'isogloss-store-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export const openIn = (folder: string): Promise<Store> => openStore({ folder: join(folder, '.isogloss') });

export const options: ImportOptions = {
  now: () => new Date('2026-01-01T00:00:00Z'),
  version: 'test',
  gathered: '',
  zone: 'UTC',
  pid: process.pid,
  isAlive: () => false,
};

/** Imports a file as the command line does; `streamed` takes the way of the lines through this process. */
export async function importFile(store: Store, path: string, streamed = false): Promise<LedgerEntry> {
  const source = await openSource(path, basename(path));
  const detection = await detect(source);
  const reading = read(source, detection);
  const { container } = detection;
  return importInput(
    store,
    {
      file: basename(path),
      bytes: source.size,
      format: reading.format,
      shape: reading.shape,
      chunks: reading.chunks,
      ...(!streamed && container.kind === 'json' && container.layout === 'lines' && detection.shape !== null
        ? { lines: { path, compressed: source.compressed } }
        : {}),
      get channels() {
        return reading.channels;
      },
      get skipped() {
        return reading.skipped;
      },
      sha256: () => source.digest(),
    },
    options,
  );
}

export function writeLines(folder: string, name: string, lines: readonly (object | string)[]): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join(''),
  );
  return path;
}

/** What posts and versions say, without where and when they came in. */
export async function contents(store: Store): Promise<{ posts: unknown[]; versions: unknown[] }> {
  return {
    posts: await store.driver.query(
      `SELECT * EXCEPT (import, record, raw, author), hex(hash) AS hash FROM {db:Identifier}.posts FINAL ORDER BY channel, id`,
    ),
    versions: await store.driver.query(
      `SELECT channel, id, hex(hash) AS hash, edited, observed, date, text FROM {db:Identifier}.post_versions FINAL
       ORDER BY channel, id, hash`,
    ),
  };
}

/** Empties the tables that imports fill, so that one engine serves many runs. */
export async function empty(store: Store): Promise<void> {
  for (const table of [
    'posts',
    'post_versions',
    'imports',
    'ledger_posts',
    'rejected_rows',
    'channel_facts',
    'meta',
  ]) {
    if (table === 'meta') await store.driver.command(`DELETE FROM {db:Identifier}.meta WHERE key = 'corpus'`);
    else
      await store.driver.command('TRUNCATE TABLE {db:Identifier}.{table:Identifier}', {
        parameters: { table },
      });
  }
}
