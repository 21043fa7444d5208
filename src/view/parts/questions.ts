import type { Question } from '../../model/question.ts';
import type { Written } from '../../model/said.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../page.ts';

/** Answers shown; the rest are folded. */
const fewCandidates = 3;

/** The line that answers a question in a terminal. */
export const answerLine = (id: string, value: string, where = ''): string =>
  `isogloss answer ${id} ${/^[\w:,.-]+$/.test(value) ? value : `"${value}"`}${where}`;

/** The line by which a question is answered with what no candidate says, and what it means. */
export const freeAnswer = ({ takes }: Pick<Question, 'takes'>) =>
  takes?.length === 1 && takes[0] === 'channels'
    ? ({ value: 'channels:NAME,NAME', means: 'questions.channelsOfCorpus' } as const)
    : ({ value: 'term:WORD', means: 'questions.wordsOfPosts' } as const);

/**
 * What a sentence leaves open: the question, possible answers with their reasons, and what is lacking for a better one. The
 * lines that answer it are folded: whoever was sent a report has no folder to type them in.
 */
export function questionPart(page: Page, question: Written<Question>): Html {
  const { id, ask, candidates, lacks } = question;
  const free = freeAnswer(question);
  const item = ({ label, why }: (typeof candidates)[number]): Html =>
    html`<li><b>${page.prose(label)}</b> <span class="aside">${page.prose(why)}</span></li>`;
  const more = candidates.slice(fewCandidates);
  const values = candidates.length === 0 ? [free.value] : candidates.map(({ value }) => value);
  return html`<div class="question"><p class="ask">${page.prose(ask)}</p>
<ul>${candidates.slice(0, fewCandidates).map(item)}${candidates.length === 0 && html`<li><b>${page.say(free.means)}</b></li>`}</ul>
${more.length > 0 && html`<details><summary>${page.say('claim.moreAnswers', { n: more.length })}</summary><ul>${more.map(item)}</ul></details>`}${lacks.map((lack) => html`<p class="aside">${page.prose(lack)}.</p>`)}
<details class="typed"><summary>${page.say('claim.howAnswered')}</summary><p class="aside">${page.say('claim.typedWhere')}</p>${values.map((value) => html`<code dir="ltr">${answerLine(id, value)}</code>`)}</details></div>`;
}
