import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseSearch, wantedTerms } from '../../src/store/search/query.ts';
import { run, runJson } from '../cli/run.ts';
import { temporaryFolder, writeLines } from './support.ts';

const term = (text: string) => ({ kind: 'term', term: text });

describe('a search is read', () => {
  it('words side by side and what stands in quotes are phrases', () => {
    expect(parseSearch('harbour strike')).toEqual(term('harbour strike'));
    expect(parseSearch('"harbour strike"')).toEqual(term('harbour strike'));
    expect(parseSearch('«جام جهانی»')).toEqual(term('جام جهانی'));
    expect(parseSearch('or and not')).toEqual(term('or and not'));
  });
  it('NOT binds most, OR least, brackets before all', () => {
    expect(parseSearch('a AND b OR c')).toEqual({
      kind: 'or',
      parts: [{ kind: 'and', parts: [term('a'), term('b')] }, term('c')],
    });
    expect(parseSearch('a AND (b OR c*) NOT d e')).toEqual({
      kind: 'and',
      parts: [term('a'), { kind: 'or', parts: [term('b'), term('c*')] }, { kind: 'not', part: term('d e') }],
    });
    expect(wantedTerms(parseSearch('a AND NOT b OR c'))).toEqual(['a', 'c']);
  });
  it.each([
    ['a AND', 'ends where a word should follow'],
    ['OR a', 'has nothing before "OR"'],
    ['(a', 'does not close a bracket'],
    ['a)', 'closes a bracket that was not opened'],
    ['NOT a', 'says only what is not wanted'],
    ['a OR NOT b', 'says only what is not wanted'],
  ])('%s: what is wrong is told', (text, says) => {
    expect(() => parseSearch(text)).toThrow(says);
  });
});

describe('isogloss search', () => {
  const folder = temporaryFolder();
  const texts = [
    'The harbour strike goes on',
    'A strike at the quay, pay is due',
    'harbour pay rises',
    'the quay is quiet',
    'اعتصاب در بندر، دستمزد عقب افتاد',
    'جامِ‌جهانی و بندر',
    'دستمزد در جام جهانی',
    'забастовка в порту',
  ];
  const language = (i: number): string => (i < 4 ? 'en' : i < 7 ? 'fa' : 'ru');
  beforeAll(async () => {
    writeFileSync(
      join(folder.path, 'isogloss.yaml'),
      `isogloss: 1
name: Search
channels:
  en_channel: { language: en }
  fa_channel: { language: fa }
  ru_channel: { language: ru }
communities:
  west: { channels: [en_channel] }
`,
    );
    const file = writeLines(
      folder.path,
      'posts.ndjson',
      texts.map((text, i) => ({
        channel: `${language(i)}_channel`,
        id: i + 1,
        date: `2026-01-0${i + 1}T10:00:00Z`,
        text,
      })),
    );
    await runJson('import', file, '--project', folder.path);
  });
  afterAll(() => folder.remove());
  const found = async (...args: string[]): Promise<number[]> => {
    const { rows, total } = await runJson<{ rows: { id: number }[]; total: number }>(
      'search',
      ...args,
      '--project',
      folder.path,
    );
    expect(total).toBe(rows.length);
    return rows.map(({ id }) => id).sort((a, b) => a - b);
  };

  // The first search goes by the posts and makes the index; the second goes by the index.
  it.each([
    ['strike AND harbour', [1]],
    ['strike OR pay', [1, 2, 3]],
    ['(strike OR pay) AND quay', [2]],
    ['strike NOT pay', [1]],
    ['harbour AND (pay OR "strike goes") NOT rises', [1]],
    ['qu* NOT strike', [4]],
    ['بندر AND دستمزد', [5]],
    ['جام‌جهانی NOT دستمزد', [6]],
    ['"جام جهانی" OR забастовк*', [6, 7, 8]],
  ] as const)('%s', async (query, ids) => {
    expect(await found(query)).toEqual(ids);
    expect(await found(query)).toEqual(ids);
  });

  it('by channel, community, language and days', async () => {
    const any = 'strike OR pay OR بندر OR دستمزد OR забастовка';
    expect(await found(any, '--language', 'fa')).toEqual([5, 6, 7]);
    expect(await found(any, '--language', 'fa,ru')).toEqual([5, 6, 7, 8]);
    expect(await found(any, '--language', 'de')).toEqual([]);
    expect(await found(any, '--community', 'west', '--from', '2026-01-02')).toEqual([2, 3]);
    expect(await found(any, '--from', '2026-01-03', '--to', '2026-01-05')).toEqual([3, 5]);
    expect(await found(any, '--channel', 'ru_channel')).toEqual([8]);
  });

  it('marks the words in Persian, with their vowel marks and half-space', async () => {
    const { rows } = await runJson<{ rows: { id: number; before: string; match: string; after: string }[] }>(
      'search',
      'جام جهانی AND بندر',
      '--project',
      folder.path,
    );
    expect(rows.map(({ before, match, after }) => [before, match, after])).toEqual([
      ['', 'جامِ‌جهانی', ' و بندر'],
    ]);
  });

  it('says what cannot be read', async () => {
    const { err, status } = await run('search', 'NOT strike', '--project', folder.path);
    expect([status, err]).toEqual([1, expect.stringMatching(/says only what is not wanted/)]);
  });
});
