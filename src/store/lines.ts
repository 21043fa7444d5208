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

/** Puts `number, separator` in front of every line; blank lines are counted and left out. */
export function numberLines(first: number, lines: Buffer): { bytes: Buffer; count: number } {
  const count = countLines(lines);
  // One buffer for all: a small one for each line keeps the garbage collector busy.
  const bytes = Buffer.allocUnsafe(lines.length + count * (String(first + count).length + 2));
  let length = 0;
  let start = 0;
  for (let i = 0; i < count; i++) {
    let end = lines.indexOf(10, start);
    if (end === -1) end = lines.length;
    const last = end > start && lines[end - 1] === 13 ? end - 1 : end;
    if (last > start && !isBlank(lines, start, last)) {
      length += bytes.write(`${first + i}${lineSeparator}`, length, 'latin1');
      const from = length;
      length += lines.copy(bytes, length, start, last);
      clean(bytes, from, length);
      bytes[length++] = 10;
    }
    start = end + 1;
  }
  return { bytes: bytes.subarray(0, length), count };
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
  const line = bytes.subarray(from, to);
  if (line.indexOf(1) === -1 && line.indexOf(13) === -1) return;
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
