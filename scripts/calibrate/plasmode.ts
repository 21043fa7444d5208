/**
 * Plasmodes: days, sizes and share times of a real corpus (22 Persian channels, 2026: plasmode/telegram-fa.json, made by
 * scripts/plasmode.mjs), in which labels are permuted or an effect of known size is put.
 */
import { readFileSync } from 'node:fs';
import type { Cell as ChannelDay } from '../../src/measures/cadence/compare.ts';
import { contrast } from '../../src/measures/cadence/contrast.ts';
import type { SideCount } from '../../src/measures/share/sides.ts';
import type { ChannelFacts } from '../../src/store/queries/channels.ts';
import { type Random, sampleIndices, seededRandom, uniformInteger } from '../../src/statistics/random.ts';
import { binomial } from '../../src/statistics/randomCounts.ts';
import { type Cell } from './cell.ts';
import { graded } from './graded.ts';
import { ask, factsOf } from './shares.ts';

export interface Real {
  /** Of each channel, its whole days: place of the day, posts, those with one before, those close upon it. */
  readonly days: readonly (readonly (readonly [number, number, number, number])[])[];
  /** Texts that channels have in common: seconds of the first copy, then channel and lag of each copy. */
  readonly objects: readonly (readonly number[])[];
  /** Posts, and texts and posts with one vocabulary alone, another alone, and both. */
  readonly shares: readonly {
    readonly posts: number;
    readonly byTexts: readonly [number, number, number];
    readonly byPosts: readonly [number, number, number];
  }[];
}

let read: Real | undefined;

/** Read once, when first drawn: not all who list the cells draw them. */
export function real(): Real {
  // Beside this file, and from a bundle in dist beside the scripts.
  const places = ['plasmode/telegram-fa.json', '../scripts/calibrate/plasmode/telegram-fa.json'];
  for (const place of places) {
    try {
      read ??= JSON.parse(readFileSync(new URL(place, import.meta.url), 'utf8')) as Real;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  if (read === undefined) throw new Error('scripts/calibrate/plasmode/telegram-fa.json is missing');
  return read;
}

const week = 7;
/** Days drawn: as many as the corpus has whole weeks. */
const drawnDays = 14 * week;

type Side = readonly (readonly [number, number, number, number])[];

/** Channels that were observed on nearly all of the last hundred days, those days alone, numbered from 0. */
function steady(): Side[] {
  const all = real().days;
  const last = Math.max(...all.flatMap((own) => own.map(([day]) => day)));
  const first = last - drawnDays;
  return all
    .map((own) => own.flatMap(([day, ...n]) => (day >= first ? [[day - first, ...n] as const] : [])))
    .filter((own) => own.length >= 0.9 * drawnDays);
}

const cellsFrom = (channels: readonly Side[]): ChannelDay[] =>
  channels.flatMap((own) => own.map(([day, posts, followed, close]) => ({ day, posts, followed, close })));

/** Days of the corpus in whole weeks after one another, from anywhere on, as often as they come. */
function drawDays(random: Random): number[] {
  const span = drawnDays + 1;
  return Array.from({ length: drawnDays / week }, () => uniformInteger(random, span)).flatMap((start) =>
    Array.from({ length: week }, (_, i) => (start + i) % span),
  );
}

function onDays(cells: readonly ChannelDay[], days: readonly number[]): ChannelDay[] {
  const byDay = new Map<number, ChannelDay[]>();
  for (const cell of cells) {
    const own = byDay.get(cell.day) ?? [];
    byDay.set(cell.day, own);
    own.push(cell);
  }
  return days.flatMap((day, place) => (byDay.get(day) ?? []).map((cell) => ({ ...cell, day: place })));
}

function medianOf(cells: readonly ChannelDay[]): number {
  const posts = Float64Array.from(cells, (cell) => cell.posts).sort();
  return ((posts[(posts.length - 1) >> 1] ?? 0) + (posts[posts.length >> 1] ?? 0)) / 2;
}

const closeOf = (cells: readonly ChannelDay[]): number =>
  cells.reduce((sum, cell) => sum + cell.close, 0) / cells.reduce((sum, cell) => sum + cell.followed, 0);

/** Every post is kept with probability p: the same channels on the same days, posting less. */
function thinned(random: Random, cells: readonly ChannelDay[], p: number): ChannelDay[] {
  return cells.map(({ day, posts, followed, close }) => {
    const kept = binomial(random, close, p);
    const others = binomial(random, followed - close, p);
    return {
      day,
      posts: kept + others + binomial(random, posts - followed, p),
      followed: kept + others,
      close: kept,
    };
  });
}

/**
 * `permuted`: the corpus's channels on two sides at random; the truth is that of all days. `alike`: one set of channels
 * on both sides, each with a part of its posts, X with a quarter more: its ratio of medians is that of very many
 * such parts, and the difference is 0.
 */
function floodsCell(kind: 'permuted' | 'alike', channels: number, graded: 'ratio' | 'difference'): Cell {
  return {
    id: `plasmode floods ${graded} ${kind} ${channels}`,
    of: 'plasmode, floods',
    factors: { graded, labels: kind, channels },
    draw(random) {
      const all = steady();
      const chosen = sampleIndices(random, all.length, kind === 'permuted' ? 2 * channels : channels);
      const of = (places: readonly number[]): ChannelDay[] => cellsFrom(places.map((i) => all[i] as Side));
      const days = drawDays(random);
      let [mine, theirs] = [of(chosen.slice(0, channels)), of(chosen.slice(channels))];
      let truth = { ratio: medianOf(mine) / medianOf(theirs), difference: closeOf(mine) - closeOf(theirs) };
      if (kind === 'alike') {
        const parts = (p: number): number =>
          medianOf(Array.from({ length: 12 }, () => thinned(random, mine, p)).flat());
        truth = { ratio: parts(0.5) / parts(0.4), difference: 0 };
        const drawn = onDays(mine, days);
        [mine, theirs] = [thinned(random, drawn, 0.5), thinned(random, drawn, 0.4)];
      } else {
        [mine, theirs] = [onDays(mine, days), onDays(theirs, days)];
      }
      if (!Number.isFinite(truth.ratio) || truth.ratio === 0) return { low: null, high: null, truth: 0 };
      const seed = random.next() >>> 0;
      const conditions = contrast(() => seededRandom(seed), ['X', 'other'], mine, theirs, drawnDays, {
        conditions: 2,
        ratioThreshold: 1.25,
        replications: 399,
      });
      const { estimate } = conditions[graded === 'ratio' ? 0 : 1];
      const { low, high } = estimate;
      return { low, high, truth: truth[graded] };
    },
  };
}

const part = (random: Random, n: number, missing: number): number => binomial(random, n, 1 - missing);

/** The missing odds multiplied: 10% of others. */
function missingOf(odds: number): number {
  const o = (0.1 / 0.9) * odds;
  return o / (1 + o);
}

/**
 * Real counts of two vocabularies by channel, as if they were all; a tenth is not held, those with X at the given odds.
 * `permuted`: in each channel X is the one or the other at random, so that the share is near the threshold.
 */
function shareCell(labels: 'as found' | 'permuted', odds: number): Cell {
  return {
    id: `plasmode share ${labels} odds ${odds}`,
    of: 'plasmode, share',
    factors: { labels, 'missing odds': odds },
    boundary: odds !== 1,
    draw(random) {
      const totals = { texts: [0, 0], posts: [0, 0] };
      const counts: SideCount[] = [];
      const frame: ChannelFacts[] = [];
      for (const [i, { posts, byTexts, byPosts }] of real().shares.entries()) {
        const swap = labels === 'permuted' && uniformInteger(random, 2) === 1;
        let held = part(random, posts - byPosts.reduce((sum, n) => sum + n, 0), 0.1);
        for (const side of [1, 2, 3]) {
          const from = (swap ? [2, 1, 3] : [1, 2, 3])[side - 1] as 1 | 2 | 3;
          const [texts, all] = [byTexts[from - 1] as number, byPosts[from - 1] as number];
          const missing = (side & 1) === 1 ? missingOf(odds) : 0.1;
          const keptTexts = part(random, texts, missing);
          const keptPosts = keptTexts + part(random, all - texts, missing);
          held += keptPosts;
          for (const [unit, n] of [
            ['texts', texts],
            ['posts', all],
          ] as const) {
            totals[unit][1] = (totals[unit][1] as number) + n;
            if ((side & 1) === 1) totals[unit][0] = (totals[unit][0] as number) + n;
          }
          counts.push({
            channel: String(i),
            period: '',
            side,
            texts: keptTexts,
            posts: keptPosts,
            forwards: 0,
            viewed: 0,
            ages: 0,
            views: 0,
          });
        }
        const lost = posts - held;
        frame.push(factsOf(String(i), ['all'], held, [lost, lost]));
      }
      const [texts, posts] = [totals.texts, totals.posts].map(([x = 0, n = 1]) => x / n) as [number, number];
      return graded(frame, counts, ask, texts, {
        supported: texts > 0.5 && posts > 0.5,
        contradicted: texts < 0.5 || posts < 0.5,
      });
    },
  };
}

export const plasmodeCells = (): Cell[] => [
  ...(['ratio', 'difference'] as const).flatMap((graded) =>
    (['permuted', 'alike'] as const).flatMap((kind) =>
      [1, 3, 6].map((channels) => floodsCell(kind, channels, graded)),
    ),
  ),
  ...(['as found', 'permuted'] as const).flatMap((labels) =>
    [0.5, 1, 2].map((odds) => shareCell(labels, odds)),
  ),
];
