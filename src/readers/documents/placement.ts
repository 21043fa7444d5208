import type { Block } from './blocks.ts';
import { type MainPart, prose, withinOf } from './main-part.ts';
import type { Page, PageElement } from './tree.ts';

/** Where the blocks of a page stand beside its main part. */
export interface Placement {
  readonly prose: Float64Array;
  /** Share of the page's prose that stands before each block. */
  readonly before: Float64Array;
  /** By elements' places: whether the main part holds them. */
  readonly within: Uint8Array;
  /** By elements' places: levels from the main part up to the first element that holds both. */
  readonly up: Int32Array;
  /** First block in the main part, first and last of those that look like prose. */
  readonly first: number;
  readonly firstProse: number;
  readonly lastProse: number;
  readonly last: number;
  /** Share of the main part's prose that stands in elements with the same tag and class under the same. */
  readonly alike: Float64Array;
  /** Share of the page's prose in the main part. */
  readonly share: number;
}

/**
 * @param beside blocks that stand in a part beside the article, whatever they look like
 */
export function placementOf(page: Page, part: MainPart, beside: (block: Block) => boolean): Placement {
  const { whole, top, mass } = part;
  const total = Math.max(1, mass[0]!);
  const within = withinOf(page, top);
  const amounts = Float64Array.from(whole, prose);
  const before = new Float64Array(whole.length);
  const alike = new Map<string, number>();
  let [passed, inside, first, last, firstProse, lastProse] = [0, 0, -1, -1, -1, -1];
  for (const [i, block] of whole.entries()) {
    before[i] = passed / total;
    passed += amounts[i]!;
    if (within[block.element.index] === 0) continue;
    inside += amounts[i]!;
    if (first === -1) first = i;
    last = i;
    const template = templateOf(block.element);
    alike.set(template, (alike.get(template) ?? 0) + amounts[i]!);
    if (amounts[i] === 0 || beside(block)) continue;
    if (firstProse === -1) firstProse = i;
    lastProse = i;
  }
  return {
    prose: amounts,
    before,
    within,
    up: levelsUp(page, top),
    first,
    last,
    firstProse: firstProse === -1 ? first : firstProse,
    lastProse: firstProse === -1 ? last : lastProse,
    alike: Float64Array.from(whole, ({ element }) =>
      inside === 0 ? 0 : Math.min(1, (2 * (alike.get(templateOf(element)) ?? 0)) / inside),
    ),
    share: inside / total,
  };
}

/** Paragraphs of one article come out of one template, also where they stand in several parts of the page. */
function templateOf({ tag, attributes, parent }: PageElement): string {
  return `${parent?.tag}.${parent?.attributes['class'] ?? ''}>${tag}.${attributes['class'] ?? ''}`;
}

function levelsUp(page: Page, top: PageElement): Int32Array {
  const up = new Int32Array(page.elements.length).fill(-1);
  let level = 0;
  for (let at: PageElement | null = top; at !== null; at = at.parent) up[at.index] = level++;
  for (const { index, parent } of page.elements) if (up[index] === -1) up[index] = up[parent?.index ?? 0]!;
  return up;
}
