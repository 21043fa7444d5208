import type { Samples } from './index.ts';

export const influence: Samples<'influence'> = {
  method: [{ processes: 99 }],
  fits: [{ p: 0.31 }],
  misfits: [{ p: 0.01 }],
  row: [{ to: 'Zagros', from: 'Alborz' }],
  tooFew: [{ events: 1204, parameters: 31, least: 50 }],
  unstable: [{ branching: 1.04 }],
};
