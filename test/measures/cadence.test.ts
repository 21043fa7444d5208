import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { english } from '../../src/messages/index.ts';
import { cadence } from '../../src/measures/cadence/cadence.ts';
import { type Cell, closeDifference, medianRatio, median } from '../../src/measures/cadence/compare.ts';
import { contrast } from '../../src/measures/cadence/contrast.ts';
import { channelDays, observe } from '../../src/measures/cadence/days.ts';
import { burstinessOver } from '../../src/measures/cadence/estimates.ts';
import { frameFor } from '../../src/measures/scope.ts';
import { normal, seededRandom } from '../../src/statistics/random.ts';
import { type Corpus, type Line, corpusOf, evidenceCount, iso, second } from './corpus.ts';

const { medians, burst } = JSON.parse(
  readFileSync(new URL('reference/reference.json', import.meta.url), 'utf8'),
) as {
  medians: { posts: number[]; drawn: number[]; median: number }[];
  burst: { times: number[]; burstiness: number };
};

const cell = (day: number, posts: number, followed = 0, close = 0): Cell => ({ day, posts, followed, close });

describe('statistics of the days drawn', () => {
  it('have NumPy’s median, each day as often as it was drawn', () => {
    for (const { posts, drawn, median: expected } of medians) {
      const cells = posts.map((n, day) => cell(day, n));
      expect(median(cells, posts.length)(drawn)).toBe(expected);
    }
  });

  it('are those of the days written out, for two communities of several channels', () => {
    const community = fc.array(
      fc.record({
        day: fc.nat(4),
        posts: fc.nat(9),
        followed: fc.integer({ min: 5, max: 9 }),
        close: fc.nat(5),
      }),
      { minLength: 1, maxLength: 12 },
    );
    const written = (cells: readonly Cell[], days: readonly number[]) =>
      days.flatMap((day) => cells.filter((c) => c.day === day));
    const plainMedian = (cells: readonly Cell[]): number | null => {
      const posts = cells.map((c) => c.posts).sort((a, b) => a - b);
      if (posts.length === 0) return null;
      return (
        ((posts[Math.floor((posts.length - 1) / 2)] ?? 0) + (posts[Math.floor(posts.length / 2)] ?? 0)) / 2
      );
    };
    const share = (cells: readonly Cell[]): number | null => {
      const all = cells.reduce((sum, c) => sum + c.followed, 0);
      return all === 0 ? null : cells.reduce((sum, c) => sum + c.close, 0) / all;
    };
    fc.assert(
      fc.property(community, community, fc.array(fc.nat(4), { minLength: 1, maxLength: 8 }), (a, b, days) => {
        const [x, y] = [plainMedian(written(a, days)), plainMedian(written(b, days))];
        expect(medianRatio(a, b, 5)(days)).toBe(x === null || y === null || y === 0 ? null : x / y);
        const [p, q] = [share(written(a, days)), share(written(b, days))];
        expect(closeDifference(a, b, 5)(days)).toBe(p === null || q === null ? null : p - q);
      }),
    );
  });

  it('give p-values on the same side of the threshold as the interval', () => {
    const days = Array.from({ length: 40 }, (_, i) => i);
    const often = days.map((day) => cell(day, 20 + (day % 3), 20, 15));
    const seldom = days.map((day) => cell(day, 10 + (day % 2), 10, 2));
    const options = { conditions: 2, ratioThreshold: 1.25 };
    const [ratio, close] = contrast(() => seededRandom(1), ['a', 'b'], often, seldom, 40, options);
    expect(ratio.estimate.value).toBe(2);
    expect(ratio.estimate.low).toBeGreaterThan(1.25);
    expect(ratio.pAbove).toBeLessThan(0.025);
    expect(ratio.pBelow).toBeGreaterThan(0.5);
    expect(close.estimate.value).toBeCloseTo(0.75 - 0.2, 12);
    // Few days have no interval, however clear they look.
    const [few] = contrast(
      () => seededRandom(1),
      ['a', 'b'],
      often.slice(0, 27),
      seldom.slice(0, 27),
      27,
      options,
    );
    expect(english.writeAll(few)).toMatchObject({
      estimate: { value: null, note: '27 days; 28 are needed' },
      pAbove: null,
    });
  });
});

describe('the standard error over days', () => {
  it('is that of a mean of days that correlate by a half with the next, of ten weeks, on average over worlds', () => {
    // Both sides have a share of ½; the first one's moves by an autoregressive process of variance 0.05² and φ = ½.
    // Variance of the mean of n: 0.05² (n + 2 Σ (n − k) φᵏ) / n² (Brockwell & Davis, Time Series, 1991, ch. 7.1).
    const [n, phi, sd, worlds] = [70, 0.5, 0.05, 400];
    let sum = n;
    for (let k = 1; k < n; k++) sum += 2 * (n - k) * phi ** k;
    const exact = (sd * sd * sum) / (n * n);
    // Student's 97.5% point at 9 degrees of freedom, from any table.
    const t = 2.262157;
    const random = seededRandom(606);
    const still = Array.from({ length: n }, (_, day) => cell(day, 10, 1, 0.5));
    let variance = 0;
    for (let world = 0; world < worlds; world++) {
      let z = normal(random);
      const moving = still.map(({ day }) => {
        const close = 0.5 + sd * z;
        z = phi * z + Math.sqrt(1 - phi * phi) * normal(random);
        return cell(day, 10, 1, close);
      });
      const options = { conditions: 2, ratioThreshold: 1.25, replications: 199 };
      const [, { estimate }] = contrast(() => seededRandom(world), ['a', 'b'], moving, still, n, options);
      variance += (((estimate.high as number) - (estimate.value as number)) / t) ** 2 / worlds;
    }
    // Without the allowance for what weeks do not see it is 0.81 of it, without that for ten weeks 0.9.
    expect(variance / exact).toBeGreaterThan(0.94);
    expect(variance / exact).toBeLessThan(1.08);
  });
});

const day0 = second('2026-03-01T00:00:00Z');
const project = `
isogloss: 1
name: Cadence by hand
communities:
  pair: { channels: [alpha, beta] }
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
