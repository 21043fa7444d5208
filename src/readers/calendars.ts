import { message } from '../messages/index.ts';
import { mistake } from '../messages/mistake.ts';
import type { Mapping } from '../model/mapping.ts';
import { pathsOf } from './mappings.ts';

const digits = '۰۱۲۳۴۵۶۷۸۹٠١٢٣٤٥٦٧٨٩';
const ascii = (text: string): string =>
  text.replaceAll(/[۰-۹٠-٩]/g, (digit) => String(digits.indexOf(digit) % 10));

/** A date of a year from 1300 to 1499 in numbers alone, the year first or last, with no era behind it. */
const numeric =
  /^(?:(1[34]\d{2})[/.-]\d{1,2}[/.-]\d{1,2}|\d{1,2}[/.-]\d{1,2}[/.-](1[34]\d{2}))(?![\d])(?!.*[هھقش])/;

/** A cell by its name, or by the way to it in nested JSON, with dots. */
function valueAt(record: object, path: string): unknown {
  if (path in record) return (record as Record<string, unknown>)[path];
  return path
    .split('.')
    .reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined),
      record,
    );
}

/** From this year on such a date is Hijri, before it Jalali: one began in 1999, the other begins in 2041. */
const hijriFrom = 1420;

/**
 * One column has one calendar: where a sample has years on both sides, a person has to say which it is.
 * @throws UserError
 */
export function refuseTwoCalendars(file: string, { fields }: Mapping, records: readonly object[]): void {
  const spec = fields.date;
  if (spec === undefined || (typeof spec === 'object' && spec.time !== undefined && spec.time !== 'auto'))
    return;
  for (const path of pathsOf(spec)) {
    const years = records.flatMap((record) => {
      const value = valueAt(record, path);
      const found = typeof value === 'string' ? numeric.exec(ascii(value.trim())) : null;
      return found === null ? [] : [Number(found[1] ?? found[2])];
    });
    const [first, last] = [Math.min(...years), Math.max(...years)];
    if (years.length === 0 || first >= hijriFrom || last < hijriFrom) continue;
    throw mistake('which-calendar', message('files.whichCalendar', { file, field: path, first, last }));
  }
}
