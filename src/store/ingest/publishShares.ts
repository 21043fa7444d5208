import type { Driver, Parameters } from '../driver.ts';
import { digestOf, type LedgerEntry } from './ledger.ts';
import { type Classified, type Fate } from './publish.ts';
import { workTables } from './workTables.ts';

/**
 * SQL of the hash of a share's cells: each with its length before it, so that none runs into the next. Of fixed length as
 * in the tables: compared with a String, a hash that ends in a zero byte would lose it in a join.
 */
export const shareHash = `toFixedString(substring(SHA256(concat(${[
  'object',
  'account',
  'content',
  'toString(time)',
]
  .map((cell) => `toString(length(${cell})), ':', ${cell}`)
  .join(', ')})), 1, 16), 16)`;

/** Share rows have no versions: publishing adds those that are not there yet. */
export async function publishShares(driver: Driver, entry: LedgerEntry): Promise<void> {
  const parameters: Parameters = { stage: workTables(entry.seq).stage };
  await driver.command(
    `INSERT INTO {db:Identifier}.ledger_posts (import, record, channel, id, raw, hash)
     SELECT import, record, '', 0, raw, hash FROM {db:Identifier}.{stage:Identifier}`,
    { parameters },
  );
  await driver.command(
    `INSERT INTO {db:Identifier}.rejected_rows (import, record, reason, excerpt)
     SELECT import, record, reject, excerpt FROM {db:Identifier}.{stage:Identifier} WHERE reject != ''`,
    { parameters },
  );
  await driver.command(
    `INSERT INTO {db:Identifier}.shares (object, account, content, time, import, record, copies)
     SELECT object, account, content, time, min(import), min(record), count()
     FROM {db:Identifier}.{stage:Identifier} WHERE reject = '' GROUP BY object, time, account, content`,
    { parameters },
  );
}

export async function classifyShares(driver: Driver, seq: number): Promise<Classified> {
  const parameters: Parameters = { stage: workTables(seq).stage };
  const [found] = await driver.query<{
    rows: number;
    rejected: number;
    keys: number;
    known: number;
    last: number;
  }>(
    `SELECT
       (SELECT count() FROM {db:Identifier}.{stage:Identifier}) AS rows,
       (SELECT countIf(reject != '') FROM {db:Identifier}.{stage:Identifier}) AS rejected,
       count() AS keys,
       countIf((object, time, account, content) IN (SELECT object, time, account, content FROM {db:Identifier}.shares)) AS known,
       (SELECT max(record) FROM {db:Identifier}.{stage:Identifier}) AS last
     FROM (SELECT DISTINCT object, time, account, content FROM {db:Identifier}.{stage:Identifier} WHERE reject = '')`,
    { parameters },
  );
  const { rows = 0, rejected = 0, keys = 0, known = 0, last = 0 } = found ?? {};
  const added = keys - known;
  const counts: Fate['counts'] = {
    added,
    updated: 0,
    unchanged: rows - rejected - added,
    rejected,
    repeated: rows - rejected - keys,
  };
  const posts = await digestOf(driver, workTables(seq).stage, seq, last);
  return { fates: new Map([[seq, { counts, services: 0, posts }]]), singles: 'none', merged: false };
}
