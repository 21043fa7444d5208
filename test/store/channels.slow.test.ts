import { describe, expect, it } from 'vitest';
import { projectSchema } from '../../src/model/project.ts';
import {
  type ChannelFacts,
  channels,
  everything,
  frameOf,
  type Scope,
} from '../../src/store/queries/channels.ts';
import { empty, importFile, writeLines, ownStore } from './support.ts';

// What the frame says of channels made by hand: every number below was counted on paper from docs/decisions/0004.
const { folder, store } = await ownStore({ emptied: true });
let files = 0;

interface Line {
  id: number;
  date?: string;
  text?: string;
  media?: string[];
  views?: number;
  author?: string;
  forwardedFrom?: string;
}

/** Posts of one channel, a minute and seven seconds apart from another where no time is given. */
async function take(channel: string, lines: readonly (number | Line)[], more: object = {}): Promise<void> {
  const posts = lines.map((line, i) => ({
    channel,
    date: new Date(Date.UTC(2026, 0, 1, 10) + i * 67_000).toISOString(),
    text: `post ${i}`,
    ...(typeof line === 'number' ? { id: line } : line),
    ...more,
  }));
  await importFile(store, writeLines(folder.path, `${++files}.ndjson`, posts));
}

const project = (rest: object = {}) => projectSchema.parse({ isogloss: 1, name: 'test', ...rest });
async function only(scope: Scope = everything, rest: object = {}): Promise<ChannelFacts> {
  const list = await channels(store.driver, project(rest), scope);
  expect(list).toHaveLength(1);
  return list[0] as ChannelFacts;
}
const run = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, i) => from + i);
const noGap = { gaps: 0, ids: 0 };

describe('gaps between ids', () => {
  it('none: complete', async () => {
    await take('alpha', run(5, 14));
    expect(await only()).toMatchObject({
      posts: 10,
      idSpan: 10,
      completeness: [1, 1],
      missing: [0, 0],
      strays: 0,
      seriesBreaks: 0,
      gaps: { album: noGap, short: noGap, outage: noGap },
    });
  });

  it('none in two hundred posts: as where whoever made the file numbered its rows, so nothing is known of what is missing', async () => {
    const at = (id: number): Line => ({
      id,
      date: new Date(Date.UTC(2026, 0, 1, 10) + id * 67_000).toISOString(),
    });
    await take('alpha', run(1, 199).map(at));
    expect(await only()).toMatchObject({ posts: 199, completeness: [1, 1] });
    expect(await only()).not.toHaveProperty('unbroken');
    await take('alpha', [at(200)]);
    const facts = await only();
    expect(facts).toMatchObject({ posts: 200, completeness: null, unbroken: true, missing: [0, 0] });
    expect(frameOf(project(), [facts]).completeness).toBeNull();
    // One id that is missing shows that the numbers are not of the rows.
    await take('alpha', [at(202)]);
    const one = await only();
    expect(one.completeness?.[0]).toBeCloseTo(201 / 202, 12);
    expect(one).not.toHaveProperty('unbroken');
  });

  it('behind an album up to nine ids are its items', async () => {
    await take('alpha', [1, { id: 2, media: ['photo', 'album'] }, 12, { id: 13, media: ['album'] }, 14]);
    expect(await only()).toMatchObject({
      gaps: { album: { gaps: 1, ids: 9 }, short: noGap, outage: noGap },
      completeness: [1, 1],
    });
  });

  it('behind an album ten ids and more are not', async () => {
    await take('alpha', [1, 2, 3, 4, { id: 5, media: ['album'] }, 16, 17]);
    const facts = await only();
    expect(facts.gaps).toEqual({ album: noGap, short: noGap, outage: { gaps: 1, ids: 10 } });
    expect(facts.missing).toEqual([10, 10]);
    expect(facts.completeness).toEqual([7 / 17, 7 / 17]);
  });

  it('of one to nine ids: one of every second was a post at least, all ids were at most', async () => {
    await take('alpha', [1, 2, 3, 5, 6, 16, 17, 18]);
    const facts = await only();
    expect(facts.gaps).toEqual({ album: noGap, short: { gaps: 2, ids: 10 }, outage: noGap });
    expect(facts.missing).toEqual([1, 10]);
    expect(facts.completeness).toEqual([8 / 18, 8 / 9]);
  });

  it('of ten and more count by the ids that a post of the channel takes', async () => {
    // 8 posts took 8 + 4 ids: 1.5 a post. 21 ids are 14 posts at least, 21 at most.
    await take('alpha', [1, 2, 3, 4, { id: 5, media: ['album'] }, 10, 32, 33]);
    const facts = await only();
    expect(facts.gaps).toEqual({ album: { gaps: 1, ids: 4 }, short: noGap, outage: { gaps: 1, ids: 21 } });
    expect(facts.missing[0]).toBeCloseTo(14, 12);
    expect(facts.missing[1]).toBe(21);
    expect(facts.completeness?.[0]).toBeCloseTo(8 / 29, 12);
    expect(facts.completeness?.[1]).toBeCloseTo(8 / 22, 12);
  });

  it('behind albums hide as many posts as behind others', async () => {
    // One of four other posts has a short gap of one id behind it: so of the one album a quarter of an id.
    await take('alpha', [1, 3, 4, { id: 5, media: ['album'] }, 8]);
    const facts = await only();
    expect(facts.gaps).toEqual({ album: { gaps: 1, ids: 2 }, short: { gaps: 1, ids: 1 }, outage: noGap });
    expect(facts.missing).toEqual([0.5, 1.25]);
  });

  it('on some days alone: whole within them, cut where a part of the time is of other days', async () => {
    const at = (id: number, date: string): Line => ({ id, date: `2026-01-${date}:00:00Z` });
    // Three gaps of one id (on the first, between first and second, on the second), one of 19 from the third to the fourth.
    await take('alpha', [
      at(1, '01T10'),
      at(3, '01T12'),
      at(5, '02T10'),
      at(7, '02T12'),
      at(8, '03T08'),
      at(9, '03T10'),
      at(29, '04T10'),
    ]);
    const first = Date.UTC(2026, 0, 1) / 86_400_000;
    // Of the 24 hours of the outage 14 are of the third: half a day more or less at either end is all, or none.
    expect(await only({ ...everything, days: [first, first + 2] })).toMatchObject({
      posts: 4,
      counted: 4,
      days: 2,
      gaps: { album: noGap, short: { gaps: 2, ids: 2 }, outage: { gaps: 1, ids: 19 } },
      missing: [0.5, 21],
    });
    // The night between two days that are both looked at is no end.
    expect(await only({ ...everything, days: [first, first + 1] })).toMatchObject({
      posts: 4,
      gaps: { album: noGap, short: { gaps: 3, ids: 3 }, outage: noGap },
      missing: [1.5, 3],
    });
    expect(await only({ ...everything, days: [first + 3] })).toMatchObject({
      posts: 1,
      gaps: { short: noGap, outage: { gaps: 1, ids: 19 } },
    });
  });

  it('count an album as one post where its items stand as posts of their own', async () => {
    const album = { date: '2026-01-05T10:11:12Z', media: ['photo'] };
    const other = { date: '2026-01-06T10:11:12Z', media: ['photo'] };
    const items = [
      { id: 2, ...album },
      { id: 3, ...album },
      { id: 4, ...album },
      { id: 5, ...other },
    ];
    await take('alpha', [1, ...items, 7, 8]);
    expect(await only()).toMatchObject({
      posts: 7,
      counted: 5,
      missing: [0.5, 1],
      completeness: [5 / 6, 5 / 5.5],
    });
  });

  it('behind a few stray posts at the head are no part of the series', async () => {
    await take('alpha', [1, 7, ...run(5001, 5020)]);
    const facts = await only();
    expect(facts).toMatchObject({
      posts: 22,
      strays: 2,
      idSpan: 5020,
      completeness: [1, 1],
      gaps: { short: noGap, outage: noGap },
    });
    expect(frameOf(project(), [facts]).completeness).toEqual([1, 1]);
  });

  it('behind more than a few are', async () => {
    await take('alpha', [1, 2, 3, 4, ...run(5001, 5020)]);
    expect(await only()).toMatchObject({ strays: 0, gaps: { outage: { gaps: 1, ids: 4996 } } });
  });

  it('across which time goes back are another channel’s beginning', async () => {
    const at = (day: number) => ({ date: `2026-02-${String(day).padStart(2, '0')}T10:11:12Z` });
    await take('alpha', [
      { id: 1, ...at(20) },
      { id: 2, ...at(20) },
      { id: 3, ...at(21) },
      { id: 4, ...at(21) },
      { id: 5, ...at(21) },
      { id: 900, ...at(3) },
      { id: 901, ...at(3) },
      { id: 902, ...at(4) },
    ]); // prettier-ignore
    expect(await only()).toMatchObject({ seriesBreaks: 1, completeness: [1, 1], gaps: { outage: noGap } });
  });

  describe('at the ends of a period', () => {
    const noon = (day: number) => ({ id: day, date: new Date(Date.UTC(2026, 1, day, 12)).toISOString() });
    const days = (from: number, to: number): Line[] => run(from, to).map(noon);
    const period = (from: number, to: number): Scope => ({
      channels: ['alpha'],
      from: Date.UTC(2026, 1, from) / 1000,
      to: Date.UTC(2026, 1, to + 1) / 1000,
    });

    it('posts outside of it tell that none is missing', async () => {
      await take('alpha', days(1, 60));
      expect(await only(period(10, 39))).toMatchObject({
        posts: 30,
        idSpan: 30,
        counted: 30,
        completeness: [1, 1],
        from: '2026-02-10T12:00:00Z',
        to: '2026-03-11T12:00:00Z',
        days: 30,
      });
      expect(
        await channels(store.driver, project(), { channels: ['nobody'], from: 0, to: 4294967295 }),
      ).toEqual([]);
    });

    // A post a day at noon, its id the day's: 20 ids are missing over 21 days, 10.5 of them in the period. Half a day more
    // and less, at twice and half the odds: 20 · 22/32 = 13.75, and 20 · 5/16 = 6.25; in truth 10.
    it.each([
      ['an outage over the last day', [days(1, 29), days(50, 60)], period(10, 39)],
      ['an outage over the first day', [days(1, 9), days(30, 60)], period(20, 49)],
    ])('%s counts by its time in the period', async (_name, lines, scope) => {
      await take('alpha', lines.flat());
      const facts = await only(scope);
      expect(facts).toMatchObject({
        posts: 20,
        counted: 20,
        missing: [6, 14],
        gaps: { short: noGap, outage: { gaps: 1, ids: 14 } },
      });
      expect(facts.completeness?.[0]).toBeCloseTo(20 / 34, 12);
      expect(facts.completeness?.[1]).toBeCloseTo(20 / 26, 12);
    });

    it('an outage over both leaves a channel of which nothing is held', async () => {
      // 40 ids over 41 days, ten of them in the period, give or take half a day at either end: 40 · 22/52 = 16.9 and
      // 40 · 9/73 = 4.9.
      await take('alpha', [...days(1, 9), ...days(50, 60)]);
      const facts = await only(period(20, 29));
      expect(facts).toMatchObject({
        posts: 0,
        counted: 0,
        missing: [4, 17],
        completeness: [0, 0],
        days: 0,
        idSpan: 0,
        bulkLoads: [],
        resolution: null,
      });
      expect(frameOf(project(), [facts])).toMatchObject({
        channels: 1,
        posts: 0,
        from: null,
        to: null,
        completeness: [0, 0],
        wordless: 0,
      });
    });

    it('a few ids over the last day may all be its, or none', async () => {
      await take('alpha', [...days(1, 39), ...days(45, 60)]);
      expect(await only(period(10, 39))).toMatchObject({
        posts: 30,
        missing: [0, 5],
        completeness: [30 / 35, 1],
      });
    });

    it('a channel that published nothing in it is none of its frame', async () => {
      await take('alpha', [
        { ...noon(1), id: 1 },
        { ...noon(2), id: 2 },
        { ...noon(50), id: 3 },
        { ...noon(51), id: 4 },
      ]);
      expect(await channels(store.driver, project(), period(20, 29))).toEqual([]);
    });

    it('what is cut off by the beginning is no stray head: its days are asked for', async () => {
      await take('alpha', [...days(10, 11), ...days(40, 60)]);
      expect(await only(period(10, 60))).toMatchObject({ strays: 0, gaps: { outage: { gaps: 1, ids: 28 } } });
      expect(await only()).toMatchObject({ strays: 2, gaps: { outage: noGap } });
    });

    it('posts of another channel that had the handle before are not looked at', async () => {
      await take('alpha', [...days(20, 30), ...run(900, 910).map((id) => ({ ...noon(id - 899), id }))]);
      expect(await only(period(1, 11))).toMatchObject({ posts: 11, missing: [0, 0] });
    });
  });

  it('before posts whose ids are hashes of an address are none', async () => {
    await take('alpha', [...run(1, 6), 2 ** 52 + 12_345, 2 ** 52 + 99_999]);
    const facts = await only();
    expect(facts).toMatchObject({ posts: 8, completeness: [1, 1], missing: [0, 0], strays: 0 });
    expect(facts.gaps).toEqual({ album: noGap, short: noGap, outage: noGap });
  });

  it('tell nothing of a single post', async () => {
    await take('alpha', [77]);
    expect(await only()).toMatchObject({ posts: 1, completeness: null, resolution: null });
  });
});

describe('time resolution', () => {
  it.each([
    [1, ['2026-01-01T10:20:00Z', '2026-01-01T10:21:30Z', '2026-01-01T11:00:00Z']],
    [60, ['2026-01-01T10:20:00Z', '2026-01-01T10:21:00Z', '2026-01-01T11:00:00Z']],
    [3600, ['2026-01-01T10:00:00Z', '2026-01-01T12:00:00Z', '2026-01-02T11:00:00Z']],
    [86_400, ['2026-01-01T00:00:00Z', '2026-01-02T00:00:00Z', '2026-01-03T00:00:00Z']],
    [null, ['2026-01-01T10:20:00Z', '2026-01-01T10:21:00Z']],
  ])('%s', async (resolution, dates) => {
    await take(
      'alpha',
      dates.map((date, i) => ({ id: i + 1, date })),
    );
    expect((await only()).resolution).toBe(resolution);
  });

  it('a channel always on the full hour is as fine as the others of its file, alone too', async () => {
    const at = (channel: string, second: number, days = 1) =>
      Array.from({ length: 4 }, (_, i) => ({
        channel,
        id: i + 1,
        date: new Date(Date.UTC(2026, 0, 1 + i * days, 10 + i) + second * 1000).toISOString(),
        text: `post ${i}`,
      }));
    const file = (name: string, posts: readonly object[]) =>
      importFile(store, writeLines(folder.path, name, posts));
    await file('seconds.ndjson', [...at('onthehour', 0), ...at('loose', 10)]);
    await file('minutes.ndjson', [...at('clock', 0), ...at('minutes', 120)]);
    await file('hours.ndjson', [...at('hours', 0), ...at('morehours', 3600)]);
    const grains = async (scope = everything) =>
      Object.fromEntries(
        (await channels(store.driver, project(), scope)).map((one) => [one.channel, one.resolution]),
      );
    expect(await grains()).toEqual({
      onthehour: 1,
      loose: 1,
      clock: 60,
      minutes: 60,
      hours: 3600,
      morehours: 3600,
    });
    expect(await grains({ ...everything, channels: ['onthehour'] })).toEqual({ onthehour: 1 });
  });

  it('of a frame is its coarsest', async () => {
    await take('alpha', run(1, 5));
    await take(
      'beta',
      run(1, 3).map((id) => ({ id, date: `2026-01-01T10:0${id}:00Z` })),
    );
    const frame = frameOf(project({ selection: 'two by hand' }), await channels(store.driver, project()));
    expect(frame).toMatchObject({
      channels: 2,
      channelNames: ['alpha', 'beta'],
      posts: 8,
      resolution: 60,
      chosenBy: 'two by hand',
      completeness: [1, 1],
      wordless: 0,
    });
  });
});

describe('bulk loads', () => {
  /** `counts` posts on consecutive days, an hour before midnight in UTC. */
  const days = (counts: readonly number[]): Line[] => {
    let id = 0;
    return counts.flatMap((count, day) =>
      Array.from({ length: count }, () => ({
        id: ++id,
        date: new Date(Date.UTC(2026, 2, 1 + day, 23, 0, id % 60)).toISOString(),
      })),
    );
  };

  it('a day with over a fifth of the posts and over ten times the median is one', async () => {
    await take('alpha', days([4, 4, 45, 4, 4]));
    expect((await only()).bulkLoads).toEqual([{ day: '2026-03-03', posts: 45 }]);
    // Days are those of the project's zone.
    expect((await only(everything, { timezone: 'Asia/Tehran' })).bulkLoads).toEqual([
      { day: '2026-03-04', posts: 45 },
    ]);
  });

  it.each([
    ['not over ten times the median', [4, 4, 40, 4, 4]],
    ['under fifty posts', [1, 1, 40, 1, 1]],
    ['under five days', [4, 90, 4, 4]],
    ['not over a fifth', [...Array.from({ length: 60 }, () => 4), 60]],
  ])('%s: none', async (_name, counts) => {
    await take('alpha', days(counts));
    expect((await only()).bulkLoads).toEqual([]);
  });
});

describe('what a channel is called and holds', () => {
  it('names, kinds and communities come from files and from the project, which comes first', async () => {
    await take('1234', [1, 2, 3], { handle: 'FarsNA', title: 'Fars' });
    await take('Beta', [1, 2]);
    const rest = {
      channels: { '@farsna': { kind: 'outlet', title: 'Fars News' }, beta: { kind: 'personal' } },
      communities: { state: { channels: ['-1001234'] }, all: { channels: ['@FARSNA', 'BETA', 'absent'] } },
    };
    const list = await channels(store.driver, project(rest));
    expect(
      list.map(({ channel, key, title, kind, communities }) => ({ channel, key, title, kind, communities })),
    ).toEqual([
      { channel: 'FarsNA', key: '1234', title: 'Fars News', kind: 'outlet', communities: ['state', 'all'] },
      { channel: 'Beta', key: 'beta', title: '', kind: 'personal', communities: ['all'] },
    ]);
  });

  it('forwards, wordless posts and views are counted; what a source does not carry is not zero', async () => {
    await take('alpha', [
      1,
      { id: 2, text: '', media: ['photo'] },
      { id: 3, text: '😀', media: ['video'] },
      { id: 4, text: '!' },
      { id: 5, forwardedFrom: 'Elsewhere' },
    ]);
    expect(await only()).toMatchObject({ posts: 5, worded: 2, wordless: 2, forwards: 1, views: false });
    await take('alpha', [{ id: 6, views: 0 }]);
    expect((await only()).views).toBe(true);
    expect(frameOf(project(), [await only()]).wordless).toBe(2 / 6);
  });

  it('authors are counted from ten on', async () => {
    const by = (authors: number): Line[] => run(1, 20).map((id) => ({ id, author: `user${id % authors}` }));
    await take('alpha', by(9));
    expect((await only()).authors).toBeNull();
    await empty(store);
    await take('alpha', by(10));
    expect((await only()).authors).toBe(10);
  });
});
