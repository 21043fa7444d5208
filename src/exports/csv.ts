import type { Cell, ColumnType, Table } from './table.ts';

/** What spreadsheets take for the beginning of a formula, also in its full-width forms. */
const formula = /^[=+\-@\t\r\n＝＋－＠]/;

export interface CsvOptions {
  /** A byte order mark, for programs that take a file without one for another encoding than UTF-8. */
  readonly bom?: boolean;
}

/**
 * A table as CSV by RFC 4180: UTF-8, CRLF, a head of names. An unquoted empty cell is null, a quoted one an empty text.
 * In text columns a cell that a spreadsheet would run as a formula gets an apostrophe in front, and so does one that
 * begins with an apostrophe: `fromSafeText` takes exactly one away. Numbers are left alone, minus signs included.
 */
export function* csvLines(table: Table, options: CsvOptions = {}): Generator<string> {
  yield `${options.bom === true ? '\ufeff' : ''}${table.columns.map(({ name }) => quoted(name)).join(',')}\r\n`;
  for (const row of table.rows) {
    yield `${table.columns.map(({ type }, i) => cellText(row[i] ?? null, type)).join(',')}\r\n`;
  }
}

export const csvOf = (table: Table, options?: CsvOptions): string => [...csvLines(table, options)].join('');

function cellText(cell: Cell, type: ColumnType): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  return quoted(type === 'text' ? safeText(cell) : cell);
}

function quoted(text: string): string {
  return text === '' || /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Text that no spreadsheet runs. */
export const safeText = (text: string): string =>
  formula.test(text) || text.startsWith("'") ? `'${text}` : text;

/** The text before `safeText`. */
export const fromSafeText = (text: string): string => (text.startsWith("'") ? text.slice(1) : text);
