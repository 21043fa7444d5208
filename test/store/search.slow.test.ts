import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { erase } from '../../src/store/erase.ts';
import type { Store } from '../../src/store/open.ts';
import { searchLiterals, searchPage, searchTotal } from '../../src/store/queries/search.ts';
import { ensureIndex, isIndexed } from '../../src/store/search/index.ts';
import { recording } from './statements.ts';
import { erasing, importFile, openIn, temporaryFolder, writeLines } from './support.ts';

const folder = temporaryFolder();
let store: Store;
let file = 0;
const take = (posts: readonly object[]) =>
  importFile(store, writeLines(folder.path, `${file++}.ndjson`, posts));
const day = (n: number): string => new Date(Date.UTC(2026, 0, 1 + n, n % 24, n % 60)).toISOString();

// Words that are inside of others, phrases with and without their gap, several scripts in one post.
const texts = [
  'The harbour strike goes on; harbourmaster silent',
  'A strike at the harbour',
  'harbour-strike! HARBOUR STRIKE',
  'Забастовка в порту: портовики ждут. Ёлка и елка',
  'В порту тихо',
  'اعتصاب در بندر، رئیس‌جمهور ساکت است',
  'رئیس جمهور گفت: می‌خواهیم و نمی خواهیم',
  'رییس جمهور نیامد',
  'إضراب في الميناء، وقالت الوكالة',
  'الميناء مفتوح',
  'مینا و بندرعباس',
  'mixed: strike اعتصاب забастовка ١٢٣ 123',
  '!!! 🚢',
  '',
];
const terms = [
  'harbour',
  'harbour*',
  'strike',
  'harbour strike',
  'harbour str*',
  'HARBOUR',
  'h*',
  'zzz',
  'zzz*',
  'порту',
  'порт*',
  'в порту',
  'елка',
  'забастовка',
  'بندر',
  'بندر*',
  'رئیس جمهور',
  'رئیس‌جمهور',
  'می‌خواهیم',
  'نمی خواهیم',
  'می خواه*',
  'خواهیم',
  'الميناء',
  'في الميناء',
  'مینا',
  'مینا*',
  '123',
  '12*',
]; // prettier-ignore

/** Counted by hand in the list of texts; a post of every text is in each of two channels. */
const byHand: Readonly<Record<string, number>> = {
  harbour: 3,
  'harbour*': 3,
  strike: 4,
  'harbour strike': 2,
  'harbour str*': 2,
  zzz: 0,
  порту: 2,
  'порт*': 2,
  'в порту': 2,
  елка: 1,
  بندر: 1,
  'بندر*': 2,
  'رئیس جمهور': 2,
  خواهیم: 0,
  می‌خواهیم: 1,
  الميناء: 2,
  'في الميناء': 1,
  123: 1,
};

beforeAll(async () => {
  store = await openIn(folder.path);
  await take(
    ['quay', 'tidewater'].flatMap((channel, c) =>
      texts.map((text, i) => ({ channel, id: i + 1, date: day(i * 2 + c), text })),
    ),
  );
});
afterAll(async () => {
  await store.close();
  folder.remove();
});

interface Answer {
  readonly term: string;
  readonly total: number;
  readonly rows: readonly object[];
}

/** All pages of three posts, one after the other, and the total. */
async function answer(term: string, channels: readonly string[] = []): Promise<Answer> {
  const { driver } = store;
  const literals = await searchLiterals(driver, term);
  const rows: object[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await searchPage(driver, literals, { channels, limit: 3, cursor: cursor ?? undefined });
    rows.push(...page.rows);
    cursor = page.cursor;
  } while (cursor !== null);
  return { term, total: await searchTotal(driver, literals, { channels }), rows };
}

/** What the posts say themselves, and what the index says once it is made of them. */
async function compare(): Promise<Answer[]> {
  await store.driver.command(`DELETE FROM {db:Identifier}.derived WHERE kind = 'search'`);
  expect(await isIndexed(store.driver)).toBe(false);
  const scanned: Answer[] = [];
  for (const term of terms) scanned.push(await answer(term));
  scanned.push(await answer('strike', ['quay']), await answer('порт*', ['tidewater', 'none']));
  await ensureIndex(store.driver);
  expect(await isIndexed(store.driver)).toBe(true);
  const indexed: Answer[] = [];
  for (const term of terms) indexed.push(await answer(term));
  indexed.push(await answer('strike', ['quay']), await answer('порт*', ['tidewater', 'none']));
  expect(indexed).toEqual(scanned);
  for (const { total, rows } of indexed) expect(rows).toHaveLength(total);
  return indexed;
}

describe('the index of search', () => {
  it('answers as the posts do: words, phrases, prefixes, in several scripts, page by page', async () => {
    const answers = await compare();
    for (const [term, posts] of Object.entries(byHand)) {
      expect([term, answers.find((one) => one.term === term)?.total]).toEqual([term, posts * 2]);
    }
    const newest = answers.find((one) => one.term === 'strike')?.rows[0];
    expect(newest).toEqual({ channel: 'tidewater', id: 12 });
  });

  it('holds each post that has words once, and is not made again', async () => {
    const { driver, ran } = recording(store.driver);
    await ensureIndex(driver);
    expect(ran.filter(({ sql }) => sql.includes('.search'))).toEqual([]);
    expect(await rows()).toBe(2 * (texts.length - 2));
  });

  it('follows an edit, a post added, a date that moved, and a channel that got its number', async () => {
    await take([
      { channel: 'quay', id: 1, date: day(0), text: 'calm again', edited: day(60) },
      { channel: 'quay', id: 90, date: day(90), text: 'the harbour strike is over' },
      { channel: 'tidewater', id: 3, date: day(70), text: texts[2] },
    ]);
    const answers = await compare();
    expect(answers.find(({ term }) => term === 'harbour')?.total).toBe(6);
    expect(answers.find(({ term }) => term === 'harbour')?.rows[0]).toEqual({ channel: 'quay', id: 90 });
    await take([{ channel: '-1005005', handle: 'quay', id: 91, date: day(91), text: 'strike' }]);
    const moved = await compare();
    expect(moved.find(({ term }) => term === 'harbour')?.rows[0]).toEqual({ channel: '5005', id: 90 });
    expect(await rows()).toBe(2 * (texts.length - 2) + 2);
  });

  it('cut short, goes on where it stopped; what stands twice is taken out', async () => {
    const { driver } = store;
    await driver.command(`DELETE FROM {db:Identifier}.search WHERE id % 2 = 0`);
    await driver.command(
      `INSERT INTO {db:Identifier}.search SELECT * FROM {db:Identifier}.search WHERE channel = 'tidewater'`,
    );
    await compare();
    expect(await rows()).toBe(2 * (texts.length - 2) + 2);
    const stop = new AbortController();
    stop.abort();
    await take([{ channel: 'tidewater', id: 95, date: day(95), text: 'harbour' }]);
    await expect(ensureIndex(driver, { signal: stop.signal })).rejects.toThrow();
    expect(await isIndexed(driver)).toBe(false);
    await compare();
  });

  it('gives the same over two shards', async () => {
    const { driver, ran } = recording(store.driver);
    const whole = store;
    store = { ...store, driver };
    for (const term of ['harbour', 'harbour strike', 'порт*']) await answer(term);
    store = whole;
    await store.driver.command(
      `CREATE OR REPLACE VIEW isogloss.search_by_shard AS
       SELECT * FROM isogloss.search WHERE cityHash64(toString(channel)) % 2 = shardNum() - 1`,
    );
    const asked = ran.filter(({ sql }) => /\{db:Identifier\}\.search\b/.test(sql));
    expect(asked.length).toBeGreaterThan(5);
    for (const { sql, options: bound, rows: found } of asked) {
      const sharded = sql.replaceAll(
        '{db:Identifier}.search',
        `remote('127.0.0.1,localhost', 'isogloss', 'search_by_shard')`,
      );
      expect([sql, await store.driver.query(sharded, bound)]).toEqual([sql, found]);
    }
    await store.driver.command('DROP VIEW isogloss.search_by_shard');
  });

  it('forgets what was erased', async () => {
    await erase(store, { kind: 'channel', key: '5005' }, erasing);
    expect(await rows()).toBe(0);
    const answers = await compare();
    expect(answers.find(({ term }) => term === 'harbour')?.total).toBe(4);
    expect(JSON.stringify(answers)).not.toContain('5005');
  });

  it('a prefix of more words than the index is asked for is found in the texts', async () => {
    const many = Array.from({ length: 1500 }, (_, i) => `w${i.toString(36)}x`);
    await take(
      many.map((word, i) => ({ channel: 'many', id: i + 1, date: day(100), text: `${word} wordless` })),
    );
    await ensureIndex(store.driver);
    expect((await answer('w*')).total).toBe(1500);
    expect((await answer('w1*')).total).toBe(many.filter((word) => word.startsWith('w1')).length);
  });
});

async function rows(): Promise<number> {
  const [found] = await store.driver.query<{ n: number }>('SELECT count() AS n FROM {db:Identifier}.search');
  return found?.n ?? 0;
}
