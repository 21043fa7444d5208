import { isolate, prose } from '../../view/bidi.ts';
import { capital, count, plural } from '../../view/format.ts';
import { type Html, html } from '../../view/html.ts';
import type { CopiesPart, WrittenReport } from '../input.ts';

/** Signatures listed; the finding holds all. */
const mostPhrases = 60;

/** Texts that stand in several posts, in numbers; which channels share them is for those who read the edges. */
export function copiesSection({ copies }: WrittenReport): Html | null {
  if (copies === undefined) return null;
  const { reading } = copies;
  const facts = [
    ['Shows', reading.shows],
    ['Does not show', reading.doesNotShow],
    ['Unit', reading.unit],
    ['Out of', reading.denominator],
    ['Method', reading.citation],
  ] as const;
  return html`<section aria-labelledby="copies"><h2 id="copies">The same text again</h2>
<article class="finding" aria-labelledby="copies-question"><p id="copies-question">${prose(reading.question)}</p>
<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${prose(value)}</dd></div>`)}</dl>
<p>${count(copies.posts)} of ${count(copies.compared)} posts compared stand in ${plural(copies.clusters, 'cluster')} of near-duplicates; ${count(copies.betweenChannels)} of these clusters are of several channels. ${count(copies.pairs)} pairs of posts, ${count(copies.pairsBetweenChannels)} between channels.</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="copies-sizes"><table><caption id="copies-sizes">Clusters by the number of their channels</caption>
<thead><tr><th scope="col" class="n">Channels</th><th scope="col" class="n">Clusters</th><th scope="col" class="n">Posts in them</th></tr></thead>
<tbody>${copies.sizes.map((size) => html`<tr><th scope="row" class="n">${count(size.channels)}</th><td class="n">${count(size.clusters)}</td><td class="n">${count(size.posts)}</td></tr>`)}</tbody></table></div>
${setAside(copies)}</article></section>`;
}

function setAside({ setAside: phrases }: CopiesPart): Html | null {
  if (phrases.length === 0) return null;
  return html`<details><summary id="copies-aside">Signatures and headings set aside before comparing <span class="aside">${plural(phrases.length, 'phrase')}</span></summary>
<div class="scroll" tabindex="0" role="region" aria-labelledby="copies-aside"><table><caption>${phrases.length > mostPhrases ? `The first ${mostPhrases}` : 'All of them'}</caption>
<thead><tr><th scope="col">Channel</th><th scope="col">Where</th><th scope="col">Phrase, normalised</th><th scope="col" class="n">Texts</th></tr></thead>
<tbody>${phrases.slice(0, mostPhrases).map((p) => html`<tr><th scope="row">${isolate(p.channel)}</th><td>${capital(p.where)}</td><td>${isolate(p.phrase)}</td><td class="n">${count(p.texts)} of ${count(p.of)}</td></tr>`)}</tbody></table></div></details>`;
}
