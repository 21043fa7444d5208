import { isolate } from '../../view/bidi.ts';
import { type Html, html } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';
import { foldedSection } from '../../view/parts/folded.ts';
import type { LexiconTable } from '../input.ts';

const forms = { own: 'page.ownWord', opponents: 'page.opponentsWord', neutral: 'page.neutralWord' } as const;

/** The vocabularies as they were looked for: every spelling, whose word it is, and in how many posts it stands. */
export function lexiconsSection(page: Page, lexicons: readonly LexiconTable[]): Html | null {
  if (lexicons.length === 0) return null;
  return foldedSection(
    'lexicons',
    page.say('page.lexicons'),
    html`<p>${page.say('page.lexiconsIntro')}</p>
${lexicons.map((table) => lexicon(page, table))}`,
  );
}

function lexicon(page: Page, table: LexiconTable): Html {
  const origin = page.commas([
    table.author === undefined
      ? page.say('page.authorUnstated')
      : page.say('page.byAuthor', { author: table.author }),
    table.date === undefined ? page.say('page.dateUnstated') : page.asGiven(table.date),
  ]);
  const terms = [...new Set(table.variants.map((v) => v.term))];
  const found = page.markup('page.foundIn', {
    terms: terms.length,
    spellings: table.variants.length,
    posts: table.posts,
    figures: page.figures(page.count(table.posts)),
  });
  const label = isolate(table.label ?? table.name);
  return html`<details class="lexicon"><summary>${label} <span class="aside">${table.control === true ? page.say('page.control') : ''}${found}</span></summary>
<p class="aside">${isolate(origin)}. ${sources(page, table)} ${table.note === undefined ? null : isolate(table.note)}</p>
<table><caption>${page.markup('page.bySpelling', { label })}</caption><thead><tr><th scope="col">${page.say('page.term')}</th><th scope="col">${page.say('page.spelling')}</th><th scope="col">${page.say('page.whoseWord')}</th><th scope="col" class="n">${page.say('page.posts')}</th></tr></thead>
<tbody>${terms.map((term) => {
    const variants = table.variants.filter((v) => v.term === term);
    return variants.map(
      (v, i) =>
        html`<tr>${i === 0 ? html`<th scope="rowgroup" rowspan="${variants.length}">${isolate(term)}</th>` : null}<td>${isolate(v.variant)}</td><td>${formOf(page, v.form)}</td><td class="n">${page.figures(page.count(v.posts))}</td></tr>`,
    );
  })}</tbody></table>
${table.exclude === undefined || table.exclude.length === 0 ? null : html`<p class="aside">${page.markup('page.notInside', { phrases: page.names(table.exclude) })}</p>`}
</details>`;
}

const formOf = (page: Page, form: string): string =>
  form === 'own' || form === 'opponents' || form === 'neutral' ? page.say(forms[form]) : form;

function sources(page: Page, { sources: all = [] }: LexiconTable): Html | string {
  if (all.length === 0) return page.say('page.sourcesUnstated');
  const between = page.semicolons(['', '']);
  return page.markup('page.sources', {
    sources: html`${all.map((source, i) => html`${i > 0 && between}${isolate(source)}`)}`,
  });
}
