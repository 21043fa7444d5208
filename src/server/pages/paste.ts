import type { Hono } from 'hono';
import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { type Html, html } from '../../view/html.ts';
import { giveDay } from '../../work/articles/day.ts';
import type { AppEnv, Visit } from '../tools.ts';
import { articleNamed, readAgain } from '../actions.ts';
import { dayField } from './dayField.ts';
import { receive } from './files.ts';
import { fieldsOf, goTo, visitOf } from './show.ts';

/** Words of a text that name its file. */
const words = 7;

/** A text that is not in a file: copied from a page, with its day where one is known. */
export const pastePart = ({ page }: Visit): Html =>
  html`<details class="paste" id="paste"><summary>${page.say('app.paste')}</summary>
<form method="post" action="/texts"><label for="pasted">${page.say('app.pasteText')}</label>
<textarea id="pasted" name="text" rows="8" required dir="auto"></textarea>
<p class="row-of"><label for="pasted-day">${page.say('app.dayOf')}</label> ${dayField(page, { name: 'day', id: 'pasted-day' })} <button class="primary">${page.say('app.pasteRead')}</button></p></form></details>
`;

export function texts(app: Hono<AppEnv>): void {
  app.post('/texts', async (c) => {
    const visit = visitOf(c);
    const field = await fieldsOf(c);
    const text = field('text').replaceAll('\r\n', '\n').trim();
    if (text === '') throw mistake('no-text', message('app.noText'));
    if (/^https?:\S+$/u.test(text)) throw mistake('address', message('mistakes.address', { name: text }));
    const bytes = Buffer.from(`${text}\n`);
    const pieces = (async function* () {
      yield bytes;
    })();
    const { link } = await receive(visit.tools, `${nameOf(text)}.txt`, bytes.length, pieces);
    const day = field('day');
    const id = link?.replace(/^.*\//, '');
    if (day.trim() !== '' && id !== undefined) {
      const study = visit.tools.study();
      const one = await articleNamed({ ...visit, study }, id);
      giveDay(study, one.document.name, day);
      await readAgain(visit.tools, one);
    }
    return goTo(c, link ?? '/');
  });
}

/** A file's name of a text's first words, in whatever letters. */
function nameOf(text: string): string {
  const [line = ''] = text.split('\n');
  const name = (line.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).slice(0, words).join('-');
  return name === '' ? 'text' : name;
}
