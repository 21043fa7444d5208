/** The chance of an own use among some units of a channel, where a match may be none and a use may be missed. */
import { describe, expect, it } from 'vitest';
import { chanceOfOwnUse } from '../../src/measures/prevalence/thinned.ts';

/** Every way to draw m of n units, of which the first k match: 1 less the mean chance that none is an own use. */
function byEnumeration(k: number, n: number, m: number, p: number, q: number): number {
  let [none, draws] = [0, 0];
  for (let set = 0; set < 2 ** n; set++) {
    const drawn = Array.from({ length: n }, (_, i) => i).filter((i) => (set & (1 << i)) !== 0);
    if (drawn.length !== m) continue;
    draws += 1;
    none += drawn.reduce((chance, i) => chance * (i < k ? 1 - p : 1 - q), 1);
  }
  return 1 - none / draws;
}

describe('chance of an own use', () => {
  it('is as by hand', () => {
    // Two matches of five, two drawn: none of them 3/10, one 6/10, both 1/10. 0.3·0.81 + 0.6·0.5·0.9 + 0.1·0.25 = 0.538.
    expect(chanceOfOwnUse(2, 5, 2, 0.5, 0.1)).toBeCloseTo(0.462, 12);
    // Three matches: 1/10, 6/10, 3/10. 0.081 + 0.27 + 0.075 = 0.426; two and a half lie between.
    expect(chanceOfOwnUse(3, 5, 2, 0.5, 0.1)).toBeCloseTo(0.574, 12);
    expect(chanceOfOwnUse(2.5, 5, 2, 0.5, 0.1)).toBeCloseTo(0.518, 12);
    expect(chanceOfOwnUse(2.25, 5, 2, 0.5, 0.1)).toBeCloseTo(0.49, 12);
  });

  it('is the mean over every draw', () => {
    for (const n of [4, 7, 10])
      for (const m of [0, 1, 3, n])
        for (const k of [0, 1, 2, n - 1, n])
          for (const [p, q] of [
            [0.5, 0.1],
            [0.9, 0],
            [1, 0.05],
            [0, 0.2],
            [1, 1],
          ] as const)
            expect(chanceOfOwnUse(k, n, m, p, q)).toBeCloseTo(byEnumeration(k, n, m, p, q), 10);
  });

  it('is that of a perfect vocabulary where nothing is mistaken or missed', () => {
    // 1 − C(3, 2)/C(5, 2); with posts that may be missing a fraction of them.
    expect(chanceOfOwnUse(2, 5, 2, 1, 0)).toBeCloseTo(0.7, 12);
    expect(chanceOfOwnUse(2, 5.5, 2, 1, 0)).toBeCloseTo(1 - (3.5 * 2.5) / (5.5 * 4.5), 12);
  });

  it('holds far out, where most terms are nothing', () => {
    // Of 10,000 units 5,000 match and 300 are read: an own use each with 1/100 or 1/1000, so about 1 − e^−1.65.
    const chance = chanceOfOwnUse(5000, 10_000, 300, 0.01, 0.001);
    expect(chance).toBeGreaterThan(0.805);
    expect(chance).toBeLessThan(0.812);
    // Every unit matches: (1 − p)^m alone.
    expect(chanceOfOwnUse(400, 400, 300, 0.01, 0.5)).toBeCloseTo(1 - 0.99 ** 300, 12);
    expect(chanceOfOwnUse(0, 400, 300, 0.9, 0.01)).toBeCloseTo(1 - 0.99 ** 300, 12);
  });

  it('refuses what is no chance, and more than there is', () => {
    expect(() => chanceOfOwnUse(2, 5, 2, 1.1, 0)).toThrow('a chance is 1.1, not in [0, 1]');
    expect(() => chanceOfOwnUse(2, 5, 2, 0.5, -0.1)).toThrow('a chance is -0.1');
    expect(() => chanceOfOwnUse(2, 5.5, 6, 0.5, 0)).toThrow(
      'effort is 6, not a count of at most the 5.5 units',
    );
    expect(chanceOfOwnUse(2, 5.5, 5, 0.5, 0)).toBeCloseTo(0.75, 12);
  });
});
