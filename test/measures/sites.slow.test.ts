import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { measures } from '../../src/measures/index.ts';
import type { MeasureOptions } from '../../src/measures/measure.ts';
import { runMeasure } from '../../src/measures/run.ts';
import { siteOf } from '../../src/model/site.ts';
import { type Corpus, type Line, corpusOf, evidenceCount, iso, second } from './corpus.ts';

const start = second('2026-03-02T00:00:00Z');

/** Sixty posts of a channel, an hour apart; the one numbered `at` has this besides. */
const posts = (channel: string, more: Record<number, string>): Line[] =>
  Array.from({ length: 60 }, (_, i) => ({
    channel,
    id: 101 + i,
    date: iso(start + (i + 1) * 3600),
    text: `post ${channel} number n${i + 1} ${more[i + 1] ?? ''}`.trim(),
  }));

const run = (corpus: Corpus, name: string, options: MeasureOptions) =>
  runMeasure(corpus.context, measures[name] as never, options);

describe('a site as what is used first', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await corpusOf(
      [
        // Another site that ends alike, a user before "@", a mention without a link: none of them is it.
        ...posts('first', {
          12: 'https://notexample.org/a https://example.org@other.test/ example.org',
          30: 'https://example.org/story?x=1',
        }),
        ...posts('second', { 40: 'see (www.Example.org).' }),
        ...posts('third', { 50: 'http://news.example.org:8080/' }),
        ...posts('fourth', { 20: 'https://m.example.org/' }),
        ...posts('never', {}),
      ],
      `
isogloss: 1
name: sites
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
  both: { terms: ["site:example.org", never] }
`,
    );
  });
  afterAll(() => corpus.close());

  it('has its first links in order, as by hand', async () => {
    const finding = await run(corpus, 'adoption', { domain: 'example.org', washout: 10 });
    expect(finding.rows.map(({ key }) => key)).toEqual([
      'first',
      'second',
      'third',
      'never',
      '(not named) two',
    ]);
    const at = (key: string) => finding.rows.find((row) => row.key === key);
    expect(at('first')).toMatchObject({
      state: 'first use seen',
      firstUse: { time: iso(start + 30 * 3600), id: 130, tied: 0 },
    });
    expect(finding.rows.slice(0, 3).map(({ estimates }) => estimates[0]?.value)).toEqual([29, 39, 49]);
    expect(finding.summary).toMatchObject({ firstUseSeen: 4, notSeen: 1, fromTheBeginning: 0 });
    // A person's channel is counted and not named.
    expect(JSON.stringify(finding.rows)).not.toContain('fourth');
    expect(await evidenceCount(corpus, at('first')?.evidence as never)).toBe(1);
    expect(finding.parameters).toMatchObject({ domain: 'example.org', washout: 10 });
    expect(finding.parameters).not.toHaveProperty('lexicon');
  });

  it('takes a site however it is written, and says what is none', async () => {
    const rows = async (domain: string) => (await run(corpus, 'adoption', { domain })).rows;
    expect(await rows(' https://WWW.Example.org/path ')).toEqual(await rows('example.org'));
    // What stands under it, and nothing above.
    expect((await rows('news.example.org')).filter((row) => row['firstUse'] !== null)).toHaveLength(2);
    await expect(rows('example')).rejects.toThrow(/--domain is "example": name sites by their hosts/);
    await expect(run(corpus, 'adoption', { domain: 'example.org', lexicon: 'both' })).rejects.toThrow(
      'Give --domain or --lexicon, not both.',
    );
    expect(['site:münchen.example', 'site:', 'site:a b', 'münchen'].map(siteOf)).toEqual([
      'münchen.example',
      '',
      '',
      null,
    ]);
  });

  it('goes by the widest sites where none is named, and by communities', async () => {
    const widest = await run(corpus, 'adoption', { by: 'domain', washout: 10 });
    // Three channels link to example.org itself, one to what stands under it; to the others fewer than three.
    expect(widest.rows.map(({ key, estimates }) => [key, estimates[0]?.value])).toEqual([
      ['site:example.org', 4],
    ]);
    expect(widest.rows[0]).toMatchObject({ firstSeen: { date: iso(start + 20 * 3600) } });
    expect(JSON.stringify(widest.rows.map((row) => ({ ...row, evidence: undefined })))).not.toContain(
      'fourth',
    );
    const communities = await run(corpus, 'adoption', { domain: 'example.org', by: 'community' });
    expect(communities.rows.map(({ key, estimates }) => [key, estimates[0]?.value])).toEqual([
      ['one', 3],
      ['two', 1],
    ]);
  });

  it('travels, and is a part of the talk', async () => {
    const { rows } = await run(corpus, 'spread', { domain: 'example.org' });
    // 10 hours apart each: one episode of four channels, 30 hours long.
    expect(rows).toHaveLength(1);
    expect(rows[0]?.estimates.map(({ key, value }) => [key, value])).toEqual(
      expect.arrayContaining([
        ['reach', 4],
        ['posts', 4],
        ['toLast', 30 * 3600],
      ]),
    );
    expect(JSON.stringify(rows)).not.toContain('fourth');
    const share = await run(corpus, 'share', { domain: 'example.org' });
    const whole = share.rows[0]?.estimates.find(({ n }) => n === 4);
    expect(whole).toMatchObject({ n: 4, denominator: 300 });
    expect(await evidenceCount(corpus, share.rows[0]?.evidence as never)).toBe(4);
  });

  it('is found in channels at equal effort, and posted at a pace', async () => {
    // A text of 60 is among 50 read with 5 in 6; of the second community one channel of two has it.
    const { rows, parameters } = await run(corpus, 'prevalence', { domain: 'example.org', effort: 50 });
    expect(rows.map(({ key, estimates }) => [key, estimates[0]?.value])).toEqual([
      ['one', expect.closeTo(5 / 6, 9)],
      ['two', expect.closeTo(5 / 12, 9)],
    ]);
    expect(await evidenceCount(corpus, rows[0]?.evidence as never)).toBe(3);
    expect(parameters).toMatchObject({ domain: 'example.org', effort: 50 });
    const cadence = await run(corpus, 'cadence', { domain: 'example.org', by: 'community', window: 3600 });
    expect(cadence.parameters).toMatchObject({ domain: 'example.org' });
    // The third is on the last day, which is not whole.
    expect(cadence.rows[0]?.evidence?.total).toBe(2);
  });

  it('stands in a vocabulary beside words', async () => {
    const { rows } = await run(corpus, 'adoption', { lexicon: 'both', by: 'term', washout: 10 });
    expect(rows.map(({ key, estimates }) => [key, estimates[0]?.value])).toEqual([
      ['site:example.org', 4],
      ['never', 1],
    ]);
  });
});

describe('order and change by sites', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    const lines: Line[] = [];
    const ids = new Map<string, number>();
    const post = (channel: string, time: number, text: string): void => {
      const id = (ids.get(channel) ?? 100) + 1;
      ids.set(channel, id);
      lines.push({ channel, id, date: iso(time), text });
    };
    const day = 86_400;
    for (let d = 0; d < 180; d++)
      for (const [side, channel] of ['early', 'late'].entries())
        for (let h = 0; h < 24; h += 6) {
          const time = start + d * day + h * 3600 + side * 607 + ((d * 17 + h) % 53);
          const place = d * 8 + h / 3 + side;
          // Fifteen of 220 sites in every post, as often after the event as before it.
          const links = Array.from(
            { length: 15 },
            (_, k) =>
              `https://s${((place * 15 + k) * 7919 + ((place * place) % 101)) % 220}.example/${place}`,
          );
          // Every other day both link to the same site, `early` ten minutes before.
          if (h === 12 && d % 2 === 0) links.push(`https://wire.example/${channel}/${d}`);
          // Every fourth day before the event, three of four from it on.
          if (h === 6 && (d < 90 ? d % 4 === 0 : d % 4 !== 0)) links.push(`https://target.example/${place}`);
          post(channel, time, `n${d} h${h} of ${channel} ${links.join(' ')}`);
        }
    corpus = await corpusOf(
      lines,
      `
isogloss: 1
name: order
channels: { early: { kind: outlet }, late: { kind: outlet } }
communities:
  one: { channels: [early] }
  two: { channels: [late] }
lexicons: {}
events:
  turn: { date: ${iso(start + 90 * day).slice(0, 10)}, source: made }
`,
    );
  });
  afterAll(() => corpus.close());

  it('tells who links to it earlier', async () => {
    const { rows, parameters } = await run(corpus, 'lead-lag', { domain: 'wire.example' });
    expect(rows[0]).toMatchObject({ a: 'early', b: 'late', reads: 'earlier', counts: { later: 0, tied: 0 } });
    expect(rows[0]?.estimates[0]).toMatchObject({ value: 1 });
    expect(parameters).toMatchObject({ object: 'domain', domain: 'wire.example' });
  });

  it('sets a change around an event against other sites', async () => {
    const { rows, summary } = await run(corpus, 'events', { domain: 'target.example', window: 8 });
    const placebos = summary?.['placeboWords'] as string[];
    expect(placebos.length).toBeGreaterThanOrEqual(199);
    for (const sites of placebos) expect(sites).toMatch(/^(s\d+|wire)\.example( \+ s\d+\.example)*$/);
    // Two of eight days before have it, six after: three times as much.
    expect(rows[0]?.estimates[0]?.value).toBeGreaterThan(2.5);
    expect(rows[0]?.estimates[0]?.value).toBeLessThan(3.5);
  });
});

describe('who posts the same close in time, of posts about something', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    // Ten addresses that both have within ten seconds, six of them of one site, four with the word "kestrel".
    const lines: Line[] = [];
    for (let i = 0; i < 40; i++)
      for (const [side, channel] of ['left', 'right'].entries()) {
        const both = i < 10;
        const site = i < 6 ? 'wire.example' : 'press.example';
        lines.push({
          channel,
          id: 101 + i,
          date: iso(start + i * 7200 + side * 10),
          text: `n${i} of ${channel} ${i >= 4 && i < 8 ? 'kestrels' : ''} https://${site}/${both ? i : `${channel}${i}`}`,
        });
      }
    corpus = await corpusOf(
      lines,
      `
isogloss: 1
name: together
channels: { left: { kind: outlet }, right: { kind: outlet } }
communities:
  one: { channels: [left, right] }
lexicons:
  birds: { terms: [{ term: kestrel, variants: [kestrels] }, falcon] }
`,
    );
  });
  afterAll(() => corpus.close());

  it('counts pairs of these posts alone', async () => {
    const pairs = async (options: MeasureOptions): Promise<unknown> =>
      (await run(corpus, 'coordination', { object: 'url', ...options })).summary?.['pairs'];
    expect(await pairs({})).toBe(10);
    expect(await pairs({ domain: 'wire.example' })).toBe(6);
    expect(await pairs({ lexicon: 'birds' })).toBe(4);
    expect(await pairs({ term: 'kestrel' })).toBe(4);
    expect(await pairs({ term: 'falcon' })).toBe(0);
    await expect(pairs({ domain: 'wire.example', term: 'falcon' })).rejects.toThrow(
      'Give --domain or --term, not both.',
    );
    await expect(pairs({ object: 'domain' })).rejects.toThrow(/--object is "domain"/);
  });

  it('takes one term for a vocabulary, with its variants, or as it is typed', async () => {
    const found = async (options: MeasureOptions): Promise<unknown> => {
      const { rows, parameters } = await run(corpus, 'share', options);
      expect(parameters).not.toHaveProperty('lexicon');
      return rows[0]?.estimates[0]?.n;
    };
    // Of the vocabulary: "kestrel" with its variant; typed as it stands in no vocabulary: that spelling alone.
    expect(await found({ term: 'kestrel' })).toBe(8);
    expect(await found({ term: 'kestrels' })).toBe(8);
    expect(await found({ term: 'n7' })).toBe(2);
    await expect(found({ term: '…' })).rejects.toThrow('has no letter or digit');
    await expect(found({ term: 'n7', lexicon: 'birds' })).rejects.toThrow(
      'Give --term or --lexicon, not both.',
    );
  });
});
