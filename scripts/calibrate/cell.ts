import type { Random } from '../../src/statistics/random.ts';
import type { Outcome } from './tally.ts';

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
  draw(random: Random): Outcome;
}
