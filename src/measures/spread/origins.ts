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
  /** Seconds by which the group's clock is taken to be behind: they are added to its stamps. */
  readonly behind?: number;
}

/** Cascades whose channels were all observed before their beginning; the others are counted. */
export function originsOf(
  cascades: readonly CarriedEpisode[],
  inGroup: readonly boolean[],
  options: OriginOptions,
): { readonly origins: Origin[]; readonly leftOut: number } {
  const all = cascades.map((episode) => originOf(episode, inGroup, options));
  return {
    origins: all.filter((one) => one !== 'small' && one !== 'not observed'),
    leftOut: all.filter((one) => one === 'not observed').length,
  };
}

/** Of one cascade; or why it is none: too few channels, or one of them not observed before. */
export function originOf(
  episode: CarriedEpisode,
  inGroup: readonly boolean[],
  { tie, grains, hidden, without, behind = 0 }: OriginOptions,
): Origin | 'small' | 'not observed' {
  const carriers =
    without === undefined ? episode.carriers : episode.carriers.filter(({ place }) => place !== without);
  if (carriers.length < leastChannels) return 'small';
  if (!carriers.every(({ before }) => before)) return 'not observed';
  const own = carriers.filter(({ place }) => inGroup[place] === true);
  const others = carriers.filter(({ place }) => inGroup[place] !== true);
  const earliest = (list: readonly Carrier[]): number => Math.min(...list.map(({ time }) => time));
  const [mine, theirs] = [earliest(own) + behind, earliest(others)];
  const apart = Math.max(tie, ...carriers.map(({ place }) => grains[place] ?? 1));
  const tied = Math.abs(mine - theirs) < apart;
  const first = !tied && mine < theirs;
  const doubt = (list: readonly Carrier[], to: number): number =>
    hidden === undefined ? 0 : 1 - list.reduce((none, one) => none * (1 - hidden(one, episode, to)), 1);
  return {
    week: episode.week,
    low: first ? 1 - doubt(others, mine) : 0,
    middle: tied ? 0.5 : Number(first),
    high: first || tied ? 1 : doubt(own, theirs),
    part: own.length / carriers.length,
  };
}

/** The same again for each channel left out: only the cascades that it carries are looked at anew. */
export function originsWithout(
  cascades: readonly CarriedEpisode[],
  inGroup: readonly boolean[],
  options: OriginOptions,
): (place: number) => Origin[] {
  const whole = cascades.map((episode) => originOf(episode, inGroup, options));
  const carriedBy = new Map<number, number[]>();
  for (const [i, { carriers }] of cascades.entries()) {
    for (const { place } of carriers) {
      const own = carriedBy.get(place) ?? [];
      carriedBy.set(place, own);
      own.push(i);
    }
  }
  return (without) => {
    const rest = [...whole];
    for (const i of carriedBy.get(without) ?? [])
      rest[i] = originOf(cascades[i] as CarriedEpisode, inGroup, { ...options, without });
    return rest.filter((one) => one !== 'small' && one !== 'not observed');
  };
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
  const placeOf = new Map(weeks.map((week, i) => [week, i]));
  const sums = (of: (origin: Origin) => number): number[] => {
    const out = weeks.map(() => 0);
    for (const one of origins) {
      const i = placeOf.get(one.week) ?? 0;
      out[i] = (out[i] ?? 0) + of(one);
    }
    return out;
  };
  const counts = sums(() => 1);
  const parts = sums(({ part }) => part);
  const whole = parts.reduce((sum, part) => sum + part, 0);
  const each = {
    low: sums(({ low }) => low),
    middle: sums(({ middle }) => middle),
    high: sums(({ high }) => high),
  };
  const bounds = (n: readonly number[], most: number): Record<Bound, RatioByWeeks> => ({
    low: ratioByWeeks(each.low, n, [0, most], level),
    middle: ratioByWeeks(each.middle, n, [0, most], level),
    high: ratioByWeeks(each.high, n, [0, most], level),
  });
  return {
    share: bounds(counts, 1),
    ratio: bounds(parts, whole > 0 ? origins.length / whole : 1),
    cascades: origins.length,
    weeks: weeks.length,
  };
}
