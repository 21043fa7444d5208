import { type Configuration, allowed, left, right, shift } from '../../src/text/parse/configuration.ts';

/**
 * How many of the gold arcs that can still be made a move loses (Goldberg & Nivre 2013, "Training deterministic
 * parsers with non-deterministic oracles"): arc-hybrid with the root after the last word. `heads` are projective,
 * the root as `n`.
 */
export function costOf(c: Configuration, move: number, heads: Int32Array): number {
  const { n, stack, depth, next } = c;
  const top = depth > 0 ? (stack[depth - 1] as number) : -1;
  const under = depth > 1 ? (stack[depth - 2] as number) : -1;
  let cost = 0;
  if (move === shift) {
    const head = heads[next] as number;
    // The root takes the lowest word of the stack alone.
    if (head === n && depth > 0) cost++;
    for (let i = 0; i < depth; i++) {
      const word = stack[i] as number;
      if (i < depth - 1 && word === head) cost++;
      if ((heads[word] as number) === next) cost++;
    }
    return cost;
  }
  const head = heads[top] as number;
  const above = head === n && depth > 1 ? -1 : head;
  if (move === left) {
    if (above !== next && (above > next || above === under)) cost++;
    for (let word = next; word < n; word++) if ((heads[word] as number) === top) cost++;
    return cost;
  }
  if (above !== under && above >= next) cost++;
  for (let word = next; word < n; word++) if ((heads[word] as number) === top) cost++;
  return cost;
}

/** The moves allowed that lose the least. */
export function bestMoves(c: Configuration, heads: Int32Array): number[] {
  const costs = [shift, left, right].map((move) =>
    allowed(c, move) ? costOf(c, move, heads) : Number.POSITIVE_INFINITY,
  );
  const least = Math.min(...costs);
  return [shift, left, right].filter((move) => costs[move] === least);
}
