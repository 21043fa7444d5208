import { UserError } from '../../model/errors.ts';
import type { DocumentRead } from '../../model/document.ts';
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
  let any = false;
  for await (const piece of bytes) {
    decoder ??= feedDecoder(piece, charset);
    for await (const document of readEntries(
      feed.write(decoder.decode(piece, { stream: true })),
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
  if (!any) throw new UserError('no-text', `${name} is a feed without entries: there is nothing to read.`);
}

function feedDecoder(first: Buffer, charset: string | null): InstanceType<typeof TextDecoder> {
  const named =
    charset ??
    /<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w:.-]+)/i.exec(first.toString('latin1', 0, 400))?.[1];
  const wide =
    first[0] === 0xff && first[1] === 0xfe
      ? 'utf-16le'
      : first[0] === 0xfe && first[1] === 0xff
        ? 'utf-16be'
        : null;
  try {
    return new TextDecoder(wide ?? named ?? 'utf-8');
  } catch {
    return new TextDecoder('utf-8');
  }
}

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
    if (document === null) skipped({ name, code: 'no-text', reason: `${name} has neither text nor title.` });
    else yield document;
  }
}
