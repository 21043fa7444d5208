/**
 * Common odds ratio of 2 × 2 tables. Mantel & Haenszel, J. Natl Cancer Inst. 22(4):719–748, 1959,
 * doi 10.1093/jnci/22.4.719. Variance of its logarithm: Robins, Breslow & Greenland, Biometrics 42(2):311–323,
 * 1986, doi 10.2307/2531052; it holds both for few large and for many sparse tables. Where tables of one day
 * belong together: jackknife over days on the log scale, t on days − 1.
 */
import { mean, sum } from './describe.ts';
import { checkLevel, checkNonNegative } from './guards.ts';
import type { Interval, NoInterval } from './interval.ts';
import { normalQuantile } from './normal.ts';
import { skewness } from './skewness.ts';
import { studentQuantile } from './student.ts';
import type { Reason } from './reason.ts';

/** Counts of a stratum. Rows: exposed, not exposed. Columns: with the outcome, without. */
export interface TwoByTwo {
  readonly exposedWith: number;
  readonly exposedWithout: number;
  readonly unexposedWith: number;
  readonly unexposedWithout: number;
}

export type OddsRatio =
  | (Interval & {
      readonly reason: null;
      readonly standardErrorOfLog: number;
      /** Of what each day adds to the logarithm; only where days are the draws. */
      readonly skewness?: number;
    })
  | NoInterval;

interface Sums {
  readonly r: number;
  readonly s: number;
  readonly pr: number;
  readonly psqr: number;
  readonly qs: number;
}

function sums(tables: readonly TwoByTwo[]): Sums {
  const parts = tables.map((table, i) => {
    for (const [name, value] of Object.entries(table))
      checkNonNegative(`table ${i}: ${name}`, value as number);
    const { exposedWith: a, exposedWithout: b, unexposedWith: c, unexposedWithout: d } = table;
    const t = a + b + c + d;
    if (t === 0) return { r: 0, s: 0, pr: 0, psqr: 0, qs: 0 };
    const [p, q, r, s] = [(a + d) / t, (b + c) / t, (a * d) / t, (b * c) / t];
    return { r, s, pr: p * r, psqr: p * s + q * r, qs: q * s };
  });
  const of = (key: keyof Sums): number => sum(parts.map((part) => part[key]));
  return { r: of('r'), s: of('s'), pr: of('pr'), psqr: of('psqr'), qs: of('qs') };
}

const METHOD = 'Mantel-Haenszel';

function undefinedRatio({ r, s }: Sums, level: number, method: string): NoInterval | null {
  if (r > 0 && s > 0) return null;
  // 0 or no upper bound: one diagonal is empty in every table that says something.
  const reason: Reason = {
    say: r === 0 && s === 0 ? 'reasons.emptyTables' : 'reasons.emptyDiagonal',
  };
  return {
    value: r === 0 && s === 0 ? null : r === 0 ? 0 : Infinity,
    low: null,
    high: null,
    level,
    method,
    reason,
  };
}

/** Common odds ratio with the interval of Robins, Breslow and Greenland. */
export function mantelHaenszel(tables: readonly TwoByTwo[], level = 0.95): OddsRatio {
  checkLevel('level', level);
  const total = sums(tables);
  const { r, s, pr, psqr, qs } = total;
  const method = `${METHOD}, Robins-Breslow-Greenland`;
  const none = undefinedRatio(total, level, method);
  if (none !== null) return none;
  const value = r / s;
  const standardErrorOfLog = Math.sqrt(pr / (2 * r * r) + psqr / (2 * r * s) + qs / (2 * s * s));
  const reach = -normalQuantile((1 - level) / 2) * standardErrorOfLog;
  return {
    value,
    low: value * Math.exp(-reach),
    high: value * Math.exp(reach),
    level,
    method,
    reason: null,
    standardErrorOfLog,
  };
}

/** Common odds ratio of all tables, with a jackknife that leaves out one day after another. */
export function mantelHaenszelOverDays(days: readonly (readonly TwoByTwo[])[], level = 0.95): OddsRatio {
  checkLevel('level', level);
  const method = `${METHOD}, delete-one-day jackknife, log scale, t`;
  const perDay = days.map(sums).filter(({ r, s }) => r > 0 || s > 0);
  const [rs, ss] = [perDay.map(({ r }) => r), perDay.map(({ s }) => s)];
  const [r, s] = [sum(rs), sum(ss)];
  const none = undefinedRatio({ r, s, pr: 0, psqr: 0, qs: 0 }, level, method);
  if (none !== null) return none;
  const value = r / s;
  const refuse = (reason: Reason): NoInterval => ({ value, low: null, high: null, level, method, reason });
  const n = perDay.length;
  if (n < 3) return refuse({ say: 'reasons.daysWithBoth', days: n, least: 3 });
  const leftOut = perDay.map((day) => Math.log((r - day.r) / (s - day.s)));
  if (!leftOut.every(Number.isFinite)) return refuse({ say: 'reasons.oneDayCarries' });
  const centre = mean(leftOut);
  const standardErrorOfLog = Math.sqrt(((n - 1) / n) * sum(leftOut.map((v) => (v - centre) ** 2)));
  if (standardErrorOfLog <= 1e-12) return refuse({ say: 'reasons.noSpreadOfDays' });
  const reach = studentQuantile((1 + level) / 2, n - 1) * standardErrorOfLog;
  return {
    value,
    low: value * Math.exp(-reach),
    high: value * Math.exp(reach),
    level,
    method,
    reason: null,
    standardErrorOfLog,
    skewness: skewness(perDay.map((day) => day.r / r - day.s / s)),
  };
}
