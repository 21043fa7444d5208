import * as Plot from '@observablehq/plot';
import type { Html } from '../html.ts';
import type { NetworkCluster } from '../shown.ts';
import type { Page } from '../page.ts';
import { figure, ink, niceAbove } from './chart.ts';
import { timeTicks } from './ticks.ts';

/** Objects of a cluster by day, as bars; days without any stay empty. */
export function activityChart(
  page: Page,
  { activity }: NetworkCluster,
  id: string,
  title: string,
): Html | null {
  const [first, last] = [activity[0], activity.at(-1)];
  if (first === undefined || last === undefined || activity.length < 2) return null;
  const day = (text: string): Date => new Date(`${text}T00:00:00Z`);
  const most = Math.max(...activity.map(({ objects }) => objects));
  const bars = activity.map(({ day: text, objects }) => ({
    from: day(text),
    to: new Date(day(text).getTime() + 86_400_000),
    objects,
  }));
  return figure(
    {
      id,
      title,
      description: page.say('charts.activity', {
        from: first.day,
        to: last.day,
        days: activity.length,
        most,
      }),
    },
    (width, document) =>
      Plot.plot({
        width,
        height: 110,
        marginLeft: 34,
        marginBottom: 24,
        document,
        x: {
          type: 'utc',
          label: null,
          ...timeTicks(page, day(first.day), day(last.day), width < 500 ? 3 : 6),
        },
        y: {
          domain: [0, niceAbove(most)],
          ticks: 2,
          label: null,
          grid: true,
          tickFormat: (n: number) => page.n(n),
        },
        marks: [
          Plot.rectY(bars, { x1: 'from', x2: 'to', y: 'objects', fill: ink.accent, insetRight: 0.5 }),
          Plot.ruleY([0], { stroke: ink.muted }),
        ],
      }),
  );
}
