import { chanceOfUse } from './effort.ts';

/**
 * Chance of at least one own use among m units drawn of N, where K have the vocabulary: a match is own use with
 * probability p, any other unit with probability q. J matches among the m are hypergeometric (Hurlbert 1971), so it is
 * 1 − E[(1 − p)^J (1 − q)^(m − J)]. K may be a fraction (posts expected to be missing): between whole ones, linear.
 * @throws {RangeError} as `chanceOfUse`, or for chances outside [0, 1]
 */
export function chanceOfOwnUse(
  matches: number,
  units: number,
  effort: number,
  precision: number,
  missed: number,
): number {
  for (const chance of [precision, missed])
    if (!(chance >= 0 && chance <= 1)) throw new RangeError(`a chance is ${chance}, not in [0, 1]`);
  if (precision === 1 && missed === 0) return chanceOfUse(matches, units, effort);
  const below = Math.floor(matches);
  const part = matches - below;
  const whole = Math.floor(units);
  if (effort > whole) throw new RangeError(`effort is ${effort}, not a count of at most the ${units} units`);
  const at = (k: number): number => 1 - noUse(Math.min(k, whole), whole, effort, precision, missed);
  return part === 0 ? at(below) : (1 - part) * at(below) + part * at(below + 1);
}

/** E[(1 − p)^J (1 − q)^(m − J)], by the ratio of neighbouring terms of the hypergeometric from its mode outwards. */
function noUse(k: number, n: number, m: number, p: number, q: number): number {
  const least = Math.max(0, m - (n - k));
  const most = Math.min(k, m);
  const mode = Math.min(most, Math.max(least, Math.floor(((m + 1) * (k + 1)) / (n + 2))));
  const up = (j: number): number => ((k - j) * (m - j)) / ((j + 1) * (n - k - m + j + 1));
  const value = (j: number): number => (1 - p) ** j * (1 - q) ** (m - j);
  let [weights, sum] = [1, value(mode)];
  for (let j = mode, w = 1; j < most && w > 1e-18; j++) {
    w *= up(j);
    weights += w;
    sum += w * value(j + 1);
  }
  for (let j = mode, w = 1; j > least && w > 1e-18; j--) {
    w /= up(j - 1);
    weights += w;
    sum += w * value(j - 1);
  }
  return sum / weights;
}
