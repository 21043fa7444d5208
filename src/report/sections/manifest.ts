import type { Manifest } from '../../model/manifest.ts';
import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';
import { foldedSection } from '../../view/parts/folded.ts';

/** What this report was made from: the same manifest gives the same bytes. Its values are the same in every language. */
export function manifestSection(page: Page, manifest: Manifest): Html {
  const rows = [
    ['page.program', manifest.isogloss],
    ['page.engine', manifest.engine],
    ['page.schema', String(manifest.schema)],
    ['page.norm', manifest.norm],
    ['page.corpus', manifest.corpus],
    ['page.project', manifest.project],
    ['page.seed', String(manifest.seed)],
  ] as const;
  const value = (text: string): Html => html`<bdi dir="ltr" class="figures">${text}</bdi>`;
  return foldedSection(
    'manifest',
    page.say('page.manifest'),
    html`<p>${page.say('page.manifestIntro')}</p>
<dl class="facts manifest">${rows.map(([name, text]) => html`<div><dt>${page.say(name)}</dt><dd>${value(text)}</dd></div>`)}<div><dt>${page.say('page.madeBy')}</dt><dd>${isolate(manifest.measure)}</dd></div></dl>
${Object.keys(manifest.parameters).length === 0 ? null : html`<details><summary>${page.say('page.parameters')}</summary><pre dir="ltr" tabindex="0">${JSON.stringify(manifest.parameters, null, 2)}</pre></details>`}`,
  );
}
