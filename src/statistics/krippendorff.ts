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

/** Units that were coded alike are one kind: there are few, however many units. */
function kindsOf(units: readonly Unit[]): { kinds: Unit[]; kindOf: Uint32Array } {
  const places = new Map<string, number>();
  const kinds: Unit[] = [];
  const kindOf = Uint32Array.from(units, (unit) => {
    const key = JSON.stringify([...unit.counts].sort(([a], [b]) => (a < b ? -1 : 1)));
    const place = places.get(key) ?? kinds.push(unit) - 1;
    places.set(key, place);
    return place;
  });
  return { kinds, kindOf };
}

/** α of units, each so many times, or null where all codings are one category: chance then agrees always. */
function alphaOf(units: readonly Unit[], times?: Float64Array): number | null {
  const totals = new Map<string | number, number>();
  let [n, observed] = [0, 0];
  for (const [i, unit] of units.entries()) {
    const so = times?.[i] ?? 1;
    if (so === 0) continue;
    n += unit.size * so;
    observed += unit.disagreement * so;
    for (const [category, count] of unit.counts)
      totals.set(category, (totals.get(category) ?? 0) + count * so);
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

/** How often two codes met in a unit, o_ck; each pair of codings counts both ways, over (codings of the unit − 1). */
export interface Coincidence<C> {
  readonly one: C;
  readonly other: C;
  readonly count: number;
}

/** The table of coincidences, Krippendorff 2004, p. 219: what α is made of. Only pairs that met, in the order first seen. */
export function coincidences<C extends string | number>(
  units: readonly (readonly (C | null)[])[],
): Coincidence<C>[] {
  const found = new Map<C, Map<C, number>>();
  for (const codings of units) {
    const said = codings.filter((coding): coding is C => coding !== null);
    for (const [i, one] of said.entries())
      for (const [j, other] of said.entries()) {
        if (i === j) continue;
        const row = found.get(one) ?? new Map<C, number>();
        found.set(one, row.set(other, (row.get(other) ?? 0) + 1 / (said.length - 1)));
      }
  }
  return [...found].flatMap(([one, row]) => [...row].map(([other, count]) => ({ one, other, count })));
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
  const { kinds, kindOf } = kindsOf(usable);
  const times = new Float64Array(kinds.length);
  const draws = Array.from({ length: replications }, () => {
    times.fill(0);
    for (let i = 0; i < usable.length; i++) {
      const kind = kindOf[uniformInteger(rng, usable.length)] as number;
      times[kind] = (times[kind] as number) + 1;
    }
    return alphaOf(kinds, times) ?? 0;
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
