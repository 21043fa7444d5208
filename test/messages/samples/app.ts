import { claimTypes } from '../../../src/model/project.ts';
import type { Samples } from './index.ts';

export const app: Samples<'app'> = {
  foot: [{ project: 'Zagros', version: 'X' }],
  jobImport: [{ about: 'Zagros' }],
  jobRead: [{ about: 'Zagros' }],
  jobTest: [{ about: 'Zagros' }],
  jobReport: [{ about: 'Zagros' }],
  jobSign: [{ about: 'Zagros' }],
  secondsLeft: [{ n: 1 }, { n: 40 }],
  minutesLeft: [{ n: 1 }, { n: 4 }],
  changedFile: [{ file: 'Zagros', line: 12 }],
  imported: [
    { added: 1, unchanged: 0, rejected: 0 },
    { added: 1204, unchanged: 3, rejected: 2 },
  ],
  nextAnswer: [
    { n: 1, article: 'Zagros' },
    { n: 4, article: 'Zagros' },
  ],
  nextOwn: [{ n: 1 }, { n: 8 }],
  testAllUntested: [{ n: 1 }, { n: 8 }],
  nextTest: [
    { n: 1, article: 'Zagros' },
    { n: 4, article: 'Zagros' },
  ],
  nextSign: [{ claim: 'Zagros' }],
  tallyOpen: [{ n: 1 }, { n: 4 }],
  tallyReady: [{ n: 4 }],
  tallyDecided: [{ n: 3 }],
  postsOf: [
    { posts: 1, channels: 1, period: 'Zagros' },
    { posts: 1204, channels: 12, period: 'Zagros' },
  ],
  testReady: [{ n: 1 }, { n: 4 }],
  tested: [
    { n: 1, decided: 1 },
    { n: 4, decided: 2 },
  ],
  signedBy: [{ by: 'Zagros' }],
  previewOf: [
    { word: 'Zagros', n: 0 },
    { word: 'Zagros', n: 1 },
    { word: 'Zagros', n: 100 },
  ],
  andMore: [{ n: 1 }],
  possible: [{ n: 1 }, { n: 4 }],
  typeOf: claimTypes.map((type) => ({ type })),
  testedAt: [{ when: 'Zagros' }],
  signText: [{ verdict: 'Zagros' }],
  signedOn: [{ by: 'Zagros', on: 'Zagros' }],
  reportOfArticle: [{ article: 'Zagros' }],
  reportOfProject: [{ n: 1 }, { n: 4 }],
  reportFile: [{ when: 'Zagros', kilobytes: 1204 }],
  noAddress: [{ path: 'Zagros' }],
};
