import { holm } from '../../src/statistics/multiplicity.ts';
import type { Cell } from './cell.ts';
import type { State } from './run.ts';
import { type Tally, failures, passes } from './tally.ts';

export interface Verdict {
  readonly cell: Cell;
  readonly tally: Tally;
  /** Significantly below 93% coverage, or above 2.5% error in one direction; Holm over all cells, at 0.01. */
  readonly undercovers: boolean;
  readonly errs: boolean;
  /** Means that pass their limit. */
  readonly exceeds: readonly string[];
}

/**
 * Which cells fail. A cell that a condition of testability excludes fails if anything of it is shown; one that breaks
 * what no count can see is not judged.
 */
export function judge(cells: readonly Cell[], state: State): Verdict[] {
  const drawn = cells.flatMap((cell) => {
    const tally = state.tallies[cell.id];
    return tally === undefined || tally.replications === 0 ? [] : [{ cell, tally, ...failures(tally) }];
  });
  const adjusted = (p: readonly (number | null)[]): number[] =>
    holm(p.map((value, i) => (drawn[i]?.cell.breaks === undefined ? (value ?? 1) : 1)));
  const coverage = adjusted(drawn.map((row) => row.coverage));
  const error = adjusted(drawn.map((row) => row.error));
  return drawn.map(({ cell, tally }, i) => {
    const shownThough = cell.excludedBy !== undefined && tally.shown + tally.judged > 0;
    return {
      cell,
      tally,
      undercovers: shownThough || (coverage[i] ?? 1) < 0.01,
      errs: (error[i] ?? 1) < 0.01,
      exceeds: Object.entries(cell.breaks === undefined ? (cell.limits ?? {}) : {}).flatMap(
        ([name, limit]) => (passes(tally, name, limit) ? [name] : []),
      ),
    };
  });
}
