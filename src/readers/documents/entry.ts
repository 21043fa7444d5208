import type { DocumentRead } from '../../model/document.ts';
import { blocksOf } from './blocks.ts';
import { cleanBlocks } from './clean.ts';
import { parseDate } from './dates.ts';
import { directionOf, languageOf } from './language.ts';
import { parsePage } from './tree.ts';

/** An entry as a feed gives it: markup and dates not yet read. */
export interface Entry {
  title: string | null;
  authors: string[];
  date: string | null;
  url: string | null;
  /** What the address is relative to, where the entry has its own. */
  base?: string | undefined;
  id: string | null;
  language: string | null;
  /** HTML; the fullest text the entry has. */
  html: string | null;
}

/** What a feed says of itself, as far as it has been read. */
export interface FeedHead {
  title: string | null;
  language: string | null;
  authors: string[];
  /** What its addresses are relative to, where that is told. */
  base?: string | undefined;
}

/** An entry as a document; null where it has neither text nor title. */
export async function readEntry(entry: Entry, head: FeedHead, name: string): Promise<DocumentRead | null> {
  const title = entry.title === null ? null : textOfHtml(entry.title, null).replaceAll(/\s+/g, ' ') || null;
  const text = (entry.html === null ? '' : textOfHtml(entry.html, title)) || (title ?? '');
  if (text === '') return null;
  const date = entry.date === null ? null : parseDate(entry.date);
  const authors = (entry.authors.length > 0 ? entry.authors : head.authors)
    .map(personOf)
    .filter((author) => author !== '');
  const url =
    absolute(entry.url, head.base, entry.base) ??
    (entry.id !== null && /^https?:\/\//.test(entry.id) ? entry.id : null);
  return {
    name,
    kind: 'feed',
    title,
    byline: authors.length === 0 ? null : [...new Set(authors)].join(', '),
    outlet: head.title,
    date: date?.iso ?? null,
    ...(date === null && entry.date !== null ? { dateWritten: entry.date.slice(0, 100) } : {}),
    calendar: date?.calendar ?? null,
    language: await languageOf(text, codeOf(entry.language ?? head.language)),
    direction: directionOf(text),
    text,
    url,
    entry: entry.id ?? `${title ?? ''}\n${entry.date ?? ''}`,
  };
}

/** An address by what it is relative to, the outermost first; as it stands where that is not told. */
function absolute(url: string | null, ...bases: readonly (string | undefined)[]): string | null {
  if (url === null || URL.canParse(url)) return url;
  let base: string | undefined;
  for (const next of bases)
    if (next !== undefined && URL.canParse(next, base)) base = new URL(next, base).href;
  return base !== undefined && URL.canParse(url, base) ? new URL(url, base).href : url;
}

/**
 * The text a reader sees of a piece of HTML, such as an entry of a feed. Some writers escape it twice, or put a CDATA
 * section into what is escaped already: where the text that comes out is markup again, that is read.
 */
export function textOfHtml(html: string, title: string | null): string {
  const bare = html.replaceAll(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1');
  const text = textOnce(bare, title);
  return !/<[a-z/!]/i.test(bare) && isMarkupAgain(text) ? textOnce(text, title) : text;
}

/** Begins or ends with a tag of HTML, or has its entities; a text about markup has its tags in its middle. */
const isMarkupAgain = (text: string): boolean =>
  /^\s*<(?:p|div|span|a|b|i|em|strong|h[1-6]|ul|ol|li|br|img|figure|blockquote|table|section|article)\b[^<>]*>/i.test(
    text,
  ) ||
  /<\/(?:p|div|span|a|b|i|em|strong|h[1-6]|ul|ol|li|figure|blockquote|table|section|article)>\s*$/i.test(
    text,
  ) ||
  /&(?:amp|quot|apos|nbsp|#\d{2,5}|#x[0-9a-f]{2,5});/i.test(text);

function textOnce(html: string, title: string | null): string {
  const blocks = blocksOf(parsePage(html), ({ tag }) => tag === 'figcaption');
  const cleaned = title === null ? blocks : cleanBlocks(blocks, { title, byline: null });
  return (cleaned.length > 0 ? cleaned : blocks).map(({ text }) => text).join('\n\n');
}

/** RSS asks for "address@example.org (Name)"; of addresses alone nothing is kept. */
function personOf(author: string): string {
  return (/\(([^()]+)\)/.exec(author)?.[1] ?? author.replace(/<?\S+@\S+>?/, '')).trim();
}

function codeOf(language: string | null): string | null {
  return /^[a-z]{2,3}(?![a-z])/i.exec(language ?? '')?.[0].toLowerCase() ?? null;
}
