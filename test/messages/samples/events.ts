import type { Samples } from './index.ts';

export const events: Samples<'events'> = {
  shortAround: [
    { events: [{ label: 'Zagros', day: '2026-06-04' }], days: null },
    {
      events: [
        { label: 'Zagros', day: '2026-06-04' },
        { label: 'Alborz', day: '2026-06-26' },
      ],
      days: 3,
    },
  ],
  shortChange: [
    { label: 'Zagros', value: 1.83, low: 1.08, high: 3.09, control: true },
    { label: 'Zagros', value: 0.5, low: 0.31, high: 0.87, control: false },
  ],
  shortUntold: [
    { changes: [{ label: 'Zagros', value: 1.29, low: 0.61, high: 2.76, found: 3.6 }] },
    {
      changes: [
        { label: 'Zagros', value: 1.29, low: 0.61, high: 2.76, found: 3.6 },
        { label: 'Alborz', value: 0.94, low: 0.29, high: 2.96, found: null },
        { label: 'Damavand', value: 0.8, low: 0.45, high: 1.45, found: 2.8 },
      ],
    },
    { changes: [{ label: 'Zagros', value: 1.29, low: 0.61, high: 2.76, found: null }] },
  ],
  shortControl: [
    { label: 'Zagros', value: 1.83, low: 1.08, high: 3.09 },
    { label: 'Zagros', value: 1.1, low: 0.8, high: 1.4 },
  ],
  shortEach: [
    { label: 'Zagros', told: [{ event: 'Nowruz', value: 1.83, low: 1.08, high: 3.09 }], open: ['Ashura'] },
    { label: 'Zagros', told: [{ event: 'Nowruz', value: 0.5, low: 0.31, high: 0.87 }], open: [] },
  ],
  shortEachNone: [
    { labels: ['Zagros', 'Alborz'], events: 3 },
    { labels: [], events: 2 },
  ],
  shortNoChange: [{ labels: ['Zagros', 'Alborz'], why: { say: 'events.noSpread' } }],
  method: [{ placebos: 399, windows: 12, days: 4 }],
  seen: [{ before: 21, after: 1067 }],
  none: [{ why: { say: 'events.tooClose' } }],
  tooFewWindows: [{ least: 10 }],
  fewPlacebos: [{ least: 199 }],
  neverFound: [{ label: 'Zagros' }],
  together: [{ n: 3 }],
  one: [{ label: 'Zagros', day: '2026-06-01' }],
  control: [{ label: 'Zagros' }],
  title: [{ label: 'Zagros' }],
  counts: [{ days: 4, windows: 12, placebos: 399 }],
  chart: [{ label: 'Zagros' }],
  chartText: [
    {
      days: 104,
      from: '2026-05-11',
      to: '2026-08-22',
      events: { say: 'events.one', label: 'Zagros', day: '2026-06-01' },
      windows: 12,
    },
  ],
  dotsText: [
    {
      windows: 12,
      least: 0.52,
      most: 1.83,
      events: { say: 'events.eventDot', label: 'Zagros', times: 2.41 },
    },
  ],
  eventDot: [{ label: 'Zagros', times: 2.41 }],
  placeboWords: [
    { n: 399, names: 0 },
    { n: 398, names: 1 },
    { n: 1250, names: 12 },
  ],
  dated: [{ label: 'Zagros', source: 'Alborz' }],
  undated: [{ label: 'Zagros' }],
};
