import type { Words } from '../messages/index.ts';

/** Columns of text for a terminal: numbers to the right, and no more than their content needs. */
export function table(
  words: Pick<Words, 'count'>,
  head: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string {
  const text = (cell: string | number): string => (typeof cell === 'number' ? words.count(cell) : cell);
  const cells: string[][] = [[...head], ...rows.map((row) => row.map(text))];
  const widths = head.map((_, i) => Math.max(...cells.map((row) => width(row[i] ?? ''))));
  const right = head.map((_, i) => rows.length > 0 && rows.every((row) => typeof row[i] === 'number'));
  return cells
    .map((row) =>
      row
        .map((cell, i) => {
          const pad = ' '.repeat(Math.max(0, (widths[i] ?? 0) - width(cell)));
          return right[i] === true ? pad + cell : cell + pad;
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

/** Marks and joiners take no column of their own. */
function width(value: string): number {
  return Array.from(value.replaceAll(/[\p{Mn}\p{Cf}]/gu, '')).length;
}
