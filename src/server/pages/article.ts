import { dayTyped } from '../../messages/days.ts';
import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { claimTypes } from '../../model/project.ts';
import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import { articleText } from '../../view/parts/articleText.ts';
import { listed } from '../../model/listed.ts';
import { setAside } from '../../work/editClaim.ts';
import { arrangeChannels, channelsToGroup } from '../../work/groups.ts';
import { addClaim } from '../../work/addClaim.ts';
import { shownState } from '../../work/articles/shown.ts';
import { answerQuestion } from '../../work/questions/write.ts';
import { isOfChannels, typedValue } from './questionForm.ts';
import { claimCard } from './claimCard.ts';
import { tallyText, titleOf } from './desk.ts';
import { heading } from './layout.ts';
import { makeClaimPart, possiblePart } from './makeClaim.ts';
import type { Pages } from './place.ts';
import { checkRevision, fieldsOf, goTo, show, visitOf } from './show.ts';
import { type ArticleState, isReady } from '../../work/articles/articles.ts';
import { dropArticle } from '../../work/articles/library.ts';
import { giveDay } from '../../work/articles/day.ts';
import { dayForm } from './articleDay.ts';
import { articleNamed, readAgain, startTest } from '../actions.ts';
import type { Visit } from '../tools.ts';

/** An article's text with its statements underlined, and beside it the claims: asked, tested, answered. */
export const article: Pages = {
  routes: (app) => {
    app.get('/articles/:id', async (c) => {
      const visit = visitOf(c);
      const state = await visit.tools.state(visit.study, await articleNamed(visit, c.req.param('id')));
      const query = (name: string): string => c.req.query(name) ?? '';
      const asked = {
        sentence: query('sentence'),
        type: query('type'),
        fresh: listed(query('new')),
        channels: await channelsAsked(visit, state),
      };
      return show(c, screen(visit, await shownState(visit.study, state), asked));
    });
    app.post('/articles/:id/answers', async (c) => {
      const visit = visitOf(c);
      const one = await articleNamed(visit, c.req.param('id'));
      const field = await fieldsOf(c);
      checkRevision(visit, field('revision'));
      const question = field('question');
      const before = new Set((await visit.tools.state(visit.study, one)).claims.map(({ id }) => id));
      const group = field('group').trim();
      if (group === '') answerQuestion(visit.study, question, valueOf(field));
      else {
        const body = await c.req.parseBody({ all: true });
        const ticked = [body['channel'] ?? []].flat().filter((value) => typeof value === 'string');
        const chosen = field('every') === '' ? ticked : await channelsToGroup(visit.study);
        const key = arrangeChannels(visit.study, chosen, { group, kind: '' });
        answerQuestion(visit.tools.study(), question, key ?? group);
      }
      const state = await readAgain(visit.tools, one);
      const next = nextOf(state, field('claim'));
      const fresh = state.claims.filter(({ id }) => !before.has(id) && id !== next).map(({ id }) => id);
      return goTo(c, articlePage(one.id, next, fresh));
    });
    app.post('/articles/:id/set-aside', async (c) => {
      const visit = visitOf(c);
      const one = await articleNamed(visit, c.req.param('id'));
      const field = await fieldsOf(c);
      checkRevision(visit, field('revision'));
      const back = field('back');
      setAside(visit.study, back === '' ? field('claim') : back, back === '');
      const state = await readAgain(visit.tools, one);
      return goTo(c, articlePage(one.id, nextOf(state, back)));
    });
    app.post('/articles/:id/day', async (c) => {
      const visit = visitOf(c);
      const one = await articleNamed(visit, c.req.param('id'));
      const field = await fieldsOf(c);
      checkRevision(visit, field('revision'));
      giveDay(visit.study, one.document.name, field('day'));
      await readAgain(visit.tools, one);
      return goTo(c, articlePage(one.id));
    });
    app.post('/articles/:id/test', async (c) => {
      const visit = visitOf(c);
      const one = await articleNamed(visit, c.req.param('id'));
      const field = await fieldsOf(c);
      startTest(visit.tools, one, field('claim'));
      return goTo(
        c,
        `/articles/${one.id}${field('claim') === '' ? '' : `#claim-${encodeURIComponent(field('claim'))}`}`,
      );
    });
    app.post('/articles/:id/claims', async (c) => {
      const visit = visitOf(c);
      const one = await articleNamed(visit, c.req.param('id'));
      const field = await fieldsOf(c);
      checkRevision(visit, field('revision'));
      const type = claimTypes.find((known) => known === field('type'));
      if (type === undefined) throw mistake('unknown-type', message('app.chooseType'));
      const added = await addClaim(visit.study, { sentence: field('sentence'), type, document: one.path });
      await readAgain(visit.tools, one);
      return goTo(c, `/articles/${one.id}#claim-${encodeURIComponent(added.id)}`);
    });
    app.post('/articles/:id/remove', async (c) => {
      const visit = visitOf(c);
      const field = await fieldsOf(c);
      checkRevision(visit, field('revision'));
      dropArticle(visit.study.folder, await articleNamed(visit, c.req.param('id')));
      return goTo(c, '/');
    });
  },
};

/** What was clicked, or the words that were typed. */
function valueOf(field: (name: string) => string): string {
  const [value, words, day, source] = ['value', 'words', 'day', 'source'].map((name) => field(name).trim());
  if (value) return value;
  if (words) return typedValue(words);
  const [from, to] = [dayOf(field('from')), dayOf(field('to'))];
  if (from || to) return to ? `${from}..${to}` : from;
  return day ? `${dayOf(day)} source: ${source ?? ''}` : '';
}

/** A day by either calendar; what is none stays as it was typed, and is told of. */
const dayOf = (text: string): string => dayTyped(text) ?? text.trim();

/** The page of an article, at a claim; of claims that are there since the last answer it is said. */
const articlePage = (id: string, claim?: string, fresh: readonly string[] = []): string => {
  const query = fresh.length === 0 ? '' : `?${new URLSearchParams({ new: fresh.join(',') }).toString()}`;
  return `/articles/${id}${query}${claim === undefined ? '' : `#claim-${encodeURIComponent(claim)}`}`;
};

/** Channels that may be named, where a claim asks for groups of them. */
async function channelsAsked({ study }: Visit, { open }: ArticleState): Promise<string[]> {
  return open.every(({ kind, takes }) => kind !== 'within' && !isOfChannels(takes))
    ? []
    : channelsToGroup(study);
}

/** The claim that was answered, or where it is no more the one that took its place. */
const nextOf = (state: ArticleState, id: string): string | undefined =>
  (
    state.claims.find((claim) => claim.id === id) ??
    state.claims.find(({ questions }) => questions.length > 0)
  )?.id;

interface Asked {
  /** A sentence that is to be made a claim, and of which type. */
  readonly sentence: string;
  readonly type: string;
  /** Claims that the last answer brought. */
  readonly fresh: readonly string[];
  /** Channels of which a group may be made. */
  readonly channels: readonly string[];
}

function screen(visit: Visit, state: ArticleState, { fresh, channels, ...made }: Asked) {
  const { page, revision, tools } = visit;
  const { id } = state.article;
  const { document } = state.read;
  const shown = state.claims.filter(({ standing }) => standing !== 'set aside');
  const aside = state.claims.filter(({ standing }) => standing === 'set aside');
  const found = shown.filter((claim) => fresh.includes(claim.id));
  const ready = shown.filter(isReady).length;
  const asked = new Set<string>();
  const about = [
    document.byline,
    document.outlet,
    document.date === null || document.dateGiven === true ? null : page.asGiven(document.date.slice(0, 10)),
  ];
  const marks = {
    document,
    statements: state.read.statements,
    claims: shown.map((claim) => ({ span: claim.found.detection.span, claim })),
  };
  return {
    title: titleOf(state),
    at: '/',
    wide: true,
    ...(found.length === 0 ? {} : { notice: page.say('cards.newClaims', { n: found.length }) }),
    body: html`${heading(isolate(titleOf(state)), page.say('app.article'))}
<p class="aside">${page.names(about.filter((part) => part !== null))}</p>
${dayForm(visit, id, document)}
<div class="beside">
<section class="text" aria-label="${page.say('app.text')}">
<p class="aside">${page.say('app.textHelp')}</p>
${(state.read.notes ?? []).map((note) => html`<p class="caution">${page.prose(note)}</p>`)}
<div class="article" id="text" data-make="${page.say('app.makeClaim')}" data-address="/articles/${id}" dir="${document.direction}"${document.language !== null && html` lang="${document.language}"`}>${articleText(
      marks,
      ({ claim }) => `#claim-${encodeURIComponent(claim.id)}`,
      ({ claim }) => claim.standing === 'not testable',
    )}</div>
${statementsPart(page, state.read.statements)}</section>
<section class="claims" aria-labelledby="claims"><header class="row-of"><h2 id="claims">${page.say('app.claims')}</h2>
<p class="aside">${tallyText(page, shown)}</p>${ready > 0 && testForm(visit, id, ready)}</header>
${shown.length === 0 ? html`<p>${page.say('app.noClaims')}</p>` : shown.map((claim, i) => claimCard(visit, { article: id, claim, number: i + 1, asked, channels, isNew: found.includes(claim) }))}
${possiblePart(page, id, state.read.possible)}
${makeClaimPart(page, { article: id, revision, ...made })}
${aside.length > 0 && html`<details><summary>${page.say('cards.setAsideDone', { n: aside.length })}</summary><form method="post" action="/articles/${id}/set-aside"><input type="hidden" name="revision" value="${revision}"><ul class="list">${aside.map((claim) => html`<li><q dir="auto">${claim.entry.text ?? claim.id}</q> <button class="quiet" name="back" value="${claim.id}">${page.say('cards.bringBack')}</button></li>`)}</ul></form></details>`}
<details class="remove"><summary>${page.say('app.removeArticle')}</summary><form method="post" action="/articles/${id}/remove"><input type="hidden" name="revision" value="${revision}"><p>${page.say('cards.removeText')}</p><button${tools.queue.busy() && html` disabled`}>${page.say('cards.removeSure')}</button></form></details>
</section></div>`,
  };
}

/** Who says what, as it was read: so that a mistake in it is seen. */
function statementsPart(page: Visit['page'], statements: ArticleState['read']['statements']): Html | null {
  if (statements.length === 0) return null;
  return html`<details class="statements"><summary>${page.say('app.whoSays', { n: statements.length })}</summary><ul class="list told">${statements.map(({ speaker, content }) => html`<li><b>${speaker.name === null ? page.say('article.somebody') : isolate(speaker.name)}</b> <q dir="auto">${content.replaceAll(/\s+/g, ' ').trim()}</q></li>`)}</ul></details>
`;
}

const testForm = ({ page, tools }: Visit, id: string, n: number): Html =>
  html`<form method="post" action="/articles/${id}/test"><button class="primary"${tools.queue.busy() && html` disabled`}>${page.say('app.testReady', { n })}</button></form>`;
