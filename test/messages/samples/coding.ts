import type { Samples } from './index.ts';

const label = 'Zagros';
const coded = { lexicon: 'Zagros', texts: 200, coders: 2, units: 60, alpha: 0.81, tentative: false };

export const coding: Samples<'coding'> = {
  notBegun: [{ lexicon: 'Zagros' }],
  disagree: [{ worst: [{ lexicon: 'Zagros', alpha: 0.41, units: 60 }], least: 0.667 }],
  begun: [
    { left: [{ say: 'coding.notBegun', lexicon: 'Zagros' }] },
    {
      left: [{ say: 'coding.notBegun', lexicon: 'Zagros' }],
      vocabularies: [
        { lexicon: label, readers: 1, texts: 1, alpha: null, low: null, high: null },
        { lexicon: label, readers: 2, texts: 104, alpha: 0.71, low: 0.59, high: 0.81 },
        { lexicon: label, readers: 0, texts: 0, alpha: null, low: null, high: null },
      ],
    },
  ],
  coded: [
    { ...coded, low: 0.7, high: 0.9 },
    { ...coded, low: null, high: null, tentative: true },
  ],
  left: [
    { lexicon: label, matched: 94, near: 20, unmatched: 1286, second: 12 },
    { lexicon: label, matched: 0, near: 0, unmatched: 0, second: 1 },
  ],
  moreTexts: [
    { more: 12, of: 200, status: 'matched', community: label, lexicon: label },
    { more: 12, of: 200, status: 'unmatched', community: null, lexicon: label },
  ],
  secondCoder: [{ more: 12, lexicon: label }],
  oneCode: [{ lexicon: label }],
};
