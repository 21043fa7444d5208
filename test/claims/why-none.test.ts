import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { candidatesForName } from '../../src/claims/questions/candidates.ts';
import { corpusWordsLike } from '../../src/claims/questions/corpusWords.ts';
import { whyNone } from '../../src/claims/questions/whyNone.ts';
import { askingOf } from '../../src/work/questions/asking.ts';
import { corpusOf } from '../measures/corpus.ts';

/** A corpus of these words and phrases, with so many posts. */
const corpus = (words: Readonly<Record<string, number>>) => ({
  beginning: (letters: readonly string[]) =>
    Promise.resolve(
      Object.keys(words).filter((word) => !word.includes(' ') && letters.includes(word.slice(0, 1))),
    ),
  count: (word: string) => Promise.resolve({ posts: words[word] ?? 0, channels: 1 }),
});

describe('why no word of the posts is proposed', () => {
  it.each([
    ['lanterns', {}, { say: 'questions.noWords', name: 'lanterns' }],
    // Written small it is a noun, and a few posts that have it are no sign of what is meant.
    ['enemy', { enemy: 2 }, { say: 'questions.fewPosts', name: 'enemy', least: 4 }],
    ['enemys', { enemy: 2 }, { say: 'questions.notWhole', name: 'enemys', words: ['enemy'] }],
    ['white enemy', { enemy: 2 }, { say: 'questions.notWhole', name: 'white enemy', words: ['enemy'] }],
    // What names nobody, and what is too short to be told from other words, is not looked for.
    ['people', { people: 5000 }, { say: 'questions.notProposed', name: 'people', posts: 1000 }],
    ['US', { us: 300 }, { say: 'questions.notProposed', name: 'US', posts: 100 }],
    ['news people', { people: 50 }, { say: 'questions.notWhole', name: 'news people', words: ['people'] }],
    // Of a name with a noun the name alone is looked for, and it alone is told as lacking.
    ['Zorg’s supporters', { supporters: 900 }, { say: 'questions.noWords', name: 'Zorg' }],
  ])('of %s in %o: %o', async (name, words, said) => {
    const held = corpus(words);
    expect(await corpusWordsLike(name, held)).toEqual([]);
    expect(await whyNone(name, held, false)).toEqual(said);
  });

  it('of what a text quotes asks after the words as they stand', async () => {
    expect(await whyNone('white', corpus({ white: 50 }), true)).toBeNull();
    expect(await whyNone('white power', corpus({ white: 50, power: 9 }), true)).toEqual({
      say: 'questions.noQuoted',
      name: 'white power',
    });
  });

  it('where more words begin so than are looked through says no more than it knows', async () => {
    const held = { ...corpus({ lemon: 5, ladder: 9 }), mostBeginning: 2 };
    expect(await whyNone('lanterns', held, false)).toEqual({
      say: 'questions.notAllLooked',
      name: 'lanterns',
    });
  });

  it('is never said to be that no post has it where a post has', async () => {
    const word = fc.constantFrom('white', 'people', 'US', 'enemy', 'Stone', 'news', 'أمل', 'حزب', 'سپید');
    const folded: Record<string, string> = { US: 'us', Stone: 'stone', أمل: 'امل' };
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { minLength: 1, maxLength: 3 }),
        fc.dictionary(word, fc.integer({ min: 0, max: 20 })),
        fc.boolean(),
        async (name, counts, quoted) => {
          const norm = (one: string): string => folded[one] ?? one;
          const held = Object.fromEntries(Object.entries(counts).map(([one, n]) => [norm(one), n]));
          const said = await whyNone(name.join(' '), corpus(held), quoted);
          if (typeof said !== 'object' || said === null || !('say' in said)) return;
          if (said.say !== 'questions.noWords' && said.say !== 'questions.noQuoted') return;
          const told = (said as unknown as { name: string }).name.split(' ');
          expect(
            told.length === 1 || !quoted ? told.filter((one) => (held[norm(one)] ?? 0) > 0) : [],
          ).toEqual([]);
        },
      ),
    );
  });
});

it('a word is proposed in the letters under which posts are searched', async () => {
  const found = await corpusWordsLike('أمل', corpus({ امل: 30 }));
  expect(found.map(({ word }) => word)).toEqual(['امل']);
});

it('of posts held: a quoted word that they have is not told as lacking, one that they have not is', async () => {
  const posts = ['white', 'white', 'black', 'people'].map((word, i) => ({
    channel: 'a',
    id: i + 1,
    date: `2026-05-0${i + 1}T10:00:00Z`,
    text: `something ${word} here`,
  }));
  const held = await corpusOf(posts, 'isogloss: 1\nname: words\n');
  try {
    const { context } = held;
    const asking = (await askingOf({ context, onProgress: () => undefined } as never))({
      name: 'page.txt',
      text: 'They use the word “white” more than “red”.',
      outlet: null,
      date: null,
    } as never);
    const lacks = async (name: string, quoted: boolean) =>
      (await candidatesForName(asking, name, ['words', 'about'], '', new Set(), quoted)).lacks;
    expect(await lacks('white', true)).toEqual([]);
    expect(await lacks('red', true)).toEqual([{ say: 'questions.noQuoted', name: 'red' }]);
    expect(await lacks('people', false)).toEqual([{ say: 'questions.fewPosts', name: 'people', least: 4 }]);
    expect(await lacks('zebra', false)).toEqual([{ say: 'questions.noWords', name: 'zebra' }]);
  } finally {
    await held.close();
  }
});
