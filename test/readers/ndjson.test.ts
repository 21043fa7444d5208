import { gzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PartialReadError } from '../../src/readers/index.ts';
import { readArray, readLines, readValues } from '../../src/readers/ndjson.ts';
import { gunzip } from '../../src/readers/gunzip.ts';
import { collect, memory } from './support.ts';

describe('lines', () => {
  test.each([
    ['as they are', '{"a":1}\n{"b": 2}\n', ['{"a":1}', '{"b": 2}']],
    ['the last without a line break', '{"a":1}\n{"b":2}', ['{"a":1}', '{"b":2}']],
    ['blank lines stay, for the count', '{"a":1}\n\n \n{"b":2}\n', ['{"a":1}', '', ' ', '{"b":2}']],
    ['Windows line ends stay: white space to JSON', '{"a":1}\r\n{"b":2}\r\n', ['{"a":1}\r', '{"b":2}\r']],
    ['a byte order mark goes', '\uFEFF{"a":1}\n', ['{"a":1}']],
    ['broken lines too, for the engine to refuse', '{"a":\nnot json\n', ['{"a":', 'not json']],
    ['nothing', '', []],
  ])('%s', async (_, text, lines) => {
    expect((await collect(readLines(memory(text)))).lines).toEqual(lines);
    expect((await collect(readLines(memory(text, [1]), { chunkBytes: 1 }))).lines).toEqual(lines);
  });

  test('whatever the pieces and chunks, the same lines under the same numbers', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.string({ unit: fc.constantFrom('a', ' ', 'й', '{', '\r') }), {
          minLength: 1,
          maxLength: 30,
        }),
        fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 1, max: 60 }),
        async (lines, sizes, chunkBytes) => {
          const read = await collect(readLines(memory(`${lines.join('\n')}\n`, sizes), { chunkBytes }));
          expect(read.lines).toEqual(lines);
          expect(read.numbered).toBe(true);
        },
      ),
    );
  });

  test('a compressed file cut off: whole lines come first', async () => {
    const text = Array.from({ length: 5000 }, (_, i) => JSON.stringify({ i, x: String(i ** 3) })).join('\n');
    const packed = gzipSync(text);
    const half = memory(packed.subarray(0, packed.length / 2));
    const source = { ...half, open: () => gunzip(() => half.open(), 'posts.gz') };
    const { lines, error } = await collect(readLines(source, { chunkBytes: 1000 }));
    expect(lines.length).toBeGreaterThan(1000);
    expect(lines).toEqual(text.split('\n').slice(0, lines.length));
    expect(error).toBeInstanceOf(PartialReadError);
    expect(error).toMatchObject({ code: 'truncated-gz', records: lines.length });
  });
});

describe('arrays and values', () => {
  test('the elements of an array', async () => {
    const { lines } = await collect(readArray(memory('[\n {"a": [1, 2]},\n {"b": "] ,"}\n]\n', [3])));
    expect(lines).toEqual(['{"a":[1,2]}', '{"b":"] ,"}']);
  });

  test('values over several lines', async () => {
    const { lines } = await collect(readValues(memory('{\n "a": 1\n}\n{\n "b": 2\n}{"c":3}', [2])));
    expect(lines).toEqual(['{"a":1}', '{"b":2}', '{"c":3}']);
  });

  test.each([
    ['values with a comma between and behind them', readValues, '{"a":1},\n{"b":2},\n'],
    ['an array with a comma too many', readArray, '[{"a":1},{"b":2},\n]'],
  ])('%s lose nothing', async (_, reader, text) => {
    for (const sizes of [[100], [1]])
      expect(await collect(reader(memory(text, sizes)))).toMatchObject({ lines: ['{"a":1}', '{"b":2}'] });
  });

  test.each([
    ['an array cut off', readArray, '[{"a":1},{"a":', 'truncated'],
    ['an array with something after it', readArray, '[{"a":1}] {"a":2}', 'broken-json'],
    ['values with two commas between them', readValues, '{"a":1},,{"a":2}', 'broken-json'],
    ['an array with two commas', readArray, '[{"a":1},,{"a":2}]', 'broken-json'],
    ['a brace too many', readValues, '{"a":1}}', 'broken-json'],
  ])('%s is said, after what is whole', async (_, reader, text, code) => {
    for (const sizes of [[100], [1]]) {
      const { lines, error } = await collect(reader(memory(text, sizes)));
      expect(lines).toEqual(['{"a":1}']);
      expect(error).toMatchObject({ code, records: 1 });
    }
  });
});
