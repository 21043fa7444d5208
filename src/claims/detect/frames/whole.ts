import { foldWord } from '../words.ts';
import type { Candidate } from './features.ts';
import type { Name } from './name.ts';
import type { Sight } from './sight.ts';

const amountLike = /^[\d۰-۹٠-٩][\d۰-۹٠-٩.,٬٫:%]*$/;

/** Lemmas met lately: most words of a text have been met. */
const met = new Map<string, string>();
const mostMet = 20_000;
const longestMet = 40;

/** A word as the model knows it: its lemma folded, every number as 0. */
export function wordOf(lemma: string): string {
  let word = met.get(lemma);
  if (word === undefined) {
    word = amountLike.test(lemma) ? '0' : foldWord(lemma);
    if (met.size >= mostMet) met.clear();
    if (lemma.length <= longestMet) met.set(lemma, word);
  }
  return word;
}

/**
 * A sentence as the model sees it: its words and their pairs, the classes of meaning of its words, what each word that may
 * make a claim has beside it (its features), and the types that surface rules find. A set: how often does not count.
 */
export function wholeFeatures<F>(
  { sentence, classes, weak }: Pick<Sight, 'sentence' | 'classes' | 'weak'>,
  candidates: readonly Pick<Candidate<F>, 'features'>[],
  signs: readonly { readonly type: string }[],
  name: Name<F>,
): Set<F> {
  const features = new Set<F>();
  const add = (feature: F | undefined): void => {
    if (feature !== undefined) features.add(feature);
  };
  add(name.of('1'));
  let before = '^';
  for (const [i, { tag, lemma, norm }] of sentence.words.entries()) {
    if (tag === 'PUNCT') continue;
    const word = wordOf(lemma === '' ? norm : lemma);
    add(name.of('w:', word));
    add(name.pair(before, word));
    before = word;
    for (const one of classes[i] ?? []) add(name.of('c:', one));
    for (const one of weak[i] ?? []) add(name.of('c:', one, '?'));
  }
  for (const candidate of candidates) for (const feature of candidate.features) features.add(feature);
  for (const { type } of signs) add(name.of('sign:', type));
  return features;
}
