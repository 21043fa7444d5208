import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { leadLag } from '../../src/measures/lead-lag/lead-lag.ts';
import { copyingOf, feedOf } from '../../src/measures/lead-lag/copying.ts';
import { componentsOf } from '../../src/measures/episodes/join.ts';
import { type CarriedEpisode, carriedEpisodes } from '../../src/measures/episodes/carriers.ts';
import { ensureEpisodes } from '../../src/measures/episodes/episodes.ts';
import { hiddenOf } from '../../src/measures/episodes/hidden.ts';
import { lessRhythm, weeklyProducts } from '../../src/measures/lead-lag/rates.ts';
import { orderOf } from '../../src/measures/lead-lag/order.ts';
import { frameFor } from '../../src/measures/scope.ts';
import { type Corpus, type Line, corpusOf, evidenceCount, iso, second } from './corpus.ts';

// Two channels and a third, for ten weeks: every day `early` has a text, and `late` the same ten minutes after. Every
// fourth day it is the other way round; on Sundays they stand thirty seconds apart, which is a tie. `third` posts
// something of its own each day.
const first = second('2026-01-05T08:00:00Z');
const day = 86_400;
const textOf = (d: number): string =>
  `${['north', 'south', 'east', 'west'][d % 4]} ${['river', 'hill', 'town', 'mill', 'gate', 'lake', 'road'][d % 7]} report number x${d} y${d * 7} z${d * 13} brings w${d * 17} and v${d * 19}`;
const lines: Line[] = [];
for (let d = 0; d < 70; d++) {
  const at = first + d * day;
  const sunday = d % 7 === 6;
  const turned = d % 4 === 3;
  const delay = sunday ? 30 : 600;
  lines.push(
    { channel: 'early', id: 2 * d + 1, date: iso(at + (turned ? delay : 0)), text: textOf(d) },
    { channel: 'late', id: 2 * d + 1, date: iso(at + (turned ? 0 : delay)), text: textOf(d) },
    {
      channel: 'third',
      id: 2 * d + 1,
      date: iso(at + 5000),
      text: `a note of day u${d} t${d * 3} s${d * 5} r${d * 11} q${d * 23}`,
    },
    // Something of every day in every channel: else a day without a text would be a hole.
    { channel: 'early', id: 2 * d + 2, date: iso(at + 3601), text: `early own p${d}` },
    { channel: 'late', id: 2 * d + 2, date: iso(at + 7203), text: `late own o${d}` },
    { channel: 'third', id: 2 * d + 2, date: iso(at + 7205), text: `third own n${d}` },
  );
}
// An outage of `late` around day 30: fifty ids are missing between two posts.
for (const line of lines)
  if (line.channel === 'late' && line.date > iso(first + 30 * day + 5000)) line.id += 50;
// A text of day 10 comes again on day 40, by the other first: another episode.
lines.push(
  { channel: 'late', id: 900, date: iso(first + 70 * day), text: textOf(10) },
  { channel: 'early', id: 900, date: iso(first + 70 * day + 400), text: textOf(10) },
);
const project = `
isogloss: 1
name: order
channels:
  early: { kind: outlet }
  late: { kind: outlet }
  third: { kind: personal }
communities:
  one: { channels: [early] }
  two: { channels: [late, third] }
`;

let corpus: Corpus;
beforeAll(async () => {
  corpus = await corpusOf(lines, project);
});
afterAll(() => corpus.close());

describe('lead-lag', () => {
  it('counts as by hand', async () => {
    const finding = await leadLag.run(corpus.context, {});
    const [row] = finding.rows;
    // 70 days; left out are the first two (of `late` nothing is known before 600 s of day 0, which is less than a day
    // before day 1 begins), day 30 (ids are missing between its posts at 600 and 7,203 s), day 31 (less than a day after
    // that), and day 69 and what comes again after it (nothing is known of the day after).
    const held = Array.from({ length: 70 }, (_, d) => d).filter((d) => ![0, 1, 30, 31, 69].includes(d));
    const apart = held.filter((d) => d % 7 !== 6);
    const earlier = apart.filter((d) => d % 4 !== 3).length;
    const later = apart.length - earlier;
    expect(row?.key).toBe('early late');
    expect(row?.estimates[0]).toMatchObject({
      n: earlier,
      denominator: held.length,
      value: (earlier - later) / held.length,
    });
    expect(row?.['leftOut']).toBe(6);
    expect(finding.summary).toMatchObject({ couples: 1, unnamedChannels: 1 });
    expect(await evidenceCount(corpus, row?.evidence as never)).toBe(2 * held.length);
  });

  it('goes by communities, each as early as its earliest channel', async () => {
    const finding = await leadLag.run(corpus.context, { by: 'community' });
    expect(finding.rows.map(({ key }) => key)).toEqual(['one two']);
  });

  it('leaves out histories loaded at once, and names nothing it is not given', async () => {
    await expect(leadLag.run(corpus.context, { by: 'week' })).rejects.toThrow(/--by is "week"/);
    await expect(leadLag.run(corpus.context, { object: 'media' })).rejects.toThrow(/--object is "media"/);
    await expect(leadLag.run(corpus.context, { object: 'term' })).rejects.toThrow(/vocabulary|lexicon/i);
  });

  it('reads the same counts for claims as for the table', async () => {
    const { driver, project: own } = corpus.context;
    const { scope, frame } = await frameFor(driver, own, {});
    const episodes = await ensureEpisodes(corpus.context, 'any', scope, frame);
    const pair = frame.filter(({ channel }) => channel !== 'third');
    const read = await carriedEpisodes(corpus.context, episodes, pair, [0, 1], {
      fewest: 2,
      fewestGroups: 2,
    });
    const couple = orderOf(read, [0, 1], { tie: 60, grains: [1, 1] });
    const table = await leadLag.run(corpus.context, {});
    expect(table.rows[0]?.estimates[0]).toMatchObject({
      denominator: couple.episodes,
      n: couple.weeks.reduce((sum, { earlier }) => sum + earlier, 0),
    });
    expect(couple.leftOut).toBe(6);
  });
});

const lag = (seconds: number, week = 0, more: object = {}) => ({
  week,
  lag: seconds,
  grain: 1,
  bCreditsA: false,
  aCreditsB: false,
  elsewhere: false,
  ...more,
});

describe('copying apart from order', () => {
  const spread = (n: number, of: (i: number) => number, weeks = 8) =>
    Array.from({ length: n }, (_, i) => lag(of(i), i % weeks));

  it('is not told from an order of long lags', () => {
    // B is always later, by 10 to 60 minutes: an order, and nothing close.
    const found = copyingOf(
      spread(100, (i) => 600 + 30 * i),
      [1200, 2400],
    );
    expect(found.asymmetry).toBeNull();
    expect(found.why).toMatchObject({ is: 'fewNear', least: 30 });
  });

  it('is told from standing close after and never close before', () => {
    const near = spread(80, (i) => 20 + (i % 37) * 4);
    const far = spread(100, (i) => (i % 2 === 0 ? 1 : -1) * (1000 + 50 * i));
    const found = copyingOf([...near, ...far], [1200, 2400]);
    expect(found.asymmetry).toMatchObject({ window: 300, near: 80, after: 80, before: 0 });
    // Weeks all alike, as 8 × 17/21 of them that all have it: 2 · 0.025^(21/136) − 1. Ten of them are past 0.2.
    expect(found.asymmetry?.ratio.low).toBeCloseTo(2 * 0.025 ** (21 / 136) - 1, 9);
    const ten = copyingOf([...spread(80, (i) => 20 + (i % 37) * 4, 10), ...far], [1200, 2400]);
    expect(ten.asymmetry?.ratio.low).toBeGreaterThan(0.2);
  });

  it('needs a window of twice what the time stamps tell, and of a quarter of the habits', () => {
    const coarse = spread(80, (i) => 60 * (1 + (i % 5))).map((one) => ({ ...one, grain: 60 }));
    expect(copyingOf(coarse, [400, 400]).why).toEqual({ is: 'coarse', grain: 60, window: 100 });
    expect(
      copyingOf(
        spread(80, (i) => 20 + i),
        [100, 400],
        60,
      ).why,
    ).toMatchObject({ is: 'longWindow' });
    expect(
      copyingOf(
        spread(80, (i) => 20 + i),
        [null, 400],
      ).why,
    ).toEqual({ is: 'noHabit' });
  });

  it('sets a feed of fixed delay apart', () => {
    const feed = spread(60, (i) => 300 + (i % 5));
    expect(feedOf(feed)).toBeGreaterThanOrEqual(300);
    expect(copyingOf(feed, [4000, 4000]).why).toMatchObject({ is: 'feed' });
    expect(feedOf(spread(60, (i) => 60 + 37 * i))).toBeNull();
  });

  it('counts no forward of something else', () => {
    const forwards = spread(80, (i) => 20 + (i % 37) * 4).map((one) => ({ ...one, elsewhere: true }));
    expect(copyingOf(forwards, [1200, 2400]).why).toMatchObject({ is: 'fewNear', near: 0 });
  });

  it('counts what says itself whose it is', () => {
    const said = spread(90, (i) => 4000 + 100 * i).map((one, i) => ({ ...one, bCreditsA: i % 3 === 0 }));
    expect(copyingOf(said, [1000, 1000])).toMatchObject({ credits: 30, creditsBack: 0, episodes: 90 });
  });
});

describe('order by rates', () => {
  it('is above nought where one comes an hour after the other, as by hand', () => {
    // Two weeks; A has a post in hour 10 of the first, B in hour 11. Usual of both: 0.5 in each of these hours, of which
    // each has half. Week one: 0.75 × 0.75 − 0.25 × 0.25 = 0.5; week two: 0.25 × 0.25 − 0.25 × 0.25 = 0.
    const [a, b] = [new Float64Array(336), new Float64Array(336)];
    a[10] = 1;
    b[11] = 1;
    const weekOf = Int32Array.from({ length: 336 }, (_, h) => Math.floor(h / 168));
    const [x, y] = lessRhythm(a, b, 2);
    expect(weeklyProducts(x, y, weekOf, 2)[0]).toEqual([0.5, 0]);
    const [turnedX, turnedY] = lessRhythm(b, a, 2);
    expect(weeklyProducts(turnedX, turnedY, weekOf, 2)[0]).toEqual([-0.5, 0]);
  });
});

describe('objects that hang together', () => {
  it('are components of posts and what they carry', () => {
    // Posts 1-2 by object 1, 2-3 by object 2, 4-5 by object 3.
    const roots = componentsOf([1, 1, 2, 2, 3, 3], [1, 2, 2, 3, 4, 5]);
    expect([...roots]).toEqual([0, 1, 1, 1, 4, 4]);
  });
});

describe('copies that short gaps may hide', () => {
  const { lost, probability } = hiddenOf(
    new Map([
      [
        'a',
        {
          perDay: 5,
          gaps: [
            [100, 2],
            [200, 1],
            [300, 4],
          ] as const,
        },
      ],
    ]),
  );

  it('go by the ids lost in a time', () => {
    expect([lost('a', 0, 400), lost('a', 100, 300), lost('a', 101, 301), lost('b', 0, 400)]).toEqual([
      7, 3, 5, 0,
    ]);
  });

  it('are as likely as the copies among the posts of two days', () => {
    // One copy in ten posts: 1 − exp(−0.1 × 7) = 0.5034.
    expect(probability('a', 0, 400, 1)).toBeCloseTo(0.503415, 6);
    expect(probability('a', 0, 50, 1)).toBe(0);
  });

  it('take from the order what they may hide', () => {
    const episode = (week: number): CarriedEpisode => ({
      object: String(week),
      start: 0,
      week,
      day: week,
      carriers: [
        { place: 0, time: 0, posts: 1, whole: true, before: true },
        { place: 1, time: 900, posts: 1, whole: true, before: true },
      ],
    });
    const couple = orderOf([episode(1), episode(8)], [0, 1], { tie: 60, grains: [1, 1], hidden: () => 0.25 });
    expect(couple.weeks).toEqual([
      { week: 1, earlier: 0.75, later: 0.25, n: 1 },
      { week: 8, earlier: 0.75, later: 0.25, n: 1 },
    ]);
  });
});
