import { describe, expect, it } from 'vitest';
import type { ChannelFacts } from '../../src/store/queries/channels.ts';
import { idsWithin } from '../../src/store/queries/gaps.ts';
import { type DayGaps, missingIn } from '../../src/store/queries/gapsByDay.ts';

const day = 86_400;

// Expected by hand: an outage goes by its time within, half a day more or less at each end that cuts it, at half to twice
// the odds, rounded outward.
describe('ids of a gap that an end of the period cuts', () => {
  it('of an outage cut once: 4 of 10 days, 3.5 at the odds of a half, 4.5 at twice', () => {
    const cut = { kind: 'outage', ids: 1000, within: 4 * day, whole: 10 * day, ends: 1 } as const;
    // 0.5 * 3.5 / (0.5 * 3.5 + 6.5) = 0.2121, and 2 * 4.5 / (2 * 4.5 + 5.5) = 0.6207.
    expect(idsWithin(cut)).toEqual([212, 621]);
  });

  it('of one cut at both ends a day more or less', () => {
    const cut = { kind: 'outage', ids: 100, within: 4 * day, whole: 10 * day, ends: 2 } as const;
    // 1.5 / (1.5 + 7) = 0.1765, and 10 / (10 + 5) = 0.6667.
    expect(idsWithin(cut)).toEqual([17, 67]);
  });

  it('none, where less than half a day of it is within', () => {
    expect(idsWithin({ kind: 'outage', ids: 50, within: day / 4, whole: 10 * day, ends: 1 })[0]).toBe(0);
  });

  it('of a short gap none to all', () => {
    expect(idsWithin({ kind: 'short', ids: 3, within: 5, whole: 10, ends: 1 })).toEqual([0, 3]);
  });
});

describe('posts that may be missing in a part of the time', () => {
  const [from, to] = [100 * day, 110 * day];
  const gap = (kind: DayGaps['kind'], gaps: number, ids: number, begins: number, ends: number): DayGaps => ({
    channel: 'a',
    kind,
    gaps,
    ids,
    from: begins,
    to: ends,
  });
  const gaps = [
    // Within: four short gaps of six ids, an outage of twenty.
    gap('short', 3, 4, from, from + 100),
    gap('short', 1, 2, from + 200, to - 1),
    gap('outage', 1, 20, from + day, from + 3 * day),
    // Cut: a short gap of three ids, and an outage of forty, half within: five to thirty-five of them (1/7 and 6/7).
    gap('short', 1, 3, to - 10, to),
    gap('outage', 1, 40, from - day, from + day),
    // Outside: one ends as the time begins, one begins as it ends.
    gap('outage', 1, 1000, from - 2 * day, from),
    gap('outage', 1, 1000, to, to + day),
  ];
  const facts = (posts: number, album: { gaps: number; ids: number }): ChannelFacts =>
    ({ posts, strays: 10, counted: 100, gaps: { album } }) as unknown as ChannelFacts;

  it('by the gaps within it, and parts of those cut', () => {
    // Fifty posts of a hundred are held there. Half of six ids are no posts: 1.06 ids a post.
    const [fewest, most] = missingIn(facts(110, { gaps: 0, ids: 0 }), gaps, 50, { from, to });
    expect(fewest).toBeCloseTo(4 / 2 + (20 + 5) / 1.06, 12);
    expect(most).toBe(6 + 3 + 20 + 35);
  });

  it('with albums in proportion: their items take ids, and behind them as many are missing', () => {
    // Of twenty further items of albums ten, of ten gaps behind albums five with ten ids: (60 + 10 + 3)/50 ids a post.
    const [fewest, most] = missingIn(facts(130, { gaps: 10, ids: 20 }), gaps, 50, { from, to });
    expect(fewest).toBeCloseTo(4 / 2 + (20 + 5) / 1.46, 12);
    expect(most).toBeCloseTo(9 + 55 + (5 * 9) / 45, 12);
  });

  it('of a channel that holds nothing all ids count, and no gap is none missing', () => {
    const nothing = { ...facts(10, { gaps: 0, ids: 0 }), counted: 0 } as ChannelFacts;
    expect(missingIn(nothing, gaps, 0, { from, to })).toEqual([2 + 25, 64]);
    expect(missingIn(nothing, gaps, 0, { from: 200 * day, to: 210 * day })).toEqual([0, 0]);
  });
});
