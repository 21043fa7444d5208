import type { Driver, Parameters } from '../driver.ts';
import { loadSql } from '../sql.ts';
import { passedOver } from './parse.ts';
import { type Counts, digestOf, type LedgerEntry } from './ledger.ts';

const sql = (file: string): string => loadSql(import.meta.url, file);

const workNames = ['stage', 'touched', 'merged', 'fresh', 'rekeyed', 'facts', 'names'] as const;

/** Names of the tables of one import. All are dropped at its end. */
export const workTables = (seq: number): Readonly<Record<(typeof workNames)[number], string>> =>
  Object.fromEntries(workNames.map((name) => [name, `${name}_${seq}`])) as Record<
    (typeof workNames)[number],
    string
  >;

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

/** A table of keys of posts. `held`: the store has the post; `differs`: its row may become another. */
export async function createKeys(driver: Driver, table: string): Promise<void> {
  await driver.command(
    `CREATE OR REPLACE TABLE {db:Identifier}.{table:Identifier}
       (channel LowCardinality(String), id UInt64, held UInt8, differs UInt8)
     ENGINE = MergeTree ORDER BY (channel, id)`,
    { parameters: { table } },
  );
}

export async function createShareStage(driver: Driver, seq: number): Promise<void> {
  await driver.command(
    `CREATE OR REPLACE TABLE {db:Identifier}.{stage:Identifier}
       (object String, account String, content String, time Int64, import UInt32, record UInt64, reject String, excerpt String,
        raw FixedString(32), hash FixedString(16))
     ENGINE = MergeTree ORDER BY (object, time, account, content)`,
    { parameters: { stage: workTables(seq).stage } },
  );
}

/** For the few places of DDL where the engine takes no identifier as a parameter; both parts are our own. */
export const named = (driver: Driver, table: string): string =>
  `\`${driver.database.replaceAll('`', '')}\`.${table}`;
const local = (driver: Driver, table: string): string =>
  driver.cluster === undefined ? table : `${table}_local`;

/**
 * How the rows of new keys that stand once in the file become the table's own: the staged part as it is, without a
 * copy; the part without its other rows, which are marked as gone; a copy of these rows; or there are none.
 */
export type Singles = 'attach' | 'mask' | 'insert' | 'none';

export interface Classified {
  readonly counts: Pick<Counts, 'added' | 'updated' | 'unchanged' | 'rejected'> & { repeated: number };
  /** Rows that are no posts, by what the file says of them. */
  readonly services: number;
  readonly singles: Singles;
  /** Some held or repeated rows were merged, and the merged ones are published. */
  readonly merged: boolean;
  /** SHA-256 over the hashes of all staged records in their order. */
  readonly posts: string;
}

/** Decides what publishing the staged rows of an import will change, and counts it. Changes nothing yet. */
export async function classify(driver: Driver, seq: number): Promise<Classified> {
  const tables = workTables(seq);
  const [staged] = await driver.query<{
    rows: number;
    bad: number;
    services: number;
    keys: number;
    last: number;
  }>(
    `SELECT sum(n) AS rows, sum(bad) AS bad, sum(services) AS services, sum(ids) AS keys, max(record) AS last
     FROM (SELECT count() AS n, max(record) AS record, countIf(reject != '') AS bad, countIf(reject IN (${passedOver})) AS services, uniqExactIf(id, reject = '') AS ids
       FROM {db:Identifier}.{stage:Identifier} GROUP BY channel)`,
    { parameters: { ...tables } },
  );
  const { rows = 0, bad = 0, services = 0, keys = 0, last = 0 } = staged ?? {};
  const repeated = rows - bad - keys;
  const parameters: Parameters = { ...tables, import: seq, repeated };
  const posts = await digestOf(driver, tables.stage, seq, last);
  await createKeys(driver, tables.touched);
  if (repeated > 0 || rows > fewRows || (await isSomeHeld(driver, parameters))) {
    await driver.command(sql('classify.sql'), { parameters });
  }
  const [touched] = await driver.query<{ touched: number; differing: number }>(
    'SELECT count() AS touched, countIf(differs = 1) AS differing FROM {db:Identifier}.{touched:Identifier}',
    { parameters },
  );
  const single = keys - (touched?.touched ?? 0);
  const merged = (touched?.differing ?? 0) > 0;
  const changes = merged ? await merge(driver, seq, parameters) : { added: 0, updated: 0 };
  const added = single + changes.added;
  return {
    counts: {
      added,
      updated: changes.updated,
      unchanged: rows - bad - added - changes.updated,
      rejected: bad - services,
      repeated,
    },
    services,
    singles: singlesBy(driver, rows, single),
    merged,
    posts,
  };
}

/** Below this many rows a copy costs less than marking rows as gone, and one look at the keys less than a comparison. */
const fewRows = 50_000;

/** Whether the store has a post of the stage: of a file of new posts nothing else is compared. */
async function isSomeHeld(driver: Driver, parameters: Parameters): Promise<boolean> {
  const held = await driver.query(
    `SELECT 1 AS held FROM {db:Identifier}.posts
     WHERE (channel, id) IN (SELECT channel, id FROM {db:Identifier}.{stage:Identifier} WHERE reject = '') LIMIT 1`,
    { parameters },
  );
  return held.length > 0;
}

function singlesBy(driver: Driver, rows: number, single: number): Singles {
  if (single === 0) return 'none';
  if (driver.cluster !== undefined) return 'insert';
  if (single === rows) return 'attach';
  return single * 2 > rows && rows > fewRows ? 'mask' : 'insert';
}

/** Makes the rows of keys that are held or stand twice, and counts what they change. */
async function merge(
  driver: Driver,
  seq: number,
  parameters: Parameters,
): Promise<{ added: number; updated: number }> {
  await createMerged(driver, seq);
  await driver.command(sql('merge.sql'), { parameters });
  await createKeys(driver, workTables(seq).fresh);
  await driver.command(sql('fresh.sql'), { parameters });
  const [changes] = await driver.query<{ added: number; updated: number }>(sql('changes.sql'), {
    parameters,
  });
  return { added: changes?.added ?? 0, updated: changes?.updated ?? 0 };
}

/** Makes the staged rows current. Killed at any point and run again, it ends in the same state. */
export async function publish(driver: Driver, entry: LedgerEntry): Promise<void> {
  const parameters: Parameters = { ...workTables(entry.seq), import: entry.seq };
  await driver.command(
    `INSERT INTO {db:Identifier}.ledger_posts (import, record, channel, id, raw, hash)
     SELECT import, record, channel, id, raw, hash FROM {db:Identifier}.{stage:Identifier}`,
    { parameters },
  );
  if (entry.rejected > 0) {
    await driver.command(
      `INSERT INTO {db:Identifier}.rejected_rows (import, record, reason, excerpt)
       SELECT import, record, reject, text FROM {db:Identifier}.{stage:Identifier} WHERE reject NOT IN ('', ${passedOver})`,
      { parameters },
    );
  }
  // Of an import that an earlier program left half published, `attach` alone says how.
  const singles = entry.singles ?? (entry.attach === true ? 'attach' : 'none');
  const merged = entry.merged ?? entry.attach !== true;
  // The texts before these are replaced, and before rows of the stage are marked as gone.
  if (merged) await driver.command(sql('versions.sql'), { parameters });
  await publishSingles(driver, singles, parameters);
  if (merged) {
    await driver.command(
      `INSERT INTO {db:Identifier}.posts SELECT * FROM {db:Identifier}.{merged:Identifier}`,
      { parameters, settings: { max_insert_threads: 1 } },
    );
  }
}

const isSingle = `reject = '' AND (channel, id) NOT IN (SELECT channel, id FROM {db:Identifier}.{touched:Identifier})`;

async function publishSingles(driver: Driver, singles: Singles, parameters: Parameters): Promise<void> {
  if (singles === 'none') return;
  if (singles === 'insert') {
    await driver.command(
      `INSERT INTO {db:Identifier}.posts SELECT * FROM {db:Identifier}.{stage:Identifier} WHERE ${isSingle}`,
      { parameters, settings: { max_insert_threads: 1 } },
    );
    return;
  }
  // Single rows come before merged ones: any row of this import says that a publication killed later had attached them.
  const [held] = await driver.query<{ held: number }>(
    'SELECT count() AS held FROM (SELECT 1 FROM {db:Identifier}.posts WHERE import = {import:UInt32} LIMIT 1)',
    { parameters },
  );
  if ((held?.held ?? 0) > 0) return;
  if (singles === 'mask') {
    await driver.command(`DELETE FROM {db:Identifier}.{stage:Identifier} WHERE NOT (${isSingle})`, {
      parameters,
    });
  }
  await driver.command(
    `ALTER TABLE {db:Identifier}.posts ATTACH PARTITION tuple() FROM ${named(driver, workTables(Number(parameters['import'])).stage)}`,
    { parameters },
  );
}

/** Work tables whose import has ended or died: a kill may come between the last word of the ledger and the clearing. */
export async function dropLeftovers(driver: Driver): Promise<void> {
  const left = await driver.query<{ name: string }>(
    `SELECT name FROM system.tables
     WHERE database = {db:String} AND match(name, {work:String}) ORDER BY name`,
    { parameters: { work: `^(lines_[0-9]+|erased|${workNames.join('|')})_[0-9]+$` } },
  );
  for (const { name } of left) {
    await driver.command('DROP TABLE IF EXISTS {db:Identifier}.{table:Identifier} SYNC', {
      parameters: { table: name },
    });
  }
}

export async function dropWorkTables(driver: Driver, seq: number): Promise<void> {
  const tables = Object.values(workTables(seq)).map((table) => named(driver, table));
  await driver.command(`DROP TABLE IF EXISTS ${tables.join(', ')} SYNC`);
}
