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
  const parts: Buffer[] = [];
  let count = 0;
  let start = 0;
  while (start < lines.length) {
    let end = lines.indexOf(10, start);
    if (end === -1) end = lines.length;
    const last = end > start && lines[end - 1] === 13 ? end - 1 : end;
    if (last > start && !isBlank(lines, start, last)) {
      parts.push(
        Buffer.from(`${first + count}${lineSeparator}`),
        clean(lines.subarray(start, last)),
        newline,
      );
    }
    count++;
    start = end + 1;
  }
  return { bytes: Buffer.concat(parts), count };
}

const newline = Buffer.from('\n');

function isBlank(bytes: Buffer, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (bytes[i] !== 32 && bytes[i] !== 9 && bytes[i] !== 13) return false;
  return true;
}

/** A raw separator or carriage return inside a line would end a cell: such a line is broken anyway, keep it whole. */
function clean(line: Buffer): Buffer {
  if (line.indexOf(1) === -1 && line.indexOf(13) === -1) return line;
  const copy = Buffer.from(line);
  for (let i = 0; i < copy.length; i++) if (copy[i] === 1 || copy[i] === 13) copy[i] = 32;
  return copy;
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
