import type { WrittenCheckedClaim } from '../../model/check.ts';
import type { WrittenClaim } from '../../model/verdict.ts';
import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import { withCensus } from '../../view/kinds.ts';
import { capital, printable } from '../../view/format.ts';
import type { Page } from '../../view/page.ts';
import { comparedText } from '../../view/parts/compared.ts';
import { verdictChip } from '../../view/parts/verdict.ts';
import { weaknessesShort } from '../../view/parts/weaknesses.ts';
import { stateOf } from '../../view/states.ts';
import { weaknessesOf } from '../../view/weaknesses.ts';
import { type ClaimStanding, isReady } from '../../work/articles/articles.ts';
import type { Visit } from '../tools.ts';
import { claimPage } from './addresses.ts';
import { barredPart } from './barred.ts';
import { namesOf } from './names.ts';
import { questionForm } from './questionForm.ts';
import { readAsPart, wordsPart } from './readAs.ts';
import { isOfOther, typeForm } from './typeForm.ts';

interface Card {
  readonly article: string;
  readonly claim: ClaimStanding;
  readonly number: number;
  /** Questions that a card before it asks. */
  readonly asked: Set<string>;
  /** Channels of which a group may be made, by their keys. */
  readonly channels: readonly string[];
  /** Whether the last answer brought it. */
  readonly isNew: boolean;
}

/** A claim beside its text: what is asked, or that it can be tested, or what came of it. */
export function claimCard(visit: Visit, card: Card): Html {
  const { page } = visit;
  const { article, claim, number, isNew } = card;
  const { id, entry, questions, result, standing, found } = claim;
  const waits = questions.length > 0;
  const { speaker } = found.detection;
  const who =
    speaker.name ??
    (speaker.author ? page.say('article.publicationInText') : page.say('article.somebodyInText'));
  const barred = standing === 'not testable';
  const key = `claim-${id}`;
  const asksNow =
    !barred && (result === null || isOfOther(entry, result))
      ? readAsPart(visit, id, entry, found.detection.claimed)
      : null;
  return html`<article class="claim-card${waits && ' open'}" id="${key}" aria-labelledby="${key}-said" tabindex="-1">
<h3 id="${key}-said"><span class="number">${page.n(number)}</span> <q dir="auto">${entry.text ?? id}</q>${isNew && html` <b class="new">${page.say('cards.isNew')}</b>`}</h3>
<p class="aside">${page.markup('cards.saidBy', { who: isolate(who) })}</p>
${barred ? barredPart(page, found.detection.notTestable ?? entry.notTestable) : null}
${waits && questionsPart(visit, card)}
${result !== null && !barred && !(waits && result.readings.length === 0) && resultPart(visit, claim)}
${asksNow}
${result !== null && !barred && !isOfOther(entry, result) && wordsPart(visit, entry)}
${!barred && typeForm(visit, { id, entry, told: asksNow !== null, onArticle: true })}
<div class="actions">${!barred && actions(visit, article, claim)}${result === null && setAsideForm(visit, article, id)}</div>
</article>`;
}

/** What it leaves open; of the first claim that waits the questions stand open, of the others folded. */
function questionsPart(visit: Visit, { article, claim: { id, questions }, asked, channels }: Card): Html {
  const { page } = visit;
  const own = questions.filter((question) => !asked.has(question.id));
  const isFirst = asked.size === 0;
  for (const question of own) asked.add(question.id);
  const others = questions.filter((question) => !own.includes(question));
  return html`${own.length > 0 && html`<details class="asks"${isFirst && html` open`}><summary>${page.prose(page.writeAll(own[0]?.ask ?? ''))}${own.length > 1 && html` <span class="aside">${page.say('app.andMore', { n: own.length - 1 })}</span>`}</summary>${own.map((question) => questionForm(visit, { article, claim: id, question: page.writeAll(question), told: own.length === 1, channels }))}</details>`}
${others.map((question) => html`<p class="aside">${page.prose(question.ask)} ${page.say('claim.askedAbove')}</p>`)}`;
}

/** What was found by mistake is put away by who reads it. */
const setAsideForm = ({ page, revision }: Visit, article: string, id: string): Html =>
  html`<form method="post" action="/articles/${article}/set-aside"><input type="hidden" name="revision" value="${revision}"><button class="quiet" name="claim" value="${id}">${page.say('cards.setAside')}</button></form>`;

/** The verdict with its number, what weakens it, and where the rest stands. */
function resultPart(visit: Visit, { id, entry, result, stale }: ClaimStanding): Html | null {
  if (result === null) return null;
  const { page } = visit;
  const weak = page.writeAll(weaknessesOf(result));
  const claim: WrittenCheckedClaim = page.writeAll(withCensus(result));
  const compared = comparedText(page, claim, namesOf(visit));
  return html`<p class="outcome">${verdictChip(page, claim)} ${numberOf(page, claim)}${stale && html` <span class="weakly">${page.say(isOfOther(entry, result) ? 'cards.ofOtherShort' : 'app.stale')}</span>`}</p>${numberName(page, claim)}
${compared !== null && claim.verdict !== 'not testable' && html`<p class="aside">${page.prose(compared)}</p>`}${weaknessesShort(page, weak)}${claim.verdict === 'not testable' && claim.reason !== undefined && html`<p class="aside">${page.prose(claim.reason)}</p>`}
<p class="more"><a href="${claimPage(id)}">${page.say('app.seeClaim')}</a>${claim.signedOffBy !== null && html` <span class="aside">${page.markup('app.signedBy', { by: isolate(claim.signedOffBy) })}</span>`}</p>`;
}

/**
 * The number that decides, with its interval.
 * @param to where its posts are shown
 */
export function numberOf(
  page: Page,
  claim: Pick<WrittenClaim, 'estimates' | 'verdict'>,
  to: string | null = null,
): Html | null {
  const [estimate] =
    claim.verdict === 'not testable' || stateOf(claim) === 'needs you' ? [] : claim.estimates;
  if (estimate === undefined || !printable(estimate)) return null;
  const { value, interval } = page.shown(estimate);
  const number = html`<b class="value">${page.figures(value)}</b>`;
  return html`${to === null ? number : html`<a class="behind" href="${to}">${number}</a>`}${interval !== null && html` <span class="aside">(${page.figures(interval)})</span>`}`;
}

/** What the number is: a share of what, a difference of what; under it, since a value alone says neither. */
export function numberName(page: Page, claim: Pick<WrittenClaim, 'estimates' | 'verdict'>): Html | null {
  const [estimate] = claim.estimates;
  if (numberOf(page, claim) === null || estimate === undefined) return null;
  return html`<p class="aside">${page.prose(capital(estimate.name))} (${page.prose(estimate.unit)})</p>`;
}

/** Testing it, or trying all that it may mean. */
function actions({ page, tools }: Visit, article: string, claim: ClaimStanding): Html | null {
  const { id, questions, result, stale } = claim;
  const button = (text: string, kind: string): Html =>
    html`<form method="post" action="/articles/${article}/test"><input type="hidden" name="claim" value="${id}"><button class="${kind}"${tools.queue.busy() && html` disabled`}>${text}</button></form>`;
  if (isReady(claim)) return button(page.say(result === null ? 'app.test' : 'app.testAgain'), 'primary');
  if (
    questions.length > 0 &&
    (result === null || stale) &&
    questions.some(({ candidates }) => candidates.length > 1)
  )
    return button(page.say('app.tryReadings'), 'quiet');
  return null;
}
