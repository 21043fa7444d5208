import { dayTyped } from '../../messages/days.ts';
import { isolate } from '../../view/bidi.ts';
import { type ForwardsDrawn, forwardsChart } from '../../view/charts/forwards.ts';
import { type Html, html } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';
import type { ForwardLine, ForwardNode } from '../../view/shown.ts';
import {
  type ForwardsFound,
  type ForwardsWish,
  forwardsBehind,
  forwardsOf,
} from '../../work/edges/forwards.ts';
import { forwardsCsv } from '../../work/exporting/sheets.ts';
import type { Visit } from '../tools.ts';
import { dayField } from './dayField.ts';
import { edgesNav } from './edgesNav.ts';
import { heading } from './layout.ts';
import type { Pages } from './place.ts';
import { postsPanel } from './postsPanel.ts';
import { saved, show, visitOf } from './show.ts';

const path = '/edges/forwards';
/** Rows of one page. */
const mostRows = 100;
/** Dots of the drawing. */
const mostDots = 500;

type Query = (name: string) => string | undefined;

/** Who forwards whom: the table first, the network beside it, the posts behind each number. */
export const forwards: Pages = {
  routes: (app) => {
    app.get(path, async (c) => show(c, await screen(visitOf(c), (name) => c.req.query(name))));
    app.get(`${path}.csv`, async (c) => {
      const { study } = visitOf(c);
      const { lines } = await forwardsOf(
        study,
        wishOf((name) => c.req.query(name)),
      );
      return saved(c, 'forwards.csv', forwardsCsv(lines));
    });
  },
};

function wishOf(query: Query): ForwardsWish {
  const day = (name: string): string => dayTyped(query(name) ?? '') ?? '';
  const [from, to] = [day('from'), day('to')];
  return { ...(from === '' ? {} : { from }), ...(to === '' ? {} : { to }) };
}

/** A name as it is sorted and searched by, in the words of who looks. */
type Said = (node: ForwardNode) => string;

const orders = {
  forwards: (a, b) => b.forwards - a.forwards,
  who: (a, b, said) => said(a.who).localeCompare(said(b.who)) || b.forwards - a.forwards,
  whose: (a, b, said) => said(a.whose).localeCompare(said(b.whose)) || b.forwards - a.forwards,
  posts: (a, b) => b.posts - a.posts || b.forwards - a.forwards,
  first: (a, b) => (a.first < b.first ? -1 : 1),
  last: (a, b) => (a.last > b.last ? -1 : 1),
} as const satisfies Readonly<Record<string, (a: ForwardLine, b: ForwardLine, said: Said) => number>>;
type Sort = keyof typeof orders;
const ascending: readonly Sort[] = ['who', 'whose', 'first'];

/** What the address says, beside the days. */
interface Narrowed {
  readonly name: string;
  readonly least: number;
  /** One channel with its pairs alone. */
  readonly of: string;
  readonly sort: Sort;
}

function narrowedOf(query: Query): Narrowed {
  const [least, sort] = [Number(query('least') ?? 1), query('sort')];
  return {
    name: (query('name') ?? '').trim(),
    least: Number.isSafeInteger(least) && least > 0 ? least : 1,
    of: query('of') ?? '',
    sort: sort !== undefined && Object.hasOwn(orders, sort) ? (sort as Sort) : 'forwards',
  };
}

type Fields = Readonly<Record<string, string>>;

/** What is seen as it stands in the address; what is not asked for does not. */
const fieldsOf = (wish: ForwardsWish, { name, least, of, sort }: Narrowed): Fields => ({
  ...wish,
  ...(name === '' ? {} : { name }),
  ...(least === 1 ? {} : { least: String(least) }),
  ...(of === '' ? {} : { of }),
  ...(sort === 'forwards' ? {} : { sort }),
});

const addressOf = (fields: Fields): string => {
  const asked = new URLSearchParams(fields).toString();
  return asked === '' ? path : `${path}?${asked}`;
};

async function screen(visit: Visit, query: Query) {
  const { page, study } = visit;
  const [wish, narrowed] = [wishOf(query), narrowedOf(query)];
  const found = await forwardsOf(study, wish);
  const fields = fieldsOf(wish, narrowed);
  const pair = [query('a') ?? '', query('b') ?? ''] as const;
  const panel =
    pair[0] === ''
      ? null
      : await postsPanel(
          visit,
          {
            at: path,
            of: { ...fields, a: pair[0], b: pair[1] },
            without: addressOf(fields),
            posts: (asked) => forwardsBehind(study, wish, pair, asked),
            why: html`${page.say('forwards.withheld')} <a href="/posts#channels">${page.say('screens.sayKinds')}</a>`,
          },
          query,
        );
  return {
    title: page.say('forwards.title'),
    at: '/edges',
    wide: true,
    body: html`${heading(page.say('forwards.title'), page.say('forwards.eyebrow'))}
${edgesNav(page, path)}
<p class="caution">${page.say('forwards.caution')}</p>
<form method="get" action="${path}" class="arrange">${hidden(fieldsOf({}, narrowed))}<label>${page.say('screens.fromDay')} ${dayField(page, { name: 'from', value: wish.from })}</label><label>${page.say('screens.toDay')} ${dayField(page, { name: 'to', value: wish.to })}</label>
<button>${page.say('forwards.whole')}</button></form>
${toldOf(page, found)}
${found.lines.length > 0 && foundPart(page, wish, narrowed, found.lines, { panel, open: panel === null ? null : pair })}`,
  };
}

const hidden = (fields: Fields): Html =>
  html`${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;

/** How many there are, how they are counted, and what is summed or left out. */
function toldOf(page: Page, { lines, forwards: n, of, notes }: ForwardsFound): Html {
  return html`<p>${lines.length === 0 ? page.say('forwards.none') : page.say('forwards.counted', { forwards: n, edges: lines.length })}${n !== of.posts && html` ${page.say('forwards.differs', { ...of, here: n })}`}</p>
${notes.length > 0 && html`<section class="aside" aria-labelledby="left"><h2 class="unseen" id="left">${page.say('forwards.left')}</h2><ul class="counted">${notes.map((note) => html`<li>${page.prose(note)}</li>`)}</ul><p><a href="/posts#channels">${page.say('screens.sayKinds')}</a></p></section>`}
<details class="help"><summary>${page.say('screens.edgesHow')}</summary><p>${page.say('forwards.limits')}</p></details>`;
}

function foundPart(
  page: Page,
  wish: ForwardsWish,
  narrowed: Narrowed,
  all: readonly ForwardLine[],
  { panel, open }: { readonly panel: Html | null; readonly open: readonly [string, string] | null },
): Html {
  const { name, least, of, sort } = narrowed;
  const said: Said = (node) => page.write(node.name);
  const wanted = name.toLowerCase();
  const has = (node: ForwardNode): boolean => `${node.id} ${said(node)}`.toLowerCase().includes(wanted);
  const kept = all
    .filter((line) => wanted === '' || has(line.who) || has(line.whose))
    .filter(({ forwards: n }) => n >= least)
    .filter(({ who, whose }) => of === '' || who.id === of || whose.id === of);
  const shown = kept.toSorted((a, b) => orders[sort](a, b, said)).slice(0, mostRows);
  const fields = fieldsOf(wish, narrowed);
  const order = (by: Sort, text: string): Html =>
    html`<a href="${addressOf({ ...fields, sort: by })}#table">${text}</a>`;
  const sorted = (...by: readonly Sort[]): Html | null =>
    by.includes(sort) ? html` aria-sort="${ascending.includes(sort) ? 'ascending' : 'descending'}"` : null;
  const { of: _, ...others } = fields;
  const ego =
    of === '' ? undefined : all.flatMap(({ who, whose }) => [who, whose]).find(({ id }) => id === of);
  const table = html`<section aria-labelledby="table"><h2 id="table" tabindex="-1">${page.say('forwards.edgesOf', { n: kept.length, all: all.length })}</h2>
${ego !== undefined && html`<p class="notice">${page.markup('forwards.onlyOf', { name: isolate(said(ego)) })} <a href="${addressOf(others)}#table">${page.say('forwards.showAll')}</a></p>`}
<form method="get" action="${path}#table" class="arrange">${hidden({ ...wish, ...(of === '' ? {} : { of }), ...(sort === 'forwards' ? {} : { sort }) })}<label>${page.say('screens.ofChannel')} <input name="name" value="${name}" dir="auto"></label>
<label>${page.say('forwards.least')} <input name="least" type="number" min="1" value="${least}" inputmode="numeric"></label><button>${page.say('screens.narrow')}</button></form>
<div class="scroll" tabindex="0" role="region" aria-label="${page.say('forwards.who')}"><table class="forwards"><thead><tr><th scope="col"${sorted('who')}>${order('who', page.say('forwards.who'))}</th><th scope="col"${sorted('whose')}>${order('whose', page.say('forwards.whose'))}</th><th scope="col" class="n"${sorted('forwards')}>${order('forwards', page.say('forwards.number'))}</th><th scope="col" class="n"${sorted('posts')}>${order('posts', page.say('forwards.posts'))}</th><th scope="col"${sorted('first', 'last')}>${order('first', page.say('forwards.first'))} · ${order('last', page.say('forwards.last'))}</th></tr></thead>
<tbody>${shown.map((line) => lineRow(page, fields, line, open))}</tbody></table></div>
<p><a class="button" href="${path}.csv?${new URLSearchParams({ ...wish }).toString()}" data-plain download>${page.say('forwards.file')}</a></p>
${shown.length < kept.length && html`<p class="aside">${page.say('screens.namesLeft', { n: kept.length - shown.length })}</p>`}</section>`;
  const drawing = html`<section class="drawing">${drawingOf(page, kept)}</section>`;
  return panel === null
    ? html`<div class="beside">${table}${drawing}</div>`
    : html`<div class="with-panel"><div>${table}${drawing}</div>${panel}</div>`;
}

function lineRow(
  page: Page,
  fields: Fields,
  { who, whose, forwards: n, posts, first, last }: ForwardLine,
  open: readonly [string, string] | null,
): Html {
  const posted = addressOf({ ...fields, a: who.id, b: whose.id });
  const opened = open?.[0] === who.id && open[1] === whose.id;
  const number = page.figures(page.count(n));
  const end = (node: ForwardNode): Html => {
    const name = page.write(node.name);
    const link = html`<a href="${addressOf({ ...fields, of: node.id })}#table">${isolate(name)}</a>`;
    const isHandle = node.id.startsWith('(') || node.id === name;
    return html`${link}${!isHandle && html`<span class="under">${isolate(node.id)}</span>`}`;
  };
  return html`<tr><th scope="row">${end(who)}</th><td>${end(whose)}</td><td class="n"><a href="${posted}#panel"${opened && html` aria-current="true"`}>${number}</a></td><td class="n">${page.figures(page.count(posts))}</td><td class="whole">${page.figures(page.dayText(first))}${page.dayText(first) !== page.dayText(last) && html`<br>${page.figures(page.dayText(last))}`}</td></tr>`;
}

/** As many of the pairs with most forwards as fit into the drawing. */
function drawingOf(page: Page, lines: readonly ForwardLine[]): Html | null {
  const places = new Map<string, number>();
  const nodes: ForwardsDrawn['nodes'][number][] = [];
  const edges: ForwardsDrawn['edges'][number][] = [];
  for (const { who, whose, forwards: n } of lines) {
    const fresh = [...new Map([who, whose].map((node) => [node.id, node])).values()].filter(
      ({ id }) => !places.has(id),
    );
    if (nodes.length + fresh.length > mostDots) continue;
    for (const node of fresh) {
      places.set(node.id, nodes.length);
      nodes.push({ label: page.write(node.name), alone: node.alone });
    }
    edges.push({ from: places.get(who.id) as number, to: places.get(whose.id) as number, forwards: n });
  }
  return html`${forwardsChart(page, { nodes, edges }, 'forwards-network')}
${edges.length < lines.length && html`<p class="aside">${page.say('forwards.drawn', { n: edges.length, all: lines.length, most: mostDots })}</p>`}`;
}
