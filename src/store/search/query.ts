import type { SearchFault } from '../../messages/en/asked.ts';
import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { UserError } from '../../model/errors.ts';

/** What is searched for: a word, phrase or prefix, or several of them joined. */
export type SearchQuery =
  | { readonly kind: 'term'; readonly term: string }
  | { readonly kind: 'and' | 'or'; readonly parts: readonly SearchQuery[] }
  | { readonly kind: 'not'; readonly part: SearchQuery };

/**
 * Reads `harbour strike`, `"harbour strike" AND (pay OR wage*) NOT football`: words side by side are a phrase, AND, OR and
 * NOT in capitals join, OR binds least, and NOT alone after something means AND NOT.
 * @throws {UserError} where it cannot be read, or says only what is not wanted
 */
export function parseSearch(text: string): SearchQuery {
  const tokens = tokensOf(text);
  let at = 0;
  const wrong = (what: SearchFault): UserError =>
    mistake('bad-search', message('asked.badSearch', { text, what }));

  function either(): SearchQuery {
    const parts = [all()];
    while (tokens[at] === 'OR') {
      at++;
      parts.push(all());
    }
    return parts.length === 1 ? (parts[0] as SearchQuery) : { kind: 'or', parts };
  }
  function all(): SearchQuery {
    const parts = [one()];
    for (;;) {
      const token = tokens[at];
      if (token === 'AND') at++;
      else if (token === undefined || token === 'OR' || token === ')') break;
      parts.push(one());
    }
    return parts.length === 1 ? (parts[0] as SearchQuery) : { kind: 'and', parts };
  }
  function one(): SearchQuery {
    const token = tokens[at];
    at++;
    if (token === undefined) throw wrong('ends');
    if (token === 'AND' || token === 'OR')
      throw wrong(token === 'AND' ? 'nothing before AND' : 'nothing before OR');
    if (token === ')') throw wrong('not opened');
    if (token === 'NOT') return { kind: 'not', part: one() };
    if (token === '(') {
      const inner = either();
      if (tokens[at] !== ')') throw wrong('not closed');
      at++;
      return inner;
    }
    return { kind: 'term', term: token.slice(1) };
  }

  if (tokens.length === 0) return { kind: 'term', term: text };
  const query = either();
  if (at < tokens.length) throw wrong('not opened');
  if (!isBound(query)) throw wrong('only NOT');
  return query;
}

/** Operators and brackets as they are, terms with a mark before them. Words side by side are one term. */
function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  let words: string[] = [];
  const flush = (): void => {
    if (words.length > 0) tokens.push(`:${words.join(' ')}`);
    words = [];
  };
  for (const [piece, quoted] of text.matchAll(/["“”«]([^"“”»]*)["“”»]|[()]|[^\s()"“”«»]+/gu)) {
    if (quoted !== undefined) {
      flush();
      if (quoted.trim() !== '') tokens.push(`:${quoted}`);
    } else if (/^(?:AND|OR|NOT|[()])$/.test(piece)) {
      flush();
      tokens.push(piece);
    } else words.push(piece);
  }
  flush();
  return tokens;
}

/** Whether it asks for something that a post has, in every way it can be met. */
function isBound(query: SearchQuery): boolean {
  if (query.kind === 'term') return true;
  if (query.kind === 'not') return false;
  return query.kind === 'or' ? query.parts.every(isBound) : query.parts.some(isBound);
}

/** Terms that a post may have: what is marked where it is shown. */
export function wantedTerms(query: SearchQuery): string[] {
  if (query.kind === 'term') return [query.term];
  return query.kind === 'not' ? [] : query.parts.flatMap(wantedTerms);
}
