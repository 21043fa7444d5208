import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { extname } from 'node:path';
import { hasBom } from '../bytes.ts';
import { refuseOtherEncodings } from '../encoding.ts';
import { refuseOtherKinds } from '../kinds.ts';

/** How a file is to be read. */
export type FileKind = 'html' | 'xml-feed' | 'json-feed' | 'warc' | 'markdown' | 'text' | 'pdf' | 'word';

const markdownNames: ReadonlySet<string> = new Set(['.md', '.markdown', '.mdown', '.mkd']);

/**
 * Says what a document is, by its first bytes; only Markdown, which is plain text to any look, goes by its name.
 * @param head the beginning of the (decompressed) file
 * @throws UserError where it is nothing that is read as a document
 */
export function kindOf(head: Buffer, name: string): FileKind {
  if (head.toString('latin1', 0, 5) === 'WARC/') return 'warc';
  if (head.toString('latin1', 0, 5) === '%PDF-') return 'pdf';
  const packed = packedKind(head, name);
  if (packed !== null) return packed;
  refuseOtherKinds(head, name);
  const text = beginning(head);
  const markup = markupOf(text, name);
  if (markup === 'html') refuseTelegram(head, name);
  if (markup !== null) return markup;
  refuseOtherEncodings(head, name);
  const data = dataOf(text, name);
  if (data !== null) return data;
  return markdownNames.has(extname(name.replace(/\.gz$/i, '')).toLowerCase()) ? 'markdown' : 'text';
}

/** Office documents are ZIP archives; the names of what they hold stand in them as they are. */
function packedKind(head: Buffer, name: string): FileKind | null {
  if (head.toString('latin1', 0, 4) !== 'PK\u0003\u0004') return null;
  if (head.includes('word/')) return 'word';
  if (!head.includes('application/vnd.oasis.opendocument.text')) return null;
  throw mistake('other-kind', message('files.openDocument', { name }));
}

/** Enough of a file to tell; letters beyond ASCII do not matter here. */
function beginning(head: Buffer): string {
  const wide =
    head[0] === 0xff && head[1] === 0xfe
      ? 'utf-16le'
      : head[0] === 0xfe && head[1] === 0xff
        ? 'utf-16be'
        : null;
  const text =
    wide === null ? head.toString('latin1', hasBom(head) ? 3 : 0) : new TextDecoder(wide).decode(head);
  return text.slice(0, 64 * 1024).trimStart();
}

/** A page of t.me/s holds the posts of a channel, as its widgets' classes say; it is no article of "t.me". */
function refuseTelegram(head: Buffer, name: string): void {
  if (
    !/class="[^"]*\b(?:tgme_channel_(?:history|info)|tgme_widget_message_wrap)\b/.test(
      head.toString('latin1'),
    )
  )
    return;
  throw mistake('telegram-page', message('files.telegramPage', { name }));
}

const htmlStart =
  /^\s*<(?:!doctype\s+html|html|head|body|title|meta|link|script|style|div|p|article|section|main|header|h[1-6]|table|span|center|font|ul|ol|a|b|blockquote|figure|img|br|nav|form)\b/im;

function markupOf(text: string, name: string): FileKind | null {
  const first = text.slice(0, 8192);
  if (!first.startsWith('<') && !/^\s*<(?:!doctype html|html)\b/im.test(first)) return null;
  const feed = /<(?:rss|feed|(?:rdf:)?RDF|atom:feed)[\s>]/.exec(first);
  const html = /<(?:html|body|head|!doctype html)\b/i.exec(first);
  if (feed !== null && (html === null || feed.index < html.index)) return 'xml-feed';
  if (html !== null || htmlStart.test(first)) return 'html';
  if (/^<\?xml\b/.test(first)) {
    const root = /<([A-Za-z_][\w:.-]*)/.exec(first)?.[1];
    throw mistake('other-kind', message('files.xml', { name, root: root ?? null }));
  }
  return null;
}

function dataOf(text: string, name: string): FileKind | null {
  if (!/^[{[]\s*["{[\]}]/.test(text)) return null;
  if (/"version"\s*:\s*"https?:(?:\\?\/){2}jsonfeed\.org/.test(text.slice(0, 16_384))) return 'json-feed';
  throw mistake('other-kind', message('files.jsonNoFeed', { name }));
}
