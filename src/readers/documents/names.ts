import { partsOf } from './parts.ts';
import type { Page, PageElement } from './tree.ts';

/**
 * What authors of pages call their parts, in the classes, ids and roles of elements, as whole words in lower
 * case: "relatedPosts", "related-posts" and "related_posts" all hold the word "related".
 */
export function namesOf({ attributes }: PageElement): string {
  const { class: classes, id, role, itemprop } = attributes;
  const component = attributes['data-testid'] ?? attributes['data-component'];
  if (!(classes || id || role || itemprop || component)) return '';
  return ` ${[classes === undefined ? undefined : withoutUtilities(classes), id, role, itemprop, component]
    .filter((name) => name !== undefined)
    .join(' ')
    .slice(0, 2000)
    // WordPress puts the article's tags and categories there ("tag-video", "category-comment").
    .replaceAll(/(?<![\w-])(?:tag|category|post_format|format|type|status|author)-[\w-]*/g, ' ')
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} ]+/gu, ' ')
    .replaceAll(/ +/g, ' ')} `;
}

/** Shown from some width on ("hidden md:block", "d-none d-md-block"): hidden on narrow screens alone. */
const shownAgain =
  /(?:^|\s)(?:\w+:(?:block|flex|grid|inline|table|contents|flow-root|list-item)|d-(?:sm|md|lg|xl|xxl)-(?:block|flex|inline|grid|table))/;
/**
 * Classes that say how a thing looks or in which state or width it does, and not what it is: "overflow-hidden",
 * "md:hidden", "hidden-xs", "has-sidebar", "no-comments".
 */
const utility =
  /[:[]|^(?:overflow|backface|whitespace|align|justify|items|float|clear|has|no|not|without|with)-|^(?:is-)?(?:hidden|hide|visible|show|d)-(?:xs|sm|md|lg|xl|xxl|mobile|tablet|desktop|phone|print|for|on|from)\b/;

function withoutUtilities(classes: string): string {
  if (!/[-:[]|hid/.test(classes)) return classes;
  const shown = shownAgain.test(classes);
  return classes
    .split(/\s+/)
    .map((name) => (name === 'd-none' ? 'hidden' : name))
    .filter((name) => !utility.test(name) && !(shown && /^(?:is-)?(?:hidden|hide|invisible)$/.test(name)))
    .join(' ');
}

function words(list: string): RegExp {
  return new RegExp(
    ` (?:${list
      .trim()
      .split(/\s*\n\s*/)
      .join('|')}) `,
  );
}

/** Readers' comments: often longer than the article, and as well written. */
export const commentNames = words(`
  comments?|commentlist|commentarea|comment\\w*s|disqus|livefyre|respond|replies|discussion
  viafoura|coral|spot im|openweb|fb comments|facebook comments|kommentare?|comentarios?|commentaires?
`);

/** Parts beside the article: what a page puts around every article. */
export const besideNames = words(`
  sidebar|side ?bar|aside|rail|right rail|rightrail|right col|rightcol|sidecol
  related\\w*|recirc\\w*|recommend\\w*|read ?more|readnext|read next|more (?:from|on|stories|news|articles|like)|see also|seealso|also (?:read|like)|you may|next up|up next|next (?:post|article|story)|prev(?:ious)? (?:post|article|story)
  outbrain|taboola|ob widget|revcontent|zergnet|mgid|dable|plista|ligatus
  trending|popular|most (?:read|viewed|popular|shared|commented)|mostread|latest (?:news|posts|stories)|top stories|headlines
  shar(?:e|es|ing)|share\\w*|sharing\\w*|social\\w*|addthis\\w*|addtoany\\w*|sharedaddy|jp relatedposts|follow us|follow\\w*
  newsletters?|newsletter\\w*|subscri(?:be|ption)\\w*|sign ?up|signup\\w*|mailchimp|mc4wp|optin|opt in|email signup|mailing list
  promo|promos|promo\\w*|promotion\\w*|sponsor\\w*|advert\\w*|ads?|ad (?:\\w+ )?(?:container|wrapper|slot|unit|block|box)|adsense|adsbygoogle|dfp|gpt|banner|banners|teaser|teasers|teaserlist|cta|call to action|shop|buy|affiliate\\w*|commerce
  breadcrumbs?|breadcrumb\\w*|pagination|pager|paging|page numbers|navi?|nav\\w*|navbar|navigation|menu|menus|submenu|topbar|skip link|skiplink|toolbar|tools|article tools|utility
  footer|footnotes links|foot|colophon|copyright|masthead|site header|global header|page header
  byline|by line|author (?:bio|box|info|card|profile|details|description|block|name|meta)|authorbox|authorbio|about (?:the )?author|about author|bio|biography|contributors?|vcard
  entry meta|post meta|article meta|meta info|metadata|meta data|postmeta|entrymeta|post info|article info|entry info|dateline|timestamp|time stamp|date|dates|pubdate|publish date|published|post date|entry date|article date
  tags|tag (?:list|cloud|links)|taglist|tagcloud|post tags|article tags|entry tags|topics|keywords|cat links|categories|rubric|kicker
  caption|captions|wp caption text|figcaption|image caption|photo caption|credit|credits|photo credit|image credit|copyright notice
  tooltip|rollover\\w*|hovercard|flyout|dropdown|popup|pop up|popover|modal|overlay|lightbox|cookie|cookies|cookie\\w*|consent|gdpr|privacy|disclaimer banner
  login|log in|sign in|signin|register|registration|paywall (?:box|banner|message|overlay|prompt|offer|promo|barrier|gate|login|notice)|meter
  sr only|screen reader\\w*|screenreader\\w*|visually ?hidden|visuallyhidden|assistive|hide text|a11y|offscreen|off screen|print only|noprint|no print|mobile only|hidden
  widget (?:area|title|recent|categories|archive|search|tag|rss|links|meta|nav|popular|related)\\w*|rating|ratings|poll|quiz|survey|reactions?|votes?|like button|like box|donat\\w*|support us
  gallery\\w*|slideshow|carousel|slider|slick|thumbnails|media gallery|(?:video|audio|media|flow|jw) ?player|jwplayer\\w*|video container|live blog nav
  contentinfo|complementary|search|searchform|search form|table of contents|tablecontents
  error|loading|spinner|noscript|print(?:er)? friendly|back to top|backtotop|jump to|report (?:error|a problem)|feedback|correction form
`);

/** Parts that are the article itself. */
export const bodyNames = words(`
  article ?(?:body|text|content|copy|main)(?: \\w+)?|articlebody|articletext|articlecontent
  story ?(?:body|text|content|copy)|storybody|storytext|storycontent|post ?(?:body|text|content)|postbody|postcontent
  entry ?(?:content|body|text)|entrycontent|blog ?(?:post|content|body)|news ?(?:body|text|content|detail)|newsbody
  body ?(?:text|copy|content)|main ?content|content ?body|page ?content|rich ?text|td post content|hentry
`);

/**
 * Those of them that hold text of an article next to never, by count on labelled pages; "hidden", "sidebar" and "box"
 * often do.
 */
export const neverNames = words(`
  comments?|commentlist|disqus|respond|kommentare?|comentarios?|commentaires?
  related\\w*|recirc\\w*|recommend\\w*|read ?next|outbrain|taboola|trending|most (?:read|viewed|popular)
  shar(?:e|es|ing)|share ?\\w*|addthis\\w*|addtoany\\w*|sharedaddy|advert\\w*|ads?|ad (?:\\w+ )?(?:container|wrapper|slot|unit|block|box)|adsense|adsbygoogle
  newsletter\\w*|subscri(?:be|ption)\\w*|sign ?up|signup\\w*|mailchimp|mc4wp
  byline|author (?:bio|box|info|card|profile)|authorbox|authorbio|footer|colophon|breadcrumbs?|breadcrumb\\w*|pagination
  cookies?|cookie\\w*|consent|gdpr|popup|modal|tooltip|rollover\\w*|hovercard|login|paywall (?:box|banner|message|overlay|prompt|offer|gate)
  sr only|screen ?reader\\w*|visually ?hidden
  figcaption|wp caption text|caption|image caption|photo caption
`);

/** Posts of other sites shown in an article. */
export const embedNames =
  / (?:embed\w*|social media|twitter|tweet|instagram|facebook post|video container|pullquote|quote) /;

/** What the names of an element say it is. */
export interface Named {
  readonly names: string;
  readonly comment: boolean;
  readonly beside: boolean;
  readonly body: boolean;
  readonly never: boolean;
  /** Kinds of part, as bits in the order of `parts`. */
  readonly parts: number;
}

const unnamed: Named = { names: '', comment: false, beside: false, body: false, never: false, parts: 0 };

/** The names of a page's elements, each different name looked at once. */
export class NamesOfPage {
  private readonly named = new Map<string, Named>();
  private readonly byPlace: Named[] = [];

  of(element: PageElement): Named {
    return (this.byPlace[element.index] ??= this.look(element));
  }

  private look(element: PageElement): Named {
    const { class: classes = '', id = '', role = '', itemprop = '' } = element.attributes;
    const { 'data-testid': test = '', 'data-component': component = '' } = element.attributes;
    const key = `${classes}\n${id}\n${role}\n${itemprop}\n${test}\n${component}`;
    if (key === '\n\n\n\n\n') return unnamed;
    let named = this.named.get(key);
    if (named === undefined) {
      const names = namesOf(element);
      named = {
        names,
        comment: commentNames.test(names),
        beside: besideNames.test(names),
        body: bodyNames.test(names),
        never: neverNames.test(names),
        parts: partsOf(names),
      };
      this.named.set(key, named);
    }
    return named;
  }
}

const ofPages = new WeakMap<Page, NamesOfPage>();

/** The names of a page's elements, the same for all who ask. */
export function namesOfPage(page: Page): NamesOfPage {
  let names = ofPages.get(page);
  if (names === undefined) {
    names = new NamesOfPage();
    ofPages.set(page, names);
  }
  return names;
}
