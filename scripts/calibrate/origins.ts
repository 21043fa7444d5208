/** `originates`: who is first in cascades, weeks as draws; one of the two conditions at its boundary, the other clear. */
import { originVerdict } from '../../src/claims/types/originates/rule.ts';
import { type Origin, leastCascades, leastWeeks, originRatios } from '../../src/measures/spread/origins.ts';
import { chance, poisson } from '../../src/simulation/draws.ts';
import { type Random, normal, seededRandom } from '../../src/statistics/random.ts';
import type { Cell } from './cell.ts';
import { lasting } from './order.ts';

interface Factors {
  readonly days: number;
  /** Cascades a day. */
  readonly perDay: number;
  readonly memory: number;
  /** What a day's state does to the odds of being first (log). */
  readonly state: number;
  /** Odds of C to be first, as a share on a day like any other; mean share of the channels that is C's. */
  readonly first: number;
  readonly part: number;
  /** Part of the cascades in which two are first at once. */
  readonly tied: number;
}

function drawOrigins(random: Random, f: Factors): Origin[] {
  const origins: Origin[] = [];
  const step = Math.sqrt(1 - f.memory * f.memory);
  let state = normal(random);
  for (let d = 0; d < f.days; d++) {
    const p = 1 / (1 + Math.exp(-(Math.log(f.first / (1 - f.first)) + f.state * state)));
    for (let n = poisson(random, f.perDay); n > 0; n--) {
      const channels = 3 + poisson(random, 2);
      let own = 0;
      for (let c = 0; c < channels; c++) if (chance(random, f.part)) own++;
      const first = own > 0 && chance(random, p);
      const tied = own > 0 && own < channels && chance(random, f.tied);
      origins.push({
        week: d - (d % 7),
        low: first && !tied ? 1 : 0,
        middle: tied ? 0.5 : Number(first),
        high: first || tied ? 1 : 0,
        part: own / channels,
      });
    }
    state = f.memory * state + step * normal(random);
  }
  return origins;
}

/** Share, and ratio, of very many days, at the bound that decides: ties against C, and for it. */
function longRun(f: Factors): Record<'share' | 'ratio', { low: number; high: number }> {
  const origins = drawOrigins(seededRandom(4_711), { ...f, memory: 0, days: 30_000, perDay: 4 });
  const sum = (of: (origin: Origin) => number): number => origins.reduce((total, one) => total + of(one), 0);
  const [low, high, part] = [sum((o) => o.low), sum((o) => o.high), sum((o) => o.part)];
  return {
    share: { low: low / origins.length, high: high / origins.length },
    ratio: { low: low / part, high: high / part },
  };
}
const truths = new Map<string, ReturnType<typeof longRun>>();
function truthOf(f: Factors): ReturnType<typeof longRun> {
  const key = [f.state, f.first, f.part, f.tied].join(' ');
  const known = truths.get(key) ?? longRun(f);
  truths.set(key, known);
  return known;
}

/** The threshold graded stands at the truth, the other where its condition is clear: every verdict is an error. */
function thresholdsAt(truth: ReturnType<typeof longRun>, graded: 'share' | 'ratio') {
  return graded === 'share'
    ? { share: truth.share.low, ratio: truth.ratio.low / 2 }
    : { share: truth.share.low / 2, ratio: truth.ratio.low };
}

function cellOf(
  id: string,
  factors: Factors,
  graded: 'share' | 'ratio',
  excludedBy?: string,
  breaks?: string,
): Cell {
  return {
    id: `originates ${graded} ${id}`,
    of: 'originates',
    factors: { graded, world: id, ...factors },
    boundary: excludedBy === undefined && breaks === undefined,
    ...(breaks === undefined ? {} : { breaks }),
    ...(excludedBy === undefined ? {} : { excludedBy }),
    draw(random) {
      const truth = truthOf(factors);
      const origins = drawOrigins(random, factors);
      const found = originRatios(origins);
      if (found.cascades < leastCascades || found.weeks < leastWeeks)
        return { low: null, high: null, truth: truth[graded].low };
      const adjusted = originRatios(origins, 0.975);
      const t = thresholdsAt(truth, graded);
      return {
        low: found[graded].low.low,
        high: found[graded].high.high,
        truth: (truth[graded].low + truth[graded].high) / 2,
        verdict: originVerdict(found, adjusted, t.share, t.ratio),
        mayBe: { supported: false, contradicted: false },
      };
    },
  };
}

const base: Factors = { days: 104, perDay: 2, memory: 0, state: 0.5, first: 0.6, part: 0.35, tied: 0 };

export function originCells(): Cell[] {
  return [
    ...(['share', 'ratio'] as const).flatMap((graded) => [
      ...[60, 104, 200].map((days) => cellOf(`${days} days`, { ...base, days }, graded)),
      cellOf('memory 0.5', { ...base, memory: 0.5, state: 1 }, graded),
      cellOf('a tenth tied', { ...base, tied: 0.1 }, graded),
      cellOf('8 cascades a day', { ...base, perDay: 8, memory: 0.5 }, graded),
    ]),
    cellOf('lasting', { ...base, memory: 0.8, state: 1 }, 'share', undefined, lasting),
    cellOf('30 days', { ...base, days: 30 }, 'share', 'under 6 weeks'),
    cellOf('0.3 cascades a day', { ...base, perDay: 0.3 }, 'share', 'under 60 cascades'),
  ];
}

/** How often one that is first in such a share of cascades is found so. */
export function originPower(days: number, perDay: number, share: number): Cell {
  const factors: Factors = { ...base, days, perDay, memory: 0.5, first: share, part: 0.3, state: 0.5 };
  return {
    id: `originates power ${days} ${perDay} ${share}`,
    of: 'originates',
    factors: { world: 'power', ...factors },
    draw(random) {
      // Every cascade has a channel of C here, so that its share is the one of the curve.
      const origins = drawOrigins(random, factors).filter(({ part }) => part > 0);
      const found = originRatios(origins);
      const enough = found.cascades >= leastCascades && found.weeks >= leastWeeks;
      return {
        low: null,
        high: null,
        truth: share,
        ...(enough
          ? {
              verdict: originVerdict(found, originRatios(origins, 0.975)),
              mayBe: { supported: true, contradicted: false },
            }
          : {}),
      };
    },
  };
}
