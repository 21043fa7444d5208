import type { Origin, OriginRatios } from '../../../measures/spread/origins.ts';
import { message } from '../../../messages/index.ts';
import { percent } from '../../../messages/numbers.ts';
import type { Said } from '../../../model/said.ts';
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

export const originWording = (
  label: string,
  origins: readonly Origin[],
  { share, ratio }: OriginRatios,
): Said =>
  message('originates.wording', {
    label,
    cascades: origins.length,
    first: origins.filter(({ middle }) => middle === 1).length,
    tied: origins.filter(({ middle }) => middle === 0.5).length,
    share: { value: share.middle.value, low: share.low.low, high: share.high.high },
    ratio: { value: ratio.middle.value, low: ratio.low.low, high: ratio.high.high },
  });

export function originCaveats({ frame, inGroup, label }: Asked, leftOut: number): Said[] {
  const own = frame.filter((_, i) => inGroup[i] === true);
  return [
    message('originates.outside'),
    message('follows.weeksAsDraws'),
    ...(leftOut === 0 ? [] : [message('originates.leftOut', { leftOut })]),
    ...(own.length === 1 ? [message('follows.single', { label })] : []),
  ];
}
