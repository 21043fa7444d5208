import type { Samples } from './index.ts';

export const first: Samples<'first'> = {
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
