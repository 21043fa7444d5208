import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measures } from '../../src/measures/index.ts';
import type { MeasureOptions } from '../../src/measures/measure.ts';
import { runMeasure } from '../../src/measures/run.ts';
import { english } from '../../src/messages/index.ts';
import { seededRandom, uniform, uniformInteger } from '../../src/statistics/random.ts';
import { type Corpus, type Line, corpusOf, evidenceCount, iso, second } from './corpus.ts';

const start = second('2026-03-02T00:00:00Z');
const hour = 3600;
const day = 86_400;

const run = (corpus: Corpus, name: string, options: MeasureOptions) =>
  runMeasure(corpus.context, measures[name] as never, options);

/** Twenty words and one more: of 19 runs of three words, two such texts have 18 in common (of 20: 0.9). */
const ferry = (end: string): string =>
  `the ferry to the outer islands will leave an hour later on all days of this week because of storms ${end}`;
const market = (end: string): string =>
  `traders at the old market ask the council to let them keep their stalls open until nine every evening ${end}`;

describe('a cluster of near-duplicates in place of a vocabulary', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    const posts = (channel: string, more: Record<number, string>): Line[] =>
      Array.from({ length: 60 }, (_, i) => ({
        channel,
        id: 101 + i,
        date: iso(start + (i + 1) * hour),
        text: more[i + 1] ?? `post ${channel} number n${i + 1}`,
      }));
    corpus = await corpusOf(
      [
        // Two copies in the first channel; in the fourth, a person's, the market's earliest.
        ...posts('first', { 30: ferry('soon'), 45: ferry('again'), 50: market('a') }),
        ...posts('second', { 40: ferry('today'), 52: market('b') }),
        ...posts('third', { 50: ferry('now') }),
        ...posts('fourth', { 20: ferry('aha'), 12: market('c') }),
        ...posts('never', { 33: 'the ferry to the outer islands sails' }),
      ],
      `
isogloss: 1
name: clusters
channels:
  first: { kind: outlet }
  second: { kind: outlet }
  third: { kind: outlet }
  fourth: { kind: personal }
  never: { kind: outlet }
communities:
  one: { channels: [first, second, third] }
  two: { channels: [fourth, never] }
lexicons:
  boats: { terms: [ferry] }
`,
    );
  });
  afterAll(() => corpus.close());

  it('has its first copies in order, as by hand, whichever copy is named', async () => {
    const finding = await run(corpus, 'adoption', { cluster: 'first/130', washout: 10 });
    expect(finding.rows.map(({ key }) => key)).toEqual([
      'first',
      'second',
      'third',
      'never',
      '(not named) two',
    ]);
    expect(finding.rows[0]).toMatchObject({
      state: 'first use seen',
      firstUse: { time: iso(start + 30 * hour), id: 130, tied: 0 },
    });
    expect(finding.rows.slice(0, 3).map(({ estimates }) => estimates[0]?.value)).toEqual([29, 39, 49]);
    expect(finding.summary).toMatchObject({ firstUseSeen: 4, notSeen: 1, fromTheBeginning: 0 });
    expect(JSON.stringify(finding.rows)).not.toContain('fourth');
    expect(await evidenceCount(corpus, finding.rows[0]?.evidence as never)).toBe(1);
    expect(finding.parameters).toMatchObject({ cluster: 'first/130' });
    expect(finding.parameters).not.toHaveProperty('lexicon');
    expect(english.write(finding.summary?.['clusters'] as never)).toContain(
      'nearly the same text as first/130',
    );
    const other = await run(corpus, 'adoption', { cluster: 'https://t.me/second/140', washout: 10 });
    expect(other.rows).toEqual(finding.rows);
  });

  it('has a row a cluster of three channels or more, and names no person’s', async () => {
    const { rows, parameters, summary } = await run(corpus, 'adoption', { by: 'cluster', washout: 10 });
    // Four channels each; of five and of three posts... the ferry has five. Both begin with the person's channel.
    expect(rows.map(({ label }) => english.write(label))).toEqual(['#2', '#1']);
    expect(rows.map(({ estimates }) => [estimates[0]?.value, estimates[0]?.denominator])).toEqual([
      [4, 5],
      [3, 5],
    ]);
    expect(rows[0]?.['firstSeen']).toEqual({ date: iso(start + 20 * hour), channel: expect.anything() });
    const told = rows.map((row) => ({ ...row, evidence: undefined }));
    expect(JSON.stringify({ told, summary, parameters })).not.toContain('fourth');
    expect(parameters).toMatchObject({ by: 'cluster' });
    expect(summary).toMatchObject({ groups: 2 });
  });

  it('counts copies, and texts once a channel', async () => {
    const { rows } = await run(corpus, 'share', { cluster: 'first/130' });
    const n = (unit: RegExp) =>
      rows[0]?.estimates.find(({ unit: said }) => unit.test(english.write(said)))?.n;
    expect([n(/text/), n(/^posts/)]).toEqual([4, 5]);
    const pairs = async (options: MeasureOptions): Promise<unknown> =>
      (
        await run(corpus, 'coordination', {
          object: 'text',
          window: String(10 * hour),
          minPosts: '1',
          ...options,
        })
      ).summary?.['pairs'];
    // Within ten hours: of the ferry 20-30, 30-40, 40-45, 40-50, 45-50; of the market 50-52.
    expect([await pairs({}), await pairs({ cluster: 'first/150' })]).toEqual([6, 1]);
  });

  it('is what travels, and says what is no post with copies', async () => {
    const { rows, parameters } = await run(corpus, 'spread', { cluster: 'first/130', minChannels: '2' });
    // Within a day of one another: one cascade from hour 20 on, of four channels and five posts, a channel once.
    expect(rows).toHaveLength(1);
    expect(rows[0]?.estimates.find(({ key }) => key === 'reach')?.value).toBe(4);
    expect(parameters).toMatchObject({ object: 'any', cluster: 'first/130' });
    const refused = (options: MeasureOptions) => run(corpus, 'adoption', options);
    await expect(refused({ cluster: 'first' })).rejects.toThrow(/name posts as CHANNEL\/ID/);
    await expect(refused({ cluster: 'nobody/5' })).rejects.toThrow(/nobody/);
    await expect(refused({ cluster: 'never/133' })).rejects.toThrow(/no other is nearly the same/);
    await expect(refused({ cluster: 'first/130', lexicon: 'boats' })).rejects.toThrow(
      'Give --cluster or --lexicon, not both.',
    );
    await expect(run(corpus, 'share', { by: 'cluster' })).rejects.toThrow(/--by is "cluster"/);
  });
});

// A hundred days of two outlets: some forty posts a day of words drawn at random. A slogan is posted once a day by each, and
// four times a day by each from the eightieth day on; `taker` answers `leader`'s appeal within ten minutes.
// Each begins and ends with a word of its own: what many texts of a channel begin with is a heading, and no copy.
const slogan = (n: number): string =>
  `s${n} our streets and our squares belong to all who live in them and no order from above will ever empty them again at night t${n}`;
const appeal = (n: number): string =>
  `a${n} bring blankets and warm food to the old school by the river where many families wait for our help this cold night and tomorrow b${n}`;

describe('events and influence of a cluster', () => {
  let corpus: Corpus;
  const counted = { before: 0, after: 0, appeals: 0 };
  beforeAll(async () => {
    const random = seededRandom(11);
    const lines: Line[] = [];
    let n = 0;
    const say = (channel: string, time: number, text: (n: number) => string): void => {
      n += 1;
      lines.push({ channel, id: n, date: iso(Math.floor(time)), text: text(n) });
    };
    // Of 450 words each stands in about as many posts as the slogan.
    const words = (): string =>
      Array.from({ length: 12 }, () => `w${String.fromCodePoint(97 + uniformInteger(random, 26))}`)
        .map((head) => `${head}${'abcdefghijklmnop'[uniformInteger(random, 16)]}x`)
        .join(' ');
    for (let at = 0; at < 100; at++) {
      const moment = (): number => start + day * (at + 0.98 * uniform(random));
      for (const channel of ['leader', 'taker']) {
        for (let i = 0; i < 40; i++) say(channel, moment(), words);
        const times = at >= 80 ? 4 : 1;
        for (let i = 0; i < times; i++) say(channel, moment(), slogan);
      }
      for (let i = 0; i < 6; i++) {
        const time = moment();
        say('leader', time, appeal);
        counted.appeals += 1;
        if (i % 2 === 0) {
          say('taker', time + 60 + 480 * uniform(random), appeal);
          counted.appeals += 1;
        }
      }
    }
    counted.before = 2 * 4;
    counted.after = 2 * 4 * 4;
    corpus = await corpusOf(
      lines.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
      `
isogloss: 1
name: clusters
channels: { leader: { kind: outlet }, taker: { kind: outlet } }
communities: { leaders: { channels: [leader] }, takers: { channels: [taker] } }
lexicons: { none: { terms: [blankets] } }
events: { march: { date: 2026-05-21, source: the record of the town } }
`,
    );
  });
  afterAll(() => corpus.close());
  const postOf = async (word: string): Promise<string> => {
    const [row] = await corpus.context.driver.query<{ channel: string; id: string }>(
      `SELECT channel, toString(id) AS id FROM {db:Identifier}.posts FINAL WHERE position(text, {word:String}) > 0
       ORDER BY date, channel, id LIMIT 1`,
      { parameters: { word } },
    );
    return `${row?.channel}/${row?.id}`;
  };

  it('tells how many copies came before and after a day', async () => {
    const cluster = await postOf('our squares belong');
    const { rows } = await run(corpus, 'events', { cluster, window: '4' });
    const change = rows[0]?.estimates[0];
    // Copies in four days: two channels, once a day before and four times a day after.
    expect([change?.denominator, change?.n]).toEqual([counted.before, counted.after]);
    expect(change?.value).toBeGreaterThan(2.5);
    expect(change?.low).toBeGreaterThan(1.25);
    expect(await evidenceCount(corpus, rows[0]?.evidence as never)).toBe(counted.after);
  }, 120_000);

  it('tells whose copies come after whose', async () => {
    const cluster = await postOf('bring blankets');
    const { rows, summary, parameters } = await run(corpus, 'influence', { cluster, replications: '19' });
    const part = (key: string) => rows.find((row) => row.key === key)?.estimates[0]?.value;
    expect(summary).toMatchObject({ events: counted.appeals, experimental: true });
    expect(part('leaders takers')).toBeGreaterThan(0.8);
    expect(part('takers leaders')).toBeLessThan(0.1);
    expect(parameters).toMatchObject({ cluster });
  }, 120_000);
});
