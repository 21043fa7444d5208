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
}

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
}

export function add(tally: Tally, { low, high, truth, verdict, mayBe }: Outcome): void {
  tally.replications += 1;
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
