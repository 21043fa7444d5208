import { bestMove, knownOf, onlyMove } from '../../src/text/parse/attaching.ts';
import {
  type Configuration,
  arcOf,
  attach,
  begin,
  isDone,
  push,
  shift,
} from '../../src/text/parse/configuration.ts';
import { type Known, moveFeatures, moveKeys } from '../../src/text/parse/features.ts';
import { labelFeatures, labelKeys } from '../../src/text/parse/label-features.ts';
import { formOf, tagFeatures, tagKeys } from '../../src/text/parse/tagging.ts';
import type { Piece } from '../../src/text/parse/word.ts';
import { bestMoves } from './oracle.ts';
import { Learner } from './perceptron.ts';

export interface Settings {
  readonly rounds: number;
  /** How often a feature is seen at least. */
  readonly least: number;
  /** From 0 to 1, seeded. */
  readonly random: () => number;
  readonly say: (line: string) => void;
}

const argmax = (totals: Int32Array): number => {
  let at = 0;
  for (let i = 1; i < totals.length; i++) if ((totals[i] as number) > (totals[at] as number)) at = i;
  return at;
};

export function shuffled(n: number, random: () => number): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j] as number, order[i] as number];
  }
  return order;
}

/** The tagger: classes of words from left to right, each depending on the two guessed before. */
export function learnTagging(
  sentences: readonly (readonly Piece[])[],
  truths: readonly Int32Array[],
  classes: number,
  { rounds, least, random, say }: Settings,
): Learner {
  const learner = new Learner(classes);
  const keys = new Int32Array(tagFeatures);
  const forms = sentences.map((pieces) => pieces.map((piece, i) => formOf(piece, i === 0)));
  forms.forEach((sentence, s) => {
    const truth = truths[s] ?? new Int32Array();
    for (let i = 0; i < sentence.length; i++)
      learner.count(keys, tagKeys(sentence, i, truth[i - 1] ?? -1, truth[i - 2] ?? -1, keys));
  });
  say(`  tagging: ${learner.keep(least)} features`);
  const totals = new Int32Array(classes);
  for (let round = 0; round < rounds; round++) {
    let right = 0;
    let all = 0;
    for (const s of shuffled(forms.length, random)) {
      const sentence = forms[s] ?? [];
      const truth = truths[s] ?? new Int32Array();
      let t1 = -1;
      let t2 = -1;
      for (let i = 0; i < sentence.length; i++) {
        const rows = learner.find(keys, tagKeys(sentence, i, t1, t2, keys));
        learner.totals(rows, totals);
        const guess = argmax(totals);
        learner.update(rows, truth[i] as number, guess);
        if (guess === truth[i]) right++;
        all++;
        t2 = t1;
        t1 = guess;
      }
    }
    say(`  tagging, round ${round + 1}: ${((right / all) * 100).toFixed(2)}% right in training`);
  }
  return learner;
}

/** A sentence to learn attachment from: what the parser sees, and the truth with the root as `n`. */
export interface Tree {
  readonly lemmas: readonly string[];
  readonly classes: readonly string[];
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

export interface Attaching {
  readonly moving: Learner;
  readonly labelling: Learner;
}

/** Moves with a dynamic oracle and exploration; relations of the arcs that are right, where they are made. */
export function learnAttaching(
  trees: readonly Tree[],
  relations: number,
  { rounds, least, random, say }: Settings,
): Attaching {
  const moving = new Learner(3);
  const labelling = new Learner(relations);
  const keys = new Int32Array(Math.max(moveFeatures, labelFeatures));
  const known: Known[] = trees.map(({ lemmas, classes }) => knownOf(lemmas, classes));
  trees.forEach(({ heads, relations: truth }, s) => {
    const c = begin(heads.length);
    while (!isDone(c)) {
      if (onlyMove(c) < 0) moving.count(keys, moveKeys(c, known[s] as Known, keys));
      const move = bestMoves(c, heads)[0] as number;
      if (move === shift) push(c);
      else {
        labelling.count(keys, labelKeys(c, move, known[s] as Known, keys));
        attach(c, move, truth[arcOf(c, move)[1]] as number);
      }
    }
  });
  say(`  attaching: ${moving.keep(least)} features of moves, ${labelling.keep(least)} of relations`);
  const moves = new Int32Array(3);
  const labels = new Int32Array(relations);
  for (let round = 0; round < rounds; round++) {
    let arcs = 0;
    let right = 0;
    for (const s of shuffled(trees.length, random)) {
      const { heads, relations: truth } = trees[s] as Tree;
      const c = begin(heads.length);
      while (!isDone(c)) {
        const move = learnMove(
          moving,
          c,
          heads,
          known[s] as Known,
          { keys, moves },
          round > 0 && random() < 0.9,
        );
        if (move === shift) {
          push(c);
          continue;
        }
        const [head, word] = arcOf(c, move);
        const labelRows = labelling.find(keys, labelKeys(c, move, known[s] as Known, keys));
        labelling.totals(labelRows, labels);
        const label = argmax(labels);
        if (head === heads[word]) {
          labelling.update(labelRows, truth[word] as number, label);
          right++;
        }
        arcs++;
        attach(c, move, label);
      }
    }
    say(`  attaching, round ${round + 1}: ${((right / arcs) * 100).toFixed(2)}% of heads right in training`);
  }
  return { moving, labelling };
}

/** One decision: learns it where it is one, and gives the move to go on with: the guess or the best. */
function learnMove(
  moving: Learner,
  c: Configuration,
  heads: Int32Array,
  known: Known,
  { keys, moves }: { keys: Int32Array; moves: Int32Array },
  explore: boolean,
): number {
  const only = onlyMove(c);
  if (only >= 0) return only;
  const rows = moving.find(keys, moveKeys(c, known, keys));
  moving.totals(rows, moves);
  const guess = bestMove(c, moves);
  const free = bestMoves(c, heads);
  const wanted = free.toSorted((a, b) => (moves[b] as number) - (moves[a] as number))[0] as number;
  moving.update(rows, free.includes(guess) ? guess : wanted, guess);
  return explore ? guess : wanted;
}
