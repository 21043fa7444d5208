/**
 * What a corpus of this size could find, before anything is measured: the smallest share above, and the largest
 * below, a threshold t that would be told from it with a given power.
 *
 * transfer: by simulation of the jackknife itself. Each channel keeps its number of posts; its share is drawn
 * around the mean with a spread τ on the logit scale (the logistic-normal model of Williams, Applied Statistics
 * 31(2):144–148, 1982, doi 10.2307/2347977), its matches from the binomial. The draws of a replication are the same for every mean
 * (common random numbers), so that the power curve is smooth and its crossing is found by bisection.
 * frame: no sampling at all; what stands between the share and t are missing posts (`missing.ts`) and, where the
 * vocabulary was coded, the design variance.
 */
import { checkCount, checkLevel, checkNonNegative, checkPositive, checkPositiveCount } from './guards.ts';
import { logBinomialMass } from './beta.ts';
import { jackknifeShare, type JackknifeOptions } from './jackknife.ts';
import { missingBounds } from './missing.ts';
import { normalQuantile } from './normal.ts';
import { normal, seededRandom, uniform } from './random.ts';
import { findRoot } from './roots.ts';

/** Shares told from t with the power asked for; null where none is. */
export interface Detectable {
  readonly threshold: number;
  readonly above: number | null;
  readonly below: number | null;
}

/** Mean of 1/(1 + e^−(μ + τZ)), Z normal: by the trapezoid rule, which for this integrand is exact to 1e-12. */
export function meanShare(mu: number, tau: number): number {
  let [total, weight] = [0, 0];
  for (let i = -80; i <= 80; i++) {
    const z = i / 10;
    const w = Math.exp((-z * z) / 2);
    total += w / (1 + Math.exp(-(mu + tau * z)));
    weight += w;
  }
  return total / weight;
}

export interface TransferPowerOptions extends JackknifeOptions {
  readonly threshold: number;
  /** Spread of the channels' shares on the logit scale; 1: of channels at one half, two thirds lie in 27 to 73%. */
  readonly tau?: number;
  readonly power?: number;
  readonly replications?: number;
  readonly seed: number;
}

/**
 * Power of the delete-one-channel jackknife to place its interval beyond t, for a mean share `share`.
 * @param sizes posts of each channel.
 */
export function jackknifePower(
  sizes: readonly number[],
  share: number,
  { threshold, tau = 1, replications = 400, seed, ...options }: Omit<TransferPowerOptions, 'power'>,
): number {
  checkLevel('share', share);
  checkLevel('threshold', threshold);
  checkNonNegative('tau', tau);
  checkPositiveCount('replications', replications);
  for (const [i, n] of sizes.entries()) checkCount(`sizes[${i}]`, n);
  const mu = findRoot((m) => meanShare(m, tau) - share, -60 - 10 * tau, 60 + 10 * tau);
  let found = 0;
  for (let i = 0; i < replications; i++) {
    const rng = seededRandom(seed, i);
    const matches = sizes.map((n) => {
      const p = 1 / (1 + Math.exp(-(mu + tau * normal(rng))));
      return binomialQuantile(uniform(rng), n, p);
    });
    const { low, high } = jackknifeShare(matches, sizes, options);
    if (low !== null && (share > threshold ? low > threshold : high < threshold)) found += 1;
  }
  return found / replications;
}

/** Inverse of the binomial distribution: rises with p for the same u, unlike a draw from the mode outwards. */
function binomialQuantile(u: number, n: number, p: number): number {
  if (n === 0 || p === 0) return 0;
  if (p === 1) return n;
  const odds = p / (1 - p);
  // Masses below start are under 1e-17 of the whole.
  const start = Math.max(0, Math.floor(n * p - 9 * Math.sqrt(n * p * (1 - p)) - 9));
  let k = start;
  let mass = Math.exp(logBinomialMass(k, n - k, p, 1 - p));
  let rest = u - mass;
  while (rest > 0 && k < n) {
    mass *= ((n - k) / (k + 1)) * odds;
    k += 1;
    rest -= mass;
  }
  return k;
}

/** Smallest share above t and largest below it that the jackknife tells from t with the power (80% unless given). */
export function detectableByJackknife(sizes: readonly number[], options: TransferPowerOptions): Detectable {
  const { power = 0.8, ...rest } = options;
  checkLevel('power', power);
  const t = checkLevel('threshold', options.threshold);
  const reach = (share: number): number => jackknifePower(sizes, share, rest) - power;
  const logit = (p: number): number => Math.log(p / (1 - p));
  const search = (end: number): number | null => {
    // The end itself is 1 in 1,000 from the edge: further out the exact rule at 0 and 1 decides.
    let [near, far] = [logit(t), end];
    if (reach(1 / (1 + Math.exp(-far))) < 0) return null;
    for (let i = 0; i < 12; i++) {
      const middle = (near + far) / 2;
      if (reach(1 / (1 + Math.exp(-middle))) < 0) near = middle;
      else far = middle;
    }
    return 1 / (1 + Math.exp(-far));
  };
  return { threshold: t, above: search(logit(0.999)), below: search(logit(0.001)) };
}

/**
 * Frame: the shares seen, the same in every channel, at which a bound for missing posts just leaves t. With
 * nothing missing every difference counts, and both are t.
 */
export function detectableDespiteMissing(
  channels: readonly { readonly n: number; readonly missing: number }[],
  threshold: number,
  k = 2,
): Detectable {
  checkLevel('threshold', threshold);
  const bounds = (share: number): ReturnType<typeof missingBounds> =>
    missingBounds(
      channels.map(({ n, missing }) => ({ x: share * n, n, missing })),
      k,
    );
  const above = bounds(1).low <= threshold ? null : findRoot((p) => bounds(p).low - threshold, threshold, 1);
  const below =
    bounds(0).high >= threshold ? null : findRoot((p) => bounds(p).high - threshold, 0, threshold);
  return { threshold, above, below };
}

/** A stratum of a coding to be done: its share of all units, units coded, and the share of labels expected wrong. */
export interface PlannedStratum {
  readonly share: number;
  readonly coded: number;
  readonly errorRate: number;
}

/** Frame, corrected by coding: the distance from t found with the power, (z_level + z_power) × standard error. */
export function detectableByCoding(
  strata: readonly PlannedStratum[],
  { level = 0.95, power = 0.8 }: { level?: number; power?: number } = {},
): number {
  checkLevel('level', level);
  checkLevel('power', power);
  let variance = 0;
  for (const { share, coded, errorRate } of strata) {
    checkNonNegative('share', share);
    checkPositive('coded', coded);
    checkLevel('error rate', errorRate);
    variance += (share ** 2 * errorRate * (1 - errorRate)) / coded;
  }
  return (normalQuantile(power) - normalQuantile((1 - level) / 2)) * Math.sqrt(variance);
}
