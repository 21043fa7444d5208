import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { claimTypes } from '../../model/project.ts';
import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import { articleText } from '../../view/parts/articleText.ts';
import { addClaim } from '../../work/addClaim.ts';
import { shownState } from '../../work/articles/shown.ts';
import { answerQuestion } from '../../work/questions/write.ts';
import { claimCard } from './claimCard.ts';
import { tallyText, titleOf } from './desk.ts';
import { heading } from './layout.ts';
import { makeClaimPart, possiblePart } from './makeClaim.ts';
import type { Pages } from './place.ts';
import { checkRevision, fieldsOf, goTo, show, visitOf } from './show.ts';
import { type ArticleState, isReady } from '../../work/articles/articles.ts';
import { dropArticle } from '../../work/articles/library.ts';
import { articleNamed, readAgain, startTest } from '../actions.ts';
import type { Visit } from '../tools.ts';

/** An article's text with its statements underlined, and beside it the claims: asked, tested, answered. */
export const article: Pages = {
  routes: (app) => {
    app.get('/articles/:id', async (c) => {
      const visit = visitOf(c);
      const state = await visit.tools.state(visit.study, await articleNamed(visit, c.req.param('id')));
      const made = { sentence: c.req.query('sentence') ?? '', type: c.req.query('type') ?? '' };
      return show(c, screen(visit, await shownState(visit.study, state), made));
    });
    app.post('/articles/:id/answers', async (c) => {
      const visit = visitOf(c);
      const one = await articleNamed(visit, c.req.param('id'));
      const field = await fieldsOf(c);
      checkRevision(visit, field('revision'));
      const question = field('question');
      answerQuestion(visit.study, question, valueOf(field));
      const state = await readAgain(visit.tools, one);
      const next = nextOf(state, field('claim'));
      return goTo(c, `/articles/${one.id}${next === undefined ? '' : `#claim-${encodeURIComponent(next)}`}`);
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
  if (words) return /^(?:term|by|words|about):/.test(words) ? words : `term:${words}`;
  return day ? `${day} source: ${source ?? ''}` : '';
}

/** The claim that was answered, or where it is no more the one that took its place. */
const nextOf = (state: ArticleState, id: string): string | undefined =>
  (
    state.claims.find((claim) => claim.id === id) ??
    state.claims.find(({ questions }) => questions.length > 0)
  )?.id;

function screen(visit: Visit, state: ArticleState, made: { sentence: string; type: string }) {
  const { page, revision, tools } = visit;
  const { document, id } = state.article;
  const shown = state.claims.filter(({ entry }) => entry.decision !== 'reject');
  const ready = shown.filter(isReady).length;
  const asked = new Set<string>();
  const about = [
    document.byline,
    document.outlet,
    document.date === null ? null : page.asGiven(document.date.slice(0, 10)),
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
    body: html`${heading(isolate(titleOf(state)), page.say('app.article'))}
<p class="aside">${page.names(about.filter((part) => part !== null))}</p>
<div class="beside">
<section class="text" aria-label="${page.say('app.text')}">
<p class="aside">${page.say('app.textHelp')}</p>
<div class="article" id="text" data-make="${page.say('app.makeClaim')}" data-address="/articles/${id}" dir="${document.direction}"${document.language !== null && html` lang="${document.language}"`}>${articleText(marks, ({ claim }) => `#claim-${encodeURIComponent(claim.id)}`)}</div>
</section>
<section class="claims" aria-labelledby="claims"><header class="row-of"><h2 id="claims">${page.say('app.claims')}</h2>
<p class="aside">${tallyText(page, shown)}</p>${ready > 0 && testForm(visit, id, ready)}</header>
${shown.length === 0 ? html`<p>${page.say('app.noClaims')}</p>` : shown.map((claim, i) => claimCard(visit, { article: id, claim, number: i + 1, asked }))}
${possiblePart(page, id, state.read.possible)}
${makeClaimPart(page, { article: id, revision, ...made })}
<form method="post" action="/articles/${id}/remove" class="remove"><input type="hidden" name="revision" value="${revision}"><button class="quiet"${tools.queue.busy() && html` disabled`}>${page.say('app.removeArticle')}</button></form>
</section></div>`,
  };
}

const testForm = ({ page, tools }: Visit, id: string, n: number): Html =>
  html`<form method="post" action="/articles/${id}/test"><button class="primary"${tools.queue.busy() && html` disabled`}>${page.say('app.testReady', { n })}</button></form>`;
