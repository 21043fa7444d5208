import { saidLine, testedLine } from '../../messages/lines.ts';
import type { WrittenClaim } from '../../model/verdict.ts';
import { type Html, html, webAddress } from '../html.ts';
import type { Page } from '../page.ts';
import { stateOf } from '../states.ts';
import { answeredElse, checksOf, fateOf } from './checks.ts';

/** Whether the test was fixed beforehand, and whether it outlasts the number of claims asked. */
export function standing(page: Page, claim: WrittenClaim): Html | null {
  if (claim.verdict === 'not testable') return null;
  const sealed = !claim.exploratory
    ? page.say('claim.sealed')
    : claim.runsBefore === undefined
      ? page.say('claim.exploratory')
      : page.say('claim.exploratoryAfter', { runs: claim.runsBefore });
  const holm = claim.holm === null ? '' : ` ${page.say(claim.holm ? 'claim.holmKept' : 'claim.holmLost')}`;
  return html` <span class="aside">${sealed}${holm}</span>`;
}

/** Why posts cannot test it; why a verdict is open stands among what weakens it. */
export const whyUntestable = (page: Page, claim: WrittenClaim): Html | null =>
  // What waits for an answer can be tested: its questions stand below.
  // The sentence of the verdict has the reason as a rule: it is said once.
  stateOf(claim) !== 'not testable' || claim.reason === undefined || claim.wording.includes(claim.reason)
    ? null
    : html`<p><b>${page.say('claim.whyNotTestable')}</b> ${page.prose(claim.reason)}.</p>`;

/** The two lines that no export can drop. */
export const lines = (page: Page, claim: WrittenClaim): Html => html`<dl class="lines">
<div><dt>${page.say('claim.whatWasSaid')}</dt><dd>${page.prose(saidLine(claim))} ${source(page, claim)}</dd></div>
<div><dt>${page.say('claim.testedOn')}</dt><dd>${page.prose(testedLine(claim.frame))}</dd></div>
</dl>`;

function source(page: Page, claim: WrittenClaim): Html | null {
  const url = claim.source?.['url'];
  const link = webAddress(typeof url === 'string' ? url : undefined);
  return link === undefined
    ? null
    : html`<a href="${link}" rel="noopener noreferrer">${page.say('claim.source')}</a>.`;
}

export function askedTitle(page: Page, claim: WrittenClaim): string {
  const n = checksOf(claim).length;
  const flips = answeredElse(claim).length;
  return n === 0
    ? page.say('claim.controlsCaption')
    : page.say('claim.askedShort', { n, flips, fate: fateOf(claim) });
}

export const method = (page: Page, claim: WrittenClaim): Html =>
  html`${ruleOf(page, claim)}
${reservations(page, claim)}
${parametersOf(page, claim)}`;

export const ruleOf = (page: Page, claim: WrittenClaim): Html => html`<h4>${page.say('claim.rule')}</h4>
<p>${page.prose(claim.rule)}</p>`;

/** What else has to be known before a verdict is printed; null where that is nothing. */
export function reservations(
  page: Page,
  { tippingPoints, caveats, toCollect }: WrittenClaim,
  told: readonly (string | Html)[] = toCollect,
): Html | null {
  if (tippingPoints.length + caveats.length + told.length === 0) return null;
  return html`${points(page, page.say('claim.caveats'), caveats)}
${points(page, page.say('claim.tipping'), tippingPoints)}
${points(page, page.say('claim.toCollect'), told)}`;
}

export const parametersOf = (
  page: Page,
  claim: WrittenClaim,
): Html => html`<h4>${page.say('claim.parameters')}</h4>
<pre dir="ltr" tabindex="0">${JSON.stringify({ type: claim.type, ...claim.parameters }, null, 2)}</pre>`;

function points(page: Page, title: string, items: readonly (string | Html)[]): Html | null {
  if (items.length === 0) return null;
  return html`<h4>${title}</h4><ul>${items.map((item) => html`<li>${typeof item === 'string' ? page.prose(item) : item}</li>`)}</ul>`;
}
