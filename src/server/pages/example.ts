import type { WrittenEstimate } from '../../model/estimate.ts';
import { intervalChart } from '../../view/charts/intervals.ts';
import { type Html, html } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';
import { verdictChip } from '../../view/parts/verdict.ts';

/** What a finished verdict looks like, for who has none yet: of the simulated world, which `isogloss demo` gives anyone. */
export function exampleVerdict(page: Page): Html {
  const estimate: WrittenEstimate = {
    name: page.say('app.exampleShare'),
    value: 0.179,
    low: 0.17,
    high: 0.19,
    level: 0.95,
    target: 'frame',
    unit: page.say('app.exampleUnit'),
    n: 644,
    denominator: 3597,
    method: '',
    kind: 'share',
  };
  const { value, interval } = page.shown(estimate);
  return html`<figure class="example" aria-labelledby="example"><figcaption id="example">${page.say('app.example')}</figcaption>
<p class="quoted"><q>${page.say('app.exampleClaim')}</q></p>
<p class="outcome large">${verdictChip(page, { verdict: 'contradicted', state: 'decided' })} <b class="value">${page.figures(value)}</b> <span class="aside">(${page.figures(interval ?? '')})</span></p>
${intervalChart(page, { id: 'example-chart', title: page.say('claim.chartAgainst'), rows: [{ label: estimate.name, under: estimate.unit, estimate }], threshold: 0.5, again: [] })}</figure>`;
}
