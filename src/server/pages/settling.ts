import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import { fold } from '../../view/parts/folded.ts';
import { type OpenText, type Reader, type SettlingPlace, codeOf, codes } from '../../work/coding/index.ts';
import type { Visit } from '../tools.ts';
import { wordsPage } from './addresses.ts';
import { settlePage } from './agreement.ts';
import { codeNames } from './codeNames.ts';
import { heading } from './layout.ts';
import type { Pages } from './place.ts';
import { fieldsOf, goTo, show, visitOf } from './show.ts';

/** Deciding on texts that readers coded differently, each with what they said, blind to its channel. */
export const settling: Pages = {
  routes: (app) => {
    app.get('/words/:key/settle', async (c) => {
      const visit = visitOf(c);
      const ask = { lexicon: c.req.param('key'), coder: c.req.query('coder')?.trim() ?? '' };
      if (ask.coder === '') return show(c, whoScreen(visit, ask.lexicon));
      return show(c, screen(visit, ask, await visit.tools.coding.settling(visit.study, ask)));
    });
    app.post('/words/:key/settle', async (c) => {
      const visit = visitOf(c);
      const field = await fieldsOf(c);
      const ask = { lexicon: c.req.param('key'), coder: field('coder') };
      const key = field('key');
      const code = codeOf(field('code')) ?? null;
      await visit.tools.coding.settle(visit.study, ask, key, { code, note: field('note') });
      const by = new URLSearchParams({ coder: ask.coder }).toString();
      return goTo(c, `${settlePage(ask.lexicon)}?${by}#${key}`);
    });
  },
};

const titleOf = ({ study: { project } }: Visit, lexicon: string): Html =>
  html`<a href="${wordsPage(lexicon)}">${isolate(project.lexicons[lexicon]?.label ?? lexicon)}</a>`;

function whoScreen(visit: Visit, lexicon: string) {
  const { page } = visit;
  return {
    title: page.say('agreement.settleHeading'),
    at: '/words',
    body: html`${heading(page.say('agreement.settleHeading'), titleOf(visit, lexicon))}
<p>${page.say('agreement.settleWhy')}</p>
<form method="get" action="${settlePage(lexicon)}"><label for="coder">${page.say('agreement.whoSettles')}</label>
<span class="field"><input id="coder" name="coder" required autocomplete="name" dir="auto"><button class="primary">${page.say('screens.begin')}</button></span></form>`,
  };
}

function screen(visit: Visit, ask: Reader, { lacking, texts, unread }: SettlingPlace) {
  const { page } = visit;
  const differing = texts.filter((text) => text.differs);
  const alike = texts.filter((text) => !text.differs);
  return {
    title: page.say('agreement.settleHeading'),
    at: '/words',
    body: html`${heading(page.say('agreement.settleHeading'), titleOf(visit, ask.lexicon))}
<p>${page.say('agreement.settleWhy')}</p>
${
  lacking > 0
    ? html`<p>${page.say('asked.settleLater', { lexicon: ask.lexicon, more: lacking })}</p>`
    : html`${differing.length === 0 ? html`<p>${page.say('agreement.noneDiffer')}</p>` : html`<ol class="settling">${differing.map((text) => html`<li id="${text.key}">${textPart(visit, text)}${decision(visit, ask, text)}</li>`)}</ol>`}
${unread > 0 && html`<p>${page.say('agreement.stillBlind', { n: unread })}</p>`}
${alike.length > 0 && fold(page.say('agreement.alikeNoted'), html`<ol class="settling">${alike.map((text) => html`<li>${textPart(visit, text)}</li>`)}</ol>`)}`
}`,
  };
}

const textPart = ({ page }: Visit, { text, said }: OpenText): Html =>
  html`<blockquote class="blind" dir="auto">${text}</blockquote><ul>${said.map(({ by, code, note }) => html`<li>${isolate(by)}: <b>${page.say(codeNames[code])}</b>${note !== '' && html`, <span dir="auto">${note}</span>`}</li>`)}</ul>`;

function decision({ page }: Visit, { lexicon, coder }: Reader, { key, settled }: OpenText): Html {
  const state =
    settled === null
      ? page.say('agreement.openStill')
      : html`${page.markup('agreement.settledBy', { by: isolate(settled.by) })}: <b>${page.say(codeNames[settled.code])}</b>${settled.note !== '' && html`, <span dir="auto">${settled.note}</span>`}`;
  return html`<p>${state}</p><form method="post" action="${settlePage(lexicon)}" class="coding"><input type="hidden" name="coder" value="${coder}"><input type="hidden" name="key" value="${key}">
<div class="codes" role="group" aria-label="${page.say('agreement.decision')}">${codes.map((code, i) => html`<button name="code" value="${i + 1}"${settled?.code === code && html` aria-pressed="true"`}>${page.say(codeNames[code])}</button>`)}</div>
<details class="note"><summary>${page.say('screens.codingNote')}</summary><textarea name="note" rows="2" maxlength="500" dir="auto" aria-label="${page.say('screens.codingNote')}">${settled?.note ?? ''}</textarea></details>${settled !== null && html`<button class="quiet" name="code" value="">${page.say('agreement.unsettle')}</button>`}</form>`;
}
