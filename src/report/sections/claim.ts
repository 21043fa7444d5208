import type { Frame } from '../../model/frame.ts';
import { saidLine, testedLine } from '../../messages/lines.ts';
import type { WrittenClaim } from '../../model/verdict.ts';
import { type IntervalRow, intervalCaption, intervalChart } from '../../view/charts/intervals.ts';
import { anchor, capital, printable } from '../../view/format.ts';
import { type Html, html, webAddress } from '../../view/html.ts';
import { verdictText } from '../../view/parts/verdict.ts';
import type { Page } from '../../view/page.ts';
import type { WrittenReport } from '../input.ts';
import { estimatesTable } from '../../view/parts/estimates.ts';
import { evidenceDetails } from '../../view/parts/posts.ts';
import { isoDay } from '../../view/time.ts';
import { checks, checksOf } from './checks.ts';
import { howItWasRead } from './provenance.ts';

export const claimAnchor = (claim: WrittenClaim): string => `claim-${anchor(claim.id)}`;

/** The verdict in plain words; its kind is never told by colour alone. */
export const verdictChip = (page: Page, claim: WrittenClaim): Html =>
  html`<span class="verdict ${anchor(claim.verdict)}">${verdictText(page, claim.verdict)}</span>`;

/** One claim: the sentence, what came of it and by which rule, the numbers, the checks, the posts. */
export function claimSection(page: Page, input: WrittenReport, claim: WrittenClaim, number: number): Html {
  const id = claimAnchor(claim);
  const lists = input.evidence.filter(({ behind }) => 'claim' in behind && behind.claim === claim.id);
  return html`<article class="claim ${anchor(claim.verdict)}" id="${id}" aria-labelledby="${id}-title">
<header>
<p class="eyebrow">${page.say('claim.eyebrow', { number })} <span class="sep">·</span> <bdi dir="auto">${claim.id}</bdi></p>
<h3 id="${id}-title">${claim.text === undefined ? html`<span class="unsaid">${page.say('claim.unsaid')}</span>` : html`<q dir="auto">${claim.text}</q>`}</h3>
<p class="outcome">${verdictChip(page, claim)}</p>
<p class="wording">${page.prose(claim.wording)}</p>
${standing(page, claim)}
</header>
<dl class="lines">
<div><dt>${page.say('claim.whatWasSaid')}</dt><dd>${page.prose(saidLine(claim))} ${source(page, claim)}</dd></div>
<div><dt>${page.say('claim.testedOn')}</dt><dd>${page.prose(testedLine(inZone(claim.frame, page.zone)))}</dd></div>
</dl>
${howItWasRead(page, claim)}
${chartOf(page, claim, id)}
<h4>${page.say('claim.rule')}</h4>
<p>${page.prose(claim.rule)}</p>${claim.reason === undefined ? null : html`<p><b>${page.say(claim.verdict === 'not testable' ? 'claim.whyNotTestable' : 'claim.whyOpen')}</b> ${page.prose(claim.reason)}.</p>`}
${estimatesTable(page, page.say('claim.denominators'), claim.estimates)}
${checks(page, claim)}
${points(page, page.say('claim.tipping'), claim.tippingPoints)}
${points(page, page.say('claim.caveats'), claim.caveats)}
${points(page, page.say('claim.toCollect'), claim.toCollect)}
${lists.length === 0 ? null : html`<h4>${page.say('claim.posts')}</h4>${lists.map((list) => evidenceDetails(page, list))}`}
${parameters(page, claim)}
</article>`;
}

/** Whether the test was fixed beforehand, and whether it outlasts the number of claims asked. */
function standing(page: Page, claim: WrittenClaim): Html | null {
  if (claim.verdict === 'not testable') return null;
  const sealed = page.say(claim.exploratory ? 'claim.exploratory' : 'claim.sealed');
  const holm = claim.holm === null ? '' : ` ${page.say(claim.holm ? 'claim.holmKept' : 'claim.holmLost')}`;
  return html`<p class="aside">${sealed}${holm}</p>`;
}

/** The frame's days as the project counts them, not as UTC does. */
function inZone(frame: Frame, zone: string): Frame {
  const day = (time: string | null) => (time === null ? null : isoDay(time, zone));
  return { ...frame, from: day(frame.from), to: day(frame.to) };
}

function source(page: Page, claim: WrittenClaim): Html | null {
  const url = claim.source?.['url'];
  const link = webAddress(typeof url === 'string' ? url : undefined);
  return link === undefined
    ? null
    : html`<a href="${link}" rel="noopener noreferrer">${page.say('claim.source')}</a>.`;
}

/** Estimates of the first one's kind against the threshold; those of another kind in a chart of their own. */
function chartOf(page: Page, claim: WrittenClaim, id: string): Html {
  const groups = new Map<string, WrittenClaim['estimates']>();
  for (const estimate of claim.estimates) {
    if (!printable(estimate)) continue;
    const { kind = 'number' } = estimate;
    const key = kind === 'number' ? `number ${estimate.unit}` : kind;
    groups.set(key, [...(groups.get(key) ?? []), estimate]);
  }
  const given = claim.parameters['threshold'];
  const charts = [...groups.values()].map((estimates, i) => {
    const threshold = i === 0 && typeof given === 'number' ? given : null;
    const again =
      i === 0
        ? checksOf(claim).flatMap(({ name, value, flips }) =>
            value === null ? [] : [{ name, value, flips }],
          )
        : [];
    return intervalChart(page, {
      id: `${id}-chart-${i + 1}`,
      title: page.say(threshold === null ? 'claim.chart' : 'claim.chartAgainst'),
      rows: estimates.map(
        (estimate): IntervalRow => ({ label: capital(estimate.name), under: estimate.unit, estimate }),
      ),
      threshold,
      again,
      ...(i === 0 ? { caption: intervalCaption(page, threshold !== null) } : {}),
    });
  });
  return html`${charts}`;
}

function points(page: Page, title: string, items: readonly string[]): Html | null {
  if (items.length === 0) return null;
  return html`<h4>${title}</h4><ul>${items.map((item) => html`<li>${page.prose(item)}</li>`)}</ul>`;
}

function parameters(page: Page, claim: WrittenClaim): Html {
  return html`<details class="parameters"><summary>${page.say('claim.parameters')}</summary>
<pre dir="ltr" tabindex="0">${JSON.stringify({ type: claim.type, ...claim.parameters }, null, 2)}</pre></details>`;
}
