/**
 * What posts that short gaps hide could change in a comparison of two sides. Days with an outage are left out of cadence; on
 * the others a channel holds a part of its posts that is known as a range. († Without this, 30% of deletions in short gaps of one
 * side made two of six equal worlds "supported".) Pure.
 */
import type { ChannelFacts } from '../../store/queries/channels.ts';
import { type Cell, type OfChannel, cellsOf, closeDifference, medianRatio } from './compare.ts';

/** Part of a channel's posts that is held on days observed whole: least and most. */
export interface Held {
  readonly least: number;
  readonly most: number;
}

const whole: Held = { least: 1, most: 1 };

/** By the short gaps alone; of a channel whose ids tell nothing, all (and that is said of it). */
export function heldOf({ completeness, counted, missing, gaps }: ChannelFacts): Held {
  if (completeness === null || counted <= 0) return whole;
  const most = Math.max(0, missing[1] - gaps.outage.ids);
  // One post in every second short gap, as in completeness.
  const fewest = Math.min(most, gaps.short.gaps / 2);
  return { least: counted / (counted + most), most: counted / (counted + fewest) };
}

/** How far the two numbers could lie from those counted: the ratio as a factor, the difference added. */
export interface Reach {
  readonly ratio: readonly [low: number, high: number];
  readonly difference: readonly [low: number, high: number];
}

/**
 * At the low end the first side holds as much as it may and the second as little, at the high end the reverse. A missing
 * post makes the next one seem further from the last, or not: of two posts alone, as many fewer are close as are held; in
 * a long run of posts none. So the share that is close is between the one counted and that over the part held.
 */
export function reachOf<T extends OfChannel>(
  table: readonly T[],
  sides: readonly [ReadonlySet<string>, ReadonlySet<string>],
  dates: readonly number[],
  held: ReadonlyMap<string, Held>,
  close?: (day: T) => number,
): Reach {
  const days = dates.map((_, i) => i);
  const cells = (side: 0 | 1, end: keyof Held | null): Cell[] => {
    const scaled = table.map((row) => {
      const part = end === null ? 1 : (held.get(row.channel) ?? whole)[end];
      return { ...row, posts: row.posts / part };
    });
    return cellsOf(scaled, sides[side], dates, close);
  };
  const closer = (side: 0 | 1, raised: boolean): Cell[] =>
    cellsOf(table, sides[side], dates, (row) => {
      const counted = close === undefined ? row.close : close(row);
      const part = raised ? (held.get(row.channel) ?? whole).least : 1;
      return Math.min(row.followed, counted / part);
    });
  const ratio = (first: keyof Held | null, second: keyof Held | null): number | null =>
    medianRatio(cells(0, first), cells(1, second), dates.length)(days);
  const difference = (first: boolean, second: boolean): number | null =>
    closeDifference(closer(0, first), closer(1, second), dates.length)(days);
  const [own, apart] = [ratio(null, null), difference(false, false)];
  const factor = (end: number | null): number => (own === null || own === 0 || end === null ? 1 : end / own);
  const shift = (end: number | null): number => (apart === null || end === null ? 0 : end - apart);
  return {
    ratio: [Math.min(1, factor(ratio('most', 'least'))), Math.max(1, factor(ratio('least', 'most')))],
    difference: [Math.min(0, shift(difference(false, true))), Math.max(0, shift(difference(true, false)))],
  };
}
