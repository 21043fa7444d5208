import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import type { Reader } from '../../work/coding/index.ts';
import type { Visit } from '../tools.ts';
import { wordsPage } from './addresses.ts';
import { codeNames } from './codeNames.ts';
import { addressOf } from './codingWho.ts';
import { heading } from './layout.ts';

/** What one coder has said, each with the way to say it otherwise; of one who reads elsewhere nothing, and later no way to change it. */
export async function ownScreen({ page, tools, study }: Visit, reader: Reader) {
  const { lexicon, coder } = reader;
  const label = study.project.lexicons[lexicon]?.label ?? lexicon;
  const { texts, isAnothers, isOpen, needed } = await tools.coding.own(study, reader);
  const name = isolate(coder);
  const [title, eyebrow] = isAnothers
    ? [
        isOpen
          ? page.markup('screens.theirCodes', { coder: name, n: texts.length })
          : page.markup('screens.theirsRead', { coder: name }),
        html`<a href="${wordsPage(lexicon)}/code">${isolate(label)}</a>`,
      ]
    : [
        texts.length === 0 ? page.say('screens.ownNone') : page.say('screens.ownCodes', { n: texts.length }),
        html`<a href="${addressOf(lexicon, { coder })}">${page.markup('screens.codingOf', { label: isolate(label), coder: name })}</a>`,
      ];
  const change = (key: string): Html | false =>
    !isAnothers &&
    html` <a href="${addressOf(lexicon, { coder, at: key })}">${page.say('screens.changeCode')}</a>`;
  return {
    title: label,
    at: '/words',
    body: html`${heading(title, eyebrow)}
${isAnothers && !isOpen && html`<p>${page.markup('screens.theirsLater', { coder: name, needed })}</p>`}
<ol class="list told" data-screen="own">${texts.map(({ key, text, code, note }) => html`<li><b>${page.say(codeNames[code])}</b>${note !== '' && html` <span class="aside" dir="auto">${note}</span>`}${change(key)}${unfolding(text)}</li>`)}</ol>`,
  };
}

/** A text of a list: a long one by its beginning, the rest of it folded behind that. */
function unfolding(text: string): Html {
  const [beginning = text] = /^.{1,240}(?=\s|$)/su.exec(text) ?? /^.{1,240}/su.exec(text) ?? [];
  const rest = text.slice(beginning.length).trim();
  if (rest === '') return html`<p class="whole-text" dir="auto">${beginning}</p>`;
  return html`<details class="whole-text"><summary dir="auto">${beginning}…</summary><p dir="auto">…${rest}</p></details>`;
}
