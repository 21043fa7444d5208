import type { Samples } from './index.ts';

const label = 'Zagros';

export const rows: Samples<'rows'> = {
  personal: [{ channels: 1 }, { channels: 4 }],
  personalOrUnknown: [{ channels: 3 }],
  unnamedOf: [{ label }],
  notNamed: [
    { channels: 1, label },
    { channels: 3, label: null },
  ],
  togetherOf: [{ label }],
  at: [{ what: label, time: '2026-05-11T20:41:00Z' }],
  fromTheBeginning: [{ channels: 2, of: 12 }],
  takenUp: [{ posts: 300 }],
  post: [{ steps: 2, what: label, way: { say: 'first.wayForward' } }],
  earlierThan: [{ a: label, b: 'Alborz' }],
  order: [
    { earlier: 30, later: 12, tied: 4, of: 46, days: 40, weeks: 8, reason: null },
    { earlier: 3, later: 1, tied: 0, of: 4, days: 2, weeks: 1, reason: { say: 'reasons.oneWeek' } },
  ],
  creditedNote: [{ credits: 12, of: 80, back: 1 }],
  closeNote: [
    { window: 60, after: 30, before: 12, of: 42, half: 0.26 },
    { window: 60, after: 30, before: 12, of: 42, half: null },
  ],
  feed: [{ delay: 301 }],
  coarse: [{ grain: 60, window: 60 }],
  longWindow: [{ window: 600, habit: 1200 }],
  fewNear: [{ near: 12, window: 60, least: 30 }],
  earliestIn: [{ label }],
  originNote: [{ weeks: 9, tied: 4, low: 0.41, high: 0.62 }],
  timesShareNote: [{ share: 0.23, label }],
  within: [{ seconds: 60 }],
  bootstrap: [{ block: 7 }],
  cluster: [
    { posts: 12, channels: 3, where: label, id: 1204 },
    { posts: 12, channels: 1, where: { say: 'values.personalChannel' }, id: null },
  ],
  manyPairs: [{ pairs: 20_000_001, most: 20_000_000 }],
  placeboNoTexts: [{ texts: 300 }],
  placeboRare: [{ texts: 3 }],
  placeboFew: [{ words: 12, least: 39 }],
  daysAnd: [
    { days: 12, reason: null },
    { days: 1, reason: { say: 'reasons.noSpreadOfDays' } },
  ],
};
