import type { Samples } from './index.ts';

export const charts: Samples<'charts'> = {
  captionThreshold: [
    { agrees: 'right', denies: false, also: null },
    { agrees: 'left', denies: true, also: { what: 'ratio', times: 1.25 } },
    { agrees: 'right', denies: false, also: { what: 'close' } },
  ],
  threshold: [{ value: 'Zagros' }],
  thresholdIs: [{ value: 'Zagros' }],
  againTitle: [{ n: 12 }],
  againText: [{ flips: 0 }, { flips: 2 }],
  againIs: [{ title: { say: 'charts.againTitle', n: 12 }, low: 'Zagros', high: 'Alborz', text: 'Damavand' }],
  row: [
    { label: 'Zagros', under: 'Alborz', value: 'Damavand', interval: null },
    { label: 'Zagros', under: 'Alborz', value: 'Damavand', interval: 'Zagros' },
  ],
  series: [
    {
      n: 12,
      step: 'week',
      from: 'X',
      to: 'X',
      first: 'Zagros',
      last: 'Alborz',
      least: 'X',
      most: 'Damavand',
    },
  ],
  at: [{ value: 'Zagros', period: 'Alborz' }],
  activity: [{ from: '2031-03-01', to: '2031-05-31', days: 12, most: 3 }],
};
