import type { Written } from '../../model/said.ts';
import { isolate } from '../../view/bidi.ts';
import { activityChart } from '../../view/charts/activity.ts';
import { networkChart } from '../../view/charts/network.ts';
import { type Html, html } from '../../view/html.ts';
import type { WrittenReport } from '../input.ts';
import type * as Shown from '../../view/shown.ts';
import type { Page } from '../../view/page.ts';
import { foldedSection } from '../../view/parts/folded.ts';
import { readingFacts } from '../../view/parts/reading.ts';
import { edgesList, edgesTable } from './edges.ts';

type NetworkPart = Written<Shown.NetworkPart>;
type NetworkCluster = Shown.NetworkCluster;

/** Who posts the same thing close in time: the network, its clusters, and the posts behind the edges that were read. */
export function networksSection(page: Page, input: WrittenReport): Html | null {
  const parts = input.networks ?? [];
  if (parts.length === 0) return null;
  return foldedSection(
    'networks',
    page.say('network.heading'),
    parts.map((part, i) => partOf(page, part, `network-${i + 1}`)),
  );
}

function partOf(page: Page, part: NetworkPart, id: string): Html {
  const { reading, counts } = part;
  const exchanged = counts.exchanges === undefined ? [] : [page.say('network.exchanges', counts.exchanges)];
  const test =
    part.refused === undefined
      ? [page.say('network.unusual', counts), ...exchanged].join(' ')
      : page.say('network.notTestedWhy', { why: part.refused });
  const aside = page.say('network.setApart', {
    texts: counts.openCopies,
    channels: counts.onTheClock,
    loads: counts.bulkLoads,
  });
  const withheld = counts.withheld > 0 ? [page.say('network.withheld', { n: counts.withheld })] : [];
  return html`<article class="finding" id="${id}" aria-labelledby="${id}-title">
<h3 id="${id}-title">${page.say('network.title', { object: part.object as 'text', window: part.window })}</h3>
<p>${page.prose(reading.question)}</p>
${readingFacts(page, reading)}
<p>${[page.say('network.pairsOn', { ...counts, channels: counts.nodes }), test, aside, ...withheld].join(' ')}</p>
<p class="caution">${page.say('network.caution', counts)}</p>
${part.edges.length === 0 ? html`<p class="aside">${page.say('network.noEdge')}</p>` : html`${networkChart(page, part, `${id}-chart`)}${clustersOf(page, part, id)}${edgesTable(page, part, id)}${edgesList(page, part)}`}
</article>`;
}

const name = (part: NetworkPart, node: number): Html => isolate(part.nodes[node]?.label ?? '');

function clustersOf(page: Page, part: NetworkPart, id: string): Html | null {
  if (part.clusters.length === 0) return null;
  return html`<h4 id="${id}-clusters">${page.say('network.clusters')}</h4>
<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}-title ${id}-clusters"><table><caption>${page.say('network.clustersCaption')}</caption>
<thead><tr><th scope="col">${page.say('network.cluster')}</th><th scope="col">${page.say('network.channels')}</th><th scope="col" class="n">${page.say('network.stability')}</th><th scope="col" class="n">${page.say('network.objects')}</th><th scope="col" class="n">${page.say('network.medianDelay')}</th></tr></thead>
<tbody>${part.clusters.map((cluster, i) => clusterRow(page, part, cluster, i + 1))}</tbody></table></div>
${part.clusters.slice(0, 20).map((cluster, i) => rolesOf(page, part, cluster, i + 1, id))}`;
}

const clusterRow = (page: Page, part: NetworkPart, cluster: NetworkCluster, number: number): Html =>
  html`<tr><th scope="row">${page.n(number)}</th><td>${membersOf(page, part, cluster)}</td><td class="n">${page.roughPercent(cluster.stability)}</td><td class="n">${page.count(cluster.objects)}</td><td class="n">${cluster.medianDelay === null ? page.say('values.notKnown') : page.say('network.seconds', { n: cluster.medianDelay })}</td></tr>`;

/** Who is first within a cluster, and on which days it shares. */
const rolesOf = (page: Page, part: NetworkPart, cluster: NetworkCluster, number: number, id: string): Html =>
  html`<details><summary>${page.say('network.whoIsFirst', { number })} <span class="aside">${page.say('network.objectsCounted', { n: cluster.objects })}</span></summary>
<table><caption>${page.say('network.rolesCaption')}</caption>
<thead><tr><th scope="col">${page.say('network.channel')}</th><th scope="col" class="n">${page.say('network.objects')}</th><th scope="col" class="n">${page.say('network.first')}</th><th scope="col" class="n">${page.say('network.tied')}</th></tr></thead>
<tbody>${cluster.roles.map((role) => html`<tr><th scope="row">${name(part, role.node)}</th><td class="n">${page.count(role.objects)}</td><td class="n">${page.count(role.first)}</td><td class="n">${page.count(role.tied)}</td></tr>`)}</tbody></table>
${activityChart(page, cluster, `${id}-activity-${number}`, page.say('network.activity', { number }))}</details>`;

function membersOf(page: Page, part: NetworkPart, { members, unnamed }: NetworkCluster): Html {
  const shown = members.slice(0, 30);
  const more = members.length - shown.length;
  const others =
    unnamed > 0
      ? html`${members.length > 0 ? page.say('network.andUnnamed') : ''}${page.say('network.unnamed', { n: unnamed })}`
      : null;
  return html`${page.names(shown.map((node) => name(part, node)))}${more > 0 ? page.say('network.more', { n: more }) : ''}${others}`;
}
