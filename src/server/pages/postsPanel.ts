import { dayTyped } from '../../messages/days.ts';
import type { ClaimResult } from '../../model/verdict.ts';
import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';
import { postOf } from '../../view/parts/posts.ts';
import { type PostBehind, type PostsBehind, type PostsWish, postsBehind } from '../../work/postsBehind.ts';
import type { Visit } from '../tools.ts';
import { dayField } from './dayField.ts';
import { claimPage, wordsPage } from './addresses.ts';

type Query = (name: string) => string | undefined;

/** A panel on a screen: whose posts they are, and what of the screen's address stays. */
export interface Panel {
  /** The screen's path. */
  readonly at: string;
  /** What of its address says which number it is. */
  readonly of: Readonly<Record<string, string>>;
  /** Where the screen is without the panel. */
  readonly without: string;
  readonly posts: (wish: PostsWish) => Promise<PostsBehind>;
  /** Why posts are withheld, where they are. */
  readonly why: Html | string;
}

const given = (text: string | undefined): string | undefined => (text === '' ? undefined : text);

/** A day by either calendar; what is none narrows to nothing, as before. */
const dayAsked = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : (dayTyped(text) ?? text);

const isNarrowed = ({ channel, day, spelling }: PostsWish): boolean =>
  channel !== undefined || day !== undefined || spelling !== undefined;

/** The posts behind a number beside whatever screen it stands on: a sample first, then all, page by page. */
export async function postsPanel(visit: Visit, panel: Panel, query: Query): Promise<Html> {
  const { page } = visit;
  const wish: PostsWish = {
    all: query('all') !== undefined,
    after: query('after'),
    channel: given(query('channel')),
    day: dayAsked(given(query('day'))),
    spelling: given(query('spelling')),
  };
  const found = await panel.posts(wish);
  const address = (more: Partial<Record<string, string | undefined>>): string => {
    const fields = Object.entries({ ...panel.of, ...more }).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value] as [string, string]],
    );
    return `${panel.at}?${new URLSearchParams(fields).toString()}#panel`;
  };
  const { channel, day, spelling } = wish;
  return html`<aside id="panel" class="panel" aria-labelledby="panel-title" tabindex="-1">
<header><h2 id="panel-title">${page.prose(page.say('values.postsBehind', { label: found.label }))}</h2><a class="close" href="${panel.without}">${page.say('app.close')}</a></header>
<p>${shownText(visit, found, wish)}</p>
${found.withheld ? html`<p>${panel.why}</p>` : html`${narrowing(visit, found, wish, address)}${filters(page, found, wish, panel)}`}
${found.posts.length === 0 && isNarrowed(wish) && html`<p>${page.say('panel.nothing')}</p>`}
<ol class="posts"${found.lexicon !== null && html` data-lines`}>${page.writeAll(found.posts).map((post) => html`<li tabindex="-1">${postOf(page, post)}${moreOf(page, post)}</li>`)}</ol>
${found.next !== null && html`<p><a class="button" href="${address({ all: '1', after: found.next, channel, day, spelling })}">${page.say('app.nextPage')}</a></p>`}
${found.lexicon !== null && found.posts.length > 0 && otherSense(visit, found.lexicon)}
</aside>`;
}

/** The posts behind one of a claim's numbers, beside its page. */
export const postsOfNumber = (visit: Visit, result: ClaimResult, of: string, query: Query): Promise<Html> =>
  postsPanel(
    visit,
    {
      at: claimPage(result.id),
      of: { posts: of },
      without: claimPage(result.id),
      posts: (wish) => postsBehind(visit.study, result, Number(of), wish),
      why: visit.page.say('app.withheld'),
    },
    query,
  );

function shownText({ page }: Visit, { posts, total }: PostsBehind, wish: PostsWish): string {
  if (wish.all || isNarrowed(wish) || posts.length >= total) return page.say('values.posts', { n: total });
  return page.say('values.drawn', { n: posts.length, of: total });
}

/** A sample, all of them, or those of one channel. */
function narrowing(
  { page }: Visit,
  { channels, total, posts }: PostsBehind,
  wish: PostsWish,
  address: (more: Partial<Record<string, string | undefined>>) => string,
): Html {
  const chip = (link: string, text: Html | string, chosen: boolean): Html =>
    html`<a class="chip" href="${link}"${chosen && html` aria-current="true"`}>${text}</a>`;
  const plain = !isNarrowed(wish);
  const { all, channel, day, spelling } = wish;
  return html`<nav class="chips" aria-label="${page.say('app.narrow')}">
${(posts.length < total || !plain || all) && chip(address({}), page.say('app.aSample'), plain && !all)}
${chip(address({ all: '1' }), page.say('app.allPosts'), plain && all)}
${channels.map((one) => chip(address({ channel: one.key, day, spelling }), html`${isolate(one.name)} <span class="aside">${page.figures(page.count(one.posts))}</span>`, channel === one.key))}
</nav>`;
}

/** Those of one day, those with one spelling; together with a channel where one is chosen. */
function filters(
  page: Page,
  { spellings }: PostsBehind,
  { channel, day, spelling }: PostsWish,
  { at, of }: Panel,
): Html {
  return html`<form method="get" action="${at}#panel" class="arrange">${Object.entries(of).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}${channel !== undefined && html`<input type="hidden" name="channel" value="${channel}">`}
<label>${page.say('panel.day')} ${dayField(page, { name: 'day', value: day })}</label>
${spellings.length > 1 && html`<label>${page.say('panel.spelling')} <select name="spelling"><option value="">${page.say('panel.anySpelling')}</option>${spellings.map((one) => html`<option value="${one}"${one === spelling && html` selected`}>${one}</option>`)}</select></label>`}
<button>${page.say('panel.narrow')}</button></form>`;
}

/** What a post was before, by what its content is known, and how it is cited. */
function moreOf(page: Page, { channel, id, date, permalink, versions }: PostBehind): Html | null {
  const last = versions.at(-1);
  if (last === undefined) return null;
  const name = typeof channel === 'string' ? channel : page.write(channel);
  const cited = page.commas([
    `${name} #${id}`,
    page.momentText(date),
    ...(permalink === undefined ? [] : [permalink]),
    `${page.say('panel.hash')} ${last.hash}`,
  ]);
  const earlier = versions.slice(0, -1);
  return html`<details class="post-more"><summary>${page.say('panel.more')}</summary>
<p class="aside">${page.say('panel.versions', { n: versions.length })} ${page.say('panel.hash')} <bdi dir="ltr" class="hash">${last.hash}</bdi></p>
${earlier.map(({ seen, text, hash }) => html`<div class="earlier"><p class="aside">${page.say('panel.seen', { when: page.momentText(seen) })} · <bdi dir="ltr" class="hash">${hash}</bdi></p><div class="text" dir="auto">${text}</div></div>`)}
<p class="cited"><b>${page.say('panel.cite')}</b> <span dir="auto">${cited}</span> <button class="quiet" type="button" hidden data-copy="${cited}" data-copied="${page.say('panel.copied')}">${page.say('panel.copy')}</button></p></details>`;
}

/** A phrase in which the words mean something else, taken out of the vocabulary from where it was seen. */
const otherSense = ({ page, revision, address }: Visit, lexicon: string): Html =>
  html`<form method="post" action="${wordsPage(lexicon)}/exclude"><input type="hidden" name="revision" value="${revision}"><input type="hidden" name="back" value="${address}"><label for="panel-phrase">${page.say('panel.otherSense')}</label>
<span class="field"><input id="panel-phrase" name="phrase" required dir="auto" data-phrase><button>${page.say('screens.leaveOutButton')}</button></span></form>`;
