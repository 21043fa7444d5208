import type { ObservedChannel } from '../../../measures/cadence/days.ts';

interface OnDay {
  readonly day: number;
}

/**
 * Days compared, ascending: all on which either side was observed, within the time of both. Sides observed in other periods
 * would be held against one another's news.
 */
export function commonDays(first: readonly OnDay[], second: readonly OnDay[]): number[] {
  const [a, b] = [first, second].map((rows) => rows.map(({ day }) => day)) as [number[], number[]];
  if (a.length === 0 || b.length === 0) return [];
  const least = (days: readonly number[]): number => days.reduce((x, y) => Math.min(x, y));
  const most = (days: readonly number[]): number => days.reduce((x, y) => Math.max(x, y));
  const [from, to] = [Math.max(least(a), least(b)), Math.min(most(a), most(b))];
  return [...new Set([...a, ...b])].filter((day) => day >= from && day <= to).sort((x, y) => x - y);
}

const daysOf = (channels: readonly ObservedChannel[]): OnDay[] =>
  channels.flatMap(({ days }) => days.map((day) => ({ day })));

/** Days that both sides of a comparison were observed on, each by one of its channels at least. */
export function sharedDays(first: readonly ObservedChannel[], second: readonly ObservedChannel[]): number {
  const own = new Set(daysOf(first).map(({ day }) => day));
  return [...new Set(daysOf(second).map(({ day }) => day))].filter((day) => own.has(day)).length;
}

/** Observed days that are cut off, of either side. */
export function cutOff(first: readonly ObservedChannel[], second: readonly ObservedChannel[]): number {
  const [a, b] = [daysOf(first), daysOf(second)];
  return new Set([...a, ...b].map(({ day }) => day)).size - commonDays(a, b).length;
}
