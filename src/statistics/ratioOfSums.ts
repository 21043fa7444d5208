/**
 * A rate Σn/Σt whose units (texts) hold several occurrences each: a word that comes comes again. Variance of a ratio by
 * linearisation (Cochran, Sampling Techniques, 3rd ed. 1977, §6.3); interval: Clopper-Pearson on the effective number of
 * tokens that this variance is worth (Korn & Graubard, Survey Methodology 24(2):193–201, 1998).
 */
import { checkCount, checkLevel } from './guards.ts';
import type { Interval } from './interval.ts';
import { clopperPearson } from './proportions.ts';

/** Sums over units: occurrences n and size t of each, their squares and products. */
export interface RatioSums {
  readonly units: number;
  readonly n: number;
  readonly t: number;
  readonly nn: number;
  readonly nt: number;
  readonly tt: number;
}

export interface RatioInterval extends Interval {
  /** How many times the variance of independent tokens. */
  readonly designEffect: number;
}

/** @returns null with fewer than two units, or without tokens */
export function ratioOfSums({ units, n, t, nn, nt, tt }: RatioSums, level = 0.95): RatioInterval | null {
  checkLevel('level', level);
  for (const [name, value] of Object.entries({ units, n, t, nn, nt, tt })) checkCount(name, value);
  if (units < 2 || t === 0) return null;
  const ratio = n / t;
  const residuals = Math.max(0, nn - 2 * ratio * nt + ratio * ratio * tt);
  const variance = ((units / (units - 1)) * residuals) / (t * t);
  const independent = (ratio * (1 - ratio)) / t;
  // Nothing found tells nothing of how it comes: then each unit counts as one draw.
  const effect = independent === 0 ? t / units : Math.max(1, variance / independent);
  const effective = t / effect;
  const { low, high } = clopperPearson(ratio * effective, effective, level);
  return {
    value: ratio,
    low: Math.min(low, ratio),
    high: Math.max(high, ratio),
    level,
    method: 'ratio of sums, Korn-Graubard',
    designEffect: effect,
  };
}
