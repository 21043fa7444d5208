import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { keyness } from '../../src/measures/keyness/keyness.ts';
import { signedBy } from '../../src/measures/keyness/signatures.ts';
import type { KeynessRow } from '../../src/measures/keyness/rows.ts';
import type { MeasureOptions } from '../../src/measures/measure.ts';
import { english } from '../../src/messages/index.ts';
import { parseProject } from '../../src/project/projectFile.ts';
import { type Corpus, type Line, corpusOf, evidenceCount } from './corpus.ts';

interface Reference {
  readonly posts: Line[];
  readonly totals: { readonly a: number; readonly b: number };
  readonly rows: readonly {
    readonly term: string;
    readonly a: number;
    readonly b: number;
    readonly texts: number;
    readonly g2: number;
    readonly logRatio: number;
    readonly z: number;
    readonly p: number;
    readonly q: number;
    readonly qTokens: number;
    readonly channels: number;
    readonly dpNorm: number;
  }[];
}
const reference = JSON.parse(
  readFileSync(new URL('reference/words.json', import.meta.url), 'utf8'),
) as Reference;

const measured = async (corpus: Corpus, options: MeasureOptions) => {
  const finding = await keyness.run(corpus.context, options);
  return { ...finding, rows: finding.rows as KeynessRow[] };
};

describe('against NumPy and SciPy (reference/words.py)', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await corpusOf(
      reference.posts,
      `isogloss: 1
name: Invented words
communities:
  north: { channels: [one, two, three] }
  south: { channels: [four, five, six] }
`,
    );
  });
  afterAll(() => corpus.close());

  it('counts, G², log ratio, z, permutation, q, DPnorm of every term that marks a side', async () => {
    const { rows, summary } = await measured(corpus, {
      of: 'north',
      against: 'south',
      stop: 'none',
      limit: 99,
    });
    const north = rows.filter(({ set }) => set === 'north');
    const expected = reference.rows.filter(({ g2, logRatio, z }) => g2 > 0 && logRatio > 0 && z > 0);
    expect(north.map(({ term }) => term).sort()).toEqual(expected.map(({ term }) => term).sort());
    expect(summary).toMatchObject({ tested: reference.rows.length });
    for (const row of north) {
      const one = expected.find(({ term }) => term === row.term);
      expect(row.count).toEqual({
        a: one?.a,
        b: one?.b,
        texts: one?.texts,
        totalA: reference.totals.a,
        totalB: reference.totals.b,
      });
      for (const key of ['g2', 'logRatio', 'z', 'p', 'q', 'qTokens', 'dpNorm'] as const)
        expect([row.term, key, row[key]]).toEqual([row.term, key, expect.closeTo(one?.[key] as number, 9)]);
      expect(row.channels).toBe(one?.channels);
    }
    const south = rows.filter(({ set }) => set === 'south').map(({ term }) => term);
    expect(south.length + north.length).toBe(reference.rows.length);
  });

  it('marks the word of one loud channel and ranks it last; "keep" leaves it where z puts it', async () => {
    const loud = (row: KeynessRow) => row.oneChannel;
    const options = { of: 'north', stop: 'none' };
    const north = (await measured(corpus, options)).rows.filter(({ set }) => set === 'north');
    const first = (await measured(corpus, { ...options, oneChannel: 'keep' })).rows[0];
    const strongest = [...north].sort((x, y) => y.z - x.z)[0];
    expect(first?.term).toBe(strongest?.term);
    const place = north.findIndex(loud);
    expect(place).toBeGreaterThan(0);
    expect(north.slice(place).every(loud)).toBe(true);
    expect(english.write(north[place]?.label ?? '')).toMatch(/\[one channel\]$/);
  });

  it('each against all equals each against the rest, and periods have the same channels on both sides', async () => {
    const both = await measured(corpus, { by: 'community', stop: 'none', limit: 5 });
    const two = await measured(corpus, { of: 'north', stop: 'none', limit: 5 });
    const strip = ({ rows }: { rows: KeynessRow[] }) =>
      rows.filter(({ set }) => set === 'north').map(({ term, z, p, count }) => ({ term, z, p, count }));
    expect(strip(both)).toEqual(strip(two));
    const weeks = await measured(corpus, { by: 'week', minCount: '1' });
    expect(new Set(weeks.rows.map(({ set }) => set))).toEqual(
      new Set(['2026-02-23', '2026-03-02', '2026-03-09', '2026-03-16', '2026-03-23']),
    );
    const total = weeks.summary?.['sets'] as { tokens: number; permutation: string }[];
    expect(total.reduce((sum, { tokens }) => sum + tokens, 0)).toBe(reference.totals.a + reference.totals.b);
    expect(total[1]?.permutation).toMatch(/the sides of each channel change, all: 64/);
  });

  it('channels of several sets, and sets of some days, count in each: the posts behind every row', async () => {
    const project = parseProject(
      'isogloss.yaml',
      `isogloss: 1
name: Overlapping
communities:
  first: { channels: [one, two, three] }
  second: { channels: [three, four] }
  third: { channels: [four, three, six] }
`,
    );
    const overlapping = { ...corpus, context: { ...corpus.context, project } };
    const options = { stop: 'none', minCount: '1', limit: 4 };
    const found = [
      ...(await measured(overlapping, { ...options, by: 'community' })).rows,
      ...(await measured(overlapping, { ...options, by: 'week' })).rows,
    ];
    expect(new Set(found.map(({ set }) => set)).size).toBe(9);
    for (const { evidence } of found)
      expect(evidence === undefined ? -1 : await evidenceCount(overlapping, evidence, 50)).toBe(
        evidence?.total,
      );
  });

  it('has the posts behind every row', async () => {
    const { rows } = await measured(corpus, { of: 'channel:two', limit: 3 });
    for (const { evidence } of rows)
      expect(evidence === undefined ? -1 : await evidenceCount(corpus, evidence, 7)).toBe(evidence?.total);
  });
});

describe('a small set', () => {
  it('a set of few terms stands against one that says a single term oftener than the set says anything', async () => {
    const post = (channel: string, id: number, text: string): Line => ({
      channel,
      id,
      date: '2026-03-01T10:00:00Z',
      text,
    });
    const small = await corpusOf(
      [
        post('one', 1, 'pier lamp'),
        ...Array.from({ length: 9 }, (_, i) => post('two', i + 1, 'tide '.repeat(9))),
      ],
      'isogloss: 1\nname: Small\n',
    );
    try {
      const { rows } = await measured(small, { of: 'channel:one', minCount: '1', copies: true });
      expect(rows.map(({ set, term }) => `${set}: ${term}`)).toEqual([
        'one: lamp',
        'one: pier',
        'the rest: tide',
      ]);
    } finally {
      await small.close();
    }
  });
});

describe('signatures', () => {
  const phrase = (side: number, words: number, text: string, texts: number, channel = 'one') => ({
    channel,
    side,
    words,
    phrase: text,
    texts,
    total: 100,
  });
  it('by hand: of one side the length at which most texts have the term; phrases of one length add up', () => {
    const part = signedBy(
      [
        phrase(1, 1, 'link', 48),
        phrase(1, 2, 'our link', 20),
        phrase(1, 2, 'the link', 10),
        phrase(0, 3, 'read our news', 12),
        phrase(0, 3, 'see our news', 6),
      ],
      ['zero', 'one'],
      1,
    );
    expect(part('link', 1)).toBeCloseTo(0.48, 12);
    expect(part('our', 1)).toBeCloseTo(0.18 + 0.2, 12);
    expect(part('link', 0)).toBe(0);
    expect(part('nothing', 1)).toBe(0);
    const pairs = signedBy([phrase(0, 3, 'read our news', 12)], ['zero', 'one'], 2);
    expect([pairs('our news', 1), pairs('read news', 1), pairs('news', 1)]).toEqual([0.12, 0, 0]);
  });
});

describe('kinds of terms, sets and stop lists', () => {
  let corpus: Corpus;
  const day = (n: number): string => `2026-05-${String(n).padStart(2, '0')}T10:00:0${n % 7}Z`;
  const fa = 'جام‌جهانی را می خواهیم';
  const lines: Line[] = [
    {
      channel: 'alpha',
      id: 1,
      date: day(1),
      text: `${fa} #تیم_ملی ⚽️👍🏽 https://www.example.org/a?b=1 @beta_ch`,
    },
    {
      channel: 'alpha',
      id: 2,
      date: day(2),
      text: `${fa} باز هم #تیم_ملی https://example.org/c write to me@mail.example`,
    },
    { channel: 'alpha', id: 3, date: day(3), text: `و جام جهانی را نمی خواهیم ⚽ @somebody 09121234567` },
    {
      channel: 'beta_ch',
      id: 1,
      date: day(1),
      text: `the harbour strike is the strike https://t.me/alpha/1 #strike`,
    },
    {
      channel: 'beta_ch',
      id: 2,
      date: day(2),
      text: `the harbour is quiet today, see @alpha and www.port.example`,
    },
    {
      channel: 'beta_ch',
      id: 3,
      date: day(3),
      text: `the harbour is quiet today, see @alpha and www.port.example`,
    },
    { channel: 'gamma', id: 1, date: day(4), text: 'a strike of words', forwardedFrom: 'Alpha' },
    { channel: 'gamma', id: 2, date: day(5), text: 'quiet words of the harbour' },
  ];
  beforeAll(async () => {
    corpus = await corpusOf(
      lines,
      `isogloss: 1
name: Kinds
communities:
  a: { channels: [alpha] }
  b: { channels: [beta_ch, gamma] }
lexicons:
  strike: { terms: [strike] }
stopwords:
  en: { keep: [the], add: [quiet] }
`,
    );
  });
  afterAll(() => corpus.close());
  const counted = async (options: MeasureOptions) =>
    Object.fromEntries(
      (await measured(corpus, { minCount: 1, limit: 99, ...options })).rows.map(({ set, term, count }) => [
        `${set} ${term}`,
        count.a,
      ]),
    );

  it('words: one form for spellings with and without half-space; no addresses, handles, numbers of telephones', async () => {
    const found = await counted({ of: 'a', stop: 'none' });
    expect(found).toMatchObject({
      'a جامجهانی': 2,
      'a جهانی': 1,
      'a میخواهیم': 2,
      'a نمیخواهیم': 1,
      'a را': 3,
    });
    const terms = Object.keys(found).join(' ');
    for (const no of ['somebody', '09121234567', 'https', 'example', 'mail', 'port', 'www'])
      expect([no, terms.includes(no)]).toEqual([no, false]);
  });

  it('a text counts once in its channel, a forward not at all; --copies counts it again', async () => {
    expect((await counted({ of: 'b', stop: 'none' }))['the rest harbour']).toBeUndefined();
    expect((await counted({ of: 'b', stop: 'none' }))['b harbour']).toBe(3);
    expect((await counted({ of: 'b', stop: 'none', copies: true }))['b harbour']).toBe(4);
    expect((await counted({ of: 'b', stop: 'none' }))['b strike']).toBe(3);
  });

  it('n-grams, hashtags, emoji, domains, mentions of channels in the corpus', async () => {
    expect(await counted({ of: 'b', terms: '2-grams', stop: 'none' })).toMatchObject({
      'b the harbour': 3,
      'b harbour strike': 1,
    });
    expect(await counted({ by: 'channel', terms: 'hashtags' })).toEqual({
      'alpha #تیم_ملی': 2,
      'beta_ch #strike': 1,
    });
    expect(await counted({ by: 'community', terms: 'emoji' })).toEqual({});
    expect(await counted({ by: 'channel', terms: 'domains' })).toEqual({
      'alpha example.org': 2,
      'beta_ch port.example': 1,
    });
    const mentions = await measured(corpus, { by: 'channel', terms: 'mentions', minCount: 1 });
    expect(mentions.rows.map(({ label, count }) => [english.write(label), count.a])).toEqual([
      ['“@beta_ch” (alpha)', 1],
      ['“@alpha” (beta_ch)', 2],
    ]);
  });

  it('leaves stop words out, as the project has them', async () => {
    const found = Object.keys(await counted({ of: 'b', stop: 'en' }));
    expect(found).toContain('b the');
    expect(found).not.toContain('b quiet');
    expect(found).not.toContain('b is');
    expect(Object.keys(await counted({ of: 'b' }))).not.toContain('a و');
    await expect(measured(corpus, { of: 'b', stop: 'tlh' })).rejects.toThrow(/no stop list/);
  });

  it('posts with a vocabulary against the rest; days against days', async () => {
    expect(await counted({ lexicon: 'strike', stop: 'none' })).toMatchObject({ 'strike strike': 3 });
    expect(
      await counted({ of: '2026-05-01..2026-05-01', against: '2026-05-02..2026-05-09', stop: 'none' }),
    ).toMatchObject({
      '2026-05-01..2026-05-01 strike': 3,
    });
  });

  it('refuses what is no set, kind or count in one sentence', async () => {
    for (const [options, says] of [
      [{ of: 'nobody' }, /--of is "nobody": name a community/],
      [{ terms: 'verbs' }, /--terms is "verbs"/],
      [{ minCount: '0' }, /--min-count is "0"/],
      [{ against: 'a' }, /--against needs --of/],
      [{ of: 'a', by: 'week' }, /--of or --by, not both/],
      [{ by: 'hour' }, /--by is "hour"/],
      [{ form: 'z' }, /--form is "z"/],
    ] as const)
      await expect(measured(corpus, options)).rejects.toThrow(says);
  });
});

const folder = new URL('../../../shared/data/keyness/', import.meta.url);
describe.skipIf(!existsSync(folder))('six novels (needs the shared data)', () => {
  const books = [
    'emma',
    'mansfieldpark',
    'northangerabbey',
    'persuasion',
    'prideprejudice',
    'sensesensibility',
  ];
  let corpus: Corpus;
  beforeAll(async () => {
    // A line is a post. The table's words hold letters, "_", and apostrophes or full stops within: letters to us too.
    const lines = books.flatMap((book) =>
      gunzipSync(readFileSync(new URL(`janeausten/${book}.txt.gz`, folder)))
        .toString('utf8')
        .toLowerCase()
        .split('\n')
        .map((line) =>
          (line.match(/\w+(?:['’.]\w+)*/g) ?? [])
            .map((word) => word.replaceAll(/['’.]/g, 'ʾ').replaceAll('_', 'ʿ'))
            .join(' '),
        )
        .map((text, i): Line => ({ channel: book, id: i + 1, date: '2026-01-01T00:00:01Z', text }))
        .filter(({ text }) => text !== ''),
    );
    corpus = await corpusOf(lines, 'isogloss: 1\nname: Novels\n');
  });
  afterAll(() => corpus.close());

  it('repeats the ten values that tidylo publishes; the two-sided form gives 14.2 for the first', async () => {
    const { rows } = await measured(corpus, {
      by: 'channel',
      terms: '2-grams',
      form: 'tidylo',
      stop: 'none',
      copies: true,
      limit: 40,
    });
    const expected = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8')) as {
      rows: [string, string, number, number][];
    };
    const top = [...rows].sort((x, y) => y.zTidylo - x.zTidylo).slice(0, 10);
    expect(
      top.map(({ set, term, count, zTidylo }) => [set, term, count.a, Number(zTidylo.toFixed(1))]),
    ).toEqual(expected.rows);
    expect(rows.find(({ term }) => term === 'sir thomas')?.z).toBeCloseTo(14.2, 1);
  });
});
