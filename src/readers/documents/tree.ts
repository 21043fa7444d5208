import { Tokenizer } from 'htmlparser2';
import { barriers, endsOpen, headTags, inlineReach, inlineTags, kept, tableTags, voidTags } from './tags.ts';

/** An element of a page, with the attributes that say something about its part in it. */
export interface PageElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: PageElement | null;
  readonly children: (PageElement | string)[];
  /** Its place in `Page.elements`. */
  readonly index: number;
}

export interface Page {
  readonly root: PageElement;
  /** All elements in the order of the page, the root first: a parent always stands before its children. */
  readonly elements: readonly PageElement[];
}

/**
 * Elements nested deeper are taken for children of the one at this depth. No page that was written for readers
 * goes beyond a tenth of it, and every walk over the tree can then be recursive.
 */
export const maxDepth = 400;

/**
 * Builds the tree of a page, however broken its markup. Made for pages that nobody checked: the time is linear
 * in their length (the parser of htmlparser2 searches its stack of open elements at every end tag, which
 * thousands of unclosed elements make quadratic; its tokenizer does not).
 */
export function parsePage(source: string): Page {
  // A tag that the end of the page cuts off is no text (HTML, 13.2.5, "EOF in tag"); the tokenizer takes it for one.
  const last = source.lastIndexOf('<');
  const html =
    last !== -1 && /^<[a-z/]/i.test(source.slice(last, last + 2)) && !source.includes('>', last)
      ? source.slice(0, last)
      : source;
  const builder = new Builder(html);
  const tokenizer = new Tokenizer({ decodeEntities: true }, builder);
  tokenizer.write(html);
  tokenizer.end();
  return { root: builder.root, elements: builder.elements };
}

class Builder {
  readonly root: PageElement = { tag: '#root', attributes: {}, parent: null, children: [], index: 0 };
  readonly elements: PageElement[] = [this.root];
  private readonly html: string;
  /** Open elements; those beyond `maxDepth` have their tag here and no element. */
  private readonly open: string[] = [];
  private readonly nodes: PageElement[] = [this.root];
  /** How many elements of a tag are open within each open table and cell, the page itself first. */
  private readonly scopes: { at: number; counts: Map<string, number> }[] = [{ at: 0, counts: new Map() }];
  private tag = '';
  private attributes: Record<string, string> = {};
  private attribute = '';
  private value = '';
  private foreign = 0;

  constructor(html: string) {
    this.html = html;
  }

  isInForeignContext(): boolean {
    return this.foreign > 0;
  }

  onopentagname(start: number, end: number): void {
    this.tag = this.html.slice(start, end).toLowerCase();
    this.attributes = {};
  }

  onattribname(start: number, end: number): void {
    this.attribute = this.html.slice(start, end).toLowerCase();
    this.value = '';
  }

  onattribdata(start: number, end: number): void {
    if (kept.has(this.attribute)) this.value += this.html.slice(start, end);
  }

  onattribentity(codepoint: number): void {
    if (kept.has(this.attribute)) this.value += String.fromCodePoint(codepoint);
  }

  onattribend(): void {
    if (kept.has(this.attribute)) this.attributes[this.attribute] ??= this.value;
  }

  onopentagend(): void {
    this.begin(false);
  }

  onselfclosingtag(): void {
    this.begin(this.foreign > 0);
  }

  private begin(closed: boolean): void {
    const { tag } = this;
    const ends = endsOpen.get(tag);
    if (ends !== undefined) while (ends.has(this.open[this.open.length - 1] ?? '')) this.pop();
    if (this.open[this.open.length - 1] === 'head' && !headTags.has(tag)) this.pop();
    const parent = this.top();
    const within = this.nodes.length <= maxDepth;
    const element: PageElement = {
      tag,
      attributes: this.attributes,
      parent,
      children: [],
      index: this.elements.length,
    };
    this.elements.push(element);
    parent.children.push(element);
    if (closed || voidTags.has(tag)) return;
    this.open.push(tag);
    const { counts } = this.scope();
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
    if (barriers.has(tag)) this.scopes.push({ at: this.open.length, counts: new Map() });
    if (within) this.nodes.push(element);
    if (tag === 'svg' || tag === 'math') this.foreign++;
  }

  onclosetag(start: number, end: number): void {
    const tag = this.html.slice(start, end).toLowerCase();
    if (tag === 'br') this.top().children.push(this.add('br'));
    else if (this.closes(tag)) {
      while (this.open[this.open.length - 1] !== tag) this.pop();
      this.pop();
    } else if (tag === 'p') this.top().children.push(this.add('p'));
  }

  /** Whether an end tag belongs to an open element, without a search through all of them. */
  private closes(tag: string): boolean {
    // Within a cell only tags of tables end what stands outside of it: a cell, the row and the table around.
    const reach = tableTags.has(tag) ? 3 : 1;
    const found = this.scopes.slice(-reach).some(({ counts }) => (counts.get(tag) ?? 0) > 0);
    if (!found || !inlineTags.has(tag)) return found;
    // An inline end tag does not reach beyond the block it stands in; its fellows are closed with the block.
    for (let i = this.open.length - 1; i >= Math.max(0, this.open.length - inlineReach); i--) {
      const open = this.open[i] ?? '';
      if (open === tag) return true;
      if (!inlineTags.has(open) && open !== 'a') return false;
    }
    return false;
  }

  private add(tag: string): PageElement {
    const element: PageElement = {
      tag,
      attributes: {},
      parent: this.top(),
      children: [],
      index: this.elements.length,
    };
    this.elements.push(element);
    return element;
  }

  private pop(): void {
    const tag = this.open.pop();
    if (tag === undefined) return;
    if (this.scopes.length > 1 && this.open.length < this.scope().at) this.scopes.pop();
    const { counts } = this.scope();
    counts.set(tag, (counts.get(tag) ?? 1) - 1);
    if (tag === 'svg' || tag === 'math') this.foreign--;
    // `nodes` has the root beneath the open elements.
    while (this.nodes.length > this.open.length + 1) this.nodes.pop();
  }

  private scope(): { at: number; counts: Map<string, number> } {
    return this.scopes[this.scopes.length - 1]!;
  }

  private top(): PageElement {
    return this.nodes[this.nodes.length - 1] ?? this.root;
  }

  ontext(start: number, end: number): void {
    this.words(this.html.slice(start, end));
  }

  ontextentity(codepoint: number): void {
    this.words(String.fromCodePoint(codepoint));
  }

  private words(text: string): void {
    const { children } = this.top();
    const last = children.length - 1;
    if (typeof children[last] === 'string') children[last] += text;
    else children.push(text);
  }

  oncdata(start: number, end: number, endOffset: number): void {
    if (this.foreign > 0) this.words(this.html.slice(start, end - endOffset));
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}
}

/** All text of an element, as it stands in the page. */
export function textOf(element: PageElement): string {
  let text = '';
  for (const child of element.children) text += typeof child === 'string' ? child : textOf(child);
  return text;
}
