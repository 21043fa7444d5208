import { quote } from '../driver.ts';
import type { Table } from './tables.ts';

const identifier = (name: string): string => `\`${name.replaceAll('`', '')}\``;

/** The statements that make a table: one here, or replicated local tables and a Distributed one on a cluster. */
export function createTable(database: string, table: Table, cluster: string | undefined): string[] {
  const db = identifier(database);
  if (cluster === undefined) {
    return [
      `CREATE TABLE IF NOT EXISTS ${db}.${table.name} (${table.columns})
       ENGINE = ${table.engine} ORDER BY ${table.orderBy}`,
    ];
  }
  const on = `ON CLUSTER ${quote(cluster)}`;
  if (table.shard === 'everywhere') {
    // One shard for all replicas of all shards: every node holds every row.
    const path = `/clickhouse/tables/all/${database}/${table.name}`;
    return [
      `CREATE TABLE IF NOT EXISTS ${db}.${table.name} ${on} (${table.columns})
       ENGINE = ${replicated(table.engine, path, '{shard}-{replica}')} ORDER BY ${table.orderBy}`,
    ];
  }
  const path = `/clickhouse/tables/{shard}/${database}/${table.name}`;
  return [
    `CREATE TABLE IF NOT EXISTS ${db}.${table.name}_local ${on} (${table.columns})
     ENGINE = ${replicated(table.engine, path, '{replica}')} ORDER BY ${table.orderBy}`,
    `CREATE TABLE IF NOT EXISTS ${db}.${table.name} ${on} AS ${db}.${table.name}_local
     ENGINE = Distributed(${quote(cluster)}, ${quote(database)}, ${quote(`${table.name}_local`)}, ${table.shard})`,
  ];
}

/** The statements that give a table more columns, here or on every node of a cluster. */
export function addColumns(
  database: string,
  table: string,
  columns: readonly string[],
  cluster: string | undefined,
): string[] {
  if (columns.length === 0) return [];
  const add = columns.map((column) => `ADD COLUMN IF NOT EXISTS ${column}`).join(', ');
  if (cluster === undefined) return [`ALTER TABLE ${identifier(database)}.${table} ${add}`];
  const on = `ON CLUSTER ${quote(cluster)}`;
  // The local tables first: a Distributed one with columns that they lack could not be read.
  return [`${table}_local`, table].map((name) => `ALTER TABLE ${identifier(database)}.${name} ${on} ${add}`);
}

function replicated(engine: string, path: string, replica: string): string {
  const [, family = '', rest = ''] = /^(\w+)(?:\((.*)\))?$/.exec(engine) ?? [];
  return `Replicated${family}(${quote(path)}, ${quote(replica)}${rest === '' ? '' : `, ${rest}`})`;
}
