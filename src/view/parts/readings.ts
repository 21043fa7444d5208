import type { WrittenCheckedClaim } from '../../model/check.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../page.ts';
import { valueCell } from './estimates.ts';

/** The reading that a number is of: a reading that posts cannot test has none, and may stand first. */
export const readingOfNumber = (
  { readings, estimates }: WrittenCheckedClaim,
  number: WrittenCheckedClaim['estimates'][number],
): WrittenCheckedClaim['readings'][number] | undefined =>
  readings.filter(({ verdict, estimate }) => verdict !== 'not testable' && estimate !== null)[
    estimates.indexOf(number)
  ];

/** A claim under each reading: what was assumed, its value with its limits, its verdict, or why there is none. */
export function readingsTable(page: Page, { readings, readingsOf }: WrittenCheckedClaim): Html {
  const more = readingsOf - readings.length;
  return html`<table><caption>${page.say('weak.readings')}</caption>
<thead><tr><th scope="col">${page.say('weak.reading')}</th><th scope="col" class="n">${page.say('values.valueAndLimits')}</th><th scope="col">${page.say('claim.verdictThen')}</th></tr></thead>
<tbody>${readings.map(({ assumed, estimate, plain, reason, verdict }) => html`<tr><th scope="row">${page.prose(assumed)}</th><td class="n">${estimate === null || verdict === 'not testable' ? '–' : valueCell(page, estimate)}</td><td>${page.prose(plain)}${reason !== undefined && html`<span class="under">${page.prose(reason)}</span>`}</td></tr>`)}</tbody></table>
${more > 0 && html`<p class="aside">${page.say('questions.moreReadings', { n: more })}</p>`}`;
}
