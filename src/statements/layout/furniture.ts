import type { LanguagePack } from '../../text/packs/pack.ts';
import type { Lexicon } from './lexicon.ts';
import type { Range } from './range.ts';
import type { Token } from './tokens.ts';

const dash = /^(?:[—–―-]|--+)$/;
/** Tokens a caption has at most, and a credit in brackets at its end. */
const longestCaption = 90;
const longestCredit = 14;
/** Tokens of a line that is kept to be known again, at least and at most. */
const shortestLine = 4;
const longestLine = 60;

/** "Read more: …", "Advertisement", "728 x 90", a picture's caption with its credit: of the page, not of the text. */
export function isFurniture(tokens: readonly Token[], { first, last }: Range, pack: LanguagePack): boolean {
  if (last - first === 2 && /^[x×]$/.test(tokens[first + 1]?.word ?? ''))
    return tokens[first]?.kind === 'number' && tokens[last]?.kind === 'number';
  return (
    pack.furniture.some((phrase) => phrase.split(' ').every((word, i) => tokens[first + i]?.word === word)) ||
    isCaption(tokens, { first, last }, pack)
  );
}

/** "Ann Lee leaves the court. (Omar Diaz/Canadian Press)": a short paragraph that ends with whose picture it was. */
function isCaption(tokens: readonly Token[], { first, last }: Range, pack: LanguagePack): boolean {
  if (tokens[last]?.text !== ')' || last - first > longestCaption) return false;
  let open = last - 1;
  while (open > first && last - open <= longestCredit && tokens[open]?.text !== '(') open--;
  const before = tokens[open - 1];
  if (tokens[open]?.text !== '(' || before === undefined || !/^[.!?”"]$/.test(before.text)) return false;
  const credit = tokens.slice(open + 1, last);
  const named = credit.every(
    ({ kind, capital, text }) => kind === 'mark' || capital || /^(?:for|via|the|of|de|von|van)$/.test(text),
  );
  return (
    named &&
    credit.some(
      ({ text, word }, i) =>
        (text.includes('/') && (i > 0 || text.length > 1)) || (pack.credits ?? []).includes(word),
    )
  );
}

/** A line that the text had before, as a heading stands again under its picture. Keeps what it has seen. */
export function isRepeated(tokens: readonly Token[], { first, last }: Range, seen: Set<string>): boolean {
  if (last - first + 1 < shortestLine || last - first > longestLine) return false;
  const line = tokens
    .slice(first, last + 1)
    .map(({ word }) => word)
    .join(' ');
  if (seen.has(line)) return true;
  seen.add(line);
  return false;
}

/**
 * Where the text of a paragraph begins after "WASHINGTON (AP) —" or "Harmen, Sept. 11, 2018", which may be glued to its
 * first word.
 */
export function pastDateline(tokens: readonly Token[], { first, last }: Range, lexicon: Lexicon): number {
  const token = tokens[first];
  if (token === undefined || token.kind !== 'word' || !token.capital) return first;
  const shouted = token.text.length > 2 && token.text === token.text.toUpperCase();
  let dated = false;
  for (let i = first + 1; i <= Math.min(last - 1, first + 12); i++) {
    const here = tokens[i];
    if (here === undefined || here.breaks > 0) return first;
    if (dash.test(here.text) && here.space) return shouted || dated ? i + 1 : first;
    if (here.text === '.' && i > first + 8) return first;
    if (here.kind === 'number' && lexicon.monthLike(monthBefore(tokens, i, first))) dated = true;
    const glued = here.kind === 'word' && here.capital && !here.space;
    if (glued && dated && (tokens[i - 1]?.kind === 'number' || tokens[i - 1]?.text === ')')) return i;
    if (!shouted && here.kind === 'word' && !here.capital) return first;
  }
  return first;
}

/** The word of "Sept. 11" before its number, or of "Sept. 11, 2018" before both. */
function monthBefore(tokens: readonly Token[], at: number, first: number): string {
  let i = at - 1;
  while (i > first && tokens[i]?.kind !== 'word') i--;
  return tokens[i]?.word ?? '';
}
