import { claimTypes } from '../../src/model/project.ts';
import type { Weights } from '../../src/claims/detect/frames/model.ts';
import { type Start, idsOf, named, subjectBefore } from './before.ts';
import type { Example, Nouns, Word } from './examples.ts';
import type { Settings } from './learn.ts';
import { minimise, numberedWith } from './logistic.ts';

/** A conditional logistic model of the nouns of a sentence; any that agrees with the label is right. */
export function learnSubjects(
  examples: readonly Example[],
  { subjectRidge, least }: Settings,
  start?: Start,
): Weights['subject'] {
  const groups = nounGroups(examples);
  const ids = numberedWith(
    groups.map((nouns) => nouns.flatMap(({ features }) => features)),
    least + 1,
    start?.weights.subject.keys(),
  );
  const rows = groups.map((nouns) =>
    nouns.map(({ features, right }) => ({ right, ids: idsOf(features, ids) })),
  );
  const slope = (w: Float64Array, gradient: Float64Array): number => {
    let loss = 0;
    for (const nouns of rows) {
      const sums = nouns.map((noun) => noun.ids.reduce((sum, id) => sum + (w[id] ?? 0), 0));
      const top = Math.max(...sums);
      const parts = sums.map((sum) => Math.exp(sum - top));
      const whole = parts.reduce((a, b) => a + b, 0);
      const right = parts.reduce((sum, part, i) => sum + (nouns[i]?.right === true ? part : 0), 0);
      loss -= Math.log(right / whole);
      for (const [i, noun] of nouns.entries()) {
        const off = (parts[i] ?? 0) / whole - (noun.right ? (parts[i] ?? 0) / right : 0);
        for (const id of noun.ids) gradient[id] = (gradient[id] ?? 0) + off;
      }
    }
    return loss;
  };
  const weights = minimise(
    ids.size,
    subjectRidge,
    100,
    slope,
    start && subjectBefore(start, ids, nounGroups(start.known)),
  );
  return named(ids, weights);
}

/** The nouns of each example that has one which agrees with its label. */
const nounGroups = (examples: readonly Example[]): Nouns[] =>
  examples.flatMap(({ words, type }) => {
    const marked = words.filter((word) => word.marked);
    const fits = (word: Word): number => Number(word.features.includes(`t:${claimTypes[type - 1]}`));
    const [word] = [...(marked.length > 0 ? marked : words)].sort((a, b) => fits(b) - fits(a));
    const nouns = word?.nouns.get(type) ?? [];
    return nouns.some(({ right }) => right) ? [nouns] : [];
  });
