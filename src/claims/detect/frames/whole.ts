import { foldWord } from '../words.ts';
import type { Candidate } from './features.ts';
import type { Sight } from './sight.ts';

const amountLike = /^[\d۰-۹٠-٩][\d۰-۹٠-٩.,٬٫:%]*$/;

/** A word as the model knows it: its lemma folded, every number as 0. */
export const wordOf = (lemma: string): string => (amountLike.test(lemma) ? '0' : foldWord(lemma));

/**
 * A sentence as the model sees it: its words and their pairs, the classes of meaning of its words, what each word that may
 * make a claim has beside it (its features), and the types that surface rules find. A set: how often does not count.
 */
export function wholeFeatures(
  { sentence, classes, weak }: Pick<Sight, 'sentence' | 'classes' | 'weak'>,
  candidates: readonly Pick<Candidate, 'features'>[],
  signs: readonly { readonly type: string }[],
): Set<string> {
  const features = new Set<string>(['1']);
  let before = '^';
  for (const [i, { tag, lemma, norm }] of sentence.words.entries()) {
    if (tag === 'PUNCT') continue;
    const word = wordOf(lemma === '' ? norm : lemma);
    features.add(`w:${word}`);
    features.add(`b:${before} ${word}`);
    before = word;
    for (const name of classes[i] ?? []) features.add(`c:${name}`);
    for (const name of weak[i] ?? []) features.add(`c:${name}?`);
  }
  for (const candidate of candidates) for (const feature of candidate.features) features.add(feature);
  for (const { type } of signs) features.add(`sign:${type}`);
  return features;
}
