import type { Samples } from './index.ts';

export const cards: Samples<'cards'> = {
  saidBy: [{ who: 'Zagros' }],
  newClaims: [{ n: 1 }, { n: 2 }],
  setAsideDone: [{ n: 1 }, { n: 2 }],
  readSample: [{ label: 'Zagros' }],
};
