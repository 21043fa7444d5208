import { saidLine, testedLine } from '../../messages/lines.ts';
import type { Estimate } from '../../model/estimate.ts';
import type { Frame } from '../../model/frame.ts';
import { type WrittenClaim, plainVerdict } from '../../model/verdict.ts';
import { figures, prose } from '../../view/bidi.ts';
import { type IntervalRow, intervalCaption, intervalChart } from '../../view/charts/intervals.ts';
import { anchor, capital, isoDay, kindOf, printable, valueText } from '../../view/format.ts';
import { type Html, html, webAddress } from '../../view/html.ts';
import type { WrittenReport } from '../input.ts';
import { estimatesTable } from '../../view/parts/estimates.ts';
import { howItWasRead } from './provenance.ts';
import { evidenceDetails } from '../../view/parts/posts.ts';

export const claimAnchor = (claim: WrittenClaim): string => `claim-${anchor(claim.id)}`;

/** The verdict in plain words; its kind is never told by colour alone. */
export const verdictChip = (claim: WrittenClaim): Html =>
  html`<span class="verdict ${anchor(claim.verdict)}">${plainVerdict[claim.verdict]}</span>`;

/** One claim: the sentence, what came of it and by which rule, the numbers, the checks, the posts. */
export function claimSection(input: WrittenReport, claim: WrittenClaim, number: number): Html {
  const id = claimAnchor(claim);
  const zone = input.project.timezone;
  const lists = input.evidence.filter(({ behind }) => 'claim' in behind && behind.claim === claim.id);
  return html`<article class="claim ${anchor(claim.verdict)}" id="${id}" aria-labelledby="${id}-title">
<header>
<p class="eyebrow">Claim ${number} <span class="sep">·</span> <bdi dir="auto">${claim.id}</bdi></p>
<h3 id="${id}-title">${claim.text === undefined ? html`<span class="unsaid">No sentence is given; the claim was written by the user</span>` : html`<q dir="auto">${claim.text}</q>`}</h3>
<p class="outcome">${verdictChip(claim)}</p>
<p class="wording">${prose(claim.wording)}</p>
${standing(claim)}
</header>
<dl class="lines">
<div><dt>What was said</dt><dd>${prose(saidLine(claim))} ${source(claim)}</dd></div>
<div><dt>What it was tested on</dt><dd>${prose(testedLine(inZone(claim.frame, zone)))}</dd></div>
</dl>
${howItWasRead(claim)}
${chartOf(claim, id)}
<h4>The rule that decided</h4>
<p>${prose(claim.rule)}</p>${claim.reason === undefined ? null : html`<p><b>${claim.verdict === 'not testable' ? 'Why it cannot be tested:' : 'Why it is open:'}</b> ${prose(claim.reason)}.</p>`}
${estimatesTable('The same question by several denominators', claim.estimates)}
${checks(claim)}
${points('Where the answer would tip', claim.tippingPoints)}
${points('To be read with it', claim.caveats)}
${points('What would have to be collected', claim.toCollect)}
${lists.length === 0 ? null : html`<h4>The posts</h4>${lists.map((list) => evidenceDetails(list, zone))}`}
${parameters(claim)}
</article>`;
}

/** Whether the test was fixed beforehand, and whether it outlasts the number of claims asked. */
function standing(claim: WrittenClaim): Html | null {
  if (claim.verdict === 'not testable') return null;
  const sealed = claim.exploratory
    ? 'Exploratory: the test was not sealed before measuring.'
    : 'The test was sealed before measuring.';
  const holm =
    claim.holm === null
      ? ''
      : claim.holm
        ? ' It holds after Holm’s correction for all claims.'
        : ' It does not hold after Holm’s correction for all claims.';
  return html`<p class="aside">${sealed}${holm}</p>`;
}

/** The frame's days as the project counts them, not as UTC does. */
function inZone(frame: Frame, zone: string): Frame {
  const day = (time: string | null) => (time === null ? null : isoDay(time, zone));
  return { ...frame, from: day(frame.from), to: day(frame.to) };
}

function source(claim: WrittenClaim): Html | null {
  const url = claim.source?.['url'];
  const link = webAddress(typeof url === 'string' ? url : undefined);
  return link === undefined ? null : html`<a href="${link}" rel="noopener noreferrer">Source</a>.`;
}

/** Estimates of the first one's kind against the threshold; those of another kind in a chart of their own. */
function chartOf(claim: WrittenClaim, id: string): Html {
  const groups = new Map<string, Estimate[]>();
  for (const estimate of claim.estimates) {
    if (!printable(estimate)) continue;
    const kind = kindOf(estimate);
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
    return intervalChart({
      id: `${id}-chart-${i + 1}`,
      title: `Values and intervals${threshold === null ? '' : ' against the threshold'}`,
      rows: estimates.map(
        (estimate): IntervalRow => ({ label: capital(estimate.name), under: estimate.unit, estimate }),
      ),
      threshold,
      again,
      ...(i === 0 ? { caption: intervalCaption(threshold !== null) } : {}),
    });
  });
  return html`${charts}`;
}

/** Ways of asking the claim's own question; controls ask another one. */
const checksOf = (claim: WrittenClaim): WrittenClaim['checks'] =>
  claim.checks.filter(({ control }) => control !== true);

function checks(claim: WrittenClaim): Html | null {
  if (claim.checks.length === 0) return null;
  const asked = checksOf(claim);
  const flips = asked.filter((check) => check.flips);
  const kind = claim.estimates[0] === undefined ? 'number' : kindOf(claim.estimates[0]);
  const value = (v: number | null): string => (v === null ? 'not known' : valueText(v, kind));
  return html`<h4>Asked another way</h4>
${
  asked.length > 0 &&
  html`<p>${
    flips.length === 0
      ? `Asked ${ways(asked.length)}, the answer stays the same each time.`
      : `Asked ${ways(asked.length)}, the answer changes in ${flips.length}:`
  }</p>
${flips.length === 0 ? null : html`<ul class="flips">${flips.map((check) => html`<li>${prose(check.name)}: ${figures(value(check.value))}, ${plainVerdict[check.verdict]}</li>`)}</ul>`}
<details><summary>${asked.length === 1 ? 'Which' : `All ${asked.length} of them`}</summary>${checksTable('The same question asked a little differently. Each answer weighs its own interval; the value alone is printed here', asked, value)}</details>`
}${controls(claim, value)}`;
}

const ways = (n: number): string => (n === 1 ? 'one other way' : `${n} other ways`);

/** Vocabularies that should fail the test: a test that they pass too says little. */
function controls(claim: WrittenClaim, value: (v: number | null) => string): Html | null {
  const asked = claim.checks.filter(({ control }) => control === true);
  if (asked.length === 0) return null;
  const passed = asked.filter(({ verdict }) => verdict === 'supported').length;
  return html`<p>${
    passed === 0
      ? 'As a control, the same question was asked of words that have nothing to do with it: they do not pass.'
      : 'As a control, the same question was asked of words that have nothing to do with it, and they pass too: this test says little here.'
  }</p>
${checksTable('Controls. They change no answer', asked, value)}`;
}

const checksTable = (
  caption: string,
  rows: WrittenClaim['checks'],
  value: (v: number | null) => string,
): Html =>
  html`<table><caption>${caption}</caption>
<thead><tr><th scope="col">How</th><th scope="col" class="n">Value</th><th scope="col">Then</th></tr></thead>
<tbody>${rows.map((check) => html`<tr><th scope="row">${prose(check.name)}</th><td class="n">${figures(value(check.value))}</td><td>${check.flips ? html`<b class="flip">${plainVerdict[check.verdict]}</b>` : plainVerdict[check.verdict]}</td></tr>`)}</tbody></table>`;

function points(title: string, items: readonly string[]): Html | null {
  if (items.length === 0) return null;
  return html`<h4>${title}</h4><ul>${items.map((item) => html`<li>${prose(item)}</li>`)}</ul>`;
}

function parameters(claim: WrittenClaim): Html {
  return html`<details class="parameters"><summary>Type and parameters of the test</summary>
<pre dir="ltr" tabindex="0">${JSON.stringify({ type: claim.type, ...claim.parameters }, null, 2)}</pre></details>`;
}
