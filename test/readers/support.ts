import type { Reading, Source } from '../../src/readers/index.ts';

/** A source in memory that comes in pieces of the given sizes, in turn. */
export function memory(
  content: string | Uint8Array,
  sizes: readonly number[] = [1 << 20],
  name = 'file',
): Source {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  return {
    name,
    size: bytes.length,
    async *open() {
      for (let at = 0, i = 0; at < bytes.length; i++) {
        const size = Math.max(1, sizes[i % sizes.length] ?? 1);
        yield bytes.subarray(at, at + size);
        at += size;
      }
    },
  };
}

export interface Read {
  readonly lines: string[];
  /** Whether each chunk's first number follows from the lines before it. */
  readonly numbered: boolean;
  readonly error: unknown;
}

/** All lines of a reading, and the error it ended with, if any. */
export async function collect(chunks: Reading['chunks']): Promise<Read> {
  const lines: string[] = [];
  let numbered = true;
  try {
    for await (const chunk of chunks) {
      numbered &&= chunk.first === lines.length + 1;
      const text = chunk.lines.toString('utf8');
      if (!text.endsWith('\n')) throw new Error('a chunk ends within a line');
      lines.push(...text.slice(0, -1).split('\n'));
    }
  } catch (error) {
    return { lines, numbered, error };
  }
  return { lines, numbered, error: null };
}
