import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { testClaims } from '../../src/claims/testClaims.ts';
import { withMentionsOnly } from '../../src/claims/verdicts/mentionsOnly.ts';
import { withUnknownTime } from '../../src/claims/verdicts/otherTime.ts';
import { english, mannerOf, wordsIn } from '../../src/messages/index.ts';
import type { ClaimResult } from '../../src/model/verdict.ts';
import { weaknessesOf } from '../../src/view/weaknesses.ts';
import { type Corpus, corpusOf } from '../measures/corpus.ts';

const persian = wordsIn(mannerOf({ language: 'fa' }));

// Five channels of 900 posts. Lantern stands in 30 posts of a and 30 of b, mountain in 5 of c, thimble in one of a and one of d.
const wordsOf = (channel: string, i: number): string => {
  if ((channel === 'a' || channel === 'b') && i < 30) return 'lantern';
  if (channel === 'c' && i < 5) return 'mountain';
  return (channel === 'a' || channel === 'd') && i === 40 ? 'thimble' : 'weather';
};
const lines = ['a', 'b', 'c', 'd', 'e'].flatMap((channel) =>
  Array.from({ length: 900 }, (_, i) => ({
    channel,
    id: i + 1,
    date: `2026-05-${String(1 + Math.floor(i / 33)).padStart(2, '0')}T${String(i % 24).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}:20Z`,
    text: `${wordsOf(channel, i)} number ${i} of ${channel}`,
  })),
);
const project = `
isogloss: 1
name: beside
lexicons:
  lantern: { terms: [lantern] }
  mountain: { terms: [mountain] }
  river: { terms: [riverword] }
  weather: { terms: [weather] }
  thimble: { terms: [thimble] }
claims:
  one: { type: dominates, words: lantern, rivals: [mountain] }
  two: { type: dominates, words: lantern, rivals: [mountain, thimble] }
  many: { type: dominates, words: weather, rivals: [lantern, mountain] }
  rare: { type: ubiquitous, words: thimble }
  common: { type: ubiquitous, words: weather }
`;

let corpus: Corpus;
let results: Map<string, ClaimResult>;
const of = (id: string): ClaimResult => results.get(id) as ClaimResult;
const said = (id: string): unknown[] =>
  of(id).caveats.map((caveat) => (caveat as unknown as { say: string }).say);
beforeAll(async () => {
  corpus = await corpusOf(lines, project);
  results = new Map((await testClaims(corpus.context)).map((result) => [result.id, result]));
});
afterAll(() => corpus.close());

describe('beside a share', () => {
  it('stands how little of all posts is compared, and that one rival is all there is', () => {
    expect(of('one').verdict).toBe('supported');
    expect(of('one').caveats).toContainEqual({ say: 'shares.littleOfAll', posts: 65, all: 4500 });
    expect(of('one').caveats).toContainEqual({ say: 'shares.oneRival', label: 'lantern', rival: 'mountain' });
    const weaknesses = weaknessesOf(of('one')).map(({ short }) => [
      english.write(short),
      persian.write(short),
    ]);
    expect(weaknesses.flat()).toEqual(
      expect.arrayContaining([
        'the words compared are in 1.4% of all posts but forwards',
        'compared with “mountain” alone',
        'تنها با «⁨mountain⁩» سنجیده شده است',
      ]),
    );
  });

  it('stands neither where there are more rivals, and where most posts are compared', () => {
    expect(said('two')).toContain('shares.littleOfAll');
    expect(said('two')).not.toContain('shares.oneRival');
    expect(said('many')).not.toContain('shares.littleOfAll');
  });

  it('are the channels that have it of those compared and of all, and its part of all posts', () => {
    const rows = english
      .writeAll(of('one').estimates)
      .map(({ name, unit, n, denominator }) => [name, unit, n, denominator]);
    expect(rows).toEqual(
      expect.arrayContaining([
        [
          'channels with lantern, of those with X or a rival',
          'channels with X or a rival in at least one post',
          2,
          3,
        ],
        ['channels with lantern, of all channels', 'channels of which posts are held', 2, 5],
        ['share of lantern in all posts but forwards', 'posts', 60, 4500],
      ]),
    );
  });
});

describe('beside a share of channels at equal effort', () => {
  it('stands in how many channels it is at all, where those are far more', () => {
    // One post of 900 is among 300 of them with a chance of a third, in two channels of five.
    expect(of('rare').estimates[0]?.value).toBeCloseTo(2 / 3 / 5, 10);
    const [effort] = of('rare').caveats.filter(
      (one) => (one as unknown as { say: string }).say === 'prevalence.byEffort',
    );
    expect(effort).toMatchObject({ effort: 300, found: 2, of: 5 });
    expect(of('rare').estimates.at(-1)).toMatchObject({ n: 2, denominator: 5 });
    expect(weaknessesOf(of('rare')).map(({ short }) => english.write(short))).toContain(
      'in all posts held but forwards, 2 of 5 channels have it',
    );
    expect(said('common')).not.toContain('prevalence.byEffort');
  });
});

describe('beside a verdict on a document', () => {
  const shell = {
    verdict: 'supported',
    parameters: { about: 'lantern' },
    caveats: [],
    frame: { from: '2026-05-01', to: '2026-05-30' },
  } as unknown as ClaimResult;
  const meant = (text: string) =>
    ({ filled: { x: { text, span: [0, text.length], links: [] }, rivals: [], within: [] } }) as const;

  it.each(['the supporters of Ada Stone', 'هواداران آدا استون', 'сторонники Ады Стоун'])(
    'stands that mentions are not %s',
    (said) => {
      expect(withMentionsOnly(shell, meant(said) as never).caveats).toEqual([
        { say: 'verdicts.mentionsOnly', said },
      ]);
      const words = { ...shell, parameters: { words: 'lantern' } };
      expect(withMentionsOnly(words, meant(said) as never).caveats).toEqual([]);
    },
  );

  it('stands nothing of supporters where none are meant', () => {
    expect(withMentionsOnly(shell, meant('Ada Stone') as never).caveats).toEqual([]);
  });

  it('stands that the text has no date, unless the claim names its time', () => {
    expect(withUnknownTime(shell).caveats).toEqual([
      { say: 'questions.unknownTime', from: '2026-05-01', to: '2026-05-30' },
    ]);
    const dated = { ...shell, parameters: { period: { from: '2026-05-02' } } };
    expect(withUnknownTime(dated).caveats).toEqual([]);
  });
});
