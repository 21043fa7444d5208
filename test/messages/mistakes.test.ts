import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const sources = (readdirSync('src', { recursive: true }) as string[])
  .filter((name) => name.endsWith('.ts') && !/^messages\/(?:en|fa)\//.test(name))
  .map((name) => ({ file: join('src', name), text: readFileSync(join('src', name), 'utf8') }));

/** What stands between the bracket that opens at a place and the one that closes it; strings are passed over. */
function within(text: string, open: number): string {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    const c = text[at] as string;
    if (c === "'" || c === '"') at = endOf(text, at, c);
    else if (c === '`') at = endOf(text, at, c);
    else if ('([{'.includes(c)) depth++;
    else if (')]}'.includes(c) && --depth === 0) return text.slice(open + 1, at);
  }
  throw new Error('a bracket is not closed');
}

function endOf(text: string, from: number, quote: string): number {
  for (let at = from + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === quote) return at;
  }
  throw new Error('a string is not closed');
}

/** Literals of code, without what is put into templates. */
const literals = (code: string): string[] =>
  [...code.matchAll(/'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g)].map(([, plain, template]) =>
    (plain ?? template ?? '').replaceAll(/\$\{[^}]*\}/g, '…'),
  );

/** Two words side by side are a sentence, unless it is a command that is typed. */
const isSentence = (literal: string): boolean =>
  /\p{L}{2,} \p{L}{2,}/u.test(literal) && !/^"?(?:isogloss|CREATE|ulimit)\b/.test(literal);

/** Calls of a function by that name, with what they are given. */
const callsOf = (text: string, name: string): string[] =>
  [...text.matchAll(new RegExp(`(?<![\\w.])${name}\\(`, 'g'))].map(({ index }) =>
    within(text, index + name.length),
  );

/** Values that the catalogue knows by heart: they choose among its own words. */
const chosen = new Set<string>([
  'another form',
  'another kind',
  'fixed delay',
  'from the beginning',
  'not held',
  'share tables',
  'too few',
  'whole number',
]);

const sentencesIn = (code: string): string[] =>
  literals(code).filter((literal) => isSentence(literal) && !chosen.has(literal));

describe('a mistake of a person', () => {
  it('is made by `mistake`, which takes a message of the catalogues', () => {
    // The third brings one from another thread.
    const homes = ['src/messages/mistake.ts', 'src/readers/errors.ts', 'src/work/apart/apart.ts'];
    const made = sources.filter(({ text }) => /new (?:UserError|PartialReadError)\(/.test(text));
    expect(made.map(({ file }) => file).toSorted()).toEqual(homes);
  });

  it('has no sentence of its own among what its message is given', () => {
    const found = sources.flatMap(({ file, text }) =>
      ['mistake', 'message'].flatMap((name) =>
        callsOf(text, name)
          .flatMap(sentencesIn)
          .map((literal) => `${file}: ${literal}`),
      ),
    );
    expect(found).toEqual([]);
  });

  it('is looked for as it should be', () => {
    const code =
      "throw mistake('bad', message('a.b', { what: `${x} is not whole`, n: f(1) })); f('not this one');";
    expect(callsOf(code, 'mistake').flatMap(sentencesIn)).toEqual(['… is not whole']);
    expect(sentencesIn("message('a.b', { command: 'isogloss import FILE', kind: 'share tables' })")).toEqual(
      [],
    );
  });
});
