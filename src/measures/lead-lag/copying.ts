/**
 * Whether one repeats what another publishes, apart from being later. Being later is not copying: a common source that
 * one takes up more slowly gives the same order. What tells them apart is that a copier says so (a forward, a handle, a
 * link), or that it is seen soon after the other far oftener than the other is soon after it, in a window so short
 * against what both usually take that a source in common would bring each as often just before as just after the other.
 * Forwards of something else say themselves where they are from, and count for neither.
 */
import { message } from '../../messages/index.ts';
import type { Message } from '../../model/said.ts';
import { type RatioByWeeks, ratioByWeeks } from '../../statistics/ratioByWeeks.ts';
import type { Lag } from './lags.ts';

export const leastAsymmetry = 0.2;
export const leastCredited = 0.1;
/** Episodes near each other under which an asymmetry says nothing. */
export const leastNear = 30;
/** Of the smaller habitual lag, so much is the longest window. */
const partOfHabit = 0.25;
/** Share of the lags at one delay, within the time stamps, from which on it is a feed. */
const feedShare = 0.5;

export interface Asymmetry {
  readonly ratio: RatioByWeeks;
  /** Seconds. */
  readonly window: number;
  readonly near: number;
  readonly after: number;
  readonly before: number;
  /** The same in half the window, or in a quarter of it if that is less; null where nothing stands in half. */
  readonly half: number | null;
}

/**
 * Part of the asymmetry that must be left in half the window, and in a quarter. What comes of one being slower alone is as smooth as both
 * delays, so that it halves with the window (news of two paces has short delays among long ones: ‡ without this 4.5% of
 * such worlds were told to copy); what comes of copying stands at the copier's delay.
 */
const mostFading = 0.75;

/** Whether the asymmetry goes with the window, as that of a source in common does. */
export const fades = ({ ratio, half }: Asymmetry): boolean =>
  half === null || half < mostFading * (ratio.value ?? 0);

/** Which condition of the asymmetry does not hold, with its numbers in seconds and episodes. */
export type WhyNot =
  | { readonly is: 'noHabit' }
  | { readonly is: 'feed'; readonly delay: number }
  | { readonly is: 'coarse'; readonly grain: number; readonly window: number }
  | { readonly is: 'longWindow'; readonly window: number; readonly habit: number }
  | { readonly is: 'fewNear'; readonly near: number; readonly window: number; readonly least: number };

export interface Copying {
  /** Share of the shared episodes in which B says that it has it from A. */
  readonly credited: RatioByWeeks;
  readonly credits: number;
  readonly creditsBack: number;
  readonly episodes: number;
  /** Null where the conditions of the asymmetry do not hold; `why` says which. */
  readonly asymmetry: Asymmetry | null;
  readonly why: WhyNot | null;
  /** Seconds of the one delay at which most of B's lags stand. */
  readonly feed: number | null;
}

/** Ratios by week of two indicators of an episode. */
function byWeeks(
  lags: readonly Lag[],
  value: (lag: Lag) => number,
  range: readonly [number, number],
): RatioByWeeks {
  const weeks = new Map<number, [number, number]>();
  for (const lag of lags) {
    const sums = weeks.get(lag.week) ?? [0, 0];
    sums[0] += value(lag);
    sums[1] += 1;
    weeks.set(lag.week, sums);
  }
  const list = [...weeks].sort(([x], [y]) => x - y).map(([, sums]) => sums);
  return ratioByWeeks(
    list.map(([d]) => d),
    list.map(([, n]) => n),
    range,
  );
}

/**
 * @param habits median seconds behind the first, of A and of B
 * @param wished the window asked for, in seconds
 */
export function copyingOf(
  lags: readonly Lag[],
  habits: readonly [number | null, number | null],
  wished?: number,
): Copying {
  const base = {
    credited: byWeeks(lags, ({ bCreditsA }) => Number(bCreditsA), [0, 1]),
    credits: lags.filter(({ bCreditsA }) => bCreditsA).length,
    creditsBack: lags.filter(({ aCreditsB }) => aCreditsB).length,
    episodes: lags.length,
  };
  const feed = feedOf(lags);
  const window = wished ?? longestWindow(habits);
  const why: WhyNot | null =
    feed !== null
      ? { is: 'feed', delay: feed }
      : window === null
        ? { is: 'noHabit' }
        : refuse(lags, habits, window);
  if (why !== null || window === null) return { ...base, asymmetry: null, why, feed };
  const near = nearOf(lags, window);
  const after = near.filter(({ lag }) => lag > 0).length;
  const ratio = byWeeks(near, ({ lag }) => Math.sign(lag), [-1, 1]);
  return {
    ...base,
    asymmetry: {
      ratio,
      window,
      near: near.length,
      after,
      before: near.filter(({ lag }) => lag < 0).length,
      half: leastWithin(lags, window),
    },
    why: null,
    feed,
  };
}

const nearOf = (lags: readonly Lag[], window: number): Lag[] =>
  lags.filter(({ lag, elsewhere }) => !elsewhere && Math.abs(lag) <= window);

function leastWithin(lags: readonly Lag[], window: number): number | null {
  const within = (part: number): number | null =>
    byWeeks(nearOf(lags, window * part), ({ lag }) => Math.sign(lag), [-1, 1]).value;
  const half = within(0.5);
  return half === null ? null : Math.min(half, within(0.25) ?? half);
}

function longestWindow([a, b]: readonly [number | null, number | null]): number | null {
  return a === null || b === null ? null : Math.floor(partOfHabit * Math.min(a, b));
}

/** Which condition of the asymmetry does not hold. */
function refuse(
  lags: readonly Lag[],
  habits: readonly [number | null, number | null],
  window: number,
): WhyNot | null {
  const grain = Math.max(1, ...lags.map((lag) => lag.grain));
  const most = longestWindow(habits);
  if (most === null) return { is: 'noHabit' };
  if (2 * grain > window) return { is: 'coarse', grain, window };
  if (window > most) return { is: 'longWindow', window, habit: 4 * most };
  const near = nearOf(lags, window).length;
  return near < leastNear ? { is: 'fewNear', near, window, least: leastNear } : null;
}

/** In words, for a table's note. */
export function whyInWords(why: WhyNot | null): Message {
  switch (why?.is) {
    case 'feed':
      return message('rows.feed', { delay: why.delay });
    case 'coarse':
      return message('rows.coarse', { grain: why.grain, window: why.window });
    case 'longWindow':
      return message('rows.longWindow', { window: why.window, habit: why.habit });
    case 'fewNear':
      return message('rows.fewNear', { near: why.near, window: why.window, least: why.least });
    default:
      return message('rows.noHabit');
  }
}

/**
 * The delay at which over half of B's lags stand, within the time stamps or ten seconds; ties apart. Feeds copy by the
 * clock, people do not.
 */
export function feedOf(lags: readonly Lag[]): number | null {
  const apart = lags.filter(({ lag, grain, elsewhere }) => !elsewhere && Math.abs(lag) > 2 * grain);
  if (apart.length < leastNear) return null;
  const grain = Math.max(...apart.map((lag) => lag.grain));
  const reach = Math.max(10, grain);
  const sorted = apart.map(({ lag }) => lag).sort((x, y) => x - y);
  let [from, best, at] = [0, 0, 0];
  for (const [to, lag] of sorted.entries()) {
    while (lag - (sorted[from] as number) > reach) from++;
    if (to - from + 1 > best) [best, at] = [to - from + 1, sorted[(from + to) >> 1] as number];
  }
  // A short window is full by itself where all lags are short: it must hold far more than its neighbours.
  const beside = sorted.filter((lag) => Math.abs(lag - at) <= 4 * reach).length;
  return best >= feedShare * apart.length && best >= feedShare * 1.5 * beside ? at : null;
}
