import { isolate } from '../../view/bidi.ts';
import { html } from '../../view/html.ts';
import { previewWords } from '../../work/previewWords.ts';
import { withoutPersons } from '../../work/reporting/shownLines.ts';
import type { Pages } from './place.ts';
import { visitOf } from './show.ts';

/** What posts have of the words that are being typed: a fragment below the field. */
export const preview: Pages = {
  routes: (app) => {
    app.get('/words/preview', async (c) => {
      const { study, page, words } = visitOf(c);
      const previews = await previewWords(study, c.req.query('q') ?? '');
      const shown = await Promise.all(
        previews.map(async (one) => ({ ...one, rows: await withoutPersons(study, words, one.rows) })),
      );
      return c.html(
        html`<div class="preview">${shown.map(
          ({ word, about, rows }) =>
            html`<p>${page.markup('app.previewOf', { word: isolate(word), n: about })}</p>${rows.length > 0 && html`<ul>${rows.map(({ channel, before, match, after }) => html`<li dir="auto">…${before}<mark>${match}</mark>${after}… <span class="aside">${isolate(channel)}</span></li>`)}</ul>`}`,
        )}</div>`.markup,
      );
    });
  },
};
