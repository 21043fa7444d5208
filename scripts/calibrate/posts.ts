/** Floods, from the posts on: times of channels on the clock and quick ones, as stamped, with archives loaded at once. */
import { unlessFragile } from '../../src/claims/verdicts/decide.ts';
import { verdictOf } from '../../src/claims/types/floods/rule.ts';
import { contrast } from '../../src/measures/cadence/contrast.ts';
import { reachOf } from '../../src/measures/cadence/held.ts';
import { withoutFullDays } from '../../src/measures/cadence/full-days.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { seededRandom } from '../../src/statistics/random.ts';
import { type Cell } from './cell.ts';
import { type ChannelDay, type Factors, type Habits, drawSides, foundFrom } from './posting.ts';
import { uniformLimits, uniformity } from './tally.ts';

function medianOf(cells: readonly ChannelDay[]): number {
  const posts = cells.map((cell) => cell.posts).sort((a, b) => a - b);
  return ((posts[(posts.length - 1) >> 1] ?? 0) + (posts[posts.length >> 1] ?? 0)) / 2;
}

const share = (cells: readonly ChannelDay[]): number =>
  cells.reduce((sum, cell) => sum + cell.close, 0) / cells.reduce((sum, cell) => sum + cell.followed, 0);

interface Truth {
  readonly ratio: number;
  readonly difference: number;
}

const truths = new Map<string, Truth>();

/** Without loads and losses. */
function whole(habits: Habits): Habits {
  const all = { ...habits, load: 0 };
  delete all.missing;
  return all;
}

/** Of how they post: of very many days, by the second and without loads. */
function truthOf(factors: Factors): Truth {
  const [x, others] = [factors.x, factors.others].map(whole) as [Habits, Habits];
  if (JSON.stringify(x) === JSON.stringify(others)) return { ratio: 1, difference: 0 };
  return longRun({ days: 20_000, stamps: 1, x, others }, 1);
}

function longRun(factors: Factors, worlds: number): Truth {
  const key = JSON.stringify(factors);
  const known = truths.get(key);
  if (known !== undefined) return known;
  const drawn = Array.from({ length: worlds }, (_, i) => drawSides(seededRandom(515_151, i), factors));
  const [a, b] = [drawn.flatMap(([mine]) => mine), drawn.flatMap(([, theirs]) => theirs)];
  const truth = { ratio: medianOf(a) / medianOf(b), difference: share(a) - share(b) };
  truths.set(key, truth);
  return truth;
}

/** Of what was posted: an archive that is not found is posted too, and the interval may count it. */
const postedOf = (factors: Factors): Truth =>
  factors.x.load > 0 && factors.x.load <= foundFrom ? longRun(factors, 400) : truthOf(factors);

type Graded = 'ratio' | 'difference';

/** Where the sides are alike the difference is 0; for a ratio the threshold is put where the truth is. */
function cellOf(id: string, factors: Factors, graded: Graded): Cell {
  const alike = factors.x.rate === factors.others.rate && factors.x.trains === factors.others.trains;
  const boundary = graded === 'ratio' || alike;
  // What an archive that is not found adds is no chance: the verdict alone must withstand it.
  const losses = (factors.x.missing ?? 0) + (factors.others.missing ?? 0) > 0;
  const uniform =
    boundary && !losses && (graded === 'ratio' || factors.x.load === 0 || factors.x.load > foundFrom);
  const { days, stamps, x, others } = factors;
  return {
    id: `floods posts ${graded} ${id}`,
    of: 'floods, posts',
    factors: {
      graded,
      days,
      stamps,
      'rate, X / others': `${x.rate} / ${others.rate}`,
      trains: `${x.trains} / ${others.trains}`,
      clocks: `${x.clocks} / ${others.clocks}`,
      fast: `${x.fast} / ${others.fast}`,
      load: `${x.load} / ${others.load}`,
      missing: `${x.missing ?? 0} / ${others.missing ?? 0}`,
    },
    boundary,
    ...(uniform ? { limits: { ...uniformLimits('p above'), ...uniformLimits('p below') } } : {}),
    draw(random) {
      const truth = truthOf(factors);
      // The other condition is clear: at half the other side's rate the ratio holds wherever the sides are alike.
      const ratioThreshold = graded === 'ratio' ? truth.ratio : 0.5;
      const [mine, theirs, held] = drawSides(random, factors);
      const keys = [mine, theirs].map((side) => new Set(side.map(({ channel }) => channel)));
      const dates = [...new Set([...mine, ...theirs].map((cell) => cell.day))].sort((a, b) => a - b);
      const reach = reachOf([...mine, ...theirs], keys as [Set<string>, Set<string>], dates, held);
      const seed = random.next() >>> 0;
      const ask = (a: readonly ChannelDay[], b: readonly ChannelDay[]) =>
        contrast(() => seededRandom(seed), ['X', 'other'], a, b, days, {
          conditions: 2,
          ratioThreshold,
          replications: 399,
          reach,
        });
      const conditions = ask(mine, theirs);
      const { estimate, pAbove, pBelow } = conditions[graded === 'ratio' ? 0 : 1];
      const usual = [withoutFullDays(mine), withoutFullDays(theirs)] as const;
      const checked = (verdict: Verdict): Verdict => {
        if (verdict === 'undecided' || usual[0].length + usual[1].length === mine.length + theirs.length)
          return verdict;
        const again = verdictOf(ask(...usual));
        const check = { name: 'full days left out', value: null, verdict: again, flips: again !== verdict };
        return unlessFragile({ verdict }, [check]).verdict;
      };
      const { low, high } = estimate;
      const values = (p: number | null): number[] => (p === null ? [] : [p]);
      const sides = [truth.ratio - ratioThreshold, truth.difference];
      return {
        low,
        high,
        truth: postedOf(factors)[graded],
        ...(uniform
          ? { means: { ...uniformity('p above', values(pAbove)), ...uniformity('p below', values(pBelow)) } }
          : {}),
        ...(low === null ? {} : { verdict: checked(verdictOf(conditions)) }),
        mayBe: { supported: sides.every((s) => s > 0), contradicted: sides.some((s) => s < 0) },
      };
    },
  };
}

const plain: Habits = { rate: 20, trains: 0, clocks: 0, fast: 0, load: 0 };
const mixed: Habits = { ...plain, clocks: 1, fast: 1 };
/** Half as many again, and closer. */
const more = { rate: 30, trains: 0.2 };

export const postsCells = (): Cell[] => [
  ...[28, 60, 100].flatMap((days) => [
    cellOf(`${days} clock fast`, { days, stamps: 1, x: mixed, others: mixed }, 'difference'),
    cellOf(`${days} clock fast`, { days, stamps: 1, x: { ...mixed, ...more }, others: mixed }, 'ratio'),
    cellOf(`${days} minutes`, { days, stamps: 60, x: plain, others: plain }, 'difference'),
  ]),
  ...[28, 100].map((days) =>
    cellOf(
      `${days} minutes clock fast`,
      { days, stamps: 60, x: { ...mixed, ...more }, others: plain },
      'difference',
    ),
  ),
  // Sixty days of which one has a third of all posts is a load that is found; one with a seventh is not.
  ...[0.5, 0.15].flatMap((load) => [
    cellOf(`60 load ${load}`, { days: 60, stamps: 1, x: { ...plain, load }, others: plain }, 'difference'),
    cellOf(
      `60 load ${load}`,
      { days: 60, stamps: 1, x: { ...plain, ...more, load }, others: plain },
      'ratio',
    ),
  ]),
  // Posts that one side lost, or both, in gaps of a few ids.
  ...(
    [
      ['others 0.3', {}, { missing: 0.3 }],
      ['X 0.3', { missing: 0.3 }, {}],
      ['both 0.1', { missing: 0.1 }, { missing: 0.1 }],
    ] as const
  ).flatMap(([name, ofX, ofOthers]) =>
    (['difference', 'ratio'] as const).map((graded) =>
      cellOf(
        `60 losses ${name}`,
        {
          days: 60,
          stamps: 1,
          x: { ...plain, ...(graded === 'ratio' ? more : {}), ...ofX },
          others: { ...plain, ...ofOthers },
        },
        graded,
      ),
    ),
  ),
  // Twice as many and closer, a tenth lost on both sides: what is still found.
  cellOf(
    '60 losses clear',
    {
      days: 60,
      stamps: 1,
      x: { ...plain, rate: 40, trains: 0.35, missing: 0.1 },
      others: { ...plain, missing: 0.1 },
    },
    'difference',
  ),
];
