import type { WrittenClaim } from '../../model/verdict.ts';
import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';
import { foldedSection } from '../../view/parts/folded.ts';
import type { LeftOut } from '../input.ts';
import { claimAnchor } from './claim.ts';

/** Chance of a false verdict in each direction, claim by claim. */
const perDirection = 0.025;

/** How many false verdicts so many claims would give, and which verdicts outlast Holm's correction. */
export function multiplicitySection(
  page: Page,
  claims: readonly WrittenClaim[],
  leftOut?: LeftOut,
): Html | null {
  const tested = claims.filter((claim) => claim.verdict !== 'not testable');
  if (tested.length === 0) return null;
  const n = tested.length + (leftOut?.tested ?? 0);
  const decided = tested.filter((claim) => claim.verdict === 'supported' || claim.verdict === 'contradicted');
  const average = n * 2 * perDirection;
  return foldedSection(
    'false-verdicts',
    page.say('page.falseVerdicts'),
    html`<p>${page.say('page.falseOnAverage', {
      tested: n,
      average: page.n(Number(average.toFixed(average < 0.1 ? 3 : 2))),
      chance: Math.round((1 - (1 - 2 * perDirection) ** n) * 100),
      decided: decided.length + (leftOut?.decided ?? 0),
    })}</p>
<p>${page.say('page.falseBounds')}</p>
${decided.length === 0 ? null : corrected(page, decided)}`,
  );
}

function corrected(page: Page, decided: readonly WrittenClaim[]): Html {
  if (decided.every((claim) => claim.holm === null)) return html`<p>${page.say('page.holmNotComputed')}</p>`;
  const kept = decided.filter((claim) => claim.holm === true);
  return kept.length === 0
    ? html`<p>${page.say('page.holmNone')}</p>`
    : html`<p>${page.say('page.holmThese')}</p><ul>${kept.map((claim) => html`<li><a href="#${claimAnchor(claim)}">${isolate(claim.text ?? claim.id)}</a></li>`)}</ul>`;
}
