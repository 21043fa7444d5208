/** Days before and after events, and windows of the same length that hold none of them. */

/** Lengths tried, in days on either side: whole weeks first, then as long as ten windows allow. */
export const lengths = [7, 4, 3, 2] as const;
/** Windows without an event that tell how much a word varies by itself. */
export const leastWindows = 10;

export interface Windows {
  /** Days on either side; the event's own day is the first of those after. */
  readonly length: number;
  /** First day after, of each event that has its days on both sides, by the event's place. */
  readonly events: readonly { readonly event: number; readonly at: number }[];
  /** First day after, of each window without an event. No two windows share a day. */
  readonly placebo: readonly number[];
  /** First day after, of every window without an event, however they overlap. */
  readonly free: readonly number[];
}

/** Why no window can be had. */
export type NoWindows = 'outside' | 'too close' | 'too few windows';

/**
 * Windows of one length.
 * @param days of the frame, numbered from 0
 * @param events the day of each
 */
export function windowsOf(days: number, events: readonly number[], length: number): Windows | NoWindows {
  const placed = events
    .map((at, event) => ({ event, at }))
    .filter(({ at }) => at >= length && at + length <= days)
    .sort((a, b) => a.at - b.at || a.event - b.event);
  if (placed.length === 0) return 'outside';
  if (placed.some(({ at }, i) => i > 0 && at - (placed[i - 1]?.at ?? 0) < 2 * length)) return 'too close';
  const [placebo, free]: [number[], number[]] = [[], []];
  let begin = 0;
  for (const until of [...placed.map(({ at }) => at - length), days]) {
    for (let from = begin; from + 2 * length <= until; from += 1) {
      if ((from - begin) % (2 * length) === 0) placebo.push(from + length);
      free.push(from + length);
    }
    begin = until + 2 * length;
  }
  return placebo.length < leastWindows ? 'too few windows' : { length, events: placed, placebo, free };
}

/**
 * The longest windows in which all events of these days have both sides, and of which there are enough without an event; else
 * the longest with those events that do. Chosen by the calendar alone, never by what the posts say.
 */
export function longestWindows(days: number, events: readonly number[]): Windows | NoWindows {
  const within = events.filter((at) => at >= 0 && at < days).length;
  const tried = lengths.map((length) => windowsOf(days, events, length));
  const held = tried.filter((windows) => typeof windows !== 'string');
  return held.find((windows) => windows.events.length === within) ?? held[0] ?? (tried.at(-1) as NoWindows);
}
