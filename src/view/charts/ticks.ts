import { toGregorian, toJalaali } from 'jalaali-js';
import { namedDay } from '../../messages/days.ts';
import type { Page } from '../page.ts';

interface Ticks {
  readonly ticks: number | Date[];
  readonly tickFormat?: (time: Date) => string;
}

/**
 * Where a time axis is marked, and how. English by the Gregorian calendar is left to Plot; else days have the names of
 * the page, and by the Jalali calendar months begin where they begin.
 */
export function timeTicks(page: Page, from: Date, to: Date, about: number): Ticks {
  const { language, calendar } = page.manner;
  if (language === 'en' && calendar === 'gregorian') return { ticks: about };
  const tickFormat = (time: Date): string => {
    const named = namedDay(time.toISOString().slice(0, 10), language, calendar);
    return named === undefined ? '' : page.label(page.datum(named, false));
  };
  const starts = calendar === 'jalali' ? monthStarts(from, to) : [];
  if (starts.length < 2) return { ticks: about, tickFormat };
  const every = Math.ceil(starts.length / about);
  return { ticks: starts.filter((_, i) => i % every === 0), tickFormat };
}

/** First days of the Jalali months between two moments. */
function monthStarts(from: Date, to: Date): Date[] {
  const starts: Date[] = [];
  let { jy, jm } = toJalaali(from.getUTCFullYear(), from.getUTCMonth() + 1, from.getUTCDate());
  for (;;) {
    const { gy, gm, gd } = toGregorian(jy, jm, 1);
    const start = new Date(Date.UTC(gy, gm - 1, gd));
    if (start > to) return starts;
    if (start >= from) starts.push(start);
    [jy, jm] = jm === 12 ? [jy + 1, 1] : [jy, jm + 1];
  }
}
