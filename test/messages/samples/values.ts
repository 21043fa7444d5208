import type { Samples } from './index.ts';

export const values: Samples<'values'> = {
  inLine: [
    { value: 0.366, kind: 'share' },
    { value: -0.366, kind: 'difference' },
    { value: 1.834, kind: 'ratio' },
    { value: 12, kind: 'number' },
  ],
  upTo: [{ high: 'Zagros' }],
  from: [{ low: 'Zagros' }],
  of: [{ of: 'Zagros' }],
  against: [{ of: 'Zagros' }],
  outOf: [{ n: 1, of: 1204 }],
  grain: [
    { n: 1, unit: 'second' },
    { n: 5, unit: 'minute' },
  ],
  toThe: [
    { n: 1, unit: 'second' },
    { n: 5, unit: 'hour' },
  ],
  posts: [{ n: 1 }, { n: 1204 }],
  level: [{ level: 0.95 }],
  postsBehind: [{ label: 'Zagros' }],
  drawn: [{ n: 8, of: 1204 }],
  theRest: [{ command: 'Zagros' }],
};
