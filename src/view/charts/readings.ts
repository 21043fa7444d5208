import * as Plot from '@observablehq/plot';
import type { ClaimReading } from '../../model/question.ts';
import type { Written } from '../../model/said.ts';
import type { Verdict } from '../../model/verdict.ts';
import { printable } from '../format.ts';
import type { Html } from '../html.ts';
import type { Page } from '../page.ts';
import { figure, ink } from './chart.ts';
import { domainOf, thresholdMarks, valueAxis } from './axis.ts';
import { leading, wrapped } from './labels.ts';

type Reading = Written<ClaimReading>;
type Row = Reading & { readonly estimate: NonNullable<Reading['estimate']> };

/** Height of a row; its label stands above it. */
const pitch = 38;

const colours: Readonly<Record<Verdict, string>> = {
  supported: 'var(--supported)',
  contradicted: 'var(--contradicted)',
  undecided: 'var(--undecided)',
  'not testable': 'var(--untestable)',
};

/**
 * A claim under each of its readings, one row a reading, the highest value first: a specification curve (Simonsohn,
 * Simmons & Nelson, Nature Human Behaviour 4:1208–1214, 2020, doi 10.1038/s41562-020-0912-z). Verdicts are told by
 * colour and by shape. Readings of another kind of value or another threshold have a curve of their own.
 */
export function readingsCharts(page: Page, id: string, readings: readonly Reading[]): (Html | null)[] {
  const groups = new Map<string, Row[]>();
  for (const reading of readings) {
    const { estimate, threshold } = reading;
    if (estimate === null || reading.verdict === 'not testable' || !printable(estimate)) continue;
    const key = JSON.stringify([estimate.kind ?? 'number', threshold]);
    groups.set(key, [...(groups.get(key) ?? []), { ...reading, estimate }]);
  }
  return [...groups.values()].map((rows, i) => curve(page, `${id}-readings-${i + 1}`, sorted(rows)));
}

const sorted = (rows: readonly Row[]): Row[] =>
  [...rows].sort(
    (a, b) => (b.estimate.value ?? 0) - (a.estimate.value ?? 0) || (a.assumed < b.assumed ? -1 : 1),
  );

function curve(page: Page, id: string, rows: readonly Row[]): Html | null {
  const [first] = rows;
  if (first === undefined) return null;
  const of = (verdict: Verdict): number => rows.filter((row) => row.verdict === verdict).length;
  const caption = page.say('weak.curve', {
    tested: rows.length,
    supported: of('supported'),
    contradicted: of('contradicted'),
    undecided: of('undecided'),
  });
  const told = rows.map(({ assumed, estimate, plain }) => {
    const { value, interval } = page.shown(estimate);
    return page.say('charts.row', { label: assumed, under: plain, value, interval });
  });
  return figure(
    {
      id,
      title: page.say('weak.readings'),
      description: [caption, ...told].join(' '),
      caption: page.prose(caption),
    },
    (width, document) => draw(page, width, document, rows, first.threshold),
  );
}

function draw(page: Page, width: number, document: never, rows: readonly Row[], threshold: number | null) {
  const kind = rows[0]?.estimate.kind ?? 'number';
  const domain = domainOf(
    kind,
    rows.map(({ estimate }) => estimate),
    [threshold],
  );
  const fits = Math.floor((width - 24) / 6.4);
  const data = rows.map(({ assumed, verdict, estimate }, y) => {
    const { value, interval } = page.shown(estimate);
    const number = page.label(interval === null ? value : `${value} (${interval})`);
    // On a narrow page the label has the room that the value alone leaves.
    const text = width > 400 ? number : page.label(value);
    const lines = wrapped(assumed.replace(/\s+/g, ' '), Math.max(12, fits - text.length - 3));
    return {
      y,
      verdict,
      lines: lines.length,
      label: lines.map(page.label).join('\n'),
      text,
      value: estimate.value ?? Number.NaN,
      low: estimate.low ?? domain[0],
      high: estimate.high ?? domain[1],
    };
  });
  // Every row has the room that the longest label needs, so that rows stay evenly apart.
  const more = leading * (Math.max(...data.map(({ lines }) => lines)) - 1);
  const height = pitch + more;
  const at = { x: 'value', y: 'y', dy: pitch / 2 - 10 + more / 2 } as const;
  const words = {
    y: 'y',
    dy: at.dy - 9,
    lineAnchor: 'bottom',
    lineHeight: leading / 12,
    fontSize: 12,
    stroke: 'var(--paper)',
    strokeWidth: 4,
  } as const;
  return Plot.plot({
    document,
    className: 'chart',
    width,
    height: rows.length * height + 44,
    marginLeft: 12,
    marginRight: 12,
    marginTop: 24,
    marginBottom: 20,
    x: { domain: [...domain], axis: null, clamp: true },
    y: { domain: [-0.5, rows.length - 0.5], axis: null, reverse: true },
    marks: [
      ...valueAxis(page, kind, width),
      ...thresholdMarks(page, threshold, { kind, rows: rows.length, height, dy: at.dy }),
      Plot.text(data, { ...words, text: 'label', frameAnchor: 'left', textAnchor: 'start', fill: ink.text }),
      Plot.text(data, {
        ...words,
        text: 'text',
        frameAnchor: 'right',
        textAnchor: 'end',
        fill: ink.text,
        fontWeight: 600,
      }),
      ...(['supported', 'contradicted', 'undecided'] as const).flatMap((verdict) => {
        const own = data.filter((row) => row.verdict === verdict);
        const colour = colours[verdict];
        return [
          Plot.ruleY(own, { x1: 'low', x2: 'high', y: 'y', dy: at.dy, stroke: colour, strokeWidth: 2 }),
          Plot.dot(own, {
            ...at,
            r: 4.5,
            symbol: verdict === 'contradicted' ? 'diamond' : 'circle',
            fill: verdict === 'undecided' ? 'var(--paper)' : colour,
            stroke: colour,
            strokeWidth: 1.75,
          }),
        ];
      }),
    ],
  });
}
