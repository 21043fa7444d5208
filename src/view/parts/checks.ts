import type { WrittenClaim } from '../../model/verdict.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../page.ts';
import { verdictText } from './verdict.ts';

type Checks = WrittenClaim['checks'];
type ValueText = (value: number | null) => string;

/** Ways of asking the claim's own question; controls ask another one. */
export const checksOf = (claim: WrittenClaim): Checks =>
  claim.checks.filter(({ control }) => control !== true);

/** Ways that took the verdict back: it is open for them. */
const takenBackBy = (claim: WrittenClaim): Checks => checksOf(claim).filter(({ flips }) => flips);

/**
 * Ways in which another answer is given than the one that stands, or stood before it was withdrawn; also those that take
 * no verdict back: an open claim may be decided in one.
 */
export function answeredElse(claim: WrittenClaim): Checks {
  const back = takenBackBy(claim);
  return back.length > 0 && claim.verdict === 'undecided'
    ? back
    : checksOf(claim).filter(({ flips, verdict }) => flips || verdict !== claim.verdict);
}

/** What came of the answer where others were given: one that is open has nothing to withdraw. */
export function fateOf(claim: WrittenClaim): 'withdrawn' | 'stands' | 'open' {
  if (takenBackBy(claim).length > 0) return 'withdrawn';
  return claim.verdict === 'undecided' ? 'open' : 'stands';
}

/** Why another answer does not take back the one that stands. */
function whyKept({ leftOut, verdict }: Checks[number]) {
  if (leftOut !== undefined) return 'claim.keptChannel';
  return verdict === 'not testable' ? 'claim.keptUnasked' : 'claim.keptBeside';
}

/** Other answers that are named above the table of all. */
const mostListed = 5;

/** The question asked another way: how often the answer changes, and in which ways. */
export function checks(page: Page, claim: WrittenClaim): Html | null {
  const asked = checksOf(claim);
  if (asked.length === 0) return null;
  const others = answeredElse(claim);
  const flips = others.filter((check) => check.flips);
  const fate = fateOf(claim);
  const listed = flips.length > 0 ? together(flips) : together(others).slice(0, mostListed);
  const kept = (row: Checks[number] | undefined): Html | null =>
    fate === 'stands' && row !== undefined
      ? html` <span class="aside">${page.say(whyKept(row))}</span>`
      : null;
  const value = valueIn(page, claim);
  const n = asked.length;
  return html`<p>${
    others.length === 0
      ? page.say('claim.askedSame', { n })
      : page.say('claim.askedChanges', { n, flips: others.length, fate })
  }</p>
${listed.length === 0 ? null : html`<ul class="flips">${listed.map((rows) => html`<li>${page.prose(nameOf(page, rows))}: ${page.figures(valuesOf(page, rows, value))}${page.commas(['', ''])}${verdictsOf(page, rows)}${kept(rows[0])}</li>`)}</ul>`}
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

/** Ways that are one row: leaving out channels that are not named has one name for all of them. */
function together(checks: Checks): Checks[] {
  const rows: Checks[number][][] = [];
  for (const check of checks) {
    const before =
      check.leftOut === undefined ? undefined : rows.find(([first]) => first?.name === check.name);
    if (before === undefined) rows.push([check]);
    else before.push(check);
  }
  return rows;
}

const nameOf = (page: Page, rows: Checks): string =>
  rows.length === 1 ? (rows[0]?.name ?? '') : page.say('claim.withoutOneOf', { n: rows.length });

/** Of several the least and the greatest. */
function valuesOf(page: Page, rows: Checks, value: ValueText): string {
  const known = rows.flatMap((row) => (row.value === null ? [] : [row.value]));
  const [low, high] = [
    value(known.length === 0 ? null : Math.min(...known)),
    value(known.length === 0 ? null : Math.max(...known)),
  ];
  return low === high ? low : page.range(low, high);
}

/** Of several how many give each. */
function verdictsOf(page: Page, rows: Checks): string {
  const given = [...new Set(rows.map(({ verdict }) => verdict))];
  if (given.length === 1) return given.map((verdict) => verdictText(page, verdict)).join('');
  return page.commas(
    given.map((verdict) => {
      const n = rows.filter((row) => row.verdict === verdict).length;
      return `${verdictText(page, verdict)} (${page.count(n)})`;
    }),
  );
}

function checksTable(page: Page, caption: string, checks: Checks, value: ValueText): Html {
  const then = (rows: Checks): Html | string =>
    rows.some(({ flips }) => flips)
      ? html`<b class="flip">${verdictsOf(page, rows)}</b>`
      : verdictsOf(page, rows);
  return html`<table><caption>${caption}</caption>
<thead><tr><th scope="col">${page.say('claim.how')}</th><th scope="col" class="n">${page.say('claim.value')}</th><th scope="col">${page.say('claim.verdictThen')}</th></tr></thead>
<tbody>${together(checks).map((rows) => html`<tr><th scope="row">${page.prose(nameOf(page, rows))}</th><td class="n">${page.figures(valuesOf(page, rows, value))}</td><td>${then(rows)}</td></tr>`)}</tbody></table>`;
}
