import type { ClaimResult } from '../../model/verdict.ts';
import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import { postOf } from '../../view/parts/posts.ts';
import { type PostsBehind, postsBehind } from '../../work/postsBehind.ts';
import type { Visit } from '../tools.ts';
import { claimPage } from './addresses.ts';

type Query = (name: string) => string | undefined;

/** The posts behind a number beside whatever screen it stands on: a sample first, then all, page by page. */
export async function postsPanel(visit: Visit, claim: ClaimResult, query: Query): Promise<Html> {
  const { page, study } = visit;
  const of = Number(query('posts'));
  const [channel, day, after] = [query('channel'), query('day'), query('after')];
  const all = query('all') !== undefined;
  const found = await postsBehind(study, claim, { of, all, after, channel, day });
  const address = (more: Readonly<Record<string, string>>): string =>
    `${claimPage(claim.id)}?${new URLSearchParams({ posts: String(of), ...more }).toString()}#panel`;
  const narrowed = channel !== undefined || day !== undefined;
  return html`<aside id="panel" class="panel" aria-labelledby="panel-title" tabindex="-1">
<header><h2 id="panel-title">${page.prose(page.say('values.postsBehind', { label: found.label }))}</h2><a class="close" href="${claimPage(claim.id)}">${page.say('app.close')}</a></header>
<p>${shownText(visit, found, { all: all || narrowed })}</p>
${found.withheld ? html`<p>${page.say('app.withheld')}</p>` : narrowing(visit, found, { address, channel, day, all })}
<ol class="posts">${page.writeAll(found.posts).map((post) => html`<li tabindex="-1">${postOf(page, post)}</li>`)}</ol>
${found.next !== null && html`<p><a class="button" href="${address({ all: '1', after: found.next, ...(channel === undefined ? {} : { channel }), ...(day === undefined ? {} : { day }) })}">${page.say('app.nextPage')}</a></p>`}
</aside>`;
}

function shownText({ page }: Visit, { posts, total }: PostsBehind, { all }: { all: boolean }): string {
  if (all || posts.length >= total) return page.say('values.posts', { n: total });
  return page.say('values.drawn', { n: posts.length, of: total });
}

interface Narrowing {
  readonly address: (more: Readonly<Record<string, string>>) => string;
  readonly channel: string | undefined;
  readonly day: string | undefined;
  readonly all: boolean;
}

/** A sample, all of them, those of one channel, or those of one day. */
function narrowing(
  { page }: Visit,
  { channels, total, posts }: PostsBehind,
  { address, channel, day, all }: Narrowing,
): Html {
  const chip = (link: string, text: Html | string, chosen: boolean): Html =>
    html`<a class="chip" href="${link}"${chosen && html` aria-current="true"`}>${text}</a>`;
  const plain = channel === undefined && day === undefined;
  return html`<nav class="chips" aria-label="${page.say('app.narrow')}">
${(posts.length < total || !plain || all) && chip(address({}), page.say('app.aSample'), plain && !all)}
${chip(address({ all: '1' }), page.say('app.allPosts'), plain && all)}
${channels.map((one) => chip(address({ channel: one.key }), html`${isolate(one.name)} <span class="aside">${page.figures(page.count(one.posts))}</span>`, channel === one.key))}
</nav>`;
}
