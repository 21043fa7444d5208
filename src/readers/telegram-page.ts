import type { PageSink } from './telegram-sink.ts';
import { Parser } from 'htmlparser2';
import { type Message, type Part, albumOf, itemOf, keep, parts } from './telegram-message.ts';
import { channelIdOf, hiddenLink, linkOf, replyOf } from './telegram-values.ts';

/** Class of an element of t.me's widgets, and the medium it shows. */
const media: readonly [string, string][] = [
  ['tgme_widget_message_photo_wrap', 'photo'],
  ['tgme_widget_message_video_player', 'video'],
  ['tgme_widget_message_roundvideo_player', 'video'],
  ['tgme_widget_message_document_wrap', 'document'],
  ['tgme_widget_message_voice_player', 'voice'],
  ['tgme_widget_message_poll', 'poll'],
  ['tgme_widget_message_sticker', 'sticker'],
  ['tgme_widget_message_tgsticker', 'sticker'],
  ['tgme_widget_message_videosticker', 'sticker'],
  ['tgme_widget_message_location_wrap', 'other'],
  ['tgme_widget_message_location', 'other'],
  ['tgme_widget_message_contact_wrap', 'other'],
  ['tgme_widget_message_contact', 'other'],
];

/**
 * Reads the messages of a saved t.me/s page as its text streams in. A part within a reply's quotation or a
 * link's preview is none of the message.
 */
export class PageParser {
  private readonly parser: Parser;
  private readonly sink: PageSink;
  private depth = 0;
  private message: Message | null = null;
  private part: { name: Part; depth: number; text: string } | null = null;
  private anchor: { depth: number; href: string; text: string } | null = null;
  /** Depth of the emoji image within a reaction, whose letter is no part of the count. */
  private emoji: number | null = null;

  constructor(sink: PageSink) {
    this.sink = sink;
    this.parser = new Parser(
      {
        onopentag: (name, attributes) => this.open(name, attributes),
        ontext: (text) => this.words(text),
        onclosetag: () => this.close(),
      },
      { decodeEntities: true, lowerCaseTags: true },
    );
  }

  write(text: string): void {
    this.parser.write(text);
  }

  /** Ends the page; false where it breaks off within a message, which is dropped. */
  end(): boolean {
    const whole = this.message === null;
    this.message = null;
    this.part = null;
    this.parser.end();
    return whole;
  }

  private open(tag: string, attributes: Readonly<Record<string, string>>): void {
    this.depth++;
    const classes = (attributes['class'] ?? '').split(/\s+/);
    const message = this.message;
    if (message === null) {
      if (classes.includes('tgme_widget_message') && attributes['data-post'] !== undefined) {
        this.begin(attributes, classes);
      }
      return;
    }
    if (this.part !== null) {
      this.within(tag, attributes, classes);
      return;
    }
    for (const name of classes) {
      const part = name in parts ? parts[name as keyof typeof parts] : undefined;
      if (part === undefined) continue;
      // The text of a poll stands beside the message's own text, if any.
      this.part = { name: part, depth: this.depth, text: '' };
      if (part === 'reply') Object.assign(message.post, replyOf(attributes['href'], message.post.handle));
      if (part === 'owner') message.ownerHandle = linkOf(attributes['href'])?.handle ?? null;
      if (part === 'reaction') this.emoji = null;
      return;
    }
    this.facts(tag, attributes, classes, message);
  }

  private begin(attributes: Readonly<Record<string, string>>, classes: readonly string[]): void {
    const [handle = '', id = ''] = (attributes['data-post'] ?? '').split('/');
    const channel = channelIdOf(attributes['data-view'], attributes['data-peer']) ?? handle;
    this.message = {
      depth: this.depth,
      post: { channel, handle, ...(/^[0-9]+$/.test(id) ? { id: Number(id) } : {}) },
      service: classes.includes('service_message'),
      text: '',
      owner: '',
      ownerHandle: null,
      media: new Set(),
      items: [],
      hidden: false,
      meta: null,
      edited: false,
      options: [],
      links: [],
      reactions: null,
    };
  }

  private facts(
    tag: string,
    attributes: Readonly<Record<string, string>>,
    classes: readonly string[],
    message: Message,
  ): void {
    for (const [name, kind] of media) {
      if (!classes.includes(name)) continue;
      message.media.add(kind);
      if (kind !== 'photo' && kind !== 'video') continue;
      message.items.push({
        kind,
        id: /\?single\b/.test(attributes['href'] ?? '') ? linkOf(attributes['href'])?.id : undefined,
        mediaId: kind === 'photo' ? classes.find((own) => /^[0-9]{6,20}$/.test(own)) : undefined,
      });
    }
    if (classes.includes('message_media_not_supported')) message.hidden = true;
    if (classes.includes('tgme_widget_message_meta')) message.meta = { depth: this.depth, text: '' };
    if (classes.includes('tgme_widget_message_document_icon') && classes.includes('audio')) {
      message.media.delete('document');
      message.media.add('audio');
    }
    if (classes.includes('tgme_widget_message_forwarded_from')) message.post.forward = true;
    if (classes.includes('tgme_widget_message_forwarded_from_name')) {
      message.post.forward = true;
      // Without a link to a post the origin may be a person: that it is a forward is all that is kept.
      const from = linkOf(attributes['href']);
      if (from?.id !== undefined) {
        message.post.forwardedFrom = from.handle;
        message.post.forwardedId = from.id;
      }
    }
    if (tag === 'time' && attributes['datetime'] !== undefined) {
      const time = new Date(attributes['datetime']);
      if (!Number.isNaN(time.getTime())) message.post.date = `${time.toISOString().slice(0, 19)}Z`;
    }
  }

  private within(
    tag: string,
    attributes: Readonly<Record<string, string>>,
    classes: readonly string[],
  ): void {
    const part = this.part!;
    if (part.name === 'text') {
      if (tag === 'br') part.text += '\n';
      if (tag === 'a' && this.anchor === null && attributes['href'] !== undefined) {
        this.anchor = { depth: this.depth, href: attributes['href'].replaceAll('&amp;', '&'), text: '' };
      }
    } else if (
      part.name === 'reaction' &&
      this.emoji === null &&
      (tag === 'i' || classes.includes('emoji'))
    ) {
      this.emoji = this.depth;
    }
  }

  private words(text: string): void {
    const meta = this.message?.meta ?? null;
    if (this.part === null && meta?.depth === this.depth) meta.text += text;
    if (this.part === null || this.emoji !== null) return;
    this.part.text += text.replace(/[\t\n\r ]/g, ' ');
    if (this.anchor !== null) this.anchor.text += text;
  }

  private close(): void {
    const { message, part, anchor } = this;
    if (message !== null) {
      if (this.emoji === this.depth) this.emoji = null;
      if (anchor?.depth === this.depth) {
        const link = hiddenLink(anchor);
        if (link !== null) message.links.push(link);
        this.anchor = null;
      }
      if (part?.depth === this.depth) {
        this.part = null;
        this.emoji = null;
        keep(message, part.name, part.text);
      }
      if (message.meta?.depth === this.depth) {
        // Whatever the language: "edited" is the only word that stands there by itself.
        message.edited = /\p{L}/u.test(message.meta.text);
        message.meta = null;
      }
      if (message.depth === this.depth) {
        this.message = null;
        this.finish(message);
      }
    }
    this.depth--;
  }

  private finish(message: Message): void {
    if (message.service) {
      this.sink.service();
      return;
    }
    const { post } = message;
    const unseen = message.hidden && message.text === '' && message.media.size === 0;
    if (unseen) message.media.add('other');
    else post.text = message.text;
    const others = albumOf(message);
    if (message.media.size > 0) post.media = [...message.media];
    if (message.edited) post.isEdited = true;
    if (message.options.length > 0) post.options = message.options;
    if (message.links.length > 0) post.links = message.links;
    if (message.reactions !== null) post.reactions = message.reactions;
    const own =
      message.ownerHandle === null || message.ownerHandle.toLowerCase() === post.handle?.toLowerCase();
    // In a public group the name above a message is its author's, not the group's.
    if (own && message.owner !== '') post.title = message.owner;
    if (!own && message.ownerHandle !== null) post.author = message.ownerHandle;
    this.sink.post(post);
    for (const item of others) this.sink.post(itemOf(item, post));
  }
}
