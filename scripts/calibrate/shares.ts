/** Shares: X against one rival, by occurrence of the words, in worlds drawn as counts. */
import { type Ask } from '../../src/claims/types/shares/counts.ts';
import { partsOf, transferShare, unitSaid } from '../../src/measures/share/estimates.ts';
import type { SideCount } from '../../src/measures/share/sides.ts';
import { type ChannelCounts, simulateCounts, statesOf } from '../../src/simulation/counts.ts';
import {
  type ShareEffect,
  type ShareFactors,
  shareCell,
  shareCells,
} from '../../src/simulation/worlds/cells.ts';
import type { Size } from '../../src/simulation/spec.ts';
import type { ChannelFacts } from '../../src/store/queries/channels.ts';
import { type Cell } from './cell.ts';
import { graded } from './graded.ts';

export const ask: Ask = { form: 'majority', threshold: 0.5, sides: 2, any: 3, labels: ['X', 'rival'] };

/** Which sides a pattern of uses counts for, as the lexicons see it. */
const sidesSeen = (pattern: number, lexicons: number): number =>
  statesOf(pattern, lexicons).reduce(
    (bits, state, i) => (state === 'own' || state === 'false' ? bits | (1 << i) : bits),
    0,
  );

const known = new Map<string, readonly number[]>();

/** The same for each of so many patterns. */
function sidesOf(patterns: number, lexicons: number): readonly number[] {
  const key = `${patterns} ${lexicons}`;
  const sides =
    known.get(key) ?? Array.from({ length: patterns }, (_, pattern) => sidesSeen(pattern, lexicons));
  known.set(key, sides);
  return sides;
}

export function sideCounts(
  channels: readonly ChannelCounts[],
  which: 'held' | 'published',
  lexicons = 2,
): SideCount[] {
  const sides = sidesOf(channels[0]?.patterns.posts.length ?? 0, lexicons);
  const all = Array.from({ length: 2 ** lexicons - 1 }, (_, i) => i + 1);
  return channels.flatMap(({ channel, patterns }) => {
    const posts = which === 'held' ? patterns.heldPosts : patterns.posts;
    const distinct = which === 'held' ? patterns.heldDistinct : patterns.distinct;
    const bySide = all.map((side) => ({
      channel: channel.key,
      period: '',
      side,
      texts: 0,
      posts: 0,
      forwards: 0,
      viewed: 0,
      ages: 0,
      views: 0,
    }));
    for (const [pattern, n] of posts.entries()) {
      const row = bySide[(sides[pattern] ?? 0) - 1];
      if (row === undefined) continue;
      row.posts += n;
      row.texts += distinct[pattern] ?? 0;
    }
    return bySide;
  });
}

/** A channel as the program would see it, with the fewest and the most posts that it may be missing. */
export const factsOf = (
  key: string,
  communities: readonly string[],
  posts: number,
  missing: readonly [fewest: number, most: number],
): ChannelFacts =>
  ({
    channel: key,
    key,
    kind: 'outlet',
    communities,
    posts,
    counted: posts,
    strays: 0,
    missing,
  }) as unknown as ChannelFacts;

/** The frame, with the posts it knows to be missing. */
export function frameOf(channels: readonly ChannelCounts[]): ChannelFacts[] {
  return channels.map(({ channel, published, held }) => {
    const missing = published - held;
    return factsOf(channel.key, [channel.spec.community], held, [missing, missing]);
  });
}

function shareOf(counts: readonly SideCount[], field: 'texts' | 'posts'): number {
  let [x, all] = [0, 0];
  for (const row of counts) {
    all += row[field];
    if ((row.side & 1) !== 0) x += row[field];
  }
  return all === 0 ? Number.NaN : x / all;
}

/** Verdict and interval of one world, and the truth of what was published. */
function frameCell(
  id: string,
  factors: ShareFactors,
  effect: ShareEffect,
  more: Record<string, string | number>,
  breaks?: string,
): Cell {
  const spec = shareCell(factors, effect);
  return {
    id: `share-frame ${id}`,
    of: 'share, frame',
    factors: { ...factors, ...more },
    // At the edges of what is assumed of missing posts an interval ends where the truth is.
    boundary: effect.missingOdds === 0.5 || effect.missingOdds === 2,
    ...(breaks === undefined ? {} : { breaks }),
    draw(random) {
      const world = simulateCounts(spec, random);
      const counts = sideCounts(world, 'held');
      const frame = frameOf(world);
      const truth = sideCounts(world, 'published');
      const [texts, posts] = [shareOf(truth, 'texts'), shareOf(truth, 'posts')];
      if (!(counts.reduce((sum, row) => sum + row.texts, 0) >= 30) || Number.isNaN(texts)) {
        return { low: null, high: null, truth: 0 };
      }
      return graded(frame, counts, ask, texts, {
        supported: texts > 0.5 && posts > 0.5,
        contradicted: texts < 0.5 || posts < 0.5,
      });
    },
  };
}

/** Rates at which half of the occurrences are X's on average: false matches and unlisted forms counted as seen. */
const even = (factors: ShareFactors): ShareEffect => ({
  // Seen X: 0.7 + 0.7/4 of own use with an imperfect lexicon; half of the channels have it where it differs.
  x: factors.lexicon === 'perfect' ? 0.05 : factors.lexicon === 'imperfect' ? 0.05 / 0.875 : 0.05 / 0.9375,
  rival: 0.05,
  spread: 0.3,
});

const beyondOdds =
  'posts with X are missing at four times the odds of others, and the bounds allow twice: every verdict says at which odds it would tip';

/** Missing posts beyond what the bounds allow. */
const breakingCells = (): Cell[] =>
  ([8, 22] as const).map((channels) => {
    const factors: ShareFactors = { channels, sizes: 'equal', gaps: 'tenth', lexicon: 'perfect' };
    const effect = { ...even(factors), missingOdds: 4 };
    const id = `${Object.values(factors).join(' ')} odds 4`;
    return frameCell(id, factors, effect, { 'missing odds': 4, copies: 0 }, beyondOdds);
  });

export function frameCells(): Cell[] {
  const judged = shareCells().flatMap((factors) => {
    const id = Object.values(factors).join(' ');
    const effect = even(factors);
    const plain = frameCell(id, factors, effect, { 'missing odds': 1, copies: 0 });
    if (factors.gaps === 'none') {
      return [plain, ...(factors.channels === 8 ? [copiesCell(id, factors, effect)] : [])];
    }
    // The edges of what is assumed of missing posts.
    return [plain, ...[0.5, 2].map((odds) => edgeCell(id, factors, effect, odds))];
  });
  return [...judged, ...breakingCells()];
}

const edgeCell = (id: string, factors: ShareFactors, effect: ShareEffect, odds: number): Cell =>
  frameCell(
    `${id} odds ${odds}`,
    factors,
    { ...effect, missingOdds: odds },
    { 'missing odds': odds, copies: 0 },
  );

const copiesCell = (id: string, factors: ShareFactors, effect: ShareEffect): Cell =>
  frameCell(`${id} copies`, factors, { ...effect, copies: 1 }, { 'missing odds': 1, copies: 1 });

/** Expected rate over channels whose odds are multiplied by exp(spread Z). */
function expectedRate(rate: number, spread: number): number {
  let [total, weight] = [0, 0];
  for (let z = -8; z <= 8; z += 0.05) {
    const w = Math.exp((-z * z) / 2);
    const odds = (rate / (1 - rate)) * Math.exp(spread * z);
    total += (w * odds) / (1 + odds);
    weight += w;
  }
  return total / weight;
}

const meanSize = (size: Size): number =>
  typeof size === 'number' ? size : size.median * Math.exp((size.sigma * size.sigma) / 2);

/** Channels as draws from more of their kind: the share in all such channels, weighted by their expected sizes. */
function transferCell(factors: ShareFactors): Cell {
  const effect: ShareEffect = { ...even(factors), spread: 0.7 };
  const spec = shareCell(factors, effect);
  let [x, any] = [0, 0];
  for (const channel of spec.channels) {
    const bad =
      factors.lexicon === 'imperfect' ||
      (factors.lexicon === 'differential' && channel.community === 'second');
    const own = expectedRate(effect.x, effect.spread);
    // Own effect of a channel multiplies its false matches too.
    const seen = bad ? own * 0.7 + expectedRate((effect.x * 0.7) / 4, effect.spread) : own;
    const rival = expectedRate(effect.rival, effect.spread);
    const size = meanSize(channel.postsPerDay);
    x += size * seen;
    any += size * (seen + rival - seen * rival);
  }
  const truth = x / any;
  return {
    id: `share-transfer ${Object.values(factors).join(' ')}`,
    of: 'share, transfer',
    factors: { ...factors },
    draw(random) {
      const world = simulateCounts(spec, random);
      const counts = sideCounts(world, 'held');
      const parts = partsOf(frameOf(world), counts, 'texts', ask.any, (side) => (side & 1) !== 0);
      const estimate = transferShare('share', unitSaid('texts'), parts);
      const { low, high } = estimate;
      return { low, high, truth };
    },
  };
}

export const transferCells = (): Cell[] =>
  shareCells()
    .filter(({ gaps }) => gaps !== 'outages')
    .map(transferCell);

/** How often a share of this size is found to be the greater half: the power curve. */
export function sharePower(channels: 3 | 8 | 22, gaps: 'none' | 'tenth', share: number): Cell {
  const factors: ShareFactors = { channels, sizes: 'lognormal', gaps, lexicon: 'perfect' };
  const rival = 0.04;
  return frameCell(
    `power ${channels} ${gaps} ${share}`,
    factors,
    { x: (rival * share) / (1 - share), rival, spread: 0.3 },
    { share },
  );
}
