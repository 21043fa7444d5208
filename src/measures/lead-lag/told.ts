import { message } from '../../messages/index.ts';
import type { Estimate } from '../../model/estimate.ts';
import type { RatioByWeeks } from '../../statistics/ratioByWeeks.ts';
import { type Copying, fades, leastAsymmetry, leastCredited, whyInWords } from './copying.ts';

const method = message('rows.byWeeks');

/** Whether B is seen to repeat A: by what it says itself, or by standing close after A and not before. */
export function repeats({ credited, asymmetry, feed }: Copying): 'repeats' | 'not known' | 'fixed delay' {
  if ((credited.low ?? 0) > leastCredited) return 'repeats';
  if (feed !== null) return 'fixed delay';
  if (asymmetry === null || (asymmetry.ratio.low ?? 0) <= leastAsymmetry) return 'not known';
  return fades(asymmetry) ? 'not known' : 'repeats';
}

/** Share of the shared episodes in which B says that it has it from A. */
export const share = ({ credited, credits, creditsBack, episodes }: Copying): Estimate => ({
  key: 'credited',
  kind: 'share',
  name: message('rows.credited'),
  ...limits(credited),
  target: 'process',
  unit: message('rows.creditedUnit'),
  n: credits,
  denominator: episodes,
  method,
  note: message('rows.creditedNote', { credits, of: episodes, back: creditsBack }),
});

/** How much oftener B stands close after A than A close after B. */
export function asymmetryEstimate({ asymmetry, why }: Copying): Estimate {
  const name = message('rows.closeAfter');
  const unit = message('rows.closeUnit');
  if (asymmetry === null)
    return {
      kind: 'difference',
      name,
      value: null,
      low: null,
      high: null,
      level: 0.95,
      target: 'process',
      unit,
      n: 0,
      denominator: 0,
      method,
      note: whyInWords(why),
    };
  return {
    kind: 'difference',
    name,
    ...limits(asymmetry.ratio),
    target: 'process',
    unit,
    n: asymmetry.after,
    denominator: asymmetry.near,
    method,
    note: message('rows.closeNote', {
      window: asymmetry.window,
      after: asymmetry.after,
      before: asymmetry.before,
      of: asymmetry.near,
      half: asymmetry.half,
    }),
  };
}

const limits = ({ value, low, high, level }: RatioByWeeks) => ({ value, low, high, level });
