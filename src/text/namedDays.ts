import { asciiDigits, gregorianOf, parseJalali } from './calendars.ts';

/** A day that a text names in full, and the words it does so in. */
export interface NamedDay {
  readonly iso: string;
  readonly words: string;
}

const months = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const name = `(${months.map((month) => `${month.slice(0, 3)}(?:${month.slice(3)}|t)?`).join('|')})\\.?`;
const day = '(\\d{1,2})(?:st|nd|rd|th)?';
const year = '((?:19|20)\\d{2})';
/** "October 7, 2023", "7 October 2023". */
const english = new RegExp(`\\b(?:${name}\\s+${day}|${day}\\s+(?:of\\s+)?${name}),?\\s+${year}\\b`, 'giu');
/** «۲۳ خرداد ۱۴۰۴». */
const persian = /[0-9۰-۹]{1,2}\s+[\p{L}\u200c]+\s+(?:ماه\s+)?[1۱][2-4۲-۴][0-9۰-۹]{2}/gu;

/** Days that a text names with their year, in its order, each once. */
export function namedDays(text: string): NamedDay[] {
  const found: (NamedDay & { readonly at: number })[] = [];
  for (const match of text.matchAll(english)) {
    const [words, first, before, after, second, written] = match;
    const month = months.findIndex((full) =>
      full.startsWith((first ?? second ?? '').toLowerCase().slice(0, 3)),
    );
    const iso = isoOf(Number(written), month + 1, Number(before ?? after));
    if (iso !== null) found.push({ iso, words, at: match.index });
  }
  for (const match of text.matchAll(persian)) {
    const jalali = parseJalali(asciiDigits(match[0]).replace(/\sماه\s/u, ' '));
    const date = jalali === null ? null : gregorianOf(jalali);
    const iso = date === null ? null : isoOf(date.year, date.month, date.day);
    if (iso !== null) found.push({ iso, words: match[0], at: match.index });
  }
  const inOrder = found.sort((a, b) => a.at - b.at).map(({ iso, words }) => ({ iso, words }));
  return [...new Map(inOrder.map((one) => [one.iso, one])).values()];
}

function isoOf(y: number, m: number, d: number): string | null {
  const date = new Date(Date.UTC(y, m - 1, d));
  const same = date.getUTCFullYear() === y && date.getUTCMonth() === m - 1 && date.getUTCDate() === d;
  return same ? date.toISOString().slice(0, 10) : null;
}
