import { english } from '../../messages/index.ts';
import type { UntestableReason } from '../../model/detection.ts';
import type { Said } from '../../model/said.ts';
import { type Html, html } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';

interface Why {
  readonly reason: UntestableReason;
  readonly explanation: Said;
}

/** Why no posts can test a claim, and where what it speaks of is counted all the same. */
export const barredPart = (page: Page, why: Why | undefined): Html =>
  html`<p class="outcome"><span class="verdict not-testable">${page.say('verdicts.notTestable')}</span></p><p class="aside">${page.prose(whySaid(page, why))}</p>${countedElsewhere(page, why)}`;

/** Claims.yaml has its sentences in English: one that the program wrote is said in the language of who reads. */
function whySaid(page: Page, why: Why | undefined): string {
  if (why === undefined) return '';
  const own = { reason: why.reason };
  const written = english.say('untestable.because', own);
  return english.write(why.explanation) === written || why.reason === 'forwards' || why.reason === 'views'
    ? page.say('untestable.because', own)
    : page.write(why.explanation);
}

/** Who forwards whom has a screen of its own. */
export const countedElsewhere = (
  page: Page,
  why: { readonly reason: string } | null | undefined,
): Html | null =>
  why?.reason === 'forwards'
    ? html`<p><a href="/edges/forwards">${page.say('cards.toForwards')}</a></p>`
    : null;
