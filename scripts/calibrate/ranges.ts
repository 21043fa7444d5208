/** Shares where the number of missing posts is known as a range only, in sides kept by different channels or by all. */
import type { SideCount } from '../../src/measures/share/sides.ts';
import { type Random, beta, logNormal, uniform } from '../../src/statistics/random.ts';
import { binomial } from '../../src/statistics/randomCounts.ts';
import { type Cell } from './cell.ts';
import { graded } from './graded.ts';
import { ask, factsOf } from './shares.ts';

interface Factors {
  readonly channels: number;
  /** A question about channels: each has one side alone, in all its posts. Or all have both, in three posts of ten. */
  readonly sides: 'apart' | 'mixed';
  /**
   * Where the true number lies in the range: anywhere, or at the end that is worst for the share: X's channels miss as
   * many as they can, the rival's as few, or the other way round.
   */
  readonly number: 'anywhere' | 'X most' | 'X fewest';
  /** What part of its posts a channel misses at most; how much differs from channel to channel. */
  readonly missing: number;
  /** Part of its posts that are on a side, where not as above; and the odds of X's missing posts against all others. */
  readonly sided?: number;
  readonly odds?: number;
  /** Posts of a channel at the median, 3,000 unless told. */
  readonly posts?: number;
}

interface Channel {
  readonly first: boolean;
  readonly published: readonly [x: number, y: number];
  readonly held: readonly [x: number, y: number];
  readonly posts: number;
  readonly missing: readonly [fewest: number, most: number];
}

function channelOf(random: Random, factors: Factors, i: number): Channel {
  const first = i % 2 === 0;
  const size = Math.round((factors.posts ?? 3000) * logNormal(random, 0, 0.5));
  const part = factors.sided ?? (factors.sides === 'apart' ? 1 : 0.3);
  const sided = part === 1 ? size : binomial(random, size, part);
  const x = factors.sides === 'apart' ? (first ? sided : 0) : binomial(random, sided, beta(random, 4, 4));
  const rate = factors.missing * uniform(random);
  const odds = (factors.odds ?? 1) * (rate / (1 - rate));
  const rateOfX = factors.odds === undefined ? rate : odds / (1 + odds);
  const [heldX, heldY] = [binomial(random, x, 1 - rateOfX), binomial(random, sided - x, 1 - rate)];
  const posts = heldX + heldY + binomial(random, size - sided, 1 - rate);
  const lost = size - posts;
  return {
    first,
    published: [x, sided - x],
    held: [heldX, heldY],
    posts,
    missing: rangeAbout(random, lost, factors.number, first),
  };
}

/** A range that holds the number lost; of a gap in the numbers a half to all may be posts. */
function rangeAbout(
  random: Random,
  lost: number,
  number: Factors['number'],
  first: boolean,
): readonly [number, number] {
  if (number === 'anywhere') return [lost * (0.5 + 0.5 * uniform(random)), lost * (1 + uniform(random))];
  return (number === 'X most') === first ? [lost / 2, lost] : [lost, 2 * lost];
}

const countOf = (channel: string, side: number, n: number): SideCount => ({
  channel,
  period: '',
  side,
  texts: n,
  posts: n,
  forwards: 0,
  viewed: 0,
  ages: 0,
  views: 0,
});

function rangeCell(factors: Factors): Cell {
  return {
    id: `share-frame range ${Object.values(factors).join(' ')}`,
    of: 'share, frame',
    factors: { ...factors },
    boundary: factors.number !== 'anywhere',
    draw(random) {
      const world = Array.from({ length: factors.channels }, (_, i) => channelOf(random, factors, i));
      const frame = world.map(({ first, posts, missing }, i) =>
        factsOf(`c${i}`, [first ? 'first' : 'second'], posts, missing),
      );
      const counts = world.flatMap(({ held }, i) => [
        countOf(`c${i}`, 1, held[0]),
        countOf(`c${i}`, 2, held[1]),
      ]);
      const total = (side: 0 | 1): number => world.reduce((sum, { published }) => sum + published[side], 0);
      const truth = total(0) / (total(0) + total(1));
      return graded(frame, counts, ask, truth, { supported: truth > 0.5, contradicted: truth < 0.5 });
    },
  };
}

/** Few posts, few of them on a side, and those of X missing at half or twice the odds: where the numbers say least. */
const sparseCells = (): Cell[] =>
  ([0.5, 2] as const).flatMap((odds) =>
    (['apart', 'mixed'] as const).map((sides) =>
      rangeCell({
        channels: 8,
        sides,
        number: odds === 2 ? 'X most' : 'X fewest',
        missing: 0.4,
        sided: 0.2,
        odds,
        posts: 300,
      }),
    ),
  );

/** Beside it, a channel whose posts are all held, and one with X alone that may miss as many as it holds, but misses none. */
const beside = [
  { x: 1200, n: 3000, most: 0 },
  { x: 600, n: 600, most: 600 },
] as const;

/**
 * Few posts held beside three times as many missing, of a range that begins at 0. Half of all are X's, but of those held two
 * thirds: X's are missing at half the odds. What the estimated rate says of the range is wrong then, and the limit has
 * to hold all the same.
 */
function fewCell(held: number): Cell {
  const factors = { channels: 3, sides: 'mixed', number: 'X most', missing: 0.75, held };
  return {
    id: `share-frame range few ${held}`,
    of: 'share, frame',
    factors,
    boundary: true,
    draw(random) {
      const x = binomial(random, held, 2 / 3);
      const lost = binomial(random, 3 * held, 0.5);
      const channels = [...beside, { x, n: held, most: 3 * held }];
      const frame = channels.map(({ n, most }, i) => factsOf(`c${i}`, ['all'], n, [0, most]));
      const counts = channels.flatMap(({ x, n }, i) => [countOf(`c${i}`, 1, x), countOf(`c${i}`, 2, n - x)]);
      const truth = (1800 + x + lost) / (3600 + 4 * held);
      return graded(frame, counts, ask, truth, { supported: truth > 0.5, contradicted: truth < 0.5 });
    },
  };
}

/**
 * A channel held whole, 48 of its 100 units X's, and `thin` ones of which 30 posts are held and 3,000 missing, a small
 * rate of them units: the first of X, the next of the rival where sides are mixed. Often none of those held is one.
 */
function rareCell(rate: number, sides: Factors['sides'], thin: number, odds: number): Cell {
  const factors = { channels: 1 + thin, sides, number: 'known', sided: rate, missing: 0.99, held: 30, odds };
  const rateMissing = (odds * rate) / (odds * rate + 1 - rate);
  return {
    id: `share-frame range rare ${rate} ${sides} ${thin} odds ${odds}`,
    of: 'share, frame',
    factors,
    boundary: true,
    draw(random) {
      const channels = Array.from({ length: thin }, (_, i) => ({
        side: sides === 'mixed' && i % 2 === 1 ? 2 : 1,
        held: binomial(random, 30, rate),
        lost: binomial(random, 3000, rateMissing),
      }));
      const frame = [
        factsOf('whole', ['all'], 100, [0, 0]),
        ...channels.map((_, i) => factsOf(`c${i}`, ['all'], 30, [3000, 3000])),
      ];
      const counts = [
        countOf('whole', 1, 48),
        countOf('whole', 2, 52),
        ...channels.map(({ side, held }, i) => countOf(`c${i}`, side, held)),
      ];
      const all = (side: number): number =>
        channels.reduce((sum, c) => sum + (c.side === side ? c.held + c.lost : 0), 0);
      const truth = (48 + all(1)) / (100 + all(1) + all(2));
      return graded(frame, counts, ask, truth, { supported: truth > 0.5, contradicted: truth < 0.5 });
    },
  };
}

const rareCells = (): Cell[] =>
  [0.01, 0.02, 0.04, 0.1].flatMap((rate) => [
    rareCell(rate, 'apart', 1, 1),
    rareCell(rate, 'apart', 1, 2),
    rareCell(rate, 'apart', 8, 1),
    rareCell(rate, 'mixed', 8, 1),
  ]);

export const rangeCells = (): Cell[] => [
  ...([4, 8, 22] as const).flatMap((channels) =>
    (['apart', 'mixed'] as const).flatMap((sides) =>
      (['anywhere', 'X most', 'X fewest'] as const).map((number) =>
        rangeCell({ channels, sides, number, missing: 0.2 }),
      ),
    ),
  ),
  ...sparseCells(),
  ...[50, 200, 1000].map(fewCell),
  ...rareCells(),
];
