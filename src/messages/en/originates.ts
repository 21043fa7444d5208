import type { Bounded } from '../numbers.ts';
import type { Writing } from '../writing.ts';

/** `originates`: C has the earliest copy found in most cascades. */
export const originates = {
  rule: ({ threshold, times }: { threshold: number; times: number }, w: Writing) =>
    `Supported when C has the earliest copy found in over ${w.threshold(threshold)} of the cascades, and over ${w.n(times)} times as often as by its share of the channels that carry them, each over the whole ${w.n(95)}% interval of other weeks like these, ties and copies that short gaps may hide counted against it, and in every check (a channel left out may not turn it round); contradicted when one of them is below, counted for it, over its interval adjusted for two conditions (Holm). A cascade is of three channels and two communities or more, none of them in an outage in the day before.`,
  wording: (
    {
      label,
      cascades,
      first,
      tied,
      share,
      ratio,
    }: { label: string; cascades: number; first: number; tied: number; share: Bounded; ratio: Bounded },
    w: Writing,
  ) => {
    const { value, low, high } = ratio;
    const times =
      value === null || low === null || high === null
        ? 'an unknown number of'
        : w.around(w.fixed(value, 2), w.fixed(low, 2), w.fixed(high, 2));
    return `Of ${w.count(cascades)} ${w.plural(cascades, { one: 'item', other: 'items' })} that three channels of two communities or more carry, the earliest copy found here is of ${w.name(label)} in ${w.count(first)}${tied === 0 ? '' : `, and at the same time in it and another in ${w.count(tied)}`}: ${w.share(share)}, the range being what other weeks of these channels might have given. That is ${times} times its share of the channels that carry them. Earliest found here is not the origin, which may stand outside these channels.`;
  },
  noX: 'the claim does not name the channels that are said to be where it begins',
  nameX: 'name X’s community in the claim (by)',
  tooFew: ({ cascades, leftOut, least }: { cascades: number; leftOut: number; least: number }, w: Writing) =>
    `${w.count(cascades)} ${w.plural(cascades, { one: 'cascade', other: 'cascades' })} of three channels and two communities were observed whole (${w.count(leftOut)} more fall within a day after an outage of one of their channels); ${w.n(least)} ${w.plural(least, { one: 'is', other: 'are' })} the least that can decide`,
  tooShort: ({ weeks, least }: { weeks: number; least: number }, w: Writing) =>
    `the cascades stand in ${w.n(weeks)} ${w.plural(weeks, { one: 'week', other: 'weeks' })}; ${w.n(least)} ${w.plural(least, { one: 'is', other: 'are' })} the least that can decide`,
  hiddenHalf: 'hidden copies half as likely',
  hiddenTwice: 'hidden copies twice as likely',
  clocks: ({ minutes }: { minutes: number }, w: Writing) =>
    `Who is first would not stand if the clock that stamped these channels differed from the others’ by ${w.n(minutes)} ${w.plural(minutes, { one: 'minute', other: 'minutes' })}, as it may where sites write the time of several zones; stamps of one platform’s own server are of one clock.`,
  groups: (
    {
      label,
      labels,
      more,
      none,
      named,
    }: { label: string; labels: readonly string[]; more: number; none: number; named: boolean },
    w: Writing,
  ) => {
    const beside = [
      ...labels.map(w.name),
      ...(more === 0 ? [] : [`${w.count(more)} ${w.plural(more, { one: 'other', other: 'others' })}`]),
      ...(none === 0
        ? []
        : [
            none === 1
              ? 'the channel that is in none'
              : `the ${w.count(none)} channels that are in none, as one`,
          ]),
    ];
    const groups = `Groups two of which must carry an item: ${w.and([w.name(label), ...beside])}.`;
    return named
      ? `${groups} The claim names them; other groups of the project have no part in it.`
      : `${groups} They are those that the project has, since the claim names none (“within”): with other groups in the project other items count.`;
  },
  outside:
    'Where an item comes from outside of these channels is not seen: who is first here may have taken it from elsewhere.',
  leftOut: ({ leftOut }: { leftOut: number }, w: Writing) =>
    `${w.count(leftOut)} ${w.plural(leftOut, { one: 'cascade was', other: 'cascades were' })} left out: one of their channels was not observed in the day before.`,
  evidence: 'the earliest copy found of each cascade',
  powerHead: (
    { cascades, weeks, part, label }: { cascades: number; weeks: number; part: number; label: string },
    w: Writing,
  ) =>
    `${w.count(cascades)} ${w.plural(cascades, { one: 'cascade', other: 'cascades' })} in ${w.n(weeks)} ${w.plural(weeks, { one: 'week', other: 'weeks' })}; of the channels that carry them ${w.percent(part)} are of ${w.name(label)}`,
  powerFrom: ({ from }: { from: number | null }, w: Writing) =>
    from === null
      ? 'however often it were first, it would be found in fewer than four of five cases'
      : `being first in ${w.percent(from)} would be found with a chance of ${w.n(80)}%, if weeks hang together as in the calibration`,
};
