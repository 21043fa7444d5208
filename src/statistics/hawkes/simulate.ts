/** Draws a Hawkes process by its clusters: each event of the background, and all it brings (Hawkes & Oakes 1974, doi 10.2307/3212693). */
import { type Random, exponential, uniform } from '../random.ts';
import { poisson } from '../randomCounts.ts';
import { type Background, type Events, type Hawkes, branching, heightsOf } from './model.ts';

/** Events drawn at most: a process near its limit may bring very many. */
const mostEvents = 20_000_000;

/** @throws RangeError where one event brings one or more on average */
export function simulateHawkes(
  random: Random,
  model: Hawkes,
  background: Background,
  end: number,
  discrete: boolean,
): Events {
  const d = model.mu.length;
  const radius = branching(model);
  if (radius >= 1) throw new RangeError(`one event brings ${radius.toFixed(3)} on average: it never ends`);
  const heights = heightsOf(background, model.factors);
  const times: number[] = [];
  const marks: number[] = [];
  const add = (time: number, mark: number): void => {
    if (times.length >= mostEvents) throw new RangeError(`over ${mostEvents} events`);
    times.push(time);
    marks.push(mark);
  };
  for (let step = 0; step < heights.length; step++) {
    const from = background.from[step] as number;
    const until = Math.min(end, background.from[step + 1] ?? end);
    if (until <= from) continue;
    for (let k = 0; k < d; k++) {
      const n = poisson(random, (model.mu[k] as number) * (heights[step] as number) * (until - from));
      for (let i = 0; i < n; i++) {
        const time = from + uniform(random) * (until - from);
        add(discrete ? Math.floor(time) : time, k);
      }
    }
  }
  const logKeep = Math.log1p(-model.decay);
  for (let i = 0; i < times.length; i++) {
    const l = marks[i] as number;
    for (let k = 0; k < d; k++) {
      const n = poisson(random, model.alpha[k * d + l] as number);
      for (let j = 0; j < n; j++) {
        const delay = discrete
          ? 1 + Math.floor(Math.log(uniform(random)) / logKeep)
          : exponential(random, model.decay);
        const time = (times[i] as number) + delay;
        if (time < end) add(time, k);
      }
    }
  }
  const order = Uint32Array.from(times.keys()).sort(
    (a, b) => (times[a] as number) - (times[b] as number) || a - b,
  );
  return {
    times: Float64Array.from(order, (i) => times[i] as number),
    marks: Int32Array.from(order, (i) => marks[i] as number),
    dimensions: d,
    end,
    discrete,
  };
}
