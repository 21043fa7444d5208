/** One pass over the events: what the EM step needs, in O(events × dimensions) by the recursion of Ozaki 1979 (doi 10.1007/BF02480272). */
import { type Background, type Events, type Hawkes, heightsOf } from './model.ts';

/** Work arrays and what does not change between passes. */
export interface Prepared {
  readonly events: Events;
  readonly background: Background;
  readonly lengths: Float64Array;
  readonly stepAt: Int32Array;
}

export interface Sums {
  readonly logLikelihood: number;
  /** Expected events of each dimension that come from the background, and in each shock. */
  readonly own: Float64Array;
  readonly inShock: Float64Array;
  /** Expected events of k that were brought by l. */
  readonly brought: Float64Array;
  /** Of these the sum of delays. */
  readonly delay: number;
  /** Of each dimension l: the part of its kernels that lies before the end. */
  readonly exposure: Float64Array;
}

/** @returns expected causes of all events under the parameters, and their log-likelihood */
export function pass({ events, background, lengths, stepAt }: Prepared, model: Hawkes): Sums {
  const { times, marks, dimensions: d, end, discrete } = events;
  const { mu, alpha, decay, factors } = model;
  const heights = heightsOf(background, factors);
  const logKeep = discrete ? Math.log1p(-decay) : -decay;
  // Weight of an event one unit of delay ago: β e^{−βu}, or (1 − ρ) ρ^{u − 1}.
  const scale = discrete ? decay / (1 - decay) : decay;
  const left = new Float64Array(d);
  const aged = new Float64Array(d);
  const own = new Float64Array(d);
  const inShock = new Float64Array(background.shocks);
  const brought = new Float64Array(d * d);
  let [delay, logLikelihood] = [0, 0];
  let now = 0;
  const n = times.length;
  for (let i = 0; i < n; ) {
    const time = times[i] as number;
    const gap = time - now;
    if (gap > 0) {
      const keep = Math.exp(logKeep * gap);
      for (let l = 0; l < d; l++) {
        aged[l] = keep * ((aged[l] as number) + gap * (left[l] as number));
        left[l] = keep * (left[l] as number);
      }
      now = time;
    }
    // Events of one bin, or of one instant, do not bring one another.
    let next = i;
    while (next < n && times[next] === time) {
      const k = marks[next] as number;
      const step = stepAt[next] as number;
      const base = (mu[k] as number) * (heights[step] as number);
      const row = k * d;
      let rate = base;
      for (let l = 0; l < d; l++) rate += scale * (alpha[row + l] as number) * (left[l] as number);
      const share = scale / rate;
      for (let l = 0; l < d; l++) {
        const part = share * (alpha[row + l] as number);
        brought[row + l] = (brought[row + l] as number) + part * (left[l] as number);
        delay += part * (aged[l] as number);
      }
      own[k] = (own[k] as number) + base / rate;
      const shock = background.shock[step] as number;
      if (shock >= 0) inShock[shock] = (inShock[shock] as number) + base / rate;
      logLikelihood += Math.log(rate);
      next++;
    }
    for (; i < next; i++) {
      const k = marks[i] as number;
      left[k] = (left[k] as number) + 1;
    }
  }
  const exposure = new Float64Array(d);
  const rest = Math.exp(logKeep * (discrete ? end - 1 - now : end - now));
  for (let i = 0; i < n; i++) exposure[marks[i] as number] = (exposure[marks[i] as number] as number) + 1;
  for (let l = 0; l < d; l++) exposure[l] = (exposure[l] as number) - rest * (left[l] as number);
  let area = 0;
  for (let step = 0; step < lengths.length; step++)
    area += (lengths[step] as number) * (heights[step] as number);
  for (let k = 0; k < d; k++) {
    logLikelihood -= (mu[k] as number) * area;
    for (let l = 0; l < d; l++) logLikelihood -= (alpha[k * d + l] as number) * (exposure[l] as number);
  }
  return { logLikelihood, own, inShock, brought, delay, exposure };
}
