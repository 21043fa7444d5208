import { type Html, html } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';
import { byState, isChecked } from '../../view/states.ts';
import type { WrittenReport } from '../input.ts';
import { claimSection } from './claim.ts';

/** The claims: those that wait for an answer, those that were decided, and folded together those that no answer can mend. */
export function claimsSection(page: Page, input: WrittenReport): Html | null {
  if (input.claims.length === 0) return null;
  const groups = byState(input.claims);
  const open = [...groups['needs you'], ...groups.decided];
  const asked = new Set<string>();
  const charted = open.findIndex(({ estimates }) => estimates.length > 0);
  const shown = open.map((claim, i) => {
    const section = claimSection(page, input, claim, { number: i + 1, explained: i === charted, asked });
    if (isChecked(claim)) for (const { id } of claim.questions) asked.add(id);
    return section;
  });
  const untestable = groups['not testable'];
  return html`<section aria-labelledby="claims"><h2 id="claims">${page.say('summary.claims')}</h2>${shown}${
    untestable.length > 0 &&
    html`<details class="untestable"><summary>${page.say('summary.untestable', { n: untestable.length })}</summary>${untestable.map(
      (claim, i) =>
        claimSection(page, input, claim, { number: open.length + i + 1, explained: false, asked }),
    )}</details>`
  }</section>`;
}
