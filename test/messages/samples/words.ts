import type { Samples } from './index.ts';

export const words: Samples<'words'> = {
  postsWith: [{ words: 'Zagros' }],
  termOf: [{ term: 'Zagros', set: 'Alborz' }],
  sameChannels: [
    { same: 3, all: 12, periods: 4 },
    { same: 1, all: 1, periods: 1 },
  ],
  chart: [{ n: 12, terms: 'Zagros' }],
  chartTitle: [{ set: 'Zagros' }],
  dispersionChart: [{ rows: 12, used: 3, from: 'Alborz', to: 'Damavand' }],
  oneChannel: [{ term: 'Zagros' }],
  signature: [{ term: 'Zagros' }],
};
