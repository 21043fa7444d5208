import { type Html, html } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';
import { byState, isChecked } from '../../view/states.ts';
import type { WrittenReport } from '../input.ts';
import { claimSection } from './claim.ts';
import { untestableGroups } from './summary.ts';

/** The claims: those that wait for an answer, those that were decided, and folded those that posts cannot test yet, or never. */
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
  return html`<section aria-labelledby="claims"><h2 id="claims">${page.say('summary.claims')}</h2>${shown}${untestableGroups(
    groups,
  ).map(
    ([heading, some]) =>
      html`<details class="untestable"><summary>${page.say(heading, { n: some.length })}</summary>${some.map((claim) => claimSection(page, input, claim, { number: numberOf(claim), explained: false, asked }))}</details>`,
  )}</section>`;
}
