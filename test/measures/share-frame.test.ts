import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../../src/messages/index.ts';
import { type ChannelFacts } from '../../src/measures/scope.ts';
import { byUnreadWords, partsOf } from '../../src/measures/share/estimates.ts';
import { viewAges, viewShare } from '../../src/measures/share/views.ts';
import { frameDifference, frameShare, mayHoldUnits, unitRanges } from '../../src/measures/share/frame.ts';
import { tippingOddsIn } from '../../src/measures/share/tipping.ts';
import type { SideCount } from '../../src/measures/share/sides.ts';
import { seededRandom } from '../../src/statistics/random.ts';
import { binomial } from '../../src/statistics/randomCounts.ts';

const part = (x: number, n: number, missing: number, others: number, y = n - x) => ({
  channel: `${x}/${n}`,
  x,
  y,
  n,
  missing,
  missingLeast: missing,
  missingPosts: missing,
  others,
});

describe('the parts of a share', () => {
  it('count an album as one post, as those that are missing are counted', () => {
    // 4,000 posts are held in 10,000 records; half of them are units, so half of the 2,000 that may be missing.
    const facts = { key: 'c', posts: 10_000, counted: 4000, strays: 0, missing: [500, 2000] };
    const count = {
      channel: 'c',
      period: '',
      side: 1,
      texts: 2000,
      posts: 2000,
      forwards: 0,
      viewed: 0,
      ages: 0,
      views: 0,
    };
    expect(partsOf([facts as unknown as ChannelFacts], [count], 'texts', 1, () => true)).toEqual([
      {
        channel: 'c',
        x: 2000,
        y: 0,
        n: 2000,
        missing: 1000,
        missingLeast: 250,
        others: 2000,
        missingPosts: 2000,
      },
    ]);
  });
});

describe('a share of the frame', () => {
  it('is a census where nothing is missing', () => {
    const estimate = frameShare('s', 'u', [part(3, 4, 0, 10), part(1, 4, 0, 0)]);
    expect(estimate).toMatchObject({ value: 0.5, low: 0.5, high: 0.5, n: 4, denominator: 8 });
    expect(english.write(estimate.method)).toMatch(/census/);
  });

  it('reaches beyond the expectation at twice the odds, by as much as the missing posts may differ from it', () => {
    // 500 of 1,000 units among 10,000 posts, 1,000 posts missing: 100 units in proportion. Were X's missing at twice
    // the odds, 1,000 × 1,500 / 10,500 = 142.86 units would be missing, two thirds of them X's: 95.24.
    const estimate = frameShare('s', 'u', [part(500, 1000, 100, 9000)]);
    const expected = (500 + 95.238) / 1142.857;
    expect(expected).toBeCloseTo(0.520833, 5);
    // 1.96 standard errors. Which of them are X's: 142.857 · 2/9 + (142.857 · 2/9 · √(2/500.5))². How many
    // of the missing ones are units, nine in ten posts being none: (2/3 − 0.520833)² (142.857 + 142.857²/1000) 0.9.
    const matches = (142.857 * 2) / 9 + ((142.857 * 2) / 9) ** 2 * (2 / 500.5);
    const units = (2 / 3 - 0.520833) ** 2 * (142.857 + 142.857 ** 2 / 1000) * 0.9;
    const se = Math.sqrt(matches + units) / 1142.857;
    expect(estimate.high).toBeCloseTo(expected + 1.95996 * se, 4);
    expect(estimate.low).toBeCloseTo(1 - (estimate.high as number), 12);
  });

  it('allows for channels of one side that miss as few posts as they may, and the other’s as many', () => {
    const apart = [
      { ...part(100, 100, 50, 0), missingLeast: 0 },
      { ...part(0, 100, 50, 0), missingLeast: 0 },
    ];
    // At the least 100 of 250, at the most 150 of 250; with both at the same end the share is a half whatever the end.
    // What single posts in a channel of one side may be (Haldane odds 1:201, at twice) adds under a hundredth.
    const [s, d] = [frameShare('s', 'u', apart), frameDifference('d', 'u', apart)];
    expect(s.value).toBe(0.5);
    expect(s.low).toBeLessThanOrEqual(0.4);
    expect(s.low).toBeGreaterThan(0.39);
    expect(s.high).toBeGreaterThanOrEqual(0.6);
    expect(s.high).toBeLessThan(0.61);
    expect(d.low).toBeLessThanOrEqual(-0.2);
    expect(d.low).toBeGreaterThan(-0.22);
    expect(tippingOddsIn(apart, 0.45, false)).toBe(1);
    expect(tippingOddsIn(apart, 0.3, false)).toBeGreaterThan(2);
  });

  it('holds what is expected, whichever numbers are missing, one side being missing at half or twice the odds', () => {
    const channel = fc.record({
      x: fc.integer({ min: 0, max: 300 }),
      y: fc.integer({ min: 0, max: 300 }),
      other: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 3000 })),
      neither: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3000 })),
      // Posts that are missing, at the least and more, and where between both the truth is.
      least: fc.integer({ min: 0, max: 900 }),
      more: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 900 })),
      at: fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true })),
      apart: fc.boolean(),
    });
    const odds = fc.constantFrom([0.5], [2], [1, 0.5], [1, 2], [1, 1, 0.5], [1, 1, 2], [1, 1, 1]);
    fc.assert(
      fc.property(
        fc.array(channel, { minLength: 1, maxLength: 6 }),
        odds,
        (drawn, [kx = 1, ky = 1, kz = 1]) => {
          const world = drawn.map((c, i) => (c.apart ? { ...c, x: i % 2 ? 0 : c.x, y: i % 2 ? c.y : 0 } : c));
          const parts = world.map((c, i) => {
            const n = c.x + c.y + c.other;
            const units = (posts: number): number => (posts * n) / (n + c.neither);
            return {
              channel: `c${i}`,
              x: c.x,
              y: c.y,
              n,
              others: c.neither,
              missing: units(c.least + c.more),
              missingLeast: units(c.least),
              missingPosts: c.least + c.more,
            };
          });
          let [x, y, n] = [0, 0, 0];
          for (const c of world) {
            const lost = c.least + c.at * c.more;
            const all = kx * c.x + ky * c.y + kz * c.other + c.neither;
            x += c.x + (lost * kx * c.x) / all;
            y += c.y + (lost * ky * c.y) / all;
            n += c.x + c.y + c.other + (lost * (kx * c.x + ky * c.y + kz * c.other)) / all;
          }
          for (const [estimate, truth] of [
            [frameShare('s', 'u', parts), x / n],
            [frameDifference('d', 'u', parts), (x - y) / n],
          ] as const) {
            expect(truth).toBeGreaterThanOrEqual((estimate.low as number) - 1e-9);
            expect(truth).toBeLessThanOrEqual((estimate.high as number) + 1e-9);
          }
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('by hand: the odds at which a side kept by another channel tips', () => {
    // 800 of 8,000 posts held are the rival's, and 800 posts are missing: at odds k of them 800 · 800k / (800k + 7,200)
    // are the rival's. X's channel of 1,000 misses none: a half at 200 more of the rival's, k = 3.
    const apart = [part(1000, 1000, 0, 9000), part(0, 800, 80, 7200)];
    expect(tippingOddsIn(apart, 0.5, false)).toBeCloseTo(3, 6);
    expect(frameShare('s', 'u', apart).low).toBeGreaterThan(0.5);
  });

  it('is no census where it is not known what is missing', () => {
    const known = part(10, 40, 0, 60);
    expect(english.write(frameShare('s', 'u', [known]).method)).toMatch(/^census/);
    const unknown = frameShare('s', 'u', [known, { ...known, channel: 'b', unrated: true }]);
    expect(english.write(unknown.method)).toMatch(/^of the posts held/);
    const facts = { key: 'c', counted: 50, missing: [0, 0], completeness: null } as unknown as ChannelFacts;
    expect(partsOf([facts], [], 'texts', 1, () => true)[0]?.unrated).toBe(true);
  });

  it('is no census where nobody has read what the words find', () => {
    const unread = frameShare('s', 'u', byUnreadWords([part(10, 40, 0, 60)]));
    expect(english.write(unread.method)).not.toMatch(/census/);
    expect([unread.low, unread.high]).toEqual([0.25, 0.25]);
  });

  it('compares views of equal age alone', () => {
    const day = (days: number): number => Math.round(1000 * Math.log2(days * 86_400));
    const count = (side: number, views: number, ages: readonly number[]): SideCount => ({
      channel: 'c',
      period: '',
      side,
      texts: ages.length,
      posts: ages.length,
      forwards: 0,
      viewed: ages.length,
      ages: ages.reduce((sum, days) => sum + day(days), 0),
      views,
    });
    // Of 2 and 8 days the geometric mean is 4; of 9, 9 and 9 days 9; of 7 days 7.
    const own = count(1, 100, [2, 8]);
    const [old, near] = [count(2, 300, [9, 9, 9]), count(2, 300, [7])];
    expect(viewAges([own, old], (side) => side === 1).own).toBeCloseTo(4, 1);
    const of = (others: SideCount) =>
      viewShare(
        'v',
        partsOf(
          [{ key: 'c', counted: 5, missing: [0, 0] } as unknown as ChannelFacts],
          [own, others],
          'views',
          3,
          (side) => side === 1,
        ),
        5,
        true,
        viewAges([own, others], (side) => side === 1),
      );
    expect(of(old)).toMatchObject({ value: null, note: { say: 'estimates.unequalAges' } });
    expect(of(near)).toMatchObject({ note: { say: 'estimates.settledViews' } });
  });

  it('is no census where posts are missing of a channel that has no unit', () => {
    const { method } = frameShare('s', 'u', [
      part(3, 4, 0, 10),
      { ...part(0, 0, 0, 20), missingPosts: 2000 },
    ]);
    expect(english.write(method)).not.toMatch(/census/);
  });

  it('by hand: of a channel without a unit as many may be missing as the limit of their rate says', () => {
    // None of 30: at most 1 − 0.025^(1/30) = 0.11570 of the posts, at twice the odds 0.20741: of 3,000 are that 622.2.
    const none = { ...part(0, 0, 0, 30), missingPosts: 3000, unseen: 3000 };
    const of = (...parts: (typeof none)[]) => frameShare('s', 'u', [part(48, 100, 0, 0), ...parts]);
    expect(of(none)).toMatchObject({ value: 0.48, denominator: 100 });
    expect(of(none).low).toBeCloseTo(48 / 722.22, 4);
    expect(of(none).high).toBeCloseTo(670.22 / 722.22, 4);
    // Four of them are not all at their limit: twice as many, not four times.
    expect(of(none, none, none, none).high).toBeCloseTo(1292.44 / 1344.44, 4);
    // Of what holds nothing all may be.
    expect(of({ ...none, others: 0 }).high).toBeCloseTo(3048 / 3100, 12);
    // At a level of 90%: 1 − 0.05^(1/30) = 0.09503, at twice the odds 0.17357.
    const odds = frameShare('s', 'u', [part(48, 100, 0, 0), none], 2, 0.9);
    expect(odds.high).toBeCloseTo((48 + 520.7) / (100 + 520.7), 4);
    // 48 of 100 + m units is 0.3 where m = 60, 2% of the posts missing: at odds below those of the limit.
    expect(tippingOddsIn([part(48, 100, 0, 0), none], 0.3, false)).toBe(1);
    expect(tippingOddsIn([part(48, 100, 0, 0)], 0.3, false)).toBe(Infinity);
  });

  it('holds the truth where the units of a channel are rare among few posts held and many missing', () => {
    // 48 of 100 in a channel held whole; of another 30 posts are held and 3,000 missing, of a rate of units of one side.
    const random = seededRandom(20_261_129);
    const whole = { key: 'a', counted: 100, missing: [0, 0] };
    const thin = { key: 'b', counted: 30, missing: [3000, 3000] };
    const count = (channel: string, side: number, texts: number) => ({ channel, side, texts }) as SideCount;
    for (const side of [1, 2])
      for (const rate of [0.01, 0.02, 0.04, 0.1]) {
        let [below, above] = [0, 0];
        const worlds = 400;
        for (let i = 0; i < worlds; i++) {
          const [held, lost] = [binomial(random, 30, rate), binomial(random, 3000, rate)];
          const counts = [count('a', 1, 48), count('a', 2, 52), count('b', side, held)];
          const frame = [whole, thin] as unknown as ChannelFacts[];
          const parts = partsOf(frame, counts, 'texts', 3, (bits) => bits === 1);
          const { low, high } = frameShare('s', 'u', parts);
          const truth = (48 + (side === 1 ? held + lost : 0)) / (100 + held + lost);
          if (truth < (low as number)) below++;
          if (truth > (high as number)) above++;
        }
        expect(below, `side ${side}, rate ${rate}: below`).toBeLessThanOrEqual(worlds / 40);
        expect(above, `side ${side}, rate ${rate}: above`).toBeLessThanOrEqual(worlds / 40);
      }
  });

  it('counts the posts of a third side among what may be missing', () => {
    // Nothing of X or the rival is missing. Of the third 5,000 to 15,000 posts are, beside 20,000 held of which 2,000
    // count: at twice the odds 15,000 · 4,000 / 22,000 = 2,727 more, so (5,000 − 3,000) / 12,727.
    const low = frameDifference('d', 'u', [
      part(5000, 8000, 0, 12_000, 3000),
      { ...part(0, 2000, 1500, 18_000, 0), missingLeast: 500, missingPosts: 15_000 },
    ]).low as number;
    expect(low).toBeLessThanOrEqual(2000 / 12_727);
    expect(low).toBeGreaterThan(0.14);
  });

  it('says of a majority what the difference says of two sides that exclude one another', () => {
    const parts = [part(60, 100, 10, 50), part(10, 40, 3, 5)];
    const [s, d] = [frameShare('s', 'u', parts), frameDifference('d', 'u', parts)];
    for (const end of ['value', 'low', 'high'] as const)
      expect(2 * (s[end] as number) - 1).toBeCloseTo(d[end] as number, 9);
  });
});

describe('how many missing posts may be units, by hand', () => {
  // 30 of X and 20 of the rival among 100 units, 900 posts that are none; in proportion 50 to 200 units are missing.
  const one = { ...part(30, 100, 200, 900, 20), missingLeast: 50 };
  const ends = (parts: Parameters<typeof unitRanges>[0], end: 'low' | 'high', k: number, paired: boolean) =>
    unitRanges(parts, end, k, paired).map(({ least, most }) => [least, most]);

  it('of a share: all but X pull it down, X pulls it up', () => {
    // Down: 70 at twice the odds count as 140, 30 at half as 15.
    const [down] = ends([one], 'low', 2, false);
    expect(down?.[0]).toBeCloseTo((50 * 85 * 1000) / (100 * 985), 9);
    expect(down?.[1]).toBeCloseTo((200 * 170 * 1000) / (100 * 1070), 9);
    const [up] = ends([one], 'high', 2, false);
    expect(up?.[0]).toBeCloseTo((50 * 65 * 1000) / (100 * 965), 9);
    expect(up?.[1]).toBeCloseTo((200 * 130 * 1000) / (100 * 1030), 9);
    expect(unitRanges([one], 'low', 2, false)).toMatchObject([{ x: 30, y: 20, n: 100, others: 900 }]);
  });

  it('of a difference: a third side pulls to nought from either', () => {
    // Down: 70 that are not X's at twice, or 80 that are not the rival's at half the odds.
    const [down] = ends([one], 'low', 2, true);
    expect(down?.[0]).toBeCloseTo((50 * 60 * 1000) / (100 * 960), 9);
    expect(down?.[1]).toBeCloseTo((200 * 170 * 1000) / (100 * 1070), 9);
    const [up] = ends([one], 'high', 2, true);
    expect(up?.[0]).toBeCloseTo((50 * 65 * 1000) / (100 * 965), 9);
    expect(up?.[1]).toBeCloseTo((200 * 180 * 1000) / (100 * 1080), 9);
  });

  it('at equal odds, where all posts are units, and at any odds', () => {
    expect(ends([one], 'low', 1, false)).toEqual([[50, 200]]);
    expect(ends([{ ...one, others: 0 }], 'low', 2, false)).toEqual([[50, 200]]);
    expect(ends([one], 'low', Number.POSITIVE_INFINITY, false)[0]?.[1]).toBeCloseTo(2000, 9);
    // All X's: none pulls it down, however likely.
    const own = { ...one, x: 100, y: 0 };
    expect(ends([own], 'low', Number.POSITIVE_INFINITY, false)[0]?.[1]).toBe(200);
    expect(ends([{ ...one, missing: 0, missingLeast: 0 }], 'low', 2, false)).toEqual([[0, 0]]);
  });

  it('of channels without a unit: to the limit of their rate, of several not all at once', () => {
    const none = { ...part(0, 0, 0, 900, 0), unseen: 100 };
    // None of 900: rate 1 − 0.025^(1/900), at twice its odds, of 100 posts.
    const rate = 1 - 0.025 ** (1 / 900);
    const odds = (2 * rate) / (1 - rate);
    const most = (100 * odds) / (1 + odds);
    expect(ends([none], 'low', 2, false)[0]?.[0]).toBe(0);
    expect(ends([none], 'high', 2, false)[0]?.[1]).toBeCloseTo(most, 9);
    expect(ends([none, none], 'high', 2, false)[1]?.[1]).toBeCloseTo(most / Math.sqrt(2), 9);
    // Of a channel that holds nothing at all every missing post may be one.
    const nothing = { ...none, others: 0 };
    expect(ends([none, nothing], 'low', 2, false).map(([, limit]) => limit)).toEqual([
      expect.closeTo(most, 9),
      100,
    ]);
    // Of several without a unit, beside one with units and one of which nothing is held: these two are not among the several.
    const limits = ends([none, none, nothing, one], 'low', 2, false).map(([, limit]) => limit);
    expect(limits.slice(0, 3)).toEqual([
      expect.closeTo(most / Math.sqrt(2), 9),
      expect.closeTo(most / Math.sqrt(2), 9),
      100,
    ]);
    expect([mayHoldUnits(none), mayHoldUnits({ ...none, unseen: 0 }), mayHoldUnits(one)]).toEqual([
      true,
      false,
      true,
    ]);
    const { unseen: _, ...unknown } = none;
    expect([mayHoldUnits(unknown), ends([unknown], 'high', 2, false)[0]?.[1]]).toEqual([false, 0]);
  });
});

describe('a number of the frame', () => {
  it('has no value without a unit, and says what it is', () => {
    expect(frameShare('s', 'u', [part(0, 0, 0, 10)])).toMatchObject({
      kind: 'share',
      target: 'frame',
      value: null,
      low: null,
      high: null,
      n: 0,
      denominator: 0,
    });
    const difference = frameDifference('d', 'u', [part(30, 100, 0, 900, 20), part(1, 4, 0, 0, 2)], 2, 0.9);
    expect(difference).toMatchObject({ kind: 'difference', level: 0.9, n: 31, denominator: 104 });
    expect(difference.value).toBeCloseTo(9 / 104, 12);
    expect([difference.low, difference.high]).toEqual([difference.value, difference.value]);
  });

  it('is no census where any channel with units was found by unread words, or is of unknown completeness', () => {
    const [some, none] = [part(3, 4, 0, 10), part(0, 0, 0, 10)];
    const method = (...parts: Parameters<typeof frameShare>[2]): string =>
      english.write(frameShare('s', 'u', parts).method);
    const census = method(some, some);
    expect(method(some, { ...some, unread: true })).not.toBe(census);
    expect(method(some, { ...some, unrated: true })).not.toBe(census);
    expect(method(some, { ...none, unread: true })).toBe(census);
    expect(method(some, { ...none, unrated: true })).toBe(census);
  });

  it('is bounded closer at smaller odds and lower levels', () => {
    const parts = [part(30, 100, 20, 900)];
    const width = (odds: number, level: number): number => {
      const { low, high } = frameShare('s', 'u', parts, odds, level);
      return (high as number) - (low as number);
    };
    expect(width(1.5, 0.95)).toBeLessThan(width(2, 0.95));
    expect(width(2, 0.9)).toBeLessThan(width(2, 0.95));
    expect(english.write(frameShare('s', 'u', parts, 1.5).method)).toContain('1.5');
    expect(frameShare('s', 'u', parts)).toEqual(frameShare('s', 'u', parts, 2, 0.95));
    expect(frameDifference('s', 'u', parts)).toEqual(frameDifference('s', 'u', parts, 2, 0.95));
  });
});
