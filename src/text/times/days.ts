import { gregorianOf, jalaliOf } from '../calendars.ts';
import type { Calendar, Part, Point, TimeFound, Unit } from './time.ts';

/** First and last day, ISO; open at an end where the text leaves it open. */
export interface Days {
  readonly from: string | null;
  readonly to: string | null;
}

const length = 86_400_000;
const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);
export const shifted = (day: string, by: number): string => iso(Date.parse(day) + by * length);

/**
 * The days of a time.
 * @param published the day on which the text came out, ISO; null where it does not say
 * @returns null where the text does not say them: an event, something vague, or a count from a day nobody knows
 */
export function daysOf(time: TimeFound, published: string | null): Days | null {
  if (time.until !== null) return between(time.point, time.until, time, published);
  const start = stretchOf(time.point, time, published);
  if (start === null) return null;
  const [first, last] = time.part === null ? start : thirdOf(start, time.part);
  switch (time.relation) {
    case 'in':
      return { from: first, to: notAfter(last, first, published) };
    case 'since':
      return { from: first, to: null };
    case 'until':
      return { from: null, to: last };
    case 'after':
      return { from: shifted(last, 1), to: null };
    case 'before':
      return { from: null, to: shifted(first, -1) };
  }
}

/** "This month" goes up to the day of the text: of what comes after it a sentence tells nothing. */
const notAfter = (last: string, first: string, published: string | null): string =>
  published !== null && first <= published && published < last ? published : last;

type Stretch = readonly [first: string, last: string];

function stretchOf(point: Point, { calendar }: TimeFound, published: string | null): Stretch | null {
  switch (point.kind) {
    case 'event':
    case 'vague':
      return null;
    case 'years':
      return [dayOf('gregorian', point.from, 1, 1), dayOf('gregorian', point.to, 12, 31)];
    case 'day':
    case 'months': {
      const fits = (year: number): Stretch | null =>
        point.kind === 'day'
          ? single(point.calendar, year, point.month, point.day)
          : monthsOf(point.calendar, year, point.month, point.n);
      if (point.year !== null) return fits(point.year);
      if (point.kind === 'months' && point.yearsBack !== undefined && published !== null)
        return fits(partsOf(point.calendar, published)[0] - point.yearsBack);
      return published === null ? null : latest(point.calendar, fits, published);
    }
    default:
      return published === null ? null : countedBack(point, calendar, published);
  }
}

/** The last year in which it had begun when the text came out. */
function latest(
  calendar: Calendar,
  fits: (year: number) => Stretch | null,
  published: string,
): Stretch | null {
  const [year] = partsOf(calendar, published);
  for (const back of [0, 1, 2, 3, 4]) {
    const found = fits(year - back);
    if (found !== null && found[0] <= published) return found;
  }
  return null;
}

function countedBack(
  point: Extract<Point, { kind: 'last' | 'whole' | 'ago' | 'weekday' }>,
  calendar: Calendar,
  published: string,
): Stretch {
  if (point.kind === 'ago') {
    const day = back(calendar, published, point.unit, point.n);
    return [day, day];
  }
  if (point.kind === 'weekday') {
    const first = shifted(published, -((new Date(published).getUTCDay() - point.day + 7) % 7));
    return [first, shifted(first, point.n - 1)];
  }
  if (point.kind === 'last') return [back(calendar, published, point.unit, point.n), published];
  const [year, month] = partsOf(calendar, published);
  switch (point.unit) {
    case 'day': {
      const day = shifted(published, -point.back);
      return [day, day];
    }
    case 'week': {
      // Weeks begin on Saturday in Iran, on Monday elsewhere.
      const weekday = (new Date(published).getUTCDay() + (calendar === 'jalali' ? 1 : 6)) % 7;
      const first = shifted(published, -weekday - 7 * point.back);
      return [first, shifted(first, 6)];
    }
    case 'month': {
      const at = year * 12 + month - 1 - point.back;
      return monthsOf(calendar, Math.floor(at / 12), (at % 12) + 1, 1);
    }
    case 'year':
      return monthsOf(calendar, year - point.back, 1, 12);
  }
}

/** The same day so many units earlier; the last of a month that is shorter. */
function back(calendar: Calendar, day: string, unit: Unit, n: number): string {
  if (unit === 'day') return shifted(day, -n);
  if (unit === 'week') return shifted(day, -7 * n);
  const [year, month, date] = partsOf(calendar, day);
  const at = year * 12 + month - 1 - (unit === 'month' ? n : 12 * n);
  const [first, last] = monthsOf(calendar, Math.floor(at / 12), (at % 12) + 1, 1);
  const same = shifted(first, date - 1);
  return same < last ? same : last;
}

function single(calendar: Calendar, year: number, month: number, day: number): Stretch | null {
  const found = dayOf(calendar, year, month, day);
  const [y, m, d] = partsOf(calendar, found);
  return y === year && m === month && d === day ? [found, found] : null;
}

function monthsOf(calendar: Calendar, year: number, month: number, n: number): Stretch {
  const after = year * 12 + month - 1 + n;
  const next = dayOf(calendar, Math.floor(after / 12), (after % 12) + 1, 1);
  return [dayOf(calendar, year, month, 1), shifted(next, -1)];
}

function dayOf(calendar: Calendar, year: number, month: number, day: number): string {
  const found = calendar === 'jalali' ? gregorianOf({ year, month, day }) : { year, month, day };
  return found === null ? '' : iso(Date.UTC(found.year, found.month - 1, found.day));
}

function partsOf(calendar: Calendar, day: string): [year: number, month: number, day: number] {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number);
  if (calendar === 'gregorian') return [year, month, date];
  const jalali = Number.isNaN(year) ? { year, month, day: date } : jalaliOf({ year, month, day: date });
  return [jalali.year, jalali.month, jalali.day];
}

function thirdOf([first, last]: Stretch, part: Part): Stretch {
  const days = (Date.parse(last) - Date.parse(first)) / length + 1;
  const third = Math.max(1, Math.round(days / 3));
  if (part === 'early') return [first, shifted(first, third - 1)];
  if (part === 'late') return [shifted(last, 1 - third), last];
  return [shifted(first, third), shifted(last, -third)];
}

/**
 * "Between 1 Aug. and 6 Dec. in 2016", "from 3 to 9 May 2024": the one that has no year has that of the other, or the year
 * before or after where it would lie on the wrong side of it ("from December to February 2022").
 */
function between(from: Point, to: Point, time: TimeFound, published: string | null): Days | null {
  const start = stretchOf(inTheYearOf(from, to, 0), time, published);
  const end = stretchOf(inTheYearOf(to, from, 0), time, published);
  if (start === null || end === null) return null;
  if (start[0] <= end[1]) return { from: start[0], to: end[1] };
  const [year] = partsOf(calendarOf(from), start[0]);
  const earlier = isOpen(from) ? stretchOf({ ...from, year: year - 1 }, time, published) : null;
  const later = isOpen(to) ? stretchOf(inTheYearOf(to, from, 1), time, published) : null;
  if (earlier !== null) return { from: earlier[0], to: end[1] };
  return later === null ? null : { from: start[0], to: later[1] };
}

type Dated = Extract<Point, { kind: 'day' | 'months' }>;
const isDated = (point: Point): point is Dated => point.kind === 'day' || point.kind === 'months';
const isOpen = (point: Point): point is Dated => isDated(point) && point.year === null;
const calendarOf = (point: Point): Calendar => (isDated(point) ? point.calendar : 'gregorian');

const inTheYearOf = (point: Point, other: Point, by: number): Point =>
  isOpen(point) && isDated(other) && other.year !== null ? { ...point, year: other.year + by } : point;
