import type { ParsedSentence, Word } from './word.ts';

const known = new WeakMap<ParsedSentence, ReadonlyMap<number, readonly number[]>>();

/** Indices of the words that hang on each word; found once for a sentence. */
function hanging(sentence: ParsedSentence): ReadonlyMap<number, readonly number[]> {
  const found = known.get(sentence);
  if (found !== undefined) return found;
  const below = new Map<number, number[]>();
  sentence.words.forEach(({ head }, i) => {
    const of = below.get(head);
    if (of === undefined) below.set(head, [i]);
    else of.push(i);
  });
  known.set(sentence, below);
  return below;
}

/** Indices of the words that hang on a word, in order. */
export const dependents = (sentence: ParsedSentence, at: number): readonly number[] =>
  hanging(sentence).get(at) ?? [];

/** The dependents by one of these relations; "nsubj" stands for its subtypes ("nsubj:pass") too. */
export const dependentsBy = (sentence: ParsedSentence, at: number, ...relations: string[]): number[] =>
  dependents(sentence, at).filter((i) => isRelation(sentence.words[i], ...relations));

export const isRelation = (word: Word | undefined, ...relations: string[]): boolean =>
  word !== undefined &&
  relations.some((relation) => word.relation === relation || word.relation.startsWith(`${relation}:`));

/**
 * Indices of a word and of all that hangs on it, in order; without what hangs on it by a dependent that `cut`
 * names. Linear in the length of the sentence.
 */
export function subtree(
  sentence: ParsedSentence,
  at: number,
  cut: (word: Word, index: number) => boolean = () => false,
): number[] {
  const { words } = sentence;
  const found: number[] = [];
  const open = [at];
  const seen = new Set(open);
  for (let i = open.pop(); i !== undefined; i = open.pop()) {
    found.push(i);
    for (const child of dependents(sentence, i)) {
      if (seen.has(child) || cut(words[child] as Word, child)) continue;
      seen.add(child);
      open.push(child);
    }
  }
  return found.sort((a, b) => a - b);
}

/** From the first to the last of some words, without marks at the ends; in the text that was given. */
export function spanOf({ words }: ParsedSentence, indices: readonly number[]): readonly [number, number] {
  let first = 0;
  let last = indices.length - 1;
  const isMark = (i: number): boolean => words[indices[i] ?? -1]?.tag === 'PUNCT';
  while (first < last && isMark(first)) first++;
  while (last > first && isMark(last)) last--;
  return [words[indices[first] ?? -1]?.span[0] ?? 0, words[indices[last] ?? -1]?.span[1] ?? 0];
}

/** The span of a word with all that hangs on it. */
export const subtreeSpan = (sentence: ParsedSentence, at: number): readonly [number, number] =>
  spanOf(sentence, subtree(sentence, at));

/** The words over a word, from its head to the root. */
export function ancestors({ words }: ParsedSentence, at: number): number[] {
  const found: number[] = [];
  for (let i = words[at]?.head ?? -1; i >= 0 && found.length < words.length; i = words[i]?.head ?? -1)
    found.push(i);
  return found;
}
