import type { Bounded } from '../numbers.ts';
import type { Writing } from '../writing.ts';

/** What channels share. */
export type Shared = 'url' | 'forward' | 'text' | 'hashtags' | 'other';

const things: Readonly<Record<Shared, string>> = {
  url: 'addresses',
  forward: 'forwarded posts',
  text: 'texts',
  hashtags: 'sets of hashtags',
  other: 'objects',
};

const oneThing: Readonly<Record<Shared, string>> = {
  url: 'address',
  forward: 'forwarded post',
  text: 'text',
  hashtags: 'set of hashtags',
  other: 'object',
};

const noAgreement = 'This does not show agreement, common control or fake accounts.';

/** A side of the interval without a limit is said, and not left out. */
const timesOf = ({ value, low, high }: Bounded, w: Writing): string => {
  if (value === null || low === null) return 'odds that cannot be compared here with those';
  const times = `${w.fixed(value, 2)} times`;
  return high === null
    ? `${times} (${w.fixed(low, 2)} or more) the odds`
    : `${w.around(times, w.fixed(low, 2), w.fixed(high, 2))} the odds`;
};

/** `coordinates`: X's channels publish the same things close in time, some of them or all. */
export const coordinates = {
  someRule: (
    {
      pairs,
      window,
      level,
      below,
      outside,
    }: { pairs: number; window: number; level: number; below: number; outside: number },
    w: Writing,
  ) =>
    `Supported when at least ${w.n(pairs)} ${w.plural(pairs, { one: 'pair', other: 'pairs' })} of X’s channels share objects within ${w.n(window)} ${w.plural(window, { one: 'second', other: 'seconds' })} oftener than exchanged names would (false discovery rate ${w.threshold(level)} over all pairs of the frame), also within half and twice as many seconds, and by those objects alone that others carry too and less quickly (nobody who is not X’s within the window of X’s), and no channel left out turns it round; contradicted when fewer are, the upper limit of observed to what is expected by pairs that are not both X’s is below what three times as often together as by news alone would show for ${w.threshold(below)} of the testable pairs, of which there are at least ${w.n(pairs)}, and at least ${w.threshold(outside)} of the names exchanged for X’s are others’.`,
  wholeRule: ({ threshold, window }: { threshold: number; window: number }, w: Writing) =>
    `Supported when, among pairs of channels that share an object, the odds of doing so within ${w.n(window)} ${w.plural(window, { one: 'second', other: 'seconds' })} are over ${w.n(threshold)} times as high for two of X’s as for one of X’s and another, over the whole 95% interval of other days like these (Mantel-Haenszel, by object and by the quickness of both), and in every check (a channel left out may not turn it round); contradicted when the interval is below.`,
  someWording: (
    {
      pairs,
      channels,
      label,
      object,
      unusual,
      window,
      testable,
    }: {
      pairs: number;
      channels: number;
      label: string;
      object: Shared;
      unusual: number;
      window: number;
      testable: number;
    },
    w: Writing,
  ) =>
    `Of ${w.count(pairs)} ${w.plural(pairs, { one: 'pair', other: 'pairs' })} of the ${w.n(channels)} ${w.plural(channels, { one: 'channel', other: 'channels' })} of ${w.name(label)} that have ${things[object]} in common, ${w.n(unusual)} publish the same ${things[object]} within ${w.n(window)} ${w.plural(window, { one: 'second', other: 'seconds' })} of one another oftener than news, hour and habit explain; of ${w.count(testable)} ${w.plural(testable, { one: 'pair', other: 'pairs' })} enough was to be expected to judge that they do not. ${noAgreement}`,
  wholeWording: (
    { label, object, window, odds }: { label: string; object: Shared; window: number; odds: Bounded },
    w: Writing,
  ) =>
    `Two channels of ${w.name(label)} that publish the same ${things[object]} do so within ${w.n(window)} ${w.plural(window, { one: 'second', other: 'seconds' })} with ${timesOf(odds, w)} of one of them and another channel as quick (95% interval, of other days like these). ${noAgreement}`,

  noX: 'the claim does not name the channels that are said to post together',
  nameX: 'name X’s community in the claim (by)',
  tooFewChannels: (
    {
      channels,
      label,
      object,
      without,
      least,
    }: { channels: number; label: string; object: Shared; without: number; least: number },
    w: Writing,
  ) =>
    `${w.n(channels)} ${w.plural(channels, { one: 'channel', other: 'channels' })} of ${w.name(label)} share ${things[object]} with others${without > 0 ? ` (${w.n(without)} share none, or post by the clock)` : ''}; ${w.n(least)} ${w.plural(least, { one: 'is', other: 'are' })} the least that can decide`,
  moreChannelsOf: ({ label }: { label: string }, w: Writing) => `posts of more channels of ${w.name(label)}`,
  tooFewObjects: (
    { label, objects, object, least }: { label: string; objects: number; object: Shared; least: number },
    w: Writing,
  ) =>
    `channels of ${w.name(label)} have ${w.n(objects)} ${objects === 1 ? oneThing[object] : things[object]} in common; ${w.n(least)} ${w.plural(least, { one: 'is', other: 'are' })} the least that can decide`,
  forwardsApart: (
    { why, forwards, enough }: { why: string; forwards: number; enough: boolean },
    w: Writing,
  ) =>
    `${why}. Forwards are left out of this; as forwards they have ${w.count(forwards)} ${w.plural(forwards, { one: 'post', other: 'posts' })} in common, ${enough ? 'and “object: forward” in the claim asks of those' : 'which could not decide it either'}`,
  askOfForwards: 'the same question of what they forward (“object: forward” in the claim)',
  fewerDaysOrChannels: 'name fewer days or channels',
  unattainable: (
    { pairs, label, p, least }: { pairs: number; label: string; p: number; least: number },
    w: Writing,
  ) =>
    `if all that ${w.n(pairs)} ${w.plural(pairs, { one: 'pair', other: 'pairs' })} of ${w.name(label)} share came at once, its p-value would still be ${w.fixed(p, 3)}; under ${w.n(least)} is asked`,
  unmatched: (
    { matched, channels, label }: { matched: number; channels: number; label: string },
    w: Writing,
  ) =>
    `only ${w.n(matched)} of ${w.n(channels)} ${w.plural(channels, { one: 'channel', other: 'channels' })} of ${w.name(label)} can be compared with another channel as quick; half of them are the least, since being quick alone brings channels close in time`,
  asQuick: 'other channels that take up the same things as quickly',
  tooFewDays: ({ days, label, least }: { days: number; label: string; least: number }, w: Writing) =>
    `on ${w.n(days)} ${w.plural(days, { one: 'day', other: 'days' })} two channels of ${w.name(label)} share an object that another as quick shares too, some within the window and some not; ${w.n(least)} ${w.plural(least, { one: 'is', other: 'are' })} the least that can decide`,
  moreDaysOrAsQuick: 'more days, or other channels that take up the same things as quickly',

  openTestable: ({ unusual, testable }: { unusual: number; testable: number }, w: Writing) =>
    `${w.n(unusual)} unusual ${w.plural(unusual, { one: 'pair', other: 'pairs' })}, and ${w.n(testable)} ${w.plural(testable, { one: 'pair', other: 'pairs' })} of which enough is expected to say that they are not`,
  openAlone: ({ alone }: { alone: number }, w: Writing) =>
    `${w.n(alone)} ${w.plural(alone, { one: 'pair is', other: 'pairs are' })} unusual only by what nobody else carries, or others carry as quickly; read the posts: concert and an event that these channels alone cover look the same`,
  readPosts: 'a reading of the posts behind these pairs, and channels that cover the same events',
  liveEvents:
    'Channels that cover the same events live, with others taking them up later, give the same pattern as channels that agree: the posts behind the pairs have to be read.',
  aloneNotCounted: ({ alone, pairs }: { alone: number; pairs: number }, w: Writing) =>
    `${w.n(alone)} of ${w.n(pairs)} unusual ${w.plural(pairs, { one: 'pair', other: 'pairs' })} rest on what nobody else carries, or others carry as quickly: they do not count.`,
  openItself: ({ own }: { own: number }, w: Writing) =>
    `X is compared mostly with itself (${w.percent(own)} of the names exchanged are its own); form “whole” asks otherwise`,
  openBelow: (
    { unusual, testable, below }: { unusual: number; testable: number; below: number },
    w: Writing,
  ) =>
    `${w.n(unusual)} unusual ${w.plural(unusual, { one: 'pair', other: 'pairs' })}, and of ${w.n(testable)} testable ${w.plural(testable, { one: 'one', other: 'ones' })} ${w.n(below)} ${w.plural(below, { one: 'is', other: 'are' })} shown to be together less than three times as often as by news alone`,
  openThreshold: 'the interval includes the threshold',

  halfWindow: 'half the window',
  twiceWindow: 'twice the window',
  copiesToo: 'copies counted too (without de-duplication)',
  openToo: 'open copies and posters on the clock counted too',
  unnamed: 'a channel not named',
  unusualPair: ({ number, of }: { number: number; of: number }, w: Writing) =>
    `unusual pair ${w.n(number)} of ${w.n(of)}`,

  othersPass: ({ communities }: { communities: number }, w: Writing) =>
    `${w.n(communities)} other ${w.plural(communities, { one: 'community passes', other: 'communities pass' })} the same test.`,
  oneSource:
    'Channels that take from one source, or post by one schedule or feed, give the same pattern as channels that agree.',
  setApart: (
    { object, texts, channels, loads }: { object: Shared; texts: number; channels: number; loads: number },
    w: Writing,
  ) =>
    `Set apart before: ${object === 'forward' ? '' : 'forwards that say so, '}${w.count(texts)} ${w.plural(texts, { one: 'text', other: 'texts' })} of which half of the copies say whose they are, ${w.count(channels)} ${w.plural(channels, { one: 'channel that posts', other: 'channels that post' })} by the clock, and ${w.count(loads)} ${w.plural(loads, { one: 'day', other: 'days' })} on which a channel’s history was loaded at once.`,

  powerNoX: 'the claim names no channels (by)',
  powerHead: (
    { channels, object, window }: { channels: number; object: Shared; window: number },
    w: Writing,
  ) =>
    `${w.n(channels)} ${w.plural(channels, { one: 'channel has', other: 'channels have' })} ${things[object]} in common with others; window ${w.n(window)} s`,
  powerNoOdds: 'no object is shared by two of them and by another as quick: nothing could be found',
  powerOdds: ({ days, odds }: { days: number; odds: number }, w: Writing) =>
    `over ${w.n(days)} ${w.plural(days, { one: 'day', other: 'days' })} an odds ratio of ${w.fixed(odds, 1)} would be found with a chance of 80%, if days are alike`,
  powerPairs: (
    { pairs, family, testable }: { pairs: number; family: number; testable: number },
    w: Writing,
  ) =>
    `${w.n(pairs)} ${w.plural(pairs, { one: 'pair', other: 'pairs' })} of them share two or more, of ${w.n(family)} in the frame; of ${w.n(testable)} enough is expected to say that they are not unusual`,
  powerNoPair: 'no pair could be unusual',
  powerMiddle: ({ expected, from, pairs }: { expected: number; from: number; pairs: number }, w: Writing) =>
    `a pair of the middle, of which ${w.fixed(expected, 1)} within the window are expected, is unusual from ${w.n(from)} on, if ${w.n(pairs)} ${w.plural(pairs, { one: 'is', other: 'are' })}`,
};
