import type { MeasureContext } from '../../measures/measure.ts';
import type { CheckedClaim } from '../../model/check.ts';
import type { ClaimResult } from '../../model/verdict.ts';
import type { ForwardsPart } from '../../view/shown.ts';
import { together } from '../../measures/networks/outside.ts';
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
  const { lines: all, forwards, of, notes } = await forwardsOf({ context }, {});
  // What channels of the corpus forward of all others in one sum would take every row.
  const isSum = ({ whose }: (typeof all)[number]): boolean => whose.id === together;
  const lines = [...all.filter((line) => !isSum(line)), ...all.filter(isSum)];
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
