import type { Project } from '../../model/project.ts';
import { type Placebos, type Response, leastPlacebos, placebosOf, responseOf } from './response.ts';
import { type Talk, ownSeries, placeboSeries } from './talk.ts';
import { type NoWindows, type Windows, longestWindows, windowsOf } from './windows.ts';

/** An event of the project with its day, as days since 1970 in the project's zone. */
export interface Dated {
  readonly name: string;
  readonly label: string;
  readonly day: number;
  /** `2026-05-11`. */
  readonly date: string;
  readonly source: string | undefined;
}

const dayNumber = (day: string): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / 86_400_000);

/** The days of events; a moment is of the day it falls on in the project's zone. */
export function datedEvents(project: Project, names: readonly string[]): Dated[] {
  return names.flatMap((name) => {
    const event = project.events[name];
    if (event === undefined) return [];
    const date = event.date.includes('T')
      ? new Intl.DateTimeFormat('en-CA', { timeZone: project.timezone }).format(new Date(event.date))
      : event.date;
    return [{ name, label: event.label ?? name, day: dayNumber(date), date, source: event.source }];
  });
}

export const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);

/** The talk around events: its windows, and the vocabulary's change in them. */
export interface Around {
  readonly windows: Windows;
  readonly response: Response;
  readonly placebos: Placebos;
  readonly within: readonly boolean[];
}

export type Cannot = NoWindows | 'few placebos' | 'no spread';

/** The change around some days; the same placebo words stand for all ways of asking. */
export function aroundEvents(talk: Talk, days: readonly number[], length?: number): Around | Cannot {
  const at = days.map((day) => day - talk.firstDay);
  const windows =
    length === undefined ? longestWindows(talk.units.days, at) : windowsOf(talk.units.days, at, length);
  if (typeof windows === 'string') return windows;
  if (talk.placebos.length < leastPlacebos) return 'few placebos';
  const within = withinEvents(talk.units.days, windows);
  const placebos = placebosOf(placeboSeries(talk, within), windows);
  if (placebos.ranks.length < leastPlacebos) return 'few placebos';
  const response = responseOf(ownSeries(talk, within), windows, placebos);
  return response.detectable === null ? 'no spread' : { windows, response, placebos, within };
}

function withinEvents(days: number, { events, length }: Windows): boolean[] {
  const within = Array.from({ length: days }, () => false);
  for (const { at } of events) within.fill(true, at - length, at + length);
  return within;
}

/** The same with a channel left out; what happens to other words is taken from all of them. */
export const withoutChannelAt = (
  talk: Talk,
  { windows, placebos, within }: Around,
  channel: number,
): Response => responseOf(ownSeries(talk, within, channel), windows, placebos);
