import type { ClaimType } from '../../model/project.ts';
import { appDesk } from './appDesk.ts';
import { appReport } from './appReport.ts';
import type { Writing } from '../writing.ts';

const types: Readonly<Record<ClaimType, string>> = {
  dominates: 'X has most of it, or more than anyone else',
  outperforms: 'X has more than a rival',
  ubiquitous: 'X is in most channels or groups',
  penetrates: 'X has reached these channels',
  floods: 'X posts much more than others do',
  originates: 'X had it first',
  follows: 'X repeats what another posts',
  coordinates: 'channels of X post the same at the same time',
  responds: 'X answers an event',
};

/** The app: its bar, its screens, what it asks and what went wrong. */
export const app = {
  skip: 'Skip to the page',
  bar: 'Main',
  desk: 'Desk',
  claimsPlace: 'Claims',
  report: 'Report',
  footInvited: ({ version }: { version: string }) =>
    `Isogloss ${version}. What you say goes to the machine of whoever sent you this address, and nowhere else.`,
  foot: ({ project, version, zone }: { project: string; version: string; zone: string }) =>
    `${project} · Isogloss ${version}, on this machine alone: nothing is sent anywhere. Days and hours are those of ${zone}.`,

  settings: 'Language and look',
  language: 'Language',
  digits: 'Digits',
  latinDigits: '0123456789',
  persianDigits: '۰۱۲۳۴۵۶۷۸۹',
  calendar: 'Calendar',
  gregorian: 'Gregorian',
  jalali: 'Jalali',
  theme: 'Colours',
  themeSystem: 'as the system',
  themeLight: 'light',
  themeDark: 'dark',
  apply: 'Apply',

  jobs: 'Work under way',
  jobImport: ({ about }: { about: string }) => `Taking in ${about}`,
  jobRead: ({ about }: { about: string }) => `Reading ${about}`,
  jobTest: ({ about }: { about: string }) => `Testing claims of ${about}`,
  jobReport: ({ about }: { about: string }) => `Writing ${about}`,
  jobSign: ({ about }: { about: string }) => `Signing the verdict on ${about}`,
  jobOf: ({ about }: { about: string }) => about,
  jobOfClaims: ({ about }: { about: string }) => `Claims of ${about}`,
  jobOfSignature: ({ about }: { about: string }) => `Signature under the verdict on ${about}`,
  jobWaiting: 'waits for its turn.',
  jobDone: 'done.',
  jobFailed: 'not done.',
  jobStopped: 'stopped. Nothing that was there before is lost.',
  jobStop: 'Stop',
  jobLook: 'See it',
  progress: 'How far it is',
  finishing: 'at its last step',
  secondsLeft: ({ n }: { n: number }, w: Writing) =>
    `about ${w.count(n)} ${w.plural(n, { one: 'second', other: 'seconds' })} left`,
  minutesLeft: ({ n }: { n: number }, w: Writing) =>
    `about ${w.count(n)} ${w.plural(n, { one: 'minute', other: 'minutes' })} left`,

  ...appDesk,

  article: 'Article',
  text: 'The article’s text',
  whoSays: ({ n }: { n: number }, w: Writing) =>
    n === 1 ? 'Who says what: one statement' : `Who says what: ${w.count(n)} statements`,
  textHelp:
    'Underlined: what somebody says. Marked: a claim that posts could test; dotted, one that no posts can. Select any sentence to make it a claim.',
  cameOutOn: ({ day }: { day: string }, w: Writing) => `came out on ${w.day(day)}, as you gave it`,
  noDayOf: 'This text does not say on which day it came out',
  noDayHelp: 'With it, “yesterday”, “last month” and “since spring” have days.',
  otherDay: 'Another day',
  dayOf: 'It came out on',
  keepDay: 'Keep this day',
  ofTopic: 'Of channels, only posts about',
  allTopics: 'anything',
  claims: 'Claims',
  noClaims:
    'No claim was found that posts could test. Select a sentence of the text to make it one, or write one below.',
  test: 'Test',
  testAgain: 'Test again',
  testReady: ({ n }: { n: number }, w: Writing) => `Test ${n === 1 ? 'it' : `all ${w.n(n)} that are ready`}`,
  tested: ({ n, decided }: { n: number; decided: number }, w: Writing) =>
    `${w.n(n)} ${w.plural(n, { one: 'claim', other: 'claims' })} tested, ${w.n(decided)} decided.`,
  tryReadings: 'Try every reading',
  stale: 'older than posts or question',
  staleLong: 'Posts, question or program have changed since this was tested.',
  seeClaim: 'Verdict, posts, signature',
  signedBy: ({ by }: { by: string }) => `signed by ${by}`,
  typeWords: 'Type the words by which posts say it, several with commas',
  orTypeWords: 'or type how posts say it',
  wordsExample: 'word, another word',
  say: 'Answer',
  previewOf: ({ word, n }: { word: string; n: number }, w: Writing) =>
    n === 0 ? `No post has ${word}.` : `${word}: ${n === 1 ? '1 to 3' : `about ${w.count(n)}`} posts`,
  andMore: ({ n }: { n: number }, w: Writing) => `and ${w.n(n)} more`,
  typeDay: 'Give the day, and who dates it',
  daySource: 'source of the day',
  possible: ({ n }: { n: number }, w: Writing) =>
    `${w.n(n)} ${w.plural(n, { one: 'sentence', other: 'sentences' })} that may be claims`,
  makeAny: 'Make a claim of any sentence',
  makeClaim: 'Make it a claim',
  makeThisClaim: 'Add this claim',
  sentence: 'The sentence, as it stands in the text',
  whatItSays: 'What does it say? X is whoever or whatever the sentence speaks of.',
  typeOf: ({ type }: { type: ClaimType }) => types[type],
  chooseType: 'Choose what the sentence says: one of the kinds that posts can be asked about.',
  removeArticle: 'Take this article out of the project',
  noJob: 'There is no such job any more.',
  noArticle: 'This article is not in the project any more.',

  ownClaim: 'A claim of the project',
  noClaim: 'This claim is not in the project any more: its article was read again, or taken out.',
  noClaimsYet: 'There are no claims yet: drop an article.',
  opensFirst: 'This claim leaves something open, and is tested once that is answered.',
  answerIt: 'Answer it',
  notTestedYet:
    'This claim says all that a test needs. Its question is sealed first, then the posts are counted.',
  notTestedShort: 'not tested yet',
  testedAt: ({ when }: { when: string }) => `Tested ${when}.`,
  more: 'More of this claim',
  changeReading: 'Change how it is read',
  changeReadingText:
    'Then test it again. What was measured before counts: a reading that is chosen after a result is exploratory, and the verdict says so.',
  change: 'Change',
  onlyIn: 'Only in these groups; all channels without any',
  behind: 'Posts behind the numbers',
  sign: 'Signature',
  signText: ({ verdict }: { verdict: string }, w: Writing) =>
    `You answer by name for this verdict as it is shown: ${w.name(verdict)}. Signed verdicts can be published.`,
  yourName: 'Your name',
  signButton: 'Sign',
  signName: 'A signature needs a name: write who answers for the verdict.',

  numbersFile: 'All verdicts with their numbers, for a spreadsheet (CSV)',
  signStale: 'It can be signed once it is tested again.',
  toReport: 'Make the report',
  signAgain: 'Sign again',
  toEdges: 'The pairs of channels behind it, with their posts',
  toMeasureEdges: 'Count the pairs of channels behind it, to read their posts',
  working: 'One moment …',

  close: 'Close',
  withheld: 'These posts stand behind pairs of channels; they stand under each pair on the screen of edges.',
  narrow: 'Which posts',
  aSample: 'a random sample',
  allPosts: 'all, by day',
  nextPage: 'Next page',

  ...appReport,

  changedTitle: 'The files have changed',
  changed:
    'isogloss.yaml or claims.yaml has changed since this page was read, here in another tab or in an editor. Nothing was written. Look at what they say now, and do it again.',
  changedFile: ({ file, line }: { file: string; line: number }, w: Writing) =>
    `${file}, from line ${w.n(line)}`,
  changedRead: 'When this page was read',
  changedNow: 'Now',
  noPageTitle: 'Not here',
  noPage: 'There is no such page.',
  noAddress: ({ path }: { path: string }) => `There is no ${path}.`,
  badRequest: 'The request is not as the API describes it.',
  localOnly: 'This server answers to localhost alone.',
  fromElsewhere: 'Refused: this was asked from another page. Open Isogloss by its own address.',
  locked:
    'Locked. Open the address that "isogloss serve" printed, with what stands after ?t=; whoever reads texts by hand, the whole address that they were sent.',
  opening: 'Opening …',
  tooLong: 'This is too long.',
  notDone: 'Not done',
  fault:
    'This is a fault of Isogloss, not yours. Nothing that was there before is lost; the terminal has lines to report it with.',
  backToPage: 'Back to the page',
  toDesk: 'To the desk',
};
