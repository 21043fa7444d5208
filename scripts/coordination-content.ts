/**
 * What the posts themselves could add where a group alone carries something: equal runs of words, and an equal order of
 * several things. Draws worlds in which it is known whether the group acts in concert, and prints the table of
 * docs/coordination.md. Nothing of the program goes by it.
 *
 *     npx rolldown scripts/coordination-content.ts --platform node --format esm --file dist/coordination-content.mjs
 *     node dist/coordination-content.mjs [worlds] [seed]
 */
import { type Random, exponential, seededRandom, uniform, uniformInteger } from '../src/statistics/random.ts';

const [worlds = '500', seed = '20261129'] = process.argv.slice(2);
const [channels, days] = [4, 30];

/** A thing that a channel posts: when, and its words as numbers. */
interface Post {
  readonly at: number;
  readonly words: readonly number[];
}
/** Of one channel: its posts by day and thing. */
type Told = ReadonlyMap<string, Post>;

/** How a group comes to post a day's things. */
interface Kind {
  readonly name: string;
  readonly concert: boolean;
  /** Things of a day. */
  readonly things: number;
  /** Whether all have one text of a thing, and which part of its words each changes; null: words of their own. */
  readonly changed: number | null;
  readonly times: (random: Random, things: number) => readonly (readonly number[])[];
}

const each = (n: number, of: (i: number) => number): number[] => Array.from({ length: n }, (_, i) => of(i));

/** Half a minute apart as things happen; each channel takes ten seconds and what chance adds to twenty on average. */
const live = (random: Random, things: number): number[][] =>
  Array.from({ length: channels }, () => each(things, (i) => 30 * i + 10 + exponential(random, 1 / 20)));
/** At one time for all, as things happen. */
const agreed = (random: Random, things: number): number[][] => {
  const at = each(things, (i) => 30 * i + exponential(random, 1 / 20));
  return Array.from({ length: channels }, () => at.map((time) => time + 10 * uniform(random)));
};
/** In the same five minutes, each in an order of its own. */
const session = (random: Random, things: number): number[][] =>
  Array.from({ length: channels }, () => each(things, () => 300 * uniform(random)));
/** In the same five minutes, by one list. */
const list = (random: Random, things: number): number[][] => {
  const place = each(things, () => uniform(random));
  return Array.from({ length: channels }, () => place.map((p) => 280 * p + 20 * uniform(random)));
};

const kinds: readonly Kind[] = [
  { name: 'a live event, each for itself', concert: false, things: 20, changed: null, times: live },
  {
    name: 'a live event, agreed on, in words of their own',
    concert: true,
    things: 20,
    changed: null,
    times: agreed,
  },
  {
    name: 'a live event, agreed on, one text, a tenth of its words changed',
    concert: true,
    things: 20,
    changed: 0.1,
    times: agreed,
  },
  { name: 'the same, three words in ten changed', concert: true, things: 20, changed: 0.3, times: agreed },
  {
    name: 'a live event, each for itself from one wire, a tenth of its words changed',
    concert: false,
    things: 20,
    changed: 0.1,
    times: live,
  },
  {
    name: 'sessions of six things, each for itself',
    concert: false,
    things: 6,
    changed: null,
    times: session,
  },
  {
    name: 'sessions of six things by one list, in words of their own',
    concert: true,
    things: 6,
    changed: null,
    times: list,
  },
];

/** Words by Zipf's law, of 3,000; and six words that belong to a thing, whoever writes of it. */
const words = 3000;
const sums = each(words, (i) => 1 / (i + 1)).reduce<number[]>(
  (all, w) => [...all, (all.at(-1) ?? 0) + w],
  [],
);
function word(random: Random): number {
  const at = uniform(random) * (sums.at(-1) as number);
  let [low, high] = [0, words - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] as number) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A text of a thing: most of its own words, in the order a sentence has them, among ten to eighteen others. */
function text(random: Random, own: readonly number[]): number[] {
  const rest = each(10 + uniformInteger(random, 9), () => word(random));
  for (const [i, one] of own.entries())
    if (uniform(random) < 0.8) rest.splice(Math.min(rest.length, 3 * i + uniformInteger(random, 4)), 0, one);
  return rest;
}

function draw(random: Random, { things, changed, times }: Kind): Told[] {
  const told = Array.from({ length: channels }, () => new Map<string, Post>());
  for (let day = 0; day < days; day++) {
    const at = times(random, things);
    for (let thing = 0; thing < things; thing++) {
      const own = each(6, (i) => 10_000 + 100 * thing + 10_000 * day + i);
      const common = text(random, own);
      for (const [c, posts] of told.entries()) {
        if (uniform(random) < 0.3) continue;
        const said =
          changed === null
            ? text(random, own)
            : common.map((one) => (uniform(random) < changed ? word(random) : one));
        posts.set(`${day} ${thing}`, { at: (at[c] as number[])[thing] as number, words: said });
      }
    }
  }
  return told;
}

const runsOf = (said: readonly number[]): Set<string> =>
  new Set(each(Math.max(0, said.length - 2), (i) => i).map((i) => said.slice(i, i + 3).join(' ')));

/** Means over pairs of channels: Jaccard index of runs of three words of a thing, and pairs of a day's things in one order. */
function statistics(told: readonly Told[]): { runs: number; order: number } {
  const sum = { runs: 0, things: 0, same: 0, pairs: 0 };
  for (let a = 0; a < channels; a++)
    for (let b = a + 1; b < channels; b++) {
      const [mine, theirs] = [told[a] as Told, told[b] as Told];
      const both = [...mine.keys()].filter((key) => theirs.has(key));
      for (const [i, key] of both.entries()) {
        const [x, y] = [runsOf((mine.get(key) as Post).words), runsOf((theirs.get(key) as Post).words)];
        const common = [...x].filter((run) => y.has(run)).length;
        sum.runs += common / Math.max(1, x.size + y.size - common);
        sum.things++;
        for (const other of both.slice(i + 1)) {
          if (other.split(' ')[0] !== key.split(' ')[0]) continue;
          const before = (posts: Told): boolean =>
            (posts.get(key) as Post).at < (posts.get(other) as Post).at;
          sum.same += Number(before(mine) === before(theirs));
          sum.pairs++;
        }
      }
    }
  return { runs: sum.runs / sum.things, order: sum.same / sum.pairs };
}

const drawn = kinds.map((kind, k) => ({
  kind,
  found: Array.from({ length: Number(worlds) }, (_, w) =>
    statistics(draw(seededRandom(Number(seed), 1000 * k + w), kind)),
  ),
}));
const at = (sorted: readonly number[], part: number): number =>
  sorted[Math.floor(part * (sorted.length - 1))] as number;
process.stdout.write(
  '| world | concert | equal runs of three words: median (95% of worlds) | equal order: median (95% of worlds) |\n| --- | --- | --- | --- |\n',
);
for (const { kind, found } of drawn) {
  const told = (['runs', 'order'] as const).map((name) => {
    const sorted = found.map((one) => one[name]).sort((x, y) => x - y);
    return `${at(sorted, 0.5).toFixed(3)} (${at(sorted, 0.025).toFixed(3)} to ${at(sorted, 0.975).toFixed(3)})`;
  });
  process.stdout.write(`| ${[kind.name, kind.concert ? 'yes' : 'no', ...told].join(' | ')} |\n`);
}
