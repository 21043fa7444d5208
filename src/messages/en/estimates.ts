import type { Writing } from '../writing.ts';

type Unit = 'texts' | 'posts' | 'forwards' | 'views' | 'channels';

const units: Readonly<Record<Unit, string>> = {
  texts: 'distinct texts, once a channel',
  posts: 'posts',
  forwards: 'forwarded posts',
  views: 'views, two days and more after the post',
  channels: 'channels',
};

const oneOf: Readonly<Record<Unit, string>> = {
  texts: 'distinct text, once a channel',
  posts: 'post',
  forwards: 'forwarded post',
  views: 'view, two days and more after the post',
  channels: 'channel',
};

type Aside = 'forwards' | 'views' | 'transfer' | 'none';
const asides: Readonly<Record<Aside, string>> = {
  forwards: ', forwards',
  views: ', by views',
  transfer: ', other channels of this kind',
  none: '',
};
const occurring = (occurrence: boolean): string => (occurrence ? ', by occurrence' : '');

/** Names, units, methods and notes of estimates. */
export const estimates = {
  unit: ({ unit }: { unit: Unit }) => units[unit],
  unitOfSides: ({ unit }: { unit: Unit }) => `${units[unit]} with X or a rival`,
  shareOf: ({ label, occurrence, aside }: { label: string; occurrence: boolean; aside: Aside }) =>
    `share of ${label}${occurring(occurrence)}${asides[aside]}`,
  lessThan: ({
    label,
    rival,
    occurrence,
    aside,
  }: {
    label: string;
    rival: string;
    occurrence: boolean;
    aside: Aside;
  }) => `${label} less ${rival}${occurring(occurrence)}${asides[aside]}`,
  channelsWith: ({ label, all }: { label: string; all: boolean }) =>
    `channels with ${label}, of ${all ? 'all channels' : 'those with X or a rival'}`,
  channelsOfSides: 'channels with X or a rival in at least one post',
  channelsHeld: 'channels of which posts are held',
  channelsHolding: ({ label }: { label: string }) =>
    `channels of ${label} with at least one, however many posts they have`,
  ofAllPosts: ({ label }: { label: string }) => `share of ${label} in all posts but forwards`,
  shareOfTexts: 'share of texts',
  shareOfPosts: 'share of posts',
  shareOfForwards: 'share of forwards',
  shareOfViews: 'share of views',
  shareOfTextsTransfer: 'share of texts, other channels of this kind',
  channels: 'channels',
  channelsWithOne: 'channels with at least one',
  allChannels: 'all channels',

  none: 'none',
  noUnits: 'no units in the frame',
  noChannels: 'no channels in the frame',
  counted: 'counted in the frame',
  countedMaybe: 'counted; a channel with missing posts may have it too',
  unequalEffort: 'at unequal effort: channels with more posts have more chances',
  neverDecides: 'rests on these channels; never decides',
  notPrinted: ({ why }: { why: string }) => `not printed: ${why}`,
  fewChannels: ({ channels, least }: { channels: number; least: number }, w: Writing) =>
    `${w.n(channels)} ${w.plural(channels, { one: 'channel', other: 'channels' })}, fewer than ${w.n(least)}`,
  noViewsYet: 'no post’s views were counted two days or more after it was posted',
  notInSource: 'not in this source',
  settledViews: (
    {
      viewed,
      own,
      others,
      note,
    }: { viewed: number; own: number | null; others: number | null; note: string },
    w: Writing,
  ) => {
    const ages =
      own === null || others === null
        ? ''
        : ` (counted typically ${w.fixed(own, 1)} days after the post with it, ${w.fixed(others, 1)} without)`;
    return `of ${w.n(viewed)} ${w.plural(viewed, { one: 'post', other: 'posts' })} with settled views${ages}; ${note}`;
  },
  unequalAges: ({ own, others }: { own: number; others: number }, w: Writing) =>
    `not compared: views were counted typically ${w.fixed(own, 1)} days after the post with it and ${w.fixed(others, 1)} days without, and older posts have gathered more`,
  unread:
    'no post known to be missing; what the words miss or take wrongly is not known, since nobody has read a sample',
  corrected: ({ method }: { method: string }) =>
    `corrected by coded samples (difference estimator, MOVER); ${method}`,
  uncorrected: ({ value }: { value: number }, w: Writing) => `uncorrected ${w.fixed(value, 4)}`,
  census: 'census of the frame: no post known to be missing',
  unrated: 'of the posts held: what channels whose ids tell nothing may be missing is not known',
  bounds: ({ odds }: { odds: number }, w: Writing) =>
    `range for missing posts, in each channel as few or as many as its gaps allow, at ${odds === 2 ? '½' : w.fixed(1 / odds, 2)} to ${w.n(odds)} times the odds of those held, widened for what they may have been (97.5% at either end)`,
  jackknifeLogit: 'delete-one-channel jackknife, logit scale, t',
  jackknifeFisher: 'delete-one-channel jackknife, Fisher z scale, t',

  channelsOf: ({ label, also }: { label: string; also: 'copies' | 'none' }) =>
    `channels of ${label}${also === 'copies' ? ', copies counted' : ''}`,
  channelsAt: ({ label, effort }: { label: string; effort: number }, w: Writing) =>
    `channels of ${label}, at ${w.n(effort)} ${w.plural(effort, { one: 'text', other: 'texts' })}`,
  channelsAtUnits: ({ effort, unit }: { effort: number; unit: Unit }, w: Writing) =>
    `channels, at ${w.n(effort)} ${effort === 1 ? oneOf[unit] : units[unit]}`,
  fewerUnits: ({ channels, of, effort }: { channels: number; of: number; effort: number }, w: Writing) =>
    `${w.n(channels)} of ${w.n(of)} ${w.plural(of, { one: 'channel has', other: 'channels have' })} fewer than ${w.n(effort)} ${w.plural(effort, { one: 'unit', other: 'units' })}`,
  expectation: (
    { effort, missing, unread, odds }: { effort: number; missing: boolean; unread: boolean; odds: number },
    w: Writing,
  ) => {
    const head = `expectation over all draws of ${w.n(effort)} ${w.plural(effort, { one: 'unit', other: 'units' })} a channel (hypergeometric)`;
    const bounds = [
      ...(missing
        ? [
            `missing posts at ½ to ${w.n(odds)} times the odds of those held, widened for what they may have been`,
          ]
        : []),
      ...(unread ? ['channels with too few units as either'] : []),
    ];
    return bounds.length === 0
      ? `${head}; census of the frame: no post known to be missing`
      : `${head}; range: ${w.commas(bounds)}`;
  },

  medianRatio: ({ a, b }: { a: string; b: string }) => `median posts a channel-day, ${a} over ${b}`,
  ratioOfMedians: 'ratio of median posts a channel-day',
  closeLess: ({ a, b }: { a: string; b: string }) => `share close upon the last, ${a} less ${b}`,
  differenceOfClose: 'difference of shares of posts that follow one of their channel',
  daysNeeded: ({ days, least }: { days: number; least: number }, w: Writing) =>
    `${w.n(days)} ${w.plural(days, { one: 'day', other: 'days' })}; ${w.n(least)} ${w.plural(least, { one: 'is', other: 'are' })} needed`,
  noSpread: 'no spread between the days drawn',
  weeks: ({ weeks, block, widened }: { weeks: number; block: number; widened: boolean }, w: Writing) =>
    `t on ${w.n(Number(weeks.toFixed(1)))} ${w.plural(weeks, { one: 'week', other: 'weeks' })} less 1, standard error by bootstrap over days in circular blocks of ${w.n(block)}${widened ? '; widened for the posts that short gaps may hide on either side' : ''}`,

  unusualPairs: 'unusual pairs',
  unusualByOthers: 'pairs unusual by what others do not carry, or carry as quickly',
  testablePairs: 'testable pairs',
  belowPairs: 'testable pairs together less than three times as often as by news alone',
  pairsOfX: 'pairs of X’s channels that share two objects or more',
  pairsExpected: 'pairs of which enough is expected',
  timesExpected: 'times as often as expected',
  observedToExpected: 'objects within the window, observed to expected',
  garwood: ({ byHabit }: { byHabit: boolean }) =>
    `Garwood; expected by stratified label swap${byHabit ? ', in small strata by habit' : ''}`,
  oddsRatio: 'odds ratio of “within the window”',
  oddsUnit: 'odds for two of X’s channels to odds for one of X’s and another',
};
