/**
 * Shares in a period of which an outage reaches over an end: from the posts on, with hours of the day and growth, and the
 * number of missing posts as the program takes it from the ids beside the gap and the time between them.
 */
import { type CutGap, missingOf } from '../../src/store/queries/gaps.ts';
import { chance, poisson } from '../../src/simulation/draws.ts';
import { type Random, beta, logNormal, normal, uniform } from '../../src/statistics/random.ts';
import type { SideCount } from '../../src/measures/share/sides.ts';
import { type Cell } from './cell.ts';
import { graded } from './graded.ts';
import { ask, factsOf } from './shares.ts';

interface Factors {
  readonly channels: number;
  /** Whose collection fails: every second channel's, whose posts are mostly X's or mostly the rival's, or all. */
  readonly fails: 'X' | 'rival' | 'all';
  readonly ends: 'end' | 'beginning' | 'both' | 'whole period';
  /** Nights have a tenth of a day's posts an hour. */
  readonly hours: 'even' | 'nights';
  /** Times as many posts a day at the end of what is published as at its beginning. */
  readonly growth: number;
  /** Odds of X's posts against all others within what was not collected. */
  readonly odds: number;
  /** Posts a day at the median, on a side in three of ten. */
  readonly perDay: number;
}

const day = 86_400;
/** The period, and what is published before and after it. */
const [from, to, end] = [60 * day, 120 * day, 180 * day];
const isNight = (hour: number): boolean => hour < 8;

function hourOf(random: Random, hours: Factors['hours']): number {
  let hour = 24 * uniform(random);
  if (hours === 'nights') while (isNight(hour) && !chance(random, 0.1)) hour = 24 * uniform(random);
  return hour;
}

/** Times of all posts of a channel, ascending. */
function timesOf(random: Random, { hours, growth, perDay }: Factors): number[] {
  const rate = perDay * logNormal(random, 0, 0.5);
  const times: number[] = [];
  for (let d = 0; d < end / day; d++) {
    const mean = rate * growth ** (d / (end / day) - 0.5) * Math.exp(0.3 * normal(random));
    for (let n = poisson(random, mean); n > 0; n--) {
      times.push((d + hourOf(random, hours) / 24) * day);
    }
  }
  return times.sort((a, b) => a - b);
}

/** From when to when nothing was collected: two to forty days over an end of the period, or more than all of it. */
function outagesOf(random: Random, ends: Factors['ends']): (readonly [number, number])[] {
  if (ends === 'whole period') return [[from - 20 * day * uniform(random), to + 20 * day * uniform(random)]];
  const over = (edge: number): readonly [number, number] => {
    const length = (2 + 38 * uniform(random)) * day;
    const start = edge - length * uniform(random);
    return [start, start + length];
  };
  return [...(ends === 'end' ? [] : [over(from)]), ...(ends === 'beginning' ? [] : [over(to)])];
}

interface Channel {
  readonly published: readonly [x: number, y: number];
  readonly held: readonly [x: number, y: number];
  readonly posts: number;
  readonly missing: readonly [fewest: number, most: number];
}

function channelOf(random: Random, factors: Factors, i: number): Channel {
  const first = i % 2 === 0;
  const times = timesOf(random, factors);
  const fails = factors.fails === 'all' || (factors.fails === 'X') === first;
  const outages = fails ? outagesOf(random, factors.ends) : [];
  const p = first ? beta(random, 8, 2) : beta(random, 2, 8);
  const lostOdds = (p / (1 - p)) * factors.odds;
  const published: [number, number] = [0, 0];
  const held: [number, number] = [0, 0];
  let posts = 0;
  const cut: CutGap[] = [];
  let [whole, lost, previous] = [0, 0, Number.NaN];
  for (const time of times) {
    const out = outages.some(([begin, over]) => time >= begin && time < over);
    const within = time >= from && time < to;
    if (out) lost++;
    else {
      // Ten ids and more are an outage; fewer a short gap, of which this takes none to be wholly within.
      if (lost > 0 && time > from && previous < to) {
        const ends = Number(previous < from) + Number(time >= to);
        if (ends === 0) whole += lost;
        else
          cut.push({
            kind: lost >= 10 ? 'outage' : 'short',
            ids: lost,
            within: Math.min(time, to) - Math.max(previous, from),
            whole: time - previous,
            ends,
          });
      }
      [lost, previous] = [0, time];
    }
    if (!within) continue;
    if (!out) posts++;
    if (!chance(random, 0.3)) continue;
    const side = chance(random, out ? lostOdds / (1 + lostOdds) : p) ? 0 : 1;
    published[side]++;
    if (!out) held[side]++;
  }
  const none = { items: 0, albumGaps: 0, albumIds: 0, shortGaps: 0, shortIds: 0 };
  const { fewest, most } = missingOf({ ...none, tracked: posts, outageIds: whole, cut });
  return { published, held, posts, missing: [fewest, most] };
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

function endCell(factors: Factors, more: Partial<Pick<Cell, 'most'>> = {}): Cell {
  const { channels, fails, ends, hours, growth, odds, perDay } = factors;
  return {
    id: `share-frame ends ${channels} ${fails} ${ends} ${hours} growth ${growth} odds ${odds} ${perDay} a day`,
    of: 'share, frame',
    factors: { channels, sides: 'outage', fails, ends, hours, growth, 'missing odds': odds, 'a day': perDay },
    boundary: true,
    ...more,
    draw(random) {
      const drawn = Array.from({ length: channels }, (_, i) => channelOf(random, factors, i));
      const frame = drawn.map(({ posts, missing }, i) => factsOf(`c${i}`, [`s${i % 2}`], posts, missing));
      const counts = drawn.flatMap(({ held: [x, y] }, i) => [countOf(`c${i}`, 1, x), countOf(`c${i}`, 2, y)]);
      const sum = (of: (channel: Channel) => number): number =>
        drawn.reduce((t, channel) => t + of(channel), 0);
      const truth = sum(({ published: [x] }) => x) / sum(({ published: [x, y] }) => x + y);
      return graded(frame, counts, ask, truth, { supported: truth > 0.5, contradicted: truth < 0.5 });
    },
  };
}

const usual: Factors = {
  channels: 8,
  fails: 'rival',
  ends: 'end',
  hours: 'nights',
  growth: 1,
  odds: 1,
  perDay: 20,
};

export const endCells = (): Cell[] => [
  ...(['end', 'beginning', 'both'] as const).flatMap((ends) =>
    (['rival', 'all'] as const).map((fails) => endCell({ ...usual, ends, fails })),
  ),
  endCell({ ...usual, ends: 'whole period' }),
  ...[4, 22].map((channels) => endCell({ ...usual, channels, ends: 'both' })),
  endCell({ ...usual, fails: 'X', hours: 'even' }),
  ...[0.5, 2].map((odds) => endCell({ ...usual, odds })),
  endCell({ ...usual, growth: 3 }),
  endCell({ ...usual, ends: 'beginning', growth: 3 }),
  endCell({ ...usual, perDay: 2 }),
  endCell({ ...usual, ends: 'both', perDay: 100 }, { most: 1000 }),
];
