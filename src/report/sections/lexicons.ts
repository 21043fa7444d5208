import { figures, isolate } from '../../view/bidi.ts';
import { count, plural } from '../../view/format.ts';
import { type Html, html } from '../../view/html.ts';
import type { LexiconTable } from '../input.ts';

const forms: Readonly<Record<string, string>> = {
  own: 'own word',
  opponents: 'opponents’ word',
  neutral: 'neutral',
};

/** The vocabularies as they were looked for: every spelling, whose word it is, and in how many posts it stands. */
export function lexiconsSection(lexicons: readonly LexiconTable[]): Html | null {
  if (lexicons.length === 0) return null;
  return html`<section aria-labelledby="lexicons"><h2 id="lexicons">The vocabularies, as used</h2>
<p>A post counts when it has one of these spellings, however it writes its gaps. A count says where a word stands, not who means it.</p>
${lexicons.map(lexicon)}</section>`;
}

function lexicon(table: LexiconTable): Html {
  const origin = [
    table.author === undefined ? 'Author not stated' : `By ${table.author}`,
    table.date ?? 'date not stated',
  ];
  const terms = [...new Set(table.variants.map((v) => v.term))];
  return html`<details class="lexicon"><summary>${isolate(table.label ?? table.name)} <span class="aside">${table.control === true ? 'control; ' : ''}${plural(terms.length, 'term')}, ${plural(table.variants.length, 'spelling')}, found in ${figures(count(table.posts))} ${table.posts === 1 ? 'post' : 'posts'}</span></summary>
<p class="aside">${isolate(origin.join(', '))}. ${table.sources === undefined || table.sources.length === 0 ? 'Sources not stated.' : html`Sources: ${table.sources.map((source, i) => html`${i > 0 && '; '}${isolate(source)}`)}.`} ${table.note === undefined ? null : isolate(table.note)}</p>
<table><caption>${isolate(table.label ?? table.name)}: posts by spelling</caption><thead><tr><th scope="col">Term</th><th scope="col">Spelling</th><th scope="col">Whose word</th><th scope="col" class="n">Posts</th></tr></thead>
<tbody>${terms.map((term) => {
    const variants = table.variants.filter((v) => v.term === term);
    return variants.map(
      (v, i) =>
        html`<tr>${i === 0 ? html`<th scope="rowgroup" rowspan="${variants.length}">${isolate(term)}</th>` : null}<td>${isolate(v.variant)}</td><td>${forms[v.form] ?? v.form}</td><td class="n">${figures(count(v.posts))}</td></tr>`,
    );
  })}</tbody></table>
${table.exclude === undefined || table.exclude.length === 0 ? null : html`<p class="aside">Not counted inside: ${table.exclude.map((phrase, i) => html`${i > 0 && ', '}${isolate(phrase)}`)}.</p>`}
</details>`;
}
