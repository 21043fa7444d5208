import { quotationMarksOf } from './quotation-marks.ts';

const names =
  'a|abbr|b|big|blockquote|cite|del|div|em|font|h[1-6]|i|ins|li|mark|ol|p|q|s|small|span|strike|strong|sub|sup|time|tt|u|ul';
const attributes = String.raw`(?:\s+[a-z][\w:-]{0,40}\s*=\s*(?:"[^"<>]{0,2000}"|'[^'<>]{0,2000}'|[^\s"'<>]{1,500})){0,20}\s*`;
const tag = new RegExp(`<(/?)(${names}|br)(${attributes})(/?)>`, 'gi');

/**
 * A plain text without the tags of HTML that somebody left in it: each becomes as many spaces, so that places in the text
 * stay places in the file. Marks of quotation stand where a browser would set them for `<q>`. Only what opens and closes
 * is a tag; a name in angle brackets is a word.
 * @param language ISO 639, for the marks of quotation
 * @param options `places: false` leaves no spaces
 */
export function withoutTags(text: string, language: string | null, { places = true } = {}): string {
  if (!text.includes('<')) return text;
  const found = [...text.matchAll(tag)];
  const paired = pairsOf(found);
  let within = 0;
  let written = '';
  let at = 0;
  for (const match of found) {
    const [whole, slash = '', name = ''] = match;
    const isBreak = name.toLowerCase() === 'br';
    if (!isBreak && !paired.has(match.index)) continue;
    written += text.slice(at, match.index);
    at = match.index + whole.length;
    const isClosing = slash !== '';
    let put = isBreak ? '\n' : '';
    if (name.toLowerCase() === 'q') {
      if (isClosing) within--;
      if (!isMarked(text, match.index, at, isClosing))
        put = quotationMarksOf(language, within % 2 === 1)[isClosing ? 1 : 0];
      if (!isClosing) within++;
    }
    const room = places ? ' '.repeat(whole.length - put.length) : '';
    written += isClosing || isBreak ? put + room : room + put;
  }
  return written + text.slice(at);
}

/** Places of the tags that open and close, each the nearest of its name. */
function pairsOf(found: readonly RegExpExecArray[]): ReadonlySet<number> {
  const open = new Map<string, number[]>();
  const paired = new Set<number>();
  for (const { 1: slash, 2: name = '', index } of found) {
    const key = name.toLowerCase();
    const waiting = open.get(key) ?? [];
    open.set(key, waiting);
    if (slash === '') waiting.push(index);
    else {
      const start = waiting.pop();
      if (start !== undefined) paired.add(start).add(index);
    }
  }
  return paired;
}

const openMark = /^\s*["'“”„«»‘’‚‹›「『]/;
const closeMark = /["'“”„«»‘’‚‹›」』]\s*$/;

/** Whether the writer set marks within the tag. */
const isMarked = (text: string, from: number, to: number, isClosing: boolean): boolean =>
  isClosing
    ? closeMark.test(text.slice(Math.max(0, from - 10), from))
    : openMark.test(text.slice(to, to + 10));
