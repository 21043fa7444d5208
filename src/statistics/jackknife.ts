/**
 * Delete-one-channel jackknife of a share Σx/Σn, and of a difference of two shares: channels as if drawn from
 * more of their kind. Miller, Biometrika 61(1):1–15, 1974, doi 10.1093/biomet/61.1.1; ratios: Cochran, Sampling
 * Techniques, 3rd ed. 1977, §6.18. Student's t on G_eff − 1 degrees of freedom, G_eff = 1/Σ(share of n)² (Kish),
 * for unequal clusters: the effective number of clusters of Carter, Schnepel & Steigerwald, Review of Economics
 * and Statistics 99(4):698–709, 2017, doi 10.1162/REST_a_00639, in its simplest form.
 *
 * Scale. A share on the logit scale; a difference d on Fisher's z, atanh d. With two exclusive sides x + y = n
 * a share p = (1 + d)/2 has logit p = 2 atanh d, so "over half" and "ahead of the only rival" cannot disagree;
 * on the identity scale they do, and limits leave [−1, 1].
 *
 * Where the estimate, or one of the estimates with a channel left out, stands at the edge of the scale, the
 * jackknife has no value. Then the channels themselves are the units: Clopper and Pearson's interval for the
 * share of G_eff units (Korn & Graubard, Survey Methodology 24:193–201, 1998), the widest case, in which a
 * channel is all X or all not.
 *
 * Which worlds it covers, and which not: docs/coverage-of-intervals.md.
 */
import { effectiveCount, mean, sum } from './describe.ts';
import { checkLevel, checkNonNegative, checkSameLength } from './guards.ts';
import type { Interval, NoInterval } from './interval.ts';
import { clopperPearson } from './proportions.ts';
import { studentQuantile } from './student.ts';
import type { Reason } from './reason.ts';

export interface JackknifeOptions {
  /** Two-sided level; 0.95. */
  readonly level?: number;
  /** No interval below so many channels with n > 0; 5. */
  readonly minChannels?: number;
  /** No interval below this effective number of channels; 4. */
  readonly minEffective?: number;
  /**
   * Degrees of freedom. `posts`: G_eff − 1. `carriers`: less 1 the smallest of G_eff and the effective numbers
   * of channels that hold the matches and the rest; wider where few channels carry a share.
   */
  readonly degrees?: 'posts' | 'carriers';
}

interface JackknifeFacts {
  /** Channels with n > 0. */
  readonly channels: number;
  readonly effectiveChannels: number;
}

type JackknifeInterval = Interval &
  JackknifeFacts & {
    readonly reason: null;
    /** On the scale of the interval (logit, Fisher z); null under the exact rule. */
    readonly standardError: number | null;
    readonly degreesOfFreedom: number | null;
  };

export type JackknifeResult = JackknifeInterval | (NoInterval & JackknifeFacts);

interface Scale {
  readonly name: string;
  readonly to: (value: number) => number;
  readonly from: (value: number) => number;
  /** The value as a share in [0, 1], and back: for the exact rule. */
  readonly toShare: (value: number) => number;
  readonly fromShare: (share: number) => number;
}

const logit: Scale = {
  name: 'logit',
  to: (p) => Math.log(p) - Math.log1p(-p),
  from: (v) => 1 / (1 + Math.exp(-v)),
  toShare: (p) => p,
  fromShare: (p) => p,
};

const fisherZ: Scale = {
  name: 'Fisher z',
  to: Math.atanh,
  from: Math.tanh,
  toShare: (d) => (1 + d) / 2,
  fromShare: (p) => 2 * p - 1,
};

interface Sample {
  readonly value: number | null;
  readonly leftOut: readonly number[];
  /** Sizes that make the effective number of channels, and others that may lower the degrees of freedom. */
  readonly sizes: readonly number[];
  readonly carriers: readonly (readonly number[])[];
}

function interval(sample: Sample, scale: Scale, options: JackknifeOptions): JackknifeResult {
  const { level = 0.95, minChannels = 5, minEffective = 4, degrees = 'posts' } = options;
  checkLevel('level', level);
  const channels = sample.sizes.length;
  const effectiveChannels = channels === 0 ? 0 : effectiveCount(sample.sizes);
  const facts = { channels, effectiveChannels, level };
  const method = `delete-one-channel jackknife, ${scale.name} scale, t`;
  const none = (reason: Reason): JackknifeResult => ({
    ...facts,
    value: sample.value,
    low: null,
    high: null,
    method,
    reason,
  });
  if (sample.value === null) return none({ say: 'reasons.noPosts' });
  if (channels < minChannels) return none({ say: 'reasons.fewChannels', channels, least: minChannels });
  // An effective count is a rounded sum: equal sizes must not fall below a whole number by the last digit.
  if (effectiveChannels < minEffective * (1 - 1e-12))
    return none({ say: 'reasons.fewEffective', channels, effective: effectiveChannels, least: minEffective });
  const point = scale.to(sample.value);
  const leftOut = sample.leftOut.map(scale.to);
  if (![point, ...leftOut].every(Number.isFinite)) {
    const share = Math.min(1, Math.max(0, scale.toShare(sample.value)));
    const exact = clopperPearson(share * effectiveChannels, effectiveChannels, level);
    return {
      ...facts,
      value: sample.value,
      low: Math.min(sample.value, scale.fromShare(exact.low)),
      high: Math.max(sample.value, scale.fromShare(exact.high)),
      method: 'Clopper-Pearson on the effective number of channels',
      reason: null,
      standardError: null,
      degreesOfFreedom: null,
    };
  }
  const centre = mean(leftOut);
  const spread = sum(leftOut.map((value) => (value - centre) ** 2));
  const standardError = Math.sqrt(((channels - 1) / channels) * spread);
  // Equal shares differ in the last digits of their logits only; that is no spread.
  if (standardError <= 1e-12 * Math.max(1, Math.abs(point)))
    return none({ say: 'reasons.noSpreadOfChannels' });
  const counts = [effectiveChannels];
  if (degrees === 'carriers') counts.push(...sample.carriers.map(effectiveCount));
  const degreesOfFreedom = Math.max(1, Math.min(...counts) - 1);
  const reach = studentQuantile((1 + level) / 2, degreesOfFreedom) * standardError;
  return {
    ...facts,
    value: sample.value,
    low: scale.from(point - reach),
    high: scale.from(point + reach),
    method,
    reason: null,
    standardError,
    degreesOfFreedom,
  };
}

function checkCounts(name: string, part: readonly number[], nameOf: string, whole: readonly number[]): void {
  checkSameLength(name, part, nameOf, whole);
  for (const [i, n] of whole.entries()) {
    checkNonNegative(`${nameOf}[${i}]`, n);
    if (checkNonNegative(`${name}[${i}]`, part[i] as number) > n)
      throw new RangeError(`${name}[${i}] is ${part[i]}, above ${nameOf}[${i}] = ${n}`);
  }
}

/**
 * Interval of Σx/Σn over channels; x[i] of the n[i] posts of channel i. Channels with n = 0 do not count.
 * @throws {RangeError} unless 0 ≤ x[i] ≤ n[i].
 */
export function jackknifeShare(
  x: readonly number[],
  n: readonly number[],
  options: JackknifeOptions = {},
): JackknifeResult {
  checkCounts('x', x, 'n', n);
  const held = n.map((_, i) => i).filter((i) => (n[i] as number) > 0);
  const sizes = held.map((i) => n[i] as number);
  const matches = held.map((i) => x[i] as number);
  const rest = sizes.map((size, i) => size - (matches[i] as number));
  const [totalX, totalN] = [sum(matches), sum(sizes)];
  const leftOut = sizes.map((size, i) => (totalX - (matches[i] as number)) / (totalN - size));
  const value = totalN > 0 ? totalX / totalN : null;
  return interval({ value, leftOut, sizes, carriers: [matches, rest] }, logit, options);
}

/**
 * Interval of Σx/Σn − Σy/Σm, paired by channel; m is n unless given. The effective number of channels is the
 * smaller of the two. A channel counts if n or m is above 0.
 * @throws {RangeError} unless 0 ≤ x[i] ≤ n[i] and 0 ≤ y[i] ≤ m[i].
 */
export function jackknifeDifference(
  x: readonly number[],
  y: readonly number[],
  n: readonly number[],
  m: readonly number[] = n,
  options: JackknifeOptions = {},
): JackknifeResult {
  checkCounts('x', x, 'n', n);
  checkCounts('y', y, 'm', m);
  checkSameLength('n', n, 'm', m);
  const held = n.map((_, i) => i).filter((i) => (n[i] as number) > 0 || (m[i] as number) > 0);
  const pick = (values: readonly number[]): number[] => held.map((i) => values[i] as number);
  const [xs, ys, ns, ms] = [pick(x), pick(y), pick(n), pick(m)];
  const [totalX, totalY, totalN, totalM] = [sum(xs), sum(ys), sum(ns), sum(ms)];
  const value = totalN > 0 && totalM > 0 ? totalX / totalN - totalY / totalM : null;
  const leftOut = held.map(
    (_, i) =>
      (totalX - (xs[i] as number)) / (totalN - (ns[i] as number)) -
      (totalY - (ys[i] as number)) / (totalM - (ms[i] as number)),
  );
  const narrower = value === null || effectiveCount(ns) <= effectiveCount(ms) ? ns : ms;
  const carriers = [xs, ys].filter((side) => sum(side) > 0);
  return interval({ value, leftOut, sizes: narrower, carriers }, fisherZ, options);
}
