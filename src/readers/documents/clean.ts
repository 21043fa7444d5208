import type { Block } from './blocks.ts';
import { parseDate } from './dates.ts';
import { prose, sentenceEnd } from './main-part.ts';
import { isPhraseOfSites } from './phrases.ts';

const heading = /^h[1-6]$/;

/** What is known of the article and is no part of its text. */
export interface Known {
  readonly title: string | null;
  readonly byline: string | null;
}

/**
 * Leaves out what stands between the paragraphs of an article and is none of it: links to other articles,
 * calls to share, subscribe and comment, lines of names and dates over the text, headings with nothing under
 * them.
 */
export function cleanBlocks(all: readonly Block[], known: Known): Block[] {
  const blocks = fromTitle(all, known.title);
  const first = blocks.findIndex(isParagraph);
  const kept = blocks.filter(
    (block, i) =>
      !isPhraseOfSites(block.text) &&
      !isOnlyLinks(block) &&
      !isMark(block.text) &&
      !(i < first && isOverText(block, known)) &&
      !(block.text.length < 400 && sameWords(block.text, known.title) && i <= first),
  );
  return withoutLooseEnds(withoutRepeats(kept));
}

/** Leaves out of blocks that were chosen what no choice of single blocks can see: repeats, the title, loose headings. */
export function tidyBlocks(chosen: readonly Block[], { title }: Known): Block[] {
  const first = chosen.findIndex(isParagraph);
  return withoutLooseEnds(
    withoutRepeats(
      chosen.filter(
        (block, i) =>
          !isMark(block.text) && !(i <= first && block.text.length < 400 && sameWords(block.text, title)),
      ),
    ),
  );
}

/** Prose, in characters, that makes what follows a title the article it stands over. */
const enough = 250;

/** An article stands under its title: news of the hour above it is another's. */
function fromTitle(blocks: readonly Block[], title: string | null): readonly Block[] {
  const at = blocks.findIndex(({ text, element }) => heading.test(element.tag) && sameWords(text, title));
  if (at < 1) return blocks;
  const [before, after] = [blocks.slice(0, at), blocks.slice(at)].map((part) =>
    part.reduce((sum, block) => sum + prose(block), 0),
  ) as [number, number];
  // A box under the article may repeat its title.
  return after >= Math.max(enough, before / 2) ? blocks.slice(at) : blocks;
}

function isParagraph({ text, size, linked, element }: Block): boolean {
  return !heading.test(element.tag) && size >= 60 && linked < size / 2 && sentenceEnd.test(text);
}

export function isOnlyLinks({ size, linked, element, text }: Block): boolean {
  if (heading.test(element.tag)) return false;
  return linked >= size * 0.85
    ? text.length < 300
    : linked >= size * 0.66 && text.length < 200 && !sentenceEnd.test(text);
}

/** No letter and no number: rules and ornaments. */
function isMark(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

function isOverText({ text, size }: Block, { title, byline }: Known): boolean {
  if (size > 160) return false;
  if (sameWords(text, title) || sameWords(text, byline)) return true;
  if (byline !== null && size < 120 && !sentenceEnd.test(text) && text.includes(byline)) return true;
  return (
    size < 90 &&
    !sentenceEnd.test(text) &&
    (parseDate(text) !== null || /^\D{0,20}\d{1,2}[:.]\d{2}\D{0,12}$/.test(text))
  );
}

function sameWords(a: string, b: string | null): boolean {
  return b !== null && b !== '' && plainWords(a) === plainWords(b);
}

/** The words of a text in lower case, without signs, a space between two. */
export function plainWords(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}

/** A paragraph that stands twice in a row, once for each width of screen, is kept once; so is no menu of headings. */
function withoutRepeats(blocks: readonly Block[]): Block[] {
  return blocks.filter((block, i) => {
    if (block.size >= 60 && blocks.slice(Math.max(0, i - 2), i).some(({ text }) => text === block.text))
      return false;
    if (!isLinkedHeading(block)) return true;
    return ![blocks[i - 1], blocks[i + 1]].some((other) => other !== undefined && isLinkedHeading(other));
  });
}

function isLinkedHeading({ element, linked, size }: Block): boolean {
  return heading.test(element.tag) && linked >= size * 0.85;
}

/** Headings at the end have lost what they stood over. */
function withoutLooseEnds(blocks: readonly Block[]): Block[] {
  let end = blocks.length;
  while (end > 0 && heading.test(blocks[end - 1]!.element.tag)) end--;
  return blocks.slice(0, end);
}
