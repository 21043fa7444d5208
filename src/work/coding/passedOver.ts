/** Letters of a key by which a text that was passed over is known: two that share them only wait together. */
export const passedLetters = 4;

/** As many as an address carries. */
const most = 2000;

/** Texts that were passed over, the latest last, as an address has them: the beginnings of their keys, one after another. */
export const passedOver = (given: string | undefined): readonly string[] =>
  /^(?:[0-9a-f]{4})*$/.test(given ?? '') ? ((given ?? '').match(/.{4}/g) ?? []).slice(-most) : [];

/** One more text passed over; again where it was before. */
export function withPassed(passed: readonly string[], key: string): readonly string[] {
  const own = key.slice(0, passedLetters);
  return [...passed.filter((one) => one !== own), own].slice(-most);
}

/**
 * Texts in the order in which they are shown: those passed over come when all else is read, the one that was passed over
 * longest ago first, so that who passes over all of them meets each once a round.
 */
export function passedLast<T extends { readonly key: string }>(
  texts: readonly T[],
  passed: readonly string[],
): T[] {
  const when = new Map(passed.map((own, i) => [own, i]));
  const of = ({ key }: T): number => when.get(key.slice(0, passedLetters)) ?? -1;
  return [...texts].sort((a, b) => of(a) - of(b));
}
