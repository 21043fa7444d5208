import type { Estimate } from '../../model/estimate.ts';
import type { RatioByWeeks } from '../../statistics/ratioByWeeks.ts';
import { type Copying, fades, leastAsymmetry, leastCredited, whyInWords } from './copying.ts';

const method =
  'ratio over whole weeks, jackknife, variance × 21/17, t on the effective number of weeks less 1';

/** Whether B is seen to repeat A: by what it says itself, or by standing close after A and not before. */
export function repeats({ credited, asymmetry, feed }: Copying): 'repeats' | 'not known' | 'fixed delay' {
  if ((credited.low ?? 0) > leastCredited) return 'repeats';
  if (feed !== null) return 'fixed delay';
  if (asymmetry === null || (asymmetry.ratio.low ?? 0) <= leastAsymmetry) return 'not known';
  return fades(asymmetry) ? 'not known' : 'repeats';
}

/** Share of the shared episodes in which B says that it has it from A. */
export const share = ({ credited, credits, creditsBack, episodes }: Copying): Estimate => ({
  name: 'share credited',
  ...limits(credited),
  target: 'process',
  unit: 'share of episodes that both carry',
  n: credits,
  denominator: episodes,
  method,
  note: `the second names the first in ${credits} of ${episodes} episodes (a forward, its handle or a link to it), the first the second in ${creditsBack}`,
});

/** How much oftener B stands close after A than A close after B. */
export function asymmetryEstimate({ asymmetry, why }: Copying): Estimate {
  const name = 'close after less close before';
  const unit = 'difference of two shares of episodes close to one another';
  if (asymmetry === null)
    return {
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
    }; // prettier-ignore
  return {
    name,
    ...limits(asymmetry.ratio),
    target: 'process',
    unit,
    n: asymmetry.after,
    denominator: asymmetry.near,
    method,
    note: `within ${asymmetry.window} seconds after in ${asymmetry.after}, before in ${asymmetry.before} of ${asymmetry.near}; in half the window or a quarter ${asymmetry.half === null ? 'none' : asymmetry.half.toFixed(2)}`,
  };
}

const limits = ({ value, low, high, level }: RatioByWeeks) => ({ value, low, high, level });
