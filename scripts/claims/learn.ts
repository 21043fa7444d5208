import type { Weights } from '../../src/claims/detect/frames/model.ts';
import { claimTypes } from '../../src/model/project.ts';
import type { Example, Word } from './examples.ts';
import { chances, minimise, numbered } from './logistic.ts';

export interface Settings {
  readonly ridge: number;
  readonly sentenceRidge: number;
  readonly subjectRidge: number;
  /** Sentences in which a feature must occur. */
  readonly least: number;
  /** Weight of the other words of a sentence with a claim: it may hold more claims than the label says. */
  readonly other: number;
  readonly mix: number;
}
export const usual: Settings = { ridge: 4, sentenceRidge: 8, subjectRidge: 2, least: 3, other: 0, mix: 0.4 };

const classes = claimTypes.length + 1;

interface Row {
  readonly word: Word;
  readonly ids: readonly number[];
  label: number;
  weight: number;
}

/** Learns all weights of labelled sentences. `found` and `possible` are to be set by validation. */
export function learn(examples: readonly Example[], settings: Settings): Weights {
  return {
    claim: learnClaims(examples, settings),
    sentence: learnSentences(examples, settings),
    subject: learnSubjects(examples, settings),
    parsed: true,
    mix: settings.mix,
    found: 0.5,
    possible: 0.2,
  };
}

const all = (example: Example): string[] => [...new Set(example.words.flatMap(({ features }) => features))];
const hundredths = (weight: number): number => Math.round(100 * weight);

/**
 * A multinomial logistic model of the words. Which word of a claim's sentence makes it is known where the label marks it,
 * and is else the likeliest by the model before (hard expectation maximisation, three rounds).
 */
function learnClaims(examples: readonly Example[], settings: Settings): Weights['claim'] {
  const ids = numbered(examples.map(all), settings.least);
  const rows = examples.map(({ words }) =>
    words.map((word): Row => ({ word, ids: idsOf(word.features, ids), label: 0, weight: 1 })),
  );
  const into = new Float64Array(classes);
  let weights = new Float64Array(ids.size * classes);
  for (let round = 0; round < 3; round++) {
    for (const [i, example] of examples.entries())
      assign(example, rows[i] ?? [], round === 0 ? undefined : weights, settings);
    const used = rows.flatMap((list, i) =>
      list.filter(({ weight }) => weight > 0).map((row) => ({ row, alt: examples[i]?.alt ?? [] })),
    );
    weights = minimise(ids.size * classes, settings.ridge, 60, (w, gradient) => {
      for (const { row, alt } of used) {
        chances(w, row.ids, classes, into);
        for (let k = 0; k < classes; k++) {
          const slope = ((into[k] ?? 0) - target(row.label, alt, k)) * row.weight;
          if (Math.abs(slope) > 1e-4)
            for (const id of row.ids) gradient[id * classes + k] = (gradient[id * classes + k] ?? 0) + slope;
        }
      }
    }) as Float64Array<ArrayBuffer>;
  }
  return Object.fromEntries(
    [...ids].flatMap(([feature, id]) => {
      const row = Array.from({ length: classes }, (_, k) => hundredths(weights[id * classes + k] ?? 0));
      return row.every((w) => Math.abs(w) < 3) ? [] : [[feature, row]];
    }),
  );
}

/** Three quarters for the label, the rest for the other fair types. */
function target(label: number, alt: readonly number[], k: number): number {
  if (label === 0 || alt.length === 0) return k === label ? 1 : 0;
  return (k === label ? 0.75 : 0) + alt.filter((a) => a === k).length * (0.25 / alt.length);
}

function assign(
  { type }: Example,
  rows: readonly Row[],
  weights: Float64Array | undefined,
  { other }: Settings,
): void {
  for (const row of rows) [row.label, row.weight] = [0, 1];
  if (type === 0) return;
  const marked = rows.filter(({ word }) => word.marked);
  const pool = marked.length > 0 ? marked : rows;
  for (const row of rows) row.weight = row.word.marked ? 0 : other;
  if (weights === undefined) {
    const fitting = pool.filter(({ word }) => word.features.includes(`t:${claimTypes[type - 1]}`));
    const first = fitting.length > 0 ? fitting : marked;
    if (first.length === 0) for (const row of pool) row.weight = 0;
    for (const row of first) [row.label, row.weight] = [type, 1 / first.length];
    return;
  }
  const into = new Float64Array(classes);
  let best: Row | undefined;
  let top = -1;
  for (const row of pool) {
    chances(weights, row.ids, classes, into);
    if ((into[type] ?? 0) > top) [best, top] = [row, into[type] ?? 0];
  }
  if (best !== undefined) [best.label, best.weight] = [type, 1];
}

function learnSentences(examples: readonly Example[], settings: Settings): Weights['sentence'] {
  const features = examples.map(all);
  const ids = numbered(features, settings.least);
  const rows = features.map((list) => idsOf(list, ids));
  const weights = minimise(ids.size, settings.sentenceRidge, 80, (w, gradient) => {
    for (const [i, row] of rows.entries()) {
      let sum = 0;
      for (const id of row) sum += w[id] ?? 0;
      const slope = 1 / (1 + Math.exp(-sum)) - ((examples[i]?.type ?? 0) > 0 ? 1 : 0);
      for (const id of row) gradient[id] = (gradient[id] ?? 0) + slope;
    }
  });
  return named(ids, weights);
}

/** A conditional logistic model of the nouns of a sentence; any that agrees with the label is right. */
function learnSubjects(examples: readonly Example[], settings: Settings): Weights['subject'] {
  const groups = examples.flatMap(({ words, type }) => {
    const marked = words.filter((word) => word.marked);
    const fits = (word: Word): number => Number(word.features.includes(`t:${claimTypes[type - 1]}`));
    const [word] = [...(marked.length > 0 ? marked : words)].sort((a, b) => fits(b) - fits(a));
    return type > 0 && word?.nouns.some(({ right }) => right) === true ? [word.nouns] : [];
  });
  const ids = numbered(
    groups.map((nouns) => nouns.flatMap(({ features }) => features)),
    settings.least,
  );
  const rows = groups.map((nouns) =>
    nouns.map(({ features, right }) => ({ right, ids: idsOf(features, ids) })),
  );
  const weights = minimise(ids.size, settings.subjectRidge, 120, (w, gradient) => {
    for (const nouns of rows) {
      const sums = nouns.map((noun) => noun.ids.reduce((sum, id) => sum + (w[id] ?? 0), 0));
      const top = Math.max(...sums);
      const parts = sums.map((sum) => Math.exp(sum - top));
      const whole = parts.reduce((a, b) => a + b, 0);
      const right = parts.reduce((sum, part, i) => sum + (nouns[i]?.right === true ? part : 0), 0);
      for (const [i, noun] of nouns.entries()) {
        const slope = (parts[i] ?? 0) / whole - (noun.right ? (parts[i] ?? 0) / right : 0);
        for (const id of noun.ids) gradient[id] = (gradient[id] ?? 0) + slope;
      }
    }
  });
  return named(ids, weights);
}

const idsOf = (features: readonly string[], ids: ReadonlyMap<string, number>): number[] =>
  features.flatMap((feature) => ids.get(feature) ?? []);

const named = (ids: ReadonlyMap<string, number>, weights: Float64Array): Record<string, number> =>
  Object.fromEntries(
    [...ids]
      .map(([feature, id]) => [feature, hundredths(weights[id] ?? 0)] as const)
      .filter(([, w]) => Math.abs(w) > 2),
  );
