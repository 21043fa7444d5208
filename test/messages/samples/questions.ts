import type { Samples } from './index.ts';

const text = 'Zagros';
const word = { word: 'Zagros' };
const label = { label: 'Zagros' };
const counts = { tested: 5, untestable: 2 };

export const questions: Samples<'questions'> = {
  whoIs: [{ name: text }],
  whoIn: [{ text }],
  whoAre: [{ said: text, text }],
  whoseSide: [
    { said: text, speaker: 'Zagros' },
    { said: text, speaker: null },
  ],
  comparedWith: [{ text }],
  inWhich: [{ text }],
  afterWhich: [{ text }],
  whenWas: [{ name: text }],
  words: [label],
  about: [label],
  by: [label],
  postsWith: [word],
  group: [label],
  eventOf: [{ ...label, day: '2026-05-11' }],
  initials: [{ letters: text }],
  bothHave: [word],
  beginAlike: [{ ...word, other: text }],
  nearLetters: [word],
  writtenSo: [word],
  inCorpus: [{ why: { say: 'questions.sameName' }, posts: 1000, channels: 10 }],
  enough: [{ readable: 1 }, { readable: 6 }],
  tooSmall: [{ readable: 2, members: 3, least: 4 }],
  likeAnd: [{ why: { say: 'questions.sameName' }, size: { say: 'questions.enough', readable: 4 } }],
  datedBy: [{ source: text }],
  noChannel: [{ name: text }],
  groupSmall: [{ ...label, readable: 3, texts: 300, least: 4 }],
  compared: [label],
  inGroups: [label],
  after: [label],
  since: [label],
  is: [{ name: text, ...label }],
  allOf: [{ parts: [text, text] }],
  allAgree: [counts, { tested: 5, untestable: 0 }],
  allOtherwise: [counts],
  allUnknown: [counts],
  counted: [{ of: 6, tested: 5, supported: 2, contradicted: 2, undecided: 1 }],
  depends: [{ counted: text }],
  dependsWhy: [{ counted: text }],
  otherTime: [{ day: '2019-05-11', from: '2026-05-11', to: '2026-08-22' }],
  toYou: [{ n: 1 }, { n: 3 }],
  moreReadings: [{ n: 1 }, { n: 9 }],
  notTested: [{ asked: [text] }],
};
