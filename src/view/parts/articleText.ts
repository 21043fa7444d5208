import { paragraphsOf } from '../../model/paragraphs.ts';
import type { Span } from '../../model/statement.ts';
import { type Html, html } from '../html.ts';

/** What stands at a place of a text. */
interface Placed {
  readonly span: Span;
}

/** Places at which the marks of a text begin or end. */
interface Mark<C> extends Placed {
  readonly claim: C | null;
}

/** A document's text: what somebody says underlined, the words of claims as links to where they lead, apart those that no posts can test. */
export function articleText<C extends Placed>(
  {
    document,
    statements,
    claims,
  }: { document: { readonly text: string }; statements: readonly Placed[]; claims: readonly C[] },
  link: (claim: C) => string,
  barred: (claim: C) => boolean = () => false,
): Html[] {
  const marks: Mark<C>[] = [
    ...statements.map(({ span }) => ({ span, claim: null })),
    ...claims.map((claim) => ({ span: claim.span, claim })),
  ];
  const { text } = document;
  return paragraphsOf(text)
    .filter(({ text: part }) => part.trim() !== '')
    .map(({ text: part, index }) => {
      const span: Span = [index, index + part.length];
      return html`<p dir="auto">${pieces(text, span, marks, link, barred)}</p>
`;
    });
}

/** A stretch of text cut where a mark begins or ends, each piece under the marks that hold it. */
function pieces<C>(
  text: string,
  [from, to]: Span,
  marks: readonly Mark<C>[],
  link: (claim: C) => string,
  barred: (claim: C) => boolean,
): Html[] {
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
      claim === null
        ? words
        : html`<a class="claimed${barred(claim) && ' barred'}" href="${link(claim)}">${words}</a>`;
    return said ? html`<span class="said">${linked}</span>` : linked;
  });
}
