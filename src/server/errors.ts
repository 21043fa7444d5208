import type { Context, ErrorHandler, NotFoundHandler } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { english, inEach, message } from '../messages/index.ts';
import { mistake as mistakeOf } from '../messages/mistake.ts';
import { UserError } from '../model/errors.ts';
import type { Message } from '../model/said.ts';
import { type Html, html } from '../view/html.ts';
import { FilesChanged } from '../work/files/changes.ts';
import { claimPage } from './actions.ts';
import { heading } from './pages/layout.ts';
import { cameFrom, show, visitOf } from './pages/show.ts';
import type { AppEnv, Tools, Visit } from './tools.ts';

/** What a browser is told of a person's mistake, by the code of its sentence. */
function statusOf({ code }: UserError): ContentfulStatusCode {
  if (code === 'changed') return 409;
  if (code === 'disk-full') return 507;
  return code.startsWith('unknown-') ? 404 : 422;
}

const isApi = (c: Context): boolean => c.req.path.startsWith('/api/');

/** An error as RFC 9457 has it, with the code and the sentence of the mistake. */
export const problem = (c: Context, status: ContentfulStatusCode, code: string, detail: string): Response =>
  c.body(JSON.stringify({ type: `urn:isogloss:${code}`, title: code, status, detail }), status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
  });

/** What of a request is not as the API describes it: the first thing. */
export function sentenceOf({
  issues,
}: {
  readonly issues: readonly { path: readonly PropertyKey[]; message: string }[];
}): string {
  const [first] = issues;
  return first === undefined
    ? english.say('app.badRequest')
    : `${first.path.map(String).join('.') || 'the request'}: ${first.message}`;
}

const asMistake = (error: unknown): UserError | undefined => (error instanceof UserError ? error : undefined);

/** A body that is no JSON, or of another kind than the API takes: who asks is told, and no fault is reported. */
const malformed = (error: HTTPException): UserError | undefined =>
  error.status < 500 ? mistakeOf('bad-request', message('app.badRequest')) : undefined;

export const onFault =
  (tools: Pick<Tools, 'world'>): ErrorHandler<AppEnv> =>
  async (error, c) => {
    const mistake = error instanceof HTTPException ? malformed(error) : asMistake(error);
    if (mistake === undefined) tools.world.onNote(error.stack ?? error.message);
    const status =
      mistake === undefined ? 500 : error instanceof HTTPException ? error.status : statusOf(mistake);
    const visit = visitOf(c) as Visit | undefined;
    const said =
      visit?.words.write(mistake?.said ?? message('app.fault')) ??
      inEach(mistake?.said ?? message('app.fault'));
    if (isApi(c)) return problem(c, status, mistake?.code ?? 'fault', said);
    // Without a visit the project itself could not be read: nothing of it can be shown beside.
    if (visit === undefined) return c.text(`${said}\n`, status);
    const more = html`${await typedPart(visit, c)}${changesPart(visit, error.cause)}${otherClaim(visit, mistake?.said)}`;
    return show(c, errorScreen(visit, cameFrom(c), status, said, more), status);
  };

export const onMissing: NotFoundHandler<AppEnv> = (c) => {
  const visit = visitOf(c) as Visit | undefined;
  if (isApi(c) || visit === undefined)
    return problem(
      c,
      404,
      'unknown-address',
      (visit?.words ?? english).say('app.noAddress', { path: c.req.path }),
    );
  return show(c, errorScreen(visit, cameFrom(c), 404, visit.words.say('app.noPage')), 404);
};

/** Fields in which a person writes. */
const written = ['words', 'rivalWords', 'phrase', 'sentence', 'note', 'group', 'source'];

/** What somebody typed is not lost where it could not be taken. */
async function typedPart({ page }: Visit, c: Context): Promise<Html | null> {
  if (c.req.method !== 'POST') return null;
  const body = await c.req.parseBody().catch((): Record<string, unknown> => ({}));
  const typed = written.flatMap((name) => {
    const value = body[name];
    return typeof value === 'string' && value.trim() !== '' ? [value] : [];
  });
  if (typed.length === 0) return null;
  return html`<p>${page.say('cards.youTyped')}</p>${typed.map((text) => html`<blockquote dir="auto">${text}</blockquote>`)}`;
}

/** What a file said when it was read, and what it says now: whoever changed it, both can be seen. */
function changesPart({ page }: Visit, why: unknown): Html | null {
  if (!(why instanceof FilesChanged)) return null;
  const lines = (title: string, text: readonly string[]): Html =>
    html`<section><h3>${title}</h3><pre dir="ltr" tabindex="0">${text.length === 0 ? '–' : text.join('\n')}</pre></section>`;
  return html`${why.changes.map(({ file, line, read, now }) => html`<section class="changes" aria-label="${file}"><h2>${page.markup('app.changedFile', { file: html`<bdi dir="ltr">${file}</bdi>`, line })}</h2><div class="beside">${lines(page.say('app.changedRead'), read)}${lines(page.say('app.changedNow'), now)}</div></section>`)}`;
}

/** The claim that a refusal names, to be opened. */
function otherClaim({ page }: Visit, said: Message | undefined): Html | null {
  const other = said?.say === 'mistakes.typeTaken' ? said['other'] : undefined;
  return typeof other === 'string'
    ? html`<p><a class="button primary" href="${claimPage(other)}">${page.say('cards.toOther')}</a></p>`
    : null;
}

function errorScreen({ page }: Visit, back: string, status: number, said: string, more: Html | null = null) {
  const title = page.say(
    status === 409 ? 'app.changedTitle' : status === 404 ? 'app.noPageTitle' : 'app.notDone',
  );
  return {
    title,
    at: '',
    body: html`${heading(title)}
<p role="alert">${page.prose(said)}</p>
${more}
<p class="actions">${back === '/' ? html`<a class="button" href="/">${page.say('app.toDesk')}</a>` : html`<a class="button" href="${back}">${page.say('app.backToPage')}</a> <a href="/">${page.say('app.toDesk')}</a>`}</p>`,
  };
}
