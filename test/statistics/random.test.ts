import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logChiSquareUpperTail } from '../../src/statistics/gamma.ts';
import { monteCarloP, monteCarloTest, replicationsFor, smallestP } from '../../src/statistics/monteCarlo.ts';
import {
  beta,
  exponential,
  gamma,
  logNormal,
  normal,
  type Random,
  sampleIndices,
  seededRandom,
  shuffle,
  uniform,
  uniformInteger,
  weightedChoice,
} from '../../src/statistics/random.ts';
import { binomial, hypergeometric, multinomial, poisson, zipf } from '../../src/statistics/randomCounts.ts';
import { expectClose, reference } from './reference.ts';

interface Masses {
  poisson: { mean: number; mass: number[] }[];
  binomial: { n: number; p: number; mass: number[] }[];
  hypergeometric: { marked: number; unmarked: number; draws: number; mass: number[] }[];
  zipf: { n: number; exponent: number; mass: number[] }[];
  gamma: { shape: number; quantiles: number[] }[];
  beta: { a: number; b: number; quantiles: number[] }[];
}
const masses = reference<Masses>('masses');
const DRAWS = 20_000;

/** Pearson's χ² of draws against their masses; cells under 5 expected are put together. */
function expectFollows(mass: readonly number[], draw: (rng: Random) => number): void {
  const rng = seededRandom(20, 4);
  const counts = new Map<number, number>();
  for (let i = 0; i < DRAWS; i++) {
    const k = draw(rng);
    counts.set(k, (counts.get(k) ?? 0) + 1);
  }
  let [chi2, cells, restExpected, restSeen] = [0, 0, 0, DRAWS];
  for (const [k, p] of mass.entries()) {
    if (p * DRAWS < 5) {
      restExpected += p * DRAWS;
      continue;
    }
    const seen = counts.get(k) ?? 0;
    restSeen -= seen;
    chi2 += (seen - p * DRAWS) ** 2 / (p * DRAWS);
    cells += 1;
  }
  if (restExpected > 0.5) {
    chi2 += (restSeen - restExpected) ** 2 / restExpected;
    cells += 1;
  } else expect(restSeen).toBeLessThan(8);
  // One seed, fixed: 1e-4 is passed once and stays passed.
  if (cells > 1) expect(Math.exp(logChiSquareUpperTail(chi2, cells - 1))).toBeGreaterThan(1e-4);
}

/** Draws fall between SciPy's 5% quantiles evenly. */
function expectQuantiles(quantiles: readonly number[], draw: (rng: Random) => number): void {
  expectFollows(
    Array.from({ length: quantiles.length + 1 }, () => 1 / (quantiles.length + 1)),
    (rng) => {
      const value = draw(rng);
      return quantiles.filter((q) => q < value).length;
    },
  );
}

describe('draws follow SciPy’s probabilities', () => {
  it('counts', () => {
    for (const { mean, mass } of masses.poisson) expectFollows(mass, (rng) => poisson(rng, mean));
    for (const { n, p, mass } of masses.binomial) expectFollows(mass, (rng) => binomial(rng, n, p));
    for (const { marked, unmarked, draws, mass } of masses.hypergeometric)
      expectFollows(mass, (rng) => hypergeometric(rng, marked, unmarked, draws));
    for (const { n, exponent, mass } of masses.zipf) {
      const draw = zipf(n, exponent);
      expectFollows(mass, (rng) => draw(rng) - 1);
    }
  });
  it('gamma, beta, normal, exponential, log-normal', () => {
    for (const { shape, quantiles } of masses.gamma)
      expectQuantiles(quantiles, (rng) => gamma(rng, shape, 3) / 3);
    for (const { a, b, quantiles } of masses.beta) expectQuantiles(quantiles, (rng) => beta(rng, a, b));
    // Quartiles of the standard normal, and of the exponential: ln 4/3, ln 2, ln 4.
    const quartiles = [-0.6744897501960817, 0, 0.6744897501960817];
    expectQuantiles(quartiles, (rng) => normal(rng));
    expectQuantiles(quartiles, (rng) => (Math.log(logNormal(rng, 2, 3)) - 2) / 3);
    expectQuantiles([Math.log(4 / 3), Math.log(2), Math.log(4)], (rng) => exponential(rng, 5) * 5);
  });
  it('uniform numbers, whole numbers, weighted choice, shuffles, samples', () => {
    expectFollows(
      Array.from({ length: 64 }, () => 1 / 64),
      (rng) => Math.floor(uniform(rng) * 64),
    );
    expectFollows(
      Array.from({ length: 7 }, () => 1 / 7),
      (rng) => uniformInteger(rng, 7),
    );
    expectFollows(
      Array.from({ length: 8 }, () => 1 / 8),
      (rng) => Math.floor(uniformInteger(rng, 2 ** 52) / 2 ** 49),
    );
    const weights = [3, 0, 1, 0.5, 0, 5.5];
    const draw = weightedChoice(weights);
    expectFollows(
      weights.map((w) => w / 10),
      draw,
    );
    const orders = ['abc', 'acb', 'bac', 'bca', 'cab', 'cba'];
    expectFollows(
      orders.map(() => 1 / 6),
      (rng) => orders.indexOf(shuffle(rng, ['a', 'b', 'c']).join('')),
    );
    const pairs = ['0,1', '0,2', '0,3', '1,2', '1,3', '2,3'];
    expectFollows(
      pairs.map(() => 1 / 6),
      (rng) => pairs.indexOf(sampleIndices(rng, 4, 2).join(',')),
    );
    // The first of three categories of a multinomial is a binomial.
    const { n, p, mass } = masses.binomial[2] as { n: number; p: number; mass: number[] };
    expectFollows(mass, (rng) => multinomial(rng, n, [p * 7, (1 - p) * 3, (1 - p) * 4])[0] as number);
  });
});

describe('generator', () => {
  it('gives the same draws for a seed, others for its neighbour or another stream', () => {
    const draws = (seed: number, stream?: number): number[] => {
      const rng = seededRandom(seed, stream);
      return Array.from({ length: 5 }, () => rng.next());
    };
    expect(draws(1)).toEqual(draws(1, 0));
    const first = new Set(
      [1, 2, 3, 2 ** 32 + 1].flatMap((seed) => [0, 1, 2].map((stream) => draws(seed, stream)[0])),
    );
    expect(first.size).toBe(12);
  });
  it('neighbouring seeds are not alike: the first uniform of 20,000 seeds is uniform', () => {
    let seed = 0;
    expectFollows(
      Array.from({ length: 20 }, () => 1 / 20),
      () => Math.floor(uniform(seededRandom(seed++)) * 20),
    );
    let stream = 0;
    expectFollows(
      Array.from({ length: 20 }, () => 1 / 20),
      () => Math.floor(uniform(seededRandom(7, stream++)) * 20),
    );
  });
  it('stays in range, at the edges too', () => {
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(200),
        fc.nat(200),
        fc.nat(400),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (seed, a, b, n, p) => {
          const rng = seededRandom(seed);
          const u = uniform(rng);
          expect(u > 0 && u < 1).toBe(true);
          const draws = Math.min(n, a + b);
          const k = hypergeometric(rng, a, b, draws);
          expect(k >= Math.max(0, draws - b) && k <= Math.min(a, draws)).toBe(true);
          const x = binomial(rng, n, p);
          expect(x >= 0 && x <= n).toBe(true);
          const parts = multinomial(rng, n, [a, 1, b]);
          expect(parts.reduce((t, v) => t + v, 0)).toBe(n);
          if (a === 0) expect(parts[0]).toBe(0);
          expect(shuffle(rng, [1, 2, 2, 3]).toSorted((x, y) => x - y)).toEqual([1, 2, 2, 3]);
        },
      ),
    );
    const rng = seededRandom(3);
    expect([
      poisson(rng, 0),
      binomial(rng, 9, 0),
      binomial(rng, 9, 1),
      binomial(rng, 0, 0.5),
      zipf(1, 1)(rng),
    ]).toEqual([0, 0, 9, 0, 1]);
    const large = Array.from({ length: 400 }, () => poisson(rng, 1e6));
    expect(Math.abs(large.reduce((t, v) => t + v, 0) / 400 - 1e6)).toBeLessThan(4 * 50);
  });
  it('refuses what is outside its domain', () => {
    const rng = seededRandom(1);
    const bad: (() => unknown)[] = [
      () => seededRandom(-1),
      () => seededRandom(1.5),
      () => seededRandom(1, Number.NaN),
      () => uniformInteger(rng, 0),
      () => normal(rng, Number.NaN),
      () => normal(rng, 0, -1),
      () => exponential(rng, 0),
      () => gamma(rng, 0),
      () => poisson(rng, -1),
      () => poisson(rng, Infinity),
      () => binomial(rng, 2.5, 0.5),
      () => binomial(rng, 2, 1.1),
      () => hypergeometric(rng, 2, 2, 5),
      () => multinomial(rng, 3, [0, 0]),
      () => multinomial(rng, 3, [1, -1]),
      () => weightedChoice([]),
      () => weightedChoice([0, 0]),
      () => weightedChoice([1, -1]),
      () => sampleIndices(rng, 2, 3),
      () => zipf(0, 1),
      () => zipf(3, 0),
    ];
    for (const f of bad) expect(f).toThrow(RangeError);
  });
});

describe('Monte Carlo p-values', () => {
  it('count one more on both sides', () => {
    expect(monteCarloP(0, 999)).toBe(0.001);
    expect(monteCarloP(999, 999)).toBe(1);
    expect(monteCarloTest(2, [1, 2, 3])).toBe(3 / 4);
    expect(monteCarloTest(2, [1, 2, 3], 'less')).toBe(3 / 4);
    expect(monteCarloTest(4, [1, 2, 3], 'two-sided')).toBe(2 / 4);
    // A tie up to the last digit is a tie.
    expect(monteCarloTest(0.1 + 0.2, [0.3, 0, 0])).toBe(2 / 4);
    expect(monteCarloTest(0.3, [0.1 + 0.2, 0, 0], 'less')).toBe(1);
    expect(smallestP(39)).toBe(0.025);
    expect(replicationsFor(0.025)).toBe(39);
    expect(replicationsFor(0.025, 'two-sided')).toBe(79);
    for (const f of [
      () => monteCarloP(1, 0),
      () => monteCarloP(4, 3),
      () => monteCarloTest(Number.NaN, [1]),
      () => monteCarloTest(1, []),
      () => replicationsFor(0),
    ])
      expect(f).toThrow(RangeError);
  });
  it('hold their level under the null: P(p ≤ a) ≤ a', () => {
    const rng = seededRandom(77);
    const p = Array.from({ length: 4000 }, () =>
      monteCarloTest(
        normal(rng),
        Array.from({ length: 39 }, () => normal(rng)),
      ),
    );
    for (const a of [0.025, 0.05, 0.5, 0.9]) {
      const found = p.filter((value) => value <= a + 1e-12).length / p.length;
      expect(Math.abs(found - a)).toBeLessThan(4 * Math.sqrt((a * (1 - a)) / p.length));
    }
    expectClose(Math.min(...p), 0.025, 1e-12);
  });
});
