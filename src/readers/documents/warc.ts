import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';

/**
 * WARC files, of ISO 28500:2017 and before, as they stream in. Written here rather than taken from a library: it
 * is a hundred lines, goes on after a damaged record, and holds no record longer than it is told to.
 */

/** A record whose block is kept. */
export interface WarcRecord {
  /** Its number in the file, from 1. */
  readonly number: number;
  /** `response`, `resource`, `conversion` … */
  readonly type: string;
  /** `WARC-Target-URI`, without the angle brackets that older programs put around it. */
  readonly url: string | null;
  readonly contentType: string;
  /** When it was taken, as the record says; null where it does not. */
  readonly date: string | null;
  readonly block: Buffer;
}

/** Why a record is not among the records. */
export type WarcGap = {
  readonly number: number;
  readonly reason: 'too-long' | 'broken';
  readonly url: string | null;
};

export interface WarcOptions {
  /** Types of records that are wanted. */
  readonly types: ReadonlySet<string>;
  /** Longest block that is kept. */
  readonly mostBytes: number;
  readonly gap: (gap: WarcGap) => void;
}

const longestLine = 64 * 1024;

/** @throws UserError `broken-warc` where the file is none from its first line on */
export async function* readWarc(
  bytes: AsyncIterable<Buffer>,
  name: string,
  options: WarcOptions,
): AsyncGenerator<WarcRecord> {
  const input = new Input(bytes);
  for (let number = 1; ; number++) {
    const version = await nextVersion(input);
    if (version === null) return;
    if (version === 'lost') {
      if (number === 1) throw mistake('broken-warc', message('files.noWarc', { name }));
      options.gap({ number, reason: 'broken', url: null });
      if (!(await resync(input))) return;
    }
    const headers = await headersOf(input);
    const length = Number(headers.get('content-length') ?? Number.NaN);
    const url = headers.get('warc-target-uri')?.replace(/^<(.*)>$/, '$1') ?? null;
    if (!Number.isSafeInteger(length) || length < 0) {
      options.gap({ number, reason: 'broken', url });
      continue;
    }
    const type = (headers.get('warc-type') ?? '').toLowerCase();
    if (!options.types.has(type) || length > options.mostBytes) {
      if (options.types.has(type)) options.gap({ number, reason: 'too-long', url });
      await input.skip(length);
      continue;
    }
    const block = await input.take(length);
    if (block.length < length) options.gap({ number, reason: 'broken', url });
    else {
      const [contentType = '', date = null] = [headers.get('content-type'), headers.get('warc-date')];
      yield { number, type, url, contentType, date, block };
    }
  }
}

/** The version line of the next record; null at the end; `lost` where something else stands there. */
async function nextVersion(input: Input): Promise<string | null> {
  for (;;) {
    const line = await input.line(longestLine);
    if (line === null) return null;
    if (line.trim() === '') continue;
    return /^WARC\/\d/.test(line) ? line : 'lost';
  }
}

/** Goes on to the line after the next version line. */
async function resync(input: Input): Promise<boolean> {
  for (;;) {
    const line = await input.line(longestLine);
    if (line === null) return false;
    if (/^WARC\/\d\.\d\s*$/.test(line)) return true;
  }
}

async function headersOf(input: Input): Promise<Map<string, string>> {
  const headers = new Map<string, string>();
  let last = '';
  for (;;) {
    const line = await input.line(longestLine);
    if (line === null || line.trim() === '') return headers;
    const colon = line.indexOf(':');
    if (/^[ \t]/.test(line) && last !== '') headers.set(last, `${headers.get(last) ?? ''} ${line.trim()}`);
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase();
      headers.set(last, line.slice(colon + 1).trim());
    }
  }
}

/** Bytes asked for by line and by length. */
class Input {
  private readonly pieces: AsyncIterator<Buffer>;
  private piece: Buffer = Buffer.alloc(0);
  private at = 0;

  constructor(bytes: AsyncIterable<Buffer>) {
    this.pieces = bytes[Symbol.asyncIterator]();
  }

  private async more(): Promise<boolean> {
    while (this.at >= this.piece.length) {
      const next = await this.pieces.next();
      if (next.done) return false;
      this.piece = next.value;
      this.at = 0;
    }
    return true;
  }

  /** A line without its end, or its first `most` bytes where it is longer; null at the end of the file. */
  async line(most: number): Promise<string | null> {
    const parts: Buffer[] = [];
    let length = 0;
    while (await this.more()) {
      const end = this.piece.indexOf(10, this.at);
      const to = end === -1 ? this.piece.length : end;
      if (length < most) parts.push(this.piece.subarray(this.at, Math.min(to, this.at + most - length)));
      length += to - this.at;
      this.at = end === -1 ? to : end + 1;
      if (end !== -1) return Buffer.concat(parts).toString('utf8').replace(/\r$/, '');
    }
    return length === 0 ? null : Buffer.concat(parts).toString('utf8');
  }

  /** The next bytes; fewer where the file ends. */
  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = [];
    let left = length;
    while (left > 0 && (await this.more())) {
      const part = this.piece.subarray(this.at, this.at + left);
      parts.push(part);
      this.at += part.length;
      left -= part.length;
    }
    return parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  }

  async skip(length: number): Promise<void> {
    let left = length;
    while (left > 0 && (await this.more())) {
      const passed = Math.min(left, this.piece.length - this.at);
      this.at += passed;
      left -= passed;
    }
  }
}
