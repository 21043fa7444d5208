import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import { leastInCommon, sameCoder } from '../../work/coding/index.ts';
import { invitationOf } from '../security/invitation.ts';
import type { Visit } from '../tools.ts';
import { wordsPage } from './addresses.ts';

/** Letters of a name. */
const longest = 80;

/** A second person's own address: it opens these texts alone, under one name. */
export function invitePart(
  { page, tools }: Visit,
  lexicon: string,
  invitee: string,
  here: readonly string[],
): Html {
  const coder = invitee.slice(0, longest);
  // Under a name that reads at this machine another would see what was said under it.
  const isTaken = here.includes(
    sameCoder(
      here.map((name) => ({ coder: name })),
      coder,
    ),
  );
  const address = coder === '' || isTaken ? null : invitationOf(tools.secrets, { lexicon, coder });
  return html`<section aria-labelledby="second"><h2 id="second">${page.say('screens.secondTitle')}</h2><p>${page.say('screens.secondCoder', { needed: leastInCommon })}</p>
<p class="aside">${page.markup('screens.secondWhere', { tunnel: html`<code dir="ltr">ssh -L ${String(tools.secrets.port)}:127.0.0.1:${String(tools.secrets.port)}</code>`, again: html`<code dir="ltr">isogloss serve --port ${String(tools.secrets.port)}</code>` })}</p>
<form method="get" action="${wordsPage(lexicon)}/code#second" class="who"><label for="invitee">${page.say('screens.secondName')}</label>
<span class="field"><input id="invitee" name="invite" required maxlength="${longest}" dir="auto" autocomplete="off" value="${coder}"><button>${page.say('screens.secondMake')}</button></span></form>
${isTaken && html`<p class="notice" role="alert">${page.markup('screens.secondTaken', { coder: isolate(coder) })}</p>`}${address !== null && html`<p class="cited"><code dir="ltr" id="invitation">${address}</code> <button class="quiet" type="button" hidden data-copy="${address}" data-copied="${page.say('panel.copied')}">${page.say('panel.copy')}</button></p>`}</section>`;
}
