import type { Reading } from '../../model/finding.ts';
import type { Written } from '../../model/said.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../page.ts';
import { foldedSection } from './folded.ts';

/** The words a reader needs to hold the numbers to account, each with what it means. */
const terms = [
  ['glossary.supported', 'glossary.supportedIs'],
  ['glossary.contradicted', 'glossary.contradictedIs'],
  ['glossary.undecided', 'glossary.undecidedIs'],
  ['glossary.notTestable', 'glossary.notTestableIs'],
  ['glossary.value', 'glossary.valueIs'],
  ['glossary.frame', 'glossary.frameIs'],
  ['glossary.process', 'glossary.processIs'],
  ['glossary.transfer', 'glossary.transferIs'],
  ['glossary.texts', 'glossary.textsIs'],
  ['glossary.forwards', 'glossary.forwardsIs'],
  ['glossary.views', 'glossary.viewsIs'],
  ['glossary.completeness', 'glossary.completenessIs'],
  ['glossary.threshold', 'glossary.thresholdIs'],
  ['glossary.another', 'glossary.anotherIs'],
  ['glossary.exploratory', 'glossary.exploratoryIs'],
  ['glossary.bulk', 'glossary.bulkIs'],
  ['glossary.control', 'glossary.controlIs'],
  ['glossary.thing', 'glossary.thingIs'],
  ['glossary.outage', 'glossary.outageIs'],
  ['glossary.placebo', 'glossary.placeboIs'],
  ['glossary.couldFind', 'glossary.couldFindIs'],
  ['glossary.holm', 'glossary.holmIs'],
] as const;

export function glossarySection(page: Page): Html {
  return foldedSection(
    'reading',
    page.say('glossary.heading'),
    html`<dl class="glossary">${terms.map(([term, meaning]) => html`<div><dt>${page.say(term)}</dt><dd>${page.say(meaning)}</dd></div>`)}</dl>`,
  );
}

/** From a method to the words that it is told in. */
export const toGlossary = (page: Page): Html =>
  html`<p class="aside"><a href="#reading">${page.say('glossary.explained')}</a></p>`;

/** A measure's reading: what its number shows and what it does not. */
export function readingFacts(page: Page, reading: Written<Reading>): Html {
  const facts = [
    [page.say('measures.shows'), page.prose(reading.shows)],
    [page.say('measures.doesNotShow'), page.prose(reading.doesNotShow)],
    [page.say('measures.unit'), page.prose(reading.unit)],
    [page.say('measures.outOf'), page.prose(reading.denominator)],
    [page.say('measures.method'), page.citation(reading.citation)],
  ] as const;
  return html`<dl class="facts">${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}</dl>`;
}
