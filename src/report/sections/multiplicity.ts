import type { WrittenClaim } from '../../model/verdict.ts';
import { isolate } from '../../view/bidi.ts';
import { plural } from '../../view/format.ts';
import { type Html, html } from '../../view/html.ts';
import { claimAnchor } from './claim.ts';

/** Chance of a false verdict in each direction, claim by claim. */
const perDirection = 0.025;

/** How many false verdicts so many claims would give, and which verdicts outlast Holm's correction. */
export function multiplicitySection(claims: readonly WrittenClaim[]): Html | null {
  const tested = claims.filter((claim) => claim.verdict !== 'not testable');
  if (tested.length === 0) return null;
  const n = tested.length;
  const decided = tested.filter((claim) => claim.verdict === 'supported' || claim.verdict === 'contradicted');
  const kept = decided.filter((claim) => claim.holm === true);
  const known = decided.some((claim) => claim.holm !== null);
  const number = (v: number): string => String(Number(v.toFixed(v < 0.1 ? 3 : 2)));
  const atLeastOne = 1 - (1 - 2 * perDirection) ** n;
  return html`<section aria-labelledby="false-verdicts"><h2 id="false-verdicts">How many of these verdicts could be false</h2>
<p>Each claim is tested by itself, with a chance of at most 2.5% of a false “agrees” and of at most 2.5% of a false “shows otherwise”, so that no claim’s answer depends on how many others were asked. With ${plural(n, 'tested claim')} that is up to ${number(n * 2 * perDirection)} false verdicts on average, if every true value lay exactly on its threshold, and a chance of up to ${Math.round(atLeastOne * 100)}% of at least one (were the claims independent of one another). ${plural(decided.length, 'claim was', 'claims were')} decided here.</p>
<p>These chances hold for intervals that take days or channels as draws. Where a number is counted in the frame itself, its limits are bounds for what is missing, not a chance: there a verdict errs only when a bound does.</p>
${
  decided.length === 0
    ? null
    : !known
      ? html`<p>Holm’s correction was not computed for these claims: their limits are bounds, not tests.</p>`
      : kept.length === 0
        ? html`<p>None of the decided ones outlasts Holm’s correction for all claims together.</p>`
        : html`<p>These outlast Holm’s correction for all claims together:</p><ul>${kept.map((claim) => html`<li><a href="#${claimAnchor(claim)}">${isolate(claim.text ?? claim.id)}</a></li>`)}</ul>`
}</section>`;
}
