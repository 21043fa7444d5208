import type { WrittenEstimate } from '../../model/estimate.ts';
import { capital } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../page.ts';

/**
 * Estimates side by side: what, value with its interval, what was counted, whose number it is and by which method.
 * @param link where the posts behind one of them are shown
 */
export function estimatesTable(
  page: Page,
  caption: string,
  estimates: readonly WrittenEstimate[],
  link: (place: number) => string | null = () => null,
): Html | null {
  if (estimates.length === 0) return null;
  return html`<table class="estimates">
<caption>${page.prose(caption)}</caption>
<thead><tr><th scope="col">${page.say('values.what')}</th><th scope="col" class="n">${page.say('values.valueAndLimits')}</th><th scope="col" class="n">${page.say('values.counted')}</th></tr></thead>
${estimates.map((estimate, i) => {
  const how = howOf(page, estimate);
  const before = estimates[i - 1];
  const again = before !== undefined && howOf(page, before) === how;
  return html`<tbody><tr>
<th scope="rowgroup">${page.prose(capital(estimate.name))}<span class="under">${page.prose(estimate.unit)}</span></th>
<td class="n">${valueCell(page, estimate)}</td>
<td class="n">${linked(link(i), countedCell(page, estimate))}</td>
</tr><tr class="how"><td colspan="3">${again ? page.say('values.asAbove') : page.prose(how)}</td></tr></tbody>`;
})}</table>`;
}

const linked = (to: string | null, body: Html): Html =>
  to === null ? body : html`<a href="${to}">${body}</a>`;

/**
 * Numerator and denominator, as the value has them: 3.17 of 19, where it is expected. Where nothing was counted, no zero.
 * Of a ratio one is no part of the other: 44 against 14. Odds are of pairs, some of which are within the window.
 */
function countedCell(page: Page, { kind, unit, n, denominator }: WrittenEstimate): Html {
  if (denominator === 0) return html`<span class="unknown">${page.say('values.notCounted')}</span>`;
  const apart = kind === 'ratio' && unit !== page.say('estimates.oddsUnit');
  const of = page.figures(page.whole(denominator));
  return html`${page.figures(page.valueText(n, 'number'))}<span class="under">${page.markup(apart ? 'values.against' : 'values.of', { of })}</span>`;
}

const targets = {
  frame: 'values.frame',
  process: 'values.process',
  transfer: 'values.transfer',
} as const;

/** Whose number it is, how it was made, and what else must be read with it. */
function howOf(page: Page, { target, method, note, value }: WrittenEstimate): string {
  const sentences = [
    page.say(targets[target]),
    ...(value === null ? [] : [method]),
    ...(note === undefined ? [] : [note]),
  ];
  return sentences.map((sentence) => `${capital(sentence).replace(/\.$/, '')}.`).join(' ');
}

/**
 * A value never without its limits. In the frame they say how far missing posts could move the value: bounds, with
 * no chance in them and so no level of confidence; the line below says so. Elsewhere they have a level.
 */
export function valueCell(page: Page, estimate: WrittenEstimate): Html {
  const { value, interval, census } = page.shown(estimate);
  if (estimate.value === null) return html`<span class="unknown">${estimate.note ?? value}</span>`;
  if (interval === null) return html`<span class="unknown">${page.say('values.noInterval')}</span>`;
  const level = page.say('values.level', { level: estimate.level });
  const range = census
    ? interval
    : html`${page.figures(interval)}${estimate.target !== 'frame' && html` <span class="level">${level}</span>`}`;
  return html`<strong>${page.figures(value)}</strong><span class="under">${range}</span>`;
}

/** `+50.1 points (+41.1 to +59.0 points)`: a value with its interval, in a line. */
export function numberText(page: Page, estimate: Parameters<Page['shown']>[0]): string {
  const { value, interval } = page.shown(estimate);
  return interval === null ? value : `${value} (${interval})`;
}
