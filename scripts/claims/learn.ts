import { type Letters, buckets, runsOf } from '../../src/claims/detect/frames/letters.ts';
import type { Weights } from '../../src/claims/detect/frames/model.ts';
import { claimTypes } from '../../src/model/project.ts';
import {
  type Row,
  type RowsBefore,
  type Start,
  classes,
  idsIn,
  hundredths,
  idsOf,
  lettersBefore,
  named,
  rowsBefore,
  tableBefore,
} from './before.ts';
import type { Example } from './examples.ts';
import { learnSubjects } from './learn-subjects.ts';
import { chances, minimise, numberedWith } from './logistic.ts';

export interface Settings {
  readonly ridge: number;
  readonly wordRidge: number;
  readonly mix: number;
  readonly subjectRidge: number;
  readonly letterRidge: number;
  /** Sentences in which a feature must occur; pairs of words one more. */
  readonly least: number;
  readonly passes: number;
  /** Weights nearer to nothing than this are left out. */
  readonly prune: number;
}
export const usual: Settings = {
  ridge: 20,
  wordRidge: 16,
  mix: 0.35,
  subjectRidge: 2,
  letterRidge: 0.125,
  least: 2,
  passes: 50,
  prune: 0.02,
};

/** Learns what labelled sentences teach; the thresholds and the calibration are to be set by validation. */
export const learn = (
  examples: readonly Example[],
  settings: Settings,
  ordinary: readonly (readonly string[])[] = [],
  start?: Start,
): Weights => ({
  types: learnRows(
    examples.map(wholeOf),
    settings.ridge,
    settings,
    start && { ...start, rows: start.weights.types, known: start.known.map(wholeOf) },
  ),
  words: learnRows(
    examples.flatMap(wordsOf),
    settings.wordRidge,
    settings,
    start && { ...start, rows: start.weights.words, known: start.known.flatMap(wordsOf) },
  ),
  mix: settings.mix,
  subject: learnSubjects(examples, settings, start),
  gate: learnGate(examples, ordinary, settings, start),
  worth: -Infinity,
  parsed: true,
  letters: learnLetters(examples, settings, start),
  finding: [0, 1, 0, 0],
  listing: [0, 1, 0],
  found: 0.5,
  second: 0.4,
  possible: 0.2,
  calibration: [0, 1],
});

const wholeOf = (example: Example): Row => ({
  features: example.features,
  target: targetOf(example),
  weight: 1,
});

/**
 * Of a sentence without a claim every word makes none. Of one with a claim those that the label marks and a frame of its type
 * fits make it, where none fits those marked, where none is marked those that fit; what the others do is not known.
 */
function wordsOf(example: Example): Row[] {
  const { words, type } = example;
  const none = targetOf({ type: 0, alt: [], open: false });
  if (type === 0) return words.map(({ features }) => ({ features, target: none, weight: 1 }));
  const marked = words.filter((word) => word.marked);
  const fitting = (marked.length > 0 ? marked : words).filter(({ features }) =>
    features.includes(`t:${claimTypes[type - 1]}`),
  );
  const making = fitting.length > 0 ? fitting : marked;
  return making.map(({ features }) => ({
    features,
    target: targetOf(example),
    weight: 1 / making.length,
  }));
}

/** A label counts three quarters where other types, or none, are as fair; those share the rest. */
function targetOf({ type, alt, open }: Pick<Example, 'type' | 'alt' | 'open'>): number[] {
  const others = [...alt, ...(open && type > 0 ? [0] : [])].filter((one) => one !== type);
  return Array.from({ length: classes }, (_, k) => {
    if (others.length === 0) return k === type ? 1 : 0;
    return (k === type ? 0.75 : 0) + others.filter((one) => one === k).length * (0.25 / others.length);
  });
}

/** A multinomial logistic model with a ridge. */
function learnRows(
  examples: readonly Row[],
  ridge: number,
  { least, passes, prune }: Settings,
  before?: RowsBefore,
): Map<string, number[]> {
  const ids = numberedWith(
    examples.map(({ features }) => features),
    least,
    before?.rows.keys(),
  );
  const rows = examples.map(({ features }) => idsOf(features, ids));
  const into = new Float64Array(classes);
  const slope = (w: Float64Array, gradient: Float64Array): number => {
    let loss = 0;
    for (const [i, row] of rows.entries()) {
      chances(w, row, classes, into);
      for (let k = 0; k < classes; k++) {
        const wanted = examples[i]?.target[k] ?? 0;
        const weight = examples[i]?.weight ?? 1;
        if (wanted > 0) loss -= weight * wanted * Math.log(into[k] ?? 1e-12);
        const off = weight * ((into[k] ?? 0) - wanted);
        for (const id of row) gradient[id * classes + k] = (gradient[id * classes + k] ?? 0) + off;
      }
    }
    return loss;
  };
  const weights = minimise(ids.size * classes, ridge, passes, slope, before && rowsBefore(before, ids));
  return new Map(
    [...ids].flatMap(([feature, id]): [string, number[]][] => {
      const row = Array.from({ length: classes }, (_, k) => weights[id * classes + k] ?? 0);
      return row.every((w) => Math.abs(w) < prune) ? [] : [[feature, row.map(hundredths)]];
    }),
  );
}

/** How much a near miss counts for what is worth parsing: most of what is read is far from any claim. */
const nearMiss = 0.1;

interface Gated {
  readonly gate: readonly string[];
  readonly claims: boolean;
  readonly weight: number;
}

const gated = (examples: readonly Example[], ordinary: readonly (readonly string[])[]): Gated[] => [
  ...examples.map(({ gate, type }) => ({ gate, claims: type > 0, weight: type > 0 ? 1 : nearMiss })),
  ...ordinary.map((gate) => ({ gate, claims: false, weight: 1 })),
];

/** A logistic model of whether the words of a sentence may make a claim. */
function learnGate(
  examples: readonly Example[],
  ordinary: readonly (readonly string[])[],
  { ridge, least, passes }: Settings,
  start?: Start,
): Weights['gate'] {
  const all = gated(examples, ordinary);
  const ids = numberedWith(
    all.map(({ gate }) => gate),
    least,
    start?.weights.gate.keys(),
  );
  const rows = all.map(({ gate }) => idsOf(gate, ids));
  const slope = (w: Float64Array, gradient: Float64Array): number => {
    let loss = 0;
    for (const [i, row] of rows.entries()) {
      const { claims = false, weight = 1 } = all[i] ?? {};
      const sum = row.reduce((sums, id) => sums + (w[id] ?? 0), 0);
      loss += weight * Math.log1p(Math.exp(claims ? -sum : sum));
      const off = weight * (1 / (1 + Math.exp(-sum)) - (claims ? 1 : 0));
      for (const id of row) gradient[id] = (gradient[id] ?? 0) + off;
    }
    return loss;
  };
  const before =
    start &&
    tableBefore(
      idsIn(start.weights.gate, ids),
      ids.size,
      gated(start.known, start.ordinary).map(({ gate, weight }) => ({
        ids: idsOf(gate, ids),
        weight: start.times * weight,
        part: 1,
      })),
    );
  const weights = minimise(ids.size, ridge / 8, passes, slope, before);
  return named(ids, weights);
}

/** A logistic model of whether a sentence claims anything by its runs of letters, each sentence of length one. */
function learnLetters(
  examples: readonly Example[],
  { letterRidge, passes }: Settings,
  start?: Start,
): Letters {
  const rows = examples.map(({ norms }) => [...runsOf(norms)]);
  const slope = (w: Float64Array, gradient: Float64Array): number => {
    let loss = 0;
    for (const [i, row] of rows.entries()) {
      const claims = (examples[i]?.type ?? 0) > 0;
      const length = Math.sqrt(Math.max(1, row.length));
      const sum = row.reduce((sums, run) => sums + (w[run] ?? 0), 0) / length + (w[buckets] ?? 0);
      loss += Math.log1p(Math.exp(claims ? -sum : sum));
      const off = 1 / (1 + Math.exp(-sum)) - (claims ? 1 : 0);
      for (const run of row) gradient[run] = (gradient[run] ?? 0) + off / length;
      gradient[buckets] = (gradient[buckets] ?? 0) + off;
    }
    return loss;
  };
  const weights = minimise(buckets + 1, letterRidge, passes, slope, start && lettersBefore(start));
  return Int16Array.from(weights, hundredths);
}
