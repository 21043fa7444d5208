import { type Html, html } from '../../view/html.ts';
import { foldedSection } from '../../view/parts/folded.ts';
import type { Page } from '../../view/page.ts';
import { adoptionPart, leadLagPart, sitesPart, spreadPart } from '../../view/parts/first.ts';
import { firstInShort } from '../../view/parts/firstInShort.ts';
import { eventsPart } from '../../view/parts/events.ts';
import type { WrittenReport } from '../input.ts';

/** How to read it stands with the first of several vocabularies alone. */
const once = (i: number): [] | [readonly Html[]] => (i === 0 ? [] : [[]]);

/** Who was first, and who follows: first uses, order, and what travelled furthest. */
export function firstSection(page: Page, { first }: WrittenReport): Html | null {
  if (first === undefined) return null;
  const { adoption, communities, channels, spread, cascade, events = [], sites } = first;
  return foldedSection(
    'first',
    page.say('first.title'),
    html`<p class="caution">${page.say('first.caution')}</p>
${firstInShort(page, first)}
${adoption.map(({ label, finding }, i) => adoptionPart(page, finding, `first-uses-${i + 1}`, label, ...once(i)))}
${sites === undefined ? null : sitesPart(page, sites, 'first-sites')}
${events.map(({ label, finding, communities: by }, i) => eventsPart(page, finding, by, `events-${i + 1}`, label, ...once(i)))}
${leadLagPart(page, communities, 'first-communities', page.say('first.communities'))}
${leadLagPart(page, channels, 'first-channels', page.say('first.channels'), 'channels')}
${spreadPart(page, spread, cascade, 'first-spread')}`,
  );
}
