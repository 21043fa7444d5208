import type { Question } from '../../model/question.ts';
import type { Written } from '../../model/said.ts';
import { type Html, html } from '../../view/html.ts';
import { nameField } from './suggestions.ts';
import type { Visit } from '../tools.ts';

/** Candidates shown; the rest are folded. */
const fewCandidates = 4;

interface Asked {
  readonly article: string;
  readonly claim: string;
  readonly question: Written<Question>;
  /** The question stands above already. */
  readonly told: boolean;
}

/** A question with its possible answers, one click each, and a field for what none of them says. */
export function questionForm({ page, revision }: Visit, { article, claim, question, told }: Asked): Html {
  const { id, ask, kind, candidates, lacks } = question;
  const hidden = html`<input type="hidden" name="revision" value="${revision}"><input type="hidden" name="question" value="${id}"><input type="hidden" name="claim" value="${claim}">`;
  const action = `/articles/${article}/answers`;
  const chip = ({ value, label, why }: (typeof candidates)[number]): Html =>
    html`<li><button class="chip" name="value" value="${value}"><span class="label">${page.prose(label)}</span> <span class="aside">${page.prose(why)}</span></button></li>`;
  const more = candidates.slice(fewCandidates);
  const key = `q-${id}`;
  return html`<div class="question" id="${key}" role="group" aria-labelledby="${key}-ask"><p class="ask${told && ' unseen'}" id="${key}-ask">${page.prose(ask)}</p>
${candidates.length > 0 && html`<form method="post" action="${action}">${hidden}<ul class="chips">${candidates.slice(0, fewCandidates).map(chip)}</ul>${more.length > 0 && html`<details><summary>${page.say('claim.moreAnswers', { n: more.length })}</summary><ul class="chips">${more.map(chip)}</ul></details>`}</form>`}
${kind === 'within' ? null : kind === 'event' || kind === 'since' ? dayForm() : wordsForm()}
${lacks.map((lack) => html`<p class="aside">${page.prose(lack)}.</p>`)}</div>`;

  function wordsForm(): Html {
    return html`<form method="post" action="${action}" class="typed" data-words="/words/preview">${hidden}<label for="${key}-words">${page.say(candidates.length === 0 ? 'app.typeWords' : 'app.orTypeWords')}</label>
<span class="field">${nameField(page, `${key}-words`)}<button>${page.say('app.say')}</button></span>
<div class="preview" id="${key}-preview"></div></form>`;
  }

  function dayForm(): Html {
    return html`<form method="post" action="${action}" class="typed">${hidden}<label for="${key}-day">${page.say('app.typeDay')}</label>
<span class="field"><input id="${key}-day" name="day" required pattern="\\d{4}-\\d{2}-\\d{2}" placeholder="2026-05-11" dir="ltr"><input name="source" required aria-label="${page.say('app.daySource')}" placeholder="${page.say('app.daySource')}" dir="auto"><button>${page.say('app.say')}</button></span></form>`;
  }
}
