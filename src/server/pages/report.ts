import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import { reportPolicy } from '../security/headers.ts';
import { wordGiven } from '../../messages/given.ts';
import { languages } from '../../messages/languages.ts';
import { articleOfReport } from '../../work/reporting/reportFile.ts';
import { shownClaims, signedArticles } from '../../work/reporting/signed.ts';
import { wordsOfVisit } from '../settings.ts';
import { heading } from './layout.ts';
import type { Pages } from './place.ts';
import { ownNames } from './settings.ts';
import { fieldsOf, goTo, show, visitOf } from './show.ts';
import { outFolder, startReport } from '../actions.ts';
import type { Visit } from '../tools.ts';

/** What can be saved: the files that the commands write, in the folder where they write them. */
const saved = { report: 'report.html', review: 'claimreview.json' } as const;
const outOf = (folder: string): string => join(folder, outFolder);

/** What goes into the report, the very file to look at, and saving it. */
export const report: Pages = {
  place: { at: '/report', name: (page) => page.say('app.report') },
  routes: (app) => {
    app.get('/report', async (c) => show(c, await screen(visitOf(c), c.req.query('of'))));
    app.post('/report', async (c) => {
      const field = await fieldsOf(c);
      const { tools, words, study } = visitOf(c);
      const of = field('of');
      const title = field('title').trim();
      const language = languages.find((one) => one === field('language')) ?? words.manner.language;
      startReport(tools, {
        of,
        only: wordGiven('only', field('only') || 'all', shownClaims),
        // Digits and calendar of who looks are those of the language they chose.
        manner:
          language === words.manner.language
            ? words.manner
            : wordsOfVisit({ language }, study.project).manner,
        title: title === '' || title === study.project.name ? undefined : title,
      });
      return goTo(c, `/report?of=${encodeURIComponent(of)}`);
    });
    app.post('/report/claimreview', async (c) => {
      const visit = visitOf(c);
      const field = await fieldsOf(c);
      const url = field('url').trim();
      await visit.tools.queue.run({
        kind: 'report',
        about: 'ClaimReview',
        work: async (running) => {
          const study = visit.tools.study(running);
          await visit.tools.apart.send(
            study,
            'claimReview',
            outOf(study.folder),
            url === '' ? undefined : url,
          );
          return { said: null, link: '/report' };
        },
      });
      return goTo(c, '/report');
    });
    app.get('/report/file', (c) => {
      const { study } = visitOf(c);
      const path = join(outOf(study.folder), saved.report);
      if (!existsSync(path)) throw mistake('unknown-report', message('app.noReport'));
      c.header('Content-Security-Policy', reportPolicy);
      if (c.req.query('save') !== undefined)
        c.header('Content-Disposition', 'attachment; filename="report.html"');
      return c.body(new Uint8Array(readFileSync(path)), 200, { 'Content-Type': 'text/html; charset=utf-8' });
    });
    app.get('/report/claimreview.json', (c) => {
      const { study } = visitOf(c);
      const path = join(outOf(study.folder), saved.review);
      if (!existsSync(path)) throw mistake('unknown-report', message('app.noReport'));
      c.header('Content-Disposition', 'attachment; filename="claimreview.json"');
      return c.body(new Uint8Array(readFileSync(path)), 200, {
        'Content-Type': 'application/json; charset=utf-8',
      });
    });
  },
};

async function screen(visit: Visit, of: string | undefined) {
  const { page, tools, study } = visit;
  const articles = await tools.library.list(study.folder, study.project);
  const accepted = Object.keys(study.project.claims).length;
  const path = join(outOf(study.folder), saved.report);
  const made = existsSync(path) ? statSync(path) : undefined;
  const about = articleOfReport(path, articles);
  const ids = [...articles.map(({ id }) => id), ...(accepted > 0 ? ['project'] : [])];
  const chosen = ids.find((id) => id === of) ?? signedArticles(study, articles)[0]?.id ?? ids[0];
  const choice = (name: string, value: string, text: Html | string, checked: boolean): Html =>
    html`<label class="choice"><input type="radio" name="${name}" value="${value}" required${checked && html` checked`}> <span>${text}</span></label>`;
  return {
    title: page.say('app.report'),
    at: '/report',
    body: html`${heading(page.say('app.report'), page.say('app.reportEyebrow'))}
${
  chosen === undefined
    ? html`<p>${page.say('app.nothingToReport')} <a href="/">${page.say('app.toDesk')}</a></p>`
    : html`<form method="post" action="/report"><fieldset><legend>${page.say('app.whatGoesIn')}</legend>
${articles.map(({ id, document }) => choice('of', id, page.markup('app.reportOfArticle', { article: isolate(document.title ?? document.name) }), id === chosen))}
${accepted > 0 && choice('of', 'project', page.say('app.reportOfProject', { n: accepted }), chosen === 'project')}</fieldset>
<fieldset><legend>${page.say('app.whichClaims')}</legend>${shownClaims.map((only, i) => choice('only', only, page.say(onlyNames[only]), i === 0))}
<p class="aside">${page.say('app.onlyText')}</p></fieldset>
<p class="field"><label for="report-title">${page.say('app.reportTitle')}</label><input id="report-title" name="title" value="${study.project.name}" dir="auto" maxlength="200"></p>
<p class="field"><label for="report-language">${page.say('app.reportLanguage')}</label><select id="report-language" name="language">${languages.map((one) => html`<option value="${one}"${one === page.manner.language && html` selected`} lang="${one}">${ownNames[one]}</option>`)}</select></p>
<p class="aside">${page.say('app.reportOpenText')}</p>
<button class="primary"${tools.queue.busy() && html` disabled`}>${page.say('app.makeReport')}</button></form>`
}
${
  made === undefined
    ? html`<p class="aside below">${page.say('app.noReportYet')}</p>`
    : html`<section class="made" aria-labelledby="made"><h2 id="made">${page.say('app.reportMade')}</h2>
${about !== undefined && html`<p><b dir="auto">${about.document.title ?? about.document.name}</b></p>`}<p>${page.prose(page.say('app.reportFile', { when: page.momentText(made.mtime.toISOString()), kilobytes: Math.ceil(made.size / 1000) }))}</p>
<p class="actions"><a class="button" href="/report/file" target="_blank" data-plain>${page.say('app.preview')}</a> <a class="button" href="/report/file?save" data-plain download="report.html">${page.say('app.save')}</a></p></section>`
}
<section aria-labelledby="review"><h2 id="review">ClaimReview</h2><p>${page.say('app.reviewText')}</p>
<form method="post" action="/report/claimreview"><span class="field"><label for="review-url">${page.say('app.reviewUrl')}</label><input id="review-url" name="url" type="url" dir="ltr" placeholder="https://example.org/our-check"><button>${page.say('app.makeReview')}</button></span></form>
${existsSync(join(outOf(study.folder), saved.review)) && html`<p class="actions"><a class="button" href="/report/claimreview.json" data-plain download="claimreview.json">${page.say('app.saveReview')}</a></p>`}</section>`,
  };
}

const onlyNames = { all: 'app.onlyAll', decided: 'app.onlyDecided', signed: 'app.onlySigned' } as const;
