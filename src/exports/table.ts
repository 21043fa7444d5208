/** `time` is UTC, ISO 8601; a `number` is a double, an `integer` at most 2^53. */
export type ColumnType = 'text' | 'integer' | 'number' | 'boolean' | 'time';

export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  /** What it holds, for the README beside the files. */
  readonly description: string;
}

/** Null is "not known" or "not in this source", never zero and never an empty text. */
export type Cell = string | number | boolean | null;

/** A table as it is exported: rows in a fixed order, cells in the order of the columns. */
export interface Table {
  /** Of the file too: `claims` becomes `claims.csv`. */
  readonly name: string;
  readonly description: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
}

/** How one column is filled from a record. */
export interface Field<T> extends Column {
  readonly of: (record: T) => Cell | undefined;
}

export const field = <T>(
  name: string,
  type: ColumnType,
  description: string,
  of: (record: T) => Cell | undefined,
): Field<T> => ({ name, type, description, of });

export function tableOf<T>(
  name: string,
  description: string,
  fields: readonly Field<T>[],
  records: readonly T[],
): Table {
  return {
    name,
    description,
    columns: fields.map(({ name, type, description }) => ({ name, type, description })),
    rows: records.map((record) => fields.map(({ of }) => finite(of(record)))),
  };
}

/** Neither CSV nor JSON has a way to write NaN that every reader takes for "not known". */
const finite = (cell: Cell | undefined): Cell =>
  cell === undefined || (typeof cell === 'number' && !Number.isFinite(cell)) ? null : cell;
