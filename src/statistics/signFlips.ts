/**
 * Whether a mean over units is nought, by flips of sign: under the null each unit's value is as likely with the other
 * sign, all its statistics together. The largest studentised mean of several statistics of the same units against its
 * distribution over joint flips (Romano & Wolf, Econometrica 73(4):1237–1282, 2005, doi 10.1111/j.1468-0262.2005.00615.x;
 * flips: Fisher 1935; Canay, Romano & Shaikh, Econometrica 85(3):1013–1030, 2017, doi 10.3982/ECTA13081). All flips where
 * there are at most 4,096 (2 of each kind), else so many draws; p = (1 + #)/(1 + R).
 */
import { monteCarloP } from './monteCarlo.ts';
import type { Random } from './random.ts';

export interface SignFlips {
  /** Studentised mean that is furthest from nought, with its sign; null where no statistic varies. */
  readonly statistic: number | null;
  /** Which statistic it is of. */
  readonly of: number;
  readonly p: number | null;
  /** The least p that so many units can give. */
  readonly smallest: number;
}

const mostFlips = 4096;

/** @param values one array a statistic, one value a unit in each */
export function signFlips(values: readonly (readonly number[])[], random: () => Random): SignFlips {
  const units = values[0]?.length ?? 0;
  const all = units <= Math.log2(mostFlips) + 1;
  const flips = all ? 2 ** Math.max(0, units - 1) : mostFlips;
  const smallest = all ? 1 / flips : 1 / (1 + flips);
  // Σx² does not change with the signs: the studentised mean grows with |Σx| alone.
  const squares = values.map((list) => list.reduce((sum, x) => sum + x * x, 0));
  const used = values.flatMap((_, i) => ((squares[i] as number) > 0 ? [i] : []));
  if (units < 2 || used.length === 0) return { statistic: null, of: 0, p: null, smallest };
  const strength = (sum: number, i: number): number => {
    const rest = (squares[i] as number) - (sum * sum) / units;
    return rest <= 1e-12 * (squares[i] as number)
      ? Math.sign(sum) * 1e9
      : sum / Math.sqrt((units * rest) / (units - 1));
  };
  const furthest = (sign: (unit: number) => number): [number, number] => {
    let [best, at] = [0, 0];
    for (const i of used) {
      let sum = 0;
      for (const [unit, x] of (values[i] as readonly number[]).entries()) sum += sign(unit) * x;
      const own = strength(sum, i);
      if (Math.abs(own) > Math.abs(best)) [best, at] = [own, i];
    }
    return [best, at];
  };
  const [statistic, of] = furthest(() => 1);
  const slack = Math.abs(statistic) * (1 - 1e-12);
  let asExtreme = 0;
  if (all) {
    // The last sign stays: turned all together the statistic is the same but for its sign.
    for (let mask = 0; mask < flips; mask++)
      if (Math.abs(furthest((unit) => ((mask >> unit) & 1 ? -1 : 1))[0]) >= slack) asExtreme++;
    return { statistic, of, p: asExtreme / flips, smallest };
  }
  const rng = random();
  const signs = new Int8Array(units);
  for (let draw = 0; draw < flips; draw++) {
    for (let unit = 0; unit < units; unit++) signs[unit] = rng.next() < 0 ? -1 : 1;
    if (Math.abs(furthest((unit) => signs[unit] as number)[0]) >= slack) asExtreme++;
  }
  return { statistic, of, p: monteCarloP(asExtreme, flips), smallest };
}
