import type { Origin, OriginRatios } from '../../../measures/spread/origins.ts';
import { message } from '../../../messages/index.ts';
import type { Said } from '../../../model/said.ts';
import type { Estimate } from '../../../model/estimate.ts';
import { timingCaveats } from '../../verdicts/frameCaveats.ts';
import type { Asked } from './ask.ts';

const sum = (origins: readonly Origin[], of: (origin: Origin) => number): number =>
  origins.reduce((total, origin) => total + of(origin), 0);

const method = message('rows.originMethod');

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
      kind: 'share',
      name: message('rows.earliestIn', { label }),
      value: share.middle.value,
      low: share.low.low,
      high: share.high.high,
      unit: message('rows.shareOfCascades'),
      denominator: origins.length,
      note: message('rows.originNote', {
        weeks,
        tied,
        low: share.low.value ?? 0,
        high: share.high.value ?? 0,
      }),
    },
    {
      ...base,
      kind: 'ratio',
      name: message('rows.timesShare'),
      value: ratio.middle.value,
      low: ratio.low.low,
      high: ratio.high.high,
      unit: message('rows.ratio'),
      denominator: part,
      note: message('rows.timesShareNote', {
        share: origins.length === 0 ? 0 : part / origins.length,
        label,
      }),
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

/** @param unseen what of copies these channels do not show; `groups` two of which carry each item */
export function originCaveats(
  { frame, inGroup, label }: Asked,
  leftOut: number,
  unseen: readonly Said[],
  groups: Said,
): Said[] {
  const own = frame.filter((_, i) => inGroup[i] === true);
  return [
    groups,
    message('originates.outside'),
    message('follows.weeksAsDraws'),
    ...(leftOut === 0 ? [] : [message('originates.leftOut', { leftOut })]),
    ...unseen,
    ...timingCaveats(frame),
    ...(own.length === 1 ? [message('follows.single', { label })] : []),
  ];
}
