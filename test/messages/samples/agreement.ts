import type { Samples } from './index.ts';

const alpha = { alpha: 0.71, low: 0.59, high: 0.81 };
const none = { alpha: null, low: null, high: null };
const rate = { value: 0.62, low: 0.51, high: 0.72 };

export const agreement: Samples<'agreement'> = {
  told: [
    { ...alpha, units: 104, grade: 'tentative' },
    { ...alpha, units: 1, grade: 'fine' },
    { ...alpha, units: 104, grade: 'too low' },
    { ...none, units: 104, grade: 'not known' },
  ],
  alpha: [alpha, none, { ...none, alpha: 1 }],
  lowerEnd: [{ grade: 'too low' }, { grade: 'tentative' }],
  later: [{ needed: 100 }, { needed: 1 }],
  asked: [{ of: 'codes' }, { of: 'own use' }, { of: 'mention' }],
  cell: [{ alpha: { say: 'agreement.alpha', ...alpha }, units: 25 }],
  precision: [
    { use: true, rate },
    { use: false, rate },
  ],
  recall: [
    { use: true, rate },
    { use: false, rate },
  ],
  whose: [
    { differ: 0, settled: 0 },
    { differ: 1, settled: 0 },
    { differ: 13, settled: 2 },
  ],
  left: [
    { matched: 0, near: 0, unmatched: 0, second: 0 },
    { matched: 94, near: 20, unmatched: 1286, second: 12 },
    { matched: 0, near: 0, unmatched: 0, second: 12 },
    { matched: 4, near: 0, unmatched: 0, second: 0 },
  ],
  settleLink: [{ open: 0 }, { open: 1 }, { open: 13 }],
  stillBlind: [{ n: 1 }, { n: 12 }],
  settledBy: [{ by: 'Zagros' }],
};
