/**
 * A multivariate Hawkes process with exponential kernels of one decay (Hawkes 1971, doi 10.1093/biomet/58.1.83):
 *
 *     λ_k(t) = μ_k b(t) + Σ_l α_kl Σ_{events of l before t} g(t − s)
 *
 * In continuous time g(u) = β e^{−βu}. In discrete time (bins of equal width, for stamps that tie) g(u) = (1 − ρ) ρ^{u−1} for
 * u = 1, 2, … bins, counts are Poisson given the past, and events of one bin do not excite one another (Kirchner 2016,
 * doi 10.1016/j.spa.2016.04.009). α_kl is the mean number of events of k that one of l brings directly. b is the background:
 * piecewise constant, of mean 1.
 */
import { checkCount, checkNonNegative, checkPositive } from '../guards.ts';

/** Events in the order of time; in discrete time whole bins, counted from 0. */
export interface Events {
  readonly times: Float64Array;
  readonly marks: Int32Array;
  readonly dimensions: number;
  /** End of observation, from 0: seconds, or bins. */
  readonly end: number;
  readonly discrete: boolean;
}

/** Intensity of the background relative to its mean, constant from each step to the next. */
export interface Background {
  /** Beginnings of the steps, the first 0, ascending. */
  readonly from: Float64Array;
  /** Height of each: the rhythm, times the factor of its shock. */
  readonly rhythm: Float64Array;
  /** Number of the shock each step lies in, −1 for none: its factor is a parameter. */
  readonly shock: Int32Array;
  readonly shocks: number;
}

export interface Hawkes {
  readonly mu: Float64Array;
  /** Row k, column l: events of k that one of l brings. */
  readonly alpha: Float64Array;
  /** Decay: β, or 1 − ρ. */
  readonly decay: number;
  /** Factor of each shock. */
  readonly factors: Float64Array;
}

/** A background that is always the same. */
export const constantBackground = (): Background => ({
  from: new Float64Array(1),
  rhythm: new Float64Array([1]),
  shock: new Int32Array([-1]),
  shocks: 0,
});

/** @throws RangeError for times out of order, after the end, or marks that are no dimension */
export function checkEvents({ times, marks, dimensions, end, discrete }: Events): void {
  if (checkCount('dimensions', dimensions) < 1) throw new RangeError('there is no dimension');
  checkPositive('end', end);
  if (times.length !== marks.length)
    throw new RangeError(`${times.length} times and ${marks.length} marks: one of each is needed an event`);
  let before = 0;
  for (let i = 0; i < times.length; i++) {
    const time = checkNonNegative(`times[${i}]`, times[i] as number);
    if (time < before || time > end)
      throw new RangeError(`times[${i}] is ${time}: out of order, or after the end`);
    if (discrete && !Number.isInteger(time)) throw new RangeError(`times[${i}] is ${time}, not a bin`);
    const mark = marks[i] as number;
    if (mark < 0 || mark >= dimensions)
      throw new RangeError(`marks[${i}] is ${mark}, not below ${dimensions}`);
    before = time;
  }
}

/** Length of each step up to the end, and which step each event lies in. */
export function stepsOf(
  { times, end }: Events,
  { from }: Background,
): { lengths: Float64Array; stepAt: Int32Array } {
  const lengths = new Float64Array(from.length);
  for (let step = 0; step < from.length; step++) {
    const until = Math.min(end, from[step + 1] ?? end);
    lengths[step] = Math.max(0, until - (from[step] as number));
  }
  const stepAt = new Int32Array(times.length);
  let step = 0;
  for (let i = 0; i < times.length; i++) {
    while (step + 1 < from.length && (from[step + 1] as number) <= (times[i] as number)) step++;
    stepAt[i] = step;
  }
  return { lengths, stepAt };
}

/** Height of each step with the factor of its shock. */
export function heightsOf({ rhythm, shock }: Background, factors: Float64Array): Float64Array {
  return rhythm.map((height, step) => {
    const at = shock[step] as number;
    return at < 0 ? height : height * (factors[at] as number);
  });
}

/** Free parameters: rates, kernels, the decay, factors of shocks. A rhythm taken from other posts is none. */
export const freeParameters = (dimensions: number, { shocks }: Background): number =>
  dimensions + dimensions * dimensions + 1 + shocks;

/** Events a free parameter under which nothing is fitted. */
export const leastEvents = 50;

/** The largest eigenvalue in modulus of the matrix of α: events that one brings in the end are finite below 1. */
export function branching({ alpha, mu }: Pick<Hawkes, 'alpha' | 'mu'>): number {
  const d = mu.length;
  let vector = new Float64Array(d).fill(1 / d);
  let radius = 0;
  for (let round = 0; round < 500; round++) {
    const next = new Float64Array(d);
    for (let k = 0; k < d; k++)
      for (let l = 0; l < d; l++)
        next[k] = (next[k] as number) + (alpha[k * d + l] as number) * (vector[l] as number);
    const size = next.reduce((sum, value) => sum + value, 0);
    if (size === 0) return 0;
    if (Math.abs(size - radius) < 1e-10 * size) return size;
    radius = size;
    vector = next.map((value) => value / size);
  }
  return radius;
}
