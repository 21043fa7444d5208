import { kept } from '../measures/kept.ts';
import type { MeasureContext } from '../measures/measure.ts';
import type { ClaimSource } from '../model/project.ts';
import type { ClaimResult } from '../model/verdict.ts';

/**
 * What a test gives, or what it gave before of the same claim on the same posts, vocabularies, groups, codings and
 * program. Other claims of the project have no part in it, and the seal none: both are told by whoever asks.
 */
export const testedOnce = (
  context: MeasureContext,
  id: string,
  claim: ClaimSource,
  make: () => Promise<ClaimResult>,
): Promise<ClaimResult> =>
  kept(
    { ...context, project: { ...context.project, claims: {} } },
    {
      name: 'claim',
      parameters: { id, claim },
      codings: true,
      make,
      read: (json) => json as ClaimResult,
    },
  );
