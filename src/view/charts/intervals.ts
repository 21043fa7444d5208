import { domainOf, thresholdMarks, valueAxis } from './axis.ts';
import * as Plot from '@observablehq/plot';
import type { WrittenEstimate } from '../../model/estimate.ts';
import { printable } from '../format.ts';
import type { Html } from '../html.ts';
import type { Kind } from '../kinds.ts';
import type { Page } from '../page.ts';
import type { AlsoDecides } from '../../messages/en/charts.ts';
import { figure, ink } from './chart.ts';
import { leading, words, wrapped } from './labels.ts';

export interface IntervalRow {
  readonly label: string;
  readonly under: string;
  readonly estimate: WrittenEstimate;
}

/** The same question asked another way: drawn as one tick. */
export interface Again {
  readonly name: string;
  readonly value: number;
  readonly flips: boolean;
}

export interface IntervalChart {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly IntervalRow[];
  readonly threshold: number | null;
  readonly again: readonly Again[];
  /** How often it was asked, and answered otherwise: also where nothing was counted that could be drawn. */
  readonly asked?: { readonly n: number; readonly flips: number };
  readonly caption?: Html;
}

/** Height of a row whose label takes one line. */
const pitch = 54;
/** Pixels from a row's place to its mark. */
const markBelow = 7;
/** Half the height of a tick, in pixels. */
const halfTick = 8;

/** Values as dots on their intervals, one row each, against the threshold; channels-as-draws are drawn hollow. */
export function intervalChart(page: Page, chart: IntervalChart): Html | null {
  const rows = chart.rows.filter(({ estimate }) => printable(estimate));
  const [first] = rows;
  if (first === undefined) return null;
  const { kind } = first.estimate;
  const domain = domainOf(
    kind,
    rows.map(({ estimate }) => estimate),
    [...chart.again.map((check) => check.value), chart.threshold],
  );
  const text = describe(page, rows, chart, kind);
  return figure(
    {
      id: chart.id,
      title: chart.title,
      description: text,
      ...(chart.caption === undefined ? {} : { caption: chart.caption }),
    },
    (width, document) => draw(page, width, document, rows, chart, kind, domain),
  );
}

function draw(
  page: Page,
  width: number,
  document: never,
  rows: readonly IntervalRow[],
  chart: IntervalChart,
  kind: Kind,
  domain: readonly [number, number],
) {
  const lines = rows.length + (chart.again.length > 0 ? 1 : 0);
  const fits = Math.floor((width - 24) / 6.6);
  const labels = rows.map(({ label, under, estimate }) => ({
    label: wrapped(label, Math.floor(fits * 0.9) - page.shown(estimate).value.length - 2),
    under: wrapped(under, Math.floor(fits * 1.12) - (page.shown(estimate).interval?.length ?? 0) - 2),
  }));
  // Every row has the room that the longest label needs, so that rows stay evenly apart.
  const more = Math.max(...labels.map((l) => l.label.length + l.under.length - 2));
  const height = pitch + leading * more;
  const [top, below] = [39 + leading * more, 32];
  const data = rows.map(({ estimate }, y) => ({
    y,
    label: labels[y]?.label ?? [],
    under: labels[y]?.under ?? [],
    range: page.label(page.shown(estimate).interval ?? ''),
    value: estimate.value ?? Number.NaN,
    low: estimate.low ?? domain[0],
    high: estimate.high ?? domain[1],
    transfer: estimate.target === 'transfer',
    text: page.label(page.shown(estimate).value),
  }));
  const decisive = data.filter((d) => !d.transfer);
  const transfer = data.filter((d) => d.transfer);
  const again = chart.again.map((check) => ({ ...check, y: rows.length }));
  const at = { x: 'value', y: 'y' } as const;
  const span = { x1: 'low', x2: 'high', y: 'y' } as const;
  return Plot.plot({
    document,
    className: 'chart',
    width,
    height: (lines - 1) * height + top + below + 44,
    marginLeft: 12,
    marginRight: 12,
    marginTop: 26,
    marginBottom: 18,
    x: {
      domain: [...domain],
      axis: null,
      clamp: true,
    },
    y: { domain: [-top / height, lines - 1 + below / height], axis: null, reverse: true },
    marks: [
      ...valueAxis(page, kind, width),
      ...thresholdMarks(page, chart.threshold, { kind, rows: lines, height, dy: markBelow }),
      ...words(page, data),
      Plot.text(data, {
        y: 'y',
        text: 'text',
        frameAnchor: 'right',
        textAnchor: 'end',
        dy: -26,
        fontSize: 13.5,
        fontWeight: 650,
        fill: ink.text,
        stroke: 'var(--paper)',
        strokeWidth: 5,
      }),
      Plot.text(data, {
        y: 'y',
        text: 'range',
        frameAnchor: 'right',
        textAnchor: 'end',
        dy: -11,
        fontSize: 12,
        fill: ink.muted,
        stroke: 'var(--paper)',
        strokeWidth: 5,
      }),
      Plot.ruleY(decisive, {
        ...span,
        stroke: ink.band,
        strokeWidth: 9,
        strokeLinecap: 'round',
        dy: markBelow,
      }),
      Plot.ruleY(transfer, {
        ...span,
        stroke: ink.accent,
        strokeWidth: 1.5,
        strokeDasharray: '2 3',
        dy: markBelow,
      }),
      Plot.dot(decisive, { ...at, r: 5, fill: ink.accent, dy: markBelow }),
      Plot.dot(transfer, {
        ...at,
        r: 4.5,
        fill: 'var(--paper)',
        stroke: ink.accent,
        strokeWidth: 1.75,
        dy: markBelow,
      }),
      ...(again.length === 0
        ? []
        : [
            ...words(page, [
              {
                y: rows.length,
                label: [againTitle(page, chart)],
                under: wrapped(againText(page, chart), Math.floor(fits * 1.1)),
              },
            ]),
            // Not tickX: it would make the rows a scale of names.
            Plot.ruleX(
              again.filter((c) => !c.flips),
              {
                x: 'value',
                y1: (c: { y: number }) => c.y - halfTick / height,
                y2: (c: { y: number }) => c.y + halfTick / height,
                stroke: ink.accent,
                strokeOpacity: 0.8,
                strokeWidth: 1.5,
                dy: markBelow,
              },
            ),
            Plot.dot(
              again.filter((c) => c.flips),
              {
                x: 'value',
                y: 'y',
                symbol: 'times',
                stroke: ink.flip,
                strokeWidth: 2.5,
                r: 5,
                dy: markBelow,
              },
            ),
          ]),
    ],
  });
}

const againTitle = (page: Page, { again, asked }: IntervalChart): string =>
  page.say('charts.againTitle', { n: asked?.n ?? again.length });
const againText = (page: Page, { again, asked }: IntervalChart): string =>
  page.say('charts.againText', { flips: asked?.flips ?? again.filter((check) => check.flips).length });

function describe(page: Page, rows: readonly IntervalRow[], chart: IntervalChart, kind: Kind): string {
  const lines = rows.map(({ label, under, estimate }) => {
    const { value, interval } = page.shown(estimate);
    return page.say('charts.row', { label, under, value, interval });
  });
  const line =
    chart.threshold === null
      ? []
      : [page.say('charts.thresholdIs', { value: page.thresholdText(chart.threshold, kind) })];
  const values = chart.again.map((check) => check.value);
  const again =
    values.length === 0
      ? []
      : [
          page.say('charts.againIs', {
            title: againTitle(page, chart),
            low: page.valueText(Math.min(...values), kind),
            high: page.valueText(Math.max(...values), kind),
            text: againText(page, chart),
          }),
        ];
  return [...lines, ...line, ...again].join(' ');
}

/** How a deciding band is read against the threshold. */
export interface ReadAgainst {
  /** The side of the threshold on which it speaks for the claim. */
  readonly agrees: 'right' | 'left';
  readonly denies: boolean;
  /** What else decides, and is not in the figure. */
  readonly also: AlsoDecides;
}

/** How to read the chart above, for its caption. */
export const intervalCaption = (page: Page, against: ReadAgainst | null, hollow: boolean): Html => {
  const read = against === null ? page.say('charts.caption') : page.say('charts.captionThreshold', against);
  return page.prose(hollow ? `${read} ${page.say('charts.captionHollow')}` : read);
};
