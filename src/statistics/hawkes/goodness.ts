/**
 * How far the events are from what the model brings: the largest deviation over time of the events seen less those expected
 * (the residual process, Ogata 1988, doi 10.1080/01621459.1988.10478560), in units of √events, over all dimensions. What deviation is
 * usual is drawn from the fitted model, fitted anew each time: with estimated parameters no table of a test holds.
 */
import type { Random } from '../random.ts';
import { type Fit, type FitOptions, fitHawkes } from './fit.ts';
import { type Background, type Events, type Hawkes, heightsOf, stepsOf } from './model.ts';
import { simulateHawkes } from './simulate.ts';

export interface Deviation {
  /** Of each dimension. */
  readonly each: Float64Array;
  readonly largest: number;
}

/** sup |N_k(t) − Λ_k(t)| / √N_k of each dimension, just before and after each event. */
export function largestDeviation(events: Events, background: Background, model: Hawkes): Deviation {
  const { times, marks, dimensions: d, discrete } = events;
  const heights = heightsOf(background, model.factors);
  const { lengths, stepAt } = stepsOf(events, background);
  const until = new Float64Array(lengths.length + 1);
  for (let step = 0; step < lengths.length; step++)
    until[step + 1] = (until[step] as number) + (lengths[step] as number) * (heights[step] as number);
  const logKeep = discrete ? Math.log1p(-model.decay) : -model.decay;
  const [left, held, seen, each] = [0, 0, 0, 0].map(() => new Float64Array(d)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ];
  let now = 0;
  /** Expected of k up to now; of a bin the whole of it. */
  const expected = (k: number, step: number): number => {
    const from = background.from[step] as number;
    const past = (until[step] as number) + (now + (discrete ? 1 : 0) - from) * (heights[step] as number);
    let sum = (model.mu[k] as number) * past;
    for (let l = 0; l < d; l++)
      sum += (model.alpha[k * d + l] as number) * ((held[l] as number) - (left[l] as number));
    return sum;
  };
  for (let i = 0; i < times.length; ) {
    const time = times[i] as number;
    const keep = Math.exp(logKeep * (time - now));
    for (let l = 0; l < d; l++) left[l] = keep * (left[l] as number);
    now = time;
    const step = stepAt[i] as number;
    const due = Array.from({ length: d }, (_, k) => expected(k, step));
    const note = (k: number): void => {
      each[k] = Math.max(each[k] as number, Math.abs((seen[k] as number) - (due[k] as number)));
    };
    for (let k = 0; k < d; k++) note(k);
    for (; i < times.length && times[i] === time; i++) {
      const k = marks[i] as number;
      seen[k] = (seen[k] as number) + 1;
      held[k] = (held[k] as number) + 1;
      left[k] = (left[k] as number) + 1;
    }
    for (let k = 0; k < d; k++) note(k);
  }
  const scaled = each.map((deviation, k) => deviation / Math.sqrt(Math.max(1, seen[k] as number)));
  return { each: scaled, largest: scaled.reduce((most, value) => Math.max(most, value), 0) };
}

export interface Goodness {
  readonly deviation: Deviation;
  /** Share of drawn processes that deviate as far, the seen one counted in: (1 + #) / (1 + R). */
  readonly p: number;
  readonly replications: number;
  /** Of each drawn process: the parts of events brought, as the fit's. */
  readonly fits: readonly Fit[];
}

/** Parametric bootstrap of the largest deviation; the fits of the drawn processes give limits of the parts as well. */
export function goodnessOfFit(
  random: Random,
  events: Events,
  background: Background,
  fit: Fit,
  options: FitOptions,
  replications: number,
  progress?: (done: number) => void,
): Goodness {
  const deviation = largestDeviation(events, background, fit);
  const fits: Fit[] = [];
  let further = 0;
  for (let round = 0; round < replications; round++) {
    const drawn = simulateHawkes(random, fit, background, events.end, events.discrete);
    const again = fitHawkes(drawn, background, { ...options, tolerance: 0.01, passes: 150 });
    fits.push(again);
    if (largestDeviation(drawn, background, again).largest >= deviation.largest) further += 1;
    progress?.(round + 1);
  }
  return { deviation, p: (1 + further) / (1 + replications), replications, fits };
}
