import { describe, expect, it } from 'vitest';
import { idsWithin } from '../../src/store/queries/gaps.ts';

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
