import type { Written } from '../../model/said.ts';
import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';
import { postOf } from '../../view/parts/posts.ts';
import type * as Shown from '../../view/shown.ts';

type NetworkPart = Written<Shown.NetworkPart>;
type NetworkEdge = Written<Shown.NetworkEdge>;

/** Edges that open one by one; the table holds more, the finding all. */
const openable = 60;
const mostRows = 200;

const name = (part: NetworkPart, node: number): Html => isolate(part.nodes[node]?.label ?? '');
const ends = (part: NetworkPart, { a, b }: NetworkEdge): Html => html`${name(part, a)} – ${name(part, b)}`;

/** Objects, what was expected of them, and the chance; dashes where nothing was tested. */
function testOf(page: Page, { objects, expected, q }: NetworkEdge): readonly [string, string, string] {
  if (objects === null || expected === null || q === null) return ['–', '–', page.say('network.notTested')];
  return [
    page.count(objects),
    expected < 10 ? page.fixed(expected, 1) : page.count(Math.round(expected)),
    chance(page, q),
  ];
}

function chance(page: Page, q: number): string {
  if (q < 0.001) return page.say('network.underQ', { q: 0.001 });
  return q > 0.995 ? page.n(1) : page.fixed(q, q < 0.1 ? 3 : 2);
}

export function edgesTable(page: Page, part: NetworkPart, id: string): Html {
  const rows = part.edges.slice(0, mostRows);
  const caption =
    rows.length < part.edges.length
      ? page.say('network.firstEdges', { n: rows.length, of: part.edges.length })
      : page.say('network.allEdges');
  const head = (key: 'pairsOfPosts' | 'objects' | 'expected' | 'q'): Html =>
    html`<th scope="col" class="n">${page.say(`network.${key}`)}</th>`;
  return html`<h4 id="${id}-edges">${page.say('network.edges')}</h4>
<div class="scroll tall" tabindex="0" role="region" aria-labelledby="${id}-title ${id}-edges"><table><caption>${caption}</caption>
<thead><tr><th scope="col">${page.say('network.channels')}</th>${head('pairsOfPosts')}${head('objects')}${head('expected')}${head('q')}<th scope="col">${page.say('network.read')}</th></tr></thead>
<tbody>${rows.map((edge) => {
    const [objects, expected, q] = testOf(page, edge);
    return html`<tr><th scope="row">${ends(part, edge)}</th><td class="n">${page.count(edge.pairs)}</td><td class="n">${objects}</td><td class="n">${expected}</td><td class="n">${edge.unusual ? html`<b>${q}</b>` : q}</td><td>${readOf(page, edge)}</td></tr>`;
  })}</tbody></table></div>`;
}

function readOf(page: Page, { read }: NetworkEdge): string {
  if (read === undefined) return page.say('network.notRead');
  return page.say(read.holds ? 'network.holds' : 'network.doesNotHold');
}

/** Each edge with the posts behind it, once somebody has read them. */
export function edgesList(page: Page, part: NetworkPart): Html {
  return html`<h4>${page.say('network.behindEach')}</h4>
${part.edges.slice(0, openable).map((edge) => {
  const [objects, expected] = testOf(page, edge);
  const counted =
    edge.objects === null
      ? page.say('network.pairs', { n: edge.pairs })
      : page.say('network.withinWindow', { objects, expected });
  return html`<details class="edge"><summary>${ends(part, edge)} <span class="aside">${counted}</span></summary>
${readLine(page, part, edge)}
${edge.couples.map((couple) => coupleOf(page, couple))}</details>`;
})}`;
}

function coupleOf(page: Page, { seconds, a, b }: NetworkEdge['couples'][number]): Html {
  const apart =
    seconds === 0 ? page.say('network.sameStamp') : page.say('network.apart', { seconds: Math.abs(seconds) });
  return html`<div class="couple"><p class="apart">${apart}</p>${(seconds < 0 ? [b, a] : [a, b]).map((post) => (post === undefined ? null : html`<div>${postOf(page, post)}</div>`))}</div>`;
}

function readLine(page: Page, part: NetworkPart, { read, posts, couples }: NetworkEdge): Html {
  if (read === undefined)
    return html`<p class="aside">${page.say('network.unread', { posts })} ${howToRead(page, part)}</p>`;
  const how = page.markup('network.readBy', {
    by: isolate(read.by),
    on: read.on,
    pairs: read.read ?? null,
    holds: read.holds,
  });
  const closest =
    couples.length > 0 ? ` ${page.say('network.closest', { pairs: couples.length, posts })}` : '';
  return html`<p>${how}${read.note === undefined ? null : html` ${isolate(read.note)}`}${closest}</p>`;
}

/** Commands as they can be typed: without object and window they would open the edges of another network. */
function howToRead(page: Page, { object, window }: NetworkPart): Html {
  const same = `--object ${object} --window ${window}`;
  const command = (text: string): Html => html`<code dir="ltr">isogloss ${text}</code>`;
  const list = command(`measure coordination ${same}`);
  // Rows of a share table have no text to read.
  if (object === 'shares') return page.markup('network.howToList', { list });
  return page.markup('network.howToRead', {
    list,
    show: command(`edges show A B ${same}`),
    read: command(`edges read A B ${same} --by NAME`),
  });
}
