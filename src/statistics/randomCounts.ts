/**
 * Random counts: Poisson, binomial, hypergeometric and multinomial by inversion from the mode outwards (chop-down;
 * Kachitvichyanukul & Schmeiser, J. Stat. Comput. Simul. 22:127–145, 1985, doi 10.1080/00949658508810839, §2):
 * exact, one uniform a draw, in a number of steps of the order of the standard deviation.
 * Zipf by rejection-inversion: Hörmann & Derflinger, ACM TOMACS 6(3):169–184, 1996, doi 10.1145/235025.235029.
 */
import { logBinomialMass } from './beta.ts';
import { logPoissonMass } from './gamma.ts';
import {
  checkAllFinite,
  checkCount,
  checkNonNegative,
  checkPositiveCount,
  checkProbability,
} from './guards.ts';
import { type Random, uniform } from './random.ts';

/** Walks down and up from the mode until the uniform is used up. up(k) = mass(k + 1)/mass(k). */
function fromMode(
  rng: Random,
  mode: number,
  massAtMode: number,
  up: (k: number) => number,
  down: (k: number) => number,
): number {
  for (;;) {
    let rest = uniform(rng) - massAtMode;
    if (rest <= 0) return mode;
    let [low, high, lowMass, highMass] = [mode, mode, massAtMode, massAtMode];
    while (lowMass > 0 || highMass > 0) {
      if (highMass > 0) {
        highMass *= up(high);
        high += 1;
        rest -= highMass;
        if (rest <= 0) return high;
      }
      if (lowMass > 0) {
        lowMass *= down(low);
        low -= 1;
        rest -= lowMass;
        if (rest <= 0) return low;
      }
    }
    // All mass walked and a rounding of 1e-14 left over: draw again.
  }
}

export function poisson(rng: Random, mean: number): number {
  checkNonNegative('mean', mean);
  if (mean === 0) return 0;
  const mode = Math.floor(mean);
  return fromMode(
    rng,
    mode,
    Math.exp(logPoissonMass(mode, mean)),
    (k) => mean / (k + 1),
    (k) => k / mean,
  );
}

export function binomial(rng: Random, n: number, p: number): number {
  checkCount('n', n);
  checkProbability('p', p);
  if (n === 0 || p === 0) return 0;
  if (p === 1) return n;
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const odds = p / (1 - p);
  const mass = Math.exp(logBinomialMass(mode, n - mode, p, 1 - p));
  return fromMode(
    rng,
    mode,
    mass,
    (k) => ((n - k) / (k + 1)) * odds,
    (k) => k / (n - k + 1) / odds,
  );
}

/** Marked ones among `draws` of an urn of `marked` and `unmarked`, without replacement. */
export function hypergeometric(rng: Random, marked: number, unmarked: number, draws: number): number {
  checkCount('marked', marked);
  checkCount('unmarked', unmarked);
  const all = marked + unmarked;
  if (checkCount('draws', draws) > all)
    throw new RangeError(`draws are ${draws}, more than the ${all} in the urn`);
  const least = Math.max(0, draws - unmarked);
  const most = Math.min(draws, marked);
  if (least === most) return least;
  const mode = Math.min(most, Math.max(least, Math.floor(((draws + 1) * (marked + 1)) / (all + 2))));
  const p = draws / all;
  // C(K, k) C(M, n − k) / C(N, n) as a quotient of binomial masses, which do not overflow (Loader 2000).
  const logMass =
    logBinomialMass(mode, marked - mode, p, 1 - p) +
    logBinomialMass(draws - mode, unmarked - draws + mode, p, 1 - p) -
    logBinomialMass(draws, all - draws, p, 1 - p);
  return fromMode(
    rng,
    mode,
    Math.exp(logMass),
    (k) => ((marked - k) / (k + 1)) * ((draws - k) / (unmarked - draws + k + 1)),
    (k) => (k / (marked - k + 1)) * ((unmarked - draws + k) / (draws - k + 1)),
  );
}

/** Counts of n draws in proportion to the weights, by binomials one after another. */
export function multinomial(rng: Random, n: number, weights: readonly number[]): number[] {
  checkCount('n', n);
  checkAllFinite('weights', weights);
  for (const [i, w] of weights.entries()) checkNonNegative(`weights[${i}]`, w);
  // Remaining weight behind each place, summed from the end so that it is exactly 0 after the last.
  const behind: number[] = weights.map(() => 0);
  for (let i = weights.length - 1, total = 0; i >= 0; i--) {
    total += weights[i] as number;
    behind[i] = total;
  }
  if (n > 0 && !((behind[0] ?? 0) > 0)) throw new RangeError('the weights add up to 0');
  let left = n;
  return weights.map((w, i) => {
    const drawn = left === 0 || w === 0 ? 0 : binomial(rng, left, Math.min(1, w / (behind[i] as number)));
    left -= drawn;
    return drawn;
  });
}

/** A rank from 1 to n with probability in proportion to rank^−exponent, for any exponent above 0. */
export function zipf(n: number, exponent: number): (rng: Random) => number {
  checkPositiveCount('n', n);
  if (!(exponent > 0 && Number.isFinite(exponent)))
    throw new RangeError(`exponent is ${exponent}, not above 0`);
  // H is an integral of x^−s, without cancellation near s = 1; expm1(t)/t and log1p(t)/t are 1 at 0.
  const area = (x: number): number => {
    const log = Math.log(x);
    const t = (1 - exponent) * log;
    return Math.abs(t) < 1e-8 ? log * (1 + t / 2) : (log * Math.expm1(t)) / t;
  };
  const inverse = (v: number): number => {
    const t = Math.max(-1, v * (1 - exponent));
    return Math.exp(Math.abs(t) < 1e-8 ? v * (1 - t / 2) : (v * Math.log1p(t)) / t);
  };
  const height = (x: number): number => Math.exp(-exponent * Math.log(x));
  const first = area(1.5) - 1;
  const last = area(n + 0.5);
  const sure = 2 - inverse(area(2.5) - height(2));
  return (rng) => {
    for (;;) {
      const u = last + uniform(rng) * (first - last);
      const x = inverse(u);
      const k = Math.min(n, Math.max(1, Math.round(x)));
      if (k - x <= sure || u >= area(k + 0.5) - height(k)) return k;
    }
  };
}
