import type { Samples } from './index.ts';

export const estimates: Samples<'estimates'> = {
  settledViews: [{ viewed: 1204, note: 'Zagros' }],
  corrected: [{ method: 'Zagros' }],
  uncorrected: [{ value: 0.41234 }],
};
