/**
 * Does a whole set C of channels share objects within the window oftener among themselves than with others? Pairs of
 * shares of one object: both of C (exposed), or one of C and one not; the outcome is "within the window". Stratified by
 * the object and by the quickness of both channels, so that neither news that all take up at once nor channels that
 * are always quick count as concert. Common odds ratio of Mantel and Haenszel, days of the objects as draws.
 * Pure: the claim `coordinates`, form `whole`, and its calibration both call it.
 */
import { type OddsRatio, type TwoByTwo, mantelHaenszelOverDays } from '../../statistics/mantelHaenszel.ts';
import { quantile } from '../../statistics/quantiles.ts';
import { withSkewness, withoutSkewness } from '../../statistics/skewness.ts';
import { logStudentUpperTail, studentQuantile } from '../../statistics/student.ts';
import { oddsOfFewDays } from './few-days.ts';
import type { SharedObject } from './sharedObject.ts';

/**
 * Quickness of each channel: its median lag since an object's first share, over all objects of two sharers or more, in
 * classes of √2: 0 under a quarter of the window, 14 from some 20 windows on, −1 for a channel that shares none. In
 * classes as wide as those of the null, channels twice as quick as others had an odds ratio of 2.2 without any concert.
 */
export function quicknessOf(objects: readonly SharedObject[], accounts: number, window: number): number[] {
  const lags: number[][] = Array.from({ length: accounts }, () => []);
  for (const { accounts: sharers, times } of objects) {
    if (sharers.length < 2) continue;
    const first = Math.min(...times);
    for (const [i, account] of sharers.entries()) lags[account]?.push((times[i] as number) - first);
  }
  const unit = Math.max(window, 1);
  return lags.map((own) => {
    if (own.length === 0) return -1;
    const median = quantile(own, 0.5);
    return Math.max(0, Math.min(mostClass, 1 + Math.floor(2 * Math.log2((4 * median) / unit))));
  });
}

const mostClass = 14;

/**
 * Members with whom a channel that is no member can be compared, being as quick. Of fewer than half of C a ratio would
 * say how quick these few are, and nothing of the whole.
 */
export function matchedMembers(members: ReadonlySet<number>, quickness: readonly number[]): number {
  const others = new Set(quickness.filter((_, account) => !members.has(account)));
  return [...members].filter((account) => others.has(quickness[account] ?? -1)).length;
}

/** Share of C that must be matched. */
export const leastMatched = 0.5;

/**
 * Tables by day (of the object's first share, epoch days), in order; strata without both rows say nothing. None where
 * too few of C are matched.
 */
export function wholeTables(
  objects: readonly SharedObject[],
  members: ReadonlySet<number>,
  quickness: readonly number[],
  window: number,
): TwoByTwo[][] {
  const days = new Map<number, TwoByTwo[]>();
  if (matchedMembers(members, quickness) < leastMatched * members.size) return [];
  for (const { accounts, times } of objects) {
    const strata = new Map<number, number[]>();
    for (let j = 0; j < accounts.length; j++) {
      for (let k = j + 1; k < accounts.length; k++) {
        const [a, b] = [accounts[j] as number, accounts[k] as number];
        const inside = (members.has(a) ? 1 : 0) + (members.has(b) ? 1 : 0);
        if (inside === 0) continue;
        const [x, y] = [quickness[a] ?? -1, quickness[b] ?? -1];
        const stratum = 64 * Math.min(x, y) + Math.max(x, y);
        const table = strata.get(stratum) ?? [0, 0, 0, 0];
        strata.set(stratum, table);
        const within = Math.abs((times[j] as number) - (times[k] as number)) <= window;
        const cell = (inside === 2 ? 0 : 2) + (within ? 0 : 1);
        table[cell] = (table[cell] as number) + 1;
      }
    }
    const tables = [...strata.values()]
      .map(
        ([a = 0, b = 0, c = 0, d = 0]): TwoByTwo => ({
          exposedWith: a,
          exposedWithout: b,
          unexposedWith: c,
          unexposedWithout: d,
        }),
      )
      .filter(informative);
    if (tables.length === 0) continue;
    const day = Math.floor(Math.min(...times) / 86_400);
    days.set(day, [...(days.get(day) ?? []), ...tables]);
  }
  return [...days].sort(([x], [y]) => x - y).map(([, tables]) => tables);
}

/** Both rows and both columns: others say nothing of a ratio. */
const informative = ({
  exposedWith: a,
  exposedWithout: b,
  unexposedWith: c,
  unexposedWithout: d,
}: TwoByTwo) => a + b > 0 && c + d > 0 && a + c > 0 && b + d > 0;

/**
 * The common odds ratio over days. Days of much concert are few and far from the others: the t interval of the jackknife
 * then ends too low, and the truth lay above it in up to 4.3% of worlds. So each limit is the outer one of it and of the
 * same without skewness (Hall 1992). Where nothing, or one day alone, stands on one diagonal, no jackknife has a value:
 * see few-days.ts.
 */
export function wholeOddsRatio(days: readonly (readonly TwoByTwo[])[], level = 0.95): OddsRatio {
  const found = mantelHaenszelOverDays(days, level);
  if (found.reason === null) return outer(found, days.length, level);
  return days.length < leastDays ? found : (oddsOfFewDays(days, level) ?? found);
}

function outer(found: OddsRatio & { reason: null }, days: number, level: number): OddsRatio {
  const { value, low, high, standardErrorOfLog: error, skewness = 0 } = found;
  const t = studentQuantile((1 + level) / 2, days - 1);
  const limit = (g: number): number => value * Math.exp(-error * withSkewness(g, skewness, days));
  return {
    ...found,
    low: Math.min(low, limit(t)),
    high: Math.max(high, limit(-t)),
    method: `${found.method}, outer limits with and without skewness`,
  };
}

/** Days with tables of both rows and columns under which nothing is decided. */
export const leastDays = 10;

const total = (t: TwoByTwo): number =>
  t.exposedWith + t.exposedWithout + t.unexposedWith + t.unexposedWithout;

/**
 * Standard error of the log odds ratio were it 1, by the margins of the tables alone: what could be found is known
 * before anything is compared. Hypergeometric variance, Mantel & Haenszel 1959.
 */
export function standardErrorAtOne(days: readonly (readonly TwoByTwo[])[]): number | null {
  let variance = 0;
  for (const t of days.flat()) {
    const n = total(t);
    if (n < 2) continue;
    const exposed = t.exposedWith + t.exposedWithout;
    const within = t.exposedWith + t.unexposedWith;
    variance += (exposed * (n - exposed) * within * (n - within)) / (n * n * (n - 1));
  }
  return variance > 0 ? 1 / Math.sqrt(variance) : null;
}

/**
 * One-sided p-value of an odds ratio against a threshold, in the direction it lies or the one asked for: the larger of
 * those with and without skewness, as the limits are the outer ones. Null without an interval.
 */
export function pAgainst(
  odds: OddsRatio,
  threshold: number,
  days: number,
  above: boolean = odds.value !== null && odds.value > threshold,
): number | null {
  if (odds.reason !== null || days < 2) return null;
  const z = Math.log(odds.value / threshold) / odds.standardErrorOfLog;
  const tail = (t: number): number => Math.exp(logStudentUpperTail(above ? t : -t, days - 1));
  return Math.max(tail(z), tail(withoutSkewness(z, odds.skewness ?? 0, days)));
}
