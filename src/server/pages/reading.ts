import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { magnitudeOf } from '../../model/magnitude.ts';
import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import type { ReportChannel } from '../../view/shown.ts';
import { withoutPersons } from '../../work/reporting/shownLines.ts';
import { postsOfChannel, search } from '../../work/search.ts';
import { isSearchCounted } from '../../work/words/counted.ts';
import type { Visit } from '../tools.ts';
import { concordanceLine } from './words.ts';

/** Lines of one page of a search, and posts of one of a channel. */
const onePage = { lines: 50, posts: 25 };

type Query = (name: string) => string | undefined;

/** A person is no row of a table, and their posts are no list, unless the project says why. */
export const isNamed = ({ kind, publicInterest }: ReportChannel): boolean =>
  kind !== 'personal' || publicInterest !== undefined;

/** Where a channel's posts are read. */
export const readingAddress = (channel: string): string =>
  `/posts?${new URLSearchParams({ channel }).toString()}#found`;

/**
 * A search over all posts or those of one channel: lines with what stands around the match, newest first; of a channel without a search its
 * posts.
 * @param named the channels that may be named
 * @throws {UserError} for a channel that is none of them
 */
export async function searchPart(visit: Visit, named: readonly ReportChannel[], query: Query): Promise<Html> {
  const { page } = visit;
  const q = query('q')?.trim() ?? '';
  const channel = query('channel')?.trim() ?? '';
  if (channel !== '' && named.every((one) => one.channel !== channel))
    throw mistake('unknown-channel', message('asked.noSuchChannel', { channel }));
  const form = html`<form method="get" action="/posts" role="search"><label for="q">${page.say('screens.searchFor')}</label>${channel !== '' && html`<input type="hidden" name="channel" value="${channel}">`}
<span class="field"><input id="q" name="q" type="search" value="${q}" dir="auto" autocomplete="off"><button>${page.say('screens.search')}</button></span></form>
${channel !== '' && html`<p>${page.markup('screens.inChannel', { channel: isolate(channel) })} · <a href="/posts${q === '' ? '#channels' : `?${new URLSearchParams({ q }).toString()}#found`}">${page.say('screens.allChannelsAgain')}</a></p>`}`;
  const found =
    q !== ''
      ? linesPart(visit, { q, channel }, query)
      : channel === ''
        ? null
        : postsPart(visit, channel, query);
  return html`<section class="search">${form}${await found}</section>`;
}

const nextPage = (
  { page }: Visit,
  cursor: string | null,
  asked: Readonly<Record<string, string>>,
): Html | null =>
  cursor === null
    ? null
    : html`<p><a class="button" href="/posts?${new URLSearchParams({ ...asked, after: cursor }).toString()}#found">${page.say('app.nextPage')}</a></p>`;

async function linesPart(
  visit: Visit,
  { q, channel }: { readonly q: string; readonly channel: string },
  query: Query,
): Promise<Html> {
  const { page, study, words } = visit;
  const cursor = query('after');
  const narrowed = channel === '' ? {} : { channel };
  const found = await search(study, q, {
    limit: onePage.lines,
    ...narrowed,
    ...(cursor === undefined ? {} : { cursor }),
  });
  const [lines, total, counted] = await Promise.all([
    withoutPersons(study, words, found.rows),
    found.total(),
    isSearchCounted(study, q),
  ]);
  const exact = counted && channel === '';
  return html`<h2 id="found" tabindex="-1">${exact ? page.markup('screens.found', { n: total, word: isolate(q) }) : page.markup('screens.foundAbout', { n: magnitudeOf(total), word: isolate(q) })}</h2>
${!exact && total > 0 && channel === '' && html`<form method="post" action="/posts/exact"><input type="hidden" name="q" value="${q}"><p class="aside">${page.say('screens.exactWhy')} <button class="quiet">${page.say('screens.showExact')}</button></p></form>`}
<ol class="concordance">${lines.map((row) => concordanceLine(page, row))}</ol>
${nextPage(visit, found.cursor, { q, ...narrowed })}`;
}

/** Posts of a channel, as somebody who wants to know it reads them. */
async function postsPart(visit: Visit, channel: string, query: Query): Promise<Html> {
  const { page, study, words } = visit;
  const cursor = query('after');
  const found = await postsOfChannel(study, {
    channel,
    limit: onePage.posts,
    ...(cursor === undefined ? {} : { cursor }),
  });
  const rows = await withoutPersons(study, words, found.rows);
  return html`<h2 id="found" tabindex="-1">${page.markup('screens.postsOfChannel', { channel: isolate(channel) })}</h2>
<ol class="concordance">${rows.map(({ id, time, after }) => html`<li><p dir="auto">${after === '' ? html`<span class="aside">${page.say('screens.noText')}</span>` : after}</p><p class="aside">${id > 0 && html`<bdi dir="ltr">#${id}</bdi> · `}<time datetime="${time}">${page.momentText(time)}</time></p></li>`)}</ol>
${nextPage(visit, found.cursor, { channel })}`;
}
