/**
 * Distribution of a time known only to lie in an interval (a first use between two posts seen).
 * Turnbull, J. R. Stat. Soc. B 38(3):290–295, 1976, doi 10.1111/j.2517-6161.1976.tb01597.x: the likelihood sees
 * only the mass of the innermost intervals; self-consistency gives it. Steps by EM, checked by the directional
 * derivatives (Gentleman & Geyer, Biometrika 81(3):618–623, 1994, doi 10.1093/biomet/81.3.618), which at the
 * maximum are 0 where there is mass and at most 0 elsewhere. Left truncation (units seen only if their time is
 * later than their entry) as in Turnbull's §3.
 */
import { checkNotEmpty } from './guards.ts';

/** The time is in (left, right], or exactly `left` where both are equal. `right` ∞: not yet seen (right-censored). */
export interface Observation {
  readonly left: number;
  readonly right: number;
  /** The unit could be seen only with a time above this; −∞ unless given. */
  readonly entry?: number;
}

interface MassInterval {
  readonly left: number;
  readonly right: number;
  readonly mass: number;
}

export interface TurnbullEstimate {
  /** Innermost intervals with mass, ascending. Within one the distribution is not determined. */
  readonly intervals: readonly MassInterval[];
  readonly logLikelihood: number;
  readonly iterations: number;
  /** Largest directional derivative over n: the estimate is within this of the maximal mean log-likelihood. */
  readonly gap: number;
}

interface Cell {
  readonly left: number;
  readonly right: number;
}

/** Whether a cell lies in the interval of an observation: half-open on the left, or a point. */
function contains({ left, right }: Observation, cell: Cell): boolean {
  if (left === right) return cell.left === left && cell.right === left;
  return isAfter(cell, left) && cell.right <= right;
}

/** Whether a cell lies behind a time: a point at that very time does not, an interval that begins there does. */
const isAfter = (cell: Cell, time: number): boolean =>
  cell.left === cell.right ? cell.left > time : cell.left >= time;

/**
 * Innermost intervals: from a left end to the next right end, with no other end between. At one time a point
 * closes first what is open, (l, t] contains t, and (t, r] begins after it.
 */
function innermost(observations: readonly Observation[]): Cell[] {
  const ends = observations.flatMap(({ left, right, entry = -Infinity }) => {
    const point = left === right;
    const own = [
      { time: left, order: point ? 0 : 2, opens: true },
      { time: right, order: 1, opens: false },
    ];
    // Risk sets begin at entries: mass may have to stand directly before one.
    return Number.isFinite(entry) ? [...own, { time: entry, order: 1, opens: false }] : own;
  });
  ends.sort((a, b) => a.time - b.time || a.order - b.order);
  const cells: Cell[] = [];
  for (const [i, end] of ends.entries()) {
    const next = ends[i + 1];
    if (next !== undefined && end.opens && !next.opens) cells.push({ left: end.time, right: next.time });
  }
  return cells;
}

function check(observations: readonly Observation[]): void {
  checkNotEmpty('observations', observations);
  for (const [i, { left, right, entry = -Infinity }] of observations.entries()) {
    if (Number.isNaN(left) || Number.isNaN(right) || Number.isNaN(entry))
      throw new RangeError(`observation ${i} has a NaN`);
    if (!(left <= right) || left === Infinity || right === -Infinity)
      throw new RangeError(`observation ${i} is (${left}, ${right}], no interval`);
    if (!(left === right ? entry < left : entry <= left))
      throw new RangeError(`observation ${i}: entry ${entry} is not before ${left}`);
  }
}

/** The nonparametric maximum likelihood estimate. */
export function turnbull(
  observations: readonly Observation[],
  { tolerance = 1e-9, maxIterations = 200_000 }: { tolerance?: number; maxIterations?: number } = {},
): TurnbullEstimate {
  check(observations);
  const cells = innermost(observations);
  const inside = observations.map((o) => cells.flatMap((cell, j) => (contains(o, cell) ? [j] : [])));
  const atRisk = observations.map(({ entry = -Infinity }) =>
    entry === -Infinity ? null : cells.flatMap((cell, j) => (isAfter(cell, entry) ? [j] : [])),
  );
  let mass = cells.map(() => 1 / cells.length);
  const n = observations.length;
  let gap = Infinity;
  let iterations = 0;
  for (; iterations < maxIterations && gap > tolerance; iterations++) {
    const score = scores(mass, inside, atRisk);
    gap = Math.max(...score.map((d) => d / n));
    if (gap <= tolerance) break;
    // EM: mass in proportion to its expected number of units, those never seen for their late entry among them.
    const ghosts = atRisk.reduce(
      (total, risk) => total + (risk === null ? 0 : 1 / totalMass(mass, risk) - 1),
      0,
    );
    const next = mass.map((m, j) => (m * ((score[j] as number) + n + ghosts)) / (n + ghosts));
    const whole = next.reduce((a, b) => a + b, 0);
    mass = next.map((m) => m / whole);
  }
  const logLikelihood = inside.reduce((total, set, i) => {
    const risk = atRisk[i] ?? null;
    return total + Math.log(totalMass(mass, set)) - (risk === null ? 0 : Math.log(totalMass(mass, risk)));
  }, 0);
  const intervals = cells
    .map((cell, j) => ({ ...cell, mass: mass[j] as number }))
    .filter(({ mass }) => mass > 1e-10);
  return { intervals, logLikelihood, iterations, gap };
}

function totalMass(mass: readonly number[], set: readonly number[]): number {
  let total = 0;
  for (const j of set) total += mass[j] as number;
  return total;
}

/** Derivative of the log-likelihood towards all mass in cell j, less that of the present mass (which is 0 overall). */
function scores(
  mass: readonly number[],
  inside: readonly (readonly number[])[],
  atRisk: readonly (readonly number[] | null)[],
): number[] {
  const out = mass.map(() => 0);
  let base = 0;
  for (const [i, set] of inside.entries()) {
    const p = totalMass(mass, set);
    for (const j of set) out[j] = (out[j] as number) + 1 / p;
    base += 1;
    const risk = atRisk[i] ?? null;
    if (risk === null) continue;
    const r = totalMass(mass, risk);
    for (const j of risk) out[j] = (out[j] as number) - 1 / r;
    base -= 1;
  }
  return out.map((d) => d - base);
}

/** P(time ≤ t): bounds, as mass inside an interval may stand anywhere in it. */
export function distributionAt({ intervals }: TurnbullEstimate, t: number): { low: number; high: number } {
  let [low, high] = [0, 0];
  for (const { left, right, mass } of intervals) {
    if (right <= t) low += mass;
    if (left < t || (left === right && left <= t)) high += mass;
  }
  return { low: Math.min(1, low), high: Math.min(1, high) };
}
