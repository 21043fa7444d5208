import type { Chunk } from '../model/lines.ts';
import { JsonCursor } from './cursor.ts';
import { asPartial } from './errors.ts';
import { LineBuffer } from './lines.ts';
import type { Source } from './reader.ts';

/**
 * The records that a walk through a JSON text puts out as lines, whole to where it breaks off: what was read before the
 * fault is given first, then the fault with its place.
 */
export async function* jsonLines(
  source: Source,
  chunkBytes: number | undefined,
  walk: (cursor: JsonCursor, out: LineBuffer) => AsyncGenerator<Chunk>,
): AsyncGenerator<Chunk> {
  const cursor = new JsonCursor(source.open(), source.name);
  const out = new LineBuffer(chunkBytes);
  try {
    yield* walk(cursor, out);
    await cursor.end();
    const last = out.take();
    if (last) yield last;
  } catch (error) {
    const last = out.take();
    if (last) yield last;
    throw asPartial(error, { position: cursor.position, records: out.lines });
  } finally {
    await cursor.close();
  }
}
