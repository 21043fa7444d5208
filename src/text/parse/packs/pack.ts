import type { Piece } from '../word.ts';

/** What the parse of a language needs beside its weights. */
export interface Pack {
  /** A word in small letters and one spelling. */
  readonly norm: (text: string) => string;
  /** Words and marks of the stretch `[start, end)` of a text, as the language's treebanks cut them. */
  readonly pieces: (text: string, start: number, end: number) => Piece[];
  /** The class of a word: its tag with those of its universal features that can be told from the sentence. */
  readonly classOf: (tag: string, features: string) => string;
  /** A class with the features that the form alone tells, where the tagger is not asked for them. */
  readonly refine?: (name: string, norm: string) => string;
  /**
   * The lemma by rule, in small letters; `isVerb` says whether the treebanks have a lemma as a verb. Without rules,
   * lemmas are found by the endings that were learned.
   */
  readonly lemma?: (
    norm: string,
    tag: string,
    features: string,
    isVerb: (lemma: string) => boolean,
  ) => string;
}

/** Tag and features in one name: those of `names` alone, in the order of the treebanks. */
export function classWith(tag: string, features: string, names: ReadonlySet<string>): string {
  const kept =
    features === '_' ? [] : features.split('|').filter((pair) => names.has(pair.split('=', 1)[0] ?? ''));
  return [tag, ...kept].join('|');
}
