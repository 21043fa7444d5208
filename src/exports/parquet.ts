import { randomUUID } from 'node:crypto';
import type { Driver } from '../store/driver.ts';
import type { ColumnType, Table } from './table.ts';

const engineTypes: Readonly<Record<ColumnType, string>> = {
  text: 'Nullable(String)',
  integer: 'Nullable(Int64)',
  number: 'Nullable(Float64)',
  boolean: 'Nullable(Bool)',
  time: "Nullable(DateTime64(0, 'UTC'))",
};

/** Rows handed to the engine at a time. */
const batch = 10_000;
const settings = { output_format_parquet_compression_method: 'zstd', max_threads: 1 };

/**
 * A table as Parquet, written by the engine, piece by piece. It passes through a table in the engine's memory,
 * since parameters of a statement hold no more than a few rows; the name of that table is never seen.
 */
export async function* parquetBytes(
  driver: Driver,
  table: Table,
  signal?: AbortSignal,
): AsyncGenerator<Buffer> {
  const scratch = `export_${randomUUID().replaceAll('-', '')}`;
  const names = table.columns.map(({ name }) => identifier(name));
  const columns = table.columns.map(({ type }, i) => `${names[i]} ${engineTypes[type]}`);
  const parameters = { scratch };
  await driver.command(
    `CREATE TABLE {db:Identifier}.{scratch:Identifier} (row_number UInt64, ${columns.join(', ')}) ENGINE = Memory`,
    { parameters },
  );
  try {
    for (let from = 0; from < table.rows.length; from += batch) {
      signal?.throwIfAborted();
      await driver.insertRows(
        scratch,
        table.rows.slice(from, from + batch).map((row, i) => record(table, row, from + i)),
      );
    }
    yield* driver.stream(
      `SELECT ${names.join(', ')} FROM {db:Identifier}.{scratch:Identifier} ORDER BY row_number`,
      'Parquet',
      { parameters, settings, ...(signal === undefined ? {} : { signal }) },
    );
  } finally {
    await driver.command('DROP TABLE IF EXISTS {db:Identifier}.{scratch:Identifier}', { parameters });
  }
}

/** A column's name where the engine binds no parameter; `row_number` is the scratch table's own. */
function identifier(name: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(name) || name === 'row_number')
    throw new RangeError(`not a column's name: ${name}`);
  return `\`${name}\``;
}

function record(table: Table, row: Table['rows'][number], number: number): Record<string, unknown> {
  const values = table.columns.map(({ name, type }, i): [string, unknown] => {
    const cell = row[i] ?? null;
    // The engine reads "2031-03-01 05:12:00" under every setting.
    const time = type === 'time' && typeof cell === 'string';
    return [name, time ? new Date(cell).toISOString().slice(0, 19).replace('T', ' ') : cell];
  });
  return { row_number: number, ...Object.fromEntries(values) };
}
