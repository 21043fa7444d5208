import type { Day } from './calendars.ts';

/** Months of the Hijri calendar as Arabic and Persian write them. */
const months: readonly (readonly string[])[] = [
  ['محرم'],
  ['صفر'],
  ['ربيع الأول', 'ربيع الاول', 'ربیع الاول', 'ربیع‌الاول'],
  ['ربيع الآخر', 'ربيع الثاني', 'ربیع الثانی', 'ربیع‌الثانی'],
  ['جمادى الأولى', 'جمادى الاولى', 'جمادی الاول', 'جمادی‌الاول'],
  ['جمادى الآخرة', 'جمادى الثانية', 'جمادى الاخرة', 'جمادی الثانی', 'جمادی‌الثانی'],
  ['رجب'],
  ['شعبان'],
  ['رمضان'],
  ['شوال'],
  ['ذو القعدة', 'ذي القعدة', 'ذوالقعدة', 'ذی‌القعده', 'ذیقعده'],
  ['ذو الحجة', 'ذي الحجة', 'ذوالحجة', 'ذی‌الحجه', 'ذیحجه'],
];

const numbers: ReadonlyMap<string, number> = new Map(
  months.flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
);
const written = new RegExp(
  `(?<!\\d)(\\d{1,2}) (?:من )?(${[...numbers.keys()].toSorted((a, b) => b.length - a.length).join('|')})،? (1[34]\\d\\d)(?!\\d)`,
  'u',
);

/** A Hijri date with its month in words, digits in ASCII; null where there is none. */
export function parseHijri(text: string): Day | null {
  const found = written.exec(text);
  const month = numbers.get(found?.[2] ?? '');
  return found === null || month === undefined
    ? null
    : { year: Number(found[3]), month, day: Number(found[1]) };
}

const calendar = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', {
  timeZone: 'UTC',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
});
const dayLength = 86_400_000;
/** The first day of the first year, 19 July 622 of the proleptic Gregorian calendar. */
const epoch = Date.UTC(622, 6, 19);

/**
 * Gregorian day of a Hijri one by the calendar of Umm al-Qura, which tables of ICU hold; where months begin by sight of the
 * moon, a day more or less. Null where there is no such day.
 */
export function gregorianOfHijri({ year, month, day }: Day): Day | null {
  if (month < 1 || month > 12 || day < 1 || day > 30) return null;
  const about = epoch + Math.floor((year - 1) * 354.367 + (month - 1) * 29.53 + day - 1) * dayLength;
  for (let shift = -4; shift <= 4; shift++) {
    const date = new Date(about + shift * dayLength);
    const parts = Object.fromEntries(calendar.formatToParts(date).map(({ type, value }) => [type, value]));
    if (Number(parts['year']) === year && Number(parts['month']) === month && Number(parts['day']) === day)
      return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  }
  return null;
}
