import { onCluster, onEveryNode } from './cluster.ts';
import type { Driver, Parameters, QueryOptions } from './driver.ts';
import { allTables } from './migrations/laterTables.ts';

/**
 * Deletes rows of a table for good, on every shard. The rows are gone when the promise resolves, not some time
 * later; cut short by a kill, the engine goes on with it when it next starts.
 * @param where a condition in SQL, values bound as parameters
 */
export async function removeRows(
  driver: Driver,
  table: string,
  where: string,
  parameters: Parameters,
): Promise<void> {
  await mutate(driver, table, `DELETE WHERE ${where}`, parameters);
}

async function mutate(driver: Driver, table: string, change: string, parameters: Parameters): Promise<void> {
  await onNodesOf(driver, table, (target) => `ALTER TABLE ${target} ${change}`, {
    parameters,
    settings: { mutations_sync: 2 },
  });
}

/** Takes rows out of sight at once; the engine clears them with its next merges. For what is only derived. */
export async function hideRows(
  driver: Driver,
  table: string,
  where: string,
  parameters: Parameters,
): Promise<void> {
  await onNodesOf(driver, table, (target) => `DELETE FROM ${target} WHERE ${where}`, { parameters });
}

/** Takes all rows of a table out. */
export async function emptyTable(driver: Driver, table: string): Promise<void> {
  await onNodesOf(driver, table, (target) => `TRUNCATE TABLE ${target}`);
}

/** Runs a statement where a table's rows stand: a Distributed table itself can be neither changed nor emptied. */
async function onNodesOf(
  driver: Driver,
  table: string,
  statement: (target: string) => string,
  options?: QueryOptions,
): Promise<void> {
  // What is not of the schema (`meta`) is small.
  const spread = allTables.some(({ name, shard }) => name === table && shard !== 'everywhere');
  const local = driver.cluster === undefined || !spread ? table : `${table}_local`;
  const written = statement(`{db:Identifier}.${local}${onCluster(driver.cluster)}`);
  // Every table that is asked for by posts lies where its channel's posts lie. A mutation runs in the background, without
  // the settings and the user of who began it: there a node asks no other.
  const sql =
    driver.cluster === undefined || !spread
      ? written
      : written.replaceAll(/\{db:Identifier\}\.posts\b/g, '{db:Identifier}.posts_local');
  await (spread ? onEveryNode(driver, sql, options) : driver.command(sql, options));
}

/** Stands for a table while it is written anew. */
const spare = 'erased_0';

/** Clears away what a kill in the middle of an erasure leaves: the rows that were to go. The next import or erasure does it, too. */
async function dropSpare(driver: Driver): Promise<void> {
  if (driver.cluster === undefined)
    await driver.command(`DROP TABLE IF EXISTS {db:Identifier}.${spare} SYNC`);
}

/**
 * Deletes rows as `removeRows` does, and from the disk at once: the engine keeps the bytes of deleted rows for
 * minutes, and for as long as no command runs. So the table is written anew from the rows it still has, all of them
 * or, without a condition, none. Until it is exchanged for the old one, all rows are there: who was killed finds them
 * again. On a cluster the servers clear them.
 */
export async function eraseRows(
  driver: Driver,
  table: string,
  where?: string,
  parameters: Parameters = {},
): Promise<void> {
  if (driver.cluster !== undefined) await removeRows(driver, table, where ?? '1 = 1', parameters);
  else await rewrite(driver, table, where === undefined ? null : `NOT (${where})`, parameters);
}

/** Changes rows, and leaves nothing on the disk of what they were. */
export async function overwriteRows(
  driver: Driver,
  table: string,
  set: string,
  where: string,
  parameters: Parameters,
): Promise<void> {
  await mutate(driver, table, `UPDATE ${set} WHERE ${where}`, parameters);
  if (driver.cluster === undefined) await rewrite(driver, table, '1 = 1', {});
}

/** @param kept a condition of the rows that stay; none without one */
async function rewrite(
  driver: Driver,
  table: string,
  kept: string | null,
  parameters: Parameters,
): Promise<void> {
  const named = (name: string): string => `\`${driver.database.replaceAll('`', '')}\`.${name}`;
  await dropSpare(driver);
  await driver.command(`CREATE TABLE {db:Identifier}.${spare} AS ${named(table)}`);
  if (kept !== null) {
    await driver.command(
      `INSERT INTO {db:Identifier}.${spare} SELECT * FROM {db:Identifier}.${table} WHERE ${kept}`,
      // Of equal rows the one that stands: written anew as they come, two threads would decide which is the later.
      { parameters, settings: { max_threads: 2, max_insert_threads: 1, final: 1 } },
    );
  }
  await driver.command(`EXCHANGE TABLES ${named(table)} AND ${named(spare)}`);
  await dropSpare(driver);
}
