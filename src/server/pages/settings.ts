import { type Html, html } from '../../view/html.ts';
import { calendars } from '../../messages/days.ts';
import { languages } from '../../messages/languages.ts';
import { digitNames } from '../../messages/numbers.ts';
import { themes } from '../settings.ts';
import type { Visit } from '../tools.ts';

/** What languages call themselves. */
export const ownNames = { en: 'English', fa: 'فارسی' } as const;

/** Language, digits, calendar and light, chosen by whoever looks. */
export function settingsPart({ page, settings, address }: Visit): Html {
  const { language, digits, calendar } = page.manner;
  const select = <T extends string>(
    name: string,
    label: string,
    all: readonly T[],
    chosen: string,
    text: (one: T) => string,
    lang: (one: T) => string | null = () => null,
  ): Html =>
    html`<label>${label}<select name="${name}">${all.map((one) => html`<option value="${one}"${one === chosen && html` selected`}${lang(one) !== null && html` lang="${lang(one)}"`}>${text(one)}</option>`)}</select></label>`;
  return html`<details class="settings" id="settings"><summary>${page.say('app.settings')}</summary>
<form method="post" action="/settings">
<input type="hidden" name="back" value="${address}">
${select(
  'language',
  page.say('app.language'),
  languages,
  language,
  (one) => ownNames[one],
  (one) => one,
)}
${select('digits', page.say('app.digits'), digitNames, digits, (one) => page.say(one === 'latin' ? 'app.latinDigits' : 'app.persianDigits'))}
${select('calendar', page.say('app.calendar'), calendars, calendar, (one) => page.say(one === 'jalali' ? 'app.jalali' : 'app.gregorian'))}
${select('theme', page.say('app.theme'), ['system', ...themes], settings.theme ?? 'system', (one) => page.say(one === 'system' ? 'app.themeSystem' : one === 'dark' ? 'app.themeDark' : 'app.themeLight'))}
<button>${page.say('app.apply')}</button>
</form></details>`;
}
