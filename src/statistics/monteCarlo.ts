/**
 * P-values from R draws under the null: p = (1 + #{T* ≥ T}) / (1 + R), never 0, valid for every R.
 * Phipson & Smyth, Statistical Applications in Genetics and Molecular Biology 9(1):39, 2010,
 * doi 10.2202/1544-6115.1585.
 */
import { checkAllFinite, checkCount, checkFinite, checkPositiveCount } from './guards.ts';

export type Tail = 'greater' | 'less' | 'two-sided';

/** p from the number of draws at least as extreme as what was seen. */
export function monteCarloP(asExtreme: number, replications: number): number {
  checkPositiveCount('replications', replications);
  if (checkCount('as extreme', asExtreme) > replications)
    throw new RangeError(`${asExtreme} as extreme of ${replications} replications`);
  return (1 + asExtreme) / (1 + replications);
}

/** The least p that R draws can give; a level below it cannot be reached. */
export function smallestP(replications: number, tail: Tail = 'greater'): number {
  return Math.min(1, (tail === 'two-sided' ? 2 : 1) * monteCarloP(0, replications));
}

/** Draws needed so that the least p is at most the level. */
export function replicationsFor(level: number, tail: Tail = 'greater'): number {
  if (!(level > 0 && level <= 1)) throw new RangeError(`level is ${level}, not in (0, 1]`);
  return Math.max(1, Math.ceil(((tail === 'two-sided' ? 2 : 1) / level) * (1 - 1e-12)) - 1);
}

/**
 * p of a statistic among its draws. Ties count against the null, also when they differ in the last digits only
 * (the same sum in another order). Two-sided is twice the smaller tail.
 */
export function monteCarloTest(seen: number, draws: readonly number[], tail: Tail = 'greater'): number {
  checkFinite('statistic', seen);
  checkAllFinite('draws', draws);
  const slack = 1e-12 * Math.max(1e-300, Math.abs(seen));
  const above = monteCarloP(draws.filter((draw) => draw >= seen - slack).length, draws.length);
  const below = monteCarloP(draws.filter((draw) => draw <= seen + slack).length, draws.length);
  if (tail === 'greater') return above;
  return tail === 'less' ? below : Math.min(1, 2 * Math.min(above, below));
}
