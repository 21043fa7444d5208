import { type Html, html, webAddress } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';
import { comparedText } from '../../view/parts/compared.ts';
import { readingOfNumber } from '../../view/parts/readings.ts';
import { numberText } from '../../view/parts/estimates.ts';
import { printable } from '../../view/format.ts';
import { outlastsHolm } from '../../view/weaknesses.ts';
import { weaknessesShort } from '../../view/parts/weaknesses.ts';
import { asControl, verdictChip } from '../../view/parts/verdict.ts';
import { byState, isChecked, outcomeIn, stateOf, tallyOf } from '../../view/states.ts';
import type { WrittenReport } from '../input.ts';
import { claimAnchor, namesIn, weaknessesIn } from './claim.ts';
import { unevenCoverage } from './coverage.ts';

type Claims = WrittenReport['claims'];

/** Title, the answer in one paragraph, and the claims at a glance. */
export function summarySection(page: Page, input: WrittenReport): Html {
  const { document } = input;
  const cite = (title: string): Html => html`<cite dir="auto">${title}</cite>`;
  const link = webAddress(document?.url);
  return html`<header class="top">
<p class="eyebrow">${page.say('summary.eyebrow')}</p>
<h1 dir="auto">${input.project.name}</h1>
${
  document === undefined
    ? null
    : html`<p class="document">${page.markup('summary.claimsOf', { document: link === undefined ? cite(document.title) : html`<a href="${link}" rel="noopener noreferrer">${cite(document.title)}</a>` })}${document.outlet === undefined ? null : html`${page.commas(['', ''])}<bdi>${document.outlet}</bdi>`}${document.date === undefined ? null : html`${page.commas(['', ''])}${page.figures(page.asGiven(document.date))}`}</p>`
}
<p class="answer">${page.prose(answer(page, input))}</p>${signedLine(page, input)}
</header>
${glance(page, input)}`;
}

/** Who answers for the verdicts by name, and what whoever made the report left out. */
function signedLine(page: Page, { claims, signatures, leftOut }: WrittenReport): Html | null {
  if (signatures === undefined) return null;
  const decided = claims.filter((claim) => stateOf(claim) === 'decided');
  const by = new Set(decided.flatMap(({ id }) => signatures[id]?.by ?? []));
  const signed = decided.filter(({ id }) => signatures[id] !== undefined).length;
  return html`${decided.length > 0 && html`<p class="signed">${page.prose(page.say('summary.signed', { signed, of: decided.length, by: [...by] }))}</p>`}${
    leftOut !== undefined &&
    html`<p class="left-out">${page.prose(page.say('summary.leftOut', { tally: leftOut.tally }))}</p>`
  }`;
}

/** Every claim in a line or two, in the order in which they follow. */
function glance(page: Page, input: WrittenReport): Html | null {
  const { claims } = input;
  if (claims.length === 0) return null;
  const groups = byState(claims);
  const list = (some: Claims): Html =>
    html`<ol>${some.map((claim) => html`<li>${glanceOf(page, input, claim)}</li>`)}</ol>`;
  return html`<nav class="glance" aria-labelledby="glance"><h2 id="glance">${page.say('summary.atAGlance')}</h2>${list([...groups['needs you'], ...groups.decided])}${untestableGroups(groups).map(([heading, some]) => html`<details><summary>${page.say(heading, { n: some.length })}</summary>${list(some)}</details>`)}</nav>`;
}

/** What is folded: what words or posts would mend, apart from what no posts can test. */
export const untestableGroups = <C>(groups: Readonly<Record<'not yet' | 'not testable', readonly C[]>>) =>
  (
    [
      ['summary.notYet', groups['not yet']],
      ['summary.untestable', groups['not testable']],
    ] as const
  ).filter(([, some]) => some.length > 0);

/** The sentence, its outcome, the number that decides, what was compared with what, what weakens it. */
function glanceOf(page: Page, input: WrittenReport, claim: Claims[number]): Html {
  const head = html`<a href="#${claimAnchor(claim)}"><span class="sentence" dir="auto">${claim.text ?? claim.id}</span></a>${verdictChip(page, claim)}`;
  if (claim.verdict === 'not testable') return head;
  const estimate = stateOf(claim) === 'needs you' ? undefined : deciding(claim);
  const number =
    estimate !== undefined && printable(estimate)
      ? html`<b>${page.figures(numberText(page, estimate))}</b> `
      : null;
  const read = comparedText(page, claim, namesIn(input));
  // The number is one reading's, and says which.
  const reading =
    number === null || estimate === undefined || !isChecked(claim)
      ? undefined
      : readingOfNumber(claim, estimate);
  const compared =
    reading === undefined || !isChecked(claim)
      ? read
      : page.say('weak.ofReadings', { read, n: claim.readingsOf, assumed: reading.assumed });
  return html`${head}<span class="aside">${number}${compared !== null && page.prose(compared)}${outlastsHolm(claim) === true && html` <span class="holds">${page.say('weak.holmKept')}</span>`}${weaknessesShort(page, weaknessesIn(input, claim))}</span>`;
}

/** What decides; where a claim stays open because one of several groups does, that of the group. */
function deciding({ verdict, estimates, parameters: { threshold } }: Claims[number]) {
  const [first, ...rest] = estimates;
  const open = ({ low, high }: Claims[number]['estimates'][number]): boolean =>
    typeof threshold === 'number' && low !== null && high !== null && low <= threshold && high >= threshold;
  if (verdict !== 'undecided' || first === undefined || open(first)) return first;
  return (
    rest.find(
      (one) => one.kind === first.kind && one.unit === first.unit && one.target === first.target && open(one),
    ) ?? first
  );
}

/** What came of it all, of what, and how far it reaches. */
export function answer(
  page: Page,
  { frame, claims, channels }: Pick<WrittenReport, 'frame' | 'claims' | 'channels'>,
): string {
  const where = page.say('summary.where', {
    posts: frame.posts,
    channels: frame.channels,
    period: page.periodText(frame.from, frame.to),
  });
  const held =
    frame.completeness === null
      ? page.say('summary.completenessUnknown')
      : page.say('summary.held', { range: page.rangeOfPercents(frame.completeness) });
  return [
    tested(page, where, claims),
    ...withControls(page, claims),
    ...unevenCoverage(page, frame, channels),
    held,
    page.say('summary.reach'),
  ].join(' ');
}

/** How many of those that agree say little: the first that a reader has to know of them. */
function withControls(page: Page, claims: Claims): string[] {
  const n = claims.filter(asControl).length;
  const agreeing = claims.filter((claim) => stateOf(claim) === 'decided' && claim.verdict === 'supported');
  return n === 0 || claims.length === 1 ? [] : [page.say('summary.withControl', { n, of: agreeing.length })];
}

function tested(page: Page, where: string, claims: Claims): string {
  const [only] = claims;
  if (only === undefined) return page.say('summary.noClaims', { where });
  if (claims.length === 1) return page.say('summary.oneClaim', { where, verdict: outcomeIn(only) });
  return page.say('summary.manyClaims', { n: claims.length, where, tally: tallyOf(claims.map(outcomeIn)) });
}
