import { z } from 'zod';

const lineSchema = z.object({
  label: z.string(),
  time: z.string(),
  before: z.string(),
  match: z.string(),
  after: z.string(),
  direction: z.enum(['ltr', 'rtl']),
});

/** U+2068 and U+2069: the piece keeps its own direction, and the columns stand where they are put. */
const isolated = (text: string): string => `\u2068${text}\u2069`;

/**
 * Lines of a concordance with the term in a column of its own. What is read from right to left has what comes before the
 * term on its right, as a reader expects it there.
 */
export function concordanceLines(rows: readonly unknown[]): string[] {
  const lines = rows.map((row) => lineSchema.parse(row));
  const widest = (of: (line: z.infer<typeof lineSchema>) => string): number =>
    Math.max(0, ...lines.map((line) => width(of(line))));
  const left = widest((line) => (line.direction === 'ltr' ? line.before : line.after));
  const middle = widest(({ match }) => match);
  const place = widest(({ label }) => label);
  return lines.map(({ label, time, before, match, after, direction }) => {
    const [first, last] = direction === 'ltr' ? [before, after] : [after, before];
    const pad = (text: string, to: number): string => ' '.repeat(Math.max(0, to - width(text)));
    const term = `${isolated(match)}${pad(match, middle)}`;
    return `${label}${pad(label, place)}  ${time.slice(0, 10)}  ${pad(first, left)}${isolated(first)} | ${term} | ${isolated(last)}`;
  });
}

/** Marks and joiners take no column of their own. */
const width = (text: string): number => Array.from(text.replaceAll(/[\p{Mn}\p{Cf}]/gu, '')).length;
