import { startOf } from '../days.ts';
import { dayOfJalali, jalaliDays } from './jalali.ts';

/** First and last second of a day, week, month or year in the project's zone, inside the days asked for. */
export function boundsOfPeriod(period: string, by: string, zone: string): { from: number; to: number } {
  if (by === 'jalali-month') {
    const { first, after } = jalaliDays(period);
    return { from: startOf(first, zone, 0), to: startOf(after, zone, 0) };
  }
  if (by === 'jalali-year') {
    const year = Number(period);
    const first = (of: number): string => jalaliDays(`${String(of).padStart(4, '0')}-01`).first;
    return { from: startOf(first(year), zone, 0), to: startOf(first(year + 1), zone, 0) };
  }
  if (by === 'jalali-week') {
    const saturday = dayOfJalali(period);
    return { from: startOf(saturday, zone, 0), to: startOf(saturday, zone, 7) };
  }
  if (by === 'year')
    return {
      from: startOf(`${period}-01-01`, zone, 0),
      to: startOf(`${Number(period) + 1}-01-01`, zone, 0),
    };
  if (by !== 'month')
    return { from: startOf(period, zone, 0), to: startOf(period, zone, by === 'week' ? 7 : 1) };
  const [year = 0, month = 1] = period.split('-').map(Number);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return { from: startOf(`${period}-01`, zone, 0), to: startOf(next, zone, 0) };
}
