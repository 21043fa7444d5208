import type { Row } from '../../model/finding.ts';
import type { ShownPost, TextSpan } from '../../store/queries/posts.ts';

/** A line of a concordance. `channel` is null and `id` 0 for a person's. */
export interface ConcordanceRow extends Row {
  readonly channel: string | null;
  readonly id: number;
  readonly time: string;
  readonly before: string;
  readonly match: string;
  readonly after: string;
  /** How the line is read. */
  readonly direction: 'ltr' | 'rtl';
}

export const orders = ['after', 'before', 'time', 'channel'] as const;
type Order = (typeof orders)[number];

export function lineOf(
  { id, channel: key, date, text }: ShownPost,
  [start, end]: TextSpan,
  around: number,
  as: { readonly channel: string | null; readonly nth: number; readonly show: (text: string) => string },
): ConcordanceRow {
  const show = (part: string): string => as.show(part).replaceAll(/\s+/gu, ' ');
  const match = show(text.slice(start, end));
  return {
    // A number and a day lead to a person's post as well as its channel's name does.
    key: `${as.channel === null ? `(personal channel)/${as.nth}` : `${key}/${id}`}/${start}`,
    label: as.channel === null ? '(personal channel)' : `${as.channel}/${id}`,
    estimates: [],
    channel: as.channel,
    id: as.channel === null ? 0 : id,
    time: date,
    before: show(cutStart(text.slice(0, start), around)),
    match,
    after: show(cutEnd(text.slice(end), around)),
    direction: /[\u0590-\u08ff\ufb1d-\ufefc]/u.test(match) ? 'rtl' : 'ltr',
  };
}

/** The last characters, from a word's beginning on: half a word or half a pair of surrogates is none. */
const cutStart = (text: string, around: number): string =>
  text.length <= around ? text : text.slice(-around).replace(/^[^\s]*\s?/u, '');
const cutEnd = (text: string, around: number): string =>
  text.length <= around ? text : text.slice(0, around).replace(/\s?[^\s]*$/u, '');

/** Lines in an order that is the same on every machine: by code units of the lower-case words. */
export function sorted(lines: readonly ConcordanceRow[], order: Order): ConcordanceRow[] {
  const keyOf: Readonly<Record<Order, (line: ConcordanceRow) => string>> = {
    after: ({ after }) => words(after).join(' '),
    before: ({ before }) => words(before).reverse().join(' '),
    time: ({ time }) => time,
    channel: ({ channel }) => channel ?? '\uffff',
  };
  return lines
    .map((line) => ({ line, key: keyOf[order](line) }))
    .sort(
      // Lines of one post stay in the order in which they are read.
      (a, b) =>
        compare(a.key, b.key) ||
        compare(a.line.time, b.line.time) ||
        compare(a.line.label as string, b.line.label as string),
    )
    .map(({ line }) => line);
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}\p{M}\u200c]+/gu) ?? [];
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
