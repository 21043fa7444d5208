import type { MeasureContext } from '../../measures/measure.ts';
import type { Said } from '../../model/said.ts';
import type { ClaimSource, ClaimType } from '../../model/project.ts';
import type { Aspect } from '../detect/packs/pack.ts';
import type { ClaimResult } from '../../model/verdict.ts';

/** Tests one claim; what is said of it stands in the result, whatever the outcome. */
export type Test = (context: MeasureContext, id: string, claim: ClaimSource) => Promise<ClaimResult>;

/** What the test of a type cannot do without: what is asked where a claim leaves it open. */
export interface Needs {
  /** Ways in which it may be said what is X's, the usual one first. */
  readonly x: readonly Aspect[];
  /** With whom X is compared: one, or one and more. */
  readonly rivals?: 'one' | 'some';
  /** Communities it is looked for in: exactly one. */
  readonly within?: 'one';
  readonly events?: true;
}

/** A type of claim: its name in files, what it needs, its test, and what the test could find. One folder each. */
export interface ClaimTypeDefinition {
  readonly name: ClaimType;
  readonly needs: Needs;
  /** It can be asked of some of the days alone: nothing in it compares one day with those around it. */
  readonly anyDays?: true;
  readonly test: Test;
  /** What this corpus could find, in sentences, before any word of the claim was counted. */
  readonly power: (context: MeasureContext, claim: ClaimSource) => Promise<Said[]>;
}
