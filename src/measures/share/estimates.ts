import { withoutValue } from '../measure.ts';
import { message } from '../../messages/index.ts';
import type { Said } from '../../model/said.ts';
import type { Estimate } from '../../model/estimate.ts';
import { jackknifeDifference, jackknifeShare } from '../../statistics/jackknife.ts';
import type { Reason } from '../../statistics/reason.ts';
import type { ChannelFacts } from '../../store/queries/channels.ts';
import type { SideCount } from './sides.ts';

/** What is counted: posts (albums once), texts once a channel, forwards, settled views, channels. */
export type Denominator = 'texts' | 'posts' | 'forwards' | 'views' | 'channels';

export const unitSaid = (unit: Denominator): Said => message('estimates.unit', { unit });

/** Methods by the names that the statistics give them. */
const methods: Readonly<Record<string, Said>> = {
  'delete-one-channel jackknife, logit scale, t': message('estimates.jackknifeLogit'),
  'delete-one-channel jackknife, Fisher z scale, t': message('estimates.jackknifeFisher'),
};
const methodSaid = (method: string): Said => methods[method] ?? method;

/** Channels under which the jackknife has no interval. */
const leastChannels = 5;

function whyNot(parts: readonly ChannelPart[], reason: Reason): Said {
  const channels = parts.filter((part) => part.n > 0).length;
  return channels < leastChannels
    ? message('estimates.fewChannels', { channels, least: leastChannels })
    : reason;
}

/** One channel's part of a share: x of n units, and how many units may be missing. */
export interface ChannelPart {
  readonly channel: string;
  readonly x: number;
  /** The rival's units, where two sides are compared. */
  readonly y: number;
  readonly n: number;
  /** Units that may be missing, as many of the missing posts as of those held: most and fewest. */
  readonly missing: number;
  readonly missingLeast: number;
  /** Where no unit is held: posts that may be missing at most, any of which may be one. 0 unless given. */
  readonly unseen?: number;
  /** Posts held that are no unit. */
  readonly others: number;
  /** Posts that may be missing at most, units or not. */
  readonly missingPosts: number;
  /** Its ids tell nothing of what is missing: none is known to be, and that is no census. */
  readonly unrated?: true;
  /** Found by words that nobody has read: what they miss or mistake is not known, and that is no census. */
  readonly unread?: true;
}

/** Parts that were found by words nobody has read. */
export const byUnreadWords = (parts: readonly ChannelPart[]): ChannelPart[] =>
  parts.map((part) => ({ ...part, unread: true }));

/** Odds of a missing post against those of the posts held: between half and twice. */
export const missingOdds = 2;
/** Odds at which a verdict is told beside the one that decides. */
export const besideOdds = 1.5;

type Counted = 'texts' | 'posts' | 'forwards' | 'views';

/**
 * Counts by channel. A unit is in `n` when its bits meet `inside`, in `x` when they meet `first`, in `y` when
 * they meet `second`. Missing posts are spread like those held: as many of them are in `n` as of the others. That no unit
 * is held does not say that none is missing: there all that may be missing are told (`unseen`).
 */
export function partsOf(
  frame: readonly ChannelFacts[],
  counts: readonly SideCount[],
  unit: Counted,
  inside: number,
  first: (side: number) => boolean,
  second: (side: number) => boolean = () => false,
): ChannelPart[] {
  const byChannel = new Map<string, SideCount[]>();
  for (const count of counts) {
    const own = byChannel.get(count.channel);
    if (own === undefined) byChannel.set(count.channel, [count]);
    else own.push(count);
  }
  return frame.map((facts) => {
    const own = byChannel.get(facts.key) ?? [];
    const total = (of: (side: number) => boolean): number =>
      own.reduce((sum, c) => sum + (of(c.side) ? c[unit] : 0), 0);
    const n = total((side) => (side & inside) !== 0);
    // An album is one post, as it is among those that are missing.
    const held = facts.counted;
    const none = n === 0 && unit !== 'views' && facts.missing[1] > 0;
    return {
      channel: facts.key,
      x: total(first),
      y: total(second),
      n,
      missing: unit === 'views' || held <= 0 ? 0 : (facts.missing[1] * n) / held,
      missingLeast: unit === 'views' || held <= 0 ? 0 : (facts.missing[0] * n) / held,
      others: Math.max(0, held - n),
      missingPosts: facts.missing[1],
      ...(none ? { unseen: facts.missing[1] } : {}),
      ...(facts.completeness === null ? { unrated: true } : {}),
    };
  });
}

export const total = (parts: readonly ChannelPart[], field: 'x' | 'y' | 'n'): number =>
  parts.reduce((sum, part) => sum + part[field], 0);

/** The same share with channels as if drawn from more of their kind: says how much it rests on these channels. */
export function transferShare(name: Said, unit: Said, parts: readonly ChannelPart[]): Estimate {
  const used = parts.filter((part) => part.n > 0);
  return transferEstimate('share', name, unit, parts, () =>
    jackknifeShare(
      used.map((p) => p.x),
      used.map((p) => p.n),
    ),
  );
}

export function transferDifference(name: Said, unit: Said, parts: readonly ChannelPart[]): Estimate {
  const used = parts.filter((part) => part.n > 0);
  return transferEstimate('difference', name, unit, parts, () =>
    jackknifeDifference(
      used.map((p) => p.x),
      used.map((p) => p.y),
      used.map((p) => p.n),
    ),
  );
}

function transferEstimate(
  kind: Estimate['kind'],
  name: Said,
  unit: Said,
  parts: readonly ChannelPart[],
  compute: () => ReturnType<typeof jackknifeShare>,
): Estimate {
  const n = total(parts, 'n');
  const base = {
    kind,
    name,
    level: 0.95,
    target: 'transfer',
    unit,
    n: total(parts, 'x'),
    denominator: n,
  } as const;
  if (n === 0)
    return {
      ...base,
      ...withoutValue(message('estimates.noUnits')),
    };
  const result = compute();
  return {
    ...base,
    // No interval, no value: a bare number would be read as a sure one.
    value: result.reason === null ? result.value : null,
    low: result.low,
    high: result.high,
    method: methodSaid(result.method),
    ...(result.reason === null
      ? { note: message('estimates.neverDecides') }
      : { note: message('estimates.notPrinted', { why: whyNot(parts, result.reason) }) }),
  };
}

/**
 * Share of channels that have it at least once; how often it was looked for differs from channel to channel. One of which
 * nothing is held, though it may have published, may have it or not.
 */
export function channelShare(name: Said, parts: readonly ChannelPart[], unit: Said): Estimate {
  const used = parts.filter((part) => part.n > 0);
  const unseen = parts.filter((part) => part.n === 0 && part.others === 0 && part.missingPosts >= 1).length;
  const found = used.filter((part) => part.x > 0).length;
  const may = used.filter((part) => part.x > 0 || part.missingPosts >= 1).length;
  const none = used.length === 0;
  return {
    kind: 'share',
    name,
    value: none ? null : found / used.length,
    low: none ? null : found / (used.length + unseen),
    high: none ? null : (may + unseen) / (used.length + unseen),
    level: 0.95,
    target: 'frame',
    unit,
    n: found,
    denominator: used.length,
    method: message('estimates.countedMaybe'),
    note: message('estimates.unequalEffort'),
  };
}
