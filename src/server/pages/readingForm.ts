import type { LedgerEntry } from '../../model/ledger.ts';
import { allBut } from '../../model/allBut.ts';
import type { Side } from '../../model/project.ts';
import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import type { Visit } from '../tools.ts';
import { claimPage } from './addresses.ts';
import { nameField } from './suggestions.ts';

const aspects = ['words', 'about', 'by'] as const;

/** A side as an answer writes it; a rival's bare name is of the kind of X's own. */
function valueOf(side: string | Omit<Side, 'label'>, own: LedgerEntry): string {
  if (typeof side === 'string') return `${aspects.find((one) => own[one] !== undefined) ?? 'words'}:${side}`;
  const aspect = aspects.find((one) => side[one] !== undefined);
  return aspect === undefined ? '' : `${aspect}:${side[aspect] ?? ''}`;
}

/** How a claim is read, to be changed: who X is, with whom it is compared, in which groups. */
export function readingForm(
  { page, revision, study: { project } }: Visit,
  id: string,
  entry: LedgerEntry,
  open: boolean,
): Html {
  const lexicons = Object.entries(project.lexicons).map(([key, { label }]) => ({ key, label: label ?? key }));
  const groups = Object.entries(project.communities).map(([key, { label }]) => ({
    key,
    label: label ?? key,
  }));
  const sides = [
    ...lexicons.map(({ key, label }) => ({
      value: `words:${key}`,
      text: page.say('questions.words', { label }),
    })),
    ...lexicons.map(({ key, label }) => ({
      value: `about:${key}`,
      text: page.say('questions.about', { label }),
    })),
    ...groups.map(({ key, label }) => ({ value: `by:${key}`, text: page.say('questions.by', { label }) })),
  ];
  const own = valueOf(entry, entry);
  // Everybody but X, where X are channels.
  const key = own.startsWith('by:') ? own.slice('by:'.length) : undefined;
  if (key !== undefined)
    sides.push({
      value: `by:${allBut(key)}`,
      text: page.say('weak.allBut', { label: project.communities[key]?.label ?? key }),
    });
  const rivals = new Set((entry.rivals ?? []).map((rival) => valueOf(rival, entry)));
  // A claim of every group that names none is of each; without a group it is of all channels.
  const each = entry.type === 'ubiquitous' ? groups.map(({ key }) => key) : [];
  const within = new Set(entry.within ?? each);
  const hasTopic = entry.type === 'dominates' || entry.type === 'outperforms';
  const box = (name: string, value: string, text: Html | string, checked: boolean): Html =>
    html`<label class="choice"><input type="checkbox" name="${name}" value="${value}"${checked && html` checked`}> <span>${text}</span></label>`;
  return html`<details id="reading"${open && html` open`}><summary><h3>${page.say('app.changeReading')}</h3></summary><div class="unfolded"><form data-words="/words/preview" method="post" action="${claimPage(id)}/reading"><input type="hidden" name="revision" value="${revision}">
<p class="field"><label for="reading-x">${page.say('article.who')}</label><select id="reading-x" name="side">${own === '' && html`<option value=""></option>`}${sides.map(({ value, text }) => html`<option value="${value}"${value === own && html` selected`}>${text}</option>`)}</select></p>
<p class="typed"><label for="reading-words">${page.say('app.orTypeWords')}</label>${nameField(page, 'reading-words', { required: false })}</p>
<fieldset><legend>${page.say('article.compared')}</legend>${sides.filter(({ value }) => value !== own).map(({ value, text }) => box('rivals', value, text, rivals.has(value)))}
<p class="typed"><label for="reading-rivals">${page.say('cards.typeRivals')}</label>${nameField(page, 'reading-rivals', { name: 'rivalWords', required: false })}</p></fieldset><div class="preview"></div>
${hasTopic && lexicons.length > 0 && html`<p class="field"><label for="reading-topic">${page.say('app.ofTopic')}</label><select id="reading-topic" name="topic"><option value="">${page.say('app.allTopics')}</option>${lexicons.map((one) => html`<option value="${one.key}"${one.key === entry.topic && html` selected`}>${one.label}</option>`)}</select></p>`}
${groups.length > 0 && html`<fieldset><legend>${page.say('app.onlyIn')}</legend>${groups.map(({ key, label }) => box('within', key, isolate(label), within.has(key)))}</fieldset>`}
<p class="aside">${page.say('cards.sidesText')} ${page.say('app.changeReadingText')}</p><button>${page.say('app.change')}</button></form></div></details>`;
}
