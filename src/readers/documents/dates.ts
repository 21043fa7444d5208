import { asciiDigits, type Day, gregorianOf, parseJalali } from '../../text/calendars.ts';

/** A date as a document gives it. */
export interface WrittenDate {
  /** ISO 8601 in the Gregorian calendar: a day, or a day and time, with its offset from UTC where one is given. */
  readonly iso: string;
  /** The calendar in which it was written. */
  readonly calendar: 'gregorian' | 'jalali';
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
  return jalali(text) ?? numeric(text) ?? named(text);
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
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|\.)?(?: de| of)? ([\p{L}\p{M}]{2,})\.?(?: de| del)?,? ((?:19|20)\d\d)(?!\d)/u;
const monthFirst = /(?<!\p{L})([\p{L}\p{M}]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)(?!\d)/u;

function named(text: string): WrittenDate | null {
  const lower = text.toLowerCase();
  const first = dayFirst.exec(lower);
  if (first !== null) {
    const month = monthOf(first[2] ?? '');
    if (month !== null) return dated(Number(first[3]), month, Number(first[1]), text);
  }
  const second = monthFirst.exec(lower);
  const month = second === null ? null : monthOf(second[1] ?? '');
  return second === null || month === null ? null : dated(Number(second[3]), month, Number(second[2]), text);
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

/** Time of day and offset from UTC behind a date, as ISO 8601; empty where there is none. */
function clockOf(text: string): string {
  const found =
    /(?<![\d:+-])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s?([ap]\.?m\.?)?\s?(z|utc|gmt|[+-]\d{2}:?\d{2})?(?![\d:])/i.exec(
      text,
    );
  if (found === null) return '';
  const half = found[4]?.[0]?.toLowerCase();
  let hour = Number(found[1]);
  if (half !== undefined && hour > 12) return '';
  if (half === 'p' && hour < 12) hour += 12;
  if (half === 'a' && hour === 12) hour = 0;
  if (hour > 23 || Number(found[2]) > 59 || Number(found[3] ?? 0) > 59) return '';
  const seconds = found[3] === undefined ? '' : `:${found[3]}`;
  return `T${String(hour).padStart(2, '0')}:${found[2]}${seconds}${offsetOf(found[5])}`;
}

function offsetOf(zone: string | undefined): string {
  if (zone === undefined) return '';
  if (/^(?:z|utc|gmt)$/i.test(zone)) return 'Z';
  return `${zone.slice(0, 3)}:${zone.slice(-2)}`;
}

function isoOf({ year, month, day }: Day, clock: string): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}${clock}`;
}
