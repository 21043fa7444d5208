import { message } from '../../messages/index.ts';
import type { Estimate } from '../../model/estimate.ts';
import type { Said } from '../../model/said.ts';
import { plainCount } from '../measure.ts';

/** Tokens that rates are given for. */
export const per = 10_000;

/** Occurrences in ten thousand words, counted. */
export const rateOf = (name: Said, n: number, of: number): Estimate => ({
  ...plainCount(name, of === 0 ? 0 : (n / of) * per, message('words.perTenThousand'), { denominator: of }),
  n,
  kind: 'number',
});

/** A number made of counts, with nothing drawn behind it. */
export const countedAs = (
  name: Said,
  value: number,
  unit: Said,
  n: number,
  denominator: number,
): Estimate => ({ ...plainCount(name, value, unit, { denominator }), n, kind: 'number' });

/** DPnorm over channels; none where there is one channel. */
export const dispersed = (value: number | null, n: number): Estimate =>
  value === null
    ? {
        ...countedAs(message('words.dpNorm'), 0, message('words.dpNormUnit'), n, n),
        value: null,
        low: null,
        high: null,
        note: message('words.onePart'),
      }
    : countedAs(message('words.dpNorm'), value, message('words.dpNormUnit'), n, n);
