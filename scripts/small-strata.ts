/**
 * Strata with too few names (docs/decisions/0010-small-strata.md) in worlds that the rule was not chosen on: false
 * edges where nobody acts in concert and recall of planted groups, with strata pooled and without. Prints the tables of
 * docs/coordination.md; some two minutes:
 *
 *     npx rolldown scripts/small-strata.ts --platform node --format esm --file dist/small-strata.mjs
 *     node dist/small-strata.mjs [worlds a row] [first seed]
 */
import { clustersOf, communityOf } from '../src/measures/coordination/communities.ts';
import { leastNames } from '../src/measures/coordination/pool.ts';
import { unusualLevel, windowsOf } from '../src/measures/coordination/windows.ts';
import { coShared, labelSwap, pOfPair } from '../src/measures/coordination/swap.ts';
import { type SharedObject } from '../src/measures/coordination/sharedObject.ts';
import { benjaminiHochberg } from '../src/statistics/multiplicity.ts';
import {
  type Random,
  exponential,
  normal,
  seededRandom,
  uniform,
  uniformInteger,
} from '../src/statistics/random.ts';

interface Kind {
  readonly density: 'sparse' | 'dense';
  readonly topics: 1 | 2 | 6;
  /** Mean seconds after the onset; `both`: each object has one of them. */
  readonly decay: 90 | 900 | 'both';
  /** Half of the channels are silent from 22 to 6 h and then post what waits. */
  readonly nights?: boolean;
  readonly communities?: 'found';
  readonly planted?: 'easy' | 'hard';
}

const accounts = 24;
const window = 60;
const day = 86_400;
const shape = { sparse: { days: 60, objects: 240 }, dense: { days: 30, objects: 1200 } };
/** Probability that a channel takes up an object of its topic, and of another. */
const reach = { 1: [0.3, 0.3], 2: [0.35, 0.05], 6: [0.6, 0.08] } as const;

const topicOf = (a: number, { topics }: Kind): number => Math.floor((a * topics) / accounts);

function world(random: Random, kind: Kind, planted: readonly number[]): SharedObject[] {
  const { days, objects } = shape[kind.density];
  // A quarter is ten times as quick; the others differ by a factor of two either way.
  const pace = Array.from({ length: accounts }, () =>
    uniform(random) < 0.25 ? 0.1 : Math.exp(0.7 * normal(random, 0, 1)),
  );
  const sleeps = Array.from({ length: accounts }, () => kind.nights === true && uniform(random) < 0.5);
  const [own, other] = reach[kind.topics];
  const postedAt = (a: number, onset: number, mean: number): number => {
    const time = onset + exponential(random, 1 / (mean * (pace[a] as number)));
    const hour = (((time % day) + day) % day) / 3600;
    if (sleeps[a] !== true || (hour >= 6 && hour < 22)) return Math.floor(time);
    const morning = Math.floor(time / day + (hour >= 22 ? 1 : 0)) * day + 6 * 3600;
    return Math.floor(morning + exponential(random, 1 / 1800));
  };
  const news = Array.from({ length: objects }, (_, i) => {
    const onset = uniformInteger(random, days * day);
    const mean = kind.decay === 'both' ? (uniform(random) < 0.5 ? 90 : 900) : kind.decay;
    const shares: [number, number][] = [];
    for (let a = 0; a < accounts; a++)
      if (uniform(random) < (topicOf(a, kind) === i % kind.topics ? own : other))
        shares.push([a, postedAt(a, onset, mean)]);
    return shares;
  });
  const hard = kind.planted === 'hard';
  const concert = Array.from({ length: planted.length === 0 ? 0 : 40 }, () => {
    const onset = uniformInteger(random, days * day);
    const shares: [number, number][] = [];
    for (const a of planted)
      if (!hard || uniform(random) < 0.8) shares.push([a, onset + uniformInteger(random, hard ? 45 : 25)]);
    for (let a = 0; a < accounts; a++)
      if (!planted.includes(a) && uniform(random) < (hard ? 0.1 : 0.02))
        shares.push([a, postedAt(a, onset + 30, 900)]);
    return shares;
  });
  return [...news, ...concert]
    .filter((shares) => shares.length > 1)
    .map((shares) => {
      const sorted = shares.sort(([a, s], [b, t]) => s - t || a - b);
      return { accounts: sorted.map(([a]) => a), times: sorted.map(([, t]) => t) };
    });
}

interface Edges {
  /** At the window itself, and at half and twice as well. */
  readonly own: ReadonlySet<number>;
  readonly steady: ReadonlySet<number>;
}

function edges(
  objects: readonly SharedObject[],
  communities: readonly number[],
  shared: ReadonlyMap<number, number>,
  least: number,
): Edges {
  const at = (w: number): Set<number> => {
    const { pairs, family } = labelSwap(objects, accounts, communities, w, shared, new Set(), least);
    const q = benjaminiHochberg(
      pairs.map((pair) => pOfPair(pair.observed, pair)),
      family,
    );
    return new Set(
      pairs.flatMap(({ a, b }, i) => ((q[i] as number) <= unusualLevel ? [a * accounts + b] : [])),
    );
  };
  const own = at(window);
  if (own.size === 0) return { own, steady: own };
  const [half, , twice] = windowsOf(window);
  const [less, more] = [at(half), at(twice)];
  return { own, steady: new Set([...own].filter((key) => less.has(key) && more.has(key))) };
}

interface Tally {
  /** Worlds with a false edge at the window, with one at all three windows, with three such. */
  worlds: number;
  steadyWorlds: number;
  threeWorlds: number;
  false: number;
  found: number;
  /** Sum over worlds of false among found. */
  proportion: number;
}

function run(kind: Kind, worlds: number, firstSeed: number): { family: number; of: Tally[] } {
  const of = [leastNames, 1].map(
    (): Tally => ({ worlds: 0, steadyWorlds: 0, threeWorlds: 0, false: 0, found: 0, proportion: 0 }),
  );
  let family = 0;
  for (let w = 0; w < worlds; w++) {
    const seed = firstSeed + w;
    // Of one topic, or of several.
    const planted = kind.planted === undefined ? [] : w % 2 === 0 ? [4, 5, 6] : [0, 9, 17];
    const objects = world(seededRandom(seed), kind, planted);
    const shared = coShared(objects, accounts);
    family += shared.size;
    const communitiesOf =
      kind.communities === 'found'
        ? clustersOf(shared, accounts, seededRandom(seed, 1))
        : new Map(Array.from({ length: accounts }, (_, a) => [a, [topicOf(a, kind)]]));
    const communities = objects.map((object) => communityOf(object, communitiesOf));
    const isTrue = (key: number): boolean =>
      planted.includes(Math.floor(key / accounts)) && planted.includes(key % accounts);
    for (const [i, least] of [leastNames, 1].entries()) {
      const { own, steady } = edges(objects, communities, shared, least);
      const tally = of[i] as Tally;
      const wrong = [...own].filter((key) => !isTrue(key)).length;
      const steadyWrong = [...steady].filter((key) => !isTrue(key)).length;
      if (wrong > 0) tally.worlds++;
      if (steadyWrong > 0) tally.steadyWorlds++;
      if (steadyWrong > 2) tally.threeWorlds++;
      tally.false += wrong;
      tally.found += own.size - wrong;
      tally.proportion += own.size === 0 ? 0 : wrong / own.size;
    }
  }
  return { family, of };
}

const worlds = Number(process.argv[2] ?? 40);
const firstSeed = Number(process.argv[3] ?? 1000);
const kinds: Kind[] = (['sparse', 'dense'] as const).flatMap((density) => [
  ...([1, 2, 6] as const).flatMap((topics) =>
    ([90, 900, 'both'] as const).map((decay): Kind => ({ density, topics, decay })),
  ),
  { density, topics: 6, decay: 'both', communities: 'found' },
  { density, topics: 2, decay: 'both', nights: true },
]);
const groups: Kind[] = (['sparse', 'dense'] as const).flatMap((density) =>
  ([2, 6] as const).flatMap((topics) =>
    (['easy', 'hard'] as const).map((planted): Kind => ({ density, topics, decay: 'both', planted })),
  ),
);
const nameOf = ({ density, topics, decay, nights, communities }: Kind): string =>
  `${density} | ${topics}${communities === 'found' ? ', found' : ''}${nights === true ? ', nights' : ''} | ${decay === 'both' ? '90 and 900' : decay}`;

const lines = [
  '| objects | topics | decay, s | pairs tested | pooled: worlds with a false edge; at all three windows; with three such | false edges | without: worlds; at all three; three | false edges |',
  '|---|---|---|---|---|---|---|---|',
];
const three = (t: Tally): string => `${t.worlds}; ${t.steadyWorlds}; ${t.threeWorlds}`;
for (const kind of kinds) {
  const { family, of } = run(kind, worlds, firstSeed);
  const [pooled, plain] = of as [Tally, Tally];
  lines.push(
    `| ${nameOf(kind)} | ${family} | ${three(pooled)} | ${pooled.false} | ${three(plain)} | ${plain.false} |`,
  );
}
lines.push(
  '',
  '| objects | topics | decay, s | group | pooled: recall | false discoveries | without: recall | false discoveries |',
  '|---|---|---|---|---|---|---|---|',
);
for (const kind of groups) {
  const { of } = run(kind, worlds, firstSeed + 5000);
  const cells = of.map(
    ({ found, proportion }) =>
      `${(found / (3 * worlds)).toFixed(2)} | ${((100 * proportion) / worlds).toFixed(1)}%`,
  );
  lines.push(`| ${nameOf(kind)} | ${kind.planted} | ${cells.join(' | ')} |`);
}
process.stdout.write(`${worlds} worlds a row, seeds from ${firstSeed}\n\n${lines.join('\n')}\n`);
