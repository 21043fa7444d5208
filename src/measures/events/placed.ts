/** Where the windows of events lie among the days that are observed: known from the posts of each day, before any word is counted. */
import type { Units } from './series.ts';
import { type NoWindows, type Windows, longestWindows, windowsOf } from './windows.ts';

const week = 7;

/**
 * The days about the events that are observed as they are: outwards from them, as long as no week has less than half of the
 * posts a day that their own weeks have. A channel that is held for years beside others of a few months makes no windows.
 */
export function observedDays(
  perDay: Float64Array,
  at: readonly number[],
): readonly [from: number, to: number] {
  const days = perDay.length;
  const held = at.filter((day) => day >= 0 && day < days);
  if (held.length === 0) return [0, days];
  const meanOf = (from: number, to: number): number => {
    const part = perDay.subarray(Math.max(0, from), Math.min(days, to));
    return part.reduce((sum, units) => sum + units, 0) / Math.max(1, part.length);
  };
  const own = held.map((day) => meanOf(day - week, day + week));
  const least = own.reduce((sum, mean) => sum + mean, 0) / own.length / 2;
  let [from, to] = [Math.min(...held), Math.max(...held) + 1];
  while (from > 0 && meanOf(from - week, from) >= least) from -= 1;
  while (to < days && meanOf(to, to + week) >= least) to += 1;
  return [from, to];
}

const perDayOf = ({ days, channels, n }: Units): Float64Array =>
  Float64Array.from({ length: days }, (_, day) => {
    let sum = 0;
    for (let channel = 0; channel < channels; channel++) sum += n[channel * days + day] as number;
    return sum;
  });

/** The days looked at, numbered as the units', and the windows among them, numbered from the first of these. */
export interface Placed {
  readonly from: number;
  readonly to: number;
  readonly windows: Windows;
}

/**
 * @param firstDay day of the units' first, days since 1970
 * @param days of the events, days since 1970
 * @param length of a window on either side; as long as ten without an event allow where it is left out
 */
export function placedWindows(
  units: Units,
  firstDay: number,
  days: readonly number[],
  length?: number,
): Placed | NoWindows {
  const at = days.map((day) => day - firstDay);
  const [from, to] = observedDays(perDayOf(units), at);
  const placed = at.map((day) => day - from);
  const windows =
    length === undefined ? longestWindows(to - from, placed) : windowsOf(to - from, placed, length);
  return typeof windows === 'string' ? windows : { from, to, windows };
}
