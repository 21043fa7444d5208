import { type Letters, buckets, runsOf } from '../../src/claims/detect/frames/letters.ts';
import type { Weights } from '../../src/claims/detect/frames/model.ts';
import { claimTypes } from '../../src/model/project.ts';
import type { Example, Word } from './examples.ts';
import { chances, minimise, numbered } from './logistic.ts';

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

const classes = claimTypes.length + 1;
const hundredths = (weight: number): number => Math.round(100 * weight);

/** Learns what labelled sentences teach; the thresholds and the calibration are to be set by validation. */
export const learn = (
  examples: readonly Example[],
  settings: Settings,
  ordinary: readonly (readonly string[])[] = [],
): Weights => ({
  types: learnRows(examples.map(wholeOf), settings.ridge, settings),
  words: learnRows(examples.flatMap(wordsOf), settings.wordRidge, settings),
  mix: settings.mix,
  subject: learnSubjects(examples, settings),
  gate: learnGate(examples, ordinary, settings),
  worth: -Infinity,
  parsed: true,
  letters: learnLetters(examples, settings),
  finding: [0, 1, 0, 0],
  listing: [0, 1, 0],
  found: 0.5,
  second: 0.4,
  possible: 0.2,
  calibration: [0, 1],
});

interface Row {
  readonly features: readonly string[];
  readonly target: readonly number[];
  readonly weight: number;
}

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
): Map<string, number[]> {
  const ids = numbered(
    examples.map(({ features }) => features),
    least,
  );
  const rows = examples.map(({ features }) => idsOf(features, ids));
  const into = new Float64Array(classes);
  const weights = minimise(ids.size * classes, ridge, passes, (w, gradient) => {
    let loss = 0;
    for (const [i, row] of rows.entries()) {
      chances(w, row, classes, into);
      for (let k = 0; k < classes; k++) {
        const wanted = examples[i]?.target[k] ?? 0;
        const weight = examples[i]?.weight ?? 1;
        if (wanted > 0) loss -= weight * wanted * Math.log(into[k] ?? 1e-12);
        const slope = weight * ((into[k] ?? 0) - wanted);
        for (const id of row) gradient[id * classes + k] = (gradient[id * classes + k] ?? 0) + slope;
      }
    }
    return loss;
  });
  return new Map(
    [...ids].flatMap(([feature, id]): [string, number[]][] => {
      const row = Array.from({ length: classes }, (_, k) => weights[id * classes + k] ?? 0);
      return row.every((w) => Math.abs(w) < prune) ? [] : [[feature, row.map(hundredths)]];
    }),
  );
}

/** How much a near miss counts for what is worth parsing: most of what is read is far from any claim. */
const nearMiss = 0.1;

/** A logistic model of whether the words of a sentence may make a claim. */
function learnGate(
  examples: readonly Example[],
  ordinary: readonly (readonly string[])[],
  { ridge, least, passes }: Settings,
): Weights['gate'] {
  const all = [
    ...examples.map(({ gate, type }) => ({ gate, claims: type > 0, weight: type > 0 ? 1 : nearMiss })),
    ...ordinary.map((gate) => ({ gate, claims: false, weight: 1 })),
  ];
  const ids = numbered(
    all.map(({ gate }) => gate),
    least,
  );
  const rows = all.map(({ gate }) => idsOf(gate, ids));
  const weights = minimise(ids.size, ridge / 8, passes, (w, gradient) => {
    let loss = 0;
    for (const [i, row] of rows.entries()) {
      const { claims = false, weight = 1 } = all[i] ?? {};
      const sum = row.reduce((sums, id) => sums + (w[id] ?? 0), 0);
      loss += weight * Math.log1p(Math.exp(claims ? -sum : sum));
      const slope = weight * (1 / (1 + Math.exp(-sum)) - (claims ? 1 : 0));
      for (const id of row) gradient[id] = (gradient[id] ?? 0) + slope;
    }
    return loss;
  });
  return named(ids, weights);
}

/** A logistic model of whether a sentence claims anything by its runs of letters, each sentence of length one. */
function learnLetters(examples: readonly Example[], { letterRidge, passes }: Settings): Letters {
  const rows = examples.map(({ norms }) => [...runsOf(norms)]);
  const weights = minimise(buckets + 1, letterRidge, passes, (w, gradient) => {
    let loss = 0;
    for (const [i, row] of rows.entries()) {
      const claims = (examples[i]?.type ?? 0) > 0;
      const length = Math.sqrt(Math.max(1, row.length));
      const sum = row.reduce((sums, run) => sums + (w[run] ?? 0), 0) / length + (w[buckets] ?? 0);
      loss += Math.log1p(Math.exp(claims ? -sum : sum));
      const slope = 1 / (1 + Math.exp(-sum)) - (claims ? 1 : 0);
      for (const run of row) gradient[run] = (gradient[run] ?? 0) + slope / length;
      gradient[buckets] = (gradient[buckets] ?? 0) + slope;
    }
    return loss;
  });
  return Int16Array.from(weights, hundredths);
}

/** A conditional logistic model of the nouns of a sentence; any that agrees with the label is right. */
function learnSubjects(examples: readonly Example[], { subjectRidge, least }: Settings): Weights['subject'] {
  const groups = examples.flatMap(({ words, type }) => {
    const marked = words.filter((word) => word.marked);
    const fits = (word: Word): number => Number(word.features.includes(`t:${claimTypes[type - 1]}`));
    const [word] = [...(marked.length > 0 ? marked : words)].sort((a, b) => fits(b) - fits(a));
    const nouns = word?.nouns.get(type) ?? [];
    return nouns.some(({ right }) => right) ? [nouns] : [];
  });
  const ids = numbered(
    groups.map((nouns) => nouns.flatMap(({ features }) => features)),
    least + 1,
  );
  const rows = groups.map((nouns) =>
    nouns.map(({ features, right }) => ({ right, ids: idsOf(features, ids) })),
  );
  const weights = minimise(ids.size, subjectRidge, 100, (w, gradient) => {
    let loss = 0;
    for (const nouns of rows) {
      const sums = nouns.map((noun) => noun.ids.reduce((sum, id) => sum + (w[id] ?? 0), 0));
      const top = Math.max(...sums);
      const parts = sums.map((sum) => Math.exp(sum - top));
      const whole = parts.reduce((a, b) => a + b, 0);
      const right = parts.reduce((sum, part, i) => sum + (nouns[i]?.right === true ? part : 0), 0);
      loss -= Math.log(right / whole);
      for (const [i, noun] of nouns.entries()) {
        const slope = (parts[i] ?? 0) / whole - (noun.right ? (parts[i] ?? 0) / right : 0);
        for (const id of noun.ids) gradient[id] = (gradient[id] ?? 0) + slope;
      }
    }
    return loss;
  });
  return named(ids, weights);
}

const idsOf = (features: readonly string[], ids: ReadonlyMap<string, number>): number[] =>
  features.flatMap((feature) => ids.get(feature) ?? []);

const named = (ids: ReadonlyMap<string, number>, weights: Float64Array): Map<string, number> =>
  new Map(
    [...ids]
      .map(([feature, id]) => [feature, hundredths(weights[id] ?? 0)] as const)
      .filter(([, w]) => Math.abs(w) > 2),
  );
