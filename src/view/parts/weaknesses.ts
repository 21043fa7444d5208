import type { Written } from '../../model/said.ts';
import { capital } from '../format.ts';
import { type Html, html } from '../html.ts';
import type { Page } from '../page.ts';
import type { Weakness } from '../weaknesses.ts';

type Weaknesses = readonly Written<Weakness>[];

/** What weakens a verdict, right beside it. */
export const weaknessList = (page: Page, weaknesses: Weaknesses): Html | null =>
  weaknesses.length === 0
    ? null
    : html`<ul class="weak" aria-label="${page.say('weak.heading')}">${weaknesses.map(({ said }) => html`<li>${page.prose(sentence(said))}</li>`)}</ul>`;

/** The same in a list of verdicts. */
export const weaknessesShort = (page: Page, weaknesses: Weaknesses): Html | null =>
  weaknesses.length === 0
    ? null
    : html`<span class="weakly">${page.prose(page.semicolons(weaknesses.map(({ short }) => short)))}</span>`;

const sentence = (text: string): string => capital(/[.!?؟]$/u.test(text) ? text : `${text}.`);
