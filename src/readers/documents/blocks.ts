import { quotationMarksOf } from './quotation-marks.ts';
import { maxDepth, type Page, type PageElement } from './tree.ts';

/** A stretch of a page's text that a reader sees as one paragraph, heading, item or row. */
export interface Block {
  /** White space collapsed; "\n" at a single line break. */
  readonly text: string;
  /** Characters without white space: what its length is measured by. */
  readonly size: number;
  /** How many of them stand in links. */
  readonly linked: number;
  /** How many of them stand in bold or as a link from the first on. */
  readonly emphatic: number;
  /** The block element it stands in. */
  readonly element: PageElement;
}

const blockTags: ReadonlySet<string> = new Set(
  '#root html body address article aside blockquote button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr label legend li main menu nav noscript ol option p pre section select summary table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/** What is never part of the text that a reader sees. */
const unseen: ReadonlySet<string> = new Set(
  'script style noscript template head title meta link iframe frame object embed applet svg math canvas audio video map select option datalist textarea input button progress meter rt rp dialog noembed noframes'.split(
    ' ',
  ),
);

export function isHidden({ attributes }: PageElement): boolean {
  const { style } = attributes;
  return (
    attributes['hidden'] !== undefined ||
    (style !== undefined && /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(style))
  );
}

/**
 * Cuts a page into blocks, in reading order.
 * @param passed elements that are left out with all that is in them
 */
export function blocksOf(page: Page, passed: (element: PageElement) => boolean): Block[] {
  const cutter = new Cutter(passed);
  cutter.walk(page.root, false, false);
  cutter.flush(page.root);
  return cutter.blocks;
}

class Cutter {
  readonly blocks: Block[] = [];
  private readonly passed: (element: PageElement) => boolean;
  private text = '';
  private size = 0;
  private linked = 0;
  private emphatic = 0;

  constructor(passed: (element: PageElement) => boolean) {
    this.passed = passed;
  }

  walk(element: PageElement, linked: boolean, emphatic: boolean): void {
    for (const child of element.children) {
      if (typeof child === 'string') {
        this.words(child, linked, emphatic);
        continue;
      }
      const { tag } = child;
      if (tag === 'br') {
        this.text += '\n';
      } else if (unseen.has(tag) || isHidden(child) || this.passed(child)) {
        // Words on both sides of what is left out are not one word, and beside a block not one paragraph.
        if (blockTags.has(tag)) this.flush(element);
        else if (!unseen.has(tag)) this.text += ' ';
      } else if (tag === 'td' || tag === 'th') {
        if (this.text.trim() !== '') this.text += '\t';
        this.walk(child, linked, emphatic);
      } else if (blockTags.has(tag)) {
        this.flush(element);
        this.walk(child, linked, emphatic);
        this.flush(child);
      } else {
        const bold = tag === 'b' || tag === 'strong';
        const marks = tag === 'q' ? this.marksOf(child) : null;
        if (marks !== null) this.words(marks[0], linked, emphatic);
        this.walk(child, linked || (tag === 'a' && child.attributes['href'] !== undefined), emphatic || bold);
        if (marks !== null) this.words(marks[1], linked, emphatic);
      }
    }
  }

  /** Browsers set quotation marks around `<q>` (HTML, 15.3.6), in the way of its language. */
  private marksOf(element: PageElement): readonly [string, string] | null {
    const first = element.children[0];
    if (typeof first === 'string' && /^\s*["'“”„«»‘’‚‹›「『]/.test(first)) return null;
    let [within, language] = [0, ''];
    for (let at = element.parent; at !== null; at = at.parent) {
      if (at.tag === 'q') within++;
      if (language === '') language = at.attributes['lang']?.slice(0, 2).toLowerCase() ?? '';
    }
    return quotationMarksOf(language, within % 2 === 1);
  }

  private words(text: string, linked: boolean, emphatic: boolean): void {
    // Most texts of a page are the space between its tags.
    if (text.trim() === '') {
      if (this.size > 0) this.text += ' ';
      return;
    }
    // A line break in the source is a space to the reader; those of <br> are added elsewhere.
    const flat = text.replaceAll(/[\s\u00a0]+/g, ' ');
    let size = flat.length;
    for (let i = flat.indexOf(' '); i !== -1; i = flat.indexOf(' ', i + 1)) size--;
    this.text += flat;
    this.size += size;
    if (linked) this.linked += size;
    if (linked || emphatic) this.emphatic += size;
  }

  /** Ends the block under way; an empty line within it (two line breaks) makes two of it. */
  flush(element: PageElement): void {
    const { size, linked, emphatic } = this;
    const parts =
      size === 0
        ? []
        : (this.text.includes('\n') ? this.text.split(/\n[\t \n]*\n/) : [this.text])
            .map(tidy)
            .filter((part) => part !== '');
    const host = hostOf(element);
    for (const text of parts) {
      const own = parts.length === 1 ? size : text.replaceAll(/\s/g, '').length;
      const share = own / Math.max(1, size);
      this.blocks.push({
        text,
        size: own,
        linked: linked * share,
        emphatic: emphatic * share,
        element: host,
      });
    }
    this.text = '';
    this.size = 0;
    this.linked = 0;
    this.emphatic = 0;
  }
}

function hostOf(element: PageElement): PageElement {
  let host = element;
  for (let i = 0; i < maxDepth && host.parent !== null && !isBlock(host); i++) host = host.parent;
  return host;
}

/** Whether an element stands within a line of text. */
export function isInline({ tag }: PageElement): boolean {
  return !blockTags.has(tag) && tag !== 'td' && tag !== 'th' && tag !== 'br';
}

function isBlock({ tag }: PageElement): boolean {
  return blockTags.has(tag) || tag === 'td' || tag === 'th';
}

/** Collapses white space, and leaves out what has no width; the non-joiner of Persian stays. */
export function tidy(text: string): string {
  // Nothing but words and single spaces, as most blocks are.
  if (!/[\u00ad\u200b\u2060\ufeff\t\n]|[^\S\n\t ]| {2}/.test(text)) return text.trim();
  return text
    .replaceAll(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replaceAll(/[^\S\n\t]+/g, ' ')
    .replaceAll(/ ?\t[\t ]*/g, '\t')
    .replaceAll(/ ?\n[\n ]*/g, '\n')
    .trim();
}
