import type { Samples } from './index.ts';

export const cards: Samples<'cards'> = {
  saidBy: [{ who: 'Zagros' }],
  newClaims: [{ n: 1 }, { n: 2 }],
  setAsideDone: [{ n: 1 }, { n: 2 }],
  tests: [
    { kind: 'Zagros', from: null, to: null },
    { kind: 'Zagros', from: '2026-01-01', to: '2026-01-31' },
    { kind: 'Zagros', from: '2026-01-01', to: '2026-01-01' },
    { kind: 'Zagros', from: '2026-01-01', to: null },
    { kind: 'Zagros', from: null, to: '2026-01-31' },
  ],
  change: [
    { falls: true, events: [], times: null },
    { falls: false, events: [{ label: 'Zagros', day: '2026-01-31' }], times: { value: 2, words: 'Alborz' } },
    {
      falls: true,
      events: [
        { label: 'Zagros', day: '2026-01-31' },
        { label: 'Alborz', day: '2026-02-01' },
      ],
      times: { value: 0.5, words: 'Zagros' },
    },
  ],
  asks: [{ kind: 'Zagros' }],
  askedUntil: [
    { kind: 'Zagros', until: '2026-05-11', runs: 0, by: null },
    { kind: 'Zagros', until: '2026-05-11', runs: 1, by: null },
    { kind: 'Zagros', until: '2026-05-11', runs: 12, by: 'Alborz' },
  ],
  readSample: [{ label: 'Zagros' }],
};
