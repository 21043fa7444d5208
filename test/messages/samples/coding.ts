import type { Samples } from './index.ts';

const label = 'Zagros';
const coded = { lexicon: 'Zagros', texts: 200, coders: 2, units: 60, alpha: 0.81, tentative: false };

export const coding: Samples<'coding'> = {
  notBegun: [{ lexicon: 'Zagros' }],
  disagree: [{ worst: [{ lexicon: 'Zagros', alpha: 0.41, units: 60 }], least: 0.667 }],
  begun: [{ left: [{ say: 'coding.notBegun', lexicon: 'Zagros' }] }],
  coded: [
    { ...coded, low: 0.7, high: 0.9 },
    { ...coded, low: null, high: null, tentative: true },
  ],
  moreTexts: [
    { more: 12, of: 200, status: 'matched', community: label, lexicon: label },
    { more: 12, of: 200, status: 'unmatched', community: null, lexicon: label },
  ],
  secondCoder: [{ more: 12, lexicon: label }],
  oneCode: [{ lexicon: label }],
};
