/** Features by number, those that occur in at least so many groups. */
export function numbered(groups: readonly (readonly string[])[], least: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const group of groups)
    for (const feature of new Set(group)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts].filter(([, n]) => n >= least).map(([feature]) => feature);
  return new Map(kept.sort().map((feature, i) => [feature, i]));
}

/**
 * Minimises a loss with a ridge by AdaGrad over whole passes (Duchi, Hazan & Singer 2011). `gradient` adds the loss's
 * gradient at the weights to its second argument.
 */
export function minimise(
  size: number,
  ridge: number,
  passes: number,
  gradient: (weights: Float64Array, into: Float64Array) => void,
): Float64Array {
  const weights = new Float64Array(size);
  const into = new Float64Array(size);
  const seen = new Float64Array(size).fill(1e-8);
  for (let pass = 0; pass < passes; pass++) {
    for (let i = 0; i < size; i++) into[i] = ridge * (weights[i] ?? 0);
    gradient(weights, into);
    for (let i = 0; i < size; i++) {
      const slope = into[i] ?? 0;
      seen[i] = (seen[i] ?? 0) + slope * slope;
      weights[i] = (weights[i] ?? 0) - (0.2 * slope) / Math.sqrt(seen[i] ?? 1);
    }
  }
  return weights;
}

/** Chances of each of `classes` from a row's features; written into `into`. */
export function chances(
  weights: Float64Array,
  row: readonly number[],
  classes: number,
  into: Float64Array,
): void {
  into.fill(0);
  for (const i of row)
    for (let k = 0; k < classes; k++) into[k] = (into[k] ?? 0) + (weights[i * classes + k] ?? 0);
  let top = -Infinity;
  for (let k = 0; k < classes; k++) top = Math.max(top, into[k] ?? 0);
  let whole = 0;
  for (let k = 0; k < classes; k++) whole += into[k] = Math.exp((into[k] ?? 0) - top);
  for (let k = 0; k < classes; k++) into[k] = (into[k] ?? 0) / whole;
}
