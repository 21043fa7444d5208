/**
 * Several tests at once, as adjusted p-values: reject where the adjusted value is at most the level.
 * Holm, Scandinavian Journal of Statistics 6(2):65–70, 1979 (jstor 4615733): family-wise error, any dependence.
 * Benjamini & Hochberg, J. R. Stat. Soc. B 57(1):289–300, 1995, doi 10.1111/j.2517-6161.1995.tb02031.x:
 * false discovery rate, independence or positive dependence (Benjamini & Yekutieli 2001,
 * doi 10.1214/aos/1013699998).
 */

function ascendingOrder(p: readonly number[]): number[] {
  for (const [i, value] of p.entries())
    if (!(value >= 0 && value <= 1)) throw new RangeError(`p[${i}] is ${value}, not in [0, 1]`);
  return p.map((_, i) => i).sort((i, j) => (p[i] as number) - (p[j] as number));
}

/** Holm's step-down adjusted p-values, in the order given. Equal p-values get equal results. */
export function holm(p: readonly number[]): number[] {
  const adjusted: number[] = Array.from({ length: p.length });
  let running = 0;
  for (const [rank, i] of ascendingOrder(p).entries()) {
    running = Math.max(running, Math.min(1, (p.length - rank) * (p[i] as number)));
    adjusted[i] = running;
  }
  return adjusted;
}

/**
 * Benjamini and Hochberg's step-up adjusted p-values (q-values), in the order given.
 * `family` is the number of tests where only the smallest p-values were kept; the rest count as 1.
 */
export function benjaminiHochberg(p: readonly number[], family = p.length): number[] {
  if (!Number.isSafeInteger(family) || family < p.length)
    throw new RangeError(`family is ${family}, not a count of at least the ${p.length} tests given`);
  const adjusted: number[] = Array.from({ length: p.length });
  const order = ascendingOrder(p);
  let running = 1;
  for (let rank = order.length; rank >= 1; rank--) {
    const i = order[rank - 1] as number;
    // At least the p-value: family / rank is, but rounding the product may not be.
    running = Math.min(running, Math.max(p[i] as number, ((p[i] as number) * family) / rank));
    adjusted[i] = running;
  }
  return adjusted;
}
