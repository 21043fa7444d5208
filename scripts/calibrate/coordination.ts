/** Concert of some channels: the label swap in worlds of news, quick channels, topics, clocks and planted groups. */
import { leastPairs, someVerdict } from '../../src/claims/types/coordinates/rule.ts';
import { leastAttainable, leastRatio, smallestP, somePairs } from '../../src/measures/coordination/some.ts';
import { type TimingFactors, timingCell } from '../../src/simulation/worlds/cells.ts';
import type { WorldSpec } from '../../src/simulation/spec.ts';
import { seededRandom } from '../../src/statistics/random.ts';
import type { Cell } from './cell.ts';
import { liveStory, nicheStory, withNiche, withTogether } from './niche.ts';
import { uniformLimits, uniformity } from './tally.ts';
import { asTested, drawObjects } from './timing.ts';

interface Factors extends TimingFactors {
  readonly window?: number;
  readonly missing?: number;
  /** Whether the project names the channels' communities, or they are found by what is shared. */
  readonly communities?: 'named' | 'clusters';
  /** So many channels of the first community carry stories of their own that hardly anyone else does. */
  readonly niche?: number;
  /**
   * So many channels of the first community cover live events: twenty stories a day, within two hours, that decay in half a
   * minute, and that others carry with this probability, as quickly.
   */
  readonly live?: { readonly channels: number; readonly others: number };
  /** The group is no concert: its channels take from one source, and none says so. */
  readonly feed?: boolean;
  /** Objects a day that the planted group posts together; what its difficulty says unless given. */
  readonly together?: number;
}

/** Fewer shared objects than this and the claim is refused. */
const leastObjects = 30;

function cellOf(id: string, factors: Factors): Cell {
  const plain = timingCell(factors);
  const window = factors.window ?? 60;
  const firsts = plain.channels.flatMap((channel, i) => (channel.community === 'first' ? [i] : []));
  const size = factors.group?.size ?? 0;
  const together = new Set(size === 'whole' ? firsts : firsts.slice(0, size));
  const planted = factors.feed === true ? new Set<number>() : together;
  const spec = withTogether(
    factors.live !== undefined
      ? withNiche(plain, factors.live.channels, liveStory(factors.live.others))
      : factors.niche === undefined
        ? plain
        : withNiche(plain, factors.niche, nicheStory(plain)),
    factors.together,
  );
  const truePairs = (planted.size * (planted.size - 1)) / 2;
  return {
    id: `coordination some ${id}`,
    of: 'coordination, some',
    factors: {
      window,
      decay: factors.decay ?? 900,
      news: factors.news ?? 6,
      fast: factors.fast ?? 0,
      topics: factors.topics === true ? 'yes' : 'no',
      clocks: factors.clocks ?? 0,
      stamps: factors.stamps ?? 1,
      channels: factors.channels ?? 24,
      days: factors.days ?? 60,
      missing: factors.missing ?? 0,
      communities: factors.communities ?? 'named',
      planted: plantedOf(factors),
      niche: nicheOf(factors),
    },
    ...(factors.feed === true
      ? {
          breaks:
            'four channels that take from one source and do not say so, or that alone cover events live which few others take up later: what is seen is what concert would give. Every verdict says so, and that the posts have to be read',
        }
      : {}),
    // Pairs of a live event are unusual, and so are those in sessions: it is the claim's verdict that has to know better.
    ...(factors.live === undefined ? { limits: { 'false discoveries': 0.05, ...uniformLimits('p') } } : {}),
    draw(random) {
      const drawn = drawObjects(spec, random, factors.missing);
      const { objects, communities } = asTested(drawn, plain, random, factors.communities ?? 'named');
      const { accounts } = drawn;
      // Channels on the clock are set apart: a planted pair with one of them cannot be found, and is not missed.
      const members = new Set(firsts.filter((i) => !drawn.clocks.has(i)));
      const some = somePairs(objects, accounts, communities, members, window);
      const isPlanted = some.tested.map(({ a, b }) => planted.has(a) && planted.has(b));
      const count = (of: (i: number) => boolean): number => some.tested.filter((_, i) => of(i)).length;
      const found = some.tested.map(({ q }) => q <= 0.05);
      const discoveries = count((i) => found[i] === true);
      const falses = count((i) => found[i] === true && isPlanted[i] === false);
      // Pairs that were never within the window have a p-value of 1; members' are tested in any case.
      const never = Array.from({ length: some.family - some.tested.length }, () => 1);
      const p = some.tested.flatMap((pair, i) => (isPlanted[i] === true ? [] : [pair.p]));
      const testable =
        members.size >= 3 &&
        some.objects >= leastObjects &&
        (smallestP(some.pairs, leastPairs) ?? 1) < leastAttainable;
      return {
        low: null,
        high: null,
        truth: 0,
        ...(testable ? { verdict: someVerdict(some) } : {}),
        mayBe: {
          supported: truePairs >= 3,
          contradicted: truePairs < 3 || timesAsOften(spec, planted, window) < leastRatio,
        },
        means: {
          ...uniformity('p', [...p, ...never]),
          'false edges': falses,
          'false discoveries': discoveries === 0 ? 0 : falses / discoveries,
          ...(truePairs === 0 ? {} : { recall: (discoveries - falses) / truePairs }),
        },
      };
    },
  };
}

function plantedOf({ group, feed, together }: Factors): string {
  if (group === undefined) return '';
  const often = together === undefined ? '' : `, ${together} a day`;
  return feed === true ? `none, ${group.size} of one feed` : `${group.size} ${group.difficulty}${often}`;
}

function nicheOf({ niche, live, sessions }: Factors): string {
  if (niche !== undefined) return `${niche} channels`;
  if (live !== undefined) return `${live.channels} live, others ${live.others}`;
  if (sessions === undefined) return '';
  return `${sessions.channels} in ${sessions.fixed === true ? 'fixed ' : ''}sessions`;
}

const ratios = new WeakMap<WorldSpec, number>();

/** How many times as often a planted pair meets within the window as it would without the group. */
function timesAsOften(spec: WorldSpec, planted: ReadonlySet<number>, window: number): number {
  const known = ratios.get(spec);
  if (known !== undefined) return known;
  const meetings = (world: WorldSpec): number => {
    let met = 0;
    for (let i = 0; i < 40; i++) {
      for (const { accounts, times } of drawObjects(world, seededRandom(909, i)).objects) {
        const own = times.filter((_, j) => planted.has(accounts[j] as number));
        for (const [j, time] of own.entries())
          for (let k = j + 1; k < own.length; k++) if ((own[k] as number) - time <= window) met++;
      }
    }
    return met;
  };
  const ratio = meetings(spec) / meetings({ ...spec, groups: [] });
  ratios.set(spec, ratio);
  return ratio;
}

/** Six hundred stories a month, each in a quarter of the channels, are a hundred that two channels have in common. */
const dense = { days: 30, news: 40, reach: 0.25 } as const;
const quick = { ...dense, decay: 90 } as const;
const slow = { ...dense, decay: 900 } as const;
const easy = { size: 4, difficulty: 'easy' } as const;
const minutes = { stamps: 60, window: 300 } as const;

export const someCells = (): Cell[] =>
  (
    [
      ['quick', quick],
      ['slow', slow],
      ['quick fast', { ...quick, fast: 0.25 }],
      ['slow fast', { ...slow, fast: 0.25 }],
      ['quick topics', { ...quick, news: 20, topics: true }],
      ['slow topics fast', { ...slow, news: 20, topics: true, fast: 0.25 }],
      ['slow topics clusters', { ...slow, news: 20, topics: true, communities: 'clusters' }],
      ['slow clock', { ...slow, clocks: 0.25 }],
      ['quick topics clock', { ...quick, news: 20, clocks: 0.25, topics: true }],
      ['quick minutes', { ...quick, ...minutes }],
      ['slow minutes topics fast', { ...slow, ...minutes, news: 20, topics: true, fast: 0.25 }],
      ['quick gaps', { ...quick, missing: 0.1 }],
      ['slow sparse', { decay: 900 }],
      ['quick sparse', { decay: 90 }],
      ['slow 14 days', { ...slow, days: 14 }],
      ['slow 9 channels', { ...slow, channels: 9 }],
      ['slow 48 channels', { ...slow, channels: 48, news: 20, reach: 0.15 }],
      ['slow 80', { ...slow, news: 80 }],
      ['niche slow', { ...slow, niche: 3 }],
      ['niche quick', { ...quick, niche: 3 }],
      ['live 4', { ...slow, live: { channels: 4, others: 0 } }],
      ['live 3', { ...slow, live: { channels: 3, others: 0 } }],
      ['live 4 sparse', { live: { channels: 4, others: 0 } }],
      ['live 4 others 0.02', { ...slow, live: { channels: 4, others: 0.02 } }],
      ['live 4 others 0.1', { ...slow, live: { channels: 4, others: 0.1 } }],
      ['live 4 others 0.1 sparse', { live: { channels: 4, others: 0.1 } }],
      ['sessions 4', { ...slow, sessions: { channels: 4 } }],
      ['sessions 4 fixed', { ...slow, sessions: { channels: 4, fixed: true } }],
      ['sessions 8', { ...slow, sessions: { channels: 8 } }],
      ['sessions 4 sparse', { sessions: { channels: 4 } }],
      ['sessions 4 sparse fixed', { sessions: { channels: 4, fixed: true } }],
      ['sessions 4 quick', { ...quick, sessions: { channels: 4 } }],
      ['pair', { ...slow, group: { ...easy, size: 2 } }],
      ['group easy', { ...slow, group: easy }],
      ['group medium', { ...slow, group: { size: 4, difficulty: 'medium' } }],
      ['group hard', { ...slow, group: { size: 4, difficulty: 'hard' } }],
      ['group easy sparse', { decay: 900, group: easy }],
      ['group medium sparse', { decay: 900, group: { size: 4, difficulty: 'medium' } }],
      ['group hard sparse', { decay: 900, group: { size: 4, difficulty: 'hard' } }],
      ['group easy quick fast', { ...quick, fast: 0.25, group: easy }],
      ['group medium topics', { ...slow, news: 20, topics: true, group: { size: 4, difficulty: 'medium' } }],
      ['group easy quick 4 a day', { ...quick, group: easy, together: 4 }],
      ['group medium quick 8 a day', { ...quick, group: { size: 4, difficulty: 'medium' }, together: 8 }],
      ['group easy 80', { ...slow, news: 80, group: easy, together: 0.85 }],
      ['group easy minutes', { ...slow, ...minutes, group: easy }],
      ['group easy gaps', { ...slow, missing: 0.1, group: easy }],
      ['one feed', { ...slow, group: easy, feed: true }],
      ['whole community', { ...slow, group: { size: 'whole', difficulty: 'medium' } }],
    ] as [string, Factors][]
  ).map(([id, factors]) => cellOf(id, factors));

/** How often a group of four is found, by how often it posts together. */
export const somePower = (news: 'quick' | 'slow', together: number): Cell =>
  cellOf(`power ${news} ${together}`, {
    ...(news === 'quick' ? quick : slow),
    group: easy,
    together,
  });
