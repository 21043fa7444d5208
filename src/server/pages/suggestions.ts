import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';
import { type Suggestion, suggestNames } from '../../work/words/suggest.ts';
import type { Pages } from './place.ts';
import { visitOf } from './show.ts';

/** Names and words for what is being typed: the list below a field. */
export const suggestions: Pages = {
  routes: (app) => {
    app.get('/names', async (c) => {
      const { study, page } = visitOf(c);
      const found = await suggestNames(study, c.req.query('q') ?? '');
      return c.html(listOf(page, c.req.query('list') ?? 'names', found).markup);
    });
  },
};

const listOf = (page: Page, id: string, found: readonly Suggestion[]): Html =>
  html`<ul role="listbox" id="${id}" aria-label="${page.say('names.list')}" data-told="${page.say('names.found', { n: found.length })}">${found.map((one, i) => html`<li role="option" id="${id}-${i}" aria-selected="false" data-value="${one.value}"><span class="label">${isolate(one.label)}</span> <span class="aside">${about(page, one)}</span></li>`)}</ul>`;

function about(page: Page, { kind, about: n }: Suggestion): string {
  if (kind === 'vocabulary') return page.say('names.vocabulary');
  if (kind === 'group') return page.say('names.group');
  return page.say('names.word', { n: n ?? 0 });
}

/** The field itself: with script a combobox, without it a field like any other. */
export const nameField = (page: Page, id: string, { name = 'words', required = true } = {}): Html =>
  html`<span class="combobox"><input id="${id}" name="${name}"${required && html` required`} autocomplete="off" dir="auto" placeholder="${page.say('app.wordsExample')}" role="combobox" aria-autocomplete="list" aria-expanded="false" aria-controls="${id}-list"><ul role="listbox" id="${id}-list" aria-label="${page.say('names.list')}" hidden></ul></span>`;
