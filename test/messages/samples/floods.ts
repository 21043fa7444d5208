import type { Samples } from './index.ts';

const ratio = { value: 1.62, low: 1.31, high: 2.04 };
const close = { value: 0.034, low: -0.002, high: 0.061 };
const none = { value: null, low: null, high: null };

export const floods: Samples<'floods'> = {
  rule: [{ ratio: 1.25, window: 300 }],
  wording: [
    { label: 'Zagros', others: [{ label: 'Alborz', ratio, close }], window: 300 },
    { label: 'Zagros', others: [{ label: 'Alborz', ratio: none, close: none }], window: 90 },
  ],
  outages: [{ label: 'Zagros', share: 0.14, most: 0.1 }],
  collectGaps: [{ label: 'Zagros' }],
  withoutIt: [{ label: 'Zagros' }],
  otherPeriods: [{ label: 'Zagros', days: 12, least: 28 }],
  unrated: [{ channels: 2, of: 6 }],
  cut: [{ label: 'Zagros', days: 40 }],
  tooFewDays: [{ label: 'Zagros', days: 3, least: 28 }],
  silent: [{ condition: 'Zagros' }],
  fullDays: [{ times: 5 }],
  oneChannel: [{ label: 'Zagros' }],
  bulkLeftOut: [{ loads: 2 }],
  powerNone: [{ label: 'Zagros', days: 2 }],
  powerRatio: [{ label: 'Zagros', days: 60, ratio: 1.31 }],
};
