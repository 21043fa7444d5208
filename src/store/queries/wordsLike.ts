import { literalsOf } from '../derive/lexicon.ts';
import type { Driver } from '../driver.ts';
import { indexed, scanned } from '../search/condition.ts';
import { isIndexed } from '../search/index.ts';
import { postsByKey } from './posts.ts';
import { searchPage } from './search.ts';

/** Words looked at for one name: more begin with a letter only in corpora of hundreds of millions of words. */
export const mostWords = 400_000;

/**
 * Distinct normalised words of the corpus that begin with one of the letters, as the search index has them; empty where
 * there is no index yet.
 */
export async function wordsBeginning(
  driver: Driver,
  letters: readonly string[],
  length: readonly [number, number],
): Promise<string[]> {
  const rows = await driver.query<{ word: string }>(
    `SELECT DISTINCT word FROM {db:Identifier}.search_words
     WHERE substringUTF8(word, 1, 1) IN {letters:Array(String)}
       AND lengthUTF8(word) BETWEEN {least:UInt32} AND {most:UInt32}
     ORDER BY word LIMIT {limit:UInt32}`,
    { parameters: { letters, least: length[0], most: length[1], limit: mostWords } },
  );
  return rows.map(({ word }) => word);
}

export interface WordCount {
  readonly posts: number;
  readonly channels: number;
}

/** In how many posts and channels a normalised word stands. */
export async function countWord(driver: Driver, word: string): Promise<WordCount> {
  const literals = literalsOf(word, (piece) => piece);
  const at = (await isIndexed(driver))
    ? { from: '{db:Identifier}.search', ...(await indexed(driver, literals)) }
    : { from: '{db:Identifier}.posts FINAL', ...scanned(literals) };
  const [row] = await driver.query<WordCount>(
    `SELECT count() AS posts, uniqExact(channel) AS channels FROM ${at.from} WHERE ${at.sql}`,
    { parameters: at.parameters },
  );
  return row ?? { posts: 0, channels: 0 };
}

/** Texts of a few posts, the newest, that have a normalised word. */
export async function textsWith(driver: Driver, word: string, limit = 20): Promise<string[]> {
  const { rows } = await searchPage(
    driver,
    literalsOf(word, (piece) => piece),
    { limit },
  );
  return (await postsByKey(driver, rows)).map(({ text }) => text);
}
