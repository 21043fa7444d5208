/**
 * Agreement of coders beyond chance, nominal categories, codings may be missing. Krippendorff, Content Analysis,
 * 2nd ed. 2004, ch. 11; Hayes & Krippendorff, Communication Methods and Measures 1(1):77–89, 2007,
 * doi 10.1080/19312450709336664. Interval: bootstrap over units; Zapf, Castell, Morawietz & Karch, BMC Medical
 * Research Methodology 16:93, 2016, doi 10.1186/s12874-016-0200-9, who find it to hold its level.
 */
import { sorted } from './describe.ts';
import { checkLevel, checkPositiveCount } from './guards.ts';
import type { Interval, NoInterval } from './interval.ts';
import { quantileOfSorted } from './quantiles.ts';
import { type Random, uniformInteger } from './random.ts';
import type { Reason } from './reason.ts';

/** What the coders said of one unit; null where one did not code it. */
export type Codings = readonly (string | number | null)[];

interface Unit {
  readonly size: number;
  /** Pairs of codings of the unit that differ, ordered, over (size − 1). */
  readonly disagreement: number;
  readonly counts: ReadonlyMap<string | number, number>;
}

function pairable(units: readonly Codings[]): Unit[] {
  return units.flatMap((codings) => {
    const counts = new Map<string | number, number>();
    let size = 0;
    for (const coding of codings) {
      if (coding === null) continue;
      if (typeof coding === 'number' && Number.isNaN(coding))
        throw new RangeError('a coding is NaN; null says that it is missing');
      counts.set(coding, (counts.get(coding) ?? 0) + 1);
      size += 1;
    }
    if (size < 2) return [];
    let agreeing = 0;
    for (const count of counts.values()) agreeing += count * (count - 1);
    return [{ size, disagreement: (size * (size - 1) - agreeing) / (size - 1), counts }];
  });
}

/** α of units, or null where all codings are one category: chance then agrees always. */
function alphaOf(units: readonly Unit[]): number | null {
  const totals = new Map<string | number, number>();
  let [n, observed] = [0, 0];
  for (const unit of units) {
    n += unit.size;
    observed += unit.disagreement;
    for (const [category, count] of unit.counts) totals.set(category, (totals.get(category) ?? 0) + count);
  }
  if (totals.size < 2) return null;
  let agreeing = 0;
  for (const count of totals.values()) agreeing += count * (count - 1);
  return 1 - ((n - 1) * observed) / (n * (n - 1) - agreeing);
}

/** α without an interval; null without two coded units' worth of variation. */
export function krippendorffAlpha(units: readonly Codings[]): number | null {
  return alphaOf(pairable(units));
}

export type Agreement = (Interval | NoInterval) & {
  /** Units with two codings or more; the others say nothing about agreement. */
  readonly units: number;
  readonly codings: number;
  readonly reason: Reason | null;
};

/** α with a bootstrap interval over units. Draws in which all codings are one category count as no agreement, 0. */
export function krippendorff(
  rng: Random,
  units: readonly Codings[],
  { level = 0.95, replications = 1999 }: { level?: number; replications?: number } = {},
): Agreement {
  checkLevel('level', level);
  checkPositiveCount('replications', replications);
  const usable = pairable(units);
  const facts = { units: usable.length, codings: usable.reduce((total, { size }) => total + size, 0), level };
  const method = 'Krippendorff’s α, nominal, bootstrap over units';
  const value = alphaOf(usable);
  if (value === null || usable.length < 2) {
    const reason: Reason =
      usable.length < 2 ? { say: 'reasons.fewUnits', units: usable.length } : { say: 'reasons.oneCategory' };
    return { ...facts, value, low: null, high: null, method, reason };
  }
  const draws = Array.from({ length: replications }, () => {
    const drawn = Array.from(
      { length: usable.length },
      () => usable[uniformInteger(rng, usable.length)] as Unit,
    );
    return alphaOf(drawn) ?? 0;
  });
  const ascending = sorted(draws);
  const tail = (1 - level) / 2;
  return {
    ...facts,
    value,
    low: quantileOfSorted(ascending, tail),
    high: quantileOfSorted(ascending, 1 - tail),
    method,
    reason: null,
  };
}
