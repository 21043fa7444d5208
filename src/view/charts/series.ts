import * as Plot from '@observablehq/plot';
import type { WrittenEstimate } from '../../model/estimate.ts';
import { printable } from '../format.ts';
import type { Kind } from '../kinds.ts';
import type { Page } from '../page.ts';
import { type Html, html } from '../html.ts';
import { figure, ink, niceAbove } from './chart.ts';
import { linkPoints } from './links.ts';
import { timeTicks } from './ticks.ts';

export interface SeriesPoint {
  /** `2026-05-11`, `2026-05` or `2026`. */
  readonly period: string;
  readonly estimate: WrittenEstimate;
  /** Its first day, and what it is called, where the period is of another calendar. */
  readonly start?: string;
  readonly name?: string;
  /** Where its posts are. */
  readonly link?: string;
}

export interface SeriesChart {
  readonly id: string;
  readonly title: string;
  readonly points: readonly SeriesPoint[];
  readonly caption?: Html;
}

const stepOf = {
  day: 86_400_000,
  week: 604_800_000,
  month: 31 * 86_400_000,
  year: 366 * 86_400_000,
} as const;
export type Step = keyof typeof stepOf;

/** Points that have dots; among more none could be hit. */
const mostDots = 45;

const named = (page: Page, period: string): string => (period.length === 10 ? page.day(period) : period);

/** A value over time with its bounds; where a period is missing, the line has a gap. */
export function seriesChart(page: Page, chart: SeriesChart, step: Step): Html | null {
  const points = chart.points
    .filter(({ estimate }) => printable(estimate))
    .map(({ period, estimate, start, name, link }) => ({
      time: new Date(`${start ?? `${period}-01-01`.slice(0, 10)}T00:00:00Z`),
      period: name ?? named(page, period),
      link,
      value: estimate.value,
      low: estimate.low ?? estimate.value,
      high: estimate.high ?? estimate.value,
    }))
    .filter(({ time }) => !Number.isNaN(time.getTime()))
    .sort((a, b) => a.time.getTime() - b.time.getTime());
  const [first] = points;
  const last = points.at(-1);
  const kind = chart.points.find(({ estimate }) => estimate.value !== null)?.estimate.kind ?? 'number';
  if (first === undefined || last === undefined || points.length < 2) return null;
  const linked = points.length <= mostDots && points.some(({ link }) => link !== undefined);
  const bottom = Math.min(0, ...points.map((p) => p.low ?? 0));
  const end = axisEnd(kind, points);
  const cut = points.some((p) => (p.high ?? 0) > end);
  const line = points.flatMap((p, i) => {
    const next = points[i + 1];
    const gap = next !== undefined && next.time.getTime() - p.time.getTime() > 1.5 * stepOf[step];
    return gap
      ? [
          p,
          {
            ...p,
            time: new Date(p.time.getTime() + stepOf[step]),
            value: Number.NaN,
            low: Number.NaN,
            high: Number.NaN,
          },
        ]
      : [p];
  });
  const least = points.reduce((a, b) => ((b.value ?? 0) < (a.value ?? 0) ? b : a));
  const most = points.reduce((a, b) => ((b.value ?? 0) > (a.value ?? 0) ? b : a));
  const say = (p: typeof first): string =>
    page.say('charts.at', { value: page.valueText(p.value ?? 0, kind), period: p.period });
  return figure(
    {
      id: chart.id,
      title: chart.title,
      linked,
      description: page.say('charts.series', {
        n: points.length,
        step,
        from: first.period,
        to: last.period,
        first: say(first),
        last: say(last),
        least: say(least),
        most: say(most),
      }),
      ...(chart.caption === undefined
        ? {}
        : {
            caption: html`${chart.caption}${cut ? ` ${page.say('charts.cut')}` : null}`,
          }),
    },
    (width, document) => {
      const drawing = Plot.plot({
        document,
        className: 'chart',
        width,
        height: width > 400 ? 240 : 200,
        marginLeft: 44,
        marginRight: 10,
        marginTop: 12,
        marginBottom: 34,
        x: { type: 'utc' },
        // A wide band of a week with few posts must not flatten all others: it is cut at the axis' end.
        y: { domain: [bottom, end], clamp: true },
        marks: [
          Plot.gridY({ stroke: ink.grid, strokeOpacity: 1, ticks: 4 }),
          Plot.axisY({
            ticks: 4,
            tickSize: 0,
            fontSize: 12,
            fill: ink.muted,
            label: null,
            tickFormat: (v: number) =>
              kind === 'share'
                ? page.percentOf(String(Number((v * 100).toFixed(3))))
                : page.valueText(v, kind),
          }),
          Plot.axisX({
            ...timeTicks(page, first.time, last.time, width > 400 ? 7 : 4),
            tickSize: 4,
            fontSize: 12,
            fill: ink.muted,
            stroke: ink.muted,
            label: null,
          }),
          Plot.areaY(line, { x: 'time', y1: 'low', y2: 'high', fill: ink.band }),
          Plot.lineY(line, {
            x: 'time',
            y: 'value',
            stroke: ink.accent,
            strokeWidth: 1.75,
            strokeLinecap: 'round',
          }),
          ...(points.length > mostDots
            ? []
            : [Plot.dot(points, { x: 'time', y: 'value', r: 2.5, fill: ink.accent })]),
          Plot.ruleY([0], { stroke: ink.muted }),
        ],
      });
      if (linked)
        linkPoints(
          drawing,
          document,
          points.map(({ time, value, link, ...p }) => ({
            time,
            value: value ?? 0,
            link,
            name: say({ time, value, link, ...p }),
          })),
        );
      return drawing;
    },
  );
}

/** The axis holds every value and nine in ten of the upper limits. */
function axisEnd(kind: Kind, points: readonly { value: number | null; high: number | null }[]): number {
  const highs = points.map((p) => p.high ?? 0).sort((a, b) => a - b);
  const most = highs[Math.ceil(highs.length * 0.9) - 1] ?? 0;
  const end = niceAbove(Math.max(most, ...points.map((p) => p.value ?? 0)));
  return kind === 'share' ? Math.min(1, end) : end;
}
