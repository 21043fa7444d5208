/**
 * A ratio Σd/Σn whose uncertainty is that of whole weeks: what happens within a week hangs together, whatever how.
 * Delete-one-week jackknife of the ratio (Cochran, Sampling Techniques, 3rd ed. 1977, §6.18; Tukey's variance), its
 * variance times 1/(1 − 4/21) since news that lasts beyond a week makes weeks alike too (the same widening as that of
 * days drawn by blocks of 7 in floods), and Student's t on G_eff − 1 degrees of freedom, G_eff = 1/Σ(share of n)²
 * (Carter, Schnepel & Steigerwald 2017, doi 10.1162/REST_a_00639).
 */
import { logBinomialTails } from './beta.ts';
import { effectiveCount, mean, sum } from './describe.ts';
import { checkLevel, checkNonNegative, checkSameLength } from './guards.ts';
import { normalQuantile } from './normal.ts';
import { clopperPearson } from './proportions.ts';
import { logStudentUpperTail, studentQuantile } from './student.ts';
import type { Reason } from './reason.ts';

/** What a week's dependence on the next costs: variance × 21/17. */
const weekWidening = 1 / (1 - 4 / 21);

export interface RatioByWeeks {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly level: number;
  /** Weeks with n above 0, and to how many of equal size they come. */
  readonly weeks: number;
  readonly effectiveWeeks: number;
  /** Null where the weeks do not differ at all: then limits and p-values are those of the weeks as units. */
  readonly standardError: number | null;
  /** The least and the largest value that the ratio can have. */
  readonly range: readonly [number, number];
  readonly degreesOfFreedom: number;
  readonly reason: Reason | null;
}

/**
 * @param d of each week, any sign
 * @param n of each week, not negative
 * @param range the least and the largest value the ratio can have: limits do not leave it
 */
export function ratioByWeeks(
  d: readonly number[],
  n: readonly number[],
  range: readonly [number, number],
  level = 0.95,
): RatioByWeeks {
  checkLevel('level', level);
  checkSameLength('d', d, 'n', n);
  for (const [i, size] of n.entries()) checkNonNegative(`n[${i}]`, size);
  const held = n.map((_, i) => i).filter((i) => (n[i] as number) > 0);
  const [ds, ns] = [held.map((i) => d[i] as number), held.map((i) => n[i] as number)];
  const weeks = held.length;
  const total = sum(ns);
  const effectiveWeeks = weeks === 0 ? 0 : effectiveCount(ns);
  const degreesOfFreedom = Math.max(1, effectiveWeeks - 1);
  const base = { level, weeks, effectiveWeeks, degreesOfFreedom, range };
  const none = (value: number | null, reason: Reason): RatioByWeeks => ({
    ...base,
    value,
    low: null,
    high: null,
    standardError: null,
    reason,
  });
  if (total === 0) return none(null, { say: 'reasons.nothingCounted' });
  const whole = sum(ds);
  const value = whole / total;
  if (weeks < 2) return none(value, { say: 'reasons.oneWeek' });
  const leftOut = ds.map((own, i) => (whole - own) / (total - (ns[i] as number)));
  const centre = mean(leftOut);
  const spread = sum(leftOut.map((one) => (one - centre) ** 2));
  const standardError = Math.sqrt(((weeks - 1) / weeks) * spread * weekWidening);
  const [least, most] = range;
  if (standardError <= 1e-12 * Math.max(1, Math.abs(value))) {
    // All weeks alike tells little where there are few: as so many units that all have it, or none.
    const { k, units } = asUnits(value, range, effectiveWeeks);
    const exact = clopperPearson(k, units, level);
    const at = (p: number): number => least + p * (most - least);
    return {
      ...base,
      value,
      low: Math.min(value, at(exact.low)),
      high: Math.max(value, at(exact.high)),
      standardError: null,
      reason: null,
    };
  }
  const reach = studentQuantile((1 + level) / 2, degreesOfFreedom) * standardError;
  return {
    ...base,
    value,
    low: Math.max(least, value - reach),
    high: Math.min(most, value + reach),
    standardError,
    reason: null,
  };
}

/**
 * Weeks that are all alike, as units of which k have it (fractions of them, as in Korn & Graubard 1998): a mean of bounded
 * weeks has both ends of its range at the most as often as units have that are all or nothing. The widening stands for weeks
 * that hang together: fewer units, as it is more variance elsewhere.
 */
function asUnits(
  value: number,
  [least, most]: readonly [number, number],
  effectiveWeeks: number,
): { k: number; units: number } {
  const units = effectiveWeeks / weekWidening;
  return { k: shareOf(value, [least, most]) * units, units };
}

const shareOf = (value: number, [least, most]: readonly [number, number]): number =>
  Math.min(1, Math.max(0, (value - least) / (most - least)));

/**
 * One-sided p-value of the ratio being above (or below) t. Of weeks that are all alike the tail whose inverse the limits are
 * (Clopper & Pearson); of less than two weeks there is none.
 */
export function pOfRatio(ratio: RatioByWeeks, t: number, side: 'above' | 'below'): number | null {
  const { value, standardError, degreesOfFreedom, range, effectiveWeeks } = ratio;
  if (value === null || ratio.low === null) return null;
  if (standardError === null) {
    const { k, units } = asUnits(value, range, effectiveWeeks);
    const share = shareOf(t, range);
    const tails =
      side === 'above' ? logBinomialTails(k, units, share) : logBinomialTails(units - k, units, 1 - share);
    return Math.exp(tails.atLeast);
  }
  const distance = (side === 'above' ? value - t : t - value) / standardError;
  return Math.exp(logStudentUpperTail(distance, degreesOfFreedom));
}

/** How many times as much a ratio by weeks varies as if its units did not hang together, in the calibration's worlds. */
const dependence = 2.5;

/**
 * By how much a ratio by weeks has to pass its threshold to be found so with a chance of 80%, before it is looked at.
 * @param sizes units of each week
 * @param spread standard deviation of one unit
 */
export function reachByWeeks(sizes: readonly number[], spread: number): number {
  const units = sum(sizes);
  if (units === 0 || sizes.length < 2) return Infinity;
  const degrees = Math.max(1, effectiveCount(sizes) - 1);
  const error = spread * Math.sqrt((dependence * weekWidening) / units);
  return (studentQuantile(0.975, degrees) + normalQuantile(0.8)) * error;
}
