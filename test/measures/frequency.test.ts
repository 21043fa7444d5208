import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frequency } from '../../src/measures/frequency/frequency.ts';
import type { FrequencyRow } from '../../src/measures/frequency/rows.ts';
import type { MeasureOptions } from '../../src/measures/measure.ts';
import { english } from '../../src/messages/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import { type Corpus, type Line, corpusOf, evidenceCount } from './corpus.ts';

interface Reference {
  readonly posts: Line[];
  readonly totals: { readonly a: number; readonly b: number };
  readonly rows: readonly {
    readonly term: string;
    readonly a: number;
    readonly b: number;
    readonly texts: number;
    readonly channels: number;
    readonly dpNorm: number | null;
  }[];
}
const reference = JSON.parse(
  readFileSync(new URL('reference/words.json', import.meta.url), 'utf8'),
) as Reference;

const run = ({ context }: Corpus, options: MeasureOptions): Promise<Finding> =>
  frequency.run(context, options);
const rowsOf = async (corpus: Corpus, options: MeasureOptions): Promise<FrequencyRow[]> =>
  (await run(corpus, options)).rows as FrequencyRow[];

describe('against NumPy (reference/words.py)', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await corpusOf(
      reference.posts,
      'isogloss: 1\nname: Invented words\ncommunities:\n  north: { channels: [one, two, three] }\n  south: { channels: [four, five, six] }\n',
    );
  });
  afterAll(() => corpus.close());

  it('occurrences, texts, channels and DPnorm of a community', async () => {
    const asked = { of: 'north', stop: 'none', minCount: 10, limit: 99 };
    const finding = await run(corpus, asked);
    expect(finding.summary).toMatchObject({
      sets: [{ key: 'north', tokens: reference.totals.a, texts: 115 }],
    });
    const rows = finding.rows as FrequencyRow[];
    const expected = reference.rows.filter(({ a }) => a > 0);
    expect(rows).toHaveLength(expected.length);
    for (const { term, a, texts, channels, dpNorm } of expected) {
      const row = rows.find((one) => one.term === term);
      expect(row).toMatchObject({ n: a, texts, channels, dpNorm: expect.closeTo(dpNorm ?? 0, 9) as number });
    }
    expect([...rows].sort((x, y) => y.n - x.n)).toEqual(rows);
    const [first] = rows as [FrequencyRow];
    expect(await evidenceCount(corpus, first.evidence!, 200)).toBe(first.texts);
    const byTexts = await rowsOf(corpus, { ...asked, sort: 'texts' });
    expect([...byTexts].sort((x, y) => y.texts - x.texts)).toEqual(byTexts);
  });

  it('of all posts both communities together', async () => {
    const rows = await rowsOf(corpus, { stop: 'none', minCount: 10, limit: 99 });
    expect(rows.map(({ term, n }) => `${term} ${n}`).sort()).toEqual(
      reference.rows.map(({ term, a, b }) => `${term} ${a + b}`).sort(),
    );
  });
});

describe('phrases, marks and mistakes', () => {
  let corpus: Corpus;
  const lines: Line[] = [
    ['alpha', 'the harbour strike goes on'],
    ['alpha', 'the harbour strike is over'],
    ['beta', 'no harbour strike today, but strikers wait'],
    ['beta', 'a loud word word word word'],
  ].map(([channel = '', text = ''], i) => ({
    channel,
    id: i + 1,
    date: `2026-03-0${i + 1}T10:00:00Z`,
    text,
  }));
  beforeAll(async () => {
    corpus = await corpusOf(lines, 'isogloss: 1\nname: Lines\n');
  });
  afterAll(() => corpus.close());

  it('n-grams around a term, or around what begins so', async () => {
    const around = async (containing: string, terms: string): Promise<[string, number][]> =>
      (await rowsOf(corpus, { terms, containing, stop: 'none', minCount: 1 })).map(({ term, n }) => [
        term,
        n,
      ]);
    expect(await around('harbour', '2-grams')).toEqual([
      ['harbour strike', 3],
      ['the harbour', 2],
      ['no harbour', 1],
    ]);
    expect((await around('strike*', '2-grams')).map(([term]) => term)).toContain('strikers wait');
    expect((await around('strike', '2-grams')).map(([term]) => term)).not.toContain('strikers wait');
  });

  it('a word of one channel is marked where it stands', async () => {
    const [first, second] = (await run(corpus, { minCount: 1, stop: 'en' })).rows;
    expect(english.write(first?.label ?? '')).toBe('word [one channel]');
    expect(english.write(second?.label ?? '')).toBe('harbour');
  });

  it('says what cannot be', async () => {
    await expect(run(corpus, { of: 'alpha', by: 'channel' })).rejects.toThrow(/--of/);
    await expect(run(corpus, { sort: 'beauty' })).rejects.toThrow(/--sort is "beauty"/);
    await expect(run(corpus, { containing: '…' })).rejects.toThrow(/no letter or digit/);
  });
});
