/**
 * Who was seen using words first, on the scale of posts since a channel is seen. In use from the beginning is not taken up
 * since: a wash-out of posts tells both apart. An outage before the first use seen censors it: it lies between the last
 * post before the outage and the one seen. Short gaps may hide an earlier use with the probability 1 − exp(−rate × ids
 * lost), the rate being that of the channel's own use since. Pure.
 */
import { distributionAt, turnbull } from '../../statistics/turnbull.ts';
import type { Use } from './uses.ts';

/** Posts at the beginning in which a use means that it was there before. */
export const defaultWashout = 100;
/** A channel seen so many seconds after half of all were seen is one that came late: one that is held for years makes none of the others late. */
const late = 7 * 86_400;

export const states = ['from the beginning', 'first use seen', 'not seen', 'too few posts'] as const;
export type State = (typeof states)[number];

export interface Adopter {
  readonly use: Use;
  readonly state: State;
  readonly late: boolean;
  /** Posts since the channel is seen: the first use is after `left`, and at `right` at the latest. */
  readonly left: number;
  readonly right: number;
  /** Probability that short gaps hide an earlier use. */
  readonly hidden: number;
}

export function adoptersOf(uses: readonly Use[], washout: number): Adopter[] {
  const entries = uses.map(({ entry }) => entry).toSorted((a, b) => a - b);
  const start = entries[Math.floor((entries.length - 1) / 2)] ?? 0;
  return uses.map((use): Adopter => {
    const { first, posts, entry } = use;
    const came = entry - start > late;
    if (first === null) {
      const state = posts <= washout ? 'too few posts' : 'not seen';
      return { use, state, late: came, left: posts, right: Infinity, hidden: 0 };
    }
    const left = first.beforeOutage ?? first.place - 1;
    const rate = first.uses / Math.max(first.uses, posts - first.place + 1);
    return {
      use,
      // An outage that begins within the wash-out leaves open whether it was in use before.
      state: first.place <= washout || left < washout ? 'from the beginning' : 'first use seen',
      late: came,
      left,
      right: first.place,
      hidden: -Math.expm1(-rate * first.lost),
    };
  });
}

export interface CurvePoint {
  /** Posts since the end of the wash-out. */
  readonly posts: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Part of the channels that did not use the words from the beginning in which they are used so many posts later; null
 * where there are no such channels.
 */
export function curveOf(
  adopters: readonly Adopter[],
  washout: number,
  at: readonly number[],
): CurvePoint[] | null {
  const observed = adopters
    .filter(({ state }) => state === 'first use seen' || state === 'not seen')
    .map(({ left, right, state, use }) =>
      state === 'not seen'
        ? { left: use.posts, right: Infinity }
        : use.first?.beforeOutage === null
          ? { left: right, right }
          : { left, right },
    );
  if (observed.length === 0) return null;
  const estimate = turnbull(observed);
  const most = Math.max(...observed.map(({ left, right }) => (right === Infinity ? left : right)));
  return at
    .filter((posts) => posts + washout <= most)
    .map((posts) => ({ posts, ...distributionAt(estimate, posts + washout) }));
}
