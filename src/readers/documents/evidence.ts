import type { Block } from './blocks.ts';
import { isOnlyLinks, plainWords } from './clean.ts';
import { type MainPart, sentenceEnd } from './main-part.ts';
import type { PageMetadata } from './metadata.ts';
import type { NamesOfPage } from './names.ts';
import { farParts, nearParts, ownParts } from './part-features.ts';
import { isPhraseOfSites } from './phrases.ts';
import { type Placement, placementOf } from './placement.ts';
import { around, type Surroundings, surroundingsOf } from './surroundings.ts';
import type { Page } from './tree.ts';
import type { Feature } from './weights.ts';

/** Takes what speaks for or against a block, by its name in `weights`. */
export type Note = (feature: Feature, value?: number) => void;

const heading = /^h[1-6]$/;
const cells = /^(?:td|th|tr|table|tbody)$/;
/** Tags that say what a block is; any other is an element like `div`. */
const kinds =
  /^(?:p|h[1-6]|li|d[dtl]|td|th|tr|table|tbody|blockquote|figcaption|caption|label|button|legend|summary|address|pre|header|footer)$/;

/** What is known of a page when its blocks are judged. */
export interface Subject {
  readonly page: Page;
  readonly metadata: PageMetadata;
  readonly names: NamesOfPage;
  readonly part: MainPart;
  /** Blocks that the rules would give. */
  readonly kept: ReadonlySet<Block>;
}

/**
 * What speaks for and against each block of a page being part of the article: its text and its links
 * (Kohlschütter et al. 2010, doi:10.1145/1718487.1718542), what the page says of its article, what sites call the
 * parts it stands in, where it stands beside the text that the rules found, and its neighbours.
 */
export class Evidence {
  private readonly blocks: readonly Block[];
  private readonly kept: ReadonlySet<Block>;
  private readonly surroundings: Surroundings;
  private readonly place: Placement;
  private readonly phrases: readonly boolean[];
  private readonly words: readonly string[];
  private readonly titleWords: readonly string[];
  private readonly titleAt: number;
  private readonly description: string;
  private readonly body: string;
  private readonly isShort: boolean;

  constructor({ page, metadata, names, part, kept }: Subject) {
    this.blocks = part.whole;
    this.kept = kept;
    this.surroundings = surroundingsOf(page, names, part.mass, part.whole);
    const { flags } = this.surroundings;
    this.place = placementOf(page, part, ({ element }) => (flags[element.index]! & around.beside) !== 0);
    this.phrases = part.whole.map(({ text }) => isPhraseOfSites(text));
    this.words = part.whole.map(({ text }) => plainWords(text.slice(0, 600)));
    const title = plainWords(metadata.title ?? '');
    this.titleWords = [...new Set(title.split(' '))].filter((word) => word.length > 3);
    const start = part.whole.findIndex((block) => kept.has(block));
    this.titleAt =
      title === ''
        ? -1
        : part.whole.findLastIndex(
            ({ element }, at) => at <= start && /^h[1-3]$/.test(element.tag) && this.words[at] === title,
          );
    this.description = plainWords(metadata.description ?? '');
    this.body = plainWords(metadata.body ?? '');
    this.isShort = part.mass[0]! < 500;
  }

  /**
   * Whether a block is none of the article whatever it looks like: a caption, a part whose name nobody gives to
   * text, links alone, news of the hour over the title.
   */
  excludes(i: number): boolean {
    const block = this.blocks[i]!;
    const { index } = block.element;
    const bits = this.surroundings.flags[index]!;
    return (
      (bits & (around.never | around.caption)) !== 0 ||
      (isOnlyLinks(block) && !this.isKept(i)) ||
      (i < this.titleAt && !this.isKept(i))
    );
  }

  /**
   * Whether a block is part of the article whatever the sum is: prose outside of the main part that comes out of the
   * template of its paragraphs, by a class of its own. An article that is cut into parts ends in a short one.
   */
  includes(i: number): boolean {
    const { index, attributes, parent } = this.blocks[i]!.element;
    return (
      this.place.prose[i]! > 0 &&
      this.place.within[index] === 0 &&
      this.place.alike[i]! >= 0.6 &&
      (this.surroundings.flags[index]! & (around.besideAny | around.repeated)) === 0 &&
      (attributes['class'] ?? parent?.attributes['class'] ?? '') !== ''
    );
  }

  /** Notes all that is found about one block. */
  of(i: number, note: Note): void {
    this.ofText(this.blocks[i]!, note);
    this.ofPage(i, note);
    this.ofNames(this.blocks[i]!, note);
    this.ofPlace(i, note);
    this.ofNeighbours(i, note);
  }

  private ofText({ text, size, linked, element: { tag } }: Block, note: Note): void {
    if (size < 15) note('size<15');
    if (size < 40) note('size<40');
    if (size < 100) note('size<100');
    if (size > 250) note('size>250');
    if (linked > 0) note('link>0');
    if (sentenceEnd.test(text)) note('sentenceEnd');
    if (/[.!?…؟。！？][”"»)’']*\s+\S/.test(text)) note('sentences>1');
    const commas = text.match(/[,،，、;]/g)?.length ?? 0;
    if (commas > 0) note('commas', Math.min(1, (commas * 25) / Math.max(50, size)));
    if (/[:：]\s*$/.test(text)) note('colonEnd');
    if (/[?!]$/.test(text)) note('question');
    if (/©|\(c\)|copyright/i.test(text)) note('copyright');
    if (tag === 'h1') note('tag:h1');
    else if (tag === 'h2') note('tag:h2');
    else if (tag === 'li') note('tag:li');
    else if (tag === 'figcaption' || tag === 'caption') note('tag:caption');
    else if (cells.test(tag)) note('tag:cell');
    else if (!kinds.test(tag)) note('tag:div');
  }

  /** Words that the page says itself of its article. */
  private ofPage(i: number, note: Note): void {
    const { size } = this.blocks[i]!;
    const words = this.words[i]!;
    if (this.titleWords.length > 0 && size < 400) {
      const found = this.titleWords.reduce((sum, word) => sum + (words.includes(word) ? 1 : 0), 0);
      if (found > 0) note('titleWords', found / this.titleWords.length);
    }
    const beginning = words.slice(0, 80);
    if (words.length > 30 && this.description.length > 30) {
      if (this.description.includes(beginning) || words.includes(this.description.slice(0, 80)))
        note('description');
    }
    if (this.body.length > 200 && words.length > 15 && !this.body.includes(beginning))
      note('notInLinkedBody');
    if (this.phrases[i]!) note('phrase');
    if (this.isShort) note('shortPage');
  }

  private ofNames({ element: { index } }: Block, note: Note): void {
    const { flags, own, near, far } = this.surroundings;
    const bits = flags[index]!;
    if (bits & around.beside) note('beside');
    if (bits & around.beside && this.place.within[index] === 1) note('beside,in');
    if (bits & around.besideAny) note('besideAny');
    if (bits & around.body) note('bodyName');
    if (bits & around.marked) note('itemBody');
    if (bits & around.article) note('in:article');
    if (bits & around.main) note('in:main');
    if (bits & around.list) note('in:ul');
    if (bits & around.quotation) note('in:blockquote');
    if (bits & around.repeated) note('repeatedLink');
    for (const [bit, feature] of ownParts) if (own[index]! & bit) note(feature);
    for (const [bit, feature] of nearParts) if (near[index]! & bit) note(feature);
    for (const [bit, feature] of farParts) if (far[index]! & bit) note(feature);
  }

  private ofPlace(i: number, note: Note): void {
    const { element, size, linked } = this.blocks[i]!;
    const { within, up, first, last, firstProse, lastProse, alike, before, share } = this.place;
    const isProse = this.place.prose[i]! > 0;
    const isIn = within[element.index] === 1;
    const levels = isIn ? 0 : up[element.index]!;
    if (levels >= 1) note('up1');
    if (levels >= 2) note('up2');
    if (levels >= 3) note('up3');
    if (levels >= 5) note('up5');
    if (!isIn && i < first && i >= first - 5) note('before,near');
    if (i < firstProse) note('head');
    if (i > lastProse) note('tail');
    if (i < this.titleAt) note('overTitle');
    if (this.titleAt >= 0 && i > this.titleAt) {
      note('afterTitle');
      if (i < first) note('title..top');
      if (i < first && size > 60 && linked < 0.4 * size) note('title..top,prose');
    }
    if (alike[i]! > 0) note('sameKey', alike[i]);
    if (isProse && alike[i]! > 0) note('sameKey,prose', alike[i]);
    note('position', before[i]);
    if (isProse) note(isIn ? 'inTop,prose' : 'out,prose');
    if (isIn && i > last - 3) note('last3');
    note('topShare', share);
    if (this.isKept(i)) note('kept');
    if (this.isKept(i) && isProse) note('kept,prose');
  }

  private ofNeighbours(i: number, note: Note): void {
    const { element, size, emphatic } = this.blocks[i]!;
    const [previous, next] = [this.blocks[i - 1], this.blocks[i + 1]];
    const parent = element.parent ?? element;
    const above = parent.parent ?? parent;
    note('grandLink', this.linkShare(above.index));
    if (element.tag === 'li' && this.linkShare(parent.index) < 0.2) note('li,siblingsProse');
    if (previous !== undefined) {
      if (previous.linked > 0) note('prevLink', previous.linked / Math.max(1, previous.size));
      if (this.place.prose[i - 1]! > 0) note('prevProse');
      if (heading.test(previous.element.tag)) note('prevHead');
      if (this.phrases[i - 1]!) note('prevPhrase');
      if (this.isKept(i - 1)) note('prevKept');
    }
    if (next !== undefined) {
      if (heading.test(next.element.tag)) note('nextHead');
      if (this.isKept(i + 1)) note('nextKept');
      const isHeading = heading.test(element.tag) || (size < 80 && emphatic > 0.9 * size);
      if (isHeading && this.place.prose[i + 1]! > 0) note('heading,nextProse');
    }
  }

  private isKept(i: number): boolean {
    return this.kept.has(this.blocks[i]!);
  }

  private linkShare(index: number): number {
    const { linked, size } = this.surroundings;
    return linked[index]! / Math.max(1, size[index]!);
  }
}
