import type { Estimate } from '../../model/estimate.ts';
import { figures, prose } from '../bidi.ts';
import { capital, count, shown } from '../format.ts';
import { type Html, html } from '../html.ts';

const targets: Readonly<Record<Estimate['target'], string>> = {
  frame: 'these channels, these days',
  process: 'these channels, days as draws',
  transfer: 'channels as draws from more of their kind',
};

/** Estimates side by side: what, value with its interval, what was counted, whose number it is and by which method. */
export function estimatesTable(caption: string, estimates: readonly Estimate[]): Html | null {
  if (estimates.length === 0) return null;
  return html`<table class="estimates">
<caption>${prose(caption)}</caption>
<thead><tr><th scope="col">What</th><th scope="col" class="n">Value and limits</th><th scope="col" class="n">Counted</th></tr></thead>
${estimates.map((estimate, i) => {
  const how = howOf(estimate);
  const before = estimates[i - 1];
  return html`<tbody><tr>
<th scope="rowgroup">${prose(capital(estimate.name))}<span class="under">${prose(estimate.unit)}</span></th>
<td class="n">${valueCell(estimate)}</td>
<td class="n">${countedCell(estimate)}</td>
</tr><tr class="how"><td colspan="3">${before !== undefined && howOf(before) === how ? 'As above.' : prose(how)}</td></tr></tbody>`;
})}</table>`;
}

/** Numerator and denominator; where there was nothing to count, not a zero. */
const countedCell = ({ n, denominator }: Estimate): Html =>
  denominator === 0
    ? html`<span class="unknown">not counted</span>`
    : html`${figures(count(n))}<span class="under">of ${figures(count(denominator))}</span>`;

/** Whose number it is, how it was made, and what else must be read with it. */
function howOf({ target, method, note, value }: Estimate): string {
  const sentences = [
    targets[target],
    ...(value === null ? [] : [method]),
    ...(note === undefined ? [] : [note]),
  ];
  return sentences.map((sentence) => `${capital(sentence).replace(/\.$/, '')}.`).join(' ');
}

const percentOf = (level: number): string => `${Math.round(level * 1000) / 10}%`;

/**
 * A value never without its limits. In the frame they say how far missing posts could move the value: bounds, with
 * no chance in them and so no level of confidence; the line below says so. Elsewhere they have a level.
 */
export function valueCell(estimate: Estimate): Html {
  const { value, interval } = shown(estimate);
  if (estimate.value === null) return html`<span class="unknown">${estimate.note ?? value}</span>`;
  if (interval === null) return html`<span class="unknown">no interval, so not printed</span>`;
  const range =
    interval === 'census'
      ? 'census'
      : html`${figures(interval)}${estimate.target !== 'frame' && html` <span class="level">(${percentOf(estimate.level)})</span>`}`;
  return html`<strong>${figures(value)}</strong><span class="under">${range}</span>`;
}
