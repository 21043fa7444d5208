import { type WrittenClaim, type Verdict, plainVerdict, verdicts } from '../../model/verdict.ts';
import { figures, prose } from '../../view/bidi.ts';
import { count, listed, period, plural, rangeOfPercents } from '../../view/format.ts';
import { type Html, html, webAddress } from '../../view/html.ts';
import type { WrittenReport } from '../input.ts';
import { claimAnchor, verdictChip } from './claim.ts';

/** Title, the answer in one paragraph, and the claims at a glance. */
export function summarySection(input: WrittenReport): Html {
  const { document } = input;
  const link = webAddress(document?.url);
  return html`<header class="top">
<p class="eyebrow">Isogloss report</p>
<h1 dir="auto">${input.project.name}</h1>
${
  document === undefined
    ? null
    : html`<p class="document">Claims of ${link === undefined ? html`<cite dir="auto">${document.title}</cite>` : html`<a href="${link}" rel="noopener noreferrer"><cite dir="auto">${document.title}</cite></a>`}${document.outlet === undefined ? null : html`, <bdi>${document.outlet}</bdi>`}${document.date === undefined ? null : html`, ${figures(document.date)}`}</p>`
}
<p class="answer">${prose(answer(input))}</p>
</header>
${
  input.claims.length === 0
    ? null
    : html`<nav class="glance" aria-labelledby="glance"><h2 id="glance">At a glance</h2><ol>${input.claims.map(
        (claim) =>
          html`<li><a href="#${claimAnchor(claim)}"><span class="sentence" dir="auto">${claim.text ?? claim.id}</span></a>${verdictChip(claim)}</li>`,
      )}</ol></nav>`
}`;
}

/** What came of it all, of what, and how far it reaches. */
export function answer(input: WrittenReport): string {
  const { frame, claims } = input;
  const zone = input.project.timezone;
  const where = `${plural(frame.posts, 'post')} by ${plural(frame.channels, 'channel')}, ${period(frame.from, frame.to, zone)}`;
  const [only] = claims;
  const tested =
    only === undefined
      ? `This report describes ${where}; no claims were tested.`
      : claims.length === 1
        ? `One claim was held against ${where}: ${single[only.verdict]}.`
        : `${plural(claims.length, 'claim was', 'claims were')} held against ${where}: ${listed(tally(claims))}.`;
  const held =
    frame.completeness === null
      ? 'How complete the posts are is not known.'
      : `Of the posts published in that time, ${rangeOfPercents(frame.completeness)} are held.`;
  return `${tested} ${held} Every result speaks of these channels in these days and of nothing beyond them: not of the platform, nor of the people who read it.`;
}

const single: Readonly<Record<Verdict, string>> = {
  supported: 'it agrees with this corpus',
  contradicted: plainVerdict.contradicted,
  undecided: plainVerdict.undecided,
  'not testable': plainVerdict['not testable'],
};

function tally(claims: readonly WrittenClaim[]): string[] {
  const phrases: Readonly<Record<Verdict, (n: number) => string>> = {
    supported: (n) => `${count(n)} ${n === 1 ? 'agrees' : 'agree'} with this corpus`,
    contradicted: (n) => `for ${count(n)} ${plainVerdict.contradicted}`,
    undecided: (n) => `for ${count(n)} ${plainVerdict.undecided}`,
    'not testable': (n) => `${count(n)} cannot be tested by posts`,
  };
  return verdicts
    .map((verdict) => ({ verdict, n: claims.filter((claim) => claim.verdict === verdict).length }))
    .filter(({ n }) => n > 0)
    .map(({ verdict, n }) => phrases[verdict](n));
}
