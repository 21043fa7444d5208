import type { Rows, Weights } from './model.ts';
import { type Name, numbersOf } from './name.ts';

/** A language's weights by numbers of features, as sentences are read with them. */
export interface Known {
  readonly name: Name<number>;
  readonly types: Rows<number>;
  readonly words: Rows<number>;
}

const made = new WeakMap<Weights, Known>();

/** Made at the first sentence that is read. */
export function knownOf(weights: Weights): Known {
  let known = made.get(weights);
  if (known === undefined) {
    const ids = new Map<string, number>();
    for (const table of [weights.types, weights.words])
      for (const feature of table.keys()) if (!ids.has(feature)) ids.set(feature, ids.size);
    const rowsOf = (table: Weights['types']): Rows<number> => {
      const rows = [...ids.keys()].map((feature) => table.get(feature));
      return { get: (id) => rows[id] };
    };
    known = { name: numbersOf(ids), types: rowsOf(weights.types), words: rowsOf(weights.words) };
    made.set(weights, known);
  }
  return known;
}
