import { dayTyped } from '../../messages/days.ts';
import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { ClaimResult } from '../../model/verdict.ts';
import { isolate } from '../../view/bidi.ts';
import { networkChart } from '../../view/charts/network.ts';
import { type Html, html } from '../../view/html.ts';
import { narrowedTo } from '../../view/narrowed.ts';
import { postOf } from '../../view/parts/posts.ts';
import type { EvidencePost } from '../../view/shown.ts';
import { edgesRead, markRead, showEdge } from '../../work/edges/edges.ts';
import { edgesCsv } from '../../work/exporting/sheets.ts';
import type { EdgeLine, EdgesFound, EdgesWish } from '../../work/edges/table.ts';
import type { Visit } from '../tools.ts';
import { dayField } from './dayField.ts';
import { edgesNav } from './edgesNav.ts';
import { heading } from './layout.ts';
import type { Pages } from './place.ts';
import { checkRevision, fieldsOf, goTo, saved, show, visitOf } from './show.ts';

const objects = ['text', 'url', 'forward', 'hashtags'] as const;
/** Rows of one page. */
const mostRows = 100;
/** Pairs of posts shown side by side. */
const mostPairs = 20;

type Query = (name: string) => string | undefined;

/** Who posts the same thing close in time: the table first, the network beside it, the pairs of posts behind each edge. */
export const edges: Pages = {
  place: { at: '/edges', name: (page) => page.say('screens.edges') },
  routes: (app) => {
    app.get('/edges', async (c) => show(c, await screen(visitOf(c), (name) => c.req.query(name))));
    app.post('/edges', async (c) => {
      const { tools } = visitOf(c);
      const wish = wishOf(await fieldsOf(c));
      tools.queue.add({
        kind: 'measure',
        about: message('screens.edges'),
        work: async (running) => {
          await tools.edges.measure(tools.study(running), wish, (study, asked) =>
            tools.apart.send(study, 'edges', asked),
          );
          return { said: null, link: addressOf(wish) };
        },
      });
      return goTo(c, addressOf(wish));
    });
    app.get('/edges/edges.csv', async (c) => {
      const { tools, study } = visitOf(c);
      const found = await tools.edges.at(
        study,
        wishOf((name) => c.req.query(name)),
      );
      if (found === undefined) throw mistake('not-measured', message('screens.edgesNotMeasured'));
      return saved(c, 'edges.csv', edgesCsv(found.edges));
    });
    app.get('/edges/pair', async (c) => show(c, await pairScreen(visitOf(c), (name) => c.req.query(name))));
    app.post('/edges/pair', async (c) => {
      const visit = visitOf(c);
      const field = await fieldsOf(c);
      checkRevision(visit, field('revision'));
      const wish = wishOf(field);
      const [a, b, by, note] = ['a', 'b', 'by', 'note'].map((name) => field(name).trim()) as [
        string,
        string,
        string,
        string,
      ];
      if (by === '') throw mistake('bad-by', message('screens.readerName'));
      await markRead(visit.study, a, b, {
        ...asked(wish),
        by,
        not: field('holds') === 'no',
        ...(note === '' ? {} : { note }),
      });
      return goTo(c, addressOf(wish));
    });
  },
};

function wishOf(field: (name: string) => string | undefined): EdgesWish {
  const given = field('object');
  const seconds = Number(field('window') ?? '');
  const day = (name: string): string => dayTyped(field(name) ?? '') ?? '';
  const [from, to] = [day('from'), day('to')];
  return {
    object: objects.find((one) => one === given) ?? 'text',
    window: Number.isSafeInteger(seconds) && seconds > 0 ? seconds : 3600,
    ...(from === '' ? {} : { from }),
    ...(to === '' ? {} : { to }),
  };
}

const asked = ({ window, ...rest }: EdgesWish): Record<string, string> => ({
  ...rest,
  window: String(window),
});

const addressOf = (wish: EdgesWish): string => `/edges?${new URLSearchParams(asked(wish)).toString()}`;

/** Where the pairs of channels behind a claim of concert are shown; of one that could not be tested there are none. */
export async function pairsBehind({ tools, study }: Visit, { type, verdict, parameters }: ClaimResult) {
  if (type !== 'coordinates' || verdict === 'not testable') return null;
  const wish = wishOf((name) => {
    const given = parameters[name];
    return typeof given === 'string' || typeof given === 'number' ? String(given) : undefined;
  });
  return { address: addressOf(wish), measured: (await tools.edges.at(study, wish)) !== undefined };
}

async function screen(visit: Visit, query: Query) {
  const { page, tools, study } = visit;
  const wish = wishOf(query);
  const found = await tools.edges.at(study, wish);
  return {
    title: page.say('screens.edges'),
    at: '/edges',
    wide: true,
    body: html`${heading(page.say('screens.edges'), page.say('screens.edgesEyebrow'))}
${edgesNav(page, '/edges')}
<p class="caution">${page.say('screens.edgesCaution')}</p>
<form method="post" action="/edges" class="arrange"><label>${page.say('screens.whatShared')} <select name="object">${objects.map((one) => html`<option value="${one}"${one === wish.object && html` selected`}>${page.say('screens.sharedObject', { object: one })}</option>`)}</select></label>
<label>${page.say('screens.withinSeconds')} <input name="window" type="number" min="1" max="604800" value="${wish.window}" inputmode="numeric"></label>
<label>${page.say('screens.fromDay')} ${dayField(page, { name: 'from', value: wish.from })}</label><label>${page.say('screens.toDay')} ${dayField(page, { name: 'to', value: wish.to })}</label>
<button class="primary"${tools.queue.busy() && html` disabled`}>${page.say('screens.measureEdges')}</button></form>
${found === undefined ? html`<p>${page.say('screens.edgesNotMeasured')}</p>` : foundPart(visit, wish, found, query)}`,
  };
}

function foundPart(
  { page }: Visit,
  wish: EdgesWish,
  { edges: all, network, pairs: pairsOfPosts, all: pairsOfChannels, unnamed }: EdgesFound,
  query: Query,
): Html {
  const [name, least] = [(query('name') ?? '').trim().toLowerCase(), Number(query('least') ?? 1) || 1];
  const unusual = query('unusual') !== undefined;
  const kept = all.filter(
    ({ a, b, q, pairs }) =>
      (name === '' || a.toLowerCase().includes(name) || b.toLowerCase().includes(name)) &&
      pairs >= least &&
      (!unusual || (q !== null && q <= 0.05)),
  );
  const told = html`<p>${page.say('screens.edgesFound', { pairs: pairsOfPosts, channels: pairsOfChannels })}${wish.object !== 'forward' && html` ${page.say('screens.forwardsApart', { object: wish.object })}`}${unnamed > 0 && html` ${page.say('screens.edgesUnnamed', { n: unnamed })} <a href="/posts#channels">${page.say('screens.sayKinds')}</a>`}</p>`;
  const how = html`<details class="help"><summary>${page.say('screens.edgesHow')}</summary><p>${page.say('screens.edgesHowText')}</p></details>`;
  if (all.length === 0) return html`${told}${how}`;
  const shown = kept.slice(0, mostRows);
  const hidden = wishFields(wish);
  const pairsKept = new Set(kept.map(({ a, b }) => [a, b].sort().join('\n')));
  const drawn = narrowedTo(network, (a, b) => pairsKept.has([a, b].sort().join('\n')));
  return html`${told}<p class="aside">${page.say('screens.edgesUnits')}</p>${how}<div class="beside"><section aria-labelledby="table"><h2 id="table">${page.say('screens.edgesOf', { n: kept.length, all: all.length })}</h2>
<form method="get" action="/edges" class="arrange">${hidden}<label>${page.say('screens.ofChannel')} <input name="name" value="${query('name') ?? ''}" dir="auto"></label>
<label>${page.say('screens.leastPairs')} <input name="least" type="number" min="1" value="${least}" inputmode="numeric"></label>
<label class="choice"><input type="checkbox" name="unusual" value="1"${unusual && html` checked`}> ${page.say('screens.onlyUnusual')}</label><button>${page.say('screens.narrow')}</button></form>
<div class="scroll" tabindex="0" role="region" aria-label="${page.say('screens.pair')}"><table><thead><tr><th scope="col">${page.say('screens.pair')}</th><th scope="col" class="n">${page.say('screens.pairs')}</th><th scope="col" class="n">${page.say('screens.things')}</th><th scope="col" class="n">${page.say('screens.expected')}</th><th scope="col" class="n">q</th><th scope="col">${page.say('screens.readBy')}</th></tr></thead>
<tbody>${shown.map((one) => edgeRow(page, wish, one))}</tbody></table></div>
<p><a class="button" href="/edges/edges.csv?${new URLSearchParams(asked(wish)).toString()}" data-plain download>${page.say('screens.edgesFile')}</a></p>
${shown.length < kept.length && html`<p class="aside">${page.say('screens.namesLeft', { n: kept.length - shown.length })}</p>`}</section>
<section class="drawing">${networkChart(page, page.writeAll(drawn), 'edges-network')}</section></div>`;
}

/** What was asked for, for a form that asks for more. */
const wishFields = (wish: EdgesWish): Html =>
  html`${Object.entries(asked(wish)).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}`;

function edgeRow(
  page: Visit['page'],
  wish: EdgesWish,
  { a, b, pairs, objects: things, expected, q, read }: EdgeLine,
): Html {
  const address = `/edges/pair?${new URLSearchParams({ a, b, ...asked(wish) }).toString()}`;
  const cell = (n: number | null, digits: number): Html | string =>
    n === null ? page.say('values.notKnown') : page.figures(page.fixed(n, digits));
  const seen =
    read === null
      ? null
      : html`${isolate(read.by)}${!read.holds && html` <span class="weakly">${page.say('screens.doesNotHold')}</span>`}`;
  return html`<tr${q !== null && q <= 0.05 && html` class="unusual"`}><th scope="row"><a href="${address}">${isolate(a)} · ${isolate(b)}</a></th><td class="n">${page.figures(page.count(pairs))}</td><td class="n">${things === null ? page.say('values.notKnown') : page.figures(page.count(things))}</td><td class="n">${cell(expected, 1)}</td><td class="n">${q === null ? page.say('values.notKnown') : q < 0.0001 ? html`<bdi dir="ltr">&lt; ${page.fixed(0.0001, 4)}</bdi>` : cell(q, 4)}</td><td>${seen}</td></tr>`;
}

async function pairScreen(visit: Visit, query: Query) {
  const { page, study, revision } = visit;
  const wish = wishOf(query);
  const [a, b] = [query('a') ?? '', query('b') ?? ''];
  const edge = await showEdge(study, a, b, { ...asked(wish), limit: String(mostPairs) });
  const mark = edgesRead(study).find(
    (one) => [a, b].includes(one.a) && [a, b].includes(one.b) && one.object === wish.object,
  );
  const post = (one: EvidencePost | undefined): Html | null =>
    one === undefined ? null : postOf(page, page.writeAll(one));
  return {
    title: `${a} · ${b}`,
    at: '/edges',
    wide: true,
    body: html`${heading(html`${isolate(a)} · ${isolate(b)}`, html`<a href="${addressOf(wish)}">${page.say('screens.edges')}</a>`)}
<p>${page.say('screens.sideBySide', { shown: edge.posts.length, all: Number(edge.pairs) })}</p>
<ol class="couples">${edge.posts.map(
      (couple) =>
        html`<li><p class="aside">${page.say('screens.apart', { seconds: Math.abs(couple.seconds) })}</p><div class="couple">${post(couple.a)}${post(couple.b)}</div></li>`,
    )}</ol>
<section class="sign" aria-labelledby="read-it"><h2 id="read-it">${page.say('screens.readIt')}</h2>
${mark !== undefined && html`<p class="signed">${page.markup('screens.readOnDay', { by: isolate(mark.by), on: page.asGiven(mark.on) })}</p>`}
<p>${page.say('screens.readItText')}</p>
<form method="post" action="/edges/pair"><input type="hidden" name="revision" value="${revision}"><input type="hidden" name="a" value="${a}"><input type="hidden" name="b" value="${b}">${wishFields(wish)}
<label class="choice"><input type="radio" name="holds" value="yes" required> ${page.say('screens.holds')}</label><label class="choice"><input type="radio" name="holds" value="no"> ${page.say('screens.holdsNot')}</label>
<span class="field"><label for="by">${page.say('app.yourName')}</label><input id="by" name="by" required autocomplete="name" dir="auto"></span>
<span class="field"><label for="note">${page.say('screens.note')}</label><input id="note" name="note" dir="auto"></span><button class="primary">${page.say('screens.markIt')}</button></form></section>`,
  };
}
