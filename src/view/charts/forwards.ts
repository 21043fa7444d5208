import { html, type Html } from '../html.ts';
import type { Page } from '../page.ts';
import { figure } from './chart.ts';
import { layout } from './layout.ts';
import { drawNetwork } from './network.ts';

export interface ForwardsDrawn {
  readonly nodes: readonly {
    readonly label: string;
    /** A channel of the corpus, and no sum. */
    readonly alone: boolean;
  }[];
  /** From who forwards to whose post it is, by their places in `nodes`. */
  readonly edges: readonly { readonly from: number; readonly to: number; readonly forwards: number }[];
}

/** Who forwards whom, drawn: an arrow for each edge, and a dot the larger the more it is forwarded. */
export function forwardsChart(page: Page, { nodes, edges }: ForwardsDrawn, id: string): Html | null {
  if (nodes.length === 0) return null;
  const taken = nodes.map(() => 0);
  for (const { to, forwards } of edges) taken[to] = (taken[to] ?? 0) + forwards;
  // A sum's forwards within itself are no line that could be seen.
  const lines = edges.flatMap(({ from, to, forwards }) =>
    from === to ? [] : [{ a: from, b: to, pairs: forwards, unusual: false }],
  );
  const places = layout(
    nodes.length,
    lines,
    nodes.map(() => -1),
  );
  const drawn = {
    nodes: nodes.map(({ label, alone }, i) => ({ label, cluster: alone ? 0 : null, size: taken[i] ?? 0 })),
    edges: lines,
    clusters: [],
    directed: true as const,
  };
  return figure(
    {
      id,
      title: page.say('forwards.chart'),
      description: page.say('forwards.chartText', { nodes: nodes.length, edges: edges.length }),
      caption: html`${page.say('forwards.chartCaption')}`,
    },
    (width) => drawNetwork(page, drawn, places, width),
  );
}
