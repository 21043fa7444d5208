const persianDigits = '۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩';
const asciiDigits = '01234567890123456789';

/**
 * SQL that reads a time written as text into epoch seconds, NULL where it is not one.
 *
 * `auto` takes ISO 8601 and its kin (year first), RFC 2822, day.month.year with dots, epochs of seconds
 * (9 or 10 digits) and milliseconds (12 or 13), and Jalali dates, known by a year from 1300 to 1499.
 * Dates with slashes and the year last are refused: 03/04/2024 is two days.
 * @param text SQL of a String
 * @param zone SQL of the IANA zone of times that name none (a constant)
 */
export function timeSql(text: string, zone: string, kind: 'auto' | 'epoch' | 'epoch-ms' | 'jalali'): string {
  const seconds = `toInt64OrNull(extract(x, '^-?[0-9]+'))`;
  const read = (sql: string): string =>
    `arrayMap(x -> ${sql}, [translateUTF8(trim(${text}), '${persianDigits}', '${asciiDigits}')])[1]`;
  if (kind === 'epoch') return read(`if(match(x, '^[0-9]+([.][0-9]*)?$'), ${seconds}, NULL)`);
  if (kind === 'epoch-ms')
    return read(`if(match(x, '^[0-9]+([.][0-9]*)?$'), intDiv(${seconds}, 1000), NULL)`);
  if (kind === 'jalali') return read(jalaliSql('x', zone));
  // The way most are written comes first, and alone: the rest is worked out only for what is written otherwise.
  return `if(match(${text}, '^(19[7-9][0-9]|20[0-9]{2})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])'), ${epochOf(text, zone)}, ${read(`multiIf(
      match(x, '^[0-9]{9,10}([.][0-9]*)?$'), ${seconds},
      match(x, '^[0-9]{12,13}([.][0-9]*)?$'), intDiv(${seconds}, 1000),
      match(x, '^1[34][0-9]{2}[/.-][0-9]{1,2}[/.-][0-9]{1,2}([ T,،]|$)'), ${jalaliSql('x', zone)},
      match(x, '^((19[7-9][0-9]|20[0-9]{2})[/.-]${month}[/.-]${day}|${day}[.]${month}[.](19[7-9][0-9]|20[0-9]{2})|[A-Za-z]{3}, *[0-9]{1,2} [A-Za-z]{3})'), ${epochOf('x', zone)},
      NULL)`)})`;
}

const month = '(0?[1-9]|1[0-2])';
const day = '(0?[1-9]|[12][0-9]|3[01])';

/** Hours from 24 and minutes or seconds from 60: the engine would count on into the next day. */
const badClock = '(^|[^0-9:])(2[4-9]|[3-9][0-9]):[0-9]|:[6-9][0-9]';

const epochOf = (text: string, zone: string): string =>
  `if(match(${text}, '${badClock}'), NULL, toInt64(toUnixTimestamp(parseDateTimeBestEffortOrNull(${text}, ${zone}))))`;

/**
 * Jalali to Gregorian by the 33-year cycle (8 leap years in 33), which agrees with the Iranian calendar for
 * the years 1206 to 1497; 719528 is the cycle's day number of 1970-01-01. Days outside of 1970 to 2105, which
 * the engine's times do not hold, and the 30th of Esfand of a common year are no dates.
 */
function jalaliSql(x: string, zone: string): string {
  const yearStart = (year: string): string =>
    `(365 * (${year} + 1595) + intDiv(${year} + 1595, 33) * 8 + intDiv((${year} + 1595) % 33 + 3, 4))`;
  const day = `(${yearStart('p[1]')} + p[3] + if(p[2] < 7, (p[2] - 1) * 31, (p[2] - 7) * 30 + 186) - 355668 - 719528)`;
  const clock = `extract(${x}, '[0-9]{1,2}:[0-9]{2}(?::[0-9]{2})?')`;
  const length = `multiIf(p[2] < 7, 31, p[2] < 12, 30, 29 + ${yearStart('p[1] + 1')} - ${yearStart('p[1]')} - 365)`;
  const valid = `length(p) >= 3 AND p[2] BETWEEN 1 AND 12 AND p[3] BETWEEN 1 AND ${length} AND ${day} BETWEEN 1 AND 49672`;
  // Numbers in their order: year, month, day and what follows. Bound once: repeated, the engine reads them anew each time.
  const numbers = `arrayMap(v -> toInt64OrZero(v), extractAll(${x}, '[0-9]+'))`;
  const text = `concat(toString(toDate32(toInt32(${day}))), ' ', if(${clock} = '', '00:00', ${clock}))`;
  return `arrayMap(p -> if(${valid}, ${epochOf(text, zone)}, NULL), [${numbers}])[1]`;
}
