import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folders = ['src/report', 'src/view'];
const files = folders.flatMap((folder) =>
  (readdirSync(folder, { recursive: true }) as string[])
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

/** Bodies of `html` templates of a module, with what is put into them taken out. */
function templates(source: string): string[] {
  const found: string[] = [];
  for (const { index } of source.matchAll(/\bhtml`/g)) {
    let text = '';
    let depth = 0;
    for (let at = index + 5; at < source.length; at++) {
      if (depth === 0 && source[at] === '`') break;
      if (source.startsWith('${', at)) {
        depth++;
        at++;
      } else if (depth > 0 && source[at] === '{') depth++;
      else if (depth > 0 && source[at] === '}') {
        depth--;
        if (depth === 0) text += '\u0001';
      } else if (depth === 0) text += source[at];
    }
    found.push(text);
  }
  return found;
}

/** Words that stand between tags: what a reader would see. */
const wordsOf = (template: string): string[] =>
  template
    .replaceAll(/<style[^]*?<\/style>|<[^<>]*>/g, ' ')
    .replaceAll(/ [a-z-]+="[^"]*"|&\w+;/g, ' ')
    .match(/\p{L}{2,}/gu) ?? [];

/** In every language: the program's name in a command that is typed. */
const names = new Set(['isogloss']);

describe('templates of report and view', () => {
  it.each(files)('%s has no words of its own', (file) => {
    const words = templates(readFileSync(file, 'utf8').replaceAll(/\/\*\*[^]*?\*\//g, '')).flatMap(wordsOf);
    expect(words.filter((word) => !names.has(word))).toEqual([]);
  });

  it('are found, and their words', () => {
    expect(templates('html`<p class="x">Hello ${a ? html`<b>there</b>` : null}</p>`').map(wordsOf)).toEqual([
      ['Hello'],
      ['there'],
    ]);
  });
});
