import type { Samples } from './index.ts';

export const screens: Samples<'screens'> = {
  about: [{ n: 1 }, { n: 1000 }],
  moreTerms: [{ n: 2 }],
  removeSpellingOf: [{ word: 'redword' }],
  edgesFound: [
    { pairs: 0, channels: 0 },
    { pairs: 1, channels: 1 },
    { pairs: 12, channels: 3 },
  ],
  edgesUnnamed: [{ n: 1 }, { n: 4 }],
  linesOf: [{ word: 'Zagros' }],
  readOf: [{ read: 12, total: 300 }],
  allListed: [{ n: 1 }, { n: 12 }],
  kindName: [{ status: 'matched' }, { status: 'near-miss' }, { status: 'unmatched' }],
  ownCodes: [{ n: 1 }, { n: 12 }],
  goOnAs: [{ coder: 'Zagros', texts: 1 }],
  secondCoder: [{ needed: 100 }],
  secondWhere: [{ tunnel: 'Zagros', again: 'Zagros' }],
  foundAbout: [
    { n: 0, word: 'Zagros' },
    { n: 1, word: 'Zagros' },
    { n: 300, word: 'Zagros' },
  ],
  readNone: [{ matched: 200, near: 100, unmatched: 300 }],
  readEnough: [{ needed: 100 }, { needed: 12 }],
  codeMeans: [{ code: 'own use' }, { code: 'unclear' }],
  readInCommon: [{ needed: 1 }, { needed: 100 }],
  codingOf: [{ label: 'Zagros', coder: 'Zagros' }],
  codedOf: [{ done: 12, total: 300 }],
  found: [
    { n: 1, word: 'Zagros' },
    { n: 1204, word: 'Zagros' },
  ],
  namesLeft: [{ n: 4 }],
  imported: [
    { added: 1204, updated: 0, known: 0, repeated: 0, skipped: 0, rejected: 0 },
    { added: 0, updated: 2, known: 3, repeated: 6, skipped: 4, rejected: 5 },
  ],
  rejects: [{ n: 1 }, { n: 20 }],
  jobMeasure: [{ about: 'Zagros' }],
  sharedObject: [{ object: 'text' }, { object: 'url' }, { object: 'forward' }, { object: 'hashtags' }],
  edgesOf: [
    { n: 1, all: 1 },
    { n: 4, all: 12 },
  ],
  sideBySide: [
    { shown: 1, all: 1 },
    { shown: 20, all: 120 },
  ],
  apart: [{ seconds: 0 }, { seconds: 1 }, { seconds: 40 }],
  readOnDay: [{ by: 'Zagros', on: 'Zagros' }],
};
