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
  codingNotes: [{ n: 1 }, { n: 12 }],
  readOf: [{ read: 12, total: 300 }],
  agreement: [
    { alpha: 0.84, units: 120, grade: 'fine' },
    { alpha: 0.7, units: 120, grade: 'tentative' },
    { alpha: 0.4, units: 120, grade: 'too low' },
  ],
  agreementLater: [{ needed: 100 }],
  codeMeans: [{ code: 'own use' }, { code: 'unclear' }],
  codingOf: [{ label: 'Zagros', coder: 'Zagros' }],
  codedOf: [{ done: 12, total: 300 }],
  found: [
    { n: 1, word: 'Zagros' },
    { n: 1204, word: 'Zagros' },
  ],
  namesLeft: [{ n: 4 }],
  imported: [
    { added: 1204, updated: 0, unchanged: 0, skipped: 0, rejected: 0 },
    { added: 0, updated: 2, unchanged: 3, skipped: 4, rejected: 5 },
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
