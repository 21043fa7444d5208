import { isValidJalaaliDate, jalaaliMonthLength, toGregorian, toJalaali } from 'jalaali-js';
import { jalaliMonths } from '../model/jalali.ts';

/** A day of a calendar; month and day count from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The same in Latin script and in Afghan (Dari) use, to be read only. */
const otherMonthNames: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['farvardin', 'حمل'],
    ['ordibehesht', 'ثور'],
    ['khordad', 'جوزا'],
    ['tir', 'سرطان'],
    ['mordad', 'اسد', 'امرداد'],
    ['shahrivar', 'سنبله'],
    ['mehr', 'میزان'],
    ['aban', 'عقرب', 'ابان'],
    ['azar', 'قوس', 'اذر'],
    ['dey', 'جدی'],
    ['bahman', 'دلو'],
    ['esfand', 'حوت'],
  ].flatMap((names, month) => names.map((name) => [name, month + 1] as const)),
);

const monthNumbers: ReadonlyMap<string, number> = new Map([
  ...jalaliMonths.fa.map((name, i) => [name, i + 1] as const),
  ...Object.entries(otherMonthNames),
]);

/** Number of a Jalali month by a name of it, from 1. */
export const jalaliMonthOf = (name: string): number | undefined => monthNumbers.get(name);

/** Gregorian day of a Jalali one; null where there is no such day. */
export function gregorianOf(jalali: Day): Day | null {
  if (!isValidJalaaliDate(jalali.year, jalali.month, jalali.day)) return null;
  const { gy, gm, gd } = toGregorian(jalali.year, jalali.month, jalali.day);
  return { year: gy, month: gm, day: gd };
}

/** Jalali day of a Gregorian one. */
export function jalaliOf(gregorian: Day): Day {
  const { jy, jm, jd } = toJalaali(gregorian.year, gregorian.month, gregorian.day);
  return { year: jy, month: jm, day: jd };
}

/** Days of a Jalali month, 29 to 31. */
export function jalaliMonthDays(year: number, month: number): number {
  return jalaaliMonthLength(year, month);
}

/** Persian (۰–۹) and Arabic (٠–٩) digits as ASCII ones; all else stays. */
export function asciiDigits(text: string): string {
  return text.replace(/[۰-۹٠-٩]/g, (digit) => String(digit.charCodeAt(0) & 15));
}

/** A Jalali date as it was written, with the time of day where it names one; no zone. */
export interface JalaliTime extends Day {
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
}

/**
 * Reads a Jalali date: `۱۴۰۳/۰۵/۱۲ ۱۴:۳۰`, `1403-5-12`, `12 مرداد 1403، ساعت 14:30`, `یکشنبه ۱۲ مرداد ۱۴۰۳`.
 * @returns null where it is none or there is no such day
 */
export function parseJalali(text: string): JalaliTime | null {
  const plain = asciiDigits(text)
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک')
    .replace(/[\u200c-\u200f\u202a-\u202e\u2066-\u2069]/g, ' ')
    .toLowerCase()
    .trim();
  const day = numericDay(plain) ?? namedDay(plain);
  if (day === null || !isValidJalaaliDate(day.year, day.month, day.day)) return null;
  const clock = /(?<![0-9:])([0-9]{1,2}):([0-9]{2})(?::([0-9]{2}))?(?![0-9:])/.exec(plain);
  if (clock === null) return /[0-9]:/.test(plain) ? null : day;
  const [hour, minute, second] = [clock[1], clock[2], clock[3] ?? '0'].map(Number) as [
    number,
    number,
    number,
  ];
  if (hour > 23 || minute > 59 || second > 59) return null;
  return { ...day, hour, minute, ...(clock[3] === undefined ? {} : { second }) };
}

/** Year first, as it is written with numbers; a year of four digits from 1200 to 1499, so never a Gregorian one. */
function numericDay(text: string): Day | null {
  const found = /^(1[2-4][0-9]{2})\s*([/.-])\s*([0-9]{1,2})\s*\2\s*([0-9]{1,2})(?![0-9])/.exec(text);
  return found === null ? null : { year: Number(found[1]), month: Number(found[3]), day: Number(found[4]) };
}

function namedDay(text: string): Day | null {
  const found = /(?<![0-9])([0-9]{1,2})\s+([\p{L}]+)(?:\s+ماه)?,?\s+(1[2-4][0-9]{2})(?![0-9])/u.exec(text);
  if (found === null) return null;
  const month = monthNumbers.get(found[2]!);
  return month === undefined ? null : { year: Number(found[3]), month, day: Number(found[1]) };
}
