import type { Said } from '../../model/said.ts';
import { type Html, html } from '../../view/html.ts';
import { fold, foldedSection } from '../../view/parts/folded.ts';
import type { Page } from '../../view/page.ts';
import { cascadeTree, orderTable, sitesTable, spreadTable, usesTable } from '../../view/parts/first.ts';
import { changesSaid } from '../../view/parts/eventsSaid.ts';
import { copyingSaid, ordersSaid, spreadSaid, usesRule, usesSaid } from '../../view/parts/firstSaid.ts';
import { aroundEvents } from '../../view/parts/events.ts';
import { readingFacts, toGlossary } from '../../view/parts/reading.ts';
import type { WrittenReport } from '../input.ts';

/** A question with its answer in sentences, what cannot be known right beside it, and the tables folded away. */
interface Answered {
  readonly id: string;
  readonly title: string;
  readonly said: readonly Said[];
  readonly unknown: string;
  readonly folds?: readonly (Html | null)[];
}

const answered = (page: Page, { id, title, said, unknown, folds = [] }: Answered): Html =>
  html`<article class="finding" aria-labelledby="${id}"><h3 id="${id}">${title}</h3>
<ul class="answers">${said.map((one) => html`<li>${page.prose(one)}</li>`)}</ul>
<p class="unknown-of"><b>${page.say('first.unknown')}</b> ${page.prose(unknown)}</p>
${folds.length > 0 && html`<div class="folds">${folds}</div>`}</article>`;

/** When the channels' posts begin and end. */
function within(page: Page, held: WrittenReport['channels']): Html | null {
  const begins = held.map(({ from }) => from).toSorted();
  const [from] = begins;
  const half = begins[Math.floor(begins.length / 2)];
  const to = held
    .map((channel) => channel.to)
    .toSorted()
    .at(-1);
  return from === undefined || half === undefined || to === undefined
    ? null
    : html` ${page.say('first.window', { from, half, to, channels: held.length })}`;
}

/** What communities each channel is of, as they are called. */
const kindsOf = (
  channels: WrittenReport['channels'],
  called: Readonly<Record<string, string>>,
): ReadonlyMap<string, readonly string[]> =>
  new Map(
    channels.map(({ channel, communities }) => [channel, communities.map((key) => called[key] ?? key)]),
  );

/** Who was first, and who follows: first uses, order, copying, events, and how things travel, each by its answer first. */
export function firstSection(page: Page, { first, channels: held, groups = {} }: WrittenReport): Html | null {
  if (first === undefined) return null;
  const { adoption, communities, channels, spread, cascade, events = [], sites } = first;
  const [uses] = adoption;
  const how = (finding: typeof communities | undefined): Html | null =>
    finding === undefined
      ? null
      : fold(page.say('first.measured'), html`${readingFacts(page, finding.reading)}${toGlossary(page)}`);
  return foldedSection(
    'first',
    page.say('first.title'),
    html`<p class="caution">${page.say('first.caution')} ${page.say('first.things')}${within(page, held)}</p>
${
  adoption.length > 0 &&
  answered(page, {
    id: 'first-uses',
    title: page.say('first.usesTitle'),
    said: [...(uses === undefined ? [] : [usesRule(uses.finding)]), ...adoption.map(usesSaid)],
    unknown: page.say('first.unknownUses'),
    folds: [
      ...adoption.map(({ label, finding }, i) =>
        fold(
          page.prose(page.say('first.byChannel', { label })),
          usesTable(page, finding, `first-uses-${i + 1}`),
        ),
      ),
      sites === undefined ? null : fold(page.say('first.sites'), sitesTable(page, sites, 'first-sites')),
      how(uses?.finding),
    ],
  })
}
${answered(page, {
  id: 'first-order',
  title: page.say('first.orderTitle'),
  said: ordersSaid(communities, channels, kindsOf(held, groups)),
  unknown: page.say('first.unknownOrder'),
  folds: [
    fold(page.say('first.communities'), orderTable(page, communities, 'first-communities')),
    fold(page.say('first.channels'), orderTable(page, channels, 'first-channels', 'channels')),
    how(communities),
  ],
})}
${answered(page, {
  id: 'first-copying',
  title: page.say('first.copyingTitle'),
  said: [copyingSaid(channels)],
  unknown: page.say('first.unknownCopying'),
})}
${
  events.length > 0 &&
  answered(page, {
    id: 'first-events',
    title: page.say('events.changed'),
    said: changesSaid(events),
    unknown: page.say('events.unknown'),
    folds: [
      ...events.map(({ label, finding, communities: by }, i) =>
        fold(
          page.prose(page.say('events.title', { label })),
          aroundEvents(page, finding, by, `events-${i + 1}`, label),
        ),
      ),
      how(events[0]?.finding),
    ],
  })
}
${answered(page, {
  id: 'first-spread',
  title: page.say('first.spreadTitle'),
  said: [spreadSaid(spread)],
  unknown: page.say('first.unknownSpread'),
  folds: [
    fold(page.say('first.spread'), spreadTable(page, spread, 'first-spread')),
    cascade === undefined ? null : cascadeTree(page, cascade, 'first-spread'),
    how(spread),
  ],
})}
<p class="aside">${page.say('first.notKnownElsewhere')}</p>`,
  );
}
