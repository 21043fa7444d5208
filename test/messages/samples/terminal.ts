import type { Samples } from './index.ts';

const [a, b] = ['Zagros', 'Alborz'];
const on = '2026-05-11';

export const terminal: Samples<'terminal'> = {
  withinSeconds: [{ object: 'text', seconds: 3600 }],
  firstRows: [{ shown: 100, rows: 1204 }],
  sinceDay: [
    { label: a, day: '2026-05-11T20:41:00Z', channel: null },
    { label: a, day: '2026-05-11T20:41:00Z', channel: b },
  ],
  listed: [{ n: 12 }],
  notTested: [{ why: { say: 'rows.leftOut' } }],
  tested: [{ family: 1, unusual: 0, communities: a }],
  cluster: [
    {
      number: '1',
      channels: [a, b],
      unnamed: 2,
      edges: 3,
      objects: 1204,
      delay: 32.5,
      stability: 0.93,
    },
    { number: '2', channels: [a, b], unnamed: 0, edges: 1, objects: 12, delay: null, stability: 1 },
  ],
  nothingFrom: [{ options: '' }, { options: '--from 2026-05-11' }],
  noShares: [{ least: 2, options: '' }],
  allPersonal: [{ edges: 12 }],
  oneChannel: [{ name: a }],
  tooLarge: [{ n: 1 }, { n: 2 }],
  noTerm: [
    { terms: 'mentions', sides: false, tested: 0, least: 10 },
    { terms: 'words', sides: true, tested: 0, least: 1 },
    { terms: 'words', sides: true, tested: 3, least: 10 },
  ],
  noEdge: [
    { accounts: true, object: 'shares', window: 60, weight: 2 },
    { accounts: false, object: 'text', window: 60, weight: 1 },
  ],
  edgeRead: [
    { a, b, object: 'text', holds: true, by: a, on },
    { a, b, object: 'text', holds: false, by: a, on },
  ],
  edgeMarked: [{ a, b, by: a, on, file: 'edges.yaml' }],
  edgeNotTested: [{ a, b, pairs: 1 }],
  edgeTested: [
    { a, b, pairs: 12, objects: 9, expected: 1.24, q: 0.00012 },
    { a, b, pairs: 12, objects: 9, expected: 124, q: 0.5 },
  ],
  secondsAbove: [
    { seconds: 12, first: true },
    { seconds: 12, first: false },
  ],
  codesWritten: [{ texts: 600, lexicon: a, file: b, codes: ['own use', 'quoted'] }],
  codesTaken: [{ n: 1 }, { n: 12 }],
  codesUnknown: [{ n: 1 }, { n: 12 }],
  codeStatus: [{ status: 'matched' }, { status: 'near-miss' }, { status: 'unmatched' }],
  codedBy: [{ coders: [{ coder: a, texts: 12 }] }],
  settleHow: [{ open: 1 }, { open: 12 }],
  codeAsked: [{ codes: ['own use', 'quoted'] }],
  textOf: [{ number: 1, of: 200 }],
  answered: [
    { ask: { say: 'questions.whoIs', name: a }, value: 'about:b', command: 'isogloss check a.html' },
  ],
  linkedWords: [{ name: a, key: b }],
  linkedGroup: [{ name: a, key: b }],
  added: [{ id: 'a-1', command: 'isogloss claims test a-1' }],
  signed: [{ id: 'a-1', by: a, on, plain: { say: 'verdicts.word', verdict: 'supported' } }],
  typeChanged: [0, 1, 12].flatMap((runs) =>
    (['originates', 'dominates'] as const).map((type) => ({
      id: 'a-1',
      from: { say: 'app.typeOf', type: 'dominates' } as const,
      type: { say: 'app.typeOf', type } as const,
      runs,
    })),
  ),
  sealed: [{ id: 'a-1', on, hash: '0123456789abcdef', runs: 1 }],
  sealedLate: [{ id: 'a-1', on, hash: '0123456789abcdef', runs: 2 }],
  wrote: [{ file: a, rows: 1 }],
  reviews: [{ file: a, reviews: 1 }],
  unsigned: [{ ids: ['a-1', 'a-2'] }],
  nameAddress: [{ option: '--url' }],
  questionsLeft: [{ ask: { say: 'questions.whoIs', name: a }, left: 3 }],
};
