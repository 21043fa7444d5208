/** Stands between a line's number and the line; a control character that no valid JSON text contains. */
export const lineSeparator = '\u0001';

/**
 * Settings under which the CSV parser takes a line as it is: no quoting, no trimming, one separator.
 * So raw lines reach the engine without being escaped first.
 */
export const lineSettings = {
  format_csv_delimiter: lineSeparator,
  format_csv_allow_double_quotes: 0,
  format_csv_allow_single_quotes: 0,
  input_format_csv_trim_whitespaces: 0,
  input_format_csv_empty_as_default: 0,
  input_format_parallel_parsing: 0,
  max_insert_threads: 1,
} as const;

/** Lines of a file, with the number of the first. */
interface Numbered {
  readonly first: number;
  readonly lines: Buffer;
}

/** Puts `number, separator` in front of every line of the pieces; blank lines are counted and left out. */
export function numberLines(pieces: readonly Numbered[]): { bytes: Buffer; count: number } {
  const counts = pieces.map(({ lines }) => countLines(lines));
  // One buffer for all: small ones for lines, or for small files, keep the garbage collector busy.
  const room = pieces.map(
    ({ first, lines }, i) =>
      lines.length + (counts[i] as number) * (String(first + (counts[i] as number)).length + 2),
  );
  const bytes = Buffer.allocUnsafe(room.reduce((sum, n) => sum + n, 0));
  let length = 0;
  for (const [i, piece] of pieces.entries())
    length = writeNumbered(piece, counts[i] as number, bytes, length);
  return { bytes: bytes.subarray(0, length), count: counts.reduce((sum, n) => sum + n, 0) };
}

/** Returns where it ends. */
function writeNumbered({ first, lines }: Numbered, count: number, bytes: Buffer, from: number): number {
  let length = from;
  let start = 0;
  const isClean = lines.indexOf(1) === -1 && lines.indexOf(13) === -1;
  for (let i = 0; i < count; i++) {
    let end = lines.indexOf(10, start);
    if (end === -1) end = lines.length;
    const last = end > start && lines[end - 1] === 13 ? end - 1 : end;
    if (last > start && !isBlank(lines, start, last)) {
      length += bytes.write(`${first + i}${lineSeparator}`, length, 'latin1');
      const begun = length;
      length += lines.copy(bytes, length, start, last);
      if (!isClean) clean(bytes, begun, length);
      bytes[length++] = 10;
    }
    start = end + 1;
  }
  return length;
}

function countLines(lines: Buffer): number {
  let count = 0;
  let start = 0;
  for (; start < lines.length; count++) {
    const end = lines.indexOf(10, start);
    start = end === -1 ? lines.length : end + 1;
  }
  return count;
}

function isBlank(bytes: Buffer, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] !== 32 && bytes[i] !== 9 && bytes[i] !== 13) return false;
  return true;
}

/** A raw separator or carriage return inside a line would end a cell: such a line is broken anyway, keep it whole. */
function clean(bytes: Buffer, from: number, to: number): void {
  for (let i = from; i < to; i++) if (bytes[i] === 1 || bytes[i] === 13) bytes[i] = 32;
}

/** The objects of a stream of JSON lines, whose pieces end anywhere. */
export async function* jsonLines<T>(stream: AsyncIterable<Buffer>): AsyncGenerator<T> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const bytes of stream) {
    const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
    const end = all.lastIndexOf(10) + 1;
    for (const line of all.subarray(0, end).toString('utf8').split('\n'))
      if (line !== '') yield JSON.parse(line) as T;
    rest = all.subarray(end);
  }
  if (rest.length > 0) yield JSON.parse(rest.toString('utf8')) as T;
}
