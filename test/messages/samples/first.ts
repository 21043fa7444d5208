import type { Samples } from './index.ts';

export const first: Samples<'first'> = {
  shortUses: [
    { label: 'Zagros', beginning: 0, later: 0, none: 12, named: [] },
    { label: 'Zagros', beginning: 1, later: 1, none: 0, named: [{ channel: 'alborz', time: '2026-05-11' }] },
    {
      label: 'Zagros',
      beginning: 4,
      later: 9,
      none: 1250,
      named: [
        { channel: 'alborz', time: '2026-05-11' },
        { channel: 'damavand', time: '2026-06-04' },
        { channel: 'sabalan', time: '2026-06-26' },
      ],
    },
  ],
  shortEarlier: [{ a: 'Zagros', b: 'Alborz', earlier: 577, later: 182, of: 1250 }],
  shortPairs: [
    { pairs: 1, earlier: 1, repeats: 0 },
    { pairs: 1250, earlier: 24, repeats: 14 },
  ],
  shortChange: [
    { label: 'Zagros', value: 1.83, low: 1.08, high: 3.09, found: 2.6 },
    { label: 'Zagros', value: 0.5, low: 0.31, high: 0.87, found: 2.6 },
    { label: 'Zagros', value: 1.29, low: 0.61, high: 2.76, found: 3.6 },
    { label: 'Zagros', value: 1.29, low: 0.61, high: 2.76, found: null },
  ],
  shortNoChange: [{ label: 'Zagros', why: { say: 'events.noSpread' } }],
  uses: [{ label: 'Zagros' }],
  usesCounts: [
    { beginning: 1, later: 3, none: 2 },
    { beginning: 18, later: 3, none: 0 },
  ],
  seenLate: [{ state: { say: 'first.firstUseSeen' } }],
  noneIn: [{ posts: 1250 }],
  orderCounts: [
    { pairs: 1, earlier: 1 },
    { pairs: 11, earlier: 4 },
  ],
  unnamed: [{ channels: 1 }, { channels: 9 }],
  before: [{ a: 'Zagros', b: 'Alborz' }],
  numbers: [{ earlier: 781, later: 120, tied: 46 }],
  named: [{ copying: { say: 'first.repeats' }, credits: 51, of: 1252 }],
  spreadCounts: [{ cascades: 1 }, { cascades: 292 }],
  treePosts: [
    { posts: 1, shown: 1 },
    { posts: 120, shown: 60 },
  ],
  someOf: [{ what: { say: 'first.widest' }, shown: 20, all: 292 }],
  seconds: [{ n: 90 }],
  minutes: [{ n: 12 }],
  hours: [{ n: 3.5 }],
  days: [{ n: 2.4 }],
  after: [{ time: { say: 'first.minutes', n: 3 } }],
};
