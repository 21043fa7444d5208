import type { CheckedClaim } from '../../model/check.ts';
import type { ClaimResult, WrittenClaim } from '../../model/verdict.ts';
import { readingsCharts } from '../../view/charts/readings.ts';
import { type Html, html } from '../../view/html.ts';
import { withCensus } from '../../view/kinds.ts';
import { checks, controls } from '../../view/parts/checks.ts';
import { chartsOf } from '../../view/parts/claimCharts.ts';
import {
  askedTitle,
  lines,
  parametersOf,
  reservations,
  ruleOf,
  standing,
  whyUntestable,
} from '../../view/parts/claimParts.ts';
import { comparedText } from '../../view/parts/compared.ts';
import { estimatesTable } from '../../view/parts/estimates.ts';
import { fold } from '../../view/parts/folded.ts';
import { howItWasRead } from '../../view/parts/provenance.ts';
import { readingsTable } from '../../view/parts/readings.ts';
import { verdictChip } from '../../view/parts/verdict.ts';
import { weaknessList } from '../../view/parts/weaknesses.ts';
import { isChecked } from '../../view/states.ts';
import { weaknessesOf } from '../../view/weaknesses.ts';
import type { Visit } from '../tools.ts';
import { isolate } from '../../view/bidi.ts';
import { countedElsewhere } from './barred.ts';
import { claimPage, wordsPage } from './addresses.ts';
import { numberName, numberOf } from './claimCard.ts';
import { namesOf } from './names.ts';
import { wordsPart } from './readAs.ts';

interface Shown {
  /** When it was tested, UTC. */
  readonly at: string | null;
  /** The number whose posts stand beside. */
  readonly open: number | null;
  /** The screen of the pairs of channels behind it, and whether they are at hand there. */
  readonly edges: { readonly address: string; readonly measured: boolean } | null;
}

/** Verdict with its number, what weakens it, one chart, the posts; all else folded. */
export function claimBody(
  visit: Visit,
  result: ClaimResult | CheckedClaim,
  { at, open, edges }: Shown,
): Html {
  const { page } = visit;
  const weak = page.writeAll(weaknessesOf(result));
  const claim: WrittenClaim = page.writeAll(withCensus(result));
  const { first, rest } = chartsOf(page, claim, 'claim', true);
  const readings = isChecked(claim) ? claim.readings : [];
  const many = readings.filter(({ estimate }) => estimate !== null).length > 1;
  const compared = claim.verdict === 'not testable' ? null : comparedText(page, claim, namesOf(visit));
  const reserved = reservations(page, claim, toCollect(visit, result));
  return html`<p class="outcome large">${verdictChip(page, claim)} ${numberOf(page, claim, behind(result, 0))}</p>${numberName(page, claim)}
<p class="wording">${page.prose(claim.wording)}${compared !== null && html` <span class="aside">${page.prose(page.say('weak.readAs', { text: compared }))}</span>`}</p>${wordsPart(visit, claim.parameters)}
${weaknessList(page, weak)}${whyUntestable(page, claim)}${isChecked(claim) && countedElsewhere(page, claim.notTestable)}
<p class="aside">${standing(page, claim)}${at !== null && html` ${page.say('app.testedAt', { when: page.momentText(at) })}`}</p>
${many ? readingsCharts(page, 'claim', readings) : first}
${evidenceLinks(visit, claim, open)}
${edges !== null && html`<p><a href="${edges.address}">${page.say(edges.measured ? 'app.toEdges' : 'app.toMeasureEdges')}</a></p>`}
<section aria-labelledby="more"><h2 class="unseen" id="more">${page.say('app.more')}</h2><div class="folds">
${fold(titled(page.say('claim.howItCame')), html`${lines(page, claim)}${howItWasRead(page, claim)}`)}
${claim.estimates.length > 0 && fold(titled(page.say('claim.denominators')), html`${rest}${estimatesTable(page, page.say('claim.denominators'), claim.estimates, (i) => behind(result, i))}`)}
${isChecked(claim) && readings.length > 0 && fold(titled(page.say('weak.readingsTable', { n: readings.length })), readingsTable(page, claim))}
${claim.checks.length > 0 && fold(titled(askedTitle(page, claim)), html`${checks(page, claim)}${controls(page, claim)}`)}
${reserved !== null && fold(titled(page.say('cards.beforePrinting')), reserved)}
${fold(titled(page.say('claim.method')), html`${ruleOf(page, claim)}${parametersOf(page, claim)}`)}
</div></section>`;
}

/** A fold under a heading of its own, so that headings within it follow. */
const titled = (title: string): Html => html`<h3>${title}</h3>`;

/** Where the posts behind an estimate are shown: those of the side that it is of. */
function behind({ id, estimates, evidence }: ClaimResult, place: number): string | null {
  const name = estimates[place]?.name;
  const label = typeof name === 'object' && 'label' in name ? name['label'] : undefined;
  const at = evidence.findIndex((one) => one.label === label);
  return at === -1 ? null : `${claimPage(id)}?posts=${at}#panel`;
}

/** What would have to be collected; what is read by hand has its page here. */
const toCollect = ({ page, study }: Visit, { toCollect: all }: ClaimResult): (string | Html)[] =>
  all.map((said) => {
    const key = typeof said === 'object' && said.say === 'coding.notBegun' ? said['lexicon'] : undefined;
    if (typeof key !== 'string') return page.write(said);
    const label = study.project.lexicons[key]?.label ?? key;
    return html`<a href="${wordsPage(key)}/code">${page.markup('cards.readSample', { label: isolate(label) })}</a>`;
  });

/** Every number leads to its posts. */
function evidenceLinks({ page }: Visit, claim: WrittenClaim, open: number | null): Html | null {
  if (claim.evidence.length === 0) return null;
  return html`<nav class="evidence-links" aria-labelledby="behind"><h2 id="behind">${page.say('app.behind')}</h2><ul>${claim.evidence.map(
    ({ label, total }, i) =>
      html`<li><a href="${claimPage(claim.id)}?posts=${i}#panel"${open === i && html` aria-current="true"`}><span>${page.prose(label)}</span> <b>${page.figures(page.count(total))}</b></a></li>`,
  )}</ul></nav>`;
}
