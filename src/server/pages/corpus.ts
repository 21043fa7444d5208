import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import type { ReportChannel } from '../../view/shown.ts';
import { describeProject } from '../../work/describe.ts';
import { arrangeChannels } from '../../work/groups.ts';
import { type ImportLine, importsOf } from '../../work/imports.ts';
import { countSearch } from '../../work/words/counted.ts';
import type { Visit } from '../tools.ts';
import { collectingPart, collectingRoutes } from './collecting.ts';
import { groupRoutes, groupsPart } from './groups.ts';
import { heading } from './layout.ts';
import type { Pages } from './place.ts';
import { checkRevision, fieldsOf, goTo, show, visitOf } from './show.ts';
import { isNamed, readingAddress, searchPart } from './reading.ts';

/** Kinds a channel can be said to have. */
const kinds = ['outlet', 'organisation', 'personal', 'unknown'] as const;

type Query = (name: string) => string | undefined;

/** What posts there are: channels and their groups, what came in, and a search with its lines. */
export const corpus: Pages = {
  place: { at: '/posts', name: (page) => page.say('app.posts') },
  routes: (app) => {
    app.get('/posts', async (c) => {
      const visit = visitOf(c);
      return show(c, await screen(visit, (name) => c.req.query(name)));
    });
    app.post('/posts/exact', async (c) => {
      const { study } = visitOf(c);
      const q = (await fieldsOf(c))('q');
      await countSearch(study, q);
      return goTo(c, `/posts?${new URLSearchParams({ q }).toString()}#found`);
    });
    collectingRoutes(app);
    groupRoutes(app);
    app.post('/posts/about', async (c) => {
      const visit = visitOf(c);
      const field = await fieldsOf(c);
      checkRevision(visit, field('revision'));
      describeProject(visit.study, {
        name: field('title'),
        selection: field('selection'),
        gathered: field('gathered'),
      });
      return goTo(c, '/posts#about');
    });
    app.post('/posts/groups', async (c) => {
      const visit = visitOf(c);
      const field = await fieldsOf(c);
      checkRevision(visit, field('revision'));
      const body = await c.req.parseBody({ all: true });
      const ticked = [body['channel'] ?? []].flat().filter((one) => typeof one === 'string');
      const chosen = field('every') === '' ? ticked : await channelsListed(visit, field('name'));
      const group = field('group').trim() === '' ? field('known') : field('group');
      arrangeChannels(visit.study, chosen, { group, kind: field('kind') });
      return goTo(
        c,
        `/posts${field('name') === '' ? '' : `?${new URLSearchParams({ name: field('name') }).toString()}`}#channels`,
      );
    });
  },
};

async function screen(visit: Visit, query: Query) {
  const { page, tools, study } = visit;
  const { channels, frame } = await tools.overview(study);
  const imports = await importsOf(study);
  return {
    title: page.say('app.posts'),
    at: '/posts',
    wide: true,
    body: html`${heading(page.say('app.posts'), page.say('screens.postsEyebrow'))}
${
  frame.posts === 0
    ? html`<p>${page.say('screens.noPosts')} <a href="/">${page.say('app.toDesk')}</a></p>`
    : html`${await searchPart(visit, channels.filter(isNamed), query)}${channelsPart(visit, channels, { name: query('name') ?? '', sort: sortOf(query('sort')) })}${groupsPart(visit, channels.filter(isNamed))}${aboutPart(visit)}`
}
${collectingPart(visit)}
${importsPart(visit, imports)}`,
  };
}

/** What the files say of the project, and the posts cannot: its name, who chose the channels, how posts were gathered. */
function aboutPart({ page, revision, study: { project } }: Visit): Html {
  const { name, selection = '', gathered = '' } = project;
  return html`<section aria-labelledby="about"><h2 id="about" tabindex="-1">${page.say('screens.aboutPosts')}</h2><p class="aside">${page.say('screens.aboutWhy')}</p>
<form method="post" action="/posts/about" class="about"><input type="hidden" name="revision" value="${revision}"><label>${page.say('screens.projectName')} <input name="title" required dir="auto" value="${name}"></label>
<label>${page.say('screens.selection')} <textarea name="selection" rows="2" dir="auto">${selection}</textarea></label>
<label>${page.say('screens.gathered')} <textarea name="gathered" rows="2" dir="auto">${gathered}</textarea></label><button>${page.say('screens.arrangeButton')}</button></form></section>`;
}

const orders = {
  posts: (a, b) => b.posts - a.posts,
  name: (a, b) => (a.channel.toLowerCase() < b.channel.toLowerCase() ? -1 : 1),
  from: (a, b) => (a.from < b.from ? -1 : 1),
  held: (a, b) => (b.completeness?.[0] ?? -1) - (a.completeness?.[0] ?? -1),
} as const satisfies Readonly<Record<string, (a: ReportChannel, b: ReportChannel) => number>>;
type Sort = keyof typeof orders;
const sortOf = (given: string | undefined): Sort =>
  given !== undefined && Object.hasOwn(orders, given) ? (given as Sort) : 'posts';

/** Channels that may be named, those whose handle or title has what was typed. */
const listedOf = (channels: readonly ReportChannel[], name: string): readonly ReportChannel[] => {
  const wanted = name.trim().toLowerCase();
  return channels
    .filter(isNamed)
    .filter(({ channel, title }) => wanted === '' || `${channel} ${title}`.toLowerCase().includes(wanted));
};

const channelsListed = async ({ tools, study }: Visit, name: string): Promise<string[]> =>
  listedOf((await tools.overview(study)).channels, name).map(({ channel }) => channel);

function channelsPart(
  { page, revision, study: { project } }: Visit,
  channels: readonly ReportChannel[],
  { name, sort }: { readonly name: string; readonly sort: Sort },
): Html {
  const named = channels.filter(isNamed);
  const shown = [...listedOf(channels, name)].sort(orders[sort]);
  const head = (by: Sort, text: string, n: boolean): Html => {
    const to = new URLSearchParams({ ...(name === '' ? {} : { name }), sort: by }).toString();
    const sorted = by === sort ? (by === 'name' || by === 'from' ? 'ascending' : 'descending') : null;
    return html`<th scope="col"${n && html` class="n"`}${sorted !== null && html` aria-sort="${sorted}"`}><a href="/posts?${to}#channels">${text}</a></th>`;
  };
  const groups = Object.entries(project.communities);
  const personal = channels.length - named.length;
  return html`<section aria-labelledby="channels"><h2 id="channels" tabindex="-1">${page.say('frame.channels')}</h2>
<form method="get" action="/posts"><label for="name">${page.say('screens.byName')}</label><span class="field"><input id="name" name="name" value="${name}" dir="auto"><button>${page.say('screens.narrow')}</button></span></form>
<form method="post" action="/posts/groups"><input type="hidden" name="revision" value="${revision}"><input type="hidden" name="name" value="${name}">
<fieldset class="arrange"><legend>${page.say('screens.arrange')}</legend>
${groups.length > 0 && html`<label>${page.say('screens.knownGroup')} <select name="known"><option value=""></option>${groups.map(([key, { label }]) => html`<option value="${key}">${label ?? key}</option>`)}</select></label>`}
<label>${page.say('screens.newGroup')} <input name="group" dir="auto" autocomplete="off"></label>
<label>${page.say('screens.kindIs')} <select name="kind"><option value=""></option>${kinds.map((kind) => html`<option value="${kind}">${page.say('frame.kind', { kind })}</option>`)}</select></label>
${shown.length > 1 && html`<label class="choice"><input type="checkbox" name="every" value="1"> ${page.say('screens.allListed', { n: shown.length })}</label>`}
<button>${page.say('screens.arrangeButton')}</button></fieldset>
<div class="scroll broad" tabindex="0" role="region" aria-label="${page.say('frame.channel')}"><table><thead><tr><td></td>${head('name', page.say('frame.channel'), false)}<th scope="col">${page.say('screens.groups')}</th><th scope="col">${page.say('screens.kind')}</th>${head('posts', page.say('frame.posts'), true)}${head('from', page.say('frame.period'), false)}${head('held', page.say('frame.held'), true)}</tr></thead>
<tbody>${shown.map((one) => channelRow(page, one, groups))}</tbody></table></div>
${shown.length < named.length && html`<p class="aside">${page.say('screens.namesLeft', { n: named.length - shown.length })}</p>`}
${personal > 0 && html`<p class="aside">${page.say('frame.personal', { n: personal })}</p>`}</form></section>`;
}

function channelRow(
  page: Visit['page'],
  { channel, title, kind, communities, posts, from, to, completeness }: ReportChannel,
  groups: readonly (readonly [string, { readonly label?: string | undefined }])[],
): Html {
  const labels = communities.map((key) => [key, groups.find(([name]) => name === key)?.[1].label ?? key]);
  const own = kinds.find((one) => one === kind) ?? 'unknown';
  const id = `channel-${channel}`;
  return html`<tr><td><input type="checkbox" name="channel" value="${channel}" id="${id}" aria-label="${page.say('screens.tick', { channel })}"></td><th scope="row"><a href="${readingAddress(channel)}">${isolate(channel)}</a>${title !== '' && title !== channel && html`<span class="under">${isolate(title)}</span>`}</th>
<td>${labels.map(([key, label]) => html`<a class="in-group" href="#group-${key}">${isolate(label ?? '')}</a>`)}</td><td>${page.say('frame.kind', { kind: own })}</td><td class="n">${page.figures(page.count(posts))}</td><td class="whole">${page.figures(page.periodText(from, to))}</td><td class="n">${completeness === null ? page.say('values.notKnown') : page.figures(page.rangeOfPercents(completeness))}</td></tr>`;
}

/** What came in, file by file, with the rows that could not be read and why. */
function importsPart({ page }: Visit, imports: readonly ImportLine[]): Html | null {
  if (imports.length === 0) return null;
  return html`<section aria-labelledby="imports"><h2 id="imports">${page.say('screens.imports')}</h2>
<ul class="list">${imports.map(
    (
      one,
    ) => html`<li>${isolate(one.file)} <span class="aside">${page.momentText(one.time)}, ${isolate(one.format)}</span><br>${page.say('screens.imported', { added: one.added, updated: one.updated, known: one.known, repeated: one.repeated, skipped: one.skipped, rejected: one.rejected })}${one.truncated !== '' && html` <b class="weakly">${page.prose(one.truncated)}</b>`}
${one.rejects.length > 0 && html`<details><summary>${page.say('screens.rejects', { n: one.rejected })}</summary><ol>${one.rejects.map(({ record, reason }) => html`<li value="${record}">${page.prose(reason)}</li>`)}</ol></details>`}</li>`,
  )}</ul></section>`;
}
