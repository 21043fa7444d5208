import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import type { UserError } from '../model/errors.ts';
import type { Said } from '../model/said.ts';
import { withoutBom } from './bytes.ts';
import { type LineBuffer, maxRecordBytes } from './lines.ts';
import { copyValue, newScan, passValue, type Scan } from './scan.ts';

/** Bytes copied between two checks of room: a byte becomes six at most. */
const stride = 64 * 1024;

/**
 * Walks over JSON text that never stands in memory as a whole. It finds where values begin and end by braces
 * and quotes alone and does not validate: what a value holds is judged by whoever parses it.
 */
export class JsonCursor {
  /** Name of the file, for messages. */
  private readonly name: string;
  private readonly pieces: AsyncIterator<Buffer>;
  private buffer: Buffer = Buffer.alloc(0);
  private at = 0;
  private before = 0;
  private ended = false;

  constructor(bytes: AsyncIterable<Buffer>, name: string) {
    this.pieces = withoutBom(bytes)[Symbol.asyncIterator]();
    this.name = name;
  }

  /** Bytes passed so far. */
  get position(): number {
    return this.before + this.at;
  }

  /** Sees to it that nothing but white space follows; the source has seen its whole file then. */
  async end(): Promise<void> {
    const byte = await this.peek();
    if (byte !== -1) throw this.broken(message('files.jsonEnd'), byte);
  }

  async close(): Promise<void> {
    await this.pieces.return?.();
  }

  /** The next byte that is not white space, left in place; -1 at the end. */
  async peek(): Promise<number> {
    for (;;) {
      const byte = this.glance();
      if (byte !== -1) return byte;
      if (!(await this.load())) return -1;
    }
  }

  /** As `peek`, within what is in memory: -1 where that ends. */
  glance(): number {
    const { buffer } = this;
    let { at } = this;
    while (at < buffer.length && buffer[at]! <= 32) at++;
    this.at = at;
    return at < buffer.length ? buffer[at]! : -1;
  }

  /** Steps over the byte that `peek` or `glance` has shown. */
  step(): void {
    this.at++;
  }

  /** Steps over `byte` (a bracket, a colon) or says what stands there. */
  async expect(byte: number): Promise<void> {
    const found = await this.peek();
    if (found === -1) throw this.truncated();
    if (found !== byte) throw this.broken(`"${String.fromCharCode(byte)}"`, found);
    this.at++;
  }

  /** Yields the keys of the object that begins here; the caller reads or skips each value. */
  async *keys(): AsyncGenerator<string> {
    await this.expect(123);
    for (let first = true; ; first = false) {
      const byte = await this.peek();
      if (byte === 125) {
        this.at++;
        return;
      }
      if (!first) await this.expect(44);
      const key = await this.value();
      if (typeof key !== 'string') throw this.broken(message('files.jsonKey'), byte);
      await this.expect(58);
      yield key;
    }
  }

  /**
   * Moves to the next element of an array whose `[` has been stepped over; false at its `]`, be it after a comma too many.
   * No promise where
   * memory holds enough to tell: between a million messages, promises would cost more than the scan.
   */
  element(first: boolean): boolean | Promise<boolean> {
    const start = this.at;
    let byte = this.glance();
    if (byte === 44 && !first) {
      this.at++;
      byte = this.glance();
      if (byte !== -1 && byte !== 93) return true;
    } else if (byte === 93) {
      this.at++;
      return false;
    } else if (byte !== -1 && first) {
      return true;
    }
    this.at = start;
    return this.slowElement(first);
  }

  private async slowElement(first: boolean): Promise<boolean> {
    let byte = await this.peek();
    if (byte === 93) {
      this.at++;
      return false;
    }
    if (!first && byte !== -1) {
      if (byte !== 44) throw this.broken(message('files.jsonNext'), byte);
      this.at++;
      byte = await this.peek();
      if (byte === 93) {
        this.at++;
        return false;
      }
    }
    if (byte === -1) throw this.truncated();
    return true;
  }

  /** A short value (a name, an id), parsed; undefined where it is no JSON. */
  async value(): Promise<unknown> {
    const parts: Buffer[] = [];
    await this.pass((from, to) => parts.push(Buffer.from(this.buffer.subarray(from, to))));
    try {
      return JSON.parse(Buffer.concat(parts).toString('utf8')) as unknown;
    } catch {
      return undefined;
    }
  }

  /** Steps over a value and keeps nothing of it. */
  async skip(): Promise<void> {
    await this.pass();
  }

  /**
   * Copies a value to `out` without the white space between its tokens; strings stay as they are, but for
   * what JSON forbids in them: bare control characters, and Telegram Desktop's `\x1F` for `\u001F`.
   */
  copy(out: LineBuffer): void | Promise<void> {
    const scan = newScan();
    const byte = this.glance();
    const start = this.at;
    if (byte !== -1) this.copyHeld(scan, out);
    if (!scan.done) return this.slowCopy(scan, out);
    if (this.at === start) throw this.broken(message('files.jsonValue'), byte);
  }

  private async slowCopy(scan: Scan, out: LineBuffer): Promise<void> {
    const begun = this.position;
    while (!scan.done) {
      if (this.position - begun > maxRecordBytes) throw this.endless();
      if (!(await this.load())) throw this.truncated();
      if (scan.depth === 0 && !scan.inString) await this.peek();
      this.copyHeld(scan, out);
    }
  }

  private copyHeld(scan: Scan, out: LineBuffer): void {
    while (this.at < this.buffer.length && !scan.done) {
      const to = Math.min(this.at + stride, this.buffer.length);
      out.reserve(6 * (to - this.at));
      this.at = copyValue(scan, this.buffer, this.at, to, out);
    }
  }

  truncated(): UserError {
    return mistake('truncated', message('files.endsInMiddle', { name: this.name, at: this.position }));
  }

  private async pass(keep?: (from: number, to: number) => void): Promise<void> {
    const scan = newScan();
    const byte = await this.peek();
    const begun = this.position;
    for (let kept = 0; ; ) {
      const from = this.at;
      this.at = passValue(scan, this.buffer, from, this.buffer.length);
      keep?.(from, this.at);
      // Where no value begins nothing is passed: to go on would be to stand still for ever.
      if (scan.done && this.position === begun) throw this.broken(message('files.jsonValue'), byte);
      if (scan.done) return;
      if (keep !== undefined && (kept += this.at - from) > maxRecordBytes) throw this.endless();
      if (!(await this.load())) throw this.truncated();
    }
  }

  private async load(): Promise<boolean> {
    if (this.ended) return false;
    const next = await this.pieces.next();
    if (next.done === true) {
      this.ended = true;
      return false;
    }
    this.before += this.buffer.length;
    this.buffer = next.value;
    this.at = 0;
    return true;
  }

  private broken(expected: Said, found: number): UserError {
    const seen = found === -1 ? message('files.jsonEnd') : JSON.stringify(String.fromCharCode(found));
    return mistake(
      'broken-json',
      message('files.brokenJson', { name: this.name, at: this.position, expected, seen }),
    );
  }

  private endless(): UserError {
    return mistake(
      'record-too-long',
      message('files.endlessValue', { name: this.name, most: maxRecordBytes, at: this.position }),
    );
  }
}
