import type { Chunk } from '../model/lines.ts';
import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import { withoutBom } from './bytes.ts';
import type { JsonCursor } from './cursor.ts';
import { asPartial } from './errors.ts';
import { jsonLines } from './json-lines.ts';
import { defaultChunkBytes, maxRecordBytes } from './lines.ts';
import type { ReadOptions, Source } from './reader.ts';

const newline = 10;
const comma = 44;

/** Lines as they are: nothing is looked at but where they end. Blank lines stay, for the count of lines. */
export async function* readLines(source: Source, options: ReadOptions = {}): AsyncGenerator<Chunk> {
  const chunkBytes = options.chunkBytes ?? defaultChunkBytes;
  let held: Buffer[] = [];
  let heldBytes = 0;
  let first = 1;
  let passed = 0;
  const flush = (upTo: number): Chunk | null => {
    const all = held.length === 1 ? held[0]! : Buffer.concat(held, heldBytes);
    held = upTo < all.length ? [all.subarray(upTo)] : [];
    heldBytes = all.length - upTo;
    if (upTo === 0) return null;
    const chunk = { first, lines: all.subarray(0, upTo) };
    first += countLines(chunk.lines);
    return chunk;
  };
  try {
    // Lines may be ended by a bare newline or, on Windows, by CR LF: both are white space to a JSON parser.
    for await (const piece of withoutBom(source.open())) {
      held.push(piece);
      heldBytes += piece.length;
      passed += piece.length;
      if (heldBytes < chunkBytes) continue;
      const cut = piece.lastIndexOf(newline);
      if (cut !== -1) {
        const chunk = flush(heldBytes - piece.length + cut + 1);
        if (chunk) yield chunk;
      } else if (heldBytes > chunkBytes + maxRecordBytes) {
        throw mistake(
          'record-too-long',
          message('files.noLineBreak', { name: source.name, most: heldBytes, line: first }),
        );
      }
    }
  } catch (error) {
    const last = flush(lastLineEnd(held, heldBytes));
    if (last) yield last;
    throw asPartial(error, { position: passed, records: first - 1 });
  }
  if (heldBytes === 0) return;
  const open = held.at(-1)?.at(-1) !== newline;
  if (open) {
    held.push(Buffer.from('\n'));
    heldBytes++;
  }
  const last = flush(heldBytes);
  if (last) yield last;
}

function lastLineEnd(held: readonly Buffer[], bytes: number): number {
  let before = bytes;
  for (let i = held.length - 1; i >= 0; i--) {
    const piece = held[i]!;
    before -= piece.length;
    const at = piece.lastIndexOf(newline);
    if (at !== -1) return before + at + 1;
  }
  return 0;
}

function countLines(lines: Buffer): number {
  let count = 0;
  for (let at = lines.indexOf(newline); at !== -1; at = lines.indexOf(newline, at + 1)) count++;
  return count;
}

/** The elements of one JSON array (`[{…}, {…}]`), each as a line without white space between its tokens. */
export function readArray(source: Source, options: ReadOptions = {}): AsyncGenerator<Chunk> {
  return copied(source, options, async (cursor, first) => {
    if (first) await cursor.expect(0x5b);
    return cursor.element(first);
  });
}

/**
 * JSON values one after another, indented or not, each as a line without white space between its tokens; a comma between
 * two is let pass.
 */
export function readValues(source: Source, options: ReadOptions = {}): AsyncGenerator<Chunk> {
  return copied(source, options, async (cursor, first) => {
    if (!first && (await cursor.peek()) === comma) cursor.step();
    return (await cursor.peek()) !== -1;
  });
}

function copied(
  source: Source,
  options: ReadOptions,
  next: (cursor: JsonCursor, first: boolean) => Promise<boolean>,
): AsyncGenerator<Chunk> {
  return jsonLines(source, options.chunkBytes, async function* (cursor, out) {
    for (let first = true; await next(cursor, first); first = false) {
      await cursor.copy(out);
      out.endLine();
      if (out.full) yield out.take()!;
    }
  });
}
