import type { Estimate } from '../model/estimate.ts';
import type { Verdict } from '../model/verdict.ts';
import type { ChannelFacts } from '../measures/scope.ts';
import {
  type Denominator,
  denominatorLabels,
  frameDifference,
  frameShare,
  partsOf,
} from '../measures/share/estimates.ts';
import type { SideCount } from '../measures/share/sides.ts';
import { decide, together } from './decide.ts';

export type Form = 'majority' | 'plurality';

/** What one way of counting gives: for a majority one condition, for a plurality one a rival. */
export interface Counted {
  readonly label: Denominator;
  readonly verdict: Verdict;
  readonly conditions: readonly Estimate[];
}

/** X's bit; the rivals' follow. */
export const x = 1;

export interface Ask {
  readonly form: Form;
  readonly threshold: number;
  readonly sides: number;
  readonly any: number;
  readonly labels: readonly string[];
}

export const has = (bit: number) => (side: number) => (side & bit) !== 0;

export function sum(
  counts: readonly SideCount[],
  unit: 'texts' | 'posts',
  of: (side: number) => boolean,
): number {
  return counts.reduce((total, c) => total + (of(c.side) ? c[unit] : 0), 0);
}

export function rivalsOf(ask: Ask): number[] {
  return Array.from({ length: ask.sides - 1 }, (_, i) => i + 1);
}

export function countBy(
  frame: readonly ChannelFacts[],
  counts: readonly SideCount[],
  unit: 'texts' | 'posts',
  ask: Ask,
  first: (side: number) => boolean = has(x),
): Counted {
  const unitLabel = `${denominatorLabels[unit]} with X or a rival`;
  const conditions =
    ask.form === 'majority'
      ? [frameShare(`share of ${ask.labels[0]}`, unitLabel, partsOf(frame, counts, unit, ask.any, first))]
      : rivalsOf(ask).map((i) =>
          frameDifference(
            `${ask.labels[0]} less ${ask.labels[i]}`,
            unitLabel,
            partsOf(frame, counts, unit, ask.any, first, has(1 << i)),
          ),
        );
  const verdict = together(conditions.map((estimate) => decide(estimate, ask.threshold)));
  return { label: unit, verdict, conditions };
}
