import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { afterAll, beforeEach } from 'vitest';
import { detect, openSource, read } from '../../src/readers/index.ts';
import { importInput } from '../../src/store/ingest/import.ts';
import type { ImportInput, ImportOptions } from '../../src/store/ingest/importInput.ts';
import { importBatch } from '../../src/store/ingest/batch.ts';
import { recover } from '../../src/store/ingest/recover.ts';
import type { LedgerEntry } from '../../src/store/ingest/ledger.ts';
import { openStore, type Store } from '../../src/store/open.ts';

/** A project folder of its own for a test file: the engine holds one data folder a process. */
export function temporaryFolder(): { path: string; remove: () => void } {
  const path = mkdtempSync(join(tmpdir(), 'isogloss-store-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

export const openIn = (folder: string): Promise<Store> => openStore({ folder: join(folder, '.isogloss') });

interface OwnStore {
  /** Before each test: what imports fill. */
  readonly emptied?: boolean;
  /** A store that an earlier program wrote, to begin with: `schema-N` of `fixtures/`. */
  readonly from?: string;
}

/** A store for the tests of a file, in a folder of their own, closed and removed after them. */
export async function ownStore({ emptied = false, from }: OwnStore = {}): Promise<{
  readonly folder: { readonly path: string };
  readonly store: Store;
}> {
  const folder = temporaryFolder();
  if (from !== undefined)
    execFileSync('tar', ['-xzf', resolve(`test/store/fixtures/${from}.tar.gz`)], { cwd: folder.path });
  const store = await openIn(folder.path);
  afterAll(async () => {
    await store.close();
    folder.remove();
  });
  if (emptied) beforeEach(() => empty(store));
  return { folder, store };
}

export const options: ImportOptions = {
  now: () => new Date('2026-01-01T00:00:00Z'),
  version: 'test',
  gathered: '',
  zone: 'UTC',
  pid: process.pid,
  isAlive: () => false,
};

/** What an erasure is asked with. */
export const erasing = { ...options, reason: 'asked to' };

/** A file, opened and recognised; `streamed` takes the way of the lines through this process. */
async function inputOf(path: string, streamed: boolean): Promise<ImportInput> {
  const source = await openSource(path, basename(path));
  const detection = await detect(source);
  const reading = read(source, detection);
  const { container } = detection;
  return {
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
  };
}

/** Imports a file as the command line does. */
export const importFile = async (store: Store, path: string, streamed = false): Promise<LedgerEntry> =>
  importInput(store, await inputOf(path, streamed), options);

/** Imports files together; null where they have to come one by one. */
export async function importTogether(
  store: Store,
  paths: readonly [string, ...string[]],
): Promise<LedgerEntry[] | null> {
  const [first, ...others] = paths;
  const inputs: [ImportInput, ...ImportInput[]] = [await inputOf(first, true)];
  for (const path of others) inputs.push(await inputOf(path, true));
  return importBatch(store, inputs, options, await recover(store.driver, options));
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

/** What imports fill beside what `meta` says of the corpus. */
const filled = ['posts', 'post_versions', 'imports', 'ledger_posts', 'rejected_rows', 'channel_facts'];
const ofCorpus = `key IN ('corpus', 'corpus changed', 'corpus changing')`;

/** Empties the tables that imports fill, so that one engine serves many runs. */
export async function empty({ driver }: Store): Promise<void> {
  for (const table of filled)
    await driver.command('TRUNCATE TABLE {db:Identifier}.{table:Identifier}', { parameters: { table } });
  await driver.command(`DELETE FROM {db:Identifier}.meta WHERE ${ofCorpus}`);
}

/** And what is known of other names of channels. */
export async function emptyWithAliases(store: Store): Promise<void> {
  await empty(store);
  await store.driver.command('TRUNCATE TABLE {db:Identifier}.aliases');
}

/** Keeps what imports have filled, and gives what brings it back: a third of what it takes to import it again. */
export async function keeping({ driver }: Store): Promise<() => Promise<void>> {
  const tables = [...filled, 'aliases', 'meta'];
  for (const table of tables) {
    const parameters = { table, kept: `kept_${table}` };
    await driver.command(
      `CREATE OR REPLACE TABLE {db:Identifier}.{kept:Identifier} ENGINE = Memory AS
       SELECT * FROM {db:Identifier}.{table:Identifier} ${table === 'meta' ? `WHERE ${ofCorpus}` : ''}`,
      { parameters },
    );
  }
  return async () => {
    for (const table of tables)
      await driver.command(
        'INSERT INTO {db:Identifier}.{table:Identifier} SELECT * FROM {db:Identifier}.{kept:Identifier}',
        { parameters: { table, kept: `kept_${table}` } },
      );
  };
}

/** Of runs that are cut short at each place in turn, some take every second or third place; with ISOGLOSS_TEST_CUTS=all every one. */
export const isEvery = process.env['ISOGLOSS_TEST_CUTS'] === 'all';

export const killed = 'killed here';

/** A store whose engine answers no more once it has done `statements` that change something. */
export function dying(store: Store, statements: number): { store: Store; died: () => boolean } {
  let left = statements;
  const driver = new Proxy(store.driver, {
    get(target, property) {
      const value: unknown = Reflect.get(target, property, target);
      if (typeof value !== 'function') return value;
      const changes = property === 'command' || property === 'insertRows' || property === 'insertNumbered';
      return (...args: unknown[]) => {
        if (changes && left-- <= 0) return Promise.reject(new Error(killed));
        if (left < 0) return Promise.reject(new Error(killed));
        return (value as (...args: unknown[]) => unknown).apply(target, args);
      };
    },
  });
  return { store: { ...store, driver }, died: () => left < 0 };
}
