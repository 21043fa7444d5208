import { type TermForm, termForms } from '../../model/project.ts';
import { type Html, html } from '../../view/html.ts';
import { beginVocabulary } from '../../work/naming.ts';
import type { Visit } from '../tools.ts';

const formText = {
  own: 'screens.formOwn',
  opponents: 'screens.formOpponents',
  neutral: 'screens.formNeutral',
} as const satisfies Readonly<Record<TermForm, string>>;

/** A vocabulary that somebody begins by themselves, before an article asks for it. */
export const beginPart = (
  { page, revision }: Visit,
  open: boolean,
): Html => html`<details id="begin" class="begin"${open && html` open`}><summary>${page.say('screens.beginWords')}</summary>
<form method="post" action="/words" class="about begin-with"><input type="hidden" name="revision" value="${revision}"><label>${page.say('screens.beginName')} <input name="name" required dir="auto" autocomplete="off"></label>
<label>${page.say('screens.beginTerms')} <input name="terms" required dir="auto" autocomplete="off"></label>
<fieldset><legend>${page.say('screens.beginForm')}</legend>${termForms.map((form) => html`<label class="choice"><input type="radio" name="form" value="${form}"${form === 'neutral' && html` checked`}> ${page.say(formText[form])}</label>`)}</fieldset>
<button class="primary">${page.say('screens.beginButton')}</button></form></details>`;

/** Begins it as the form says; its key. */
export const beginAs = ({ study }: Visit, field: (name: string) => string): string =>
  beginVocabulary(study, {
    name: field('name'),
    terms: field('terms'),
    form: termForms.find((form) => form === field('form')) ?? 'neutral',
  });

interface Named {
  readonly id: string;
  readonly action: string;
  readonly label: string;
}

/** Another name for a vocabulary or a group. */
export const renamePart = (
  { page, revision }: Visit,
  { id, action, label }: Named,
): Html => html`<details class="rename"><summary>${page.say('screens.rename')}</summary><form method="post" action="${action}"><input type="hidden" name="revision" value="${revision}"><label for="${id}">${page.say('screens.projectName')}</label>
<span class="field"><input id="${id}" name="label" required dir="auto" autocomplete="off" value="${label}"><button>${page.say('screens.arrangeButton')}</button></span><p class="aside">${page.say('screens.renameHelp')}</p></form></details>`;
