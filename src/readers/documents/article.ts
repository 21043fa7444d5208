import { message } from '../../messages/index.ts';
import { mistake } from '../../messages/mistake.ts';
import type { DocumentRead } from '../../model/document.ts';
import { type Block, blocksOf } from './blocks.ts';
import { Choice } from './choose.ts';
import { isOfChange, parseDate, type WrittenDate } from './dates.ts';
import { directionOf, languageOf } from './language.ts';
import { metadataOf, type PageMetadata } from './metadata.ts';
import { type Page, parsePage } from './tree.ts';

/** Characters with which a text is believed to be the article; with fewer, the page is looked at less strictly. */
const enough = 250;

/**
 * Tags of a page, ends among them: each takes some microseconds whatever is in it, and compressed a hundred thousand times as many
 * are a small file.
 */
const mostTags = 1_000_000;

/**
 * Reads the article of an HTML page: the text a reader sees, without navigation, advertising, captions,
 * comments and links to other articles, and what the page says about it.
 * @param name for messages
 * @param url where the page was found, if known
 * @throws UserError `no-text` where the page has none, `too-long` where it has too many tags
 */
export async function readArticle(
  html: string,
  name: string,
  url: string | null = null,
): Promise<DocumentRead> {
  if (hasMore(html, '<', mostTags)) {
    throw mistake('too-long', message('files.tooManyTags', { name, most: mostTags }));
  }
  const page = parsePage(html);
  const metadata = metadataOf(page, url);
  const text = articleText(page, metadata);
  if (text === '') {
    throw mistake('no-text', message('files.pageNoText', { name }));
  }
  const date = metadata.date ?? dateNearTitle(page, metadata.title);
  return {
    name,
    kind: 'article',
    title: metadata.title,
    byline: metadata.byline,
    outlet: metadata.outlet,
    date: date?.iso ?? null,
    calendar: date?.calendar ?? null,
    language: await languageOf(text, metadata.language),
    direction: directionOf(text),
    text,
    url: metadata.url,
  };
}

/** The text of a page's article, empty where there is none. */
export function articleText(page: Page, metadata: PageMetadata): string {
  const choice = new Choice(page, metadata);
  let best = '';
  for (const trust of ['names', 'tags', 'nothing'] as const) {
    const found = choice.byRules(trust);
    const weighed = trust === 'names' ? textOf(choice.byEvidence(found)) : '';
    // In little text there is little to weigh.
    const text = weighed.length >= enough ? weighed : textOf(found.blocks);
    // What is found with less caution has to be worth it.
    if (text.length > 2 * best.length) best = text;
    if (best.length >= enough) break;
  }
  const body = metadata.body === null ? '' : paragraphsOf(metadata.body);
  return best.length < enough && body.length > 2 * best.length ? body : best;
}

function textOf(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join('\n\n');
}

/** `articleBody` of linked data: plain text by its definition, marked up by many. */
function paragraphsOf(body: string): string {
  const page = parsePage(
    /<(?:p|br|div)\b/i.test(body) ? body : body.replaceAll('<', '&lt;').replaceAll(/\n\s*/g, '<p>'),
  );
  return blocksOf(page, () => false)
    .map(({ text }) => text)
    .join('\n\n');
}

/** Blocks after the title in which a date is looked for. */
const near = 8;

/** The first date that stands for itself under the title, or straight over it. */
function dateNearTitle(page: Page, title: string | null): WrittenDate | null {
  if (title === null) return null;
  const blocks = blocksOf(page, ({ tag }) => tag === 'footer');
  const at = blocks.findIndex(({ text, element }) => /^h[1-3]$/.test(element.tag) && text.includes(title));
  if (at === -1) return null;
  for (const { text } of [
    ...blocks.slice(at + 1, at + 1 + near),
    ...blocks.slice(Math.max(0, at - 3), at).toReversed(),
  ]) {
    const date = text.length <= 100 && !isOfChange(text) ? parseDate(text) : null;
    if (date !== null) return date;
  }
  return null;
}

/** Whether a sign stands in a text more than so many times. */
function hasMore(text: string, sign: string, most: number): boolean {
  let count = 0;
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1))
    if (++count > most) return true;
  return false;
}
