/** Prevalence at equal effort: channels with a rate of use of their own, some of them too small to be read. */
import { together } from '../../src/claims/verdicts/decide.ts';
import { chanceOfUse, defaultEffort, minimumChannels } from '../../src/measures/prevalence/effort.ts';
import { prevalence, usesOf } from '../../src/measures/prevalence/estimates.ts';
import { type Random, normal } from '../../src/statistics/random.ts';
import { binomial, poisson } from '../../src/statistics/randomCounts.ts';
import { type Cell } from './cell.ts';

interface Factors {
  readonly channels: number;
  /** Mean texts of a channel; a channel's own is lognormal around it. */
  readonly texts: number;
  readonly missing: number;
  readonly odds: number;
  /** Rate of use at the median channel. */
  readonly rate: number;
}

const shifted = (p: number, factor: number): number =>
  ((p / (1 - p)) * factor) / (1 + (p / (1 - p)) * factor);

/** One channel: what it published, and what is held of it. */
function channelOf(random: Random, { texts, missing, odds, rate }: Factors) {
  const published = Math.max(1, poisson(random, texts * Math.exp(0.6 * normal(random) - 0.18)));
  const p = shifted(rate, Math.exp(1.2 * normal(random)));
  const matches = binomial(random, published, p);
  const lostMatches = missing === 0 ? 0 : binomial(random, matches, shifted(missing, odds));
  const lost = lostMatches + (missing === 0 ? 0 : binomial(random, published - matches, missing));
  return { published, matches, held: published - lost, heldMatches: matches - lostMatches, lost };
}

/** A community as it is held, and the share of its channels that used the words. */
function communityOf(random: Random, factors: Factors, effort = defaultEffort) {
  const channels = Array.from({ length: factors.channels }, () => channelOf(random, factors));
  const parts = channels.map((c, i) => ({
    channel: String(i),
    x: c.heldMatches,
    y: 0,
    n: c.held,
    missing: c.lost,
    missingLeast: c.lost,
    missingPosts: c.lost,
    others: 0,
  }));
  // Of a channel that never published so much nothing is true at this effort: it is left out of both.
  const real = channels.map((c) => c.published >= effort);
  const kept = parts.filter((_, i) => real[i]);
  const truths = channels.flatMap((c, i) =>
    real[i] === true ? [chanceOfUse(c.matches, c.published, effort)] : [],
  );
  const testable = parts.filter((part) => part.n >= effort).length >= minimumChannels;
  return {
    testable,
    truth: truths.reduce((a, b) => a + b, 0) / truths.length,
    estimate: (level = 0.95) => prevalence('channels', '', usesOf(kept, effort), effort, level),
  };
}

/** `ubiquitous` in so many communities at once: a use in most channels of every one. */
function cellOf(id: string, factors: Factors, communities = 1, breaks?: string): Cell {
  return {
    id: `prevalence ${id}`,
    of: 'prevalence, frame',
    factors: { communities, ...factors },
    ...(breaks === undefined ? {} : { breaks }),
    boundary: breaks === undefined && factors.rate === boundary,
    draw(random) {
      const all = Array.from({ length: communities }, () => communityOf(random, factors));
      if (all.some(({ testable }) => !testable)) return { low: null, high: null, truth: 0 };
      const at = all.map(
        ({ estimate }) =>
          (level: number) =>
            estimate(level),
      );
      const truths = all.map(({ truth }) => truth);
      const first = at[0]?.(0.95);
      return {
        low: first?.low ?? null,
        high: first?.high ?? null,
        truth: truths[0] ?? 0,
        verdict: together(at, 0.5),
        mayBe: {
          supported: truths.every((truth) => truth > 0.5),
          contradicted: truths.some((truth) => truth < 0.5),
        },
      };
    },
  };
}

/** Rate at which the median channel is found half of the time, so that verdicts stand at their boundary. */
const boundary = 0.0023;

export function prevalenceCells(): Cell[] {
  const cells: Cell[] = [];
  for (const channels of [4, 8, 22]) {
    for (const texts of [500, 3000]) {
      for (const [missing, odds] of [
        [0, 1],
        [0.1, 1],
        [0.1, 0.5],
        [0.1, 2],
        [0.3, 2],
      ] as const) {
        const factors = { channels, texts, missing, odds, rate: boundary };
        cells.push(cellOf(Object.values(factors).join(' '), factors));
      }
    }
  }
  for (const communities of [2, 4]) {
    for (const odds of [0.5, 2]) {
      const factors = { channels: 8, texts: 3000, missing: 0.1, odds, rate: boundary };
      cells.push(cellOf(`in ${communities}: ${Object.values(factors).join(' ')}`, factors, communities));
    }
  }
  const beyond = { channels: 22, texts: 3000, missing: 0.3, odds: 4, rate: boundary };
  cells.push(
    cellOf(
      Object.values(beyond).join(' '),
      beyond,
      1,
      'posts with X are missing at four times the odds of others, and the bounds allow twice: every verdict says so',
    ),
  );
  return cells;
}

export const prevalencePower = (channels: number, rate: number): Cell =>
  cellOf(`power ${channels} ${rate}`, { channels, texts: 3000, missing: 0.1, odds: 1, rate });
