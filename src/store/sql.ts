import { readFileSync } from 'node:fs';

const cache = new Map<string, string>();

/** What several statements share stands in a `.part.sql` beside them; a line of its own names it. */
const included = /^( *)-- include: (\S+\.part\.sql)$/gm;

/** The text of a statement file beside the module that runs it: `loadSql(import.meta.url, 'share.sql')`. */
export function loadSql(module: string, file: string): string {
  const url = new URL(file, module);
  let text = cache.get(url.href);
  if (text === undefined) {
    text = readFileSync(url, 'utf8').replaceAll(included, (_, indent: string, part: string) =>
      loadSql(url.href, part)
        .trimEnd()
        .replaceAll(/^(?=.)/gm, indent),
    );
    cache.set(url.href, text);
  }
  return text;
}
