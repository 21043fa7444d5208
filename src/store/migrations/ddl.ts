import { onCluster } from '../cluster.ts';
import { type Cluster, quote } from '../driver.ts';
import type { Table } from './tables.ts';

const identifier = (name: string): string => `\`${name.replaceAll('`', '')}\``;

/** A statement that makes a table, and whether other nodes have to be told of it besides the one addressed. */
export interface TableStatement {
  readonly sql: string;
  readonly nodes: 'every' | 'this';
}

/**
 * The statements that make a table: one here; on a cluster those of the nodes' own tables and of a Distributed one.
 * Small tables stand on the node addressed, since joins are sent from there, and by replication on all others.
 */
export function createTable(
  database: string,
  table: Table,
  cluster: Cluster | undefined,
): readonly TableStatement[] {
  const db = identifier(database);
  const on = onCluster(cluster);
  const own = (name: string, engine: string): string =>
    `CREATE TABLE IF NOT EXISTS ${db}.${name}${on} (${table.columns})
       ENGINE = ${engine} ORDER BY ${table.orderBy}`;
  const kept = (path: string, replica: string): string =>
    cluster?.replication === 'keeper' ? replicated(table.engine, path, replica) : table.engine;
  if (cluster === undefined) return [{ sql: own(table.name, table.engine), nodes: 'this' }];
  if (table.shard === 'everywhere') {
    // One shard for all replicas of all shards: every node holds every row.
    const path = `/clickhouse/tables/all/${database}/${table.name}`;
    return [{ sql: own(table.name, kept(path, '{shard}-{replica}')), nodes: 'this' }];
  }
  const path = `/clickhouse/tables/{shard}/${database}/${table.name}`;
  return [
    { sql: own(`${table.name}_local`, kept(path, '{replica}')), nodes: 'every' },
    {
      sql: `CREATE TABLE IF NOT EXISTS ${db}.${table.name}${on} AS ${db}.${table.name}_local
       ENGINE = Distributed(${quote(cluster.name)}, ${quote(database)}, ${quote(`${table.name}_local`)}, ${table.shard})`,
      nodes: 'every',
    },
  ];
}

/** The statements that give a table that is spread over the shards more columns, here or on every node of a cluster. */
export function addColumns(
  database: string,
  table: string,
  columns: readonly string[],
  cluster: Cluster | undefined,
): readonly TableStatement[] {
  if (columns.length === 0) return [];
  const add = columns.map((column) => `ADD COLUMN IF NOT EXISTS ${column}`).join(', ');
  if (cluster === undefined)
    return [{ sql: `ALTER TABLE ${identifier(database)}.${table} ${add}`, nodes: 'this' }];
  // The local tables first: a Distributed one with columns that they lack could not be read.
  return [`${table}_local`, table].map((name) => ({
    sql: `ALTER TABLE ${identifier(database)}.${name}${onCluster(cluster)} ${add}`,
    nodes: 'every',
  }));
}

function replicated(engine: string, path: string, replica: string): string {
  const [, family = '', rest = ''] = /^(\w+)(?:\((.*)\))?$/.exec(engine) ?? [];
  return `Replicated${family}(${quote(path)}, ${quote(replica)}${rest === '' ? '' : `, ${rest}`})`;
}
