import type { Driver, Parameters } from '../../store/driver.ts';

/** Rows of whole numbers, piece by piece: JSON of millions of rows would not fit a string. */
export async function* integerRows(
  driver: Driver,
  sql: string,
  columns: number,
  parameters: Parameters,
  signal?: AbortSignal,
): AsyncGenerator<Float64Array> {
  let row = new Float64Array(columns);
  let column = 0;
  let value = 0;
  for await (const chunk of driver.stream(sql, 'TSV', { parameters, ...(signal ? { signal } : {}) })) {
    for (const byte of chunk) {
      if (byte >= 48) {
        value = value * 10 + byte - 48;
        continue;
      }
      row[column++] = value;
      value = 0;
      if (byte !== 10) continue;
      yield row;
      row = new Float64Array(columns);
      column = 0;
    }
  }
}
