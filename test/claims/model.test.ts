import { describe, expect, it } from 'vitest';
import { knownOf } from '../../src/claims/detect/frames/known.ts';
import {
  calibrated,
  chancesOf,
  foundOf,
  isWorth,
  likelyOf,
  mixedChances,
  readWeights,
  weightsOf,
  writeWeights,
} from '../../src/claims/detect/frames/model.ts';
import { claimTypes } from '../../src/model/project.ts';

/** Chances of no claim and of each type, the rest of them nothing. */
const chances = (none: number, of: Readonly<Record<string, number>>): number[] => [
  none,
  ...claimTypes.map((type) => of[type] ?? 0),
];

describe('the model of claims', () => {
  it('adds the weights of features and takes the softmax', () => {
    // e² / (e² + 9) with one feature of weight 2 for the first type: 0.4508
    const row = [0, 200, 0, 0, 0, 0, 0, 0, 0, 0];
    const found = chancesOf(new Map([['a', row]]), ['a', 'unknown']);
    expect(found[1]).toBeCloseTo(Math.exp(2) / (Math.exp(2) + 9), 10);
    expect(found.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 10);
  });

  it('finds the likeliest type of a sentence likely enough, and a further one only where it is likely by itself', () => {
    const at = { found: 0.6, second: 0.2, finding: [0, 1, 0, 0] as const };
    const typesOf = (list: readonly number[]): string[] =>
      foundOf(likelyOf(list, 0), at).map(({ type }) => type);
    expect(typesOf(chances(0.5, { floods: 0.4, responds: 0.1 }))).toEqual([]);
    expect(typesOf(chances(0.3, { floods: 0.55, responds: 0.15 }))).toEqual(['floods']);
    expect(typesOf(chances(0.2, { floods: 0.45, responds: 0.35 }))).toEqual(['floods', 'responds']);
  });

  it('finds by how sure its types are, too', () => {
    // half of the log-odds of any claim, 0.8, and half of those of the types found, together 0.64 or 0.3:
    // σ((ln 4 + ln (0.64 / 0.36)) / 2) = √(4 · 16/9) / (1 + √(4 · 16/9)) = 8/11; σ((ln 4 + ln (3/7)) / 2) = √(12/7) / (1 + √(12/7)) = 0.567
    const finding = [0, 0.5, 0.5, 0] as const;
    const sure = likelyOf(chances(0.2, { floods: 0.64 }), 0);
    const open = likelyOf(chances(0.2, { floods: 0.3, responds: 0.19 }), 0);
    expect(foundOf(sure, { found: 0.727, second: 0.2, finding })).toHaveLength(1);
    expect(foundOf(sure, { found: 0.728, second: 0.2, finding })).toHaveLength(0);
    expect(foundOf(open, { found: 0.566, second: 0.2, finding })).toHaveLength(1);
    expect(foundOf(open, { found: 0.568, second: 0.2, finding })).toHaveLength(0);
  });

  it('weighs the sentence and its likeliest word', () => {
    const types = new Map([['s', [0, 300, 0, 0, 0, 0, 0, 0, 0, 0]]]);
    const words = new Map([['w', [0, 0, 300, 0, 0, 0, 0, 0, 0, 0]]]);
    const by = (mix: number): string | undefined =>
      likelyOf(mixedChances({ types, mix }, ['s'], [chancesOf(words, []), chancesOf(words, ['w'])]), 0)[0]
        ?.type;
    expect(by(0.1)).toBe(claimTypes[0]);
    expect(by(0.9)).toBe(claimTypes[1]);
  });

  it('calibrates log-odds: a + b log(p / (1 − p))', () => {
    expect(calibrated(0.5, [0, 1])).toBeCloseTo(0.5, 5);
    expect(calibrated(0.5, [1, 2])).toBeCloseTo(1 / (1 + Math.exp(-1)), 5);
    expect(calibrated(0.8, [0, 0.5])).toBeCloseTo(2 / 3, 4);
  });

  it.each(['en', 'fa', 'ru', 'ar'])('has weights of %s that are written as they were read', (language) => {
    const weights = weightsOf(language);
    expect(weights).not.toBeNull();
    if (weights !== null) expect(readWeights(writeWeights(weights))).toEqual(weights);
  });

  it.each(['en', 'fa', 'ru', 'ar'])('knows the features of %s by number as by name', (language) => {
    const weights = weightsOf(language);
    if (weights === null) throw new Error('no weights');
    const { name, types, words } = knownOf(weights);
    for (const [feature, row] of [...weights.types].filter((_, i) => i % 7 === 0)) {
      const space = feature.indexOf(' ');
      const id = feature.startsWith('b:')
        ? name.pair(feature.slice(2, space), feature.slice(space + 1))
        : name.of(feature.slice(0, 2), feature.slice(2, 5), feature.slice(5));
      expect(types.get(id ?? -1)).toEqual(row);
      expect(words.get(id ?? -1)).toEqual(weights.words.get(feature));
    }
    expect(name.of('w:', 'no such', ' word')).toBeUndefined();
    expect(name.of('w:', 'no such', ' word')).toBeUndefined();
    expect(name.pair('no such', 'pair')).toBeUndefined();
  });

  it('parses no sentence whose words speak of something else', () => {
    const weights = weightsOf('en');
    if (weights === null) throw new Error('no weights');
    const words = (text: string): string[] => text.toLowerCase().split(' ');
    expect(isWorth(weights, words('several accounts spread the same posts on telegram'))).toBe(true);
    expect(isWorth(weights, words('she told the court that he paid 40 euros for the book'))).toBe(false);
  });
});
