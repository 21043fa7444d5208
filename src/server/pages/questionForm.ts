import type { Question } from '../../model/question.ts';
import type { Written } from '../../model/said.ts';
import { type Html, html } from '../../view/html.ts';
import { isolate } from '../../view/bidi.ts';
import { dayField } from './dayField.ts';
import { nameField } from './suggestions.ts';
import type { Visit } from '../tools.ts';

/** Candidates shown; the rest are folded. */
const fewCandidates = 4;

/** What is typed are words of posts, unless a proposal of the list was taken. */
export const typedValue = (words: string): string =>
  /^(?:term|channels|by|words|about):/.test(words) ? words : `term:${words}`;

/** Whether only a group of channels answers. */
export const isOfChannels = (takes: Question['takes']): boolean =>
  takes?.length === 1 && takes[0] === 'channels';

interface Asked {
  readonly article: string;
  readonly claim: string;
  readonly question: Written<Question>;
  /** The question stands above already. */
  readonly told: boolean;
  /** Channels of which a group may be made. */
  readonly channels: readonly string[];
}

/** A question with its possible answers, one click each, and a field for what none of them says. */
export function questionForm(
  { page, revision }: Visit,
  { article, claim, question, told, channels }: Asked,
): Html {
  const { id, ask, kind, takes, candidates, lacks } = question;
  const hidden = html`<input type="hidden" name="revision" value="${revision}"><input type="hidden" name="question" value="${id}"><input type="hidden" name="claim" value="${claim}">`;
  const action = `/articles/${article}/answers`;
  const chip = ({ value, label, why }: (typeof candidates)[number]): Html =>
    html`<li><button class="chip" name="value" value="${value}"><span class="label">${page.prose(label)}</span> <span class="aside">${page.prose(why)}</span></button></li>`;
  const more = candidates.slice(fewCandidates);
  const key = `q-${id}`;
  return html`<div class="question" id="${key}" role="group" aria-labelledby="${key}-ask"><p class="ask${told && ' unseen'}" id="${key}-ask">${page.prose(ask)}</p>
${candidates.length > 0 && html`<form method="post" action="${action}">${hidden}<ul class="chips">${candidates.slice(0, fewCandidates).map(chip)}</ul>${more.length > 0 && html`<details><summary>${page.say('claim.moreAnswers', { n: more.length })}</summary><ul class="chips">${more.map(chip)}</ul></details>`}</form>`}
${kind === 'within' || isOfChannels(takes) ? groupForm() : kind === 'event' ? dayForm() : kind === 'since' ? daysForm() : wordsForm()}
${lacks.map((lack) => html`<p class="aside">${page.prose(lack)}.</p>`)}</div>`;

  function wordsForm(): Html {
    return html`<form method="post" action="${action}" class="typed" data-words="/words/preview">${hidden}<label for="${key}-words">${page.say(kind === 'rivals' ? 'cards.typeRivals' : candidates.length === 0 ? 'app.typeWords' : 'app.orTypeWords')}</label>
<span class="field">${nameField(page, `${key}-words`)}<button>${page.say('app.say')}</button></span>
<div class="preview" id="${key}-preview"></div></form>`;
  }

  /** A group is made of channels where they are asked for. */
  function groupForm(): Html {
    return html`<details class="make-group"${candidates.length === 0 && html` open`}><summary>${page.say('cards.makeGroup')}</summary><form method="post" action="${action}">${hidden}<fieldset class="ticks"><legend>${page.say('cards.whichChannels')}</legend>${channels.length > 1 && html`<label class="choice"><input type="checkbox" name="every" value="1"> <b>${page.say('screens.allListed', { n: channels.length })}</b></label>`}${channels.map((channel) => html`<label class="choice"><input type="checkbox" name="channel" value="${channel}"> <span>${isolate(channel)}</span></label>`)}</fieldset>
<span class="field"><label for="${key}-group">${page.say('cards.groupName')}</label><input id="${key}-group" name="group" required dir="auto" autocomplete="off"><button>${page.say('app.say')}</button></span></form></details>`;
  }

  /** Days as an answer has them: from one to another, or open at an end. */
  function daysForm(): Html {
    return html`<form method="post" action="${action}" class="typed">${hidden}<p class="aside">${page.say('cards.typeDays')}</p>
<span class="field"><label for="${key}-from">${page.say('screens.fromDay')}</label>${dayField(page, { id: `${key}-from`, name: 'from' })} <label for="${key}-to">${page.say('screens.toDay')}</label>${dayField(page, { id: `${key}-to`, name: 'to' })}<button>${page.say('app.say')}</button></span></form>`;
  }

  function dayForm(): Html {
    return html`<form method="post" action="${action}" class="typed">${hidden}<label for="${key}-day">${page.say('app.typeDay')}</label>
<span class="field">${dayField(page, { id: `${key}-day`, name: 'day' })}<input name="source" required aria-label="${page.say('app.daySource')}" placeholder="${page.say('app.daySource')}" dir="auto"><button>${page.say('app.say')}</button></span></form>`;
  }
}
