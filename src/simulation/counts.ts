import { type Random, poisson, shiftOdds } from './draws.ts';
import { binomial, multinomial } from '../statistics/randomCounts.ts';
import { type Channel, drawChannels, startOf } from './channels.ts';
import { day, hour } from './habits.ts';
import type { WorldSpec } from './spec.ts';
import { eventFactor } from './uses.ts';

/**
 * What a post is to one lexicon: nothing; own use that the lexicon sees; a match that is not own use (quoted,
 * mocked, another sense); own use that it does not see.
 */
const useStates = ['none', 'own', 'false', 'unseen'] as const;
export type UseState = (typeof useStates)[number];

/** Posts of one channel by what they are to all lexicons together: a number to base 4, the first lexicon lowest. */
interface PatternCounts {
  readonly posts: readonly number[];
  readonly distinct: readonly number[];
  readonly heldPosts: readonly number[];
  readonly heldDistinct: readonly number[];
}

export interface ChannelCounts {
  readonly channel: Channel;
  readonly published: number;
  readonly held: number;
  readonly patterns: PatternCounts;
}

/** Probabilities of the four states for one lexicon. */
function stateWeights(channel: Channel, lexicon: number, factor: number): number[] {
  const rates = channel.rates[lexicon];
  if (rates === undefined) return [1, 0, 0, 0];
  const use = shiftOdds(rates.own, factor);
  const own = use * rates.recall;
  const other = (rates.quoted + rates.mocked) * rates.recall + rates.other;
  const unseen = use - own;
  return [1 - own - other - unseen, own, other, unseen];
}

/** Products over lexicons, which are drawn independently of one another. */
function patternWeights(spec: WorldSpec, channel: Channel, time: number): number[] {
  let weights = [1];
  for (const lexicon of spec.lexicons.keys()) {
    const states = stateWeights(channel, lexicon, eventFactor(spec, channel, lexicon, time));
    weights = states.flatMap((p) => weights.map((w) => w * p));
  }
  return weights;
}

/** The state of each lexicon in a pattern. */
export function statesOf(pattern: number, lexicons: number): UseState[] {
  return Array.from({ length: lexicons }, (_, i) => useStates[(pattern >> (2 * i)) & 3] ?? 'none');
}

interface Stratum {
  /** A moment of it, for the rates. */
  readonly time: number;
  /** Expected posts, and the share of them that fall into an outage. */
  readonly mean: number;
  readonly out: number;
}

/** Weight of the hours from one to another (seconds since `start`), in days of mean weight. */
function weightBetween(hours: Float64Array, from: number, to: number): number {
  let weight = 0;
  for (let h = Math.max(0, Math.floor(from / hour)); h < hours.length && h * hour < to; h += 1) {
    const covered = Math.min(to, (h + 1) * hour) - Math.max(from, h * hour);
    weight += ((hours[h] ?? 0) / 24) * (covered / hour);
  }
  return weight;
}

/** Days with the same rates put together: all of them, where no event changes anything. */
function strata(spec: WorldSpec, channel: Channel): Stratum[] {
  const start = startOf(spec);
  const length = spec.events.length > 0 ? 1 : spec.days;
  const list: Stratum[] = [];
  for (let d = 0; d < spec.days; d += length) {
    const [from, to] = [d * day, (d + length) * day];
    const all = weightBetween(channel.hours, from, to);
    let out = 0;
    let covered = from;
    // In order of their beginnings: what overlaps an earlier outage is lost once.
    for (const gap of channel.outages) {
      const begin = Math.max(covered, gap.from - start);
      const end = Math.min(to, gap.to - start);
      if (end <= begin) continue;
      out += weightBetween(channel.hours, begin, end);
      covered = end;
    }
    let mean = channel.postsPerDay * all;
    for (const load of channel.spec.habit.bulk ?? []) {
      if (load.day >= d && load.day < d + length) mean += load.posts;
    }
    list.push({ time: start + from + day / 2, mean, out: all === 0 ? 0 : Math.min(1, out / all) });
  }
  return list;
}

function missingOdds(spec: WorldSpec, states: readonly UseState[]): number {
  let odds = 1;
  for (const [i, lexicon] of spec.lexicons.entries()) {
    if (states[i] !== 'none') odds *= spec.observation.missingOdds?.[lexicon] ?? 1;
  }
  return odds;
}

/**
 * The fast way: for each channel only how many of its own posts are what, drawn from the same channels, rates, sizes
 * and gaps as `simulateWorld` draws posts from. Shared objects (stories, flows, groups) are left out, and repeats
 * that would fall after the last day are counted; else the counts have the distribution of the texts'.
 */
export function simulateCounts(spec: WorldSpec, random: Random): ChannelCounts[] {
  if (spec.lexicons.length > 5) throw new RangeError('counts are drawn for at most 5 lexicons');
  return drawChannels(spec, random).map((channel) => countChannel(spec, channel, random));
}

function countChannel(spec: WorldSpec, channel: Channel, random: Random): ChannelCounts {
  const size = 4 ** spec.lexicons.length;
  const empty = (): number[] => Array.from({ length: size }, () => 0);
  const statesBy = Array.from({ length: size }, (_, pattern) => statesOf(pattern, spec.lexicons.length));
  const patterns = { posts: empty(), distinct: empty(), heldPosts: empty(), heldDistinct: empty() };
  const add = (into: number[], at: number, n: number): void => {
    into[at] = (into[at] ?? 0) + n;
  };
  for (const stratum of strata(spec, channel)) {
    const total = poisson(random, stratum.mean);
    const worded = total - binomial(random, total, channel.spec.wordless ?? 0);
    const drawn = multinomial(random, worded, patternWeights(spec, channel, stratum.time));
    // A picture without a word is a post but no text; no odds of a lexicon's concern it.
    const shown = (1 - stratum.out) * (1 - spec.observation.missing);
    add(patterns.posts, 0, total - worded);
    add(patterns.heldPosts, 0, binomial(random, total - worded, shown));
    for (const [pattern, texts] of drawn.entries()) {
      if (texts === 0) continue;
      const states = statesBy[pattern] ?? [];
      const missing = shiftOdds(spec.observation.missing, missingOdds(spec, states));
      const held = (1 - stratum.out) * (1 - missing);
      let copies = 0;
      for (const [i, state] of states.entries()) {
        if (state !== 'none') copies += channel.rates[i]?.copies ?? 0;
      }
      add(patterns.distinct, pattern, texts);
      if (copies === 0) {
        const seen = binomial(random, texts, held);
        add(patterns.posts, pattern, texts);
        add(patterns.heldPosts, pattern, seen);
        add(patterns.heldDistinct, pattern, seen);
        continue;
      }
      for (let t = 0; t < texts; t += 1) {
        const posts = 1 + poisson(random, copies);
        const seen = binomial(random, posts, held);
        add(patterns.posts, pattern, posts);
        add(patterns.heldPosts, pattern, seen);
        if (seen > 0) add(patterns.heldDistinct, pattern, 1);
      }
    }
  }
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);
  return { channel, published: sum(patterns.posts), held: sum(patterns.heldPosts), patterns };
}

export interface ShareCounts {
  /** Posts with X, with each rival, and with any of them. */
  readonly x: number;
  readonly rivals: readonly number[];
  readonly any: number;
}

/**
 * Numerators and denominator of a share in one channel, for lexicons by their position. `seen` counts what the
 * lexicon matches, `own` what is own use in truth, seen or not.
 */
export function shareCounts(
  counts: readonly number[],
  x: number,
  rivals: readonly number[],
  as: 'seen' | 'own',
): ShareCounts {
  const is = (pattern: number, lexicon: number): boolean => {
    const state = (pattern >> (2 * lexicon)) & 3;
    return as === 'seen' ? state === 1 || state === 2 : state === 1 || state === 3;
  };
  const each = rivals.map(() => 0);
  let [ofX, any] = [0, 0];
  for (const [pattern, n] of counts.entries()) {
    if (n === 0) continue;
    const hit = is(pattern, x);
    let some = hit;
    if (hit) ofX += n;
    for (const [i, rival] of rivals.entries()) {
      if (!is(pattern, rival)) continue;
      each[i] = (each[i] ?? 0) + n;
      some = true;
    }
    if (some) any += n;
  }
  return { x: ofX, rivals: each, any };
}
