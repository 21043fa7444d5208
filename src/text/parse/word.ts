/** The universal part-of-speech tags (universaldependencies.org/u/pos). */
export type Tag =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** A word of a sentence. */
export interface Word {
  /** As it stands in the text. */
  readonly text: string;
  /** Lower-cased; Persian letters and half-spaces in one spelling. */
  readonly norm: string;
  readonly lemma: string;
  readonly tag: Tag;
  /** Universal features that the language's pack keeps, "Number=Plur|Tense=Past"; empty where there are none. */
  readonly features?: string;
  /** UTF-16 code units in the text that was given, `[start, end)`. */
  readonly span: readonly [number, number];
  /** Index in the sentence's words, -1 for the root. */
  readonly head: number;
  /** The universal relation to the head: 'nsubj', 'nsubj:pass', 'obj', 'acl:relcl', 'compound:lvc', … */
  readonly relation: string;
}

export interface ParsedSentence {
  /** UTF-16 code units in the text that was given, `[start, end)`. */
  readonly span: readonly [number, number];
  readonly words: readonly Word[];
}

/** Sentences of a text; where their spans are not given, they are found by their marks. Never throws. */
export type Parse = (
  text: string,
  sentences?: readonly (readonly [number, number])[],
) => readonly ParsedSentence[];

/** A word before it is parsed. */
export interface Piece {
  readonly text: string;
  readonly norm: string;
  readonly span: readonly [number, number];
}
