import * as Plot from '@observablehq/plot';
import type { Page } from '../page.ts';
import { type Html } from '../html.ts';
import { type ChartText, figure, ink } from './chart.ts';

/** A channel with its rate in each period, as a part of the highest of all; null where it has no texts. */
export interface DispersionRow {
  readonly label: string;
  readonly rates: readonly (number | null)[];
}

/** Height of a channel's row: its name above, its bars below. */
const rowHeight = 42;
const barHeight = 20;

/** Where and when a term is used: a row a channel, a bar a period, all on one scale. */
export function dispersionChart(
  page: Page,
  text: Omit<ChartText, 'description'>,
  rows: readonly DispersionRow[],
  periods: readonly string[],
): Html | null {
  const highest = Math.max(0, ...rows.flatMap(({ rates }) => rates.map((rate) => rate ?? 0)));
  const [first] = periods;
  const last = periods.at(-1);
  if (rows.length === 0 || first === undefined || last === undefined || highest === 0) return null;
  const used = rows.filter(({ rates }) => rates.some((rate) => (rate ?? 0) > 0)).length;
  const description = page.say('words.dispersionChart', { rows: rows.length, used, from: first, to: last });
  return figure({ ...text, description }, (width, document) => {
    const height = rows.length * rowHeight + 30;
    const bottomOf = (row: number): number => (row + 1) * rowHeight;
    const bars = rows.flatMap(({ rates }, row) =>
      rates.flatMap((rate, at) =>
        rate === null || rate === 0
          ? []
          : [
              {
                x1: at + 0.1,
                x2: at + 0.9,
                y1: bottomOf(row),
                y2: bottomOf(row) - Math.max(1, barHeight * (rate / highest)),
              },
            ],
      ),
    );
    const held = rows.flatMap(({ rates }, row) =>
      rates.flatMap((rate, at) => (rate === null ? [] : [{ x1: at, x2: at + 1, y: bottomOf(row) }])),
    );
    return Plot.plot({
      document,
      className: 'chart',
      width,
      height,
      marginLeft: 4,
      marginRight: 4,
      marginTop: 0,
      marginBottom: 0,
      x: { domain: [0, periods.length], axis: null },
      y: { domain: [height, 0], axis: null },
      marks: [
        Plot.ruleY(held, { x1: 'x1', x2: 'x2', y: 'y', stroke: ink.muted }),
        Plot.rect(bars, { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill: ink.accent }),
        Plot.text(
          rows.map(({ label }, row) => ({ label: page.label(label), y: bottomOf(row) - barHeight - 10 })),
          { x: 0, y: 'y', text: 'label', textAnchor: 'start', fontSize: 12, fill: ink.text },
        ),
        Plot.text([{ label: first, y: height - 12 }], {
          x: 0,
          y: 'y',
          text: 'label',
          textAnchor: 'start',
          fontSize: 12,
          fill: ink.muted,
        }),
        Plot.text([{ label: last, y: height - 12 }], {
          x: periods.length,
          y: 'y',
          text: 'label',
          textAnchor: 'end',
          fontSize: 12,
          fill: ink.muted,
        }),
      ],
    });
  });
}
