import type { Shape } from '../../model/lines.ts';
import type { Post } from '../../model/post.ts';
import { isPlainAddress } from '../../readers/telegram-values.ts';

/**
 * A message as it is kept: what a post carries, and nothing of any person. Senders, signatures, members, contacts and
 * the account's own keys to files are left out where the answer is taken, before anything is written.
 */
export interface PlainMessage {
  readonly id: number;
  /** Epoch seconds. */
  readonly date: number;
  /** Joined, pinned, renamed …: no post. */
  readonly service: boolean;
  readonly text: string;
  readonly edited?: number;
  readonly views?: number;
  readonly forwards?: number;
  readonly reactions?: number;
  readonly media?: readonly string[];
  /** The platform's numbers of the photo or file. */
  readonly mediaIds?: readonly string[];
  /** What a poll offers. */
  readonly options?: readonly string[];
  readonly album?: string;
  /** A forward; of a channel with its id and the post's. */
  readonly forward?: { readonly channel?: string; readonly id?: number; readonly date?: number };
  readonly replyTo?: number;
  /** The channel of the post replied to, where it is another. */
  readonly replyChannel?: string;
  readonly links?: readonly string[];
}

/** An object of Telegram's own schema, by the names that client libraries in JavaScript give to its fields. */
export type Tl = Readonly<Record<string, unknown>>;

const objectOf = (value: unknown): Tl | null =>
  typeof value === 'object' && value !== null ? (value as Tl) : null;
const listOf = (value: unknown): Tl[] => (Array.isArray(value) ? (value as Tl[]) : []);
const numberOf = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
/** 64-bit numbers come as objects that write themselves. */
const idOf = (value: unknown): string | undefined =>
  typeof value === 'number' ? String(value) : (objectOf(value) as { toString(): string } | null)?.toString();

/** What is kept of a message; null for one that is empty (deleted). */
export function plainMessage(message: Tl): PlainMessage | null {
  const { _: kind, id, date } = message;
  if (kind === 'messageEmpty' || typeof id !== 'number' || typeof date !== 'number') return null;
  if (kind !== 'message') return { id, date, service: true, text: '' };
  const media = objectOf(message['media']);
  const poll = objectOf(media?.['poll']);
  const question = wordsOf(poll?.['question']);
  const reply = objectOf(message['replyTo']);
  const text = typeof message['message'] === 'string' ? message['message'] : '';
  const reactions = objectOf(message['reactions']);
  return dropUndefined({
    id,
    date,
    service: false,
    text: text === '' ? question : text,
    // Telegram sets the date also where only a reaction came; then it says that there is no edit to show.
    edited: message['editHide'] === true ? undefined : numberOf(message['editDate']),
    views: numberOf(message['views']),
    forwards: numberOf(message['forwards']),
    reactions:
      reactions === null
        ? undefined
        : listOf(reactions['results']).reduce((sum, { count }) => sum + (numberOf(count) ?? 0), 0),
    media: mediaOf(media),
    mediaIds: numbersOf(media),
    options: poll === null ? undefined : listOf(poll['answers']).map((answer) => wordsOf(answer['text'])),
    album: idOf(message['groupedId']),
    forward: forwardOf(objectOf(message['fwdFrom'])),
    ...replyOf(reply),
    links: linksOf(message['entities'], text),
  });
}

function dropUndefined<T extends object>(fields: T): PlainMessage {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as unknown as PlainMessage;
}

/** A text, in newer layers of the schema with its entities. */
function wordsOf(value: unknown): string {
  const text = typeof value === 'string' ? value : objectOf(value)?.['text'];
  return typeof text === 'string' ? text : '';
}

function numbersOf(media: Tl | null): string[] | undefined {
  const held = { messageMediaPhoto: 'photo', messageMediaDocument: 'document' }[String(media?.['_'])];
  const id = held === undefined ? undefined : idOf(objectOf(media?.[held])?.['id']);
  return id === undefined ? undefined : [id];
}

function mediaOf(media: Tl | null): string[] | undefined {
  switch (media?.['_']) {
    case undefined:
    case 'messageMediaEmpty':
    case 'messageMediaWebPage':
      return undefined;
    case 'messageMediaPhoto':
      return ['photo'];
    case 'messageMediaPoll':
      return ['poll'];
    case 'messageMediaDocument':
      return [documentOf(objectOf(media?.['document']))];
    default:
      return ['other'];
  }
}

function documentOf(document: Tl | null): string {
  const attributes = new Map(listOf(document?.['attributes']).map((one) => [String(one['_']), one]));
  if (attributes.has('documentAttributeSticker')) return 'sticker';
  const audio = attributes.get('documentAttributeAudio');
  if (audio !== undefined) return audio['voice'] === true ? 'voice' : 'audio';
  return attributes.has('documentAttributeVideo') || attributes.has('documentAttributeAnimated')
    ? 'video'
    : 'document';
}

/** Of whom a forward is, where that is a channel; of a person only that it is one. */
function forwardOf(from: Tl | null): PlainMessage['forward'] {
  if (from === null) return undefined;
  const peer = objectOf(from['fromId']);
  if (peer?.['_'] !== 'peerChannel') return {};
  const [id, date] = [numberOf(from['channelPost']), numberOf(from['date'])];
  return {
    channel: idOf(peer['channelId']) ?? '',
    ...(id === undefined ? {} : { id }),
    ...(date === undefined ? {} : { date }),
  };
}

/** To a post of another chat where that is a channel; of a reply to a person's words nothing is kept. */
function replyOf(reply: Tl | null): Pick<PlainMessage, 'replyTo' | 'replyChannel'> {
  if (reply?.['_'] !== 'messageReplyHeader') return {};
  const replyTo = numberOf(reply['replyToMsgId']);
  const peer = objectOf(reply['replyToPeerId']);
  if (replyTo === undefined) return {};
  if (peer === null) return { replyTo };
  const replyChannel = peer['_'] === 'peerChannel' ? idOf(peer['channelId']) : undefined;
  return replyChannel === undefined ? {} : { replyTo, replyChannel };
}

/** Addresses behind words, and those that Telegram knows as such though they begin with a name (`news.example/1`). */
function linksOf(entities: unknown, text: string): string[] | undefined {
  const links = listOf(entities).flatMap(({ _: kind, url, offset, length }) => {
    if (kind === 'messageEntityTextUrl') return typeof url === 'string' ? [url] : [];
    if (kind !== 'messageEntityUrl') return [];
    const from = numberOf(offset) ?? 0;
    const shown = text.slice(from, from + (numberOf(length) ?? 0));
    return shown === '' || isPlainAddress(shown) || shown.includes('://') ? [] : [`http://${shown}`];
  });
  return links.length === 0 ? undefined : links;
}

/** The account is shown all that Telegram has: what a message of it lacks is none. */
export const accountShape: Shape = {
  kind: 'post',
  rank: 4,
  carried: ['links', 'media', 'forward', 'replyTo'],
};

const iso = (seconds: number): string => new Date(seconds * 1000).toISOString().replace('.000Z', 'Z');

/** A kept message as a post of its channel. */
export function postOfMessage(
  message: PlainMessage,
  channel: { readonly id: string; readonly name: string; readonly title: string },
): Post {
  const { id, date, text, edited, views, forwards, reactions, media, album, forward } = message;
  const { mediaIds, options, replyTo, replyChannel, links } = message;
  return {
    channel: channel.id,
    handle: channel.name,
    title: channel.title,
    id,
    date: iso(date),
    text,
    ...(edited === undefined ? {} : { edited: iso(edited) }),
    ...(media === undefined ? {} : { media: [...media, ...(album === undefined ? [] : ['album'])] }),
    ...(album === undefined ? {} : { album }),
    ...(forward === undefined ? {} : { forward: true }),
    ...(forward?.channel === undefined ? {} : { forwardedFromId: forward.channel }),
    ...(forward?.id === undefined ? {} : { forwardedId: forward.id }),
    ...(forward?.date === undefined ? {} : { forwardedDate: iso(forward.date) }),
    ...(mediaIds === undefined ? {} : { mediaIds: [...mediaIds] }),
    ...(options === undefined ? {} : { options: [...options] }),
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(replyChannel === undefined ? {} : { replyChannel }),
    ...(views === undefined ? {} : { views }),
    ...(forwards === undefined ? {} : { forwards }),
    ...(reactions === undefined ? {} : { reactions }),
    ...(links === undefined ? {} : { links: [...links] }),
  };
}
