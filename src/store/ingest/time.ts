import { hijriDaySql } from './hijri.ts';

const persianDigits = '۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩';
const asciiDigits = '01234567890123456789';

export type TimeKind = 'auto' | 'epoch' | 'epoch-ms' | 'jalali' | 'hijri';

/** The way most times are written: it is read alone, and the rest is worked out only for what is written otherwise. */
const usual = '^(19[7-9][0-9]|20[0-9]{2})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])';

/** The same with a clock that exists, or none: nothing else about it needs a look. */
const plain = `${usual}([T ]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?Z?)?$`;

/** SQL of the columns that `timeSql` reads beside a time's text. */
export interface TimeColumns {
  /** Whether the time is written plainly. */
  readonly plain: string;
  /** The text trimmed and in ASCII digits; empty where nobody looks at it. */
  readonly written: string;
  /** Days since 1970 of a Jalali or Hijri date that stands in it, 0 where none does. */
  readonly calendarDay: string;
}

/**
 * These columns, each of the ones before it as columns already. They belong into subqueries: an expression that
 * stands in a statement twice is understood twice, and that is what small imports spend their time on.
 */
export const timeColumns = {
  plain: (text: string, kind: TimeKind): string => (kind === 'auto' ? `match(${text}, '${plain}')` : '0'),
  written: (text: string, kind: TimeKind, isPlain: string): string => {
    const ascii = `translateUTF8(trim(${text}), '${persianDigits}', '${asciiDigits}')`;
    return kind === 'auto'
      ? `if(${isPlain} OR ${text} = '' OR match(${text}, '${usual}'), '', ${ascii})`
      : ascii;
  },
  calendarDay: (written: string, kind: TimeKind): string =>
    kind === 'jalali' || kind === 'hijri'
      ? dayOf(written, kind)
      : kind === 'auto'
        ? `if(match(${written}, '${calendarDate}'), ${dayOf(written, kind)}, 0)`
        : '0',
};

/** The column `calendar_days` of several times of kind `auto`, written as they are in these columns; none for none. */
export const calendarDays = (written: readonly string[]): readonly string[] =>
  written.length === 0
    ? []
    : [
        `if(${written.map((w) => `${w} = ''`).join(' AND ')}, [${written.map(() => '0').join(', ')}],
      arrayMap(w -> ${timeColumns.calendarDay('w', 'auto')}, [${written.join(', ')}])) AS calendar_days`,
      ];

const ofYear = '1[34][0-9]{2}';
/** A date of a year from 1300 to 1499, which stands first or, as in Arabic, last; what follows may name the calendar. */
const calendarDate = `^(${ofYear}[/.-][0-9]{1,2}[/.-][0-9]{1,2}|[0-9]{1,2}[/.-][0-9]{1,2}[/.-]${ofYear})([ T,،]|$|[هھ])`;
/** After a date: the era of the Hijri calendar and, in Persian, of the lunar one; "ه‍.ش" is the solar one. */
const lunarEra = '(ق|[هھ][ـ\\x{200D}]*$)';

/**
 * SQL that reads a time written as text into epoch seconds, NULL where it is not one.
 *
 * `auto` takes ISO 8601 and its kin (year first), RFC 2822, day.month.year with dots, epochs of seconds
 * (9 or 10 digits) and milliseconds (12 or 13), and Jalali and Hijri dates, known by a year from 1300 to 1499: before
 * 1420 it is Jalali, from then on Hijri (the one begins in 2041, the other began in 1999) unless the era is named.
 * Dates with slashes and a year of our calendar last are refused: 03/04/2024 is two days.
 * @param text SQL of a String
 * @param zone SQL of the IANA zone of times that name none (a constant)
 */
export function timeSql(
  text: string,
  zone: string,
  kind: TimeKind,
  { plain: isPlain, written: x, calendarDay }: TimeColumns,
): string {
  const seconds = `toInt64OrNull(extract(${x}, '^-?[0-9]+'))`;
  if (kind === 'epoch') return `if(match(${x}, '^[0-9]+([.][0-9]*)?$'), ${seconds}, NULL)`;
  if (kind === 'epoch-ms') return `if(match(${x}, '^[0-9]+([.][0-9]*)?$'), intDiv(${seconds}, 1000), NULL)`;
  const clock = `extract(${x}, '[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?')`;
  const ofCalendar = epochOf(
    `concat(toString(toDate32(toInt32(${calendarDay}))), ' ', if(${clock} = '', '00:00', ${clock}))`,
    zone,
  );
  if (kind === 'jalali' || kind === 'hijri')
    return `if(${calendarDay} BETWEEN 1 AND ${lastDay}, ${ofCalendar}, NULL)`;
  return `multiIf(${isPlain}, ${parsed(text, zone)},
      match(${text}, '${usual}'), ${epochOf(text, zone)},
      match(${x}, '^[0-9]{9,10}([.][0-9]*)?$'), ${seconds},
      match(${x}, '^[0-9]{12,13}([.][0-9]*)?$'), intDiv(${seconds}, 1000),
      ${calendarDay} BETWEEN 1 AND ${lastDay}, ${ofCalendar},
      match(${x}, '^((19[7-9][0-9]|20[0-9]{2})[/.-]${month}[/.-]${day}|${day}[.]${month}[.](19[7-9][0-9]|20[0-9]{2})|[A-Za-z]{3}, *[0-9]{1,2} [A-Za-z]{3})'), ${epochOf(x, zone)},
      NULL)`;
}

/**
 * SQL of whether a text is a date before 1970 or after 2105, which a time here cannot be: years are looked at where they
 * stand first or last in a date, and epochs below zero.
 */
export const outOfRange = (text: string): string => {
  const year = '(?:1[5-9][0-9]{2}|2[0-9]{3})';
  const x = `translateUTF8(trim(${text}), '${persianDigits}', '${asciiDigits}')`;
  const asDate = `match(${x}, '^${year}[/.-]${month}[/.-]${day}([ T,]|$)|^${day}[.]${month}[.]${year}([ T,]|$)|^([A-Za-z]{3}, *)?[0-9]{1,2} [A-Za-z]{3} ${year}([^0-9]|$)')`;
  const found = `toUInt16OrZero(extract(${x}, '${year}'))`;
  return `(match(${x}, '^-[0-9]{1,13}([.][0-9]*)?$') OR ${asDate} AND (${found} < 1970 OR ${found} > 2105))`;
};

const month = '(0?[1-9]|1[0-2])';
const day = '(0?[1-9]|[12][0-9]|3[01])';

/** Hours from 24 and minutes or seconds from 60: the engine would count on into the next day. */
const badClock = '(^|[^0-9:])(2[4-9]|[3-9][0-9]):[0-9]|:[6-9][0-9]';

const parsed = (text: string, zone: string): string =>
  `toInt64(toUnixTimestamp(parseDateTimeBestEffortOrNull(${text}, ${zone})))`;

const epochOf = (text: string, zone: string): string =>
  `if(match(${text}, '${badClock}'), NULL, ${parsed(text, zone)})`;

/** 31 December 2105: the engine's times end in February after it. */
const lastDay = 49672;

/** The first year whose new year's day is given below; 1970 begins in 1348. */
const firstJalaliYear = 1348;

/**
 * New year's days as days since 1970, from 1348 to 1485, by the 33-year cycle (8 leap years in 33), which agrees with the
 * Iranian calendar for the years 1206 to 1497; 719528 is the cycle's day number of 1970-01-01.
 */
const newYears = Array.from({ length: 138 }, (_, i) => {
  const year = firstJalaliYear + i + 1595;
  return 365 * year + Math.floor(year / 33) * 8 + Math.floor(((year % 33) + 3) / 4) - 355668 - 719528 + 1;
});

/** SQL of the day that the first three numbers of a text are, in their order or with the year last. */
function dayOf(x: string, kind: 'auto' | 'jalali' | 'hijri'): string {
  const day =
    kind === 'jalali'
      ? jalaliDaySql()
      : kind === 'hijri'
        ? hijriDaySql()
        : `if(p[1] >= 1420 AND position(${x}, 'ش') = 0 OR match(${x}, '${lunarEra}'), ${hijriDaySql()}, ${jalaliDaySql()})`;
  const numbers = `CAST(extractAll(${x}, '[0-9]{1,9}'), 'Array(Int64)')`;
  return `arrayMap(p -> if(length(p) < 3, 0, ${day}),
    arrayMap(q -> if(q[1] < 100 AND q[3] > 999, [q[3], q[2], q[1]], q), [${numbers}]))[1]`;
}

/** SQL of the day of an array `p`. The 30th of Esfand of a common year is no date, nor are days outside of the table. */
function jalaliDaySql(): string {
  const newYear = (shift: number): string => `[${newYears.join(',')}][p[1] - ${firstJalaliYear - 1 - shift}]`;
  const length = `multiIf(p[2] < 7, 31, p[2] < 12, 30, ${newYear(1)} - ${newYear(0)} - 336)`;
  const day = `${newYear(0)} + p[3] - 1 + if(p[2] < 7, (p[2] - 1) * 31, (p[2] - 7) * 30 + 186)`;
  return `if(p[1] BETWEEN ${firstJalaliYear} AND ${firstJalaliYear + newYears.length - 2}
      AND p[2] BETWEEN 1 AND 12 AND p[3] BETWEEN 1 AND ${length}, greatest(${day}, 0), 0)`;
}
