import * as Plot from '@observablehq/plot';
import type { WrittenEstimate } from '../../model/estimate.ts';
import type { Kind } from '../kinds.ts';
import type { Page } from '../page.ts';
import { ink, niceAbove } from './chart.ts';

/** The axis that holds estimates and other values, as their kind is drawn. */
export function domainOf(
  kind: Kind,
  estimates: readonly Pick<WrittenEstimate, 'low' | 'value' | 'high'>[],
  others: readonly (number | null)[],
): [number, number] {
  const values = [...estimates.flatMap(({ low, value, high }) => [low, value, high]), ...others].filter(
    (v) => v !== null,
  );
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (kind === 'share') return [0, high > 0.4 ? 1 : Math.min(1, niceAbove(high * 1.1))];
  if (kind === 'difference') {
    const most = Math.max(Math.abs(low), Math.abs(high));
    // Two shares differ by a hundred points at most.
    const end = most > 1 ? niceAbove(most * 1.1) : Math.min(1, niceAbove(most * 1.1));
    return [-end, end];
  }
  return [Math.min(0, low), niceAbove(high * 1.05)];
}

export function axisText(page: Page, value: number, kind: Kind): string {
  const round = (v: number): string => String(Number(v.toFixed(4)));
  if (kind === 'share') return page.percentOf(round(value * 100));
  if (kind === 'difference')
    return value === 0 ? page.n(0) : `${value < 0 ? '−' : '+'}${page.figure(round(Math.abs(value) * 100))}`;
  return page.valueText(value, kind);
}

/** Pixels above and below the middle of a row's mark that the threshold is drawn: not through what is written. */
const reach = 12;

/**
 * The threshold, beside the mark of each row and named on top.
 * @param rows how many there are
 * @param height of a row in pixels
 * @param dy pixels from a row's place to its mark
 */
export function thresholdMarks(
  page: Page,
  threshold: number | null,
  { kind, rows, height, dy }: { kind: Kind; rows: number; height: number; dy: number },
): Plot.Markish[] {
  if (threshold === null) return [];
  const pieces = Array.from({ length: rows }, (_, y) => ({ y1: y - reach / height, y2: y + reach / height }));
  return [
    Plot.ruleX(pieces, {
      x: threshold,
      y1: 'y1',
      y2: 'y2',
      dy,
      stroke: ink.threshold,
      strokeWidth: 1.75,
      strokeDasharray: '5 3',
    }),
    Plot.text([threshold], {
      x: (d: number) => d,
      frameAnchor: 'top',
      dy: -17,
      fontSize: 12,
      fontWeight: 600,
      fill: ink.threshold,
      text: (d: number) => page.label(page.say('charts.threshold', { value: page.thresholdText(d, kind) })),
      textAnchor: 'middle',
    }),
  ];
}

/** Marks of the axis of values below a chart: a grid, and figures as their kind is written. */
export function valueAxis(page: Page, kind: Kind, width: number): Plot.Markish[] {
  const ticks = width > 400 ? 6 : 4;
  return [
    Plot.gridX({ stroke: ink.grid, strokeOpacity: 1, ticks }),
    Plot.axisX({
      anchor: 'bottom',
      tickSize: 0,
      fontSize: 12,
      fill: ink.muted,
      ticks,
      tickFormat: (v: number) => axisText(page, v, kind),
      label: null,
    }),
  ];
}
