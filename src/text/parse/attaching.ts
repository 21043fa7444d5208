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
import { type Known, moveFeatures, moveKeys, moveRoom } from './features.ts';
import { hashText } from './hash.ts';
import { labelFeatures, labelKeys, labelRoom } from './label-features.ts';
import { type Scores, best } from './scores.ts';

const root = hashText('\u0000root');
const none = hashText('\u0000none');

/** Hashes of a class and of its tag. There are some hundreds of classes, so all are kept. */
const hashes = new Map<string, readonly [number, number]>();
function hashesOf(name: string): readonly [number, number] {
  let found = hashes.get(name);
  if (found === undefined) {
    found = [hashText(name), hashText(name.split('|', 1)[0] ?? '')];
    hashes.set(name, found);
  }
  return found;
}

/** Hashes of lemmas and classes, with those of the root and of no word at the end. */
export function knownOf(lemmas: readonly string[], names: readonly string[]): Known {
  const n = lemmas.length;
  const known = {
    lemmas: new Int32Array(n + 2),
    tags: new Int32Array(n + 2),
    classes: new Int32Array(n + 2),
  };
  for (let i = 0; i < n; i++) {
    known.lemmas[i] = hashText(lemmas[i] ?? '');
    [known.classes[i], known.tags[i]] = hashesOf(names[i] ?? '');
  }
  for (const table of [known.lemmas, known.tags, known.classes]) {
    table[n] = root;
    table[n + 1] = none;
  }
  return known;
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
export function onlyMove(c: Configuration): number {
  if (c.depth === 0) return shift;
  if (c.next < c.n) return -1;
  return c.depth === 1 ? left : right;
}

/** Finds heads and relations, greedily from left to right in 2 n moves. What it gives is good until it is called again. */
export function attacher(moving: Scores, labelling: Scores): (n: number, known: Known) => Configuration {
  const keys = new Int32Array(Math.max(moveFeatures, labelFeatures));
  const values = new Int32Array(Math.max(moveRoom, labelRoom));
  const moves = new Int32Array(3);
  const labels = new Int32Array(labelling.classes);
  let room: Configuration | undefined;
  return (n, known) => {
    const c = begin(n, room);
    room = c;
    while (!isDone(c)) {
      const only = onlyMove(c);
      if (only < 0) moving.sum(keys, moveKeys(c, known, keys, values), moves);
      const move = only < 0 ? bestMove(c, moves) : only;
      if (move === shift) push(c);
      else {
        labelling.sum(keys, labelKeys(c, move, known, keys, values), labels);
        attach(c, move, best(labels, labelling.classes));
      }
    }
    return c;
  };
}
