import type { Written } from '../../model/said.ts';
import { isolate } from '../../view/bidi.ts';
import { capital } from '../../view/format.ts';
import { type Html, html } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';
import { foldedSection } from '../../view/parts/folded.ts';
import { readingFacts } from '../../view/parts/reading.ts';
import type { CopiesPart, WrittenReport } from '../input.ts';

/** Signatures listed; the finding holds all. */
const mostPhrases = 60;

/** Texts that stand in several posts, in numbers; which channels share them is for those who read the edges. */
export function copiesSection(page: Page, { copies }: WrittenReport): Html | null {
  if (copies === undefined) return null;
  const cell = (n: number): Html => html`<td class="n">${page.count(n)}</td>`;
  return foldedSection(
    'copies',
    page.say('measures.copies'),
    html`<article class="finding" aria-labelledby="copies-question"><p id="copies-question">${page.prose(copies.reading.question)}</p>
${readingFacts(page, copies.reading)}
<p>${page.say('measures.copiesCounts', {
      posts: copies.posts,
      compared: copies.compared,
      clusters: copies.clusters,
      between: copies.betweenChannels,
      pairs: copies.pairs,
      pairsBetween: copies.pairsBetweenChannels,
    })}</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="copies-sizes"><table><caption id="copies-sizes">${page.say('measures.copiesSizes')}</caption>
<thead><tr><th scope="col" class="n">${page.say('measures.channels')}</th><th scope="col" class="n">${page.say('measures.clusters')}</th><th scope="col" class="n">${page.say('measures.postsInThem')}</th></tr></thead>
<tbody>${copies.sizes.map((size) => html`<tr><th scope="row" class="n">${page.count(size.channels)}</th>${cell(size.clusters)}${cell(size.posts)}</tr>`)}</tbody></table></div>
${setAside(page, copies)}</article>`,
  );
}

function setAside(page: Page, { setAside: phrases }: Written<CopiesPart>): Html | null {
  if (phrases.length === 0) return null;
  const caption =
    phrases.length > mostPhrases
      ? page.say('measures.firstOfThem', { n: mostPhrases })
      : page.say('measures.allOfThem');
  const where = (end: string): string =>
    end === 'beginning' || end === 'end' ? page.say(`measures.${end}`) : end;
  return html`<details><summary id="copies-aside">${page.say('measures.setAside')} <span class="aside">${page.say('measures.phrases', { n: phrases.length })}</span></summary>
<div class="scroll" tabindex="0" role="region" aria-labelledby="copies-aside"><table><caption>${caption}</caption>
<thead><tr><th scope="col">${page.say('measures.channel')}</th><th scope="col">${page.say('measures.where')}</th><th scope="col">${page.say('measures.phrase')}</th><th scope="col" class="n">${page.say('measures.texts')}</th></tr></thead>
<tbody>${phrases.slice(0, mostPhrases).map((p) => html`<tr><th scope="row">${isolate(p.channel)}</th><td>${capital(where(p.where))}</td><td>${isolate(p.phrase)}</td><td class="n">${page.say('values.outOf', { n: p.texts, of: p.of })}</td></tr>`)}</tbody></table></div></details>`;
}
