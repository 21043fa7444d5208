import type { Said } from '../model/said.ts';
import { rejectionOf } from '../store/ingest/rejections.ts';
import { readLedger } from '../store/ingest/ledger.ts';
import type { Study } from './study.ts';

/** Rejected rows of a file that are listed; the rest are counted. */
const listed = 20;

/** One import as the ledger has it, with the rows it could not read. */
export interface ImportLine {
  readonly seq: number;
  readonly file: string;
  readonly format: string;
  readonly time: string;
  readonly added: number;
  readonly updated: number;
  /** Known before with the same content. */
  readonly known: number;
  /** Standing once more in the same file. */
  readonly repeated: number;
  readonly rejected: number;
  readonly skipped: number;
  readonly truncated: Said;
  readonly rejects: readonly { readonly record: number; readonly reason: Said }[];
}

/** What came in, the last first. */
export async function importsOf({ store: { driver } }: Study): Promise<ImportLine[]> {
  const rows = (await readLedger(driver)).filter(
    ({ state, entry }) => state === 'done' && entry.kind === 'import',
  );
  const rejects = await driver.query<{ import: number; record: number; reason: string }>(
    `SELECT import, record, reason FROM {db:Identifier}.rejected_rows FINAL ORDER BY import, record LIMIT {listed:UInt32} BY import`,
    { parameters: { listed } },
  );
  return rows
    .map(
      ({
        seq,
        entry: { file, format, time, added, updated, unchanged, repeated, rejected, skipped, truncated },
      }) => ({
        seq,
        file,
        format,
        time,
        added,
        updated,
        known: unchanged - repeated,
        repeated,
        rejected,
        skipped,
        truncated,
        rejects: rejects
          .filter((row) => row.import === seq)
          .map(({ record, reason }) => ({ record, reason: rejectionOf(reason) })),
      }),
    )
    .reverse();
}
