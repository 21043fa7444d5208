import type { Samples } from './index.ts';

export const reasons: Samples<'reasons'> = {
  fewDraws: [{ draws: 20, of: 1999 }],
  fewDays: [{ days: 1, least: 2 }],
  daysAlike: [{ days: 5, effective: 0.43 }],
  fewChannels: [{ channels: 3, least: 5 }],
  fewEffective: [{ channels: 12, effective: 1.57, least: 4 }],
  daysWithBoth: [
    { days: 1, least: 3 },
    { days: 2, least: 3 },
  ],
  fewUnits: [{ units: 1 }],
};
