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

function replicated(engine: string, path: string, replica: string): string {
  const [, family = '', rest = ''] = /^(\w+)(?:\((.*)\))?$/.exec(engine) ?? [];
  return `Replicated${family}(${quote(path)}, ${quote(replica)}${rest === '' ? '' : `, ${rest}`})`;
}
