import type { Detection, UntestableReason } from '../../model/detection.ts';
import type { Span } from '../../model/statement.ts';
import type { Around } from './around.ts';
import { because } from './detection.ts';
import { type Found, apart } from './look-up.ts';
import { overlap } from './merged.ts';
import type { UntestableRule } from './packs/pack.ts';

/** What half a sentence may say that no post shows; a judgement stands in every other sentence, and is not told. */
const told: ReadonlySet<UntestableReason> = new Set(['emotion', 'intent', 'money', 'private space']);

/**
 * "The Union dominates the channels | and its people are afraid": what a claim's sentence says besides is not tested with it,
 * and whoever reads the verdict has to know.
 */
export function withAlsoSaid(
  claims: readonly Detection[],
  around: Around,
  untestable: readonly Found<UntestableRule>[],
): Detection[] {
  const others = apart(untestable)
    .filter(({ rule }) => told.has(rule.reason))
    .flatMap(({ rule, match }) => because(around, rule.reason, match) ?? []);
  return claims.map((claim) => {
    if (claim.notTestable !== null && claim.notTestable.reason !== 'missing parameter') return claim;
    const own = spansOf(claim);
    const also = others.find(({ span }) => span !== null && !own.some((one) => overlap(one, span)));
    return also === undefined ? claim : { ...claim, also };
  });
}

const spansOf = ({ words, filled: { x, rivals, within, place, time, event } }: Detection): Span[] => [
  ...words.spans,
  ...[x, place, time, event, ...rivals, ...within].flatMap((part) => (part?.span ? [part.span] : [])),
];
