import type { SourceStatus } from '../model/check.ts';
import type { Span, Statement } from '../model/statement.ts';

/** A place where those who quoted somebody changed the words. */
export interface Edit {
  readonly kind: 'left out' | 'put in';
  readonly text: string;
  /** In the document. */
  readonly span: Span;
}

// An ellipsis alone may be the speaker's own pause; in brackets it is the editor's.
const edit = /[[(]\s*(?:…|\.{3,}|\. \. \.)\s*[\])]|…|\.{3,}|\[[^\][\n]{1,80}\]/gu;

/** Where a statement's words were cut or added to, as the text itself shows. */
export function editsOf({ content, span }: Statement): Edit[] {
  return [...content.matchAll(edit)].map(({ 0: text, index }) => ({
    kind: /^[[(]?\s*(?:…|\.)/u.test(text) ? 'left out' : 'put in',
    text,
    span: [span[0] + index, span[0] + index + text.length],
  }));
}

/** One who passed the words on. */
export interface Link {
  readonly name: string | null;
  readonly role: string | null;
  /** The publication itself. */
  readonly publication: boolean;
}

/** Through whom a statement came: its speaker, those who quote it, from the inside out, and the publication. */
export function chainOf(
  statements: readonly Statement[],
  statement: number | null,
  publication: string | null,
): Link[] {
  const last: Link = { name: publication, role: null, publication: true };
  const own = statement === null ? undefined : statements[statement];
  if (own === undefined) return [last];
  const holds = ({ span }: Statement): boolean =>
    span[0] <= own.span[0] && span[1] >= own.span[1] && span[1] - span[0] > own.span[1] - own.span[0];
  const around = statements.filter(holds).sort((a, b) => a.span[1] - a.span[0] - (b.span[1] - b.span[0]));
  const links = [own, ...around].map(
    ({ speaker }): Link => ({ name: speaker.name, role: speaker.role, publication: false }),
  );
  return [...links.filter((link, i) => i === 0 || link.name !== links[i - 1]?.name), last];
}

/** The longest stretch of words that no edit interrupts: what an original can be recognised by. */
export function longestUncut(statement: Statement): string {
  const cuts = editsOf(statement).map(({ span }) => span.map((at) => at - statement.span[0]) as Span);
  const pieces: string[] = [];
  let from = 0;
  for (const [start, end] of [...cuts, [statement.content.length, statement.content.length] as Span]) {
    pieces.push(statement.content.slice(from, start));
    from = end;
  }
  return pieces
    .map((piece) => piece.trim())
    .reduce((best, piece) => (piece.length > best.length ? piece : best), '');
}

/** Whether the words were seen where they were first said, or came through somebody with a stake in them. */
export function statusOf(
  chain: readonly Link[],
  statement: number | null,
  original: boolean,
  keys: (name: string) => readonly string[],
  concerned: readonly string[],
  same: (a: string, b: string) => boolean,
): SourceStatus {
  // What a publication says itself is seen in the document.
  if (statement === null || original) return 'original seen';
  const [speaker, ...relays] = chain;
  const own = speaker?.name === undefined || speaker.name === null ? [] : keys(speaker.name);
  const interested = relays.some(({ name }) => {
    const theirs = name === null || name === speaker?.name ? [] : keys(name);
    return concerned.length === 0
      ? theirs.length > 0 && !theirs.some((key) => own.some((mine) => same(key, mine)))
      : theirs.some((key) => concerned.some((party) => same(key, party)));
  });
  return interested ? 'quoted by an interested party' : 'not found';
}
