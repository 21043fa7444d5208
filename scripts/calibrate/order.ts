/** `follows`, form `order`: who of two is earlier, weeks as draws; the threshold stands at the truth of the world. */
import { orderVerdict } from '../../src/claims/types/follows/rule.ts';
import { orderOf } from '../../src/measures/lead-lag/order.ts';
import { enough, leastPrecedence, precedenceOf } from '../../src/measures/lead-lag/precedence.ts';
import { pOfRatio } from '../../src/statistics/ratioByWeeks.ts';
import { type Random, seededRandom } from '../../src/statistics/random.ts';
import { type CarriedFactors, drawCarried, longRunOrder } from './carried.ts';
import { type Cell } from './cell.ts';
import { uniformLimits, uniformity } from './tally.ts';

const sides = [0, 1];
const options = { tie: 60, grains: Array.from({ length: 6 }, () => 1) };

const truths = new Map<string, number>();

/** D of very many days of the world; how many days there are, and their memory, change nothing of it. */
function truthOf(factors: CarriedFactors): number {
  const world = { ...factors, days: 0, perDay: 0, memory: 0 };
  const key = JSON.stringify(world);
  const known = truths.get(key);
  if (known !== undefined) return known;
  const truth = longRunOrder(seededRandom(31_337), world, options.tie, 300_000);
  truths.set(key, truth);
  return truth;
}

function couple(random: Random, factors: CarriedFactors) {
  return orderOf(drawCarried(random, factors), sides, {
    ...options,
    grains: options.grains.map(() => factors.stamps ?? 1),
  });
}

function cellOf(id: string, factors: CarriedFactors, excludedBy?: string, breaks?: string): Cell {
  const { feed: _, ...shown } = factors;
  return {
    id: `follows order ${id}`,
    of: 'follows, order',
    factors: { world: id, ...shown },
    boundary: excludedBy === undefined && breaks === undefined,
    ...(breaks === undefined ? {} : { breaks }),
    ...(excludedBy === undefined
      ? { limits: { ...uniformLimits('p above'), ...uniformLimits('p below') } }
      : { excludedBy }),
    draw(random) {
      const truth = truthOf(factors);
      const found = couple(random, factors);
      const mayBe = { supported: false, contradicted: false };
      if (!enough(found)) return { low: null, high: null, truth };
      const ratio = precedenceOf(found.weeks);
      const values = (p: number | null): number[] => (p === null ? [] : [p]);
      return {
        low: ratio.low,
        high: ratio.high,
        truth,
        means: {
          ...uniformity('p above', values(pOfRatio(ratio, truth, 'above'))),
          ...uniformity('p below', values(pOfRatio(ratio, truth, 'below'))),
        },
        verdict: orderVerdict(ratio, truth),
        mayBe,
      };
    },
  };
}

const base = { days: 104, perDay: 3, a: 600, b: 900, memory: 0, state: 0.5 };

export const lasting =
  'what lasts for weeks (a day correlates by 0.8 with the next), and weeks are the draws: every verdict says that it counts as habit';

export function orderCells(): Cell[] {
  return [
    ...[60, 104, 200].flatMap((days) =>
      [0, 0.5].map((memory) => cellOf(`${days} days, memory ${memory}`, { ...base, days, memory, state: 1 })),
    ),
    cellOf('1.2 things a day', { ...base, perDay: 1.2 }),
    cellOf('12 things a day, memory 0.5', { ...base, perDay: 12, memory: 0.5 }),
    cellOf('a common source, B slower', { ...base, b: 2400 }),
    cellOf('a common source, A much quicker', { ...base, a: 60, b: 1800 }),
    cellOf('shocks', { ...base, shocks: 0.5 }),
    cellOf('nights and weekends', { ...base, nights: 5 }),
    cellOf('minute stamps', { ...base, a: 240, b: 360, stamps: 60 }),
    cellOf('copied', { ...base, copied: 0.3, copyDelay: 300 }),
    cellOf('lasting', { ...base, memory: 0.8, state: 1 }, undefined, lasting),
    cellOf('30 days', { ...base, days: 30 }, 'under 6 weeks'),
    cellOf('0.2 things a day', { ...base, perDay: 0.2 }, 'under 50 things in common'),
  ];
}

/** How often one that is earlier so much oftener is found so: D of the curve by the ratio of both speeds. */
export function orderPower(days: number, perDay: number, d: number): Cell {
  // Without ties P(A earlier) = b/(a + b), so D = (b − a)/(a + b).
  const b = (6000 * (1 + d)) / (1 - d);
  const factors = { ...base, days, perDay, a: 6000, b, memory: 0.5, state: 1 };
  return {
    id: `follows order power ${days} ${perDay} ${d}`,
    of: 'follows, order',
    factors: { world: 'power', ...factors },
    draw(random) {
      const found = couple(random, factors);
      const ratio = precedenceOf(found.weeks);
      return {
        low: null,
        high: null,
        truth: d,
        ...(enough(found)
          ? {
              verdict: orderVerdict(ratio, leastPrecedence),
              mayBe: { supported: true, contradicted: false },
            }
          : {}),
      };
    },
  };
}
