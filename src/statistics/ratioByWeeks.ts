/**
 * A ratio Σd/Σn whose uncertainty is that of whole weeks: what happens within a week hangs together, whatever how.
 * Delete-one-week jackknife of the ratio (Cochran, Sampling Techniques, 3rd ed. 1977, §6.18; Tukey's variance), its
 * variance times 1/(1 − 4/21) since news that lasts beyond a week makes weeks alike too (the same widening as that of
 * days drawn by blocks of 7 in floods), and Student's t on G_eff − 1 degrees of freedom, G_eff = 1/Σ(share of n)²
 * (Carter, Schnepel & Steigerwald 2017, doi 10.1162/REST_a_00639).
 *
 * Near an end of its range a ratio is skew, and Student's limit towards the middle is passed too often. So each limit is the
 * further of Student's and of Clopper and Pearson's for as many all-or-nothing units as would leave the ratio as uncertain
 * (Korn & Graubard, Surv. Methodol. 24(2):193–201, 1998). († By Student's alone a pair with D = 0.9 passed its truth
 * upwards in 4.2% of 1,950 worlds instead of 2.5: docs/decisions/0008.)
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
  const alike = standardError <= 1e-12 * Math.max(1, Math.abs(value));
  const found = { ...base, value, standardError: alike ? null : standardError, reason: null };
  const { k, units } = asUnits(found);
  const [least, most] = range;
  const exact = clopperPearson(k, units, level);
  const at = (p: number): number => least + p * (most - least);
  const reach = alike ? 0 : studentQuantile((1 + level) / 2, degreesOfFreedom) * standardError;
  return {
    ...found,
    low: Math.max(least, Math.min(value - reach, at(exact.low))),
    high: Math.min(most, Math.max(value + reach, at(exact.high))),
  };
}

/**
 * All-or-nothing units of which k have it (fractions of them), as uncertain as the ratio: their number is that of the same
 * variance (what its degrees of freedom cost is in Student's limits already: paying it here too took a tenth of the power
 * and gave no fewer errors elsewhere). Weeks that are all alike have no variance: a mean of bounded weeks has
 * both ends of its range at the most as often as units have that are all or nothing, so they are the units, fewer by the
 * widening, which is more variance elsewhere.
 */
function asUnits({
  value,
  standardError,
  range,
  effectiveWeeks,
}: Pick<RatioByWeeks, 'standardError' | 'range' | 'effectiveWeeks'> & { readonly value: number }): {
  k: number;
  units: number;
} {
  const share = shareOf(value, range);
  const error = standardError === null ? 0 : standardError / (range[1] - range[0]);
  const bySpread = (share * (1 - share)) / error ** 2;
  const units = error > 0 && bySpread > 0 ? bySpread : effectiveWeeks / weekWidening;
  return { k: share * units, units };
}

const shareOf = (value: number, [least, most]: readonly [number, number]): number =>
  Math.min(1, Math.max(0, (value - least) / (most - least)));

/**
 * One-sided p-value of the ratio being above (or below) t: the larger of Student's tail and that whose inverse Clopper and
 * Pearson's limits are; of weeks that are all alike the second. Of less than two weeks there is none.
 */
export function pOfRatio(ratio: RatioByWeeks, t: number, side: 'above' | 'below'): number | null {
  const { value, standardError, degreesOfFreedom, range } = ratio;
  if (value === null || ratio.low === null) return null;
  const { k, units } = asUnits({ ...ratio, value });
  const share = shareOf(t, range);
  const tails =
    side === 'above' ? logBinomialTails(k, units, share) : logBinomialTails(units - k, units, 1 - share);
  if (standardError === null) return Math.exp(tails.atLeast);
  const distance = (side === 'above' ? value - t : t - value) / standardError;
  return Math.exp(Math.max(tails.atLeast, logStudentUpperTail(distance, degreesOfFreedom)));
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
