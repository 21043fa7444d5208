import { originalAddress } from '../../text/archived.ts';
import { isHidden } from './blocks.ts';
import { dateOr, parseDate, type WrittenDate } from './dates.ts';
import { asName, clean, plain, withoutOutlet } from './fields.ts';
import { type LinkedData, linkedData } from './json-ld.ts';
import { shownByline, shownDate } from './shown.ts';
import { type Page, type PageElement, textOf } from './tree.ts';

/** What a page says about its article, beside the text. */
export interface PageMetadata {
  readonly title: string | null;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly date: WrittenDate | null;
  /** As the page declares it, which is often the language of its template. */
  readonly language: string | null;
  readonly direction: 'ltr' | 'rtl' | null;
  readonly url: string | null;
  /** `articleBody` of the linked data, where the page has one. */
  readonly body: string | null;
  /** What the page says it is about, often its standfirst. */
  readonly description: string | null;
}

/** @param url where the page was found, if known; what it says itself holds */
export function metadataOf(page: Page, url: string | null): PageMetadata {
  const facts = new Facts(page);
  const told = facts.url() ?? url;
  const address = told === null ? null : originalAddress(told);
  return {
    title: facts.title(),
    byline: facts.byline(),
    outlet: facts.outlet() ?? hostOf(address),
    date: facts.date() ?? dateInUrl(address),
    language: facts.language(),
    direction: facts.direction(),
    url: address,
    body: facts.linked?.body ?? null,
    description: facts.description(),
  };
}

class Facts {
  readonly linked: LinkedData | null;
  private readonly page: Page;
  private readonly meta = new Map<string, string>();

  constructor(page: Page) {
    this.page = page;
    this.linked = linkedData(page);
    for (const { tag, attributes } of page.elements) {
      if (tag !== 'meta') continue;
      const content = attributes['content']?.trim();
      const keys = [
        attributes['property'],
        attributes['name'],
        attributes['itemprop'],
        attributes['http-equiv'],
      ];
      if (content === undefined || content === '') continue;
      for (const key of keys) {
        const name = key?.trim().toLowerCase();
        if (name !== undefined && name !== '' && !this.meta.has(name)) this.meta.set(name, content);
      }
    }
  }

  private first(...names: readonly string[]): string | null {
    for (const name of names) {
      const content = this.meta.get(name);
      if (content !== undefined) return plain(content);
    }
    return null;
  }

  private find(test: (element: PageElement) => boolean): PageElement | null {
    return this.page.elements.find(test) ?? null;
  }

  title(): string | null {
    const named =
      clean(this.linked?.title) ?? this.first('og:title', 'twitter:title', 'dc.title', 'citation_title');
    const head = this.find(({ tag, parent }) => tag === 'title' && parent?.tag !== 'svg');
    const whole = head === null ? null : clean(textOf(head));
    const headings = this.page.elements.filter((element) => element.tag === 'h1' && !isHidden(element));
    // What stands over the text is the title where the head of the page agrees; the logo is often an h1 too.
    const told = `${named ?? ''} ${whole ?? ''}`.toLowerCase();
    const outlet = this.outlet();
    let best: string | null = null;
    for (const heading of headings) {
      const text = clean(textOf(heading));
      if (text === null || text.length <= Math.max(3, best?.length ?? 0) || text === outlet) continue;
      if (told.includes(text.toLowerCase())) best = text;
    }
    if (best !== null) return best;
    if (named !== null) return withoutOutlet(named, outlet);
    if (whole !== null) return withoutOutlet(whole, outlet);
    const only = headings.length === 1 ? headings[0] : undefined;
    return only === undefined ? null : clean(textOf(only));
  }

  byline(): string | null {
    const linked = (this.linked?.authors ?? [])
      .map((author) => asName(author))
      .filter((name) => name !== null);
    if (linked.length > 0) return [...new Set(linked)].join(', ');
    const meta = asName(
      this.first(
        'author',
        'article:author',
        'dc.creator',
        'byl',
        'parsely-author',
        'sailthru.author',
        'citation_author',
        'dcterms.creator',
      ),
    );
    if (meta !== null) return meta;
    return shownByline(this.page);
  }

  outlet(): string | null {
    const named =
      this.first('og:site_name') ??
      clean(this.linked?.publisher) ??
      this.first('application-name', 'al:android:app_name', 'dc.publisher', 'publisher');
    return hostOf(named) ?? named;
  }

  date(): WrittenDate | null {
    const told = [
      this.linked?.published ?? null,
      this.first('article:published_time', 'datepublished', 'og:article:published_time', 'article:published'),
      this.first(
        'date',
        'pubdate',
        'publishdate',
        'publish_date',
        'publication_date',
        'dc.date.issued',
        'dc.date',
        'dcterms.created',
        'dcterms.date',
        'dc.date.created',
        'sailthru.date',
        'parsely-pub-date',
        'citation_publication_date',
        'citation_date',
        'article.published',
        'originalpublicationdate',
        'datecreated',
        'cxenseparse:recs:publishtime',
      ),
    ];
    for (const written of told) {
      const date = written === null ? null : parseDate(written);
      if (date !== null) return date;
    }
    return (
      shownDate(this.page) ??
      dateOr(this.linked?.modified) ??
      dateOr(this.first('article:modified_time', 'og:updated_time', 'last-modified'))
    );
  }

  description(): string | null {
    return this.first('og:description', 'description', 'twitter:description', 'dc.description');
  }

  language(): string | null {
    const html = this.find(({ tag }) => tag === 'html');
    const told =
      html?.attributes['lang'] ??
      this.first('og:locale', 'content-language', 'dc.language', 'language') ??
      this.linked?.language;
    const code = /^[a-z]{2,3}(?![a-z])/i.exec(told?.trim() ?? '');
    return code === null ? null : code[0].toLowerCase();
  }

  direction(): 'ltr' | 'rtl' | null {
    const told = this.find(
      ({ tag, attributes }) =>
        (tag === 'html' || tag === 'body') && /^(?:rtl|ltr)$/i.test(attributes['dir'] ?? ''),
    );
    return told === null ? null : told.attributes['dir']!.toLowerCase() === 'rtl' ? 'rtl' : 'ltr';
  }

  url(): string | null {
    const canonical = this.find(
      ({ tag, attributes }) => tag === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(attributes['rel'] ?? ''),
    );
    for (const told of [canonical?.attributes['href'], this.meta.get('og:url')]) {
      if (told !== undefined && /^https?:\/\/[^\s/]+/i.test(told.trim())) return told.trim();
    }
    return null;
  }
}

function hostOf(url: string | null): string | null {
  return /^https?:\/\/(?:www\.)?([^\s/:?#]+)/i.exec(url ?? '')?.[1]?.toLowerCase() ?? null;
}

function dateInUrl(url: string | null): WrittenDate | null {
  const found =
    /\/((?:19|20)\d\d)\/(\d{1,2})\/(\d{1,2})(?:\/|$)/.exec(url ?? '') ??
    /[/_-]((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)/.exec(url ?? '');
  return found === null ? null : parseDate(`${found[1]}-${found[2]}-${found[3]}`);
}
