import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import { withoutPersons } from '../../work/reporting/shownLines.ts';
import {
  type Spelling,
  type Vocabulary,
  addSpellings,
  dropSpelling,
  excludePhrase,
  termsOf,
  vocabularyOf,
} from '../../work/vocabulary.ts';
import { rename } from '../../work/naming.ts';
import { countVocabulary } from '../../work/words/counted.ts';
import type { Visit } from '../tools.ts';
import { heading } from './layout.ts';
import type { Pages } from './place.ts';
import { backTo, checkRevision, fieldsOf, goTo, show, visitOf } from './show.ts';
import { wordsPage } from './addresses.ts';
import { codingPart } from './coding.ts';
import { overTimePart, overTimeRoutes } from './overTime.ts';
import { beginAs, beginPart, renamePart } from './naming.ts';
import { proposalRoutes, proposalsPart } from './proposals.ts';
import { nameField } from './suggestions.ts';

/** Vocabularies: their spellings with lines of posts, what is left out, how far they were read. */
export const words: Pages = {
  place: { at: '/words', name: (page) => page.say('screens.words') },
  routes: (app) => {
    app.get('/words', (c) => show(c, listScreen(visitOf(c))));
    app.post('/words', async (c) => {
      const visit = visitOf(c);
      const field = await fieldsOf(c);
      checkRevision(visit, field('revision'));
      return goTo(c, wordsPage(beginAs(visit, field)));
    });
    app.get('/words/:key', async (c) => {
      const visit = visitOf(c);
      return show(c, await screen(visit, c.req.param('key'), (name) => c.req.query(name)));
    });
    app.post('/words/:key/exact', async (c) => {
      const key = c.req.param('key');
      await countVocabulary(visitOf(c).study, key);
      return goTo(c, wordsPage(key));
    });
    app.post('/words/:key/exclude', async (c) => {
      const visit = visitOf(c);
      const field = await fieldsOf(c);
      checkRevision(visit, field('revision'));
      const key = c.req.param('key');
      excludePhrase(visit.study, key, field('phrase'));
      return goTo(c, field('back') === '' ? wordsPage(key) : backTo(field('back')));
    });
    app.post('/words/:key/rename', async (c) => {
      const visit = visitOf(c);
      const field = await fieldsOf(c);
      checkRevision(visit, field('revision'));
      const key = c.req.param('key');
      rename(visit.study, 'lexicons', key, field('label'));
      return goTo(c, wordsPage(key));
    });
    app.post('/words/:key/spellings', async (c) => {
      const visit = visitOf(c);
      const field = await fieldsOf(c);
      checkRevision(visit, field('revision'));
      const key = c.req.param('key');
      if (field('remove') === '') addSpellings(visit.study, key, field('words'));
      else dropSpelling(visit.study, key, field('remove'));
      return goTo(c, `${wordsPage(key)}#spellings`);
    });
    overTimeRoutes(app);
    proposalRoutes(app);
  },
};

function listScreen(visit: Visit) {
  const { page, study } = visit;
  const { project } = study;
  const all = Object.entries(project.lexicons);
  return {
    title: page.say('screens.words'),
    at: '/words',
    body: html`${heading(page.say('screens.words'), page.say('screens.wordsEyebrow'))}
${beginPart(visit, all.length === 0)}
${
  all.length === 0
    ? html`<p>${page.say('screens.noWords')} <a href="/">${page.say('app.toDesk')}</a></p>`
    : html`<ul class="list">${all.map(([key, source]) => {
        const spellings = termsOf(source);
        const names = spellings.slice(0, 6);
        const more = spellings.length - names.length;
        return html`<li><a href="${wordsPage(key)}">${isolate(source.label ?? key)}</a> <span class="aside">${page.names(names)}${more > 0 && html` ${page.say('screens.moreTerms', { n: more })}`}</span></li>`;
      })}</ul>`
}`,
  };
}

async function screen(visit: Visit, key: string, query: (name: string) => string | undefined) {
  const { page, study, revision } = visit;
  const found = await vocabularyOf(study, key, query('spelling'));
  const shown = found.spellings.find(({ variant }) => variant === found.shown);
  const lines = await withoutPersons(study, visit.words, shown?.examples ?? []);
  return {
    title: found.label,
    at: '/words',
    wide: true,
    body: html`${heading(isolate(found.label), page.say('screens.vocabulary'))}
${renamePart(visit, { id: 'label', action: `${wordsPage(key)}/rename`, label: found.label })}
${found.exact ? html`<p class="aside">${page.say('screens.exactCounts')}</p>` : html`<form method="post" action="${wordsPage(key)}/exact"><p class="aside">${page.say('screens.magnitudes')} ${page.say('screens.exactWhy')} <button class="quiet">${page.say('screens.showExact')}</button></p></form>`}
<div class="beside"><section aria-labelledby="spellings"><h2 id="spellings" tabindex="-1">${page.say('screens.spellings')}</h2>
<form method="post" action="${wordsPage(key)}/spellings"><input type="hidden" name="revision" value="${revision}">
<div class="scroll" tabindex="0" role="region" aria-label="${page.say('screens.spelling')}"><table><thead><tr><th scope="col">${page.say('screens.spelling')}</th><th scope="col" class="n">${page.say('screens.posts')}</th><th scope="col" class="n">${page.say('screens.channels')}</th><td></td></tr></thead>
<tbody>${found.spellings.map((one) => spellingRow(visit, found, one, one === shown))}</tbody></table></div></form>
<form method="post" action="${wordsPage(key)}/spellings" class="typed" data-words="/words/preview"><input type="hidden" name="revision" value="${revision}"><label for="more-words">${page.say('screens.addSpellings')}</label>
<span class="field">${nameField(page, 'more-words')}<button>${page.say('screens.addSpellingsButton')}</button></span><div class="preview"></div></form>
<p class="aside">${page.say('screens.spellingsChange')}</p>
<h2>${page.say('screens.leftOut')}</h2>
${found.exclude.length === 0 ? html`<p class="aside">${page.say('screens.nothingLeftOut')}</p>` : html`<ul>${found.exclude.map((phrase) => html`<li>${isolate(phrase)}</li>`)}</ul>`}
<form method="post" action="${wordsPage(key)}/exclude"><input type="hidden" name="revision" value="${revision}"><label for="phrase">${page.say('screens.leaveOut')}</label>
<span class="field"><input id="phrase" name="phrase" required dir="auto" data-phrase><button>${page.say('screens.leaveOutButton')}</button></span></form>
${await codingPart(visit, key)}</section>
${shown !== undefined && linesPart(visit, { ...shown, examples: lines })}</div>
${await overTimePart(visit, key, query)}
${await proposalsPart(visit, key)}`,
  };
}

function spellingRow(
  { page }: Visit,
  { key, exact }: Vocabulary,
  { variant, posts, channels }: Spelling,
  chosen: boolean,
): Html {
  const address = `${wordsPage(key)}?${new URLSearchParams({ spelling: variant }).toString()}`;
  const about = (n: number): string => (exact || n === 0 ? page.count(n) : page.say('screens.about', { n }));
  return html`<tr><th scope="row"><a href="${address}"${chosen && html` aria-current="true"`}>${isolate(variant)}</a></th><td class="n">${about(posts)}</td><td class="n">${about(channels)}</td><td><button class="quiet" name="remove" value="${variant}" aria-label="${page.say('screens.removeSpellingOf', { word: variant })}">${page.say('screens.removeSpelling')}</button></td></tr>`;
}

/** Lines of posts that have the spelling, the match in the middle. */
function linesPart({ page }: Visit, { variant, examples }: Spelling): Html {
  return html`<section aria-labelledby="lines"><h2 id="lines">${page.markup('screens.linesOf', { word: isolate(variant) })}</h2>
${examples.length === 0 ? html`<p class="aside">${page.say('screens.noLines')}</p>` : html`<ol class="concordance" data-lines>${examples.map((line) => concordanceLine(page, { ...line, time: line.date }))}</ol><p class="aside">${page.say('screens.linesHelp')}</p>`}</section>`;
}

export interface Line {
  readonly channel: string;
  readonly id: number;
  readonly time: string;
  readonly before: string;
  readonly match: string;
  readonly after: string;
}

export const concordanceLine = (page: Visit['page'], line: Line): Html =>
  html`<li><p dir="auto">…${line.before}<mark>${line.match}</mark>${line.after}…</p><p class="aside">${isolate(line.channel)} ${line.id > 0 && html`<bdi dir="ltr">#${line.id}</bdi>`} · <time datetime="${line.time}">${page.momentText(line.time)}</time></p></li>`;
