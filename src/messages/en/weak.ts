import type { Writing } from '../writing.ts';
import { type ReadSoFar, readAndUnread } from './coding.ts';

type By = readonly { label: string; verdict: string }[];

const byEach = (by: By, w: Writing): string =>
  w.semicolons(by.map(({ label, verdict }) => `by ${label} ${verdict}`));

/** What weakens a verdict: a sentence beside it, and a few words in a list. */
export const weak = {
  heading: 'What weakens it',
  control: 'a control passes too, so it says little',
  holm: 'does not hold when all claims asked are counted together (Holm)',
  holmKept: 'holds also when all claims asked are counted together (Holm)',
  inList: ({ short }: { short: readonly string[] }, w: Writing) => `What weakens it: ${w.semicolons(short)}.`,
  unread: 'the vocabulary is not read',
  partlyRead: ({ vocabularies }: { vocabularies: readonly ReadSoFar[] }, w: Writing) => {
    const unread = vocabularies.filter(({ readers }) => readers === 0);
    return unread.length === 0
      ? 'the vocabulary is read in part'
      : `${w.and(unread.map(({ lexicon }) => w.name(lexicon)))} ${w.plural(unread.length, { one: 'is', other: 'are' })} not read`;
  },
  partlySaid: ({ vocabularies }: { vocabularies: readonly ReadSoFar[] }, w: Writing) =>
    `Not enough of the texts were read by hand yet to say how the words are used: they count also where they are quoted or mocked.${vocabularies.length === 0 ? '' : ` So far: ${readAndUnread(vocabularies, w)}.`}`,
  unreadSaid: 'Nobody has read how its words are used: they count also where they are quoted or mocked.',
  rests: ({ channels, more }: { channels: readonly string[]; more: number }, w: Writing) =>
    `rests on ${w.commas(channels.map(w.bare))}${more > 0 ? ` and ${w.n(more)} more` : ''}`,
  opponents: 'holds opponents’ words',
  timeLeftOut: 'tested on all days, though the sentence names a time',
  grown: 'tested also on the days its words were found on',
  topicLeftOut: 'counts all that the channels post, not what the sentence speaks of',
  anythingFirst: 'counts all that several channels carry, not what the sentence names',
  mentionsOnly: 'counts mentions of a name, not its supporters',
  unknownTime: 'the text has no date: the posts may be of another time',
  askedOtherwise: 'was asked as another question before, and measured',
  byGroups: 'counts items by the groups that the project has',
  otherTime: 'tested on posts of another time than the sentence',
  both: ({ both, units }: { both: number; units: number }, w: Writing) =>
    `${w.count(both)} of ${w.count(units)} ${w.plural(units, { one: 'text names', other: 'texts name' })} both`,
  bothSaid: ({ both, units }: { both: number; units: number }, w: Writing) =>
    `${w.count(both)} of the ${w.count(units)} ${w.plural(units, { one: 'text names', other: 'texts name' })} X and a rival, and count for both.`,
  little: ({ posts, all }: { posts: number; all: number }, w: Writing) =>
    `the words compared are in ${w.percent(posts / all)} of all posts but forwards`,
  oneRival: ({ rival }: { rival: string }, w: Writing) => `compared with ${w.name(rival)} alone`,
  byEffort: ({ found, of }: { found: number; of: number }, w: Writing) =>
    `in all posts held but forwards, ${w.n(found)} of ${w.count(of)} ${w.plural(of, { one: 'channel has', other: 'channels have' })} it`,
  disagree: ({ by }: { by: By }, w: Writing) => byEach(by, w),
  disagreeSaid: ({ by }: { by: By }, w: Writing) => `It depends on what is counted: ${byEach(by, w)}.`,
  threshold: 'the interval includes the threshold',
  thresholdSaid:
    'The interval reaches from one side of the threshold to the other: what is not known is enough to turn the answer.',
  fragile: ({ checks }: { checks: readonly string[] }, w: Writing) =>
    `changes when asked another way: ${w.semicolons(checks.slice(0, 1))}`,
  fragileSaid: ({ checks, more }: { checks: readonly string[]; more: number }, w: Writing) =>
    `The answer changes when it is asked another way: ${w.semicolons(checks)}${more > 0 ? ` and ${w.n(more)} more` : ''}.`,

  /** How a claim was read: sides, groups, and whom "we" was taken for. */
  onTopic: ({ read, label }: { read: string; label: string }, w: Writing) =>
    `${read}, in posts with ${w.name(label)}`,
  allBut: ({ label }: { label: string }) => `all channels but ${label}`,
  against: ({ own, rivals }: { own: string; rivals: readonly string[] }, w: Writing) =>
    `${own} against ${w.and(rivals)}`,
  within: ({ side, groups }: { side: string; groups: readonly string[] }, w: Writing) =>
    `${side}, in ${w.and(groups.map((group) => `${side.includes(w.name(group)) ? 'the group ' : ''}${w.name(group)}`))}`,
  meant: ({ read, said, label }: { read: string; said: string; label: string }, w: Writing) =>
    `${read}; ${w.name(said)} read as ${w.name(label)}`,

  ofReadings: ({ read, n, assumed }: { read: string | null; n: number; assumed: string }, w: Writing) =>
    `${read === null ? '' : `${read}; `}${n === 1 ? 'the only reading' : `one of ${w.n(n)} readings`}: ${assumed}`,
  readAs: ({ text }: { text: string }) => `Read as: ${text}.`,

  // Readings.
  /** What the sentence says without exception. */
  absolute: ({ words }: { words: readonly string[] }, w: Writing) =>
    `${w.and(words.map(w.name))} is not tested`,
  later: ({ own, rivals }: { own: string; rivals: readonly string[] }, w: Writing) =>
    `whether ${own} is later than ${w.and(rivals)} with the same items`,
  repeats: ({ own, rivals }: { own: string; rivals: readonly string[] }, w: Writing) =>
    `whether ${own} takes items from ${w.and(rivals)}`,
  readings: 'Under every reading',
  readingsTable: ({ n }: { n: number }, w: Writing) =>
    n === 1
      ? 'The reading in a table'
      : `All ${w.n(n)} ${w.plural(n, { one: 'reading', other: 'readings' })} in a table`,
  reading: 'Read as',
  curve: (
    {
      tested,
      supported,
      contradicted,
      undecided,
    }: { tested: number; supported: number; contradicted: number; undecided: number },
    w: Writing,
  ) =>
    `${w.n(tested)} ${tested === 1 ? 'reading' : 'readings'}, the highest value first: ${w.commas([
      ...(supported > 0 ? [`${w.n(supported)} ${supported === 1 ? 'agrees' : 'agree'} (filled dots)`] : []),
      ...(contradicted > 0
        ? [`${w.n(contradicted)} ${contradicted === 1 ? 'shows' : 'show'} otherwise (diamonds)`]
        : []),
      ...(undecided > 0 ? [`${w.n(undecided)} cannot tell (hollow dots)`] : []),
    ])}. Lines are intervals.`,
};
