/** Floods: two communities' days, with news in common, days that hang together. */
import { verdictOf } from '../../src/claims/types/floods/rule.ts';
import type { Cell as ChannelDay } from '../../src/measures/cadence/compare.ts';
import { contrast } from '../../src/measures/cadence/contrast.ts';
import { leastDays } from '../../src/measures/cadence/estimates.ts';
import { type Random, normal, seededRandom } from '../../src/statistics/random.ts';
import { binomial, poisson } from '../../src/statistics/randomCounts.ts';
import type { Cell } from './cell.ts';
import { uniformLimits, uniformity } from './tally.ts';

interface Factors {
  readonly days: number;
  readonly channels: number;
  /** Posts a day of the comparable community's channels. */
  readonly rate: number;
  /** Correlation of a day's news with the next day's. */
  readonly memory: number;
  /** How much more X posts, and by how much more of it is close upon the last. */
  readonly ratio: number;
  readonly more: number;
}

const logistic = (v: number): number => 1 / (1 + Math.exp(-v));

/** Days of both communities; a channel-day's posts are Poisson around its rate, the day's news and its own mood. */
function daysOf(random: Random, factors: Factors): [ChannelDay[], ChannelDay[]] {
  const { days, channels, rate, memory, ratio, more } = factors;
  const sides: [ChannelDay[], ChannelDay[]] = [[], []];
  const step = Math.sqrt(1 - memory * memory);
  // What a day is to everyone, and to each side alone.
  let [common, first, second] = [normal(random), normal(random), normal(random)];
  for (let day = 0; day < days; day++) {
    for (const [side, own] of [first, second].entries()) {
      for (let c = 0; c < channels; c++) {
        const mean =
          (side === 0 ? ratio : 1) * rate * Math.exp(0.2 * common + 0.15 * own + 0.2 * normal(random));
        const posts = poisson(random, mean);
        const q = logistic(-1 + 0.3 * common + 0.2 * own) + (side === 0 ? more : 0);
        const close = binomial(random, posts, Math.min(1, q));
        sides[side]?.push({ day, posts, followed: posts, close });
      }
    }
    common = memory * common + step * normal(random);
    first = memory * first + step * normal(random);
    second = memory * second + step * normal(random);
  }
  return sides;
}

function medianOf(cells: readonly ChannelDay[]): number {
  const posts = cells.map((cell) => cell.posts).sort((a, b) => a - b);
  return ((posts[(posts.length - 1) >> 1] ?? 0) + (posts[posts.length >> 1] ?? 0)) / 2;
}

interface Truth {
  readonly ratio: number;
  readonly difference: number;
}

const truths = new Map<string, Truth>();

/** What is true of a channel-day does not depend on how many days and channels there are, nor on their memory. */
function truthOf(factors: Factors): Truth {
  const key = [factors.rate, factors.ratio, factors.more].join(' ');
  const known = truths.get(key);
  if (known !== undefined) return known;
  const truth = longRun({ ...factors, memory: 0 });
  truths.set(key, truth);
  return truth;
}

/** Ratio of medians and difference of shares of the process, from very many of its days. */
function longRun(factors: Factors): Truth {
  const [a, b] = daysOf(seededRandom(424_242), { ...factors, days: 200_000, channels: 1 });
  const share = (cells: readonly ChannelDay[]): number =>
    cells.reduce((sum, cell) => sum + cell.close, 0) / cells.reduce((sum, cell) => sum + cell.followed, 0);
  // Where neither side posts closer by construction the difference is 0, not what so many days happen to give.
  return { ratio: medianOf(a) / medianOf(b), difference: factors.more === 0 ? 0 : share(a) - share(b) };
}

type Graded = 'ratio' | 'difference';

function cellOf(id: string, factors: Factors, graded: Graded, breaks?: string): Cell {
  // Where the condition graded stands exactly at its threshold, both one-sided p-values are uniform.
  const boundary = breaks === undefined && (graded === 'ratio' ? factors.ratio === 1.25 : factors.more === 0);
  return {
    id: `floods ${graded} ${id}`,
    of: 'floods, process',
    factors: { graded, ...factors },
    ...(breaks === undefined ? {} : { breaks }),
    boundary,
    ...(boundary ? { limits: { ...uniformLimits('p above'), ...uniformLimits('p below') } } : {}),
    ...(factors.days < leastDays ? { excludedBy: `under ${leastDays} days` } : {}),
    draw(random) {
      const truth = truthOf(factors);
      const [mine, theirs] = daysOf(random, factors);
      const seed = random.next() >>> 0;
      const found = contrast(() => seededRandom(seed), ['X', 'other'], mine, theirs, factors.days, {
        conditions: 2,
        ratioThreshold: 1.25,
        replications: 399,
      });
      const [ratio, difference] = found;
      const { estimate, pAbove, pBelow } = graded === 'ratio' ? ratio : difference;
      const values = (p: number | null): number[] => (p === null ? [] : [p]);
      const { low, high } = estimate;
      // At its boundary a condition does not hold; but neither does it fail.
      const beyond = (value: number, t: number): number =>
        Math.abs(value - t) < 1e-3 * Math.max(1, t) ? 0 : value - t;
      const sides = [beyond(truth.ratio, 1.25), beyond(truth.difference, 0)];
      return {
        low,
        high,
        truth: truth[graded],
        ...(boundary
          ? {
              means: {
                ...uniformity('p above', values(pAbove)),
                ...uniformity('p below', values(pBelow)),
              },
            }
          : {}),
        ...(low === null ? {} : { verdict: verdictOf(found) }),
        mayBe: { supported: sides.every((s) => s > 0), contradicted: sides.some((s) => s < 0) },
      };
    },
  };
}

const wholeWeeks =
  'news that lasts for weeks (a day correlates by 0.95 with the next), and days are drawn in whole weeks: every verdict says that such news counts as habit';

export function floodsCells(): Cell[] {
  const cells: Cell[] = [];
  for (const days of [7, 14, 28, 60, 100]) {
    for (const channels of [1, 3, 8]) {
      for (const memory of [0, 0.5]) {
        const rate = channels === 3 ? 4 : 40;
        const base = { days, channels, rate, memory };
        const id = [days, channels, rate, memory].join(' ');
        // Only one condition stands at its boundary, the other is clear: else both would have to err at once.
        cells.push(cellOf(id, { ...base, ratio: 1.25, more: 0.3 }, 'ratio'));
        cells.push(cellOf(id, { ...base, ratio: 2, more: 0 }, 'difference'));
      }
    }
  }
  const lasting = { days: 60, channels: 3, rate: 40, memory: 0.95, ratio: 1.25, more: 0.3 };
  cells.push(cellOf('60 lasting', lasting, 'ratio', wholeWeeks));
  return cells;
}

export const floodsPower = (days: number, ratio: number): Cell =>
  cellOf(`power ${days} ${ratio}`, { days, channels: 3, rate: 20, memory: 0.3, ratio, more: 0.15 }, 'ratio');
