import { message } from '../../../messages/index.ts';
import type { ClaimSource } from '../../../model/project.ts';
import type { Estimate } from '../../../model/estimate.ts';
import type { Verdict } from '../../../model/verdict.ts';
import type { ChannelFacts } from '../../../measures/scope.ts';
import {
  type ChannelPart,
  type Denominator,
  byUnreadWords,
  partsOf,
} from '../../../measures/share/estimates.ts';
import { frameDifference, frameShare } from '../../../measures/share/frame.ts';
import type { SideCount } from '../../../measures/share/sides.ts';
import { type CodedShares, correct } from './coded.ts';
import { together } from '../../verdicts/decide.ts';

export type Form = 'majority' | 'plurality';

/** More than half of it all, or more than each other. What outperforms several taken together has more than half. */
export const formOf = ({ type, form }: Pick<ClaimSource, 'type' | 'form'>): Form =>
  form === 'majority' || (type === 'dominates' && form !== 'plurality') ? 'majority' : 'plurality';

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
  /** Coded samples of the vocabularies, where all there should be are there. */
  readonly coded?: CodedShares | undefined;
  /** Odds of a missing post against those held, at most; 2 unless given. */
  readonly odds?: number;
  /** A side is found by words. */
  readonly worded?: boolean;
  /** The counts without texts that fill in a template, where there are such. */
  readonly plainTexts?: readonly SideCount[];
  /** The counts without texts too short to be compared, where there are such. */
  readonly longTexts?: readonly SideCount[];
  /** Channels that hold the same posts as another of the frame. */
  readonly twins?: ReadonlySet<string>;
  /** Channels each of which is all that a side of channels has: without it there would be nobody to compare. */
  readonly whole?: ReadonlySet<string>;
}

/** Parts of a question; of one asked by words that nobody has read they say so. */
export const partsAsked = (ask: Ask, ...of: Parameters<typeof partsOf>): ChannelPart[] =>
  ask.worded === true && ask.coded === undefined ? byUnreadWords(partsOf(...of)) : partsOf(...of);

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

/** Fewer distinct texts than this with any of the sides decide nothing. A first choice, to be fixed by power curves. */
export const minimumUnits = 30;

/** X and a rival stand in it: it says nothing of which of both is the more frequent. */
const hasBoth = (side: number, any: number): boolean => (side & x) !== 0 && (side & any & ~x) !== 0;

/** One condition is asked at 95% for what is shown, for "supported" and for "contradicted": it is worked out once. */
function onceALevel(of: (level: number) => Estimate): (level: number) => Estimate {
  const known = new Map<number, Estimate>();
  return (level) => {
    const estimate = known.get(level) ?? of(level);
    known.set(level, estimate);
    return estimate;
  };
}

export function countBy(
  frame: readonly ChannelFacts[],
  all: readonly SideCount[],
  unit: 'texts' | 'posts',
  ask: Ask,
  /** Posts that name X and a rival are left out; of coded ones, whose number is estimated, they are not counted for X. */
  exclusive = false,
): Counted {
  const coded = ask.coded !== undefined;
  const counts = exclusive && !coded ? all.filter(({ side }) => !hasBoth(side, ask.any)) : all;
  const first = exclusive && coded ? (side: number): boolean => (side & ask.any) === x : has(x);
  const unitLabel = message('estimates.unitOfSides', { unit });
  const said = { label: ask.labels[0] ?? '', occurrence: false, aside: 'none' } as const;
  const seen =
    ask.form === 'majority'
      ? [
          (level: number) =>
            frameShare(
              message('estimates.shareOf', said),
              unitLabel,
              partsAsked(ask, frame, counts, unit, ask.any, first),
              ask.odds,
              level,
            ),
        ]
      : rivalsOf(ask).map(
          (i) => (level: number) =>
            frameDifference(
              message('estimates.lessThan', { ...said, rival: ask.labels[i] ?? '' }),
              unitLabel,
              partsAsked(ask, frame, counts, unit, ask.any, first, has(1 << i)),
              ask.odds,
              level,
            ),
        );
  const { coded: samples } = ask;
  const at = seen.map((of, i) =>
    onceALevel((level): Estimate => {
      const rival = ask.form === 'majority' ? undefined : i;
      const estimate = of(level);
      return samples === undefined
        ? estimate
        : correct(samples, frame, counts, unit, estimate, rival, exclusive);
    }),
  );
  const conditions = at.map((of) => of(0.95));
  const units = sum(counts, unit, has(ask.any));
  const verdict = exclusive && units < minimumUnits ? 'undecided' : together(at, ask.threshold);
  return { label: unit, verdict, conditions };
}
