/** Who of two groups of channels is earlier, of episodes already read: what a claim asks again and again. Pure. */
import type { CarriedEpisode, Carrier } from '../episodes/carriers.ts';
import type { Couple, PrecedenceWeek } from './precedence.ts';

export interface OrderOptions {
  /** Seconds by which one has to be earlier. */
  readonly tie: number;
  /** Time stamps of each channel by place, in seconds. */
  readonly grains: readonly number[];
  /** A channel left out, by place. */
  readonly without?: number;
  /** Seconds by which B's clock is taken to be behind: they are added to its stamps. */
  readonly behind?: number;
  /** Probability that an earlier copy of the later side is hidden: as much less is the earlier one earlier. */
  readonly hidden?: (episode: CarriedEpisode, later: readonly Carrier[]) => number;
}

/**
 * Weeks of A and B.
 * @param sideOf of each channel by place: 0 of A, 1 of B
 */
export function orderOf(
  episodes: readonly CarriedEpisode[],
  sideOf: readonly number[],
  { tie, grains, without, behind = 0, hidden }: OrderOptions,
): Couple {
  const weeks = new Map<number, { week: number; earlier: number; later: number; n: number }>();
  const days = new Set<number>();
  let leftOut = 0;
  for (const episode of episodes) {
    const carriers = episode.carriers.filter(({ place }) => place !== without);
    const a = carriers.filter(({ place }) => sideOf[place] === 0);
    const b = carriers.filter(({ place }) => sideOf[place] === 1);
    if (a.length === 0 || b.length === 0) continue;
    if (!carriers.every(({ whole }) => whole)) {
      leftOut += 1;
      continue;
    }
    const first = (list: readonly Carrier[]): number => Math.min(...list.map(({ time }) => time));
    const lag = first(b) + behind - first(a);
    const apart = Math.max(tie, ...carriers.map(({ place }) => grains[place] ?? 1));
    const own = weeks.get(episode.week) ?? { week: episode.week, earlier: 0, later: 0, n: 0 };
    weeks.set(episode.week, own);
    days.add(episode.day);
    own.n += 1;
    if (Math.abs(lag) < apart) continue;
    const doubt = hidden?.(episode, lag > 0 ? b : a) ?? 0;
    own[lag > 0 ? 'earlier' : 'later'] += 1 - doubt;
    own[lag > 0 ? 'later' : 'earlier'] += doubt;
  }
  const list: PrecedenceWeek[] = [...weeks.values()].sort((x, y) => x.week - y.week);
  return {
    a: 0,
    b: 1,
    episodes: list.reduce((sum, { n }) => sum + n, 0),
    days: days.size,
    leftOut,
    weeks: list,
  };
}
