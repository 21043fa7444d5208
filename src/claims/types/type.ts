import type { MeasureContext } from '../../measures/measure.ts';
import type { Said } from '../../model/said.ts';
import type { ClaimSource, ClaimType } from '../../model/project.ts';
import type { ClaimResult } from '../../model/verdict.ts';

/** Tests one claim; what is said of it stands in the result, whatever the outcome. */
export type Test = (context: MeasureContext, id: string, claim: ClaimSource) => Promise<ClaimResult>;

/** A type of claim: its name in files, the test it names, and what the test could find. One folder each. */
export interface ClaimTypeDefinition {
  readonly name: ClaimType;
  readonly test: Test;
  /** What this corpus could find, in sentences, before any word of the claim was counted. */
  readonly power: (context: MeasureContext, claim: ClaimSource) => Promise<Said[]>;
}
