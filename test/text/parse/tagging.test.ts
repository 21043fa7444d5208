import { describe, expect, it } from 'vitest';
import { readScores, writeScores } from '../../../src/text/parse/scores.ts';
import { formOf, makeTagger, tagFeatures, tagKeys } from '../../../src/text/parse/tagging.ts';
import type { Piece } from '../../../src/text/parse/word.ts';

const pieces = (...texts: string[]): Piece[] =>
  texts.map((text) => ({ text, norm: text.toLowerCase(), span: [0, text.length] as const }));

/** Weights by which every word is class 0. */
function always(words: readonly Piece[], classes: number): ReturnType<typeof readScores> {
  const keys = new Int32Array(tagFeatures);
  const forms = words.map((piece, i) => formOf(piece, i === 0));
  const seen = new Set<number>();
  for (let i = 0; i < forms.length; i++)
    for (const key of keys.subarray(0, tagKeys(forms, i, 0, 0, keys))) seen.add(key);
  return readScores(
    writeScores(
      classes,
      [...seen].map((key) => ({
        key,
        entries: [
          [0, 50],
          [1, 20],
          [2, 10],
        ] as const,
      })),
    ),
  );
}

describe('the tagger', () => {
  it('gives no new word a class that takes none, and marks those of marks', () => {
    const words = pieces('outnumbers', 'via', '’');
    const classes = ['ADP', 'VERB|Tense=Pres', 'PUNCT', 'NOUN'];
    const tag = makeTagger(always(words, 4), { classes, certain: new Map(), closed: new Set(['via']) });
    expect([...tag(words)].map((label) => classes[label])).toEqual(['VERB|Tense=Pres', 'ADP', 'PUNCT']);
  });

  it('asks nothing about words with one class', () => {
    const words = pieces('the', 'of');
    const classes = ['ADP', 'VERB|Tense=Pres', 'PUNCT', 'NOUN'];
    const tag = makeTagger(always(words, 4), { classes, certain: new Map([['the', 3]]), closed: new Set() });
    expect([...tag(words)]).toEqual([3, 1]);
  });

  it('looks at any digit as any other, and at capitals', () => {
    const [a, b, c, d] = pieces('1984', '2026', 'May', 'may').map((piece) => formOf(piece, false));
    expect(a?.word).toBe(b?.word);
    expect(c?.word).toBe(d?.word);
    expect(c?.shape).not.toBe(d?.shape);
  });
});

describe('tables of weights', () => {
  it('come back as they were written, for few classes and for many', () => {
    for (const classes of [3, 40]) {
      const rows = Array.from({ length: 1500 }, (_, i) => ({
        key: (i * 53_777 + 1) % 2 ** 28,
        entries: [
          [i % classes, (i % 127) + 1],
          [(i + 1) % classes, -((i % 126) + 1)],
        ] as [number, number][],
      }));
      const scores = readScores(writeScores(classes, rows));
      const totals = new Int32Array(classes);
      for (const { key, entries } of rows) {
        scores.sum(Int32Array.of(key), 1, totals);
        const expected = new Int32Array(classes);
        for (const [label, weight] of entries) expected[label] = weight;
        expect(totals).toEqual(expected);
      }
      scores.sum(Int32Array.of(rows[0]?.key ?? 0, rows[1]?.key ?? 0), 2, totals);
      expect(totals[1]).toBe(-1 + 2);
    }
  });
});
