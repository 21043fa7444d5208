import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';
import { foldedSection } from '../../view/parts/folded.ts';
import type { WrittenReport } from '../input.ts';

/** What writes every table of a report. */
const exportTables = 'isogloss export csv';

/** What of a report its last part speaks of. */
type Shown = Pick<WrittenReport, 'manifest' | 'project' | 'frame'>;

/** What this report was made from: the same manifest gives the same bytes. Its values are the same in every language. */
export function manifestSection(page: Page, { manifest, project, frame }: Shown): Html {
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
<dl class="lines">
<div><dt>${page.say('page.toCite')}</dt><dd>${page.prose(
      page.say('page.citation', {
        project: project.name,
        posts: frame.posts,
        channels: frame.channels,
        period: page.periodText(frame.from, frame.to),
        version: manifest.isogloss,
        corpus: manifest.corpus,
        hash: manifest.project.slice(0, 12),
      }),
    )}</dd></div>
<div><dt>${page.say('page.licence')}</dt><dd>${page.prose(page.say('page.licences'))}</dd></div>
<div><dt>${page.say('page.tables')}</dt><dd>${page.markup('page.allTables', { command: html`<code dir="ltr">${exportTables}</code>` })}</dd></div>
</dl>
<dl class="facts manifest">${rows.map(([name, text]) => html`<div><dt>${page.say(name)}</dt><dd>${value(text)}</dd></div>`)}<div><dt>${page.say('page.madeBy')}</dt><dd>${isolate(manifest.measure)}</dd></div></dl>
${Object.keys(manifest.parameters).length === 0 ? null : html`<details><summary>${page.say('page.parameters')}</summary><pre dir="ltr" tabindex="0">${JSON.stringify(manifest.parameters, null, 2)}</pre></details>`}`,
  );
}
