import type { Bounded } from '../numbers.ts';
import type { Writing } from '../writing.ts';

type Sides = { readonly a: string; readonly b: string };

const credit = 'by a forward, its handle or a link';

/** `follows`: A is earlier than B with what both publish, or B repeats A. */
export const follows = {
  orderRule: ({ threshold }: { threshold: number }, w: Writing) =>
    `Supported when, of what both publish, the one said to be followed is earlier more often than later by over ${w.n(threshold)}, over the whole ${w.n(95)}% interval of other weeks like these, and in every check (a channel left out may not turn it round); contradicted when the interval is below. Earlier is by at least a minute, and by what the time stamps tell.`,
  copyingRule: ({ credited, asymmetry }: { credited: number; asymmetry: number }, w: Writing) =>
    `Being earlier is not being copied. Supported when the follower says itself, ${credit}, that it has over ${w.threshold(credited)} of what both publish from the other, or when it stands close after the other oftener than close before by over ${w.n(asymmetry)} and no less in half the window and a quarter, each over the whole ${w.n(95)}% interval of other weeks like these, and in every check (a channel left out may not turn it round); contradicted when both are below; not testable where neither can be seen.`,
  orderWording: (
    {
      a,
      b,
      things,
      earlier,
      later,
      difference,
    }: Sides & { things: number; earlier: number; later: number; difference: Bounded },
    w: Writing,
  ) => {
    const range =
      difference.value === null || difference.low === null || difference.high === null
        ? ''
        : `: earlier less later is ${w.difference(difference)}, the range being what other weeks of these channels might have given`;
    return `Of ${w.count(things)} ${w.plural(things, { one: 'item', other: 'items' })} that both publish, ${w.name(a)} has ${w.count(earlier)} earlier, ${w.name(b)} ${w.count(later)}, and ${w.count(things - earlier - later)} stand at the same time${range}. This shows who is earlier among these channels, not that one caused the other: a source in common that one takes up more slowly gives the same order.`;
  },
  credits: ({ a, b, credits, things }: Sides & { credits: number; things: number }, w: Writing) =>
    `${w.name(b)} names ${w.name(a)} (${credit}) in ${w.count(credits)} of ${w.count(things)} ${w.plural(things, { one: 'item', other: 'items' })} that both publish.`,
  near: (
    {
      a,
      b,
      window,
      after,
      before,
      near,
    }: Sides & { window: number; after: number; before: number; near: number },
    w: Writing,
  ) =>
    `Within ${w.count(window)} ${w.plural(window, { one: 'second', other: 'seconds' })} ${w.name(b)} stands after ${w.name(a)} in ${w.count(after)} and before it in ${w.count(before)} of ${w.count(near)}.`,
  nearNot: ({ why }: { why: string }) =>
    `Whether it stands close after it oftener than chance cannot be seen here: ${why}.`,
  clocks: ({ minutes }: { minutes: number }, w: Writing) =>
    `The order would not stand if the clocks that stamped the two sides differed by ${w.n(minutes)} ${w.plural(minutes, { one: 'minute', other: 'minutes' })}, as they may where sites write the time of several zones; stamps of one platform’s own server are of one clock.`,
  notWhy: 'This is of what both publish here; it does not show why.',
  together: ({ sentences }: { sentences: readonly string[] }) => sentences.join(' '),

  feed: ({ delay }: { delay: number }, w: Writing) =>
    `one follows the other at a fixed delay of about ${w.count(delay)} ${w.plural(delay, { one: 'second', other: 'seconds' })}, as a feed does, and a source in common with two fixed delays looks the same`,
  noHabit: 'how long they usually take is not known',
  coarse: ({ grain, window }: { grain: number; window: number }, w: Writing) =>
    `the time stamps tell every ${w.n(grain)} ${w.plural(grain, { one: 'second', other: 'seconds' })} apart, and a window of ${w.count(window)} ${w.plural(window, { one: 'second', other: 'seconds' })}, as short as their habits ask for, is under twice that`,
  longWindow: ({ window, habit }: { window: number; habit: number }, w: Writing) =>
    `a window of ${w.count(window)} ${w.plural(window, { one: 'second', other: 'seconds' })} is over a quarter of what the quicker of them usually takes (${w.count(habit)} ${w.plural(habit, { one: 'second', other: 'seconds' })})`,
  fewNear: ({ near, window, least }: { near: number; window: number; least: number }, w: Writing) =>
    `${w.count(near)} of what both carry stand within ${w.count(window)} ${w.plural(window, { one: 'second', other: 'seconds' })}; ${w.n(least)} ${w.plural(least, { one: 'is', other: 'are' })} the least that can tell`,
  fading:
    'that the later one comes close behind goes away when only shorter distances count, as it does of one that is merely slower; so copying cannot be told from being slow',
  orderKnown: ({ why }: { why: string }) => `the order is known, copying is not: ${why}`,
  notSeen: ({ why }: { why: string }) => `copying cannot be seen: ${why}`,

  noX: 'the claim does not name the channels that are said to follow',
  nameX: 'name X’s community in the claim (by)',
  noFollowed: 'the claim does not say after whom',
  noCommunity: 'what is said to be followed is no community: only channels can be earlier',
  nameFollowed: 'name the community that is followed in the claim (rivals)',
  inBoth: 'a channel stands in both of two communities that are compared',
  apart: 'communities without a channel in common',
  tooFew: (
    { a, b, things, leftOut, least }: Sides & { things: number; leftOut: number; least: number },
    w: Writing,
  ) =>
    `${w.name(a)} and ${w.name(b)} carry ${w.count(things)} ${w.plural(things, { one: 'item', other: 'items' })} in common, observed whole from a day before to a day after (${w.count(leftOut)} more were not); ${w.n(least)} ${w.plural(least, { one: 'is', other: 'are' })} the least that can decide`,
  tooShort: (
    {
      a,
      b,
      days,
      weeks,
      leastDays,
      leastWeeks,
    }: Sides & { days: number; weeks: number; leastDays: number; leastWeeks: number },
    w: Writing,
  ) =>
    `what ${w.name(a)} and ${w.name(b)} carry in common stands on ${w.n(days)} ${w.plural(days, { one: 'day', other: 'days' })} of ${w.n(weeks)} ${w.plural(weeks, { one: 'week', other: 'weeks' })}; ${w.n(leastDays)} ${w.plural(leastDays, { one: 'day', other: 'days' })} of ${w.n(leastWeeks)} ${w.plural(leastWeeks, { one: 'week is', other: 'weeks are' })} the least that can decide`,
  tied: ({ grain, tied, things }: { grain: number; tied: number; things: number }, w: Writing) =>
    `the time stamps tell only every ${w.n(grain)} ${w.plural(grain, { one: 'second', other: 'seconds' })} apart, and ${w.count(tied)} of ${w.count(things)} ${w.plural(things, { one: 'item falls', other: 'items fall' })} together within that`,
  moreWeeks: 'more weeks of the same channels',
  missingPosts: 'the posts that the gaps in the ids show to be missing',
  finerStamps: 'a source with finer time stamps',
  secondsAndWeeks: 'posts whose time stamps tell seconds, and more weeks of the same channels',

  halfMinute: 'earlier by half a minute',
  twoMinutes: 'earlier by two minutes',
  halfDay: 'an item ends after half a day of silence',
  twoDays: 'an item ends after two days of silence',
  editsLeftOut: 'copies left out that were edited after another had the item',
  hiddenCopies: 'earlier copies that short gaps may hide',
  halfWindow: 'half the window',
  unnamed: 'a channel not named',

  weeksAsDraws:
    'The range is of other weeks of these channels, not of other channels, and what lasts for several weeks counts as habit.',
  notCopied: 'Being earlier is not being copied; whether that can be seen is told beside.',
  silentCopies: 'A copy that names nobody and comes late is not seen here.',
  leftOut: ({ leftOut }: { leftOut: number }, w: Writing) =>
    `${w.count(leftOut)} ${w.plural(leftOut, { one: 'item was', other: 'items were' })} left out: a channel of either was not observed whole from a day before to a day after.`,
  single: ({ label }: { label: string }, w: Writing) =>
    `${w.name(label)} is one channel here: what is said of it rests on that channel.`,
  evidence: ({ a, b }: Sides, w: Writing) => `what ${w.name(a)} and ${w.name(b)} both publish`,

  powerHead: (
    { things, days, weeks, effective }: { things: number; days: number; weeks: number; effective: number },
    w: Writing,
  ) =>
    `${w.count(things)} ${w.plural(things, { one: 'item', other: 'items' })} that both publish, on ${w.n(days)} ${w.plural(days, { one: 'day', other: 'days' })} of ${w.n(weeks)} ${w.plural(weeks, { one: 'week', other: 'weeks' })} (as ${w.fixed(effective, 1)} of equal size)`,
  powerFrom: ({ from }: { from: number | null }, w: Writing) =>
    from === null
      ? 'however often one were earlier, it would be found in fewer than four of five cases'
      : `a difference of ${w.fixed(from, 2)} between earlier and later would be found with a chance of ${w.n(80)}%, if days hang together as in the calibration`,
};
