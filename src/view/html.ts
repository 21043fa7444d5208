/** Markup that may stand in a page as it is. Made by `html` and, knowingly, by `raw`. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }
}

/** What a template takes: markup as it is, text and numbers escaped, lists joined, nothing for nothing. */
export type Part = Html | string | number | null | undefined | false | readonly Part[];

/** A template in which every value is escaped, unless it is markup already: forgetting to escape is not possible. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let out = strings[0] ?? '';
  for (const [i, part] of parts.entries()) out += markupOf(part) + (strings[i + 1] ?? '');
  return new Html(out);
}

/** Takes markup on trust: style sheets and charts that were made here, never text from outside. */
export const raw = (markup: string): Html => new Html(markup);

function markupOf(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.markup;
  if (typeof part === 'object') return part.map(markupOf).join('');
  return escape(String(part));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand between tags and in quoted attributes; control characters that HTML forbids are left out. */
export function escape(text: string): string {
  return (
    text
      // oxlint-disable-next-line no-control-regex
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
      .replace(/[&<>"']/g, (c) => entities[c] ?? c)
  );
}

/** Only addresses of the web become links: `javascript:` and its kin stay text. */
export function webAddress(url: string | null | undefined): string | undefined {
  if (typeof url !== 'string' || !/^https?:\/\//i.test(url)) return undefined;
  return URL.canParse(url) ? url : undefined;
}
