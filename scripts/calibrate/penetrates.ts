/** `penetrates`, uncoded: words that also match falsely, in a community that may not use them at all. */
import { penetratesVerdict } from '../../src/claims/types/penetrates/rule.ts';
import { chanceOfUse, defaultEffort } from '../../src/measures/prevalence/effort.ts';
import {
  falseMatchCeiling,
  falselyFoundLimit,
  prevalence,
  usesOf,
} from '../../src/measures/prevalence/estimates.ts';
import { type Random, normal } from '../../src/statistics/random.ts';
import { binomial, poisson } from '../../src/statistics/randomCounts.ts';
import { type Cell } from './cell.ts';

interface Factors {
  readonly channels: number;
  /** Share of the community's channels that use the words, in one of two hundred texts. */
  readonly users: number;
  /** False matches per text, and the spread of the channels' own rates. */
  readonly falseRate: number;
  readonly spread: number;
  /** How much more often the words match falsely in this community than in channels of no side. */
  readonly differential: number;
  readonly missing: number;
}

const threshold = 0.1;
const texts = 2000;
const useRate = 0.005;

interface Channel {
  readonly published: number;
  readonly own: number;
  readonly matches: number;
  readonly held: number;
  readonly heldMatches: number;
}

function channelOf(random: Random, f: Factors, user: boolean, differential: number): Channel {
  const published = poisson(random, texts * Math.exp(0.5 * normal(random) - 0.125));
  const own = user ? binomial(random, published, useRate) : 0;
  const rate = f.falseRate * differential * Math.exp(f.spread * normal(random) - (f.spread * f.spread) / 2);
  const matches = own + binomial(random, published - own, Math.min(1, rate));
  const heldMatches = binomial(random, matches, 1 - f.missing);
  const held = heldMatches + binomial(random, published - matches, 1 - f.missing);
  return { published, own, matches, held, heldMatches };
}

const partOf = (c: Channel, i: number) => ({
  channel: String(i),
  x: c.heldMatches,
  y: 0,
  n: c.held,
  missing: c.published - c.held,
  missingLeast: c.published - c.held,
  missingPosts: c.published - c.held,
  others: 0,
});

function cellOf(id: string, factors: Factors, more: Partial<Pick<Cell, 'breaks'>> = {}): Cell {
  return {
    id: `penetrates ${id}`,
    of: 'penetrates, frame',
    factors: { ...factors },
    boundary: factors.users < threshold,
    ...more,
    draw(random) {
      const { channels, users, differential } = factors;
      const inside = Array.from({ length: channels }, (_, i) =>
        channelOf(random, factors, i < Math.round(users * channels), differential),
      );
      const noSide = Array.from({ length: 6 }, () => channelOf(random, factors, false, 1));
      const ceiling = falseMatchCeiling(noSide.map(partOf));
      if ([...inside].some((c) => c.held < defaultEffort) || ceiling === null)
        return { low: null, high: null, truth: 0 };
      const estimate = prevalence('', '', usesOf(inside.map(partOf), defaultEffort), defaultEffort);
      const { low, high } = estimate;
      const byChance = falselyFoundLimit(
        ceiling,
        inside.map((c) => c.held),
        defaultEffort,
      );
      const shareOf = (of: (c: Channel) => number): number =>
        inside.reduce((sum, c) => sum + chanceOfUse(of(c), c.published, defaultEffort), 0) / channels;
      const own = shareOf((c) => c.own);
      return {
        // The interval is of occurrence; the verdict must be right of own use.
        low,
        high,
        truth: shareOf((c) => c.matches),
        verdict: penetratesVerdict({ low, high }, threshold, byChance),
        mayBe: { supported: own > threshold, contradicted: own < threshold },
      };
    },
  };
}

const base: Factors = {
  channels: 12,
  users: 0,
  falseRate: 0.0005,
  spread: 0,
  differential: 1,
  missing: 0.1,
};

export const penetratesCells = (): Cell[] => [
  ...(
    [
      ['no use, no false match', { falseRate: 0 }],
      ['no use', {}],
      ['no use, many false matches', { falseRate: 0.005 }],
      ['no use, few channels', { channels: 4 }],
      ['no use, rates of their own', { spread: 1 }],
      ['no use, nothing missing', { missing: 0 }],
      ['one in twelve', { users: 1 / 12, falseRate: 0 }],
      ['a fifth', { users: 0.2, falseRate: 0.00005 }],
      ['half', { users: 0.5, falseRate: 0.0002 }],
      ['half, 22 channels, 30% missing', { users: 0.5, channels: 22, falseRate: 0.0002, missing: 0.3 }],
    ] as [string, Partial<Factors>][]
  ).map(([id, factors]) => cellOf(id, { ...base, ...factors })),
  cellOf(
    'false matches three times as frequent here',
    { ...base, differential: 3 },
    {
      breaks:
        'words that match falsely more often in the community asked about than in channels of no side. Only coded posts can see it, so the verdict says “appears among” and that the vocabulary is not validated',
    },
  ),
];
