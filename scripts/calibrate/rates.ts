/** Order by rates: flips of the signs of weeks, in worlds where neither side is first. P-values alone are graded. */
import { lessRhythm, weeklyProducts } from '../../src/measures/lead-lag/rates.ts';
import { poisson } from '../../src/simulation/draws.ts';
import { type Random, normal, seededRandom } from '../../src/statistics/random.ts';
import { signFlips } from '../../src/statistics/signFlips.ts';
import type { Cell } from './cell.ts';
import { uniformLimits, uniformity } from './tally.ts';

interface Factors {
  readonly weeks: number;
  /** Posts an hour of each side, on average. */
  readonly rate: number;
  /** Correlation of a day's news with the next day's; shocks a week that both take up, decaying in so many hours. */
  readonly memory: number;
  readonly shocks: number;
  readonly decay: number;
  /** How many times a night hour has of a day hour. */
  readonly night: number;
}

function drawP(random: Random, f: Factors): number | null {
  const hours = f.weeks * 168;
  const news = new Float64Array(hours);
  const step = Math.sqrt(1 - f.memory * f.memory);
  let state = normal(random);
  for (let h = 0; h < hours; h++) {
    if (h % 24 === 0) state = f.memory * state + step * normal(random);
    news[h] = (news[h] as number) + Math.exp(0.4 * state - 0.08);
    for (let n = poisson(random, f.shocks / 168); n > 0; n--)
      for (let k = 0; k < 24 && h + k < hours; k++)
        news[h + k] = (news[h + k] as number) + 8 * Math.exp(-k / f.decay);
  }
  const side = (): Float64Array =>
    Float64Array.from(news, (level, h) => poisson(random, f.rate * level * (h % 24 < 7 ? f.night : 1)));
  const weekOf = Int32Array.from({ length: hours }, (_, h) => Math.floor(h / 168));
  const seed = random.next() >>> 0;
  const [a, b] = lessRhythm(side(), side(), f.weeks);
  return signFlips(weeklyProducts(a, b, weekOf, f.weeks), () => seededRandom(seed)).p;
}

export function rateCells(): Cell[] {
  const worlds: Readonly<Record<string, Factors>> = {
    'a common source': { weeks: 15, rate: 1, memory: 0, shocks: 4, decay: 3, night: 1 },
    'days that hang together': { weeks: 15, rate: 1, memory: 0.8, shocks: 0, decay: 3, night: 1 },
    'rhythm and shocks': { weeks: 9, rate: 2, memory: 0.5, shocks: 2, decay: 6, night: 0.2 },
    'few posts': { weeks: 26, rate: 0.1, memory: 0.5, shocks: 1, decay: 3, night: 0.3 },
  };
  return Object.entries(worlds).map(([id, factors]) => ({
    id: `lead-lag rates ${id}`,
    of: 'lead-lag, rates',
    factors: { world: id, ...factors },
    limits: uniformLimits('p'),
    // All flips of fifteen weeks, or 4,096 draws, are two hundred times as dear as an interval.
    most: 2000,
    draw(random) {
      const p = drawP(random, factors);
      return { low: null, high: null, truth: 0, means: uniformity('p', p === null ? [] : [p]) };
    },
  }));
}
