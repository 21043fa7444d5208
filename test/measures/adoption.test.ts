import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adoption } from '../../src/measures/adoption/adoption.ts';
import { adoptersOf, curveOf } from '../../src/measures/adoption/curve.ts';
import type { Use } from '../../src/measures/adoption/uses.ts';
import type { ChannelFacts } from '../../src/store/queries/channels.ts';
import { type Corpus, type Line, corpusOf, evidenceCount, iso, second } from './corpus.ts';

// Five channels, an hour between posts. `old` has the word in its third post, `first` in its 30th, `second` in its 40th
// after fifteen ids are missing behind its 20th, `third` (a person's) in its 50th with three ids missing behind its 10th,
// `never` not at all, and `comer` is seen two weeks later and has it in its 25th.
const start = second('2026-03-02T00:00:00Z');
const lines: Line[] = [];
const channel = (
  name: string,
  posts: number,
  used: number,
  from = 0,
  gap: [number, number] = [0, 0],
): void => {
  for (let i = 1; i <= posts; i++) {
    const word = used > 0 && i >= used && (i - used) % 5 === 0 ? ' kestrel' : '';
    lines.push({
      channel: name,
      id: 100 + i + (gap[0] > 0 && i > gap[0] ? gap[1] : 0),
      date: iso(start + from + i * 3600),
      text: `post ${name} number n${i}${word}`,
    });
  }
};
channel('old', 60, 3);
channel('first', 60, 30);
channel('second', 60, 40, 0, [20, 15]);
channel('third', 60, 50, 0, [10, 3]);
channel('never', 60, 0);
channel('comer', 60, 25, 14 * 86_400);
const project = `
isogloss: 1
name: words
channels:
  old: { kind: outlet }
  first: { kind: outlet }
  second: { kind: outlet }
  third: { kind: personal }
  never: { kind: outlet }
  comer: { kind: outlet }
communities:
  one: { channels: [old, first, second] }
  two: { channels: [third, never, comer] }
lexicons:
  birds: { terms: [kestrel, { term: falcon, variants: [falcons] }] }
`;

let corpus: Corpus;
beforeAll(async () => {
  corpus = await corpusOf(lines, project);
});
afterAll(() => corpus.close());

describe('a channel that came late', () => {
  it('was seen over a week after half of all were: one that is held for years makes none of the others late', () => {
    const late = (...days: number[]): boolean[] =>
      adoptersOf(
        days.map((day): Use => ({ facts: {} as ChannelFacts, posts: 500, entry: day * 86_400, first: null })),
        100,
      ).map((one) => one.late);
    expect(late(0, 300, 301, 302, 320)).toEqual([false, false, false, false, true]);
    expect(late(0, 0, 7, 8)).toEqual([false, false, false, true]);
    expect(late(0, 20)).toEqual([false, true]);
    expect(late(0, 20, 20)).toEqual([false, false, false]);
  });
});

describe('adoption', () => {
  it('has the first uses in order, as by hand', async () => {
    const finding = await adoption.run(corpus.context, { washout: 10 });
    expect(finding.rows.map(({ key }) => key)).toEqual([
      'old',
      'first',
      'second',
      'comer',
      'never',
      '(not named) two',
    ]);
    const row = (key: string) => finding.rows.find((one) => one.key === key);
    expect(row('old')).toMatchObject({ state: 'from the beginning', late: false });
    expect(row('first')).toMatchObject({
      state: 'first use seen',
      firstUse: { time: iso(start + 30 * 3600), id: 130, tied: 0 },
    });
    expect(row('first')?.estimates[0]).toMatchObject({ value: 29, low: 29, high: 29 });
    // Behind the 20th post something was not collected: the first use may stand there.
    expect(row('second')?.estimates[0]).toMatchObject({ value: 39, low: 20, high: 39 });
    expect(row('comer')).toMatchObject({ late: true });
    expect(row('never')?.estimates[0]).toMatchObject({ value: null, low: 60, high: null });
    // A person's channel is counted and not named.
    expect(row('(not named) two')).toMatchObject({ firstUseSeen: 1 });
    expect(JSON.stringify(finding.rows)).not.toContain('third');
    expect(finding.summary).toMatchObject({ fromTheBeginning: 1, firstUseSeen: 4, notSeen: 1, seenLate: 1 });
    expect(await evidenceCount(corpus, row('first')?.evidence as never)).toBe(1);
  });

  it('goes by communities and by terms', async () => {
    const communities = await adoption.run(corpus.context, { washout: 10, by: 'community' });
    expect(communities.rows.map(({ key }) => key)).toEqual(['one', 'two']);
    expect(await evidenceCount(corpus, communities.rows[0]?.evidence as never)).toBe(3);
    const terms = await adoption.run(corpus.context, { washout: 10, by: 'term' });
    expect(terms.rows.map(({ label, estimates }) => [label, estimates[0]?.value])).toEqual([
      ['kestrel', 5],
      ['falcon', 0],
    ]);
    await expect(adoption.run(corpus.context, { by: 'week' })).rejects.toThrow(/--by is "week"/);
    await expect(adoption.run(corpus.context, { washout: 0 })).rejects.toThrow(/--washout is "0"/);
  });
});

const use = (first: Use['first'], posts = 100, entry = start): Use => ({
  facts: { key: 'x' } as ChannelFacts,
  posts,
  entry,
  first,
});
const seen = (place: number, more: object = {}): Use['first'] => ({
  place,
  time: start,
  id: place,
  lost: 0,
  beforeOutage: null,
  uses: 1,
  ...more,
});

describe('who took words up', () => {
  it('gives short gaps the probability of hiding an earlier use', () => {
    // 5 uses in the 20 posts from place 81 on: rate 0.25; 4 ids lost: 1 − exp(−1) = 0.6321.
    const [one] = adoptersOf([use(seen(81, { lost: 4, uses: 5 }))], 10);
    expect(one?.hidden).toBeCloseTo(0.632121, 6);
  });

  it('takes an outage within the wash-out for no knowledge of what was before', () => {
    const [one] = adoptersOf([use(seen(60, { beforeOutage: 4 }))], 10);
    expect(one?.state).toBe('from the beginning');
  });

  it('reads the curve as by hand: exact, censored by an outage, not seen', () => {
    // Without outages this is the plain part of channels: 1 of 4 by 30 posts after the wash-out, 2 of 4 by 60.
    const uses = [use(seen(40)), use(seen(65)), use(null), use(null), use(seen(5))];
    const adopters = adoptersOf(uses, 10);
    expect(curveOf(adopters, 10, [20, 30, 60])).toEqual([
      { posts: 20, low: 0, high: 0 },
      { posts: 30, low: expect.closeTo(0.25, 6), high: expect.closeTo(0.25, 6) },
      { posts: 60, low: expect.closeTo(0.5, 6), high: expect.closeTo(0.5, 6) },
    ]);
    // One of both may have come at any place from 20 on: by 40 posts none or half of them have.
    const held = adoptersOf([use(seen(90, { beforeOutage: 20 })), use(null)], 10);
    expect(curveOf(held, 10, [40])).toEqual([{ posts: 40, low: 0, high: expect.closeTo(0.5, 6) }]);
    expect(curveOf(adoptersOf([use(seen(5))], 10), 10, [40])).toBeNull();
  });
});
