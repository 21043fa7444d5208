import type { Verdict } from '../../model/verdict.ts';
import type { Writing } from '../writing.ts';

/** The number that a sentence gives, and the interval counted. */
export interface ClaimedNumber {
  readonly words: string;
  readonly kind: 'share' | 'ratio';
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly held: boolean;
}

/** A share in percent, a ratio in two decimals, with its interval. */
export const countedNumber = (
  counted: { readonly value: number; readonly low: number; readonly high: number },
  kind: ClaimedNumber['kind'],
  w: Writing,
): string => {
  if (kind === 'share') return w.share(counted);
  const [value, low, high] = [counted.value, counted.low, counted.high].map((n) => w.n(Number(n.toFixed(2))));
  return w.around(value ?? '', low ?? '', high ?? '');
};

/** What is said of verdicts whatever their type: the rules of deciding, what is missing, controls, the frame. */
export const verdicts = {
  supported: 'agrees with this corpus',
  /** A control passes the same test. */
  supportedAsControl: 'agrees, but so does a control',
  contradicted: 'this corpus shows otherwise',
  undecided: 'this corpus cannot tell',
  mentionsOnly: ({ said }: { said: string }, w: Writing) =>
    `Counted are posts that name somebody; whether those who post them are ${w.name(said)}, posts do not say.`,
  topicLeftOut: ({ topic }: { topic: string }, w: Writing) =>
    `The sentence speaks of talk about ${w.name(topic)}: all that the channels post is counted, and not that alone.`,
  anythingFirst:
    'The sentence names what somebody was first with, and no vocabulary of the project says it: everything that several channels carry is counted, not that alone.',
  alsoSaid: ({ words, why }: { words: string; why: string }, w: Writing) =>
    `The sentence also says ${w.name(words)}, which is not tested: ${why}.`,
  measuredBefore: ({ runs }: { runs: number }, w: Writing) =>
    `Exploratory because what it counts had been measured ${w.count(runs)} ${w.plural(runs, { one: 'time', other: 'times' })} before this question was fixed (in another test, another reading or a measure): its words could have been chosen with the number in view.`,
  askedOtherwise: (
    { types, runs, until }: { types: readonly string[]; runs: number; until: string },
    w: Writing,
  ) =>
    `Until ${w.asGiven(until)} this sentence was asked as another question (${w.and(types.map(w.name))}), and measured ${w.count(runs)} ${w.plural(runs, { one: 'time', other: 'times' })}: what is asked now was chosen after that.`,
  notTestable: 'posts cannot test this',
  absolute: ({ words }: { words: readonly string[] }, w: Writing) =>
    `The sentence says ${w.and(words.map(w.name))}, which one exception would undo. That is not tested: tested is whether it is so by more than the threshold, exceptions and all.`,
  /** What other words or more posts would mend. */
  notYet: 'these posts cannot test it yet',
  /** One word, in a list of checks. */
  word: ({ verdict }: { verdict: Verdict }) => verdict as string,
  distinctTexts: 'distinct texts',
  textsOnceAChannel: 'distinct texts, once a channel',
  posts: 'posts',

  // Whether an interval holds the number that the sentence gives.
  numberHeld: ({ words, kind, held, ...counted }: ClaimedNumber, w: Writing) =>
    `The sentence says ${w.name(words)}; counted here: ${countedNumber(counted, kind, w)}. The interval ${held ? 'holds' : 'does not hold'} that number.`,
  numbersHeld: ({ words, of, n }: { words: string; of: number; n: number }, w: Writing) =>
    `The sentence says ${w.name(words)}: that number lies within ${n === 0 ? 'none' : w.n(n)} of the intervals of ${w.n(of)} ${w.plural(of, { one: 'reading', other: 'readings' })}.`,

  // How several conditions and checks become one verdict.
  nothingCounted: 'imprecise: nothing was counted',
  includesThreshold: 'imprecise: the interval includes the threshold',
  oneIncludesThreshold: 'imprecise: an interval includes its threshold',
  imprecise: ({ why }: { why: string }) => `imprecise: ${why}`,
  disagree: ({ by }: { by: readonly { label: string; verdict: string }[] }, w: Writing) =>
    `denominators disagree: ${w.commas(by.map(({ label, verdict }) => `by ${label} ${verdict}`))}`,
  fragile: ({ checks, more }: { checks: readonly string[]; more: number }, w: Writing) =>
    `fragile: it changes in these checks: ${w.semicolons(checks)}${more > 0 ? ` and ${w.n(more)} more` : ''}`,
  denial: ({ rule }: { rule: string }) =>
    `The sentence denies something; what it denies is tested, and the verdict turned round. ${rule}`,
  ofPeriod: (
    { wording, from, to }: { wording: string; from: string | null; to: string | null },
    w: Writing,
  ) => `${wording} Tested on the posts of ${periodOf(from, to, w)}, the time that the sentence names.`,
  timeLeftOut: ({ words }: { words: string }, w: Writing) =>
    `The sentence says ${w.name(words)}, and the claim names no period: it was tested on all days held.`,
  cannotTest: ({ reason }: { reason: string }) => `These posts cannot test this: ${reason}.`,
  powerCannot: ({ reason }: { reason: string }) => `these posts cannot test it: ${reason}`,

  // What the corpus does not hold.
  noPostsOfChannels: 'the corpus holds no posts of the channels named',
  noPostsOfTime: ({ from, to }: { from: string | null; to: string | null }, w: Writing) =>
    `the corpus holds no posts of ${periodOf(from, to, w)}: the same question of another time could be asked`,
  collectChannelsAndTime: 'posts of the channels and the time the claim speaks of',
  noChannelOf: ({ label }: { label: string }, w: Writing) =>
    `no channel of ${w.name(label)} is in the corpus`,
  collectChannelsOf: ({ label }: { label: string }, w: Writing) =>
    `posts of the channels of ${w.name(label)}`,
  moreDays: 'more days of the same channels',
  hostileWords: ({ lexicon }: { lexicon: string }, w: Writing) =>
    `every term of ${w.name(lexicon)} is its opponents’ word: none shows own use`,
  nameOwnWords: 'a vocabulary of X’s own words (words), or a claim about mentions of X (about)',
  neverFound: ({ label }: { label: string }, w: Writing) =>
    `no post has a word of ${w.name(label)}, so it is not known whether its vocabulary finds what it should`,
  widen: ({ label }: { label: string }, w: Writing) =>
    `read a sample of posts for ${w.name(label)} and widen its lexicon, or collect channels that use it`,
  coarseStamps: ({ resolution, half }: { resolution: number; half: number }, w: Writing) =>
    `the time stamps tell only every ${w.n(resolution)} ${w.plural(resolution, { one: 'second', other: 'seconds' })} apart, and half of the window is ${w.n(half)}`,
  finerStamps: 'a source with finer time stamps, or a claim with a longer window',

  // Checks that several types have.
  copiesCounted: 'copies counted (no de-duplication)',
  without: ({ channel }: { channel: string }, w: Writing) => `without ${w.bare(channel)}`,
  restsOn: ({ channels, more }: { channels: readonly string[]; more: number }, w: Writing) =>
    `Rests on ${w.commas(channels.map(w.bare))}${more > 0 ? ` and ${w.n(more)} more` : ''}: without ${channels.length + more === 1 ? 'it' : 'any one of them'} this corpus could not tell.`,
  control: ({ label }: { label: string }, w: Writing) => `control: ${w.name(label)} in X’s place`,
  controlPasses: ({ labels }: { labels: readonly string[] }, w: Writing) =>
    `${w.commas(labels.map(w.name))}, a vocabulary that has nothing to do with the claim, passes the same test.`,

  // What of the frame must be read with every number.
  frameOnly:
    'The ranges are of these channels and these days: they allow for missing posts, in each channel as few or as many as its gaps allow, each at half to twice the odds of those held; not for other channels or another time.',
  completenessUnknown: ({ channels, of }: { channels: number; of: number }, w: Writing) =>
    `Completeness is not known for ${w.n(channels)} of ${w.n(of)} ${w.plural(of, { one: 'channel', other: 'channels' })}; their missing posts are not in the interval.`,
  outagesUnseen: ({ channels, of }: { channels: number; of: number }, w: Writing) =>
    `Nothing tells which posts are missing in ${w.n(channels)} of ${w.n(of)} ${w.plural(of, { one: 'channel', other: 'channels' })}: a time that was not collected there is not seen here.`,
  ownNumbers: ({ channels, of }: { channels: number; of: number }, w: Writing) =>
    `In ${w.n(channels)} of ${w.n(of)} ${w.plural(of, { one: 'channel', other: 'channels' })} the numbers of all posts run without a gap, as where whoever made the file numbered its rows: posts that are missing would leave no trace, and nothing here allows for them.`,
  editsUntold: ({ channels, of }: { channels: number; of: number }, w: Writing) =>
    `The source tells no edit of any post of ${w.n(channels)} of ${w.n(of)} ${w.plural(of, { one: 'channel', other: 'channels' })}: what was written into an older post later stands as an early copy.`,
  translations: 'These channels write in several scripts: a copy in translation is not seen as one.',
  grown: ({ terms, days, of }: { terms: readonly string[]; days: number; of: number }, w: Writing) =>
    `${grownTerms(terms, w)} found on ${w.n(days)} of ${w.n(of)} ${w.plural(of, { one: 'day', other: 'days' })}: there words look commoner than they are. A claim of this kind compares days that follow one another, so it is tested on all of them.`,
  heldOut: (
    { terms, days, of, tested }: { terms: readonly string[]; days: number; of: number; tested: number },
    w: Writing,
  ) =>
    `${grownTerms(terms, w)} found on ${w.n(days)} of ${w.n(of)} ${w.plural(of, { one: 'day', other: 'days' })}. This is tested on the other half alone: ${w.n(tested)} ${w.plural(tested, { one: 'day', other: 'days' })} of the calendar on which nothing was looked for. A text that was posted before on one of the others is not counted as distinct.`,
  otherDays: (
    { from, to, channels, of }: { from: string; to: string; channels: number; of: number },
    w: Writing,
  ) =>
    `The channels do not cover the same days: ${w.day(from)} to ${w.day(to)} is typical, ${w.n(channels)} of ${w.n(of)} hold less than half of it or posts of long before or after, so the number mixes times.`,
  successions: ({ channels }: { channels: number }, w: Writing) =>
    `${w.count(channels)} ${w.plural(channels, { one: 'channel begins', other: 'channels begin' })} within two days of the end of another of the same community: one channel that goes on under another name would count as two here.`,
};

const grownTerms = (terms: readonly string[], w: Writing): string =>
  `${w.and(terms.slice(0, 5))}${terms.length > 5 ? ` and ${w.n(terms.length - 5)} more` : ''} ${terms.length === 1 ? 'was' : 'were'}`;

/** The days of a period of which one end may be open. */
export function periodOf(from: string | null, to: string | null, w: Writing): string {
  if (from !== null && to !== null)
    return from === to ? w.asGiven(from) : w.range(w.asGiven(from), w.asGiven(to));
  return from !== null ? `${w.asGiven(from)} and later` : `${w.asGiven(to ?? '')} and before`;
}
