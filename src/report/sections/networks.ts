import { isolate, prose } from '../../view/bidi.ts';
import { activityChart } from '../../view/charts/activity.ts';
import { networkChart } from '../../view/charts/network.ts';
import { capital, count, plural, roughPercent } from '../../view/format.ts';
import { type Html, html } from '../../view/html.ts';
import type { WrittenReport } from '../input.ts';
import type { NetworkCluster, NetworkEdge, NetworkPart } from '../../view/shown.ts';
import { postOf } from '../../view/parts/posts.ts';

/** Edges that open one by one; the table holds more, the finding all. */
const openable = 60;
const mostRows = 200;

const things: Readonly<Record<string, string>> = {
  text: 'the same texts',
  url: 'the same addresses',
  forward: 'forwards of the same posts',
  hashtags: 'the same sets of hashtags',
  shares: 'the same objects',
};

/** Who posts the same thing close in time: the network, its clusters, and the posts behind the edges that were read. */
export function networksSection(input: WrittenReport): Html | null {
  const parts = input.networks ?? [];
  if (parts.length === 0) return null;
  return html`<section aria-labelledby="networks"><h2 id="networks">Posting close in time</h2>${parts.map((part, i) => partOf(part, `network-${i + 1}`, input.project.timezone))}</section>`;
}

function partOf(part: NetworkPart, id: string, zone: string): Html {
  const { reading, counts } = part;
  const what = things[part.object] ?? part.object;
  const facts = [
    ['Shows', reading.shows],
    ['Does not show', reading.doesNotShow],
    ['Unit', reading.unit],
    ['Out of', reading.denominator],
    ['Method', reading.citation],
  ] as const;
  return html`<article class="finding" id="${id}" aria-labelledby="${id}-title">
<h3 id="${id}-title">${capital(what)} within ${count(part.window)} seconds</h3>
<p>${prose(reading.question)}</p>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${prose(value)}</dd></div>`)}</dl>
<p>${count(counts.pairs)} pairs of posts on ${plural(counts.edges, 'edge')} between ${plural(counts.nodes, 'channel')}. ${part.refused === undefined ? `${plural(counts.unusual, 'edge is', 'edges are')} unusual, tested over ${count(counts.family)} pairs that share two objects or more.` : `Not tested: ${part.refused}.`} Set apart before testing: ${count(counts.openCopies)} texts that say whose they are, ${plural(counts.onTheClock, 'channel')} that post by the clock.${counts.withheld > 0 ? ` ${plural(counts.withheld, 'edge')} of personal channels, or of channels of which nobody has said what they are, are counted and in no row.` : ''}</p>
<p class="caution">Posting the same thing close in time does not show agreement, common control or fake accounts. A channel is named here only once somebody has read the posts behind an edge of it: ${count(counts.read)} of ${plural(counts.edges, 'edge')} so far. Others have numbers, and their posts are counted and not listed.</p>
${part.edges.length === 0 ? html`<p class="aside">No edge to show.</p>` : html`${networkChart(part, `${id}-chart`)}${clustersOf(part, id)}${edgesTable(part, id)}${edgesList(part, zone)}`}
</article>`;
}

const name = (part: NetworkPart, node: number): Html => isolate(part.nodes[node]?.label ?? '');

function clustersOf(part: NetworkPart, id: string): Html | null {
  if (part.clusters.length === 0) return null;
  return html`<h4 id="${id}-clusters">Clusters of unusual edges</h4>
<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}-title ${id}-clusters"><table><caption>Found by Louvain’s method from 50 seeds; stability is how often two of its channels stand together</caption>
<thead><tr><th scope="col">Cluster</th><th scope="col">Channels</th><th scope="col" class="n">Stability</th><th scope="col" class="n">Objects</th><th scope="col" class="n">Median delay</th></tr></thead>
<tbody>${part.clusters.map(
    (cluster, i) =>
      html`<tr><th scope="row">${i + 1}</th><td>${membersOf(part, cluster)}</td><td class="n">${roughPercent(cluster.stability)}</td><td class="n">${count(cluster.objects)}</td><td class="n">${cluster.medianDelay === null ? 'not known' : `${count(cluster.medianDelay)} s`}</td></tr>`,
  )}</tbody></table></div>
${part.clusters.slice(0, 20).map(
  (
    cluster,
    i,
  ) => html`<details><summary>Cluster ${i + 1}: who is first, and when <span class="aside">${plural(cluster.objects, 'object')}</span></summary>
<table><caption>Objects within the window of another of the cluster. Who stands first here is the earliest copy found, not the origin; equal time stamps are ties</caption>
<thead><tr><th scope="col">Channel</th><th scope="col" class="n">Objects</th><th scope="col" class="n">First</th><th scope="col" class="n">Tied for first</th></tr></thead>
<tbody>${cluster.roles.map((role) => html`<tr><th scope="row">${name(part, role.node)}</th><td class="n">${count(role.objects)}</td><td class="n">${count(role.first)}</td><td class="n">${count(role.tied)}</td></tr>`)}</tbody></table>
${activityChart(cluster, `${id}-activity-${i + 1}`, `Objects of cluster ${i + 1} by day`)}</details>`,
)}`;
}

function membersOf(part: NetworkPart, { members, unnamed }: NetworkCluster): Html {
  const shown = members.slice(0, 30);
  const more = members.length - shown.length;
  return html`${shown.map((node, i) => html`${i > 0 ? ', ' : ''}${name(part, node)}`)}${more > 0 ? ` and ${count(more)} more` : ''}${unnamed > 0 ? html`${members.length > 0 ? ', and ' : ''}${plural(unnamed, 'personal or unknown channel')}` : null}`;
}

const testOf = ({ objects, expected, q }: NetworkEdge): readonly [string, string, string] =>
  objects === null || expected === null || q === null
    ? ['–', '–', 'not tested']
    : [count(objects), expected < 10 ? expected.toFixed(1) : count(Math.round(expected)), chance(q)];

const chance = (q: number): string =>
  q < 0.001 ? 'under 0.001' : q > 0.995 ? '1' : q.toFixed(q < 0.1 ? 3 : 2);

function edgesTable(part: NetworkPart, id: string): Html {
  const rows = part.edges.slice(0, mostRows);
  return html`<h4 id="${id}-edges">Edges</h4>
<div class="scroll tall" tabindex="0" role="region" aria-labelledby="${id}-title ${id}-edges"><table><caption>${rows.length < part.edges.length ? `The first ${count(rows.length)} of ${count(part.edges.length)} edges drawn` : 'All edges drawn'}, those that were read first, then by how unusual they are</caption>
<thead><tr><th scope="col">Channels</th><th scope="col" class="n">Pairs of posts</th><th scope="col" class="n">Objects</th><th scope="col" class="n">Expected</th><th scope="col" class="n">q</th><th scope="col">Read</th></tr></thead>
<tbody>${rows.map((edge) => {
    const [objects, expected, q] = testOf(edge);
    return html`<tr><th scope="row">${name(part, edge.a)} – ${name(part, edge.b)}</th><td class="n">${count(edge.pairs)}</td><td class="n">${objects}</td><td class="n">${expected}</td><td class="n">${edge.unusual ? html`<b>${q}</b>` : q}</td><td>${edge.read === undefined ? 'no' : edge.read.holds ? 'yes, holds' : 'yes, does not hold'}</td></tr>`;
  })}</tbody></table></div>`;
}

function edgesList(part: NetworkPart, zone: string): Html {
  return html`<h4>The posts behind each edge</h4>
${part.edges.slice(0, openable).map((edge) => {
  const [objects, expected] = testOf(edge);
  return html`<details class="edge"><summary>${name(part, edge.a)} – ${name(part, edge.b)} <span class="aside">${objects === '–' ? plural(edge.pairs, 'pair') : `${objects} within the window, ${expected} expected`}</span></summary>
${readLine(part, edge)}
${edge.couples.map(
  ({ seconds, a, b }) =>
    html`<div class="couple"><p class="apart">${seconds === 0 ? 'The same time stamp' : `${count(Math.abs(seconds))} seconds apart`}</p>${(seconds < 0 ? [b, a] : [a, b]).map((post) => (post === undefined ? null : html`<div>${postOf(post, zone)}</div>`))}</div>`,
)}</details>`;
})}`;
}

function readLine(part: NetworkPart, { read, posts, couples }: NetworkEdge): Html {
  if (read === undefined)
    return html`<p class="aside">${plural(posts, 'post')} behind it. Nobody has read them yet, so they are not listed and the channels not named. ${howToRead(part)}</p>`;
  const how = read.read === undefined ? '' : ` (${plural(read.read, 'pair')} of posts)`;
  return html`<p>Read by ${isolate(read.by)} on ${read.on}${how}: ${read.holds ? 'the posts are what the edge says.' : 'the posts are not what the edge says, so the channels are not named.'}${read.note === undefined ? null : html` ${isolate(read.note)}`}${couples.length > 0 ? ` The closest ${plural(couples.length, 'pair')} of posts, of ${plural(posts, 'post')} behind it:` : ''}</p>`;
}

/** Commands as they can be typed: without object and window they would open the edges of another network. */
function howToRead({ object, window }: NetworkPart): Html {
  const same = `--object ${object} --window ${window}`;
  const command = (text: string): Html => html`<code dir="ltr">isogloss ${text}</code>`;
  const listed = command(`measure coordination ${same}`);
  // Rows of a share table have no text to read.
  if (object === 'shares') return html`${listed} lists the edges.`;
  return html`${listed} names the channels A and B of each edge, ${command(`edges show A B ${same}`)} opens the posts, and ${command(`edges read A B ${same} --by NAME`)} marks them as read.`;
}
