import type { Driver } from '../driver.ts';
import { removeRows } from '../remove.ts';
import { loadSql } from '../sql.ts';
import { createKeys, createMerged, createStage, named, workTables } from './workTables.ts';

/**
 * One channel, two names: some files know a channel by its handle, others by the platform's id. Once a file states
 * both, the id is the key, whatever came in under the handle moves there, and later files that know only the
 * handle are read as speaking of the id. The first statement about a handle holds: a handle that a platform has
 * given to another channel since does not join two channels into one.
 */
export interface Alias {
  readonly alias: string;
  readonly channel: string;
}

/** What this import's file, the user's map and earlier files state, those of no avail left out; `fresh`: not known yet. */
export async function aliasesOf(
  driver: Driver,
  seq: number,
  stated: Iterable<readonly [channel: string, handle: string]>,
): Promise<{ readonly all: readonly Alias[]; readonly fresh: readonly Alias[] }> {
  const staged = await driver.query<{ channel: string; handle: string }>(
    `SELECT DISTINCT toString(channel) AS channel, toString(handle) AS handle FROM {db:Identifier}.{stage:Identifier}
     WHERE reject = '' AND handle != '' AND match(channel, '^[0-9]+$')`,
    { parameters: { stage: workTables(seq).stage } },
  );
  const channels = new Map<string, Set<string>>();
  for (const [channel, handle] of [...stated, ...staged.map((s) => [s.channel, s.handle] as const)]) {
    const alias = handle.replace(/^@/, '').toLowerCase();
    if (!/^\d+$/.test(channel) || alias === '' || /^\d+$/.test(alias)) continue;
    channels.set(alias, (channels.get(alias) ?? new Set()).add(channel));
  }
  const known = await knownAliases(driver);
  const held = new Set(known.map(({ alias }) => alias));
  // A file that gives one handle two ids does not say which it is.
  const fresh = [...channels].flatMap(([alias, ids]) =>
    held.has(alias) || ids.size > 1 ? [] : [...ids].map((channel) => ({ alias, channel })),
  );
  return { all: [...known, ...fresh], fresh };
}

function knownAliases(driver: Driver): Promise<Alias[]> {
  return driver.query<Alias>('SELECT alias, channel FROM {db:Identifier}.aliases FINAL ORDER BY alias');
}

const bound = (aliases: readonly Alias[]): { aliases: string[]; channels: string[] } => ({
  aliases: aliases.map(({ alias }) => alias),
  channels: aliases.map(({ channel }) => channel),
});

const rekeyed = `transform(toString(channel), {aliases:Array(String)}, {channels:Array(String)}, toString(channel)) AS channel`;
const isAlias = `channel IN {aliases:Array(String)}`;

/** Staged rows that know only a handle get the id. */
export async function rekeyStage(driver: Driver, seq: number, aliases: readonly Alias[]): Promise<void> {
  const { stage, rekeyed: table } = workTables(seq);
  const parameters = { stage, table, ...bound(aliases) };
  const [found] = await driver.query<{ rows: number }>(
    `SELECT count() AS rows FROM {db:Identifier}.{stage:Identifier} WHERE ${isAlias}`,
    { parameters },
  );
  if ((found?.rows ?? 0) === 0) return;
  await driver.command(
    `CREATE OR REPLACE TABLE {db:Identifier}.{table:Identifier} AS ${named(driver, stage)}
     ENGINE = MergeTree ORDER BY (channel, id)`,
    { parameters },
  );
  await driver.command(
    `INSERT INTO {db:Identifier}.{table:Identifier} SELECT * REPLACE (${rekeyed}) FROM {db:Identifier}.{stage:Identifier}`,
    { parameters, settings: { max_threads: 2, max_insert_threads: 1 } },
  );
  await driver.command('DROP TABLE {db:Identifier}.{stage:Identifier} SYNC', { parameters });
  await driver.command(`RENAME TABLE ${named(driver, table)} TO ${named(driver, stage)}`);
}

/** The staging table of one import becomes that of another number. */
export async function renumberStage(driver: Driver, from: number, to: number): Promise<void> {
  const { stage } = workTables(to);
  await driver.command(`RENAME TABLE ${named(driver, workTables(from).stage)} TO ${named(driver, stage)}`);
  await driver.command(
    'ALTER TABLE {db:Identifier}.{stage:Identifier} UPDATE import = {import:UInt32} WHERE 1',
    { parameters: { stage, import: to }, settings: { mutations_sync: 2 } },
  );
}

export async function isHeldUnderAlias(driver: Driver, aliases: readonly Alias[]): Promise<boolean> {
  const [found] = await driver.query<{ rows: number }>(
    `SELECT count() AS rows FROM (SELECT 1 FROM {db:Identifier}.posts WHERE ${isAlias} LIMIT 1)`,
    { parameters: bound(aliases) },
  );
  return (found?.rows ?? 0) > 0;
}

/**
 * Moves everything held under aliases to the channels they stand for; where both hold a post, it becomes one as
 * two imports of it would. Killed at any point and run again, it ends in the same state.
 */
export async function publishRekeying(driver: Driver, seq: number): Promise<void> {
  const tables = workTables(seq);
  const known = bound(await knownAliases(driver));
  const parameters = { ...tables, ...known, import: seq };
  await createStage(driver, seq);
  await driver.command(
    `INSERT INTO {db:Identifier}.{stage:Identifier} SELECT * REPLACE (${rekeyed})
     FROM (SELECT * FROM {db:Identifier}.posts FINAL WHERE ${isAlias})`,
    { parameters },
  );
  await driver.command(
    `INSERT INTO {db:Identifier}.post_versions SELECT * REPLACE (${rekeyed})
     FROM (SELECT * FROM {db:Identifier}.post_versions FINAL WHERE ${isAlias})`,
    { parameters },
  );
  await createKeys(driver, tables.touched);
  await driver.command(
    'INSERT INTO {db:Identifier}.{touched:Identifier} SELECT DISTINCT channel, id, 1, 1 FROM {db:Identifier}.{stage:Identifier}',
    { parameters },
  );
  await createMerged(driver, seq);
  await driver.command(loadSql(import.meta.url, 'merge.sql'), { parameters });
  await driver.command(loadSql(import.meta.url, 'versions.sql'), { parameters });
  await driver.command(
    'INSERT INTO {db:Identifier}.posts SELECT * FROM {db:Identifier}.{merged:Identifier}',
    { parameters },
  );
  await driver.command(
    `INSERT INTO {db:Identifier}.ledger_posts SELECT * REPLACE (${rekeyed})
     FROM (SELECT * FROM {db:Identifier}.ledger_posts FINAL WHERE ${isAlias})`,
    { parameters },
  );
  await driver.command(
    `INSERT INTO {db:Identifier}.pictures SELECT * REPLACE (${rekeyed})
     FROM (SELECT * FROM {db:Identifier}.pictures FINAL WHERE ${isAlias})`,
    { parameters },
  );
  await driver.command(
    `INSERT INTO {db:Identifier}.channel_facts SELECT * FROM
       (SELECT * REPLACE (${rekeyed}) FROM (SELECT * FROM {db:Identifier}.channel_facts FINAL WHERE ${isAlias}))
     WHERE channel NOT IN (SELECT channel FROM {db:Identifier}.channel_facts)`,
    { parameters },
  );
  // Posts last: while any are left here, the move is not done.
  for (const table of ['channel_facts', 'pictures', 'post_versions', 'ledger_posts', 'posts']) {
    await removeRows(driver, table, isAlias, { aliases: known.aliases });
  }
}
