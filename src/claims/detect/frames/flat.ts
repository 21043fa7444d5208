import type { Parse } from '../../../text/parse/parsed.ts';
import { wordsOf } from '../words.ts';

/**
 * A sentence of a language without a parser: its words in order, all of them nouns that hang on nothing. Classes and amounts
 * are seen, roles are not.
 */
export const flatParse: Parse = (text, sentences = [[0, text.length]]) =>
  sentences.map((span) => ({
    span,
    words: wordsOf(text.slice(...span)).map(({ norm, start, end }) => ({
      text: text.slice(span[0] + start, span[0] + end),
      norm,
      lemma: norm,
      tag: 'NOUN' as const,
      features: '',
      span: [span[0] + start, span[0] + end] as const,
      head: -1,
      relation: 'root',
    })),
  }));
