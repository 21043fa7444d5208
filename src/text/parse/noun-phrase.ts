import { dependentsBy, isRelation, spanOf, subtree } from './tree.ts';
import type { ParsedSentence, Word } from './word.ts';

export interface NounPhrase {
  readonly head: number;
  /** Indices of its words, in order: the head, what modifies it, and what modifies that. */
  readonly words: readonly number[];
  readonly span: readonly [number, number];
  /** The preposition or case mark before it, or the Persian mark after it: "in", "because of", «را». */
  readonly marks: readonly number[];
  readonly determiners: readonly number[];
  /** Adjectives, nouns and numbers before or after the head that say which or what kind. */
  readonly modifiers: readonly number[];
  /** Nouns that hang on it: of a preposition, a genitive or an ezafe. */
  readonly complements: readonly number[];
  /** Heads of the nouns joined to it by "and", "or", commas. */
  readonly joined: readonly number[];
}

export interface NounPhraseOptions {
  /** With relative and other clauses (default no). */
  readonly clauses?: boolean;
  /** With the nouns joined to it (default no). */
  readonly joined?: boolean;
  /** With nouns of prepositions (default yes; genitives are always there). */
  readonly complements?: boolean;
}

const clausal = ['acl', 'advcl', 'ccomp', 'csubj', 'parataxis'];
/** What a noun that is a predicate has as a clause and not as a noun: "these are bots". */
const ofClause = [
  'nsubj',
  'csubj',
  'cop',
  'aux',
  'mark',
  'advcl',
  'expl',
  'discourse',
  'vocative',
  'dislocated',
];

/** The noun phrase of a head: with its modifiers, without its preposition. */
export function nounPhrase(
  sentence: ParsedSentence,
  head: number,
  { clauses = false, joined = false, complements = true }: NounPhraseOptions = {},
): NounPhrase {
  const isMarked = (i: number): boolean => dependentsBy(sentence, i, 'case').length > 0;
  const cut = (word: Word, i: number): boolean => {
    if (isRelation(word, 'case') && word.head === head) return true;
    if (word.head === head && isRelation(word, ...ofClause)) return true;
    if (!clauses && isRelation(word, ...clausal)) return true;
    if (!joined && word.head === head && isRelation(word, 'conj', 'cc')) return true;
    return !complements && isRelation(word, 'nmod') && word.relation !== 'nmod:poss' && isMarked(i);
  };
  const words = withoutOuterMarks(sentence, subtree(sentence, head, cut), head);
  return {
    head,
    words,
    span: spanOf(sentence, words),
    marks: dependentsBy(sentence, head, 'case'),
    determiners: dependentsBy(sentence, head, 'det'),
    modifiers: dependentsBy(sentence, head, 'amod', 'compound', 'nummod', 'flat'),
    complements: dependentsBy(sentence, head, 'nmod'),
    joined: dependentsBy(sentence, head, 'conj'),
  };
}

/** Commas and brackets that stood before what was cut off stay behind. */
function withoutOuterMarks({ words }: ParsedSentence, indices: readonly number[], head: number): number[] {
  const isMark = (i: number | undefined): boolean =>
    i !== undefined && words[i]?.tag === 'PUNCT' && i !== head;
  let first = 0;
  let last = indices.length - 1;
  while (first < last && isMark(indices[first])) first++;
  while (last > first && isMark(indices[last])) last--;
  return indices.slice(first, last + 1);
}
