import {
  type Configuration,
  allowed,
  attach,
  begin,
  isDone,
  left,
  push,
  right,
  shift,
} from './configuration.ts';
import { type Known, labelFeatures, labelKeys, moveFeatures, moveKeys } from './features.ts';
import { hashText } from './hash.ts';
import { type Scores, best } from './scores.ts';

/** Hashes of lemmas and classes, with those of the root and of no word at the end. */
export function knownOf(lemmas: readonly string[], classes: readonly string[]): Known {
  const hashes = (values: readonly string[]): Int32Array =>
    Int32Array.from([...values, '\u0000root', '\u0000none'], hashText);
  return {
    lemmas: hashes(lemmas),
    tags: hashes(classes.map((name) => name.split('|', 1)[0] ?? '')),
    classes: hashes(classes),
  };
}

/** The allowed move with the largest total. */
export function bestMove(c: Configuration, totals: Int32Array): number {
  let at = -1;
  for (const move of [shift, left, right]) {
    if (allowed(c, move) && (at < 0 || (totals[move] as number) > (totals[at] as number))) at = move;
  }
  return at;
}

/** The move that is the only one allowed, or -1. */
function onlyMove(c: Configuration): number {
  if (c.depth === 0) return shift;
  if (c.next < c.n) return -1;
  return c.depth === 1 ? left : right;
}

/** Heads and relations, found greedily from left to right in 2 n moves. */
export function attachWords(n: number, known: Known, moving: Scores, labelling: Scores): Configuration {
  const c = begin(n);
  const keys = new Int32Array(Math.max(moveFeatures, labelFeatures));
  const moves = new Int32Array(3);
  const labels = new Int32Array(labelling.classes);
  while (!isDone(c)) {
    const only = onlyMove(c);
    if (only < 0) moving.sum(keys, moveKeys(c, known, keys), moves);
    const move = only < 0 ? bestMove(c, moves) : only;
    if (move === shift) push(c);
    else {
      labelling.sum(keys, labelKeys(c, move, known, keys), labels);
      attach(c, move, best(labels, labelling.classes));
    }
  }
  return c;
}
