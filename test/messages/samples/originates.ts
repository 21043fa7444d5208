import type { Samples } from './index.ts';

const found = { label: 'Zagros', cascades: 1790, first: 950 };

export const originates: Samples<'originates'> = {
  rule: [{ threshold: 0.5, times: 1.25 }],
  groups: [
    { label: 'Zagros', labels: ['Zagros', 'Alborz'], more: 0, none: 1, named: true },
    { label: 'Zagros', labels: ['Zagros'], more: 1, none: 12, named: false },
    { label: 'Zagros', labels: [], more: 3, none: 0, named: false },
    { label: 'Zagros', labels: [], more: 0, none: 0, named: true },
  ],
  wording: [
    {
      ...found,
      tied: 14,
      share: { value: 0.57, low: 0.44, high: 0.687 },
      ratio: { value: 1.78, low: 1.41, high: 2.09 },
    },
    {
      ...found,
      tied: 0,
      share: { value: 0.57, low: 0.44, high: 0.687 },
      ratio: { value: null, low: null, high: null },
    },
  ],
  tooFew: [{ cascades: 18, leftOut: 2, least: 60 }],
  tooShort: [{ weeks: 4, least: 6 }],
  clocks: [{ minutes: 1 }, { minutes: 60 }],
  leftOut: [{ leftOut: 8 }],
  powerHead: [{ cascades: 179, weeks: 9, part: 0.32, label: 'Zagros' }],
  powerFrom: [{ from: 0.712 }, { from: null }],
};
