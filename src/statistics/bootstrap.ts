/**
 * Bootstrap over days, in blocks of neighbouring days that close into a circle, so that every day is drawn as
 * often: Politis & Romano 1992, in Exploring the Limits of Bootstrap, 263–270. Block length of the order of
 * n^(1/3): Hall, Horowitz & Jing, Biometrika 82(3):561–574, 1995, doi 10.1093/biomet/82.3.561.
 * Percentile limits: Efron, Annals of Statistics 7(1):1–26, 1979, doi 10.1214/aos/1176344552.
 * BCa: Efron, JASA 82(397):171–185, 1987, doi 10.1080/01621459.1987.10478410; its acceleration by leaving out
 * one block after another. Expanded percentile: Hesterberg, The American Statistician 69(4):371–386, 2015,
 * doi 10.1080/00031305.2015.1089789; reads the percentiles further out, by t on the number of blocks less 1, as a
 * bootstrap of few units is too narrow. Which holds where: docs/coverage-of-intervals.md.
 */
import { mean, sorted, standardDeviation, sum } from './describe.ts';
import { checkCount, checkLevel, checkPositiveCount } from './guards.ts';
import type { Interval, NoInterval } from './interval.ts';
import { normalCdf, normalQuantile } from './normal.ts';
import { quantileOfSorted } from './quantiles.ts';
import { type Random, uniformInteger } from './random.ts';
import { studentQuantile } from './student.ts';
import type { Reason } from './reason.ts';

/** A statistic of the days with these indices, some more than once; null where it has no value. */
export type DayStatistic = ((days: readonly number[]) => number | null) & { readonly bySums?: BySums };

/** How a statistic comes from sums over its days: a block of neighbouring days is then added at once. */
interface BySums {
  /** A value a day. */
  readonly columns: readonly Float64Array[];
  readonly of: (sums: readonly number[]) => number | null;
}

/** A statistic of sums of columns over the days drawn. */
export function statisticOfSums(
  columns: readonly Float64Array[],
  of: (sums: readonly number[]) => number | null,
): DayStatistic {
  const statistic = (days: readonly number[]): number | null =>
    of(
      columns.map((column) => {
        let total = 0;
        for (const day of days) total += column[day] ?? 0;
        return total;
      }),
    );
  return Object.assign(statistic, { bySums: { columns, of } });
}

export interface BootstrapOptions {
  readonly replications?: number;
  readonly level?: number;
  /** Days in a block; ⌈days^(1/3)⌉ unless given. */
  readonly blockLength?: number;
  /** `expanded` unless given. */
  readonly interval?: 'expanded' | 'percentile' | 'bca';
}

interface BootstrapFacts {
  readonly days: number;
  readonly blockLength: number;
  readonly replications: number;
  /** Replications on which the statistic had no value; the limits come from the others. */
  readonly undefinedReplications: number;
}
export type BootstrapResult =
  | (Interval & BootstrapFacts & { readonly reason: null; readonly standardError: number })
  | (NoInterval & BootstrapFacts);

export function defaultBlockLength(days: number): number {
  // A hair below, so that 27 days give 3 and not 4.
  return Math.max(1, Math.ceil(checkCount('days', days) ** (1 / 3) - 1e-9));
}

/** Indices of as many days as there are, in circular blocks. */
export function resampleDays(rng: Random, days: number, blockLength: number): number[] {
  const out: number[] = [];
  while (out.length < days) {
    const start = uniformInteger(rng, days);
    for (let i = 0; i < blockLength && out.length < days; i++) out.push((start + i) % days);
  }
  return out;
}

/** The statistic of one draw after another. Sums of whole numbers are the same in any order: of those blocks are added. */
function drawOf(
  rng: Random,
  days: number,
  statistic: DayStatistic,
  blockLength: number,
): () => number | null {
  const { bySums } = statistic;
  if (bySums === undefined || !bySums.columns.every((column) => isExact(column, days)))
    return () => statistic(resampleDays(rng, days, blockLength));
  const { columns, of } = bySums;
  // Twice round the circle, so that no block is cut.
  const upTo = columns.map((column) => {
    const sums = new Float64Array(2 * days + 1);
    for (let i = 0; i < 2 * days; i++) sums[i + 1] = (sums[i] as number) + (column[i % days] ?? 0);
    return sums;
  });
  return () => {
    const totals = upTo.map(() => 0);
    for (let taken = 0; taken < days; taken += blockLength) {
      const start = uniformInteger(rng, days);
      const end = start + Math.min(blockLength, days - taken);
      for (const [i, sums] of upTo.entries())
        totals[i] = (totals[i] as number) + (sums[end] as number) - (sums[start] as number);
    }
    return of(totals);
  };
}

/** Whether sums of as many values of a column are whole numbers that a number holds exactly, whichever are drawn. */
function isExact(column: Float64Array, days: number): boolean {
  let most = 0;
  for (const value of column) {
    if (!Number.isSafeInteger(value)) return false;
    most = Math.max(most, Math.abs(value));
  }
  return 2 * days * most <= Number.MAX_SAFE_INTEGER;
}

/**
 * Interval of a statistic of `days` days, by block bootstrap. The days are drawn together: what depends on two
 * series of the same days stays paired.
 */
export function bootstrapDays(
  rng: Random,
  days: number,
  statistic: DayStatistic,
  options: BootstrapOptions = {},
): BootstrapResult {
  checkPositiveCount('days', days);
  const { replications = 1999, level = 0.95, interval = 'expanded' } = options;
  const blockLength = options.blockLength ?? defaultBlockLength(days);
  checkLevel('level', level);
  checkPositiveCount('replications', replications);
  if (checkPositiveCount('block length', blockLength) > days)
    throw new RangeError(`block length is ${blockLength}, above the ${days} days`);
  const all = Array.from({ length: days }, (_, i) => i);
  const value = statistic(all);
  const draws: number[] = [];
  const drawn = drawOf(rng, days, statistic, blockLength);
  for (let i = 0; i < replications; i++) {
    const draw = drawn();
    if (draw !== null && Number.isFinite(draw)) draws.push(draw);
  }
  const facts = {
    days,
    blockLength,
    replications,
    undefinedReplications: replications - draws.length,
    level,
  };
  const method = `${names[interval]} bootstrap over days in circular blocks of ${blockLength}`;
  const none = (reason: Reason): BootstrapResult => ({
    ...facts,
    value,
    low: null,
    high: null,
    method,
    reason,
  });
  if (value === null || !Number.isFinite(value)) return none({ say: 'reasons.noValue' });
  if (days < 2) return none({ say: 'reasons.oneDay' });
  // Limits at (1 − level)/2 of fewer draws than that resolves would be the extreme draws.
  if (draws.length * (1 - level) < 2)
    return none({ say: 'reasons.fewDraws', draws: draws.length, of: replications });
  const ascending = sorted(draws);
  let [a, b] = [(1 - level) / 2, (1 + level) / 2];
  if (interval === 'bca') [a, b] = bcaLevels(value, ascending, a, all, statistic, blockLength);
  if (interval === 'expanded') [a, b] = expandedLevels(a, days / blockLength);
  return {
    ...facts,
    value,
    low: quantileOfSorted(ascending, a),
    high: quantileOfSorted(ascending, b),
    method,
    reason: null,
    standardError: draws.length > 1 ? standardDeviation(draws) : 0,
  };
}

const names = { expanded: 'expanded percentile', percentile: 'percentile', bca: 'BCa' } as const;

/** Φ(−√(m/(m − 1)) t) for m blocks: what makes the interval of a mean of m normal values Student's. */
function expandedLevels(tail: number, blocks: number): [number, number] {
  // Under two blocks there is one degree of freedom at least: wide, not refused.
  const m = Math.max(2, blocks);
  const outer = normalCdf(Math.sqrt(m / (m - 1)) * studentQuantile(tail, m - 1));
  return [outer, 1 - outer];
}

/** The levels at which BCa reads the percentiles: shifted by the median's bias and the skewness. */
function bcaLevels(
  value: number,
  ascending: readonly number[],
  tail: number,
  all: readonly number[],
  statistic: DayStatistic,
  blockLength: number,
): [number, number] {
  const below = ascending.filter((draw) => draw < value).length;
  const ties = ascending.filter((draw) => draw === value).length;
  // Half a draw from either end: a bias of infinite size would only say that no draw was on one side.
  const n = ascending.length;
  const z0 = normalQuantile(Math.min(1 - 0.5 / n, Math.max(0.5 / n, (below + ties / 2) / n)));
  const leftOut: number[] = [];
  for (let start = 0; start < all.length; start += blockLength) {
    const rest = statistic(all.filter((day) => day < start || day >= start + blockLength));
    if (rest !== null && Number.isFinite(rest)) leftOut.push(rest);
  }
  const acceleration = leftOut.length < 3 ? 0 : accelerationOf(leftOut);
  const level = (z: number): number => {
    const w = z0 + z;
    return normalCdf(z0 + w / Math.max(1e-3, 1 - acceleration * w));
  };
  const z = -normalQuantile(tail);
  return [level(-z), level(z)];
}

function accelerationOf(leftOut: readonly number[]): number {
  const centre = mean(leftOut);
  const squares = sum(leftOut.map((value) => (centre - value) ** 2));
  return squares === 0 ? 0 : sum(leftOut.map((value) => (centre - value) ** 3)) / (6 * squares ** 1.5);
}
