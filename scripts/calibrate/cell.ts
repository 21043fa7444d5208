import type { Random } from '../../src/statistics/random.ts';
import type { Outcome } from './tally.ts';

/**
 * Deliberate faults, to see that the calibration finds them: intervals of half the width, copies taken for distinct
 * texts, a window that leaves out its end, a standard error that knows days of one week alone, names exchanged between
 * those who are early and those who are late.
 */
export const faults = ['variance', 'copies', 'window', 'weeks', 'strata'] as const;
export type Fault = (typeof faults)[number];

/** One kind of world: what is drawn, what is true of it, and what the program says of it. */
export interface Cell {
  readonly id: string;
  /** What is graded: the section of the report it stands in. */
  readonly of:
    | 'share, frame'
    | 'share, transfer'
    | 'share, coded'
    | 'plurality, frame'
    | 'readings'
    | 'prevalence, frame'
    | 'penetrates, frame'
    | 'floods, process'
    | 'floods, posts'
    | 'follows, order'
    | 'follows, copying'
    | 'originates'
    | 'responds, process'
    | 'lead-lag, rates'
    | 'coordination, some'
    | 'coordination, whole'
    | 'plasmode, share'
    | 'plasmode, floods'
    | 'plasmode, some';
  /** The report's columns for it. */
  readonly factors: Readonly<Record<string, string | number>>;
  /** Where the program refuses this kind of world, by which condition: such a cell may not be shown at all. */
  readonly excludedBy?: string;
  /** The truth stands where a verdict errs most often: such a cell is drawn oftener, for the sake of its verdicts. */
  readonly boundary?: boolean;
  /** Replications at most, where a world is many times as dear as others. */
  readonly most?: number;
  /** What the measure takes for granted and this world breaks, where no count of posts can see it: shown, not judged. */
  readonly breaks?: string;
  /** Means that may not be passed by more than three standard errors: p-values at their level, false discoveries. */
  readonly limits?: Readonly<Record<string, number>>;
  draw(random: Random, fault?: Fault): Outcome;
}

/** The same interval at half its width: what a variance four times too small would give. */
export function halved<
  T extends { readonly low: number | null; readonly high: number | null; readonly value: number | null },
>(interval: T): T {
  const { low, high, value } = interval;
  if (low === null || high === null || value === null) return interval;
  return { ...interval, low: value - (value - low) / 2, high: value + (high - value) / 2 };
}
