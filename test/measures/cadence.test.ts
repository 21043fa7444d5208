import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../src/messages/index.ts';
import { cadence } from '../../src/measures/cadence/cadence.ts';
import { channelDays, observe } from '../../src/measures/cadence/days.ts';
import { burstinessOver } from '../../src/measures/cadence/estimates.ts';
import { frameFor } from '../../src/measures/scope.ts';
import { type Corpus, type Line, corpusOf, evidenceCount, iso, second } from './corpus.ts';

const { burst } = JSON.parse(readFileSync(new URL('reference/reference.json', import.meta.url), 'utf8')) as {
  burst: { times: number[]; burstiness: number };
};

const day0 = second('2026-03-01T00:00:00Z');
const project = `
isogloss: 1
name: Cadence by hand
communities:
  pair: { channels: [alpha, beta] }
lexicons:
  said: { terms: [said twice] }
`;

// alpha, six whole days between a first and a last one that are cut: days 1 to 6. Three posts on each even day at
// 10:00:00, 10:10:00 (exactly the window), 10:20:01 (a second over); one album and one forward on day 3; nothing on 5.
function lines(): Line[] {
  const list: Line[] = [];
  const ids = new Map<string, number>();
  const post = (channel: string, time: number, rest: Partial<Line> = {}, skip = 0): void => {
    const id = (ids.get(channel) ?? 0) + 1 + skip;
    ids.set(channel, id);
    list.push({ channel, id, date: iso(time), text: `text ${channel} ${id}`, ...rest });
  };
  post('alpha', day0 + 43_200);
  for (let day = 1; day <= 6; day++) {
    const at = day0 + day * 86_400 + 36_000;
    if (day % 2 === 0) for (const after of [0, 600, 1201]) post('alpha', at + after);
    if (day === 1) post('alpha', at, { text: 'said twice' });
    if (day === 3) {
      for (let item = 0; item < 3; item++)
        post('alpha', at, { media: ['photo'], text: item === 0 ? 'three pictures' : '' });
      post('alpha', at + 300, { forwardedFrom: 'Elsewhere' });
      post('alpha', at + 500, { text: 'said twice' });
    }
  }
  post('alpha', day0 + 7 * 86_400 + 100);
  // beta: posts at noon of days 0 to 9, but its collection failed from day 4 to day 6, as twelve ids tell.
  for (const day of [0, 1, 2, 3, 4, 6, 7, 8, 9])
    post('beta', day0 + day * 86_400 + 43_207, {}, day === 6 ? 12 : 0);
  post('gamma', day0 + 10);
  for (const time of burst.times) post('gamma', day0 + 86_400 + time);
  post('gamma', day0 + 3 * 86_400 - 5);
  return list;
}

describe('the measure', () => {
  let corpus: Corpus;
  beforeAll(async () => {
    corpus = await corpusOf(lines(), project);
  });
  afterAll(() => corpus.close());

  const days = async (kind: 'posts' | 'texts' | 'all', channel: string) => {
    const { scope, frame } = await frameFor(corpus.context.driver, corpus.context.project, {});
    const observation = await observe(corpus.context, scope, frame);
    const table = await channelDays(corpus.context, observation, kind, 600);
    const observed = observation.channels.find(({ facts }) => facts.key === channel);
    return { observed, rows: table.filter((row) => row.channel === channel) };
  };

  it('counts whole days, albums once, forwards apart, and the window with its end', async () => {
    const { rows } = await days('posts', 'alpha');
    expect(rows.map((row) => row.posts)).toEqual([1, 3, 2, 3, 0, 3]);
    // Within ten minutes: of the even days one of three; on day 3 the text 500 seconds after the album.
    expect(rows.map((row) => row.close)).toEqual([0, 1, 1, 1, 0, 1]);
    expect(rows.map((row) => row.closeHalf)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(rows.map((row) => row.closeTwice)).toEqual([0, 2, 1, 2, 0, 2]);
    expect(rows.map((row) => row.followed)).toEqual([1, 3, 2, 3, 0, 3]);
    expect(rows[1]?.gapSum).toBe(86_400 + 600 + 601);
    expect(rows[1]?.gapSquares).toBe(86_400n ** 2n + 600n ** 2n + 601n ** 2n);
  });

  it('counts a text once, or forwards too, where asked', async () => {
    // «said twice» counts on day 1 alone.
    expect((await days('texts', 'alpha')).rows.map((row) => row.posts)).toEqual([1, 3, 1, 3, 0, 3]);
    expect((await days('all', 'alpha')).rows.map((row) => row.posts)).toEqual([1, 3, 3, 3, 0, 3]);
    expect((await days('all', 'alpha')).rows[2]?.close).toBe(2);
  });

  it('leaves out the days on which the collection failed', async () => {
    const { observed, rows } = await days('posts', 'beta');
    expect(observed).toMatchObject({ span: 8, outageDays: 3 });
    expect(rows.map((row) => row.day - day0 / 86_400)).toEqual([1, 2, 3, 7, 8]);
    // The time across the outage is no time between posts.
    expect(rows.map((row) => row.followed)).toEqual([1, 1, 1, 0, 1]);
  });

  it('has NumPy’s burstiness', async () => {
    const { rows } = await days('posts', 'gamma');
    const own = burst.times.length;
    // The first day is cut; its post is what the second day's first one follows, so that time is taken off again.
    const [row] = rows;
    const first = (burst.times[0] ?? 0) + 86_400 - 10;
    const gaps = {
      ...(row as NonNullable<typeof row>),
      followed: own - 1,
      gapSum: (row?.gapSum ?? 0) - first,
      gapSquares: (row?.gapSquares ?? 0n) - BigInt(first) ** 2n,
    };
    expect(burstinessOver([gaps], [gaps.day])([0])).toBeCloseTo(burst.burstiness, 9);
    expect(rows).toHaveLength(1);
  });

  it('has as many posts behind each row as its numerator, and hours that add up', async () => {
    for (const by of ['channel', 'community', '']) {
      const finding = await cadence.run(corpus.context, { by });
      for (const row of finding.rows) {
        const posts = row.estimates.find(({ name }) => english.write(name) === 'posts')?.n;
        expect(row.evidence?.total).toBe(posts);
        if (row.evidence !== undefined) expect(await evidenceCount(corpus, row.evidence, 4)).toBe(posts);
      }
    }
    const finding = await cadence.run(corpus.context, { channel: 'alpha' });
    const hours = finding.rows[0]?.['hoursOfWeek'] as number[];
    expect(hours.reduce((a, b) => a + b, 0)).toBe(14);
    // 2 March 2026 is a Monday: 10:00 is hour 10, and Sunday noon hour 6 × 24 + 12.
    expect(hours[10]).toBe(1);
    expect(hours[156]).toBe(1);
  });

  it('counts the posts of a vocabulary alone, on the same days', async () => {
    const finding = await cadence.run(corpus.context, { channel: 'alpha', lexicon: 'said' });
    const [row] = finding.rows;
    // At 10:00:00 of day 1 and 10:08:20 of day 3, of six whole days.
    expect(row?.estimates[0]).toMatchObject({ n: 2, denominator: 6, value: 1 / 3 });
    expect(row?.['secondsBetween']).toMatchObject({ median: 2 * 86_400 + 500 });
    const hours = (row?.['hoursOfWeek'] ?? []) as number[];
    expect(hours.reduce((a, b) => a + b, 0)).toBe(2);
    expect(row?.['observedDays']).toBe(6);
    expect(row?.evidence && (await evidenceCount(corpus, row.evidence, 4))).toBe(2);
    await expect(cadence.run(corpus.context, { lexicon: 'unsaid' })).rejects.toThrow(/no lexicon "unsaid"/);
  });

  it('refuses windows finer than the stamps, and what is no window', async () => {
    await expect(cadence.run(corpus.context, { window: 'long' })).rejects.toThrow(/--window is "long"/);
    await expect(cadence.run(corpus.context, { by: 'day' })).rejects.toThrow(/--by is "day"/);
  });
});

describe('stamps of whole minutes', () => {
  it('allow no window below a minute', async () => {
    const posts = Array.from({ length: 5 }, (_, i) => ({
      channel: 'alpha',
      id: i + 1,
      date: iso(day0 + i * 7200 + 60),
      text: `t ${i}`,
    }));
    const corpus = await corpusOf(posts, 'isogloss: 1\nname: Minutes\n');
    try {
      await expect(cadence.run(corpus.context, { window: 30 })).rejects.toThrow(/are 60 s apart/);
    } finally {
      await corpus.close();
    }
  });
});
