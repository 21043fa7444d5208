import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { concordanceLines } from '../../src/cli/concordance.ts';
import { collocates } from '../../src/measures/collocates/collocates.ts';
import type { CollocateRow } from '../../src/measures/collocates/rows.ts';
import { concordance } from '../../src/measures/concordance/concordance.ts';
import type { ConcordanceRow } from '../../src/measures/concordance/lines.ts';
import { dispersion } from '../../src/measures/dispersion/dispersion.ts';
import type { Measure, MeasureOptions } from '../../src/measures/measure.ts';
import { english } from '../../src/messages/index.ts';
import type { Evidence, Finding } from '../../src/model/finding.ts';
import { maskText } from '../../src/text/mask.ts';
import { type Corpus, type Line, corpusOf, evidenceCount } from './corpus.ts';

interface Reference {
  readonly posts: Line[];
  readonly after: {
    readonly node: string;
    readonly nodes: number;
    readonly places: number;
    readonly words: number;
    readonly pairs: readonly {
      readonly term: string;
      readonly near: number;
      readonly total: number;
      readonly texts: number;
      readonly npmi: number;
      readonly logDice: number;
      readonly g2: number;
    }[];
  };
  readonly rate: { readonly value: number; readonly low: number; readonly high: number };
}
const reference = JSON.parse(
  readFileSync(new URL('reference/words.json', import.meta.url), 'utf8'),
) as Reference;

const run = ({ context }: Corpus, measure: Measure, options: MeasureOptions): Promise<Finding> =>
  measure.run({ ...context, mask: maskText }, options);
const estimate = (finding: Finding, key: string, name: string) =>
  finding.rows.find((row) => row.key === key)?.estimates.find((one) => english.write(one.name) === name);

describe('against NumPy and SciPy (reference/words.py)', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await corpusOf(reference.posts, 'isogloss: 1\nname: Invented words\n');
  });
  afterAll(() => corpus.close());

  it('words within two places after a word: counts, NPMI, log-Dice, G²', async () => {
    const { node, pairs, nodes, places, words } = reference.after;
    const finding = await run(corpus, collocates, {
      term: node,
      window: 2,
      direction: 'after',
      stop: 'none',
      limit: 99,
      oneChannel: 'keep',
    });
    expect(finding.summary).toMatchObject({ occurrences: nodes, places, words, tested: pairs.length });
    const kept = pairs.filter(({ npmi }) => npmi > 0);
    const rows = finding.rows as CollocateRow[];
    expect(rows.map(({ term }) => term).sort()).toEqual(kept.map(({ term }) => term).sort());
    for (const one of kept) {
      const row = rows.find(({ term }) => term === one.term);
      expect(row).toMatchObject({ near: one.near, total: one.total, texts: one.texts });
      for (const key of ['npmi', 'logDice', 'g2'] as const)
        expect([one.term, key, row?.[key]]).toEqual([one.term, key, expect.closeTo(one[key], 9)]);
      expect(await evidenceCount(corpus, row?.evidence as Evidence, 50)).toBe(one.texts);
    }
    expect([...rows].sort((x, y) => y.logDice - x.logDice)).toEqual(rows);
  });

  it('the rate of a word with its interval, texts as draws', async () => {
    const finding = await run(corpus, dispersion, { term: reference.after.node, by: 'year' });
    const { value, low, high } = reference.rate;
    expect(estimate(finding, '2026', 'rate')).toMatchObject({
      value: expect.closeTo(value * 10_000, 6) as number,
      low: expect.closeTo(low * 10_000, 6) as number,
      high: expect.closeTo(high * 10_000, 6) as number,
      n: reference.after.nodes,
    });
  });
});

describe('lines, company and spread of a term', () => {
  let corpus: Corpus;
  const post = (channel: string, id: number, day: number, text: string): Line => ({
    channel,
    id,
    date: `2026-0${day < 20 ? 3 : 4}-${String(day).padStart(2, '0')}T10:00:0${id % 10}Z`,
    text,
  });
  const lines: Line[] = [
    post('alpha', 1, 1, 'امروز جام‌جهانی، بازی اول @somebody بود'),
    post('alpha', 2, 2, 'بازی دوم جام جهانی را دیدیم'),
    post('alpha', 3, 3, 'دیروز هم جامِ جهانی، دیدنی بود'),
    post('alpha', 4, 25, 'جهانی که می‌شناسیم'),
    post('beta', 1, 4, 'The strike was long; a strike is a strike.'),
    post('beta', 2, 25, 'No strike today, nobody strikes'),
    post('beta', 3, 26, 'strike strike strike'),
    post('gamma', 1, 5, 'they call it the great strike of March'),
    post('gamma', 2, 6, 'they call it the great strike of March'),
    post('delta', 1, 7, 'the strike pay is due'),
  ];
  beforeAll(async () => {
    corpus = await corpusOf(
      lines,
      `isogloss: 1
name: Lines
channels:
  delta: { kind: personal }
lexicons:
  strike:
    terms: [{ term: strike, exclude: [strike pay] }]
  plain:
    terms: [{ term: strike, exclude: [strike breaker] }]
`,
    );
  });
  afterAll(() => corpus.close());
  const linesOf = async (options: MeasureOptions) => {
    const finding = await run(corpus, concordance, options);
    return { rows: finding.rows as ConcordanceRow[], summary: finding.summary ?? {} };
  };

  it('marks a Persian term right with and without half-space, vowel mark and comma, others’ handles masked', async () => {
    const { rows, summary } = await linesOf({ term: 'جام جهانی', sort: 'time' });
    expect(rows.map(({ before, match, after }) => [before.trim(), match, after.trim()])).toEqual([
      ['امروز', 'جام‌جهانی', '، بازی اول @[handle] بود'],
      ['بازی دوم', 'جام جهانی', 'را دیدیم'],
      ['دیروز هم', 'جامِ جهانی', '، دیدنی بود'],
    ]);
    expect(rows.every(({ direction }) => direction === 'rtl')).toBe(true);
    expect(summary).toMatchObject({ posts: 3, occurrences: 3, channels: 1, postsShown: 3 });
    const printed = concordanceLines(rows);
    // What is read from right to left has the words before the term on its right.
    for (const [i, line] of printed.entries()) {
      expect(line.indexOf(rows[i]?.match ?? '-')).toBeLessThan(
        line.lastIndexOf(rows[i]?.before.trim() ?? '-'),
      );
      expect(line.split('\u2068').length).toBe(line.split('\u2069').length);
    }
    expect(
      new Set(
        printed.map(
          (line) => Array.from(line.slice(0, line.indexOf('|')).replaceAll(/[\p{Cf}\p{Mn}]/gu, '')).length,
        ),
      ).size,
    ).toBe(1);
  });

  it('draws posts evenly over channels and tells how many there are; a repeated text is one', async () => {
    const { rows, summary } = await linesOf({ term: 'strike', limit: 3 });
    expect(summary).toMatchObject({ posts: 5, occurrences: 9, channels: 3, postsShown: 3 });
    expect(new Set(rows.map(({ channel }) => channel))).toEqual(new Set(['beta', 'gamma', null]));
    expect(await evidenceCount(corpus, summary['evidence'] as Evidence, 2)).toBe(5);
    // A person's channel is not named.
    expect(rows.find(({ channel }) => channel === null)).toMatchObject({
      label: '(personal channel)',
      id: 0,
    });
    expect(JSON.stringify(rows)).not.toContain('delta');
    expect((await linesOf({ term: 'strike', limit: 99, copies: true })).summary).toMatchObject({ posts: 6 });
  });

  it('sorts by the words before (the nearest first), after, time, channel', async () => {
    const order = async (sort: string): Promise<string[]> =>
      (await linesOf({ term: 'strike', limit: 99, sort })).rows.map(({ key }) =>
        key.replace(/^\(personal channel\)\/\d+/, 'delta/1'),
      );
    const before = await order('before');
    expect(before.at(0)).toBe('beta/3/0');
    expect(before.indexOf('gamma/1/23')).toBeLessThan(before.indexOf('delta/1/4'));
    expect((await order('time'))[0]).toBe('beta/1/4');
    expect((await order('channel')).at(-1)).toMatch(/^delta/);
    await expect(order('length')).rejects.toThrow(/--sort is "length"/);
  });

  it('a vocabulary’s excluded phrases do not count, in lines’ totals, company and rate', async () => {
    expect((await linesOf({ lexicon: 'strike', limit: 99 })).summary).toMatchObject({
      posts: 4,
      occurrences: 8,
    });
    const finding = await run(corpus, collocates, { lexicon: 'strike', minCount: 1, stop: 'none' });
    expect(finding.rows.map(({ key }) => key)).not.toContain('due');
    expect(finding.rows.map(({ key }) => key)).toContain('great');
  });

  it('a word that is told by itself has the company that it has where it is marked', async () => {
    for (const options of [
      { window: 1 },
      { window: 3, direction: 'before' },
      { window: 9, direction: 'after' },
    ]) {
      const company = async (of: MeasureOptions) => {
        const { rows, summary } = await run(corpus, collocates, {
          minCount: 1,
          stop: 'none',
          limit: 99,
          ...options,
          ...of,
        });
        return [rows.map((row) => ({ ...row, evidence: undefined })), { ...summary, term: '' }];
      };
      // No text has the phrase that the vocabulary leaves out, but for its sake every occurrence is marked.
      expect(await company({ term: 'strike' })).toEqual(await company({ lexicon: 'plain' }));
    }
  });

  it('takes window and direction; a place between two occurrences counts once', async () => {
    const near = async (options: MeasureOptions) =>
      Object.fromEntries(
        (
          (
            await run(corpus, collocates, {
              term: 'strike',
              minCount: 1,
              stop: 'none',
              limit: 99,
              ...options,
            })
          ).rows as CollocateRow[]
        ).map(({ term, near: n }) => [term, n]),
      );
    const one = await near({ window: 1, direction: 'before' });
    expect(one).toMatchObject({ great: 1, no: 1 });
    expect(one['pay']).toBeUndefined();
    expect(await near({ window: 1, direction: 'after' })).toMatchObject({ pay: 1, of: 1, today: 1 });
    expect((await near({ window: 9 }))['a']).toBe(2);
  });

  it('rates by month: the same channels apart; DPnorm over channels', async () => {
    const finding = await run(corpus, dispersion, { term: 'strike', by: 'month' });
    expect(finding.rows.map(({ key }) => key)).toEqual(['2026-03', '2026-04']);
    expect(estimate(finding, '2026-03', 'occurrences')?.value).toBe(5);
    expect(estimate(finding, '2026-04', 'occurrences')?.value).toBe(4);
    // alpha and beta have texts in both months.
    expect(estimate(finding, '2026-03', 'rate, same channels')).toMatchObject({ n: 3 });
    expect(english.write(finding.summary?.['sameChannels'] as string)).toMatch(/^2 of 4 channels/);
    for (const { evidence } of finding.rows)
      expect(await evidenceCount(corpus, evidence as Evidence, 1)).toBe(evidence?.total);
    const channels = await run(corpus, dispersion, { term: 'strike' });
    expect(channels.rows.map(({ key }) => key)).toEqual(['alpha', 'beta', 'gamma', '(personal channels)']);
    expect(channels.summary).toMatchObject({ occurrences: 9, channelsWith: 3 });
  });

  it('asks for one term', async () => {
    await expect(run(corpus, collocates, { term: 'a', lexicon: 'strike' })).rejects.toThrow(
      'Give --term or --lexicon, not both.',
    );
    await expect(run(corpus, collocates, { term: '…' })).rejects.toThrow(/no letter or digit/);
    await expect(run(corpus, dispersion, { lexicon: 'none' })).rejects.toThrow(/no lexicon "none"/);
  });
});
