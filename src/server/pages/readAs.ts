import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import { type Parts, lexiconsOf, partsText } from '../../view/parts/compared.ts';
import type { LedgerEntry } from '../../model/ledger.ts';
import type { Visit } from '../tools.ts';
import { claimPage, wordsPage } from './addresses.ts';
import { namesOf } from './names.ts';

/** Words of a vocabulary named beside a claim; its page has all. */
const fewWords = 8;

type Read = Parts & Pick<LedgerEntry, 'type' | 'period'>;

/** What a claim is taken to ask, before it is tested: who against whom, by which words, on which days; and where that is changed. */
export function readAsPart(visit: Visit, id: string, parts: Read): Html | null {
  const { page } = visit;
  const read = partsText(page, parts, namesOf(visit));
  if (read === null) return null;
  const { type, period: { from = null, to = null } = {} } = parts;
  const asks =
    type === undefined ? '' : page.say('cards.tests', { kind: page.say('app.typeOf', { type }), from, to });
  return html`<p class="aside read-as">${page.prose(page.say('weak.readAs', { text: read }))} ${page.prose(asks)} <a href="${claimPage(id)}?reading=1#reading">${page.say('cards.changeIt')}</a></p>${wordsPart(visit, parts)}`;
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
