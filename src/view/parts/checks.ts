import type { WrittenClaim } from '../../model/verdict.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../page.ts';
import { verdictText } from './verdict.ts';

type Checks = WrittenClaim['checks'];
type ValueText = (value: number | null) => string;

/** Ways of asking the claim's own question; controls ask another one. */
export const checksOf = (claim: WrittenClaim): Checks =>
  claim.checks.filter(({ control }) => control !== true);

/** Ways in which another answer is given, also those that take no verdict back: an open claim may be decided in one. */
export const answeredElse = (claim: WrittenClaim): Checks =>
  checksOf(claim).filter(({ flips, verdict }) => flips || verdict !== claim.verdict);

/** Other answers that are named above the table of all. */
const mostListed = 5;

/** The question asked another way: how often the answer changes, and in which ways. */
export function checks(page: Page, claim: WrittenClaim): Html | null {
  const asked = checksOf(claim);
  if (asked.length === 0) return null;
  const others = answeredElse(claim);
  const flips = others.filter((check) => check.flips);
  const listed = flips.length > 0 ? flips : others.slice(0, mostListed);
  const value = valueIn(page, claim);
  const n = asked.length;
  return html`<p>${
    others.length === 0
      ? page.say('claim.askedSame', { n })
      : page.say('claim.askedChanges', { n, flips: others.length })
  }</p>
${listed.length === 0 ? null : html`<ul class="flips">${listed.map((check) => html`<li>${page.prose(check.name)}: ${page.figures(value(check.value))}${page.commas(['', ''])}${verdictText(page, check.verdict)}</li>`)}</ul>`}
${checksTable(page, page.say('claim.checksCaption'), asked, value)}`;
}

const valueIn = (page: Page, claim: WrittenClaim): ValueText => {
  const kind = claim.estimates[0]?.kind ?? 'number';
  return (v) => (v === null ? page.say('values.notKnown') : page.valueText(v, kind));
};

/** Vocabularies that should fail the test: a test that they pass too says little. */
export function controls(page: Page, claim: WrittenClaim): Html | null {
  const asked = claim.checks.filter(({ control }) => control === true);
  if (asked.length === 0) return null;
  const passed = asked.some(({ verdict }) => verdict === 'supported');
  return html`<p>${page.say(passed ? 'claim.controlsPass' : 'claim.controlsFail')}</p>
${checksTable(page, page.say('claim.controlsCaption'), asked, valueIn(page, claim))}`;
}

function checksTable(page: Page, caption: string, rows: Checks, value: ValueText): Html {
  const then = ({ verdict, flips }: Checks[number]): Html | string =>
    flips ? html`<b class="flip">${verdictText(page, verdict)}</b>` : verdictText(page, verdict);
  return html`<table><caption>${caption}</caption>
<thead><tr><th scope="col">${page.say('claim.how')}</th><th scope="col" class="n">${page.say('claim.value')}</th><th scope="col">${page.say('claim.verdictThen')}</th></tr></thead>
<tbody>${rows.map((check) => html`<tr><th scope="row">${page.prose(check.name)}</th><td class="n">${page.figures(value(check.value))}</td><td>${then(check)}</td></tr>`)}</tbody></table>`;
}
