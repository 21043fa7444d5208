import { type Random, uniform, weighted } from './draws.ts';
import { poisson } from './draws.ts';
import type { Habit, Profile, StorySpec } from './spec.ts';

const minute = 60;
export const hour = 3600;
export const day = 86_400;

/** Relative intensity of an hour of the local day; weekday 0 is Monday, and Friday and Saturday are free. */
function intensity(profile: Profile, weekday: number, hourOfDay: number): number {
  const free = weekday === 4 || weekday === 5;
  const bump = (peak: number, width: number): number => Math.exp(-(((hourOfDay - peak) / width) ** 2));
  switch (profile) {
    case 'office':
      return (0.04 + bump(10, 3) + 0.9 * bump(15, 3)) * (free ? 0.35 : 1);
    case 'round-the-clock':
      return (0.25 + bump(11, 5) + bump(20, 4)) * (free ? 0.9 : 1);
    case 'evening':
      return (0.08 + 0.3 * bump(13, 3) + 1.4 * bump(21, 3)) * (free ? 1.5 : 1);
    default:
      return 1;
  }
}

/** Weights of the 168 hours of the week, from Monday 00:00 local time, with mean 1. */
function hoursOfWeek(profile: Profile): number[] {
  const raw: number[] = [];
  for (let d = 0; d < 7; d += 1) for (let h = 0; h < 24; h += 1) raw.push(intensity(profile, d, h));
  const mean = raw.reduce((a, b) => a + b, 0) / raw.length;
  return raw.map((w) => w / mean);
}

/**
 * The weights of every hour of so many UTC days, for a clock `offset` hours east.
 * @param start seconds since 1970 (which began on a Thursday) of the first midnight.
 */
export function hoursOfDays(profile: Profile, start: number, days: number, offset: number): Float64Array {
  const week = hoursOfWeek(profile);
  const first = Math.floor(start / hour) + offset + 3 * 24;
  return Float64Array.from({ length: 24 * days }, (_, h) => week[(((first + h) % 168) + 168) % 168] ?? 0);
}

/** A moment of the day, second by second, by the weights of its hours. */
export function momentOf(random: Random, start: number, hours: ArrayLike<number>): number {
  return start + (weighted(random, hours) + uniform(random)) * hour;
}

/** When a day's stories of one kind begin; drawn one after another, as they are asked for. */
export function* onsetsOf(
  random: Random,
  { perDay, withinHours }: Pick<StorySpec, 'perDay' | 'withinHours'>,
  midnight: number,
  busy: ArrayLike<number>,
): Generator<number> {
  let begins: number | undefined;
  for (let n = poisson(random, perDay); n > 0; n -= 1) {
    if (withinHours === undefined) yield momentOf(random, midnight, busy);
    else yield (begins ??= momentOf(random, midnight, busy)) + withinHours * hour * uniform(random);
  }
}

/** When a channel with this habit posts what it has ready at `time`: at once, in its next session, at its next full quarter … */
export function onItsClock(random: Random, time: number, habit: Habit): number {
  if (habit.sessions !== undefined)
    return nextSession(time, habit.sessions) + habit.sessions.seconds * uniform(random);
  if (habit.clock === undefined) return time;
  const step = habit.clock * minute;
  return Math.ceil(time / step) * step + 2 * uniform(random);
}

/** Beginning of the first session from `time` on. One stands in each of `perDay` equal parts of a day. */
function nextSession(time: number, { perDay, seconds, fixed }: NonNullable<Habit['sessions']>): number {
  const length = day / perDay;
  for (let part = Math.floor(time / length); ; part++) {
    // The same for all who have this habit, without a draw: a multiplicative hash of the part's number (Knuth).
    const key = fixed === true ? ((part % perDay) + perDay) % perDay : part;
    const place = (Math.imul(key + 1, 2_654_435_761) >>> 0) / 2 ** 32;
    const begins = part * length + place * (length - seconds);
    if (begins >= time) return begins;
  }
}
