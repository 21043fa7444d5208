import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, stat } from 'node:fs/promises';
import { UserError } from '../model/errors.ts';
import { gunzip } from './gunzip.ts';
import type { Source } from './reader.ts';

/** A file on disk, read as often as one likes; gzip is seen by its first bytes, not by its name. */
export interface FileSource extends Source {
  readonly path: string;
  readonly compressed: boolean;
  /** Bytes on disk that the pass under way has read, for progress against `size`. */
  readonly bytesRead: number;
  /** SHA-256, in hex, of the bytes on disk: that of the last whole pass, or of a new one if there was none. */
  digest(): Promise<string>;
}

export async function openSource(path: string, name: string = path): Promise<FileSource> {
  const stats = await stat(path).catch((cause: NodeJS.ErrnoException) => {
    // The name may be but the last part of an address.
    const address = [name, path].find((text) => /^(?:https?|ftp):\/\//i.test(text));
    throw address === undefined ? unopened(name, cause) : addressed(address, cause);
  });
  if (stats.isDirectory()) {
    throw mistake('directory', message('mistakes.aFolder', { name }));
  }
  if (!stats.isFile()) throw mistake('not-a-file', message('mistakes.readTwice', { name }));
  if (stats.size === 0) throw mistake('empty-file', message('mistakes.empty', { name }));
  return new File(path, name, stats.size, await isGzip(path, name));
}

async function isGzip(path: string, name: string): Promise<boolean> {
  const handle = await open(path).catch((cause: NodeJS.ErrnoException) => {
    throw unopened(name, cause);
  });
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(3), 0, 3, 0);
    // 1f 8b and the only method there is, 8 (RFC 1952, section 2.3.1).
    return bytesRead === 3 && buffer[0] === 0x1f && buffer[1] === 0x8b && buffer[2] === 8;
  } finally {
    await handle.close();
  }
}

const keptBytes = 1024 * 1024;

class File implements FileSource {
  readonly path: string;
  readonly name: string;
  readonly size: number;
  readonly compressed: boolean;
  bytesRead = 0;
  private sha256: string | null = null;
  /** Of a small file its bytes: it is looked at several times before it is read. */
  private kept: Promise<Buffer> | null = null;

  constructor(path: string, name: string, size: number, compressed: boolean) {
    this.path = path;
    this.name = name;
    this.size = size;
    this.compressed = compressed;
  }

  open(): AsyncIterable<Buffer> {
    return this.compressed ? gunzip(() => this.raw(), this.name) : this.raw();
  }

  async digest(): Promise<string> {
    this.sha256 ??= await this.hashed();
    return this.sha256;
  }

  /** Two buffers in turn: one is hashed while the other is filled. */
  private async hashed(): Promise<string> {
    const hash = createHash('sha256');
    const size = 1024 * 1024;
    const [one, other] = [Buffer.allocUnsafe(size), Buffer.allocUnsafe(size)];
    const fill = (buffer: Buffer) => handle.read(buffer, 0, size, null);
    const handle = await open(this.path).catch((cause: NodeJS.ErrnoException) => {
      throw unopened(this.name, cause);
    });
    try {
      let [full, next] = [one, other];
      let read = await fill(full);
      while (read.bytesRead > 0) {
        const ahead = fill(next);
        hash.update(full.subarray(0, read.bytesRead));
        read = await ahead;
        [full, next] = [next, full];
      }
      return hash.digest('hex');
    } catch (cause) {
      throw unopened(this.name, cause as NodeJS.ErrnoException);
    } finally {
      await handle.close();
    }
  }

  private async *raw(): AsyncGenerator<Buffer> {
    let passed = 0;
    this.bytesRead = 0;
    if (this.size <= keptBytes) {
      this.kept ??= readFile(this.path);
      const bytes = await this.kept.catch((cause: NodeJS.ErrnoException) => {
        throw unopened(this.name, cause);
      });
      this.bytesRead = bytes.length;
      if (bytes.length > 0) yield bytes;
      this.sha256 ??= createHash('sha256').update(bytes).digest('hex');
      return;
    }
    this.sha256 = null;
    const hash = createHash('sha256');
    const stream = createReadStream(this.path, { highWaterMark: 1024 * 1024 });
    try {
      for await (const bytes of stream as AsyncIterable<Buffer>) {
        hash.update(bytes);
        passed += bytes.length;
        this.bytesRead = passed;
        yield bytes;
      }
      this.sha256 = hash.digest('hex');
    } catch (cause) {
      throw unopened(this.name, cause as NodeJS.ErrnoException);
    } finally {
      stream.destroy();
    }
  }
}

function addressed(name: string, cause: unknown): UserError {
  return mistake('address', message('mistakes.address', { name }), { cause });
}

function unopened(name: string, cause: NodeJS.ErrnoException): unknown {
  if (cause.code === undefined) return cause;
  if (cause.code === 'ENOENT') {
    return mistake('no-such-file', message('mistakes.noFile', { name }), { cause });
  }
  if (cause.code === 'EACCES' || cause.code === 'EPERM') {
    return mistake('no-permission', message('mistakes.noPermission', { name }), { cause });
  }
  const why = cause.code;
  return mistake('unreadable-file', message('mistakes.unreadable', { name, why }), { cause });
}
