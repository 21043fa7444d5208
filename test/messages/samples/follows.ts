import type { Samples } from './index.ts';

const sides = { a: 'Zagros', b: 'Alborz' };

export const follows: Samples<'follows'> = {
  orderRule: [{ threshold: 0.1 }],
  copyingRule: [{ credited: 0.1, asymmetry: 0.2 }],
  orderWording: [
    { ...sides, things: 1250, earlier: 900, later: 120, difference: { value: 0.624, low: 0.51, high: 0.74 } },
    { ...sides, things: 60, earlier: 10, later: 20, difference: { value: -0.17, low: -0.4, high: 0.06 } },
    { ...sides, things: 60, earlier: 10, later: 20, difference: { value: null, low: null, high: null } },
  ],
  credits: [{ ...sides, credits: 29, things: 1250 }],
  near: [{ ...sides, window: 195, after: 32, before: 3, near: 35 }],
  nearNot: [{ why: { say: 'follows.noHabit' } }],
  clocks: [{ minutes: 1 }, { minutes: 60 }],
  together: [{ sentences: [{ say: 'follows.notWhy' }, { say: 'follows.notCopied' }] }],
  feed: [{ delay: 300 }],
  coarse: [{ grain: 60, window: 100 }],
  longWindow: [{ window: 600, habit: 1200 }],
  fewNear: [{ near: 12, window: 195, least: 30 }],
  orderKnown: [{ why: { say: 'follows.noHabit' } }],
  notSeen: [{ why: { say: 'follows.noHabit' } }],
  tooFew: [{ ...sides, things: 12, leftOut: 3, least: 50 }],
  tooShort: [{ ...sides, days: 12, weeks: 3, leastDays: 20, leastWeeks: 6 }],
  tied: [{ grain: 3600, tied: 40, things: 60 }],
  leftOut: [{ leftOut: 30 }],
  single: [{ label: 'Zagros' }],
  evidence: [sides],
  powerHead: [{ things: 250, days: 57, weeks: 9, effective: 8.37 }],
  powerFrom: [{ from: 0.412 }, { from: null }],
};
