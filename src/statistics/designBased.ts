/**
 * A share measured by a program on all units and by a person on a sample with known inclusion probabilities:
 * (1/N) Σ mᵢ + (1/N) Σ_S (yᵢ − mᵢ)/πᵢ. The difference estimator: Cassel, Särndal & Wretman, Biometrika
 * 63(3):615–620, 1976, doi 10.1093/biomet/63.3.615; Egami, Hinck, Stewart & Wei, NeurIPS 2023 (design-based
 * supervised learning), arXiv 2306.04746; Angelopoulos et al., Science 382:669–674, 2023,
 * doi 10.1126/science.adi6000. Unbiased however wrong the program is.
 *
 * Interval: the design variance sees nothing in a stratum of which the sample shows no error, though 0 errors of
 * 300 allow 1.2%. So beside the t interval of the design variance stands MOVER over Wilson's intervals of the
 * strata's error rates (Zou & Donner 2008, doi 10.1002/sim.3095; Yan & Su, Stat. Biopharm. Res. 2:343, 2010,
 * doi 10.1198/sbr.2009.0049), the one to use where a stratum's errors are few.
 */
import { mean, sum, variance } from './describe.ts';
import { checkFinite, checkLevel, checkPositiveCount, checkProbability } from './guards.ts';
import type { Interval } from './interval.ts';
import { wilson } from './proportions.ts';
import { studentQuantile } from './student.ts';

/** A stratum of the design: its size and the coded sample from it, drawn without replacement, each unit as likely. */
export interface CodedStratum {
  readonly name: string;
  /** Units in the stratum, N_h. */
  readonly size: number;
  /** The program's label summed over all units of the stratum, Σm. */
  readonly labelled: number;
  /** For each sampled unit: the person's label y and the program's m, both in [0, 1]. */
  readonly sample: readonly { readonly y: number; readonly m: number }[];
}

export interface DesignBasedEstimate extends Interval {
  /** Of the design, stratified sampling without replacement. */
  readonly standardError: number;
  /** Satterthwaite's, over strata. */
  readonly degreesOfFreedom: number;
  /** (1/N) Σm, before the correction. */
  readonly uncorrected: number;
  readonly units: number;
  readonly coded: number;
}

interface Part {
  readonly weight: number;
  readonly correction: number;
  readonly variance: number;
  readonly n: number;
  /** Interval of the mean residual. */
  readonly low: number;
  readonly high: number;
}

/**
 * The corrected share. `interval` is `mover` unless given; both are cut to [0, 1].
 * @throws {RangeError} for a stratum without two coded units (unless it is coded as a whole), or labels outside [0, 1].
 */
export function designBased(
  strata: readonly CodedStratum[],
  { level = 0.95, interval = 'mover' }: { level?: number; interval?: 'mover' | 't' } = {},
): DesignBasedEstimate {
  checkLevel('level', level);
  const units = strata.reduce(
    (total, { name, size }) => total + checkPositiveCount(`${name}: size`, size),
    0,
  );
  if (units === 0) throw new RangeError('no strata');
  const uncorrected = sum(strata.map(({ labelled }) => checkFinite('labelled', labelled))) / units;
  const parts = strata.map((stratum) => partOf(stratum, units, level));
  const corrected = uncorrected + sum(parts.map(({ weight, correction }) => weight * correction));
  const designVariance = sum(parts.map(({ weight, variance }) => weight ** 2 * variance));
  const standardError = Math.sqrt(designVariance);
  const scatter = sum(
    parts.map(({ weight, variance, n }) => (variance === 0 ? 0 : (weight ** 2 * variance) ** 2 / (n - 1))),
  );
  const degreesOfFreedom = scatter === 0 ? Infinity : designVariance ** 2 / scatter;
  const reach = (end: 'low' | 'high'): number =>
    Math.sqrt(sum(parts.map((part) => (part.weight * (part[end] - part.correction)) ** 2)));
  const t = standardError === 0 ? 0 : studentQuantile((1 + level) / 2, degreesOfFreedom) * standardError;
  const [down, up] = interval === 't' ? [t, t] : [reach('low'), reach('high')];
  return {
    value: corrected,
    low: Math.max(0, corrected - down),
    high: Math.min(1, corrected + up),
    level,
    method:
      interval === 't' ? 'difference estimator, design variance, t' : 'difference estimator, MOVER of Wilson',
    standardError,
    degreesOfFreedom,
    uncorrected,
    units,
    coded: strata.reduce((total, { sample }) => total + sample.length, 0),
  };
}

function partOf({ name, size, labelled, sample }: CodedStratum, units: number, level: number): Part {
  const n = sample.length;
  if (n > size) throw new RangeError(`${name}: ${n} coded of ${size} units`);
  if (n < 2 && n < size) throw new RangeError(`${name}: ${n} coded units; two are needed`);
  if (!(labelled >= 0 && labelled <= size))
    throw new RangeError(`${name}: labels add up to ${labelled} of ${size}`);
  for (const { y, m } of sample) {
    checkProbability(`${name}: y`, y);
    checkProbability(`${name}: m`, m);
  }
  const residuals = sample.map(({ y, m }) => y - m);
  const correction = mean(residuals);
  const unseen = 1 - n / size;
  const weight = size / units;
  if (unseen === 0) return { weight, correction, variance: 0, n, low: correction, high: correction };
  // As if from a larger sample, by the part of the stratum already seen: (N − 1)/(N − n) times n.
  const effective = (n * (size - 1)) / (size - n);
  const scale = effective / n;
  const missed = wilson(sum(residuals.map((r) => Math.max(0, r))) * scale, effective, level);
  const wrong = wilson(sum(residuals.map((r) => Math.max(0, -r))) * scale, effective, level);
  // A stratum of one label can err one way only: the other way has no upper limit to carry.
  const canMiss = labelled < size;
  const canBeWrong = labelled > 0;
  const down = Math.hypot(missed.value - missed.low, canBeWrong ? wrong.high - wrong.value : 0);
  const up = Math.hypot(canMiss ? missed.high - missed.value : 0, wrong.value - wrong.low);
  return {
    weight,
    correction,
    variance: (unseen * variance(residuals)) / n,
    n,
    low: correction - down,
    high: correction + up,
  };
}
