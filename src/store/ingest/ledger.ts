import { createHash } from 'node:crypto';
import type { Said } from '../../model/said.ts';
import type { Driver } from '../driver.ts';

/** What an import counted; every record read is in exactly one of the last five. */
export interface Counts {
  read: number;
  added: number;
  updated: number;
  unchanged: number;
  rejected: number;
  skipped: number;
}

/** How an answer came: by which way, when (UTC), with which HTTP status (0 without HTTP), and what it was. */
export interface Collected {
  readonly way: 'page' | 'site' | 'account';
  readonly time: string;
  readonly status: number;
  readonly outcome: string;
}

/** One line of the ledger. Names of files without their folders: a ledger may be shown to others. */
export interface LedgerEntry extends Counts {
  seq: number;
  /** `rekey`: what had come in under a handle moved to the platform's id. */
  kind: 'import' | 'erase' | 'rekey';
  file: string;
  bytes: number;
  sha256: string;
  format: string;
  /** SHA-256 over the SHA-256 of every raw record and of its text, or of a share's cells, in the order of the file. */
  posts: string;
  /** How the posts were gathered, as the user states it. */
  gathered: string;
  time: string;
  version: string;
  /** Records of a key that had stood in the same file before; counted among unchanged. */
  repeated: number;
  /** Where reading stopped early, if it did. */
  truncated: Said;
  /** Of what Isogloss asked for itself; the file is the answer, with its address. */
  collected?: Collected;
  /** Of an erasure: what was erased (a hash), why, and what the digests of the imports became by it. */
  erased?: { kind: 'channel' | 'author'; idHash: string; reason: string; posts: number };
  digests?: Record<string, string>;
  /** While it is under way: the process that works on it, and how it will publish. */
  owner?: number;
  singles?: 'attach' | 'mask' | 'insert' | 'none';
  merged?: boolean;
  /** As earlier programs said it. */
  attach?: boolean;
  /** Of files taken in together: the number of the first, in whose tables the rows of all are. */
  batch?: number;
  /** All is staged, and is to be compared with what is held once the entry before, a move, is done. */
  uncompared?: boolean;
  /** Names of channels wait beside the rows. */
  names?: boolean;
  /** The file says of every origin of a forward whether it is a channel. */
  origins?: boolean;
  /** The file is a share table; its digest is over what `ledger_posts` keeps of it. */
  shares?: boolean;
}

/** Entries of files that are taken in together, in the order of their numbers. */
export type Batch = readonly [LedgerEntry, ...LedgerEntry[]];

/** The number in the names of the tables where an entry's rows are staged. */
export const leadOf = ({ batch, seq }: LedgerEntry): number => batch ?? seq;

/** `erasing`: an erasure that has begun and, unless it is under way, was cut short. */
export type LedgerState = 'staging' | 'publishing' | 'erasing' | 'done' | 'abandoned';

export interface LedgerRow {
  readonly seq: number;
  readonly rev: number;
  readonly state: LedgerState;
  readonly entry: LedgerEntry;
  readonly prev: string;
  readonly hash: string;
}

/** Stands before the first entry. */
export const genesis = '0'.repeat(64);

/** Links an entry to the one before it: SHA-256 of the previous hash and the entry's JSON. */
export function chainHash(prev: string, entry: string): string {
  return createHash('sha256').update(prev).update('\n').update(entry).digest('hex');
}

interface Raw {
  seq: number;
  rev: number;
  state: LedgerState;
  entry: string;
  prev: string;
  hash: string;
}

export function readLedger(driver: Driver): Promise<LedgerRowRead[]> {
  return rowsOf(driver, '1');
}

/** Entries that were neither closed nor given up: of an import or erasure under way, or cut short. */
export function readUnfinished(driver: Driver): Promise<LedgerRowRead[]> {
  return rowsOf(driver, `state NOT IN ('done', 'abandoned')`);
}

export type LedgerRowRead = LedgerRow & { text: string };

async function rowsOf(driver: Driver, where: string): Promise<LedgerRowRead[]> {
  const rows = await driver.query<Raw>(
    `SELECT seq, rev, state, entry, prev, hash FROM {db:Identifier}.imports FINAL WHERE ${where} ORDER BY seq`,
  );
  return rows.map((row) => ({ ...row, entry: JSON.parse(row.entry) as LedgerEntry, text: row.entry }));
}

/** Writes a state of an entry; `done` closes it and links it into the chain. */
export const writeLedger = (driver: Driver, state: LedgerState, entry: LedgerEntry): Promise<void> =>
  writeTogether(driver, state, [entry]);

/** The same for several in the order of their numbers: either all or none is known. */
export async function writeTogether(
  driver: Driver,
  state: LedgerState,
  entries: readonly LedgerEntry[],
): Promise<void> {
  const seqs = entries.map(({ seq }) => seq);
  let prev = state === 'done' ? ((await lastClosed(driver, seqs)) ?? genesis) : '';
  const rows = [];
  for (const entry of entries) {
    const text = JSON.stringify(entry);
    const known = written.get(entry);
    const rev = (known?.seq === entry.seq ? known.rev : await lastRevision(driver, entry.seq)) + 1;
    written.set(entry, { seq: entry.seq, rev });
    const hash = state === 'done' ? chainHash(prev, text) : '';
    rows.push({ seq: entry.seq, rev, state, file_hash: entry.sha256, entry: text, prev, hash });
    if (state === 'done') prev = hash;
  }
  await driver.insertRows('imports', rows);
}

/** Revisions this process has written: they need not be looked up again. */
const written = new WeakMap<LedgerEntry, { readonly seq: number; readonly rev: number }>();

/** Of an entry under the next number nothing is written yet: its revisions need not be looked up at all. */
export function firstOf(entry: LedgerEntry): LedgerEntry {
  written.set(entry, { seq: entry.seq, rev: 0 });
  return entry;
}

async function lastRevision(driver: Driver, seq: number): Promise<number> {
  const [last] = await driver.query<{ rev: number }>(
    'SELECT max(rev) AS rev FROM {db:Identifier}.imports WHERE seq = {seq:UInt32}',
    { parameters: { seq } },
  );
  return last?.rev ?? 0;
}

/** Hash of the closed entry before this one; of many entries no text is read. */
async function lastClosed(driver: Driver, besides: readonly number[]): Promise<string | undefined> {
  const [before] = await driver.query<{ hash: string }>(
    `SELECT hash FROM {db:Identifier}.imports FINAL
     WHERE state = 'done' AND seq NOT IN {besides:Array(UInt32)} ORDER BY seq DESC LIMIT 1`,
    { parameters: { besides } },
  );
  return before?.hash;
}

export async function nextSeq(driver: Driver): Promise<number> {
  const rows = await driver.query<{ seq: number }>('SELECT max(seq) + 1 AS seq FROM {db:Identifier}.imports');
  return rows[0]?.seq ?? 1;
}

const blockRecords = 65_536;
const blockHash =
  'lower(hex(SHA256(arrayStringConcat(arraySort((both, place) -> place, groupArray(concat(raw, hash)), groupArray(record))))))';
/** Records looked at in one pass: what a pass holds in memory does not grow with the file. */
const passRecords = 16 * blockRecords;

/**
 * SHA-256 over the hashes of an import's records in the order of the file. Two levels, so that no string grows
 * with the file: blocks of 65,536 records, then the blocks.
 * @param table the staged rows, or what the ledger keeps of them
 * @param lastRecord the greatest number of a record, where it is known
 */
export async function digestOf(
  driver: Driver,
  table: string,
  seq: number,
  lastRecord?: number,
): Promise<string> {
  // A publication that was killed and run again has written the ledger's rows twice.
  const final = table === 'ledger_posts' ? ' FINAL' : '';
  const [last] =
    lastRecord === undefined
      ? await driver.query<{ record: number }>(
          'SELECT max(record) AS record FROM {db:Identifier}.{table:Identifier} WHERE import = {import:UInt32}',
          { parameters: { table, import: seq } },
        )
      : [{ record: lastRecord }];
  const hash = createHash('sha256');
  for (let from = 0; from <= (last?.record ?? 0); from += passRecords) {
    const blocks = await driver.query<{ hash: string }>(
      `SELECT intDiv(record, {block:UInt64}) AS block,
         ${blockHash} AS hash
       FROM {db:Identifier}.{table:Identifier}${final}
       WHERE import = {import:UInt32} AND record >= {from:UInt64} AND record < {to:UInt64}
       GROUP BY block ORDER BY block`,
      {
        parameters: { table, import: seq, block: blockRecords, from, to: from + passRecords },
        settings: { max_threads: 1 },
      },
    );
    for (const block of blocks) hash.update(block.hash, 'hex');
  }
  return hash.digest('hex');
}

/** The same for several small imports in one pass over a table that has their rows. */
export async function digestsOf(
  driver: Driver,
  table: string,
  seqs: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const hashes = new Map(seqs.map((seq) => [seq, createHash('sha256')]));
  const blocks = await driver.query<{ import: number; hash: string }>(
    `SELECT import, intDiv(record, {block:UInt64}) AS block, ${blockHash} AS hash
     FROM {db:Identifier}.{table:Identifier} WHERE import IN {seqs:Array(UInt32)}
     GROUP BY import, block ORDER BY import, block`,
    { parameters: { table, seqs, block: blockRecords }, settings: { max_threads: 1 } },
  );
  for (const block of blocks) hashes.get(block.import)?.update(block.hash, 'hex');
  return new Map([...hashes].map(([seq, hash]) => [seq, hash.digest('hex')]));
}
