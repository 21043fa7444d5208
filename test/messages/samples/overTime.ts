import type { Samples } from './index.ts';

export const overTime: Samples<'overTime'> = {
  period: [{ period: 'week' }, { period: 'month' }, { period: 'year' }],
  about: [{ label: 'Zagros' }],
  behind: [
    { name: 'Zagros', period: 'Alborz', step: 'week' },
    { name: 'Zagros', period: 'Alborz', step: 'month' },
  ],
  of: [{ n: 'Zagros', of: 'Alborz' }],
  onlySame: [{ n: 1 }, { n: 12 }],
  isSame: [{ n: 1 }, { n: 12 }],
};
