import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import { type Parts, lexiconsOf, partsText } from '../../view/parts/compared.ts';
import type { Detection } from '../../model/detection.ts';
import type { LedgerEntry } from '../../model/ledger.ts';
import type { Visit } from '../tools.ts';
import { claimPage, wordsPage } from './addresses.ts';
import { namesOf } from './names.ts';

/** Words of a vocabulary named beside a claim; its page has all. */
const fewWords = 8;

type Read = Parts & Pick<LedgerEntry, 'type' | 'period' | 'form' | 'events'>;

/**
 * What a claim is taken to ask, before it is tested: who against whom, by which words, on which days; and where that is changed.
 * @param claimed the number that the sentence gives
 */
export function readAsPart(
  visit: Visit,
  id: string,
  parts: Read,
  claimed: Detection['claimed'],
): Html | null {
  const { page } = visit;
  const read = partsText(page, parts, namesOf(visit));
  if (read === null) return null;
  const { type, period: { from = null, to = null } = {} } = parts;
  const asks =
    type === undefined ? '' : page.say('cards.tests', { kind: page.say('app.typeOf', { type }), from, to });
  const change = type === 'responds' ? changeText(visit, parts, claimed) : '';
  return html`<p class="aside read-as">${page.prose(page.say('weak.readAs', { text: read }))} ${page.prose(asks)} ${page.prose(change)} <a href="${claimPage(id)}?reading=1#reading">${page.say('cards.changeIt')}</a></p>${wordsPart(visit, parts)}`;
}

/** Which way talk is said to have gone, after which events, and to how many times as much: what a person can see to be read wrongly. */
function changeText(
  { page, study }: Visit,
  { form, events = [] }: Read,
  claimed: Detection['claimed'],
): string {
  const days = events.flatMap((key) => {
    const event = study.project.events[key];
    return event === undefined ? [] : [{ label: event.label ?? key, day: event.date.slice(0, 10) }];
  });
  return page.say('cards.change', {
    falls: form === 'fall',
    events: days,
    times: claimed?.kind === 'ratio' ? { value: claimed.value, words: claimed.words } : null,
  });
}

/** The words that are counted, each vocabulary with its page. */
export function wordsPart(visit: Visit, parts: Parts): Html | null {
  const { page, study } = visit;
  const keys = lexiconsOf(parts, namesOf(visit));
  if (keys.length === 0) return null;
  return html`<ul class="aside counted">${keys.map((key) => {
    const { label = key, terms = [] } = study.project.lexicons[key] ?? {};
    const all = terms.flatMap((term) =>
      typeof term === 'string' ? [term] : [term.term, ...(term.variants ?? [])],
    );
    const more = all.length - fewWords;
    return html`<li><a href="${wordsPage(key)}">${isolate(label)}</a>: ${page.names(all.slice(0, fewWords))}${more > 0 && html` ${page.say('screens.moreTerms', { n: more })}`}</li>`;
  })}</ul>`;
}
