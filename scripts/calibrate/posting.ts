/** Posts of two communities, by their times: sufficient statistics of cadence as the program counts them. */
import type { Cell as Day } from '../../src/measures/cadence/compare.ts';
import { type Held, heldOf } from '../../src/measures/cadence/held.ts';
import { defaultWindow } from '../../src/measures/cadence/days.ts';
import { chance, waiting } from '../../src/simulation/draws.ts';
import { type Random, normal, uniform, uniformInteger } from '../../src/statistics/random.ts';
import { poisson } from '../../src/statistics/randomCounts.ts';

/** How the channels of one side post. */
export interface Habits {
  /** Posts a day. */
  readonly rate: number;
  /** By how much oftener than a quarter of the time a post is followed by another. */
  readonly trains: number;
  /** Of three channels, those that wait for the next half hour, and those whose posts follow ten times as fast. */
  readonly clocks: number;
  readonly fast: number;
  /** Probability that a post is not held, deleted or missed, in gaps of a few ids. */
  missing?: number;
  /** Posts of one hour, as a part of all others of the channel: an archive loaded at once. */
  readonly load: number;
}

export interface Factors {
  readonly days: number;
  readonly stamps: 1 | 60;
  readonly x: Habits;
  readonly others: Habits;
}

export type ChannelDay = Day & { readonly channel: string };

const channels = 3;
const day = 86_400;
const halfHour = 1800;
/** Loads of more than this part of a channel's other posts are over a fifth of all, and found. */
export const foundFrom = 0.25;

const logistic = (v: number): number => 1 / (1 + Math.exp(-v));

/**
 * Days that hold a large part of a channel's posts, as store/queries/bulk.sql finds them: over a fifth, and over ten
 * times the median of the days with any. test/claims/floods.slow.test.ts holds the two against one another.
 */
export function bulkDays(posts: ReadonlyMap<number, number>): Set<number> {
  const counts = [...posts.values()].sort((a, b) => a - b);
  const total = counts.reduce((sum, n) => sum + n, 0);
  const typical = counts[Math.floor(counts.length / 2)] ?? 0;
  if (total < 50 || counts.length < 5) return new Set();
  return new Set([...posts].flatMap(([d, n]) => (5 * n > total && n > 10 * typical ? [d] : [])));
}

/** Times of one channel over so many days; `moods` of each day: its news for all, and for the side. */
function timesOf(
  random: Random,
  habits: Habits,
  place: number,
  moods: readonly (readonly number[])[],
): number[] {
  const times: number[] = [];
  const delay = place >= channels - habits.fast ? 24 : 240;
  for (const [d, [common = 0, own = 0]] of moods.entries()) {
    const mean = habits.rate * Math.exp(0.2 * common + 0.15 * own + 0.2 * normal(random));
    const again = logistic(-1.1 + 0.2 * own) + habits.trains;
    for (let n = poisson(random, mean * (1 - again)); n > 0; n--) {
      let time = (d + uniform(random)) * day;
      times.push(time);
      while (chance(random, again)) times.push((time += waiting(random, delay)));
    }
  }
  if (place < habits.clocks)
    for (const [i, time] of times.entries()) times[i] = Math.ceil(time / halfHour) * halfHour;
  const load = Math.round(habits.load * times.length);
  const hour = (1 + uniformInteger(random, moods.length - 2)) * day + 3600 * uniformInteger(random, 23);
  for (let i = 0; i < load; i++) times.push(hour + 3600 * uniform(random));
  return times;
}

/** Days of a channel as the program counts them: whole ones, without bulk loads and what follows upon one. */
function daysOf(channel: string, times: readonly number[], stamps: number, days: number): ChannelDay[] {
  const stamped = new Float64Array(times);
  for (let i = 0; i < stamped.length; i++) stamped[i] = Math.floor((stamped[i] as number) / stamps) * stamps;
  stamped.sort();
  const perDay = new Map<number, number>();
  for (let i = 0, from = 0; i < stamped.length; i++) {
    const d = Math.floor((stamped[i] as number) / day);
    if (i + 1 < stamped.length && Math.floor((stamped[i + 1] as number) / day) === d) continue;
    perDay.set(d, i + 1 - from);
    from = i + 1;
  }
  const out = bulkDays(perDay);
  const cells = Array.from({ length: days }, (_, i) => ({
    channel,
    day: i,
    posts: 0,
    followed: 0,
    close: 0,
  }));
  for (let i = 1; i < stamped.length; i++) {
    const [time, last] = [stamped[i] as number, stamped[i - 1] as number];
    // The first day and the last are cut.
    const cell = cells[Math.floor(time / day) - 1];
    if (cell === undefined) continue;
    cell.posts += 1;
    if (out.has(Math.floor(last / day))) continue;
    cell.followed += 1;
    if (time - last <= defaultWindow) cell.close += 1;
  }
  return cells.filter((cell) => !out.has(cell.day + 1));
}

/** What is held of a channel's posts, and the range that the gaps in their ids tell. */
function thinned(random: Random, times: readonly number[], missing: number): { kept: number[]; held: Held } {
  const kept: number[] = [];
  let [gaps, last] = [0, true];
  for (const time of [...times].sort((a, b) => a - b)) {
    const stays = !chance(random, missing);
    if (stays) kept.push(time);
    else if (last) gaps++;
    last = stays;
  }
  const facts = {
    completeness: [0, 1],
    counted: kept.length,
    missing: [gaps / 2, times.length - kept.length],
    gaps: { short: { gaps, ids: times.length - kept.length }, outage: { gaps: 0, ids: 0 } },
  };
  return { kept, held: heldOf(facts as unknown as Parameters<typeof heldOf>[0]) };
}

export function drawSides(
  random: Random,
  { days, stamps, x, others }: Factors,
): [ChannelDay[], ChannelDay[], ReadonlyMap<string, Held>] {
  const held = new Map<string, Held>();
  const common = Array.from({ length: days + 2 }, () => normal(random));
  const side = (name: string, habits: Habits): ChannelDay[] => {
    const moods = common.map((mood) => [mood, normal(random)]);
    return Array.from({ length: channels }, (_, c) => {
      const times = timesOf(random, habits, c, moods);
      const found = habits.missing === undefined ? undefined : thinned(random, times, habits.missing);
      if (found !== undefined) held.set(`${name} ${c}`, found.held);
      return daysOf(`${name} ${c}`, found?.kept ?? times, stamps, days);
    }).flat();
  };
  return [side('x', x), side('other', others), held];
}
