import { gregorianOfHijri, parseHijri } from '../../text/hijri.ts';
import { asciiDigits, type Day, gregorianOf, parseJalali } from '../../text/calendars.ts';

/** A date as a document gives it. */
export interface WrittenDate {
  /** ISO 8601 in the Gregorian calendar: a day, or a day and time, with its offset from UTC where one is given. */
  readonly iso: string;
  /** The calendar in which it was written. */
  readonly calendar: 'gregorian' | 'jalali' | 'hijri';
}

/** Months by the first letters that tell them apart, in the languages news is oftenest written in. */
const monthNames: readonly (readonly string[])[] = [
  'jan янв ene gen ocak يناير ژانویه كانون_الثاني janv 1月'.split(' '),
  'feb фев fév fev şubat فبراير فوریه شباط févr'.split(' '),
  'mar мар mär mars march mart مارس آذار'.split(' '),
  'apr апр avr abr nisan أبريل ابريل آوریل نيسان'.split(' '),
  'may мая май mai mag maj mayıs مايو مه أيار'.split(' '),
  'jun июн juin giu haz يونيو ژوئن حزيران'.split(' '),
  'jul июл juil lug tem يوليو ژوئیه جولای تموز'.split(' '),
  'aug авг aoû aou ago ağu أغسطس اغسطس اوت آگوست آب'.split(' '),
  'sep сен set eyl سبتمبر سپتامبر أيلول'.split(' '),
  'oct окт okt out ott eki أكتوبر اكتوبر اکتبر تشرين_الأول'.split(' '),
  'nov ноя kas نوفمبر نوامبر تشرين_الثاني'.split(' '),
  'dec дек déc dez dic ara ديسمبر دسامبر كانون_الأول'.split(' '),
];

/**
 * Reads a date as pages, feeds and datelines write it: ISO 8601 and its kin, RFC 822, "Feb. 28, 2019",
 * "28 February 2019", "۱۲ مرداد ۱۴۰۳". A date of numbers alone whose order cannot be told (03/04/2019) is none.
 * @returns null where there is none, or no such day
 */
export function parseDate(written: string): WrittenDate | null {
  const text = asciiDigits(written.slice(0, 200)).replace(/\s+/g, ' ').trim();
  return (
    hijriNumbers(text) ??
    jalali(text) ??
    numeric(text) ??
    named(text) ??
    shortYearOf(text) ??
    hijriWords(text)
  );
}

/** A Gregorian date that stands beside a Hijri one is the surer of the two: this comes last. */
function hijriWords(text: string): WrittenDate | null {
  const day = parseHijri(text);
  return day === null ? null : ofHijri(day, text);
}

/**
 * The Jalali year 1420 begins in 2041, the Hijri one began in 1999: until then a year from 1420 on in numbers alone is
 * Hijri, or a date that has not come.
 */
function hijriNumbers(text: string): WrittenDate | null {
  const found = /(?<!\d)(14[2-9]\d)([/.-])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text);
  return found === null
    ? null
    : ofHijri({ year: Number(found[1]), month: Number(found[3]), day: Number(found[4]) }, text);
}

function ofHijri(day: Day, text: string): WrittenDate | null {
  const gregorian = gregorianOfHijri(day);
  return gregorian === null ? null : { iso: isoOf(gregorian, clockOf(text)), calendar: 'hijri' };
}

const ofChange =
  /^\P{L}*(?:last |page |zuletzt |letzte |date de |dernière |última |последнее |آخرین |آخر |تاریخ )?(?:updat|modif|edited|changed|revised|review(?:ed)? on|aktualisier|geändert|änderung|mis(?:e)? à jour|actualiza|atualiza|aggiorna|ultimo aggiornamento|обновлен|изменен|به[\u200c ]?روز|ویرایش|تحديث|güncelle)/iu;
/** Years of a copyright line, and what it says. */
const ofRights =
  /©|\(c\)\s?(?:19|20)\d\d|copyright|all rights reserved|تمام حقوق|کلیه حقوق|جميع الحقوق|все права/iu;

/** Whether a short text gives the time of the last change, or the years of a copyright, and not that of publication. */
export function isOfChange(text: string): boolean {
  return ofChange.test(text) || ofRights.test(text);
}

/** The date in a text, where there is a text. */
export function dateOr(text: string | null | undefined): WrittenDate | null {
  return text === null || text === undefined ? null : parseDate(text);
}

function jalali(text: string): WrittenDate | null {
  // Machine-readable fields of Persian sites have Jalali years too: "1403-05-12T14:30:00+03:30".
  const found = /(?<![\d])(1[2-4]\d\d)([/.-])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text);
  const given = found === null ? parseJalali(text) : null;
  const day =
    given ??
    (found === null ? null : { year: Number(found[1]), month: Number(found[3]), day: Number(found[4]) });
  const gregorian = day === null ? null : gregorianOf(day);
  return gregorian === null ? null : { iso: isoOf(gregorian, clockOf(text)), calendar: 'jalali' };
}

function numeric(text: string): WrittenDate | null {
  const yearFirst = /(?<!\d)((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/.exec(text);
  if (yearFirst !== null) {
    return dated(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]), text);
  }
  const compact = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T|$)/.exec(text);
  if (compact !== null) return dated(Number(compact[1]), Number(compact[2]), Number(compact[3]), text);
  const cjk = /((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/.exec(text);
  if (cjk !== null) return dated(Number(cjk[1]), Number(cjk[2]), Number(cjk[3]), text);
  const yearLast = /(?<![\d.])(\d{1,2})([-/.])(\d{1,2})\2((?:19|20)\d\d)(?!\d)/.exec(text);
  if (yearLast === null) return null;
  const [first, second, year] = [Number(yearLast[1]), Number(yearLast[3]), Number(yearLast[4])];
  // With points the day stands first wherever that is written; else only a number over 12 tells.
  if (yearLast[2] === '.' || first > 12 || first === second) return dated(year, second, first, text);
  return second > 12 ? dated(year, first, second, text) : null;
}

const dayFirst =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?: de| of)? ([\p{L}\p{M}_]{2,})\.?(?: ?\/ ?[\p{L}\p{M}_]+)?(?: de| del)?,? ((?:19|20)\d\d)(?!\d)/u;
const monthFirst = /(?<!\p{L})([\p{L}\p{M}]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)(?!\d)/u;

function named(text: string): WrittenDate | null {
  // The Levant's months of two words: "كانون الثاني".
  const lower = text
    .toLowerCase()
    .replaceAll(
      /(كانون|تشرين) (?:ال)?(ثاني|أول|اول)/gu,
      (_, name: string, which: string) => `${name}_ال${which.replace('اول', 'أول')}`,
    );
  const first = dayFirst.exec(lower);
  if (first !== null) {
    const month = monthOf(first[2] ?? '');
    if (month !== null) return dated(Number(first[3]), month, Number(first[1]), text);
  }
  const second = monthFirst.exec(lower);
  const month = second === null ? null : monthOf(second[1] ?? '');
  return second === null || month === null ? null : dated(Number(second[3]), month, Number(second[2]), text);
}

/** RFC 822's own years, of two digits and followed by a time; 50 to 99 are of the last century (RFC 2822, section 4.3). */
const shortYear = /^(?:\p{L}{3,9}, *)?(\d{1,2}) ([\p{L}\p{M}]{3,9}) (\d{2}) \d{1,2}:\d{2}/u;

function shortYearOf(text: string): WrittenDate | null {
  const found = shortYear.exec(text.toLowerCase());
  const month = found === null ? null : monthOf(found[2] ?? '');
  if (found === null || month === null) return null;
  const year = Number(found[3]);
  return dated(year + (year < 50 ? 2000 : 1900), month, Number(found[1]), text);
}

function monthOf(name: string): number | null {
  const found = monthNames.findIndex((starts) =>
    starts.some((start) => name.startsWith(start) && name.length <= start.length + 6),
  );
  return found === -1 ? null : found + 1;
}

function dated(year: number, month: number, day: number, text: string): WrittenDate | null {
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate();
  if (month < 1 || month > 12 || day < 1 || day > days) return null;
  return { iso: isoOf({ year, month, day }, clockOf(text)), calendar: 'gregorian' };
}

/** RFC 822, section 5.1, and the names that are written in its place; names with several meanings (IST, AST) are not known. */
const zonesByOffset: Readonly<Record<string, string>> = {
  '+00:00': 'z ut utc gmt wet',
  '-04:00': 'edt',
  '-05:00': 'est cdt',
  '-06:00': 'cst mdt',
  '-07:00': 'mst pdt',
  '-08:00': 'pst akdt',
  '-09:00': 'akst',
  '-10:00': 'hst',
  '+01:00': 'bst west cet met mez',
  '+02:00': 'cest mest mesz eet sast',
  '+03:00': 'eest msk trt',
  '+03:30': 'irst',
  '+04:00': 'msd',
  '+04:30': 'irdt',
  '+05:00': 'pkt',
  '+08:00': 'hkt sgt',
  '+09:00': 'jst kst',
  '+10:00': 'aest',
  '+11:00': 'aedt',
};

const zoneNames: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(zonesByOffset).flatMap(([offset, names]) => names.split(' ').map((name) => [name, offset])),
);

const clockWritten = new RegExp(
  String.raw`(?<![\d:+-])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?([ap]\.?m\.?(?!\p{L}))?\s?` +
    String.raw`((?:(?:utc|gmt|ut)\s?)?[+\u2212-]\d{1,2}(?::?\d{2})?(?!\d)|(?:${Object.keys(zoneNames).join('|')})(?!\p{L}))?(?![\d:])`,
  'iu',
);

/** A name like a zone's, right behind the clock: capitals that stand for nothing else there. */
const unknownZone = /^\s?\(?(?!AM|PM|BC|AD|CE)[A-Z]{2,5}(?![\p{L}\d])/u;

/** Time of day and offset from UTC behind a date, as ISO 8601; empty where there is none. */
function clockOf(text: string): string {
  const found = clockWritten.exec(text);
  if (found === null) return '';
  // A clock in a zone that is not known is no time: the day alone is.
  if (found[5] === undefined && unknownZone.test(text.slice(found.index + found[0].length))) return '';
  const half = found[4]?.[0]?.toLowerCase();
  let hour = Number(found[1]);
  if (half !== undefined && hour > 12) return '';
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  const isMidnight = hour === 24 && Number(found[2]) === 0 && Number(found[3] ?? 0) === 0;
  if ((hour > 23 && !isMidnight) || Number(found[2]) > 59 || Number(found[3] ?? 0) > 59) return '';
  const seconds = found[3] === undefined ? '' : `:${found[3]}`;
  return `T${String(hour).padStart(2, '0')}:${found[2]}${seconds}${offsetOf(found[5])}`;
}

function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  const numbers = /([+\u2212-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (numbers === null) {
    const offset = zoneNames[zone.toLowerCase()] ?? '';
    return offset === '+00:00' ? 'Z' : offset;
  }
  const [, sign, hours = '', minutes = '00'] = numbers;
  return `${sign === '+' ? '+' : '-'}${hours.padStart(2, '0')}:${minutes}`;
}

function isoOf(day: Day, clock: string): string {
  // 24:00 ends a day (ISO 8601): it is the first moment of the next.
  return clock.startsWith('T24') ? onDay(dayAfter(day), clock.replace('T24', 'T00')) : onDay(day, clock);
}

function dayAfter({ year, month, day }: Day): Day {
  const next = new Date(Date.UTC(year, month - 1, day + 1));
  return { year: next.getUTCFullYear(), month: next.getUTCMonth() + 1, day: next.getUTCDate() };
}

function onDay({ year, month, day }: Day, clock: string): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}${clock}`;
}
