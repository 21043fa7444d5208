import type { Detection } from '../../model/detection.ts';
import type { Span } from '../../model/statement.ts';

/** The same claim made by two words of one sentence is one: "lag behind them, have been defeated by them". */
export function merged(claims: readonly Detection[]): Detection[] {
  const kept: Detection[] = [];
  for (const claim of withoutParts(claims)) {
    const same = kept.findIndex((other) => sameClaim(other, claim));
    const other = kept[same];
    if (other === undefined) kept.push(claim);
    else {
      const words = {
        ...other.words,
        text: `${other.words.text} … ${claim.words.text}`,
        spans: [...other.words.spans, ...claim.words.spans],
      };
      kept[same] = { ...other, words };
    }
  }
  const single = kept.filter((claim) => !saysWhere(claim, kept));
  // Where one says of whom and another of the same type does not, the other adds nothing.
  return single.filter(
    (claim) =>
      claim.filled.x !== undefined ||
      !single.some(
        (other) =>
          other.type === claim.type && other.filled.x !== undefined && overlap(other.span, claim.span),
      ),
  );
}

/** "Seen in most channels", read as both: the same words of the same X say in how many channels it is, and nothing of whose share. */
const saysWhere = (claim: Detection, others: readonly Detection[]): boolean =>
  claim.type === 'dominates' &&
  others.some(
    ({ type, words, filled }) =>
      type === 'ubiquitous' &&
      JSON.stringify(words.spans) === JSON.stringify(claim.words.spans) &&
      JSON.stringify(filled.x?.span) === JSON.stringify(claim.filled.x?.span),
  );

/**
 * Without a claim that is a part of another of its sentence and says nothing beside it: of the same type, with an X that
 * stands within the other's; or made by some of the words that make the other ("appears in | most of the channels").
 */
const withoutParts = (claims: readonly Detection[]): Detection[] =>
  claims.filter((claim) => !claims.some((other) => other !== claim && isPart(claim, other)));

function isPart(claim: Detection, other: Detection): boolean {
  if (isNamed(claim) || claim.type === null || other.type === null) return false;
  if (claim.type !== other.type)
    return claim.words.spans.every((span) => other.words.spans.some((whole) => isWithin(span, whole)));
  const [x, whole] = [claim.filled.x, other.filled.x];
  return (
    x !== undefined &&
    whole !== undefined &&
    isWithin(x.span, whole.span) &&
    JSON.stringify(besideX(claim)) === JSON.stringify(besideX(other))
  );
}

/** Whether the project has somebody whom the claim speaks of. */
const isNamed = ({ filled }: Detection): boolean => (filled.x?.links.length ?? 0) > 0;

/** Within another, and not the same. */
const isWithin = ([from, to]: Span, [start, end]: Span): boolean =>
  start <= from && to <= end && to - from < end - start;

function besideX({ claim, notTestable }: Detection): object {
  const { by: _b, words: _w, about: _a, text: _t, source: _s, ...rest } = claim ?? { by: undefined };
  return { ...rest, why: notTestable?.reason === 'missing parameter' ? undefined : notTestable?.reason };
}

export const overlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

const sameClaim = (a: Detection, b: Detection): boolean =>
  a.type === b.type &&
  JSON.stringify(a.claim) === JSON.stringify(b.claim) &&
  a.notTestable?.reason === b.notTestable?.reason;
