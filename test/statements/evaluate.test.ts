import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Statement } from '../../src/model/statement.ts';
import { coverage, evaluateArticles, matchStatements } from '../../src/statements/evaluation/evaluate.ts';
import { type GoldArticle } from '../../src/statements/evaluation/goldArticle.ts';
import {
  joinInterrupted,
  joinsInterrupted,
  labelsSpeechOnly,
} from '../../src/statements/evaluation/conventions.ts';
import { kindOf } from '../../src/statements/speech/kinds.ts';

const found = (
  span: [number, number],
  speaker: [number, number] | null = null,
  cue: string | null = null,
  name: string | null = null,
): Statement => ({
  document: 'd',
  speaker: { name, role: null, affiliation: null, place: null, span: speaker },
  cue: cue === null ? null : { text: cue, span: [0, 1] },
  kind: 'indirect',
  content: '',
  span,
});
const article = (statements: GoldArticle['statements']): GoldArticle => ({
  id: 'a',
  text: 'x'.repeat(300),
  statements,
});

describe('the Gender Gap Tracker’s measure', () => {
  it('counts the share of the gold’s characters that are covered', () => {
    expect(coverage([10, 20], [0, 100])).toBe(1);
    expect(coverage([10, 20], [15, 40])).toBe(0.5);
    expect(coverage([10, 20], [20, 40])).toBe(0);
    expect(coverage([10, 10], [0, 40])).toBe(0);
  });

  it('uses each prediction once, the best covered first', () => {
    const gold = [
      { contentSpan: [0, 10] as [number, number] },
      { contentSpan: [10, 20] as [number, number] },
    ];
    // The long prediction covers both wholly; the second covers 80% of the second gold.
    const matches = matchStatements(gold, [found([0, 20]), found([12, 20])], 0.3);
    expect(matches.map((m) => [m.gold, m.predicted])).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });

  it('finds over the threshold, not at it', () => {
    const gold = [{ contentSpan: [0, 10] as [number, number] }];
    expect(matchStatements(gold, [found([7, 30])], 0.3)).toHaveLength(0);
    expect(matchStatements(gold, [found([6, 30])], 0.3)).toHaveLength(1);
  });

  it('gives precision, recall, F1 and speakers by hand calculation', () => {
    const gold = article([
      { contentSpan: [0, 100], speaker: 'Ann', speakerSpan: [110, 113], cue: 'said', reference: 'Ann Lee' },
      { contentSpan: [120, 140], speaker: null, speakerSpan: null, cue: null, reference: 'Ann Lee' },
      { contentSpan: [200, 220], speaker: 'Bob', speakerSpan: [230, 233], cue: 'says', reference: 'Bob Ray' },
    ]);
    const predicted = [
      found([0, 50], [110, 120], 'said', 'Ann Lee'),
      found([118, 140], null, null, 'Bob Ray'),
      found([250, 260]),
      found([270, 280]),
    ];
    const at = evaluateArticles([gold], () => predicted).thresholds;
    // At 0.3 two of three are found with four predictions; at 0.8 one.
    expect(at[0]).toMatchObject({ precision: 2 / 4, recall: 2 / 3, speaker: 1, cue: 1, name: 1 / 2 });
    expect(at[0]?.f1).toBeCloseTo(4 / 7, 12);
    expect(at[1]).toMatchObject({ precision: 1 / 4, recall: 1 / 3, speaker: 1 });
  });

  it('is perfect for the gold itself and zero for nothing', () => {
    const spans = fc.uniqueArray(fc.nat(40), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(spans, (starts) => {
        const statements = starts.map((s) => ({ contentSpan: [s * 7, s * 7 + 5] as [number, number] }));
        const gold = article(statements);
        const perfect = evaluateArticles([gold], () =>
          statements.map((s) => found(s.contentSpan)),
        ).thresholds;
        const empty = evaluateArticles([gold], () => []).thresholds;
        return (
          perfect.every((t) => t.f1 === 1 && t.speaker === 1) &&
          empty.every((t) => t.f1 === 0 && t.speaker === null)
        );
      }),
    );
  });
});

describe('kinds', () => {
  it.each([
    ['“We won,”', 'direct'],
    ['"We won."', 'direct'],
    ['«We won»', 'direct'],
    ['“We won and went on', 'direct'],
    ['that they “won” it', 'mixed'],
    ['“a win” for “everybody”', 'mixed'],
    ['that they won', 'indirect'],
  ])('%s is %s', (content, kind) => {
    expect(kindOf(content)).toBe(kind);
  });
});

describe('a quotation that its cue interrupts', () => {
  // Ten characters of quotation, ten of cue, ten of quotation, as one label or as two.
  const text = `${'a'.repeat(10)}${'c'.repeat(10)}${'b'.repeat(10)}\n${'d'.repeat(10)}`;
  const halves = (): Statement[] => [
    { ...found([0, 10], [12, 14], 'said'), kind: 'direct' },
    { ...found([20, 30]), kind: 'direct' },
    { ...found([31, 41]), kind: 'direct' },
  ];
  const one: GoldArticle = { id: 'a', text, statements: [{ contentSpan: [0, 30], cueSpan: [15, 19] }] };
  const two: GoldArticle = {
    id: 'a',
    text,
    statements: [{ contentSpan: [0, 10], cueSpan: [15, 19] }, { contentSpan: [20, 30] }],
  };

  it('is seen from the labels', () => {
    expect(joinsInterrupted([one])).toBe(true);
    expect(joinsInterrupted([two])).toBe(false);
    expect(evaluateArticles([one], halves)).toMatchObject({ joined: true, predicted: 2 });
    expect(evaluateArticles([two], halves)).toMatchObject({ joined: false, predicted: 3 });
  });

  it('is joined within its paragraph and not over a line break', () => {
    expect(joinInterrupted(halves(), text).map((s) => s.span)).toEqual([
      [0, 30],
      [31, 41],
    ]);
  });
});

describe('what is held and not said', () => {
  const label = (cue: string) => ({ contentSpan: [0, 10] as [number, number], cue });
  const labels = (held: number): GoldArticle[] => [
    article([
      ...Array.from({ length: 100 - held }, () => label('said')),
      ...Array.from({ length: held }, () => label('backed')),
    ]),
  ];
  it('is seen from the cues of the labels, where there are enough of them', () => {
    expect(labelsSpeechOnly(labels(0), 'en')).toBe(true);
    expect(labelsSpeechOnly(labels(2), 'en')).toBe(true);
    expect(labelsSpeechOnly(labels(3), 'en')).toBe(false);
    expect(labelsSpeechOnly([article([label('said')])], 'en')).toBe(false);
  });
  it('is left out where it is not labelled, and asked for by hand', () => {
    const gold = [article([{ contentSpan: [0, 10] }])];
    const given = [found([0, 10]), { ...found([20, 30]), held: true as const }];
    expect(evaluateArticles(gold, () => given, { speech: true })).toMatchObject({
      predicted: 1,
      speech: true,
    });
    expect(evaluateArticles(gold, () => given, { speech: false })).toMatchObject({
      predicted: 2,
      speech: false,
    });
  });
});
