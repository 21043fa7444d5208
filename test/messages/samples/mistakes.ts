import type { Samples } from './index.ts';

const [a, b] = ['Zagros', 'Alborz'];
const known = { known: [a, b], meant: null };

export const mistakes: Samples<'mistakes'> = {
  withOthers: [
    { said: { say: 'mistakes.noFile', name: a }, before: [a], after: [b] },
    { said: { say: 'mistakes.noFile', name: a }, before: [], after: [] },
  ],
  noFolder: [{ folder: a }],
  notAFolder: [{ folder: a }],
  noProject: [{ folder: a, command: 'isogloss init' }],
  noProjectYet: [{ file: 'isogloss.yaml' }],
  projectExists: [{ path: a }],
  badOut: (
    ['taken', 'file within', 'no right', 'read only', 'not made', 'too long', 'circle', 'full'] as const
  ).map((why) => ({ folder: 'Zagros', why })),
  address: [{ name: a }],
  noFile: [{ name: a }],
  noPermission: [{ name: a }],
  unreadable: [{ name: a, why: 'EIO' }],
  aFolder: [{ name: a }],
  nothingTaken: [{ file: 'Zagros', first: { say: 'rejections.notUtf8' } }],
  readTwice: [{ name: a }],
  empty: [{ name: a }],
  unknownFormat: [{ format: a, known: ['csv', 'ndjson'] }],
  unknownLexicon: [
    { name: a, known: [], meant: null },
    { name: a, known: [b], meant: b },
  ],
  whichLexicon: [{ known: [] }, { known: [a, b] }],
  unknownCommunity: [{ name: a, ...known }],
  unknownEvent: [{ name: 'Zagros', known: ['Alborz'], meant: 'Alborz' }],
  unknownChannel: [
    { name: a, meant: null },
    { name: a, meant: a },
  ],
  unknownTarget: [{ name: a, ...known }],
  notADay: [{ given: 'Zagros' }],
  oneDay: [{ n: 2 }],
  badDay: [
    { option: '--from', text: a, moment: false },
    { option: '--to', text: a, moment: true },
  ],
  fromAfterTo: [{ from: a, to: b }],
  unknownQuestion: [
    { id: a, open: [], answered: true },
    { id: a, open: ['who-1a2b3c'], answered: false },
  ],
  wrongSide: [
    { question: a, channels: true },
    { question: a, channels: false },
  ],
  noWordsAsked: [{ question: a }],
  noSource: [{ date: '2026-05-11' }],
  emptyAnswer: [{ question: a }],
  unknownAnswer: [
    { value: a, question: b, ...known },
    { value: a, question: b, known: [a], meant: a },
  ],
  oneAnswer: [{ question: a, value: b, n: 2 }],
  unknownClaim: [{ id: a, file: 'claims.yaml', ...known }],
  unknownType: [{ type: a, known: ['dominates'] }],
  typeTaken: [{ other: 'zagros', kind: { say: 'app.typeOf', type: 'dominates' } }],
  notInDocument: [{ file: a, sentence: b }],
  badSignDay: [{ on: a }],
  badVerdict: [{ verdict: a, known: [{ say: 'verdicts.supported' }] }],
  stillOpen: [{ id: a, missing: b }],
  signedOtherwise: [{ id: a, now: { say: 'verdicts.undecided' }, read: { say: 'verdicts.supported' } }],
};
