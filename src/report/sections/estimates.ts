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
  const level = oneLevel(estimates) === undefined;
  return html`<table class="estimates">
<caption>${prose(caption)}</caption>
<thead><tr><th scope="col">What</th><th scope="col" class="n">${headOf(estimates)}</th><th scope="col" class="n">Counted</th></tr></thead>
${estimates.map((estimate, i) => {
  const how = howOf(estimate);
  const before = estimates[i - 1];
  return html`<tbody><tr>
<th scope="rowgroup">${prose(capital(estimate.name))}<span class="under">${prose(estimate.unit)}</span></th>
<td class="n">${valueCell(estimate, level)}</td>
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

/** Where all intervals are of one level, the head says it once. */
export function headOf(estimates: readonly Estimate[]): string {
  const level = oneLevel(estimates);
  return level === undefined ? 'Value and interval' : `Value and ${percentOf(level)} interval`;
}

function oneLevel(estimates: readonly Estimate[]): number | undefined {
  const [first] = estimates;
  return estimates.every((estimate) => estimate.level === first?.level) ? first?.level : undefined;
}

const percentOf = (level: number): string => `${Math.round(level * 1000) / 10}%`;

/** A value never without its interval; its level stands here where the head does not say it. */
export function valueCell(estimate: Estimate, level = true): Html {
  const { value, interval } = shown(estimate);
  if (estimate.value === null) return html`<span class="unknown">${estimate.note ?? value}</span>`;
  if (interval === null) return html`<span class="unknown">no interval, so not printed</span>`;
  const range =
    interval === 'census'
      ? 'census'
      : html`${figures(interval)}${level && html` <span class="level">(${percentOf(estimate.level)})</span>`}`;
  return html`<strong>${figures(value)}</strong><span class="under">${range}</span>`;
}
