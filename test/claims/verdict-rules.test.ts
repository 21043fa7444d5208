/** The rules that turn limits into verdicts, each at its thresholds and just beside them. */
import { describe, expect, it } from 'vitest';
import { clocksThatUndo } from '../../src/claims/types/follows/clocks.ts';
import type { Asked } from '../../src/claims/types/follows/ask.ts';
import { copyingVerdict, orderVerdict, pOfOrder } from '../../src/claims/types/follows/rule.ts';
import { followsCaveats } from '../../src/claims/types/follows/wording.ts';
import { originVerdict } from '../../src/claims/types/originates/rule.ts';
import { penetratesVerdict } from '../../src/claims/types/penetrates/rule.ts';
import { directionOf, pOf, respondsVerdict, thresholdOf } from '../../src/claims/types/responds/rule.ts';
import { type CarriedEpisode, withoutLateEdits } from '../../src/measures/episodes/carriers.ts';
import type { Copying } from '../../src/measures/lead-lag/copying.ts';
import { type OriginRatios, originOf } from '../../src/measures/spread/origins.ts';
import type { Message } from '../../src/model/said.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { type RatioByWeeks, pOfRatio, ratioByWeeks } from '../../src/statistics/ratioByWeeks.ts';

const at = (low: number | null, high: number | null, value: number | null = null): RatioByWeeks =>
  ({ low, high, value }) as RatioByWeeks;

describe('penetrates', () => {
  it('is supported above what false matches give alone, and contradicted by its threshold alone', () => {
    expect(penetratesVerdict({ low: 0.2, high: 0.5 }, 0.1, 0.05)).toBe('supported');
    expect(penetratesVerdict({ low: 0.2, high: 0.5 }, 0.1, 0.2)).toBe('undecided');
    expect(penetratesVerdict({ low: 0.2, high: 0.3 }, 0.1, 0.4)).toBe('undecided');
    expect(penetratesVerdict({ low: 0.1, high: 0.5 }, 0.1, 0)).toBe('undecided');
    expect(penetratesVerdict({ low: 0, high: 0.09 }, 0.1, 0.05)).toBe('contradicted');
    expect(penetratesVerdict({ low: 0, high: 0.1 }, 0.1, 0.05)).toBe('undecided');
  });
});

describe('who is first by another clock', () => {
  const of = (share: [number, number], ratio: [number, number]): OriginRatios =>
    ({
      share: { low: at(share[0], 1), high: at(0, share[1]) },
      ratio: { low: at(ratio[0], 9), high: at(0, ratio[1]) },
    }) as unknown as OriginRatios;
  const wide = of([0, 1], [0, 9]);

  it('needs both conditions, with ties against it', () => {
    expect(originVerdict(of([0.51, 1], [1.26, 9]), wide)).toBe('supported');
    expect(originVerdict(of([0.5, 1], [1.26, 9]), wide)).toBe('undecided');
    expect(originVerdict(of([0.51, 1], [1.25, 9]), wide)).toBe('undecided');
    expect(originVerdict(of([0.61, 1], [1.51, 9]), wide, 0.6, 1.5)).toBe('supported');
    expect(originVerdict(of([0.61, 1], [1.5, 9]), wide, 0.6, 1.5)).toBe('undecided');
  });

  it('is contradicted by either, at the stricter level and with ties for it', () => {
    expect(originVerdict(of([0.3, 0.4], [0.5, 1]), wide)).toBe('undecided');
    expect(originVerdict(wide, of([0, 0.49], [0, 9]))).toBe('contradicted');
    expect(originVerdict(wide, of([0, 1], [0, 1.24]))).toBe('contradicted');
    expect(originVerdict(wide, of([0, 0.5], [0, 1.25]))).toBe('undecided');
    const none = { share: { low: at(null, null), high: at(null, null) } };
    const empty = { ...none, ratio: none.share } as unknown as OriginRatios;
    expect(originVerdict(empty, empty)).toBe('undecided');
  });
});

describe('responds', () => {
  it('holds a rise against the threshold and a fall against its inverse', () => {
    const [up, down] = [Math.log(1.25) + 0.01, -Math.log(1.25) - 0.01];
    expect(respondsVerdict({ low: up, high: 2 }, 'rise', 1.25)).toBe('supported');
    expect(respondsVerdict({ low: -2, high: up - 0.02 }, 'rise', 1.25)).toBe('contradicted');
    expect(respondsVerdict({ low: 0, high: 2 }, 'rise', 1.25)).toBe('undecided');
    expect(respondsVerdict({ low: -2, high: down }, 'fall', 1.25)).toBe('supported');
    expect(respondsVerdict({ low: down + 0.02, high: 2 }, 'fall', 1.25)).toBe('contradicted');
    expect(respondsVerdict({ low: -2, high: down + 0.02 }, 'fall', 1.25)).toBe('undecided');
    expect(respondsVerdict({ low: null, high: null }, 'fall', 1.25)).toBe('undecided');
    expect(respondsVerdict({ low: Math.log(1.25), high: Math.log(1.25) }, 'rise', 1.25)).toBe('undecided');
    expect([
      directionOf({ form: 'fall' }),
      directionOf({}),
      thresholdOf({}),
      thresholdOf({ threshold: 2 }),
    ]).toEqual(['fall', 'rise', 1.25, 2]);
  });

  it('has the p-value of the side it decided for, at that threshold', () => {
    const response = { above: (t: number) => 10 + t, below: (t: number) => 20 + t };
    expect(pOf(response, 'supported', 'rise', 2)).toBe(12);
    expect(pOf(response, 'contradicted', 'rise', 2)).toBe(22);
    expect(pOf(response, 'supported', 'fall', 2)).toBe(20.5);
    expect(pOf(response, 'contradicted', 'fall', 2)).toBe(10.5);
    expect(pOf(response, 'undecided', 'rise', 2)).toBeNull();
    expect(pOf(response, 'not testable', 'rise', 2)).toBeNull();
  });
});

describe('copies that were edited later', () => {
  const carrier = (place: number, time: number, edited = 0) => ({
    place,
    time,
    edited,
    posts: 1,
    whole: true,
    before: true,
  });
  const episode = (...carriers: ReturnType<typeof carrier>[]): CarriedEpisode => ({
    object: 'o',
    start: 100,
    week: 0,
    day: 0,
    carriers,
  });

  it('are left out where another had the thing before the edit', () => {
    // The first is edited at 250, after the second has it at 200; the third at 320: after both others.
    const [edited] = withoutLateEdits([episode(carrier(0, 100, 250), carrier(1, 200), carrier(2, 300, 320))]);
    expect(edited?.carriers.map(({ place }) => place)).toEqual([1]);
    // Edited before anybody else has it, or as another has it: it said so first.
    const early = [
      episode(carrier(0, 100, 150), carrier(1, 200)),
      episode(carrier(0, 100, 200), carrier(1, 200)),
    ];
    expect(withoutLateEdits(early)).toBe(early);
    const { edited: _, ...plain } = carrier(0, 100);
    expect(withoutLateEdits([episode(plain as never, carrier(1, 50))])[0]?.carriers).toHaveLength(2);
  });
});

describe('originates', () => {
  it('is not, where it was by less than that clock is behind', () => {
    const cascade = (times: readonly number[]): CarriedEpisode => ({
      object: 'o',
      start: 0,
      week: 0,
      day: 0,
      carriers: times.map((time, place) => ({ place, time, posts: 1, whole: true, before: true })),
    });
    const first = (behind: number) =>
      originOf(cascade([1000, 1600, 2000]), [true, false, false], { tie: 60, grains: [1, 1, 1], behind });
    expect(first(0)).toMatchObject({ low: 1, middle: 1, high: 1 });
    // Ten minutes ahead of the next: within a minute of them is a tie, beyond it the other is first.
    expect(first(540)).toMatchObject({ middle: 1 });
    expect(first(541)).toMatchObject({ low: 0, middle: 0.5, high: 1 });
    expect(first(659)).toMatchObject({ middle: 0.5 });
    expect(first(660)).toMatchObject({ low: 0, middle: 0, high: 0 });
    expect(first(-9000)).toMatchObject({ middle: 1 });
  });
});

describe('follows', () => {
  it('says where the two sides do not cover the same days', () => {
    const channel = (from: string) => ({ posts: 100, from, to: '2026-04-10T00:00:00Z' });
    const asked = (from: string) =>
      ({
        a: { label: 'a', channels: [channel('2026-01-01T00:00:00Z')] },
        b: { label: 'b', channels: [channel(from)] },
        couple: { leftOut: 0 },
      }) as never;
    const told = (from: string) =>
      followsCaveats(asked(from), 'order', []).map((said) => (said as Message).say);
    expect(told('2026-03-01T00:00:00Z')).toContain('verdicts.otherDays');
    expect(told('2026-01-02T00:00:00Z')).not.toContain('verdicts.otherDays');
  });

  it('order: the least difference of clocks that undoes a verdict', () => {
    // Eighty things in eight weeks; A has each at noon, B so many minutes later.
    const asked = (minutes: number) =>
      ({
        channels: [{ resolution: 1 }, { resolution: null }],
        sideOf: [0, 1],
        shared: Array.from({ length: 80 }, (_, i) => ({
          week: 7 * Math.floor(i / 10),
          day: 7 * Math.floor(i / 10) + (i % 7),
          carriers: [0, 1]
            .map((place) => ({ place, time: 86_400 * i + 60 * minutes * place, whole: true, before: true }))
            .sort((a, b) => a.time - b.time),
        })),
      }) as unknown as Asked;
    const undone = (minutes: number, verdict: Verdict) =>
      clocksThatUndo(asked(minutes), verdict, 0.1).map(({ minutes: least }) => least);
    // 50 minutes stay 20 when half an hour is taken away and turn round at an hour; 15 become none.
    expect(undone(50, 'supported')).toEqual([60]);
    expect(undone(15, 'supported')).toEqual([15]);
    // Two minutes less one is a minute, which is no tie; two less two is one.
    expect(undone(2, 'supported')).toEqual([2]);
    expect(undone(-50, 'contradicted')).toEqual([60]);
    // Twelve hours are the most that is tried.
    expect(undone(719, 'supported')).toEqual([720]);
    expect(undone(722, 'supported')).toEqual([]);
    expect([undone(50, 'undecided'), undone(50, 'not testable')]).toEqual([[], []]);
  });

  it('order: the whole interval on one side of 0.1, and its p-value there', () => {
    expect(orderVerdict(at(0.11, 0.5))).toBe('supported');
    expect(orderVerdict(at(0.1, 0.5))).toBe('undecided');
    expect(orderVerdict(at(-0.5, 0.09))).toBe('contradicted');
    const found = ratioByWeeks([3, -1, 4, 2, 0, 5], [8, 7, 9, 10, 6, 11], [-1, 1]);
    expect(pOfOrder(found, found.low as number, 'supported')).toBeCloseTo(0.025, 9);
    expect(pOfOrder(found, found.high as number, 'contradicted')).toBeCloseTo(0.025, 9);
    expect(pOfOrder(found, 0.1, 'undecided')).toBeNull();
    expect(pOfOrder(found, 0.1, 'not testable')).toBeNull();
    expect(pOfRatio(ratioByWeeks([3], [4], [-1, 1]), 0.1, 'above')).toBeNull();
    // Two weeks alike: 2 × 17/21 units that all have it, of a chance of 0.55.
    expect(pOfRatio(ratioByWeeks([2, 2], [2, 2], [-1, 1]), 0.1, 'above')).toBeCloseTo(0.55 ** (34 / 21), 9);
  });

  const copying = (
    credited: [number, number],
    near: [number, number, number] | null,
    half: number | null = 0.9,
    feed: number | null = null,
  ): Copying =>
    ({
      credited: at(...credited),
      asymmetry: near === null ? null : { ratio: at(...near), half },
      feed,
    }) as unknown as Copying;

  it('copying: one sign is enough, and both must be seen to be missing', () => {
    expect(copyingVerdict(copying([0.11, 1], null))).toBe('supported');
    expect(copyingVerdict(copying([0.1, 1], null))).toBe('not testable');
    expect(copyingVerdict(copying([0, 0.05], [0.3, 0.9, 0.6]))).toBe('supported');
    expect(copyingVerdict(copying([0, 0.05], [0.3, 0.9, 0.6], 0.9, 5))).toBe('not testable');
    expect(copyingVerdict(copying([0, 0.05], [0.2, 0.9, 0.6]))).toBe('undecided');
    expect(copyingVerdict(copying([0, 0.05], [0, 0.1, 0.05]))).toBe('contradicted');
    expect(copyingVerdict(copying([0, 0.2], [0, 0.1, 0.05]))).toBe('undecided');
  });

  it('copying: an asymmetry that goes with the window is that of a source in common', () => {
    // Three quarters of 0.6 must be left.
    expect(copyingVerdict(copying([0, 0.05], [0.3, 0.9, 0.6], 0.44))).toBe('undecided');
    expect(copyingVerdict(copying([0, 0.05], [0.3, 0.9, 0.6], 0.46))).toBe('supported');
    expect(copyingVerdict(copying([0, 0.05], [0.3, 0.9, 0.6], null))).toBe('undecided');
  });
});
