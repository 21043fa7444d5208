import type { Token } from './tokens.ts';

/** A quotation, marks included. */
export interface Quote {
  /** Tokens `[first, last]`. */
  readonly first: number;
  last: number;
  /** How deep it stands in others; 0 is outermost. */
  readonly depth: number;
  /** No closing mark was found: it ends with the paragraph or before the next quotation. */
  readonly open: boolean;
  readonly family: Family;
}

type Family = 'double' | 'single' | 'angle';
type Role = 'open' | 'close' | 'either' | 'none';

const families = new Map<string, Family>([
  ...['“', '”', '„', '‟', '"', '＂', "''", '``', '‘’', '’’', '‘‘', '❝', '❞', '〝', '〞'].map(
    (m): [string, Family] => [m, 'double'],
  ),
  ...['‘', '’', "'", '‚', '‛', '‹', '›'].map((m): [string, Family] => [m, 'single']),
  ...['«', '»', '《', '》', '「', '」'].map((m): [string, Family] => [m, 'angle']),
]);
const opening = new Set(['“', '„', '‟', '❝', '〝', '``', '‘‘', '‘', '‚', '‛', '‹', '«', '《', '「']);
const closing = new Set(['”', '❞', '〞', '’', '›', '»', '》', '」']);
const elided = new Set(['em', 's', 'til', 'cause', 'twas', 'n', 'tis', 'round']);
const bracket = /^[([{—–-]$/;
const terminal = /^(?:[.!?…؟۔]|\.{2,})$/;

export const isQuotationMark = (token: Token): boolean => families.has(token.text);

/**
 * What a mark does where it stands. The mark's own shape is the first evidence, the spaces around it the second:
 * writers turn marks the wrong way round, and straight ones have no way.
 */
function roleOf(tokens: readonly Token[], at: number, from: number, to: number): Role {
  const token = tokens[at];
  if (token === undefined) return 'none';
  const before = at > from ? tokens[at - 1] : undefined;
  const after = at < to ? tokens[at + 1] : undefined;
  const freeLeft =
    token.space || token.breaks > 0 || before === undefined || bracket.test(before.text) || isOpening(before);
  const freeRight =
    after === undefined ||
    after.space ||
    after.breaks > 0 ||
    (after.kind === 'mark' && !isQuotationMark(after) && !/^(?:[[(…$#]|\.\.)/.test(after.text));
  const shape = families.get(token.text);
  if (shape === 'single' && !(token.text === '‹' || token.text === '›' || token.text === '‚')) {
    if (freeLeft && !freeRight && after !== undefined) {
      if (after.kind === 'number' || elided.has(after.word)) return 'none';
      return token.text === '’' ? 'none' : 'open';
    }
    if (freeRight && !freeLeft && token.text !== '‘') return 'close';
    return 'none';
  }
  if (freeLeft && !freeRight)
    return closing.has(token.text) && before !== undefined && !token.space && !bracket.test(before.text)
      ? 'close'
      : 'open';
  if (freeRight && !freeLeft)
    return opening.has(token.text) && token.text !== '„' ? (token.text === '“' ? 'close' : 'open') : 'close';
  if (opening.has(token.text)) return 'open';
  if (closing.has(token.text)) return 'close';
  return 'either';
}

const isOpening = (token: Token): boolean => opening.has(token.text);

/** Quotations of one paragraph, tokens `[from, to]`, in order of their beginnings. */
export function findQuotes(tokens: readonly Token[], from: number, to: number): Quote[] {
  const found: Quote[] = [];
  const stack: Array<{ first: number; family: Family }> = [];
  let lastSingle = -1;
  for (let i = to; i >= from && lastSingle < 0; i--) {
    const token = tokens[i];
    if (
      token !== undefined &&
      families.get(token.text) === 'single' &&
      roleOf(tokens, i, from, to) === 'close'
    )
      lastSingle = i;
  }
  const close = (index: number, last: number, open: boolean): void => {
    const top = stack[index];
    if (top === undefined) return;
    stack.length = index;
    if (last > top.first) found.push({ first: top.first, last, depth: index, open, family: top.family });
  };
  for (let i = from; i <= to; i++) {
    const token = tokens[i];
    const family = token && families.get(token.text);
    if (token === undefined || family === undefined) continue;
    let role = roleOf(tokens, i, from, to);
    if (role === 'none') continue;
    let index = stack.length - 1;
    while (index >= 0 && stack[index]?.family !== family) index--;
    if (role === 'either') role = index >= 0 ? 'close' : 'open';
    if (role === 'close') {
      if (index >= 0) close(index, i, false);
    } else if (family === 'single') {
      if (index < 0 && i < lastSingle) stack.push({ first: i, family });
    } else if (index >= 0 && !nests(tokens, i, from, to, family)) {
      // The same mark again while open: the first was never closed. It ends before the sentence that holds the second.
      close(index, endBefore(tokens, stack[index]?.first ?? i, i), true);
      stack.push({ first: i, family });
    } else stack.push({ first: i, family });
  }
  // What is left open: a double or angle mark runs to the paragraph's end; a single one was an apostrophe.
  for (let index = 0; index < stack.length; index++) {
    const top = stack[index];
    if (top !== undefined && top.family !== 'single' && to > top.first) {
      found.push({ first: top.first, last: to, depth: index, open: true, family: top.family });
      break;
    }
  }
  found.sort((a, b) => a.first - b.first || b.last - a.last);
  return outermost(found);
}

/** Tokens within which an inner quotation and its outer one are closed: keeps a line of marks from taking long. */
const farthest = 400;
const deepest = 3;

/**
 * “We call it “the list” here”: does the mark at `at`, of the family that is open, begin a quotation inside a sentence
 * of the first? It does where it stands within that sentence and both are closed, the inner one first, before a third
 * can begin with a sentence of its own.
 */
function nests(tokens: readonly Token[], at: number, from: number, to: number, family: Family): boolean {
  if (at === from || terminal.test(tokens[at - 1]?.text ?? '')) return false;
  let depth = 2;
  for (let i = at + 1; i <= Math.min(to, at + farthest); i++) {
    const token = tokens[i];
    if (token === undefined || families.get(token.text) !== family) continue;
    const role = roleOf(tokens, i, from, to);
    if (role === 'close') depth--;
    else if (role === 'open') depth++;
    else if (role === 'either') return false;
    if (depth === 0) return true;
    if (depth > deepest) return false;
    if (role === 'open' && terminal.test(tokens[i - 1]?.text ?? '')) return false;
  }
  return false;
}

/** Depths made true again after repairs: a quotation inside another is deeper. */
function outermost(found: readonly Quote[]): Quote[] {
  const ends: number[] = [];
  return found.map((quote) => {
    while (ends.length > 0 && (ends.at(-1) ?? 0) < quote.first) ends.pop();
    const depth = ends.length;
    ends.push(quote.last);
    return { ...quote, depth };
  });
}

/** The last token that ends a sentence between two marks, or the token before the second. */
function endBefore(tokens: readonly Token[], first: number, next: number): number {
  for (let i = next - 1; i > first; i--) {
    const text = tokens[i]?.text;
    if (text !== undefined && terminal.test(text)) return i;
  }
  return next - 1;
}
