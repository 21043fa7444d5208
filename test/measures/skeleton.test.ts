import { describe, expect, it } from 'vitest';
import { filledIn, ownWord } from '../../src/measures/share/skeleton.ts';
import { seededRandom, uniform, uniformInteger } from '../../src/statistics/random.ts';

interface Worded {
  readonly side: number;
  readonly words: readonly number[];
}

/** A text of so many words that no other text has, but for words at some places. */
function text(number: number, length: number, fixed: Readonly<Record<number, number>>, side = 1): Worded {
  return { side, words: Array.from({ length }, (_, place) => fixed[place] ?? 1000 * (number + 1) + place) };
}
const texts = (n: number, length: number, places: readonly number[], own = 0): Worded[] =>
  Array.from({ length: n }, (_, i) =>
    text(i, length, Object.fromEntries(places.map((place) => [place, 7 + place + own]))),
  );
const all = (n: number, is: boolean): boolean[] => Array.from({ length: n }, () => is);

describe('texts of a template, by hand', () => {
  it('have six words in the same places as four others', () => {
    expect(filledIn(texts(5, 12, [0, 2, 4, 6, 8, 10]))).toEqual(all(5, true));
    expect(filledIn(texts(4, 12, [0, 2, 4, 6, 8, 10]))).toEqual(all(4, false));
    expect(filledIn(texts(5, 12, [0, 2, 4, 6, 8]))).toEqual(all(5, false));
    expect(filledIn([...texts(5, 12, [0, 2, 4, 6, 8, 10]), text(9, 12, {})])).toEqual([
      ...all(5, true),
      false,
    ]);
  });

  it('which are a fifth of the shorter text', () => {
    expect(filledIn(texts(5, 30, [0, 5, 10, 15, 20, 25]))).toEqual(all(5, true));
    expect(filledIn(texts(5, 31, [0, 5, 10, 15, 20, 25]))).toEqual(all(5, false));
    // Of 31 words, and four of 30 that are alike: the shorter ones have 30.
    const mixed = [...texts(4, 30, [0, 5, 10, 15, 20, 25]), ...texts(5, 31, [0, 5, 10, 15, 20, 25]).slice(4)];
    expect(filledIn(mixed)).toEqual(all(5, true));
  });

  it('in three stretches and more: one long phrase, or two, are a slogan', () => {
    expect(filledIn(texts(5, 24, [9, 10, 11, 12, 13, 14]))).toEqual(all(5, false));
    expect(filledIn(texts(5, 24, [4, 5, 6, 12, 13, 14]))).toEqual(all(5, false));
    expect(filledIn(texts(5, 24, [4, 5, 9, 10, 14, 15]))).toEqual(all(5, true));
  });

  it('wherever the pattern begins', () => {
    const moved = texts(5, 20, [0, 2, 4, 6, 8, 10]).map(({ words }, i) => ({
      side: 1,
      words: [...Array.from({ length: i }, (_, k) => 90_000 + 10 * i + k), ...words],
    }));
    expect(filledIn(moved)).toEqual(all(5, true));
    // Words in the same order at other distances are not in the same places.
    const stretched = texts(5, 40, []).map(({ words }, i) => ({
      side: 1,
      words: words.map((word, place) =>
        place % (i + 2) === 0 && place < 7 * (i + 2) ? 7 + place / (i + 2) : word,
      ),
    }));
    expect(filledIn(stretched)).toEqual(all(5, false));
  });

  it('without the words asked about, which all texts that count have', () => {
    expect(filledIn(texts(5, 12, [0, 2, 4, 6, 8, 10], ownWord))).toEqual(all(5, false));
    expect(filledIn(texts(5, 12, [4, 5, 6, 7, 8, 9], ownWord))).toEqual(all(5, false));
  });

  it('neither as one of the six, nor as a stretch of their own', () => {
    const same = (places: readonly number[], own: number): Worded[] =>
      texts(5, 24, places).map(({ side, words }) => ({
        side,
        words: words.map((word, place) => (place === own ? ownWord + 1 : word)),
      }));
    // Five words and one asked about; six in two stretches and one asked about apart from both.
    expect(filledIn(same([0, 2, 4, 6, 8], 12))).toEqual(all(5, false));
    expect(filledIn(same([4, 5, 6, 12, 13, 14], 20))).toEqual(all(5, false));
    expect(filledIn(same([4, 5, 6, 12, 13, 20], 9))).toEqual(all(5, true));
  });

  it('of others: a text broken up by the words asked about is not like itself', () => {
    const own = { 1: ownWord + 1, 5: ownWord + 1, 9: ownWord + 1 };
    const pattern = { 0: 7, 2: 8, 4: 9, 6: 10, 8: 11, 10: 12, ...own };
    const broken = (n: number): Worded[] => Array.from({ length: n }, (_, i) => text(i, 12, pattern));
    expect(filledIn(broken(4))).toEqual(all(4, false));
    expect(filledIn(broken(5))).toEqual(all(5, true));
  });

  it('each pair by itself: what one text has in common with another is not added to a third', () => {
    // Five words in common are too few; a text that has one of them with all five comes first.
    const five = texts(5, 12, [0, 2, 4, 6, 8]);
    expect(filledIn([text(9, 12, { 0: 7 }), ...five])).toEqual(all(6, false));
  });

  it('counts a stretch that the text begins with', () => {
    expect(filledIn(texts(5, 24, [0, 1, 5, 6, 10, 11]))).toEqual(all(5, true));
  });

  it('or, with one of the words asked about among them, runs that have other words too', () => {
    // Words 6 to 13, the tenth of them asked about: six runs of eighteen, three of them with it.
    const mixed = texts(5, 20, [6, 7, 8, 10, 11, 12, 13]).map(({ side, words }) => ({
      side,
      words: words.map((word, place) => (place === 9 ? ownWord + 3 : word)),
    }));
    expect(filledIn(mixed)).toEqual(all(5, true));
  });

  it('or a third of their runs of three words are those of four others', () => {
    // Eight words in a row are six runs: of twenty words, eighteen runs.
    expect(filledIn(texts(5, 20, [6, 7, 8, 9, 10, 11, 12, 13]))).toEqual(all(5, true));
    expect(filledIn(texts(5, 21, [6, 7, 8, 9, 10, 11, 12, 13]))).toEqual(all(5, false));
    expect(filledIn(texts(4, 20, [6, 7, 8, 9, 10, 11, 12, 13]))).toEqual(all(4, false));
    expect(filledIn([text(0, 2, {}), text(1, 0, {})])).toEqual([false, false]);
  });

  it('are held against two hundred of each side', () => {
    const plain = (n: number, side: number): Worded[] =>
      Array.from({ length: n }, (_, i) => text(i + 100 * side, 12, {}, side));
    const pattern = texts(5, 12, [0, 2, 4, 6, 8, 10]);
    expect(filledIn([...plain(195, 1), ...pattern]).slice(195)).toEqual(all(5, true));
    // One of them is the 201st of its side: the other four have three others among the two hundred, it has four.
    expect(filledIn([...plain(196, 1), ...pattern]).slice(196)).toEqual([false, false, false, false, true]);
    expect(filledIn([...plain(300, 2), ...pattern]).slice(300)).toEqual(all(5, true));
  });
});

describe('a template of forty words', () => {
  // Words of 4,000, as frequent as Zipf's law says, so that free texts share many.
  const random = seededRandom(40_112);
  const weights = Array.from({ length: 4000 }, (_, i) => 1 / (i + 1));
  const sums = weights.reduce<number[]>((list, w) => [...list, (list.at(-1) ?? 0) + w], []);
  const word = (): number => {
    const at = uniform(random) * (sums.at(-1) as number);
    return sums.findIndex((sum) => sum >= at);
  };
  it('is seen with every second word another in each copy, and texts that follow none are not', () => {
    const body = Array.from({ length: 40 }, () => 10_000 + uniformInteger(random, 10_000));
    const filled = Array.from({ length: 45 }, () => ({
      side: 1,
      words: body.map((own) => (uniform(random) < 0.5 ? word() : own)),
    }));
    const free = Array.from({ length: 300 }, () => ({ side: 1, words: Array.from({ length: 40 }, word) }));
    const found = filledIn([...filled, ...free]);
    expect(found.slice(0, 45).filter(Boolean).length).toBeGreaterThanOrEqual(44);
    expect(found.slice(45).filter(Boolean).length).toBeLessThanOrEqual(3);
  });
});
