import type { Driver } from '../driver.ts';

const workNames = ['stage', 'touched', 'merged', 'fresh', 'rekeyed', 'facts', 'names'] as const;

/** Names of the tables of one import. All are dropped at its end. */
export const workTables = (seq: number): Readonly<Record<(typeof workNames)[number], string>> =>
  Object.fromEntries(workNames.map((name) => [name, `${name}_${seq}`])) as Record<
    (typeof workNames)[number],
    string
  >;

/**
 * Small parts are put together while more rows come in, large ones not: that would rewrite them all, for a table that is gone
 * in a moment or whose parts become those of the posts.
 */
const largestMerge = 'SETTINGS max_bytes_to_merge_at_max_space_in_pool = 32000000';

export async function createStage(driver: Driver, seq: number): Promise<void> {
  const { stage } = workTables(seq);
  await driver.command(
    `CREATE OR REPLACE TABLE {db:Identifier}.{stage:Identifier} AS ${named(driver, local(driver, 'posts'))}
     ENGINE = MergeTree ORDER BY (channel, id) ${largestMerge}`,
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
