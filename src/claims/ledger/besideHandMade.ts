import type { Detection } from '../../model/detection.ts';
import type { Ledger } from '../../model/ledger.ts';
import { isEdited } from './ledgerFile.ts';

/**
 * What was found, without what only says again what a person made of the same sentence: the same type, found after it. What
 * stood before it, or was decided on or changed, stays.
 */
export function besideHandMade(
  found: readonly Detection[],
  made: readonly { readonly detection: Detection }[],
  { claims }: Pick<Ledger, 'claims'>,
): Detection[] {
  const order = Object.keys(claims);
  return found.filter(({ id, type, span }) => {
    const entry = claims[id];
    if (entry !== undefined && (entry.decision !== undefined || isEdited(entry))) return true;
    return !made.some(({ detection: own }) => {
      const isBefore = entry !== undefined && order.indexOf(id) < order.indexOf(own.id);
      return own.type === type && own.span[0] < span[1] && span[0] < own.span[1] && !isBefore;
    });
  });
}
