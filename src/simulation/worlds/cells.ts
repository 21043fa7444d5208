import type { Habit, PlantedClaim, UsageSpec, WorldSpec } from '../spec.ts';
import { type SizeRule, manyChannels } from './many.ts';

/** Posts of the 22 channels of a real collection of Persian channels, as counts. */
const telegramFa = [
  25847, 22182, 16180, 13160, 12167, 10035, 7044, 6569, 5769, 5018, 3961, 2370, 1985, 1715, 1672, 903, 742,
  405, 337, 302, 122, 4,
];

const sizeRules = {
  equal: { kind: 'equal' },
  lognormal: { kind: 'lognormal', sigma: 1 },
  'one-half': { kind: 'one-half' },
  'telegram-fa': { kind: 'like', sizes: telegramFa },
} as const satisfies Record<string, SizeRule>;

export interface ShareFactors {
  readonly channels: 3 | 5 | 8 | 12 | 22 | 58;
  readonly sizes: keyof typeof sizeRules;
  /** One post in ten, or outages of two days on average, one in ten days. */
  readonly gaps: 'none' | 'tenth' | 'outages';
  /** `imperfect`: precision 0.8 and recall 0.7 of X's lexicon everywhere; `differential`: only among X's rivals. */
  readonly lexicon: 'perfect' | 'imperfect' | 'differential';
}

export interface ShareEffect {
  /** Rates of own use of X and of its rival in a channel of no effect of its own. */
  readonly x: number;
  readonly rival: number;
  /** Standard deviation of the channels' effects, on the logit scale. */
  readonly spread: number;
  /** Odds of being missing for a post with X, relative to others. */
  readonly missingOdds?: number;
  /** Mean number of later repeats of a text with X. */
  readonly copies?: number;
  readonly postsPerDay?: number;
  readonly days?: number;
}

/** A world in which one share is to be measured: X against one rival, in two communities of like size. */
export function shareCell(factors: ShareFactors, effect: ShareEffect): WorldSpec {
  const { channels: n, sizes, gaps, lexicon } = factors;
  const all = manyChannels({
    community: 'first',
    count: n,
    postsPerDay: effect.postsPerDay ?? 12,
    sizes: sizeRules[sizes],
  }).map((channel, i) => ({ ...channel, community: i % 2 === 0 ? 'first' : 'second' }));
  const good: UsageSpec = {
    lexicon: 'harbour',
    own: effect.x,
    spread: effect.spread,
    copies: effect.copies ?? 0,
  };
  // Matches are own use that is listed, and false ones: a quarter as many false as true is precision 0.8.
  const bad: UsageSpec = { ...good, recall: 0.7, other: (effect.x * 0.7) / 4 };
  const x: UsageSpec[] =
    lexicon === 'perfect'
      ? [good]
      : lexicon === 'imperfect'
        ? [bad]
        : [good, { ...bad, community: 'second' }];
  const claim: PlantedClaim = {
    claim: { type: 'dominates', words: 'harbour', rivals: ['mountain'], form: 'majority' },
  };
  return {
    name: `share-${String(n)}-${sizes}-${gaps}-${lexicon}`,
    title: 'A cell of the calibration of shares',
    from: '2025-03-03',
    days: effect.days ?? 60,
    offset: 0,
    communities: { first: 'First', second: 'Second' },
    channels: all,
    lexicons: ['harbour', 'mountain'],
    usage: [...x, { lexicon: 'mountain', own: effect.rival, spread: effect.spread }],
    stories: [],
    flows: [],
    groups: [],
    events: [],
    observation: {
      missing: gaps === 'tenth' ? 0.1 : 0,
      ...(effect.missingOdds === undefined ? {} : { missingOdds: { harbour: effect.missingOdds } }),
      ...(gaps === 'outages' ? { outages: { perChannel: (effect.days ?? 60) / 20, hours: 48 } } : {}),
    },
    claims: { majority: claim },
  };
}

/** A balanced third of the full factorial: 72 cells, every pair of levels equally often or nearly so. */
export function shareCells(): ShareFactors[] {
  const channels = [3, 5, 8, 12, 22, 58] as const;
  const sizes = ['equal', 'lognormal', 'one-half', 'telegram-fa'] as const;
  const gaps = ['none', 'tenth', 'outages'] as const;
  const lexicons = ['perfect', 'imperfect', 'differential'] as const;
  const cells: ShareFactors[] = [];
  for (const [a, n] of channels.entries()) {
    for (const [b, size] of sizes.entries()) {
      for (const [c, gap] of gaps.entries()) {
        const lexicon = lexicons[(a + b + c) % 3];
        if (lexicon !== undefined) cells.push({ channels: n, sizes: size, gaps: gap, lexicon });
      }
    }
  }
  return cells;
}

export interface TimingFactors {
  readonly stamps?: 1 | 60;
  /** Share of the channels that post on the half hour. */
  readonly clocks?: number;
  /** So many channels of the first community post in sessions, five minutes six times a day, the same for all of them. */
  readonly sessions?: { readonly channels: number; readonly fixed?: true };
  /** Share of the channels that are ten times as fast as the others. */
  readonly fast?: number;
  /** Seconds in which a story's news decays: 90 or 900. */
  readonly decay?: number;
  /** Stories a day that everyone may carry; 6 unless given. Of each community's own half as many. */
  readonly news?: number;
  /** Probability that a channel carries such a story; 0.4 unless given. */
  readonly reach?: number;
  /** Communities with stories of their own beside those that everyone carries. */
  readonly topics?: boolean;
  readonly bulk?: boolean;
  readonly albums?: boolean;
  /** A planted group of so many channels in the first community, or all of that community. */
  readonly group?: { readonly size: number | 'whole'; readonly difficulty: 'easy' | 'medium' | 'hard' };
  readonly channels?: number;
  readonly days?: number;
}

const groupShapes = {
  easy: { window: 20, participation: 0.95, perDay: 1.5, outsiders: { probability: 0.02, delay: 3600 } },
  medium: { window: 45, participation: 0.8, perDay: 1, outsiders: { probability: 0.1, delay: 900 } },
  hard: { window: 80, participation: 0.6, perDay: 0.8, outsiders: { probability: 0.25, delay: 300 } },
} as const;

/** A world in which only times matter: who carries what, when. Draw it with `texts: false` for speed. */
export function timingCell(factors: TimingFactors): WorldSpec {
  const n = factors.channels ?? 24;
  const stamps = factors.stamps ?? 1;
  const communities = ['first', 'second', 'third'];
  const { sessions } = factors;
  // Channels of the first community are every third.
  const isOfFirst = (i: number, count: number): boolean => i % 3 === 0 && i / 3 < count;
  const habit = (i: number): Habit => ({
    profile: 'round-the-clock',
    stamps,
    ...(i < n * (factors.clocks ?? 0) ? { clock: 30 } : {}),
    ...(n - i <= n * (factors.fast ?? 0) ? { quickness: 0.1 } : {}),
    ...(sessions !== undefined && isOfFirst(i, sessions.channels)
      ? {
          sessions: {
            perDay: 6,
            seconds: 300,
            ...(sessions.fixed === undefined ? {} : { fixed: sessions.fixed }),
          },
        }
      : {}),
    ...(factors.bulk === true && i % 6 === 0 ? { bulk: [{ day: 10, posts: 300 }] } : {}),
  });
  const channels = manyChannels({ community: 'first', count: n, postsPerDay: 12 }).map((channel, i) => ({
    ...channel,
    community: communities[i % communities.length] ?? 'first',
    habit: habit(i),
    ...(factors.albums === true ? { albums: 0.15, albumRecords: 'items' as const } : {}),
  }));
  const decay = factors.decay ?? 900;
  const everyone = {
    name: 'everyone',
    perDay: factors.news ?? 6,
    reach: { '*': factors.reach ?? 0.4 },
    decay,
    form: 'copy' as const,
    reworded: 0.3,
  };
  const own = communities.map((community) => ({
    ...everyone,
    name: `of-${community}`,
    perDay: (factors.news ?? 6) / 2,
    reach: { [community]: 0.7, '*': 0.05 },
  }));
  const first = channels.filter((c) => c.community === 'first').map((c) => c.handle);
  const { group } = factors;
  const shape = group === undefined ? null : groupShapes[group.difficulty];
  return {
    name: 'timing',
    title: 'A cell of the calibration of timing',
    from: '2025-03-03',
    days: factors.days ?? 60,
    offset: 0,
    communities: Object.fromEntries(communities.map((c) => [c, c])),
    channels,
    lexicons: ['harbour'],
    usage: [{ lexicon: 'harbour', own: 0.05 }],
    stories: factors.topics === true ? [everyone, ...own] : [everyone],
    flows: [],
    groups:
      group === undefined || shape === null
        ? []
        : [
            {
              name: 'planted',
              difficulty: group.difficulty,
              channels: group.size === 'whole' ? first : first.slice(0, group.size),
              form: 'exact',
              ...shape,
            },
          ],
    events: [],
    observation: { missing: 0 },
    claims: {},
  };
}
