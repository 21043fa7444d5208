import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { english } from '../../src/messages/index.ts';
import { chanceOfUse, rateFoundWith } from '../../src/measures/prevalence/effort.ts';
import {
  falseMatchCeiling,
  falselyFound,
  falselyFoundLimit,
  prevalence as prevalenceOf,
  tippingPrecision,
  usesOf,
} from '../../src/measures/prevalence/estimates.ts';

const { chances } = JSON.parse(
  readFileSync(new URL('reference/reference.json', import.meta.url), 'utf8'),
) as { chances: { units: number; matches: number; effort: number; chance: number }[] };

const part = (x: number, n: number, missing = 0, missingLeast = missing) => ({
  channel: `c${x}-${n}`,
  x,
  y: 0,
  n,
  missing,
  missingLeast,
  missingPosts: missing,
  others: 0,
});

describe('the chance of a use at equal effort', () => {
  it('is SciPy’s hypergeometric tail', () => {
    for (const { units, matches, effort, chance } of chances) {
      const got = chanceOfUse(matches, units, effort);
      if (chance === 0) expect(got).toBe(0);
      // SciPy's goes through differences of log gammas, which cost it digits for two million units.
      else expect(Math.abs(got / chance - 1)).toBeLessThan(1e-9);
    }
  });

  it('is the share of all subsets that hold one, counted one by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.nat(10), fc.nat(10), (units, k, m) => {
        const [matches, effort] = [Math.min(k, units), Math.min(m, units)];
        let [all, hit] = [0, 0];
        for (let set = 0; set < 1 << units; set++) {
          const size = set.toString(2).replaceAll('0', '').length;
          if (size !== effort) continue;
          all += 1;
          // The first units are the matches.
          if ((set & ((1 << matches) - 1)) !== 0) hit += 1;
        }
        expect(chanceOfUse(matches, units, effort)).toBeCloseTo(hit / all, 12);
      }),
    );
  });

  it('grows with matches and with effort, and falls with units, for fractions too', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 19 }),
        (units, share, effort) => {
          const matches = share * (units - 1);
          const at = chanceOfUse(matches, units, effort);
          expect(chanceOfUse(matches + 1, units, effort)).toBeGreaterThanOrEqual(at);
          expect(chanceOfUse(matches, units, effort + 1)).toBeGreaterThanOrEqual(at);
          expect(chanceOfUse(matches, units + 1, effort)).toBeLessThanOrEqual(at + 1e-15);
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(1);
        },
      ),
    );
  });

  it('refuses more effort than there are units', () => {
    expect(() => chanceOfUse(1, 299, 300)).toThrow(RangeError);
    expect(() => chanceOfUse(301, 300, 300)).toThrow(RangeError);
  });

  it('has the rate found half of the time: 1 − 0.5^(1/300)', () => {
    expect(rateFoundWith(0.5, 300)).toBeCloseTo(0.002307824, 8);
  });
});

describe('prevalence of a community', () => {
  it('is the mean over channels read, with the others in the bounds', () => {
    // 1 of 600, half of which is read: ½. All of 300: 1. 299 texts: not known.
    const uses = usesOf([part(1, 600), part(5, 300), part(0, 299)], 300);
    const estimate = prevalenceOf('channels', 'channels', uses, 300);
    expect(estimate.value).toBeCloseTo(0.75, 12);
    expect(estimate.low).toBeCloseTo(1.5 / 3, 12);
    expect(estimate.high).toBeCloseTo(2.5 / 3, 12);
    expect(estimate).toMatchObject({ denominator: 2, target: 'frame' });
    expect(estimate.n).toBeCloseTo(1.5, 12);
    expect(english.write(estimate.method)).toContain('channels with too few units as either');
  });

  it('is a census where nothing is missing and every channel was read', () => {
    const estimate = prevalenceOf('channels', 'channels', usesOf([part(1, 600), part(0, 400)], 300), 300);
    expect(estimate.low).toBe(estimate.value);
    expect(estimate.high).toBe(estimate.value);
    expect(english.write(estimate.method)).toContain('census');
  });

  it('holds the chance among all that was published, if missing posts have it at half to twice the odds', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 300, max: 3000 }),
        fc.double({ min: 0.001, max: 0.3, noNaN: true }),
        fc.integer({ min: 1, max: 500 }),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        (n, share, missing, odds) => {
          const x = Math.round(share * n);
          const tilted = ((x / (n - x)) * odds) / (1 + (x / (n - x)) * odds);
          const truth = chanceOfUse(x + missing * tilted, n + missing, 300);
          const [use] = usesOf([part(x, n, missing)], 300);
          expect(use?.low).toBeLessThanOrEqual(truth + 1e-12);
          expect(use?.high).toBeGreaterThanOrEqual(truth - 1e-12);
        },
      ),
    );
  });

  it('says nothing of no channels, and of channels too short that all is possible', () => {
    expect(prevalenceOf('channels', 'channels', [], 300)).toMatchObject({
      value: null,
      low: null,
      high: null,
    });
    const short = prevalenceOf('channels', 'channels', usesOf([part(5, 299), part(0, 10)], 300), 300);
    expect(short).toMatchObject({ value: null, low: 0, high: 1, n: 0, denominator: 0 });
    expect(english.write(short.note ?? '')).toContain('2');
    const whole = prevalenceOf('channels', 'channels', usesOf([part(1, 300)], 300), 300);
    expect(whole).not.toHaveProperty('note');
  });

  it('by hand: what missing posts could change of one channel', () => {
    // 600 texts, 3 with the words, 100 to 200 more may be missing; odds of a missing one 3/597 × ½ or, as few are seen,
    // 3.5/597.5 × 2.
    const [use] = usesOf([part(3, 600, 200, 100)], 300);
    const tilted = (k: number): number => ((3.5 / 597.5) * k) / (1 + (3.5 / 597.5) * k);
    const bound = (k: number): number => ((3 / 597) * k) / (1 + (3 / 597) * k);
    const found = (matches: number, units: number): number => chanceOfUse(matches, units, 300);
    const ends = [100, 200].map((m) => ({
      low: chanceOfUse(3 + m * bound(1 / 2), 600 + m, 300),
      high: chanceOfUse(3 + m * tilted(2), 600 + m, 300),
    }));
    const value = chanceOfUse(3, 600, 300);
    expect(use?.value).toBe(value);
    expect(use?.low).toBeCloseTo(Math.min(value, ...ends.map(({ low }) => low)), 9);
    expect(use?.high).toBeCloseTo(Math.max(value, ...ends.map(({ high }) => high)), 9);
    // At the least none of them has the words, at the most all.
    expect(use?.least).toBeCloseTo(chanceOfUse(3, 800, 300), 12);
    expect(use?.most).toBe(1);
    // The missing matches are a draw, at odds that are estimated: half of what a standard deviation to either side moves.
    const variance = (m: number, k: number): number => {
      const p = tilted(k);
      const sd = Math.sqrt(1 / 3.5 + 1 / 597.5);
      const spread = Math.sqrt(m * p * (1 - p) + (m * p * (1 - p) * sd) ** 2);
      const centre = 3 + m * p;
      return ((found(centre + spread, 600 + m) - found(Math.max(3, centre - spread), 600 + m)) / 2) ** 2;
    };
    expect(use?.varianceLow).toBeCloseTo(Math.max(variance(100, 1 / 2), variance(200, 1 / 2)), 10);
    expect(use?.varianceHigh).toBeCloseTo(Math.max(variance(100, 2), variance(200, 2)), 10);
    // Of one channel the limits are those bounds, 1.96 standard errors further out, and never beyond least and most.
    const of = prevalenceOf('channels', 'channels', use === undefined ? [] : [use], 300);
    const z = 1.959964;
    expect(of.low).toBeCloseTo(
      Math.max(use?.least ?? 0, (use?.low ?? 0) - z * Math.sqrt(use?.varianceLow ?? 0)),
      5,
    );
    expect(of.high).toBeCloseTo(
      Math.min(use?.most ?? 1, (use?.high ?? 0) + z * Math.sqrt(use?.varianceHigh ?? 0)),
      5,
    );
    expect(english.write(of.method)).not.toContain('census');
  });

  it('of two channels half of the root of the sum of their variances', () => {
    // Three of 1,000 units are read; 300 have the words, and some 35 to 92 of 200 missing ones: far from none and from all.
    const uses = usesOf([part(300, 1000, 200), part(300, 1000, 200)], 3);
    const [use] = uses;
    const of = prevalenceOf('channels', 'channels', uses, 3);
    const z = 1.959964;
    expect(of.low).toBeCloseTo((use?.low ?? 0) - (z * Math.sqrt(2 * (use?.varianceLow ?? 0))) / 2, 6);
    expect(of.high).toBeCloseTo((use?.high ?? 0) + (z * Math.sqrt(2 * (use?.varianceHigh ?? 0))) / 2, 6);
    expect(of.low as number).toBeGreaterThan(use?.least ?? 1);
    // One channel of two that misses posts is enough for bounds.
    const mixed = prevalenceOf('channels', 'channels', usesOf([part(1, 600), part(300, 1000, 200)], 3), 3);
    expect(english.write(mixed.method)).not.toContain('census');
  });

  it('by hand: matches that are mostly not use, and uses that are no match', () => {
    // All 300 texts are read: two matches, each own use with 0.5 (0.4 to 0.7), and 298 others with 0.001 (0 to 0.002).
    const rates = {
      precision: { value: 0.5, low: 0.4, high: 0.7 },
      missed: { value: 0.001, low: 0, high: 0.002 },
    };
    const [use] = usesOf([part(2, 300)], 300, rates);
    expect(use?.value).toBeCloseTo(1 - 0.5 ** 2 * 0.999 ** 298, 12);
    expect(use?.low).toBeCloseTo(1 - 0.6 ** 2, 12);
    expect(use?.high).toBeCloseTo(1 - 0.3 ** 2 * 0.998 ** 298, 12);
  });

  it('tips at the precision at which the vocabulary’s matches no longer reach the threshold', () => {
    const parts = [part(40, 600), part(30, 500)];
    const precision = tippingPrecision(parts, 300, 0.9) as number;
    // Each match is right with probability p: 1 − Σ C(K, j) C(N − K, m − j) / C(N, m) (1 − p)^j, in whole numbers.
    const choose = (n: number, k: number): bigint => {
      let c = 1n;
      for (let i = 1; i <= k; i++) c = (c * BigInt(n - k + i)) / BigInt(i);
      return c;
    };
    const found = (K: number, N: number, p: number): number => {
      let none = 0;
      for (let j = 0; j <= K; j++) {
        const chance = (choose(K, j) * choose(N - K, 300 - j) * 10n ** 20n) / choose(N, 300);
        none += (Number(chance) / 1e20) * (1 - p) ** j;
      }
      return 1 - none;
    };
    const at = (p: number) => (found(40, 600, p) + found(30, 500, p)) / 2;
    expect(at(precision)).toBeCloseTo(0.9, 9);
    expect(tippingPrecision([part(0, 600)], 300, 0.5)).toBeNull();
  });

  it('puts false matches at the exact upper limit of the rate elsewhere', () => {
    // 0 of 300: 1 − 0.025^(1/300) = 1.22%.
    expect(falseMatchCeiling([part(0, 100), part(0, 200)])).toBeCloseTo(1 - 0.025 ** (1 / 300), 10);
    expect(falseMatchCeiling([])).toBeNull();
    expect(falselyFound(0.01, 300)).toBeCloseTo(1 - 0.99 ** 300, 12);
    // Of 300 texts all are read: four channels, each found with p = 1 − e^(−0.3); p + 1.959964 √(p(1 − p)/4).
    expect(falselyFoundLimit(0.001, [300, 300, 300, 300], 300)).toBeCloseTo(0.688596, 5);
    // One that cannot be read so far counts as not found.
    expect(falselyFoundLimit(0, [299, 1000], 300)).toBe(0);
    // Half of 600 texts is read, with 0.6 matches on average: found with 1 − e^(−0.3), whose square has the mean
    // e^(−0.6 (1 − 1/4)) of what is not found.
    const spread = Math.sqrt(Math.exp(-0.45) - Math.exp(-0.6));
    expect(falselyFoundLimit(0.001, [600, 299], 300)).toBeCloseTo(
      (1 - Math.exp(-0.3) + 1.959964 * spread) / 2,
      6,
    );
    expect(falselyFoundLimit(0.001, [], 300)).toBe(0);
    // 3 of 300: SciPy's beta.ppf(0.975, 4, 297).
    expect(falseMatchCeiling([part(1, 100), part(2, 200)])).toBeCloseTo(0.028944511, 8);
  });
});
