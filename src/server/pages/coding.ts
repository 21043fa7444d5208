import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import {
  type CodingAsk,
  type CodingPlace,
  codeOf,
  codes,
  leastCoded,
  leastInCommon,
  passedLetters,
  passedOver,
  withPassed,
} from '../../work/coding/index.ts';
import { termsOf } from '../../work/vocabulary.ts';
import type { Visit } from '../tools.ts';
import { wordsPage } from './addresses.ts';
import { agreementPart } from './agreement.ts';
import { addressOf, meanings, whoScreen } from './codingWho.ts';
import { ownScreen } from './codingOwn.ts';
import { codeNames } from './codeNames.ts';
import type { Pages } from './place.ts';
import { fieldsOf, goTo, saved, show, visitOf } from './show.ts';

/** Texts that can be taken back one after the other, after a reload too: as many as an address carries with ease. */
const mostBack = 20;
/** Those that were coded or passed over last, the latest last, as an address has them. */
const saidLast = (given: string | undefined): readonly string[] =>
  (given ?? '')
    .split(',')
    .filter((key) => /^[0-9a-f]{4,64}$/.test(key))
    .slice(-mostBack);

/** Reading by hand: one text fills the page, blind to channel, match and other coders. */
export const coding: Pages = {
  routes: (app) => {
    app.get('/words/:key/code', async (c) => {
      const visit = visitOf(c);
      const lexicon = c.req.param('key');
      const coder = visit.invited?.coder ?? c.req.query('coder')?.trim() ?? '';
      if (coder === '') return show(c, await whoScreen(visit, lexicon, c.req.query('invite')?.trim() ?? ''));
      const reader = { lexicon, coder, isInvited: visit.invited !== undefined };
      if (c.req.query('said') !== undefined || (await visit.tools.coding.isAnothers(visit.study, reader)))
        return show(c, await ownScreen(visit, reader));
      const skipped = passedOver(c.req.query('skipped'));
      const [at, last] = [c.req.query('at'), saidLast(c.req.query('last'))];
      const ask: CodingAsk = { ...reader, skipped, at };
      const place = await visit.tools.coding.place(visit.study, ask);
      if (c.req.header('Accept') === 'application/json') return c.json(place);
      return show(c, textScreen(visit, ask, place, last));
    });
    app.get('/words/:key/code/sheet', async (c) => {
      const { tools, study } = visitOf(c);
      const lexicon = c.req.param('key');
      const sheet = await tools.coding.sheet(study, { lexicon, coder: c.req.query('coder') ?? '' });
      return saved(c, 'texts.csv', sheet);
    });
    app.post('/words/:key/code/sheet', async (c) => {
      const { tools, study } = visitOf(c);
      const lexicon = c.req.param('key');
      const { coder, file } = await c.req.parseBody();
      if (!(file instanceof File) || typeof coder !== 'string')
        throw mistake('no-file', message('app.noFile'));
      await tools.coding.takeSheet(study, { lexicon, coder }, { name: file.name, text: await file.text() });
      return goTo(c, `${wordsPage(lexicon)}#read`);
    });
    app.post('/words/:key/code', async (c) => {
      const visit = visitOf(c);
      const lexicon = c.req.param('key');
      const field = await fieldsOf(c);
      const [coder, key] = [visit.invited?.coder ?? field('coder'), field('key')];
      const code = codeOf(field('code')) ?? null;
      // What is read is passed over no more.
      const passed = passedOver(field('skipped')).filter((own) => code === null || !key.startsWith(own));
      const skipped = passed.join('');
      const last = saidLast(field('last')).filter((one) => one !== key);
      const ask: CodingAsk = { lexicon, coder, isInvited: visit.invited !== undefined, skipped: [] };
      await visit.tools.coding.give(visit.study, ask, key, { code, note: field('note') });
      // A script that goes on by itself needs no page.
      if (c.req.header('Accept') === 'application/json') return c.json({ key, code });
      return goTo(
        c,
        addressOf(lexicon, {
          coder,
          ...(skipped !== '' && { skipped }),
          ...(code === null
            ? { at: key, last: last.join() }
            : { last: [...last, key].slice(-mostBack).join() }),
        }),
      );
    });
  },
};

/** Once two have read enough: where it is told how far they agree. */
const commonPart = (
  { page, invited }: Visit,
  lexicon: string,
  { needed, isAgreementKnown }: CodingPlace,
): Html =>
  html`<p class="aside" data-common${!isAgreementKnown && html` hidden`}>${page.say('screens.readInCommon', { needed })} ${invited === undefined && html`<a href="${wordsPage(lexicon)}#read">${page.say('screens.seeAgreement')}</a>`}</p>`;

function textScreen(visit: Visit, ask: CodingAsk, place: CodingPlace, given: readonly string[]) {
  const { page, study, invited } = visit;
  const { project } = study;
  const { lexicon, coder, skipped } = ask;
  const [text, ...rest] = place.texts;
  const label = project.lexicons[lexicon]?.label ?? lexicon;
  const source = project.lexicons[lexicon];
  const terms = source === undefined ? [] : termsOf(source);
  const [last, before] = [given.at(-1), given.slice(0, -1)];
  const hidden = (key: string, taken: readonly string[]): Html =>
    html`<input type="hidden" name="last" value="${taken.join()}"><input type="hidden" name="coder" value="${coder}"><input type="hidden" name="skipped" value="${skipped.join('')}"><input type="hidden" name="key" value="${key}">`;
  const address = `${wordsPage(lexicon)}/code`;
  const enough = page.say('screens.enough', { needed: place.needed });
  const isEnough = text !== undefined && place.done >= place.needed;
  const head = html`<header class="coding-head"><h1 id="title" tabindex="-1">${page.markup('screens.codingOf', { label: isolate(label), coder: isolate(coder) })}</h1>
<p class="aside" aria-live="polite"><span data-done="${place.done}">${page.say('screens.codedOf', { done: place.done, total: place.total })}</span></p><progress max="${Math.max(1, place.total)}" value="${place.done}" aria-label="${page.say('app.progress')}"></progress>
${place.done === 0 && html`<p class="aside" data-why>${page.say('screens.codingWhy')} <b>${page.say('screens.enoughFirst', { needed: place.needed })}</b></p>`}
<p class="enough" role="status" aria-live="polite" data-enough="${enough}">${isEnough && enough}</p></header>`;
  // Who has passed over a text last is brought back to it; who has coded one takes the code back.
  const isPassed = last !== undefined && skipped.at(-1) === last.slice(0, passedLetters);
  const undo = isPassed
    ? html`<form method="get" action="${address}" id="undo" data-plain data-undo="${given.join()}"><input type="hidden" name="last" value="${before.join()}"><input type="hidden" name="coder" value="${coder}"><input type="hidden" name="skipped" value="${skipped.slice(0, -1).join('')}"><input type="hidden" name="at" value="${last}"></form>`
    : last !== undefined &&
      html`<form method="post" action="${address}" id="undo" data-plain data-undo="${given.join()}">${hidden(last, before)}<input type="hidden" name="code" value=""></form>`;
  const undoButton = html`<button class="quiet" form="undo" data-back data-key="u"${last === undefined && html` disabled`}>${page.say('screens.undo')} <kbd>u</kbd></button>`;
  if (text === undefined)
    return {
      title: label,
      at: '/words',
      body: html`${head}<p>${page.say('screens.allCoded')}</p>${commonPart(visit, lexicon, place)}<p class="actions">${invited === undefined && html`<a class="button primary" href="${wordsPage(lexicon)}">${page.say('screens.toWords')}</a>`}${last !== undefined && undoButton}</p>${undo}`,
    };
  return {
    title: label,
    at: '/words',
    scripts: ['coding'],
    body: html`${head}
<div class="coding" id="coding" data-screen="text" data-letters="${passedLetters}" data-pace="${page.say('screens.pace')}" data-first="${page.say('screens.paceFirst')}" data-goal="${leastInCommon}">
${commonPart(visit, lexicon, place)}
<blockquote class="blind" id="blind" dir="auto" tabindex="-1" data-key="${text.key}">${text.text}</blockquote>
<div class="thumb"><form method="post" action="${address}" data-plain data-codes>${hidden(text.key, given)}<div class="codes">
${codes.map((code, i) => html`<button name="code" value="${i + 1}" data-key="${i + 1}"${text.code === code && html` aria-pressed="true"`}><kbd>${i + 1}</kbd> ${page.say(codeNames[code])}</button>`)}</div>
<details class="note"${text.note !== '' && html` open`}><summary data-key="n">${page.say('screens.codingNote')} <kbd>n</kbd></summary><textarea name="note" rows="2" maxlength="500" dir="auto" aria-label="${page.say('screens.codingNote')}">${text.note}</textarea></details></form>
<p class="actions">${undoButton}<a class="button" data-plain data-skip href="${addressOf(lexicon, { coder, skipped: withPassed(skipped, text.key).join(''), last: [...given, text.key].slice(-mostBack).join() })}">${page.say('screens.skip')} <kbd>␣</kbd></a></p>
<p class="notice" role="alert" hidden data-kept="${page.say('screens.notKept')}" data-unsent="${page.say('screens.notSent')}" data-taken="${page.say('screens.notTakenBack')}" data-coming="${page.say('screens.notComing')}" data-offline="${page.say('screens.noAnswer')}" data-locked="${page.say('screens.notLetIn')}" data-failed="${page.say('screens.couldNot')}"></p></div>${undo}
<details class="help"><summary>${page.say('screens.whatIsAsked')}</summary>${meanings(page)}<p>${page.say('screens.unmarked')} ${page.names(terms)}</p></details>
<p><a href="${addressOf(lexicon, { coder, said: '1' })}">${page.say('screens.ownCodesLink')}</a></p>
<details class="help"><summary data-key="?">${page.say('screens.keys')} <kbd>?</kbd></summary><p>${page.say('screens.keysText')}</p></details>
<ol class="ahead" hidden>${rest.map((one) => html`<li data-key="${one.key}" dir="auto">${one.text}</li>`)}</ol></div>`,
  };
}

/** How far a vocabulary was read, and the way to read on. */
export async function codingPart({ page, tools, study }: Visit, lexicon: string): Promise<Html> {
  const standing = await tools.coding.standing(study, lexicon);
  const { coders, read, total, agreement } = standing;
  return html`<section aria-labelledby="read"><h2 id="read">${page.say('screens.readByHand')}</h2>
<p>${total === null ? page.say('screens.readNone', { matched: leastCoded.matched, near: leastCoded['near-miss'], unmatched: leastCoded.unmatched }) : html`${page.say('screens.readOf', { read, total })} ${page.say('screens.readEnough', { needed: agreement.needed })}`}</p>
${coders.length > 0 && html`<ul>${coders.map(({ coder, texts }) => html`<li>${isolate(coder)}: ${page.count(texts)}</li>`)}</ul>${agreementPart(page, lexicon, standing)}`}
<p class="actions"><a class="button" href="${wordsPage(lexicon)}/code">${page.say('screens.readOn')}</a></p></section>`;
}
