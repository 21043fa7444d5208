import type { Chunk } from '../model/lines.ts';

/** No record of a post comes near: what is longer is a file of another kind or an unclosed quote. */
export const maxRecordBytes = 64 * 1024 * 1024;

const none = Buffer.alloc(0);

/**
 * Room that the last small file left, for the next: a hundred files that each grow a buffer to some megabytes would make the
 * garbage collector run for every second one.
 */
let spare: Buffer = none;
const mostSpare = 32 * 1024 * 1024;

export const defaultChunkBytes = 16 * 1024 * 1024;

/**
 * Where readers write lines, byte by byte: `data` and `length` are public because the scanning loops write
 * into them directly (a call for each byte would halve their speed).
 */
export class LineBuffer {
  data: Buffer;
  length = 0;
  /** Where the line being written begins. */
  start = 0;
  /** Lines ended since the beginning of the source. */
  lines = 0;
  private readonly chunkBytes: number;
  private taken = 0;

  constructor(chunkBytes: number = defaultChunkBytes) {
    this.chunkBytes = chunkBytes;
    this.data = none;
  }

  /** True when the ended lines fill a chunk. */
  get full(): boolean {
    return this.start >= this.chunkBytes;
  }

  /** Makes room for `bytes` more. */
  reserve(bytes: number): void {
    if (this.data.length - this.length >= bytes) return;
    if (this.data.length === 0 && spare.length >= bytes) {
      [this.data, spare] = [spare, none];
      return;
    }
    // The first chunk may be the last, of a small file: room for a whole one is taken where it fills. Large buffers that
    // are hardly used cost more than growing, since each makes the garbage collector run.
    const least = this.taken > 0 ? this.chunkBytes + (this.chunkBytes >> 3) + 4096 : 0;
    const grown = Buffer.allocUnsafeSlow(Math.max(this.data.length * 2, this.length + bytes, least));
    this.data.copy(grown, 0, 0, this.length);
    this.data = grown;
  }

  write(bytes: Buffer): void {
    this.reserve(bytes.length);
    this.length += bytes.copy(this.data, this.length);
  }

  endLine(): void {
    this.reserve(1);
    this.data[this.length++] = 10;
    this.start = this.length;
    this.lines++;
  }

  /** Begins anew, in the room that is there. */
  clear(): void {
    this.length = 0;
    this.start = 0;
    this.lines = 0;
  }

  /** Forgets the line being written. */
  rollback(): void {
    this.length = this.start;
  }

  /** The ended lines as a chunk; a line not ended is forgotten. Null where no line has ended. */
  take(): Chunk | null {
    if (this.start === 0) return null;
    const isSmall = this.taken === 0 && this.start < this.chunkBytes;
    const chunk = {
      first: this.taken + 1,
      lines: isSmall ? Buffer.from(this.data.subarray(0, this.start)) : this.data.subarray(0, this.start),
    };
    if (isSmall && this.data.length > spare.length && this.data.length <= mostSpare) spare = this.data;
    this.data = none;
    this.length = 0;
    this.start = 0;
    this.taken = this.lines;
    return chunk;
  }
}
