/**
 * The common odds ratio where one diagonal of the tables is empty or rests on one day, so that a jackknife over days
 * has no value. That day, or none, is one Poisson observation: its limits are Garwood's (Biometrika 28:437–442, 1936,
 * doi 10.1093/biomet/28.3-4.437) for one or no day, times what a day may bring. The other diagonal has a t interval
 * over days. Both together by MOVER on the log scale (Zou & Donner 2008, doi 10.1002/sim.3095). Pure.
 */
import { mean, sum, variance } from '../../statistics/describe.ts';
import type { OddsRatio, TwoByTwo } from '../../statistics/mantelHaenszel.ts';
import { poissonRate } from '../../statistics/poisson.ts';
import { studentQuantile } from '../../statistics/student.ts';

/** Days of the other diagonal under which nothing is said. */
const leastOfOther = 5;

/** Limits of the sum of one diagonal, r = Σ ad/t or s = Σ bc/t. */
interface Limited {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Null where neither diagonal, or both, stand on enough days. */
export function oddsOfFewDays(days: readonly (readonly TwoByTwo[])[], level: number): OddsRatio | null {
  const r = days.map((tables) => sum(tables.map((t) => (t.exposedWith * t.unexposedWithout) / size(t))));
  const s = days.map((tables) => sum(tables.map((t) => (t.exposedWithout * t.unexposedWith) / size(t))));
  const tables = days.flat();
  const [ofR, ofS] = [r, s].map((sums) => sums.filter((value) => value > 0).length) as [number, number];
  if (Math.min(ofR, ofS) > 1 || Math.max(ofR, ofS) < leastOfOther) return null;
  // What one pair more would bring, at most: a share of exposed pairs is small and one of others large, or the reverse.
  const onePair = (x: keyof TwoByTwo, y: keyof TwoByTwo): number =>
    Math.max(...tables.map((t) => (Math.max(1, t[x]) * Math.max(1, t[y])) / size(t)));
  const above =
    ofR <= 1
      ? fromFew(r, ofR, Math.max(onePair('exposedWith', 'unexposedWithout'), sum(s) / ofS), level)
      : fromMany(r, level);
  const below =
    ofS <= 1
      ? fromFew(s, ofS, Math.max(onePair('exposedWithout', 'unexposedWith'), sum(r) / ofR), level)
      : fromMany(s, level);
  const value = above.value / below.value;
  const down = Math.hypot(Math.log(above.value / above.low), Math.log(below.high / below.value));
  const up = Math.hypot(Math.log(above.high / above.value), Math.log(below.value / below.low));
  const reach = Math.max(...[down, up].filter(Number.isFinite));
  return {
    value,
    low: value * Math.exp(-down),
    high: value * Math.exp(up),
    level,
    method:
      'Mantel-Haenszel, one diagonal on one day or none: Garwood for it, t over days for the other, MOVER',
    reason: null,
    standardErrorOfLog: reach / studentQuantile((1 + level) / 2, days.length - 1),
  };
}

const size = (t: TwoByTwo): number => t.exposedWith + t.exposedWithout + t.unexposedWith + t.unexposedWithout;

/** None or one day, each bringing `most` at most. */
function fromFew(sums: readonly number[], held: number, most: number, level: number): Limited {
  const own = sum(sums);
  const { low, high } = poissonRate(held, 1, level);
  return { value: held === 0 ? most / 2 : own, low: low * own, high: high * Math.max(own, most) };
}

function fromMany(sums: readonly number[], level: number): Limited {
  const n = sums.length;
  const reach = (studentQuantile((1 + level) / 2, n - 1) * Math.sqrt(variance(sums) / n)) / mean(sums);
  const value = sum(sums);
  return { value, low: value * Math.exp(-reach), high: value * Math.exp(reach) };
}
