import * as Plot from '@observablehq/plot';
import type { Page } from '../page.ts';
import { type Html } from '../html.ts';
import { type ChartText, figure, ink } from './chart.ts';
import { type Box, placeLabels } from './placing.ts';

export interface KeynessPoint {
  readonly term: string;
  /** Occurrences in ten thousand, above 0. */
  readonly frequency: number;
  /** Log ratio: doublings of the frequency. */
  readonly effect: number;
  /** Of one channel alone: a hollow dot. */
  readonly oneChannel: boolean;
}

/**
 * How frequent the terms are that mark a set, against by how much they do. Labels stand beside their dots where there is
 * room, the first terms first; the table beside the chart has all.
 */
export function keynessChart(
  page: Page,
  text: Omit<ChartText, 'description'>,
  points: readonly KeynessPoint[],
): Html | null {
  const drawn = points.filter(({ frequency, effect }) => frequency > 0 && Number.isFinite(effect));
  if (drawn.length < 2) return null;
  const spread = (values: readonly number[]): [number, number] => [Math.min(...values), Math.max(...values)];
  const [f0, f1] = spread(drawn.map(({ frequency }) => frequency));
  const [e0, e1] = spread(drawn.map(({ effect }) => effect));
  const x: [number, number] = [f0 / 1.3, f1 * 1.3];
  const y: [number, number] = [Math.min(0, e0) - 0.3, Math.max(0, e1) + 0.3];
  const description = page.say('words.chart', {
    n: drawn.length,
    terms: page.commas(drawn.slice(0, 8).map(({ term }) => page.bare(term))),
  });
  return figure({ ...text, description }, (width, document) => {
    const height = width > 400 ? 380 : 360;
    const frame: Box = { left: 40, right: width - 10, top: 12, bottom: height - 40 };
    const scale = (value: number, [low, high]: [number, number], from: number, to: number): number =>
      from + ((value - low) / (high - low)) * (to - from);
    const logs = x.map(Math.log) as [number, number];
    const placed = placeLabels(
      drawn.map((point) => ({
        text: point.term,
        x: scale(Math.log(point.frequency), logs, frame.left, frame.right),
        y: scale(point.effect, y, frame.bottom, frame.top),
      })),
      frame,
    ).map((label) => ({
      text: page.label(label.of.text),
      frequency: Math.exp(scale(label.x, [frame.left, frame.right], ...logs)),
      effect: scale(label.y, [frame.bottom, frame.top], ...y),
    }));
    return Plot.plot({
      document,
      className: 'chart',
      width,
      height,
      marginLeft: frame.left,
      marginRight: width - frame.right,
      marginTop: frame.top,
      marginBottom: height - frame.bottom,
      x: { type: 'log', domain: x },
      y: { domain: y },
      marks: [
        Plot.gridY({ stroke: ink.grid, strokeOpacity: 1, ticks: 5 }),
        Plot.axisY({
          ticks: 5,
          tickSize: 0,
          fontSize: 12,
          fill: ink.muted,
          label: null,
          tickFormat: (v: number) => page.n(v),
        }),
        Plot.axisX({
          ticks: width > 400 ? 6 : 3,
          tickSize: 4,
          fontSize: 12,
          fill: ink.muted,
          stroke: ink.muted,
          label: page.say('words.perTenThousand'),
          labelAnchor: 'center',
          labelArrow: 'none',
          tickFormat: (v: number) => page.n(Number(v.toPrecision(2))),
        }),
        Plot.ruleY([0], { stroke: ink.muted }),
        Plot.dot(
          drawn.filter(({ oneChannel }) => !oneChannel),
          { x: 'frequency', y: 'effect', r: 3, fill: ink.accent },
        ),
        Plot.dot(
          drawn.filter(({ oneChannel }) => oneChannel),
          { x: 'frequency', y: 'effect', r: 3, fill: 'none', stroke: ink.accent },
        ),
        Plot.text(placed, {
          x: 'frequency',
          y: 'effect',
          text: 'text',
          textAnchor: 'start',
          fontSize: 12,
          fill: ink.text,
          stroke: 'var(--paper)',
          strokeWidth: 3,
        }),
      ],
    });
  });
}
