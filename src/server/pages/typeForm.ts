import type { LedgerEntry } from '../../model/ledger.ts';
import type { ClaimType } from '../../model/project.ts';
import { type Html, html } from '../../view/html.ts';
import { typesFor } from '../../work/changeType.ts';
import type { Visit } from '../tools.ts';
import { claimPage } from './addresses.ts';
import { typeText } from './makeClaim.ts';

interface Asked {
  readonly id: string;
  readonly entry: LedgerEntry;
  /** Which question it is stands above already. */
  readonly told: boolean;
  /** It is changed on the page of its article, and the way leads back there. */
  readonly onArticle: boolean;
}

/** As which question a sentence is tested, to be changed: those that its words fit, then the others; and as which it was before. */
export function typeForm({ page, revision }: Visit, { id, entry, told, onArticle }: Asked): Html | null {
  const { type, readBefore = [] } = entry;
  if (type === undefined) return null;
  const { fits, others } = typesFor(entry);
  const key = `type-${id}`;
  const kind = typeText(page, type);
  const choice = (one: ClaimType): Html =>
    html`<label class="choice"><input type="radio" name="type" value="${one}" required${one === type && html` checked`}> <span>${typeText(page, one)}</span></label>`;
  const part = (name: string, text: string, types: readonly ClaimType[]): Html | null =>
    types.length === 0
      ? null
      : html`<div role="group" aria-labelledby="${key}-${name}"><p class="aside" id="${key}-${name}">${text}</p>${types.map(choice)}</div>`;
  return html`<details class="ask-as" id="${key}"><summary>${told ? page.say('cards.askOther') : page.prose(page.say('cards.asks', { kind }))}</summary><div class="unfolded"><form method="post" action="${claimPage(id)}/type"><input type="hidden" name="revision" value="${revision}">${onArticle && html`<input type="hidden" name="back" value="article">`}
<fieldset><legend>${page.say('cards.whatIsSaid')}</legend>${part('fits', page.say('cards.fits'), fits)}${part('others', page.say('cards.fitsNot'), others)}</fieldset>
<p class="aside">${page.say('cards.askText')}</p><button>${page.say('cards.askIt')}</button></form></div></details>${readBefore.map(({ type: before, until, runs, signedOffBy = null }) => html`<p class="aside">${page.prose(page.say('cards.askedUntil', { kind: typeText(page, before), until, runs, by: signedOffBy }))}</p>`)}`;
}

/** Whether what was found is of another question than is asked now. */
export const isOfOther = (
  entry: LedgerEntry | undefined,
  result: { readonly type?: string | null } | null,
): boolean => entry?.type !== undefined && result !== null && result.type !== entry.type;
