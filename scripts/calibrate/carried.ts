/** Things that channels carry, drawn with their times: a common source, who copies whom, news, days that hang together. */
import type { CarriedEpisode, Carrier } from '../../src/measures/episodes/carriers.ts';
import { chance, poisson, uniform, waiting } from '../../src/simulation/draws.ts';
import { type Random, normal } from '../../src/statistics/random.ts';

export interface CarriedFactors {
  readonly days: number;
  /** Things a day that A and B both carry, and those that one of them and others do. */
  readonly perDay: number;
  /** Mean seconds after a source in common, of A and of B. */
  readonly a: number;
  readonly b: number;
  /** Correlation of a day's state with the next day's, and what a state does to the ratio of both speeds (log). */
  readonly memory: number;
  readonly state: number;
  /** Part of the things that are shocks: both are a twentieth as late. */
  readonly shocks?: number;
  /** Factor of B's delay at night and at the end of the week. */
  readonly nights?: number;
  /** Part of the things that B has from A, mean seconds after it. */
  readonly copied?: number;
  readonly copyDelay?: number;
  /** B, or both, post so many seconds after the source to the second, as a feed does. */
  readonly feed?: { readonly a: number; readonly b: number };
  readonly stamps?: number;
}

const day = 86_400;
/** A Monday. */
const firstDay = 20_094;

interface Thing {
  readonly onset: number;
  readonly a: number;
  readonly b: number;
  readonly shock: number;
}

/** When A and B carry a thing of a day. */
function drawThing(random: Random, f: CarriedFactors, d: number, state: number): Thing {
  const hour = 24 * uniform(random);
  const onset = (firstDay + d) * day + hour * 3600;
  const shock = f.shocks !== undefined && chance(random, f.shocks) ? 1 / 20 : 1;
  const slow = f.nights !== undefined && (hour < 7 || d % 7 > 4) ? f.nights : 1;
  const tilt = Math.exp((f.state * state) / 2);
  if (f.feed !== undefined)
    return {
      onset,
      a: onset + f.feed.a + 3 * uniform(random),
      b: onset + f.feed.b + 3 * uniform(random),
      shock,
    };
  const a = onset + waiting(random, f.a * shock * tilt);
  const alone = onset + waiting(random, (f.b * shock * slow) / tilt);
  const copied = f.copied !== undefined && chance(random, f.copied);
  return { onset, a, b: copied ? Math.min(alone, a + waiting(random, f.copyDelay ?? 60)) : alone, shock };
}

/** D of very many things of the world, days being independent. */
export function longRunOrder(random: Random, f: CarriedFactors, tie: number, things: number): number {
  const stamp = f.stamps ?? 1;
  const stamped = (time: number): number => Math.floor(time / stamp) * stamp;
  let balance = 0;
  for (let i = 0; i < things; i++) {
    const { a, b } = drawThing(random, f, i % 7, normal(random));
    const lag = stamped(b) - stamped(a);
    if (Math.abs(lag) >= Math.max(tie, stamp)) balance += Math.sign(lag);
  }
  return balance / things;
}

/** Places 0 and 1 are A and B; 2 to 5 are others, as late as a middling channel. */
export function drawCarried(random: Random, f: CarriedFactors): CarriedEpisode[] {
  const episodes: CarriedEpisode[] = [];
  const step = Math.sqrt(1 - f.memory * f.memory);
  const stamp = f.stamps ?? 1;
  let state = normal(random);
  for (let d = 0; d < f.days; d++) {
    for (let n = poisson(random, f.perDay); n > 0; n--) {
      const { onset, a, b, shock } = drawThing(random, f, d, state);
      const carriers = [carrier(0, a, stamp), carrier(1, b, stamp)];
      for (let place = 2; place < 6; place++)
        if (chance(random, 0.3)) carriers.push(carrier(place, onset + waiting(random, 900 * shock), stamp));
      const start = carriers.reduce((least, { time }) => Math.min(least, time), Infinity);
      const on = Math.floor(start / day);
      // Days since 1970 began on a Thursday: day 4 was a Monday.
      episodes.push({ object: '', start, week: on - ((on - 4) % 7), day: on, carriers });
    }
    state = f.memory * state + step * normal(random);
  }
  return episodes;
}

const carrier = (place: number, time: number, stamp: number): Carrier => ({
  place,
  time: Math.floor(time / stamp) * stamp,
  posts: 1,
  whole: true,
  before: true,
});
