import { claimTypes } from '../../model/project.ts';
import type { Possible } from '../../model/detection.ts';
import { type Html, html } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';

/** Types that posts can be asked about, in plain words. */
export const typeText = (page: Page, type: (typeof claimTypes)[number]): string =>
  page.say('app.typeOf', { type });

/** Sentences that may be claims, apart from those that were found; none is tested unless a person takes it up. */
export function possiblePart(page: Page, article: string, possible: readonly Possible[]): Html | null {
  if (possible.length === 0) return null;
  return html`<details class="possible"><summary>${page.say('app.possible', { n: possible.length })}</summary>
<ul>${possible.map(
    ({ text, types }) => html`<li><q dir="auto">${text.replaceAll(/\s+/g, ' ').trim()}</q>
<p class="chips">${types.slice(0, 3).map(({ type }) => html`<a class="chip" href="/articles/${article}?${new URLSearchParams({ sentence: text.trim(), type }).toString()}#make">${typeText(page, type)}</a>`)}</p></li>`,
  )}</ul></details>`;
}

interface Making {
  readonly article: string;
  readonly revision: string;
  readonly sentence: string;
  readonly type: string;
}

/** Any sentence as a claim; what it leaves open is asked afterwards. */
export function makeClaimPart(page: Page, { article, revision, sentence, type }: Making): Html {
  return html`<details class="make" id="make"${sentence !== '' && html` open`}><summary>${page.say('app.makeAny')}</summary>
<form method="post" action="/articles/${article}/claims">
<input type="hidden" name="revision" value="${revision}">
<label>${page.say('app.sentence')}<textarea name="sentence" rows="3" required dir="auto">${sentence}</textarea></label>
<fieldset><legend>${page.say('app.whatItSays')}</legend>
${claimTypes.map((one) => html`<label class="choice"><input type="radio" name="type" value="${one}" required${one === type && html` checked`}> <span>${typeText(page, one)}</span></label>`)}</fieldset>
<button class="primary">${page.say('app.makeThisClaim')}</button>
</form></details>`;
}
