import type { Block } from './blocks.ts';
import { sums } from './main-part.ts';
import type { NamesOfPage } from './names.ts';
import type { Page } from './tree.ts';

/** What stands around a block, as bits that elements inherit. */
export const around = {
  /** A part beside the article by its name, no large part of the page; or of whatever size. */
  beside: 1,
  besideAny: 2,
  body: 4,
  /** `articleBody` of schema.org. */
  marked: 8,
  article: 16,
  main: 32,
  list: 64,
  quotation: 128,
  /** One of three and more alike, with links in it: a list of teasers, or of paragraphs with notes. */
  repeated: 256,
  caption: 512,
  /** A small part whose name nobody gives to text of an article. */
  never: 1024,
} as const;

/** Elements of a page by their places: what they and those around them are called, and hold. */
export interface Surroundings {
  /** Bits of `around`. */
  readonly flags: Int32Array;
  /** Kinds of part, as bits in the order of `parts`: the element's, with its parent's, and of all around that are small. */
  readonly own: Int32Array;
  readonly near: Int32Array;
  readonly far: Int32Array;
  /** Characters, and those of them in links. */
  readonly size: Float64Array;
  readonly linked: Float64Array;
}

/** A part with a larger share of the page's prose is not believed to stand beside the article. */
const besideShare = 0.4;
/** A list or quotation with a larger share is the article itself. */
const listShare = 0.6;
/** So many elements of one class under one parent are a list. */
const alike = 3;

export function surroundingsOf(
  page: Page,
  names: NamesOfPage,
  mass: Float64Array,
  blocks: readonly Block[],
): Surroundings {
  const count = page.elements.length;
  const total = Math.max(1, mass[0]!);
  const size = sums(page, blocks, (block) => block.size);
  const linked = sums(page, blocks, (block) => block.linked);
  const held = sums(page, blocks, () => 1);
  const repeated = repeatedOf(page, linked, held);
  const [flags, own, near, far] = Array.from({ length: 4 }, () => new Int32Array(count)) as [
    Int32Array,
    Int32Array,
    Int32Array,
    Int32Array,
  ];
  for (const element of page.elements) {
    const { index: i, tag, parent } = element;
    const named = names.of(element);
    const share = mass[i]! / total;
    const above = parent === null ? -1 : parent.index;
    own[i] = named.parts;
    near[i] = named.parts | (above < 0 ? 0 : own[above]!);
    far[i] = (above < 0 ? 0 : far[above]!) | (share < besideShare ? named.parts : 0);
    let bits = above < 0 ? 0 : flags[above]!;
    if (named.beside) bits |= share < besideShare ? around.beside | around.besideAny : around.besideAny;
    if (share < besideShare && named.never) bits |= around.never;
    if (named.body) bits |= around.body;
    if (/articleBody/i.test(element.attributes['itemprop'] ?? '')) bits |= around.marked;
    if (tag === 'figcaption') bits |= around.caption;
    if (tag === 'article') bits |= around.article;
    else if (tag === 'main') bits |= around.main;
    else if (share < listShare && tag === 'ul') bits |= around.list;
    else if (share < listShare && tag === 'blockquote') bits |= around.quotation;
    if (repeated[i] === 1) bits |= around.repeated;
    flags[i] = bits;
  }
  return { flags, own, near, far, size, linked };
}

function repeatedOf(page: Page, linked: Float64Array, held: Float64Array): Uint8Array {
  const counts = new Map<number, Map<string, number>>();
  const keyOf = (tag: string, classes: string): string => `${tag}.${classes}`;
  for (const { tag, attributes, parent } of page.elements) {
    const classes = attributes['class'];
    if (parent === null || !classes || tag === 'p') continue;
    const of = counts.get(parent.index) ?? new Map<string, number>();
    of.set(keyOf(tag, classes), (of.get(keyOf(tag, classes)) ?? 0) + 1);
    counts.set(parent.index, of);
  }
  const repeated = new Uint8Array(page.elements.length);
  for (const { index, tag, attributes, parent } of page.elements) {
    const classes = attributes['class'];
    if (parent === null || !classes || tag === 'p' || linked[index] === 0 || held[index]! < 2) continue;
    if ((counts.get(parent.index)?.get(keyOf(tag, classes)) ?? 0) >= alike) repeated[index] = 1;
  }
  return repeated;
}
