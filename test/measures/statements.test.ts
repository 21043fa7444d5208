import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../src/messages/index.ts';
import type { SpeakerRow } from '../../src/measures/statements/rows.ts';
import { type Voice, speakersOf } from '../../src/measures/statements/speakers.ts';
import { statements } from '../../src/measures/statements/statements.ts';
import type { Finding } from '../../src/model/finding.ts';
import { postExtractor } from '../../src/work/program/extractor.ts';
import { type Corpus, corpusOf, evidenceCount } from './corpus.ts';

const project = `
isogloss: 1
name: Harbour
channels:
  gazette: { kind: outlet }
  herald: { kind: outlet }
  diary: { kind: personal }
communities:
  people: { label: people of the quay, channels: [diary] }
lexicons:
  strike: { terms: [strike] }
`;
const over = 'Energy minister Ida Moss said that the harbour strike is over.';
const day = (n: number, hour = 10): string => `2026-03-0${n}T${hour}:00:05Z`;
// Who speaks: Ida Moss with her office (1, 11, 21) and without (12); somebody's wife (2); an agency (3); sources (13);
// nobody (22); the first again, forwarded (4).
const posts = [
  { channel: 'gazette', id: 1, date: day(1), text: over },
  { channel: 'herald', id: 11, date: day(1, 11), text: `Fog on the quay. ${over}` },
  { channel: 'diary', id: 21, date: day(1, 12), text: `Heard today! ${over}` },
  { channel: 'gazette', id: 2, date: day(2), text: 'His wife Ann Reed said that the strike broke them.' },
  { channel: 'herald', id: 12, date: day(3), text: 'Ida Moss said that pay will rise.' },
  { channel: 'gazette', id: 3, date: day(4), text: 'The Harbour Agency said that ships wait.' },
  { channel: 'herald', id: 13, date: day(5), text: 'Sources said that talks go on.' },
  { channel: 'diary', id: 22, date: day(6), text: 'No ship in sight, and no wind.' },
  { channel: 'gazette', id: 4, date: day(7), text: over, forwardedFrom: 'Herald' },
];

let corpus: Corpus;
beforeAll(async () => {
  corpus = await corpusOf(posts, project);
});
afterAll(() => corpus.close());

const measured = async (options: Record<string, string> = {}): Promise<Finding> =>
  english.writeAll(await statements.run({ ...corpus.context, extractor: postExtractor }, options)) as Finding;
const rowOf = (finding: Finding, key: string): SpeakerRow | undefined =>
  finding.rows.find((row) => row.key === key) as SpeakerRow | undefined;
/** Numerator and denominator of each estimate. */
const counts = (row: SpeakerRow | undefined): Record<string, [number, number]> =>
  Object.fromEntries(row?.estimates.map(({ name, n, denominator }) => [name, [n, denominator]]) ?? []);

describe('who says it', () => {
  it('counts posts, texts, forwards and channels of a speaker, of those with a statement', async () => {
    const row = rowOf(await measured(), 'person:idamoss');
    expect(row?.label).toBe('Ida Moss (Energy minister)');
    expect(counts(row)).toEqual({ posts: [4, 7], texts: [4, 7], forwards: [1, 1], channels: [3, 3] });
    for (const estimate of row?.estimates ?? []) {
      expect(estimate.low).toBe(estimate.high);
      expect(english.write(estimate.method)).toMatch(/^census/);
      expect(english.write(estimate.note ?? '')).toMatch(/docs\/evaluation\.md/);
    }
  });

  it('says since when, in which channel first, and who has the same words after', async () => {
    const row = rowOf(await measured(), 'person:idamoss');
    expect(row?.firstSeen).toEqual({ date: day(1), channel: 'gazette', id: 1, forward: false });
    expect(row?.lastSeen).toBe(day(7));
    const none = { texts: 1, first: 0, tied: 0, forwarded: 0, after: 0 };
    expect(row?.repeats).toEqual([
      { ...none, channel: 'gazette', first: 1 },
      { ...none, channel: 'herald', after: 1 },
      { ...none, channel: 'personal and other channels of people of the quay together', after: 1 },
    ]);
  });

  it('has no private person as a row and names no personal channel', async () => {
    const finding = await measured();
    expect(finding.rows.map(({ key }) => key)).toEqual([
      'person:idamoss',
      'body:harbouragency',
      '(others, named without an office)',
      '(sources without a name)',
    ]);
    expect(counts(rowOf(finding, '(others, named without an office)'))['posts']).toEqual([1, 7]);
    const shown = JSON.stringify(finding.rows.map((row) => ({ ...row, evidence: null })));
    expect(shown).not.toContain('Ann Reed');
    expect(shown).not.toContain('diary');
  });

  it('with a vocabulary, counts the statements whose words hold it', async () => {
    const finding = await measured({ lexicon: 'strike' });
    expect(counts(rowOf(finding, 'person:idamoss'))['posts']).toEqual([3, 4]);
    expect(rowOf(finding, 'body:harbouragency')).toBeUndefined();
    expect(finding.summary).toMatchObject({ statements: 5, speakers: 1 });
  });

  it('looks only at the channels and days asked for', async () => {
    const finding = await measured({ channel: 'herald', from: '2026-03-02' });
    // Her office is not said there; whether she holds one is known of the channel, not of the days.
    expect(counts(rowOf(finding, 'person:idamoss'))).toMatchObject({ posts: [1, 2], channels: [1, 1] });
    expect(rowOf(finding, 'person:idamoss')?.firstSeen).toMatchObject({ channel: 'herald', id: 12 });
  });

  it('has the posts behind every row', async () => {
    for (const options of [{}, { lexicon: 'strike' }]) {
      for (const row of (await measured(options)).rows) {
        expect(row.evidence?.total).toBe(counts(row as SpeakerRow)['posts']?.[0]);
        if (row.evidence !== undefined)
          expect([row.key, await evidenceCount(corpus, row.evidence, 2)]).toEqual([
            row.key,
            row.evidence.total,
          ]);
      }
    }
  });

  it('takes no grouping, and a count as limit', async () => {
    await expect(measured({ by: 'day' })).rejects.toThrow(/takes no --by/);
    await expect(measured({ limit: 'all' })).rejects.toThrow(/--limit is "all"/);
    expect((await measured({ limit: '1' })).rows.map(({ key }) => key)[0]).toBe('person:idamoss');
    expect((await measured({ limit: '1' })).rows).toHaveLength(3);
  });
});

describe('who is one speaker', () => {
  let n = 0;
  const voice = (standing: Voice['standing'], name: string, role = '', posts = 1): Voice => ({
    voice: String(n++),
    standing,
    // As the store's normalisation writes them: lower case, half-spaces out.
    name_norm: ` ${name.toLowerCase().replaceAll('\u200c', '')} `,
    role_norm: ` ${role.toLowerCase().replaceAll('\u200c', '')} `,
    name,
    role,
    affiliation: '',
    place: '',
    posts,
  });
  const names = (...voices: Voice[]): [string, string | null, number][] =>
    speakersOf(voices).map(({ name, role, voices: own }) => [name, role, own.length]);

  it('one name in several spellings, with title and gap, is one', () => {
    expect(
      names(
        voice('holder', 'محمد باقر قالیباف', 'رئیس مجلس', 3),
        voice('holder', 'محمدباقر قالیباف', 'رئیس مجلس ایران'),
        voice('private', 'دکتر محمدباقر قالیباف'),
      ),
    ).toEqual([['محمد باقر قالیباف', 'رئیس مجلس', 3]]);
    expect(
      names(
        voice('holder', 'Дмитрий Песков', 'пресс-секретарь президента', 2),
        voice('holder', 'Дмитрия Пескова', 'пресс-секретаря президента'),
      ),
    ).toEqual([['Дмитрий Песков', 'пресс-секретарь президента', 2]]);
  });

  it('a surname goes to the one full name with the same office', () => {
    expect(
      names(voice('holder', 'Ida Moss', 'energy minister', 5), voice('holder', 'Moss', 'energy minister')),
    ).toEqual([['Ida Moss', 'energy minister', 2]]);
    expect(
      names(voice('holder', 'Ida Moss', 'energy minister'), voice('holder', 'Moss', 'football coach')),
    ).toHaveLength(2);
  });

  it('two offices that share nothing are two, and a use without office goes to neither', () => {
    expect(
      names(
        voice('holder', 'Ida Moss', 'energy minister', 3),
        voice('holder', 'Ida Moss', 'football coach', 2),
        voice('private', 'Ida Moss', '', 7),
      ),
    ).toEqual([
      ['Ida Moss', 'energy minister', 1],
      ['Ida Moss', 'football coach', 1],
    ]);
  });

  it('nobody is a public figure by one slip', () => {
    expect(
      names(voice('holder', 'Ann Reed', 'minister', 1), voice('private', 'Ann Reed', 'neighbour', 2)),
    ).toEqual([]);
  });

  it('a name written after an office is taken off it only where the office is complete without', () => {
    const president = 'رئیس‌جمهور آمریکا ترامپ';
    const known = [voice('holder', 'ترامپ', 'رئیس‌جمهور آمریکا', 5), voice('body', 'آمریکا', '', 9)];
    expect(names(...known, voice('office', president, president))).toContainEqual([
      'ترامپ',
      'رئیس‌جمهور آمریکا',
      2,
    ]);
    // The deputy of X is not X.
    expect(names(...known, voice('office', 'معاون اول ترامپ', 'معاون اول ترامپ'))).toContainEqual([
      'معاون اول ترامپ',
      null,
      1,
    ]);
  });
});
