import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Dialect, readCsv } from '../../src/readers/csv.ts';
import { sniffTable } from '../../src/readers/csv-sniff.ts';
import { PartialReadError } from '../../src/readers/index.ts';
import { collect, memory } from './support.ts';

const comma: Dialect = { delimiter: 44, quote: 34 };

async function rows(
  text: string | Uint8Array,
  dialect = comma,
  sizes?: readonly number[],
  chunkBytes?: number,
) {
  const table = { dialect, columns: [], rowsFrom: 0 };
  const options = chunkBytes === undefined ? {} : { chunkBytes };
  const read = await collect(readCsv(memory(text, sizes, 'posts.csv'), table, options));
  return { ...read, cells: read.lines.map((line) => (line === '' ? null : (JSON.parse(line) as string[]))) };
}

describe('RFC 4180, section 2', () => {
  test.each([
    ['records on lines of their own', 'aaa,bbb,ccc\r\nzzz,yyy,xxx\r\n'],
    ['no line break after the last', 'aaa,bbb,ccc\r\nzzz,yyy,xxx'],
    ['quoted cells', '"aaa","bbb","ccc"\r\nzzz,yyy,xxx'],
  ])('%s', async (_, text) => {
    expect((await rows(text)).cells).toEqual([
      ['aaa', 'bbb', 'ccc'],
      ['zzz', 'yyy', 'xxx'],
    ]);
  });

  test('line breaks, commas and doubled quotes in quoted cells', async () => {
    expect((await rows('"aaa","b \r\nbb","c,c"\r\n"a""b","",""""')).cells).toEqual([
      ['aaa', 'b \r\nbb', 'c,c'],
      ['a"b', '', '"'],
    ]);
  });
});

describe('what is near it', () => {
  test.each([
    ['short and long rows stay so', 'a,b\n1\n1,2,3\n', [['a', 'b'], ['1'], ['1', '2', '3']]],
    ['a blank line keeps its place', 'a,b\n\n1,2\n', [['a', 'b'], null, ['1', '2']]],
    [
      'bare carriage returns end records',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2'],
      ],
    ],
    ['a quote within a bare cell is a letter', 'a"b",c\n', [['a"b"', 'c']]],
    ['text after a closing quote is kept', '"a" b,c\n', [['a b', 'c']]],
    ['empty cells at either end', ',x,\n', [['', 'x', '']]],
    ['backslashes and control characters', 'a\\n\t\u0001,b\n', [['a\\n\t\u0001', 'b']]],
    ['letters of every script', '«سلام»,🏴‍☠️ привет\n', [['«سلام»', '🏴‍☠️ привет']]],
    ['a byte order mark', '\uFEFFa,b\n', [['a', 'b']]],
  ])('%s', async (_, text, expected) => {
    expect((await rows(text)).cells).toEqual(expected);
    expect((await rows(text, comma, [1], 1)).cells).toEqual(expected);
  });

  test('a quoted cell that is never closed: whole rows come, then the row is named', async () => {
    const { cells, error } = await rows('a,b\n1,"x\n2,3\n');
    expect(cells).toEqual([['a', 'b']]);
    expect(error).toBeInstanceOf(PartialReadError);
    expect(error).toMatchObject({ code: 'unclosed-quote', records: 1 });
    expect(String(error)).toContain('posts.csv, row 2 (after the header)');
  });
});

test('written and read again, any table is what it was, whatever pieces it comes in', async () => {
  const cell = fc.string({
    unit: fc.constantFrom('a', '"', "'", ',', ';', '\t', '\n', '\r', '\\', 'ش', '😀', '\u0007', ' '),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
      fc.constantFrom(44, 59, 9, 124),
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 4 }),
      fc.integer({ min: 1, max: 100 }),
      async (table, delimiter, ending, always, sizes, chunkBytes) => {
        const separator = String.fromCharCode(delimiter);
        const written = table.map((row) =>
          row
            .map((value) =>
              always || /["\n\r]/.test(value) || value.includes(separator)
                ? `"${value.replaceAll('"', '""')}"`
                : value,
            )
            .join(separator),
        );
        const { cells, error, numbered } = await rows(
          written.join(ending) + ending,
          { delimiter, quote: 34 },
          sizes,
          chunkBytes,
        );
        expect(error).toBeNull();
        expect(numbered).toBe(true);
        expect(cells).toEqual(table);
      },
    ),
  );
});

describe('how a table is written is found out', () => {
  const sniff = (text: string) => sniffTable(Buffer.from(text), true);
  test.each([
    ['commas', 'id,date,text\n1,2020-01-01,"a, b; c"\n2,2020-01-02,d\n', comma],
    [
      'semicolons, with commas in the text',
      'id;date;text\n1;2020;a, b, c\n2;2020;d, e\n',
      { delimiter: 59, quote: 34 },
    ],
    ['tabs', 'id\tdate\ttext\n1\t2020\ta, b\n', { delimiter: 9, quote: 34 }],
    ['bars', 'id|date|text\n1|2020|x\n', { delimiter: 124, quote: 34 }],
    ['single quotes', "'id','text'\n'1','a, b'\n'2','c, d, e'\n", { delimiter: 44, quote: 39 }],
    [
      'quotes that are letters',
      'id\ttext\n1\t"open\n2\tmore\n3\t"again\n4\tand\n',
      { delimiter: 9, quote: 0 },
    ],
  ])('%s', (_, text, dialect) => {
    expect(sniff(text)?.table.dialect).toEqual(dialect);
  });

  test('the columns and the byte where rows begin, after a header over two lines', () => {
    const found = sniff('\n"the\nid", text \r\n1,2\r\n');
    expect(found?.table.columns).toEqual(['the\nid', 'text']);
    expect(found?.table.rowsFrom).toBe('\n"the\nid", text \r\n'.length);
    expect(found?.rows).toEqual([['1', '2']]);
  });

  test("Excel's note of the delimiter is no header", () => {
    const text = 'sep=;\r\nid;text, of a kind\r\n1;a, b, c\r\n';
    const found = sniff(text);
    expect(found?.table).toEqual({
      dialect: { delimiter: 59, quote: 34 },
      columns: ['id', 'text, of a kind'],
      rowsFrom: text.indexOf('1;a'),
    });
  });

  test('one column is no table', () => {
    expect(sniff('just some words\nand more of them\n')).toBeNull();
  });
});

describe('a backslash before quotes, as Spark, MySQL and R write it', () => {
  const written = String.raw`id;text
1;"She said \"no\"; twice"
2;"plain; two"
3;"\"all of it\""
4;"back\\slash and C:\dir"
5;"two
lines"
`;
  const cells = [
    ['1', 'She said "no"; twice'],
    ['2', 'plain; two'],
    ['3', '"all of it"'],
    ['4', 'back\\slash and C:\\dir'],
    ['5', 'two\nlines'],
  ];

  test.each([1, 2, 3, 7, 1000])('is found and read, in pieces of %i bytes', async (size) => {
    const table = sniffTable(Buffer.from(written), true)?.table;
    expect(table?.dialect).toEqual({ delimiter: 59, quote: 34, escape: 92 });
    expect(table?.columns).toEqual(['id', 'text']);
    const read = await collect(readCsv(memory(written, [size], 'posts.csv'), table!));
    expect(read.lines.map((line) => JSON.parse(line) as string[])).toEqual(cells);
  });

  test('without quotes, before delimiters and line breaks', async () => {
    const text = String.raw`id,text
1,one\, two
2,no more
3,\"so\"
4,first\
second
`;
    const table = sniffTable(Buffer.from(text), true)?.table;
    expect(table?.dialect).toMatchObject({ delimiter: 44, escape: 92 });
    const read = await collect(readCsv(memory(text, [5], 'posts.csv'), table!));
    expect(read.lines.map((line) => JSON.parse(line) as string[])).toEqual([
      ['1', 'one, two'],
      ['2', 'no more'],
      ['3', '"so"'],
      ['4', 'first\nsecond'],
    ]);
  });

  test('is a letter where the table is an ordinary one', () => {
    const ordinary = String.raw`id,text
1,"a path: C:\"
2,"doubled ""quotes"", and \n"
`;
    expect(sniffTable(Buffer.from(ordinary), true)?.table.dialect).toEqual({ delimiter: 44, quote: 34 });
  });
});
