import { extractErrorAtTheEndOfChunk } from '@clickhouse/client';

/**
 * A result piece by piece, until a server that fails halfway writes its error behind what it had sent: then that error
 * is thrown, and nothing of it passes for a part of the result.
 * @param tag the word by which the server marks its error in this answer, from its headers
 */
export async function* untilException(
  pieces: AsyncIterable<Buffer>,
  tag: string | undefined,
): AsyncGenerator<Buffer, undefined> {
  if (tag === undefined) {
    yield* pieces;
    return undefined;
  }
  const mark = Buffer.from(`\r\n__exception__\r\n${tag}\r\n`);
  let held: Buffer = Buffer.alloc(0);
  for await (const piece of pieces) {
    held = held.length === 0 ? piece : Buffer.concat([held, piece]);
    // From the mark on all is kept to the end; before it, only as much as may be the beginning of a mark.
    const at = held.indexOf(mark);
    const keep = at === -1 ? held.length - mark.length + 1 : at;
    if (keep <= 0) continue;
    yield held.subarray(0, keep);
    held = held.subarray(keep);
  }
  if (held.indexOf(mark) === 0) throw extractErrorAtTheEndOfChunk(held, tag);
  if (held.length > 0) yield held;
  return undefined;
}
