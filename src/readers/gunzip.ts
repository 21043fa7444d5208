import { createGunzip } from 'node:zlib';
import { UserError } from '../model/errors.ts';

/** Small, because a compressed piece may swell a thousandfold and all of that is held at once. */
const pieceBytes = 64 * 1024;

/**
 * Decompresses, all members of the file. What was whole before a fault is yielded before the fault is thrown:
 * Node's own stream iterator would drop it.
 */
export async function* gunzip(compressed: AsyncIterable<Buffer>, name: string): AsyncGenerator<Buffer> {
  const stream = createGunzip({ chunkSize: 256 * 1024 });
  let ready: Buffer[] = [];
  const state: { failure: Error | null } = { failure: null };
  stream.on('data', (bytes: Buffer) => ready.push(bytes));
  const failed = new Promise<void>((resolve) => {
    stream.once('error', (error) => {
      state.failure = error;
      resolve();
    });
  });
  const step = (action: (done: () => void) => void) => Promise.race([failed, new Promise<void>(action)]);
  const drain = (): Buffer[] => {
    const out = ready;
    ready = [];
    return out;
  };
  try {
    for await (const bytes of compressed) {
      for (let at = 0; at < bytes.length && state.failure === null; at += pieceBytes) {
        await step((done) => stream.write(bytes.subarray(at, at + pieceBytes), () => done()));
        yield* drain();
      }
      if (state.failure) break;
    }
    if (state.failure === null) {
      await step((done) => {
        stream.once('end', done);
        stream.end();
      });
      yield* drain();
    }
    if (state.failure) throw unreadable(name, state.failure);
  } finally {
    stream.destroy();
  }
}

function unreadable(name: string, cause: Error & { code?: string }): UserError {
  return cause.code === 'Z_BUF_ERROR'
    ? new UserError(
        'truncated-gz',
        `${name} ends in the middle of its compressed data: copy or download it again.`,
        { cause },
      )
    : new UserError('broken-gz', `${name} is damaged (${cause.message}): copy or download it again.`, {
        cause,
      });
}
