import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { forgetCorpus, refreshCorpus } from './derive/corpus.ts';
import type { Driver, Parameters } from './driver.ts';
import {
  digestOf,
  type LedgerEntry,
  type LedgerRow,
  nextSeq,
  readLedger,
  writeLedger,
} from './ingest/ledger.ts';
import { recover } from './ingest/recover.ts';
import { allTables } from './migrations/laterTables.ts';
import type { Store } from './open.ts';
import { eraseCodings } from './queries/codings.ts';
import { eraseRows, overwriteRows } from './remove.ts';
import { authorHash, channelHash } from './tombstones.ts';

export interface ErasureOptions {
  readonly now: () => Date;
  readonly version: string;
  readonly reason: string;
  /** This process, and whether another still runs: of those that change what is held one goes at a time. */
  readonly pid: number;
  readonly isAlive: (pid: number) => boolean;
}

/**
 * Tables made of posts of several channels together: made anew when asked for. The search index goes before its
 * words, so that no post is ever indexed without them.
 */
const derivedTables = allTables
  .map(({ name }) => name)
  .filter((name) => /^(near|co)_|^statement_(matches|voices)$|^search/.test(name));

/**
 * Removes a channel (by its key) or an author (by the public id, which is hashed) with all that was derived:
 * versions, ledger rows, matches, findings, from the disk too. Tombstones stay (keyed hash, day, reason), by which
 * later imports leave the posts out, and an entry of the ledger that says what the imports' digests became, so that
 * `verify` still holds. Killed at any point and run again, it ends in the same state. Returns the posts removed.
 * An import that was cut short ends or is given up first: what it had staged would come back later.
 * @throws {UserError} while another process imports or erases: rows of either would be lost with the other's tables
 */
export async function erase(
  store: Store,
  what: { kind: 'channel'; key: string } | { kind: 'author'; id: string },
  options: ErasureOptions,
): Promise<number> {
  const { driver, authorKey } = store;
  await recover(driver, options);
  const hash = what.kind === 'channel' ? channelHash(authorKey, what.key) : authorHash(authorKey, what.id);
  const target =
    what.kind === 'channel'
      ? { where: 'channel = {target:String}', parameters: { target: what.key } }
      : {
          where: `(channel, id) IN (SELECT channel, id FROM {db:Identifier}.posts FINAL WHERE author = unhex({target:String}))`,
          parameters: { target: hash },
        };
  const [found] = await driver.query<{ posts: number }>(
    `SELECT count() AS posts FROM {db:Identifier}.posts FINAL WHERE ${target.where}`,
    { parameters: target.parameters },
  );
  // An erasure of the same that was cut short goes on even where the posts themselves are gone.
  const ledger = await readLedger(driver);
  const cut = ledger.filter(({ state, entry }) => state === 'erasing' && entry.erased?.idHash === hash);
  const posts = Math.max(found?.posts ?? 0, ...cut.map(({ entry }) => entry.erased?.posts ?? 0));
  if (posts === 0) throw mistake('nothing-to-erase', message('stores.nothingToErase', { kind: what.kind }));
  const hashes = what.kind === 'channel' ? await namesOf(store, what.key) : [hash];
  const entry = await begin(
    driver,
    { ledger, cut },
    { kind: what.kind, idHash: hash, reason: options.reason, posts },
    options,
    {
      sql: `SELECT DISTINCT import FROM {db:Identifier}.ledger_posts FINAL WHERE ${target.where} ORDER BY import`,
      parameters: target.parameters,
    },
  );
  const imports = Object.keys(entry.digests ?? {}).map(Number);
  // Whoever counts, counts in tables that are about to lose rows.
  await forgetCorpus(driver, 'before');
  for (const table of ['findings', 'derived', ...derivedTables]) await eraseRows(driver, table);
  for (const table of ['matches', 'units', 'words', 'pictures', 'ledger_posts', 'post_versions'])
    await eraseRows(driver, table, target.where, target.parameters);
  // Statements may stand under a key that the channel had before.
  for (const table of ['statements', 'statement_posts']) {
    await eraseRows(
      driver,
      table,
      `${target.where} OR channel NOT IN (SELECT channel FROM {db:Identifier}.posts FINAL)`,
      target.parameters,
    );
  }
  await eraseCodings(driver, target);
  if (what.kind === 'channel') {
    for (const table of ['channel_facts', 'aliases'])
      await eraseRows(driver, table, target.where, target.parameters);
  }
  // That a row was rejected stays known, its beginning does not: whose it was it often does not say.
  await overwriteRows(driver, 'rejected_rows', `excerpt = ''`, 'import IN {imports:Array(UInt32)}', {
    imports,
  });
  await driver.insertRows(
    'tombstones',
    hashes.map((id_hash) => ({
      kind: what.kind,
      id_hash,
      day: options.now().toISOString().slice(0, 10),
      reason: options.reason,
    })),
  );
  await end(driver, entry);
  // Posts last: an author's are found by them, and a second run after a kill has something to begin with.
  await eraseRows(driver, 'posts', target.where, target.parameters);
  // Who was about to keep or to derive something when it began may have done so since.
  for (const table of ['findings', 'derived', ...derivedTables]) await eraseRows(driver, table);
  for (const table of ['matches', 'units', 'words', 'pictures'])
    await eraseRows(driver, table, target.where, target.parameters);
  await forgetCorpus(driver, 'after');
  await refreshCorpus(driver);
  return posts;
}

/** Hashes of all the names under which a channel's posts may come again. */
async function namesOf(store: Store, key: string): Promise<string[]> {
  const rows = await store.driver.query<{ name: string }>(
    `SELECT DISTINCT name FROM
     (
       SELECT alias AS name FROM {db:Identifier}.aliases FINAL WHERE channel = {key:String}
       UNION ALL SELECT lowerUTF8(handle) FROM {db:Identifier}.channel_facts FINAL WHERE channel = {key:String}
       UNION ALL SELECT DISTINCT lowerUTF8(toString(handle)) FROM {db:Identifier}.posts FINAL WHERE channel = {key:String}
     )
     WHERE name NOT IN ('', {key:String}) ORDER BY name`,
    { parameters: { key } },
  );
  return [key, ...rows.map(({ name }) => name)].map((name) => channelHash(store.authorKey, name));
}

/** Opens the ledger's entry; it takes over what the same erasure had noted before it was cut short. */
async function begin(
  driver: Driver,
  { ledger, cut }: Readonly<Record<'ledger' | 'cut', readonly LedgerRow[]>>,
  erased: NonNullable<LedgerEntry['erased']>,
  options: ErasureOptions,
  imports: { sql: string; parameters: Parameters },
): Promise<LedgerEntry> {
  const found = await driver.query<{ import: number }>(imports.sql, { parameters: imports.parameters });
  const done = new Set(ledger.filter(({ state }) => state === 'done').map(({ seq }) => seq));
  const seqs = new Set([
    ...found.map((row) => row.import).filter((seq) => done.has(seq)),
    ...cut.flatMap(({ entry }) => Object.keys(entry.digests ?? {}).map(Number)),
  ]);
  const entry: LedgerEntry = {
    seq: await nextSeq(driver),
    kind: 'erase',
    file: '',
    bytes: 0,
    sha256: '',
    format: '',
    posts: '',
    gathered: '',
    time: options.now().toISOString(),
    version: options.version,
    read: 0,
    added: 0,
    updated: 0,
    unchanged: 0,
    rejected: 0,
    skipped: 0,
    repeated: 0,
    truncated: '',
    erased,
    owner: options.pid,
    digests: Object.fromEntries([...seqs].sort((a, b) => a - b).map((seq) => [seq, ''])),
  };
  await writeLedger(driver, 'erasing', entry);
  for (const old of cut) await writeLedger(driver, 'abandoned', old.entry);
  return entry;
}

/** Closes it with what the imports' digests have become. */
async function end(driver: Driver, entry: LedgerEntry): Promise<void> {
  const digests: Record<string, string> = {};
  for (const seq of Object.keys(entry.digests ?? {}))
    digests[seq] = await digestOf(driver, 'ledger_posts', Number(seq));
  const { owner: _, ...ended } = entry;
  await writeLedger(driver, 'done', { ...ended, digests });
}
