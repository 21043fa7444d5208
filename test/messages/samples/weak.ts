import type { Samples } from './index.ts';

const by = [
  { label: { say: 'verdicts.posts' }, verdict: { say: 'verdicts.supported' } },
  { label: { say: 'verdicts.distinctTexts' }, verdict: { say: 'verdicts.undecided' } },
];

const read = { lexicon: 'Zagros', readers: 2, texts: 104, alpha: 0.71, low: 0.59, high: 0.81 };
const unread = { lexicon: 'Zagros', readers: 0, texts: 0, alpha: null, low: null, high: null };

export const weak: Samples<'weak'> = {
  onTopic: [{ read: 'Zagros', label: 'Alborz' }],
  allBut: [{ label: 'Zagros' }],
  absolute: [{ words: ['Zagros'] }],
  later: [{ own: 'Zagros', rivals: ['Alborz'] }],
  repeats: [{ own: 'Zagros', rivals: ['Alborz'] }],
  partlyRead: [
    { vocabularies: [read] },
    { vocabularies: [read, unread] },
    { vocabularies: [read, unread, unread] },
  ],
  partlySaid: [{ vocabularies: [] }, { vocabularies: [read] }, { vocabularies: [read, unread] }],
  inList: [{ short: [{ say: 'weak.control' }, { say: 'weak.unread' }] }],
  rests: [
    { channels: ['Zagros'], more: 0 },
    { channels: ['Zagros', 'Alborz'], more: 2 },
  ],
  both: [{ both: 343, units: 345 }],
  bothSaid: [{ both: 343, units: 345 }],
  little: [{ posts: 332, all: 138_489 }],
  oneRival: [{ rival: 'Zagros' }],
  byEffort: [{ found: 10, of: 22 }],
  disagree: [{ by }],
  disagreeSaid: [{ by }],
  fragile: [{ checks: ['Zagros', 'Alborz'] }],
  fragileSaid: [
    { checks: ['Zagros'], more: 0 },
    { checks: ['Zagros', 'Alborz'], more: 2 },
  ],
  against: [{ own: 'Zagros', rivals: ['Alborz', 'Damavand'] }],
  within: [{ side: 'Zagros', groups: ['Alborz'] }],
  meant: [{ read: 'Zagros', said: 'Alborz', label: 'Damavand' }],
  ofReadings: [
    { read: 'Zagros', n: 3, assumed: 'Alborz' },
    { read: null, n: 1, assumed: 'Alborz' },
  ],
  readAs: [{ text: 'Zagros' }],
  readingsTable: [{ n: 12 }],
  curve: [
    { tested: 12, supported: 8, contradicted: 3, undecided: 1 },
    { tested: 1, supported: 1, contradicted: 0, undecided: 0 },
  ],
};
