import { toGregorian, toJalaali } from 'jalaali-js';
import { type CalendarName, namedDay } from '../../messages/days.ts';
import type { Page } from '../page.ts';

interface Ticks {
  readonly ticks: number | Date[];
  readonly tickFormat?: (time: Date) => string;
}

const dayLength = 86_400_000;
/** How far marks may stand apart, in days where months are too far, and in months. */
const steps = { days: [1, 2, 7, 14], months: [1, 2, 3, 6, 12, 24, 60, 120] } as const;

/**
 * Where a time axis is marked, and how. English by the Gregorian calendar is left to Plot; else days have the names of
 * the page, which are long: at most so many as asked, and months begin where the calendar has them begin.
 */
export function timeTicks(page: Page, from: Date, to: Date, most: number): Ticks {
  const { language, calendar } = page.manner;
  if (language === 'en' && calendar === 'gregorian') return { ticks: most };
  const tickFormat = (time: Date): string => {
    const named = namedDay(time.toISOString().slice(0, 10), language, calendar);
    return named === undefined ? '' : page.label(page.datum(named, false));
  };
  return { ticks: marked(from, to, most, calendar), tickFormat };
}

function marked(from: Date, to: Date, most: number, calendar: CalendarName): Date[] {
  const days = Math.floor((to.getTime() - from.getTime()) / dayLength) + 1;
  const fewDays = steps.days.find((step) => Math.ceil(days / step) <= most);
  const first = Math.ceil(from.getTime() / dayLength);
  if (fewDays !== undefined)
    return Array.from(
      { length: Math.ceil(days / fewDays) },
      (_, i) => new Date((first + i * fewDays) * dayLength),
    ).filter((day) => day <= to);
  const starts = monthStarts(from, to, calendar);
  const step = steps.months.find((each) => Math.ceil(starts.length / each) <= most);
  const every = step ?? Math.ceil(starts.length / most);
  return starts.filter((_, i) => i % every === 0);
}

/** First days of the months between two moments. */
function monthStarts(from: Date, to: Date, calendar: CalendarName): Date[] {
  const starts: Date[] = [];
  let [year, month] = monthOf(from, calendar);
  for (;;) {
    const start = firstDay(year, month, calendar);
    if (start > to) return starts;
    if (start >= from) starts.push(start);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

function monthOf(time: Date, calendar: CalendarName): [year: number, month: number] {
  const [year, month] = [time.getUTCFullYear(), time.getUTCMonth() + 1];
  if (calendar === 'gregorian') return [year, month];
  const { jy, jm } = toJalaali(year, month, time.getUTCDate());
  return [jy, jm];
}

function firstDay(year: number, month: number, calendar: CalendarName): Date {
  if (calendar === 'gregorian') return new Date(Date.UTC(year, month - 1, 1));
  const { gy, gm, gd } = toGregorian(year, month, 1);
  return new Date(Date.UTC(gy, gm - 1, gd));
}
