import { CsvScanner, type Dialect, type Table } from './csv.ts';
import { LineBuffer } from './lines.ts';

const delimiters = [',', '\t', ';', '|'].map((c) => c.charCodeAt(0));
const doubleQuote = 34;
const singleQuote = 39;
/** Rows by which a way of writing is judged. */
const rowsLookedAt = 200;
const backslash = 92;

/**
 * Finds delimiter and quote of a table from its beginning: the pair under which most rows have as many cells
 * as the first, and among equals the one with more cells. Null where no pair gives two columns.
 * @param head the first bytes, without a byte order mark
 * @param whole true where `head` is the whole file
 */
export function sniffTable(head: Buffer, whole: boolean): { table: Table; rows: string[][] } | null {
  // Excel's own note of the delimiter, in a line before the header.
  const note = /^sep=([^\r\n])\r?\n/i.exec(head.subarray(0, 16).toString('latin1'));
  if (note !== null) {
    const found = sniff(head.subarray(note[0].length), whole, [note[1]!.charCodeAt(0)]);
    if (found === null) return null;
    return { ...found, table: { ...found.table, rowsFrom: found.table.rowsFrom + note[0].length } };
  }
  return sniff(head, whole, delimiters);
}

function sniff(
  head: Buffer,
  whole: boolean,
  delimiters: readonly number[],
): { table: Table; rows: string[][] } | null {
  const escapes = head.includes(backslash) ? [0, backslash] : [0];
  // A quote that does not occur is none: the first way of these alone is tried.
  const quotes = quotesOf(head[0]);
  const absent = quotes.filter((quote) => quote === 0 || !head.includes(quote)).slice(1);
  // One for all ways: room for a line is half a megabyte, and each such piece brings the garbage collector nearer.
  const out = new LineBuffer(64 * 1024);
  let best: { score: number; table: Table; rows: string[][] } | null = null;
  for (const { delimiter, quote, escape } of waysOf(delimiters, escapes, quotes)) {
    if (absent.includes(quote)) continue;
    const found = parse(head, whole, { delimiter, quote, escape }, out);
    const [header, ...rows] = found.rows;
    if (header === undefined || header.length < 2) continue;
    const columns = columnsOf(header, rows);
    const even = rows.filter((row) => row.length === columns.length).length;
    const regular = rows.length === 0 ? 1 : (even - found.loose) / rows.length;
    const score = regular * 1000 + Math.min(header.length, 100);
    if (best === null || score > best.score) {
      const dialect = { delimiter, quote, ...(escape === 0 ? {} : { escape }) };
      best = { score, table: { dialect, columns, rowsFrom: found.rowsFrom }, rows };
    }
  }
  return best;
}

/**
 * The header's names. Where every row has one cell more, that is the number of the row in front (R's write.table), or
 * nothing behind the last delimiter.
 */
function columnsOf(header: readonly string[], rows: readonly string[][]): string[] {
  const names = header.map((cell) => cell.trim());
  if (rows.length === 0 || rows.some((row) => row.length !== names.length + 1)) return names;
  if (rows.every((row) => row.at(-1) === '')) return [...names, ''];
  const numbers = rows.map(([first = '']) => first);
  const isNumbered = numbers.every((number) => /^\d+$/.test(number)) && new Set(numbers).size === rows.length;
  return isNumbered ? ['', ...names] : names;
}

const quotesOf = (first: number | undefined): number[] =>
  first === singleQuote ? [singleQuote, doubleQuote, 0] : [doubleQuote, 0, singleQuote];

/** Every way of writing that is tried; among equals the first is taken. A quote of 0: quotes are letters like others. */
function waysOf(
  delimiters: readonly number[],
  escapes: readonly number[],
  quotes: readonly number[],
): Required<Dialect>[] {
  return escapes.flatMap((escape) =>
    delimiters.flatMap((delimiter) => quotes.map((quote) => ({ delimiter, quote, escape }))),
  );
}

function parse(
  head: Buffer,
  whole: boolean,
  dialect: Dialect,
  out: LineBuffer,
): { rows: string[][]; rowsFrom: number; loose: number } {
  out.clear();
  const scanner = new CsvScanner(dialect, out);
  const rows: string[][] = [];
  let rowsFrom = 0;
  for (let at = 0; at < head.length && rows.length <= rowsLookedAt; ) {
    const from = out.start;
    at = scanner.record(head, at);
    if (scanner.inRecord && !whole) break;
    if (scanner.inRecord) scanner.finish();
    const line = out.data.toString('utf8', from, out.start).trim();
    if (line === '') continue;
    const cells = JSON.parse(line) as string[];
    rows.push(cells);
    // A header of one cell is none: the rest need not be looked at.
    if (rows.length === 1 && cells.length < 2) break;
    if (rows.length === 1) rowsFrom = head[at - 1] === 13 && head[at] === 10 ? at + 1 : at;
  }
  return { rows, rowsFrom, loose: scanner.loose };
}
