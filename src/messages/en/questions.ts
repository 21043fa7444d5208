import { saysWhose } from '../labels.ts';
import type { Writing } from '../writing.ts';

/** What a claim leaves open, possible answers and why, and what its readings say together. */
export const questions = {
  // What is asked.
  ofTopic: ({ name, text }: { name: string; text: string }, w: Writing) =>
    `By which words do posts say ${w.name(name)}, which “${w.bare(text)}” is about?`,
  whoIs: ({ name }: { name: string }, w: Writing) => `Who or what is ${w.name(name)}?`,
  whoIn: ({ text }: { text: string }, w: Writing) => `Who or what is meant in ${w.name(text)}?`,
  whoAre: ({ said, text }: { said: string; text: string }, w: Writing) =>
    `Who is meant by ${w.name(said)} in ${w.name(text)}?`,
  whoseSide: ({ said, speaker }: { said: string; speaker: string | null }, w: Writing) =>
    `Whose side is ${w.name(said)}${speaker === null ? '' : `, said by ${w.bare(speaker)}`}?`,
  comparedWith: ({ text }: { text: string }, w: Writing) => `Compared with whom, in ${w.name(text)}?`,
  // Who repeats whom.
  whoCopies: ({ text }: { text: string }, w: Writing) => `Who copies, in ${w.name(text)}?`,
  copiedFrom: ({ text }: { text: string }, w: Writing) => `From whom is it copied, in ${w.name(text)}?`,
  whoFollows: ({ text }: { text: string }, w: Writing) => `Who follows and posts later, in ${w.name(text)}?`,
  whoLeads: ({ text }: { text: string }, w: Writing) =>
    `Who is followed and posts earlier, in ${w.name(text)}?`,
  whoFirst: ({ text }: { text: string }, w: Writing) => `Who was first, in ${w.name(text)}?`,
  inWhich: ({ text }: { text: string }, w: Writing) => `In which groups of channels, in ${w.name(text)}?`,
  afterWhich: ({ text }: { text: string }, w: Writing) => `After which event, in ${w.name(text)}?`,
  whenWas: ({ name }: { name: string }, w: Writing) => `When was ${w.name(name)}, and by which source?`,

  whichDays: ({ said, text }: { said: string; text: string }, w: Writing) =>
    `Since when? Which days does ${w.name(said)} mean, in ${w.name(text)}?`,

  // Possible answers.
  words: ({ label }: { label: string }, w: Writing) => `the vocabulary ${w.name(label)}`,
  about: ({ label }: { label: string }, w: Writing) =>
    saysWhose(label) ? w.name(label) : `mentions of ${w.name(label)}`,
  by: ({ label }: { label: string }, w: Writing) => `the channels of ${w.name(label)}`,
  postsWith: ({ word }: { word: string }, w: Writing) => `posts with ${w.name(word)}`,
  postsWithAny: ({ words }: { words: readonly string[] }, w: Writing) =>
    `posts with ${w.or(words.map(w.name))}`,
  group: ({ label }: { label: string }, w: Writing) => w.name(label),
  allRivals: ({ labels }: { labels: readonly string[] }, w: Writing) => `${w.and(labels)} together`,
  allChannels: 'all channels of the corpus',
  allLarge: 'all groups that are large enough',
  eventOf: ({ label, day }: { label: string; day: string }, w: Writing) =>
    `${w.name(label)} of ${w.day(day)}`,

  dayOf: ({ day }: { day: string }, w: Writing) => `what happened on ${w.day(day)}`,

  days: ({ from, to }: { from: string | null; to: string | null }, w: Writing) => {
    if (from !== null && from === to) return w.day(from);
    if (from !== null && to !== null) return w.range(w.day(from), w.day(to));
    if (from !== null) return `from ${w.day(from)} on`;
    return to === null ? 'any day' : `up to ${w.day(to)}`;
  },
  allDays: 'all days that the corpus holds',

  // Why each may be the one.
  textNamesDay: ({ words }: { words: string }, w: Writing) => `the text has ${w.name(words)}`,
  namesDay: ({ words }: { words: string }, w: Writing) => `the sentence has ${w.name(words)}`,
  noneThen: 'no posts of the days above are held: the same question, of another time',
  noLimit: 'the time is not a limit of what is claimed',
  fromLastPost: ({ words }: { words: string }, w: Writing) =>
    `${w.name(words)}, counted from the last post held: the text has no date`,
  mayBe: ({ words, days }: { words: string; days: number }, w: Writing) =>
    `${w.name(words)} may be the ${w.count(days)} ${w.plural(days, { one: 'day', other: 'days' })} before the text came out`,
  likeEvent: ({ why, event }: { why: string; event: string }) => `${event}: ${why}`,
  sameName: 'the same name',
  quotedWords: 'the quoted words, as a whole',
  initials: ({ letters }: { letters: string }, w: Writing) => `${w.name(letters)} are its initials`,
  bothHave: ({ word }: { word: string }, w: Writing) => `both have ${w.name(word)}`,
  beginAlike: ({ word, other }: { word: string; other: string }, w: Writing) =>
    `${w.name(word)} and ${w.name(other)} begin alike`,
  nearLetters: ({ word }: { word: string }, w: Writing) => `${w.name(word)} has nearly the same letters`,
  writtenSo: ({ word }: { word: string }, w: Writing) => `${w.name(word)} may be written so`,
  translated: ({ said }: { said: string }, w: Writing) =>
    `the usual word for ${w.name(said)} in other languages`,
  sameStanding: ({ word, other }: { word: string; other: string }, w: Writing) =>
    `${w.name(word)} and ${w.name(other)} are of the state`,
  namedNear: ({ names }: { names: readonly string[] }, w: Writing) =>
    `the text names ${w.and(names.map(w.name))} here, and nothing of the project is like these: collect their channels, or name a vocabulary`,
  areOutlets: 'its channels are outlets',
  inProject: 'in the project',
  namedBefore: ({ name }: { name: string }, w: Writing) => `the text names ${w.name(name)} before it`,
  theseChannels: ({ names }: { names: readonly string[] }, w: Writing) =>
    names.length === 1
      ? `the channel ${w.and(names.map(w.name))}`
      : `the channels ${w.and(names.map(w.name))}`,
  eachNamed: 'each of them is named',
  held: 'named by their handles, and held',
  groupOfIt: ({ names }: { names: readonly string[] }, w: Writing) =>
    `the group that ${w.commas(names.map(w.name))} ${names.length === 1 ? 'is' : 'are'} in`,
  sameSentence: 'the same sentence speaks of it',
  speaksOfEnemy: ({ enemy, why }: { enemy: string; why: string }, w: Writing) =>
    `the side of whoever says ${w.name(enemy)}: ${why}`,
  sameText: 'the same text speaks of it',
  sameKind: 'of the same kind in the project',
  inCorpus: (
    { why, posts, channels, of }: { why: string; posts: number; channels: number; of: number },
    w: Writing,
  ) =>
    `${why}; in ${asManyDigits(posts, w)} posts of ${asManyDigits(channels, w, of)} ${of === 1 ? 'channel' : 'channels'}`,
  enough: ({ readable }: { readable: number }, w: Writing) =>
    `${w.count(readable)} ${w.plural(readable, { one: 'channel is', other: 'channels are' })} large enough to be read`,
  tooSmall: (
    { readable, members, least }: { readable: number; members: number; least: number },
    w: Writing,
  ) =>
    `${w.n(readable)} of ${w.count(members)} ${members === 1 ? 'channel' : 'channels'} ${readable === 1 ? 'is' : 'are'} large enough, and ${w.n(least)} ${least === 1 ? 'is' : 'are'} needed`,
  likeAnd: ({ why, size }: { why: string; size: string }) => `${why}; ${size}`,
  allAtOnce: 'most of it is more than all the others together',
  eachTested: 'each is tested, and all must agree',
  noGroupNamed: 'the sentence names no group',
  projectEvent: 'an event of the project',
  datedBy: ({ source }: { source: string }) => `dated by ${source}`,

  // What project and corpus lack.
  noChannel: ({ name }: { name: string }, w: Writing) =>
    `no channel of ${w.name(name)} is known in your corpus: collect its channels, and name them as a community`,
  noWords: ({ name }: { name: string }, w: Writing) =>
    `no post has ${w.name(name)} or a word like it: type the words by which posts say it, or collect channels that speak of it`,
  noQuoted: ({ name }: { name: string }, w: Writing) =>
    `no post has ${w.name(name)} in these words, as the text quotes it: type the words by which posts say it, or collect channels that speak of it`,
  fewPosts: ({ name, least }: { name: string; least: number }, w: Writing) =>
    `fewer than ${w.n(least)} ${w.plural(least, { one: 'post has', other: 'posts have' })} ${w.name(name)}, and a common noun in so few is not proposed: type it if it is what is meant`,
  notProposed: ({ name, posts }: { name: string; posts: number }, w: Writing) =>
    `${asManyDigits(posts, w)} posts have ${w.name(name)}, which names nobody by itself or is too short to be told from other words, and so is not proposed: type the words by which posts say who is meant`,
  notWhole: ({ name, words }: { name: string; words: readonly string[] }, w: Writing) =>
    `no post has ${w.name(name)} as it stands here; posts have ${w.and(words.map(w.name))}, which is not proposed since it is rare or says little by itself: type the words by which posts say it`,
  notAllLooked: ({ name }: { name: string }, w: Writing) =>
    `no post has ${w.name(name)}; more words begin like it than are looked through for one that is like it: type the words by which posts say it`,
  noRival: ({ names, by }: { names: readonly string[]; by: 'channels' | 'words' }, w: Writing) =>
    `${names.length === 0 ? 'the text names nobody to compare with' : `the text names ${w.and(names.map(w.name))}, and nothing of the project is like these`}: what is offered is what the project has besides. ${
      by === 'channels'
        ? 'To compare with others collect their channels, and name them as a community'
        : 'To compare with others name their words as a vocabulary, and collect channels that use them'
    }`,
  oneGroup:
    'one group is asked for that is not X’s: all channels held together are none, since X’s own are among them',
  nothingElse: 'nothing else of this kind is in the project: name another vocabulary or community',
  noDay: 'the text gives no day for it: give the day and where it is taken from',
  noEvent: 'the project has no dated event: give the day and where it is taken from',
  groupSmall: (
    { label, readable, texts, least }: { label: string; readable: number; texts: number; least: number },
    w: Writing,
  ) =>
    `${w.name(label)} has ${w.count(readable)} ${w.plural(readable, { one: 'channel', other: 'channels' })} with ${w.n(texts)} ${w.plural(texts, { one: 'text', other: 'texts' })}, ${w.n(least)} ${w.plural(least, { one: 'is', other: 'are' })} needed: collect ${w.n(least - readable)} more`,

  // Readings.
  needsYou: 'needs your answer',
  compared: ({ label, alone }: { label: string; alone: boolean }) =>
    `compared with ${label}${alone ? ' alone' : ''}`,
  inGroups: ({ label }: { label: string }) => `in ${label}`,
  after: ({ label }: { label: string }) => `after ${label}`,
  ofDays: ({ label }: { label: string }) => `posts of ${label}`,
  is: ({ name, label }: { name: string; label: string }, w: Writing) => `${w.name(name)} is ${label}`,
  allOf: ({ parts }: { parts: readonly string[] }, w: Writing) => w.semicolons(parts),
  allAgree: ({ tested, untestable }: { tested: number; untestable: number }, w: Writing) =>
    `This corpus agrees under ${everyReading(tested, w)}${moreUntested(untestable, w)}.`,
  allOtherwise: ({ tested, untestable }: { tested: number; untestable: number }, w: Writing) =>
    `This corpus shows otherwise under ${everyReading(tested, w)}${moreUntested(untestable, w)}.`,
  allUnknown: ({ tested, untestable }: { tested: number; untestable: number }, w: Writing) =>
    `This corpus cannot tell under ${anyReading(tested, w)}${moreUntested(untestable, w)}.`,
  counted: (
    {
      of,
      tested,
      supported,
      contradicted,
      undecided,
    }: { of: number; tested: number; supported: number; contradicted: number; undecided: number },
    w: Writing,
  ) => {
    const parts = [
      [supported, supported === 1 ? 'agrees' : 'agree'],
      [contradicted, contradicted === 1 ? 'shows otherwise' : 'show otherwise'],
      [undecided, 'cannot tell'],
    ] as const;
    const said = parts.flatMap(([n, words]) => (n === 0 ? [] : [`${w.n(n)} ${words}`]));
    return `of ${w.n(of)} ${of === 1 ? 'reading' : 'readings'} ${w.n(tested)} could be tested: ${w.commas(said)}`;
  },
  depends: ({ counted }: { counted: string }) => `It depends: ${counted}.`,
  dependsWhy: ({ counted }: { counted: string }) => `it depends on what is left open: ${counted}`,
  missing: 'missing parameter',
  notTested: ({ asked }: { asked: readonly string[] }) => `Not tested yet: ${asked.join(' ')}`,
  otherTime: ({ day, from, to }: { day: string; from: string; to: string }, w: Writing) =>
    `Same question, other time: this was published on ${w.day(day)}, and the posts are of ${w.day(from)} to ${w.day(to)}.`,
  unknownTime: ({ from, to }: { from: string; to: string }, w: Writing) =>
    `When this was published is not known: the posts are of ${w.day(from)} to ${w.day(to)}, and the text may be of another time.`,
  toYou: ({ n }: { n: number }, w: Writing) =>
    `${w.count(n)} ${w.plural(n, { one: 'question', other: 'questions' })} to you. Answer with one of the lines, or by ${w.code('isogloss check --ask')}:`,
  channelsOfCorpus: 'channels of the corpus that are meant: they become a community',
  wordsOfPosts: 'the words by which posts say it',
  moreReadings: ({ n }: { n: number }, w: Writing) =>
    `… and ${w.count(n)} more ${w.plural(n, { one: 'reading, which was', other: 'readings, which were' })} not tested.`,
  estimateUnder: ({ name, assumed }: { name: string; assumed: string }) => `${name} (${assumed})`,
};

/** Numbers of as many digits as a power of ten has, up to how many there are. */
function asManyDigits(from: number, w: Writing, most = Number.POSITIVE_INFINITY): string {
  const to = Math.min(10 * from - 1, most);
  return from >= to ? w.count(to) : `${w.count(from)} to ${w.count(to)}`;
}

const everyReading = (n: number, w: Writing): string =>
  n === 1
    ? 'the only reading that the project allows'
    : `each of the ${w.n(n)} ${w.plural(n, { one: 'reading', other: 'readings' })} that the project allows`;

const anyReading = (n: number, w: Writing): string =>
  n === 1
    ? everyReading(n, w)
    : `any of the ${w.n(n)} ${w.plural(n, { one: 'reading', other: 'readings' })} that the project allows`;

const moreUntested = (n: number, w: Writing): string =>
  n === 0 ? '' : `; ${w.n(n)} more could not be tested`;
