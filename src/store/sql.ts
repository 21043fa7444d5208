import { readFileSync } from 'node:fs';

const cache = new Map<string, string>();

/** The text of a statement file beside the module that runs it: `loadSql(import.meta.url, 'share.sql')`. */
export function loadSql(module: string, file: string): string {
  const url = new URL(file, module);
  let text = cache.get(url.href);
  if (text === undefined) {
    text = readFileSync(url, 'utf8');
    cache.set(url.href, text);
  }
  return text;
}
