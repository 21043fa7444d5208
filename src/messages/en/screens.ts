import type { Writing } from '../writing.ts';
import { codingScreen } from './codingScreen.ts';

/** Screens of the app beside the road from article to verdict: words, coding, posts, edges. */
export const screens = {
  words: 'Words',
  wordsEyebrow: 'How posts say it',
  noWords:
    'There is no vocabulary yet. Begin one here; answering “who is X?” in an article makes one too, and isogloss.yaml takes them.',
  beginWords: 'Begin a vocabulary',
  beginName: 'What it is called, as articles call it',
  beginTerms: 'Words by which posts say it, several with commas; word* is every word that begins so',
  beginForm: 'Whose words they are',
  formOwn: 'a group’s own words',
  formOpponents: 'how its opponents name it',
  formNeutral: 'neither: everybody says it so',
  beginButton: 'Begin',
  rename: 'Call it otherwise',
  renameHelp: 'Articles that use the old name still mean it.',
  vocabulary: 'Vocabulary',
  magnitudes:
    'Counts are orders of magnitude: exact ones would tell the outcome to whoever still picks the words. A test gives the exact ones.',
  exactWhy: 'Exact ones on request: then verdicts with these words say that they had been counted before.',
  showExact: 'Show exact counts',
  exactCounts:
    'Counts are exact, since these words were counted before: by a test, or because somebody asked. What is sealed from now on says so.',
  foundAbout: ({ n, word }: { n: number; word: string }, w: Writing) =>
    n <= 1
      ? `${n === 0 ? 'No post has' : 'A few posts have'} ${word}`
      : `About ${w.count(n)} posts have ${word}`,
  spellings: 'Spellings',
  spelling: 'Spelling',
  posts: 'Posts',
  channels: 'Channels',
  about: ({ n }: { n: number }, w: Writing) => (n === 1 ? `${w.n(1)} to ${w.n(3)}` : `about ${w.count(n)}`),
  moreTerms: ({ n }: { n: number }, w: Writing) => `and ${w.n(n)} more`,
  addSpellings: 'Other words or spellings by which posts say it, several with commas',
  addSpellingsButton: 'Add',
  removeSpelling: 'Remove',
  removeSpellingOf: ({ word }: { word: string }, w: Writing) => `Remove ${w.name(word)}`,
  spellingsChange:
    'What is added or removed counts from the next test on. Words that are changed after a result are said beside the verdict.',
  leftOut: 'Left out',
  nothingLeftOut: 'No phrase is left out.',
  leaveOut: 'A phrase in which the words mean something else',
  leaveOutButton: 'Leave it out',
  linesOf: ({ word }: { word: string }) => `Lines with ${word}`,
  noLines: 'No post has it.',
  linesHelp: 'A random dozen. Select a phrase that means something else, and it stands in the field.',

  ...codingScreen,

  postsEyebrow: 'What there is to test with',
  noPosts: 'There are no posts yet: drop an export on the desk.',
  searchFor: 'Search in posts: a word, a phrase, or the beginning of a word with *',
  search: 'Search',
  found: ({ n, word }: { n: number; word: string }, w: Writing) =>
    `${w.count(n)} ${w.plural(n, { one: 'post has', other: 'posts have' })} ${word}`,
  byName: 'Only channels whose name has',
  narrow: 'Narrow',
  namesLeft: ({ n }: { n: number }, w: Writing) =>
    `${w.count(n)} ${w.plural(n, { one: 'other is', other: 'others are' })} not listed.`,
  aboutPosts: 'About this project',
  aboutWhy: 'Printed with every number, so that whoever reads it can tell of what it speaks.',
  projectName: 'What it is called',
  selection: 'Who chose these channels, and by which rule?',
  gathered: 'How were the posts gathered?',
  groups: 'Groups',
  kind: 'What it is',
  kindIs: 'and say that each is',
  arrange: 'Groups, and what channels are: tick channels below, then',
  allListed: ({ n }: { n: number }, w: Writing) =>
    n === 1 ? 'the channel listed here' : `all ${w.count(n)} channels listed here`,
  knownGroup: 'put them into the group',
  newGroup: 'or into a new group called',
  arrangeButton: 'Keep',
  yourGroups: 'Groups of channels',
  takeOut: 'Take out',
  takeOutOf: ({ channel, group }: { channel: string; group: string }, w: Writing) =>
    `Take ${w.name(channel)} out of ${w.name(group)}`,
  groupHolds: ({ n }: { n: number }, w: Writing) =>
    `${w.count(n)} ${w.plural(n, { one: 'channel', other: 'channels' })}`,
  groupOthers: ({ n }: { n: number }, w: Writing) =>
    `${w.count(n)} ${w.plural(n, { one: 'other is', other: 'others are' })} not named here, or ${w.plural(n, { one: 'has', other: 'have' })} no posts.`,
  removeGroup: 'Remove this group',
  removeGroupHelp: 'Its channels and their posts stay.',
  groupUsedBy: ({ n }: { n: number }, w: Writing) =>
    `${w.count(n)} ${w.plural(n, { one: 'claim or answer uses', other: 'claims or answers use' })} it, so it stays:`,
  tick: ({ channel }: { channel: string }, w: Writing) => `Choose ${w.name(channel)}`,
  postsOfChannel: ({ channel }: { channel: string }) => `Posts of ${channel}`,
  noText: 'A post without text',
  inChannel: ({ channel }: { channel: string }) => `Only posts of ${channel}, newest first`,
  allChannelsAgain: 'All channels again',
  imports: 'What came in',
  imported: (
    {
      added,
      updated,
      known,
      repeated,
      skipped,
      rejected,
    }: Readonly<Record<'added' | 'updated' | 'known' | 'repeated' | 'skipped' | 'rejected', number>>,
    w: Writing,
  ) =>
    w.commas([
      `${w.count(added)} new`,
      ...(updated > 0 ? [`${w.count(updated)} changed`] : []),
      ...(known > 0 ? [`${w.count(known)} known before`] : []),
      ...(repeated > 0 ? [`${w.count(repeated)} repeated within the file`] : []),
      ...(skipped > 0 ? [`${w.count(skipped)} skipped`] : []),
      ...(rejected > 0 ? [`${w.count(rejected)} rejected`] : []),
    ]),
  rejects: ({ n }: { n: number }, w: Writing) =>
    `${w.count(n)} ${w.plural(n, { one: 'row', other: 'rows' })} that could not be read`,

  edges: 'Edges',
  edgesEyebrow: 'Pairs of channels that post the same thing close in time',
  edgesCaution:
    'Posting the same thing close in time does not show agreement, common control or fake accounts. What is saved names two channels only after somebody has read their posts.',
  jobMeasure: ({ about }: { about: string }) => `Measuring: ${about}`,
  whatShared: 'Sharing',
  sharedObject: ({ object }: { object: 'text' | 'url' | 'forward' | 'hashtags' }) =>
    ({ text: 'the same text, or nearly', url: 'an address', forward: 'a forward', hashtags: 'hashtags' })[
      object
    ],
  withinSeconds: 'within seconds',
  measureEdges: 'Measure',
  edgesNotMeasured: 'This has not been measured yet. It takes seconds, or a few minutes for a million posts.',
  edgesOf: ({ n, all }: { n: number; all: number }, w: Writing) =>
    n === all
      ? `${w.count(n)} ${w.plural(n, { one: 'pair of channels', other: 'pairs of channels' })}, the most unusual first`
      : `${w.count(n)} of ${w.count(all)} ${w.plural(all, { one: 'pair', other: 'pairs' })} of channels`,
  edgesFound: ({ pairs, channels }: { pairs: number; channels: number }, w: Writing) =>
    pairs === 0
      ? 'No two posts of different channels share it within that time. More seconds, another thing shared, or more channels may show some.'
      : `${w.count(pairs)} ${w.plural(pairs, { one: 'pair', other: 'pairs' })} of posts share it within that time, between ${w.count(channels)} ${w.plural(channels, { one: 'pair', other: 'pairs' })} of channels.`,
  forwardsApart: ({ object }: { object: 'text' | 'url' | 'hashtags' }) =>
    `Forwards are not counted here: ${{ url: 'an address in one stands', hashtags: 'hashtags in one stand', text: 'the text of one stands' }[object]} in somebody else’s post. Choose “a forward” to see who forwards the same post within that time.`,
  edgesFile: 'All of these pairs for a spreadsheet (CSV)',
  edgesHow: 'How to read this',
  edgesHowText: [
    'Two texts are the same where they have nearly the same words, at least five of them. Forwards that say so are set apart from texts: ask for forwards to see them.',
    'q is corrected for all pairs of this table that share two things or more; others are not tested. Every other thing shared, and every other time, is another look that it knows nothing of.',
  ].join(' '),
  edgesUnnamed: ({ n }: { n: number }, w: Writing) =>
    `${w.count(n)} of these ${n === 1 ? 'is' : 'are'} not listed: a channel of ${n === 1 ? 'it' : 'each'} is a person’s, or nobody has said what it is.`,
  sayKinds: 'Say what the channels are',
  ofChannel: 'Of a channel whose name has',
  leastPairs: 'At least so many pairs of posts',
  onlyUnusual: 'only unusual ones',
  pair: 'Channels',
  pairs: 'Pairs of posts',
  things: 'Things, within the time',
  expected: 'Things expected',
  edgesUnits:
    'A thing counts once for two channels, by the first post of each: what both repeat again and again is one thing and many pairs of posts, so read the pairs with many posts and few things. “Things expected” is how many they would share within the time if each kept its habits; it errs high rather than low. A pair that is not unusual is one of which nothing more was shown; it was not shown to post apart.',
  readBy: 'Read by',
  doesNotHold: 'does not hold',
  fromDay: 'from',
  toDay: 'to',
  sideBySide: ({ shown, all }: { shown: number; all: number }, w: Writing) =>
    shown < all
      ? `The ${w.n(shown)} closest of ${w.count(all)} ${w.plural(all, { one: 'pair', other: 'pairs' })} of posts.`
      : `${w.n(shown)} ${w.plural(shown, { one: 'pair', other: 'pairs' })} of posts.`,
  apart: ({ seconds }: { seconds: number }, w: Writing) =>
    seconds === 0
      ? 'at the same time'
      : `${w.count(seconds)} ${w.plural(seconds, { one: 'second', other: 'seconds' })} apart`,
  readIt: 'Read it',
  readItText:
    'Say what you found in these posts. With “the same thing” report and network may name the two channels.',
  readOnDay: ({ by, on }: { by: string; on: string }) => `Read by ${by}, ${on}.`,
  holds: 'they are the same thing',
  holdsNot: 'they are not',
  note: 'Note',
  markIt: 'Keep it',
  readerName: 'An edge needs the name of who read its posts.',
};
