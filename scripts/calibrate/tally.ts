/** What became of an interval and of a verdict over replications; sums only, so that a run can be continued. */
import { logBinomialTails } from '../../src/statistics/beta.ts';

export interface Tally {
  replications: number;
  /** Replications in which an interval was given, and in which the truth lay below or above it. */
  shown: number;
  below: number;
  above: number;
  width: number;
  /** Verdicts given, and those that the truth refutes. */
  judged: number;
  supported: number;
  contradicted: number;
  falseSupported: number;
  falseContradicted: number;
  /** Other quantities of a replication, by name: in how many it had a value, their sum and sum of squares. */
  means?: Record<string, Moments>;
}

type Moments = [n: number, sum: number, squares: number];

export const emptyTally = (): Tally => ({
  replications: 0,
  shown: 0,
  below: 0,
  above: 0,
  width: 0,
  judged: 0,
  supported: 0,
  contradicted: 0,
  falseSupported: 0,
  falseContradicted: 0,
});

/** One replication: an interval with its truth, a verdict with what it may not be; either may be missing. */
export interface Outcome {
  readonly low: number | null;
  readonly high: number | null;
  readonly truth: number;
  readonly verdict?: string;
  /** Whether "supported" and "contradicted" would be right. */
  readonly mayBe?: { readonly supported: boolean; readonly contradicted: boolean };
  /** Shares and counts of which the mean is wanted; null where this replication has none. */
  readonly means?: Readonly<Record<string, number | null>>;
}

export function add(tally: Tally, { low, high, truth, verdict, mayBe, means }: Outcome): void {
  tally.replications += 1;
  for (const [name, value] of Object.entries(means ?? {})) {
    if (value === null) continue;
    const moments = ((tally.means ??= {})[name] ??= [0, 0, 0]);
    moments[0] += 1;
    moments[1] += value;
    moments[2] += value * value;
  }
  if (low !== null && high !== null) {
    tally.shown += 1;
    tally.width += high - low;
    // A difference in the last digits is a rounding, no miss.
    if (truth > high + 1e-12) tally.above += 1;
    if (truth < low - 1e-12) tally.below += 1;
  }
  if (verdict === undefined || mayBe === undefined) return;
  tally.judged += 1;
  if (verdict === 'supported') tally.supported += 1;
  if (verdict === 'contradicted') tally.contradicted += 1;
  if (verdict === 'supported' && !mayBe.supported) tally.falseSupported += 1;
  if (verdict === 'contradicted' && !mayBe.contradicted) tally.falseContradicted += 1;
}

/** p-values against "covers 93%" and "errs in 2.5%": exact, one-sided. Null where too little was shown. */
export function failures(tally: Tally): { coverage: number | null; error: number | null } {
  const held = tally.shown - tally.below - tally.above;
  const worst = Math.max(tally.falseSupported, tally.falseContradicted);
  return {
    coverage:
      tally.shown < Math.max(20, tally.replications / 20)
        ? null
        : Math.exp(logBinomialTails(held, tally.shown, 0.93).atMost),
    error: tally.judged === 0 ? null : Math.exp(logBinomialTails(worst, tally.judged, 0.025).atLeast),
  };
}

/** Levels at which p-values are looked at. */
const levels = [0.05, 0.01, 0.001] as const;

/** Of p-values that are true by construction, the share at or below each level: their limit is the level. */
export function uniformity(name: string, p: readonly number[]): Record<string, number | null> {
  return Object.fromEntries(
    levels.map((level) => [
      `${name} ≤ ${level}`,
      p.length === 0 ? null : p.filter((value) => value <= level).length / p.length,
    ]),
  );
}

export const uniformLimits = (name: string): Record<string, number> =>
  Object.fromEntries(levels.map((level) => [`${name} ≤ ${level}`, level]));

export interface Mean {
  readonly n: number;
  readonly mean: number;
  readonly standardError: number;
}

/** Mean and standard error over replications, which are independent, whatever hangs together inside of one. */
export function meanOf(tally: Tally, name: string): Mean | null {
  const [n, sum, squares] = tally.means?.[name] ?? [0, 0, 0];
  if (n === 0) return null;
  const mean = sum / n;
  const variance = n < 2 ? 0 : Math.max(0, squares - n * mean * mean) / (n - 1);
  return { n, mean, standardError: Math.sqrt(variance / n) };
}

/** Whether a mean passes its limit by more than three standard errors: its own, or of n trials at the limit. */
export function passes(tally: Tally, name: string, limit: number): boolean {
  const found = meanOf(tally, name);
  if (found === null) return false;
  const binomial = limit > 0 && limit < 1 ? Math.sqrt((limit * (1 - limit)) / found.n) : 0;
  return found.mean > limit + 3 * Math.max(found.standardError, binomial);
}
