import type { Samples } from './index.ts';

export const events: Samples<'events'> = {
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
