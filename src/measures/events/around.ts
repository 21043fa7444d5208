import type { Project } from '../../model/project.ts';
import { type Placebos, type Response, leastPlacebos, placebosOf, responseOf } from './response.ts';
import type { Series } from './response.ts';
import { type Talk, ownSeries, placeboSeries } from './talk.ts';
import { placedWindows } from './placed.ts';
import type { NoWindows, Windows } from './windows.ts';

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
  /** The first of the days looked at, days since 1970; those of the windows are numbered from it. */
  readonly firstDay: number;
  readonly days: number;
  readonly windows: Windows;
  readonly response: Response;
  readonly placebos: Placebos;
}

export type Cannot = NoWindows | 'few placebos' | 'no spread';

/** Uses due on either side of an event under which its ratio is one of rounding. */
const leastUses = 5;

const cropped = ({ seen, expected }: Series, from: number, to: number): Series => ({
  seen: seen.subarray(from, to),
  expected: expected.subarray(from, to),
});

/** The change around some days; the same placebo words stand for all ways of asking. */
export function aroundEvents(talk: Talk, days: readonly number[], length?: number): Around | Cannot {
  const placed = placedWindows(talk.units, talk.firstDay, days, length);
  if (typeof placed === 'string') return placed;
  const { from, to, windows } = placed;
  if (talk.placebos.length < leastPlacebos) return 'few placebos';
  const within = withinEvents(talk.units.days, from, windows);
  const words = placeboSeries(talk, within).map((word) => cropped(word, from, to));
  const placebos = placebosOf(words, windows);
  if (placebos.ranks.length < leastPlacebos) return 'few placebos';
  const response = responseOf(cropped(ownSeries(talk, within), from, to), windows, placebos);
  const due = response.events.map(({ before, after }) => (before[1] + after[1]) / 2);
  const rare = due.reduce((sum, uses) => sum + uses, 0) < leastUses * due.length;
  return rare || response.detectable === null
    ? 'no spread'
    : { firstDay: talk.firstDay + from, days: to - from, windows, response, placebos };
}

function withinEvents(days: number, from: number, { events, length }: Windows): boolean[] {
  const within = Array.from({ length: days }, () => false);
  for (const { at } of events) within.fill(true, from + at - length, from + at + length);
  return within;
}

/** The same with a channel left out; what happens to other words is taken from all of them. */
export function withoutChannelAt(
  talk: Talk,
  { firstDay, days, windows, placebos }: Around,
  channel: number,
): Response {
  const from = firstDay - talk.firstDay;
  const word = ownSeries(talk, withinEvents(talk.units.days, from, windows), channel);
  return responseOf(cropped(word, from, from + days), windows, placebos);
}
