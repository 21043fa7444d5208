import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvOf, fromSafeText, safeText } from '../../src/exports/csv.ts';
import type { Table } from '../../src/exports/table.ts';

const table = (rows: Table['rows']): Table => ({
  name: 't',
  description: '',
  columns: [
    { name: 'word', type: 'text', description: '' },
    { name: 'value', type: 'number', description: '' },
  ],
  rows,
});

/** A reader of RFC 4180, written from its grammar; tells quoted cells from bare ones. */
function read(csv: string): { text: string; quoted: boolean }[][] {
  const rows: { text: string; quoted: boolean }[][] = [];
  let row: { text: string; quoted: boolean }[] = [];
  let i = 0;
  while (i < csv.length) {
    let text = '';
    const quoted = csv.startsWith('"', i);
    if (quoted) {
      i++;
      while (!(csv.startsWith('"', i) && !csv.startsWith('""', i))) {
        if (i >= csv.length) throw new Error('a quote is not closed');
        if (csv.startsWith('""', i)) i++;
        text += csv.charAt(i++);
      }
      i++;
    } else {
      while (i < csv.length && !/[,\r\n]/.test(csv.charAt(i))) {
        if (csv.charAt(i) === '"') throw new Error('a quote in a bare cell');
        text += csv.charAt(i++);
      }
    }
    row.push({ text, quoted });
    if (csv.startsWith('\r\n', i)) {
      rows.push(row);
      row = [];
      i += 2;
    } else if (csv.startsWith(',', i)) {
      i++;
    } else throw new Error(`neither comma nor CRLF at ${i}`);
  }
  return rows;
}

const nasty = string({
  unit: oneof(
    constantFrom('=', '+', '-', '@', "'", '"', ',', '\r', '\n', '\t', ' ', '＝', 'ن', '\ufeff', ';', '\\N'),
    string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
  ),
}); // prettier-ignore

describe('CSV', () => {
  test('by hand', () => {
    expect(
      csvOf(
        table([
          ['plain', -1.5],
          ['a "b", c', 0.1],
          ['=HYPERLINK("x")', null],
          ['', 1e-7],
          [null, 3],
          ["'tis", 0],
          ['−5 points', 2],
        ]),
      ),
    ).toBe(
      [
        'word,value',
        'plain,-1.5',
        '"a ""b"", c",0.1',
        `"'=HYPERLINK(""x"")",`,
        '"",1e-7',
        ',3',
        "''tis,0",
        '−5 points,2',
        '',
      ].join('\r\n'),
    );
  });

  test('every text comes back, null and empty text apart', () => {
    assert(
      property(array(nasty), (words) => {
        const [, ...rows] = read(csvOf(table(words.map((word) => [word, 1]))));
        return (
          rows.length === words.length &&
          rows.every(
            ([cell], i) => fromSafeText(cell?.text ?? '') === words[i] && (words[i] !== '' || cell?.quoted),
          )
        );
      }),
    );
    expect(read(csvOf(table([[null, null]])))[1]).toEqual([
      { text: '', quoted: false },
      { text: '', quoted: false },
    ]);
  });

  test('no cell of text begins as a formula does', () => {
    assert(
      property(nasty, (word) => {
        const cell = read(csvOf(table([[word, 1]])))[1]?.[0]?.text ?? '';
        return !/^[=+\-@\t\r\n＝＋－＠]/.test(cell);
      }),
    );
    expect(
      ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'].map(safeText).every((t) => t.startsWith("'")),
    ).toBe(true); // prettier-ignore
    expect(safeText('a=1')).toBe('a=1');
  });

  test('numbers lose nothing: the shortest text that reads back as the same double', () => {
    const values = [0.1 + 0.2, 1 / 3, -0.6180339887498949, 5e-324, 2 ** 53];
    const cells = read(csvOf(table(values.map((v) => ['x', v])))).slice(1);
    expect(cells.map(([, cell]) => Number(cell?.text))).toEqual(values);
  });

  test('a byte order mark only when asked for', () => {
    expect(csvOf(table([]))).toBe('word,value\r\n');
    expect(csvOf(table([]), { bom: true })).toBe('\ufeffword,value\r\n');
  });
});
