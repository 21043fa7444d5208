import { Parser } from 'htmlparser2';
import type { Post } from '../model/post.ts';
import { hiddenLink } from './telegram-values.ts';

/** Classes of an HTML export's media, and the medium of each (telegramdesktop, export_output_html.cpp). */
const media: Readonly<Record<string, string>> = {
  photo_wrap: 'photo',
  media_photo: 'photo',
  video_file_wrap: 'video',
  animated_wrap: 'video',
  media_video: 'video',
  sticker_wrap: 'sticker',
  media_voice_message: 'voice',
  media_audio_file: 'audio',
  media_file: 'document',
  media_poll: 'poll',
  media_location: 'other',
  media_live_location: 'other',
  media_venue: 'other',
  media_contact: 'other',
  media_game: 'other',
  media_invoice: 'other',
};

/** Parts of a message whose words are gathered, by the class that opens each. */
const parts = {
  text: 'text',
  question: 'text',
  answer: 'answer',
  date: 'date',
  count: 'count',
  from_name: 'name',
  details: 'aside',
} as const;
type Part = (typeof parts)[keyof typeof parts];

interface Open {
  depth: number;
  post: Partial<Post> & { date?: string };
  service: boolean;
  text: string[];
  links: string[];
  media: Set<string>;
  options: string[];
  /** Of each reaction its count, or the faces that stand in its place. */
  reactions: { count: number | null; faces: number }[];
  /** Where its photo lies in the export. */
  photo: string | null;
}

export interface DesktopSink {
  post(post: Partial<Post>): void;
  service(): void;
  /** The photo of a post that was given last. */
  picture(id: number, path: string): void;
}

/**
 * Reads the messages of a page of a Telegram Desktop HTML export. Of a forward nothing is kept but that it is one and
 * when its original was written: the page gives a name alone, which may be a person's; so are the names above messages.
 */
export class DesktopPageParser {
  private readonly parser: Parser;
  private readonly sink: DesktopSink;
  private depth = 0;
  private message: Open | null = null;
  private part: { name: Part; depth: number; text: string } | null = null;
  private anchor: { depth: number; href: string; text: string } | null = null;
  private forwarded: number | null = null;

  constructor(sink: DesktopSink) {
    this.sink = sink;
    this.parser = new Parser({
      onopentag: (tag, attributes) => this.open(tag, attributes),
      ontext: (text) => this.words(text),
      onclosetag: () => this.close(),
    });
  }

  write(text: string): void {
    this.parser.write(text);
  }

  /** Ends the page; false where it breaks off within a message, which is dropped. */
  end(): boolean {
    const whole = this.message === null;
    this.message = null;
    this.parser.end();
    return whole;
  }

  private open(tag: string, attributes: Readonly<Record<string, string>>): void {
    this.depth++;
    const classes = (attributes['class'] ?? '').split(/\s+/);
    const { message } = this;
    if (message === null) {
      if (classes.includes('message')) this.begin(attributes['id'] ?? '', classes);
      return;
    }
    if (tag === 'br' && this.part?.name === 'text') this.part.text += '\n';
    if (tag === 'a') this.link(attributes['href'] ?? '', message);
    if (classes.includes('forwarded')) {
      message.post.forward = true;
      this.forwarded ??= this.depth;
    }
    if (classes.includes('date')) this.time(attributes['title'] ?? '', message);
    if (classes.includes('reaction')) message.reactions.push({ count: null, faces: 0 });
    if (classes.includes('userpic') && message.reactions.length > 0) message.reactions.at(-1)!.faces++;
    if (tag === 'a' && classes.includes('photo_wrap')) message.photo ??= attributes['href'] ?? null;
    for (const name of classes) {
      const kind = media[name];
      if (kind !== undefined) message.media.add(kind);
    }
    // What stands aside within an answer (its votes) is none of it.
    const part = classes.map((name) => parts[name as keyof typeof parts]).find((name) => name !== undefined);
    if (part !== undefined && (this.part === null || (this.part.name === 'answer' && part === 'aside'))) {
      if (this.part?.name === 'answer') this.answer(message, this.part.text);
      this.part = { name: part, depth: this.depth, text: '' };
    }
  }

  private begin(id: string, classes: readonly string[]): void {
    // Days are set apart by service messages of numbers below zero, which no message has.
    const number = /^message(-?\d+)$/.exec(id)?.[1];
    this.message = {
      depth: this.depth,
      post: number === undefined || number.startsWith('-') ? {} : { id: Number(number) },
      service: classes.includes('service'),
      text: [],
      links: [],
      media: new Set(),
      options: [],
      reactions: [],
      photo: null,
    };
  }

  private link(href: string, message: Open): void {
    const reply = /#go_to_message(\d+)$/.exec(href)?.[1];
    if (reply !== undefined) message.post.replyTo ??= Number(reply);
    else if (this.part?.name === 'text' && this.anchor === null)
      this.anchor = { depth: this.depth, href, text: '' };
  }

  /** "12.02.2025 08:37:48 UTC+01:00": the clock of the machine that exported, as the zone that is asked for reads it. */
  private time(title: string, message: Open): void {
    const found = /^(\d{2})[.](\d{2})[.](\d{4}) (\d{2}:\d{2}:\d{2})/.exec(title.trim());
    if (found === null) return;
    const time = `${found[3]}-${found[2]}-${found[1]} ${found[4]}`;
    if (this.forwarded === null) message.post.date ??= time;
    else message.post.forwardedDate ??= time;
  }

  private words(text: string): void {
    if (this.part === null) return;
    this.part.text += text.replaceAll(/[\t\n\r ]+/g, ' ');
    if (this.anchor !== null) this.anchor.text += text;
  }

  private close(): void {
    const { message, part, anchor } = this;
    if (message !== null) {
      if (anchor?.depth === this.depth) {
        const link = hiddenLink(anchor);
        if (link !== null) message.links.push(link);
        this.anchor = null;
      }
      if (part?.depth === this.depth) {
        this.part = null;
        this.keep(message, part.name, part.text);
      }
      if (this.forwarded === this.depth) this.forwarded = null;
      if (message.depth === this.depth) {
        this.message = null;
        this.finish(message);
      }
    }
    this.depth--;
  }

  private keep(message: Open, part: Part, raw: string): void {
    const text = raw.replaceAll(/ ?\n ?/g, '\n').trim();
    if (part === 'text' && text !== '') message.text.push(text);
    else if (part === 'answer') this.answer(message, text);
    else if (part === 'date' && this.forwarded === null && /\p{L}/u.test(text)) message.post.isEdited = true;
    else if (part === 'count' && /^\d+$/.test(text) && message.reactions.length > 0)
      message.reactions.at(-1)!.count = Number(text);
  }

  private answer(message: Open, raw: string): void {
    const text = raw.trim().replace(/^- /, '').trim();
    if (text !== '') message.options.push(text);
  }

  private finish(message: Open): void {
    const { post, reactions } = message;
    if (message.service) {
      if (post.id !== undefined) this.sink.service();
      return;
    }
    post.text = message.text.join('\n');
    if (message.media.size > 0) post.media = [...message.media];
    if (message.links.length > 0) post.links = message.links;
    if (message.options.length > 0) post.options = message.options;
    if (reactions.length > 0)
      post.reactions = reactions.reduce((sum, { count, faces }) => sum + (count ?? Math.max(1, faces)), 0);
    this.sink.post(post);
    if (message.photo !== null && post.id !== undefined) this.sink.picture(post.id, message.photo);
  }
}
