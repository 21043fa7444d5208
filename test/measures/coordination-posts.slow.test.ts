import { english } from '../../src/messages/index.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { summaryLines } from '../../src/cli/measureSummary.ts';
import { coordination } from '../../src/measures/coordination/coordination.ts';
import type { MeasureOptions } from '../../src/measures/measure.ts';
import type { Evidence, Finding } from '../../src/model/finding.ts';
import { type Corpus, type Line, corpusOf, evidenceCount, iso } from './corpus.ts';

const start = Date.parse('2026-03-02T08:00:07Z') / 1000;
const addresses: [name: string, same: string, other: string][] = [
  ['scheme, www, slash', 'see http://www.Example.org/a/b/ now', 'https://example.org/a/b'],
  ['campaign', 'https://example.org/c?utm_source=x&id=7&fbclid=abc', 'https://example.org/c?id=7'],
  ['order', 'https://example.org/d?b=2&a=1#top', '(https://m.example.org/d?a=1&b=2).'],
  ['escapes', 'https://example.org/%D8%AE%D8%A8%D8%B1', 'https://example.org/خبر'],
  ['telegram', 't.me/news/17', 'https://telegram.me/news/17?single'],
];
const different: [string, string][] = [
  ['https://example.org/e?id=1', 'https://example.org/e?id=2'],
  ['https://example.org/F', 'https://example.org/f'],
  ['https://example.org/', 'https://www.example.org'],
  ['join t.me/news', 'join https://t.me/news'],
  ['t.me/+AbCdEf', 't.me/+AbCdEf'],
];

/** Post n of both channels, half a minute apart, with texts that differ but for what is given. */
function both(n: number, one: string, other: string, extra: Partial<Line> = {}): Line[] {
  const at = start + n * 3600;
  return [
    { channel: 'one', id: n + 1, date: iso(at), text: one, ...extra },
    { channel: 'two', id: n + 1, date: iso(at + 30), text: other, ...extra },
  ];
}

const reworded =
  'The harbour council opens the eastern quay to all ships of the river and of the open sea and says so';
const lines: Line[] = [
  ...addresses.flatMap(([, same, other], i) => both(i, `first ${same}`, `second ${other}`)),
  ...different.flatMap(([a, b], i) => both(10 + i, `third ${a}`, `fourth ${b}`)),
  ...both(20, 'The same words, here and there!', 'the SAME words here and there'),
  ...both(30, `${reworded} early tomorrow morning`, `${reworded} early tomorrow noon`),
  ...both(31, 'two words', 'Two words!'),
  ...both(21, 'The same words forwarded', 'The same words forwarded', { forwardedFrom: 'Some Source' }),
  ...both(22, 'one text #Alpha #beta', 'another text #beta #ALPHA'),
  ...both(23, 'one text #gamma', 'another text #gamma #delta'),
  ...both(24, 'a picture', 'shown by others', { media: ['photo'], mediaIds: ['5256230412378382138'] }),
  ...both(25, 'a forward', 'of a picture', { mediaIds: ['7'], forwardedFrom: 'Some Source' }),
  { channel: 'three', id: 1, date: iso(start + 20 * 3600 + 61), text: 'The same words here and there' },
  { channel: 'three', id: 2, date: iso(start + 50 * 3600), text: 'alone' },
  { channel: 'three', id: 3, date: iso(start + 51 * 3600 + 1), text: 'still alone' },
];
const project =
  'isogloss: 1\nname: posts\nchannels:\n  one: { kind: outlet }\n  two: { kind: outlet }\n  three: { kind: personal }\ncommunities:\n  c: { channels: [one, two] }\n';

let corpus: Corpus;
const opened = (): void => {
  beforeAll(async () => {
    corpus = await corpusOf(lines, project);
  });
  afterAll(() => corpus.close());
};

const measure = (options: MeasureOptions): Promise<Finding> =>
  coordination.run(corpus.context, { minPosts: 1, window: 60, ...options });
const edges = (finding: Finding): unknown[] => finding.rows.map(({ a, b, weight }) => [a, b, weight]);

describe('objects found in posts', () => {
  opened();

  it('addresses, as they are compared', async () => {
    const finding = await measure({ object: 'url' });
    expect(edges(finding)).toEqual([['one', 'two', addresses.length]]);
    expect(await evidenceCount(corpus, finding.rows[0]?.evidence as Evidence)).toBe(2 * addresses.length);
  });

  it('texts that are the same or nearly, of five words or more, forwards apart', async () => {
    const finding = await measure({ object: 'text' });
    expect(edges(finding)).toEqual([['one', 'two', 2]]);
    expect(finding.rows[0]?.evidence).toMatchObject({ query: 'coordination', total: 4 });
  });

  it('forwards of one source with one text', async () => {
    expect(edges(await measure({ object: 'forward' }))).toEqual([['one', 'two', 1]]);
  });

  it('sets of hashtags, whole', async () => {
    expect(edges(await measure({ object: 'hashtags' }))).toEqual([['one', 'two', 1]]);
  });

  it('pictures and files by the platform’s numbers, forwards apart', async () => {
    const finding = await measure({ object: 'media' });
    expect(edges(finding)).toEqual([['one', 'two', 1]]);
    expect(await evidenceCount(corpus, finding.rows[0]?.evidence as Evidence)).toBe(2);
  });

  it('texts are what is looked for where nothing is said', async () => {
    expect((await measure({})).parameters['object']).toBe('text');
  });
});

describe('what may be said', () => {
  opened();

  it('edges of personal channels are all counted, and take no place of those listed', async () => {
    const all = await measure({ object: 'text', window: 120 });
    expect(all.summary?.['personal']).toMatchObject({ edges: 2, pairs: 2 });
    for (const limit of [1, 2]) {
      const some = await measure({ object: 'text', window: 120, limit });
      expect(edges(some)).toEqual(edges(all).slice(0, limit));
      expect(some.summary?.['personal']).toEqual(all.summary?.['personal']);
    }
  });

  it('what was not tested is null, and no 0', async () => {
    const { summary } = await measure({ object: 'text', null: false });
    expect(summary).toMatchObject({ setApart: null, tests: { family: null, unusual: null } });
    const told = summaryLines(english, summary ?? {}).join('\n');
    expect(told).toMatch(/^not tested: left out, as was asked$/m);
    expect(told).not.toMatch(/set apart|unusual/);
    expect(summaryLines(english, (await measure({ object: 'text' })).summary ?? {}).join('\n')).toMatch(
      /^1 pair tested, 0 unusual/m,
    );
  });

  it('a personal channel is no end of an edge, but counted in its community', async () => {
    const finding = await measure({ object: 'text', window: 61 });
    expect(edges(finding)).toEqual([['one', 'two', 2]]);
    expect(finding.summary).toMatchObject({
      pairs: 4,
      nodes: 3,
      edges: 3,
      personal: {
        edges: 2,
        pairs: 2,
        byCommunity: [{ communities: ['(no community)', 'c'], edges: 2, pairs: 2 }],
      },
    });
  });

  it('nor is a channel of which nobody said what it is, unless public interest is stated', async () => {
    const { channels } = corpus.context.project;
    const changed = (one: object): Corpus['context'] => ({
      ...corpus.context,
      project: { ...corpus.context.project, channels: { ...channels, one } },
    });
    const run = (context: Corpus['context']): Promise<Finding> =>
      coordination.run(context, { minPosts: 1, object: 'text', window: 60 });
    const unknown = await run(changed({}));
    expect([edges(unknown), unknown.summary?.['personal']]).toMatchObject([[], { edges: 2, pairs: 3 }]);
    expect(JSON.stringify(unknown.summary)).not.toContain('one"');
    expect(edges(await run(changed({ publicInterest: 'the ministry’s own channel' })))).toHaveLength(1);
  });

  it('channels and days', async () => {
    expect(edges(await measure({ object: 'url', channel: 'one' }))).toEqual([]);
    expect(edges(await measure({ object: 'url', from: '2026-03-02', to: '2026-03-02' }))).toEqual([
      ['one', 'two', 5],
    ]);
    expect(edges(await measure({ object: 'text', to: '2026-03-02' }))).toEqual([]);
    // On the next day the reworded text and, three windows off, nothing else.
    expect(edges(await measure({ object: 'text', from: '2026-03-03', to: '2026-03-03' }))).toEqual([
      ['one', 'two', 2],
    ]);
  });

  it('objects seen and expected within the window, with p and q', async () => {
    const finding = await measure({ object: 'url' });
    // Two channels alone: whoever is exchanged, they are the pair.
    expect(finding.rows[0]).toMatchObject({ objects: 5, shared: 5, q: finding.rows[0]?.['p'] });
    expect(finding.rows[0]?.['expected']).toBeCloseTo(5, 12);
    expect(finding.rows[0]?.['p']).toBeCloseTo(1 - Math.exp(-5) * (1 + 5 + 12.5 + 125 / 6 + 625 / 24), 10);
    expect(finding.summary).toMatchObject({ tests: { family: 1, communities: 'isogloss.yaml', unusual: 0 } });
  });
});

describe('time resolution', () => {
  it('a window finer than the stamps is refused', async () => {
    const minutes = await corpusOf(
      [0, 1, 2, 3]
        .flatMap((n) => both(n, `number ${n} and a few words more`, `number ${n} and a few words more`))
        .map((line) => ({ ...line, date: line.date.replace(/:\d\dZ$/, ':00Z') })),
      'isogloss: 1\nname: minutes\nchannels:\n  one: { kind: outlet }\n  two: { kind: outlet }\n',
    ); // prettier-ignore
    try {
      const run = (window: number): Promise<Finding> =>
        coordination.run(minutes.context, { object: 'text', window, minPosts: 1 });
      await expect(run(59)).rejects.toThrow(/--window is 59 s, but times in this corpus are 3600 s apart/);
      await expect(run(3600)).resolves.toMatchObject({ summary: { edges: 1 } });
    } finally {
      await minutes.close();
    }
  });
});
