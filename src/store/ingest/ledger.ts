import { createHash } from 'node:crypto';
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

/** One line of the ledger. Names of files without their folders: a ledger may be shown to others. */
export interface LedgerEntry extends Counts {
  seq: number;
  /** `rekey`: what had come in under a handle moved to the platform's id. */
  kind: 'import' | 'erase' | 'rekey';
  file: string;
  bytes: number;
  sha256: string;
  format: string;
  /** SHA-256 over the SHA-256 of every raw record and text, in the order of the file. */
  posts: string;
  /** How the posts were gathered, as the user states it. */
  gathered: string;
  time: string;
  version: string;
  /** Records of a key that had stood in the same file before; counted among unchanged. */
  repeated: number;
  /** Where reading stopped early, if it did. */
  truncated: string;
  /** Of an erasure: what was erased (a hash), why, and what the digests of the imports became by it. */
  erased?: { kind: 'channel' | 'author'; idHash: string; reason: string; posts: number };
  digests?: Record<string, string>;
  /** While it is under way: the process that works on it, and how it will publish. */
  owner?: number;
  attach?: boolean;
  shares?: boolean;
}

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

export async function readLedger(driver: Driver): Promise<(LedgerRow & { text: string })[]> {
  const rows = await driver.query<Raw>(
    'SELECT seq, rev, state, entry, prev, hash FROM {db:Identifier}.imports FINAL ORDER BY seq',
  );
  return rows.map((row) => ({ ...row, entry: JSON.parse(row.entry) as LedgerEntry, text: row.entry }));
}

/** Writes a state of an entry; `done` closes it and links it into the chain. */
export async function writeLedger(driver: Driver, state: LedgerState, entry: LedgerEntry): Promise<void> {
  const rows = await readLedger(driver);
  const before = rows.filter((row) => row.state === 'done' && row.seq !== entry.seq).at(-1);
  const old = rows.find((row) => row.seq === entry.seq);
  const text = JSON.stringify(entry);
  const prev = state === 'done' ? (before?.hash ?? genesis) : '';
  await driver.insertRows('imports', [
    {
      seq: entry.seq,
      rev: (old?.rev ?? 0) + 1,
      state,
      file_hash: entry.sha256,
      entry: text,
      prev,
      hash: state === 'done' ? chainHash(prev, text) : '',
    },
  ]);
}

export async function nextSeq(driver: Driver): Promise<number> {
  const rows = await driver.query<{ seq: number }>('SELECT max(seq) + 1 AS seq FROM {db:Identifier}.imports');
  return rows[0]?.seq ?? 1;
}

const blockRecords = 65_536;
/** Records looked at in one pass: what a pass holds in memory does not grow with the file. */
const passRecords = 16 * blockRecords;

/**
 * SHA-256 over the hashes of an import's records in the order of the file. Two levels, so that no string grows
 * with the file: blocks of 65,536 records, then the blocks.
 * @param table the staged rows, or what the ledger keeps of them
 */
export async function digestOf(driver: Driver, table: string, seq: number): Promise<string> {
  // A publication that was killed and run again has written the ledger's rows twice.
  const final = table === 'ledger_posts' ? ' FINAL' : '';
  const [last] = await driver.query<{ record: number }>(
    'SELECT max(record) AS record FROM {db:Identifier}.{table:Identifier} WHERE import = {import:UInt32}',
    { parameters: { table, import: seq } },
  );
  const hash = createHash('sha256');
  for (let from = 0; from <= (last?.record ?? 0); from += passRecords) {
    const blocks = await driver.query<{ hash: string }>(
      `SELECT intDiv(record, {block:UInt64}) AS block,
         lower(hex(SHA256(arrayStringConcat(arrayMap(r -> concat(r.2, r.3), arraySort(groupArray((record, raw, hash)))))))) AS hash
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
