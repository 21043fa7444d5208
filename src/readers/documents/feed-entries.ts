import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { DocumentRead } from '../../model/document.ts';
import { codePage, isUtf8SoFar } from '../encoding.ts';
import { isMostlyBroken } from './decode.ts';
import { type Entry, type FeedHead, readEntry } from './entry.ts';
import { XmlFeed } from './feed.ts';
import { Names, type Skip } from './skip.ts';

/** The entries of an RSS or Atom feed, as it streams in. */
export async function* readXmlFeed(
  bytes: AsyncIterable<Buffer>,
  name: string,
  charset: string | null,
  skipped: Skip,
): AsyncGenerator<DocumentRead> {
  const feed = new XmlFeed(name);
  const names = new Names(name);
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  let declared = charset;
  let first = true;
  let any = false;
  for await (const piece of bytes) {
    if (first) declared ??= declaredIn(piece);
    first = false;
    decoder ??= feedDecoder(piece, declared);
    for await (const document of readEntries(
      feed.write(decoder === null ? piece.toString('latin1') : decoder.decode(piece, { stream: true })),
      feed.head,
      names,
      skipped,
    )) {
      any = true;
      yield document;
    }
  }
  feed.write(decoder?.decode() ?? '');
  for await (const document of readEntries(feed.end(), feed.head, names, skipped)) {
    any = true;
    yield document;
  }
  if (feed.isCut) skipped({ name, code: 'truncated', reason: message('files.cutFeed', { name }) });
  if (!any) throw mistake('no-text', message('files.feedEmpty', { name }));
}

/**
 * The decoder for a feed whose first letters beyond ASCII stand in `bytes`; null where there are none yet. As with pages,
 * UTF-8 is UTF-8 whatever the declaration says; another declaration is believed, and where there is none that can be, the
 * letters tell.
 */
function feedDecoder(bytes: Buffer, declared: string | null): InstanceType<typeof TextDecoder> | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be');
  if (!bytes.some((byte) => byte >= 0x80)) return null;
  if (isUtf8SoFar(bytes)) return new TextDecoder('utf-8');
  try {
    const named = new TextDecoder(declared ?? 'utf-8');
    if (named.encoding !== 'utf-8') return named;
  } catch {
    // An encoding nobody knows.
  }
  return new TextDecoder(isMostlyBroken(new TextDecoder('utf-8').decode(bytes)) ? codePage(bytes) : 'utf-8');
}

/** What the XML declaration names. */
const declaredIn = (first: Buffer): string | null =>
  /<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w:.-]+)/i.exec(first.toString('latin1', 0, 400))?.[1] ?? null;

/** Entries as documents; those without a word are passed over. */
export async function* readEntries(
  entries: readonly Entry[],
  head: FeedHead,
  names: Names,
  skipped: Skip,
): AsyncGenerator<DocumentRead> {
  for (const entry of entries) {
    const name = names.next(entry.url ?? entry.id);
    const document = await readEntry(entry, head, name);
    if (document === null) skipped({ name, code: 'no-text', reason: message('files.entryEmpty', { name }) });
    else yield document;
  }
}
