import type { Chunk } from '../model/lines.ts';
import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import type { UserError } from '../model/errors.ts';
import { escapeControl, withoutBom } from './bytes.ts';
import { asPartial } from './errors.ts';
import { LineBuffer, maxRecordBytes } from './lines.ts';
import type { ReadOptions, Source } from './reader.ts';

/** How a table of text is written. */
export interface Dialect {
  /** Byte between cells: comma, semicolon, tab or bar. */
  readonly delimiter: number;
  /** Byte around cells that hold delimiters, quotes or line breaks; 0 where no byte has that meaning. */
  readonly quote: number;
  /**
   * The backslash where it takes the meaning from a quote, a delimiter, a line break or itself (Spark, MySQL, R's
   * write.table); 0 where it is a letter like others, as RFC 4180 has it.
   */
  readonly escape?: number;
}

/** Where in a record the scan stands: at the start of a record or cell, in one, in a quoted one, after its quote. */
type Mode = 'record' | 'cell' | 'bare' | 'quoted' | 'closed';

/** Bytes scanned between two checks of room: a byte becomes six at most. */
const stride = 64 * 1024;
const lf = 10;
const cr = 13;

/**
 * Turns RFC 4180 records, and what is near them, into lines that are JSON arrays of strings: quoted cells over
 * several lines, doubled quotes, any line ending, cells that go on after their closing quote, rows that are
 * short or long (they stay so). A blank line stays a blank line.
 */
export class CsvScanner {
  private readonly delimiter: number;
  private readonly quote: number;
  private readonly escape: number;
  private readonly out: LineBuffer;
  /** Cells that went on after their closing quote: many of them, and the quotes are letters. */
  loose = 0;
  private mode: Mode = 'record';
  private afterCr = false;
  private escaped = false;

  constructor(dialect: Dialect, out: LineBuffer) {
    this.delimiter = dialect.delimiter;
    this.quote = dialect.quote === 0 ? -1 : dialect.quote;
    this.escape = dialect.escape === undefined || dialect.escape === 0 ? -1 : dialect.escape;
    this.out = out;
  }

  /** True in the middle of a quoted cell. */
  get open(): boolean {
    return this.mode === 'quoted';
  }

  /** True in the middle of a record. */
  get inRecord(): boolean {
    return this.mode !== 'record';
  }

  /** Scans to the end of `bytes` or of the record that fills a chunk; returns where it stands. */
  scan(bytes: Buffer, from: number): number {
    let p = from;
    while (p < bytes.length && !this.out.full) {
      p = this.record(bytes, p);
      if (this.out.length - this.out.start > maxRecordBytes) return p;
    }
    return p;
  }

  /** Scans to the end of one record, or of `bytes`; returns where it stands. */
  record(bytes: Buffer, from: number): number {
    const lines = this.out.lines;
    let p = from;
    while (p < bytes.length && this.out.lines === lines) {
      const to = Math.min(p + stride, bytes.length);
      this.out.reserve(6 * (to - p) + 16);
      p = this.part(bytes, p, to);
    }
    return p;
  }

  /** Ends the last record where the file does. */
  finish(): void {
    if (this.mode !== 'record') this.endRecord();
  }

  private part(bytes: Buffer, from: number, to: number): number {
    const { out, quote, delimiter, escape } = this;
    const { data } = out;
    let { mode } = this;
    let n = out.length;
    let p = from;
    if (this.afterCr) {
      this.afterCr = false;
      if (bytes[p] === lf) p++;
    }
    while (p < to) {
      const c = bytes[p]!;
      if (this.escaped) {
        this.escaped = false;
        n = escapedByte(data, n, c, c === quote || c === delimiter);
        p++;
        continue;
      }
      if (c === escape && mode !== 'closed') {
        this.escaped = true;
        if (mode === 'record') {
          data[n++] = 91;
          data[n++] = 34;
        }
        if (mode !== 'quoted') mode = 'bare';
        p++;
        continue;
      }
      if (mode === 'quoted') {
        if (c === quote) mode = 'closed';
        else if (c < 32) n = escapeControl(data, n, c);
        else {
          if (c === 34 || c === 92) data[n++] = 92;
          data[n++] = c;
        }
        p++;
        continue;
      }
      if (mode === 'closed' && c === quote) {
        if (c === 34) data[n++] = 92;
        data[n++] = c;
        mode = 'quoted';
        p++;
        continue;
      }
      if (c === lf || c === cr) {
        p++;
        if (c === cr) {
          if (p < to) {
            if (bytes[p] === lf) p++;
          } else this.afterCr = true;
        }
        out.length = n;
        this.mode = mode;
        this.endRecord();
        return p;
      }
      if (mode === 'record') {
        data[n++] = 91;
        data[n++] = 34;
        mode = 'cell';
      }
      p++;
      if (c === delimiter) {
        data[n++] = 34;
        data[n++] = 44;
        data[n++] = 34;
        mode = 'cell';
      } else if (c === quote && mode === 'cell') {
        mode = 'quoted';
      } else {
        if (c < 32) n = escapeControl(data, n, c);
        else {
          if (c === 34 || c === 92) data[n++] = 92;
          data[n++] = c;
        }
        if (mode === 'closed') this.loose++;
        mode = 'bare';
      }
    }
    out.length = n;
    this.mode = mode;
    return p;
  }

  private endRecord(): void {
    const { out } = this;
    if (this.mode !== 'record') {
      out.reserve(3);
      out.data[out.length++] = 34;
      out.data[out.length++] = 93;
    }
    out.endLine();
    this.mode = 'record';
  }
}

/** What stands behind a backslash: a letter that it has no meaning for keeps it. */
function escapedByte(data: Buffer, to: number, c: number, meant: boolean): number {
  let n = to;
  if (c < 32) return escapeControl(data, n, c);
  if (!meant && c !== 92) {
    data[n++] = 92;
    data[n++] = 92;
  }
  if (c === 34 || c === 92) data[n++] = 92;
  data[n++] = c;
  return n;
}

/** A table as it was found: how it is written, its columns, and the byte (after any BOM) where its rows begin. */
export interface Table {
  readonly dialect: Dialect;
  readonly columns: readonly string[];
  readonly rowsFrom: number;
}

/** Rows of a table after its header, each a JSON array of cells, numbered from 1. */
export async function* readCsv(
  source: Source,
  table: Table,
  options: ReadOptions = {},
): AsyncGenerator<Chunk> {
  const out = new LineBuffer(options.chunkBytes);
  const scanner = new CsvScanner(table.dialect, out);
  let passed = 0;
  try {
    for await (const piece of withoutBom(source.open())) {
      let at = Math.min(piece.length, Math.max(0, table.rowsFrom - passed));
      while (at < piece.length) {
        at = scanner.scan(piece, at);
        if (out.length - out.start > maxRecordBytes) throw unclosed(source.name, out.lines + 1);
        if (out.full) yield out.take()!;
      }
      passed += piece.length;
    }
    if (scanner.open) throw unclosed(source.name, out.lines + 1);
    scanner.finish();
    const last = out.take();
    if (last) yield last;
  } catch (error) {
    const last = out.take();
    if (last) yield last;
    throw asPartial(error, { position: passed, records: out.lines });
  }
}

function unclosed(file: string, row: number): UserError {
  return mistake('unclosed-quote', message('files.unclosedQuote', { file, row }));
}
