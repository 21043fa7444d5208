import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Session } from 'chdb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTable } from '../../src/store/migrations/ddl.ts';
import { allTables as tables, laterColumns } from '../../src/store/migrations/laterTables.ts';
import { normVersion, normaliseSql } from '../../src/store/normalise.ts';
import { dummyParameters, selectOf, sqlFiles } from './statements.ts';
import { temporaryFolder } from './support.ts';

// No cluster stands where the tests run: its tables are parsed, and the planner is asked about every statement over
// Distributed tables of two shards that do not answer. A distributed join it refuses (code 288) would fail on a
// real one; that it cannot connect is what a right statement comes to here.
const folder = temporaryFolder();
let session: Session;

beforeAll(() => {
  const config = join(folder.path, 'config.xml');
  const shard = (port: number): string =>
    `<shard><replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`;
  writeFileSync(
    config,
    `<clickhouse><remote_servers><two>${shard(1)}${shard(2)}</two></remote_servers></clickhouse>`,
  );
  const chdb = createRequire(import.meta.url)('chdb') as typeof import('chdb');
  session = new chdb.Session(join(folder.path, 'store'), { connectionArgs: [`--config-file=${config}`] });
  session.query('CREATE DATABASE isogloss ENGINE = Atomic');
  session.query(`CREATE FUNCTION ${normVersion} AS (s) -> ${normaliseSql('s')}`);
  for (const table of tables) {
    const local = table.shard === 'everywhere' ? table.name : `${table.name}_local`;
    session.query(
      `CREATE TABLE isogloss.${local} (${[table.columns, ...(laterColumns[table.name] ?? [])].join(', ')}) ENGINE = ${table.engine} ORDER BY ${table.orderBy}`,
    );
    if (table.shard === 'everywhere') continue;
    session.query(
      `CREATE TABLE isogloss.${table.name} AS isogloss.${local} ENGINE = Distributed(two, isogloss, ${local}, ${table.shard})`,
    );
  }
  for (const [name, columns] of [
    ['stage', 'AS isogloss.posts_local'],
    ['merged', 'AS isogloss.posts_local'],
    ['touched', '(channel LowCardinality(String), id UInt64, held UInt8, differs UInt8)'],
    ['fresh', '(channel LowCardinality(String), id UInt64)'],
    ['lines', '(n UInt64, line String)'],
  ]) {
    session.query(`CREATE TABLE isogloss.${name} ${columns} ENGINE = Memory`);
  }
});
afterAll(() => {
  session.close();
  folder.remove();
});

async function answer(sql: string): Promise<string> {
  try {
    await session.queryBindAsync(sql, { db: 'isogloss', ...dummyParameters(sql, {}) });
    return 'planned';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('over Distributed tables of a cluster', () => {
  it('refuses a join that would be distributed twice: the check can fail', async () => {
    expect(
      await answer(
        'EXPLAIN SELECT count() FROM {db:Identifier}.units AS u LEFT JOIN {db:Identifier}.matches AS m ON u.id = m.id',
      ),
    ).toMatch(/Code: 288/);
  });

  it.each(
    sqlFiles()
      .filter((file) => /measures|store\/search/.test(file.path))
      .map((file) => [file.path, file.sql]),
  )('%s is planned', async (_path, sql) => {
    const message = await answer(`EXPLAIN ${selectOf(sql).replace(/;\s*$/, '')}`);
    expect(message).not.toMatch(/Code: 288/);
    expect(message).toMatch(/^planned$|NETWORK_ERROR|Connection refused|ALL_CONNECTION_TRIES_FAILED/);
  });

  it.each(tables.map((table) => [table.name, table] as const))(
    'the tables of %s are parsed',
    async (_name, table) => {
      const statements = createTable('isogloss', table, { name: 'two', replication: 'keeper' });
      expect(statements).toHaveLength(table.shard === 'everywhere' ? 1 : 2);
      for (const sql of statements) expect(await answer(`EXPLAIN AST ${sql.sql}`)).toBe('planned');
    },
  );
});
