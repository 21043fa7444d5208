import { isValidJalaaliDate, toGregorian, toJalaali } from 'jalaali-js';
import { jalaliMonths } from '../model/jalali.ts';
import type { Language } from './languages.ts';
import { type Digits, inDigits } from './numbers.ts';
import { isoDay, partsIn } from './time.ts';

export const calendars = ['gregorian', 'jalali'] as const;
export type CalendarName = (typeof calendars)[number];

const months = {
  en: {
    jalali: jalaliMonths.en,
    gregorian: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
  fa: {
    jalali: jalaliMonths.fa,
    gregorian: [
      'ژانویه',
      'فوریه',
      'مارس',
      'آوریل',
      'مه',
      'ژوئن',
      'ژوئیه',
      'اوت',
      'سپتامبر',
      'اکتبر',
      'نوامبر',
      'دسامبر',
    ],
  },
} as const;

export interface NamedDay {
  readonly day: number;
  readonly month: string;
  readonly year: number;
}

/** A day of the Gregorian calendar as another calendar names it; undefined for what is no day. */
export function namedDay(iso: string, language: Language, calendar: CalendarName): NamedDay | undefined {
  const found = /^(\d{4})-(\d{2})-(\d{2})/.exec(iso);
  if (found === null) return undefined;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  if (calendar === 'gregorian') return { day, month: months[language].gregorian[month - 1] ?? '', year };
  const { jy, jm, jd } = toJalaali(year, month, day);
  return { day: jd, month: months[language].jalali[jm - 1] ?? '', year: jy };
}

/**
 * A day in a sentence. English by the Gregorian calendar keeps `2026-05-11`, which nobody reads two ways; all others
 * have the month's name. Of a moment it is the day in `zone`.
 */
export function daysIn(
  {
    language,
    calendar,
    zone,
  }: { readonly language: Language; readonly calendar: CalendarName; readonly zone: string },
  digits: (n: number) => string,
): (time: string) => string {
  if (language === 'en' && calendar === 'gregorian') return (time) => isoDay(time, zone).slice(0, 10);
  const space = language === 'fa' ? '\u00a0' : ' ';
  return (time) => {
    const named = namedDay(isoDay(time, zone), language, calendar);
    return named === undefined
      ? time
      : `${digits(named.day)}${space}${named.month}${space}${digits(named.year)}`;
  };
}

/** `14:03` of a moment in a time zone, in Latin digits; empty for what is a day or no time. */
export function clockIn(zone: string): (time: string) => string {
  return (time) => {
    const parts = time.includes('T') ? partsIn(time, zone) : undefined;
    return parts === undefined ? '' : `${parts['hour']}:${parts['minute']}`;
  };
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** A Gregorian day (ISO) as it is typed by a calendar: year, month and day with hyphens. */
export function typedDay(
  iso: string,
  { calendar, digits }: { calendar: CalendarName; digits: Digits },
): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  if (year === undefined || calendar === 'gregorian') return inDigits(iso, digits);
  const { jy, jm, jd } = toJalaali(Number(year), Number(month), Number(day));
  return inDigits(`${jy}-${pad(jm)}-${pad(jd)}`, digits);
}

/** Years from which one is Gregorian: the Jalali ones of posts are 1380 and later, no post is of 1700. */
const firstGregorian = 1700;

/** The Gregorian day (ISO) that somebody typed by either calendar, in any digits; undefined for what is no day. */
export function dayTyped(text: string): string | undefined {
  const plain = text
    .trim()
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x0660));
  const found = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain);
  if (found === null) return undefined;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  if (year >= firstGregorian) {
    const iso = `${year}-${pad(month)}-${pad(day)}`;
    const time = Date.parse(`${iso}T00:00:00Z`);
    return !Number.isNaN(time) && new Date(time).toISOString().startsWith(iso) ? iso : undefined;
  }
  if (!isValidJalaaliDate(year, month, day)) return undefined;
  const { gy, gm, gd } = toGregorian(year, month, day);
  return `${gy}-${pad(gm)}-${pad(gd)}`;
}
