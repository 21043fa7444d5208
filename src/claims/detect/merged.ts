import type { Detection } from '../../model/detection.ts';
import type { Span } from '../../model/statement.ts';

/** The same claim made by two words of one sentence is one: "lag behind them, have been defeated by them". */
export function merged(claims: readonly Detection[]): Detection[] {
  const kept: Detection[] = [];
  for (const claim of claims) {
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
  // Where one says of whom and another of the same type does not, the other adds nothing.
  return kept.filter(
    (claim) =>
      claim.filled.x !== undefined ||
      !kept.some(
        (other) =>
          other.type === claim.type && other.filled.x !== undefined && overlap(other.span, claim.span),
      ),
  );
}

const overlap = (a: Span, b: Span): boolean => a[0] < b[1] && b[0] < a[1];

const sameClaim = (a: Detection, b: Detection): boolean =>
  a.type === b.type &&
  JSON.stringify(a.claim) === JSON.stringify(b.claim) &&
  a.notTestable?.reason === b.notTestable?.reason;
