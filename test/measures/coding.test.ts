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
import { differs } from '../../src/measures/coding/coding.ts';
import { leftToRead, ratesOf } from '../../src/measures/coding/rates.ts';
import { openedTo } from '../../src/work/coding/settle.ts';
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

describe('precision and recall of a vocabulary', () => {
  // 100 texts match, 900 do not. Read: 20 matched, 16 of them own use; 30 others, 3 of them own use.
  // Found 100 · 16/20 = 80, missed 900 · 3/30 = 90: precision 0.8, recall 80/170.
  const strata = [
    stratum('matched', 100, [...times(16, 'own use'), ...times(3, 'quoted'), ...times(1, 'other sense')]),
    stratum('unmatched', 900, [...times(3, 'own use'), ...times(27, 'other sense')]),
  ];

  it('are totals of the strata, by hand', () => {
    const { precision, recall } = ratesOf({ strata }, 'words');
    expect(precision?.value).toBeCloseTo(0.8, 12);
    expect(recall?.value).toBeCloseTo(80 / 170, 12);
    // Of mentions 19 of 20 count: 95 found.
    const about = ratesOf({ strata }, 'about');
    expect(about.precision?.value).toBeCloseTo(0.95, 12);
    expect(about.recall?.value).toBeCloseTo(95 / 185, 12);
    // Wilson of 3 of 30 is 0.035 to 0.256, so recall lies about 80 / (80 + 230) to 80 / (80 + 31).
    expect(recall?.low).toBeGreaterThan(0.22);
    expect(recall?.low).toBeLessThan(0.31);
    expect(recall?.high).toBeGreaterThan(0.68);
    expect(recall?.high).toBeLessThan(0.78);
  });

  it('read to the end have no interval', () => {
    const whole = [
      stratum('matched', 20, [...times(16, 'own use'), ...times(4, 'other sense')]),
      stratum('unmatched', 30, [...times(4, 'own use'), ...times(26, 'other sense')]),
    ];
    expect(ratesOf({ strata: whole }, 'words').recall).toEqual({ value: 0.8, low: 0.8, high: 0.8 });
  });

  it('take an unclear text as none and as one', () => {
    const unclear = [
      stratum('matched', 10, [...times(8, 'own use'), ...times(2, 'unclear')]),
      stratum('unmatched', 10, [...times(2, 'own use'), ...times(8, 'other sense')]),
    ];
    const { precision, recall } = ratesOf({ strata: unclear }, 'words');
    expect(precision).toEqual({ value: 0.9, low: 0.8, high: 1 });
    expect(recall?.low).toBeCloseTo(8 / 10, 12);
    expect(recall?.high).toBeCloseTo(10 / 12, 12);
  });

  it('a text matched by an opponents’ word alone is one that X’s own words miss', () => {
    const hostile = stratum('matched', 10, [...times(6, 'own use'), ...times(4, 'rejected')]);
    const texts = hostile.texts.map((one, i) => ({ ...one, own: i !== 0 }));
    // Nine by own words, five of them own use; one own use beside them: recall 5 of 6.
    const { precision, recall } = ratesOf({ strata: [{ ...hostile, texts }] }, 'words');
    expect(precision?.value).toBeCloseTo(5 / 9, 12);
    expect(recall?.value).toBeCloseTo(5 / 6, 12);
  });

  it('are not known before two texts of every stratum are read', () => {
    const [matched, others] = strata as [CodedStratum, CodedStratum];
    const few = { ...others, texts: others.texts.slice(0, 1) };
    expect(ratesOf({ strata: [matched, few] }, 'words')).toMatchObject({ recall: null });
    expect(ratesOf({ strata: [matched, few] }, 'words').precision?.value).toBeCloseTo(0.8, 12);
    const none = { ...matched, texts: [] };
    expect(ratesOf({ strata: [none, others] }, 'words')).toMatchObject({ precision: null, recall: null });
  });

  it('recall’s interval holds the truth', () => {
    const rng = seededRandom(20261129);
    const draw = (status: Status, size: number, own: number, n: number): CodedStratum => {
      let [left, right] = [size, own];
      const said = Array.from({ length: n }, (): Code[] => {
        const hit = uniformInteger(rng, left) < right;
        left -= 1;
        if (hit) right -= 1;
        return [hit ? 'own use' : 'other sense'];
      });
      return stratum(status, size, said);
    };
    let held = 0;
    for (let i = 0; i < 300; i++) {
      const { recall } = ratesOf(
        {
          strata: [
            draw('matched', 700, 560, 200),
            draw('near-miss', 200, 120, 100),
            draw('unmatched', 5100, 120, 300),
          ],
        },
        'words',
      );
      if (recall !== null && recall.low <= 0.7 && 0.7 <= recall.high) held += 1;
    }
    expect(held / 300).toBeGreaterThan(0.93);
  });
});

describe('texts that two read differently', () => {
  const strata: Stratum[] = [
    { community: 'c', status: 'matched', size: 4, texts: sampled('matched', 4) },
    {
      community: 'c',
      status: 'unmatched',
      size: 2,
      texts: sampled('unmatched', 2).map((t) => ({ ...t, id: t.id + 4, sameAs: `u${t.id}` })),
    },
  ];
  const say = (coder: string, id: number, code: Code, note?: string) => ({
    lexicon: 'l',
    channel: 'a',
    id,
    coder,
    code,
    day: '2026-01-01',
    ...(note === undefined ? {} : { note }),
  });
  const anna = (['own use', 'own use', 'quoted', 'other sense', 'other sense', 'other sense'] as const).map(
    (code, i) => say('anna', i + 1, code),
  );
  const bela = (['own use', 'quoted', 'quoted', 'other sense', 'other sense', 'other sense'] as const).map(
    (code, i) => say('bela', i + 1, code),
  );
  const stored = [...anna, ...bela];
  const settled = [{ lexicon: 'l', channel: 'a', id: 2, by: 'cleo', code: 'own use', day: '2026-01-02' }];

  it('count by halves, and settled by the decision; α stays what it was', () => {
    const open = codingFrom(1, 'l', stored, strata);
    expect(open.shared.filter(differs).map(({ text }) => text.id)).toEqual([2]);
    expect(ratesOf(open, 'words').precision?.value).toBeCloseTo(1.5 / 4, 12);
    const done = codingFrom(1, 'l', stored, strata, settled);
    expect(ratesOf(done, 'words').precision?.value).toBeCloseTo(2 / 4, 12);
    expect(done.agreement).toEqual(open.agreement);
    expect(done.shared.find(differs)).toMatchObject({
      said: [
        { by: 'anna', code: 'own use' },
        { by: 'bela', code: 'quoted' },
      ],
      settled: { by: 'cleo', code: 'own use' },
    });
  });

  it('a decision on a text that coders have come to read alike counts no more', () => {
    const alike = [...anna, ...bela.map((one) => (one.id === 2 ? { ...one, code: 'own use' } : one))];
    const { shared } = codingFrom(1, 'l', alike, strata, [
      { ...(settled[0] as (typeof settled)[0]), code: 'rejected' },
    ]);
    expect(shared.every((one) => one.settled === null)).toBe(true);
  });

  it('agreement is told of all texts, of those matched, and of what decides', () => {
    // Matched: (own, own) (own, quoted) (quoted, quoted) (other, other). Own 3, quoted 3, other 2 of 8.
    // α = 1 − 7 · 2 / (64 − 9 − 9 − 4) = 1 − 14/42. Own or not: 3 yes, 5 no: 1 − 7 · 2 / (64 − 9 − 25).
    const { parts, coincidences, grade } = codingFrom(1, 'l', stored, strata).agreement;
    const of = (asked: string, texts: string) =>
      parts.find((part) => part.of === asked && part.texts === texts);
    expect(of('codes', 'matched')?.alpha).toBeCloseTo(1 - 14 / 42, 12);
    expect(of('own use', 'matched')?.alpha).toBeCloseTo(1 - 14 / 30, 12);
    expect(of('mention', 'matched')?.alpha).toBe(1);
    // All six: own 3, quoted 3, other 6 of 12: 1 − 11 · 2 / (144 − 9 − 9 − 36).
    expect(of('codes', 'all')).toMatchObject({ units: 6 });
    expect(of('codes', 'all')?.alpha).toBeCloseTo(1 - 22 / 90, 12);
    expect(grade).toBe('tentative');
    expect(coincidences.find(({ one, other }) => one === 'own use' && other === 'quoted')?.count).toBe(1);
    expect(coincidences.reduce((sum, { count }) => sum + count, 0)).toBe(12);
  });

  it('are shown to nobody before two have read enough, and to a reader once they have read the text', () => {
    const early = codingFrom(1, 'l', [...anna, ...bela.slice(0, 5)], strata);
    expect(openedTo(early, 'cleo')).toEqual({ texts: [], unread: 0 });
    expect(early.agreement).toMatchObject({ parts: [], coincidences: [] });
    const third = codingFrom(1, 'l', [...stored, say('dora', 1, 'own use')], strata);
    expect(openedTo(third, 'dora')).toMatchObject({ texts: [{ text: { id: 1 } }], unread: 5 });
    expect(openedTo(third, 'cleo').texts).toHaveLength(6);
  });

  it('what is left is told over all communities', () => {
    const needs = codingFrom(1, 'l', anna.slice(0, 1), strata);
    expect(leftToRead(needs)).toEqual({ matched: 3, 'near-miss': 0, unmatched: 2, second: 6 });
    expect(leftToRead(needs, ['d'])).toMatchObject({ matched: 0, unmatched: 0, second: 6 });
  });
});
