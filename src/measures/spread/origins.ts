/**
 * Of cascades, in how many a group of channels has the earliest copy found; and how many times its share of the channels
 * that carry them that is. By whole weeks; ties and copies that may be hidden make bounds. Pure.
 */
import { type RatioByWeeks, ratioByWeeks } from '../../statistics/ratioByWeeks.ts';
import type { CarriedEpisode, Carrier } from '../episodes/carriers.ts';

/** Under which nothing is said of who is first. */
export const leastCascades = 60;
export const leastWeeks = 6;
export const leastChannels = 3;
export const leastCommunities = 2;

/** Of one cascade: whether the group is first, at least and at most, and its share of the channels that carry it. */
export interface Origin {
  readonly week: number;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  readonly part: number;
}

export interface OriginOptions {
  readonly tie: number;
  /** Time stamps of each channel by place, in seconds. */
  readonly grains: readonly number[];
  /** Probability that a channel has a copy before `to` that short gaps hide. */
  readonly hidden?: (carrier: Carrier, episode: CarriedEpisode, to: number) => number;
  readonly without?: number;
}

/** Cascades whose channels were all observed before their beginning; the others are counted. */
export function originsOf(
  cascades: readonly CarriedEpisode[],
  inGroup: readonly boolean[],
  { tie, grains, hidden, without }: OriginOptions,
): { readonly origins: Origin[]; readonly leftOut: number } {
  const origins: Origin[] = [];
  let leftOut = 0;
  for (const episode of cascades) {
    const carriers = episode.carriers.filter(({ place }) => place !== without);
    if (carriers.length < leastChannels) continue;
    if (!carriers.every(({ before }) => before)) {
      leftOut += 1;
      continue;
    }
    const own = carriers.filter(({ place }) => inGroup[place] === true);
    const others = carriers.filter(({ place }) => inGroup[place] !== true);
    const earliest = (list: readonly Carrier[]): number => Math.min(...list.map(({ time }) => time));
    const [mine, theirs] = [earliest(own), earliest(others)];
    const apart = Math.max(tie, ...carriers.map(({ place }) => grains[place] ?? 1));
    const tied = Math.abs(mine - theirs) < apart;
    const first = !tied && mine < theirs;
    const doubt = (list: readonly Carrier[], to: number): number =>
      hidden === undefined ? 0 : 1 - list.reduce((none, one) => none * (1 - hidden(one, episode, to)), 1);
    origins.push({
      week: episode.week,
      low: first ? 1 - doubt(others, mine) : 0,
      middle: tied ? 0.5 : Number(first),
      high: first || tied ? 1 : doubt(own, theirs),
      part: own.length / carriers.length,
    });
  }
  return { origins, leftOut };
}

/** Share of cascades and ratio to the share of channels, each at its lower, middle and upper bound. */
export interface OriginRatios {
  readonly share: Readonly<Record<Bound, RatioByWeeks>>;
  readonly ratio: Readonly<Record<Bound, RatioByWeeks>>;
  readonly cascades: number;
  readonly weeks: number;
}

type Bound = 'low' | 'middle' | 'high';

export function originRatios(origins: readonly Origin[], level = 0.95): OriginRatios {
  const weeks = [...new Set(origins.map(({ week }) => week))].sort((a, b) => a - b);
  const sums = (of: (origin: Origin) => number): number[] =>
    weeks.map((week) => origins.reduce((sum, one) => (one.week === week ? sum + of(one) : sum), 0));
  const counts = sums(() => 1);
  const parts = sums(({ part }) => part);
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const bounds = (n: readonly number[], most: number): Record<Bound, RatioByWeeks> => ({
    low: ratioByWeeks(
      sums(({ low }) => low),
      n,
      [0, most],
      level,
    ),
    middle: ratioByWeeks(
      sums(({ middle }) => middle),
      n,
      [0, most],
      level,
    ),
    high: ratioByWeeks(
      sums(({ high }) => high),
      n,
      [0, most],
      level,
    ),
  });
  return {
    share: bounds(counts, 1),
    ratio: bounds(parts, whole > 0 ? origins.length / whole : 1),
    cascades: origins.length,
    weeks: weeks.length,
  };
}
