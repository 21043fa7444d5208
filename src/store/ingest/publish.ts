import type { Driver, Parameters } from '../driver.ts';
import { loadSql } from '../sql.ts';
import { type Counts, digestOf, type LedgerEntry } from './ledger.ts';

const sql = (file: string): string => loadSql(import.meta.url, file);

/** Names of the tables of one import. All are dropped at its end. */
export function workTables(seq: number): Readonly<Record<(typeof workNames)[number], string>> {
  const [stage, touched, merged, fresh, rekeyed] = workNames.map((name) => `${name}_${seq}`) as [
    string,
    string,
    string,
    string,
    string,
  ];
  return { stage, touched, merged, fresh, rekeyed };
}

const workNames = ['stage', 'touched', 'merged', 'fresh', 'rekeyed'] as const;

export async function createStage(driver: Driver, seq: number): Promise<void> {
  const { stage } = workTables(seq);
  await driver.command(
    `CREATE OR REPLACE TABLE {db:Identifier}.{stage:Identifier} AS ${named(driver, local(driver, 'posts'))}
     ENGINE = MergeTree ORDER BY (channel, id)`,
    { parameters: { stage } },
  );
}

/** Rows as they will stand in `posts`, made of what is staged and what is held. */
export async function createMerged(driver: Driver, seq: number): Promise<void> {
  const { stage, merged } = workTables(seq);
  await driver.command(
    `CREATE OR REPLACE TABLE {db:Identifier}.{merged:Identifier} AS ${named(driver, stage)}
     ENGINE = MergeTree ORDER BY (channel, id)`,
    { parameters: { merged } },
  );
}

/** A table of keys of posts. */
export async function createKeys(driver: Driver, table: string): Promise<void> {
  await driver.command(
    `CREATE OR REPLACE TABLE {db:Identifier}.{table:Identifier} (channel LowCardinality(String), id UInt64)
     ENGINE = MergeTree ORDER BY (channel, id)`,
    { parameters: { table } },
  );
}

export async function createShareStage(driver: Driver, seq: number): Promise<void> {
  await driver.command(
    `CREATE OR REPLACE TABLE {db:Identifier}.{stage:Identifier}
       (object String, account String, content String, time Int64, import UInt32, record UInt64, reject String, excerpt String)
     ENGINE = MergeTree ORDER BY (object, time, account, content)`,
    { parameters: { stage: workTables(seq).stage } },
  );
}

/** For the few places of DDL where the engine takes no identifier as a parameter; both parts are our own. */
export const named = (driver: Driver, table: string): string =>
  `\`${driver.database.replaceAll('`', '')}\`.${table}`;
const local = (driver: Driver, table: string): string =>
  driver.cluster === undefined ? table : `${table}_local`;

export interface Classified {
  readonly counts: Pick<Counts, 'added' | 'updated' | 'unchanged' | 'rejected'> & { repeated: number };
  /** Every staged row is new and whole: the staged part becomes the table's own, without a copy. */
  readonly attach: boolean;
  /** SHA-256 over the hashes of all staged records in their order. */
  readonly posts: string;
}

/** Decides what publishing the staged rows of an import will change, and counts it. Changes nothing yet. */
export async function classify(driver: Driver, seq: number): Promise<Classified> {
  const tables = workTables(seq);
  const parameters: Parameters = { ...tables, import: seq };
  const [staged] = await driver.query<{ rows: number; rejected: number; keys: number }>(
    `SELECT sum(n) AS rows, sum(bad) AS rejected, sum(ids) AS keys
     FROM (SELECT count() AS n, countIf(reject != '') AS bad, uniqExactIf(id, reject = '') AS ids
       FROM {db:Identifier}.{stage:Identifier} GROUP BY channel)`,
    { parameters },
  );
  const [known] = await driver.query<{ known: number }>(
    `SELECT count() AS known FROM (SELECT channel FROM {db:Identifier}.posts
       WHERE channel IN (SELECT DISTINCT channel FROM {db:Identifier}.{stage:Identifier}) LIMIT 1)`,
    { parameters },
  );
  const rows = staged?.rows ?? 0;
  const rejected = staged?.rejected ?? 0;
  const repeated = rows - rejected - (staged?.keys ?? 0);
  const posts = await digestOf(driver, tables.stage, seq);
  if ((known?.known ?? 0) === 0 && repeated === 0 && rejected === 0 && driver.cluster === undefined) {
    return {
      counts: { added: rows, updated: 0, unchanged: 0, rejected: 0, repeated: 0 },
      attach: true,
      posts,
    };
  }
  await createKeys(driver, tables.touched);
  await driver.command(sql('classify.sql'), { parameters });
  await createMerged(driver, seq);
  await driver.command(sql('merge.sql'), { parameters });
  await createKeys(driver, tables.fresh);
  await driver.command(sql('fresh.sql'), { parameters });
  const [changes] = await driver.query<{ added: number; updated: number }>(sql('changes.sql'), {
    parameters,
  });
  const added = changes?.added ?? 0;
  const updated = changes?.updated ?? 0;
  return {
    counts: { added, updated, unchanged: rows - rejected - added - updated, rejected, repeated },
    attach: false,
    posts,
  };
}

/** Makes the staged rows current. Killed at any point and run again, it ends in the same state. */
export async function publish(driver: Driver, entry: LedgerEntry, attach: boolean): Promise<void> {
  const tables = workTables(entry.seq);
  const parameters: Parameters = { ...tables, import: entry.seq };
  await driver.command(
    `INSERT INTO {db:Identifier}.ledger_posts (import, record, channel, id, raw, hash)
     SELECT import, record, channel, id, raw, hash FROM {db:Identifier}.{stage:Identifier}`,
    { parameters },
  );
  if (attach) {
    // A publication that was killed after this step finds its rows there already.
    const [held] = await driver.query<{ held: number }>(
      'SELECT count() AS held FROM {db:Identifier}.posts WHERE import = {import:UInt32}',
      { parameters },
    );
    if ((held?.held ?? 0) > 0) return;
    await driver.command(
      `ALTER TABLE {db:Identifier}.posts ATTACH PARTITION tuple() FROM ${named(driver, tables.stage)}`,
      { parameters },
    );
    return;
  }
  await driver.command(
    `INSERT INTO {db:Identifier}.rejected_rows (import, record, reason, excerpt)
     SELECT import, record, reject, text FROM {db:Identifier}.{stage:Identifier} WHERE reject != ''`,
    { parameters },
  );
  await driver.command(sql('versions.sql'), { parameters });
  await driver.command(
    `INSERT INTO {db:Identifier}.posts SELECT * FROM {db:Identifier}.{merged:Identifier}`,
    {
      parameters,
      settings: { max_insert_threads: 1 },
    },
  );
}

/** Share rows have no versions: publishing adds those that are not there yet. */
export async function publishShares(driver: Driver, entry: LedgerEntry): Promise<void> {
  const parameters: Parameters = { stage: workTables(entry.seq).stage };
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
  const [counts] = await driver.query<{
    rows: number;
    rejected: number;
    keys: number;
    known: number;
    posts: string;
  }>(
    `SELECT
       (SELECT count() FROM {db:Identifier}.{stage:Identifier}) AS rows,
       (SELECT countIf(reject != '') FROM {db:Identifier}.{stage:Identifier}) AS rejected,
       count() AS keys,
       countIf((object, time, account, content) IN (SELECT object, time, account, content FROM {db:Identifier}.shares)) AS known,
       (SELECT lower(hex(SHA256(toString(sum(cityHash64(object, time, account, content)))))) FROM {db:Identifier}.{stage:Identifier}) AS posts
     FROM (SELECT DISTINCT object, time, account, content FROM {db:Identifier}.{stage:Identifier} WHERE reject = '')`,
    { parameters },
  );
  const { rows = 0, rejected = 0, keys = 0, known = 0, posts = '' } = counts ?? {};
  const added = keys - known;
  return {
    counts: {
      added,
      updated: 0,
      unchanged: rows - rejected - added,
      rejected,
      repeated: rows - rejected - keys,
    },
    attach: false,
    posts,
  };
}

/** Work tables whose import has ended or died: a kill may come between the last word of the ledger and the clearing. */
export async function dropLeftovers(driver: Driver): Promise<void> {
  const left = await driver.query<{ name: string }>(
    `SELECT name FROM system.tables
     WHERE database = {db:String} AND match(name, '^(lines_[0-9]+|stage|touched|merged|fresh|rekeyed|erased)_[0-9]+$') ORDER BY name`,
  );
  for (const { name } of left) {
    await driver.command('DROP TABLE IF EXISTS {db:Identifier}.{table:Identifier} SYNC', {
      parameters: { table: name },
    });
  }
}

export async function dropWorkTables(driver: Driver, seq: number): Promise<void> {
  for (const table of Object.values(workTables(seq))) {
    await driver.command('DROP TABLE IF EXISTS {db:Identifier}.{table:Identifier} SYNC', {
      parameters: { table },
    });
  }
}
