import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import { codes } from '../../work/coding/index.ts';
import type { Visit } from '../tools.ts';
import { wordsPage } from './addresses.ts';
import { codeNames } from './codeNames.ts';
import { invitePart } from './invite.ts';
import { heading } from './layout.ts';

/** Of the coding page, with what it is asked for. */
export const addressOf = (lexicon: string, more: Readonly<Record<string, string>>): string =>
  `${wordsPage(lexicon)}/code?${new URLSearchParams(more).toString()}`;

/** Who begins to read, or goes on; and the ways for another. */
export async function whoScreen(visit: Visit, lexicon: string, invitee: string) {
  const { page, tools, study } = visit;
  const label = study.project.lexicons[lexicon]?.label ?? lexicon;
  const readers = await tools.coding.readers(study, lexicon);
  // Who reads at an address of their own is no name to go on under here.
  const [own, guests] = [readers.filter(({ isGuest }) => !isGuest), readers.filter(({ isGuest }) => isGuest)];
  return {
    title: page.say('screens.readByHand'),
    at: '/words',
    body: html`${heading(page.say('screens.readByHand'), html`<a href="${wordsPage(lexicon)}">${isolate(label)}</a>`)}
<p>${page.say('screens.codingWhy')}</p>${meanings(page)}
<form method="get" action="${wordsPage(lexicon)}/code" class="who" data-screen="who"><label for="coder">${page.say('screens.whoReads')}</label>
<span class="field"><input id="coder" name="coder" required autocomplete="name" dir="auto"><button class="primary">${page.say('screens.begin')}</button></span></form>
${own.length > 0 && html`<ul class="chips">${own.map(({ coder, texts }) => html`<li><a class="chip" href="${addressOf(lexicon, { coder })}">${page.markup('screens.goOnAs', { coder: isolate(coder), texts })}</a></li>`)}</ul>`}
${guests.length > 0 && html`<ul class="plain-list">${guests.map(({ coder }) => html`<li><a href="${addressOf(lexicon, { coder, said: '1' })}">${page.markup('screens.theirsRead', { coder: isolate(coder) })}</a></li>`)}</ul>`}
${invitePart(
  visit,
  lexicon,
  invitee,
  own.map(({ coder }) => coder),
)}
${sheetPart(page, lexicon)}`,
  };
}

/** The same texts for a spreadsheet: whoever has no way to this machine reads them elsewhere. */
function sheetPart(page: Visit['page'], lexicon: string): Html {
  const at = `${wordsPage(lexicon)}/code/sheet`;
  const name = (id: string): Html =>
    html`<label for="${id}">${page.say('app.yourName')}</label><input id="${id}" name="coder" required autocomplete="name" dir="auto">`;
  return html`<details class="sheet"><summary>${page.say('screens.sheet')}</summary><p>${page.say('screens.sheetText')}</p>
<form method="get" action="${at}" data-plain><span class="field">${name('sheet-get')}<button>${page.say('screens.sheetGet')}</button></span></form>
<form method="post" action="${at}" enctype="multipart/form-data" data-plain><span class="field">${name('sheet-take')}</span><span class="field"><label for="sheet-file">${page.say('screens.sheetFile')}</label><input id="sheet-file" type="file" name="file" accept=".csv,text/csv" required><button>${page.say('screens.sheetTake')}</button></span></form></details>`;
}

/** What each code means. */
export const meanings = (page: Visit['page']): Html =>
  html`<ol class="steps">${codes.map((code) => html`<li><b>${page.say(codeNames[code])}</b><br>${page.say('screens.codeMeans', { code })}</li>`)}</ol>`;
