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
  // As they stand in the document, whatever comes first here.
  const numberOf = (claim: (typeof open)[number]): number =>
    input.leftOut?.numbers[claim.id] ?? input.claims.indexOf(claim) + 1;
  const charted = open.findIndex(({ estimates }) => estimates.length > 0);
  const shown = open.map((claim, i) => {
    const section = claimSection(page, input, claim, {
      number: numberOf(claim),
      explained: i === charted,
      asked,
    });
    if (isChecked(claim)) for (const { id } of claim.questions) asked.add(id);
    return section;
  });
  const untestable = groups['not testable'];
  return html`<section aria-labelledby="claims"><h2 id="claims">${page.say('summary.claims')}</h2>${shown}${
    untestable.length > 0 &&
    html`<details class="untestable"><summary>${page.say('summary.untestable', { n: untestable.length })}</summary>${untestable.map(
      (claim) =>
        claimSection(page, input, claim, {
          number: numberOf(claim),
          explained: false,
          asked,
        }),
    )}</details>`
  }</section>`;
}
