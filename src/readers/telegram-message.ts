import type { Post } from '../model/post.ts';
import { countOf } from './telegram-values.ts';

/** Parts of a message whose text is gathered, by the class that opens each. */
export const parts = {
  'js-message_text': 'text',
  tgme_widget_message_poll_question: 'text',
  tgme_widget_message_poll_option_text: 'option',
  tgme_widget_message_views: 'views',
  tgme_reaction: 'reaction',
  tgme_widget_message_owner_name: 'owner',
  tgme_widget_message_reply: 'reply',
  tgme_widget_message_link_preview: 'preview',
} as const;
export type Part = (typeof parts)[keyof typeof parts];

/** One picture or video of a post; of an album each has an id of its own, which its link says. */
export interface Item {
  readonly kind: string;
  readonly id: number | undefined;
  /** The platform's number of the photo, which the page writes among the classes. */
  readonly mediaId: string | undefined;
}

export interface Message {
  depth: number;
  post: Partial<Post>;
  service: boolean;
  text: string;
  owner: string;
  ownerHandle: string | null;
  media: Set<string>;
  items: Item[];
  /** "Please open Telegram to view this post": it counts only where nothing else shows. */
  hidden: boolean;
  /** The line beside the time: its depth, and the words of its own that are neither name nor time. */
  meta: { depth: number; text: string } | null;
  edited: boolean;
  options: string[];
  links: string[];
  reactions: number | null;
}

/**
 * Settles which media are the post's own, and returns the further items of its album: each is a message with an id of
 * its own elsewhere. Where a page does not name their ids, the post is marked as an album.
 */
export function albumOf({ post, items, media }: Message): Item[] {
  const own = items.find(({ id }) => id === undefined || id === post.id);
  if (own?.mediaId !== undefined) post.mediaIds = [own.mediaId];
  if (items.length < 2 || post.id === undefined) return [];
  post.album = String(post.id);
  const numbered = items.every(({ id }) => id !== undefined) && own !== undefined;
  if (!numbered) {
    media.add('album');
    return [];
  }
  media.clear();
  media.add(own.kind);
  return items.filter(({ id }) => id !== post.id);
}

/** An album's further item: what is the album's is told by its first, and the caption is not known to be this one's. */
export function itemOf({ id, kind, mediaId }: Item, post: Partial<Post>): Partial<Post> {
  const { channel, handle, title, date, album, forward, forwardedFrom, author } = post;
  const known = { channel, handle, title, date, album, forward, forwardedFrom, author };
  const item = Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined));
  return { ...item, id: id!, media: [kind], ...(mediaId === undefined ? {} : { mediaIds: [mediaId] }) };
}

export function keep(message: Message, part: Part, raw: string): void {
  // The page's own line breaks and indentation are spaces, as a browser shows them; <br> is a line break.
  const text = raw
    .replace(/ {2,}/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
  if (part === 'text') message.text = message.text === '' ? text : `${message.text}\n${text}`;
  else if (part === 'views') {
    const views = countOf(text);
    if (views !== null) message.post.views = views;
  } else if (part === 'reaction') {
    const count = countOf(text);
    if (count !== null) message.reactions = (message.reactions ?? 0) + count;
  } else if (part === 'option') message.options.push(text);
  else if (part === 'owner') message.owner = text;
}
