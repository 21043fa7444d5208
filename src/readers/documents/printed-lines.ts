import { sentenceEnd } from './main-part.ts';

/** A line of print: lengths in points, `y` upwards. */
export interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Height above the page's foot as a share of its height. */
  readonly base: number;
  /** Of the letters. */
  readonly size: number;
}

/** Share of a page's height at its head and foot where running titles and page numbers stand. */
const margin = 0.12;

/** Leaves out page numbers, and what stands at the head or foot of at least two pages, numbers aside. */
export function withoutRunningLines(pages: readonly (readonly PrintedLine[])[]): PrintedLine[][] {
  const isMargin = ({ base }: PrintedLine): boolean => base < margin || base > 1 - margin;
  const keyOf = ({ text }: PrintedLine): string => text.replaceAll(/\p{N}+/gu, '0').trim();
  const counts = new Map<string, number>();
  for (const page of pages) {
    for (const key of new Set(page.filter(isMargin).map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return pages.map((page) =>
    page.filter(
      (line) => !isMargin(line) || (/\p{L}/u.test(line.text) && (counts.get(keyOf(line)) ?? 0) < 2),
    ),
  );
}

/** Puts lines together to paragraphs, by the space between them, their size, and where the one before ends. */
export function paragraphsOf(pages: readonly (readonly PrintedLine[])[]): string[] {
  const lines = pages.flat();
  // The smaller spaces: paragraphs of one line have more of the others.
  const gap = lowerQuartile(
    lines.slice(1).flatMap((line, i) => {
      const down = lines[i]!.y - line.y;
      return down > 0 && down < 3 * line.size && Math.abs(lines[i]!.size - line.size) < 1 ? [down] : [];
    }),
  );
  const paragraphs: string[] = [];
  for (const [i, line] of lines.entries()) {
    const last = lines[i - 1];
    const text = line.text.replaceAll(/\s+/g, ' ').trim();
    const before = paragraphs[paragraphs.length - 1];
    if (last === undefined || before === undefined || begins(line, last, gap)) paragraphs.push(text);
    else paragraphs[paragraphs.length - 1] = joined(before, text);
  }
  return paragraphs;
}

function begins(line: PrintedLine, last: PrintedLine, gap: number): boolean {
  if (Math.abs(line.size - last.size) > 0.15 * last.size) return true;
  const down = last.y - line.y;
  // A new column or page: a paragraph may go on there.
  if (down <= 0) return sentenceEnd.test(last.text.trim());
  if (down > 1.35 * gap) return true;
  // Without space between them, paragraphs are indented, or the one before ends early.
  return (
    sentenceEnd.test(last.text.trim()) &&
    (line.left - last.left > 0.8 * line.size || line.right - last.right > 8 * line.size)
  );
}

/** A word that was divided at the end of a line is one again; what is divided after a hyphen of its own loses it. */
function joined(before: string, text: string): string {
  if (before.endsWith('\u00ad')) return before.slice(0, -1) + text;
  return /\p{L}-$/u.test(before) && /^\p{Ll}/u.test(text) ? before.slice(0, -1) + text : `${before} ${text}`;
}

function lowerQuartile(values: readonly number[]): number {
  const ordered = values.toSorted((a, b) => a - b);
  return ordered[Math.floor(ordered.length / 4)] ?? Number.POSITIVE_INFINITY;
}
