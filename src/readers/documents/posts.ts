import type { Chunk } from '../../model/lines.ts';
import type { DocumentRead } from '../../model/document.ts';
import { UserError } from '../../model/errors.ts';
import type { Post } from '../../model/post.ts';
import { originalAddress } from '../../text/archived.ts';
import { soundLines } from '../encoding.ts';
import type { ChannelSeen, Reading, Source } from '../reader.ts';
import { linkOf } from '../telegram-values.ts';
import { Entries, idOf } from './entries.ts';
import type { PageSeen } from './archived-page.ts';
import { kindOf } from './kind.ts';
import { type DocumentOptions, openDocuments } from './open.ts';
import { headBytes } from './whole.ts';

/** Formats whose documents become posts of their outlets. */
export const documentFormats = ['article', 'feed', 'warc'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** The documents' format of a file by its content, or null where it is none of them or only plain text. */
export async function documentFormatOf(source: Source): Promise<DocumentFormat | null> {
  const head = await headOf(source);
  let kind: ReturnType<typeof kindOf>;
  try {
    kind = kindOf(head, source.name);
  } catch {
    // What it is instead was said already, by whoever looked for posts in it.
    return null;
  }
  if (kind === 'html') return 'article';
  if (kind === 'warc') return 'warc';
  return kind === 'xml-feed' || kind === 'json-feed' ? 'feed' : null;
}

/** The beginning of a file; of one that breaks off or is damaged there, what comes before. */
async function headOf(source: Source): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  try {
    for await (const piece of source.open()) {
      pieces.push(piece);
      length += piece.length;
      if (length >= headBytes) break;
    }
  } catch (error) {
    if (length === 0 || !(error instanceof UserError)) throw error;
    return soundLines(Buffer.concat(pieces));
  }
  return Buffer.concat(pieces);
}

/** Letters of texts in a chunk, about, and those of a post's other fields. */
const [chunkChars, fieldsLength] = [4 * 1024 * 1024, 200];

/**
 * Reads a file's documents as posts: the channel is the site's host (else the outlet's name), the id a hash of the
 * address; an entry of a feed that is a post of t.me keeps its channel and number. A document without date or outlet goes on as a line that is no post, to be counted and told as rejected.
 */
export function readDocuments(path: string, format: DocumentFormat, options: DocumentOptions = {}): Reading {
  const channels = new Map<string, ChannelSeen>();
  const seen: ChannelSeen[] = [];
  const pages: Partial<Post>[] = [];
  let services = 0;
  const page: PageSeen = ({ posts, services: more }) => {
    pages.push(...posts);
    services += more;
    for (const { channel, handle, title } of posts) {
      if (channel === undefined || channels.has(channel)) continue;
      const known: ChannelSeen = {
        channel,
        ...(handle === undefined ? {} : { handle }),
        ...(title === undefined ? {} : { title }),
      };
      channels.set(channel, known);
      seen.push(known);
    }
  };
  return {
    format,
    // Pages of channels in an archive are worth as much as pages saved by themselves.
    shape: format === 'warc' ? { kind: 'post', rank: 3 } : { kind: 'post' },
    chunks: chunksOf(openDocuments(path, { ...options, page }), pages, (post) => {
      if (channels.has(post.channel)) return;
      const channel: ChannelSeen = {
        channel: post.channel,
        kind: linkOf(post.links?.[0]) === null ? 'outlet' : 'unknown',
        ...(post.title === undefined ? {} : { title: post.title }),
      };
      channels.set(post.channel, channel);
      seen.push(channel);
    }),
    channels: seen,
    get skipped() {
      return [{ reason: 'service-message' as const, count: services }];
    },
  };
}

async function* chunksOf(
  documents: AsyncIterable<DocumentRead>,
  pages: Partial<Post>[],
  onPost: (post: Post) => void,
): AsyncGenerator<Chunk> {
  let first = 1;
  let posts: Partial<Post>[] = [];
  let length = 0;
  const entries = new Entries();
  const add = (post: Partial<Post>): void => {
    posts.push(post);
    length += (post.text?.length ?? 0) + fieldsLength;
  };
  const chunk = (): Chunk => {
    const lines = posts.map((post) => `${JSON.stringify(post)}\n`).join('');
    const made = { first, lines: Buffer.from(lines) };
    first += posts.length;
    posts = [];
    length = 0;
    entries.forget();
    return made;
  };
  for await (const document of documents) {
    const post = entries.apart(document, postOf(document));
    if (post.channel !== undefined && post.date !== undefined) onPost(post as Post);
    for (const archived of pages.splice(0)) add(archived);
    add(post);
    if (length >= chunkChars) yield chunk();
  }
  for (const archived of pages.splice(0)) add(archived);
  if (posts.length > 0) yield chunk();
}

/** A document as a post; what it does not say is left out. */
export function postOf(document: DocumentRead): Partial<Post> {
  const { title, outlet, text, date } = document;
  const url = document.url === null ? null : originalAddress(document.url);
  const telegram = linkOf(url ?? undefined);
  // A page of t.me without a post's number is a channel's, or another's: no article.
  const channel =
    telegram === null
      ? (hostOf(url) ?? nameOf(outlet))
      : telegram.id === undefined
        ? null
        : telegram.handle.toLowerCase();
  const moment = date === null ? null : momentOf(date);
  return {
    ...(channel === null ? {} : { channel }),
    ...(outlet === null ? {} : { title: outlet }),
    id:
      telegram?.id ?? idOf(url ?? `${channel ?? ''}\n${title ?? ''}\n${date ?? ''}\n${text.slice(0, 1000)}`),
    // What could not be read is told as it stands.
    ...(moment === null
      ? document.dateWritten === undefined
        ? {}
        : { date: document.dateWritten }
      : { date: moment }),
    text: title === null || text.startsWith(title) ? text : `${title}\n\n${text}`,
    ...(url === null ? {} : { links: [url] }),
  };
}

function hostOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const host = new URL(url).hostname.toLowerCase().replace(/^(?:www|m|amp)\./, '');
  return host === '' ? null : host;
}

const nameOf = (outlet: string | null): string | null => {
  const name = outlet?.toLowerCase().replaceAll(/\s+/g, ' ').trim() ?? '';
  return name === '' ? null : name;
};

/** A day is its first second; a time without offset is taken for UTC. */
function momentOf(date: string): string | null {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(date);
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/.test(date);
  const time = Date.parse(day ? `${date}T00:00:00Z` : zoned ? date : `${date}Z`);
  return Number.isNaN(time) ? null : new Date(time).toISOString().replace(/\.\d+Z$/, 'Z');
}
