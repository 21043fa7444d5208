import { buckets, runsOf } from '../../src/claims/detect/frames/letters.ts';
import type { Weights } from '../../src/claims/detect/frames/model.ts';
import { claimTypes } from '../../src/model/project.ts';
import type { Example, Nouns } from './examples.ts';
import { type Before, chances } from './logistic.ts';

/** No claim and each type. */
export const classes = claimTypes.length + 1;

/**
 * Weights to go on from, where what they were learned from is not at hand any more: a normal distribution around them stands
 * for it (Laplace's approximation; Kirkpatrick et al. 2017), as narrow as that part of it says that is at hand.
 */
export interface Start {
  readonly weights: Weights;
  readonly known: readonly Example[];
  readonly ordinary: readonly (readonly string[])[];
  /** How many times as much as `known` the weights were learned from. */
  readonly times: number;
}

/** Numbers of those features that have one. */
export const idsOf = (features: readonly string[], ids: ReadonlyMap<string, number>): number[] =>
  features.flatMap((feature) => ids.get(feature) ?? []);

/** Weights are written in hundredths. */
export const hundredths = (weight: number): number => Math.round(100 * weight);

/** A table of weights by feature, those that are nothing left out. */
export const named = (ids: ReadonlyMap<string, number>, weights: Float64Array): Map<string, number> =>
  new Map(
    [...ids]
      .map(([feature, id]) => [feature, hundredths(weights[id] ?? 0)] as const)
      .filter(([, w]) => Math.abs(w) > 2),
  );

/** A row to learn from: what is seen, how much of it each class is, how much it counts. */
export interface Row {
  readonly features: readonly string[];
  readonly target: readonly number[];
  readonly weight: number;
}

/** Rows of weights, and the part of what they were learned from that is at hand. */
export interface RowsBefore {
  readonly rows: Weights['types'];
  readonly known: readonly Row[];
  readonly times: number;
}

/** What rows of weights say before anything new is learned. */
export function rowsBefore({ rows, known, times }: RowsBefore, ids: ReadonlyMap<string, number>): Before {
  const weights = new Float64Array(ids.size * classes);
  for (const [feature, id] of ids)
    for (let k = 0; k < classes; k++) weights[id * classes + k] = (rows.get(feature)?.[k] ?? 0) / 100;
  const sure = new Float64Array(weights.length);
  const into = new Float64Array(classes);
  for (const { features, weight } of known) {
    const row = idsOf(features, ids);
    chances(weights, row, classes, into);
    for (const id of row)
      for (let k = 0; k < classes; k++)
        sure[id * classes + k] =
          (sure[id * classes + k] ?? 0) + times * weight * (into[k] ?? 0) * (1 - (into[k] ?? 0));
  }
  return { weights, sure };
}

/** Weights of a table by number, and how sure they are of rows whose features each count so much. */
export function tableBefore(
  table: Iterable<readonly [number, number]>,
  size: number,
  rows: readonly { readonly ids: readonly number[]; readonly weight: number; readonly part: number }[],
): Before {
  const weights = new Float64Array(size);
  for (const [id, weight] of table) weights[id] = weight / 100;
  const sure = new Float64Array(size);
  for (const { ids, weight, part } of rows) {
    const chance = 1 / (1 + Math.exp(-part * ids.reduce((sum, id) => sum + (weights[id] ?? 0), 0)));
    for (const id of ids) sure[id] = (sure[id] ?? 0) + weight * part * part * chance * (1 - chance);
  }
  return { weights, sure };
}

/** Weights of features as they are numbered here. */
export const idsIn = (
  table: ReadonlyMap<string, number>,
  ids: ReadonlyMap<string, number>,
): [number, number][] =>
  [...table].flatMap(([feature, weight]) => {
    const id = ids.get(feature);
    return id === undefined ? [] : [[id, weight]];
  });

/** The constant is left to the new sentences: its part in a row is one, that of a run less. */
export function lettersBefore({ weights, known, times }: Start): Before {
  const rows = known.map(({ norms }) => {
    const ids = [...runsOf(norms)];
    return { ids, weight: times, part: 1 / Math.sqrt(Math.max(1, ids.length)) };
  });
  return tableBefore(weights.letters.entries(), buckets + 1, rows);
}

/** The same of the nouns that may be X; `groups` are those of what is known. */
export function subjectBefore(
  { weights: { subject }, times }: Start,
  ids: ReadonlyMap<string, number>,
  groups: readonly Nouns[],
): Before {
  const weights = new Float64Array(ids.size);
  for (const [id, weight] of idsIn(subject, ids)) weights[id] = weight / 100;
  const sure = new Float64Array(ids.size);
  for (const nouns of groups) {
    const rows = nouns.map(({ features }) => idsOf(features, ids));
    const sums = rows.map((row) => row.reduce((sum, id) => sum + (weights[id] ?? 0), 0));
    const top = Math.max(...sums);
    const parts = sums.map((sum) => Math.exp(sum - top));
    const whole = parts.reduce((a, b) => a + b, 0);
    const chance = new Map<number, number>();
    for (const [i, row] of rows.entries())
      for (const id of row) chance.set(id, (chance.get(id) ?? 0) + (parts[i] ?? 0) / whole);
    for (const [id, p] of chance) sure[id] = (sure[id] ?? 0) + times * p * Math.max(0, 1 - p);
  }
  return { weights, sure };
}
