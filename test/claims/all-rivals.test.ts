import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../src/claims/questions/questions.ts';
import { fillingsOf } from '../../src/claims/questions/readings.ts';
import { testOpen } from '../../src/claims/questions/verdict.ts';
import type { ClaimSource } from '../../src/model/project.ts';
import { frameFor, frameOf } from '../../src/measures/scope.ts';
import { english, mannerOf, wordsIn } from '../../src/messages/index.ts';
import { corpusOf } from '../measures/corpus.ts';
import { whyNone } from './no-words.ts';

const persian = wordsIn(mannerOf({ language: 'fa' }));
const yaml = `
isogloss: 1
name: all rivals
communities:
  north: { channels: [a, b] }
  south: { channels: [c, d] }
lexicons:
  lantern: { terms: [lantern] }
  mountain: { terms: [mountain] }
  thimble: { terms: [thimble] }
`;
const claim: ClaimSource = {
  type: 'dominates',
  words: 'lantern',
  text: 'The lantern dominates the platform.',
};

/** Four channels of 100 posts, none missing: of each hundred so many have one word and so many another. */
const posts = (lanterns: number, mountains: number) =>
  ['a', 'b', 'c', 'd'].flatMap((channel) =>
    Array.from({ length: 100 }, (_, i) => {
      const word = i < lanterns ? 'lantern' : i < lanterns + mountains ? 'mountain' : 'thimble';
      return {
        channel,
        id: i + 1,
        date: `2026-05-${String(1 + Math.floor(i / 10)).padStart(2, '0')}T${String(i % 24).padStart(2, '0')}:15:20Z`,
        text: `${word} number ${i} of ${channel}`,
      };
    }),
  );

async function readingsOf(lanterns: number, mountains: number) {
  const corpus = await corpusOf(posts(lanterns, mountains), yaml);
  try {
    const { project } = corpus.context;
    const asking = {
      project,
      channels: [],
      document: { name: 'page.txt', text: claim.text ?? '', outlet: null, date: null },
      wordsLike: () => Promise.resolve([]),
      whyNone,
    };
    const asked = await questionsOf(asking, [{ id: 'one', detection: null, claim }]);
    const { frame } = await frameFor(corpus.context.driver, project, {});
    return await testOpen(corpus.context, 'one', claim, asked, frameOf(project, frame));
  } finally {
    await corpus.close();
  }
}

describe('whoever “dominates” and nobody says whom', () => {
  // 160 of 280 against either, 57.1%; 160 of 400 against both, 40%: ahead of each and not most of it.
  it('is held against all at once, too: ahead of each alone is no agreement', async () => {
    const { state, readings, result } = await readingsOf(40, 30);
    expect(
      readings.map(({ assumed, verdict, estimate }) => [english.write(assumed), verdict, estimate?.value]),
    ).toEqual([
      ['compared with the vocabulary “mountain” and the vocabulary “thimble” together', 'contradicted', 0.4],
      ['compared with the vocabulary “mountain” alone', 'supported', 160 / 280],
      ['compared with the vocabulary “thimble” alone', 'supported', 160 / 280],
    ]);
    expect(persian.write(readings[0]?.assumed ?? '')).toContain('با هم');
    expect([state, result.verdict]).toEqual(['needs you', 'undecided']);
  });

  // 240 of 320 against either, 75%; 240 of 400 against both, 60%.
  it('and agrees where it has most of all together', async () => {
    const { state, readings, result } = await readingsOf(60, 20);
    expect(readings.map(({ estimate }) => estimate?.value)).toEqual([0.6, 0.75, 0.75]);
    expect([state, result.verdict]).toEqual(['decided', 'supported']);
  });
});

describe('all at once', () => {
  const candidate = (value: string) => ({ value, label: value, why: '' });
  const all = candidate('about:lantern,about:mountain,about:thimble');
  const asked = (kind: 'who' | 'rivals', values: readonly ReturnType<typeof candidate>[]) => ({
    id: kind,
    kind,
    parameter: kind === 'who' ? ('x' as const) : ('rivals' as const),
    ask: '?',
    about: null,
    claims: ['one'],
    candidates: [],
    lacks: [],
    readings: values,
  });
  const corpusProject = { lexicons: {}, communities: {}, events: {} };
  const project = {
    ...corpusProject,
    lexicons: Object.fromEntries(['lantern', 'mountain', 'thimble'].map((key) => [key, { terms: [key] }])),
    communities: { north: { channels: ['a'] } },
  } as never;
  const singles = ['about:lantern', 'about:mountain', 'about:thimble'].map(candidate);

  it('are all but X, whoever X is taken for', () => {
    const { fillings } = fillingsOf(project, { type: 'dominates' }, [
      asked('who', singles.slice(0, 2)),
      asked('rivals', [all, ...singles]),
    ]);
    expect(fillings.slice(0, 2).map(({ claim: { about, rivals } }) => [about, rivals])).toEqual([
      ['lantern', [{ about: 'mountain' }, { about: 'thimble' }]],
      ['mountain', [{ about: 'lantern' }, { about: 'thimble' }]],
    ]);
    expect(fillings.length).toBe(6);
  });

  it('are no reading of their own where one is left', () => {
    const two = [candidate('about:lantern,about:mountain'), ...singles.slice(0, 2)];
    const { fillings, of } = fillingsOf(project, { type: 'dominates', about: 'lantern' }, [
      asked('rivals', two),
    ]);
    expect([fillings.map(({ claim: { rivals } }) => rivals), of]).toEqual([[[{ about: 'mountain' }]], 1]);
  });
});
