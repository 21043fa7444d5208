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
  kind: 'import' | 'erase';
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
  /** While it is under way: the process that works on it, and how it will publish. */
  owner?: number;
  attach?: boolean;
  shares?: boolean;
}

export type LedgerState = 'staging' | 'publishing' | 'done' | 'abandoned';

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
