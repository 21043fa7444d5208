import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuotes } from '../../src/statements/layout/quotes.ts';
import { tokenize } from '../../src/statements/layout/tokens.ts';

/** Quotations as "depth:text". */
const quotesOf = (text: string): string[] => {
  const tokens = tokenize(text);
  return findQuotes(tokens, 0, tokens.length - 1).map(
    (q) => `${q.depth}:${text.slice(tokens[q.first]?.start, tokens[q.last]?.end)}`,
  );
};

describe('quotations', () => {
  it.each([
    ['He said “yes”.', ['0:“yes”']],
    ['He said "yes".', ['0:"yes"']],
    ['He said «yes».', ['0:«yes»']],
    ['He said „yes“.', ['0:„yes“']],
    ["He said 'yes'.", ["0:'yes'"]],
    ["He said ''yes''.", ["0:''yes''"]],
    // A mark turned the wrong way round.
    ['The plan (”a mess”) failed.', ['0:”a mess”']],
    // One inside another.
    ['“She said ‘no’ twice,” he said.', ['0:“She said ‘no’ twice,”', '1:‘no’']],
    // Never closed: to the end, or to the sentence before the next one.
    ['He said “yes and no.', ['0:“yes and no.']],
    ['He said “yes. Then he said “no”.', ['0:“yes.', '0:“no”']],
    // Apostrophes are no marks.
    ["It’s the dogs’ house, isn't it, in the '90s.", []],
    // A closing mark alone.
    ['He said yes” and left.', []],
  ])('%s', (text, expected) => {
    expect(quotesOf(text)).toEqual(expected);
  });

  it('are properly nested and inside the text, whatever the marks', () => {
    const pieces = fc.array(
      fc.constantFrom('“', '”', '"', "'", '’', '‘', '«', '»', '„', ' ', 'a', 'Bc', '. ', ', ', '('),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const tokens = tokenize(parts.join(''));
        const quotes = findQuotes(tokens, 0, tokens.length - 1);
        for (const [i, a] of quotes.entries()) {
          if (a.first < 0 || a.last >= tokens.length || a.first >= a.last) return false;
          for (const b of quotes.slice(i + 1)) if (b.first <= a.last && b.last > a.last) return false;
        }
        return true;
      }),
    );
  });
});

describe('tokens', () => {
  it('cover the text in order and leave out only white space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        let at = 0;
        for (const token of tokenize(text)) {
          if (token.start < at || text.slice(token.start, token.end) !== token.text) return false;
          if (text.slice(at, token.start).trim() !== '') return false;
          at = token.end;
        }
        return text.slice(at).trim() === '';
      }),
    );
  });
});
