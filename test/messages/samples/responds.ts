import type { Samples } from './index.ts';

const found = {
  label: 'Zagros',
  days: 4,
  before: 23,
  after: 1067,
  placebos: 399,
  windows: 12,
  detectable: 2.41,
};
const event = { say: 'events.one', label: 'Alborz', day: '2026-06-01' } as const;

export const responds: Samples<'responds'> = {
  rule: [
    { direction: 'rise', threshold: 1.25 },
    { direction: 'fall', threshold: 1.25 },
  ],
  wording: [
    { ...found, events: [event], times: { value: 2.53, low: 1.47, high: 4.06 } },
    { ...found, events: [event, event], times: { value: null, low: null, high: null } },
  ],
  undated: [{ events: ['Zagros', 'Alborz'] }],
  onlyLarge: [
    { detectable: 4.21, most: 3 },
    { detectable: null, most: 3 },
  ],
  eventsOutside: [{ events: ['Zagros'] }],
  powerHead: [
    { events: 1, days: 4, windows: 12, placebos: 399 },
    { events: 3, days: 7, windows: 25, placebos: 399 },
  ],
  powerFrom: [{ detectable: 2.41 }],
};
