import type { Origin, OriginRatios } from '../../../measures/spread/origins.ts';
import { count, percent } from '../../../messages/numbers.ts';
import type { Estimate } from '../../../model/estimate.ts';
import type { Asked } from './ask.ts';

const sum = (origins: readonly Origin[], of: (origin: Origin) => number): number =>
  origins.reduce((total, origin) => total + of(origin), 0);

const method =
  'ratio over whole weeks, jackknife, variance × 21/17; low with ties and hidden earlier copies against, high with them for';

export function originEstimates(
  label: string,
  origins: readonly Origin[],
  { share, ratio, weeks }: OriginRatios,
): Estimate[] {
  const first = sum(origins, ({ middle }) => middle);
  const part = sum(origins, (origin) => origin.part);
  const tied = origins.filter(({ middle }) => middle === 0.5).length;
  const base = { level: 0.95, target: 'process', n: first, method } as const;
  return [
    {
      ...base,
      name: `earliest copy found in “${label}”`,
      value: share.middle.value,
      low: share.low.low,
      high: share.high.high,
      unit: 'share of cascades',
      denominator: origins.length,
      note: `${weeks} weeks; ${tied} ties, counted half in the value; counting them and hidden copies against it ${percent(share.low.value ?? 0)}, for it ${percent(share.high.value ?? 0)}`,
    },
    {
      ...base,
      name: `times its share of the channels that carry them`,
      value: ratio.middle.value,
      low: ratio.low.low,
      high: ratio.high.high,
      unit: 'ratio',
      denominator: part,
      note: `of the channels that carry a cascade ${percent(origins.length === 0 ? 0 : part / origins.length)} are of “${label}” on average`,
    },
  ];
}

export function originWording(
  label: string,
  origins: readonly Origin[],
  { share, ratio }: OriginRatios,
): string {
  const first = origins.filter(({ middle }) => middle === 1).length;
  const tied = origins.filter(({ middle }) => middle === 0.5).length;
  const range = `${percent(share.low.low ?? 0)} to ${percent(share.high.high ?? 1)}`;
  return `Of ${count(origins.length)} things that three channels of two communities or more carry, the earliest copy found here is of “${label}” in ${count(first)}${tied === 0 ? '' : `, and at the same time in it and another in ${count(tied)}`} (${range}, weeks as draws); that is ${ratio.middle.value === null ? 'not known how many' : ratio.middle.value.toFixed(2)} times its share of the channels that carry them (${(ratio.low.low ?? 0).toFixed(2)} to ${(ratio.high.high ?? 0).toFixed(2)}). Earliest found here is not the origin, which may stand outside these channels.`;
}

export function originCaveats(asked: Asked, leftOut: number, restingOn: readonly string[]): string[] {
  const own = asked.frame.filter((_, i) => asked.inGroup[i] === true);
  return [
    'Where a thing comes from outside of these channels is not seen: who is first here may have taken it from elsewhere.',
    'The range takes weeks as draws: it is of other weeks of these channels, not of other channels, and what lasts for several weeks counts as habit.',
    ...(leftOut === 0
      ? []
      : [
          `${count(leftOut)} cascades were left out: one of their channels was not observed in the day before.`,
        ]),
    ...(own.length === 1
      ? [`“${asked.label}” is one channel here: what is said of it rests on that channel.`]
      : []),
    ...(restingOn.length === 0
      ? []
      : [`The verdict rests on ${restingOn.join(', ')}: without it the posts could not tell.`]),
  ];
}
