import { type DayStatistic, statisticOfSums } from '../../statistics/bootstrap.ts';

/**
 * Two communities' days against one another, as statistics of which days were drawn: a draw is the same days for
 * both, since news that makes one post more makes the other post more. `day` here is the day's place in the list.
 */
export interface Cell {
  readonly day: number;
  readonly posts: number;
  readonly followed: number;
  readonly close: number;
}

/** One channel on one day, as a comparison needs it. */
export type OfChannel = Cell & { readonly channel: string };

export type Statistic = DayStatistic;

/** Channel-days by place in the ascending list of all days on which any channel was observed. */
export function cellsOf<T extends OfChannel>(
  table: readonly T[],
  channels: ReadonlySet<string>,
  dates: readonly number[],
  close: (day: T) => number = (day) => day.close,
): Cell[] {
  const place = new Map(dates.map((day, i) => [day, i]));
  return table.flatMap((row) => {
    const day = place.get(row.day);
    return !channels.has(row.channel) || day === undefined
      ? []
      : [{ day, posts: row.posts, followed: row.followed, close: close(row) }];
  });
}

/** How often each day was drawn. */
function weightsOf(days: readonly number[], dates: number): Uint32Array {
  const weights = new Uint32Array(dates);
  for (const day of days) weights[day] = (weights[day] ?? 0) + 1;
  return weights;
}

/** Channel-days by their posts, lowest first, as columns: a bootstrap goes through them thousands of times. */
interface Ascending {
  readonly day: Uint32Array;
  readonly posts: Float64Array;
  /** Channel-days of each day. */
  readonly observed: Uint32Array;
}

function ascendingOf(cells: readonly Cell[], dates: number): Ascending {
  const sorted = [...cells].sort((a, b) => a.posts - b.posts);
  const observed = new Uint32Array(dates);
  for (const { day } of cells) observed[day] = (observed[day] ?? 0) + 1;
  return {
    day: Uint32Array.from(sorted, (cell) => cell.day),
    posts: Float64Array.from(sorted, (cell) => cell.posts),
    observed,
  };
}

/** Median of posts over channel-days, each as often as its day was drawn; null without any. */
function medianPosts({ day, posts, observed }: Ascending, weights: Uint32Array): number | null {
  let total = 0;
  for (let i = 0; i < weights.length; i++) total += (weights[i] as number) * (observed[i] ?? 0);
  if (total === 0) return null;
  const [lower, upper] = [Math.floor((total - 1) / 2), Math.floor(total / 2)];
  let [seen, low] = [0, 0];
  for (let i = 0; i < day.length; i++) {
    const before = seen;
    seen += weights[day[i] as number] ?? 0;
    if (before <= lower && lower < seen) low = posts[i] as number;
    if (before <= upper && upper < seen) return (low + (posts[i] as number)) / 2;
  }
  return null;
}

/** Median posts a channel-day of one community. */
export function median(cells: readonly Cell[], dates: number): Statistic {
  const ascending = ascendingOf(cells, dates);
  return (days) => medianPosts(ascending, weightsOf(days, dates));
}

/**
 * Ratio of two communities' median posts a channel-day. Null where either has no day, or the second's median is 0:
 * no ratio compares with nothing.
 */
export function medianRatio(first: readonly Cell[], second: readonly Cell[], dates: number): Statistic {
  const [a, b] = [ascendingOf(first, dates), ascendingOf(second, dates)];
  return (days) => {
    const weights = weightsOf(days, dates);
    const [x, y] = [medianPosts(a, weights), medianPosts(b, weights)];
    return x === null || y === null || y === 0 ? null : x / y;
  };
}

/** Sum of a field over the channels of each day; counts, so that the order changes nothing. */
function byDay(cells: readonly Cell[], field: 'posts' | 'followed' | 'close', dates: number): Float64Array {
  const sums = new Float64Array(dates);
  for (const cell of cells) sums[cell.day] = (sums[cell.day] ?? 0) + cell[field];
  return sums;
}

/** Share of posts that come within the window of their channel's last. */
export function closeShare(cells: readonly Cell[], dates: number): Statistic {
  return statisticOfSums(
    [byDay(cells, 'followed', dates), byDay(cells, 'close', dates)],
    ([followed = 0, close = 0]) => (followed === 0 ? null : close / followed),
  );
}

export function closeDifference(first: readonly Cell[], second: readonly Cell[], dates: number): Statistic {
  const [a, b] = [closeShare(first, dates), closeShare(second, dates)];
  return (days) => {
    const [x, y] = [a(days), b(days)];
    return x === null || y === null ? null : x - y;
  };
}

/** Mean posts a channel-day. */
export function meanPosts(cells: readonly Cell[], dates: number): Statistic {
  const observed = new Float64Array(dates);
  for (const cell of cells) observed[cell.day] = (observed[cell.day] ?? 0) + 1;
  return statisticOfSums([observed, byDay(cells, 'posts', dates)], ([n = 0, posts = 0]) =>
    n === 0 ? null : posts / n,
  );
}
