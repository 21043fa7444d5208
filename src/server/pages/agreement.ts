import type { Message } from '../../model/said.ts';
import { message } from '../../messages/index.ts';
import { type Html, html } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';
import { fold } from '../../view/parts/folded.ts';
import {
  type AgreementPart,
  type CoderAgreement,
  type CodingStanding,
  agreementLines,
  codes,
  leftLine,
  ratesLines,
} from '../../work/coding/index.ts';
import { wordsPage } from './addresses.ts';
import { codeNames } from './codeNames.ts';

/** Where what was read differently is settled. */
export const settlePage = (lexicon: string): string => `${wordsPage(lexicon)}/settle`;

/** How far readers agree, what that says of the words, and what is still to be read. */
export function agreementPart(page: Page, lexicon: string, standing: CodingStanding): Html {
  const { agreement, rates, differences, left, kinds } = standing;
  const lines = (all: readonly Message[]): Html[] => all.map((said) => html`<p>${page.prose(said)}</p>`);
  const lacking = html`<p>${page.prose(leftLine(left))}</p>`;
  if (differences === null)
    return html`<p>${page.say('agreement.later', { needed: agreement.needed })}</p>${lacking}`;
  const [told, ...how] = agreementLines(agreement);
  const open = differences.differ - differences.settled;
  return html`<h3>${page.say('agreement.ratesHeading')}</h3>${lines(ratesLines(rates))}${lacking}
<h3>${page.say('agreement.heading')}</h3>${lines(told === undefined ? [] : [told])}
${partsTable(page, agreement.parts)}${lines(how)}
${kinds.length > 0 && kindsTable(page, kinds)}
<p>${page.say('agreement.whose', differences)}</p>
<p class="actions"><a class="button" href="${settlePage(lexicon)}">${page.say('agreement.settleLink', { open })}</a></p>
${fold(page.say('agreement.met'), html`<p class="aside">${page.say('agreement.metHow')}</p>${metTable(page, agreement)}`)}`;
}

function partsTable(page: Page, parts: readonly AgreementPart[]): Html {
  const rows = parts.filter(({ texts }) => texts === 'all');
  const cell = (part: AgreementPart | undefined): Html => {
    if (part === undefined) return html`<td></td>`;
    const { alpha, low, high, units } = part;
    return html`<td class="n">${page.say('agreement.cell', { alpha: message('agreement.alpha', { alpha, low, high }), units })}</td>`;
  };
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${page.say('agreement.heading')}"><table><thead><tr><th scope="col">${page.say('agreement.question')}</th><th scope="col" class="n">${page.say('agreement.allTexts')}</th><th scope="col" class="n">${page.say('agreement.matchedTexts')}</th></tr></thead>
<tbody>${rows.map((row) => html`<tr><th scope="row">${page.say('agreement.asked', { of: row.of })}</th>${cell(row)}${cell(parts.find(({ of, texts }) => of === row.of && texts === 'matched'))}</tr>`)}</tbody></table></div>`;
}

function metTable(page: Page, { coincidences }: CoderAgreement): Html {
  const used = codes.filter((code) => coincidences.some(({ one }) => one === code));
  const times = (one: string, other: string): number =>
    coincidences.find((met) => met.one === one && met.other === other)?.count ?? 0;
  const figure = (n: number): string => (Number.isInteger(n) ? page.count(n) : page.fixed(n, 1));
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${page.say('agreement.met')}"><table><thead><tr><th scope="col">${page.say('agreement.code')}</th>${used.map((code) => html`<th scope="col" class="n">${page.say(codeNames[code])}</th>`)}</tr></thead>
<tbody>${used.map((one) => html`<tr><th scope="row">${page.say(codeNames[one])}</th>${used.map((other) => html`<td class="n">${figure(times(one, other))}</td>`)}</tr>`)}</tbody></table></div>`;
}

function kindsTable(page: Page, kinds: CodingStanding['kinds']): Html {
  const n = (value: number): Html => html`<td class="n">${page.figures(page.count(value))}</td>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${page.say('screens.kindsTitle')}"><table><caption>${page.say('screens.kindsTitle')}</caption>
<thead><tr><th scope="col">${page.say('screens.kindOfText')}</th><th scope="col" class="n">${page.say('screens.kindRead')}</th><th scope="col" class="n">${page.say('screens.kindCommon')}</th><th scope="col" class="n">${page.say('screens.kindAlike')}</th>${codes.map((code) => html`<th scope="col" class="n">${page.say(codeNames[code])}</th>`)}</tr></thead>
<tbody>${kinds.map((one) => html`<tr><th scope="row">${page.say('screens.kindName', { status: one.status })}</th>${n(one.read)}${n(one.common)}${n(one.alike)}${codes.map((code) => n(one.said[code]))}</tr>`)}</tbody></table></div><p class="aside">${page.say('screens.kindsText')}</p>`;
}
