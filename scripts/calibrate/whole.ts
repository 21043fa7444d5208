/** Concert of a whole community: the common odds ratio over days, in worlds of news where a part is posted together. */
import { leastOdds, wholeVerdict } from '../../src/claims/types/coordinates/rule.ts';
import type { SharedObject } from '../../src/measures/coordination/sharedObject.ts';
import {
  leastDays,
  pAgainst,
  quicknessOf,
  wholeOddsRatio,
  wholeTables,
} from '../../src/measures/coordination/whole.ts';
import { chance, poisson, uniform, waiting } from '../../src/simulation/draws.ts';
import { type Random, normal, seededRandom } from '../../src/statistics/random.ts';
import { type Cell } from './cell.ts';
import { uniformLimits, uniformity } from './tally.ts';

interface Factors {
  /** Channels of C, and all. */
  readonly size: number;
  readonly channels: number;
  readonly days: number;
  /** Objects a day, and the probability that a channel shares one. */
  readonly objects: number;
  readonly reach: number;
  /** Mean seconds after the onset; objects differ, by exp(spread Z). */
  readonly decay: number;
  /** Delays of every third channel, inside C and outside, as a factor; and of all of C. */
  readonly fast: number;
  readonly ofC: number;
  /** Share of the objects that all of C posts together; on days of news (every fourth) twice as many, else fewer. */
  readonly concert: number;
  readonly stamps: number;
}

const window = 60;
const day = 86_400;

function drawWorld(random: Random, f: Factors): SharedObject[] {
  const objects: SharedObject[] = [];
  for (let d = 0; d < f.days; d++) {
    const together = f.concert * (d % 4 === 0 ? 2 : 2 / 3);
    for (let n = poisson(random, f.objects); n > 0; n--) {
      const onset = (d + uniform(random)) * day;
      const mean = f.decay * Math.exp(0.5 * normal(random));
      const concert = chance(random, together) ? onset + waiting(random, mean) : null;
      const shares: { account: number; time: number }[] = [];
      for (let c = 0; c < f.channels; c++) {
        if (!chance(random, f.reach)) continue;
        const factor = (c % 3 === 0 ? f.fast : 1) * (c < f.size ? f.ofC : 1);
        const time =
          concert !== null && c < f.size
            ? concert + 0.75 * window * uniform(random)
            : onset + waiting(random, mean * factor);
        shares.push({ account: c, time: Math.floor(time / f.stamps) * f.stamps });
      }
      shares.sort((a, b) => a.time - b.time || a.account - b.account);
      if (shares.length > 1)
        objects.push({ accounts: shares.map((s) => s.account), times: shares.map((s) => s.time) });
    }
  }
  return objects;
}

const membersOf = ({ size }: Factors): ReadonlySet<number> =>
  new Set(Array.from({ length: size }, (_, c) => c));

const tablesOf = (objects: readonly SharedObject[], f: Factors) =>
  wholeTables(objects, membersOf(f), quicknessOf(objects, f.channels, window), window);

/**
 * The common odds ratio of very many such days: `longRun` of 3,000 worlds of seed 717 each, and so with an error a
 * fifty-fifth of one world's; without concert and with channels alike it is 1. Kept here, as they take as long as a
 * calibration; of a cell without one 200 are drawn anew.
 */
const truths = new Map<string, number>([
  ['none', 1],
  ['none quick', 1],
  ['none fast', 1],
  ['none quick fast', 1],
  ['none minutes', 1],
  ['C somewhat quicker', 1.0639],
  ['C somewhat quicker, quick news', 1.1621],
  ['boundary', 1.4223],
  ['boundary 12 days', 1.4148],
  ['boundary 60 days', 1.4111],
  ['boundary dense', 1.4203],
  ['boundary sparse', 1.4152],
  ['boundary quick', 1.7054],
  ['boundary fast', 1.468],
  ['boundary 3 of C', 1.4286],
  ['boundary minutes', 1.2938],
]);

function truthOf(id: string, f: Factors): number {
  const known = truths.get(id);
  if (known !== undefined) return known;
  const truth = longRun(f, 200);
  truths.set(id, truth);
  return truth;
}

function longRun(f: Factors, worlds: number): number {
  let [r, s] = [0, 0];
  for (let i = 0; i < worlds; i++) {
    for (const table of tablesOf(drawWorld(seededRandom(717, i), f), f).flat()) {
      const { exposedWith: a, exposedWithout: b, unexposedWith: c, unexposedWithout: d } = table;
      r += (a * d) / (a + b + c + d);
      s += (b * c) / (a + b + c + d);
    }
  }
  return r / s;
}

function cellOf(id: string, f: Factors): Cell {
  // Where the threshold is put at the truth, both one-sided p-values are uniform.
  const boundary = id.startsWith('boundary');
  const power = id.startsWith('power');
  return {
    id: `coordination whole ${id}`,
    of: 'coordination, whole',
    factors: { ...f },
    boundary,
    ...(boundary ? { limits: { ...uniformLimits('p above'), ...uniformLimits('p below') } } : {}),
    ...(f.days < leastDays ? { excludedBy: `under ${leastDays} days` } : {}),
    draw(random) {
      const days = tablesOf(drawWorld(random, f), f);
      if (days.length < leastDays) return { low: null, high: null, truth: 0 };
      const truth = truthOf(id, f);
      const odds = wholeOddsRatio(days);
      const { low, high } = odds;
      // Near the boundary the threshold is put where the truth is: then every verdict there is an error.
      const threshold = boundary || (!power && Math.abs(truth - leastOdds) < 0.25) ? truth : leastOdds;
      const p = boundary ? pAgainst(odds, threshold, days.length) : null;
      return {
        low,
        high,
        truth,
        ...(low === null ? {} : { verdict: wholeVerdict(odds, threshold) }),
        mayBe: { supported: truth > threshold, contradicted: truth < threshold },
        means: {
          'odds ratio, truth': truth,
          ...(p === null ? {} : bothWays(p, (odds.value ?? 0) >= threshold)),
        },
      };
    },
  };
}

/** The program's p-value is of the direction in which the estimate lies: the other one is its complement. */
const bothWays = (p: number, above: boolean): Record<string, number | null> => ({
  ...uniformity('p above', [above ? p : 1 - p]),
  ...uniformity('p below', [above ? 1 - p : p]),
});

const base: Factors = {
  size: 8,
  channels: 24,
  days: 30,
  objects: 20,
  reach: 0.25,
  decay: 900,
  fast: 1,
  ofC: 1,
  concert: 0,
  stamps: 1,
};

export const wholeCells = (): Cell[] =>
  (
    [
      ['none', {}],
      ['none quick', { decay: 90 }],
      ['none fast', { fast: 0.1 }],
      ['none quick fast', { decay: 90, fast: 0.1 }],
      ['none minutes', { stamps: 60 }],
      ['C twice as quick', { ofC: 0.5 }],
      ['C twice as quick, quick news', { decay: 90, ofC: 0.5 }],
      ['C somewhat quicker', { ofC: 0.8 }],
      ['C somewhat quicker, quick news', { ofC: 0.8, decay: 90 }],
      ['C ten times as quick', { ofC: 0.1 }],
      ['boundary', { concert: 0.028 }],
      ['boundary 12 days', { concert: 0.028, days: 12 }],
      ['boundary 60 days', { concert: 0.028, days: 60 }],
      ['boundary dense', { concert: 0.028, objects: 60 }],
      ['boundary sparse', { concert: 0.028, objects: 5, days: 60 }],
      ['boundary quick', { concert: 0.2, decay: 90 }],
      ['boundary fast', { concert: 0.04, fast: 0.1 }],
      ['boundary 3 of C', { concert: 0.028, size: 3 }],
      ['boundary minutes', { concert: 0.028, stamps: 60 }],
      ['sparse 12 days', { objects: 3, days: 12 }],
      ['7 days', { days: 7 }],
      ['half in concert', { concert: 0.5 }],
    ] as [string, Partial<Factors>][]
  ).map(([id, factors]) => cellOf(id, { ...base, ...factors }));

/** How often the whole is found to post in concert, by the share of the objects that it posts together. */
export const wholePower = (days: number, concert: number): Cell =>
  cellOf(`power ${days} ${concert}`, { ...base, days, concert });
