import type { Samples } from './index.ts';

const label = 'Zagros';

export const estimates: Samples<'estimates'> = {
  unit: [{ unit: 'texts' }, { unit: 'posts' }, { unit: 'forwards' }, { unit: 'views' }, { unit: 'channels' }],
  unitOfSides: [{ unit: 'texts' }],
  shareOf: [
    { label, occurrence: true, aside: 'forwards' },
    { label, occurrence: false, aside: 'views' },
    { label, occurrence: false, aside: 'transfer' },
    { label, occurrence: false, aside: 'none' },
  ],
  lessThan: [{ label, rival: 'Alborz', occurrence: true, aside: 'transfer' }],
  channelsWith: [
    { label, all: false },
    { label, all: true },
  ],
  channelsHolding: [{ label }],
  ofAllPosts: [{ label }],
  notPrinted: [{ why: { say: 'estimates.fewChannels', channels: 3, least: 5 } }],
  fewChannels: [{ channels: 3, least: 5 }],
  settledViews: [
    { viewed: 1204, own: 12.3, others: 14, note: { say: 'estimates.neverDecides' } },
    { viewed: 1204, own: null, others: 14, note: { say: 'estimates.neverDecides' } },
  ],
  unequalAges: [{ own: 12.3, others: 90 }],
  corrected: [{ method: { say: 'estimates.census' } }],
  uncorrected: [{ value: 0.41234 }],
  bounds: [{ odds: 2 }, { odds: 3 }],
  channelsOf: [
    { label, also: 'copies' },
    { label, also: 'none' },
  ],
  channelsAt: [{ label, effort: 150 }],
  channelsAtUnits: [{ effort: 150, unit: 'posts' }],
  fewerUnits: [{ channels: 2, of: 12, effort: 300 }],
  expectation: [
    { effort: 300, missing: true, unread: true, odds: 2 },
    { effort: 300, missing: false, unread: false, odds: 2 },
  ],
  medianRatio: [{ a: label, b: 'Alborz' }],
  closeLess: [{ a: label, b: 'Alborz' }],
  daysNeeded: [{ days: 12, least: 28 }],
  weeks: [
    { weeks: 8.57, block: 7, widened: true },
    { weeks: 8, block: 7, widened: false },
  ],
  garwood: [{ byHabit: true }, { byHabit: false }],
};
