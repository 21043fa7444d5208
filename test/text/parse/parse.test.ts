import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parserOf } from '../../../src/text/parse/parsed.ts';
import type { Parse, ParsedSentence } from '../../../src/text/parse/word.ts';

const parsers = ['en', 'fa', 'ru'].map((language) => parserOf(language) as Parse);

/** Spans stand in the text, in order; the heads are one tree. */
function expectSound(text: string, sentences: readonly ParsedSentence[]): void {
  let last = 0;
  for (const { span, words } of sentences) {
    expect(span[0]).toBeGreaterThanOrEqual(last);
    last = span[0];
    for (const [i, word] of words.entries()) {
      expect(word.text).toBe(text.slice(...word.span));
      expect(word.text).not.toBe('');
      expect(word.span[0]).toBeGreaterThanOrEqual(last);
      last = word.span[1];
      let steps = 0;
      for (let at = i; at >= 0; at = words[at]?.head ?? -1) steps++;
      expect(steps).toBeLessThanOrEqual(words.length);
    }
    expect(last).toBeLessThanOrEqual(span[1]);
    if (words.length > 0) expect(words.filter(({ head }) => head === -1)).toHaveLength(1);
    // Nothing but space stands between the words.
    const covered = words.reduce((sum, { text }) => sum + text.replaceAll(/\s/gu, '').length, 0);
    expect(covered).toBe(text.slice(...span).replaceAll(/\s/gu, '').length);
  }
}

const samples = [
  'این کانال‌ها خبر را منتشر نمی‌کنند و «پست هایشان» ۵۰٪ بیشتر شد. نوشته‌اند: «نه»؟',
  'Каналы не публикуют что-то из г. Москвы: «5-й пост…» Ещё раз? Нет!',
];
const sample =
  "The accounts didn't share it, said Dr. O'Brien of China's U.S. bureau: \"a well-known 5% rise…\" See https://a.example/b?c.\n\nNo.";
const scraps = [
  '"',
  '\ud83d',
  '\udc4d',
  '👍',
  '\n\n',
  "'",
  "n't",
  '…',
  '\u200c',
  'می‌شود',
  '.',
  ' ',
  '\u0000',
  '-',
  "'t",
  'است',
];

describe('the parse of any text', () => {
  it('is sound on an ordinary text', () => {
    for (const text of [sample, ...samples])
      for (const parse of parsers) {
        const sentences = parse(text);
        expect(sentences.length).toBeGreaterThan(1);
        expectSound(text, sentences);
      }
  });

  it('is sound on mutated and random text', () => {
    const mutated = fc
      .array(fc.tuple(fc.nat(sample.length), fc.nat(6), fc.constantFrom(...scraps)), { maxLength: 12 })
      .map((cuts) =>
        cuts.reduce(
          (text, [at, length, scrap]) => text.slice(0, at) + scrap + text.slice(at + length),
          sample,
        ),
      );
    const text = fc.oneof(
      mutated,
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.stringMatching(/^[\ud800-\udfff.a' ]*$/),
    );
    fc.assert(
      fc.property(text, fc.constantFrom(...parsers), (value, parse) => expectSound(value, parse(value))),
      { numRuns: 150 },
    );
  });

  it('takes spans as they are given, in any place', () => {
    fc.assert(
      fc.property(fc.nat(sample.length), fc.nat(sample.length), (a, b) => {
        const span: [number, number] = [Math.min(a, b), Math.max(a, b)];
        for (const parse of parsers) expectSound(sample, parse(sample, [span]));
      }),
      { numRuns: 40 },
    );
  });

  it('ends on endless lines', () => {
    for (const text of [
      'word '.repeat(5_000),
      'x'.repeat(50_000),
      '.'.repeat(50_000),
      '"('.repeat(3_000),
      "a'".repeat(3_000),
    ])
      for (const parse of parsers)
        expect(parse(text).flatMap(({ words }) => words).length).toBeGreaterThan(0);
    const [parse] = parsers as [Parse, ...Parse[]];
    expect(parse('one line '.repeat(2_000), [[0, 18_000]])[0]?.words).toHaveLength(4_000);
    expect(parse('')).toEqual([]);
  });
});

describe('the parser of a language', () => {
  it('is null where there is no pack', () => {
    expect(parserOf('xx')).toBeNull();
    expect(parserOf('constructor')).toBeNull();
  });
});
