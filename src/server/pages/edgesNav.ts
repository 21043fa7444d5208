import { type Html, html } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';

const kinds = { '/edges': 'forwards.together', '/edges/forwards': 'forwards.title' } as const;

/** Which edges are looked at: each kind has a screen of its own. */
export const edgesNav = (page: Page, at: keyof typeof kinds): Html =>
  html`<nav class="chips" aria-label="${page.say('forwards.kinds')}">${Object.entries(kinds).map(
    ([link, name]) =>
      html`<a class="chip" href="${link}"${link === at && html` aria-current="page"`}>${page.say(name)}</a>`,
  )}</nav>`;
