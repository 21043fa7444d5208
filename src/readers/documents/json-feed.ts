import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { Entry, FeedHead } from './entry.ts';

/** Reads a JSON Feed (jsonfeed.org, versions 1 and 1.1). */
export function readJsonFeed(content: string, name: string): { head: FeedHead; entries: Entry[] } {
  let feed: unknown;
  try {
    feed = JSON.parse(content);
  } catch (cause) {
    throw mistake('broken-feed', message('files.feedBroken', { name }), { cause });
  }
  const top = objectOf(feed);
  const items = Array.isArray(top['items']) ? (top['items'] as unknown[]) : [];
  return {
    head: { title: stringOf(top['title']), language: stringOf(top['language']), authors: authorsOf(top) },
    entries: items.map((value) => entryOf(objectOf(value))),
  };
}

function entryOf(item: Readonly<Record<string, unknown>>): Entry {
  const text = stringOf(item['content_text']) ?? stringOf(item['summary']);
  const id = item['id'];
  return {
    title: escaped(stringOf(item['title'])),
    authors: authorsOf(item),
    date: stringOf(item['date_published']) ?? stringOf(item['date_modified']),
    url: stringOf(item['url']) ?? stringOf(item['external_url']),
    id: typeof id === 'number' ? String(id) : stringOf(id),
    language: stringOf(item['language']),
    html:
      stringOf(item['content_html']) ??
      escaped(text)
        ?.replaceAll(/\n\s*\n/g, '<p>')
        .replaceAll('\n', '<br>') ??
      null,
  };
}

function authorsOf(value: Readonly<Record<string, unknown>>): string[] {
  const authors: unknown[] = Array.isArray(value['authors']) ? value['authors'] : [value['author']];
  return authors.map((author) => stringOf(objectOf(author)['name'])).filter((name) => name !== null);
}

/** Plain text as HTML, which is how entries are read. */
function escaped(text: string | null): string | null {
  return text === null ? null : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Readonly<Record<string, unknown>>)
    : {};
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
