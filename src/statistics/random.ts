/**
 * Seeded random numbers: a generator is an argument, a draw is a function of it. Generator: xoroshiro128+
 * (Blackman & Vigna, ACM Trans. Math. Softw. 47(4):36, 2021, doi 10.1145/3460772) of pure-rand, its state filled
 * by SplitMix so that neighbouring seeds share nothing. The same seed gives the same draws on every machine.
 */
import type { JumpableRandomGenerator } from 'pure-rand/types/JumpableRandomGenerator';
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus';
import type { RandomGenerator } from 'pure-rand/types/RandomGenerator';
import { checkCount, checkFinite, checkNonNegative, checkNotEmpty, checkPositive } from './guards.ts';
import { normalQuantile } from './normal.ts';

/** What draws are taken from. `next` gives 32 random bits as a signed integer. */
export type Random = RandomGenerator;

/** A generator for a seed; `stream` numbers independent ones of the same seed (a replication, a channel). */
export function seededRandom(seed: number, stream = 0): JumpableRandomGenerator {
  checkCount('seed', seed);
  checkCount('stream', stream);
  let state = 0x9e3779b9;
  // MurmurHash3's finaliser over a Weyl sequence (SplitMix32); each part of the seed is mixed in by itself.
  const mix = (part: number): number => {
    state = (state + 0x9e3779b9 + part) | 0;
    let z = state;
    z = Math.imul(z ^ (z >>> 16), 0x85ebca6b);
    z = Math.imul(z ^ (z >>> 13), 0xc2b2ae35);
    return z ^ (z >>> 16);
  };
  for (const part of [seed, Math.floor(seed / 2 ** 32), stream, Math.floor(stream / 2 ** 32)])
    state ^= mix(part | 0);
  return xoroshiro128plusFromState([mix(1), mix(2), mix(3), mix(4)]);
}

/** Uniform in (0, 1), never 0 or 1: odd multiples of 2^−54. */
export function uniform(rng: Random): number {
  // The upper bits: the lowest of an xoroshiro+ generator are linear.
  const drawn = ((rng.next() >>> 5) * 67108864 + (rng.next() >>> 6) + 0.5) / 9007199254740992;
  // The last of all, 2⁵³ − ½, has no double of its own and is rounded up to 2⁵³.
  return Math.min(drawn, 1 - 2 ** -53);
}

/** A whole number from 0 to n − 1, each as likely. n is a safe integer. */
export function uniformInteger(rng: Random, n: number): number {
  if (checkCount('n', n) === 0) throw new RangeError('n is 0, not above 0');
  if (n <= 0x100000000) {
    const limit = 0x100000000 - (0x100000000 % n);
    for (;;) {
      const bits = rng.next() >>> 0;
      if (bits < limit) return bits % n;
    }
  }
  const limit = 2 ** 53 - (2 ** 53 % n);
  for (;;) {
    const bits = (rng.next() >>> 5) * 67108864 + (rng.next() >>> 6);
    if (bits < limit) return bits % n;
  }
}

/** True with probability p. */
function bernoulli(rng: Random, p: number): boolean {
  return uniform(rng) < p;
}

/** Normal by inversion: one uniform a draw, so that draws of one seed stay aligned. */
export function normal(rng: Random, mean = 0, standardDeviation = 1): number {
  checkFinite('mean', mean);
  checkNonNegative('standard deviation', standardDeviation);
  return mean + standardDeviation * normalQuantile(uniform(rng));
}

/** exp of a normal(mu, sigma); its mean is exp(mu + sigma²/2). */
export function logNormal(rng: Random, mu = 0, sigma = 1): number {
  return Math.exp(normal(rng, mu, sigma));
}

export function exponential(rng: Random, rate = 1): number {
  return -Math.log(uniform(rng)) / checkPositive('rate', rate);
}

/** Gamma of mean shape × scale. Marsaglia & Tsang, ACM TOMS 26(3):363–372, 2000, doi 10.1145/358407.358414. */
export function gamma(rng: Random, shape: number, scale = 1): number {
  checkPositive('shape', shape);
  checkPositive('scale', scale);
  if (shape < 1) return gamma(rng, shape + 1, scale) * uniform(rng) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(rng);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(uniform(rng)) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v * scale;
  }
}

/** Beta with parameters a and b. */
export function beta(rng: Random, a: number, b: number): number {
  const x = gamma(rng, a);
  const y = gamma(rng, b);
  // Both underflow only for parameters near 0, where the mass is at the ends.
  return x + y > 0 ? x / (x + y) : bernoulli(rng, a / (a + b)) ? 1 : 0;
}

/** A shuffled copy. Fisher & Yates 1938; Durstenfeld, CACM 7(7):420, 1964, doi 10.1145/364520.364540. */
export function shuffle<T>(rng: Random, values: readonly T[]): T[] {
  const out = [...values];
  for (let i = out.length - 1; i > 0; i--) {
    const j = uniformInteger(rng, i + 1);
    [out[i], out[j]] = [out[j] as T, out[i] as T];
  }
  return out;
}

/** k of n indices without replacement, ascending. Floyd: Bentley & Floyd, CACM 30(9):754–757, 1987. */
export function sampleIndices(rng: Random, n: number, k: number): number[] {
  if (checkCount('k', k) > checkCount('n', n)) throw new RangeError(`k is ${k}, above n = ${n}`);
  const chosen = new Set<number>();
  for (let j = n - k; j < n; j++) {
    const t = uniformInteger(rng, j + 1);
    chosen.add(chosen.has(t) ? j : t);
  }
  return [...chosen].sort((a, b) => a - b);
}

/**
 * A draw of indices in proportion to weights, in constant time. Alias method: Walker 1977; Vose, IEEE Trans.
 * Softw. Eng. 17(9):972–975, 1991, doi 10.1109/32.92917.
 * @throws {RangeError} for a negative weight, or none above 0.
 */
export function weightedChoice(weights: readonly number[]): (rng: Random) => number {
  checkNotEmpty('weights', weights);
  const total = weights.reduce((sum, w, i) => sum + checkNonNegative(`weights[${i}]`, w), 0);
  if (!(checkFinite('sum of weights', total) > 0)) throw new RangeError('the weights add up to 0');
  const n = weights.length;
  const scaled = weights.map((w) => (w / total) * n);
  const accept = new Float64Array(n).fill(1);
  const alias = Int32Array.from({ length: n }, (_, i) => i);
  const small = scaled.flatMap((w, i) => (w < 1 ? [i] : []));
  const large = scaled.flatMap((w, i) => (w < 1 ? [] : [i]));
  while (small.length > 0 && large.length > 0) {
    const s = small.pop() as number;
    const l = large.at(-1) as number;
    accept[s] = scaled[s] as number;
    alias[s] = l;
    scaled[l] = (scaled[l] as number) - (1 - (scaled[s] as number));
    if (scaled[l] < 1) {
      large.pop();
      small.push(l);
    }
  }
  // What is left over is 1 but for rounding; a weight of 0 must still never be drawn.
  for (const i of small) if (weights[i] === 0) accept[i] = 0;
  return (rng) => {
    const i = uniformInteger(rng, n);
    return uniform(rng) < (accept[i] as number) ? i : (alias[i] as number);
  };
}
