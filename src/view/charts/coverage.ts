import * as Plot from '@observablehq/plot';
import type { Html } from '../html.ts';
import type { Page } from '../page.ts';
import type { ReportChannel } from '../shown.ts';
import { figure, ink } from './chart.ts';
import { timeTicks } from './ticks.ts';

/** More channels than this in one strip cannot be told apart. */
const mostRows = 60;
const pitch = 20;

/** When each channel was seen: a strip from first to last post, its days by how many posts they have, bulk loads marked. */
export function coverageChart(page: Page, id: string, channels: readonly ReportChannel[]): Html | null {
  const seen = channels.filter((c) => c.posts > 0);
  if (seen.length === 0) return null;
  const rows =
    seen.length <= mostRows ? seen : [...seen].sort((a, b) => b.posts - a.posts).slice(0, mostRows);
  const start = Math.min(...seen.map((c) => Date.parse(c.from)));
  const end = Math.max(...seen.map((c) => Date.parse(c.to)));
  const bulk = rows.flatMap((c) => c.bulkLoads.map((load) => ({ channel: c.channel, time: noon(load.day) })));
  const days = rows.flatMap((c) => {
    const most = Math.max(1, ...(c.byDay ?? []).map((d) => d.posts));
    return (c.byDay ?? []).map((d) => ({
      channel: c.channel,
      from: new Date(noon(d.day).getTime() - 43_200_000),
      to: new Date(noon(d.day).getTime() + 43_200_000),
      part: 0.25 + 0.75 * Math.sqrt(d.posts / most),
    }));
  });
  const plain = rows.filter((c) => c.byDay === undefined || c.byDay.length === 0);
  const omitted = seen.length - rows.length;
  return figure(
    {
      id,
      title: page.say('frame.coverage'),
      description: page.say('frame.coverageText', {
        channels: seen.length,
        first: new Date(start).toISOString().slice(0, 10),
        last: new Date(end).toISOString().slice(0, 10),
        loads: bulk.length,
      }),
      caption: page.prose(
        page.say('frame.coverageCaption', { days: days.length > 0, bulk: bulk.length > 0 }),
      ),
    },
    (width, document) => {
      const names = shortened(
        rows.map((c) => c.channel),
        width > 400 ? 24 : 17,
      );
      const longest = Math.max(...[...names.values()].map((name) => name.length));
      const ticks = timeTicks(page, new Date(start), new Date(end), width > 400 ? 7 : 4);
      return Plot.plot({
        document,
        className: 'chart',
        width,
        height: rows.length * pitch + 48,
        marginLeft: Math.max(40, Math.ceil(longest * 6.7) + 12),
        marginRight: 12,
        marginTop: 8,
        marginBottom: 36,
        x: {
          type: 'utc',
          domain: [new Date(start), new Date(Math.max(end, start + 86_400_000))],
          clamp: true,
        },
        y: { domain: rows.map((c) => c.channel), axis: null, padding: 0.35 },
        marks: [
          Plot.gridX({ stroke: ink.grid, strokeOpacity: 1, ticks: ticks.ticks }),
          Plot.axisX({
            ...ticks,
            tickSize: 4,
            fontSize: 12,
            fill: ink.muted,
            stroke: ink.muted,
            label: null,
          }),
          Plot.barX(rows, {
            y: 'channel',
            x1: (c: ReportChannel) => new Date(c.from),
            x2: (c: ReportChannel) => new Date(c.to),
            fill: ink.band,
          }),
          Plot.barX(plain, {
            y: 'channel',
            x1: (c: ReportChannel) => new Date(c.from),
            x2: (c: ReportChannel) => new Date(c.to),
            fill: ink.accent,
            fillOpacity: 0.75,
          }),
          Plot.barX(days, { y: 'channel', x1: 'from', x2: 'to', fill: ink.accent, fillOpacity: 'part' }),
          Plot.dot(bulk, {
            y: 'channel',
            x: 'time',
            symbol: 'triangle',
            r: 4.5,
            fill: ink.flip,
            stroke: 'var(--paper)',
          }),
          Plot.text(rows, {
            y: 'channel',
            text: (c: ReportChannel) => page.label(names.get(c.channel) ?? c.channel),
            frameAnchor: 'left',
            textAnchor: 'end',
            dx: -8,
            fontSize: 12,
            fill: ink.text,
          }),
          ...(omitted === 0
            ? []
            : [
                Plot.text([page.say('frame.fewer', { n: omitted })], {
                  text: (d: string) => d,
                  frameAnchor: 'bottom-right',
                  dy: 34,
                  fontSize: 12,
                  fill: ink.muted,
                }),
              ]),
        ],
      });
    },
  );
}

/**
 * Names of at most so many letters, cut in the middle: of their ends as much is kept as tells them apart. Isolated, so
 * that the mark stands where it was cut.
 */
function shortened(names: readonly string[], letters: number): ReadonlyMap<string, string> {
  const cut = (tail: number): Map<string, string> =>
    new Map(
      names.map((name) => [
        name,
        name.length <= letters
          ? name
          : `\u2068${name.slice(0, letters - 1 - tail)}…${name.slice(-tail)}\u2069`,
      ]),
    );
  const tails = Array.from({ length: letters - 6 }, (_, i) => i + 4);
  const tail = tails.find((one) => new Set(cut(one).values()).size === new Set(names).size);
  return cut(tail ?? 4);
}

const noon = (day: string): Date => new Date(`${day.slice(0, 10)}T12:00:00Z`);
