import { type Html, type Part, html } from '../html.ts';

/** A part of a page under its heading, folded away until it is asked for. */
export const foldedSection = (id: string, title: string, body: Part): Html =>
  html`<section class="folded" aria-labelledby="${id}"><details><summary><h2 id="${id}">${title}</h2></summary>
${body}</details></section>`;

/** Something more to one thing, beside other such things: closed they stand in a line. */
export const fold = (title: Part, body: Part): Html =>
  html`<details><summary>${title}</summary><div class="unfolded">${body}</div></details>`;
