import type { Manifest } from '../../model/manifest.ts';
import { figures, isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';

/** What this report was made from: the same manifest gives the same bytes. */
export function manifestSection(manifest: Manifest): Html {
  const rows: readonly (readonly [string, string])[] = [
    ['Isogloss', manifest.isogloss],
    ['Engine', manifest.engine],
    ['Schema', String(manifest.schema)],
    ['Normalisation', manifest.norm],
    ['Corpus', manifest.corpus],
    ['Project', manifest.project],
    ['Seed', String(manifest.seed)],
  ];
  return html`<section aria-labelledby="manifest"><h2 id="manifest">Manifest</h2>
<p>The same manifest gives the same report, byte for byte. It holds no clock, machine or path.</p>
<dl class="facts manifest">${rows.map(([name, value]) => html`<div><dt>${name}</dt><dd>${figures(value)}</dd></div>`)}<div><dt>Made by</dt><dd>${isolate(manifest.measure)}</dd></div></dl>
${Object.keys(manifest.parameters).length === 0 ? null : html`<details><summary>Parameters</summary><pre dir="ltr" tabindex="0">${JSON.stringify(manifest.parameters, null, 2)}</pre></details>`}
</section>`;
}
