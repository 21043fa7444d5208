import type { Estimate } from '../../model/estimate.ts';
import { jackknifeDifference, jackknifeShare } from '../../statistics/jackknife.ts';
import {
  type MissingInterval,
  missingDifferenceInterval,
  missingInterval,
} from '../../statistics/missingInterval.ts';
import { type End, extremeNumbers } from '../../statistics/missingRange.ts';
import type { ChannelFacts } from '../../store/queries/channels.ts';
import type { SideCount } from './sides.ts';

/** What is counted: posts (albums once), texts once a channel, forwards, settled views, channels. */
export type Denominator = 'texts' | 'posts' | 'forwards' | 'views' | 'channels';

export const denominatorLabels: Readonly<Record<Denominator, string>> = {
  texts: 'distinct texts, once a channel',
  posts: 'posts',
  forwards: 'forwarded posts',
  views: 'views, two days and more after the post',
  channels: 'channels',
};

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
  /** Posts held that are no unit. */
  readonly others: number;
}

/** Odds of a missing post against those of the posts held: between half and twice. */
export const missingOdds = 2;

type Counted = 'texts' | 'posts' | 'forwards' | 'views';

/**
 * Counts by channel. A unit is in `n` when its bits meet `inside`, in `x` when they meet `first`, in `y` when
 * they meet `second`. Missing posts are spread like those held: as many of them are in `n` as of the others.
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
    const held = facts.posts - facts.strays;
    return {
      channel: facts.key,
      x: total(first),
      y: total(second),
      n,
      missing: unit === 'views' || held <= 0 ? 0 : (facts.missing[1] * n) / held,
      missingLeast: unit === 'views' || held <= 0 ? 0 : (facts.missing[0] * n) / held,
      others: Math.max(0, held - n),
    };
  });
}

const total = (parts: readonly ChannelPart[], field: 'x' | 'y' | 'n' | 'missing'): number =>
  parts.reduce((sum, part) => sum + part[field], 0);

/** Share x/n in the frame, between the bounds that the missing posts allow. */
export function frameShare(name: string, unit: string, parts: readonly ChannelPart[]): Estimate {
  const n = total(parts, 'n');
  const base = { name, level: 0.95, target: 'frame', unit, n: total(parts, 'x'), denominator: n } as const;
  if (n === 0)
    return { ...base, value: null, low: null, high: null, method: 'none', note: 'no units in the frame' };
  return {
    ...base,
    ...hull(parts, (used) => missingInterval(used, missingOdds), false),
    method: frameMethod(parts),
  };
}

/** Paired difference x/n − y/n in the frame. */
export function frameDifference(name: string, unit: string, parts: readonly ChannelPart[]): Estimate {
  const n = total(parts, 'n');
  const base = { name, level: 0.95, target: 'frame', unit, n: total(parts, 'x'), denominator: n } as const;
  if (n === 0)
    return { ...base, value: null, low: null, high: null, method: 'none', note: 'no units in the frame' };
  return {
    ...base,
    ...hull(parts, (used) => missingDifferenceInterval(used, missingOdds), true),
    method: frameMethod(parts),
  };
}

/**
 * How many posts are missing is itself a range in every channel, from none of the gaps to all of them, and channels with
 * many missing posts weigh more when those are added. So the limits are taken with all channels at the fewest and at the
 * most, and with each at the end that moves the value furthest (`missingRange`), and their hull is given; the value
 * counted in the posts held lies inside. († With all channels at the same end only, the truth lay outside in 7 of the 40
 * intervals where two sides are kept by different channels: docs/calibration.md.) The bounds for the odds of a missing
 * post are of expectations; what the missing posts of a channel really were is a draw (Imbens & Manski 2004), and without
 * it the limits hold the truth far less often than they say.
 */
function hull(
  parts: readonly ChannelPart[],
  limits: (parts: readonly ChannelPart[]) => MissingInterval,
  paired: boolean,
): { value: number | null; low: number; high: number } {
  const used = parts.filter((part) => part.n > 0);
  const at = (missing: readonly number[]): MissingInterval =>
    limits(used.map((part, i) => ({ ...part, missing: missing[i] as number })));
  const held = at(used.map(() => 0));
  const rivals = ({ x, y, n }: ChannelPart): number => (paired ? y : n - x);
  return {
    value: held.value,
    low: Math.min(
      held.intervalLow,
      ...numbersTried(used, rivals, 'low', paired).map((m) => at(m).intervalLow),
    ),
    high: Math.max(
      held.intervalHigh,
      ...numbersTried(used, (part) => part.x, 'high', paired).map((m) => at(m).intervalHigh),
    ),
  };
}

/** Numbers of missing posts for one limit. Where a range is a point, or nothing is missing, no limit is computed twice. */
function numbersTried(
  parts: readonly ChannelPart[],
  side: (part: ChannelPart) => number,
  end: End,
  paired: boolean,
): readonly (readonly number[])[] {
  if (parts.every((part) => part.missing === 0)) return [];
  const most = parts.map((part) => atTwiceTheOdds(part, part.missing, side(part)));
  if (parts.every((part) => part.missingLeast === part.missing)) return [most];
  const least = parts.map((part) => atTwiceTheOdds(part, part.missingLeast, side(part)));
  const ranges = parts.map((part, i) => ({ ...part, least: least[i] as number, most: most[i] as number }));
  return [least, most, extremeNumbers(ranges, end, missingOdds, paired)];
}

/**
 * Missing posts that are units, where one side's posts are missing at twice the odds of all others: more than in
 * proportion. († Taken in proportion, intervals of 22 and more channels held the truth in 0 to 12% of worlds in which
 * posts with X are missing at twice the odds: docs/calibration.md.)
 */
function atTwiceTheOdds({ n, others }: ChannelPart, missing: number, side: number): number {
  if (missing === 0) return 0;
  const likelier = n + (missingOdds - 1) * side;
  return missing * (likelier / n) * ((n + others) / (likelier + others));
}

function frameMethod(parts: readonly ChannelPart[]): string {
  const missing = total(parts, 'missing');
  return missing === 0
    ? 'census of the frame: no post known to be missing'
    : `bounds for missing posts, at ½ to ${missingOdds} times the odds of those held, channel by channel, widened for what they may have been (Imbens & Manski)`;
}

/** The same share with channels as if drawn from more of their kind: says how much it rests on these channels. */
export function transferShare(name: string, unit: string, parts: readonly ChannelPart[]): Estimate {
  const used = parts.filter((part) => part.n > 0);
  return transferEstimate(name, unit, parts, () =>
    jackknifeShare(
      used.map((p) => p.x),
      used.map((p) => p.n),
    ),
  );
}

export function transferDifference(name: string, unit: string, parts: readonly ChannelPart[]): Estimate {
  const used = parts.filter((part) => part.n > 0);
  return transferEstimate(name, unit, parts, () =>
    jackknifeDifference(
      used.map((p) => p.x),
      used.map((p) => p.y),
      used.map((p) => p.n),
    ),
  );
}

function transferEstimate(
  name: string,
  unit: string,
  parts: readonly ChannelPart[],
  compute: () => ReturnType<typeof jackknifeShare>,
): Estimate {
  const n = total(parts, 'n');
  const base = { name, level: 0.95, target: 'transfer', unit, n: total(parts, 'x'), denominator: n } as const;
  if (n === 0)
    return { ...base, value: null, low: null, high: null, method: 'none', note: 'no units in the frame' };
  const result = compute();
  return {
    ...base,
    // No interval, no value: a bare number would be read as a sure one.
    value: result.reason === null ? result.value : null,
    low: result.low,
    high: result.high,
    method: result.method,
    ...(result.reason === null
      ? { note: 'rests on these channels; never decides' }
      : { note: `not printed: ${result.reason}` }),
  };
}

/** Share of channels that have it at least once; how often it was looked for differs from channel to channel. */
export function channelShare(name: string, parts: readonly ChannelPart[]): Estimate {
  const used = parts.filter((part) => part.n > 0);
  const found = used.filter((part) => part.x > 0).length;
  return {
    name,
    value: used.length === 0 ? null : found / used.length,
    low: used.length === 0 ? null : found / used.length,
    high:
      used.length === 0 ? null : used.filter((part) => part.x > 0 || part.missing >= 1).length / used.length,
    level: 0.95,
    target: 'frame',
    unit: 'channels with at least one',
    n: found,
    denominator: used.length,
    method: 'counted; a channel with missing posts may have it too',
    note: 'at unequal effort: channels with more posts have more chances',
  };
}

/** Views: only posts whose views were counted two days or more after they were posted; forwards left out. */
export function viewShare(
  name: string,
  views: readonly ChannelPart[],
  viewed: number,
  carried: boolean,
): Estimate {
  const n = total(views, 'n');
  const base = {
    name,
    level: 0.95,
    unit: denominatorLabels.views,
    n: total(views, 'x'),
    denominator: n,
  } as const; // prettier-ignore
  if (viewed === 0) {
    return {
      ...base,
      target: 'frame',
      value: null,
      low: null,
      high: null,
      method: 'none',
      note: carried
        ? 'no post’s views were counted two days or more after it was posted'
        : 'not in this source',
    };
  }
  return {
    ...transferShare(name, denominatorLabels.views, views),
    note: `of ${viewed} posts with settled views; ${transferShare(name, '', views).note ?? ''}`,
  };
}
