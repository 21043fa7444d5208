import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { constants, createGunzip, type Gunzip, gunzipSync } from 'node:zlib';
import type { UserError } from '../model/errors.ts';

/** Small, because a compressed piece may swell a thousandfold and all of that is held at once. */
const pieceBytes = 64 * 1024;
/** Each look at a damaged piece is by pieces this much smaller, down to single bytes. */
const finer = 64;

/**
 * Decompresses, all members of the file (RFC 1952, section 2.2), also with zero bytes after or between them, as tapes
 * and some writers leave them. What was whole before a fault is yielded, on a line of its own what the members after it
 * hold, and then the fault is thrown. Of the piece that holds a fault the decompressor gives nothing: it is read again in
 * ever smaller pieces.
 * @param open begins to read the compressed file; called again only where it is damaged
 */
export async function* gunzip(open: () => AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  let given = 0;
  let last = newline;
  for (let step = pieceBytes, fineFrom = 0; ; step = Math.max(1, Math.floor(step / finer))) {
    const pass = new Pass(open(), step, fineFrom);
    let skip = given;
    for await (const bytes of pass.bytes()) {
      const fresh = bytes.subarray(Math.min(skip, bytes.length));
      skip -= bytes.length - fresh.length;
      given += fresh.length;
      if (fresh.length === 0) continue;
      last = fresh.at(-1)!;
      yield fresh;
    }
    if (pass.failure === null) return;
    if (pass.atEnd) throw unreadable(name, pass.failure, null);
    if (step === 1) {
      const next = await memberAfter(open, pass.lastPiece);
      if (next === null) throw unreadable(name, pass.failure, null);
      // What the damaged member broke off with must not run into what comes next.
      if (last !== newline) yield Buffer.from('\n');
      yield* gunzip(() => from(open, next), name);
      throw unreadable(name, pass.failure, { fault: pass.lastPiece, next });
    }
    fineFrom = pass.lastPiece;
  }
}

const newline = 10;
/** Bytes by which it is seen whether a header is one: of other bytes hardly any unpack so far. */
const proof = 4096;

/** Where the next member begins behind a fault, by its header and by what follows it; null where none does. */
async function memberAfter(open: () => AsyncIterable<Buffer>, fault: number): Promise<number | null> {
  let held = Buffer.alloc(0);
  let at = fault + 1;
  for await (const bytes of from(open, at)) {
    held = Buffer.concat([held, bytes]);
    const found = headerIn(held, held.length - proof);
    if (found !== null) return at + found;
    const keep = Math.min(held.length, proof + 2);
    at += held.length - keep;
    held = held.subarray(held.length - keep);
  }
  const found = headerIn(held, held.length);
  return found === null ? null : at + found;
}

function headerIn(bytes: Buffer, before: number): number | null {
  for (let i = bytes.indexOf(header); i !== -1 && i < before; i = bytes.indexOf(header, i + 1)) {
    // Only five of the flags mean anything (RFC 1952, section 2.3.1).
    if ((bytes[i + 3] ?? 255) < 32 && unpacks(bytes.subarray(i, i + proof))) return i;
  }
  return null;
}

const header = Buffer.from([0x1f, 0x8b, 8]);

function unpacks(bytes: Buffer): boolean {
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).length > 0;
  } catch {
    return false;
  }
}

async function* from(open: () => AsyncIterable<Buffer>, position: number): AsyncGenerator<Buffer> {
  let passed = 0;
  for await (const bytes of open()) {
    const rest = bytes.subarray(Math.min(bytes.length, Math.max(0, position - passed)));
    passed += bytes.length;
    if (rest.length > 0) yield rest;
  }
}

/** One reading of the compressed file, up to its end or its first fault. */
class Pass {
  failure: (Error & { code?: string }) | null = null;
  /** The fault is that the file ends too early. */
  atEnd = false;
  /** Where the piece began that was taken last. */
  lastPiece = 0;
  private readonly compressed: AsyncIterable<Buffer>;
  private readonly step: number;
  private readonly fineFrom: number;
  private members: Members | null = null;
  private position = 0;

  constructor(compressed: AsyncIterable<Buffer>, step: number, fineFrom: number) {
    this.compressed = compressed;
    this.step = step;
    this.fineFrom = fineFrom;
  }

  async *bytes(): AsyncGenerator<Buffer> {
    try {
      for await (const bytes of this.compressed) {
        yield* this.pieces(bytes);
        if (this.failure !== null) return;
      }
      if (this.members === null) return;
      this.atEnd = true;
      await this.members.end();
      yield* this.taken(this.members);
    } finally {
      this.members?.close();
    }
  }

  private async *pieces(bytes: Buffer): AsyncGenerator<Buffer> {
    for (let at = 0; at < bytes.length; ) {
      // Up to the piece with the fault large ones do.
      const room =
        this.position < this.fineFrom ? Math.min(pieceBytes, this.fineFrom - this.position) : this.step;
      const piece = bytes.subarray(at, at + room);
      this.lastPiece = this.position;
      this.position += piece.length;
      at += piece.length;
      yield* this.piece(piece);
      if (this.failure !== null) return;
    }
  }

  /** A piece may hold the end of some members, zero bytes, and the beginning of others. */
  private async *piece(piece: Buffer): AsyncGenerator<Buffer> {
    for (let rest = piece; rest.length > 0; ) {
      if (this.members === null) {
        rest = withoutPadding(rest);
        if (rest.length === 0) return;
        this.members = new Members();
      }
      const members = this.members;
      rest = rest.subarray(await members.write(rest));
      yield* this.taken(members);
      if (this.failure !== null) return;
      if (members.ended) {
        members.close();
        this.members = null;
      }
    }
  }

  private *taken(members: Members): Generator<Buffer> {
    yield* members.take();
    this.failure = members.failure;
  }
}

/** Members that follow one another without a gap. */
class Members {
  failure: Error | null = null;
  /** The last member has ended, and zero bytes follow it. */
  ended = false;
  private readonly stream: Gunzip = createGunzip({ chunkSize: 256 * 1024 });
  private ready: Buffer[] = [];
  private readonly over: Promise<void>;

  constructor() {
    this.stream.on('data', (bytes: Buffer) => this.ready.push(bytes));
    // Listened for from the beginning: the stream ends within the write that holds the padding, and never answers it.
    this.over = new Promise((resolve) => {
      this.stream.once('error', (error) => {
        this.failure = error;
        resolve();
      });
      this.stream.once('end', () => {
        this.ended = true;
        resolve();
      });
    });
  }

  /** Takes bytes in; returns how many of them belong to these members. */
  async write(bytes: Buffer): Promise<number> {
    const before = this.stream.bytesWritten;
    const { stream } = this;
    await Promise.race([this.over, new Promise<void>((done) => stream.write(bytes, () => done()))]);
    return this.ended ? stream.bytesWritten - before : bytes.length;
  }

  async end(): Promise<void> {
    if (this.ended) return;
    this.stream.end();
    await this.over;
  }

  take(): Buffer[] {
    return this.ready.splice(0);
  }

  close(): void {
    this.stream.destroy();
  }
}

function withoutPadding(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte !== 0);
  return first === -1 ? bytes.subarray(bytes.length) : bytes.subarray(first);
}

function unreadable(
  name: string,
  cause: Error & { code?: string },
  lost: { readonly fault: number; readonly next: number } | null,
): UserError {
  if (lost !== null)
    return mistake(
      'broken-gz',
      message('files.gzGap', { name, why: cause.message, at: lost.fault, next: lost.next }),
      { cause },
    );
  return cause.code === 'Z_BUF_ERROR'
    ? mistake('truncated-gz', message('files.gzCut', { name }), { cause })
    : mistake('broken-gz', message('files.gzBroken', { name, why: cause.message }), {
        cause,
      });
}
