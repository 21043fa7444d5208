import { saidLine, testedLine } from '../../messages/lines.ts';
import type { Frame } from '../../model/frame.ts';
import type { WrittenClaim } from '../../model/verdict.ts';
import { anchor } from '../../view/format.ts';
import { type Html, html, webAddress } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';
import { estimatesTable } from '../../view/parts/estimates.ts';
import { readingsCharts } from '../../view/charts/readings.ts';
import { type Names, comparedText } from '../../view/parts/compared.ts';
import { fold } from '../../view/parts/folded.ts';
import { evidenceDetails } from '../../view/parts/posts.ts';
import { readingsTable } from '../../view/parts/readings.ts';
import { weaknessList } from '../../view/parts/weaknesses.ts';
import { questionPart } from '../../view/parts/questions.ts';
import { outcomeClass, verdictChip } from '../../view/parts/verdict.ts';
import { isChecked, stateOf } from '../../view/states.ts';
import { isoDay } from '../../view/time.ts';
import type { WrittenReport } from '../input.ts';
import { checks, checksOf, controls } from './checks.ts';
import { chartsOf } from './claimCharts.ts';
import { howItWasRead } from './provenance.ts';

export const claimAnchor = (claim: WrittenClaim): string => `claim-${anchor(claim.id)}`;

/** Where a claim stands among the others. */
export interface Place {
  readonly number: number;
  /** Its chart says how charts are read. */
  readonly explained: boolean;
  /** Questions that a claim before it asks already. */
  readonly asked: ReadonlySet<string>;
}

/** One claim on one screen: what came of it, what it leaves open, one chart, the posts; all else is folded. */
export function claimSection(page: Page, input: WrittenReport, claim: WrittenClaim, place: Place): Html {
  const id = claimAnchor(claim);
  const { first, rest } = chartsOf(page, claim, id, place.explained);
  const readings = isChecked(claim) ? claim.readings : [];
  // The chart of a claim with readings is their curve: its estimates are the same values.
  const many = readings.filter(({ estimate }) => estimate !== null).length > 1;
  const lists = input.evidence.filter(({ behind }) => 'claim' in behind && behind.claim === claim.id);
  return html`<article class="claim ${outcomeClass(claim)}" id="${id}" aria-labelledby="${id}-title">
<header>
<p class="eyebrow">${page.say('claim.eyebrow', { number: place.number })} <span class="sep">·</span> <bdi dir="auto">${claim.id}</bdi></p>
<h3 id="${id}-title">${claim.text === undefined ? html`<span class="unsaid">${page.say('claim.unsaid')}</span>` : html`<q dir="auto">${claim.text}</q>`}</h3>
<p class="outcome">${verdictChip(page, claim)}${standing(page, claim)}</p>
<p class="wording">${page.prose(claim.wording)}${readAs(page, input, claim)}</p>${weaknessList(page, weaknessesIn(input, claim))}${whyUntestable(page, claim)}
</header>
${questions(page, claim, place.asked)}${many ? readingsCharts(page, id, readings) : first}
<div class="folds">
${lists.map((list) => evidenceDetails(page, list, postsCommand(input)))}
${fold(page.say('claim.howItCame'), html`${lines(page, claim)}${howItWasRead(page, claim)}`)}
${
  claim.estimates.length > 0 &&
  fold(
    page.say('claim.denominators'),
    html`${rest}${estimatesTable(page, page.say('claim.denominators'), claim.estimates)}`,
  )
}
${isChecked(claim) && readings.length > 0 && fold(page.say('weak.readingsTable', { n: readings.length }), readingsTable(page, claim))}
${claim.checks.length > 0 && fold(askedTitle(page, claim), html`${checks(page, claim)}${controls(page, claim)}`)}
${fold(page.say('claim.method'), method(page, claim))}
</div>
</article>`;
}

/** Whether the test was fixed beforehand, and whether it outlasts the number of claims asked. */
function standing(page: Page, claim: WrittenClaim): Html | null {
  if (claim.verdict === 'not testable') return null;
  const sealed = page.say(claim.exploratory ? 'claim.exploratory' : 'claim.sealed');
  const holm = claim.holm === null ? '' : ` ${page.say(claim.holm ? 'claim.holmKept' : 'claim.holmLost')}`;
  return html` <span class="aside">${sealed}${holm}</span>`;
}

/** Why posts cannot test it; why a verdict is open stands among what weakens it. */
const whyUntestable = (page: Page, claim: WrittenClaim): Html | null =>
  // What waits for an answer can be tested: its questions stand below.
  stateOf(claim) !== 'not testable' || claim.reason === undefined
    ? null
    : html`<p><b>${page.say('claim.whyNotTestable')}</b> ${page.prose(claim.reason)}.</p>`;

function readAs(page: Page, input: WrittenReport, claim: WrittenClaim): Html | null {
  const text = claim.verdict === 'not testable' ? null : comparedText(page, claim, namesIn(input));
  return text === null
    ? null
    : html` <span class="aside">${page.prose(page.say('weak.readAs', { text }))}</span>`;
}

export const weaknessesIn = (input: WrittenReport, claim: WrittenClaim) =>
  input.weaknesses[input.claims.findIndex((one) => one === claim)] ?? [];

/** The line that writes the report with so many posts behind each number. */
export const postsCommand =
  ({ checks: documents = [] }: WrittenReport) =>
  (posts: number): string =>
    documents.length === 0
      ? `isogloss report --posts ${posts}`
      : `isogloss check ${documents.map(({ document }) => (/^[\w./-]+$/.test(document.name) ? document.name : JSON.stringify(document.name))).join(' ')} --posts ${posts}`;

/** What the project calls its vocabularies and communities. */
export const namesIn = ({ lexicons, groups = {} }: WrittenReport): Names => ({
  lexicons: Object.fromEntries(lexicons.map(({ name, label }) => [name, label ?? name])),
  groups,
});

/** Each question once: a claim that waits for the same answer names it and no more. */
function questions(page: Page, claim: WrittenClaim, asked: ReadonlySet<string>): Html | null {
  if (!isChecked(claim) || claim.questions.length === 0) return null;
  return html`<div class="questions">${claim.questions.map((question) =>
    asked.has(question.id)
      ? html`<p class="ask">${page.prose(question.ask)} <span class="aside">${page.say('claim.askedAbove')}</span></p>`
      : questionPart(page, question),
  )}</div>`;
}

/** The two lines that no export can drop. */
const lines = (page: Page, claim: WrittenClaim): Html => html`<dl class="lines">
<div><dt>${page.say('claim.whatWasSaid')}</dt><dd>${page.prose(saidLine(claim))} ${source(page, claim)}</dd></div>
<div><dt>${page.say('claim.testedOn')}</dt><dd>${page.prose(testedLine(inZone(claim.frame, page.zone)))}</dd></div>
</dl>`;

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

function askedTitle(page: Page, claim: WrittenClaim): string {
  const n = checksOf(claim).length;
  const flips = checksOf(claim).filter((check) => check.flips).length;
  return n === 0 ? page.say('claim.controlsCaption') : page.say('claim.askedShort', { n, flips });
}

const method = (page: Page, claim: WrittenClaim): Html => html`<h4>${page.say('claim.rule')}</h4>
<p>${page.prose(claim.rule)}</p>
${points(page, page.say('claim.tipping'), claim.tippingPoints)}
${points(page, page.say('claim.caveats'), claim.caveats)}
${points(page, page.say('claim.toCollect'), claim.toCollect)}
<h4>${page.say('claim.parameters')}</h4>
<pre dir="ltr" tabindex="0">${JSON.stringify({ type: claim.type, ...claim.parameters }, null, 2)}</pre>`;

function points(page: Page, title: string, items: readonly string[]): Html | null {
  if (items.length === 0) return null;
  return html`<h4>${title}</h4><ul>${items.map((item) => html`<li>${page.prose(item)}</li>`)}</ul>`;
}
