import { isHidden } from './blocks.ts';
import { dateOr, isOfChange, type WrittenDate } from './dates.ts';
import { asName, clean } from './fields.ts';
import { type NamesOfPage, namesOfPage } from './names.ts';
import { type Page, type PageElement, textOf } from './tree.ts';

/** Whether an element, of these names, shows what is looked for. */
type Test = (element: PageElement, names: string) => boolean;

/** A name marked or called as the author's, as a reader sees it. */
export function shownByline(page: Page): string | null {
  for (const test of bylineTests) {
    const name = asName(textOfFirst(page, test));
    if (name !== null) return name;
  }
  return null;
}

/** A date marked as that of publication, or else the first that a reader sees and that is none of a change. */
export function shownDate(page: Page): WrittenDate | null {
  const names = namesOfPage(page);
  for (const test of dateTests) {
    for (const element of page.elements) {
      const own = names.of(element).names;
      if (!test(element, own) || isDateOfChange(element, own) || isBeside(element, names)) continue;
      const { datetime, content } = element.attributes;
      const text = textOf(element).trim();
      if (text.length <= 200 && isOfChange(text)) continue;
      const date = dateOr(datetime) ?? dateOr(content) ?? (text.length <= 120 ? dateOr(text) : null);
      if (date !== null) return date;
    }
  }
  return null;
}

const bylineTests: readonly Test[] = [
  ({ attributes }) => /\bauthor\b/i.test(attributes['itemprop'] ?? ''),
  ({ attributes }) => /(?:^|\s)author(?:\s|$)/i.test(attributes['rel'] ?? ''),
  ({ tag }, names) =>
    tag !== 'meta' &&
    / (?:byline|by line|author name|authorname|post author|entry author|article author|author|autor|reporter) /.test(
      names,
    ),
];

const dateTests: readonly Test[] = [
  ({ attributes }) => /\b(?:datePublished|dateCreated)\b/i.test(attributes['itemprop'] ?? ''),
  ({ tag }, names) => tag === 'time' && / (?:published|pubdate|entry date|post date|posted) /.test(names),
  ({ tag }) => tag === 'time',
  (_, names) =>
    / (?:date|dateline|timestamp|pubdate|published|publish date|post date|entry date|news date|date time|datetime|time|tarikh|datum|fecha|posted on) /.test(
      names,
    ),
];

/** The time of the last change stands beside that of publication, and often before it. */
function isDateOfChange({ attributes }: PageElement, names: string): boolean {
  return (
    /\bdateModified\b/i.test(attributes['itemprop'] ?? '') ||
    (/ (?:updated|modified|lastmod|changed) /.test(names) && !/ published /.test(names))
  );
}

function textOfFirst(page: Page, test: Test): string | null {
  const names = namesOfPage(page);
  for (const element of page.elements) {
    if (!test(element, names.of(element).names) || isHidden(element) || isBeside(element, names)) continue;
    const text = clean(textOf(element));
    if (text !== null) return text;
  }
  return null;
}

/** Whether it stands among the names and dates of those who comment, in a form, or at the page's foot. */
function isBeside(element: PageElement, names: NamesOfPage): boolean {
  for (let at: PageElement | null = element; at !== null && at.tag !== 'body'; at = at.parent) {
    if (/^(?:form|label|input|figure|figcaption|footer|aside|nav)$/.test(at.tag)) return true;
    if (names.of(at).comment) return true;
  }
  return false;
}
