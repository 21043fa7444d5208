import { type Page, type PageElement, textOf } from './tree.ts';

/** What a page says of its article in JSON-LD (schema.org). */
export interface LinkedData {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly modified: string | null;
  readonly language: string | null;
  readonly body: string | null;
}

type Json = Readonly<Record<string, unknown>>;

const articleTypes =
  /(?:Article|BlogPosting|NewsMediaPosting|Report|Review|LiveBlogPosting|SocialMediaPosting)$/;

/** More than any page describes itself with; what is nested deeper or longer is not looked at. */
const mostNodes = 2000;

/** Reads the first article described in a page's JSON-LD; null where there is none that can be read. */
export function linkedData(page: Page): LinkedData | null {
  for (const element of page.elements) {
    if (!isLinkedData(element)) continue;
    const article = articleIn(parse(textOf(element)));
    if (article !== null) return describe(article);
  }
  return null;
}

function isLinkedData({ tag, attributes }: PageElement): boolean {
  return tag === 'script' && /^application\/ld\+json\b/i.test(attributes['type']?.trim() ?? '');
}

/** Sites write JSON by templates: line breaks within strings, a semicolon at the end, a comma too many are common. */
function parse(text: string): unknown {
  const bare = text
    .replace(/^\s*(?:\/\/|\/\*)?\s*<!(?:--|\[CDATA\[)\s*(?:\*\/)?/, '')
    .replace(/(?:\/\/|\/\*)?\s*(?:-->|\]\]>)\s*(?:\*\/)?\s*$/, '')
    .trim()
    .replace(/;$/, '');
  for (const repair of [same, withoutControls, withoutSpareCommas]) {
    try {
      return JSON.parse(repair(bare));
    } catch {
      // The next repair, or no linked data.
    }
  }
  return null;
}

const same = (json: string): string => json;
const withoutControls = (json: string): string => json.replaceAll(/\p{Cc}+/gu, ' ');

/** Leaves out commas before a closing bracket, or one after another, outside of strings. */
function withoutSpareCommas(json: string): string {
  let text = '';
  let last = '';
  let comma = false;
  // Strings, runs of white space, and every other character by itself: one pass, whatever is in it.
  for (const [token] of withoutControls(json).matchAll(/"(?:[^"\\]|\\[^])*"?|\s+|[^]/g)) {
    if (token === ',') {
      comma = last !== '' && last !== '[' && last !== '{';
      continue;
    }
    if (token.trim() === '') continue;
    if (comma && token !== '}' && token !== ']') text += ',';
    comma = false;
    text += token;
    last = token;
  }
  return text;
}

function articleIn(top: unknown): Json | null {
  const queue: unknown[] = [top];
  for (let i = 0; i < queue.length && i < mostNodes; i++) {
    const node = queue[i];
    if (Array.isArray(node)) {
      queue.push(...node.slice(0, mostNodes));
      continue;
    }
    if (!isObject(node)) continue;
    if ([node['@type']].flat().some((type) => typeof type === 'string' && articleTypes.test(type)))
      return node;
    for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement']) queue.push(node[key]);
  }
  return null;
}

function describe(article: Json): LinkedData {
  return {
    title: text(article['headline']) ?? text(article['name']),
    authors: [article['author']].flat().flatMap((author) => nameOf(author) ?? []),
    publisher: nameOf([article['publisher']].flat()[0]),
    published: text(article['datePublished']) ?? text(article['dateCreated']),
    modified: text(article['dateModified']),
    language: nameOf([article['inLanguage']].flat()[0]),
    body: text(article['articleBody']),
  };
}

function nameOf(value: unknown): string | null {
  if (isObject(value)) return text([value['name']].flat()[0]) ?? text(value['alternateName']);
  return text(value);
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
