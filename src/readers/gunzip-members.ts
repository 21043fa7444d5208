import { createGunzip, type Gunzip } from 'node:zlib';

/** Small, because a compressed piece may swell a thousandfold and all of that is held at once. */
export const pieceBytes = 64 * 1024;

/** One reading of the compressed file, up to its end or its first fault. */
export class Pass {
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
