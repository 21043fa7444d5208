import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import { Parser } from 'htmlparser2';
import { type Entry, type FeedHead, textOfHtml } from './entry.ts';

/** Namespaces of feeds, and the prefix that is usual for each: a feed may choose others. */
const usualPrefix: Readonly<Record<string, string>> = {
  'http://purl.org/rss/1.0/modules/content/': 'content',
  'http://purl.org/dc/elements/1.1/': 'dc',
  'http://purl.org/dc/terms/': 'dc',
  'http://www.w3.org/2005/Atom': 'atom',
  'http://purl.org/atom/ns#': 'atom',
  'http://purl.org/rss/1.0/': '',
  'http://backend.userland.com/rss2': '',
  'http://www.w3.org/1999/02/22-rdf-syntax-ns#': 'rdf',
};

/** Fields of an entry by the name of their element; the text of an earlier name is preferred. */
const texts: readonly string[] = ['content:encoded', 'content', 'description', 'summary'];
const dates: readonly string[] = [
  'pubDate',
  'published',
  'dc:date',
  'dc:created',
  'issued',
  'created',
  'updated',
  'modified',
];
const persons: ReadonlySet<string> = new Set(['author', 'dc:creator', 'creator', 'name']);

/** Feeds are nested a few elements deep; markup in them that is not escaped, some more. */
const maxDepth = 256;

/**
 * Reads the entries of RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom as their text streams in, broken markup included.
 * Memory is that of one entry.
 */
export class XmlFeed {
  readonly head: FeedHead = { title: null, language: null, authors: [] };
  private readonly parser: Parser;
  private readonly prefixes = new Map<string, string>();
  private readonly ready: Entry[] = [];
  private depth = 0;
  private isEnding = false;
  /** Whether it broke off: within an entry, which is left out, or before its own end. */
  isCut = false;
  private entry: {
    depth: number;
    fields: Map<string, string>;
    authors: string[];
    url: string | null;
    base: string | undefined;
  } | null = null;
  private field: { name: string; depth: number; text: string; type: string; muted: number | null } | null =
    null;
  private rank = Number.POSITIVE_INFINITY;
  /** Depth of an image or text input of the feed, or of an entry's source: their titles are not its own. */
  private aside: number | null = null;

  constructor(name: string) {
    this.parser = new Parser(
      {
        onopentag: (tag, attributes) => {
          if (this.depth >= maxDepth) {
            throw mistake('broken-feed', message('files.feedDeep', { name, most: maxDepth }));
          }
          this.open(tag, attributes);
        },
        ontext: (text) => {
          if (this.field !== null && this.field.muted === null) this.field.text += text;
        },
        onclosetag: (tag) => this.close(tag),
      },
      { xmlMode: true, decodeEntities: true },
    );
  }

  /** Takes the next piece of the feed and gives the entries that ended in it. */
  write(text: string): Entry[] {
    this.parser.write(text);
    return this.ready.splice(0);
  }

  end(): Entry[] {
    this.isEnding = true;
    this.isCut = this.depth > 0;
    this.parser.end();
    return this.ready.splice(0);
  }

  private nameOf(tag: string): string {
    const colon = tag.indexOf(':');
    if (colon === -1) return tag;
    const prefix = tag.slice(0, colon);
    const usual = this.prefixes.get(prefix) ?? prefix;
    return usual === 'atom' || usual === '' ? tag.slice(colon + 1) : `${usual}:${tag.slice(colon + 1)}`;
  }

  private open(tag: string, attributes: Readonly<Record<string, string>>): void {
    this.depth++;
    if (this.field !== null) {
      // Markup that is not escaped (Atom's "xhtml", and many a broken RSS) is markup of the text.
      const name = tag.slice(tag.indexOf(':') + 1);
      if (texts.includes(this.field.name)) this.field.text += name === 'br' ? '<br>' : `<${name}>`;
      // Of a person in Atom the name; not the address.
      else if (persons.has(this.field.name) && name !== 'name') this.field.muted ??= this.depth;
      return;
    }
    for (const [key, value] of Object.entries(attributes)) {
      const usual = key.startsWith('xmlns:') ? usualPrefix[value.trim()] : undefined;
      if (usual !== undefined) this.prefixes.set(key.slice(6), usual);
    }
    const name = this.nameOf(tag);
    if (this.depth <= 2) {
      this.head.language ??= attributes['xml:lang'] ?? null;
      this.head.base ??= attributes['xml:base'];
    }
    if (name === 'item' || name === 'entry') {
      this.entry = {
        depth: this.depth,
        fields: new Map(),
        authors: [],
        url: attributes['rdf:about'] ?? null,
        base: attributes['xml:base'],
      };
      const language = attributes['xml:lang'];
      if (language !== undefined) this.entry.fields.set('language', language);
      this.rank = Number.POSITIVE_INFINITY;
      return;
    }
    if (/^(?:image|textinput|source)$/i.test(name)) this.aside ??= this.depth;
    if (this.aside !== null) return;
    if (name === 'link' && attributes['href'] !== undefined) {
      const rel = attributes['rel'] ?? 'alternate';
      if (this.entry !== null && rel === 'alternate') this.entry.url ??= attributes['href'];
      if (this.entry === null && /^(?:alternate|self)$/.test(rel)) this.head.base ??= attributes['href'];
      return;
    }
    if (this.entry !== null ? entryFields.has(name) : isHeadField(name)) {
      this.field = { name, depth: this.depth, text: '', type: attributes['type'] ?? '', muted: null };
    }
  }

  private close(tag: string): void {
    const { field, entry, depth } = this;
    if (field !== null && depth > field.depth) {
      const name = tag.slice(tag.indexOf(':') + 1);
      if (texts.includes(field.name) && name !== 'br') field.text += `</${name}>`;
      if (field.muted === depth) field.muted = null;
    } else if (field !== null) {
      this.field = null;
      const text = field.text.trim();
      if (text !== '') this.keep(field.name, this.markupOf(field, text));
    } else if (entry !== null && depth === entry.depth) {
      if (!this.isEnding) this.ready.push(this.finish(entry));
      this.entry = null;
    }
    if (this.aside !== null && depth <= this.aside) this.aside = null;
    this.depth--;
  }

  /** Atom says which of its texts are markup; RSS does not, and means it. */
  private markupOf(field: { name: string; type: string }, text: string): string {
    const plain = field.type === 'text' || field.type === 'text/plain';
    return plain && (texts.includes(field.name) || field.name === 'title')
      ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
      : text;
  }

  private keep(name: string, text: string): void {
    const { entry, head } = this;
    if (entry === null) {
      if (name === 'title') head.title ??= textOfHtml(text, null);
      else if (name === 'language' || name === 'dc:language') head.language ??= text;
      else if (persons.has(name)) head.authors.push(text);
      else if (name === 'link') head.base ??= text;
      return;
    }
    if (persons.has(name)) entry.authors.push(text);
    else if (texts.includes(name)) {
      const rank = texts.indexOf(name);
      if (rank < this.rank) entry.fields.set('html', text);
      this.rank = Math.min(this.rank, rank);
    } else if (name === 'link') entry.url ??= text;
    else if (!entry.fields.has(name)) entry.fields.set(name, text);
  }

  private finish(entry: NonNullable<XmlFeed['entry']>): Entry {
    const first = (names: readonly string[]): string | null =>
      names.map((name) => entry.fields.get(name)).find((value) => value !== undefined) ?? null;
    return {
      title: first(['title', 'dc:title']),
      authors: entry.authors,
      date: first(dates),
      url: entry.url,
      base: entry.base,
      id: first(['id', 'guid']),
      language: first(['language', 'dc:language']),
      html: first(['html']),
    };
  }
}

const entryFields: ReadonlySet<string> = new Set([
  'title',
  'dc:title',
  'link',
  'id',
  'guid',
  'language',
  'dc:language',
  ...texts,
  ...dates,
  ...persons,
]);

function isHeadField(name: string): boolean {
  return ['title', 'link', 'language', 'dc:language'].includes(name) || persons.has(name);
}
