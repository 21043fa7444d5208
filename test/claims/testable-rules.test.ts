/** When posts can test a claim at all: each condition at its threshold and one beside it, without a store. */
import { describe, expect, it } from 'vitest';
import * as coordinates from '../../src/claims/types/coordinates/testable.ts';
import * as follows from '../../src/claims/types/follows/testable.ts';
import * as originates from '../../src/claims/types/originates/testable.ts';
import * as responds from '../../src/claims/types/responds/testable.ts';
import { cannotDecide, neverFound, tooFew } from '../../src/claims/types/shares/testable.ts';
import type { Message, Said } from '../../src/model/said.ts';
import type { ClaimResult } from '../../src/model/verdict.ts';

type Found = Partial<ClaimResult> | undefined;
/** Which sentence says why, and what it says with; what is to be collected. */
const why = (found: Found): Message | undefined => found?.reason as Message | undefined;
const saysWhy = (found: Found): string | undefined => why(found)?.say;
const asks = (found: Found): readonly string[] =>
  (found?.toCollect ?? []).map((said: Said) => (said as Message).say);

describe('order', () => {
  const asked = (
    { episodes = 50, days = 20, weeks = 6, leftOut = 0, tied = 0 },
    resolutions: readonly (number | null)[] = [1, 1],
  ) =>
    ({
      a: { label: 'A' },
      b: { label: 'B' },
      channels: resolutions.map((resolution) => ({ resolution })),
      couple: {
        episodes,
        days,
        leftOut,
        // What is no tie lies in the first week, half of it earlier and half later.
        weeks: Array.from({ length: weeks }, (_, i) =>
          i === 0
            ? { earlier: Math.floor((episodes - tied) / 2), later: Math.ceil((episodes - tied) / 2) }
            : { earlier: 0, later: 0 },
        ),
      },
    }) as unknown as Parameters<typeof follows.untestable>[0];
  const at = (...given: Parameters<typeof asked>): Found => follows.untestable(asked(...given));

  it('takes fifty things, twenty days and six weeks', () => {
    expect(at({})).toBeUndefined();
    expect(why(at({ episodes: 49 }))).toMatchObject({ say: 'follows.tooFew', things: 49, least: 50 });
    expect(why(at({ days: 19 }))).toMatchObject({ say: 'follows.tooShort', days: 19, weeks: 6 });
    expect(why(at({ weeks: 5 }))).toMatchObject({ say: 'follows.tooShort', weeks: 5, leastWeeks: 6 });
    expect(at({ weeks: 5 })?.verdict).toBe('not testable');
  });

  it('asks for the missing posts where over half of what is in common was left out for them', () => {
    expect(asks(at({ episodes: 40, leftOut: 20 }))).toEqual(['follows.moreWeeks']);
    expect(asks(at({ episodes: 40, leftOut: 21 }))).toEqual(['follows.moreWeeks', 'follows.missingPosts']);
    expect(asks(at({ days: 19, leftOut: 26 }))).toEqual(['follows.moreWeeks', 'follows.missingPosts']);
  });

  it('is hidden by ties on over a quarter, where stamps are coarser than a minute', () => {
    expect(at({ episodes: 60, tied: 16 }, [1, 60])).toBeUndefined();
    expect(at({ episodes: 60, tied: 15 }, [1, 61])).toBeUndefined();
    expect(why(at({ episodes: 60, tied: 16 }, [61, 1]))).toMatchObject({
      say: 'follows.tied',
      grain: 61,
      tied: 16,
      things: 60,
    });
    expect(asks(at({ episodes: 60, tied: 60 }, [3600, null]))).toEqual(['follows.finerStamps']);
    expect(at({ episodes: 60, tied: 60 }, [null, null])).toBeUndefined();
  });
});

describe('who is first', () => {
  it('takes sixty cascades and six weeks', () => {
    expect(originates.untestable(60, 6, 0)).toBeUndefined();
    expect(why(originates.untestable(59, 6, 3))).toMatchObject({
      say: 'originates.tooFew',
      cascades: 59,
      leftOut: 3,
      least: 60,
    });
    expect(why(originates.untestable(60, 5, 0))).toMatchObject({ say: 'originates.tooShort', weeks: 5 });
    expect(asks(originates.untestable(59, 6, 59))).toEqual(['follows.moreWeeks']);
    expect(asks(originates.untestable(59, 6, 60))).toEqual(['follows.moreWeeks', 'follows.missingPosts']);
    expect(asks(originates.untestable(60, 5, 61))).toEqual(['follows.moreWeeks', 'follows.missingPosts']);
  });
});

describe('a response', () => {
  const around = (detectable: number | null, value: number | null = 0.1) =>
    ({ response: { detectable, value } }) as unknown as Parameters<typeof responds.untestable>[0];

  it('is asked where a change of three times or less could be found, and was observed', () => {
    expect(responds.untestable(around(3))).toBeUndefined();
    expect(why(responds.untestable(around(3.01)))).toMatchObject({
      say: 'responds.onlyLarge',
      detectable: 3.01,
      most: 3,
    });
    expect(saysWhy(responds.untestable(around(null)))).toBe('responds.onlyLarge');
    expect(asks(responds.untestable(around(null)))).toEqual(['responds.moreEvents']);
    expect(saysWhy(responds.untestable(around(2, null)))).toBe('events.notObserved');
    expect(asks(responds.untestable(around(2, null)))).toEqual(['responds.moreDays']);
    expect(responds.untestable(around(2, 0))).toBeUndefined();
  });

  it('says of each reason what would help', () => {
    const of = (reason: Parameters<typeof responds.untestable>[0]): unknown => [
      saysWhy(responds.untestable(reason)),
      ...asks(responds.untestable(reason)),
    ];
    expect(of('outside')).toEqual(['events.outside', 'responds.moreDays']);
    expect(of('too close')).toEqual(['events.tooClose', 'responds.fewerEvents']);
    expect(of('too few windows')).toEqual(['events.tooFewWindows', 'responds.moreDays']);
    expect(of('few placebos')).toEqual(['events.fewPlacebos', 'responds.morePosts']);
    expect(of('no spread')).toEqual(['events.noSpread', 'responds.morePosts']);
  });
});

describe('concert', () => {
  it('needs stamps that tell half of the window', () => {
    expect(coordinates.tooCoarse(60, 30)).toBeUndefined();
    expect(coordinates.tooCoarse(60, null)).toBeUndefined();
    expect(why(coordinates.tooCoarse(60, 31))).toMatchObject({
      say: 'verdicts.coarseStamps',
      resolution: 31,
      half: 30,
    });
  });

  /** Channels of C by number, and objects with the channels that share each. */
  const ask = (members: readonly number[], objects: readonly (readonly number[])[], held = members.length) =>
    ({
      members: new Set(members),
      object: 'text',
      shared: { objects: objects.map((accounts) => ({ accounts })) },
      source: {
        facts: new Map(
          Array.from({ length: held + 1 }, (_, i) => [String(i), { communities: i < held ? ['c'] : ['d'] }]),
        ),
      },
    }) as unknown as Parameters<typeof coordinates.untestable>[0];
  const of = (...given: Parameters<typeof ask>): Found => coordinates.untestable(ask(...given), 'c', 'C');
  const times = (n: number, accounts: readonly number[]): (readonly number[])[] =>
    Array.from({ length: n }, () => accounts);

  it('takes three channels of C that share, and thirty things that two of them share', () => {
    expect(of([0, 1, 2], times(30, [0, 2, 9]))).toBeUndefined();
    expect(why(of([0, 1], times(30, [0, 1]), 5))).toMatchObject({
      say: 'coordinates.tooFewChannels',
      channels: 2,
      without: 3,
      least: 3,
    });
    // One channel of C with others is nothing that two of C share.
    expect(
      why(of([0, 1, 2], [...times(29, [0, 1]), ...times(40, [0, 9]), ...times(40, [8, 9])])),
    ).toMatchObject({
      say: 'coordinates.tooFewObjects',
      objects: 29,
      least: 30,
    });
    expect(asks(of([0, 1, 2], []))).toEqual(['verdicts.moreDays']);
  });
});

describe('a share', () => {
  const context = {
    project: {
      lexicons: { hostile: { terms: [] }, own: { terms: ['a'] }, other: { terms: ['b'] } },
      communities: { c: { label: 'the Cs' } },
    },
  } as unknown as Parameters<typeof cannotDecide>[0];
  const frame = [{ communities: ['c'], posts: 5 }] as unknown as Parameters<typeof cannotDecide>[3];
  const of = (type: string, sides: Parameters<typeof cannotDecide>[2], held = frame): Found =>
    cannotDecide(context, { type } as Parameters<typeof cannotDecide>[1], sides, held);

  it('needs an X, a rival, words of its own, channels, and posts', () => {
    expect(of('dominates', [{ words: 'own' }, { words: 'other' }])).toBeUndefined();
    expect(of('dominates', [{ by: 'c' }, { about: 'other' }])).toBeUndefined();
    expect(saysWhy(of('dominates', []))).toBe('shares.noX');
    expect(saysWhy(of('dominates', [{}, { words: 'other' }]))).toBe('shares.noX');
    expect(saysWhy(of('dominates', [{ about: 'own' }]))).toBe('shares.noRival');
    expect(why(of('dominates', [{ words: 'own' }, { words: 'hostile' }]))).toMatchObject({
      say: 'verdicts.hostileWords',
      lexicon: 'hostile',
    });
    expect(of('dominates', [{ words: 'own' }, { about: 'hostile' }])).toBeUndefined();
    expect(saysWhy(of('outperforms', [{ words: 'own' }, { words: 'other' }, { by: 'c' }]))).toBe(
      'shares.tooManyRivals',
    );
    expect(of('dominates', [{ words: 'own' }, { words: 'other' }, { by: 'c' }])).toBeUndefined();
    expect(why(of('dominates', [{ by: 'c' }, { by: 'd' }]))).toMatchObject({
      say: 'verdicts.noChannelOf',
      label: 'd',
    });
    const elsewhere = [{ communities: ['x'], posts: 5 }] as unknown as typeof frame;
    expect(why(of('dominates', [{ by: 'c' }, { words: 'own' }], elsewhere))).toMatchObject({
      say: 'verdicts.noChannelOf',
      label: 'the Cs',
    });
    const empty = [{ communities: ['c'], posts: 0 }] as unknown as typeof frame;
    expect(of('dominates', [{ by: 'c' }, { words: 'own' }], empty)?.verdict).toBe('not testable');
  });

  it('says which vocabulary was never found', () => {
    const count = (side: number, texts: number) => ({ side, texts });
    const counts = [count(1, 4), count(2, 0)] as unknown as Parameters<typeof neverFound>[2];
    const sides = [{ words: 'own' }, { about: 'other' }];
    expect(why(neverFound(sides, ['Own', 'Other'], counts))).toMatchObject({
      say: 'verdicts.neverFound',
      label: 'Other',
    });
    const both = [count(1, 4), count(3, 1)] as unknown as typeof counts;
    expect(neverFound(sides, ['Own', 'Other'], both)).toBeUndefined();
    // A side of channels has no words to be found.
    expect(neverFound([{ words: 'own' }, { by: 'c' }], ['Own', 'Cs'], counts)).toBeUndefined();
  });

  it('says how many times as much would do', () => {
    expect(why(tooFew(7, ['Own', 'Other']))).toMatchObject({ say: 'shares.tooFew', units: 7, least: 30 });
    const times = (units: number): unknown =>
      (tooFew(units, []).toCollect?.[0] as (Message & { times: number }) | undefined)?.times;
    expect([times(7), times(15), times(29), times(0)]).toEqual([5, 2, 2, 30]);
  });
});
