import { english } from '../../src/messages/index.ts';
import { describe, expect, it } from 'vitest';
import { correct } from '../../src/claims/types/shares/coded.ts';
import { codeOf, counts } from '../../src/measures/coding/codes.ts';
import {
  type Code,
  type Coding,
  type CodedStratum,
  type CodedText,
  codingFrom,
  stillToCode,
} from '../../src/measures/coding/coding.ts';
import { correctedTotal, errorRates } from '../../src/measures/coding/corrected.ts';
import { type SampledText, type Status, type Stratum, toRead } from '../../src/measures/coding/sample.ts';
import { correctedDifference, correctedShare, ratioOf } from '../../src/measures/coding/shares.ts';
import { chanceOfUse } from '../../src/measures/prevalence/effort.ts';
import { seededRandom, uniformInteger } from '../../src/statistics/random.ts';
import { chanceOfOwnUse } from '../../src/measures/prevalence/thinned.ts';

const text = (status: Status, i: number, codes: Code[]): CodedText => ({
  channel: 'a',
  id: i,
  moment: 0,
  status,
  own: status === 'matched',
  place: i,
  sameAs: `${status}${i}`,
  key: `${status}${i}`,
  codes,
});
const stratum = (status: Status, size: number, said: Code[][]): CodedStratum => ({
  community: 'c',
  status,
  size,
  needed: said.length,
  texts: said.map((codes, i) => text(status, i + 1, codes)),
});
const times = (n: number, code: Code): Code[][] => Array.from({ length: n }, () => [code]);

describe('corrected totals', () => {
  // N = 1000: 100 matched, 900 not. Of 20 matched read 16 are own use, of 30 others 3 are.
  // Σm = 100; corrections: 100 · (−4/20) = −20 and 900 · 3/30 = 90. T = 100 − 20 + 90 = 170.
  const strata = [
    stratum('matched', 100, [...times(16, 'own use'), ...times(3, 'quoted'), ...times(1, 'rejected')]),
    stratum('unmatched', 900, [...times(3, 'own use'), ...times(27, 'other sense')]),
  ];
  const whole = { has: () => true, matched: () => 100 };

  it('are (1/N) Σm + (1/N) Σ (y − m)/π, by hand', () => {
    const { value, low, high } = correctedTotal(strata, { ...whole, meaning: 'words' });
    expect(value).toBeCloseTo(170, 9);
    expect(low).toBeLessThan(170);
    expect(high).toBeGreaterThan(170);
    // The design's variance: 1000²·[0.1²·0.8·s₁²/20 + 0.9²·(29/30)·s₂²/30], s₁² = 20/19·0.16, s₂² = 30/29·0.09.
    const se = 1000 * Math.sqrt(0.01 * 0.8 * (0.16 / 19) + 0.81 * (1 - 30 / 900) * (0.09 / 29));
    expect(high - low).toBeGreaterThan(2 * 1.6 * se);
    expect(high - low).toBeLessThan(2 * 2.6 * se);
  });

  it('of mentions count quotation and rejection too', () => {
    // All 20 matched are mentions: 100 + 90.
    expect(correctedTotal(strata, { ...whole, meaning: 'about' }).value).toBeCloseTo(190, 9);
  });

  it('count an unclear text as neither below and as one above', () => {
    const clear = [stratum('matched', 20, [...times(16, 'own use'), ...times(4, 'other sense')])];
    const unclear = [
      stratum('matched', 20, [...times(16, 'own use'), ...times(2, 'other sense'), ...times(2, 'unclear')]),
    ];
    const part = { has: () => true, matched: () => 20, meaning: 'words' } as const;
    // A stratum read to its end has no sampling error.
    expect(correctedTotal(clear, part)).toEqual({ value: 16, low: 16, high: 16 });
    expect(correctedTotal(unclear, part)).toEqual({ value: 17, low: 16, high: 18 });
  });

  it('of a part leave out what lies outside of it', () => {
    // Only texts with even numbers: of the matched 8 own use, 2 not; of the others 1 (number 2).
    const even = { has: ({ id }: CodedText) => id % 2 === 0, matched: () => 50, meaning: 'words' } as const;
    // 50 + 100/20 · (−2) + 900/30 · 1 = 70.
    expect(correctedTotal(strata, even).value).toBeCloseTo(70, 9);
  });

  it('a mean of coders who differ', () => {
    const split = [
      stratum('matched', 2, [
        ['own use', 'quoted'],
        ['own use', 'own use'],
      ]),
    ];
    expect(correctedTotal(split, { has: () => true, matched: () => 2, meaning: 'words' }).value).toBe(1.5);
  });

  it('rates of error are shares of the matched and of the others', () => {
    const { precision, missed } = errorRates(strata, 'words', () => true);
    expect(precision.value).toBeCloseTo(0.8, 12);
    expect(missed.value).toBeCloseTo(0.1, 12);
    // Wilson of 16 of 20 is 0.584 to 0.919 (Newcombe 1998's method 3); a fifth of the stratum is read already.
    expect(precision.low).toBeGreaterThan(0.584);
    expect(precision.high).toBeLessThan(0.92);
  });
});

describe('a share corrected by samples read to the end', () => {
  // 1000 texts of one channel: each vocabulary matches 100, of which 80 are right, and misses 45: 125 use it. Of 20
  // that both match, and of texts seen independently, 20 · 1.25 · 1.25 = 31.25 use both: 125 / (250 − 31.25).
  const side = {
    coding: {
      strata: [
        stratum('matched', 100, [...times(80, 'own use'), ...times(20, 'other sense')]),
        stratum('unmatched', 900, [...times(45, 'own use'), ...times(855, 'other sense')]),
      ],
    } as unknown as Coding,
    meaning: 'words' as const,
    by: undefined,
  };
  const shares = { sides: [side, side], isInside: () => true, stratumOf: () => 'c' };
  const frame = [{ key: 'a', communities: ['c'] }] as unknown as Parameters<typeof correct>[1];
  const counts = [80, 80, 20].map((texts, i) => ({ channel: 'a', side: i + 1, texts, posts: texts }));
  const seen = { value: 100 / 180, low: 100 / 180, high: 100 / 180 } as Parameters<typeof correct>[4];

  it('counts texts with both as often as the vocabularies miss and mistake them', () => {
    const { value, low, high } = correct(
      shares,
      frame,
      counts as unknown as Parameters<typeof correct>[2],
      'texts',
      seen,
      undefined,
      false,
    );
    expect(value).toBeCloseTo(125 / 218.75, 9);
    // None with both at the least.
    expect(low).toBeCloseTo(0.5, 9);
    expect(high).toBeCloseTo(125 / 218.75, 9);
  });
});

describe('shares of corrected totals', () => {
  const exact = (n: number) => ({ value: n, low: n, high: n });
  it('are what they are where nothing is uncertain', () => {
    const totals = { x: exact(60), rivals: [exact(30), exact(20)], union: 1, both: { value: 10, high: 10 } };
    // 60 of 60 + 50 − 10; differences over the same 100.
    expect(correctedShare(totals).value).toBeCloseTo(0.6, 9);
    expect(correctedShare(totals, true).value).toBeCloseTo(0.5, 9);
    expect(correctedDifference(totals, 0).value).toBeCloseTo(0.3, 9);
    expect(correctedDifference(totals, 1).value).toBeCloseTo(0.4, 9);
  });

  it('take the limits of both sides in', () => {
    const ratio = ratioOf({ value: 100, low: 50, high: 200 }, { value: 100, low: 50, high: 200 });
    // Each is off by ln 2: together by √2 ln 2.
    expect(Math.log(ratio.high)).toBeCloseTo(Math.SQRT2 * Math.LN2, 9);
    const x = { value: 100, low: 50, high: 200 };
    const share = correctedShare({ x, rivals: [exact(100)], union: 1, both: { value: 0, high: 0 } });
    expect(share.low).toBeCloseTo(50 / 150, 9);
    expect(share.high).toBeCloseTo(200 / 300, 9);
  });

  it('nothing of X is a share of nothing', () => {
    const totals = { x: exact(0), rivals: [exact(30)], union: 1, both: { value: 0, high: 0 } };
    expect(correctedShare(totals).high).toBeLessThan(1e-6);
    expect(correctedDifference(totals, 0).value).toBeCloseTo(-1, 6);
  });
});

describe('coverage', () => {
  it('of a share by poor vocabularies: the corrected limits hold the truth, the uncorrected share is off', () => {
    const rng = seededRandom(20261125);
    const draw = (status: Status, size: number, own: number, n: number): CodedStratum => {
      let [left, right] = [size, own];
      const said = Array.from({ length: Math.min(n, size) }, (): Code[] => {
        const hit = uniformInteger(rng, left) < right;
        left -= 1;
        if (hit) right -= 1;
        return [hit ? 'own use' : 'other sense'];
      });
      return stratum(status, size, said);
    };
    const total = (strata: CodedStratum[], matched: number) =>
      correctedTotal(strata, { meaning: 'words', has: () => true, matched: () => matched });
    // X: 700 matched, 560 of them right; 240 uses missed, half of them near misses. The rival: 840, all matched.
    const truth = 800 / (800 + 840);
    const replications = 400;
    let held = 0;
    for (let i = 0; i < replications; i++) {
      const x = total(
        [draw('matched', 700, 560, 200), draw('near-miss', 200, 120, 100), draw('unmatched', 5100, 120, 300)],
        700,
      );
      const rival = total(
        [draw('matched', 840, 840, 200), draw('near-miss', 100, 0, 100), draw('unmatched', 5060, 0, 300)],
        840,
      );
      const { low, high } = correctedShare({
        x,
        rivals: [rival],
        union: 1,
        both: { value: 0, high: 0 },
      });
      if (low <= truth && truth <= high) held += 1;
    }
    expect(held / replications).toBeGreaterThan(0.93);
    expect(Math.abs(700 / (700 + 840) - truth)).toBeGreaterThan(0.03);
  });
});

describe('chance of own use', () => {
  it('is the chance of occurrence where every match is own use', () => {
    for (const k of [0, 1, 2.5, 40]) expect(chanceOfOwnUse(k, 500, 300, 1, 0)).toBe(chanceOfUse(k, 500, 300));
  });
  it('of one match in a channel read to its end is its precision', () => {
    expect(chanceOfOwnUse(1, 300, 300, 0.8, 0)).toBeCloseTo(0.8, 12);
    expect(chanceOfOwnUse(2, 300, 300, 0.8, 0)).toBeCloseTo(0.96, 12);
    expect(chanceOfOwnUse(1.5, 300, 300, 0.8, 0)).toBeCloseTo(0.88, 12);
  });
  it('by hand: 2 matches of 4 units, 2 read', () => {
    // J = 0, 1, 2 with 1/6, 4/6, 1/6; p = ½, q = ¼: none is own use with 9/16, 3/8, 1/4.
    const none = 9 / 16 / 6 + ((3 / 8) * 4) / 6 + 1 / 4 / 6;
    expect(chanceOfOwnUse(2, 4, 2, 0.5, 0.25)).toBeCloseTo(1 - none, 12);
  });
  it('of misses alone is 1 − (1 − q)^m', () => {
    expect(chanceOfOwnUse(0, 1000, 300, 1, 0.012)).toBeCloseTo(1 - 0.988 ** 300, 12);
  });
});

const sampled = (status: Status, n: number, sameAs?: string): SampledText[] =>
  Array.from({ length: n }, (_, i) => ({
    ...text(status, i + 1, []),
    ...(sameAs === undefined ? {} : { sameAs }),
    key: `${status} ${String(i).padStart(3, '0')}`,
  }));

describe('codings', () => {
  const strata: Stratum[] = [
    { community: 'c', status: 'matched', size: 150, texts: sampled('matched', 150) },
  ];
  const said = (coder: string, n: number, code: (i: number) => Code) =>
    Array.from({ length: n }, (_, i) => ({
      lexicon: 'l',
      channel: 'a',
      id: i + 1,
      coder,
      code: code(i),
      day: '2026-01-01',
    }));
  const half = (i: number): Code => (i % 2 === 0 ? 'own use' : 'quoted');

  it('count up to the first text nobody has read', () => {
    const coded = said('anna', 150, half).filter(({ id }) => id !== 41);
    const { strata: of } = codingFrom(1, 'l', coded, strata);
    expect(of[0]?.texts).toHaveLength(40);
  });

  it('need two coders on a hundred texts', () => {
    const one = codingFrom(1, 'l', said('anna', 150, half), strata);
    expect(one.agreement.grade).toBe('not known');
    expect(stillToCode(one, ['c']).map(english.write)).toEqual([
      '100 more texts for “l” read by a second coder',
    ]);
    const two = codingFrom(1, 'l', [...said('anna', 150, half), ...said('bela', 99, half)], strata);
    expect(stillToCode(two, ['c']).map(english.write)).toEqual([
      '1 more text for “l” read by a second coder',
    ]);
    const enough = codingFrom(1, 'l', [...said('anna', 150, half), ...said('bela', 100, half)], strata);
    expect(enough.agreement).toMatchObject({ alpha: 1, units: 100, grade: 'fine' });
    expect(stillToCode(enough, ['c'])).toEqual([]);
  });

  it('are graded by Krippendorff’s α', () => {
    // Hayes & Krippendorff's formula for two coders, two categories, 100 texts, d differing, half of either
    // category: α = 1 − (2n − 1) · 2d / (2 · n₁ · n₂) with n₁ = n₂ = n = 100.
    const grade = (d: number) =>
      codingFrom(
        1,
        'l',
        [
          ...said('anna', 150, half),
          // The same number turned either way keeps both categories at one half.
          ...said('bela', 100, (i) => half(i < d ? i + 1 : i)),
        ],
        strata,
      ).agreement;
    const alpha = (d: number) => 1 - (199 * 2 * d) / (2 * 100 * 100);
    expect(grade(10).alpha).toBeCloseTo(alpha(10), 12);
    expect([8, 10, 14, 16, 18].map((d) => grade(d).grade)).toEqual(
      [8, 10, 14, 16, 18].map((d) =>
        alpha(d) >= 0.8 ? 'fine' : alpha(d) >= 0.667 ? 'tentative' : 'too low',
      ),
    );
    expect(grade(18).grade).toBe('too low');
  });

  it('of one of a cluster hold for all of it, and it is read once', () => {
    const copies: Stratum[] = [
      { community: 'c', status: 'matched', size: 3, texts: sampled('matched', 3, 'same') },
    ];
    expect(toRead(copies)).toHaveLength(1);
    const { strata: of } = codingFrom(1, 'l', said('anna', 1, half), copies);
    expect(of[0]?.texts.map(({ codes }) => codes)).toEqual([['own use'], ['own use'], ['own use']]);
  });

  it('a file cut short is a sample of every stratum', () => {
    const mixed: Stratum[] = [
      { community: 'c', status: 'matched', size: 100, texts: sampled('matched', 100) },
      { community: 'c', status: 'unmatched', size: 900, texts: sampled('unmatched', 50) },
    ];
    const first = toRead(mixed).slice(0, 60);
    expect(first.filter(({ status }) => status === 'matched')).toHaveLength(40);
    for (const status of ['matched', 'unmatched'] as const) {
      const places = first.filter((t) => t.status === status).map(({ place }) => place);
      expect(places).toEqual(places.map((_, i) => i + 1));
    }
  });

  it('understand what people write', () => {
    expect(
      ['1', 'Own use', ' QUOTED ', 'rej', '4', 'other_sense', 'maybe', '', '9', 'o'].map(codeOf),
    ).toEqual([
      'own use',
      'own use',
      'quoted',
      'rejected',
      'other sense',
      'other sense',
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(counts('quoted', 'words')).toBe(0);
    expect(counts('quoted', 'about')).toBe(1);
    expect(counts('unclear', 'words')).toBeNull();
  });
});
