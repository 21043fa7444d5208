import type { Writing } from '../writing.ts';

/** Why a number has no interval: the words of what `statistics/reason.ts` lists. */
export const reasons = {
  oneDay: 'one day',
  noValue: 'it has no value on these days',
  nothingCounted: 'nothing was counted',
  oneWeek: 'one week: nothing tells how weeks differ',
  noSpreadOfDays: 'no spread between days',
  twoDays: 'two days do not say how alike neighbours are',
  noPosts: 'no posts',
  noSpreadOfChannels: 'no spread between channels: nothing tells how much another channel would differ',
  emptyTables: 'no table has both rows and both columns',
  emptyDiagonal: 'one diagonal is empty in every table',
  oneDayCarries: 'it rests on one day: without it a diagonal is empty',
  oneCategory: 'every coding is the same category',
  fewDraws: ({ draws, of }: { draws: number; of: number }, w: Writing) =>
    `it had a value on ${w.n(draws)} of ${w.n(of)} ${w.plural(of, { one: 'draw', other: 'draws' })}`,
  fewDays: ({ days, least }: { days: number; least: number }, w: Writing) =>
    `${w.n(days)} ${w.plural(days, { one: 'day', other: 'days' })}; ${w.n(least)} ${w.plural(least, { one: 'is', other: 'are' })} needed`,
  daysAlike: ({ days, effective }: { days: number; effective: number }, w: Writing) =>
    `${w.n(days)} ${w.plural(days, { one: 'day counts', other: 'days count' })} as ${w.fixed(effective, 1)}, so alike are neighbours`,
  fewChannels: ({ channels, least }: { channels: number; least: number }, w: Writing) =>
    `${w.n(channels)} ${w.plural(channels, { one: 'channel', other: 'channels' })}, fewer than ${w.n(least)}`,
  fewEffective: (
    { channels, effective, least }: { channels: number; effective: number; least: number },
    w: Writing,
  ) =>
    `${w.n(channels)} ${w.plural(channels, { one: 'channel counts', other: 'channels count' })} as ${w.fixed(effective, 1)}, fewer than ${w.n(least)}: too few of them hold most posts`,
  daysWithBoth: ({ days, least }: { days: number; least: number }, w: Writing) =>
    `${w.n(days)} ${w.plural(days, { one: 'day holds', other: 'days hold' })} both rows and both columns; ${w.n(least)} ${w.plural(least, { one: 'is', other: 'are' })} needed`,
  fewUnits: ({ units }: { units: number }, w: Writing) =>
    `${w.n(units)} ${w.plural(units, { one: 'unit', other: 'units' })} with two codings`,
};
