/**
 * Student's t interval of the mean of one value a day. Gosset, Biometrika 6(1):1–25, 1908, doi 10.1093/biomet/6.1.1.
 *
 * Days that are like their neighbours count for fewer: n (1 − ρ)/(1 + ρ), ρ the correlation of a day with the next
 * (Zwiers & von Storch, Journal of Climate 8(2):336–351, 1995,
 * doi 10.1175/1520-0442(1995)008<0336:TSCIAI>2.0.CO;2), corrected for its bias of −(1 + 3ρ)/n (Kendall, Biometrika
 * 41:403–404, 1954, doi 10.1093/biomet/41.3-4.403). Without it the interval covers 81% at ρ = 0.4, with however many
 * days; what it costs where days are independent is in docs/coverage-of-intervals.md.
 */
import { mean, standardDeviation, sum } from './describe.ts';
import { checkAllFinite, checkLevel } from './guards.ts';
import type { Interval, NoInterval } from './interval.ts';
import { studentQuantile } from './student.ts';
import type { Reason } from './reason.ts';

export interface MeanOfDaysOptions {
  readonly level?: number;
  /** `independent`, or `neighbours` alike; the first unless given. */
  readonly days?: 'independent' | 'neighbours';
}

export type MeanOfDays =
  | (Interval & {
      readonly reason: null;
      readonly standardError: number;
      readonly degreesOfFreedom: number;
      /** Days the n days count for; n where they are taken as independent. */
      readonly effectiveDays: number;
    })
  | NoInterval;

/**
 * Correlation of each value with the next, corrected for its bias and cut to [0, 0.95]; null under three values or
 * without spread. The values stand in the order of the days.
 */
export function neighbourCorrelation(values: readonly number[]): number | null {
  checkAllFinite('values', values);
  if (values.length < 3) return null;
  const m = mean(values);
  const squares = sum(values.map((value) => (value - m) ** 2));
  if (squares === 0) return null;
  const products = sum(values.slice(1).map((value, i) => (value - m) * ((values[i] as number) - m)));
  const rho = products / squares;
  return Math.min(0.95, Math.max(0, rho + (1 + 3 * rho) / values.length));
}

/** Interval of the mean; null with a reason under two days, or two effective ones, or without spread. */
export function meanOfDays(
  values: readonly number[],
  { level = 0.95, days = 'independent' }: MeanOfDaysOptions = {},
): MeanOfDays {
  checkLevel('level', level);
  const method = `t interval of the mean of days${days === 'neighbours' ? ', neighbours alike' : ''}`;
  const none = (reason: Reason): NoInterval => ({
    value: values.length === 0 ? null : mean(values),
    low: null,
    high: null,
    level,
    method,
    reason,
  });
  const n = values.length;
  if (n < 2) return none({ say: 'reasons.fewDays', days: n, least: 2 });
  const value = mean(values);
  const spread = standardDeviation(values);
  if (spread === 0) return none({ say: 'reasons.noSpreadOfDays' });
  const rho = days === 'neighbours' ? neighbourCorrelation(values) : 0;
  if (rho === null) return none({ say: 'reasons.twoDays' });
  const effectiveDays = (n * (1 - rho)) / (1 + rho);
  if (effectiveDays < 2) return none({ say: 'reasons.daysAlike', days: n, effective: effectiveDays });
  const standardError = spread / Math.sqrt(effectiveDays);
  const degreesOfFreedom = effectiveDays - 1;
  const reach = studentQuantile((1 + level) / 2, degreesOfFreedom) * standardError;
  const limits = { low: value - reach, high: value + reach };
  return { value, ...limits, level, method, reason: null, standardError, degreesOfFreedom, effectiveDays };
}
