import { type Html, type Part, html } from '../../view/html.ts';
import { isolate } from '../../view/bidi.ts';
import type { Visit } from '../tools.ts';
import { jobsPart } from './jobs.ts';
import { settingsPart } from './settings.ts';

export interface Screen {
  readonly title: string;
  /** The place of the bar it belongs to. */
  readonly at: string;
  readonly body: Part;
  /** A sentence above all else: what went wrong, what was done. */
  readonly notice?: Part;
  /** Scripts besides the one that every page has. */
  readonly scripts?: readonly string[];
  /** Whether its body takes the width of the window. */
  readonly wide?: boolean;
}

/** The whole document; the script takes the parts of it that differ from what is shown. */
export function documentOf(visit: Visit, screen: Screen): string {
  const { page, places, tools, settings, study, invited } = visit;
  const { assets, queue } = tools;
  const scripts = ['app', ...(screen.scripts ?? [])].flatMap((name) => assets.script(name) ?? []);
  const running = queue.busy();
  return html`<!doctype html>
<html lang="${page.manner.language}" dir="${page.direction}"${settings.theme === undefined ? null : html` data-theme="${settings.theme}"`}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="same-origin">
<title>${screen.title} · Isogloss</title>
<link rel="stylesheet" href="${assets.style}">
<link rel="icon" href="data:,">
${scripts.map((path) => html`<script type="module" src="${path}"></script>`)}
${running && invited === undefined && html`<noscript><meta http-equiv="refresh" content="3"></noscript>`}
</head>
<body>
<a class="skip" href="#main">${page.say('app.skip')}</a>
<header class="bar">
${
  invited === undefined
    ? html`<a class="brand" href="/" translate="no">Isogloss</a>
<nav aria-label="${page.say('app.bar')}"><ul>${places.map(({ at, name }) => html`<li><a href="${at}"${at === screen.at && html` aria-current="page"`}>${name(page)}</a></li>`)}</ul></nav>`
    : html`<span class="brand" translate="no">Isogloss</span>`
}
${settingsPart(visit)}
</header>
<p class="working" aria-hidden="true">${page.say('app.working')}</p>
${invited === undefined && jobsPart(page, queue.list())}
<main id="main" tabindex="-1" class="${screen.wide === true ? 'wide' : 'plain'}">
${screen.notice !== undefined && html`<p class="notice" role="alert">${screen.notice}</p>`}
${screen.body}
</main>
<footer class="foot"><p>${invited === undefined ? page.markup('app.foot', { project: isolate(study.project.name), version: tools.version, zone: html`<bdi dir="ltr" translate="no">${page.zone}</bdi>` }) : page.say('app.footInvited', { version: tools.version })}</p></footer>
<p class="unseen" id="told" role="status" aria-live="polite"></p>
</body>
</html>
`.markup;
}

/** The heading of a screen: the script moves the focus to it. */
export const heading = (title: Part, eyebrow: Part = null): Html =>
  html`<header class="head">${eyebrow !== null && html`<p class="eyebrow">${eyebrow}</p>`}<h1 id="title" tabindex="-1">${title}</h1></header>`;
