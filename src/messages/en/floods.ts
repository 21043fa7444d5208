import type { Bounded } from '../numbers.ts';
import type { Writing } from '../writing.ts';

/** Against one comparable community. */
type Against = { readonly label: string; readonly ratio: Bounded; readonly close: Bounded };

const times = ({ value, low, high }: Bounded, w: Writing): string =>
  value === null || low === null || high === null
    ? 'an unknown multiple of'
    : w.around(`${w.fixed(value, 2)} times`, w.fixed(low, 2), w.fixed(high, 2));

const spread = (close: Bounded, w: Writing): string => {
  const { value, low, high } = close;
  if (value === null || low === null || high === null) return 'an unknown difference';
  // A bound that meets the value is an interval still: days were drawn.
  return w.around(w.points(value), w.points(low), w.points(high));
};

/** `floods`: X's channels post more, and closer upon one another, than each comparable community. */
export const floods = {
  rule: ({ ratio, window }: { ratio: number; window: number }, w: Writing) =>
    `Supported when, against every comparable community, the ratio of median posts a channel-day is above ${w.n(ratio)} and the difference in the share of posts within ${w.n(window)} ${w.plural(window, { one: 'second', other: 'seconds' })} of their channel's last is above ${w.n(0)}, each over its whole ${w.n(95)}% interval of other days like these, and in every check (a channel left out may not turn it round); contradicted when one of them is below over its interval adjusted for several conditions (Holm).`,
  wording: (
    { label, others, window }: { label: string; others: readonly Against[]; window: number },
    w: Writing,
  ) => {
    const within =
      window % 60 === 0
        ? `${w.n(window / 60)} minutes`
        : `${w.n(window)} ${w.plural(window, { one: 'second', other: 'seconds' })}`;
    const each = others.map(
      (other) =>
        `${times(other.ratio, w)} the median posts a channel-day of ${w.name(other.label)}, and ${spread(other.close, w)} of posts within ${within} of their channel’s last`,
    );
    return `${w.name(label)} has ${w.semicolons(each)}.`;
  },

  noX: 'the claim does not name the channels that are said to post so much',
  nameX: 'name X’s community in the claim (by)',
  noRival: 'no comparable community is named, and “more than whom” is part of the claim',
  noCommunity: 'a comparable is no community: only channels can be compared by how they post',
  nameRivals: 'name comparable communities in the claim (rivals)',
  shared: 'a channel stands in both of two communities that are compared',
  collectApart: 'communities without a channel in common',
  outages: ({ label, share, most }: { label: string; share: number; most: number }, w: Writing) =>
    `the collection of ${w.name(label)} failed on ${w.percent(share)} of its days; above ${w.threshold(most)} its rate is not known`,
  collectGaps: ({ label }: { label: string }, w: Writing) =>
    `the posts of ${w.name(label)} that the gaps in the ids show to be missing`,
  withoutIt: ({ label }: { label: string }, w: Writing) =>
    `a claim about the other channels of ${w.name(label)} alone`,
  otherPeriods: ({ label, days, least }: { label: string; days: number; least: number }, w: Writing) =>
    `X and ${w.name(label)} were observed on ${w.n(days)} ${w.plural(days, { one: 'day', other: 'days' })} both; ${w.n(least)} ${w.plural(least, { one: 'is', other: 'are' })} the least that can decide`,
  samePeriod: 'posts of both communities of the same time',
  tooFewDays: ({ label, days, least }: { label: string; days: number; least: number }, w: Writing) =>
    `${w.name(label)} was observed whole on ${w.n(days)} ${w.plural(days, { one: 'day', other: 'days' })}; ${w.n(least)} ${w.plural(least, { one: 'is', other: 'are' })} the least that can decide`,
  silent: ({ condition }: { condition: string }, w: Writing) =>
    `${w.name(condition)} has no value: a comparable community posts on fewer than half of its days`,
  collectBusy: 'a comparable community that posts on most days',
  collectChannels: 'more channels of the communities compared: more days of these would not help',

  copiesLeftOut: 'copies left out (de-duplication)',
  forwardsCounted: 'forwards counted too',
  halfWindow: 'half the window (difference in posts close upon the last)',
  twiceWindow: 'twice the window (difference in posts close upon the last)',
  bulkCounted: 'bulk loads counted too',
  fullDays: ({ times: full }: { times: number }, w: Writing) =>
    `days of over ${w.n(full)} times a channel’s median day left out`,

  daysAsDraws: 'The ranges are of other days of these channels, not of other channels.',
  shortGaps:
    'The ranges allow for posts that short gaps in the ids may hide, on either side as few or as many as moves them furthest.',
  unrated: ({ channels, of }: { channels: number; of: number }, w: Writing) =>
    `Completeness is not known for ${w.n(channels)} of ${w.n(of)} ${w.plural(of, { one: 'channel', other: 'channels' })}; what they miss is not in the ranges.`,
  cut: ({ label, days }: { label: string; days: number }, w: Writing) =>
    `${w.n(days)} ${w.plural(days, { one: 'day', other: 'days' })} on which X or ${w.name(label)} was not observed yet, or no longer, are not compared.`,
  oneChannel: ({ label }: { label: string }, w: Writing) =>
    `${w.name(label)} is one channel here: what is said of it rests on that channel.`,
  bulkLeftOut: ({ loads }: { loads: number }, w: Writing) =>
    `${w.n(loads)} bulk ${w.plural(loads, { one: 'load was', other: 'loads were' })} found and left out.`,
  wholeWeeks:
    'Days are drawn by whole weeks: news that keeps one side busy for several weeks counts as its habit.',

  powerNone: ({ label, days }: { label: string; days: number }, w: Writing) =>
    `${w.name(label)}: ${w.n(days)} ${w.plural(days, { one: 'day', other: 'days' })}, which tell nothing of a ratio`,
  powerRatio: ({ label, days, ratio }: { label: string; days: number; ratio: number }, w: Writing) =>
    `${w.name(label)}: over ${w.n(days)} ${w.plural(days, { one: 'day', other: 'days' })} a ratio of ${w.fixed(ratio, 2)} would be found with a chance of 80%, if X's days vary as theirs do`,
};
