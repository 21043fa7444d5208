import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { loadSql } from '../../src/store/sql.ts';
import { ownStore } from '../store/support.ts';

// The words that near-duplicates compare are by definition the norm of the text without its links and handles. Where the
// links stand behind the text, only the end of it is normalised anew: nobody may see that from the words.
const { store } = await ownStore();
const { driver } = store;
const words = loadSql(new URL('../../src/measures/near-duplicates/x.ts', import.meta.url).href, 'words.sql');
const link = String.raw`(?i)(?:https?://|www\.)[^\s\p{Z}\p{C}]+|(?:[\w-]+\.)+[a-z]{2,}/[^\s\p{Z}\p{C}]*|@[a-z0-9_]{3,}`;

async function held(
  texts: readonly string[],
): Promise<{ text: string; words: string[]; wanted: string[] }[]> {
  await driver.command('TRUNCATE TABLE {db:Identifier}.posts');
  await driver.command('TRUNCATE TABLE {db:Identifier}.near_words');
  await driver.command(
    `INSERT INTO {db:Identifier}.posts (channel, id, text, date, import)
     SELECT 'quay', number, text, 1700000000, 1
     FROM (SELECT arrayJoin(arrayZip(range(length({texts:Array(String)})), {texts:Array(String)})) AS one, one.1 AS number, one.2 AS text)`,
    { parameters: { texts: [...texts] } },
  );
  await driver.command(words, { parameters: { run: '1' } });
  return driver.query(
    `SELECT p.text AS text, splitByWhitespace(w.words[1]) AS words,
       splitByWhitespace(isogloss_norm_v1(replaceRegexpAll(p.text, {link:String}, ' '))) AS wanted
     FROM {db:Identifier}.posts AS p INNER JOIN {db:Identifier}.near_words AS w ON w.channel = p.channel AND w.id = p.id
     ORDER BY p.id`,
    { parameters: { link } },
  );
}

it('links and handles are no words, wherever they stand', async () => {
  const found = await held([
    'The harbour opened this morning\n@quay_news',
    'The harbour opened this morning\nmore: https://quay.example/a?b=1 today\nt.me/quay_news/12 WWW.quay.example',
    'https://quay.example/a The harbour',
    // The month May after a number, the verb joined else; both would be told otherwise across a break.
    'وزیر گفت که در ۵\nمی رود @quay_news',
    'وزیر گفت که می\n@quay_news رود',
    'وزیر گفت که نمی\nرود @quay_news',
    'وزیر گفت که می\n@555 رود',
    'وزیر گفت که در ۵\n@555 می رود',
  ]);
  expect(found.map((row) => row.words.join(' '))).toEqual([
    'the harbour opened this morning',
    'the harbour opened this morning more today',
    'the harbour',
    'وزیر گفت که در 5 می رود',
    'وزیر گفت که میرود',
    'وزیر گفت که نمیرود',
    'وزیر گفت که میرود',
    'وزیر گفت که در 5 می رود',
  ]);
});

it('the words are those of the whole text without its links', async () => {
  const parts =
    'می نمی رود ک 5 ۵ می‌رود كتاب Quay é e\u0301 \u0301 ﬁn ! 🌊 … @quay_news @555 @q https://a.example/x t.me/abc www.a.example a/b';
  const part = fc.constantFrom(...parts.split(' '), '\u00a0', '\u2028', '\r', '\t');
  const text = fc
    .array(fc.tuple(part, fc.constantFrom(' ', ' ', '\n', '')), { minLength: 2, maxLength: 14 })
    .map((pieces) => pieces.flat().join(''));
  const texts = fc.sample(text, { numRuns: 6000, seed: 20 });
  const found = await held(texts);
  expect(found.length).toBeGreaterThan(5000);
  expect(found.filter((row) => row.words.join(' ') !== row.wanted.join(' '))).toEqual([]);
  // Most have an end that is normalised by itself, or this shows little.
  expect(found.filter((row) => /\n[^\n]*[@/]/.test(row.text)).length).toBeGreaterThan(1000);
});
