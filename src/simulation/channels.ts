import { type Random, waiting, lognormal, normal, poisson, shiftOdds, uniform } from './draws.ts';
import { day, hour, hoursOfDays } from './habits.ts';
import { plainPersian } from './language/orthography.ts';
import type { ChannelSpec, Orthography, Profile, Size, UsageSpec, WorldSpec } from './spec.ts';

/** A channel's rates of use of one lexicon, its own effect included. */
interface Rates {
  readonly own: number;
  readonly quoted: number;
  readonly mocked: number;
  readonly other: number;
  readonly excluded: number;
  readonly recall: number;
  readonly copies: number;
}

interface Interval {
  readonly from: number;
  readonly to: number;
}

/** A channel of one replication: the specification with everything that was drawn for it. */
export interface Channel {
  readonly index: number;
  readonly spec: ChannelSpec;
  /** Key of its posts: the platform's number, else the handle. */
  readonly key: string;
  readonly postsPerDay: number;
  readonly reach: number | null;
  readonly quickness: number;
  readonly orthography: Orthography;
  /** By the position of the lexicon in the world's list. */
  readonly rates: readonly Rates[];
  /** Weight of every hour of the world, 1 on average over a week. */
  readonly hours: Float64Array;
  /** When nothing of it was collected; seconds since 1970. */
  readonly outages: readonly Interval[];
  readonly firstId: number;
}

export function startOf(spec: WorldSpec): number {
  const start = Date.parse(`${spec.from}T00:00:00Z`) / 1000;
  if (!Number.isInteger(start)) throw new RangeError(`"${spec.from}" is not a day`);
  return start;
}

function drawSize(random: Random, size: Size): number {
  return typeof size === 'number' ? size : lognormal(random, size.median, size.sigma);
}

/** The entry that holds for a channel: its own, else its community's, else the general one. */
function usageFor(spec: WorldSpec, channel: ChannelSpec, lexicon: string): UsageSpec | null {
  const mine = spec.usage.filter((u) => u.lexicon === lexicon);
  return (
    mine.find((u) => u.channel === channel.handle) ??
    mine.find((u) => u.channel === undefined && u.community === channel.community) ??
    mine.find((u) => u.channel === undefined && u.community === undefined) ??
    null
  );
}

function drawRates(random: Random, usage: UsageSpec | null): Rates {
  const spread = usage?.spread ?? 0;
  const effect = spread === 0 ? 1 : Math.exp(spread * normal(random));
  const rate = (value: number | undefined): number => shiftOdds(value ?? 0, effect);
  const rates = {
    own: rate(usage?.own),
    quoted: rate(usage?.quoted),
    mocked: rate(usage?.mocked),
    other: rate(usage?.other),
    excluded: rate(usage?.excluded),
    recall: usage?.recall ?? 1,
    copies: usage?.copies ?? 0,
  };
  const total = rates.own + rates.quoted + rates.mocked + rates.other + rates.excluded;
  if (total <= 1) return rates;
  const shrink = 1 / total;
  return {
    ...rates,
    own: rates.own * shrink,
    quoted: rates.quoted * shrink,
    mocked: rates.mocked * shrink,
    other: rates.other * shrink,
    excluded: rates.excluded * shrink,
  };
}

function drawOutages(random: Random, spec: WorldSpec): Interval[] {
  const plan = spec.observation.outages;
  if (plan === undefined) return [];
  const start = startOf(spec);
  const list: Interval[] = [];
  for (let n = poisson(random, plan.perChannel); n > 0; n -= 1) {
    const from = start + uniform(random) * spec.days * day;
    list.push({ from, to: from + waiting(random, plan.hours * hour) });
  }
  return list.sort((a, b) => a.from - b.from);
}

/** Draws the channels of a world: sizes, effects, outages. */
export function drawChannels(spec: WorldSpec, random: Random): Channel[] {
  const handles = new Set<string>();
  const known = new Map<Profile, Float64Array>();
  const hoursOf = (profile: Profile): Float64Array => {
    const hours = known.get(profile) ?? hoursOfDays(profile, startOf(spec), spec.days, spec.offset);
    known.set(profile, hours);
    return hours;
  };
  return spec.channels.map((channel, index) => {
    if (handles.has(channel.handle)) throw new RangeError(`two channels are named "${channel.handle}"`);
    handles.add(channel.handle);
    return {
      index,
      spec: channel,
      key: channel.platformId ?? channel.handle,
      postsPerDay: drawSize(random, channel.postsPerDay),
      reach: channel.reach === undefined ? null : drawSize(random, channel.reach),
      quickness: channel.habit.quickness ?? 1,
      orthography: channel.orthography ?? plainPersian,
      rates: spec.lexicons.map((lexicon) => drawRates(random, usageFor(spec, channel, lexicon))),
      hours: hoursOf(channel.habit.profile),
      outages: drawOutages(random, spec),
      firstId: 1000 + Math.floor(uniform(random) * 60_000),
    };
  });
}
