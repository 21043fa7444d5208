/** What a feature is called by its parts: a string where weights are learned, a number where they are known. */
export interface Name<F> {
  /** The parts one after another; undefined where nothing is known of them. */
  readonly of: (a: string, b?: string, c?: string) => F | undefined;
  /** Two words that follow each other. */
  readonly pair: (before: string, word: string) => F | undefined;
}

export const pairMark = 'b:';

/** Names as they are written in a file of weights. */
export const written: Name<string> = {
  of: (a, b = '', c = '') => a + b + c,
  pair: (before, word) => `${pairMark}${before} ${word}`,
};

/** Parts met lately; what is past that is forgotten. */
const mostMet = 20_000;

/**
 * Numbers of the features that weights are known of. Which parts make which is remembered, so that no string is put together
 * for what has been met: most features of a sentence have.
 */
export function numbersOf(ids: ReadonlyMap<string, number>): Name<number> {
  const met = new Map<string, Map<string, Map<string, number | undefined>>>();
  const pairs = new Map<string, Map<string, number>>();
  for (const [feature, id] of ids) {
    if (!feature.startsWith(pairMark)) continue;
    const space = feature.indexOf(' ', pairMark.length);
    const before = feature.slice(pairMark.length, space);
    const follow = pairs.get(before) ?? new Map<string, number>();
    follow.set(feature.slice(space + 1), id);
    pairs.set(before, follow);
  }
  return {
    of: (a, b = '', c = '') => {
      const second = within(met, a);
      const third = within(second, b);
      let id = third.get(c);
      if (id === undefined && !third.has(c)) {
        id = ids.get(a + b + c);
        if (third.size >= mostMet) third.clear();
        third.set(c, id);
      }
      return id;
    },
    pair: (before, word) => pairs.get(before)?.get(word),
  };
}

function within<V>(map: Map<string, Map<string, V>>, key: string): Map<string, V> {
  let found = map.get(key);
  if (found === undefined) {
    found = new Map();
    if (map.size >= mostMet) map.clear();
    map.set(key, found);
  }
  return found;
}
