import * as Plot from '@observablehq/plot';
import type { Page } from '../page.ts';
import { ink } from './chart.ts';

/** Height of each further line of a label. */
export const leading = 17;

interface Words {
  readonly y: number;
  /** Lines. */
  readonly label: readonly string[];
  readonly under: readonly string[];
}

/** Labels above their row, their last lines at the same height; one mark for each number of lines below a label. */
export function words(page: Page, data: readonly Words[]) {
  const depths = [...new Set(data.map(({ under }) => under.length))].sort((a, b) => a - b);
  return [
    ...depths.map((depth) =>
      linesOf(
        page,
        data.filter(({ under }) => under.length === depth),
        ({ label }) => label,
        { dy: -22 - leading * (depth - 1), fontSize: 13.5, fontWeight: 600, fill: ink.text },
      ),
    ),
    linesOf(page, data, ({ under }) => under, { dy: -7, fontSize: 12, fontWeight: 400, fill: ink.muted }),
  ];
}

function linesOf(
  page: Page,
  data: readonly Words[],
  of: (words: Words) => readonly string[],
  style: {
    readonly dy: number;
    readonly fontSize: number;
    readonly fontWeight: number;
    readonly fill: string;
  },
) {
  return Plot.text([...data], {
    y: 'y',
    text: (d: Words) => of(d).map(page.label).join('\n'),
    frameAnchor: 'left',
    textAnchor: 'start',
    lineAnchor: 'bottom',
    lineHeight: leading / style.fontSize,
    stroke: 'var(--paper)',
    strokeWidth: 5,
    ...style,
  });
}

/** Breaks a text between words into lines of about so many letters, three at the most; the last is cut. */
export function wrapped(text: string, letters: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && (lines.length === mostLines || last.length + 1 + word.length <= letters))
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return isolatedLines(lines.map((line) => cut(line, letters)));
}

/** What is isolated and goes over the end of a line ends with it and begins anew: each line stands by itself. */
function isolatedLines(lines: readonly string[]): string[] {
  let open: string[] = [];
  return lines.map((line) => {
    const before = open.join('');
    open = [...open];
    for (const [mark] of line.matchAll(/[\u2066-\u2069]/g)) {
      if (mark === '\u2069') open.pop();
      else open.push(mark);
    }
    return `${before}${line}${'\u2069'.repeat(open.length)}`;
  });
}

const mostLines = 3;

const cut = (text: string, letters: number): string =>
  text.length <= letters ? text : `${text.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
