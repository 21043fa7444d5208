import { describe, expect, test } from 'vitest';
import { jalaliMonths } from '../../src/model/jalali.ts';
import {
  asciiDigits,
  gregorianOf,
  jalaliMonthDays,
  jalaliOf,
  parseJalali,
} from '../../src/text/calendars.ts';

test('every day from 1921 to 2089 is the one that ICU gives, both ways', () => {
  const icu = new Intl.DateTimeFormat('en-u-ca-persian-nu-latn', {
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    timeZone: 'UTC',
  });
  const last = Date.UTC(2089, 11, 31);
  let wrong = 0;
  for (let time = Date.UTC(1921, 2, 21); time <= last; time += 86_400_000) {
    const date = new Date(time);
    const gregorian = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
    const parts = Object.fromEntries(icu.formatToParts(date).map(({ type, value }) => [type, value]));
    const jalali = { year: Number(parts['year']), month: Number(parts['month']), day: Number(parts['day']) };
    const there = jalaliOf(gregorian);
    const back = gregorianOf(jalali);
    if (there.year !== jalali.year || there.month !== jalali.month || there.day !== jalali.day) wrong++;
    if (back?.year !== gregorian.year || back.month !== gregorian.month || back.day !== gregorian.day)
      wrong++;
  }
  expect(wrong).toBe(0);
});

test('the months have the names that ICU gives', () => {
  const icu = new Intl.DateTimeFormat('fa-u-ca-persian', { month: 'long', timeZone: 'UTC' });
  // The 25th of a Gregorian month lies in the Jalali month that began around the 21st.
  const names = Array.from({ length: 12 }, (_, i) => icu.format(Date.UTC(2024, 2 + i, 25)));
  expect(jalaliMonths.fa).toEqual(names);
});

test('days that are none', () => {
  expect(gregorianOf({ year: 1403, month: 12, day: 30 })).toEqual({ year: 2025, month: 3, day: 20 });
  expect(gregorianOf({ year: 1404, month: 12, day: 30 })).toBeNull();
  expect(gregorianOf({ year: 1403, month: 13, day: 1 })).toBeNull();
  expect([1, 6, 7, 12].map((month) => jalaliMonthDays(1403, month))).toEqual([31, 31, 30, 30]);
});

test('digits', () => {
  expect(asciiDigits('۰۱۲۳۴۵۶۷۸۹ ٠١٢٣٤٥٦٧٨٩ 42 الف')).toBe('0123456789 0123456789 42 الف');
});

describe('dates as they are written', () => {
  const day = { year: 1403, month: 5, day: 12 };
  test.each([
    ['۱۴۰۳/۰۵/۱۲ ۱۴:۳۰', { ...day, hour: 14, minute: 30 }],
    ['1403-5-12', day],
    ['1403/05/12 - 14:30:05', { ...day, hour: 14, minute: 30, second: 5 }],
    ['١٤٠٣/٠٥/١٢، ٩:٠٥', { ...day, hour: 9, minute: 5 }],
    ['۱۲ مرداد ۱۴۰۳ ساعت ۱۴:۳۰', { ...day, hour: 14, minute: 30 }],
    ['جمعه ۱۲ مرداد ماه ۱۴۰۳', day],
    ['12 Mordad 1403', day],
    ['۱۲ اسد ۱۴۰۳', day],
    ['۳ اردي\u200cبهشت ۱۴۰۳', null],
    ['۳ ارديبهشت ۱۴۰۳', { year: 1403, month: 2, day: 3 }],
    ['1403/12/31', null],
    ['1403/05/12 25:00', null],
    ['1403/05/12 14:3', null],
    ['1403/05-12', null],
    ['2024/05/12', null],
    ['', null],
  ])('%s', (text, expected) => {
    expect(parseJalali(text)).toEqual(expected);
  });
});
