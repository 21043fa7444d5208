import type { Block } from './blocks.ts';
import { cleanBlocks, tidyBlocks } from './clean.ts';
import { Evidence } from './evidence.ts';
import { findMainPart, type MainPart, type Trust } from './main-part.ts';
import type { PageMetadata } from './metadata.ts';
import { type NamesOfPage, namesOfPage } from './names.ts';
import type { Page, PageElement } from './tree.ts';
import { type Feature, weights } from './weights.ts';

/** A block is given where the evidence for it is at least this, as the logarithm of the odds. */
const threshold = 0.3;

/** What the rules find: the main part, and the blocks in it that are not known to be none of the article. */
export interface ByRules {
  readonly part: MainPart;
  readonly blocks: readonly Block[];
}

/** The blocks of a page's article, by the rules and then by all the evidence, in reading order. */
export class Choice {
  private readonly page: Page;
  private readonly metadata: PageMetadata;
  private readonly names: NamesOfPage;

  constructor(page: Page, metadata: PageMetadata) {
    this.page = page;
    this.names = namesOfPage(page);
    this.metadata = metadata;
  }

  /** What stands in the main part and is not known to be none of the article. */
  byRules(trust: Trust): ByRules {
    const part = findMainPart(this.page, this.names, trust);
    return { part, blocks: cleanBlocks(part.blocks, this.metadata) };
  }

  /**
   * Weighs the evidence for each block of the page, the rules' answer among it (logistic regression; how the
   * weights were found: `weights.ts`). Finds what stands outside of the main part, a standfirst or the rest of an
   * article in parts, and leaves out what the rules did not know.
   */
  byEvidence(found: ByRules): Block[] {
    const evidence = this.evidenceBeside(found);
    const chosen = new Set(
      found.part.whole.filter((_, i) => {
        if (evidence.excludes(i)) return false;
        if (evidence.includes(i)) return true;
        let odds = weights.bias;
        evidence.of(i, (feature: Feature, value = 1) => {
          odds += weights[feature] * value;
        });
        return odds >= threshold;
      }),
    );
    for (const block of restOfLists(found.blocks, chosen)) chosen.add(block);
    return tidyBlocks(
      found.part.whole.filter((block) => chosen.has(block)),
      this.metadata,
    );
  }

  evidenceBeside({ part, blocks }: ByRules): Evidence {
    const { page, metadata, names } = this;
    return new Evidence({ page, metadata, names, part, kept: new Set(blocks) });
  }
}

/** Items that the rules keep of lists of which at least half is chosen: a list is given whole or not at all. */
function restOfLists(kept: readonly Block[], chosen: ReadonlySet<Block>): Block[] {
  const lists = new Map<PageElement | null, { items: number; chosen: number }>();
  const items = kept.filter(({ element }) => element.tag === 'li');
  for (const block of items) {
    const list = lists.get(block.element.parent) ?? { items: 0, chosen: 0 };
    list.items++;
    if (chosen.has(block)) list.chosen++;
    lists.set(block.element.parent, list);
  }
  return items.filter(({ element }) => {
    const list = lists.get(element.parent);
    return list !== undefined && 2 * list.chosen >= list.items;
  });
}
