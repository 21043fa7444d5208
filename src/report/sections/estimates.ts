import type { Estimate } from '../../model/estimate.ts';
import { figures, prose } from '../bidi.ts';
import { count, shown } from '../format.ts';
import { type Html, html } from '../html.ts';

const targets: Readonly<Record<Estimate['target'], string>> = {
  frame: 'these channels, these days',
  process: 'these channels, days as draws',
  transfer: 'channels as draws from more of their kind',
};

/** Estimates side by side: what, value with its interval, what was counted, whose number it is and by which method. */
export function estimatesTable(caption: string, estimates: readonly Estimate[]): Html | null {
  if (estimates.length === 0) return null;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="estimates">
<caption>${prose(caption)}</caption>
<thead><tr><th scope="col">What</th><th scope="col" class="n">Value and interval</th><th scope="col" class="n">Counted</th></tr></thead>
<tbody>${estimates.map(
    (estimate) => html`<tr>
<th scope="row">${prose(estimate.name)}<span class="under">${prose(estimate.unit)}</span><span class="how"><b>${targets[estimate.target]}</b>; ${prose(estimate.method)}${estimate.note === undefined ? '' : html`. ${prose(estimate.note)}`}</span></th>
<td class="n">${valueCell(estimate)}</td>
<td class="n">${figures(count(estimate.n))}<span class="under">of ${figures(count(estimate.denominator))}</span></td>
</tr>`,
  )}</tbody></table></div>`;
}

/** A value never without its interval. */
export function valueCell(estimate: Estimate): Html {
  const { value, interval } = shown(estimate);
  if (estimate.value === null) return html`<span class="unknown">${estimate.note ?? value}</span>`;
  const level = Math.round(estimate.level * 1000) / 10;
  return html`<strong>${figures(value)}</strong><span class="under">${
    interval === null
      ? 'no interval'
      : interval === 'census'
        ? html`census`
        : html`${figures(interval)} <span class="level">(${level}%)</span>`
  }</span>`;
}
