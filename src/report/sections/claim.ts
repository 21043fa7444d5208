import type { WrittenClaim } from '../../model/verdict.ts';
import { isolate } from '../../view/bidi.ts';
import { anchor } from '../../view/format.ts';
import { type Html, html } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';
import { estimatesTable } from '../../view/parts/estimates.ts';
import { readingsCharts } from '../../view/charts/readings.ts';
import { checks, controls } from '../../view/parts/checks.ts';
import { chartsOf } from '../../view/parts/claimCharts.ts';
import { askedTitle, lines, method, standing, whyUntestable } from '../../view/parts/claimParts.ts';
import { type Names, comparedText } from '../../view/parts/compared.ts';
import { fold } from '../../view/parts/folded.ts';
import { evidenceDetails } from '../../view/parts/posts.ts';
import { howItWasRead } from '../../view/parts/provenance.ts';
import { readingsTable } from '../../view/parts/readings.ts';
import { toGlossary } from '../../view/parts/reading.ts';
import { weaknessList } from '../../view/parts/weaknesses.ts';
import { questionPart } from '../../view/parts/questions.ts';
import { outcomeClass, verdictChip } from '../../view/parts/verdict.ts';
import { isChecked, stateOf } from '../../view/states.ts';
import type { WrittenReport } from '../input.ts';
import { forwardsAnchor } from './forwards.ts';

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
  const asked = questions(page, claim, place.asked);
  // The number comes first where there is one; a claim on which all readings agree needs no answer.
  const settled = readings.length > 0 && stateOf(claim) === 'decided';
  const lists = input.evidence.filter(({ behind }) => 'claim' in behind && behind.claim === claim.id);
  return html`<article class="claim ${outcomeClass(claim)}" id="${id}" aria-labelledby="${id}-title">
<header>
<p class="eyebrow">${page.say('claim.eyebrow', { number: place.number })} <span class="sep">·</span> <bdi dir="auto">${claim.id}</bdi>${lists.length > 0 && html` <span class="sep">·</span> <a href="#${id}-posts">${page.say('claim.toPosts')}</a>`}</p>
<h3 id="${id}-title">${claim.text === undefined ? html`<span class="unsaid">${page.say('claim.unsaid')}</span>` : html`<q dir="auto">${claim.text}</q>`}</h3>
<p class="outcome">${verdictChip(page, claim)}${standing(page, claim)}</p>
<p class="wording">${page.prose(claim.wording)}${readAs(page, input, claim)}</p>${weaknessList(page, weaknessesIn(input, claim))}${whyUntestable(page, claim)}${toForwards(page, input, claim)}${signedBy(page, input, claim)}
</header>
${readings.length === 0 && asked}${many ? readingsCharts(page, id, readings) : first}${readings.length > 0 && !settled && asked}
<div class="folds">
${lists.map((list, i) => evidenceDetails(page, list, postsCommand(input), i === 0 ? `${id}-posts` : undefined))}
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
${fold(page.say('claim.method'), html`${method(page, claim)}${toGlossary(page)}`)}
</div>${settled && asked}
</article>`;
}

/** What a claim of forwards speaks of is counted elsewhere in the report. */
const toForwards = (page: Page, { forwards }: WrittenReport, claim: WrittenClaim): Html | null =>
  forwards !== undefined && isChecked(claim) && claim.notTestable?.reason === 'forwards'
    ? html`<p><a href="#${forwardsAnchor}">${page.say('forwards.inReport')}</a></p>`
    : null;

/** Who signed the verdict; that nobody did is said where somebody signed another. */
function signedBy(page: Page, { signatures = {} }: WrittenReport, claim: WrittenClaim): Html | null {
  if (stateOf(claim) !== 'decided' || Object.keys(signatures).length === 0) return null;
  const signed = signatures[claim.id];
  if (signed === undefined) return html`<p class="signed unsigned">${page.say('claim.unsigned')}</p>`;
  const { by, on = '', verdict = claim.verdict } = signed;
  return html`<p class="signed">${page.markup('claim.signedOn', { by: isolate(by), on: page.asGiven(on) })}${verdict !== claim.verdict && html` <b class="flip">${page.say('claim.signedOther')}</b>`}</p>`;
}

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
