import type { WrittenCheck, WrittenCheckedClaim, CheckedStatement } from '../../model/check.ts';
import { isolate } from '../../view/bidi.ts';
import { statusOf } from '../../messages/lines.ts';
import { type Html, html } from '../../view/html.ts';
import type { Page } from '../../view/page.ts';
import { articleText } from '../../view/parts/articleText.ts';
import { foldedSection } from '../../view/parts/folded.ts';
import { statementList } from '../../view/parts/provenance.ts';
import { verdictChip } from '../../view/parts/verdict.ts';
import { claimAnchor } from './claim.ts';

const link = (claim: WrittenCheckedClaim): string => `#${claimAnchor(claim)}`;

/** Each document with what is said in it marked, who says it, and claims that contradict one another. */
export function articlesSection(page: Page, checks: readonly WrittenCheck[]): Html | null {
  if (checks.length === 0) return null;
  const many = checks.length > 1;
  return foldedSection(
    'articles',
    page.say(many ? 'article.documents' : 'article.document'),
    html`<p>${page.say('article.intro')}</p>
${checks.map((check, i) => article(page, check, i, many))}`,
  );
}

function article(page: Page, check: WrittenCheck, number: number, titled: boolean): Html {
  const { document, statements, claims, notes } = check;
  return html`${titled ? html`<h3 dir="auto">${document.title ?? document.name}</h3>` : null}
<div class="article" dir="${document.direction}"${document.language === null ? null : html` lang="${document.language}"`}>${articleText(check, link)}</div>
${notes.map((line) => html`<p>${page.prose(line)}</p>`)}
${statementList(page, check, link)}
${speakers(page, statements, claims, { number, of: titled ? (document.title ?? document.name) : null })}
${sideBySide(page, check, titled)}`;
}

const heads = [
  'article.speaker',
  'article.role',
  'article.affiliation',
  'article.place',
  'article.statements',
  'article.source',
  'article.claims',
] as const;

/** Everybody who speaks, as the document describes them, with what came of what they say. */
function speakers(
  page: Page,
  statements: readonly CheckedStatement[],
  claims: readonly WrittenCheckedClaim[],
  { number, of }: { number: number; of: string | null },
): Html | null {
  const nameOf = (name: string | null): string => name ?? page.say('article.notNamed');
  const names = [...new Set(statements.map(({ speaker }) => nameOf(speaker.name)))];
  const rows = names.map((name) => {
    const own = statements.filter(({ speaker }) => nameOf(speaker.name) === name);
    const first = (field: 'role' | 'affiliation' | 'place'): string | null =>
      own.map(({ speaker }) => speaker[field]).find((value) => value !== null) ?? null;
    return {
      name,
      role: first('role'),
      affiliation: first('affiliation'),
      place: first('place'),
      statements: own.length,
      statuses: [...new Set(own.map(({ status }) => status))],
      claims: claims.filter(({ statement, speaker }) => statement !== null && nameOf(speaker.name) === name),
    };
  });
  const own = claims.filter(({ speaker }) => speaker.author);
  if (rows.length === 0 && own.length === 0) return null;
  const cell = (text: string | null): Html => html`<td>${text === null ? '–' : isolate(text)}</td>`;
  const links = (list: readonly WrittenCheckedClaim[]): Html[] =>
    list.map(
      (claim) =>
        html`<p><a href="#${claimAnchor(claim)}">${isolate(claim.type === 'none' ? (claim.reason ?? '') : claim.type)}</a> ${verdictChip(page, claim)}</p>`,
    );
  const id = `speakers-${number + 1}`;
  // Of several documents each has a heading of its own above this one.
  const heading =
    of === null
      ? html`<h3 id="${id}">${page.say('article.whoSpeaks')}</h3>`
      : html`<h4 id="${id}">${page.markup('article.whoSpeaksIn', { document: isolate(of) })}</h4>`;
  return html`${heading}
<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}"><table><caption>${page.say('article.described', { n: statements.length })}</caption>
<thead><tr>${heads.map((key) => html`<th scope="col"${key === 'article.statements' && html` class="n"`}>${page.say(key)}</th>`)}</tr></thead>
<tbody>${rows.map((row) => html`<tr><th scope="row">${isolate(row.name)}</th>${cell(row.role)}${cell(row.affiliation)}${cell(row.place)}<td class="n">${page.n(row.statements)}</td><td>${page.semicolons(row.statuses.map((status) => page.write(statusOf(status))))}</td><td class="wide">${links(row.claims)}</td></tr>`)}
${own.length === 0 ? null : html`<tr><th scope="row">${isolate(own[0]?.speaker.name ?? page.say('article.publication'))}</th><td>${page.say('article.inItsOwnVoice')}</td><td>–</td><td>–</td><td class="n">–</td><td>${page.say('article.original')}</td><td class="wide">${links(own)}</td></tr>`}</tbody></table></div>`;
}

/** Claims that cannot both be so, with who makes each. */
function sideBySide(page: Page, { contradictions, claims }: WrittenCheck, titled: boolean): Html | null {
  if (contradictions.length === 0) return null;
  const cell = (id: string): Html | null => {
    const claim = claims.find((one) => one.id === id);
    return claim === undefined
      ? null
      : html`<td><q dir="auto">${claim.text ?? ''}</q><p>${isolate(claim.speaker.name ?? page.say('article.publicationInText'))} ${verdictChip(page, claim)}</p></td>`;
  };
  return html`${titled ? html`<h4>${page.say('article.sideBySide')}</h4>` : html`<h3>${page.say('article.sideBySide')}</h3>`}
<table><caption>${page.say('article.contradict')}</caption><thead><tr><th scope="col">${page.say('article.oneSays')}</th><th scope="col">${page.say('article.anotherSays')}</th><th scope="col">${page.say('article.whyNotBoth')}</th></tr></thead>
<tbody>${contradictions.map(({ claims: [a, b], why }) => html`<tr>${cell(a)}${cell(b)}<td>${why}</td></tr>`)}</tbody></table>`;
}
