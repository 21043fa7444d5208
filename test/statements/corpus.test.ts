import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Statement } from '../../src/model/statement.ts';
import { ensureStatementMatches, ensureStatements } from '../../src/store/derive/statements.ts';
import { compileLexicon } from '../../src/store/derive/lexicon.ts';
import { openStore } from '../../src/store/open.ts';
import { run, runJson } from '../cli/run.ts';

type Printed = Statement & { time: string };

const date = (day: number): string => `2026-03-0${day}T10:00:00Z`;
const minister = 'Energy minister Ida Moss said that the harbour strike is over.';
const called =
  '“Nothing is over, call +44 20 7946 0958 or write to @tomreed_x,” said harbour master Tom Reed.';
let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'isogloss-said-'));
  writeFileSync(
    join(folder, 'isogloss.yaml'),
    'isogloss: 1\nname: Said\ncommunities:\n  quays: { channels: [quay_news] }\nlexicons:\n  strike: { terms: [{ term: strike, exclude: [hunger strike] }] }\n',
  );
  const lines = [
    { channel: 'quay_news', id: 1, date: date(1), text: minister },
    { channel: 'quay_news', id: 2, date: date(2), text: 'Weather: fog until noon, then sun.' },
    { channel: 'tidewater', id: 1, date: date(3), text: called },
    {
      channel: 'tidewater',
      id: 2,
      date: date(4),
      text: 'Prison governor Jo Hale said a hunger strike began.',
    },
  ];
  writeFileSync(join(folder, 'posts.ndjson'), lines.map((line) => JSON.stringify(line)).join('\n'));
  await runJson('import', join(folder, 'posts.ndjson'), '--project', folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const statements = (...more: string[]): Promise<Printed[]> =>
  runJson<Printed[]>('statements', '--corpus', '--project', folder, ...more);
const documents = async (...more: string[]): Promise<string[]> =>
  (await statements(...more)).map(({ document }) => document);

describe('isogloss statements --corpus', () => {
  it('prints who says what in the posts, in order of time, with the post and its moment', async () => {
    const [first, ...others] = await statements();
    expect(first).toEqual({
      document: 'quay_news/1',
      time: date(1),
      speaker: expect.objectContaining({ name: 'Ida Moss', role: 'Energy minister' }) as unknown,
      cue: { text: 'said', span: [25, 29] },
      kind: 'indirect',
      content: 'that the harbour strike is over',
      span: [30, 61],
    });
    expect(minister.slice(30, 61)).toBe('that the harbour strike is over');
    expect(others.map(({ document }) => document)).toEqual(['tidewater/1', 'tidewater/2']);
  });

  it('masks handles and numbers of others', async () => {
    const shown = JSON.stringify(await statements());
    expect(shown).toContain('call [number] or write to @[handle]');
  });

  it('chooses by community, channel, day, vocabulary and number', async () => {
    expect(await documents('--community', 'quays')).toEqual(['quay_news/1']);
    expect(await documents('--channel', 'tidewater')).toEqual(['tidewater/1', 'tidewater/2']);
    expect(await documents('--from', '2026-03-02', '--to', '2026-03-03')).toEqual(['tidewater/1']);
    expect(await documents('--limit', '1')).toEqual(['quay_news/1']);
    // In the third statement the word stands only where the vocabulary leaves it out.
    expect(await documents('--lexicon', 'strike')).toEqual(['quay_news/1']);
    expect(await documents('--limit', '0')).toEqual([]);
  });

  it('says what is wrong with its options', async () => {
    const wrong = async (...words: string[]): Promise<string> =>
      (await run('statements', ...words, '--project', folder)).err;
    expect(await wrong('--corpus', 'a.txt')).toMatch(/^Name files, or give --corpus/);
    expect(await wrong('a.txt', '--lexicon', 'strike')).toMatch(/--lexicon .* needs --corpus/);
    expect(await wrong('--corpus', '--limit', 'few')).toMatch(/--limit is "few"/);
    expect(await wrong('--corpus', '--lexicon', 'peace')).toMatch(/no lexicon "peace"/);
    expect(await wrong()).toMatch(/^Name a file, or give --corpus/);
  });
});

describe('the statements kept of posts', () => {
  it('are read once, and again only of a post that was edited', async () => {
    const read: string[] = [];
    const extractor = {
      version: 'test',
      extract(text: string) {
        read.push(text);
        return [
          {
            document: '',
            speaker: { name: text.slice(0, 3), role: null, affiliation: null, place: null, span: null },
            cue: null,
            kind: 'direct' as const,
            content: text,
            span: [0, text.length] as [number, number],
            standing: 'private' as const,
          },
        ];
      },
    };
    const open = () => openStore({ folder: join(folder, '.isogloss') });
    let store = await open();
    await ensureStatements(store.driver, extractor);
    expect(read).toHaveLength(4);
    await ensureStatements(store.driver, extractor);
    expect(read).toHaveLength(4);
    await store.close();
    writeFileSync(
      join(folder, 'edit.ndjson'),
      JSON.stringify({
        channel: 'quay_news',
        id: 2,
        date: date(2),
        edited: date(5),
        text: 'A strike after noon.',
      }),
    );
    await runJson('import', join(folder, 'edit.ndjson'), '--project', folder);
    store = await open();
    await ensureStatements(store.driver, extractor);
    expect(read.slice(4)).toEqual(['A strike after noon.']);
    const rows = await store.driver.query<{ id: number; name: string }>(
      `SELECT id, name FROM {db:Identifier}.statements FINAL WHERE channel = 'quay_news' ORDER BY id`,
    );
    expect(rows).toEqual([
      { id: 1, name: 'Ene' },
      { id: 2, name: 'A s' },
    ]);
    const run = await ensureStatementMatches(
      store.driver,
      await compileLexicon(store.driver, 'strike', { terms: ['strike'] }),
      extractor,
    );
    expect(
      await store.driver.query(
        `SELECT channel, id FROM {db:Identifier}.statement_matches WHERE run = {run:UInt64} ORDER BY channel, id`,
        { parameters: { run } },
      ),
    ).toEqual([
      { channel: 'quay_news', id: 1 },
      { channel: 'quay_news', id: 2 },
      { channel: 'tidewater', id: 2 },
    ]);
    // A kill comes after a third of the posts: the next run reads the others.
    let left = 1;
    const cut = {
      ...extractor,
      version: 'cut',
      extract: (text: string) => (left-- > 0 ? extractor.extract(text) : fail()),
    };
    const fail = (): never => {
      throw new Error('killed');
    };
    await expect(ensureStatements(store.driver, cut)).rejects.toThrow('killed');
    left = 9;
    await ensureStatements(store.driver, cut);
    expect(await store.driver.query('SELECT count() AS n FROM {db:Identifier}.statements FINAL')).toEqual([
      { n: 4 },
    ]);
    await store.close();
  });
});
