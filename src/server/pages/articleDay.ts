import type { DocumentRead } from '../../model/document.ts';
import { type Html, html } from '../../view/html.ts';
import type { Visit } from '../tools.ts';
import { dayField } from './dayField.ts';

/** Where a text does not say when it came out a person may: what they gave stands there, and may be given otherwise. */
export function dayForm(
  { page, revision }: Visit,
  id: string,
  { date, dateGiven }: Pick<DocumentRead, 'date' | 'dateGiven'>,
): Html | null {
  if (date !== null && dateGiven !== true) return null;
  const given = date?.slice(0, 10);
  return html`${given !== undefined && html`<p class="aside">${page.say('app.cameOutOn', { day: given })}</p>`}
<details class="day"><summary>${page.say(given === undefined ? 'app.noDayOf' : 'app.otherDay')}</summary>
<form class="row-of" method="post" action="/articles/${id}/day"><input type="hidden" name="revision" value="${revision}">
<label for="came-out">${page.say('app.dayOf')}</label> ${dayField(page, { name: 'day', id: 'came-out', value: given })}
<button>${page.say('app.keepDay')}</button></form>
<p class="aside">${page.say('app.noDayHelp')}</p></details>
`;
}
