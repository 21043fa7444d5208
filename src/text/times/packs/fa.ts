import { jalaliMonthOf } from '../../calendars.ts';
import type { Point, TimePack, Unit } from '../time.ts';
import { events, numbers } from './persian-events.ts';
import { years } from './persian-years.ts';

const jalali = 'فروردین|اردیبهشت|خرداد|تیر|مرداد|امرداد|شهریور|مهر|آبان|ابان|آذر|اذر|دی|بهمن|اسفند';
const gregorian =
  'ژانویه|فوریه|مارس|آوریل|اوریل|مه|می|ژوئن|ژوین|ژوئیه|ژوییه|جولای|اوت|آگوست|اگوست|سپتامبر|اکتبر|نوامبر|دسامبر'.split(
    '|',
  );
const monthOf: Readonly<Record<string, number>> = Object.fromEntries(
  [1, 2, 3, 4, 4, 5, 5, 6, 6, 7, 7, 7, 8, 8, 8, 9, 10, 11, 12].map((month, i) => [gregorian[i] ?? '', month]),
);
const units: Readonly<Record<string, Unit>> = {
  روز: 'day',
  شب: 'day',
  هفته: 'week',
  ماه: 'month',
  سال: 'year',
};
const weekdays = 'یکشنبه دوشنبه سهشنبه چهارشنبه پنجشنبه جمعه شنبه'.split(' ');
const unit = '(?<unit>روز|هفته|ماه|سال)';
const number = String.raw`(?<n>\d{1,3}|${numbers.join('|')}|چند|چندین)`;
const past = '(?:گذشته|اخیر|پیش رو گذشته|قبل|پیش)';
const jalaliYear = String.raw`(?<year>1[34]\d\d)`;
const gregorianYear = String.raw`(?<year>20\d\d|19\d\d)`;
/** A year of two digits: «سال ۹۷» is 1397, «سال ۰۳» 1403. */
const shortYear = String.raw`سال\s+(?<short>\d\d)(?!\d)`;
const jalaliYearOf = (year: string | undefined, short: string | undefined): number | null => {
  if (year !== undefined) return Number(year);
  return short === undefined ? null : Number(short) + (Number(short) < 50 ? 1400 : 1300);
};
const count = (n: string | undefined): number | null =>
  n === undefined ? 1 : /^\d/.test(n) ? Number(n) : numbers.indexOf(n) + 1 || null;

const months = (
  calendar: 'jalali' | 'gregorian',
  month: number | undefined,
  year: string | undefined,
  short?: string,
): Point | null =>
  month === undefined ? null : { kind: 'months', calendar, year: jalaliYearOf(year, short), month, n: 1 };

const dayOf = ({ day, month, year, short }: Readonly<Record<string, string | undefined>>): Point | null => {
  const number = jalaliMonthOf(month ?? '');
  return number === undefined
    ? null
    : { kind: 'day', calendar: 'jalali', year: jalaliYearOf(year, short), month: number, day: Number(day) };
};
const ofYear = String.raw`(?:\s+(?:سال\s+)?${jalaliYear}|\s+${shortYear})?`;

export const persian: TimePack = {
  calendar: 'jalali',
  points: [
    {
      pattern: String.raw`(?<day>\d{1,2})(?:\s?م|\s?ام)?\s+(?<month>${jalali})(?:\s*ماه)?${ofYear}`,
      read: dayOf,
      bare: true,
    },
    {
      // «۷ تا ۱۱ دی»: the first of two days of one month
      pattern: String.raw`(?<day>\d{1,2})(?=\s*(?:تا|الی|[–—-])\s*\d{1,2}\s+(?<month>${jalali})(?:\s*ماه)?${ofYear}(?![\p{L}\p{N}]))`,
      read: dayOf,
      bare: true,
    },
    {
      pattern: String.raw`(?<day>\d{1,2})\s+(?<month>${gregorian.join('|')})(?:(?<=می)(?=\s+(?:سال\s+)?20)|(?<!می))(?:\s+(?:سال\s+)?${gregorianYear})?`,
      read: ({ day, month, year }) => ({
        kind: 'day',
        calendar: 'gregorian',
        year: year === undefined ? null : Number(year),
        month: monthOf[month ?? ''] ?? 1,
        day: Number(day),
      }),
      bare: true,
    },
    {
      pattern: String.raw`(?<month>${jalali})(?:\s*ماه)?\s+(?:(?:سال\s+)?${jalaliYear}|${shortYear})`,
      read: ({ month, year, short }) => months('jalali', jalaliMonthOf(month ?? ''), year, short),
      bare: true,
    },
    {
      pattern: String.raw`(?<month>${gregorian.join('|')})(?:\s+ماه)?\s+(?:سال\s+)?${gregorianYear}`,
      read: ({ month, year }) => months('gregorian', monthOf[month ?? ''], year),
      bare: true,
    },
    {
      pattern: String.raw`(?<month>${jalali})\s*ماه`,
      read: ({ month }) => months('jalali', jalaliMonthOf(month ?? ''), undefined),
      bare: true,
    },
    {
      pattern: String.raw`(?<month>${jalali})(?:\s+(?:امسال|پارسال))?`,
      read: ({ month }) => months('jalali', jalaliMonthOf(month ?? ''), undefined),
      bare: false,
    },
    {
      pattern: String.raw`ماه\s+(?<month>${gregorian.join('|')})`,
      read: ({ month }) => months('gregorian', monthOf[month ?? ''], undefined),
      bare: true,
    },
    {
      pattern: String.raw`(?<month>${gregorian.filter((name) => name !== 'می' && name !== 'مه').join('|')})`,
      read: ({ month }) => months('gregorian', monthOf[month ?? ''], undefined),
      bare: false,
    },
    {
      pattern: String.raw`(?<season>بهار|تابستان|پاییز|زمستان)(?:\s+(?:سال\s+)?${jalaliYear})?`,
      read: ({ season, year }) => ({
        kind: 'months',
        calendar: 'jalali',
        year: year === undefined ? null : Number(year),
        month: 3 * ['بهار', 'تابستان', 'پاییز', 'زمستان'].indexOf(season ?? '') + 1,
        n: 3,
      }),
      bare: false,
    },
    ...years,
    {
      pattern: shortYear,
      read: ({ short }) => ({
        kind: 'months',
        calendar: 'jalali',
        year: jalaliYearOf(undefined, short),
        month: 1,
        n: 12,
      }),
      bare: true,
    },
    { pattern: 'دیروز|دیشب', read: () => ({ kind: 'whole', unit: 'day', back: 1 }), bare: true },
    {
      pattern: '(?:از )?(?:صبح|ظهر|عصر|بعدازظهر|شامگاه|بامداد|شب|نیمه شب)(?: امروز)|از صبح|امشب',
      read: () => ({ kind: 'whole', unit: 'day', back: 0 }),
      bare: true,
    },
    {
      pattern: String.raw`(?:روز\s+)?(?<weekday>(?:یک|دو|سه|چهار|پنج)\s?شنبه|شنبه|جمعه)(?:\s+(?:گذشته|شب))?`,
      read: ({ weekday = '' }) => ({
        kind: 'weekday',
        day: weekdays.indexOf(weekday.replaceAll(' ', '')),
        n: 1,
      }),
      bare: true,
    },
    {
      pattern: String.raw`(?<n>\d{1,3})\s+ساعت\s+(?:گذشته|اخیر)`,
      read: ({ n }) => ({ kind: 'last', unit: 'day', n: Math.ceil(Number(n) / 24) }),
      bare: true,
    },
    {
      pattern: String.raw`ساعت\s*(?:های|هایی)\s+(?:گذشته|اخیر)`,
      read: () => ({ kind: 'vague', unit: 'day' }),
      bare: true,
    },
    { pattern: 'روز جاری', read: () => ({ kind: 'whole', unit: 'day', back: 0 }), bare: true },
    { pattern: 'پارسال', read: () => ({ kind: 'whole', unit: 'year', back: 1 }), bare: true },
    { pattern: 'امسال|سال جاری', read: () => ({ kind: 'whole', unit: 'year', back: 0 }), bare: true },
    { pattern: '(?:این هفته|هفته جاری)', read: () => ({ kind: 'whole', unit: 'week', back: 0 }), bare: true },
    { pattern: '(?:این ماه|ماه جاری)', read: () => ({ kind: 'whole', unit: 'month', back: 0 }), bare: true },
    {
      pattern: `${number}\\s+${unit}(?:\\s+ی)?\\s+(?:گذشته|اخیر)`,
      read: ({ n, unit: word }) => {
        const times = count(n);
        const of = units[word ?? ''] ?? 'day';
        return times === null ? { kind: 'vague', unit: of } : { kind: 'last', unit: of, n: times };
      },
      bare: true,
    },
    {
      pattern: `${number}\\s+${unit}\\s+(?:پیش|قبل)`,
      read: ({ n, unit: word }) => {
        const times = count(n);
        const of = units[word ?? ''] ?? 'day';
        return times === null ? { kind: 'vague', unit: of } : { kind: 'ago', unit: of, n: times };
      },
      bare: true,
    },
    {
      pattern: `${unit}(?:\\s+ی)?\\s+${past}`,
      read: ({ unit: word }) => ({ kind: 'whole', unit: units[word ?? ''] ?? 'day', back: 1 }),
      bare: true,
    },
    {
      pattern: `${unit}\\s*(?:های|هایی)\\s+(?:گذشته|اخیر|قبل)`,
      read: ({ unit: word }) => ({ kind: 'vague', unit: units[word ?? ''] ?? 'day' }),
      bare: true,
    },
    {
      pattern:
        'اخیرا|به تازگی|این روز(?:ها|ا)|امروزه?|هم ?اکنون|اکنون|در حال حاضر|این ایام|در دوره اخیر|در مدت اخیر|در این اواخر',
      read: () => ({ kind: 'vague', unit: 'month' }),
      bare: true,
    },
    {
      pattern: `(?:سال|ماه|هفته)\\s*ها\\s*ست|(?:سال|ماه|هفته)هاست`,
      read: () => ({ kind: 'vague', unit: 'year' }),
      bare: true,
    },
  ],
  leads: [
    { relation: 'after', pattern: 'پس از|بعد از' },
    { relation: 'before', pattern: 'پیش از|قبل از' },
    { relation: 'since', pattern: 'از' },
    { relation: 'until', pattern: 'تا' },
    { relation: 'in', pattern: 'در سراسر|در تمام|در طول|در طی|در خلال|در|طی|بین|میان|برای' },
  ],
  filler: String.raw`(?:(?:حدود|همین|این|روز|ماه|(?:سال|سال های|روزهای)|(?<early>اوایل|ابتدای|آغاز|اول|شروع)|(?<middle>اواسط|میانه|نیمه)|(?<late>اواخر|پایان|انتهای|آخر))\s+)*`,
  trails: [{ relation: 'since', pattern: 'به بعد|به این سو|تاکنون|تا کنون|تا به امروز' }],
  joins: '[–—-]|و|تا|الی',
  events,
};
