import type { Written } from '../../model/said.ts';
import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';
import { foldedSection } from '../../view/parts/folded.ts';
import type { ForwardLine } from '../../view/shown.ts';
import type { WrittenReport } from '../input.ts';

/** Where a claim of forwards leads. */
export const forwardsAnchor = 'who-forwards';

/** Who forwards whom, of the channels that may be named: what claims of forwards speak of and no test of theirs decides. */
export function forwardsSection(page: Page, { forwards: part }: WrittenReport): Html | null {
  if (part === undefined) return null;
  const { lines, more, forwards: here, of, notes } = part;
  const counted =
    lines.length === 0
      ? page.say('forwards.none')
      : page.say('forwards.counted', { forwards: here, edges: lines.length + more.pairs });
  return foldedSection(
    forwardsAnchor,
    page.say('forwards.title'),
    html`<article class="finding"><p>${page.say('forwards.eyebrow')}. ${page.say('forwards.limits')}</p>
<p>${counted}${here !== of.posts && html` ${page.say('forwards.differs', { ...of, here })}`}</p>
<p class="caution">${page.say('forwards.caution')}</p>
${lines.length > 0 && linesTable(page, lines)}
${more.pairs > 0 && html`<p class="aside">${page.say('forwards.morePairs', more)}</p>`}
${notes.length > 0 && html`<h3>${page.say('forwards.left')}</h3><ul>${notes.map((note) => html`<li>${page.prose(note)}</li>`)}</ul>`}</article>`,
  );
}

function linesTable(page: Page, lines: readonly Written<ForwardLine>[]): Html {
  return html`<div class="scroll" tabindex="0" role="region" aria-labelledby="${forwardsAnchor}"><table><caption>${page.say('forwards.title')}</caption>
<thead><tr><th scope="col">${page.say('forwards.who')}</th><th scope="col">${page.say('forwards.whose')}</th><th scope="col" class="n">${page.say('forwards.ofPosts')}</th><th scope="col">${page.say('forwards.first')} · ${page.say('forwards.last')}</th></tr></thead>
<tbody>${lines.map(({ who, whose, forwards: n, posts, first, last }) => html`<tr><th scope="row">${isolate(who.name)}</th><td>${isolate(whose.name)}</td><td class="n">${page.figures(page.say('values.outOf', { n, of: posts }))}</td><td>${page.figures(page.dayText(first))}${page.dayText(first) !== page.dayText(last) && html` · ${page.figures(page.dayText(last))}`}</td></tr>`)}</tbody></table></div>`;
}
