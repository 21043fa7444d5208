import type { WrittenCheck, WrittenCheckedClaim, CheckedStatement } from '../../model/check.ts';
import type { Span } from '../../model/statement.ts';
import { paragraphsOf } from '../../model/paragraphs.ts';
import { isolate } from '../../view/bidi.ts';
import { plural } from '../../view/format.ts';
import { type Html, html } from '../../view/html.ts';
import { claimAnchor, verdictChip } from './claim.ts';
import { statementList } from './provenance.ts';

/** Each document with what is said in it marked, who says it, and claims that contradict one another. */
export function articlesSection(checks: readonly WrittenCheck[]): Html | null {
  if (checks.length === 0) return null;
  const many = checks.length > 1;
  return html`<section aria-labelledby="articles"><h2 id="articles">${many ? 'The documents' : 'The document'}</h2>
<p>What somebody is said to have said is underlined; words that posts could measure lead to their claim. Roles and places are as the document gives them.</p>
${checks.map((check, i) => article(check, i, many))}</section>`;
}

function article(check: WrittenCheck, number: number, titled: boolean): Html {
  const { document, statements, claims } = check;
  return html`${titled ? html`<h3 dir="auto">${document.title ?? document.name}</h3>` : null}
<div class="article" dir="${document.direction}"${document.language === null ? null : html` lang="${document.language}"`}>${paragraphs(check)}</div>
${statementList(check)}
${speakers(statements, claims, { number, of: titled ? (document.title ?? document.name) : null })}
${sideBySide(check, titled)}`;
}

/** Places at which the marks of a text begin or end. */
interface Mark {
  readonly span: Span;
  readonly claim: WrittenCheckedClaim | null;
}

function paragraphs({ document, statements, claims }: WrittenCheck): Html[] {
  const marks: Mark[] = [
    ...statements.map(({ span }) => ({ span, claim: null })),
    ...claims.map((claim) => ({ span: claim.span, claim })),
  ];
  const { text } = document;
  return paragraphsOf(text)
    .filter(({ text: part }) => part.trim() !== '')
    .map(({ text: part, index }) => {
      const span: Span = [index, index + part.length];
      return html`<p dir="auto">${pieces(text, span, marks)}</p>
`;
    });
}

/** A stretch of text cut where a mark begins or ends, each piece under the marks that hold it. */
function pieces(text: string, [from, to]: Span, marks: readonly Mark[]): Html[] {
  const here = marks.filter(({ span }) => span[0] < to && span[1] > from);
  const cuts = new Set([from, to, ...here.flatMap(({ span }) => span)]);
  const at = [...cuts].filter((cut) => cut >= from && cut <= to).sort((a, b) => a - b);
  return at.slice(0, -1).map((start, i) => {
    const end = at[i + 1] ?? to;
    const over = here.filter(({ span }) => span[0] <= start && span[1] >= end);
    const said = over.some(({ claim }) => claim === null);
    const claim = over.find((mark) => mark.claim !== null)?.claim ?? null;
    const words = html`${text.slice(start, end)}`;
    const linked =
      claim === null ? words : html`<a class="claimed" href="#${claimAnchor(claim)}">${words}</a>`;
    return said ? html`<span class="said">${linked}</span>` : linked;
  });
}

const nameOf = (name: string | null): string => name ?? 'not named';

/** Everybody who speaks, as the document describes them, with what came of what they say. */
function speakers(
  statements: readonly CheckedStatement[],
  claims: readonly WrittenCheckedClaim[],
  { number, of }: { number: number; of: string | null },
): Html | null {
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
        html`<p><a href="#${claimAnchor(claim)}">${isolate(claim.type === 'none' ? (claim.reason ?? '') : claim.type)}</a> ${verdictChip(claim)}</p>`,
    );
  const id = `speakers-${number + 1}`;
  // Of several documents each has a heading of its own above this one.
  const heading =
    of === null
      ? html`<h3 id="${id}">Who speaks</h3>`
      : html`<h4 id="${id}">Who speaks in <bdi dir="auto">${of}</bdi></h4>`;
  return html`${heading}
<div class="scroll" tabindex="0" role="region" aria-labelledby="${id}"><table><caption>${plural(statements.length, 'statement')}; roles, affiliations and places are described by the document</caption>
<thead><tr><th scope="col">Speaker</th><th scope="col">Role</th><th scope="col">Affiliation</th><th scope="col">Place</th><th scope="col" class="n">Statements</th><th scope="col">Source</th><th scope="col">Claims</th></tr></thead>
<tbody>${rows.map((row) => html`<tr><th scope="row">${isolate(row.name)}</th>${cell(row.role)}${cell(row.affiliation)}${cell(row.place)}<td class="n">${row.statements}</td><td>${row.statuses.join('; ')}</td><td class="wide">${links(row.claims)}</td></tr>`)}
${own.length === 0 ? null : html`<tr><th scope="row">${isolate(own[0]?.speaker.name ?? 'The publication')}</th><td>in its own voice</td><td>–</td><td>–</td><td class="n">–</td><td>original seen</td><td class="wide">${links(own)}</td></tr>`}</tbody></table></div>`;
}

/** Claims that cannot both be so, with who makes each. */
function sideBySide({ contradictions, claims }: WrittenCheck, titled: boolean): Html | null {
  if (contradictions.length === 0) return null;
  const cell = (id: string): Html | null => {
    const claim = claims.find((one) => one.id === id);
    return claim === undefined
      ? null
      : html`<td><q dir="auto">${claim.text ?? ''}</q><p>${isolate(claim.speaker.name ?? 'the publication')} ${verdictChip(claim)}</p></td>`;
  };
  return html`${titled ? html`<h4>Side by side</h4>` : html`<h3>Side by side</h3>`}
<table><caption>Claims that contradict one another</caption><thead><tr><th scope="col">One says</th><th scope="col">Another says</th><th scope="col">Why both cannot be so</th></tr></thead>
<tbody>${contradictions.map(({ claims: [a, b], why }) => html`<tr>${cell(a)}${cell(b)}<td>${why}</td></tr>`)}</tbody></table>`;
}
