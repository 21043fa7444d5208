import type { Chunk } from '../../model/lines.ts';

/**
 * Chunks are parsed together up to so many bytes: a statement, and the part that it writes, cost a third of a second of
 * processor time whatever is in them.
 */
const gatheredBytes = 32 * 1024 * 1024;

/** Chunks one after another, so many that a statement is worth it; those that fill one go by themselves. */
export async function* gathered(
  chunks: AsyncIterable<Chunk>,
  onChunk: (chunk: Chunk) => void,
): AsyncGenerator<readonly Chunk[]> {
  let pieces: Chunk[] = [];
  let bytes = 0;
  for await (const chunk of chunks) {
    onChunk(chunk);
    pieces.push(chunk);
    bytes += chunk.lines.length;
    if (bytes < gatheredBytes) continue;
    yield pieces;
    [pieces, bytes] = [[], 0];
  }
  if (pieces.length > 0) yield pieces;
}
