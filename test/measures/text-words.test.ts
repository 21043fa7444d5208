import { afterAll, expect, it } from 'vitest';
import { numbersOf, wordsOfTexts } from '../../src/measures/share/textWords.ts';
import { forgetCorpus } from '../../src/store/derive/corpus.ts';
import { corpusOf } from './corpus.ts';

const texts = ['one two one', 'three', 'two four'];
const corpus = await corpusOf(
  texts.map((text, i) => ({ channel: i === 2 ? 'b' : 'a', id: i + 1, date: '2026-01-01T00:00:00Z', text })),
  'isogloss: 1\nname: words\n',
);
afterAll(() => corpus.close());

const { driver } = corpus.context;
let asked = 0;
const counting = new Proxy(driver, {
  get(of, name) {
    const held: unknown = Reflect.get(of, name, of);
    if (name !== 'query' || typeof held !== 'function')
      return typeof held === 'function' ? held.bind(of) : held;
    return (sql: string, ...rest: unknown[]) => {
      if (sql.includes('Words of some posts as numbers')) asked++;
      return held.call(of, sql, ...rest) as unknown;
    };
  },
});

it('words of texts are the numbers of their words, each text read once until the posts change', async () => {
  const [one, two, three, four] = await numbersOf(driver, ['one', 'two', 'three', 'four']);
  expect(new Set([one, two, three, four]).size).toBe(4);
  const read = async (...posts: [string, number][]) =>
    (
      await wordsOfTexts(
        counting,
        posts.map(([channel, id]) => ({ channel, id })),
      )
    ).map((words) => [...words]); // prettier-ignore
  expect(await read(['b', 3], ['a', 1])).toEqual([
    [two, four],
    [one, two, one],
  ]);
  expect(await read(['a', 1], ['b', 3])).toEqual([
    [one, two, one],
    [two, four],
  ]);
  expect(asked).toBe(1);
  // One channel's 3 is not another's.
  expect(await read(['a', 3], ['a', 2])).toEqual([[], [three]]);
  expect(asked).toBe(2);
  await forgetCorpus(driver, 'after');
  expect(await read(['a', 1])).toEqual([[one, two, one]]);
  expect(asked).toBe(3);
});
