import { toJalaali } from 'jalaali-js';
import type { Language } from './languages.ts';

export const calendars = ['gregorian', 'jalali'] as const;
export type CalendarName = (typeof calendars)[number];

const months = {
  en: {
    jalali: [
      'Farvardin',
      'Ordibehesht',
      'Khordad',
      'Tir',
      'Mordad',
      'Shahrivar',
      'Mehr',
      'Aban',
      'Azar',
      'Dey',
      'Bahman',
      'Esfand',
    ],
    gregorian: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
  fa: {
    jalali: [
      'فروردین',
      'اردیبهشت',
      'خرداد',
      'تیر',
      'مرداد',
      'شهریور',
      'مهر',
      'آبان',
      'آذر',
      'دی',
      'بهمن',
      'اسفند',
    ],
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
 * have the month's name.
 */
export function daysIn(
  { language, calendar }: { readonly language: Language; readonly calendar: CalendarName },
  digits: (n: number) => string,
): (iso: string) => string {
  if (language === 'en' && calendar === 'gregorian') return (iso) => iso.slice(0, 10);
  const space = language === 'fa' ? '\u00a0' : ' ';
  return (iso) => {
    const named = namedDay(iso, language, calendar);
    return named === undefined
      ? iso
      : `${digits(named.day)}${space}${named.month}${space}${digits(named.year)}`;
  };
}
