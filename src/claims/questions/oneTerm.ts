import type { Filled } from '../../model/detection.ts';
import type { ClaimSource, Project, Side } from '../../model/project.ts';
import { keyOfTerm, termsOf } from './itself.ts';
import { quotationsIn } from './quotations.ts';

/**
 * Whether a part quotes some of a vocabulary's terms and not all: "the term “red tape”" is that term alone, and what else the
 * vocabulary counts would be counted for it.
 * @param used keys of the vocabularies that the claim would count for the part
 */
export function isOneTerm(
  { lexicons }: Pick<Project, 'lexicons'>,
  text: string,
  { span }: Pick<Filled, 'span'>,
  used: readonly string[],
): boolean {
  const quoted = quotationsIn(text)
    .filter(([from, to]) => from < span[1] && to > span[0])
    .map(([from, to]) => keyOfTerm(text.slice(from, to)));
  if (quoted.length === 0) return false;
  return used.some((key) => {
    const terms = termsOf(lexicons[key]);
    const isQuoted = (term: string): boolean => quoted.some((words) => isOf(words, term));
    return [...terms].some(isQuoted) && ![...terms].every(isQuoted);
  });
}

/** "term*" is every word that begins so. */
const isOf = (words: string, term: string): boolean =>
  term.endsWith('*') ? words.startsWith(term.slice(0, -1)) : words === term;

/** The vocabularies by which a side is counted. */
export const lexiconsOf = (side: Pick<ClaimSource, 'words' | 'about'> | Side | string): string[] =>
  (typeof side === 'string' ? [side] : [side.words, side.about]).filter((key) => key !== undefined);
