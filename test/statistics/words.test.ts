import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logDice, npmi, pmi } from '../../src/statistics/association.ts';
import { dispersion } from '../../src/statistics/dispersion.ts';
import { logLikelihoodRatio, logOdds, logOddsAgainstAll, logRatio } from '../../src/statistics/logOdds.ts';
import { expectClose, reference } from './reference.ts';

describe('keyness', () => {
  it('G² agrees with SciPy', () => {
    for (const { a, totalA, b, totalB, g2, p } of reference<
      { a: number; totalA: number; b: number; totalB: number; g2: number; p: number }[]
    >('keyness')) {
      const it = logLikelihoodRatio({ a, totalA, b, totalB });
      expectClose(it.g2, g2, 1e-10, 1e-10);
      expectClose(it.logP, Math.log(p), 1e-10, 1e-6);
      expect(Math.sign(it.signed)).toBe(
        g2 < 1e-10 ? Math.sign(it.signed) : Math.sign(a / totalA - b / totalB),
      );
    }
  });
  it('log-odds by hand (Monroe, Colaresi & Quinn, eqs. 16, 20, 22)', () => {
    const { delta, variance, z } = logOdds({ a: 10, totalA: 100, b: 4, totalB: 200 }, { word: 2, all: 50 });
    expectClose(delta, Math.log(12 / (100 + 50 - 12)) - Math.log(6 / (200 + 50 - 6)), 1e-14);
    expectClose(variance, 1 / 12 + 1 / 6, 1e-15);
    expectClose(z, delta / Math.sqrt(0.25), 1e-15);
  });
  it('turns with the sides; equal frequencies are 0; a heavier prior shrinks', () => {
    const body = fc
      .integer({ min: 1, max: 1e6 })
      .chain((n) => fc.record({ n: fc.constant(n), y: fc.integer({ min: 0, max: n }) }));
    fc.assert(
      fc.property(body, body, fc.double({ min: 0.01, max: 100, noNaN: true }), (a, b, w) => {
        const one = { a: a.y, totalA: a.n, b: b.y, totalB: b.n };
        const other = { a: b.y, totalA: b.n, b: a.y, totalB: a.n };
        const prior = { word: w, all: w * 1000 };
        expectClose(logOdds(one, prior).z, -logOdds(other, prior).z, 1e-9, 1e-12);
        expectClose(logLikelihoodRatio(one).g2, logLikelihoodRatio(other).g2, 1e-9, 1e-9);
        expectClose(logRatio(one) ?? 0, -(logRatio(other) ?? 0), 1e-12, 1e-12);
        expect(logLikelihoodRatio({ a: a.y, totalA: a.n, b: a.y, totalB: a.n }).g2).toBeLessThan(1e-9);
      }),
    );
    const counts = { a: 30, totalA: 1000, b: 5, totalB: 1000 };
    expect(logOdds(counts, { word: 100, all: 10_000 }).delta).toBeLessThan(
      logOdds(counts, { word: 1, all: 100 }).delta,
    );
  });
  it('log ratio: twice as often is 1, a count of 0 is ½', () => {
    expect(logRatio({ a: 20, totalA: 100, b: 20, totalB: 200 })).toBe(1);
    expect(logRatio({ a: 4, totalA: 100, b: 0, totalB: 100 })).toBe(3);
    expect(logRatio({ a: 0, totalA: 100, b: 0, totalB: 100 })).toBeNull();
  });
  it('refuses what is no count', () => {
    const good = { a: 1, totalA: 10, b: 1, totalB: 10 };
    for (const f of [
      () => logLikelihoodRatio({ ...good, a: 11 }),
      () => logLikelihoodRatio({ ...good, totalB: 0 }),
      () => logLikelihoodRatio({ ...good, b: Number.NaN }),
      () => logOdds(good, { word: 0, all: 10 }),
      () => logOdds(good, { word: 10, all: 10 }),
      () => logOddsAgainstAll({ word: 0, group: 5, wordInAll: 5, all: 9 }),
    ])
      expect(f).toThrow(RangeError);
  });

  const folder = new URL('../../../shared/data/keyness/', import.meta.url);
  it.skipIf(!existsSync(folder))('repeats the table that tidylo publishes (needs the shared data)', () => {
    const books = [
      'emma',
      'mansfieldpark',
      'northangerabbey',
      'persuasion',
      'prideprejudice',
      'sensesensibility',
    ];
    const counts = books.map((book) => {
      const bigrams = new Map<string, number>();
      const text = gunzipSync(readFileSync(new URL(`janeausten/${book}.txt.gz`, folder))).toString('utf8');
      for (const line of text.toLowerCase().split('\n')) {
        const words = line.match(/\w+(?:['’.]\w+)*/g) ?? [];
        for (const [i, word] of words.slice(1).entries()) {
          const bigram = `${words[i]} ${word}`;
          bigrams.set(bigram, (bigrams.get(bigram) ?? 0) + 1);
        }
      }
      return bigrams;
    });
    const [total, groups] = [new Map<string, number>(), new Map<string, number>()];
    for (const book of counts)
      for (const [bigram, n] of book) {
        total.set(bigram, (total.get(bigram) ?? 0) + n);
        groups.set(bigram, (groups.get(bigram) ?? 0) + 1);
      }
    const of = (map: Map<string, number>, key: string): number => map.get(key) ?? 0;
    const sizes = counts.map((book) => [...book].reduce((t, [bigram, n]) => t + n + of(total, bigram), 0));
    const all = sizes.reduce((a, b) => a + b, 0);
    const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as {
      rows: [string, string, number, number][];
    };
    for (const [book, bigram, n, z] of expected.rows) {
      const i = books.indexOf(book);
      expect(of(counts[i] as Map<string, number>, bigram)).toBe(n);
      const word = n + of(total, bigram);
      const wordInAll = of(total, bigram) * (1 + of(groups, bigram));
      expect(logOddsAgainstAll({ word, group: sizes[i] as number, wordInAll, all }).z).toBeCloseTo(z, 1);
    }
  });
});

describe('dispersion', () => {
  it('meets Gries’s example: DP 0.18, DPnorm 0.2195', () => {
    const it = dispersion([1, 2, 3, 4, 5], [9, 10, 10, 10, 11]);
    expectClose(it?.dp as number, 0.18, 1e-12);
    expectClose(it?.dpNorm as number, 0.18 / 0.82, 1e-12);
    expect(it?.range).toBe(1);
  });
  it('is 0 for even spread, 1 where the smallest part has all; null without a word or a second part', () => {
    expectClose(dispersion([2, 4, 6], [20, 40, 60])?.dp as number, 0, 0, 1e-15);
    expectClose(dispersion([3, 0, 0], [10, 40, 50])?.dpNorm as number, 1, 1e-15);
    expect(dispersion([0, 0], [5, 5])).toBeNull();
    expect(dispersion([2, 0], [5, 0])).toMatchObject({ dpNorm: null, range: 1 });
    expect(() => dispersion([6], [5])).toThrow(/counts\[0\] is 6/);
    expect(() => dispersion([1], [5, 5])).toThrow(RangeError);
  });
});

describe('association', () => {
  it('by hand', () => {
    // p(x) = p(y) = 0.1, p(x, y) = 0.05: PMI log₂ 5.
    const counts = { both: 5, x: 10, y: 10, all: 100 };
    expectClose(pmi(counts), Math.log2(5), 1e-15);
    expectClose(npmi(counts), Math.log2(5) / Math.log2(20), 1e-15);
    expect(logDice(counts)).toBe(13);
  });
  it('has its ends where the papers put them', () => {
    expectClose(npmi({ both: 7, x: 7, y: 7, all: 90 }), 1, 1e-14);
    expect(npmi({ both: 0, x: 7, y: 7, all: 90 })).toBe(-1);
    expect(npmi({ both: 9, x: 9, y: 9, all: 9 })).toBe(1);
    expectClose(npmi({ both: 6, x: 20, y: 30, all: 100 }), 0, 0, 1e-15);
    expect(logDice({ both: 7, x: 7, y: 7, all: 90 })).toBe(14);
    expect(logDice({ both: 0, x: 7, y: 7, all: 90 })).toBe(-Infinity);
    for (const bad of [
      { both: 8, x: 7, y: 9, all: 90 },
      { both: 0, x: 60, y: 60, all: 90 },
      { both: 0, x: 0, y: 6, all: 90 },
      { both: 1, x: 2, y: Number.NaN, all: 9 },
    ])
      expect(() => npmi(bad)).toThrow(RangeError);
  });
});
