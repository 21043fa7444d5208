import { type Block, blocksOf, isInline } from './blocks.ts';
import type { NamesOfPage } from './names.ts';
import { embedNames } from './names.ts';
import type { Page, PageElement } from './tree.ts';

/** Tags of parts beside the article, whatever they are called. */
const besideTags: ReadonlySet<string> = new Set([
  'nav',
  'aside',
  'footer',
  'form',
  'figcaption',
  'menu',
  'summary',
]);

/** Sentences end with these in the scripts that news is written in. */
export const sentenceEnd = /[.!?…؟۔。！？।:]["'”’»)\]]*$/;

/** How much a block looks like prose: its characters outside of links where it does, else 0. */
export function prose({ text, size, linked, element }: Block): number {
  if (linked > size * 0.4 || /^h[1-6]$/.test(element.tag)) return 0;
  return size >= 100 || (size >= 25 && sentenceEnd.test(text)) ? size - linked : 0;
}

/** Sums a number of each block over all elements that hold it, by the elements' places in the page. */
export function sums(page: Page, blocks: readonly Block[], value: (block: Block) => number): Float64Array {
  const of = new Float64Array(page.elements.length);
  for (const block of blocks) of[block.element.index]! += value(block);
  for (let i = page.elements.length - 1; i > 0; i--) {
    const parent = page.elements[i]!.parent;
    if (parent !== null) of[parent.index]! += of[i]!;
  }
  return of;
}

/** What is believed about parts beside the article: their names and tags, their tags, or nothing. */
export type Trust = 'names' | 'tags' | 'nothing';

/** Where the article is in a page. */
export interface MainPart {
  /** The element that holds most of it. */
  readonly top: PageElement;
  /** All blocks of the page, without what is set into a line and is none of it (a caption in a `span`). */
  readonly whole: readonly Block[];
  /** Those within `top`, without the parts beside the article. */
  readonly blocks: readonly Block[];
  /** Prose within each element, in characters, by the elements' places. */
  readonly mass: Float64Array;
}

/**
 * Finds the article: what is named or marked as standing beside it is left out, and then one goes down from the
 * root as long as one element holds most of the prose that is left. Parts marked as the article by schema.org's
 * `articleBody`, or called so, are believed.
 */
export function findMainPart(page: Page, names: NamesOfPage, trust: Trust = 'names'): MainPart {
  const all = blocksOf(page, () => false);
  const mass = sums(page, all, prose);
  const beside = trust === 'nothing' ? new Set<PageElement>() : besideOf(page, mass, names, trust);
  const inline = new Set([...beside].filter(isInline));
  const whole = inline.size === 0 ? all : blocksOf(page, (element) => inline.has(element));
  const left = new Uint8Array(page.elements.length);
  for (const { index, parent } of page.elements) {
    if (parent === null || left[parent.index] === 1) left[index] = 1;
    if (beside.has(page.elements[index]!)) left[index] = 0;
  }
  const blocks = whole.filter(({ element }) => left[element.index] === 1);
  const top = topOf(page, sums(page, blocks, prose), names, beside);
  const within = withinOf(page, top);
  return { top, whole, blocks: blocks.filter(({ element }) => within[element.index] === 1), mass };
}

/** Marks an element and all that it holds, by the elements' places. */
export function withinOf(page: Page, top: PageElement): Uint8Array {
  const within = new Uint8Array(page.elements.length);
  for (const { index, parent } of page.elements) {
    if (index === top.index || (parent !== null && within[parent.index] === 1)) within[index] = 1;
  }
  return within;
}

function besideOf(
  page: Page,
  mass: Float64Array,
  names: NamesOfPage,
  trust: Exclude<Trust, 'nothing'>,
): Set<PageElement> {
  const total = Math.max(1, mass[0]!);
  const quoted = new Uint8Array(page.elements.length);
  for (const { tag, parent } of page.elements) {
    if (tag !== 'blockquote') continue;
    for (let at = parent; at !== null && quoted[at.index] === 0; at = at.parent) quoted[at.index] = 1;
  }
  const beside = new Set<PageElement>();
  for (const element of page.elements) {
    if (element.parent === null || /^(?:html|body|main|blockquote)$/.test(element.tag)) continue;
    const named = trust === 'names' ? names.of(element) : null;
    const share = mass[element.index]! / total;
    if (named?.comment === true) {
      if (share < 0.9) beside.add(element);
    } else if (besideTags.has(element.tag) || named?.beside === true) {
      // A quotation from elsewhere that is shown in the article: "social-media-embed".
      if (quoted[element.index] === 1 && named !== null && embedNames.test(named.names)) continue;
      if (share < 0.4) beside.add(element);
    }
  }
  return beside;
}

/** Prose, in characters, that makes a part believable as an article. */
const enough = 140;

function topOf(
  page: Page,
  mass: Float64Array,
  names: NamesOfPage,
  beside: ReadonlySet<PageElement>,
): PageElement {
  const of = (element: PageElement): number => mass[element.index] ?? 0;
  let top = page.root;
  for (const hint of [isMarkedBody, isMain]) {
    const found = page.elements.filter((element) => hint(element) && of(element) >= enough);
    const most = largest(found, of);
    if (most !== null && of(most) >= 0.15 * of(page.root)) {
      top = most;
      if (hint === isMarkedBody) return top;
      break;
    }
  }
  let named: PageElement | null = null;
  for (;;) {
    const children = top.children.filter(
      (child): child is PageElement => typeof child !== 'string' && !beside.has(child),
    );
    const next = largest(children, of);
    if (next === null || of(next) < 0.7 * of(top) || next.tag === 'p' || of(next) === 0) break;
    // Where a page closes an element too often, the rest of the article stands loose beside its beginning.
    const loose = children.reduce(
      (sum, child) => sum + (child !== next && isLoose(child) ? of(child) : 0),
      0,
    );
    if (loose > 0.2 * of(top)) break;
    top = next;
    if (names.of(top).body) named = top;
  }
  return named ?? top;
}

function isLoose({ tag }: PageElement): boolean {
  return tag === 'p' || tag === 'blockquote' || tag === 'ul' || tag === 'ol';
}

function isMarkedBody({ attributes }: PageElement): boolean {
  return /\barticleBody\b/i.test(attributes['itemprop'] ?? '');
}

function isMain({ tag, attributes }: PageElement): boolean {
  return tag === 'main' || attributes['role'] === 'main';
}

function largest(elements: readonly PageElement[], of: (element: PageElement) => number): PageElement | null {
  let most: PageElement | null = null;
  for (const element of elements) if (most === null || of(element) > of(most)) most = element;
  return most;
}
