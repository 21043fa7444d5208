import { corpusState } from '../../store/derive/corpus.ts';
import type { Driver } from '../../store/driver.ts';
import { loadSql } from '../../store/sql.ts';
import { remembered } from '../../store/derive/remembered.ts';
import { wordsRead } from './skeleton.ts';

/** Words kept of a store, 4 bytes each; channels looked at longest ago are read again. */
const mostWords = 2 ** 24;

type Words = Uint32Array;

/** Texts of a channel by their ids, and how many words they have together. */
interface Texts {
  readonly byId: Map<number, Words>;
  words: number;
}

interface Kept {
  readonly state: string;
  readonly channels: Map<string, Texts>;
}

const kept = new WeakMap<Driver, Kept>();

export interface Post {
  readonly channel: string;
  readonly id: number;
}

/**
 * Words of posts as numbers below 2^31, in the order of each text, up to `wordsRead` of them. The claims of a report look at the same
 * texts again and again, each with other vocabularies: a text is read once while the posts are as they are.
 */
export async function wordsOfTexts(driver: Driver, posts: readonly Post[]): Promise<Words[]> {
  const memory = await memoryOf(driver);
  // Taken before anything is let go of: what others read meanwhile may push a channel out.
  const held = new Map<string, Texts>();
  for (const { channel } of posts)
    if (!held.has(channel)) held.set(channel, memory.channels.get(channel) ?? { byId: new Map(), words: 0 });
  const missing = posts.filter(({ channel, id }) => held.get(channel)?.byId.has(id) !== true);
  if (missing.length > 0) {
    const rows = await driver.query<Post & { words: readonly number[] }>(
      loadSql(import.meta.url, 'textWords.sql'),
      {
        parameters: {
          channels: [...new Set(missing.map(({ channel }) => channel))],
          of: missing.map(({ channel }) => channel),
          ids: missing.map(({ id }) => id),
          read: wordsRead,
        },
      },
    );
    for (const { channel, id, words } of rows) {
      const texts = held.get(channel);
      if (texts?.byId.has(id) !== false) continue;
      texts.byId.set(id, Uint32Array.from(words));
      texts.words += words.length;
    }
  }
  keep(memory, held);
  return posts.map(({ channel, id }) => held.get(channel)?.byId.get(id) ?? new Uint32Array());
}

async function memoryOf(driver: Driver): Promise<Kept> {
  const state = await corpusState(driver);
  const memory = kept.get(driver);
  if (memory?.state === state) return memory;
  const fresh = { state, channels: new Map<string, Texts>() };
  kept.set(driver, fresh);
  return fresh;
}

function keep({ channels }: Kept, held: ReadonlyMap<string, Texts>): void {
  for (const [channel, texts] of held) {
    channels.delete(channel);
    channels.set(channel, texts);
  }
  let words = [...channels.values()].reduce((sum, texts) => sum + texts.words, 0);
  for (const [channel, texts] of channels) {
    if (words <= mostWords) break;
    channels.delete(channel);
    words -= texts.words;
  }
}

/** The numbers of some words. */
export const numbersOf = (driver: Driver, words: readonly string[]): Promise<readonly number[]> =>
  remembered(driver, ['numbers of words', words], async () => {
    const [row] = await driver.query<{ numbers: readonly number[] }>(
      'SELECT arrayMap(word -> toUInt32(bitAnd(cityHash64(word), 2147483647)), {words:Array(String)}) AS numbers',
      { parameters: { words } },
    );
    return row?.numbers ?? [];
  });
