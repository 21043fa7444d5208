/** Features by number, those that occur in at least so many groups. */
function numbered(groups: readonly (readonly string[])[], least: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const group of groups)
    for (const feature of new Set(group)) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const kept = [...counts].filter(([, n]) => n >= least).map(([feature]) => feature);
  return new Map(kept.sort().map((feature, i) => [feature, i]));
}

/** Features by number: those of the examples, and all that weights were learned of before. */
export function numberedWith(
  groups: readonly (readonly string[])[],
  least: number,
  before: Iterable<string> = [],
): Map<string, number> {
  const ids = numbered(groups, least);
  for (const feature of before) if (!ids.has(feature)) ids.set(feature, ids.size);
  return ids;
}

/** Weights learned before, and how sure each is beside the ridge: what they were learned from speaks through them. */
export interface Before {
  readonly weights: Float64Array;
  readonly sure: Float64Array;
}

/**
 * Minimises a convex loss with a ridge by L-BFGS with ten pairs and steps halved until the loss falls enough (Nocedal &
 * Wright 2006, algorithms 7.5 and 3.1). `slope` adds the loss's gradient at the weights to its second argument and gives
 * the loss. With weights learned before, the ridge draws to them and not to nothing.
 */
export function minimise(
  size: number,
  ridge: number,
  passes: number,
  slope: (weights: Float64Array, into: Float64Array) => number,
  before?: Before,
): Float64Array {
  let weights = before?.weights.slice() ?? new Float64Array(size);
  let gradient = new Float64Array(size);
  const at = (w: Float64Array, into: Float64Array): number => {
    let drawn = 0;
    for (let i = 0; i < size; i++) {
      const off = (w[i] ?? 0) - (before?.weights[i] ?? 0);
      const hold = ridge + (before?.sure[i] ?? 0);
      into[i] = hold * off;
      drawn += (hold / 2) * off * off;
    }
    return slope(w, into) + drawn;
  };
  let loss = at(weights, gradient);
  const pairs: { readonly s: Float64Array; readonly y: Float64Array; readonly rho: number }[] = [];
  for (let pass = 0; pass < passes; pass++) {
    const way = direction(gradient, pairs);
    const down = dot(way, gradient);
    if (down > -1e-9) break;
    let step = pass === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    const next = new Float64Array(size);
    const there = new Float64Array(size);
    let low = Infinity;
    for (let halved = 0; halved < 20; halved++) {
      for (let i = 0; i < size; i++) next[i] = (weights[i] ?? 0) + step * (way[i] ?? 0);
      low = at(next, there);
      if (low <= loss + 1e-4 * step * down) break;
      step /= 2;
    }
    if (!(low < loss)) break;
    const [s, y] = [minus(next, weights), minus(there, gradient)];
    const sy = dot(s, y);
    if (sy > 1e-12) pairs.push({ s, y, rho: 1 / sy });
    if (pairs.length > 10) pairs.shift();
    const gain = loss - low;
    [weights, gradient, loss] = [next, there, low];
    if (gain < 1e-6 * Math.abs(loss)) break;
  }
  return weights;
}

function direction(
  gradient: Float64Array,
  pairs: readonly { readonly s: Float64Array; readonly y: Float64Array; readonly rho: number }[],
): Float64Array {
  const way = gradient.map((g) => -g);
  const alphas: number[] = [];
  for (const { s, y, rho } of pairs.toReversed()) {
    const alpha = rho * dot(s, way);
    alphas.push(alpha);
    addTo(way, y, -alpha);
  }
  const last = pairs.at(-1);
  if (last !== undefined) {
    const scale = 1 / (last.rho * dot(last.y, last.y));
    for (let i = 0; i < way.length; i++) way[i] = scale * (way[i] ?? 0);
  }
  for (const { s, y, rho } of pairs) addTo(way, s, (alphas.pop() ?? 0) - rho * dot(y, way));
  return way;
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

const minus = (a: Float64Array, b: Float64Array): Float64Array => a.map((v, i) => v - (b[i] ?? 0));

function addTo(into: Float64Array, what: Float64Array, times: number): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] ?? 0) + times * (what[i] ?? 0);
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
