/**
 * How strongly two words keep company. NPMI: Bouma, Proc. GSCL 2009, 31–40. Log-Dice: Rychlý, RASLAN 2008, 6–9;
 * at most 14, and one point less is half as often. PMI: Church & Hanks, Computational Linguistics 16(1):22–29,
 * 1990 (aclanthology.org/J90-1003).
 */
import { checkNonNegative, checkPositive } from './guards.ts';

/** Windows (or sentences) with x, with y, with both, and in all. */
export interface Cooccurrence {
  readonly both: number;
  readonly x: number;
  readonly y: number;
  readonly all: number;
}

function check({ both, x, y, all }: Cooccurrence): void {
  checkPositive('all', all);
  for (const [name, value] of [
    ['x', x],
    ['y', y],
  ] as const)
    if (checkPositive(name, value) > all) throw new RangeError(`${name} is ${value}, above all = ${all}`);
  if (checkNonNegative('both', both) > Math.min(x, y))
    throw new RangeError(`both is ${both}, above x = ${x} or y = ${y}`);
  if (x + y - both > all) throw new RangeError(`x or y stand in ${x + y - both} of ${all}`);
}

/** Pointwise mutual information, log₂ p(x, y)/(p(x) p(y)); −∞ where they never meet. */
export function pmi(counts: Cooccurrence): number {
  check(counts);
  const { both, x, y, all } = counts;
  return Math.log2((both / x) * (all / y));
}

/** PMI over −log₂ p(x, y): −1 never together, 0 independent, 1 never apart. */
export function npmi(counts: Cooccurrence): number {
  check(counts);
  const { both, all } = counts;
  if (both === 0) return -1;
  // Together in every window: the limit of PMI/−log p as p → 1 with p(x) = p(y) = p is 1.
  if (both === all) return 1;
  return pmi(counts) / -Math.log2(both / all);
}

/** 14 + log₂ 2·both/(x + y); −∞ where they never meet. Does not depend on the size of the corpus. */
export function logDice(counts: Cooccurrence): number {
  check(counts);
  const { both, x, y } = counts;
  return 14 + Math.log2((2 * both) / (x + y));
}
