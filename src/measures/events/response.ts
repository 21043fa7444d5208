/**
 * Whether a vocabulary's share of the talk changes around dated events by more than words change anyway. The change is the log
 * ratio of what is seen after and before, each against what its channels and weekdays would bring; the movement common to
 * placebo words is taken off; it is held against its own spread over windows without an event, and ranked among the same
 * of the placebo words. A bootstrap of the days inside a window takes days for independent and errs in 7 to 15%.
 * Placebo outcomes: Rosenbaum 2002, Observational Studies, §6; ranks: Phipson & Smyth 2010, doi 10.2202/1544-6115.1585.
 */
import { normalQuantile } from '../../statistics/normal.ts';
import { logStudentUpperTail, studentQuantile } from '../../statistics/student.ts';
import type { Windows } from './windows.ts';

/** Placebo words under which no rank is small enough. */
export const leastPlacebos = 199;
/** The smallest change that matters. */
export const leastRatio = 1.25;
/** A change that has to be larger than this to be found is no question for these posts. */
export const mostDetectable = 3;

const oneSided = 0.025;

/** What is seen of a word on each day, and what its channels and the weekday would bring. */
export interface Series {
  readonly seen: Float64Array;
  readonly expected: Float64Array;
}

/** The change of a word at one event or in one window, on the log scale; null where half of it was not observed. */
export interface Change {
  readonly at: number;
  readonly before: readonly [seen: number, expected: number];
  readonly after: readonly [seen: number, expected: number];
  /** Less the movement common to the placebo words. */
  readonly change: number | null;
}

export interface Response {
  readonly events: readonly (Change & { readonly event: number })[];
  readonly windows: readonly Change[];
  readonly placebos: number;
  /** Standard deviation of the change in windows without an event, log scale. */
  readonly spread: number;
  /** Mean change over the events, and its limits, log scale; null where too little was observed. */
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** A change that would be found with a chance of 80% against `leastRatio`, as a ratio; known without a look at the change. */
  readonly detectable: number | null;
  /** One-sided rank p-values of a change above and below the threshold. */
  readonly above: (threshold: number) => number | null;
  readonly below: (threshold: number) => number | null;
}

/** Half of what is usual in so many days: with less a window was not observed. */
const leastObserved = 0.5;

/** Sums from the first day up to each. */
interface Summed {
  readonly days: number;
  readonly seen: Float64Array;
  readonly expected: Float64Array;
}

function summed({ seen, expected }: Series): Summed {
  const upTo = (values: Float64Array): Float64Array => {
    const sums = new Float64Array(values.length + 1);
    for (let day = 0; day < values.length; day++)
      sums[day + 1] = (sums[day] as number) + (values[day] as number);
    return sums;
  };
  return { days: seen.length, seen: upTo(seen), expected: upTo(expected) };
}

function rawChange({ days, seen, expected }: Summed, at: number, length: number): Change {
  const sumOf = (sums: Float64Array, from: number, to: number): number =>
    (sums[to] as number) - (sums[from] as number);
  const before = [sumOf(seen, at - length, at), sumOf(expected, at - length, at)] as const;
  const after = [sumOf(seen, at, at + length), sumOf(expected, at, at + length)] as const;
  const usual = (leastObserved * length * (expected[days] as number)) / days;
  const observed = usual > 0 && before[1] >= usual && after[1] >= usual;
  const log = ([n, e]: readonly [number, number]): number => Math.log((n + 0.5) / (e + 0.5));
  return { at, before, after, change: observed ? log(after) - log(before) : null };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/** What happens to any word in each window: the median over the placebo words. */
export type Common = ReadonlyMap<number, number>;

export interface Placebos {
  readonly common: Common;
  /** Studentised mean changes of the placebo words over the events, ascending. */
  readonly ranks: readonly number[];
}

const places = ({ events, free }: Windows): number[] => [...events.map(({ at }) => at), ...free];

/** What the events do to words that have nothing to do with them. */
export function placebosOf(series: readonly Series[], windows: Windows): Placebos {
  const words = series.map(summed);
  const common = new Map(
    places(windows).map((at) => {
      const changes = words.map((word) => rawChange(word, at, windows.length).change);
      const held = changes.filter((change) => change !== null);
      return [at, held.length === 0 ? 0 : median(held)];
    }),
  );
  const ranks = words
    .map((word) => studentised(word, windows, common))
    .flatMap(({ value, error }) => (value === null || !(error > 0) ? [] : [value / error]))
    .sort((a, b) => a - b);
  return { common, ranks };
}

function lessCommon(word: Summed, at: number, length: number, common: Common): Change {
  const raw = rawChange(word, at, length);
  return { ...raw, change: raw.change === null ? null : raw.change - (common.get(at) ?? 0) };
}

function studentised(word: Summed, windows: Windows, common: Common) {
  const { length } = windows;
  const events = windows.events.map(({ at, event }) => ({ ...lessCommon(word, at, length, common), event }));
  const held = windows.free.flatMap((at) => lessCommon(word, at, length, common).change ?? []);
  // Around zero, which is what is expected of a window without an event; by every window there is, since a dozen that share
  // no day tell a spread to a fifth at best.
  const spread = Math.sqrt(held.reduce((sum, change) => sum + change * change, 0) / Math.max(1, held.length));
  const changes = events.flatMap(({ change }) => (change === null ? [] : [change]));
  const value =
    changes.length === 0 ? null : changes.reduce((sum, change) => sum + change, 0) / changes.length;
  return {
    events,
    spread,
    value,
    error: spread / Math.sqrt(Math.max(1, changes.length)),
  };
}

/** The vocabulary's own change, its rank among the placebo words, and how large one would have to be to be found. */
export function responseOf(word: Series, windows: Windows, { common, ranks }: Placebos): Response {
  const own = summed(word);
  const { events, spread, value, error } = studentised(own, windows, common);
  const disjoint = windows.placebo.map((at) => lessCommon(own, at, windows.length, common));
  const base = { events, windows: disjoint, placebos: ranks.length, spread };
  const place = Math.floor(oneSided * (ranks.length + 1)) - 1;
  // The rank of one in forty is itself a draw: never nearer than Student's t on as many degrees as windows share no day.
  const freedom = Math.max(1, disjoint.filter(({ change }) => change !== null).length);
  const usual = studentQuantile(1 - oneSided, freedom);
  const [high, low] = [ranks[ranks.length - 1 - place], ranks[place]];
  const [most, least] = [high && Math.max(high, usual), low && Math.min(low, -usual)];
  const none = (): null => null;
  if (place < 0 || most === undefined || least === undefined || !(spread > 0))
    return { ...base, value, low: null, high: null, detectable: null, above: none, below: none };
  const detectable = leastRatio * Math.exp((most + normalQuantile(0.8)) * error);
  if (value === null) return { ...base, value, low: null, high: null, detectable, above: none, below: none };
  const p = (passing: number, far: number): number =>
    Math.max((1 + passing) / (1 + ranks.length), Math.exp(logStudentUpperTail(far, freedom)));
  return {
    ...base,
    value,
    low: value - most * error,
    high: value - least * error,
    detectable,
    above: (threshold) => {
      const far = (value - Math.log(threshold)) / error;
      return p(ranks.filter((rank) => rank >= far).length, far);
    },
    below: (threshold) => {
      const far = (value - Math.log(threshold)) / error;
      return p(ranks.filter((rank) => rank <= far).length, -far);
    },
  };
}
