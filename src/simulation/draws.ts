import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';

/** A seeded generator of pure-rand; drawing moves it on. */
export type Random = RandomGenerator;

export function seeded(seed: number): Random {
  return xoroshiro128plus(seed);
}

/** In [0, 1). */
export function uniform(random: Random): number {
  return uniformFloat64(random);
}

/** A whole number from 0 to n − 1. */
export function below(random: Random, n: number): number {
  return Math.floor(uniformFloat64(random) * n);
}

export function chance(random: Random, probability: number): boolean {
  return probability > 0 && uniformFloat64(random) < probability;
}

export function pick<T>(random: Random, items: readonly T[]): T {
  const item = items[below(random, items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}

/** Index drawn in proportion to the weights. */
export function weighted(random: Random, weights: readonly number[]): number {
  let total = 0;
  for (const w of weights) total += w;
  let left = uniformFloat64(random) * total;
  for (let i = 0; i < weights.length; i += 1) {
    left -= weights[i] ?? 0;
    if (left < 0) return i;
  }
  return weights.length - 1;
}

/** Standard normal, by Box and Muller. */
export function normal(random: Random): number {
  const u = 1 - uniformFloat64(random);
  return Math.sqrt(-2 * Math.log(u)) * Math.cos(2 * Math.PI * uniformFloat64(random));
}

export function exponential(random: Random, mean: number): number {
  return -mean * Math.log(1 - uniformFloat64(random));
}

export function lognormal(random: Random, median: number, sigma: number): number {
  return median * Math.exp(sigma * normal(random));
}

/** A lognormal delay. */
export function drawDelay(
  random: Random,
  delay: { readonly median: number; readonly sigma: number },
): number {
  return lognormal(random, delay.median, delay.sigma);
}

/** By Knuth's product in pieces of mean 30 (a sum of Poisson draws is one): exact at any mean. */
export function poisson(random: Random, mean: number): number {
  let left = mean;
  let count = 0;
  while (left > 0) {
    const piece = Math.min(left, 30);
    left -= piece;
    const limit = Math.exp(-piece);
    let product = uniformFloat64(random);
    while (product > limit) {
      count += 1;
      product *= uniformFloat64(random);
    }
  }
  return count;
}

/** The odds of `rate` multiplied by `factor`, as a rate again. */
export function shiftOdds(rate: number, factor: number): number {
  if (rate <= 0 || factor === 1) return rate;
  if (rate >= 1) return 1;
  const odds = (rate / (1 - rate)) * factor;
  return odds / (1 + odds);
}
