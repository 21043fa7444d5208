/**
 * Poisson tails and rates.
 * P(X ≥ w) is the lower incomplete gamma function P(w, λ): no difference from 1, so the far tail keeps its digits.
 * Exact limits of a rate: Garwood, Biometrika 28:437–442, 1936, doi 10.1093/biomet/28.3-4.437.
 * Ratio of two rates: conditional on the sum the first count is binomial; Przyborowski & Wilenski, Biometrika
 * 31:313–323, 1940, doi 10.1093/biomet/31.3-4.313.
 * A mean that is itself estimated: gamma-mixed, the negative binomial variable; Greenwood & Yule, J. R. Stat. Soc.
 * 83:255–279, 1920, doi 10.2307/2341080.
 * Sum of unequal Bernoulli variables: Hong, Comput. Stat. Data Anal. 59:41–51, 2013, doi 10.1016/j.csda.2012.10.006
 * (the exact recursion, there named RF1).
 */
import { logIncompleteBeta } from './beta.ts';
import { logIncompleteGamma } from './gamma.ts';
import { checkCount, checkLevel, checkNonNegative, checkPositive, checkProbability } from './guards.ts';
import type { Interval } from './interval.ts';
import { clopperPearson } from './proportions.ts';
import { findRoot } from './roots.ts';

/** ln P(X ≥ w) for a Poisson variable of mean λ. */
export function logPoissonUpperTail(w: number, mean: number): number {
  checkCount('w', w);
  checkNonNegative('mean', mean);
  if (w === 0) return 0;
  return mean === 0 ? -Infinity : logIncompleteGamma(w, mean).lower;
}

/** P(X ≥ w). Under 1e-308 it is 0: compare logarithms there. */
export function poissonUpperTail(w: number, mean: number): number {
  return Math.exp(logPoissonUpperTail(w, mean));
}

/**
 * P(X ≥ w) of a Poisson variable whose mean is known only with a variance: gamma-mixed, so that X has variance
 * mean + variance. As a negative binomial of size r = mean²/variance it is I_p(w, r), p = variance/(mean + variance).
 */
export function mixedPoissonUpperTail(w: number, mean: number, variance: number): number {
  checkCount('w', w);
  checkNonNegative('mean', mean);
  checkNonNegative('variance', variance);
  // So little more than a Poisson variable's that the difference is in the tenth digit.
  if (w === 0 || mean === 0 || variance <= 1e-10 * mean) return poissonUpperTail(w, mean);
  const size = mean * (mean / variance);
  return Math.exp(logIncompleteBeta(variance / (mean + variance), w, size, mean / (mean + variance)).lower);
}

/** ln P(X ≤ w). */
export function logPoissonLowerTail(w: number, mean: number): number {
  checkCount('w', w);
  checkNonNegative('mean', mean);
  return mean === 0 ? 0 : logIncompleteGamma(w + 1, mean).upper;
}

/** Garwood's exact interval of the rate k/exposure. */
export function poissonRate(k: number, exposure = 1, level = 0.95): Interval {
  checkCount('k', k);
  checkPositive('exposure', exposure);
  checkLevel('level', level);
  const tail = Math.log((1 - level) / 2);
  const low = k === 0 ? 0 : meanWhere((mean) => logPoissonUpperTail(k, mean) - tail, k);
  const high = meanWhere((mean) => logPoissonLowerTail(k, mean) - tail, k + 1);
  return { value: k / exposure, low: low / exposure, high: high / exposure, level, method: 'Garwood' };
}

/** Root of a monotone function of a positive mean, bracketed outwards from a start, solved on the log scale. */
function meanWhere(f: (mean: number) => number, start: number): number {
  const g = (u: number): number => f(Math.exp(u));
  let [low, high] = [Math.log(start) - 0.5, Math.log(start) + 0.5];
  for (let step = 0.5; Math.sign(g(low)) === Math.sign(g(high)); step *= 2) {
    low -= step;
    high += step;
    if (low < -745) return 0;
  }
  return Math.exp(findRoot(g, low, high));
}

/**
 * Exact interval of the ratio of two rates, (k1/exposure1)/(k2/exposure2). The value and the upper limit are ∞
 * where k2 is 0. @throws {RangeError} where both counts are 0: nothing was seen to compare.
 */
export function poissonRateRatio(
  k1: number,
  k2: number,
  exposure1 = 1,
  exposure2 = 1,
  level = 0.95,
): Interval {
  if (checkCount('k1', k1) + checkCount('k2', k2) === 0) throw new RangeError('both counts are 0');
  const scale = checkPositive('exposure2', exposure2) / checkPositive('exposure1', exposure1);
  const { low, high } = clopperPearson(k1, k1 + k2, level);
  // The upper limit's complement is the lower limit with the sides changed: no 1 − high where high is near 1.
  const below = clopperPearson(k2, k1 + k2, level).low;
  return {
    value: (k1 / k2) * scale,
    low: (low / (1 - low)) * scale,
    high: below === 0 ? Infinity : (high / below) * scale,
    level,
    method: 'exact, conditional on the sum',
  };
}

/** The distribution of the number of successes of independent trials with probabilities p: mass at 0 … p.length. */
export function poissonBinomial(p: readonly number[]): number[] {
  let mass = [1];
  for (const [i, value] of p.entries()) {
    checkProbability(`p[${i}]`, value);
    const next: number[] = Array.from({ length: mass.length + 1 }, () => 0);
    for (const [k, m] of mass.entries()) {
      next[k] = (next[k] as number) + m * (1 - value);
      next[k + 1] = m * value;
    }
    mass = next;
  }
  return mass;
}

/** P(successes ≥ w) of independent trials with probabilities p; sums from the far end. */
export function poissonBinomialUpperTail(w: number, p: readonly number[]): number {
  checkCount('w', w);
  const mass = poissonBinomial(p);
  let total = 0;
  for (let k = mass.length - 1; k >= w; k--) total += mass[k] as number;
  return Math.min(1, total);
}
