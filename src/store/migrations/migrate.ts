import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { onEveryNode, refuseOtherHome } from '../cluster.ts';
import type { Driver } from '../driver.ts';
import { createNormalisation, normVersion } from '../normalise.ts';
import { addColumns, createTable, type TableStatement } from './ddl.ts';
import { laterColumns, pictureTables, searchTables, statementTables, wordTables } from './laterTables.ts';
import { type Table, tables } from './tables.ts';

/** The schema this program reads and writes. */
export const schemaVersion = 6;

/** A step forward from the schema before it. It may be cut short and run again. */
export interface Migration {
  readonly to: number;
  run(driver: Driver): Promise<void>;
}

export const migrations: readonly Migration[] = [
  { to: 1, run: (driver) => createAll(driver, tables) },
  { to: 2, run: (driver) => createAll(driver, statementTables) },
  // Empty: the first search fills it from the posts.
  { to: 3, run: (driver) => createAll(driver, searchTables) },
  // Empty: the first measure of words fills it.
  { to: 4, run: (driver) => createAll(driver, wordTables) },
  { to: 5, run: (driver) => addAll(driver) },
  // Empty: imports fill it that are asked to.
  { to: 6, run: (driver) => createAll(driver, pictureTables) },
];

async function createAll(driver: Driver, list: readonly Table[]): Promise<void> {
  for (const table of list) {
    await runAll(driver, createTable(driver.database, table, driver.cluster));
  }
}

async function runAll(driver: Driver, statements: readonly TableStatement[]): Promise<void> {
  for (const { sql, nodes } of statements)
    await (nodes === 'every' ? onEveryNode(driver, sql) : driver.command(sql));
}

async function addAll(driver: Driver): Promise<void> {
  for (const [table, columns] of Object.entries(laterColumns)) {
    await runAll(driver, addColumns(driver.database, table, columns, driver.cluster));
  }
}

/** Brings a store to this program's schema, or refuses one made by a newer program. */
export async function migrate(driver: Driver): Promise<void> {
  await refuseOtherHome(driver);
  await createNormalisation(driver);
  await createAll(driver, [metaTable]);
  const found = Number((await readMeta(driver, 'schema')) ?? 0);
  if (found > schemaVersion) {
    throw mistake(
      'newer-project',
      message('stores.newer', { found: String(found), known: String(schemaVersion) }),
    );
  }
  for (const step of migrations) {
    if (step.to <= found) continue;
    await step.run(driver);
    await writeMeta(driver, 'schema', String(step.to));
  }
  if (found < schemaVersion) await writeMeta(driver, 'norm', normVersion);
}

const metaTable = {
  name: 'meta',
  columns: 'key String, value String, rev UInt64',
  engine: 'ReplacingMergeTree(rev)',
  orderBy: 'key',
  shard: 'everywhere',
} as const satisfies Table;

export async function readMeta(driver: Driver, key: string): Promise<string | undefined> {
  const rows = await driver.query<{ value: string }>(
    'SELECT value FROM {db:Identifier}.meta FINAL WHERE key = {key:String}',
    { parameters: { key } },
  );
  return rows[0]?.value;
}

export async function writeMeta(driver: Driver, key: string, value: string): Promise<void> {
  await driver.command(
    `INSERT INTO {db:Identifier}.meta (key, value, rev)
     SELECT {key:String}, {value:String}, (SELECT max(rev) + 1 FROM {db:Identifier}.meta)`,
    { parameters: { key, value } },
  );
}
