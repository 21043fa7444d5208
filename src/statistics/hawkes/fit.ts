/**
 * Maximum likelihood by expectation–maximisation over the unseen cause of each event (Veen & Schoenberg 2008,
 * doi 10.1198/016214508000000148), its fixed-point map accelerated by SQUAREM (Varadhan & Roland 2008,
 * doi 10.1111/j.1467-9469.2007.00585.x), never to a smaller likelihood.
 */
import { type Background, type Events, type Hawkes, branching, checkEvents, stepsOf } from './model.ts';
import { type Prepared, type Sums, pass } from './pass.ts';

export interface Fit extends Hawkes {
  readonly logLikelihood: number;
  /** Passes over the events. */
  readonly passes: number;
  readonly converged: boolean;
  /** Expected events of k brought by l, and those of the background. */
  readonly brought: Float64Array;
  readonly own: Float64Array;
  /** Spectral radius of α. */
  readonly branching: number;
}

export interface FitOptions {
  /** Mean delay to begin with, in the unit of the times. */
  readonly delay: number;
  readonly passes?: number;
  /** Change of the log-likelihood in one round at which it stops; a ten-millionth an event where that is more. */
  readonly tolerance?: number;
}

const small = 1e-12;

/** Parameters as square roots, the scale on which the map is accelerated: a logarithm of what goes to zero never arrives. */
const packed = ({ mu, alpha, decay, factors }: Hawkes): Float64Array =>
  Float64Array.from([...mu, ...alpha, decay, ...factors], Math.sqrt);

function unpacked(values: Float64Array, d: number, discrete: boolean): Hawkes {
  const raw = values.map((value) => Math.max(value * value, small));
  const decay = raw[d + d * d] as number;
  return {
    mu: raw.slice(0, d),
    alpha: raw.slice(d, d + d * d),
    decay: discrete ? Math.min(decay, 1 - 1e-9) : decay,
    factors: raw.slice(d + d * d + 1),
  };
}

/** What one EM step makes of the expected causes. */
function maximised({ events, background, lengths }: Prepared, { factors }: Hawkes, sums: Sums): Hawkes {
  const { dimensions: d, discrete } = events;
  const { own, inShock, brought, delay, exposure } = sums;
  const areas = new Float64Array(background.shocks);
  let still = 0;
  for (let step = 0; step < lengths.length; step++) {
    const area = (lengths[step] as number) * (background.rhythm[step] as number);
    const shock = background.shock[step] as number;
    if (shock < 0) still += area;
    else areas[shock] = (areas[shock] as number) + area;
  }
  const area = areas.reduce((sum, value, shock) => sum + value * (factors[shock] as number), still);
  const mu = own.map((value) => value / area);
  const all = mu.reduce((sum, value) => sum + value, 0);
  const total = brought.reduce((sum, value) => sum + value, 0);
  const mean = total > 0 ? delay / total : 1;
  return {
    mu,
    alpha: brought.map((value, at) => {
      const exposed = exposure[at % d] as number;
      return exposed > 0 ? value / exposed : 0;
    }),
    decay: discrete ? Math.min(1 - 1e-9, 1 / Math.max(1, mean)) : 1 / Math.max(mean, small),
    // A shock is no silence: its factor is one at least.
    factors: inShock.map((value, shock) => Math.max(1, value / ((areas[shock] as number) * all || 1))),
  };
}

/** @throws RangeError for events that are none; as `checkEvents` */
export function fitHawkes(events: Events, background: Background, options: FitOptions): Fit {
  checkEvents(events);
  const { dimensions: d, end, discrete } = events;
  const { passes: most = 400, tolerance = 1e-3 } = options;
  const prepared: Prepared = { events, background, ...stepsOf(events, background) };
  const counts = new Float64Array(d);
  for (const mark of events.marks) counts[mark] = (counts[mark] as number) + 1;
  let model: Hawkes = {
    mu: counts.map((count) => Math.max(0.5 * count, 0.25) / end),
    alpha: new Float64Array(d * d).fill(0.5 / d),
    decay: 1 / Math.max(options.delay, discrete ? 1.5 : small),
    factors: new Float64Array(background.shocks).fill(2),
  };
  const enough = Math.max(tolerance, 1e-7 * events.times.length);
  let sums = pass(prepared, model);
  let [passes, converged] = [1, false];
  while (passes < most && !converged) {
    const start = packed(model);
    const first = maximised(prepared, model, sums);
    const firstSums = pass(prepared, first);
    const second = maximised(prepared, first, firstSums);
    const secondSums = pass(prepared, second);
    passes += 2;
    const leap = accelerated(start, packed(first), packed(second));
    let [best, bestSums] = [second, secondSums];
    if (leap !== undefined) {
      const tried = unpacked(leap, d, discrete);
      const triedSums = pass(prepared, tried);
      passes += 1;
      if (triedSums.logLikelihood > secondSums.logLikelihood) [best, bestSums] = [tried, triedSums];
    }
    converged = Math.abs(bestSums.logLikelihood - sums.logLikelihood) < enough;
    [model, sums] = [best, bestSums];
  }
  return {
    ...model,
    logLikelihood: sums.logLikelihood,
    passes,
    converged,
    brought: sums.brought,
    own: sums.own,
    branching: branching(model),
  };
}

/** Steplength S3 of SQUAREM; undefined where the map stands still, or the step is none. */
function accelerated(
  start: Float64Array,
  first: Float64Array,
  second: Float64Array,
): Float64Array | undefined {
  let [rr, vv] = [0, 0];
  for (let i = 0; i < start.length; i++) {
    const r = (first[i] as number) - (start[i] as number);
    const v = (second[i] as number) - (first[i] as number) - r;
    rr += r * r;
    vv += v * v;
  }
  if (!(vv > 0)) return undefined;
  const step = Math.min(Math.sqrt(rr / vv), 100);
  if (step <= 1) return undefined;
  return start.map((value, i) => {
    const r = (first[i] as number) - value;
    const v = (second[i] as number) - (first[i] as number) - r;
    return Math.max(0, value + 2 * step * r + step * step * v);
  });
}
