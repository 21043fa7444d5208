import type { DocumentRead } from '../../model/document.ts';
import { readArticle } from './article.ts';
import { decodeMarkup } from './decode.ts';
import { readEntries } from './feed-entries.ts';
import { readJsonFeed } from './json-feed.ts';
import type { FileKind } from './kind.ts';
import { readMarkdown } from './markdown.ts';
import { Names, type Skip } from './skip.ts';
import { readPdf } from './pdf.ts';
import { readText } from './text.ts';
import { readWord } from './word.ts';

/** Longest page, text or JSON feed: they are read as one. Feeds in XML and archives may have any length. */
export const mostBytes = 64 * 1024 * 1024;

/** Bytes by which a file's kind is seen. */
export const headBytes = 64 * 1024;

/** What was said about a document by whoever sent it. */
export interface Sent {
  readonly charset: string | null;
  readonly url: string | null;
}

/** The documents in bytes that are held as one. */
export async function* readWhole(
  kind: FileKind,
  bytes: Buffer,
  name: string,
  sent: Sent,
  skipped: Skip,
): AsyncGenerator<DocumentRead> {
  if (kind === 'pdf') {
    yield { ...(await readPdf(bytes, name)), url: sent.url };
    return;
  }
  if (kind === 'word') {
    yield { ...(await readWord(bytes, name)), url: sent.url };
    return;
  }
  const text = decodeMarkup(bytes, sent.charset);
  switch (kind) {
    case 'html':
      yield await readArticle(text, name, sent.url);
      return;
    case 'markdown':
      yield await readMarkdown(text, name);
      return;
    case 'json-feed': {
      const { head, entries } = readJsonFeed(text, name);
      yield* readEntries(entries, head, new Names(name), skipped);
      return;
    }
    default:
      yield { ...(await readText(text, name)), url: sent.url };
  }
}
