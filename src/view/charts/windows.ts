/** A vocabulary by day with the windows around events, and its change in windows without one. */
import * as Plot from '@observablehq/plot';
import type { Html } from '../html.ts';
import type { Page } from '../page.ts';
import { figure, ink, niceAbove } from './chart.ts';
import { timeTicks } from './ticks.ts';

/** Days before and after, as `2026-05-11`: the first, the first of those after, the last; and how many times as much after. */
export interface Window {
  readonly from: string;
  readonly at: string;
  readonly to: string;
  readonly times: number | null;
}

export interface EventWindow extends Window {
  readonly label: string;
}

export interface WindowsChart {
  readonly id: string;
  readonly label: string;
  readonly days: readonly { readonly day: string; readonly n: number; readonly of: number }[];
  readonly events: readonly EventWindow[];
  readonly windows: readonly Window[];
}

const dayLength = 86_400_000;
const moment = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const begin = (day: string): Date => new Date(moment(day));
const after = (day: string): Date => new Date(moment(day) + dayLength);

/** The share of texts by day, the days around the events shaded. */
export function windowsChart(page: Page, { id, label, days, events, windows }: WindowsChart): Html | null {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined || events.length === 0) return null;
  const points = days.map(({ day, n, of }) => ({
    time: new Date(moment(day) + dayLength / 2),
    share: of === 0 ? Number.NaN : n / of,
  }));
  const top = niceAbove(Math.max(...points.flatMap(({ share }) => (Number.isNaN(share) ? [] : [share]))));
  const foot = windows.flatMap(({ from, at, to }) => [begin(from), begin(at), after(to)]);
  const band = (from: (window: Window) => Date, to: (window: Window) => Date, fill: string) =>
    Plot.rect(events, { x1: from, x2: to, y1: 0, y2: top, fill });
  return figure(
    {
      id,
      title: page.say('events.chart', { label }),
      description: page.say('events.chartText', {
        days: days.length,
        from: first.day,
        to: last.day,
        events: events
          .map((event) => page.say('events.one', { label: event.label, day: event.at }))
          .join('; '),
        windows: windows.length,
      }),
      caption: page.prose(page.say('events.chartCaption')),
    },
    (width, document) =>
      Plot.plot({
        document,
        className: 'chart',
        width,
        height: width > 400 ? 220 : 190,
        marginLeft: 44,
        marginRight: 10,
        marginTop: 12,
        marginBottom: 34,
        x: { type: 'utc', domain: [begin(first.day), after(last.day)] },
        y: { domain: [0, top] },
        marks: [
          band(
            ({ from }) => begin(from),
            ({ at }) => begin(at),
            ink.grid,
          ),
          band(
            ({ at }) => begin(at),
            ({ to }) => after(to),
            ink.band,
          ),
          Plot.gridY({ stroke: ink.grid, strokeOpacity: 1, ticks: 4 }),
          Plot.axisY({
            ticks: 4,
            tickSize: 0,
            fontSize: 12,
            fill: ink.muted,
            label: null,
            tickFormat: (v: number) => page.percentOf(String(Number((v * 100).toFixed(3)))),
          }),
          Plot.axisX({
            ...timeTicks(page, begin(first.day), after(last.day), width > 400 ? 7 : 4),
            tickSize: 4,
            fontSize: 12,
            fill: ink.muted,
            stroke: ink.muted,
            label: null,
          }),
          Plot.lineY(points, { x: 'time', y: 'share', stroke: ink.accent, strokeWidth: 1.5 }),
          Plot.ruleX(events, { x: ({ at }: Window) => begin(at), stroke: ink.threshold, strokeWidth: 1.5 }),
          Plot.ruleX(foot, { x: (time: Date) => time, y1: 0, y2: top * 0.03, stroke: ink.muted }),
          Plot.ruleY([0], { stroke: ink.muted }),
        ],
      }),
  );
}

/** The change at the events among the same in windows without one, on a scale of ratios. */
export function dotsChart(page: Page, { id, events, windows }: WindowsChart): Html | null {
  const free = windows.flatMap(({ times }) => (times === null ? [] : [times]));
  const held = events.flatMap(({ times, label }) => (times === null ? [] : [{ times, label }]));
  if (free.length < 2 || held.length === 0) return null;
  const all = [...free, ...held.map(({ times }) => times), 0.5, 2];
  const [least, most] = [Math.min(...all) / 1.15, Math.max(...all) * 1.15];
  const marks = [0.1, 0.2, 0.5, 1, 2, 3, 5, 10].filter((v) => v >= least && v <= most);
  return figure(
    {
      id,
      title: page.say('events.dots'),
      description: page.say('events.dotsText', {
        windows: free.length,
        least: Math.min(...free),
        most: Math.max(...free),
        events: held.map((event) => page.say('events.eventDot', event)).join('; '),
      }),
      caption: page.prose(page.say('events.dotsCaption')),
    },
    (width, document) =>
      Plot.plot({
        document,
        className: 'chart',
        width,
        height: 92,
        marginLeft: 12,
        marginRight: 12,
        marginTop: 10,
        marginBottom: 28,
        x: { type: 'log', domain: [least, most] },
        y: { axis: null, domain: [-1, 1] },
        marks: [
          Plot.ruleX([1], { stroke: ink.muted }),
          Plot.axisX({
            ticks: marks,
            tickSize: 4,
            fontSize: 12,
            fill: ink.muted,
            stroke: ink.muted,
            label: null,
            tickFormat: (v: number) => page.label(page.figure(String(v))),
          }),
          Plot.dot(free, { x: (v: number) => v, y: 0.35, r: 3.5, stroke: ink.accent, strokeWidth: 1.2 }),
          Plot.dot(held, { x: 'times', y: -0.35, r: 5.5, fill: ink.threshold }),
        ],
      }),
  );
}
