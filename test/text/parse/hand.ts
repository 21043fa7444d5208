import type { ParsedSentence, Tag, Word } from '../../../src/text/parse/word.ts';

/**
 * A sentence parsed by hand, a word a line: form, lemma, tag, head (from 1, 0 for the root), relation, features.
 */
export function hand(lines: string): ParsedSentence {
  let at = 0;
  const words = lines
    .trim()
    .split('\n')
    .map((line): Word => {
      const [text = '', lemma = '', tag = 'X', head = '0', relation = '', features = ''] = line
        .trim()
        .split(/\s+/);
      const span: [number, number] = [at, at + text.length];
      at = span[1] + 1;
      return {
        text,
        norm: text.toLowerCase(),
        lemma,
        tag: tag as Tag,
        features,
        span,
        head: Number(head) - 1,
        relation,
      };
    });
  return { span: [0, at - 1], words };
}

/** The words at some places, joined by spaces. */
export const read = ({ words }: ParsedSentence, indices: readonly number[]): string =>
  indices.map((i) => words[i]?.text ?? '?').join(' ');

/** The place of the first word with this form. */
export const place = ({ words }: ParsedSentence, form: string): number =>
  words.findIndex(({ text }) => text === form);
