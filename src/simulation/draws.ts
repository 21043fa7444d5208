/** The draws a world is made of, beside those of statistics/random.ts that it uses as they are. */
import { type Random, exponential, logNormal, uniform, uniformInteger } from '../statistics/random.ts';

export { type Random, normal, seededRandom, uniform, uniformInteger } from '../statistics/random.ts';
export { poisson } from '../statistics/randomCounts.ts';

/** True with this probability; a probability of 0 costs no draw. */
export function chance(random: Random, probability: number): boolean {
  return probability > 0 && uniform(random) < probability;
}

export function pick<T>(random: Random, items: readonly T[]): T {
  return items[uniformInteger(random, items.length)] as T;
}

/** Index drawn in proportion to the weights: for a few weights that change from draw to draw. */
export function weighted(random: Random, weights: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < weights.length; i += 1) total += weights[i] ?? 0;
  let left = uniform(random) * total;
  let last = 0;
  for (let i = 0; i < weights.length; i += 1) {
    const w = weights[i] ?? 0;
    if (w === 0) continue;
    left -= w;
    last = i;
    if (left < 0) break;
  }
  return last;
}

/** Exponential with this mean; a mean of 0 is no delay. */
export function waiting(random: Random, mean: number): number {
  return mean === 0 ? 0 : mean * exponential(random);
}

export function lognormal(random: Random, median: number, sigma: number): number {
  return median * logNormal(random, 0, sigma);
}

/** The odds of `rate` multiplied by `factor`, as a rate again. */
export function shiftOdds(rate: number, factor: number): number {
  if (rate <= 0 || factor === 1) return rate;
  if (rate >= 1) return 1;
  const odds = (rate / (1 - rate)) * factor;
  return odds / (1 + odds);
}
