import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { listsOf } from '../../model/listed.ts';
import type { WrittenCheckedClaim } from '../../model/check.ts';
import type { ClaimResult } from '../../model/verdict.ts';
import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import { withCensus } from '../../view/kinds.ts';
import { outcomeOf, verdictChip } from '../../view/parts/verdict.ts';
import { weaknessesShort } from '../../view/parts/weaknesses.ts';
import { weaknessesOf } from '../../view/weaknesses.ts';
import { keptResult } from '../../work/articles/results.ts';
import { type VerdictSheet, verdictsCsv } from '../../work/exporting/sheets.ts';
import { shownClaim } from '../../work/articles/shown.ts';
import type { Visit } from '../tools.ts';
import { claimAddress, claimPage } from './addresses.ts';
import { barredPart } from './barred.ts';
import { numberOf } from './claimCard.ts';
import { claimBody } from './claimBody.ts';
import { pairsBehind } from './edges.ts';
import { heading } from './layout.ts';
import type { Pages } from './place.ts';
import { changeType } from '../../work/changeType.ts';
import { editClaim } from '../../work/editClaim.ts';
import { postsOfNumber } from './postsPanel.ts';
import { typedValue } from './questionForm.ts';
import { readAsPart } from './readAs.ts';
import { readingForm } from './readingForm.ts';
import { isOfOther, typeForm } from './typeForm.ts';
import { checkRevision, fieldsOf, goTo, saved, show, visitOf } from './show.ts';
import {
  type FoundClaim,
  allClaims,
  claimNamed,
  isUntested,
  readAgain,
  sign,
  startClaimTest,
  startTestOfAll,
} from '../actions.ts';

/** One claim on one screen: verdict, number, what weakens it, chart, posts; the rest folded; a signature. */
export const claim: Pages = {
  place: { at: '/claims', name: (page) => page.say('app.claimsPlace') },
  routes: (app) => {
    app.get('/claims', async (c) => {
      const visit = visitOf(c);
      return show(c, await listScreen(visit));
    });
    app.get('/claims/verdicts.csv', async (c) => saved(c, 'verdicts.csv', await verdictsFile(visitOf(c))));
    app.get('/claims/:id', async (c) => {
      const visit = visitOf(c);
      const found = await claimNamed(visit, c.req.param('id'));
      const query = (name: string): string | undefined => c.req.query(name);
      return show(c, await claimScreen(visit, found, query));
    });
    app.post('/claims/test', async (c) => {
      const visit = visitOf(c);
      const untested = (await allClaims(visit)).filter(isUntested);
      if (untested.length > 0) startTestOfAll(visit.tools, untested);
      return goTo(c, '/claims');
    });
    app.post('/claims/:id/test', async (c) => {
      const visit = visitOf(c);
      const found = await claimNamed(visit, c.req.param('id'));
      startClaimTest(visit.tools, found);
      return goTo(c, claimPage(found.id));
    });
    app.post('/claims/:id/reading', async (c) => {
      const visit = visitOf(c);
      const body = await c.req.parseBody({ all: true });
      const list = (name: string): string[] =>
        [body[name] ?? []].flat().filter((value) => typeof value === 'string');
      checkRevision(visit, list('revision')[0] ?? '');
      const id = c.req.param('id');
      const words = (list('words')[0] ?? '').trim();
      editClaim(visit.study, id, {
        side: words === '' ? (list('side')[0] ?? '') : typedValue(words),
        rivals: [...list('rivals'), ...listsOf(list('rivalWords')[0] ?? '').map(typedValue)],
        within: list('within'),
        topic: list('topic')[0],
      });
      return goTo(c, claimPage(id));
    });
    app.post('/claims/:id/type', async (c) => {
      const visit = visitOf(c);
      const field = await fieldsOf(c);
      checkRevision(visit, field('revision'));
      const { id, article } = await claimNamed(visit, c.req.param('id'));
      await changeType(visit.study, id, field('type'));
      if (article !== null) await readAgain(visit.tools, article);
      return goTo(
        c,
        article !== null && field('back') !== '' ? claimAddress({ article }, id) : claimPage(id),
      );
    });
    app.post('/claims/:id/sign', async (c) => {
      const visit = visitOf(c);
      const field = await fieldsOf(c);
      checkRevision(visit, field('revision'));
      const id = c.req.param('id');
      if (field('by').trim() === '') throw mistake('bad-by', message('app.signName'));
      await sign(visit.tools, await claimNamed(visit, id), { by: field('by'), verdict: field('verdict') });
      return goTo(c, `${claimPage(id)}#sign`);
    });
  },
};

async function claimScreen(visit: Visit, found: FoundClaim, query: (name: string) => string | undefined) {
  const { page, study } = visit;
  const { article, id } = found;
  const from =
    article === null
      ? null
      : html`<a href="${claimAddress({ article }, id)}">${isolate(found.title ?? '')}</a>`;
  const head = heading(html`<q dir="auto">${found.text}</q>`, from ?? page.say('app.ownClaim'));
  if (found.result === null)
    return {
      title: found.text,
      at: '/claims',
      body: html`${head}${notTested(visit, found)}${found.entry !== undefined && found.standing === 'ready' && article !== null && html`${readAsPart(visit, id, found.entry, found.claimed)}${readingForm(visit, id, found.entry, query('reading') !== undefined)}`}${typePart(visit, found)}`,
    };
  const of = query('posts');
  const at = keptResult(study.folder, id)?.at ?? null;
  const shown = shownClaim(study, found.result);
  // At once, since each waits for the engine.
  const [result, edges, panel] = await Promise.all([
    shown,
    shown.then((claim) => pairsBehind(visit, claim)),
    of === undefined ? null : postsOfNumber(visit, found.result, of, query),
  ]);
  return {
    title: found.text,
    at: '/claims',
    wide: panel !== null,
    body: html`${head}<div class="${panel === null ? 'alone' : 'with-panel'}"><div class="claim-page">
${isOfOther(found.entry, found.result) && html`<p class="notice">${page.say('cards.ofOther')}${found.open && html` ${page.say('app.opensFirst')} ${answerLink(visit, found)}`}</p>`}${found.stale && !found.open && html`<p class="notice">${page.say('app.staleLong')} ${againForm(visit, found)}</p>`}
${claimBody(visit, result, { at, open: of === undefined ? null : Number(of), edges })}
${found.entry !== undefined && found.article !== null && readingForm(visit, id, found.entry, query('reading') !== undefined)}
${typePart(visit, found)}
${signPart(visit, found, result)}
${!found.stale && againForm(visit, found)}
</div>${panel}</div>`,
  };
}

/** Of a claim of the ledger that posts can test: as which question. */
const typePart = (visit: Visit, { id, entry, standing }: FoundClaim): Html | null =>
  entry === undefined || standing === 'not testable'
    ? null
    : typeForm(visit, { id, entry, told: false, onArticle: false });

const answerLink = ({ page }: Visit, { id, article }: FoundClaim): Html | null =>
  article === null ? null : html`<a href="${claimAddress({ article }, id)}">${page.say('app.answerIt')}</a>`;

const againForm = ({ page, tools }: Visit, { id }: FoundClaim): Html =>
  html`<form method="post" action="${claimPage(id)}/test" class="inline"><button class="quiet"${tools.queue.busy() && html` disabled`}>${page.say('app.testAgain')}</button></form>`;

function notTested({ page, tools }: Visit, { id, article, open, standing, entry }: FoundClaim): Html {
  const why = entry?.notTestable;
  if (standing === 'not testable' && why !== undefined) return barredPart(page, why);
  if (open && article !== null)
    return html`<p>${page.say('app.opensFirst')}</p><p class="actions"><a class="button" href="${claimAddress({ article }, id)}">${page.say('app.answerIt')}</a></p>`;
  return html`<p>${page.say('app.notTestedYet')}</p><form method="post" action="${claimPage(id)}/test"><button class="primary"${tools.queue.busy() && html` disabled`}>${page.say('app.test')}</button></form>`;
}

/** A person's name under the verdict as it is shown; only a claim that leaves nothing open can be signed. */
function signPart(
  { page, revision }: Visit,
  { id, open, stale, entry, article }: FoundClaim,
  result: ClaimResult,
): Html | null {
  if (entry === undefined || open) return null;
  const { signedOffBy, signedOffOn, signedOffVerdict } = entry;
  const signed =
    signedOffBy === undefined
      ? null
      : html`<p class="signed">${page.markup('claim.signedOn', { by: isolate(signedOffBy), on: page.asGiven(signedOffOn ?? '') })}${signedOffVerdict !== result.verdict && html` <b class="flip">${page.say('claim.signedOther')}</b>`}</p>`;
  if (stale) return html`${signed}<p class="aside">${page.say('app.signStale')}</p>`;
  const onward =
    signed !== null &&
    html`<p class="actions"><a class="button primary" href="/report${article === null ? '' : `?of=${article.id}`}">${page.say('app.toReport')}</a></p>`;
  return html`<section class="sign" aria-labelledby="sign"><h2 id="sign" tabindex="-1">${page.say('app.sign')}</h2>${signed}${onward}
${signed === null ? form() : html`<details><summary>${page.say('app.signAgain')}</summary>${form()}</details>`}</section>`;

  function form(): Html {
    return html`<form method="post" action="${claimPage(id)}/sign"><input type="hidden" name="revision" value="${revision}"><input type="hidden" name="verdict" value="${result.verdict}">
<p>${page.say('app.signText', { verdict: page.write(outcomeOf(result)) })}</p>
<span class="field"><label for="sign-by">${page.say('app.yourName')}</label><input id="sign-by" name="by" required autocomplete="name" dir="auto"><button class="primary">${page.say('app.signButton')}</button></span></form>`;
  }
}

/** Verdicts as they are shown, with their numbers, for a spreadsheet. */
async function verdictsFile(visit: Visit): Promise<string> {
  const { page, study } = visit;
  const sheets: VerdictSheet[] = [];
  for (const { text, title, result, stale, entry } of await allClaims(visit)) {
    if (result === null) continue;
    const shown = await shownClaim(study, result);
    sheets.push({
      text,
      article: title,
      stale,
      weaknesses: page.writeAll(weaknessesOf(shown)).map(({ said }) => said),
      signedBy: entry?.signedOffBy ?? null,
      signedOn: entry?.signedOffOn ?? null,
      claim: page.writeAll(withCensus(shown)),
    });
  }
  return verdictsCsv(sheets);
}

/** Every verdict, with what weakens it. */
async function listScreen(visit: Visit) {
  const { page } = visit;
  const found = await allClaims(visit);
  const untested = found.filter(isUntested).length;
  return {
    title: page.say('app.claimsPlace'),
    at: '/claims',
    body: html`${heading(page.say('app.claimsPlace'))}
${untested > 0 && html`<form method="post" action="/claims/test"><button class="primary"${visit.tools.queue.busy() && html` disabled`}>${page.say('app.testAllUntested', { n: untested })}</button></form>`}
${found.length === 0 ? html`<p>${page.say('app.noClaimsYet')} <a href="/">${page.say('app.toDesk')}</a></p>` : html`<ol class="list">${found.map((one) => claimRow(visit, one))}</ol>${found.some(({ result }) => result !== null) && html`<p><a class="button" href="/claims/verdicts.csv" data-plain download>${page.say('app.numbersFile')}</a></p>`}`}`,
  };
}

function claimRow({ page }: Visit, { id, text, title, result, stale, standing, entry }: FoundClaim): Html {
  const head = html`<a href="${claimPage(id)}"><q dir="auto">${text}</q></a>`;
  const where = title === null ? null : html` <span class="aside">${isolate(title)}</span>`;
  if (result === null) {
    const barred = standing === 'not testable';
    const said = barred
      ? 'verdicts.notTestable'
      : standing === 'needs you'
        ? 'questions.needsYou'
        : 'app.notTestedShort';
    return html`<li>${head} <span class="verdict ${barred ? 'not-testable' : 'needs-you'}">${page.say(said)}</span>${where}</li>`;
  }
  const weak = page.writeAll(weaknessesOf(result));
  const claim = page.writeAll(withCensus(result)) as WrittenCheckedClaim;
  const signed =
    entry?.signedOffBy === undefined
      ? null
      : html` <span class="aside">${page.markup('app.signedBy', { by: isolate(entry.signedOffBy) })}</span>`;
  return html`<li>${head} ${verdictChip(page, claim)} ${numberOf(page, claim)}${signed}${stale && html` <span class="weakly">${page.say('app.stale')}</span>`}${weaknessesShort(page, weak)}${where}</li>`;
}
