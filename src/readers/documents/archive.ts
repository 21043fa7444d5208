import { message } from '../../messages/index.ts';
import type { DocumentRead } from '../../model/document.ts';
import type { Source } from '../reader.ts';
import { channelPage, type PageSeen } from './archived-page.ts';
import { readXmlFeed } from './feed-entries.ts';
import { mediaType, parseResponse } from './http.ts';
import { kindOf } from './kind.ts';
import { asSkip, Names, type Skip } from './skip.ts';
import { readWarc, type WarcRecord } from './warc.ts';
import { headBytes, mostBytes, readWhole } from './whole.ts';

const wanted: ReadonlySet<string> = new Set(['response', 'resource', 'conversion']);
/** Media types that can be documents; a server that names none may have sent one. */
const readable =
  /^(?:text\/(?:html|plain|markdown|xml)|application\/(?:xhtml\+xml|xml|rss\+xml|atom\+xml|rdf\+xml|feed\+json)|)$/;

/** Programs also keep their own logs as resources, under addresses of other kinds. */
const web = /^(?:https?|file|ftp):/i;

/**
 * The documents among the records of a WARC file: pages, texts and feeds that were sent with status 200. Pages of Telegram
 * channels are told to `page`, where somebody wants their posts.
 */
export async function* readArchive(
  source: Source,
  skipped: Skip,
  page?: PageSeen,
): AsyncGenerator<DocumentRead> {
  const names = new Names(source.name);
  const records = readWarc(source.open(), source.name, {
    types: wanted,
    mostBytes,
    gap: ({ number, reason, url }) => {
      skipped({
        name: `${source.name}#${url ?? number}`,
        code: reason === 'broken' ? 'broken-record' : reason,
        reason:
          reason === 'too-long'
            ? message('files.recordLong', { number, name: source.name, most: mostBytes / 1024 / 1024 })
            : message('files.recordBroken', { number, name: source.name }),
      });
    },
  });
  for await (const record of records) yield* readRecord(record, names, skipped, page);
}

async function* readRecord(
  record: WarcRecord,
  names: Names,
  skipped: Skip,
  page: PageSeen | undefined,
): AsyncGenerator<DocumentRead> {
  if (record.url !== null && !web.test(record.url)) return;
  const sent = payloadOf(record);
  if (sent !== null && (sent.status !== 200 || !readable.test(sent.type) || sent.body.length === 0)) return;
  const name = names.next(record.url);
  if (sent === null) {
    skipped({ name, code: 'broken-record', reason: message('files.undecodable', { name }) });
    return;
  }
  const posts = page === undefined ? null : channelPage(sent.body, record.date);
  if (posts !== null) {
    page?.(posts);
    return;
  }
  try {
    const kind = kindOf(sent.body.subarray(0, headBytes), name);
    if (kind === 'xml-feed') yield* readXmlFeed(once(sent.body), name, sent.charset, skipped);
    else if (kind !== 'warc')
      yield* readWhole(kind, sent.body, name, { charset: sent.charset, url: record.url }, skipped);
  } catch (error) {
    skipped(asSkip(error, name));
  }
}

function payloadOf(
  record: WarcRecord,
): { status: number; type: string; charset: string | null; body: Buffer } | null {
  const isHttp = record.type === 'response' || /^application\/http\b/i.test(record.contentType);
  return isHttp
    ? parseResponse(record.block, mostBytes)
    : { status: 200, ...mediaType(record.contentType), body: record.block };
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}
