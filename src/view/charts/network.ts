import { parseHTML } from 'linkedom';
import { type Html, html, raw } from '../html.ts';
import type { Written } from '../../model/said.ts';
import type { Page } from '../page.ts';
import type * as Shown from '../shown.ts';
import { type Drawing, figure, ink } from './chart.ts';
import { arrowHead } from './arrow.ts';
import { type Place, layout } from './layout.ts';

type NetworkPart = Written<Shown.NetworkPart>;

/** What is drawn of a network, whatever its edges are. */
export interface DrawnNetwork {
  readonly nodes: readonly {
    readonly label: string;
    /** Place in `clusters`; one that is in none is drawn pale. */
    readonly cluster: number | null;
    /** What its dot is as large as; without it, how many edges it has. */
    readonly size?: number;
  }[];
  readonly edges: readonly {
    readonly a: number;
    readonly b: number;
    readonly pairs: number;
    readonly unusual: boolean;
  }[];
  readonly clusters: readonly { readonly members: readonly number[] }[];
  /** Whether edges lead from a to b. */
  readonly directed?: true;
}

/** Nodes up to which each carries its label. */
const mostLabels = 40;
const letter = 12;

/** The network drawn: a line where two share objects close in time, a strong one where that is unusual. */
export function networkChart(page: Page, part: NetworkPart, id: string): Html | null {
  if (part.nodes.length === 0) return null;
  const clusters = part.nodes.map(({ cluster }) => cluster ?? -1);
  const places = layout(part.nodes.length, part.edges, clusters);
  const unusual = part.edges.filter((edge) => edge.unusual).length;
  return figure(
    {
      id,
      title: page.say('network.chart', { window: part.window }),
      description: page.say('network.chartText', {
        nodes: part.nodes.length,
        edges: part.edges.length,
        unusual,
        clusters: part.clusters.length,
      }),
      caption: html`${page.say('network.chartCaption', { clusters: part.clusters.length > 0 })}`,
    },
    (width) => drawNetwork(page, part, places, width),
  );
}

export function drawNetwork(
  page: Page,
  part: DrawnNetwork,
  places: readonly Place[],
  width: number,
): Drawing {
  const height = Math.round(width * (width > 500 ? 0.7 : 1.05));
  const labelled = part.nodes.length <= mostLabels;
  const margin = labelled ? { x: width > 500 ? 90 : 50, y: 24 } : { x: 16, y: 16 };
  const at = ({ x, y }: Place): { x: number; y: number } => ({
    x: margin.x + x * (width - 2 * margin.x),
    y: margin.y + y * (height - 2 * margin.y),
  });
  const points = places.map(at);
  const ends = part.nodes.map(() => 0);
  for (const { a, b } of part.edges) for (const end of [a, b]) ends[end] = (ends[end] ?? 0) + 1;
  const strength = part.nodes.map(({ size }, i) => size ?? ends[i] ?? 0);
  const most = Math.max(1, ...strength);
  const small = part.nodes.length > 150;
  const radius = (i: number): number =>
    small ? (part.nodes[i]?.cluster === null ? 1.3 : 2.6) : 3.5 + 4.5 * Math.sqrt((strength[i] ?? 0) / most);
  const heaviest = Math.log1p(Math.max(1, ...part.edges.map(({ pairs }) => pairs)));
  const weight = (pairs: number): number => 0.5 + (small ? 0 : (1.8 * Math.log1p(pairs)) / heaviest);
  const lines = [...part.edges]
    .sort((x, y) => Number(x.unusual) - Number(y.unusual))
    .map(({ a, b, unusual, pairs }) => {
      const [p, q] = [points[a], points[b]];
      return html`<line x1="${p?.x}" y1="${p?.y}" x2="${q?.x}" y2="${q?.y}" stroke="${unusual ? ink.accent : ink.muted}" stroke-width="${unusual ? (small ? 1.2 : 2.4) : weight(pairs)}" stroke-opacity="${unusual ? 0.85 : small ? 0.12 : 0.35}"/>${part.directed === true && !small && p !== undefined && q !== undefined && arrowHead(p, q, radius(b), weight(pairs))}`;
    });
  const dots = points.map(
    (p, i) =>
      html`<circle cx="${p.x}" cy="${p.y}" r="${radius(i)}" fill="${part.nodes[i]?.cluster === null ? ink.muted : ink.accent}" stroke="var(--paper)" stroke-width="${small ? 0.5 : 1}"/>`,
  );
  const marks = numbers(page, part, points);
  const markup = html`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${lines}${dots}${labelled ? labels(page, part, points, radius, width, marks) : ''}${marks.map((mark) => text(mark.words, mark.x, mark.y, 'middle', `font-size="${small ? 11 : 15}" font-weight="700"`))}</svg>`;
  return parseHTML(markup.markup).document.querySelector('svg') as never;
}

type Point = { readonly x: number; readonly y: number };

const halo = 'paint-order="stroke" stroke="var(--paper)" stroke-width="3" stroke-linejoin="round"';

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly words: string;
}

/** The number of each cluster: above it, or in its middle where there are many dots. */
function numbers(page: Page, part: DrawnNetwork, points: readonly Point[]): Mark[] {
  const marks = part.clusters.flatMap(({ members }, i) => {
    const own = members.flatMap((m) => points[m] ?? []);
    if (own.length === 0) return [];
    const x = own.reduce((sum, p) => sum + p.x, 0) / own.length;
    const middle = own.reduce((sum, p) => sum + p.y, 0) / own.length;
    const above = Math.max(16, Math.min(...own.map(({ y }) => y)) - 12);
    return [{ x, y: part.nodes.length <= mostLabels ? above : middle + 5, words: page.n(i + 1) }];
  });
  // Of two in one place the larger cluster's stands; they are in the order of size.
  return marks.filter((mark, i) =>
    marks.slice(0, i).every(({ x, y }) => Math.abs(x - mark.x) > 15 || Math.abs(y - mark.y) > 11),
  );
}

/** Labels beside their dots, those of most edges first; one that would cover another is left to the table. */
function labels(
  page: Page,
  part: DrawnNetwork,
  points: readonly Point[],
  radius: (i: number) => number,
  width: number,
  marks: readonly Mark[],
): Html[] {
  const taken: Box[] = [
    ...points.map((p, i) => around(p, radius(i))),
    ...marks.map(({ x, y }) => around({ x, y: y - 5 }, 9)),
  ];
  const order = points.map((_, i) => i).sort((i, j) => radius(j) - radius(i) || i - j);
  return order.flatMap((i) => {
    const node = part.nodes[i];
    const p = points[i];
    if (node === undefined || p === undefined) return [];
    const shown = node.label.length > 22 ? `${node.label.slice(0, 21)}…` : node.label;
    const long = shown.length * letter * 0.56;
    // Away from its cluster first.
    const own = node.cluster === null ? '' : page.n(node.cluster + 1);
    const mark = marks.find(({ words }) => words === own);
    for (const side of mark !== undefined && p.x < mark.x ? [-1, 1] : [1, -1]) {
      const start = p.x + side * (radius(i) + 3);
      const box = {
        left: side === 1 ? start : start - long,
        right: side === 1 ? start + long : start,
        top: p.y - letter / 2,
        bottom: p.y + letter / 2,
      };
      if (box.left < 0 || box.right > width) continue;
      if (
        taken.some(
          (t) => t.left < box.right && t.right > box.left && t.top < box.bottom && t.bottom > box.top,
        )
      )
        continue;
      taken.push(box);
      return [text(shown, start, p.y + 4, side === 1 ? 'start' : 'end', `font-size="${letter}"`)];
    }
    return [];
  });
}

const around = ({ x, y }: Point, reach: number): Box => ({
  left: x - reach,
  right: x + reach,
  top: y - reach,
  bottom: y + reach,
});

/** Isolated, and laid from left to right whatever the page: an anchor is the same side for every script. */
function text(words: string, x: number, y: number, anchor: string, style: string): Html {
  const attributes = `${halo} ${style}`;
  return html`<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${ink.text}" direction="ltr" ${raw(attributes)}>${`\u2068${words}\u2069`}</text>`;
}
