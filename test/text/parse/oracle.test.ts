import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { projective } from '../../../scripts/parse/conllu.ts';
import { bestMoves, costOf } from '../../../scripts/parse/oracle.ts';
import {
  type Configuration,
  allowed,
  arcOf,
  attach,
  begin,
  isDone,
  left,
  push,
  right,
  shift,
} from '../../../src/text/parse/configuration.ts';

/** Heads of a tree: each word hangs on one before it in a random order, the first on the root (-1). */
const trees = fc.array(fc.nat(1000), { minLength: 1, maxLength: 9 }).chain((draws) =>
  fc.shuffledSubarray([...draws.keys()], { minLength: draws.length }).map((order) => {
    const heads = draws.map(() => -1);
    order.forEach((word, i) => {
      heads[word] = i === 0 ? -1 : (order[(draws[word] ?? 0) % i] ?? -1);
    });
    return heads;
  }),
);

const make = (c: Configuration, move: number): void => {
  if (move === shift) push(c);
  else attach(c, move, 0);
};

/** The most arcs of the tree that some sequence of moves from here on makes, by trying all. */
function most(c: Configuration, heads: Int32Array): number {
  if (isDone(c)) return 0;
  return Math.max(
    ...[shift, left, right]
      .filter((move) => allowed(c, move))
      .map((move) => {
        const next: Configuration = { ...structuredClone(c) };
        const [head, word] = move === shift ? [-2, 0] : arcOf(c, move);
        make(next, move);
        return (heads[word] === head ? 1 : 0) + most(next, heads);
      }),
  );
}

describe('the oracle', () => {
  it('builds every tree without crossing arcs', () => {
    fc.assert(
      fc.property(trees, fc.infiniteStream(fc.nat(5)), (heads, choices) => {
        const straight = projective(heads);
        const gold = Int32Array.from(straight, (head) => (head < 0 ? heads.length : head));
        const c = begin(heads.length);
        while (!isDone(c)) {
          const moves = bestMoves(c, gold);
          const move = moves[(choices.next().value ?? 0) % moves.length] ?? shift;
          expect(costOf(c, move, gold)).toBe(0);
          make(c, move);
        }
        expect([...c.heads.subarray(0, heads.length)]).toEqual([...gold]);
      }),
      { numRuns: 100 },
    );
  });

  it('loses the fewest arcs from any place, as trying all moves shows', () => {
    fc.assert(
      fc.property(trees, fc.array(fc.nat(2), { maxLength: 6 }), (tree, wander) => {
        const heads = projective(tree.slice(0, 5).map((head) => (head > 4 ? -1 : head)));
        const roots = heads.filter((head) => head < 0).length;
        fc.pre(roots === 1);
        const gold = Int32Array.from(heads, (head) => (head < 0 ? heads.length : head));
        const c = begin(heads.length);
        for (const move of wander) if (!isDone(c) && allowed(c, move)) make(c, move);
        if (isDone(c)) return;
        const reachable = most(structuredClone(c), gold);
        for (const move of bestMoves(c, gold)) {
          const next = structuredClone(c);
          const [head, word] = move === shift ? [-2, 0] : arcOf(c, move);
          make(next, move);
          expect((gold[word] === head ? 1 : 0) + most(next, gold)).toBe(reachable);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('lifts an arc that crosses another to the head of its head', () => {
    // The arc from 2 to 0 passes the root's word 1, and so does that from 3 to 0: 0 goes up to 1.
    expect(projective([2, -1, 3, 1])).toEqual([1, -1, 3, 1]);
    expect(projective([1, -1, 1, 2])).toEqual([1, -1, 1, 2]);
  });
});
