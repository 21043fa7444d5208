import type { MeasureContext } from '../../measures/measure.ts';
import type { CheckedClaim } from '../../model/check.ts';
import type { ClaimResult } from '../../model/verdict.ts';
import type { ForwardsPart } from '../../view/shown.ts';
import { forwardsOf } from '../edges/forwards.ts';

/** Pairs that a report lists; the others are counted. */
const mostPairs = 20;

const isOfForwards = (claim: ClaimResult): boolean =>
  (claim as Partial<CheckedClaim>).notTestable?.reason === 'forwards';

/** Who forwards whom, where a claim was told that this is counted apart; named as the app names them. */
export async function forwardsPart(
  context: MeasureContext,
  claims: readonly ClaimResult[],
): Promise<{ forwards?: ForwardsPart }> {
  if (!claims.some(isOfForwards)) return {};
  const { lines, forwards, of, notes } = await forwardsOf({ context }, {});
  const others = lines.slice(mostPairs);
  return {
    forwards: {
      lines: lines.slice(0, mostPairs),
      more: { pairs: others.length, forwards: others.reduce((sum, line) => sum + line.forwards, 0) },
      forwards,
      of,
      notes,
    },
  };
}
