import { verdicts } from '../../model/verdict.ts';
import { type Html, html, webAddress } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';
import type { WrittenReport } from '../input.ts';
import { claimAnchor, verdictChip } from './claim.ts';

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
<p class="answer">${page.prose(answer(page, input))}</p>
</header>
${
  input.claims.length === 0
    ? null
    : html`<nav class="glance" aria-labelledby="glance"><h2 id="glance">${page.say('summary.atAGlance')}</h2><ol>${input.claims.map(
        (claim) =>
          html`<li><a href="#${claimAnchor(claim)}"><span class="sentence" dir="auto">${claim.text ?? claim.id}</span></a>${verdictChip(page, claim)}</li>`,
      )}</ol></nav>`
}`;
}

/** What came of it all, of what, and how far it reaches. */
export function answer(page: Page, { frame, claims }: WrittenReport): string {
  const where = page.say('summary.where', {
    posts: frame.posts,
    channels: frame.channels,
    period: page.periodText(frame.from, frame.to),
  });
  const held =
    frame.completeness === null
      ? page.say('summary.completenessUnknown')
      : page.say('summary.held', { range: page.rangeOfPercents(frame.completeness) });
  return [tested(page, where, claims), held, page.say('summary.reach')].join(' ');
}

function tested(page: Page, where: string, claims: WrittenReport['claims']): string {
  const [only] = claims;
  if (only === undefined) return page.say('summary.noClaims', { where });
  if (claims.length === 1) return page.say('summary.oneClaim', { where, verdict: only.verdict });
  const tally = verdicts
    .map((verdict) => ({ verdict, n: claims.filter((claim) => claim.verdict === verdict).length }))
    .filter(({ n }) => n > 0);
  return page.say('summary.manyClaims', { n: claims.length, where, tally });
}
